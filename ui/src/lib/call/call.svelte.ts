import { backend } from '$lib/backend/backend';
import type { AddEntry, EntryView, PlaybookView, Reply, RunResult } from '$lib/backend/wire';
import { now } from '$lib/format/now';
import { Attempt } from '$lib/state/attempt.svelte';
import { keeperOf } from '$lib/state/drafts';

import { created, type CallMark } from './marks';

export const CALL_SLOT = 'call';

/** One line of the notes. */
export interface Bullet {
  key: number;
  at: string;
  text: string;
}

/** A playbook that is being followed. */
export interface CallRun {
  playbook: string;
  title: string;
  started_at: string;
  /** The steps that were gone through, by their places, with the answer that led on. */
  trail: { step: number; name: string; done_at: string; answer: string | null }[];
  /** The step at hand; past the end where it is `null`. */
  at: number | null;
  complaint: string | null;
  prompt: string | null;
  result: RunResult | null;
}

interface Pause {
  from: string;
  to: string | null;
}

/** A call under way, all of it: what is written here is what comes back after a crash. */
interface CallDraft {
  client: string | null;
  client_name: string;
  channel: 'call' | 'video_call' | 'meeting';
  direction: 'incoming' | 'outgoing';
  started_at: string;
  ended_at: string | null;
  bullets: Bullet[];
  typing: string;
  marks: CallMark[];
  pauses: Pause[];
  /** Since when we listen without interrupting. */
  listening_since: string | null;
  /** Whether they confirmed what was said back. */
  confirmed: boolean;
  runs: CallRun[];
  toll: number | null;
  feelings: string;
  next_key: number;
}

/** What a mark is made of, before it has a key and a time. */
export type NewMark = CallMark extends infer M ? (M extends CallMark ? Omit<M, 'key' | 'at'> : never) : never;

const seconds = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

/** The call under way, from anywhere in the window. */
export class Call {
  draft = $state<CallDraft | null>(null);
  loaded = $state(false);
  readonly attempt = new Attempt();
  #keeper = keeperOf(CALL_SLOT);

  /** Whether it is there from before the program was started, and nobody has gone on with it. */
  restored = $state(false);

  run = $derived(this.draft?.runs.at(-1) ?? null);
  pause = $derived(this.draft?.pauses.find((it) => it.to === null) ?? null);
  /** The promise that a pause was made with. */
  pausePromise = $derived(
    this.draft?.marks.findLast((it) => it.kind === 'promise' && it.by === 'us' && it.at === this.pause?.from),
  );

  /** Reads what is left of a call from before. */
  load = async (): Promise<void> => {
    try {
      const kept = (await this.#keeper.load()) as CallDraft | undefined;
      if (kept && !this.draft) {
        this.draft = kept;
        this.restored = true;
      }
    } finally {
      this.loaded = true;
    }
  };

  /** Keeps what was written. Call it in an effect. */
  keep(): void {
    if (!this.draft) return;
    const draft = $state.snapshot(this.draft);
    this.#keeper.keep(draft.client, draft);
  }

  /** Begins a call; one that is under way goes on. */
  begin(client: string | null, name = ''): void {
    if (this.draft) {
      if (!this.draft.client && client) this.choose(client, name);
      return;
    }
    this.draft = {
      client,
      client_name: name,
      channel: 'call',
      direction: 'incoming',
      started_at: now(),
      ended_at: null,
      bullets: [],
      typing: '',
      marks: [],
      pauses: [],
      listening_since: null,
      confirmed: false,
      runs: [],
      toll: null,
      feelings: '',
      next_key: 1,
    };
  }

  /** Says with whom. Boundaries of another client are marked no more. */
  choose(client: string | null, name: string): void {
    if (!this.draft || this.draft.client === client) return;
    if (this.draft.client !== null) {
      this.draft.marks = this.draft.marks.filter((it) => it.kind !== 'crossing' && it.kind !== 'told');
    }
    this.draft.client = client;
    this.draft.client_name = name;
  }

  #key(): number {
    return this.draft ? this.draft.next_key++ : 0;
  }

