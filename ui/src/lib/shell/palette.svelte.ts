import { backend } from '$lib/backend/backend';
import type { ClientRow, HitView } from '$lib/backend/wire';
import { best } from '$lib/format/match';
import { knownClients } from '$lib/state/clients.svelte';
import { t } from '$lib/words/words';

/** Something the palette offers. */
export interface Choice {
  id: string;
  group: 'action' | 'client' | 'entry';
  label: string;
  /** Stands behind the label, quieter. */
  aside?: string;
  marks?: readonly [number, number][];
  keys?: string;
  client?: ClientRow;
  run: () => void;
}

interface Places {
  client: (id: string) => void;
  hit: (hit: HitView) => void;
  search: (text: string) => void;
}

/** What was typed into the palette, and what fits it. */
export class PaletteState {
  typed = $state('');
  at = $state(0);

  #hits = $state.raw<HitView[]>([]);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly actions: readonly Choice[],
    readonly places: Places,
  ) {}

  /** What is offered now: actions and clients that fit, then what was written. */
  choices: Choice[] = $derived.by(() => {
    const typed = this.typed.trim();
    const actions = best(this.actions, typed, (it) => it.label, typed ? 4 : 20);
    const clients = best(knownClients.list, typed, (it) => it.name, 6).map((row) => this.#client(row));
    if (!typed) return [...clients.slice(0, 5), ...actions];
    const search: Choice = {
      id: 'search',
      group: 'entry',
      label: t('palette-search-all', { text: typed }),
      run: () => this.places.search(typed),
    };
    return [...clients, ...actions, ...this.#hits.map((hit) => this.#hit(hit)), search];
  });

  start = (): Promise<void> => knownClients.need();

  type(text: string): void {
    this.typed = text;
    this.at = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#find(), 60);
  }

  move(by: number): void {
    const count = this.choices.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  async #find(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.typed.trim();
    let hits: HitView[] = [];
    if (text.length > 1) {
      try {
        const kinds = ['entry', 'letter', 'promise', 'complaint'] as const;
        const found = await backend.search.find({ text, client: null, kinds: [...kinds], before: null, limit: 5 });
        hits = found.hits;
      } catch {
        hits = [];
      }
    }
    if (turn === this.#turn) this.#hits = hits;
  }

  #client(row: ClientRow): Choice {
    return { id: row.id, group: 'client', label: row.name, client: row, run: () => this.places.client(row.id) };
  }

  #hit(hit: HitView): Choice {
    return {
      id: `${hit.kind}-${hit.id}`,
      group: 'entry',
      label: hit.text,
      marks: hit.marks,
      aside: hit.client_name ?? undefined,
      run: () => this.places.hit(hit),
    };
  }
}
