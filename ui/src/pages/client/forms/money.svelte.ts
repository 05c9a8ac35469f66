import { backend } from '$lib/backend/backend';
import type { News } from '$lib/backend/changes';
import type { ConcessionKind, InvoiceKind, InvoiceView, MoneyNoun, WorkKind } from '$lib/backend/wire';
import { today } from '$lib/format/now';

import { owed } from '../money';

/** Money or hours as they are typed. */
export class MoneyDraft {
  number = $state('');
  invoiceKind = $state<InvoiceKind>('work');
  workKind = $state<WorkKind>('production');
  concessionKind = $state<ConcessionKind>('refund');
  invoice = $state<string | null>(null);
  amount = $state('');
  minutes = $state<number | null>(null);
  on = $state<string | null>(today());
  due = $state<string | null>(null);
  note = $state('');

  #client: string;
  #noun: MoneyNoun;
  #recovery: string | null;

  constructor(client: string, noun: MoneyNoun, invoice?: InvoiceView, recovery?: string) {
    this.#recovery = recovery ?? null;
    // What a plan takes is above all doing it again.
    if (recovery) this.workKind = 'revision';
    this.#client = client;
    this.#noun = noun;
    if (!invoice) return;
    this.invoice = invoice.id;
    this.amount = owed(invoice);
  }

  /** What is typed. */
  typed() {
    const { number, invoiceKind, workKind, concessionKind, invoice, amount, minutes, on, due, note } = this;
    return { number, invoiceKind, workKind, concessionKind, invoice, amount, minutes, on, due, note };
  }

  save(): Promise<News> {
    const { amount, minutes, on, note, invoice } = this;
    const client = this.#client;
    switch (this.#noun) {
      case 'invoice': {
        const { invoiceKind: kind, number, due } = this;
        return backend.money.addInvoice({
          client, engagement: null, kind, number, issued_on: on, due_on: due, amount, note,
        });
      }
      case 'payment':
        return backend.money.addPayment({ client, invoice, received_on: on, amount, note });
      case 'work':
        return backend.money.addWork({ client, engagement: null, on, minutes: minutes ?? 0, kind: this.workKind, note, recovery: this.#recovery });
      case 'cost':
        return backend.money.addCost({ client, on, amount, note, recovery: this.#recovery });
      case 'concession': {
        const kind = this.concessionKind;
        return backend.money.addConcession({ client, kind, on, amount, minutes, reason: note, complaint: null, recovery: this.#recovery });
      }
    }
  }
}
