import { backend } from '$lib/backend/backend';
import { onChange, touches } from '$lib/backend/changes';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { EntryView } from '$lib/backend/wire';

/** Entries of a page, and the most that are asked for at once. */
const PAGE = 50;
const MOST = 200;

/** A client's entries, newest first, read page by page as they are scrolled to. */
export class Timeline {
  entries = $state.raw<EntryView[]>([]);
  failure = $state.raw<Failure | undefined>();
  /** Whether the first page is there. */
  ready = $state(false);
  loading = $state(false);
  /** Whether it begins at the newest entry, and not around one that was asked for. */
  fromNewest = $state(true);

  #client: string;
  #next = $state<string | null>(null);
  #around: string | null = null;
  #turn = 0;

  constructor(client: string) {
    this.#client = client;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Reads the newest page, or the one around an entry. */
  async load(around: string | null = null): Promise<void> {
    this.#around = around;
    await this.#read(PAGE);
  }

  /** Reads the next older page. */
  async more(): Promise<void> {
    if (this.loading || this.#next === null) return;
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const before = this.#next;
      const page = await backend.entry.timeline({ client: this.#client, before, around: null, limit: PAGE });
      if (turn !== this.#turn) return;
      this.entries = [...this.entries, ...page.entries];
      this.#next = page.next;
      this.failure = undefined;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }

  /** Reads again as much as is there, after something changed. */
  async refresh(): Promise<void> {
    await this.#read(Math.max(PAGE, this.entries.length + 1));
  }

  /** Reads again after each change that touches this client. Returns what stops it. */
  follow(): () => void {
    return onChange((news) => {
      if (touches(news, this.#client)) void this.refresh();
    });
  }

  async #read(count: number): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const entries: EntryView[] = [];
      let before: string | null = null;
      let around = this.#around;
      do {
        const limit = Math.min(MOST, count - entries.length);
        const page = await backend.entry.timeline({ client: this.#client, before, around, limit });
        if (turn !== this.#turn) return;
        entries.push(...page.entries);
        before = page.next;
        around = null;
      } while (before !== null && entries.length < count);
      this.entries = entries;
      this.#next = before;
      this.failure = undefined;
      this.fromNewest = this.#around === null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      // The entry may be gone; what there is is still worth showing.
      if (this.#around !== null && asFailure(thrown).code === 'not_found') {
        this.#around = null;
        return this.#read(count);
      }
      this.failure = asFailure(thrown);
    }
    this.ready = true;
    this.loading = false;
  }
}
