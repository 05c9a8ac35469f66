/** What waiting has cost, as five figures. */
import type { CiteView, WaitingView } from '$lib/backend/wire';
import { minutes, money, number } from '$lib/format/amounts';
import { t } from '$lib/words/words';

export interface Figure {
  name: 'days' | 'strikes' | 'unpaid' | 'under' | 'recovery';
  /** Alone: `23`, `3h 20m`, `€420`. */
  figure: string;
  /** What it counts. */
  unit: string;
  /** How many records it is the sum of, of which `cites` are the newest. */
  records: number;
  cites: readonly CiteView[];
}

/** Minutes no longer matter from ten hours on. */
const long = (count: number): string => minutes(count >= 600 ? Math.round(count / 60) * 60 : count);

/** Whole units: what was lost is not known to the penny. */
function rounded({ decimal, currency }: { decimal: string; currency: string }): string {
  return money({ decimal: String(Math.round(Math.abs(Number(decimal)))), currency });
}

/** The five figures, in the order in which they weigh on people. */
export function figures({ days, strikes, unpaid_minutes, recovery_minutes, under_target }: WaitingView): Figure[] {
  const over = under_target !== null && Number(under_target.amount.decimal) < 0;
  return [
    { name: 'days', figure: number(days), unit: t('waiting-days', { count: days }), records: 0, cites: [] },
    {
      name: 'strikes',
      figure: number(strikes.amount),
      unit: t('waiting-strikes', { count: strikes.amount }),
      records: strikes.records,
      cites: strikes.cites,
    },
    {
      name: 'unpaid',
      figure: long(unpaid_minutes.amount),
      unit: t('waiting-unpaid'),
      records: unpaid_minutes.records,
      cites: unpaid_minutes.cites,
    },
    {
      name: 'under',
      figure: under_target ? rounded(under_target.amount) : t('waiting-unknown'),
      unit: under_target ? t(over ? 'waiting-over' : 'waiting-under') : t('waiting-under-unknown'),
      records: under_target?.records ?? 0,
      cites: under_target?.cites ?? [],
    },
    {
      name: 'recovery',
      figure: long(recovery_minutes.amount),
      unit: t('waiting-recovery'),
      records: recovery_minutes.records,
      cites: recovery_minutes.cites,
    },
  ];
}
