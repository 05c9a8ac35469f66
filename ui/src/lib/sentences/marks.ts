/** What an incident says as a mark on its entry, and whether it counts. */
import type { EntryView, IncidentView } from '$lib/backend/wire';
import { minutes } from '$lib/format/amounts';
import { t } from '$lib/words/words';

import { brief } from './findings';

/** What happened, in a few words. A complaint has its theme where it is known. */
export function markSaid(it: IncidentView, theme?: string): string {
  switch (it.kind) {
    case 'crossing':
      return it.rule ? t('entry-crossing', { rule: brief(it.rule) }) : t('entry-crossing-unnamed');
    case 'abuse':
      return t(`entry-abuse-${it.toward ?? 'us'}`, { manner: t(`entry-manner-${it.manner ?? 'sharp_words'}`) });
    case 'unpaid_scope':
      return it.minutes
        ? t('entry-unpaid-scope-time', { time: minutes(it.minutes) })
        : t('entry-mark-unpaid_scope');
    case 'late_payment':
      return t('entry-mark-late_payment');
    case 'broken_promise':
      return t('entry-mark-broken_promise');
    case 'complaint':
      return theme ? t('entry-complaint', { theme: brief(theme) }) : t('entry-mark-complaint');
  }
}

/** `counts`, or `doesn't count: the rule had not been told yet`. */
export function countsSaid(it: IncidentView): string {
  if (it.counts) return t('entry-counts');
  const why = it.cause === 'their_conduct' ? t('entry-why-told-later') : t(`entry-why-${it.cause}`);
  return t('entry-does-not-count', { why });
}

/** How the contact left you, in a word. */
export function tollSaid(toll: number): string {
  const words = ['minus2', 'minus1', 'zero', 'plus1', 'plus2'] as const;
  return t(`entry-toll-${words[Math.max(0, Math.min(4, toll + 2))] ?? 'zero'}`);
}

/** Whether an entry belongs to what is shown. */
export function fits(entry: EntryView, filter: 'all' | 'incidents' | 'promises'): boolean {
  if (filter === 'incidents') return entry.incidents.length + entry.complaints.length + entry.gestures.length > 0;
  if (filter === 'promises') return entry.promises.length > 0;
  return true;
}
