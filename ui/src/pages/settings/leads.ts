/** How long before it is due something is said. */
import { t } from '$lib/words/words';

export const UNITS = ['minutes', 'hours', 'days'] as const;
export type LeadUnit = (typeof UNITS)[number];

const SIZES: Record<LeadUnit, number> = { minutes: 1, hours: 60, days: 1440 };

/** Whether a kind of date falls due at a minute. */
export const isTimed = (kind: string): boolean => kind === 'our_promise' || kind === 'their_promise';

/** `90 days`, `15 minutes`, `when it is due`. */
export function leadSaid(minutes: number, timed: boolean): string {
  if (minutes === 0) return t(timed ? 'remind-lead-none' : 'remind-lead-day');
  const unit = ([...UNITS].reverse().find((it) => minutes % SIZES[it] === 0) ?? 'minutes');
  return t(`remind-lead-${unit}`, { count: minutes / SIZES[unit] });
}

/** The minutes of a number and a unit. */
export const minutesOf = (count: number, unit: LeadUnit): number => Math.max(0, Math.round(count)) * SIZES[unit];

/** With one more, the longest first, none twice. */
export const withLead = (leads: readonly number[], minutes: number): number[] =>
  [...new Set([...leads, minutes])].sort((a, b) => b - a);
