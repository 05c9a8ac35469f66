/** Reminders in the window: quiet notices that stay until they are answered. */
import { backend } from '$lib/backend/backend';
import type { ReminderView } from '$lib/backend/wire';
import { toasts } from '$lib/state/toasts.svelte';
import { t } from '$lib/words/words';

import { href } from '../../routes';
import { dueRef, lead, snoozes } from './due';

/** More than this many at once are said in one notice. */
const APIECE = 3;

const snooze = ({ due }: ReminderView, until: string) =>
  toasts.act(() => backend.reminder.snooze({ due: dueRef(due), until }));

/** Says what has come due, each with a way to it and a way to put it off. */
export function sayReminders(reminders: readonly ReminderView[]): void {
  if (reminders.length > APIECE) {
    const link = { label: t('toast-reminded-open'), href: href.calendar() };
    toasts.show({ tone: 'note', text: t('reminder-many-body', { count: reminders.length }), link });
    return;
  }
  for (const it of reminders) {
    const next = snoozes(it.due, new Date()).find(({ id }) => id === (it.due.at ? 'minutes' : 'tomorrow'));
    toasts.show({
      tone: 'note',
      text: it.headline,
      hint: it.body,
      link: { label: t('toast-reminded-open'), href: href.client(it.due.client), run: () => lead(it.due) },
      ...(next ? { action: { label: t(`snooze-${next.id}`), run: () => void snooze(it, next.until) } } : {}),
    });
  }
}
