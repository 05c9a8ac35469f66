import { backend } from '$lib/backend/backend';
import type { HitView } from '$lib/backend/wire';
import { overlays } from '$lib/state/overlays.svelte';
import { theme } from '$lib/state/theme.svelte';
import { toasts } from '$lib/state/toasts.svelte';
import { t } from '$lib/words/words';

import { go, href } from '../../routes';
import type { Choice } from './palette.svelte';

/** Where something that was found can be read. */
export function placeOf(hit: Pick<HitView, 'kind' | 'id' | 'client'>): string {
  if (hit.kind === 'client') return href.client(hit.id);
  if (!hit.client) return href.settings('boundaries');
  if (hit.kind === 'entry') return href.client(hit.client, hit.id);
  if (hit.kind === 'review') return href.review(hit.client);
  if (hit.kind === 'letter') return href.letter(hit.client, hit.id);
  return href.client(hit.client);
}

/** Does something with a file, and says where it went. */
export async function toFile(what: () => Promise<string | null>, said: 'data-backed-up' | 'data-exported'): Promise<void> {
  try {
    const path = await what();
    if (path) toasts.say(t(said, { path }));
  } catch (thrown) {
    toasts.failed(thrown);
  }
}

/** Everything the palette can do besides going to a client or an entry. */
export function actions(): Choice[] {
  const action = (id: string, label: string, run: () => void, keys?: string): Choice => ({
    id,
    group: 'action',
    label,
    run,
    keys,
  });
  return [
    action('note', t('rail-note'), () => overlays.note(), 'N'),
    action('call', t('call-start'), () => go(href.call()), 'T'),
    action('new-client', t('clients-new'), () => overlays.newClient(), 'C'),
    action('today', t('palette-go', { place: t('rail-today') }), () => go(href.today()), 'g t'),
    action('clients', t('palette-go', { place: t('rail-clients') }), () => go(href.clients()), 'g c'),
    action('calendar', t('palette-go', { place: t('rail-calendar') }), () => go(href.calendar()), 'g d'),
    action('portfolio', t('palette-go', { place: t('rail-portfolio') }), () => go(href.portfolio()), 'g p'),
    action('ledgers', t('palette-go', { place: t('rail-ledgers') }), () => go(href.ledgers()), 'g e'),
    action('promises', t('palette-go', { place: t('ledgers-part-promises') }), () => go(href.ledgers('promises'))),
    action('goodwill', t('palette-go', { place: t('ledgers-part-goodwill') }), () => go(href.ledgers('goodwill'))),
    action('playbooks', t('palette-go', { place: t('rail-playbooks') }), () => go(href.playbooks()), 'g b'),
    action('letters', t('palette-go', { place: t('rail-letters') }), () => go(href.letters()), 'g l'),
    action('search', t('palette-go', { place: t('rail-search') }), () => go(href.search()), '/'),
    action('settings', t('palette-go', { place: t('rail-settings') }), () => go(href.settings()), 'g s'),
    action('boundaries', t('palette-boundaries'), () => go(href.settings('boundaries'))),
    action('policy', t('palette-policy'), () => go(href.settings('policy'))),
    action('ledger', t('csv-title'), () => go(href.ledger())),
    action('reminders', t('palette-reminders'), () => go(href.settings('reminders'))),
    action('history', t('palette-history'), () => go(href.settings('history'))),
    action('bin', t('palette-bin'), () => go(href.settings('bin'))),
    action('undo', t('keys-undo'), () => void toasts.undo(), 'Ctrl+Z'),
    action('redo', t('keys-redo'), () => void toasts.redo(), 'Ctrl+Shift+Z'),
    action('backup', t('data-back-up'), () => void toFile(backend.journal.backUp, 'data-backed-up')),
    action('export', t('data-export'), () => void toFile(backend.journal.export, 'data-exported')),
    action('light', t('palette-light'), () => theme.setLight('light')),
    action('dark', t('palette-dark'), () => theme.setLight('dark')),
    action('keys', t('keys-title'), overlays.keys, '?'),
  ];
}
