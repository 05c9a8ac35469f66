import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { fakeClientPage, fakeDraft, fakeEntry, fakeStanding } from '$lib/backend/fake/client';
import { refuse, type Handlers } from '$lib/backend/fake/fake';
import { barriers, never, settled, stage } from '$lib/backend/fake/stage';
import type * as wire from '$lib/backend/wire';
import { keyboard } from '$lib/state/keyboard';

import ClientPage from './client/ClientPage.svelte';
import LetterPage from './letter/LetterPage.svelte';
import PromptPanel from './prompt/PromptPanel.svelte';
import StandingPage from './standing/StandingPage.svelte';

// Whole pages, and axe over each: a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const done = <T>(value: T): wire.Reply<T> => ({
  value,
  change: { op: 'add_entry', can_undo: true, clients: ['c1'], nouns: ['entry'] },
  raised: [],
});

const answers: Handlers = {
  client_page: () => fakeClientPage(),
  timeline_page: () => ({ entries: [fakeEntry], next: null }),
  standing_get: () => fakeStanding(),
  letter_draft: ({ request }) => fakeDraft(request),
};

async function show(page: unknown, props: Record<string, unknown>, handlers: Handlers = {}) {
  const fake = stage({ ...answers, ...handlers });
  const shown = render(page as Component<Record<string, unknown>>, props);
  await settled();
  return { fake, ...shown };
}

beforeEach(() => {
  document.body.innerHTML = '';
  sessionStorage.clear();
  window.matchMedia = ((query: string) => ({
    matches: query.includes('min-width'),
    addEventListener() {},
    removeEventListener() {},
  })) as unknown as typeof window.matchMedia;
});

const pages = {
  client: { page: ClientPage, command: 'client_page', full: /Harbour Dental/ },
  standing: { page: StandingPage, command: 'standing_get', full: /What it adds up from/ },
  letter: { page: LetterPage, command: 'letter_draft', full: /Our agreement ends on 31 December 2026\./ },
};

describe('the pages about a client in their states', () => {
  for (const [name, { page, command, full }] of Object.entries(pages)) {
    it(`${name} is full`, async () => {
      await show(page, { client: 'c1' });
      expect(screen.getAllByText(full).length).toBeGreaterThan(0);
      expect(await barriers()).toEqual([]);
    });

    it(`${name} is loading, and says so only when it takes long`, async () => {
      await show(page, { client: 'c1' }, { [command]: never });
      expect(screen.queryByText('One moment…')).toBeNull();
      expect(await barriers()).toEqual([]);
    });

    it(`${name} failed, and says what happened`, async () => {
      await show(page, { client: 'c1' }, { [command]: () => refuse('busy', 'Another program is writing.') });
      expect(screen.getByRole('alert').textContent).toContain('Another program is writing.');
      expect(await barriers()).toEqual([]);
    });
  }

  it('a client without anything says what comes first', async () => {
    const bare: wire.ClientPage = {
      ...fakeClientPage(), contacts: [], prompt: null, due: [], boundaries: [], engagements: [], promises: [], complaints: [],
      standing: { standing: 'too_early', score: 0, crossed_on: null, recommendation: 'set_expectations', reasons: [] },
      money: { invoices: [], payments: [], work: [], costs: [], concessions: [], overdue: null }, entries: 0,
    };
    await show(ClientPage, { client: 'c1' }, { client_page: () => bare, timeline_page: () => ({ entries: [], next: null }) });
    expect(screen.getByText(/Nothing is written down about Harbour Dental yet/)).toBeTruthy();
    expect(screen.getByText(/No agreement is written down/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });
});

describe('writing an entry', () => {
  it('takes one key, the words and Ctrl+Enter', async () => {
    let asked: wire.AddEntry | undefined;
    const add = ({ request }: { request: wire.AddEntry }) => {
      asked = request;
      return done(fakeEntry);
    };
    await show(ClientPage, { client: 'c1' }, { entry_add: add as Handlers[string] });
    keyboard.press(new KeyboardEvent('keydown', { key: 'e' }));
    await settled();
    const user = userEvent.setup();
    expect(document.activeElement).toBe(screen.getByLabelText('What was said and done'));
    await user.keyboard('He called twice.');
    await user.click(screen.getByRole('button', { name: 'Boundary crossed' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settled();
    expect(asked?.form.account.facts).toBe('He called twice.');
    expect(asked?.incidents.map((it) => [it.kind, it.boundary, it.cause])).toEqual([['crossing', 'b1', 'their_conduct']]);
    expect(screen.queryByLabelText('What was said and done'), 'it folds away again').toBeNull();
  });

  it('keeps the words where they could not be saved', async () => {
    const refused = () => refuse('invalid', 'This is still to come.', 'at');
    await show(ClientPage, { client: 'c1' }, { entry_add: refused });
    keyboard.press(new KeyboardEvent('keydown', { key: 'e' }));
    await settled();
    const user = userEvent.setup();
    await user.keyboard('He called.{Control>}{Enter}{/Control}');
    await settled();
    expect(screen.getByText('This is still to come.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What was said and done').value).toBe('He called.');
  });
});

describe('answering a prompt', () => {
  it('asks for a reason and a day where it is not now', async () => {
    let asked: wire.AnswerPrompt | undefined;
    const prompt = fakeClientPage().prompt;
    const answer = ({ request }: { request: wire.AnswerPrompt }) => {
      if (!request.reason) refuse('invalid', 'Say why not now.', 'reason');
      asked = request;
      return done(prompt);
    };
    await show(PromptPanel, { prompt, short: true }, { prompt_answer: answer as Handlers[string] });
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Not now' }));
    await user.click(screen.getByRole('button', { name: 'Keep this decision' }));
    await settled();
    expect(screen.getByText('Say why not now.')).toBeTruthy();
    await user.type(screen.getByLabelText('Why'), 'After the fair');
    await user.click(screen.getByRole('button', { name: 'Keep this decision' }));
    await settled();
    expect([asked?.answer, asked?.reason, asked?.until !== null]).toEqual(['not_now', 'After the fair', true]);
  });
});

describe('a prompt in the heat', () => {
  it('asks for no decision until one says that it is to be made all the same', async () => {
    const heat = { entry: 'e1', at: '2026-11-21T10:00:00Z', until: '2026-11-22T10:00:00Z', toll: -2, recovery_minutes: null };
    await show(PromptPanel, { prompt: { ...fakeClientPage().prompt, heat }, short: true });
    expect(screen.queryByRole('radio', { name: 'Not now' })).toBeNull();
    expect(screen.getByText(/decided in the heat; it can wait/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Decide all the same' }));
    expect(screen.getByRole('radio', { name: 'Not now' })).toBeTruthy();
  });
});

describe('a form over the page', () => {
  it('erases only once the name was typed', async () => {
    await show(ClientPage, { client: 'c1' });
    const user = userEvent.setup();
    const menu = screen.getAllByLabelText('More about this client').find((it) => it.getAttribute('role') === 'menu')!;
    await fireEvent(menu, Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    const erase = await within(menu).findByText('Erase for good…');
    menu.hidePopover = () => undefined;
    await fireEvent.click(erase);
    await settled();
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Erase for good' });
    expect(button.disabled).toBe(true);
    await user.type(screen.getByLabelText('Type “Harbour Dental” to erase'), 'Harbour Dental');
    expect(button.disabled).toBe(false);
  });
});
