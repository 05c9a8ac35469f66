import { backend } from '$lib/backend/backend';
import type { PastView, TextProblem } from '$lib/backend/wire';
import { Attempt } from '$lib/state/attempt.svelte';
import { Unfinished } from '$lib/state/unfinished.svelte';
import { t } from '$lib/words/words';

import { go, href } from '../../routes';

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

/** The title of a text, as its first line has it. */
export const titleOf = (text: string): string => text.split('\n', 1)[0]?.replace(/^#\s*/, '').trim() ?? '';

/** Leaves word for the page of a playbook that something is to be written on; it is taken once. */
class Left {
  #it = $state.raw<Editing | null>(null);

  leave(it: Editing): void {
    this.#it = it;
  }

  take(playbook: string | null): Editing | null {
    const it = this.#it;
    if (!it || (it.id ?? it.from) !== playbook) return null;
    this.#it = null;
    return it;
  }
}

export const left = new Left();

/** A playbook while it is written. */
export class PlaybookDraft {
  text = $state('');
  problems = $state.raw<TextProblem[]>([]);
  steps = $state(0);
  readonly attempt = new Attempt();
  #turn = 0;
  /** What is not saved yet waits, and is offered back. */
  readonly unfinished: Unfinished<Editing>;

  constructor(readonly editing: Editing, client: string | null) {
    const { id, from, text } = editing;
    this.text = text;
    this.unfinished = new Unfinished<Editing>(`playbook-${id ?? `copy-${from ?? 'blank'}`}`, {
      read: () => ({ id, from, text: this.text }),
      write: (it) => (this.text = it.text),
      back: () => {
        left.leave(editing);
        go(href.playbooks(id ?? from, client));
      },
    });
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
    const saved = await this.attempt.run(async () => {
      if (id === null) {
        const reply = await backend.playbook.add({ text: this.text, from });
        return { reply, key: reply.value };
      }
      return { reply: await backend.playbook.change({ id, text: this.text }), key: id };
    });
    if (saved) this.unfinished.settle();
    return saved;
  }
}
