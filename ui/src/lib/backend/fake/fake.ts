/**
 * Stands in for the shell where there is none: under `vite dev` in a browser, and in tests. It
 * answers the commands that the frame and the lists need; a test adds its own.
 */
import { mockIPC } from '@tauri-apps/api/mocks';

import type * as wire from '../wire';
import { fakeCsv } from './csv';
import { fakeHolidays, fakeHolidayTable } from './holidays';
import { fakeJournal, type FakeJournal } from './journal';
import { fakePolicy, fakePortfolio, fakePreview } from './weighing';

/** What a command is asked with; a handler takes the request as its own type. */
interface Args {
  request: never;
  id: string;
  due: wire.DueRef;
  before: string | null;
  number: string;
  slot: string;
  slots: string;
}

export type Handler = (args: Args) => unknown;
export type Handlers = Record<string, Handler>;

/** Throws what the shell would answer. */
export function refuse(code: wire.Code, message: string, field: string | null = null): never {
  throw { code, message, hint: null, field } satisfies wire.Error;
}

export class Fake {
  journal: FakeJournal = fakeJournal();
  /** Commands in the order in which they were asked. */
  asked: string[] = [];
  /** What is being typed, by its place. */
  drafts = new Map<string, wire.KeptDraft>();

  #undo: [wire.Op, FakeJournal][] = [];
  #redo: [wire.Op, FakeJournal][] = [];
  #next = 1;

  constructor(public handlers: Handlers = {}) {}

  /** Takes the shell's place. */
  install(): this {
    mockIPC((command, args) => this.answer(command, args as unknown as Args), { shouldMockEvents: true });
    return this;
  }

  async answer(command: string, args: Args): Promise<unknown> {
    this.asked.push(command);
    const handler = this.handlers[command] ?? this.#own[command];
    if (!handler) refuse('internal', `The fake does not know ${command}.`);
    return structuredClone(await handler(args));
  }

  /** Writes, so that it can be undone. */
  write<T>(op: wire.Op, nouns: wire.Noun[], make: (journal: FakeJournal) => T): wire.Reply<T> {
    this.#undo.push([op, structuredClone(this.journal)]);
    this.#redo = [];
    const value = make(this.journal);
    return this.#reply(op, nouns, value);
  }

  /** An id that nothing else has. */
  id = (): string => `new-${this.#next++}`;

