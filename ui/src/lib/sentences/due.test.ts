import { describe, expect, it } from 'vitest';

import { dueKey, snoozes } from './due';

describe('putting something off', () => {
  const now = new Date('2026-11-21T10:00:00Z');

  it('offers minutes only for what is due at a minute', () => {
    const ids = (at: string | null) => snoozes({ at }, now).map((it) => it.id);
    expect(ids('2026-11-21T11:00:00Z')).toEqual(['minutes', 'hour', 'tomorrow', 'three-days', 'week']);
    expect(ids(null)).toEqual(['hour', 'tomorrow', 'three-days', 'week']);
  });

  it('is always ahead', () => {
    for (const { id, until } of snoozes({ at: 'x' }, now)) expect(new Date(until) > now, id).toBe(true);
  });
});

describe('the same thing', () => {
  it('is told by its kind, its record and when it is due', () => {
    const due = { kind: 'review', record: 'r', on: '2026-11-21', at: null } as const;
    expect(dueKey(due)).toBe(dueKey({ ...due }));
    expect(dueKey(due)).not.toBe(dueKey({ ...due, on: '2026-11-22' }));
    expect(dueKey(due)).not.toBe(dueKey({ ...due, kind: 'end' }));
  });
});
