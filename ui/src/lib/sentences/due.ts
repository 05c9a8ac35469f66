/** What is due: what tells it apart, where it leads, and how long it can be put off. */
import type { DueKind, DueRef, DueView } from '$lib/backend/wire';
import { addDays, dayOf, instantOf } from '$lib/format/dates';
import { intents, type ClientPart } from '$lib/state/intent.svelte';

import { href } from '../../routes';

/** The part of a client's page where the record stands. */
export const partOf: Record<DueKind, ClientPart> = {
  notice_deadline: 'engagements',
  review: 'engagements',
  end: 'engagements',
  renewal: 'engagements',
  terms_change: 'engagements',
  our_promise: 'promises',
  their_promise: 'promises',
  recovery_check: 'recoveries',
  follow_up: 'complaints',
  ask_again: 'decisions',
  invoice: 'money',
  obligation: 'obligations',
  check_in: 'check_ins',
};

/** Kinds that belong together, as they are chosen on the calendar. */
export type Family = 'contract' | 'promise' | 'check' | 'money';

export const familyOf: Record<DueKind, Family> = {
  notice_deadline: 'contract',
  review: 'contract',
  end: 'contract',
  renewal: 'contract',
  terms_change: 'contract',
  our_promise: 'promise',
  their_promise: 'promise',
  recovery_check: 'check',
  follow_up: 'check',
  ask_again: 'check',
  invoice: 'money',
  obligation: 'promise',
  check_in: 'check',
};

/** What makes it the same thing when it is read again. */
export const dueKey = (it: DueRef): string => `${it.kind} ${it.record} ${it.at ?? it.on}`;

/** Which thing is meant, without the words beside it. */
export const dueRef = ({ kind, record, on, at }: DueView): DueRef => ({ kind, record, on, at });

/** Where it is dealt with: a review and a recovery plan on their own pages, the rest on the client's. */
export function placeOf(it: DueView): string {
  if (it.kind === 'review') return href.review(it.client, it.record);
  if (it.kind === 'follow_up') return href.ledgers(undefined, it.client);
  if (it.kind === 'recovery_check') return href.recovery(it.client, it.record);
  return href.client(it.client);
}

/** Asks the client's page, which is opened next, to show the record. */
export const lead = (it: DueView): void => {
  if (!['review', 'recovery_check', 'follow_up'].includes(it.kind)) intents.leave(it.client, { show: partOf[it.kind] });
};

export type Snooze = 'minutes' | 'hour' | 'tomorrow' | 'three-days' | 'week';

const MINUTE = 60_000;

/** Until when something can be put off: by minutes where it is due at a minute, by days otherwise. */
export function snoozes(it: Pick<DueView, 'at'>, now: Date): { id: Snooze; until: string }[] {
  const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE).toISOString();
  const morning = (days: number) => instantOf(addDays(dayOf(now), days), '09:00');
  const soon: { id: Snooze; until: string }[] = it.at ? [{ id: 'minutes', until: later(10) }] : [];
  return [
    ...soon,
    { id: 'hour', until: later(60) },
    { id: 'tomorrow', until: morning(1) },
    { id: 'three-days', until: morning(3) },
    { id: 'week', until: morning(7) },
  ];
}
