import type { TodayPromise, TodayView } from '$lib/backend/wire';
import { dayOf } from '$lib/format/dates';
import { t } from '$lib/words/words';

/** When a promise is due, as a heading would put it. */
export type When = 'overdue' | 'today' | 'later';

/** Sorts promises by when they are due; each keeps its order. */
export function byWhen(promises: readonly TodayPromise[], today: string): [When, TodayPromise[]][] {
  const groups: Record<When, TodayPromise[]> = { overdue: [], today: [], later: [] };
  for (const it of promises) {
    const day = dayOf(it.promise.due_at, it.promise.zone);
    const when = it.promise.state === 'overdue' ? 'overdue' : day <= today ? 'today' : 'later';
    groups[when].push(it);
  }
  return (['overdue', 'today', 'later'] as const)
    .map((when): [When, TodayPromise[]] => [when, groups[when]])
    .filter(([, list]) => list.length > 0);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The day in one sentence: what waits, what is due, or that nothing is. */
export function inShort(view: Pick<TodayView, 'prompts' | 'promises'>, today: string): string {
  const due = view.promises.filter(({ promise }) => dayOf(promise.due_at, promise.zone) <= today).length;
  const parts = [
    view.prompts.length > 0 ? t('today-short-prompts', { count: view.prompts.length }) : '',
    due > 0 ? t('today-short-promises', { count: due }) : '',
  ].filter(Boolean);
  if (parts.length === 2) return t('today-short-both', { first: parts[0]!, second: parts[1]! });
  return parts[0] ? t('today-short-one', { first: capital(parts[0]) }) : t('today-short-nothing');
}
