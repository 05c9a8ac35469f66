import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { settled, stage } from '$lib/backend/fake/stage';

import QuickNote from './QuickNote.svelte';

describe('a quick note', () => {
  it('keeps what is typed before the clients are there', async () => {
    let arrive = (_: unknown) => {};
    stage({ client_list: () => new Promise((resolve) => (arrive = resolve)) });
    render(QuickNote, { client: null, onclose: () => undefined });
    await settled();
    const who = screen.getByRole('combobox', { name: 'Client' });
    expect(document.activeElement).toBe(who);
    const user = userEvent.setup();
    await user.keyboard('Ü');
    arrive([]);
    await settled();
    await user.keyboard('lle');
    expect(who).toHaveProperty('value', 'Ülle');
  });
});
