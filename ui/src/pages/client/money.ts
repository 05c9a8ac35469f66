/** Invoices in words. */
import type { InvoiceView } from '$lib/backend/wire';
import { plainDay, shortDay } from '$lib/format/dates';
import { t } from '$lib/words/words';

/** `Invoice 2026-014`, or by its day where it has no number. */
export const invoiceName = (it: InvoiceView): string =>
  it.number ? t('money-invoice-named', { number: it.number }) : t('money-invoice-unnamed', { date: plainDay(it.issued_on) });

/** What is still owed, as a plain decimal with as many digits as the amount has. */
export function owed(it: InvoiceView): string {
  const digits = it.amount.decimal.split('.')[1]?.length ?? 0;
  const left = Number(it.amount.decimal) - Number(it.paid.decimal);
  return Math.max(0, left).toFixed(digits);
}

/** Where an invoice stands. */
export function invoiceState(it: InvoiceView, today: string): string {
  switch (it.state) {
    case 'open':
      return t('money-state-open', { date: shortDay(it.due_on, today) });
    case 'paid':
      return t('money-state-paid', { date: shortDay(it.settled_on ?? it.due_on, today) });
    case 'written_off':
      return t('money-state-written_off');
    default:
      return t(`money-state-${it.state}`, { days: it.days_late });
  }
}
