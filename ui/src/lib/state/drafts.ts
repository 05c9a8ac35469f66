import { backend } from '$lib/backend/backend';
import { asFailure } from '$lib/backend/failure';

/** How long the fingers must rest before what was typed is kept, and how long it may wait at most. */
const REST = 400;
const MOST = 1200;

/**
 * Keeps what is being typed at one place in the journal, at most two seconds after it was typed.
 * One write at a time; what comes meanwhile goes with the next.
 */
export class DraftKeeper {
  #slot: string;
  #next: { client: string | null; body: string } | 'nothing' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #writing: Promise<void> | undefined;

  constructor(slot: string) {
    this.#slot = slot;
  }

  /** What was being typed here before, read from the journal. */
  async load(): Promise<unknown> {
    await this.flush();
    const kept = await backend.draft.get(this.#slot);
    return kept ? (JSON.parse(kept.body) as unknown) : undefined;
  }

  /** Keeps this soon, in the place of what was there. */
  keep(client: string | null, draft: unknown): void {
    this.#later({ client, body: JSON.stringify(draft) });
  }

  /** Throws away what is kept, soon. */
  discard(): void {
    this.#later('nothing');
  }

  /** Forgets what was to be kept: it has become a record. */
  forget(): void {
    this.#next = undefined;
    clearTimeout(this.#timer);
    this.#since = 0;
  }

  /** Keeps it now. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#since = 0;
    await this.#writing;
    const next = this.#next;
    if (next === undefined) return;
    this.#next = undefined;
    this.#writing = this.#write(next);
    await this.#writing;
    this.#writing = undefined;
  };

  async #write(next: { client: string | null; body: string } | 'nothing'): Promise<void> {
    try {
      if (next === 'nothing') await backend.draft.discard(this.#slot);
      else await backend.draft.keep({ slot: this.#slot, ...next });
    } catch (thrown) {
      // The disk may be full, or another program may be writing: it is tried again.
      const passes = ['full', 'busy', 'internal'].includes(asFailure(thrown).code);
      if (passes && this.#next === undefined) this.#later(next);
    }
  }

  #later(next: { client: string | null; body: string } | 'nothing'): void {
    this.#next = next;
    const now = performance.now();
    if (this.#since === 0) this.#since = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(REST, this.#since + MOST - now));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }
}

const keepers = new Map<string, DraftKeeper>();

/** The keeper of a place, the same one each time, so that what waits to be kept is not lost. */
export function keeperOf(slot: string): DraftKeeper {
  let keeper = keepers.get(slot);
  if (!keeper) keepers.set(slot, (keeper = new DraftKeeper(slot)));
  return keeper;
}

/** Keeps everything that waits, as when the window goes away. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers.values()].map((it) => it.flush()));
}
