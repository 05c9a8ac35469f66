import { untrack } from 'svelte';

import { onChange, type News } from '$lib/backend/changes';
import { asFailure, type Failure } from '$lib/backend/failure';

/**
 * Something that is read from the journal: loading, failed or there. What was there stays while
 * it is read again, and an answer that comes after a newer question is dropped.
 */
export class Loaded<T> {
  value = $state.raw<T | undefined>();
  failure = $state.raw<Failure | undefined>();
  loading = $state(false);

  #read: () => Promise<T>;
  #turn = 0;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  /** Reads, or reads again. Never throws. */
  load = async (): Promise<void> => {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const value = await this.#read();
      if (turn !== this.#turn) return;
      this.value = value;
      this.failure = undefined;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(thrown);
    }
    this.loading = false;
  };

  /** Forgets what was read, as when another record is shown. */
  clear(): void {
    this.#turn += 1;
    this.value = undefined;
    this.failure = undefined;
    this.loading = false;
  }

  /**
   * Reads now and after each change that concerns it. Returns what stops it, for `$effect`:
   * `$effect(() => list.follow())`.
   */
  follow(concerns: (news: News) => boolean = () => true): () => void {
    // What is read must not make the caller's effect run again.
    untrack(() => void this.load());
    return onChange((news) => {
      if (concerns(news)) void this.load();
    });
  }
}
