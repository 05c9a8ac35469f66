//! Invoices and payments, in a file.

use chrono::{Days, NaiveDate};
use domain::id::Id;
use domain::invoice::InvoiceKind;
use iso_currency::Currency;

use crate::client::each;
use crate::engagement::Engagement;
use crate::leaf::{Amount, Plain};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, amount, text};

/// The days to pay where nothing says how many.
const PAYMENT_DAYS: u32 = 30;

record! {
    /// A bill to a client.
    Invoice as "invoice" {
        required {
            issued_on: Plain<NaiveDate>,
            amount: Plain<Amount>,
        }
        optional {
            /// By default the client's.
            currency: Plain<Currency>,
            /// The last day to pay. By default as many days after the invoice as the engagement's
            /// `payment_days` clause says, otherwise 30.
            due_on: Plain<NaiveDate>,
            /// By default `work`.
            kind: Word<InvoiceKind>,
            number: String,
            /// The key of the engagement it is for.
            engagement: String,
            note: String,
            /// The day from which it is no longer asked for.
            written_off_on: Plain<NaiveDate>,
        }
        lists {
            payments: Payment,
        }
    }
}

record! {
    /// Money received.
    Payment as "payment" {
        required {
            received_on: Plain<NaiveDate>,
            /// Negative for a chargeback.
            amount: Plain<Amount>,
        }
        optional {
            /// By default the client's; in an invoice, the invoice's.
            currency: Plain<Currency>,
            note: String,
        }
    }
}

/// Gives every invoice with its payments an id.
pub(crate) fn enrol(reader: &mut Reader<'_>, at: &At<'_>, list: &mut [Invoice]) {
    for (index, it) in list.iter_mut().enumerate() {
        let at = at.item("invoices", index);
        reader.enrol(&at, it);
        reader.enrol_all(&at, "payments", &mut it.payments);
    }
}

/// Takes over an invoice with its payments.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Invoice) {
    let id = Id::new(it.id);
    let engagement: Option<Id<domain::engagement::Engagement>> =
        reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement);
    let currency = it.currency.map_or(home.currency, |it| it.0);
    let issued_on = it.issued_on.0;
    let days = engagement.and_then(|it| home.payment_days.get(&it.uuid()).copied());
    let days = Days::new(u64::from(days.unwrap_or(PAYMENT_DAYS).min(3660)));
    let due_on = it.due_on.map_or(issued_on + days, |it| it.0);
    reader.not_before(&at.field("due_on"), (due_on, issued_on), ("due_on", "issued_on"));
    if let Some(day) = &it.written_off_on {
        reader.not_before(
            &at.field("written_off_on"),
            (day.0, issued_on),
            ("written_off_on", "issued_on"),
        );
    }
    let amount = reader.money(&at.field("amount"), &it.amount.0, currency);
    reader.journal.invoices.push(domain::invoice::Invoice {
        id,
        client: home.client,
        engagement,
        kind: it.kind.map_or(InvoiceKind::Work, |it| it.0),
        number: optional(it.number),
        issued_on,
        due_on,
        amount,
        note: optional(it.note),
        written_off_on: it.written_off_on.map(|it| it.0),
    });
    each(reader, at, "payments", it.payments, |reader, at, it| {
        read_payment(reader, at, home, Some((id, currency)), it);
    });
}

/// Takes over a payment, of an invoice or of none.
pub(crate) fn read_payment(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    home: &Home,
    invoice: Option<(Id<domain::invoice::Invoice>, Currency)>,
    it: Payment,
) {
    let usual = invoice.map_or(home.currency, |(_, currency)| currency);
    let currency = it.currency.map_or(usual, |it| it.0);
    let payment = domain::invoice::Payment {
        id: Id::new(it.id),
        client: home.client,
        invoice: invoice.map(|(id, _)| id),
        received_on: it.received_on.0,
        amount: reader.money(&at.field("amount"), &it.amount.0, currency),
        note: optional(it.note),
    };
    reader.journal.payments.push(payment);
}

/// Returns an invoice as a file says it, with its payments.
pub(crate) fn write(out: &Out<'_>, it: &domain::invoice::Invoice) -> Invoice {
    Invoice {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        issued_on: Plain(it.issued_on),
        amount: amount(it.amount.minor, it.amount.currency),
        currency: out.currency(it.amount.currency),
        due_on: Some(Plain(it.due_on)),
        kind: Some(Word(it.kind)),
        number: text(it.number.as_ref()),
        engagement: out.link(it.engagement),
        note: text(it.note.as_ref()),
        written_off_on: it.written_off_on.map(Plain),
        payments: out
            .part
            .payments_of(it.id)
            .iter()
            .map(|payment| {
                let usual = it.amount.currency;
                Payment {
                    currency: (payment.amount.currency != usual)
                        .then_some(Plain(payment.amount.currency)),
                    ..write_payment(out, payment)
                }
            })
            .collect(),
    }
}

/// Returns a payment as a file says it.
pub(crate) fn write_payment(out: &Out<'_>, it: &domain::invoice::Payment) -> Payment {
    Payment {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        received_on: Plain(it.received_on),
        amount: amount(it.amount.minor, it.amount.currency),
        currency: out.currency(it.amount.currency),
        note: text(it.note.as_ref()),
    }
}
