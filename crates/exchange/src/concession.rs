//! Concessions, in a file.

use chrono::NaiveDate;
use domain::concession::ConcessionKind;
use domain::id::Id;
use iso_currency::Currency;

use crate::complaint::Complaint;
use crate::entry::Entry;
use crate::leaf::{Amount, Plain};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, amount, text};

record! {
    /// Goodwill given, in money or in time.
    Concession as "concession" {
        required {
            kind: Word<ConcessionKind>,
        }
        optional {
            /// By default the day of the entry.
            on: Plain<NaiveDate>,
            /// What it cost in money.
            amount: Plain<Amount>,
            /// By default the client's.
            currency: Plain<Currency>,
            /// What it cost in time.
            minutes: u32,
            reason: String,
            /// The key of the entry in which it was given.
            entry: String,
            /// The key of the complaint it answers.
            complaint: String,
        }
    }
}

/// Takes over a concession.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Concession) {
    let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry);
    if it.currency.is_some() && it.amount.is_none() {
        reader.problems.note(
            &at.field("currency"),
            "There is a currency but no `amount`. Add the amount, or leave the currency out.",
        );
    }
    let currency = it.currency.map_or(home.currency, |it| it.0);
    let concession = domain::concession::Concession {
        id: Id::new(it.id),
        client: home.client,
        kind: it.kind.0,
        on: reader.day(&at.field("on"), it.on, home.entry_at(entry)),
        amount: it.amount.map(|it| reader.money(&at.field("amount"), &it.0, currency)),
        minutes: it.minutes,
        reason: optional(it.reason),
        entry,
        complaint: reader.refer_optional::<Complaint, _>(&at.field("complaint"), it.complaint),
    };
    reader.journal.concessions.push(concession);
}

/// Returns a concession as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::concession::Concession) -> Concession {
    Concession {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        kind: Word(it.kind),
        on: Some(Plain(it.on)),
        amount: it.amount.map(|it| amount(it.minor, it.currency)),
        currency: it.amount.and_then(|it| out.currency(it.currency)),
        minutes: it.minutes,
        reason: text(it.reason.as_ref()),
        entry: out.link(it.entry),
        complaint: out.link(it.complaint),
    }
}
