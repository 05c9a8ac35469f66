/** Where an agreement stands, in sentences. */
import type { Convention, EngagementForm, EngagementView } from '$lib/backend/wire';
import { plainDay } from '$lib/format/dates';
import { termsOn } from '$lib/sentences/dates';
import { t } from '$lib/words/words';

import { formOf } from './forms/terms';

/** The term that runs and the end that is known, each as a sentence. */
export function whereItStands(it: EngagementView, today: string): string[] {
  const said: string[] = [];
  const { term_begins_on: from, term_ends_on: to, ends_by_itself_on: end } = it.notice;
  if (it.ends_on) {
    said.push(t(it.ends_on < today ? 'engagement-ended' : 'engagement-ends', { date: plainDay(it.ends_on) }));
  } else if (end) said.push(t('engagement-ends-by-itself', { date: plainDay(end) }));
  else if (from && to) said.push(t('engagement-term', { from: plainDay(from), to: plainDay(to) }));
  else said.push(t('engagement-open-ended'));
  if (it.notice_given_on) said.push(t('engagement-notice-given', { date: plainDay(it.notice_given_on) }));
  return said;
}

/** The agreement with one convention confirmed in the terms of a day. */
export function confirmed(it: EngagementView, convention: Convention, today: string): EngagementForm {
  const form = formOf(it);
  const holds = termsOn(form.terms, today);
  const terms = form.terms.map((its) =>
    its === holds ? { ...its, confirmed: [...its.confirmed, convention] } : its,
  );
  return { ...form, terms };
}
