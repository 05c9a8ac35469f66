import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { settled, stage } from '$lib/backend/fake/stage';

import Outlet from './Outlet.svelte';
import { load } from './pages';

/** A place of a page and a field beside it, as when the next window has been opened already. */
function elsewhere(): HTMLInputElement {
  const main = document.createElement('main');
  main.innerHTML = '<h1 tabindex="-1">Elsewhere</h1>';
  const field = document.createElement('input');
  document.body.append(main, field);
  field.focus();
  return field;
}

describe('the place of the page', () => {
  it('leaves the focus where it is when a page comes after the end', async () => {
    stage();
    const { rerender, unmount } = render(Outlet, { route: { page: 'nowhere' } });
    await load('nowhere');
    await settled();
    await rerender({ route: { page: 'settings', section: 'you' } });
    unmount();
    const field = elsewhere();
    await load('settings');
    await settled();
    expect(document.activeElement).toBe(field);
  });
});
