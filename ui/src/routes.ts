import type { LetterKind } from '$lib/backend/wire';

/** Where one can be, as it stands after `#` in the address. */
export type Route =
  | { page: 'today' }
  | { page: 'clients' }
  | { page: 'client'; client: string; entry: string | null }
  | { page: 'standing'; client: string }
  | { page: 'review'; client: string; engagement: string | null }
  | { page: 'recovery'; client: string; recovery: string }
  | { page: 'letter'; client: string; letter: string | null; kind: string | null }
  | { page: 'calendar' }
  | { page: 'portfolio'; months: number }
  | { page: 'call'; client: string | null; playbook: string | null; complaint: string | null; prompt: string | null }
  | { page: 'playbooks'; playbook: string | null; client: string | null }
  | { page: 'letters'; section: string; template: string | null }
  | { page: 'ledgers'; section: string; client: string | null }
  | { page: 'search'; text: string; client: string | null }
  | { page: 'settings'; section: string }
  | { page: 'ledger' }
  | { page: 'nowhere' };

const query = (values: Record<string, string | null | undefined>): string => {
  const kept = Object.entries(values).filter((it): it is [string, string] => Boolean(it[1]));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
};

/** The address of each page. */
export const href = {
  today: () => '#/today',
  clients: () => '#/clients',
  /** A client's page, with an entry to show where one is given. */
  client: (id: string, entry?: string | null) => `#/clients/${id}${query({ entry })}`,
  standing: (id: string) => `#/clients/${id}/standing`,
  /** The renewal review, about one agreement where one is given. */
  review: (id: string, engagement?: string | null) => `#/clients/${id}/review${query({ engagement })}`,
  /** A recovery plan. */
  recovery: (client: string, id: string) => `#/clients/${client}/recovery/${id}`,
  /** A new letter, of a kind where one is given, or one that is kept. */
  letter: (client: string, letter?: string, kind?: LetterKind) =>
    letter ? `#/clients/${client}/letter/${letter}` : `#/clients/${client}/letter${query({ kind })}`,
  calendar: () => '#/calendar',
  /** Over so many months up to today. */
  portfolio: (months?: number) => `#/portfolio${query({ months: months?.toString() })}`,
  /** The call under way, or a new one: with a client, and by a playbook for a reason. */
  call: (start: { client?: string | null; playbook?: string; complaint?: string; prompt?: string } = {}) =>
    `#/call${query(start)}`,
  /** All playbooks or one of them, to be followed with a client where one is given. */
  playbooks: (key?: string | null, client?: string | null) =>
    `${key ? `#/playbooks/${key}` : '#/playbooks'}${query({ client })}`,
  /** The letters, or one of the books they draw on. */
  letters: (section?: 'colleagues' | 'templates') => (section ? `#/letters/${section}` : '#/letters'),
  /** Writing a template: one that there is, or a new one. */
  template: (id: string | 'new') => `#/letters/templates/${id}`,
  /** What is open with all clients, or with one: complaints unless another ledger is asked for. */
  ledgers: (section?: 'promises' | 'goodwill', client?: string | null) =>
    `${section ? `#/ledgers/${section}` : '#/ledgers'}${query({ client })}`,
  search: (text = '', client?: string) => `#/search${query({ text, client })}`,
  /** Taking in hours and money from a file. */
  ledger: () => '#/settings/data/ledger',
  settings: (section = 'you') => `#/settings/${section}`,
};

/** A part of an address as it was meant; as it stands where it is garbled. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads an address. What nobody knows is `nowhere`. */
export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const values = new URLSearchParams(search);
  const [noun = '', id, part, third, ...rest] = path.split('/').map(decoded);
  if (rest.length > 0) return { page: 'nowhere' };
  switch (noun) {
    case '':
    case 'today':
      return { page: 'today' };
    case 'clients':
      if (!id) return { page: 'clients' };
      if (!part) return { page: 'client', client: id, entry: values.get('entry') };
      if (part === 'standing' && !third) return { page: 'standing', client: id };
      if (part === 'review' && !third) {
        return { page: 'review', client: id, engagement: values.get('engagement') };
      }
      if (part === 'recovery' && third) return { page: 'recovery', client: id, recovery: third };
      if (part === 'letter') return { page: 'letter', client: id, letter: third ?? null, kind: values.get('kind') };
      return { page: 'nowhere' };
    case 'calendar':
      return { page: 'calendar' };
    case 'portfolio':
      return { page: 'portfolio', months: Number(values.get('months') ?? 12) };
    case 'call':
      return {
        page: 'call',
        client: values.get('client'),
        playbook: values.get('playbook'),
        complaint: values.get('complaint'),
        prompt: values.get('prompt'),
      };
    case 'playbooks':
      return part ? { page: 'nowhere' } : { page: 'playbooks', playbook: id ?? null, client: values.get('client') };
    case 'letters':
      if (part && (id !== 'templates' || third)) return { page: 'nowhere' };
      return { page: 'letters', section: id ?? 'letters', template: part ?? null };
    case 'ledgers':
      return part ? { page: 'nowhere' } : { page: 'ledgers', section: id ?? 'complaints', client: values.get('client') };
    case 'search':
      return { page: 'search', text: values.get('text') ?? '', client: values.get('client') };
    case 'settings':
      if (id === 'data' && part === 'ledger' && !third) return { page: 'ledger' };
      return { page: 'settings', section: id ?? 'you' };
    default:
      return { page: 'nowhere' };
  }
}

/** Goes to an address made by `href`. */
export function go(address: string): void {
  window.location.hash = address;
  // The window's own notice comes only after everything that waits already.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Changes the address without a step to go back to, as while a search is typed. */
export function amend(address: string): void {
  window.history.replaceState(window.history.state, '', address);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Gives the page on screen another address, as once what it shows is kept. It is not opened anew. */
export function rename(address: string): void {
  window.history.replaceState(window.history.state, '', address);
}
