import type { ComplaintStage } from '$lib/backend/wire';

const next: Record<ComplaintStage, ComplaintStage> = {
  heard: 'restated',
  restated: 'confirmed',
  confirmed: 'offered',
  offered: 'fixed',
  fixed: 'followed_up',
  followed_up: 'reopened',
  reopened: 'offered',
  withdrawn: 'reopened',
};

/** The stage that usually follows. */
export const nextStage = (stage: ComplaintStage): ComplaintStage => next[stage];

/** Whether nothing more has to be done about it. */
export const isSettled = (stage: ComplaintStage): boolean =>
  stage === 'fixed' || stage === 'followed_up' || stage === 'withdrawn';
