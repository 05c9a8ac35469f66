//! Check-ins that were planned, in a file.

use chrono::NaiveDate;
use domain::id::Id;

use crate::complaint::Complaint;
use crate::leaf::Plain;
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::write::{Out, text};

record! {
    /// A day on which to ask how it goes.
    CheckIn as "check-in" {
        required {
            /// What to ask, or what it is about.
            about: String,
            due_on: Plain<NaiveDate>,
        }
        optional {
            /// Whether it is a short note, written by hand. By default `false`.
            by_hand: bool,
            /// The day it was done. Left out while it is open.
            done_on: Plain<NaiveDate>,
            note: String,
            /// The key of the complaint it follows up.
            complaint: String,
        }
    }
}

/// Takes over a check-in.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: CheckIn) {
    let check_in = domain::check_in::CheckIn {
        id: Id::new(it.id),
        client: home.client,
        complaint: reader.refer_optional::<Complaint, _>(&at.field("complaint"), it.complaint),
        about: reader.text(&at.field("about"), it.about),
        due_on: it.due_on.0,
        by_hand: it.by_hand.unwrap_or(false),
        done_on: it.done_on.map(|it| it.0),
        note: optional(it.note),
    };
    reader.journal.check_ins.push(check_in);
}

/// Returns a check-in as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::check_in::CheckIn) -> CheckIn {
    CheckIn {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        about: it.about.to_string(),
        due_on: Plain(it.due_on),
        by_hand: it.by_hand.then_some(true),
        done_on: it.done_on.map(Plain),
        note: text(it.note.as_ref()),
        complaint: out.link(it.complaint),
    }
}
