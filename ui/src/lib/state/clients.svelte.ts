import { backend } from '$lib/backend/backend';
import { onChange } from '$lib/backend/changes';
import type { ClientRow } from '$lib/backend/wire';
import { compareNames } from '$lib/format/amounts';

import { Loaded } from './loaded.svelte';

/** When somebody was last in touch; nothing sorts before everything. */
const latest = (row: ClientRow): number => (row.last_contact_at ? Date.parse(row.last_contact_at) : -Infinity);

/**
 * The clients that one can choose from. They are read once, ahead of need, and again when they are
 * asked for after a write; what is known is there at once.
 */
export class KnownClients {
  readonly #all = new Loaded(() => backend.client.list());
  #reading: Promise<void> | undefined;

  /** Those one was in touch with last first. */
  list: readonly ClientRow[] = $derived(
    (this.#all.value ?? []).toSorted((a, b) => latest(b) - latest(a) || compareNames(a.name, b.name)),
  );

  /** The same, to choose one of. */
  choices = $derived(this.list.map((row) => ({ value: row.id, label: row.name })));

  constructor() {
    onChange(() => (this.#reading = undefined));
  }

  /** Why they could not be read. */
  get failure() {
    return this.#all.failure;
  }

  /** Reads them, unless they are known as they are now. Never throws. */
  need = async (): Promise<void> => {
    if (this.#all.failure) this.#reading = undefined;
    await (this.#reading ??= this.#all.load());
  };
}

export const knownClients = new KnownClients();
