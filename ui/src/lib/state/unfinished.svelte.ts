import { getContext, setContext, untrack } from 'svelte';

import { t } from '$lib/words/words';

import { keeperOf, type DraftKeeper } from './drafts';
import { toasts } from './toasts.svelte';

/** What is written at one place, and how one comes back to it. */
interface Place<T> {
  /** Whose record it will become, so that it goes with them. */
  client?: string | null;
  /** What stands there now. */
  read(): T;
  /** Puts back what was left. */
  write(left: T): void;
  /** Opens the place again. */
  back?: () => void;
}

/**
 * Something that is being written and is no record yet. Whoever leaves it is offered the way back
 * each time, and it waits in the journal until it is saved or thrown away.
 */
export class Unfinished<T> {
  /** Whether what stands there was left before. */
  found = $state(false);

  #keeper: DraftKeeper;
  readonly #place: Place<T>;
  #client: string | null = null;
  /** What it began as: nothing is lost where nothing else stands there. */
  #begun = $state('');
  #ready = $state(false);
  #gone = false;

  constructor(slot: string, place: Place<T>) {
    this.#keeper = keeperOf(slot);
    this.#place = place;
  }

  /** Takes what stands there as the beginning, and puts back what was left before. */
  async begin(): Promise<void> {
    this.#begun = this.#now();
    const left = (await this.#keeper.load().catch(() => undefined)) as T | undefined;
    if (this.#gone) return;
    if (left !== undefined && this.#now() === this.#begun) {
      this.#place.write(left);
      this.found = true;
    }
    this.#ready = true;
  }

  /** Keeps what is written until it is left, and offers it back then. Call it in an effect. */
  follow(host?: FormHost): () => void {
    this.#client = this.#place.client ?? host?.client ?? null;
    const back = this.#place.back ?? host?.back;
    let holds = false;
    $effect(() => {
      const now = this.#now();
      if (!this.#ready) return;
      if (now !== this.#begun) this.#keeper.keep(this.#client, JSON.parse(now));
      else if (holds || untrack(() => this.found)) this.#keeper.discard();
      holds = now !== this.#begun;
    });
    return () => this.#leave(back);
  }

  /**
   * What stands there now is nobody's loss: it was saved, or put there by a press. What is written
   * from here on is kept at another place where one is named, such as that of the saved record.
   */
  settle(slot?: string): void {
    this.#begun = this.#now();
    this.found = false;
    this.#keeper.discard();
    if (slot !== undefined) this.#keeper = keeperOf(slot);
  }

  /** Throws away what was left, which can be taken back, and begins as one would have without it. */
  afresh(): void {
    const left = JSON.parse(this.#now()) as T;
    this.#place.write(JSON.parse(this.#begun) as T);
    this.found = false;
    this.#keeper.discard();
    const take = () => {
      if (this.#gone) this.#keeper.keep(this.#client, left);
      else this.#place.write(left);
    };
    toasts.show({ tone: 'done', text: t('unfinished-thrown'), action: { label: t('unfinished-take-back'), run: take } });
  }

  #now(): string {
    return JSON.stringify(this.#place.read());
  }

  #leave(back: (() => void) | undefined): void {
    this.#gone = true;
    if (!this.#ready || this.#now() === this.#begun) return;
    void this.#keeper.flush();
    const action = back && { label: t('unfinished-back'), run: back };
    toasts.show({ tone: 'done', text: t('unfinished-left'), ...(action ? { action } : {}) });
  }
}

/** Where forms are opened: whose they are, and how the one that is open now is opened again. */
export interface FormHost {
  client: string | null;
  back: () => void;
}

const HOST = Symbol('where forms are opened');

/** Says where the forms within are opened. Asked anew for each form, when it opens. */
export const hostForms = (host: () => FormHost): void => void setContext(HOST, host);

/** Where this form was opened, if anybody said so. */
export const formHost = (): FormHost | undefined => getContext<(() => FormHost) | undefined>(HOST)?.();
