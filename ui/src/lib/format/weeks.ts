/** Weeks and months as a calendar shows them. A day is `YYYY-MM-DD`, a month `YYYY-MM`. */
import { addDays } from './dates';

// English as written where weeks begin on Monday; other languages bring their own order.
const LOCALE = 'en-GB';

/** What engines know of a place's weeks; older ones have it as a property. */
interface Weeks {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The first day of a week where a language is spoken: 1 for Monday to 7 for Sunday. */
export function firstWeekday(locale: string = LOCALE): number {
  const known = new Intl.Locale(locale) as unknown as Weeks;
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** The first day of the week that holds a day. */
export const weekOf = (day: string, first = firstWeekday()): string =>
  addDays(day, -((weekday(day) - first + 7) % 7));

/** The weeks of a month, whole, so that days of the months beside it are among them. */
export function weeksOf(month: string, first = firstWeekday()): string[][] {
  const weeks: string[][] = [];
  for (let start = weekOf(`${month}-01`, first); weeks.length === 0 || start.slice(0, 7) === month; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(start, at)));
  }
  return weeks;
}

/** A month moved by so many months. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 + count;
  return `${Math.floor(all / 12).toString().padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** A day moved by so many months; the last day of a month that is shorter. */
export function sameDayIn(day: string, count: number): string {
  const month = addMonths(day.slice(0, 7), count);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** The names of the days of a week, short and in full. */
export function weekdays(first = firstWeekday()): { short: string; full: string }[] {
  // 1 January 2024 was a Monday.
  const name = (day: string, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(LOCALE, { weekday: style, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  return Array.from({ length: 7 }, (_, at) => {
    const day = addDays('2024-01-01', first - 1 + at);
    return { short: name(day, 'short').slice(0, 2), full: name(day, 'long') };
  });
}
