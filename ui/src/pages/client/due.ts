import type { DueView } from '$lib/backend/wire';

/** Something due, or since when so many things are late. */
export interface Due extends Pick<DueView, 'kind' | 'on'> {
  count: number;
}

/** Gathers what is late by its kind, under its oldest day; what is ahead stands by itself. */
export function gathered(dates: readonly Pick<DueView, 'kind' | 'on'>[], today: string): Due[] {
  const all: Due[] = [];
  for (const it of dates) {
    const late = it.on < today ? all.find((other) => other.kind === it.kind && other.on < today) : undefined;
    if (late) late.count += 1;
    else all.push({ ...it, count: 1 });
  }
  return all;
}
