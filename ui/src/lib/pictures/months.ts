/** The hours of each month as bars: where everything is drawn, without drawing it. */
import { shortMonth } from '$lib/format/dates';
import { scaleLinear } from '$lib/format/scale';

export interface Month {
  month: string;
  minutes: number;
  incidents: number;
}

export interface MonthBar<M> {
  of: M;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MonthBars<M> {
  width: number;
  height: number;
  floor: number;
  bars: MonthBar<M>[];
  /** The month with most hours, and the last one, are labelled. */
  labelled: MonthBar<M>[];
  ticks: { x: number; text: string }[];
}

const TOP = 18;
const BOTTOM = 18;
const GAP = 3;
/** A month is no wider than this, however few there are. */
const WIDEST = 28;

/** Lays the bars out in a width. Nothing to draw where no month has any hours. */
export function layOut<M extends Month>(months: readonly M[], width: number, height = 110): MonthBars<M> | undefined {
  const most = Math.max(0, ...months.map((it) => it.minutes));
  const last = months.at(-1);
  if (most === 0 || !last) return undefined;
  const step = Math.min(WIDEST, width / months.length);
  const floor = height - BOTTOM;
  const y = scaleLinear([0, most], [floor, TOP]);
  const bars = months.map((of, i) => ({
    of,
    x: i * step,
    y: y(of.minutes),
    width: Math.max(1, step - GAP),
    height: floor - y(of.minutes),
  }));
  const highest = bars.find((it) => it.of.minutes === most);
  const end = bars.at(-1);
  const apart = highest && end && end.x - highest.x > 40;
  const labelled = [highest, apart && last.minutes > 0 ? end : undefined].filter((it) => it !== undefined);
  const every = Math.max(1, Math.ceil(months.length / Math.max(2, Math.floor((step * months.length) / 64))));
  const ticks = bars.filter((_, i) => i % every === 0).map((it) => ({ x: it.x, text: shortMonth(it.of.month) }));
  return { width: step * months.length, height, floor, bars, labelled, ticks };
}
