/** Agreements as they are typed. */
import type { EngagementForm, EngagementView, NoticeForm, NoticeTermsView } from '$lib/backend/wire';
import { plainDay } from '$lib/format/dates';
import { t } from '$lib/words/words';

/** Days each form takes to arrive, unless the terms say otherwise: careful rather than hopeful. */
export const arrival: Record<NoticeForm, number> = {
  email: 0,
  in_person: 0,
  courier: 1,
  post: 3,
  registered_post: 5,
};

/** Terms to begin with: most agreements run for a year and renew. */
export const usualTerms = (effective_on: string): NoticeTermsView => ({
  id: null,
  effective_on,
  first_term: { count: 1, unit: 'year' },
  following: { kind: 'renews', period: { count: 1, unit: 'year' } },
  notice: { count: 3, unit: 'month' },
  end_on: 'end_of_term',
  counts_from: 'receipt',
  forms: [],
  confirmed: [],
  note: null,
});

/** A new agreement from a day on. */
export const blank = (today: string): EngagementForm => ({
  title: '',
  starts_on: today,
  value: null,
  value_per: null,
  country: null,
  review_days: null,
  ends_on: null,
  notice_given_on: null,
  terms: [usualTerms(today)],
});

/** An agreement ready to be changed. */
export const formOf = (it: EngagementView): EngagementForm => ({
  title: it.title,
  starts_on: it.starts_on,
  value: it.value,
  value_per: it.value_per,
  country: it.country,
  review_days: it.review_days,
  ends_on: it.ends_on,
  notice_given_on: it.notice_given_on,
  terms: it.terms,
});

/** The same agreement with an amendment from a day on; it starts as a copy of the last terms. */
export function amended(form: EngagementForm, today: string): EngagementForm {
  const last = form.terms.at(-1) ?? usualTerms(today);
  const amendment = { ...last, id: null, effective_on: today, confirmed: [], note: null };
  return { ...form, terms: [...form.terms, amendment] };
}

/** The terms of an agreement to choose from, each by the day from which it holds. */
export const termsChoices = (terms: readonly NoticeTermsView[]): { value: string; label: string }[] =>
  terms.map((it, i) => ({
    value: String(i),
    label: i === 0 ? t('engagement-original') : t('engagement-amended-on', { date: plainDay(it.effective_on) }),
  }));

/** Ticks or unticks a form of notice. */
export function withForm(terms: NoticeTermsView, form: NoticeForm, ticked: boolean): NoticeTermsView {
  const others = terms.forms.filter((it) => it.form !== form);
  return { ...terms, forms: ticked ? [...others, { form, days: arrival[form] }] : others };
}

/** Says how many days a form takes to arrive. */
export function withDays(terms: NoticeTermsView, form: NoticeForm, days: number): NoticeTermsView {
  return { ...terms, forms: terms.forms.map((it) => (it.form === form ? { form, days } : it)) };
}
