import { dayOf, daysBetween, nearMoment } from '$lib/format/dates';

/** A moment inside a sentence: `tomorrow 12:00`, `Thu 19 Nov 09:05`. */
export function momentSaid(instant: string, zone: string | undefined, today: string): string {
  const said = nearMoment(instant, zone, today);
  const relative = Math.abs(daysBetween(today, dayOf(instant, zone))) <= 1;
  return relative ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}
