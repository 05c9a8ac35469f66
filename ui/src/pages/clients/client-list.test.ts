import { describe, expect, it } from 'vitest';

import { fakeJournal } from '$lib/backend/fake/journal';

import { filtered, sorted, type Column, type StageFilter } from './client-list.svelte';

const rows = fakeJournal().clients;
const ids = (list: { id: string }[]) => list.map((it) => it.id).join(' ');

describe('the client list', () => {
  it('is sorted by each column, with what is blank last in both directions', () => {
    const check = (by: Column, reverse: boolean, expected: string) =>
      expect(ids(sorted(rows, by, reverse)), `${by} ${reverse}`).toBe(expected);
    check('name', false, 'c1 c3 c4 c7 c8 c5 c6 c2');
    check('name', true, 'c2 c6 c5 c8 c7 c4 c3 c1');
    check('standing', false, 'c1 c7 c2 c3 c4 c8 c5 c6');
    check('last', false, 'c1 c2 c3 c4 c5 c7 c8 c6');
    check('last', true, 'c8 c7 c5 c4 c3 c2 c1 c6');
    check('next', false, 'c1 c2 c5 c3 c4 c7 c8 c6');
    check('next', true, 'c7 c4 c3 c5 c2 c1 c8 c6');
  });

  it('is filtered by stage, standing and what is typed', () => {
    const check = (typed: string, stage: StageFilter, standing: 'steady' | null, expected: string) =>
      expect(ids(filtered(rows, { typed, stage, standing }))).toBe(expected);
    check('', 'current', null, 'c1 c2 c3 c4 c5 c6 c7');
    check('', 'all', null, 'c1 c2 c3 c4 c5 c6 c7 c8');
    check('', 'parted', null, 'c8');
    check('', 'current', 'steady', 'c4 c5');
    check('құр', 'current', null, 'c2');
    check('kasitoo', 'current', null, 'c3');
    // Someone who is looked for by name is found even where they have parted.
    check('old mill', 'current', null, 'c8');
  });
});
