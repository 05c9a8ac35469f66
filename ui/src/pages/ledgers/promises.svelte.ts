import { backend } from '$lib/backend/backend';
import type { PromiseView, Settlement } from '$lib/backend/wire';
import { today } from '$lib/format/now';
import { Loaded } from '$lib/state/loaded.svelte';
import { toasts } from '$lib/state/toasts.svelte';

import { clientsOf, promiseFits, type PromiseFilter } from './ledger';

/** The ledger of promises: what was read, what of it fits, and the form that lies over it. */
export class PromiseLedger {
  readonly all = new Loaded(() => backend.ledgers.promises());
  filter = $state<PromiseFilter>({ progress: 'open', client: null, by: null });
  editing = $state.raw<PromiseView | null>(null);

  today = today();
  lines = $derived(this.all.value?.promises ?? []);
  fitting = $derived(this.lines.filter((it) => promiseFits(it, this.filter)));
  clients = $derived(clientsOf(this.lines.map((it) => ({ id: it.promise.client, name: it.client_name }))));
  /** How promises were kept, between the client that is chosen and us, or on the whole. */
  rates = $derived(this.all.value?.clients.find((it) => it.client === this.filter.client) ?? this.all.value);

  constructor(client: string | null) {
    this.filter.client = client;
    if (client) this.filter.progress = 'all';
  }

  showAll(): void {
    this.filter = { progress: 'all', client: null, by: null };
  }

  settle = (promise: PromiseView, settlement: Settlement | null) =>
    toasts.act(() => backend.promise.settle({ id: promise.id, settlement, at: null }));

  bin = (promise: PromiseView) => toasts.act(() => backend.promise.bin(promise.id));
}