  /** Writes down a line. */
  write(text: string): void {
    const line = text.trim();
    if (this.draft && line) this.draft.bullets.push({ key: this.#key(), at: now(), text: line });
  }

  /** Marks something; with the time of another where they belong together. */
  mark(it: NewMark, at = now()): void {
    this.draft?.marks.push({ ...it, key: this.#key(), at } as CallMark);
  }

  /** Takes away a line or a mark. */
  remove(key: number): void {
    if (!this.draft) return;
    this.draft.bullets = this.draft.bullets.filter((it) => it.key !== key);
    this.draft.marks = this.draft.marks.filter((it) => it.key !== key);
  }

  /** Stops the talk until a time that is promised. */
  pauseTalk(wording: string, due_at: string): void {
    if (!this.draft || this.pause) return;
    const at = now();
    this.mark({ kind: 'promise', by: 'us', wording, due_at, kept_at: null }, at);
    this.draft.pauses.push({ from: at, to: null });
    this.draft.listening_since = null;
  }

  /** Goes on with the talk; the promise of the pause is kept by that. */
  resume(): void {
    if (!this.pause) return;
    const at = now();
    if (this.pausePromise?.kind === 'promise') this.pausePromise.kept_at = at;
    this.pause.to = at;
  }

  listen(on: boolean): void {
    if (this.draft) this.draft.listening_since = on ? now() : null;
  }

  /** Seconds of talk until an instant, without the pauses. */
  talked(until: string): number {
    const it = this.draft;
    if (!it) return 0;
    const end = it.ended_at ?? until;
    const paused = it.pauses.reduce((sum, pause) => sum + seconds(pause.from, pause.to ?? end), 0);
    return Math.max(0, seconds(it.started_at, end) - paused);
  }

  /** Follows a playbook from its first step. */
  follow(playbook: PlaybookView, because: { complaint?: string | null; prompt?: string | null } = {}): void {
    this.draft?.runs.push({
      playbook: playbook.row.key,
      title: playbook.row.title,
      started_at: now(),
      trail: [],
      at: 0,
      complaint: because.complaint ?? null,
      prompt: because.prompt ?? null,
      result: null,
    });
  }

  /** Goes on from the step at hand. */
  step(name: string, to: number | null, answer: string | null): void {
    const run = this.run;
    if (run?.at == null) return;
    run.trail.push({ step: run.at, name, done_at: now(), answer });
    run.at = to;
    if (this.draft) this.draft.listening_since = null;
  }

  /** Goes back to the step before. */
  back(): void {
    const last = this.run?.trail.pop();
    if (last && this.run) this.run.at = last.step;
  }

  /** Leaves the playbook. One that was not followed at all leaves nothing. */
  leave(): void {
    if (!this.draft || !this.run) return;
    if (this.run.trail.length === 0) this.draft.runs.pop();
    else this.run.at = null;
  }

  end(): void {
    if (!this.draft) return;
    this.write(this.draft.typing);
    this.draft.typing = '';
    this.draft.listening_since = null;
    this.draft.ended_at = now();
  }

  /** Goes on with a call that was ended and is not saved. */
  reopen(): void {
    if (this.draft) this.draft.ended_at = null;
  }

  request(client: string): AddEntry {
    const it = $state.snapshot(this.draft) as CallDraft;
    const end = it.ended_at ?? now();
    const isQuote = (text: string) => /^["“„«»‘']/.test(text);
    const joined = (lines: Bullet[]) => lines.map((line) => line.text).join('\n') || null;
    return {
      client,
      form: {
        at: it.started_at,
        channel: it.channel,
        direction: it.direction,
        outcome: 'held',
        minutes: Math.max(1, Math.round(this.talked(end) / 60)),
        toll: it.toll,
        recovery_minutes: null,
        account: {
          facts: joined(it.bullets.filter((line) => !isQuote(line.text))),
          quotes: joined(it.bullets.filter((line) => isQuote(line.text))),
          reading: null,
          feelings: it.feelings.trim() || null,
        },
        people: [],
        engagement: null,
      },
      ...created(it.marks, it.confirmed),
      runs: it.runs.map((run) => ({
        key: run.playbook,
        title: run.title,
        started_at: run.started_at,
        ended_at: run.trail.at(-1)?.done_at ?? end,
        steps: run.trail.map(({ name, done_at, answer }) => ({ name, done_at, answer })),
        complaint: run.complaint,
        prompt: run.prompt,
        result: run.result,
        note: null,
      })),
      draft: CALL_SLOT,
    };
  }

  /** Saves the one entry. What was kept of the call goes in the same step. */
  async save(): Promise<Reply<EntryView> | undefined> {
    const client = this.draft?.client;
    if (!client) return undefined;
    await this.#keeper.flush();
    const reply = await this.attempt.run(() => backend.entry.add(this.request(client)));
    if (reply) {
      this.#keeper.forget();
      this.draft = null;
      this.restored = false;
    }
    return reply;
  }

  /** Throws the call away. Returns what brings it back. */
  discard(): () => void {
    const thrown = $state.snapshot(this.draft) as CallDraft | null;
    this.draft = null;
    this.restored = false;
    this.attempt.failure = undefined;
    this.#keeper.discard();
    return () => {
      if (thrown && !this.draft) this.draft = thrown;
    };
  }
}

export const call = new Call();
