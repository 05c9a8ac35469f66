/**
 * Straight scales for the pictures. The usual library brings colours along, and those change what
 * every object shares, which the window forbids: its prototypes are frozen.
 */

interface Scale {
  (value: number): number;
  domain: () => [number, number];
  range: () => [number, number];
}

/** A scale for numbers; `clamped` keeps what lies outside at the nearest end. */
export function scaleLinear(domain: [number, number], range: [number, number], clamped = false): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const scale = (value: number) => {
    // Where all values are the same, they lie in the middle.
    const share = to === from ? 0.5 : (value - from) / (to - from);
    return start + (clamped ? Math.max(0, Math.min(1, share)) : share) * (end - start);
  };
  return Object.assign(scale, { domain: () => domain, range: () => range });
}

/** Months between two marks on an axis of time. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** The first days of months between two instants, in UTC and at even steps; about so many, or fewer. */
export function monthTicks(from: Date, to: Date, count: number): Date[] {
  const first = from.getUTCFullYear() * 12 + from.getUTCMonth();
  const last = to.getUTCFullYear() * 12 + to.getUTCMonth();
  const step = STEPS.find((it) => (last - first) / it <= count) ?? 240;
  const months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return months
    .filter((it) => it % step === 0)
    .map((it) => new Date(Date.UTC(Math.floor(it / 12), it % 12)))
    .filter((it) => it >= from && it <= to);
}
