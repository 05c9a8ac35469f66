/** A table of two countries and a year of four days, for tests of what rests on holidays. */
import type * as wire from '../wire';

export const fakeHolidayTable = (): wire.HolidayTableView => ({
  package: 'holidays', version: '0.109', generated_on: '2026-11-26', from_year: 2020, to_year: 2040,
  countries: [
    { code: 'EE', regions: [] },
    { code: 'ES', regions: [{ code: 'CT', name: 'Catalunya' }, { code: 'MD', name: 'Madrid' }] },
  ],
});

export function fakeHolidays({ country, year }: wire.HolidayYear): wire.HolidayDay[] {
  if (country !== 'EE') return [];
  const known = { estimated: false, state: 'known', change: null, noted_on: null, yearly: false, whole_country: true } as const;
  const said = { change: 'h1', noted_on: '2026-11-20', whole_country: true } as const;
  return [
    { ...known, on: `${year}-01-01`, name: 'uusaasta', english: 'New Year’s Day' },
    { ...known, on: `${year}-02-24`, name: 'iseseisvuspäev', english: 'Independence Day' },
    { ...known, ...said, on: `${year}-06-23`, name: 'võidupüha', english: 'Victory Day', state: 'struck_out' },
    { ...known, ...said, on: `${year}-12-31`, name: 'Old year’s night', english: null, state: 'added', yearly: true },
  ];
}
