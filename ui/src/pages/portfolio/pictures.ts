/** The pictures of the portfolio: where everything is drawn, without drawing it. */
import { area, line } from 'd3-shape';

import type { PortfolioRow, WhalePoint } from '$lib/backend/wire';
import { scaleLinear } from '$lib/format/scale';

/** One of the two ends of a row: time or revenue. */
export interface End {
  x: number;
  /** On which side of its dot its figure stands. */
  side: 'start' | 'end';
}

export interface Dumbbell {
  time: End;
  revenue: End | null;
  /** So near that both figures stand on one side. */
  together: boolean;
}

/** Room for the figures at both ends, in pixels. */
const ROOM = { left: 58, right: 78 };

/** A scale that all rows share, from no share to the largest there is. */
export function sharesScale(rows: readonly PortfolioRow[], width: number) {
  const most = Math.max(0.05, ...rows.flatMap((it) => [it.time_share, it.revenue_share ?? 0]));
  return scaleLinear([0, most], [ROOM.left, Math.max(ROOM.left + 40, width - ROOM.right)], true);
}

/** Shares that are marked, by the largest there is. */
export function ticks(x: ReturnType<typeof sharesScale>): { share: number; x: number }[] {
  const most = x.domain()[1] ?? 1;
  const shares = most <= 0.12 ? [0.05, 0.1] : most <= 0.3 ? [0.1, 0.2] : most <= 0.6 ? [0.25, 0.5] : [0.25, 0.5, 0.75];
  return shares.filter((it) => it <= most).map((share) => ({ share, x: x(share) }));
}

/** How wide a row is drawn. */
export const widthOf = (x: ReturnType<typeof sharesScale>): number => (x.range()[1] ?? 0) + ROOM.right;

/** Where the two dots of a client lie, and their figures. */
export function dumbbell(row: PortfolioRow, x: ReturnType<typeof sharesScale>): Dumbbell {
  const time = x(row.time_share);
  if (row.revenue_share === null) return { time: { x: time, side: 'end' }, revenue: null, together: false };
  const revenue = x(row.revenue_share);
  const together = Math.abs(time - revenue) < 10;
  return {
    time: { x: time, side: together || time > revenue ? 'end' : 'start' },
    revenue: { x: revenue, side: revenue > time ? 'end' : 'start' },
    together,
  };
}

/** Rates above so many times the highest target are cut, so that one of them does not flatten all. */
const CUT = 2.5;

/** A scale that all bars of rates share, from nothing to 1. */
export function ratesScale(rows: readonly PortfolioRow[]) {
  const of = (it: { decimal: string } | null) => Number(it?.decimal ?? 0);
  const target = Math.max(0, ...rows.map((it) => of(it.target)));
  const most = Math.max(1, target * 1.15, ...rows.map((it) => of(it.rate)));
  return scaleLinear([0, target > 0 ? Math.min(most, target * CUT) : most], [0, 1], true);
}

export interface Whale {
  width: number;
  height: number;
  line: string;
  area: string;
  zero: number;
  dots: { x: number; y: number; point: WhalePoint; falls: boolean }[];
  /** The highest place; nothing where it only falls. */
  peak: { x: number; y: number; best: number } | undefined;
  end: { x: number; y: number };
}

export const margin = { top: 28, right: 12, bottom: 12, left: 4 };

/** Lays the whale curve out; nothing where there are no clients with a profit. */
export function whale(points: readonly WhalePoint[], width: number, height = 190): Whale | undefined {
  if (points.length === 0) return undefined;
  const values = [0, ...points.map((it) => Number(it.cumulative.decimal))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([0, points.length], [margin.left, width - margin.right]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - margin.bottom, margin.top]);
  const at = (_: number, i: number) => x(i);
  const best = values.indexOf(high);
  return {
    width,
    height,
    line: line<number>(at, (it) => y(it))(values) ?? '',
    area: area<number>(at, y(0), (it) => y(it))(values) ?? '',
    zero: y(0),
    dots: points.map((point, i) => ({
      x: x(i + 1),
      y: y(Number(point.cumulative.decimal)),
      point,
      falls: Number(point.profit.decimal) < 0,
    })),
    peak: best > 0 && best < points.length ? { x: x(best), y: y(high), best } : undefined,
    end: { x: x(points.length), y: y(values.at(-1) ?? 0) },
  };
}
