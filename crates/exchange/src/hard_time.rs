//! Hard times of a client, in a file.

use chrono::NaiveDate;
use domain::id::Id;

use crate::leaf::Plain;
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::write::text;

record! {
    /// Days on which a client had it hard.
    HardTime as "hard time" {
        required {
            since_on: Plain<NaiveDate>,
        }
        optional {
            /// The last day. Left out while nobody knows.
            until_on: Plain<NaiveDate>,
            note: String,
        }
    }
}

/// Takes over hard times.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: HardTime) {
    let since_on = it.since_on.0;
    let until_on = it.until_on.map(|it| it.0);
    if let Some(until) = until_on {
        reader.not_before(&at.field("until_on"), (until, since_on), ("until_on", "since_on"));
    }
    reader.journal.hard_times.push(domain::hard_time::HardTime {
        id: Id::new(it.id),
        client: home.client,
        since_on,
        until_on,
        note: optional(it.note),
    });
}

/// Returns hard times as a file says them.
pub(crate) fn write(it: &domain::hard_time::HardTime) -> HardTime {
    HardTime {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        since_on: Plain(it.since_on),
        until_on: it.until_on.map(Plain),
        note: text(it.note.as_ref()),
    }
}