  #reply<T>(op: wire.Op, nouns: wire.Noun[], value: T): wire.Reply<T> {
    return { value, change: { op, can_undo: true, clients: [], nouns }, raised: [] };
  }

  #turn(from: [wire.Op, FakeJournal][], to: [wire.Op, FakeJournal][]) {
    const last = from.pop();
    if (!last) return null;
    to.push([last[0], this.journal]);
    this.journal = last[1];
    return this.#reply(last[0], [], last[0]);
  }

  #status = (change: Partial<wire.JournalStatus>) => Object.assign(this.journal.status, change);

  #own: Handlers = {
    journal_status: () => this.journal.status,
    journal_create: () => this.#status({ state: 'open', failure: null }),
    journal_open: () => this.#status({ state: 'open', failure: null }),
    journal_open_file: () => null,
    journal_open_sample: () => this.#status({ state: 'open', sample: true, failure: null }),
    journal_close: () => this.#status({ state: 'none', sample: false }),
    journal_version: () => '1',
    journal_import: () => null,
    journal_export: () => '/home/you/good-terms-2026-11-21.json',
    journal_back_up: () => '/home/you/good-terms-2026-11-21.goodterms',
    undo_last: () => this.#turn(this.#undo, this.#redo),
    redo_last: () => this.#turn(this.#redo, this.#undo),
    undo_one: () => this.#reply('add_entry', [], 'add_entry'),
    operation_list: ({ before }) => (before ? [] : this.journal.operations),
    today_get: () => ({ ...this.journal.today, clients: this.journal.clients.length }),
    calendar_get: () => ({ today: this.journal.today.today, dues: this.journal.dues, holidays: [{ on: '2026-12-25', name: 'Jõulupüha' }] }),
    calendar_export: () => '/home/you/good-terms-2026-11-21.ics',
    reminder_snooze: ({ request }) => this.#remind('snooze_reminder', (request as wire.SnoozeReminder).due, { snoozed_until: (request as wire.SnoozeReminder).until }),
    reminder_finish: ({ due }) => this.#remind('finish_reminder', due, { done: true }),
    reminder_resume: ({ due }) => this.#remind('resume_reminder', due, { done: false, snoozed_until: null }),
    client_list: () => this.journal.clients,
    client_add: ({ request }) => this.#addClient(request),
    entry_add: ({ request }) => this.#addEntry(request),
    promise_settle: ({ request }) => this.#settle(request),
    boundary_general: () => this.journal.boundaries,
    boundary_add: ({ request }) => this.#addBoundary(request),
    boundary_change: () => this.write('change_boundary', ['boundary'], () => null),
    boundary_bin: ({ id }) =>
      this.write('bin_boundary', ['boundary'], (it) => {
        it.boundaries = it.boundaries.filter((boundary) => boundary.id !== id);
        return null;
      }),
    holiday_table: () => fakeHolidayTable(),
    holiday_year: ({ request }) => fakeHolidays(request),
    holiday_add: () => this.write('add_holiday', ['holiday'], () => 'h1'),
    holiday_strike_out: () => this.write('strike_out_holiday', ['holiday'], () => 'h1'),
    holiday_bin: () => this.write('bin_holiday', ['holiday'], () => null),
    bin_list: () => this.journal.bin,
    bin_restore: ({ request }) => this.#restore(request),
    bin_empty: () => this.journal.bin.splice(0).length,
    letter_list: () => this.journal.letters,
    document_being_made: () => false,
    document_stop: () => null,
    logo_get: () => null,
    colleague_list: () => [],
    template_list: () => [],
    search_find: ({ request }) => this.#find(request),
    playbook_list: () => [],
    call_due: () => null,
    call_sort: () => ({ items: [], mirror: null }),
    draft_keep: ({ request }) => this.#keepDraft(request),
    draft_get: ({ slot }) => this.drafts.get(slot) ?? null,
    draft_list: ({ slots }) => [...this.drafts.values()].filter((it) => it.slot.startsWith(slots)),
    draft_discard: ({ slot }) => {
      this.drafts.delete(slot);
      return null;
    },
    policy_get: () => fakePolicy(),
    policy_preview: ({ request }) => fakePreview(request),
    policy_change: () => this.write('change_policy', ['policy'], () => fakePolicy()),
    policy_reset: () => this.write('change_policy', ['policy'], () => fakePolicy()),
    portfolio_get: ({ request }) => fakePortfolio(request),
    csv_choose: () => fakeCsv({ fields: null, date_order: null, clients: [], skip_problems: false } as never),
    csv_preview: ({ request }) => fakeCsv(request),
    csv_import: ({ request }) => this.write('import_ledger', ['work'], () => fakeCsv(request).counts),
    csv_put_away: () => null,
    settings_get: () => this.journal.settings,
    settings_change: ({ request }) =>
      this.write('change_settings', ['settings'], (it) => (it.settings = request)),
  };

  #keepDraft(request: wire.KeepDraft) {
    this.drafts.set(request.slot, { ...request, kept_at: `${this.journal.today.today}T10:00:00Z` });
    return null;
  }

  #addClient({ form, stage }: wire.AddClient) {
    if (form.name.trim() === '') refuse('invalid', 'This can’t be left empty.', 'name');
    return this.write('add_client', ['client'], (it): wire.ClientView => {
      const id = this.id();
      const blank = { last_contact_at: null, last_contact_zone: null, next: null, open_promises: 0, entries: 0, course: 'level' as const };
      it.clients.push({ id, name: form.name, stage, standing: 'too_early', score: 0, ...blank });
      return { ...form, id, stage, stage_since: it.today.today };
    });
  }

  #addEntry({ client, form }: wire.AddEntry) {
    return this.write('add_entry', ['entry'], (it) => {
      const id = this.id();
      const name = it.clients.find((row) => row.id === client)?.name ?? '';
      const at = form.at ?? `${it.today.today}T10:00:00Z`;
      const entry = { id, client, client_name: name, at, zone: 'Europe/Tallinn', channel: form.channel };
      it.today.recent.unshift({ ...entry, excerpt: form.account.facts ?? '', incidents: 0 });
      return { id, client };
    });
  }

  #settle({ id, settlement }: wire.SettlePromise) {
    const op = settlement === 'broken' ? 'break_promise' : settlement === 'released' ? 'release_promise' : 'keep_promise';
    return this.write(op, ['promise'], (it) => {
      it.today.promises = it.today.promises.filter(({ promise }) => promise.id !== id);
      it.dues = it.dues.filter((due) => due.record !== id);
      return { id };
    });
  }

  #remind(op: wire.Op, meant: wire.DueRef, change: Partial<wire.DueView>) {
    return this.write(op, ['reminder'], (it) => {
      const due = it.dues.find(({ kind, record }) => kind === meant.kind && record === meant.record)!;
      return Object.assign(due, change);
    });
  }

  #addBoundary({ form }: wire.AddBoundary) {
    if (form.rule.trim() === '') refuse('invalid', 'This can’t be left empty.', 'rule');
    return this.write('add_boundary', ['boundary'], (it) => {
      const id = this.id();
      const counts = { tellings: [], strikes: 0, untold_crossings: 0 };
      const { rule, instead, severity, until } = form;
      it.boundaries.push({ id, general: true, rule, instead, severity, term: null, since: it.today.today, until, ...counts });
      return id;
    });
  }

  #restore({ id }: wire.Restore) {
    return this.write('restore', [], (it) => {
      it.bin = it.bin.filter((binned) => binned.id !== id);
      return null;
    });
  }

  #find({ text, client, kinds, before, limit }: wire.SearchRequest): wire.FoundView {
    const fits = this.journal.hits.filter(
      (hit) =>
        hit.text.toLowerCase().includes(text.toLowerCase()) &&
        (!client || hit.client === client) &&
        (kinds.length === 0 || kinds.includes(hit.kind)),
    );
    const from = Number(before ?? 0);
    const to = from + (limit ?? 50);
    return { hits: fits.slice(from, to), total: fits.length, next: to < fits.length ? String(to) : null };
  }
}

/** Takes the shell's place with so many clients, as `?clients=1000` asks under `vite dev`. */
export function installForDevelopment(): Fake {
  const fake = new Fake();
  const asked = new URLSearchParams(window.location.search);
  const state = asked.get('state');
  if (state === 'none') fake.journal.status.state = 'none';
  if (state && state !== 'none') {
    const failure = { code: state as wire.Code, message: 'The file ends in the middle of a page.', hint: null, field: null };
    Object.assign(fake.journal.status, { state: 'failed', failure });
  }
  if (asked.has('empty')) Object.assign(fake.journal, { clients: [], boundaries: [], bin: [], letters: [], operations: [] });
  const many = Number(asked.get('clients') ?? 0);
  for (let index = fake.journal.clients.length; index < many; index += 1) {
    const row = fake.journal.clients[index % 8]!;
    fake.journal.clients.push({ ...row, id: `m${index}`, name: `${row.name} ${index}` });
  }
  return fake.install();
}
