/** The answers to a prompt, and where each leads. */
import type { Answer, LetterKind, Recommendation } from '$lib/backend/wire';
import type { Intent } from '$lib/state/intent.svelte';

/** In the order of the ladder, gentlest first. */
export const answers: readonly Answer[] = [
  'talk', 'boundary_letter', 'make_it_right', 'reprice', 'plan_exit', 'not_now',
];

/** Where an answer leads: to a part of the client's page, to the letter, or nowhere. */
export function next(answer: Answer): Intent | { letter: LetterKind } | null {
  switch (answer) {
    case 'talk':
      return { show: 'boundaries' };
    case 'boundary_letter':
      return { letter: 'boundary_reminder' };
    case 'make_it_right':
      return { recover: true };
    case 'reprice':
      return { show: 'engagements' };
    case 'plan_exit':
      return { letter: 'parting' };
    case 'not_now':
      return null;
  }
}

/** The answer that fits a recommendation best. */
export const suggested: Record<Recommendation, Answer | null> = {
  keep_going: null,
  set_expectations: 'talk',
  remind_of_boundary: 'boundary_letter',
  make_it_right: 'make_it_right',
  reprice: 'reprice',
  plan_exit: 'plan_exit',
  exit_now: 'plan_exit',
};
