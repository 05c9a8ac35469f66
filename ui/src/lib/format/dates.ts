/** Days and instants as text. A day is `YYYY-MM-DD`; an instant is RFC 3339. */

// English as written where days come before months; other languages bring their own order.
const LOCALE = 'en-GB';
const DAY = 86_400_000;

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let known = cache.get(key);
  if (!known) cache.set(key, (known = new Intl.DateTimeFormat(LOCALE, options)));
  return known;
}

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A format without the comma that English puts after the weekday. */
const plain = (date: Date, options: Intl.DateTimeFormatOptions) =>
  formatter(options).format(date).replace(',', '');

let zone = { name: '', until: 0 };

/** The person's zone. Asked for once a minute: it takes long, and people do not travel faster. */
export function localZone(): string {
  const now = performance.now();
  if (now >= zone.until) {
    zone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC', until: now + 60_000 };
  }
  return zone.name;
}

/** The day on which an instant falls in a zone. */
export function dayOf(instant: string | Date, zone = localZone()): string {
  const parts = formatter({ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const found: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(new Date(instant))) found[type] = value;
  return `${found['year']}-${found['month']}-${found['day']}`;
}

/** Days from one day to another; negative where it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);

/** A day moved by so many days. */
export const addDays = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * DAY).toISOString().slice(0, 10);

/** `Sat 21 Nov`, with the year where it is another than today's. */
export function shortDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  const near = Math.abs(daysBetween(today, day)) <= 100;
  const weekday = near ? 'short' : undefined;
  return plain(noon(day), { timeZone: 'UTC', weekday, day: 'numeric', month: 'short', year });
}

/** `Saturday 21 November 2026`. */
export const fullDay = (day: string): string =>
  plain(noon(day), { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `Saturday 21 November`, for a day of this year. */
export const headDay = (day: string): string =>
  plain(noon(day), { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });

/** `21 November 2026`. */
export const plainDay = (day: string): string =>
  plain(noon(day), { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** `November 2026`, as the head of a group. */
export const monthOf = (day: string): string =>
  formatter({ timeZone: 'UTC', month: 'long', year: 'numeric' }).format(noon(day));

/** `Nov`, and `Jan 2027` at the head of a year, under an axis. */
export const shortMonth = (day: string): string => {
  const year = day.slice(5, 7) === '01' ? 'numeric' : undefined;
  return plain(noon(day), { timeZone: 'UTC', month: 'short', year });
};

/** `Today`, `Tomorrow`, `Yesterday`, the weekday within the week ahead, or the short day. */
export function nearDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (Math.abs(days) <= 1) return capital(relative.format(days, 'day'));
  if (days > 1 && days < 7) return formatter({ timeZone: 'UTC', weekday: 'long' }).format(noon(day));
  return shortDay(day, today);
}

/** How far a day is: `today`, `in 5 days`, `3 weeks ago`, `in 4 months`. */
export function distance(day: string, today: string): string {
  const days = daysBetween(today, day);
  const size = Math.abs(days);
  if (size < 14) return relative.format(days, 'day');
  if (size < 61) return relative.format(Math.round(days / 7), 'week');
  if (size < 700) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

/** `14:30` in the zone where it happened. */
export const timeOf = (instant: string, zone = localZone()): string =>
  formatter({ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** `Today 14:30`, `Thu 19 Nov 09:05`. */
export const nearMoment = (instant: string, zone: string | undefined, today: string): string =>
  `${nearDay(dayOf(instant, zone), today)} ${timeOf(instant, zone)}`;

/** `Saturday 21 November 2026, 14:30 (Europe/Tallinn)`, in full. */
export const fullMoment = (instant: string, zone = localZone()): string =>
  `${fullDay(dayOf(instant, zone))}, ${timeOf(instant, zone)} (${zone})`;

/**
 * The instant at which a clock in a zone shows this day and time. Where the clock skips it, the
 * time after the skip; where it shows it twice, the first.
 */
export function instantOf(day: string, time: string, zone = localZone()): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = (at: number) => Date.parse(`${dayOf(new Date(at), zone)}T${timeOf(new Date(at).toISOString(), zone)}:00Z`);
  const offsets = [-DAY, DAY].map((it) => shown(wanted + it) - (wanted + it));
  const tries = offsets.map((it) => wanted - it).sort((a, b) => a - b);
  const hit = tries.find((it) => shown(it) === wanted) ?? tries[1] ?? wanted;
  return new Date(hit).toISOString().replace('.000Z', 'Z');
}
