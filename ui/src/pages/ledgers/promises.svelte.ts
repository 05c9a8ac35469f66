import { backend } from '$lib/backend/backend';
import type { PromiseView, Settlement } from '$lib/backend/wire';
import { today } from '$lib/format/now';
import { Loaded } from '$lib/state/loaded.svelte';
import { toasts } from '$lib/state/toasts.svelte';

import { clientsOf, PAGE, promiseFits, type PromiseFilter } from './ledger';

/** The ledger of promises: what was read, what of it is shown, and the form that lies over it. */
export class PromiseLedger {
  readonly all = new Loaded(() => backend.ledgers.promises());
  filter = $state<PromiseFilter>({ progress: 'open', client: null, by: null });
  editing = $state.raw<PromiseView | null>(null);
  #limit = $state(PAGE);

  today = today();
  lines = $derived(this.all.value?.promises ?? []);
  fitting = $derived(this.lines.filter((it) => promiseFits(it, this.filter)));
  shown = $derived(this.fitting.slice(0, this.#limit));
  more = $derived(Math.min(PAGE, this.fitting.length - this.shown.length));
  clients = $derived(clientsOf(this.lines.map((it) => ({ id: it.promise.client, name: it.client_name }))));
  /** How promises were kept, between the client that is chosen and us, or on the whole. */
  rates = $derived(this.all.value?.clients.find((it) => it.client === this.filter.client) ?? this.all.value);

  constructor(client: string | null) {
    this.filter.client = client;
    if (client) this.filter.progress = 'all';
  }

  showMore = () => (this.#limit += PAGE);

  showAll(): void {
    this.filter = { progress: 'all', client: null, by: null };
  }

  settle = (promise: PromiseView, settlement: Settlement | null) =>
    this.#write(() => backend.promise.settle({ id: promise.id, settlement, at: null }));

  bin = (promise: PromiseView) => this.#write(() => backend.promise.bin(promise.id));

  async #write(ask: () => Promise<Parameters<typeof toasts.done>[0]>): Promise<void> {
    try {
      toasts.done(await ask());
    } catch (thrown) {
      toasts.failed(thrown);
    }
  }
}
