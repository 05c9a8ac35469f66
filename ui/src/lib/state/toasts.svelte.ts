import { backend } from '$lib/backend/backend';
import type { News } from '$lib/backend/changes';
import { asFailure } from '$lib/backend/failure';
import { href } from '../../routes';
import { say, t } from '$lib/words/words';

import { describe } from './failures';

/** A quiet notice of what happened. */
export interface Toast {
  id: number;
  tone: 'done' | 'note' | 'harm';
  text: string;
  hint?: string;
  action?: { label: string; run: () => void };
  /** Where it leads; `run` is done on the way. */
  link?: { label: string; href: string; run?: () => void };
}

/** How long a notice stays, in milliseconds. It waits while it is hovered or has the focus. */
const STAYS = 7000;

/** The notices on screen, newest last; three at most. */
export class Toasts {
  items = $state.raw<Toast[]>([]);
  /** The number of the one that came last, whether or not it is still there; 0 before the first. */
  last = $state(0);

  #held = false;
  #timers: Record<number, ReturnType<typeof setTimeout>> = {};

  /** Says what a write did, with a way to undo it, and names the prompts it raised. */
  done(reply: News | null | undefined, text?: string): void {
    if (!reply) return;
    const { change, raised } = reply;
    // Once it is decided, nobody need be sent to look at it.
    if (change.op === 'answer_prompt') this.#keep(this.items.filter((it) => !it.link));
    const undo = { label: t('toast-undo'), run: () => void this.undo() };
    this.show({
      tone: 'done',
      text: text ?? say(`op-${change.op}`, {}, t('toast-done')),
      ...(change.can_undo ? { action: undo } : {}),
    });
    for (const prompt of raised) {
      this.show({
        tone: 'note',
        text: t('toast-raised', { client: prompt.client_name }),
        link: { label: t('toast-raised-why'), href: href.standing(prompt.client) },
      });
    }
  }

  /** Does a write and says what it did, or why it could not be done. Returns whether it was done. */
  async act(write: () => Promise<News | null | undefined>): Promise<boolean> {
    try {
      this.done(await write());
      return true;
    } catch (thrown) {
      this.failed(thrown);
      return false;
    }
  }

  /** Says a sentence. */
  say(text: string, tone: Toast['tone'] = 'done'): void {
    this.show({ tone, text });
  }

  /** Says what could not be done, and what to do about it. Stays until it is dismissed. */
  failed(thrown: unknown): void {
    const { severity, said, next } = describe(asFailure(thrown));
    this.show({ tone: severity, text: said, hint: next });
  }

  /** Undoes the last thing, and says so. */
  async undo(): Promise<void> {
    await this.#turnBack(backend.journal.undo, 'toast-undone', 'toast-nothing-to-undo');
  }

  /** Does the last undone thing again, and says so. */
  async redo(): Promise<void> {
    await this.#turnBack(backend.journal.redo, 'toast-redone', 'toast-nothing-to-redo');
  }

  show(toast: Omit<Toast, 'id'>): void {
    const shown = { ...toast, id: this.last + 1 };
    this.last = shown.id;
    // The same thing done several times is said once: the newest notice takes the place of the others.
    const others = this.items.filter((it) => it.tone !== 'done' || shown.tone !== 'done' || it.text !== shown.text);
    this.#keep([...others, shown].slice(-3));
    if (shown.tone === 'done' && !this.#held) this.#wait(shown.id);
  }

  dismiss(id: number): void {
    this.#keep(this.items.filter((it) => it.id !== id));
  }

  /** Takes the newest notice away. Returns whether there was one. */
  dismissNewest(): boolean {
    const newest = this.items.at(-1);
    if (newest) this.dismiss(newest.id);
    return newest !== undefined;
  }

  /** Stops the clock while someone reads or reaches for a button. */
  hold(): void {
    this.#held = true;
    for (const id of Object.keys(this.#timers)) this.#forget(Number(id));
  }

  /** Lets the clock run again. */
  release(): void {
    this.#held = false;
    for (const it of this.items) if (it.tone === 'done') this.#wait(it.id);
  }

  async #turnBack(
    ask: typeof backend.journal.undo,
    said: 'toast-undone' | 'toast-redone',
    nothing: 'toast-nothing-to-undo' | 'toast-nothing-to-redo',
  ): Promise<void> {
    try {
      const reply = await ask();
      this.#keep(this.items.filter((it) => it.action === undefined));
      if (!reply) return this.say(t(nothing));
      const what = say(`op-${reply.value}`, {}, '');
      this.show({
        tone: 'done',
        text: t(said, { what }),
        ...(said === 'toast-undone' ? { action: { label: t('toast-redo'), run: () => void this.redo() } } : {}),
      });
    } catch (thrown) {
      this.failed(thrown);
    }
  }

  #keep(kept: Toast[]): void {
    for (const old of this.items) if (!kept.includes(old)) this.#forget(old.id);
    this.items = kept;
  }

  #wait(id: number): void {
    this.#forget(id);
    this.#timers[id] = setTimeout(() => this.dismiss(id), STAYS);
  }

  #forget(id: number): void {
    clearTimeout(this.#timers[id]);
    delete this.#timers[id];
  }
}

export const toasts = new Toasts();
