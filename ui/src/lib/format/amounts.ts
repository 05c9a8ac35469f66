/** Money, numbers and lengths of time as text. */

const LOCALE = 'en-GB';

const cache = new Map<string, Intl.NumberFormat>();

/** Kept, because making one takes far longer than using it. */
function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let known = cache.get(key);
  if (!known) cache.set(key, (known = new Intl.NumberFormat(LOCALE, options)));
  return known;
}

/** `€1,250` or `€1,250.50`: minor units only where there are any. */
export function money({ decimal, currency }: { decimal: string; currency: string }): string {
  const value = Number(decimal);
  const style = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  } as const;
  try {
    return formatter(style).format(value).replace('-', '−');
  } catch {
    return `${decimal} ${currency}`;
  }
}

/** `1,250`, with so many digits after the point at most, and at least. */
export const number = (value: number, digits = 0, least = 0): string =>
  formatter({ maximumFractionDigits: digits, minimumFractionDigits: least })
    .format(value)
    .replace('-', '−');

/** `45 %` of a whole that is 1. */
export const share = (value: number): string =>
  formatter({ style: 'percent', maximumFractionDigits: 0 }).format(value);

/** `45m`, `1h 30m`, `12h`. */
export function minutes(count: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    formatter({ style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);
  const whole = Math.round(count);
  const hours = Math.trunc(whole / 60);
  const rest = whole - hours * 60;
  if (hours === 0) return unit(rest, 'minute');
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
}

/** `14 bytes`, `12 kB`, `3.4 MB`. */
export function bytes(count: number): string {
  const [unit, size] =
    count < 1000 ? (['byte', 1] as const) : count < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  const digits = size === 1e6 ? 1 : 0;
  // Only the whole word has a plural.
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  return formatter({ style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }).format(count / size);
}

const collator = new Intl.Collator(LOCALE, { sensitivity: 'base', numeric: true });

/** Compares names as a person would, whatever their case and marks. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

/** Letters that stand for a plain one without being it and a mark; as the journal's search reads them. */
const letters: Record<string, string> = {
  ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ð: 'd', đ: 'd', ł: 'l', ı: 'i', ς: 'σ',
};

/** Lower case without diacritics, in Cyrillic too, to find names by. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœßþðđłıς]/gu, (it) => letters[it] ?? it);
