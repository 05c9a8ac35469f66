/** Places whose public holidays count: a country, maybe with a region, as `ES-CT`. */
import type { HolidayTableView } from '$lib/backend/wire';
import { compareNames } from '$lib/format/amounts';
import { countryName, type Choice } from '$lib/format/choices';
import { t } from '$lib/words/words';

export interface Place {
  country: string;
  /** Empty for the whole country. */
  region: string;
}

/** Divides a code into the country and its region. */
export function placeOf(code: string | null | undefined): Place {
  const [country = '', region = ''] = (code ?? '').split('-');
  return { country, region };
}

/** Joins a country and its region; `null` without a country. */
export function codeOf({ country, region }: Place): string | null {
  if (!country) return null;
  return region ? `${country}-${region}` : country;
}

const find = (table: HolidayTableView | undefined, country: string) =>
  table?.countries.find((it) => it.code === country);

/** The countries of the table by name, with one that it does not have where that is chosen. */
export function countryChoices(table: HolidayTableView | undefined, chosen: string): Choice[] {
  const codes = new Set(table?.countries.map((it) => it.code));
  if (chosen) codes.add(chosen);
  return [...codes]
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => compareNames(a.label, b.label));
}

/** The regions of a country that keep days of their own. */
export const regionChoices = (table: HolidayTableView | undefined, country: string): Choice[] =>
  (find(table, country)?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }));

/** `Spain, Catalunya`. */
export function placeName(table: HolidayTableView | undefined, code: string): string {
  const { country: of, region: within } = placeOf(code);
  const country = countryName(of);
  if (!within) return country;
  const region = find(table, of)?.regions.find((it) => it.code === within)?.name ?? within;
  return t('engagement-place', { country, region });
}
