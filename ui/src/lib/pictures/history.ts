/** The standing over time as a line: where everything is drawn, without drawing it. */
import { area, curveMonotoneX, line } from 'd3-shape';

import type { HistoryPointView, PictureView } from '$lib/backend/wire';
import { dayOf } from '$lib/format/dates';
import { monthTicks, scaleLinear } from '$lib/format/scale';

import { gather, type Mark } from './events';
import { planSaid, plans } from './plans';

export interface Drawing {
  width: number;
  height: number;
  line: string;
  area: string;
  /** Where each band begins, highest first. */
  bands: { name: 'line' | 'strained' | 'watch'; y: number }[];
  months: { text: string; x: number }[];
  marks: Mark<{ x: number; y: number }>[];
  /** Plans to make it right, with what the strain was before and after. */
  plans: { x: number; width: number; named: boolean; said: string }[];
  last: { x: number; y: number };
}

export const margin = { top: 14, right: 96, bottom: 24, left: 4 };

const DAY = 86_400_000;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The strain on a day, read off the line. */
function strainOn(points: readonly HistoryPointView[], at: number): number {
  const after = points.findIndex((it) => Date.parse(it.at) >= at);
  if (after < 0) return points.at(-1)?.score ?? 0;
  const [b, a] = [points[after], points[after - 1]];
  if (!b) return 0;
  if (!a) return b.score;
  const [from, to] = [Date.parse(a.at), Date.parse(b.at)];
  return to === from ? b.score : a.score + ((b.score - a.score) * (at - from)) / (to - from);
}

/** Room that the name of a plan needs, in pixels. */
const PLAN_NAME = 84;

/** Lays the picture out in a width. Nothing to draw where there are fewer than two points. */
export function draw(view: PictureView, width: number, height = 200): Drawing | undefined {
  const points = view.history;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return undefined;
  const highest = Math.max(...points.map((it) => it.score), view.line_from);
  const [from, to] = [new Date(first.at), new Date(last.at)];
  const x = scaleLinear([from.getTime(), to.getTime()], [margin.left, width - margin.right]);
  const y = scaleLinear([0, Math.min(100, highest * 1.12)], [height - margin.bottom, margin.top]);
  const at = (it: HistoryPointView) => x(Date.parse(it.at));

  const end = Date.parse(last.at);
  const marks = gather(view.events, ({ on }) => {
    const when = noon(on).getTime();
    if (when < Date.parse(first.at) || when > end + DAY) return undefined;
    const within = Math.min(when, end);
    return { x: x(within), y: y(strainOn(points, within)) };
  });

  const stretches = plans(view.events).map((plan) => {
    const [begin, finish] = [noon(plan.from).getTime(), Math.min(plan.to ? noon(plan.to).getTime() : end, end)];
    const left = x(Math.max(begin, Date.parse(first.at)));
    const wide = Math.max(2, x(finish) - left);
    return { x: left, width: wide, named: wide >= PLAN_NAME, said: planSaid(plan, strainOn(points, begin), strainOn(points, finish)) };
  });

  const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
  const whole = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const ticks = monthTicks(from, to, Math.max(2, Math.min(6, Math.floor(width / 130))));
  return {
    width,
    height,
    line: line<HistoryPointView>(at, (it) => y(it.score)).curve(curveMonotoneX)([...points]) ?? '',
    area: area<HistoryPointView>(at, y(0), (it) => y(it.score)).curve(curveMonotoneX)([...points]) ?? '',
    bands: [
      { name: 'line' as const, y: y(view.line_from) },
      { name: 'strained' as const, y: y(view.strained_from) },
      { name: 'watch' as const, y: y(view.watch_from) },
    ],
    months: ticks
      .filter((it) => x(it.getTime()) < width - margin.right - 12)
      .map((it, i, all) => {
        const sameYear = all[i - 1]?.getUTCFullYear() === it.getUTCFullYear();
        return { text: (sameYear ? month : whole).format(it), x: x(it.getTime()) };
      }),
    marks,
    plans: stretches,
    last: { x: at(last), y: y(last.score) },
  };
}

/** The points worth a row: each change of the standing, and the first of each month. */
export function rows(points: readonly HistoryPointView[]): HistoryPointView[] {
  return points.filter((it, i) => {
    const before = points[i - 1];
    if (!before || i === points.length - 1) return true;
    return before.standing !== it.standing || dayOf(before.at).slice(0, 7) !== dayOf(it.at).slice(0, 7);
  });
}
