/** Plans to make it right, from the day each began to the day it ended. */
import type { HistoryEventView } from '$lib/backend/wire';
import { number } from '$lib/format/amounts';
import { plainDay } from '$lib/format/dates';
import { t } from '$lib/words/words';

export interface Plan {
  from: string;
  /** `null` while it runs. */
  to: string | null;
}

/** Finds the plans among what happened, oldest first; each ends with the next end of the same one. */
export function plans(events: readonly HistoryEventView[]): Plan[] {
  const ends = events.filter((it) => it.kind === 'recovery_ended');
  return events
    .filter((it) => it.kind === 'recovery_began')
    .map(({ on, label }) => {
      const at = ends.findIndex((it) => it.label === label && it.on >= on);
      const [end] = at < 0 ? [] : ends.splice(at, 1);
      return { from: on, to: end?.on ?? null };
    });
}

/** `The plan from 2 June 2026 to 2 July 2026: strain 48 before it, 21 at its end.` */
export function planSaid({ from, to }: Plan, before: number, after: number): string {
  const figures = { from: plainDay(from), before: number(before), after: number(after) };
  return to === null
    ? t('standing-history-plan-runs', figures)
    : t('standing-history-plan', { ...figures, to: plainDay(to) });
}
