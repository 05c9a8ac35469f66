import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { fakeJournal } from '$lib/backend/fake/journal';
import { settled, stage } from '$lib/backend/fake/stage';

import { byDay, fits, grouped } from './agenda';
import { CalendarState } from './calendar.svelte';
import CalendarPage from './CalendarPage.svelte';

const { dues, today: { today } } = fakeJournal();
const ALL = { family: null, client: null, done: false } as const;

describe('the groups of the list', () => {
  it('are by nearness, then by month, and hold everything once', () => {
    const groups = grouped(dues, today);
    expect(groups.map((it) => it.id)).toEqual(['overdue', 'today', 'next', '2026-11', '2026-12', '2027-01', '2028-04']);
    expect(groups.flatMap((it) => it.dues)).toHaveLength(dues.length);
  });

  it('put what is overdue before what is due today, whatever its time', () => {
    const late = { ...dues[1]!, overdue: true };
    const day = { ...dues[2]!, on: today };
    expect(grouped([day, late], today).map((it) => it.id)).toEqual(['overdue', 'today']);
  });

  it('let no old invoice stand before a promise that is late', () => {
    const invoice = { ...dues[0]!, kind: 'invoice' as const, on: '2020-01-01', overdue: true };
    const late = { ...dues[1]!, kind: 'our_promise' as const, overdue: true };
    expect(grouped([invoice, late], today).map((it) => it.id)).toEqual(['overdue', 'unpaid']);
  });
});

describe('what is shown', () => {
  const shown = (filter: object) => dues.filter((it) => fits(it, { ...ALL, ...filter })).map((it) => it.kind);

  it('goes by family and by client, and leaves out what is done', () => {
    expect(shown({})).toHaveLength(dues.length - 1);
    expect(shown({ done: true })).toHaveLength(dues.length);
    expect(shown({ family: 'promise' })).toEqual(['their_promise', 'our_promise']);
    expect(shown({ client: 'c1' })).toEqual(['our_promise', 'recovery_check']);
    expect(shown({ client: 'c1', family: 'money' })).toEqual([]);
  });

  it('marks each day by what it holds', () => {
    expect(byDay(dues).get(today)).toEqual(['promise']);
  });
});

describe('the calendar page', () => {
  const user = userEvent.setup();

  beforeEach(() => {
    document.body.innerHTML = '';
  });

  async function show() {
    const fake = stage({});
    render(CalendarPage);
    await settled();
    return fake;
  }

  const day = () => document.activeElement?.getAttribute('aria-label') ?? '';

  it('moves through the month by keyboard', async () => {
    await show();
    const [first] = document.querySelectorAll<HTMLElement>('[role="grid"] [tabindex="0"]');
    first!.focus();
    expect(day()).toContain('21 November 2026');
    await user.keyboard('{ArrowRight}');
    expect(day()).toContain('22 November 2026');
    await user.keyboard('{ArrowDown}');
    expect(day()).toContain('29 November 2026');
    await user.keyboard('{PageDown}');
    expect(day()).toContain('29 December 2026');
    await user.keyboard('{Home}');
    expect(day()).toContain('28 December 2026');
    await user.keyboard('t');
    expect(day()).toContain('21 November 2026, 1 date');
  });

  it('leads from a day to its first date', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: /24 November 2026, 1 date/ }));
    expect(document.activeElement?.textContent).toBe('Harbour Dental');
  });

  it('puts a date off, finishes it and takes it up again', async () => {
    stage({});
    const calendar = new CalendarState();
    const check = async () => {
      await calendar.page.load();
      return calendar.dues.find((it) => it.kind === 'recovery_check')!;
    };
    await calendar.snooze(await check(), '2026-11-28T07:00:00Z');
    expect((await check()).snoozed_until).toBe('2026-11-28T07:00:00Z');
    await calendar.finish(await check());
    expect((await check()).done).toBe(true);
    await calendar.resume(await check());
    expect(await check()).toMatchObject({ done: false, snoozed_until: null });
  });

  it('saves a file for another calendar, with names only unless asked', async () => {
    let asked: unknown;
    stage({ calendar_export: ({ request }) => { asked = request; return '/x.ics'; } });
    render(CalendarPage);
    await settled();
    await user.click(screen.getByRole('button', { name: 'Save for another calendar' }));
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    await settled();
    expect(asked).toEqual({ client: null, detail: 'names' });
  });
});
