/** What is due, sorted into the groups of the list and the days of the picture. */
import type { DueView, HolidayName } from '$lib/backend/wire';
import { addDays, monthOf } from '$lib/format/dates';
import { weekOf } from '$lib/format/weeks';
import { familyOf, type Family } from '$lib/sentences/due';
import { t } from '$lib/words/words';

/** What is shown. */
export interface Filter {
  family: Family | null;
  client: string | null;
  done: boolean;
}

/** A group of the list, under its heading. */
export interface Group {
  id: string;
  title: string;
  dues: DueView[];
}

/** How far ahead the list goes before it is asked for more, in days: a year and a month. */
export const FAR = 396;

export const fits = (due: DueView, { family, client, done }: Filter): boolean =>
  (!family || familyOf[due.kind] === family) && (!client || due.client === client) && (done || !due.done);

/** What is overdue first, whatever its time of day; invoices after it, so that old ones hide nothing. */
export function inOrder(dues: readonly DueView[]): DueView[] {
  const late = dues.filter((it) => it.overdue);
  const isMoney = (it: DueView) => familyOf[it.kind] === 'money';
  return [...late.filter((it) => !isMoney(it)), ...late.filter(isMoney), ...dues.filter((it) => !it.overdue)];
}

/** The groups: overdue, unpaid, today, this week, next week, then month by month; empty ones are left out. */
export function grouped(dues: readonly DueView[], today: string): Group[] {
  const nextWeek = addDays(weekOf(today), 7);
  const groups: Group[] = [];
  const into = (id: string, title: string, due: DueView) => {
    const last = groups.at(-1);
    if (last?.id === id) last.dues.push(due);
    else groups.push({ id, title, dues: [due] });
  };
  for (const due of inOrder(dues)) {
    if (due.overdue && familyOf[due.kind] === 'money') into('unpaid', t('calendar-group-unpaid'), due);
    else if (due.overdue) into('overdue', t('calendar-group-overdue'), due);
    else if (due.on <= today) into('today', t('calendar-group-today'), due);
    else if (due.on < nextWeek) into('week', t('calendar-group-week'), due);
    else if (due.on < addDays(nextWeek, 7)) into('next', t('calendar-group-next'), due);
    else into(due.on.slice(0, 7), monthOf(due.on), due);
  }
  return groups;
}

/** What each day holds, by its families, in the order of the list. */
export function byDay(dues: readonly DueView[]): Map<string, Family[]> {
  const days = new Map<string, Family[]>();
  for (const due of dues) {
    const there = days.get(due.on);
    if (there) there.push(familyOf[due.kind]);
    else days.set(due.on, [familyOf[due.kind]]);
  }
  return days;
}

/** Who has something due, by name. */
export function clientsOf(dues: readonly DueView[]): { value: string; label: string }[] {
  const names = new Map(dues.map((it) => [it.client, it.client_name]));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** What each public holiday is called. */
export const holidayNames = (holidays: readonly HolidayName[]): Map<string, string> =>
  new Map(holidays.map(({ on, name }) => [on, name ?? t('calendar-holiday')]));
