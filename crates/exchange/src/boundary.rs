//! Boundaries and tellings, in a file.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::entry::Channel;
use domain::id::Id;
use domain::incident::Severity;

use crate::engagement::Clause;
use crate::entry::Entry;
use crate::leaf::{Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, text};

record! {
    /// A written rule of ours, with what we offer instead.
    Boundary as "boundary" {
        required {
            /// The rule, such as: No delivery on Sundays.
            rule: String,
            /// The first day it holds.
            since: Plain<NaiveDate>,
        }
        optional {
            /// The alternative we offer, such as: Saturday before noon.
            instead: String,
            /// How much a crossing weighs unless its incident says otherwise. By default
            /// `moderate`.
            severity: Word<Severity>,
            /// The key of the clause it rests on; only for a boundary of one client.
            clause: String,
            /// The last day it holds.
            until: Plain<NaiveDate>,
        }
    }
}

record! {
    /// The dated fact that a client was given a boundary.
    Telling as "telling" {
        required {
            /// The key of the boundary, the client's own or a general one.
            boundary: String,
        }
        optional {
            /// When they were told. By default when the entry happened.
            at: Plain<When>,
            /// The zone of that time. By default the client's.
            zone: Plain<Tz>,
            /// How they were told. By default as the entry happened, otherwise `email`.
            channel: Word<Channel>,
            /// The key of the entry that shows it.
            entry: String,
            /// The rule as it was told. By default as the boundary says it now.
            wording: String,
        }
    }
}

/// Takes over a boundary, of one client or general.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: Option<&Home>, it: Boundary) {
    let severity = it.severity.map_or(Severity::Moderate, |it| it.0);
    let boundary = domain::boundary::Boundary {
        id: Id::new(it.id),
        client: home.map(|home| home.client),
        rule: reader.text(&at.field("rule"), it.rule),
        instead: optional(it.instead),
        severity,
        term: reader.refer_optional::<Clause, _>(&at.field("clause"), it.clause),
        since: it.since.0,
        until: it.until.map(|it| it.0),
    };
    if let Some(until) = boundary.until {
        reader.not_before(&at.field("until"), (until, boundary.since), ("until", "since"));
    }
    reader.boundaries.insert(it.id, (boundary.rule.clone(), severity));
    reader.journal.boundaries.push(boundary);
}

/// Takes over a telling.
pub(crate) fn read_telling(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Telling) {
    let boundary: Id<domain::boundary::Boundary> =
        reader.refer::<Boundary, _>(&at.field("boundary"), it.boundary);
    let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry);
    let shown = entry.and_then(|it: Id<domain::entry::Entry>| home.entries.get(&it.uuid()));
    let when = reader.moment(
        &at.field("at"),
        home,
        (it.at.as_ref(), it.zone.as_ref()),
        shown.map(|(at, _)| *at),
    );
    let rule = reader.boundaries.get(&boundary.uuid()).map(|(rule, _)| rule.clone());
    let wording = match (optional(it.wording), rule) {
        (Some(wording), _) | (None, Some(wording)) => wording,
        (None, None) => reader.text(&at.field("wording"), "-"),
    };
    reader.journal.tellings.push(domain::boundary::Telling {
        id: Id::new(it.id),
        boundary,
        client: home.client,
        at: when,
        channel: it
            .channel
            .map(|it| it.0)
            .or(shown.map(|(_, channel)| *channel))
            .unwrap_or(Channel::Email),
        entry,
        wording,
    });
}

/// Returns a boundary as a file says it, with the key of its clause.
pub(crate) fn write(it: &domain::boundary::Boundary, clause: Option<String>) -> Boundary {
    Boundary {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        rule: it.rule.to_string(),
        since: Plain(it.since),
        instead: text(it.instead.as_ref()),
        severity: Some(Word(it.severity)),
        clause,
        until: it.until.map(Plain),
    }
}

/// Returns a telling as a file says it.
pub(crate) fn write_telling(out: &Out<'_>, it: &domain::boundary::Telling) -> Telling {
    let (at, zone) = out.moment(it.at);
    Telling {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        boundary: it.boundary.to_string(),
        at: Some(at),
        zone,
        channel: Some(Word(it.channel)),
        entry: out.link(it.entry),
        wording: Some(it.wording.to_string()),
    }
}
