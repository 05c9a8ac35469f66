//! What of the first-contact checklist a client was told, in a file.

use chrono_tz::Tz;
use domain::client::ExpectationItem;
use domain::id::Id;

use crate::entry::Entry;
use crate::leaf::{Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, text};

record! {
    /// The dated fact that a client was told one item of the first-contact checklist.
    Expectation as "expectation" {
        required {
            item: Word<ExpectationItem>,
        }
        optional {
            /// When they were told. By default when the entry happened.
            told_at: Plain<When>,
            /// The zone of that time. By default the client's.
            zone: Plain<Tz>,
            /// The key of the entry that shows it.
            entry: String,
            /// The words that were used.
            wording: String,
        }
    }
}

/// Takes over the fact that an item was told.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Expectation) {
    let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry);
    let told_at = reader.moment(
        &at.field("told_at"),
        home,
        (it.told_at.as_ref(), it.zone.as_ref()),
        home.entry_at(entry),
    );
    reader.journal.expectations.push(domain::client::Expectation {
        id: Id::new(it.id),
        client: home.client,
        item: it.item.0,
        told_at,
        entry,
        wording: optional(it.wording),
    });
}

/// Returns an expectation as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::client::Expectation) -> Expectation {
    let (told_at, zone) = out.moment(it.told_at);
    Expectation {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        item: Word(it.item),
        told_at: Some(told_at),
        zone,
        entry: out.link(it.entry),
        wording: text(it.wording.as_ref()),
    }
}
