import { describe, expect, it } from 'vitest';

import type { EntryView } from '$lib/backend/wire';

import { rowsOf } from './rows';

const entry = (id: string, at: string, it: Partial<EntryView> = {}): EntryView => ({
  id, client: 'c', at, zone: 'Europe/Tallinn', channel: 'call', direction: null, outcome: 'held', minutes: null,
  toll: null, recovery_minutes: null, account: { facts: 'x', quotes: null, reading: null, feelings: null },
  people: [], incidents: [], gestures: [], promises: [], complaints: [], told: [], attachments: [], concessions: [], runs: [], versions: 0, ...it,
});

describe('the timeline', () => {
  it('stands under its months and names a day once, as the clock there showed it', () => {
    const rows = rowsOf([
      entry('a', '2026-11-02T10:00:00Z'),
      entry('b', '2026-11-02T08:00:00Z'),
      // Two in the morning of 1 November in Tallinn.
      entry('c', '2026-10-31T23:59:00Z'),
      entry('d', '2026-10-31T12:00:00Z'),
    ]);
    expect(rows.map((it) => (it.kind === 'month' ? it.text : `${it.key} ${it.day} ${it.firstOfDay}`))).toEqual([
      'November 2026',
      'a 2026-11-02 true',
      'b 2026-11-02 false',
      'c 2026-11-01 true',
      'October 2026',
      'd 2026-10-31 true',
    ]);
  });

  it('leaves out what was not asked for, and its month with it', () => {
    const thanked = entry('a', '2026-10-02T10:00:00Z', { gestures: [{ id: 'g', kind: 'thanks', note: null }] });
    const rows = rowsOf([entry('b', '2026-11-02T10:00:00Z'), thanked], 'incidents');
    expect(rows.map((it) => it.key)).toEqual(['2026-10', 'a']);
  });
});
