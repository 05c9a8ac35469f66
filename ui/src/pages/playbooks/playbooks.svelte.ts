import { backend } from '$lib/backend/backend';
import type { PastView, TextProblem } from '$lib/backend/wire';
import { Attempt } from '$lib/state/attempt.svelte';
import { keeperOf } from '$lib/state/drafts';
import { t } from '$lib/words/words';

/** What is being written: a new one, a copy, or a change. */
export interface Editing {
  /** The one that is changed; a new one where there is none. */
  id: string | null;
  from: string | null;
  text: string;
}

/** The names of what is filled in, as they stand in a text. */
export const blanks = ['client', 'contact', 'me', 'boundary', 'instead', 'time', 'concern'].map((it) => `{${it}}`);

/** A playbook to begin with. */
export const blankText = (): string =>
  t('playbooks-blank', { contact: '{contact}', boundary: '{boundary}', instead: '{instead}' });

/** How it has gone, in a few words. */
export function pastSaid(past: PastView): string {
  const parts = (['helped', 'partly', 'did_not_help', 'broken_off', 'unsaid'] as const).filter((it) => past[it] > 0);
  const said = parts.map((it) => t(`playbooks-${it}`, { count: past[it] }));
  return [t('playbooks-times', { times: past.times }), ...said].join(' · ');
}

const SLOT = 'playbook';

/** What was being written when the program ended, if anything was. */
export async function unfinished(): Promise<Editing | null> {
  try {
    return ((await keeperOf(SLOT).load()) as Editing | undefined) ?? null;
  } catch {
    return null;
  }
}

/** A playbook while it is written. */
export class PlaybookDraft {
  text = $state('');
  problems = $state.raw<TextProblem[]>([]);
  steps = $state(0);
  readonly attempt = new Attempt();
  #turn = 0;
  #first: string;

  constructor(readonly editing: Editing) {
    this.#first = editing.text;
    this.text = editing.text;
  }

  /** Keeps what was written, so that it outlives the program. Call it in an effect. */
  keep(): void {
    const { id, from } = this.editing;
    if (this.text !== this.#first) keeperOf(SLOT).keep(null, { id, from, text: this.text });
  }

  /** Throws away what was kept. */
  drop(): void {
    keeperOf(SLOT).discard();
  }

  /** Says what is wrong with it, as it stands now. */
  async check(): Promise<void> {
    const turn = ++this.#turn;
    const found = await backend.playbook.check(this.text).catch(() => null);
    if (!found || turn !== this.#turn) return;
    this.problems = found.problems;
    this.steps = found.steps.length;
  }

  /** Keeps it. Returns the key under which it is found. */
  async save() {
    const { id, from } = this.editing;
    return this.attempt.run(async () => {
      if (id === null) {
        const reply = await backend.playbook.add({ text: this.text, from });
        return { reply, key: reply.value };
      }
      return { reply: await backend.playbook.change({ id, text: this.text }), key: id };
    });
  }
}
