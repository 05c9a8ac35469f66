/** What contract dates say: periods, terms, and the working of a deadline step by step. */
import type {
  Convention,
  EndOn,
  FollowingView,
  NoticeTermsView,
  OverView,
  PeriodView,
  StepView,
} from '$lib/backend/wire';
import { fullDay } from '$lib/format/dates';
import { t } from '$lib/words/words';

/** `three months` as `3 months`. */
export const period = ({ count, unit }: PeriodView): string => t(`engagement-period-${unit}`, { count });

/** From a day of sending forward to the end, or from an end back to the last day to send. */
export type Way = 'forward' | 'back';

/** A day that is no working day, with the name of the holiday it is. */
function passedOver({ on, is_holiday, holiday }: OverView): string {
  const day = fullDay(on);
  if (holiday) return t('notice-over-holiday', { day, holiday });
  return is_holiday ? t('notice-over-holiday-unnamed', { day }) : day;
}

/** One step of the working, as a sentence. */
export function step(it: StepView, way: Way, endOn?: EndOn): string {
  const args = { way, day: fullDay(it.day), period: it.period ? period(it.period) : '' };
  if (it.kind === 'period_counted' && it.period?.count === 0) return t('notice-step-period_counted-none', args);
  if (it.over.length > 0) {
    const days = it.over.map(passedOver);
    const over = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(days);
    return t('notice-step-rolled_back-over', { over, count: days.length, day: args.day });
  }
  if (it.kind === 'end_may_fall') return t('notice-step-end_may_fall', { ...args, end_on: endOn ?? 'unknown' });
  return t(`notice-step-${it.kind}`, args);
}

/** The whole working. A period of nothing that ends where it began is said once. */
export function working(steps: readonly StepView[], way: Way, endOn?: EndOn): string[] {
  const none = steps.some((it) => it.kind === 'period_counted' && it.period?.count === 0);
  const told = steps.filter((it) => !(none && it.kind === 'period_ends'));
  return told.map((it) => step(it, way, endOn));
}

/** What follows the first term. */
export const following = (it: FollowingView): string =>
  it.kind === 'renews'
    ? t('engagement-following-renews', { period: period(it.period) })
    : t(`engagement-following-${it.kind}`);

/** Notice terms in one or two sentences. */
export function termsSaid(terms: NoticeTermsView): string[] {
  const end_on = t(`engagement-end_on-${terms.end_on}`);
  const notice =
    terms.notice.count === 0
      ? t('engagement-notice-terms-none', { end_on })
      : t('engagement-notice-terms', {
          notice: period(terms.notice),
          end_on,
          from: t(`engagement-counts_from-${terms.counts_from}`),
        });
  const first = terms.first_term
    ? t('engagement-first-term', { period: period(terms.first_term), following: following(terms.following) })
    : t('engagement-no-first-term');
  return [`${notice}.`, first];
}

/** What is taken for granted until it is confirmed. */
export function assumption(convention: Convention, terms: NoticeTermsView): string {
  switch (convention) {
    case 'counts_from':
      return t('engagement-assumed-counts_from', { what: t(`engagement-counts_from-${terms.counts_from}`) });
    case 'end_on':
      return t('engagement-assumed-end_on', { what: t(`engagement-end_on-${terms.end_on}`) });
    case 'form': {
      if (terms.forms.length === 0) return t('engagement-assumed-form-any');
      const forms = terms.forms.map((it) => t(`engagement-form-${it.form}`));
      const what = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(forms);
      return t('engagement-assumed-form', { what });
    }
    case 'following':
      return t('engagement-assumed-following', {
        what: terms.first_term ? following(terms.following) : t('engagement-no-first-term'),
      });
  }
}

/** The terms that hold on a day: the latest in force, or else the first. */
export function termsOn(terms: readonly NoticeTermsView[], day: string): NoticeTermsView | undefined {
  const sorted = [...terms].sort((a, b) => a.effective_on.localeCompare(b.effective_on));
  return sorted.filter((it) => it.effective_on <= day).at(-1) ?? sorted[0];
}
