import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';

import { barriers, settled, stage } from '$lib/backend/fake/stage';

import Portions from './Portions.svelte';

describe('portions of a list', () => {
  it('stand in the page instead of a long list, and keys reach both of its ends', async () => {
    stage();
    const items = Array.from({ length: 1000 }, (_, index) => `row ${index}`);
    const children = createRawSnippet((drawn: () => readonly string[]) => {
      const html = () => drawn().map((it) => `<li><a data-row href="#/${it}">${it}</a></li>`).join('');
      return {
        render: () => `<ul>${html()}</ul>`,
        setup: (list) => {
          $effect(() => void (list.innerHTML = html()));
        },
      };
    });
    render(Portions<string>, { items, children: children as never });
    const shown = () => [...document.querySelectorAll('[data-row]')].map((it) => it.textContent);
    const check = (first: number, last: number) => {
      expect(shown()).toEqual(items.slice(first, last + 1));
      expect(shown().length).toBeLessThanOrEqual(150);
    };
    const at = () => document.activeElement?.textContent;
    await settled();
    check(0, 59);
    screen.getByText('row 59').focus();
    await userEvent.keyboard('j');
    await settled();
    expect(at()).toBe('row 60');
    check(0, 119);
    await userEvent.click(screen.getByRole('button', { name: /Show 60 more of 880/ }));
    await settled();
    expect(at()).toBe('row 120');
    check(30, 179);
    await userEvent.keyboard('{End}');
    await settled();
    expect(at()).toBe('row 999');
    check(940, 999);
    screen.getByText('row 940').focus();
    await userEvent.keyboard('k');
    await settled();
    expect(at()).toBe('row 939');
    await userEvent.keyboard('{Home}');
    await settled();
    expect(at()).toBe('row 0');
    check(0, 59);
    expect(await barriers()).toEqual([]);
  });
});
