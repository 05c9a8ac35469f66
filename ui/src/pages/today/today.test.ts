import { describe, expect, it } from 'vitest';

import { fakeJournal, TODAY } from '$lib/backend/fake/journal';

import { byWhen, inShort } from './today';

const { today } = fakeJournal();

describe('today', () => {
  it('sorts promises by when they are due', () => {
    const groups = byWhen(today.promises, TODAY).map(([when, list]) => [when, list.map((it) => it.promise.id)]);
    expect(groups).toEqual([
      ['overdue', ['r1']],
      ['today', ['r2']],
      ['later', ['r3', 'r4']],
    ]);
    expect(byWhen([], TODAY)).toEqual([]);
  });

  it('is said in one sentence', () => {
    const check = (prompts: number, promises: number, expected: string) =>
      expect(
        inShort({ ...today, prompts: today.prompts.slice(0, prompts), promises: today.promises.slice(0, promises) }, TODAY),
      ).toBe(expected);
    check(1, 2, 'One decision waits for you, and 2 promises are due.');
    check(0, 1, 'One promise is due.');
    check(1, 0, 'One decision waits for you.');
    check(0, 0, 'Nothing is due today.');
  });
});
