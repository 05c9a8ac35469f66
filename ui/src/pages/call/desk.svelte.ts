import { backend } from '$lib/backend/backend';
import type { BoundaryView, ClientPage, NextView, PlaybookRow, PlaybookView, SettingsView, SortedComplaints } from '$lib/backend/wire';
import { call } from '$lib/call/call.svelte';
import { complaintForm, type MarkAction } from '$lib/call/marks';
import { dayOf, nearDay, timeOf } from '$lib/format/dates';
import { today } from '$lib/format/now';
import type { Filling } from '$lib/sentences/lines';
import { knownClients } from '$lib/state/clients.svelte';
import { toasts } from '$lib/state/toasts.svelte';
import { t } from '$lib/words/words';

import { NewClientState } from '../clients/new-client.svelte';

/** What is being asked for below the notes. */
export type Tool = MarkAction | 'pause' | 'answer' | 'playbook';

/** What lies around a call: the client’s rules and people, the playbooks, what is being asked. */
export class CallDesk {
  page = $state.raw<ClientPage | null>(null);
  settings = $state.raw<SettingsView | null>(null);
  playbooks = $state.raw<PlaybookRow[]>([]);
  playbook = $state.raw<PlaybookView | null>(null);
  sorted = $state.raw<SortedComplaints | null>(null);
  tool = $state<Tool | null>(null);
  sorting = $state(false);
  #turn = 0;

  get options() {
    return knownClients.choices;
  }

  boundaries: BoundaryView[] = $derived(
    (this.page?.boundaries ?? []).filter((it) => it.until === null || it.until >= today()),
  );

  complaints = $derived((call.draft?.marks ?? []).filter((it) => it.kind === 'complaint'));

  step = $derived.by(() => {
    const at = call.run?.at;
    return at == null || this.playbook?.row.key !== call.run?.playbook ? null : (this.playbook?.steps[at] ?? null);
  });

  /** What stands in the blanks of a line, as far as it is known now. */
  filling: Filling = $derived.by(() => {
    const marks = call.draft?.marks ?? [];
    const spoken = marks.findLast((it) => it.kind === 'crossing' || it.kind === 'told');
    const boundary = this.boundaries.find((it) => spoken && 'boundary' in spoken && it.id === spoken.boundary) ?? this.boundaries.find((it) => it.strikes > 0) ?? this.boundaries[0];
    const ours = marks.findLast((it) => it.kind === 'promise' && it.by === 'us' && it.kept_at === null);
    const first = this.sorted?.items[0];
    const theme = (first && this.complaints[first.index]?.theme) ?? this.complaints[0]?.theme;
    const contact = this.page?.contacts.find((it) => it.primary) ?? this.page?.contacts[0];
    const client = call.draft?.client_name || null;
    return {
      client,
      contact: contact?.name ?? client,
      me: this.settings?.name ?? null,
      boundary: boundary?.rule ?? null,
      instead: boundary?.instead ?? null,
      time: ours?.kind === 'promise' ? spokenTime(ours.due_at) : null,
      concern: theme ?? null,
    };
  });

  async start(): Promise<void> {
    try {
      const [settings, playbooks] = await Promise.all([
        backend.settings.get(), backend.playbook.list(), knownClients.need(),
      ]);
      if (knownClients.failure) toasts.failed(knownClients.failure);
      this.settings = settings;
      this.playbooks = playbooks;
    } catch (thrown) {
      toasts.failed(thrown);
    }
  }

  /** Adds a client by the name alone, with language, currency and zone as one's own. */
  async addClient(name: string) {
    const fresh = new NewClientState(name);
    await fresh.start();
    const reply = await fresh.save();
    if (!reply) {
      if (fresh.attempt.failure) toasts.failed(fresh.attempt.failure);
      return undefined;
    }
    await knownClients.need();
    return reply;
  }

  /** Reads what is known of the client at hand. */
  async look(client: string | null): Promise<void> {
    const turn = ++this.#turn;
    this.page = null;
    if (!client) return;
    try {
      const page = await backend.client.page(client);
      if (turn !== this.#turn) return;
      this.page = page;
      if (call.draft?.client === client) call.draft.client_name = page.client.name;
    } catch (thrown) {
      toasts.failed(thrown);
    }
  }

  /** Reads the playbook of the run at hand. */
  async read(key: string | null): Promise<void> {
    if (key === null || this.playbook?.row.key === key) return;
    try {
      this.playbook = await backend.playbook.get({ key, client: call.draft?.client ?? null });
    } catch (thrown) {
      toasts.failed(thrown);
      call.leave();
    }
  }

  async follow(key: string, because: { complaint?: string | null; prompt?: string | null } = {}): Promise<void> {
    try {
      this.playbook = await backend.playbook.get({ key, client: call.draft?.client ?? null });
      call.follow(this.playbook, because);
      if (key === 'complaint_sorter') this.sorting = true;
    } catch (thrown) {
      toasts.failed(thrown);
    }
  }

  /** Goes on by one way from the step at hand. */
  go(next: NextView): void {
    if (!this.step) return;
    call.step(this.step.name, next.to, next.answer);
    this.tool = null;
  }

  /** Goes on where there is one way, and asks where there are several. */
  next(): void {
    const ways = this.step?.next ?? [];
    if (ways.length === 1 && ways[0]) this.go(ways[0]);
    else if (ways.length > 1) this.tool = 'answer';
  }

  async sort(): Promise<void> {
    const items = this.complaints.flatMap((it) => (it.kind === 'complaint' ? [complaintForm(it, { confirmed: false, offered: false })] : []));
    try {
      this.sorted = await backend.call.sort({ client: call.draft?.client ?? null, items });
    } catch {
      this.sorted = null;
    }
  }
}

/** When something is due, as one says it: `today at 15:40`. */
export const spokenTime = (instant: string): string => {
  const day = nearDay(dayOf(instant), today());
  return t('call-spoken-time', { day: day.charAt(0).toLowerCase() + day.slice(1), time: timeOf(instant) });
};

/** A length of time as a clock shows it: `4:05`, `1:02:09`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (it: number) => String(it).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
