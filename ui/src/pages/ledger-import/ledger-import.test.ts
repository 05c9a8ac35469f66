import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { fakeCsv } from '$lib/backend/fake/csv';
import { refuse, type Handlers } from '$lib/backend/fake/fake';
import { barriers, never, settled, stage } from '$lib/backend/fake/stage';
import type { CsvChoice, CsvCounts, CsvProblemView } from '$lib/backend/wire';

import { isOwned, LedgerImport, ledgerImport } from './ledger-import.svelte';
import LedgerImportPage from './LedgerImportPage.svelte';
import { problemSaid, summary } from './words';

const none: CsvCounts = {
  rows: 0, work: 0, minutes: 0, invoices: 0, payments: 0, costs: 0, clients: 0, known: 0, left_out: 0,
  paid_without_date: 0,
};

describe('what a file comes to', () => {
  it('is said in a sentence or two', () => {
    const check = (counts: Partial<CsvCounts>, expected: string) => expect(summary({ ...none, ...counts })).toBe(expected);
    check({}, 'Nothing in this file is new.');
    check({ work: 3, minutes: 95 }, 'Will take in 1h 35m of work.');
    check(
      { invoices: 1, payments: 2, clients: 1, known: 1204, left_out: 1 },
      'Will take in one invoice, 2 payments and one new client. 1,204 rows are in the journal already. One row is left out.',
    );
    check({ invoices: 2, paid_without_date: 2 }, 'Will take in 2 invoices. 2 invoices are called paid without a date, and come in as open.');
    expect(summary({ ...none, costs: 1 }, true)).toBe('Taken in: one cost.');
  });

  it('names each problem by its line', () => {
    const check = (problem: CsvProblemView, expected: string) => expect(problemSaid(problem)).toBe(expected);
    check({ line: 12, field: 'date', kind: 'bad_date', cell: '32/13' }, 'Line 12: the day: “32/13” is no date');
    check({ line: 0, field: 'hours', kind: 'no_column', cell: '' }, 'The hours: no column says it');
    check({ line: 7, field: null, kind: 'too_many_cells', cell: '' }, 'Line 7: it has more cells than there are columns');
  });
});

describe('what a person says of a file', () => {
  const begin = async (handlers: Handlers = {}) => {
    stage(handlers);
    const file = new LedgerImport();
    expect(await file.open()).toBe(true);
    return file;
  };

  it('is kept, and the file is looked at again', async () => {
    const file = await begin();
    expect(file.preview?.obstacle).toMatch(/03\/04\/2026/);
    await file.setOrder('day_first');
    expect(file.preview?.ambiguous_dates).toEqual([]);
    expect(file.preview?.obstacle).toMatch(/Harbor Dental/);
    await file.own(['Harbor Dental'], { client: 'c1' });
    await file.own(['Zoë Lind'], 'add');
    expect(file.preview?.obstacle).toMatch(/cannot be read/);
    await file.say({ skip_problems: true });
    expect(file.preview?.obstacle).toBeNull();
    expect(file.preview?.clients.every(isOwned)).toBe(true);
    await file.own(['Zoë Lind'], 'leave');
    expect(file.choice.clients, 'said once a name').toHaveLength(2);
    const reply = await file.take();
    expect(reply?.change.can_undo).toBe(true);
    expect([file.preview, file.done?.work]).toEqual([undefined, 41]);
  });

  it('gives a field to one column only', async () => {
    const asked: CsvChoice[] = [];
    const file = await begin({ csv_preview: ({ request }) => (asked.push(request), fakeCsv(request)) });
    await file.setField(3, 'note');
    expect(asked.at(-1)?.fields).toEqual(['client', 'date', 'hours', 'note']);
    await file.setField(0, 'note');
    expect(asked.at(-1)?.fields, 'taken from where it was').toEqual(['note', 'date', 'hours', null]);
    await file.setKind('costs');
    expect(asked.at(-1)?.fields, 'another kind has other columns').toBeNull();
  });

  it('is nothing where no file was chosen, and is put away', async () => {
    stage({ csv_choose: () => null });
    const file = new LedgerImport();
    expect(await file.open()).toBe(false);
    expect(file.preview).toBeUndefined();
    await file.putAway();
    expect(file.choice.clients).toEqual([]);
  });

  it('keeps what was there where looking again fails', async () => {
    const file = await begin({ csv_preview: () => refuse('internal', 'Gone.') });
    await file.setOrder('day_first');
    expect(file.failure?.message).toBe('Gone.');
    expect(file.preview).toBeDefined();
  });
});

describe('the page', { timeout: 20_000 }, () => {
  beforeEach(async () => {
    document.body.innerHTML = '';
    stage();
    await ledgerImport.putAway();
  });

  it('leads from a file to a sentence', async () => {
    const fake = stage();
    render(LedgerImportPage);
    expect(await barriers()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    await settled();
    expect(screen.getByText(/looks like an export from Toggl/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    const take = () => screen.getByRole('button', { name: 'Take it in' });
    expect(take()).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('radio', { name: 'The day comes first' }));
    await settled();
    const who = screen.getByRole('combobox', { name: /Harbor Dental/ });
    await userEvent.click(who);
    await userEvent.keyboard('{Enter}');
    await settled();
    await userEvent.type(screen.getByRole('combobox', { name: /Zoë Lind/ }), 'new{Enter}');
    await settled();
    await userEvent.click(screen.getByRole('checkbox'));
    await settled();
    expect(screen.getByText(/^Will take in 31h/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await userEvent.click(take());
    await settled();
    expect(fake.asked).toContain('csv_import');
    expect(screen.getByText(/^Taken in: 31h/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it('waits in silence, and says what failed', async () => {
    stage({ csv_choose: never });
    render(LedgerImportPage);
    await userEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    expect(screen.queryByRole('alert')).toBeNull();
    document.body.innerHTML = '';
    stage({ csv_choose: () => refuse('invalid', 'This is no CSV file.') });
    render(LedgerImportPage);
    await userEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('This is no CSV file.');
    expect(await barriers()).toEqual([]);
  });
});
