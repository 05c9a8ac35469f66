import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Fake } from '$lib/backend/fake/fake';
import { barriers, settled, stage } from '$lib/backend/fake/stage';
import type { Code } from '$lib/backend/wire';
import { journal } from '$lib/state/journal.svelte';
import { overlays } from '$lib/state/overlays.svelte';
import { toasts } from '$lib/state/toasts.svelte';

import App from './App.svelte';

async function open(address: string, prepare: (fake: Fake) => void = () => undefined): Promise<Fake> {
  journal.status = undefined;
  const fake = stage();
  prepare(fake);
  window.location.hash = address;
  render(App);
  await arrived();
  return fake;
}

/** Pages are fetched when they are first needed, which takes a while here. */
async function arrived() {
  for (let turn = 0; turn < 200 && !document.querySelector('h1'); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await settled();
}

/** Longer than a person would wait, because machines that run tests are often busy. */
const PATIENCE = 10_000;

const see = (text: string | RegExp) => screen.findAllByText(text, {}, { timeout: PATIENCE });

describe('the window', { timeout: 40_000 }, () => {
  beforeEach(() => {
    document.body.innerHTML = '';
    overlays.close();
    toasts.items = [];
  });

  it('goes from place to place by its rail and by keys', async () => {
    await open('#/today');
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
    await userEvent.keyboard('gc');
    await see('Trattoria da Nilde');
    expect(document.activeElement?.tagName).toBe('H1');
    await userEvent.keyboard('{Escape}');
    await see('Lately');
    expect(await barriers()).toEqual([]);
  });

  it('takes a quick note in a few keys, and undoes it', async () => {
    const fake = await open('#/today');
    await userEvent.keyboard('n');
    await settled();
    expect(document.activeElement).toBe(screen.getByLabelText('Client'));
    await userEvent.keyboard('fjord{Enter}');
    await userEvent.keyboard('Asked for the files by Friday.{Enter}');
    await see('Entry saved');
    expect(fake.journal.today.recent[0]?.excerpt).toBe('Asked for the files by Friday.');
    expect(fake.journal.today.recent[0]?.client).toBe('c5');
    await see('Asked for the files by Friday.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await see('Undone: Entry saved');
    expect(screen.queryByText('Asked for the files by Friday.')).toBeNull();
  });

  it('keeps a note that was begun until it is saved', async () => {
    await open('#/today');
    await userEvent.keyboard('n');
    await settled();
    await userEvent.keyboard('mari{Enter}half a sen');
    await userEvent.click(screen.getByRole('button', { name: 'Keep for later' }));
    await userEvent.keyboard('n');
    await settled();
    expect(screen.getByLabelText('What was said and done')).toHaveProperty('value', 'half a sen');
    expect(await barriers()).toEqual([]);
  });

  it('finds a client in the palette and goes there', async () => {
    await open('#/today');
    await userEvent.keyboard('{Control>}k{/Control}');
    await settled();
    await userEvent.keyboard('old mill');
    await settled();
    expect(await barriers()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/clients/c8');
  });

  it('adds a client with nothing but a name, and says what is wrong without one', async () => {
    const fake = await open('#/clients');
    await see('Trattoria da Nilde');
    await userEvent.keyboard('c');
    const dialog = within(await screen.findByRole('dialog', {}, { timeout: PATIENCE }));
    await settled();
    await userEvent.click(dialog.getByRole('button', { name: 'Add the client' }));
    expect((await dialog.findByRole('alert')).textContent).toBe('This can’t be left empty.');
    expect(document.activeElement).toBe(dialog.getByLabelText('Name'));
    expect(await barriers()).toEqual([]);
    await userEvent.keyboard('Zoë Lind{Enter}');
    await see('Client added');
    expect(fake.journal.clients.at(-1)?.name).toBe('Zoë Lind');
  });

  it('settles a promise with its tick', async () => {
    const fake = await open('#/today');
    await userEvent.click(screen.getByRole('button', { name: /^Mark as kept: Call back/ }));
    await see('Promise kept');
    expect(fake.journal.today.promises.map((it) => it.promise.id)).toEqual(['r1', 'r3', 'r4']);
  });

  it('shows its keys', async () => {
    await open('#/today');
    await userEvent.keyboard('?');
    await see('Go to Letters');
    expect(await barriers()).toEqual([]);
  });

  it('begins a journal where there is none', async () => {
    await open('#/today', (fake) => (fake.journal.status.state = 'none'));
    await see('Begin my journal');
    expect(await barriers()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /Look around in the sample/ }));
    await see('This is the sample journal');
  });

  it('says what is wrong with a journal that cannot be opened', async () => {
    const check = async (code: Code, title: string) => {
      document.body.innerHTML = '';
      await open('#/today', (fake) => {
        const failure = { code, message: 'What was found.', hint: null, field: null };
        Object.assign(fake.journal.status, { state: 'failed', failure });
      });
      expect(screen.getByRole('heading').textContent).toBe(title);
      await see('What was found.');
      expect(screen.getByText('What is safe')).toBeTruthy();
      expect(await barriers()).toEqual([]);
    };
    await check('damaged', 'The journal can’t be read');
    await check('newer', 'The journal is from a newer Good Terms');
    await check('missing', 'The journal is not where it was');
    await check('read_only', 'The journal can’t be written to');
    await check('busy', 'The journal is open in another program');
    await check('internal', 'The journal could not be opened');
  });
});
