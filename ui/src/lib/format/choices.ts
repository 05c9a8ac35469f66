/** Languages, currencies and zones to choose from, named in the person's language. */
import { compareNames } from './amounts';

export interface Choice {
  value: string;
  label: string;
}

const LOCALE = 'en-GB';

/** The languages that letters can be written in. */
const LANGUAGES = ['en', 'it', 'et', 'es', 'nb', 'kk'];

/** Offered before all others. */
const NEAR = ['EUR', 'GBP', 'USD', 'NOK', 'KZT', 'CHF', 'SEK', 'DKK', 'PLN', 'CAD', 'AUD'];

const names = (type: 'language' | 'currency' | 'region') => new Intl.DisplayNames(LOCALE, { type });

/** `English`, `Norwegian Bokmål`. */
export function languages(): Choice[] {
  const of = names('language');
  return LANGUAGES.map((value) => ({ value, label: of.of(value) ?? value }));
}

/** `EUR – Euro`. */
export function currencies(): Choice[] {
  const of = names('currency');
  const rest = Intl.supportedValuesOf('currency').filter((it) => !NEAR.includes(it));
  return [...NEAR, ...rest].map((value) => ({ value, label: `${value} – ${of.of(value) ?? value}` }));
}

/** `Europe/Tallinn`, with the one in use among them. */
export function zones(used: string): Choice[] {
  const all = new Set([used, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...all].filter(Boolean).sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

/** The name of a country by its code. */
export const countryName = (code: string): string => names('region').of(code) ?? code;

/** Countries whose holidays may count, by name. */
export function countries(): Choice[] {
  const of = names('region');
  const codes = 'AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT KZ LI LT LU LV MT NL NO NZ PL PT RO SE SI SK US';
  return codes
    .split(' ')
    .map((value) => ({ value, label: of.of(value) ?? value }))
    .sort((a, b) => compareNames(a.label, b.label));
}
