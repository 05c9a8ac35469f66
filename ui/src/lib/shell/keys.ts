import { isTyping, keyboard } from '$lib/state/keyboard';
import { overlays } from '$lib/state/overlays.svelte';
import { toasts } from '$lib/state/toasts.svelte';
import { t } from '$lib/words/words';

import { go, href, type Route } from '../../routes';

/** Puts the focus in the page's own search field, or goes to the search page. */
export function find(): void {
  const field = document.querySelector<HTMLInputElement>('main [data-find]');
  if (!field) return go(href.search());
  field.focus();
  field.select();
}

/** Binds the keys of the whole window. Returns what unbinds them. */
export function bindKeys(here: () => string | null): () => void {
  const stops = [
    keyboard.bind('n', t('keys-note'), () => overlays.note(here())),
    keyboard.bind('Ctrl+N', '', () => overlays.note(here())),
    keyboard.bind('Ctrl+K', t('keys-palette'), overlays.palette),
    ...['t', 'Ctrl+T'].map((keys, index) => keyboard.bind(keys, index ? '' : t('keys-call'), () => go(href.call({ client: here() })))),
    keyboard.bind('/', t('keys-find'), find),
    keyboard.bind('Ctrl+F', '', find),
    keyboard.bind('c', t('keys-new-client'), () => overlays.newClient()),
    keyboard.bind('g t', t('keys-go-today'), () => go(href.today())),
    keyboard.bind('g c', t('keys-go-clients'), () => go(href.clients())),
    keyboard.bind('g d', t('keys-go-calendar'), () => go(href.calendar())),
    keyboard.bind('g p', t('keys-go-portfolio'), () => go(href.portfolio())),
    keyboard.bind('g e', t('keys-go-ledgers'), () => go(href.ledgers())),
    keyboard.bind('g l', t('keys-go-letters'), () => go(href.letters())),
    keyboard.bind('g b', t('keys-go-playbooks'), () => go(href.playbooks())),
    keyboard.bind('g s', t('keys-go-settings'), () => go(href.settings())),
    keyboard.bind('Ctrl+Z', t('keys-undo'), () => void toasts.undo(), { whileTyping: false }),
    keyboard.bind('Ctrl+Shift+Z', t('keys-redo'), () => void toasts.redo(), { whileTyping: false }),
    keyboard.bind('?', t('keys-keys'), overlays.keys),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The page that a page belongs to. */
export function parent(route: Route): string | null {
  switch (route.page) {
    case 'today':
      return null;
    case 'client':
      return href.clients();
    case 'ledger':
      return href.settings('data');
    case 'call':
      return route.client ? href.client(route.client) : href.today();
    case 'playbooks':
      if (route.playbook) return href.playbooks(null, route.client);
      return route.client ? href.client(route.client) : href.today();
    case 'standing':
    case 'recovery':
    case 'letter':
      return href.client(route.client);
    case 'letters':
      return route.template ? href.letters('templates') : href.today();
    default:
      return href.today();
  }
}

/** Leaves a field, takes a notice away, or goes back: one thing for each press. */
export function escape(event: KeyboardEvent, route: Route): void {
  if (event.defaultPrevented || document.querySelector('dialog[open], [popover="auto"]:popover-open')) return;
  event.preventDefault();
  if (isTyping(event.target)) {
    const heading = document.querySelector<HTMLElement>('main h1');
    return (heading ?? document.querySelector<HTMLElement>('main'))?.focus();
  }
  if (toasts.dismissNewest()) return;
  const to = parent(route);
  if (to) go(to);
}
