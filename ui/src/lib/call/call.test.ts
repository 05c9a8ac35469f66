import { beforeEach, describe, expect, it, vi } from 'vitest';

import { Fake } from '$lib/backend/fake/fake';
import type { PieceView } from '$lib/backend/wire';
import { fill, plainLine } from '$lib/sentences/lines';
import { flushDrafts } from '$lib/state/drafts';

import { Call, CALL_SLOT } from './call.svelte';
import { created, markActions, slashes, stagesOf } from './marks';

let fake: Fake;

beforeEach(() => {
  fake = new Fake().install();
  vi.useRealTimers();
});

const at = (text: string) => vi.setSystemTime(new Date(text));

describe('a call', () => {
  it('leaves one entry with all its records', () => {
    vi.useFakeTimers();
    at('2026-11-26T10:00:00Z');
    const call = new Call();
    call.begin('c', 'Kask');
    call.write('They rang about the draft.');
    call.write('“This is the third time!”');
    call.write('   ');
    call.mark({ kind: 'complaint', theme: 'the late draft', importance: 'high', cause: 'ours', promised: true });
    call.mark({ kind: 'crossing', boundary: 'b', rule: 'No Sundays' });
    call.mark({ kind: 'abuse', manner: 'shouting', severity: 'moderate' });
    at('2026-11-26T10:10:00Z');
    call.pauseTalk('Call back', '2026-11-26T11:10:00Z');
    expect(call.pausePromise?.kind).toBe('promise');
    at('2026-11-26T10:50:00Z');
    call.resume();
    call.mark({ kind: 'promise', by: 'us', wording: 'The corrected draft', due_at: '2026-11-27T15:00:00Z', kept_at: null });
    call.mark({ kind: 'apology' });
    call.draft!.confirmed = true;
    at('2026-11-26T11:00:00Z');
    call.end();
    const asked = call.request('c');
    expect(asked.form.account).toMatchObject({ facts: 'They rang about the draft.', quotes: '“This is the third time!”' });
    expect(asked.form.minutes, 'without the pause').toBe(20);
    expect(asked.incidents.map((it) => it.kind)).toEqual(['crossing', 'abuse']);
    expect(asked.promises.map((it) => [it.made_at, it.kept_at])).toEqual([
      ['2026-11-26T10:10:00.000Z', '2026-11-26T10:50:00.000Z'],
      ['2026-11-26T10:50:00.000Z', null],
    ]);
    expect(asked.complaints[0]?.reached).toEqual(['restated', 'confirmed', 'offered']);
    expect(asked.gestures).toEqual([{ kind: 'apology', note: null }]);
    expect(asked.draft).toBe(CALL_SLOT);
  });

  it('is kept while it is typed and comes back whole', async () => {
    const call = new Call();
    call.begin('c', 'Kask');
    call.write('one');
    call.draft!.typing = 'and tw';
    call.keep();
    flushDrafts();
    await vi.waitFor(() => expect(fake.drafts.get(CALL_SLOT)?.body).toContain('and tw'));
    expect(fake.drafts.get(CALL_SLOT)?.client, 'it goes with its client').toBe('c');
    const again = new Call();
    await again.load();
    expect(again.restored).toBe(true);
    expect(again.draft).toEqual(call.draft);
  });

  it('forgets boundaries of one client when it turns out to be another', () => {
    const call = new Call();
    call.begin(null);
    call.mark({ kind: 'thanks' });
    call.choose('c', 'Kask');
    call.mark({ kind: 'told', boundary: 'b', rule: 'No Sundays' });
    call.choose('d', 'Rebane');
    expect(call.draft?.marks.map((it) => it.kind)).toEqual(['thanks']);
  });

  it('follows a playbook forwards and back, and leaves nothing of one that was only looked at', () => {
    const call = new Call();
    call.begin('c');
    const playbook = { row: { key: 'last', title: 'LAST' } } as never;
    call.follow(playbook);
    call.leave();
    expect(call.draft?.runs).toEqual([]);
    call.follow(playbook, { complaint: 'k' });
    call.step('Listen', 1, null);
    call.step('Apologise', 3, 'Yes');
    call.back();
    expect(call.run).toMatchObject({ at: 1, complaint: 'k', trail: [{ name: 'Listen', step: 0 }] });
    call.step('Apologise', null, null);
    expect(call.request('c').runs?.[0]?.steps.map((it) => it.name)).toEqual(['Listen', 'Apologise']);
  });
});

describe('marks', () => {
  it('each have a key and a letter', () => {
    expect(Object.values(slashes).toSorted()).toEqual([...markActions].toSorted());
    expect(markActions.length).toBeLessThanOrEqual(9);
  });

  it('say how far a complaint has come', () => {
    const check = (cause: 'ours' | 'not_ours_at_all', confirmed: boolean, offered: boolean, expected: string[]) =>
      expect(stagesOf({ cause }, { confirmed, offered })).toEqual(expected);
    check('ours', false, false, []);
    check('ours', true, false, ['restated', 'confirmed']);
    check('ours', true, true, ['restated', 'confirmed', 'offered']);
    check('not_ours_at_all', true, true, ['restated', 'confirmed']);
  });

  it('tell a boundary once', () => {
    const told = { kind: 'told', boundary: 'b', rule: 'r', at: '', key: 1 } as const;
    expect(created([told, { ...told, key: 2 }], false).told).toEqual(['b']);
  });
});

describe('a line of a playbook', () => {
  const line: PieceView[] = [
    { text: 'My rule: ', blank: null },
    { text: '', blank: 'boundary' },
    { text: '. I ring ', blank: null },
    { text: '', blank: 'time' },
    { text: '.', blank: null },
  ];

  it('is filled with what is known, and shows what is not as a gap', () => {
    const check = (filling: Parameters<typeof fill>[1], expected: string) => expect(plainLine(line, filling)).toBe(expected);
    check({ boundary: 'No Sundays', time: 'today at 15:40' }, 'My rule: No Sundays. I ring today at 15:40.');
    check({ boundary: 'No calls on Sundays.', time: 'today' }, 'My rule: No calls on Sundays. I ring today.');
    check({ boundary: '  ' }, 'My rule: [your rule]. I ring [when].');
    expect(fill(line, {}).filter((it) => it.gap)).toHaveLength(2);
  });
});
