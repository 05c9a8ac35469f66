//! Time and money spent for a client, in a file.

use chrono::NaiveDate;
use domain::id::Id;
use domain::invoice::WorkKind;
use iso_currency::Currency;

use crate::engagement::Engagement;
use crate::leaf::{Amount, Plain};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, amount, text};

record! {
    /// Time spent for a client outside entries.
    Work as "piece of work" {
        required {
            on: Plain<NaiveDate>,
            minutes: u32,
        }
        optional {
            /// By default `production`.
            kind: Word<WorkKind>,
            /// The key of the engagement it was for.
            engagement: String,
            note: String,
        }
    }
}

record! {
    /// Money spent for a client.
    Cost as "cost" {
        required {
            on: Plain<NaiveDate>,
            amount: Plain<Amount>,
        }
        optional {
            /// By default the client's.
            currency: Plain<Currency>,
            note: String,
        }
    }
}

/// Takes over time spent.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Work) {
    let work = domain::invoice::Work {
        id: Id::new(it.id),
        client: home.client,
        engagement: reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement),
        on: it.on.0,
        minutes: it.minutes,
        kind: it.kind.map_or(WorkKind::Production, |it| it.0),
        note: optional(it.note),
    };
    reader.journal.work.push(work);
}

/// Takes over money spent.
pub(crate) fn read_cost(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Cost) {
    let currency = it.currency.map_or(home.currency, |it| it.0);
    let cost = domain::invoice::Cost {
        id: Id::new(it.id),
        client: home.client,
        on: it.on.0,
        amount: reader.money(&at.field("amount"), &it.amount.0, currency),
        note: optional(it.note),
    };
    reader.journal.costs.push(cost);
}

/// Returns time spent as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::invoice::Work) -> Work {
    Work {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        on: Plain(it.on),
        minutes: it.minutes,
        kind: Some(Word(it.kind)),
        engagement: out.link(it.engagement),
        note: text(it.note.as_ref()),
    }
}

/// Returns money spent as a file says it.
pub(crate) fn write_cost(out: &Out<'_>, it: &domain::invoice::Cost) -> Cost {
    Cost {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        on: Plain(it.on),
        amount: amount(it.amount.minor, it.amount.currency),
        currency: out.currency(it.amount.currency),
        note: text(it.note.as_ref()),
    }
}
