//! Promises, in a file.

use chrono_tz::Tz;
use domain::id::Id;
use domain::promise::{Party, Settlement};

use crate::entry::Entry;
use crate::leaf::{Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, instant};

record! {
    /// Something one side said it would do by a given minute.
    Promise as "promise" {
        required {
            /// Who made it.
            by: Word<Party>,
            wording: String,
            due_at: Plain<When>,
        }
        optional {
            /// When it was made. By default when the entry happened.
            made_at: Plain<When>,
            /// The zone of `made_at` and `due_at`. By default the client's.
            zone: Plain<Tz>,
            /// The zone of `due_at`, where it is another.
            due_zone: Plain<Tz>,
            /// The key of the entry in which it was made.
            entry: String,
            /// How it ended. Left out while it is open.
            settled: Word<Settlement>,
            /// When it ended. By default when it was due.
            settled_at: Plain<When>,
        }
    }
}

/// Takes over a promise.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Promise) {
    let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry);
    let made_at = reader.moment(
        &at.field("made_at"),
        home,
        (it.made_at.as_ref(), it.zone.as_ref()),
        home.entry_at(entry),
    );
    let due_at = home.moment(&it.due_at, it.due_zone.as_ref().or(it.zone.as_ref()));
    reader.not_before(&at.field("due_at"), (due_at.at, made_at.at), ("due_at", "made_at"));
    let settled_at = it.settled_at.map(|it| home.instant(&it));
    if settled_at.is_some() && it.settled.is_none() {
        reader.problems.note(
            &at.field("settled_at"),
            "This promise has a time at which it ended, but not how. Add `settled`: kept, broken \
             or released.",
        );
    }
    if let Some(settled_at) = settled_at {
        reader.not_before(
            &at.field("settled_at"),
            (settled_at, made_at.at),
            ("settled_at", "made_at"),
        );
    }
    let promise = domain::promise::Promise {
        id: Id::new(it.id),
        client: home.client,
        by: it.by.0,
        wording: reader.text(&at.field("wording"), it.wording),
        made_at,
        due_at,
        entry,
        settled: it.settled.map(|it| (it.0, settled_at.unwrap_or(due_at.at))),
    };
    reader.journal.promises.push(promise);
}

/// Returns a promise as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::promise::Promise) -> Promise {
    let (made_at, zone) = out.moment(it.made_at);
    let (due_at, _) = out.moment(it.due_at);
    Promise {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        by: Word(it.by),
        wording: it.wording.to_string(),
        due_at,
        made_at: Some(made_at),
        zone,
        due_zone: (it.due_at.zone != it.made_at.zone).then_some(Plain(it.due_at.zone)),
        entry: out.link(it.entry),
        settled: it.settled.map(|(how, _)| Word(how)),
        settled_at: it.settled.map(|(_, at)| instant(at)),
    }
}
