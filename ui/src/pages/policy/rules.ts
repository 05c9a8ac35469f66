/** The numbers of the policy: how each is shown, stepped through and compared. */
import type { PolicyView, Preset, PresetView, RuleGroup, RuleValue, RuleView } from '$lib/backend/wire';
import { number } from '$lib/format/amounts';
import { say, t, type WordId } from '$lib/words/words';

/** In the order in which they are shown: where the line is comes first. */
export const groups: readonly RuleGroup[] = ['thresholds', 'weights', 'fading', 'factors'];

export type Unit = 'points' | 'days' | 'hours' | 'contacts' | 'times' | 'percent' | 'toll';

/** What a number counts, by its name. */
export function unitOf(name: string): Unit {
  if (/_(days|half_life|expires)$/.test(name)) return 'days';
  if (name.endsWith('_hours')) return 'hours';
  if (name.endsWith('_toll')) return 'toll';
  if (name.endsWith('_contacts')) return 'contacts';
  if (name.endsWith('_factor')) return 'times';
  if (name.endsWith('_share')) return 'percent';
  return 'points';
}

/** Lengths of time that people think in, in days. */
const DAYS = [7, 10, 14, 21, 30, 45, 60, 90, 120, 150, 180, 240, 270, 365, 540, 730, 1095, 1825, 3650];

/** How far one step goes where steps are even. */
const STEPS: Record<Unit, number> = { points: 1, days: 1, hours: 5, contacts: 1, times: 0.5, percent: 0.05, toll: 0.1 };

const tidy = (value: number) => Math.round(value * 1000) / 1000;

/** The values a slider stops at, lowest first: even steps, and for time the lengths people think in. */
export function stopsOf({ name, low, high }: Pick<RuleView, 'name' | 'low' | 'high'>): number[] {
  const unit = unitOf(name);
  if (unit === 'days') return DAYS.filter((it) => it >= low && it <= high);
  const count = Math.round((high - low) / STEPS[unit]);
  return Array.from({ length: count + 1 }, (_, at) => tidy(low + at * STEPS[unit]));
}

/** Where a slider stands for a value: at the stop that is nearest. */
export function nearest(stops: readonly number[], value: number): number {
  let best = 0;
  stops.forEach((it, at) => {
    if (Math.abs(it - value) < Math.abs((stops[best] ?? 0) - value)) best = at;
  });
  return best;
}

/** A share is typed in per cent, everything else as it is. */
export const scaleOf = (name: string): number => (unitOf(name) === 'percent' ? 100 : 1);

/** A value as it is typed, without its unit. */
export const typed = (name: string, value: number): number => tidy(value * scaleOf(name));

/** A value with its unit: `180 days`, `33 % of the target`. */
export const withUnit = (name: string, value: number): string => {
  const text = number(typed(name, value), 2);
  return unitOf(name) === 'percent' ? `${text} ${t('policy-unit-percent')}` : `${text} ${t(`policy-unit-${unitOf(name)}`)}`;
};

/** What a number is called. One that has no name yet goes by its own. */
export const nameOf = (name: string): string => say(`policy-rule-${name}`, {}, name.replaceAll('_', ' '));

/** Why a number is what it is: from the catalogue, or as the engine explains it. */
export const reasonOf = ({ name, reason }: Pick<RuleView, 'name' | 'reason'>): string =>
  say(`policy-rule-${name}-why`, {}, reason);

/** Whether two values are the same as far as anyone can see. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Where a number stands now and usually; its range, where it is both as it is and as usual. */
export function standsSaid({ name, value, default: usual, low, high }: RuleView, now: number): string {
  const moved = !same(now, value);
  const other = !same(now, usual);
  if (!moved && !other) {
    return t('policy-range', { usual: withUnit(name, usual), low: typed(name, low), high: typed(name, high) });
  }
  const said = [
    moved ? t('policy-now', { now: typed(name, value) }) : '',
    other ? t('policy-not-usual', { usual: typed(name, usual) }) : '',
  ];
  return said.filter(Boolean).join(', ');
}

/** The numbers that differ from those in force. */
export function changed(view: PolicyView, values: Readonly<Record<string, number>>): RuleValue[] {
  return view.rules.flatMap(({ name, value }) => {
    const other = values[name];
    return other === undefined || same(other, value) ? [] : [{ name, value: other }];
  });
}

/** The preset that has just these numbers. */
export function presetOf(presets: readonly PresetView[], value: (name: string) => number | undefined): Preset | undefined {
  const fits = ({ rules }: PresetView) => rules.every((it) => same(value(it.name) ?? NaN, it.value));
  return presets.find(fits)?.preset;
}

/** `Over the line from: 60 → 50 points`, for a list of what a version changed. */
export const changeSaid = (name: string, before: number, after: number): string =>
  t('policy-version-change' satisfies WordId, {
    name: nameOf(name),
    before: number(typed(name, before), 2),
    after: withUnit(name, after),
  });
