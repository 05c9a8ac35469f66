import type { Component } from 'svelte';

import type { Route } from '../../routes';

type Page = Component<Record<string, unknown>>;
type Module = { default: unknown };

/** Where each page is; each is fetched when it is first needed. */
const sources: Record<Route['page'], () => Promise<Module>> = {
  today: () => import('../../pages/today/TodayPage.svelte'),
  clients: () => import('../../pages/clients/ClientsPage.svelte'),
  client: () => import('../../pages/client/ClientPage.svelte'),
  standing: () => import('../../pages/standing/StandingPage.svelte'),
  review: () => import('../../pages/client/review/ReviewPage.svelte'),
  recovery: () => import('../../pages/client/recovery/RecoveryPage.svelte'),
  letter: () => import('../../pages/letter/LetterPage.svelte'),
  calendar: () => import('../../pages/calendar/CalendarPage.svelte'),
  portfolio: () => import('../../pages/portfolio/PortfolioPage.svelte'),
  call: () => import('../../pages/call/CallPage.svelte'),
  playbooks: () => import('../../pages/playbooks/PlaybooksPage.svelte'),
  letters: () => import('../../pages/letters/LettersPage.svelte'),
  ledgers: () => import('../../pages/ledgers/LedgersPage.svelte'),
  search: () => import('../../pages/search/SearchPage.svelte'),
  ledger: () => import('../../pages/ledger-import/LedgerImportPage.svelte'),
  settings: () => import('../../pages/settings/SettingsPage.svelte'),
  nowhere: () => import('../../pages/failure/NowherePage.svelte'),
};

/** What is gone to most, first. */
const OFTEN: Route['page'][] = ['call', 'clients', 'client', 'search'];

const known: Partial<Record<Route['page'], Page>> = {};

/** A page that was fetched before. */
export const loaded = (name: Route['page']): Page | undefined => known[name];

/** Fetches a page. */
export async function load(name: Route['page']): Promise<Page> {
  const page = (await sources[name]()).default as Page;
  known[name] = page;
  return page;
}

/** Fetches the rest in peace, so that going there takes no time. */
export function loadAhead(): void {
  const all = [...OFTEN, ...(Object.keys(sources) as Route['page'][])];
  const rest = [...new Set(all)].filter((it) => !known[it]);
  const next = () => {
    const name = rest.shift();
    if (name) load(name).then(() => setTimeout(next, 50), next);
  };
  setTimeout(next, 400);
}
