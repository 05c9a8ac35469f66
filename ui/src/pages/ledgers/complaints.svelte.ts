import { backend } from '$lib/backend/backend';
import type { ComplaintView, LedgerComplaint } from '$lib/backend/wire';
import { today } from '$lib/format/now';
import { Loaded } from '$lib/state/loaded.svelte';
import { toasts } from '$lib/state/toasts.svelte';
import { t } from '$lib/words/words';

import { clientsOf, complaintFits, themes, type ComplaintFilter } from './ledger';

type Form = { kind: 'step' | 'edit' | 'recover' | 'by_hand'; line: LedgerComplaint };

/** The ledger of complaints: what was read, what of it fits, and the form that lies over it. */
export class ComplaintLedger {
  readonly all = new Loaded(() => backend.ledgers.complaints());
  filter = $state<ComplaintFilter>({ progress: 'open', client: null, theme: null, importance: null, cause: null });
  form = $state.raw<Form | null>(null);

  today = today();
  lines = $derived(this.all.value ?? []);
  fitting = $derived(this.lines.filter((it) => complaintFits(it, this.filter)));
  clients = $derived(clientsOf(this.lines.map((it) => ({ id: it.client, name: it.client_name }))));
  themes = $derived(
    themes(this.lines).map(({ theme, name, count }) => ({ value: theme, label: t('ledgers-theme-count', { theme: name, count }) })),
  );

  constructor(client: string | null) {
    this.filter.client = client;
    // One client's are few, and all of them tell how it has gone.
    if (client) this.filter.progress = 'all';
  }

  showAll(): void {
    this.filter = { progress: 'all', client: null, theme: null, importance: null, cause: null };
  }

  bin = (complaint: ComplaintView) => toasts.act(() => backend.complaint.bin(complaint.id));
}
