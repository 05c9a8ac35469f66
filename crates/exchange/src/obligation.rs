//! Obligations, in a file.

use chrono::NaiveDate;
use domain::id::Id;
use domain::obligation::ObligationKind;
use iso_currency::Currency;

use crate::engagement::Engagement;
use crate::leaf::{Amount, Plain};
use crate::letter::Letter;
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, amount, text};

record! {
    /// Something that we have to deliver, hand back or do for a client.
    Obligation as "obligation" {
        required {
            kind: Word<ObligationKind>,
            wording: String,
            /// The day from which it is owed.
            since_on: Plain<NaiveDate>,
        }
        optional {
            due_on: Plain<NaiveDate>,
            /// The day it was delivered, handed back or done. Left out while it is open.
            settled_on: Plain<NaiveDate>,
            /// How much money it is about.
            amount: Plain<Amount>,
            /// By default the client's.
            currency: Plain<Currency>,
            note: String,
            /// The key of the engagement it belongs to.
            engagement: String,
            /// The key of the letter whose release put it on the list.
            letter: String,
        }
    }
}

/// Takes over an obligation.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Obligation) {
    let currency = it.currency.map_or(home.currency, |it| it.0);
    let obligation = domain::obligation::Obligation {
        id: Id::new(it.id),
        client: home.client,
        engagement: reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement),
        letter: reader.refer_optional::<Letter, _>(&at.field("letter"), it.letter),
        kind: it.kind.0,
        wording: reader.text(&at.field("wording"), it.wording),
        amount: it.amount.map(|it| reader.money(&at.field("amount"), &it.0, currency)),
        since_on: it.since_on.0,
        due_on: it.due_on.map(|it| it.0),
        settled_on: it.settled_on.map(|it| it.0),
        note: optional(it.note),
    };
    reader.journal.obligations.push(obligation);
}

/// Returns an obligation as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::obligation::Obligation) -> Obligation {
    Obligation {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        kind: Word(it.kind),
        wording: it.wording.to_string(),
        since_on: Plain(it.since_on),
        due_on: it.due_on.map(Plain),
        settled_on: it.settled_on.map(Plain),
        amount: it.amount.map(|it| amount(it.minor, it.currency)),
        currency: it.amount.and_then(|it| out.currency(it.currency)),
        note: text(it.note.as_ref()),
        engagement: out.link(it.engagement),
        letter: out.link(it.letter),
    }
}
