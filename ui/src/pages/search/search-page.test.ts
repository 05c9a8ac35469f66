import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { settled, stage } from '$lib/backend/fake/stage';

import SearchPage from './SearchPage.svelte';

describe('searching', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });
  afterEach(() => vi.restoreAllMocks());

  it('finds with every key, and keeps the address for when one pauses', async () => {
    const addresses = vi.spyOn(window.history, 'replaceState');
    const fake = stage();
    render(SearchPage, { text: '', client: null });
    await settled();
    const field = screen.getByRole('searchbox', { name: 'Words to find' });
    const typed = 'an invoice nobody has paid';
    for (let again = 0; again < 6; again += 1) {
      for (let end = 1; end <= typed.length; end += 1) {
        await fireEvent.input(field, { target: { value: typed.slice(0, end) } });
      }
    }
    expect(fake.asked.filter((it) => it === 'search_find')).toHaveLength(6 * typed.length);
    // A web view refuses more than a hundred in half a minute.
    expect(addresses.mock.calls.length).toBeLessThan(20);
    field.focus();
    await userEvent.tab();
    expect(addresses.mock.lastCall?.[2]).toBe(`#/search?${new URLSearchParams({ text: typed })}`);
  });

  it('looks for what the address says, once', async () => {
    const fake = stage();
    render(SearchPage, { text: 'invoice', client: null });
    await settled();
    expect(fake.asked.filter((it) => it === 'search_find')).toHaveLength(1);
    expect(screen.getByText(/130 places/)).toBeTruthy();
  });
});
