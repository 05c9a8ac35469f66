import { backend } from '$lib/backend/backend';
import type { AddEntry, Channel, Direction, EntryForm, EntryView, Outcome, Reply } from '$lib/backend/wire';
import { dayOf, instantOf, timeOf } from '$lib/format/dates';
import { now } from '$lib/format/now';
import { Attempt } from '$lib/state/attempt.svelte';
import { keeperOf, type DraftKeeper } from '$lib/state/drafts';

import { created, newMark, type Mark, type MarkKind } from './marks';

/** An entry as it is typed. */
interface Draft {
  channel: Channel;
  direction: Direction | null;
  outcome: Outcome;
  /** Chosen by hand; where it is `null`, the moment of saving, or the one that was kept before. */
  when: { day: string; time: string } | null;
  minutes: number | null;
  people: string[];
  facts: string;
  quotes: string;
  reading: string;
  feelings: string;
  toll: number | null;
  recovery: number | null;
  marks: Mark[];
}

const blank = (): Draft => ({
  channel: 'call',
  direction: 'incoming',
  outcome: 'held',
  when: null,
  minutes: null,
  people: [],
  facts: '',
  quotes: '',
  reading: '',
  feelings: '',
  toll: null,
  recovery: null,
  marks: [],
});

const draftOf = (it: EntryView): Draft => ({
  ...blank(),
  channel: it.channel,
  direction: it.direction,
  outcome: it.outcome,
  minutes: it.minutes,
  people: it.people,
  facts: it.account.facts ?? '',
  quotes: it.account.quotes ?? '',
  reading: it.account.reading ?? '',
  feelings: it.account.feelings ?? '',
  toll: it.toll,
  recovery: it.recovery_minutes,
});

/** The parts of the form that are folded away until they are asked for. */
export type Extra = 'quotes' | 'reading' | 'feelings' | 'toll';

/** Writing an entry, or changing one. What is typed is kept until it is saved or discarded. */
export class Composer {
  readonly client: string;
  readonly entry: EntryView | undefined;
  readonly attempt = new Attempt();
  draft = $state<Draft>(blank());
  open = $state(false);
  unfolded = $state<Record<Extra, boolean>>({ quotes: false, reading: false, feelings: false, toll: false });

  #next = 1;
  #keeper: DraftKeeper | undefined;
  /** Whether what was typed before has been asked for; until then nothing is thrown away. */
  #restored = false;

  constructor(client: string, entry?: EntryView) {
    this.client = client;
    this.entry = entry;
    if (entry) this.take(draftOf(entry));
    else this.#keeper = keeperOf(`entry-${client}`);
  }

  /** Takes over what was typed before and not saved. What has been typed meanwhile goes first. */
  async restore(): Promise<void> {
    const kept = (await this.#keeper?.load().catch(() => undefined)) as Draft | undefined;
    this.#restored = true;
    if (!kept || !this.isEmpty) return;
    this.take({ ...blank(), ...kept });
    this.open = true;
  }

  /** Puts this in the place of what is typed. */
  take(draft: Draft): void {
    this.draft = draft;
    this.#next = Math.max(0, ...this.draft.marks.map((it) => it.key)) + 1;
    const { quotes, reading, feelings, toll, recovery } = this.draft;
    this.unfolded = {
      quotes: quotes !== '',
      reading: reading !== '',
      feelings: feelings !== '',
      toll: toll !== null || recovery !== null,
    };
  }

  /** The day and time that are shown until others are chosen. */
  get start(): { day: string; time: string } {
    const { at, zone } = this.entry ?? { at: now(), zone: undefined };
    return { day: dayOf(at, zone), time: timeOf(at, zone) };
  }

  /** Whether anything was typed or marked. */
  get isEmpty(): boolean {
    const { facts, quotes, reading, feelings, marks, minutes, toll, recovery, outcome } = this.draft;
    const said = [facts, quotes, reading, feelings].some((it) => it.trim() !== '');
    return !said && marks.length === 0 && minutes === null && toll === null && recovery === null && outcome === 'held';
  }

  /** Keeps what was typed for when the person comes back. Call it in an effect. */
  keep(): void {
    if (!this.#keeper) return;
    const draft = $state.snapshot(this.draft);
    if (!this.isEmpty) this.#keeper.keep(this.client, draft);
    else if (this.#restored) this.#keeper.discard();
  }

  /** Adds words to what was said and done, below what stands there. */
  quote(words: string): void {
    this.draft.facts = [this.draft.facts.trimEnd(), words].filter(Boolean).join('\n\n');
    this.open = true;
  }

  mark(kind: MarkKind, boundary: string | null = null): void {
    this.draft.marks.push({ ...newMark(kind, this.#next++), boundary });
  }

  unmark(key: number): void {
    this.draft.marks = this.draft.marks.filter((it) => it.key !== key);
  }

  unfold(extra: Extra): void {
    this.unfolded[extra] = true;
  }

  discard(): void {
    this.#keeper?.discard();
    this.draft = blank();
    this.unfolded = { quotes: false, reading: false, feelings: false, toll: false };
    this.attempt.failure = undefined;
    this.open = false;
  }

  /** What is asked of the journal. */
  form(): EntryForm {
    const it = $state.snapshot(this.draft);
    return {
      at: it.when ? instantOf(it.when.day, it.when.time, this.entry?.zone) : null,
      channel: it.channel,
      direction: it.channel === 'note' ? null : it.direction,
      outcome: it.outcome,
      minutes: it.minutes,
      toll: it.toll,
      recovery_minutes: it.recovery,
      account: {
        facts: it.facts || null,
        quotes: it.quotes || null,
        reading: it.reading || null,
        feelings: it.feelings || null,
      },
      people: it.people,
      engagement: null,
    };
  }

  request(): AddEntry {
    const draft = this.#keeper ? `entry-${this.client}` : null;
    return { client: this.client, form: this.form(), ...created($state.snapshot(this.draft.marks)), draft };
  }

  /** Saves, and clears what was typed. Returns the answer, or nothing where it was refused. */
  async save(): Promise<Reply<EntryView> | undefined> {
    await this.#keeper?.flush();
    const reply = await this.attempt.run(() => backend.entry.add(this.request()));
    if (reply) this.discard();
    return reply;
  }
}
