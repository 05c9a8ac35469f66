//! Entries and their earlier versions, in a file.

use std::collections::HashSet;

use chrono_tz::Tz;
use domain::entry::{Account, Channel, Direction, Outcome};
use domain::id::Id;

use crate::client::{Contact, each};
use crate::engagement::Engagement;
use crate::incident::{self, Gesture, Incident};
use crate::leaf::{Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, instant, text};

record! {
    /// One logged interaction.
    Entry as "entry" {
        required {
            /// When it happened.
            at: Plain<When>,
            /// How it happened; `note` is a note to self.
            channel: Word<Channel>,
        }
        optional {
            /// The zone of that time. By default the client's.
            zone: Plain<Tz>,
            /// Who started it.
            direction: Word<Direction>,
            /// Whether it took place. By default `held`.
            outcome: Word<Outcome>,
            /// How long it took.
            minutes: u32,
            /// How it left me, from -2 (drained) to +2 (lifted).
            #[schemars(range(min = -2, max = 2))]
            toll: i8,
            /// Minutes needed to recover afterwards.
            recovery_minutes: u32,
            /// What was said and done.
            facts: String,
            /// Their own words.
            quotes: String,
            /// How I read it.
            reading: String,
            /// What it did to me.
            feelings: String,
            /// The key of the engagement it was about.
            engagement: String,
            /// When it was written down. By default when it happened.
            logged_at: Plain<When>,
        }
        lists {
            /// The keys of the contacts who took part.
            people: String,
            /// What happened in it that counts.
            incidents: Incident,
            /// What happened in it that speaks for the client.
            gestures: Gesture,
            /// What it said before it was changed.
            versions: Version,
        }
    }
}

record! {
    /// What an entry said before it was changed.
    Version as "version" {
        required {
            /// When this version gave way to the next.
            replaced_at: Plain<When>,
        }
        optional {
            /// By default as the entry says it now.
            at: Plain<When>,
            /// The zone of that time. By default the client's.
            zone: Plain<Tz>,
            /// By default as the entry says it now.
            channel: Word<Channel>,
            minutes: u32,
            #[schemars(range(min = -2, max = 2))]
            toll: i8,
            facts: String,
            quotes: String,
            reading: String,
            feelings: String,
        }
    }
}

/// Gives every entry, with what stands in it, an id.
pub(crate) fn enrol(reader: &mut Reader<'_>, at: &At<'_>, list: &mut [Entry]) {
    for (index, it) in list.iter_mut().enumerate() {
        let at = at.item("entries", index);
        reader.enrol(&at, it);
        reader.enrol_all(&at, "incidents", &mut it.incidents);
        reader.enrol_all(&at, "gestures", &mut it.gestures);
        reader.enrol_all(&at, "versions", &mut it.versions);
    }
}

/// Takes over the entries of a client.
pub(crate) fn read_all(reader: &mut Reader<'_>, at: &At<'_>, home: &mut Home, list: Vec<Entry>) {
    reader.journal.entries.reserve(list.len());
    each(reader, at, "entries", list, |reader, at, it| read(reader, at, home, it));
}

fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &mut Home, it: Entry) {
    let id = Id::new(it.id);
    let when = home.moment(&it.at, it.zone.as_ref());
    let channel = it.channel.0;
    home.entries.insert(it.id, (when, channel));
    let mut people = Vec::with_capacity(it.people.len());
    let mut named = HashSet::with_capacity(it.people.len());
    for (index, key) in it.people.into_iter().enumerate() {
        let at = at.item("people", index);
        let person = reader.refer::<Contact, _>(&at, key);
        if !named.insert(person) {
            reader.problems.note(&at, "This person is named twice. Name each once.");
        }
        people.push(person);
    }
    let engagement = reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement);
    let toll_given = toll(reader, at, it.toll);
    reader.journal.entries.push(domain::entry::Entry {
        id,
        client: home.client,
        engagement,
        at: when,
        channel,
        direction: it.direction.map(|it| it.0),
        outcome: it.outcome.map_or(Outcome::Held, |it| it.0),
        minutes: it.minutes,
        toll: toll_given,
        recovery_minutes: it.recovery_minutes,
        account: Account {
            facts: optional(it.facts),
            quotes: optional(it.quotes),
            reading: optional(it.reading),
            feelings: optional(it.feelings),
        },
        people,
        logged_at: it.logged_at.map_or(when.at, |it| home.instant(&it)),
    });
    each(reader, at, "incidents", it.incidents, |reader, at, it| {
        incident::read(reader, at, id, it);
    });
    each(reader, at, "gestures", it.gestures, |reader, _, it| {
        incident::read_gesture(reader, id, it);
    });
    each(reader, at, "versions", it.versions, |reader, at, it| {
        let version = domain::entry::EntryVersion {
            id: Id::new(it.id),
            entry: id,
            replaced_at: home.instant(&it.replaced_at),
            account: Account {
                facts: optional(it.facts),
                quotes: optional(it.quotes),
                reading: optional(it.reading),
                feelings: optional(it.feelings),
            },
            at: it.at.map_or(when, |at| home.moment(&at, it.zone.as_ref())),
            channel: it.channel.map_or(channel, |it| it.0),
            minutes: it.minutes,
            toll: toll(reader, at, it.toll),
        };
        reader.journal.entry_versions.push(version);
    });
}

fn toll(reader: &mut Reader<'_>, at: &At<'_>, toll: Option<i8>) -> Option<i8> {
    if toll.is_some_and(|it| !(-2..=2).contains(&it)) {
        reader.problems.note(
            &at.field("toll"),
            "A toll goes from -2 (drained) to 2 (lifted). Write one of -2, -1, 0, 1, 2.",
        );
    }
    toll
}

/// Returns an entry as a file says it, with what stands in it.
pub(crate) fn write(out: &Out<'_>, it: &domain::entry::Entry) -> Entry {
    let (at, zone) = out.moment(it.at);
    Entry {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        at,
        channel: Word(it.channel),
        zone,
        direction: it.direction.map(Word),
        outcome: Some(Word(it.outcome)),
        minutes: it.minutes,
        toll: it.toll,
        recovery_minutes: it.recovery_minutes,
        facts: text(it.account.facts.as_ref()),
        quotes: text(it.account.quotes.as_ref()),
        reading: text(it.account.reading.as_ref()),
        feelings: text(it.account.feelings.as_ref()),
        engagement: out.link(it.engagement),
        logged_at: Some(instant(it.logged_at)),
        people: it.people.iter().filter_map(|it| out.link(Some(*it))).collect(),
        incidents: out.part.incidents(it.id).iter().map(|it| incident::write(out, it)).collect(),
        gestures: out.part.gestures(it.id).iter().map(|it| incident::write_gesture(it)).collect(),
        versions: out.part.versions(it.id).iter().map(|it| write_version(out, it)).collect(),
    }
}

fn write_version(out: &Out<'_>, it: &domain::entry::EntryVersion) -> Version {
    let (at, zone) = out.moment(it.at);
    Version {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        replaced_at: instant(it.replaced_at),
        at: Some(at),
        zone,
        channel: Some(Word(it.channel)),
        minutes: it.minutes,
        toll: it.toll,
        facts: text(it.account.facts.as_ref()),
        quotes: text(it.account.quotes.as_ref()),
        reading: text(it.account.reading.as_ref()),
        feelings: text(it.account.feelings.as_ref()),
    }
}
