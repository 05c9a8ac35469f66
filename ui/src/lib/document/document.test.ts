import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Fake } from '$lib/backend/fake/fake';
import { toasts } from '$lib/state/toasts.svelte';

import Pages from './Pages.svelte';
import SaveAs from './SaveAs.svelte';

describe('saving a document', () => {
  let fake: Fake;
  beforeEach(() => {
    fake = new Fake();
    fake.install();
    toasts.items = [];
    // jsdom has no popovers.
    HTMLElement.prototype.hidePopover = () => {};
  });
  afterEach(() => vi.useRealTimers());

  const choose = async (name: string) => {
    await fireEvent.click(screen.getByRole('button', { name: 'Save as' }));
    const menu = screen.getByRole('menu', { hidden: true });
    menu.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    await fireEvent.click(await screen.findByRole('menuitem', { name, hidden: true }));
  };

  it('saves in the format that was chosen and says where', async () => {
    const save = vi.fn(async () => '/home/you/letter.pdf');
    render(SaveAs, { formats: ['pdf', 'word'], save });
    await choose('PDF');
    await waitFor(() => expect(toasts.items[0]?.text).toContain('/home/you/letter.pdf'));
    expect(save).toHaveBeenCalledExactlyOnceWith('pdf');
  });

  it('says nothing where the person thought better of it', async () => {
    render(SaveAs, { formats: ['pdf'], save: async () => null });
    await choose('PDF');
    expect(toasts.items).toHaveLength(0);
  });

  it('says what was wrong', async () => {
    const failure = { code: 'missing', message: 'It is missing.', hint: 'Install it.', field: null };
    render(SaveAs, { formats: ['pdf'], save: () => Promise.reject(failure) });
    await choose('PDF');
    await waitFor(() => expect(toasts.items[0]?.hint ?? toasts.items[0]?.text).toBeTruthy());
  });

  it('shows that it takes a while, and can be stopped', async () => {
    let end = (_: string | null) => {};
    const stop = vi.fn(() => (end(null), null));
    fake.handlers = { document_being_made: () => true, document_stop: stop };
    render(SaveAs, { formats: ['pdf'], save: () => new Promise((done) => (end = done)) });
    await choose('PDF');
    expect(await screen.findByText('Making the document …', {}, { timeout: 2000 })).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(stop).toHaveBeenCalledOnce();
    await screen.findByRole('button', { name: 'Save as' });
  });
});

describe('pages as they will print', () => {
  it('shows each page, the first with its text for who does not see it', async () => {
    render(Pages, { draw: async () => ['<svg>1</svg>', '<svg>2</svg>'], text: 'Dear Anna' });
    const shown = await screen.findByRole('img', { name: 'Dear Anna' });
    expect(shown.getAttribute('src')).toContain('data:image/svg+xml');
    expect(screen.getByRole('img', { name: 'Page 2 of 2' })).toBeTruthy();
  });
});
