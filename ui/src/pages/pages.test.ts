import { cleanup, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';

import { fakePortfolio } from '$lib/backend/fake/weighing';
import { refuse, type Handlers } from '$lib/backend/fake/fake';
import { barriers, never, settled, stage } from '$lib/backend/fake/stage';
import { journal } from '$lib/state/journal.svelte';

import CalendarPage from './calendar/CalendarPage.svelte';
import ClientsPage from './clients/ClientsPage.svelte';
import { clientList } from './clients/client-list.svelte';
import { draft } from './policy/draft.svelte';
import PortfolioPage from './portfolio/PortfolioPage.svelte';
import NowherePage from './failure/NowherePage.svelte';
import LettersPage from './letters/LettersPage.svelte';
import SearchPage from './search/SearchPage.svelte';
import SettingsPage from './settings/SettingsPage.svelte';
import TodayPage from './today/TodayPage.svelte';

interface Case {
  page: unknown;
  props?: Record<string, unknown>;
  /** The command that fills the page. */
  command: string;
  /** What it answers when there is nothing. */
  nothing?: unknown;
  empty?: RegExp;
  full: RegExp;
}

const found = { hits: [], total: 0, next: null };
const quiet = { today: '2026-11-21', prompts: [], promises: [], dues: [], dues_more: 0, recent: [], clients: 0 };

const cases: Record<string, Case> = {
  today: { page: TodayPage, command: 'today_get', nothing: quiet, empty: /Add a client/, full: /Send the signed handover list/ },
  clients: { page: ClientsPage, command: 'client_list', nothing: [], empty: /No clients yet/, full: /Harbour Dental/ },
  calendar: { page: CalendarPage, command: 'calendar_get', nothing: { today: '2026-11-21', dues: [], holidays: [] }, empty: /Nothing is due/, full: /Call back about the invoice/ },
  reminders: { page: SettingsPage, props: { section: 'reminders' }, command: 'settings_get', full: /90 days/ },
  portfolio: { page: PortfolioPage, command: 'portfolio_get', nothing: { ...fakePortfolio({ months: 12 }), rows: [] }, empty: /No time and no money/, full: /Who carries whom/ },
  policy: { page: SettingsPage, props: { section: 'policy' }, command: 'policy_get', full: /Where the line is/ },
  letters: { page: LettersPage, command: 'letter_list', nothing: [], empty: /No letters yet/, full: /Ending our agreement/ },
  search: { page: SearchPage, props: { text: 'invoice', client: null }, command: 'search_find', nothing: found, empty: /Nothing holds/, full: /130 places/ },
  you: { page: SettingsPage, props: { section: 'you' }, command: 'settings_get', full: /Target for an hour/ },
  boundaries: { page: SettingsPage, props: { section: 'boundaries' }, command: 'boundary_general', nothing: [], empty: /No boundaries yet/, full: /No calls on Sundays/ },
  bin: { page: SettingsPage, props: { section: 'bin' }, command: 'bin_list', nothing: [], empty: /The bin is empty/, full: /wrong client/ },
  history: { page: SettingsPage, props: { section: 'history' }, command: 'operation_list', nothing: [], empty: /Nothing was done yet/, full: /Promise kept/ },
};

async function show({ page, props = {} }: Case, handlers: Handlers = {}) {
  const fake = stage(handlers);
  render(page as Component<Record<string, unknown>>, props);
  await settled();
  return fake;
}

describe('every page in its four states', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
    clientList.all.clear();
    draft.view = undefined;
  });

  for (const [name, it_] of Object.entries(cases)) {
    it(`${name} is full`, async () => {
      await show(it_);
      expect(screen.getAllByText(it_.full).length).toBeGreaterThan(0);
      expect(await barriers()).toEqual([]);
    });

    it(`${name} is empty, and says what to do`, async () => {
      if (!it_.empty) return;
      await show(it_, { [it_.command]: () => it_.nothing });
      expect(screen.getAllByText(it_.empty).length).toBeGreaterThan(0);
      expect(await barriers()).toEqual([]);
    });

    it(`${name} is loading, and says so only when it takes long`, async () => {
      await show(it_, { [it_.command]: never });
      expect(screen.queryByText('One moment…')).toBeNull();
      expect(await barriers()).toEqual([]);
    });

    it(`${name} failed, and says what happened`, async () => {
      await show(it_, { [it_.command]: () => refuse('busy', 'Another program is writing.') });
      expect(screen.getByRole('alert').textContent).toContain('Another program is writing.');
      expect(screen.getByRole('alert').textContent).toContain('Try again');
      expect(await barriers()).toEqual([]);
    });
  }

  it('has room for what has no state', async () => {
    const fake = await show({ page: SettingsPage, props: { section: 'data' }, command: '', full: /./ });
    journal.status = fake.journal.status;
    await settled();
    expect(screen.getByText('Export…')).toBeTruthy();
    expect(await barriers()).toEqual([]);
    cleanup();
    await show({ page: SettingsPage, props: { section: 'appearance' }, command: '', full: /./ });
    expect(await barriers()).toEqual([]);
    cleanup();
    await show({ page: NowherePage, command: '', full: /./ });
    expect(await barriers()).toEqual([]);
  });
});
