/** What the review says: hints, promises, standings, prices. */
import type {
  ArgValue,
  BreakEvenView,
  PeriodView,
  PrivateView,
  PromiseLineView,
  PromiseTallyView,
  QuestionView,
  RenewalView,
  ReviewDecisionView,
} from '$lib/backend/wire';
import { money, number } from '$lib/format/amounts';
import { plainDay } from '$lib/format/dates';
import { period } from '$lib/sentences/dates';
import { say, t, type Args } from '$lib/words/words';

const standing = (word: string): string => say(`kit-standing-${word}`, {}, word).toLowerCase();

function said(value: ArgValue): Args[string] {
  switch (value.kind) {
    case 'money':
    case 'rate':
      return money(value.value);
    case 'word':
      return value.value;
    case 'on':
      return plainDay(value.value);
    default:
      return value.value;
  }
}

/** What the record says to a question. */
export function hint(question: QuestionView): string {
  const args: Args = { rate: 'none', target: 'none' };
  for (const { name, value } of question.args) args[name] = said(value);
  if (typeof args['standing'] === 'string') args['standing'] = standing(args['standing']);
  return t(`review-hint-${question.question}`, args).replace(/\s+/gu, ' ').trim();
}

/** How the standing has moved since the last time. */
export function moved({ then, now }: PrivateView): string {
  if (!then) return t('review-standing-now', { now: standing(now.standing) });
  const date = plainDay(then.on);
  if (then.standing === now.standing) return t('review-standing-same', { date, standing: standing(now.standing) });
  return t('review-standing-moved', { date, then: standing(then.standing), now: standing(now.standing) });
}

/** `2 late, one broken`: what became of one side's promises, kept ones aside. */
export function tallied(tally: PromiseTallyView): string {
  const parts = (['late', 'broken', 'overdue', 'open', 'released'] as const)
    .filter((it) => tally[it] > 0)
    .map((it) => t(`review-promise-${it}`, { count: tally[it] }));
  return parts.join(', ');
}

/** Where one promise stands. */
export const promiseState = (it: PromiseLineView): string =>
  t(`review-promise-state-${it.state}`, {
    date: plainDay(it.due_on),
    settled: it.settled_on ? plainDay(it.settled_on) : '',
  });

/** `month` or `2 months`, after *each*. */
export const each = (per: PeriodView): string => (per.count === 1 ? period(per).replace(/^\S+ /u, '') : period(per));

/** What an agreement brings in. */
export const worth = (it: RenewalView): string | undefined =>
  it.value && it.value_per ? t('review-dates-value', { amount: money(it.value), period: each(it.value_per) }) : undefined;

/** A difference of less than this is none, as a share. */
const NOTHING = 0.015;

/** How the break-even price compares with today's. */
export function compared(price: BreakEvenView): string | undefined {
  const now = Number((price.agreed_month ?? price.received_month).decimal);
  if (now <= 0) return undefined;
  const off = Number(price.month.decimal) / now - 1;
  if (Math.abs(off) < NOTHING) return t('review-break-even-same');
  return t(off > 0 ? 'review-break-even-more' : 'review-break-even-less', { percent: number(Math.abs(off) * 100) });
}

/** How the break-even price is worked out, with its figures. */
export const formula = (price: BreakEvenView): string =>
  t('review-break-even-formula', {
    hours: t('review-hours-count', { count: number(price.minutes / 60, 1) }),
    days: number(price.days),
    target: money(price.target),
    beside: money(price.beside),
  });

/** What was decided, and when. */
export const decided = (it: ReviewDecisionView): string =>
  t('review-decision-said', { date: plainDay(it.decided_on), choice: t(`review-chose-${it.choice}`) });

/** What the record showed when it was decided. */
export function shown(it: ReviewDecisionView): string {
  const args = { standing: standing(it.standing) };
  return it.rate
    ? t('review-decision-then', { ...args, rate: money(it.rate) })
    : t('review-decision-then-no-rate', args);
}
