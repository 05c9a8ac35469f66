import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';

import { Failure } from '$lib/backend/failure';
import { barriers, settled, stage } from '$lib/backend/fake/stage';

import Bar from './Bar.svelte';
import Button from './Button.svelte';
import Checkbox from './Checkbox.svelte';
import Combobox from './Combobox.svelte';
import DayText from './DayText.svelte';
import Dialog from './Dialog.svelte';
import Disclosure from './Disclosure.svelte';
import EmptyState from './EmptyState.svelte';
import FailureNote from './FailureNote.svelte';
import IconButton from './IconButton.svelte';
import Menu from './Menu.svelte';
import Rows from './Rows.svelte';
import Segmented from './Segmented.svelte';
import StandingMark from './StandingMark.svelte';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));

describe('the kit', () => {
  it('keeps nobody out', async () => {
    stage();
    render(Button, { children: text('Save'), kbd: 'Ctrl+S', variant: 'primary' });
    render(Button, { children: text('Go'), href: '#/today' });
    render(IconButton, { label: 'Close', children: text('×') });
    render(Checkbox, { children: text('Told') });
    render(Segmented, { label: 'Kind', value: 'a', options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] });
    render(Menu, { label: 'More', items: [{ label: 'Bin', onclick: () => undefined, harm: true }] });
    render(EmptyState, { text: 'Nothing yet.' });
    render(FailureNote, { failure: new Failure({ code: 'busy', message: 'Busy.' }), onretry: () => undefined });
    render(StandingMark, { standing: 'over_the_line', bare: true });
    render(Disclosure, { summary: 'More', children: text('inside') });
    render(Bar, { value: 40 });
    render(DayText, { day: '2026-11-26', today: '2026-11-21', near: true });
    await settled();
    expect(await barriers()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
    expect(screen.getByText('Over the line')).toBeTruthy();
    expect(screen.getByText('Thursday').getAttribute('title')).toBe('Thursday 26 November 2026');
  });

  it('chooses by typing and Enter, and offers to make what is not there', async () => {
    const chosen = vi.fn();
    const made = vi.fn();
    const options = [{ value: '1', label: 'Harbour Dental' }, { value: '2', label: 'Mari Kask' }];
    document.body.innerHTML = '<label for="who">Client</label>';
    render(Combobox, {
      id: 'who',
      value: null,
      options,
      onchoose: chosen,
      create: { label: (name: string) => `Add ${name}`, make: made },
    });
    const field = screen.getByLabelText('Client');
    await userEvent.type(field, 'kask{Enter}');
    expect(chosen).toHaveBeenCalledWith('2');
    await userEvent.clear(field);
    await userEvent.type(field, 'Zoë{Enter}');
    expect(made).toHaveBeenCalledWith('Zoë');
    expect(await barriers()).toEqual([]);
  });

  it('closes a dialog with its button and saves with Ctrl and Enter', async () => {
    stage();
    const closed = vi.fn();
    const saved = vi.fn();
    render(Dialog, { open: true, title: 'A form', onclose: closed, onsubmit: saved, children: text('inside') });
    screen.getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(saved).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toHaveBeenCalled();
    expect(await barriers()).toEqual([]);
  });

  it('shows no more rows than are near, and moves among them by keyboard', async () => {
    stage();
    const items = Array.from({ length: 1000 }, (_, index) => `row ${index}`);
    const row = createRawSnippet((item: () => string) => ({
      render: () => `<a data-row href="#/${item()}">${item()}</a>`,
    }));
    render(Rows<string>, { items, height: 2.75, key: (it: string) => it, label: 'Rows', row: row as never });
    await settled();
    const shown = () => screen.getAllByRole('link');
    expect(shown().length).toBeLessThan(100);
    shown()[0]!.focus();
    await userEvent.keyboard('jj{ArrowDown}k');
    await settled();
    expect(document.activeElement?.textContent).toBe('row 2');
  });
});
