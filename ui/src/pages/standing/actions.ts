/** What can be done about a gap, a missing step or a recommendation, and where. */
import type { FairStepView, GapView, Recommendation } from '$lib/backend/wire';
import type { Intent } from '$lib/state/intent.svelte';
import { t, type WordId } from '$lib/words/words';

import { href } from '../../routes';

/** A way on: another page, or the client's page with something to do there. */
export interface Action {
  label: string;
  href?: string;
  intent?: Intent;
}

/** Whether a boundary that was crossed before it was told has not been told since either. */
function isUntold(gap: GapView, process: readonly FairStepView[]): boolean {
  const step = process.find((it) => it.step === 'boundary_told' && it.state === 'missing');
  return step?.cites.some((it) => gap.cites.some((cite) => cite.id === it.id)) ?? false;
}

/** What helps with something that weighs nothing, where anything does. */
export function forGap(gap: GapView, process: readonly FairStepView[]): Action | undefined {
  switch (gap.kind) {
    case 'not_told':
      return gap.boundary && isUntold(gap, process) ? { label: t('gap-action-tell'), intent: { tell: gap.boundary } } : undefined;
    case 'ours_to_put_right':
      return { label: t('gap-action-put-right'), intent: { recover: true } };
    case 'no_target_rate':
      return { label: t('gap-action-target'), href: href.settings() };
    case 'no_exchange_rate':
      return { label: t('gap-action-rate'), href: href.settings() };
    default:
      return undefined;
  }
}

/** What takes a missing step of the fair process. */
export function forStep(step: FairStepView): Action {
  const label = t(`process-action-${step.step}` as WordId);
  switch (step.step) {
    case 'expectations_set':
      return { label, intent: { show: 'first' } };
    case 'boundary_told':
      return { label, intent: step.boundary ? { tell: step.boundary } : { show: 'boundaries' } };
    case 'concern_heard':
      return { label, intent: { show: 'complaints' } };
    case 'ours_put_right':
    case 'recovery_offered':
      return { label, intent: { recover: true } };
    case 'hard_times_considered':
      return { label, intent: { add: 'concession' } };
  }
}

/** What the recommendation leads to. */
export function forAdvice(advice: Recommendation, client: string): Action | undefined {
  if (advice === 'keep_going') return undefined;
  const label = t(`recommendation-action-${advice}` as WordId);
  switch (advice) {
    case 'set_expectations':
      return { label, intent: { show: 'first' } };
    case 'remind_of_boundary':
      return { label, intent: { show: 'boundaries' } };
    case 'make_it_right':
      return { label, intent: { recover: true } };
    case 'reprice':
      return { label, intent: { show: 'engagements' } };
    case 'plan_exit':
    case 'exit_now':
      return { label, href: href.letter(client) };
  }
}

/** How much strain there is on one side, in a word. */
export function strainSaid(strain: number | null): string {
  if (strain === null) return t('standing-side-none');
  if (strain < 5) return t('standing-side-calm');
  if (strain < 40) return t('standing-side-some');
  return t(strain < 85 ? 'standing-side-much' : 'standing-side-limit');
}
