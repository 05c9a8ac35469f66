import { backend } from '$lib/backend/backend';
import type { DueView, Settlement } from '$lib/backend/wire';
import { compareNames } from '$lib/format/amounts';
import { addDays } from '$lib/format/dates';
import { today } from '$lib/format/now';
import { dueRef } from '$lib/sentences/due';
import { Loaded } from '$lib/state/loaded.svelte';
import { toasts } from '$lib/state/toasts.svelte';

import { byDay, clientsOf, FAR, fits, holidayNames, inOrder, type Filter } from './agenda';

/** How one looks at the calendar. It stays as it was when one comes back. */
export class Look {
  filter = $state<Filter>({ family: null, client: null, done: false });
  /** The day that is looked at in the picture, where one was chosen. */
  day = $state<string | null>(null);
  /** Whether what is more than a year ahead is shown too. */
  all = $state(false);
}

/** The calendar page: what was read, what of it is shown, and the day that is looked at. */
export class CalendarState {
  readonly page = new Loaded(() => backend.calendar.get());
  readonly look: Look;

  today = $derived(this.page.value?.today ?? today());
  dues = $derived(this.page.value?.dues ?? []);
  shown = $derived(this.dues.filter((it) => fits(it, this.look.filter)));
  #near = $derived(this.shown.filter((it) => this.look.all || it.on <= addDays(this.today, FAR)));
  order = $derived(inOrder(this.#near));
  hasMore = $derived(this.#near.length < this.shown.length);
  days = $derived(byDay(this.shown));
  holidays = $derived(holidayNames(this.page.value?.holidays ?? []));
  overdue = $derived(this.dues.filter((it) => it.overdue && !it.done).length);
  clients = $derived(clientsOf(this.dues).sort((a, b) => compareNames(a.label, b.label)));

  constructor(look = new Look()) {
    this.look = look;
  }

  /** The day that is looked at in the picture: today, until another is chosen. */
  get day(): string {
    return this.look.day ?? this.today;
  }
  set day(day: string) {
    this.look.day = day;
  }

  snooze = (due: DueView, until: string) => toasts.act(() => backend.reminder.snooze({ due: dueRef(due), until }));
  finish = (due: DueView) => toasts.act(() => backend.reminder.finish(dueRef(due)));
  resume = (due: DueView) => toasts.act(() => backend.reminder.resume(dueRef(due)));
  settle = (due: DueView, settlement: Settlement) =>
    toasts.act(() => backend.promise.settle({ id: due.record, settlement, at: null }));
}
