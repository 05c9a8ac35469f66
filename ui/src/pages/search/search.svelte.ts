import { backend } from '$lib/backend/backend';
import { changesTold } from '$lib/backend/changes';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { HitKind, HitView } from '$lib/backend/wire';

/** What one can limit a search to. */
export const kindGroups = {
  all: [],
  entry: ['entry', 'incident', 'attachment'],
  promise: ['promise'],
  complaint: ['complaint'],
  boundary: ['boundary', 'telling', 'term'],
  letter: ['letter'],
  more: ['client', 'contact', 'review', 'obligation', 'hard_time', 'check_in', 'colleague'],
} as const satisfies Record<string, readonly HitKind[]>;

export type KindGroup = keyof typeof kindGroups;

/** A search as it is typed: the newest answer wins, and more is read as one scrolls. */
export class Search {
  text = $state('');
  client = $state<string | null>(null);
  kinds = $state<KindGroup>('all');
  hits = $state.raw<HitView[]>([]);
  total = $state(0);
  /** Whether an answer to what is typed has come. */
  answered = $state(false);
  failure = $state.raw<Failure | undefined>();

  /** How often the journal had changed when this was found. */
  #asOf = changesTold();
  #next: string | null = null;
  #turn = 0;
  #reading = false;

  /** Asks anew. */
  find = async (): Promise<void> => {
    const turn = ++this.#turn;
    this.#reading = false;
    this.#asOf = changesTold();
    if (this.text.trim() === '') {
      this.hits = [];
      this.total = 0;
      this.answered = false;
      this.failure = undefined;
      return;
    }
    try {
      const found = await this.#ask(null);
      if (turn !== this.#turn) return;
      this.hits = found.hits;
      this.total = found.total;
      this.#next = found.next;
      this.failure = undefined;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(thrown);
    }
    this.answered = true;
  };

  /** Asks anew where the journal changed since. */
  refresh(): void {
    if (this.#asOf !== changesTold()) void this.find();
  }

  /** Reads the next page, where there is one. */
  more = async (): Promise<void> => {
    if (this.#next === null || this.#reading) return;
    this.#reading = true;
    const turn = this.#turn;
    try {
      const found = await this.#ask(this.#next);
      if (turn !== this.#turn) return;
      this.hits = [...this.hits, ...found.hits];
      this.#next = found.next;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    }
    this.#reading = false;
  };

  #ask(before: string | null) {
    return backend.search.find({
      text: this.text.trim(),
      client: this.client,
      kinds: [...kindGroups[this.kinds]],
      before,
      limit: 50,
    });
  }
}
