import { describe, expect, it } from 'vitest';

import { fakeClientPage } from '$lib/backend/fake/client';

import { clauseChoices, placeOf, quoted, restingOn } from './clauses';

const engagement = fakeClientPage().engagements[0]!;
const clause = engagement.clauses[0]!;

describe('clauses', () => {
  it('say where they stand, as far as that is known', () => {
    expect(placeOf(clause, engagement.contracts)).toBe('section 7, page 2 of Contract.pdf');
    expect(placeOf({ ...clause, page: null }, engagement.contracts)).toBe('section 7, Contract.pdf');
    expect(placeOf({ ...clause, contract: null, place: null }, engagement.contracts)).toBe('');
  });

  it('are quoted with their own words and their place', () => {
    expect(quoted(clause, engagement)).toBe(
      '“No calls on Sundays and holidays.” (Monthly sheet, section 7, page 2 of Contract.pdf)',
    );
    const bare = { ...clause, contract: null, place: null };
    expect(quoted(bare, engagement)).toBe('“No calls on Sundays and holidays.” (Monthly sheet)');
  });

  it('know which boundaries rest on them', () => {
    const { boundaries } = fakeClientPage();
    expect(restingOn(clause.id, boundaries).map((it) => it.id)).toEqual(['b1']);
    expect(restingOn('other', boundaries)).toEqual([]);
  });

  it('are offered by what they are about and how they begin', () => {
    const long = { ...clause, wording: 'word '.repeat(40) };
    const [short, cut] = clauseChoices([{ ...engagement, clauses: [clause, long] }]);
    expect(short!.label).toBe('Working hours: No calls on Sundays and holidays.');
    expect(cut!.label.endsWith('…')).toBe(true);
  });
});
