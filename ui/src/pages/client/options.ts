/** Closed sets of words as choices, in the order in which a person looks for them. */
import type {
  Abuse,
  Cause,
  Channel,
  ComplaintStage,
  ConcessionKind,
  CountsFrom,
  EndOn,
  Importance,
  InvoiceKind,
  NoticeForm,
  PartingReason,
  Severity,
  Stage,
  Target,
  TermKind,
  Unit,
  WorkKind,
} from '$lib/backend/wire';
import { t, type WordId } from '$lib/words/words';

type Option<T> = { value: T; label: string };

/** Makes choices of words whose messages share the beginning of their ids. */
const options =
  <T extends string>(prefix: string, words: readonly T[]) =>
  (): Option<T>[] =>
    words.map((value) => ({ value, label: t(`${prefix}-${value}` as WordId) }));

export const channels = options<Channel>('entry-channel', [
  'call', 'video_call', 'meeting', 'email', 'message', 'letter', 'voice_memo', 'note',
]);
export const severities = options<Severity>('entry-severity', ['minor', 'moderate', 'serious']);
export const targets = options<Target>('entry-toward', ['us', 'our_people']);
export const importances = options<Importance>('entry-importance', ['low', 'medium', 'high']);
export const manners = options<Abuse>('entry-manner', [
  'sharp_words', 'shouting', 'dishonesty', 'insults', 'public_attack', 'harassment', 'threats', 'violence',
]);
export const stages = options<Stage>('client-stage', ['prospect', 'active', 'in_recovery', 'leaving', 'parted', 'archived']);
export const partingReasons = options<PartingReason>('client-parting', [
  'conduct', 'boundaries', 'payment', 'price', 'fit', 'no_capacity', 'project_done', 'they_left', 'closed_down', 'other',
]);
export const complaintStages = options<ComplaintStage>('complaint-stage', [
  'heard', 'restated', 'confirmed', 'offered', 'fixed', 'followed_up', 'reopened', 'withdrawn',
]);
export const units = options<Unit>('engagement-unit', ['day', 'working_day', 'week', 'month', 'quarter', 'year']);
export const endOns = options<EndOn>('engagement-end_on', [
  'any_day', 'end_of_week', 'end_of_month', 'end_of_quarter', 'end_of_half_year', 'end_of_year', 'end_of_term',
]);
export const countsFroms = options<CountsFrom>('engagement-field-counts-from', ['receipt', 'sending']);
export const noticeForms = options<NoticeForm>('engagement-form', ['email', 'post', 'registered_post', 'courier', 'in_person']);
export const termKinds = options<TermKind>('engagement-clause', [
  'notice', 'payment_days', 'deposit', 'late_fee', 'scope', 'revisions', 'response_time', 'working_hours', 'kill_fee',
  'termination_for_cause', 'handover', 'confidentiality', 'other',
]);
export const invoiceKinds = options<InvoiceKind>('money-invoice-kind', ['work', 'deposit', 'late_fee']);
export const workKinds = options<WorkKind>('money-work-kind', ['production', 'revision', 'chasing', 'admin']);
export const concessionKinds = options<ConcessionKind>('money-concession-kind', ['refund', 'free_hours', 'discount', 'gift']);
export const languages = options('client-language', ['en', 'it', 'et', 'es', 'nb', 'kk'] as const);

/** Whom something is down to, each with what follows from it. */
export const causes = (): (Option<Cause> & { why: string })[] =>
  (['their_conduct', 'misunderstanding', 'their_circumstances', 'ours', 'not_ours_at_all'] as const).map((value) => ({
    value,
    label: t(`entry-cause-${value}`),
    why: t(`entry-cause-${value}-why`),
  }));
