import { describe, expect, it } from 'vitest';

import { fakeHolidayTable } from '$lib/backend/fake/holidays';

import { codeOf, countryChoices, placeName, placeOf, regionChoices } from './places';

describe('places', () => {
  it.each([
    ['ES-CT', { country: 'ES', region: 'CT' }],
    ['EE', { country: 'EE', region: '' }],
  ])('divides %s and joins it again', (code, place) => {
    expect(placeOf(code)).toEqual(place);
    expect(codeOf(place)).toBe(code);
  });

  it('makes nothing of no country', () => {
    expect(codeOf(placeOf(null))).toBeNull();
    expect(codeOf({ country: '', region: 'CT' })).toBeNull();
  });

  it('names a place, and says the code of a region that is not known', () => {
    const table = fakeHolidayTable();
    expect(placeName(table, 'ES-CT')).toBe('Spain, Catalunya');
    expect(placeName(table, 'ES-XX')).toBe('Spain, XX');
    expect(placeName(table, 'FR')).toBe('France');
    expect(placeName(undefined, 'EE')).toBe('Estonia');
  });

  it('offers the countries of the table, and keeps one that is not in it', () => {
    const table = fakeHolidayTable();
    expect(countryChoices(table, '').map((it) => it.label)).toEqual(['Estonia', 'Spain']);
    expect(countryChoices(table, 'FR').map((it) => it.value)).toEqual(['EE', 'FR', 'ES']);
    expect(regionChoices(table, 'EE')).toEqual([]);
    expect(regionChoices(table, 'ES').map((it) => it.value)).toEqual(['CT', 'MD']);
  });
});
