//! The referral book, in a file.

use chrono::NaiveDate;
use domain::colleague::Room;
use domain::id::Id;

use crate::leaf::Plain;
use crate::path::At;
use crate::reader::{Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::text;

record! {
    /// A colleague to whom clients can be passed on.
    Colleague as "colleague" {
        required {
            name: String,
            /// The work that suits them.
            fits: String,
        }
        optional {
            /// How a client reaches them.
            reach: String,
            /// Whether they have room for work. By default `open`.
            room: Word<Room>,
            /// The day they agreed to be named to clients. Left out where they did not.
            consent_on: Plain<NaiveDate>,
            note: String,
        }
    }
}

/// Takes over a colleague.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, it: Colleague) {
    let colleague = domain::colleague::Colleague {
        id: Id::new(it.id),
        name: reader.text(&at.field("name"), it.name),
        fits: reader.text(&at.field("fits"), it.fits),
        reach: optional(it.reach),
        room: it.room.map_or(Room::Open, |it| it.0),
        consent_on: it.consent_on.map(|it| it.0),
        note: optional(it.note),
    };
    reader.journal.colleagues.push(colleague);
}

/// Returns a colleague as a file says it.
pub(crate) fn write(it: &domain::colleague::Colleague) -> Colleague {
    Colleague {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        name: it.name.to_string(),
        fits: it.fits.to_string(),
        reach: text(it.reach.as_ref()),
        room: Some(Word(it.room)),
        consent_on: it.consent_on.map(Plain),
        note: text(it.note.as_ref()),
    }
}
