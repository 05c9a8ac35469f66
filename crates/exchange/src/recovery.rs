//! Recovery plans, in a file.

use chrono::{NaiveDate, TimeDelta};
use domain::id::Id;
use domain::recovery::{DEFAULT_DAYS, RecoveryOutcome, RecoveryPart};

use crate::complaint::Complaint;
use crate::concession::Concession;
use crate::leaf::Plain;
use crate::path::At;
use crate::promise::Promise;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::work::{Cost, Work};
use crate::write::{Out, text};

record! {
    /// A plan to make something right.
    Recovery as "recovery plan" {
        required {
            /// What both sides agreed would count as right.
            criteria: String,
            starts_on: Plain<NaiveDate>,
        }
        optional {
            /// By default 30 days after the start.
            ends_on: Plain<NaiveDate>,
            /// The key of the complaint it answers.
            complaint: String,
            /// How it ended. Left out while it runs.
            outcome: Word<RecoveryOutcome>,
            /// The day it ended. By default `ends_on`.
            ended_on: Plain<NaiveDate>,
            note: String,
        }
        lists {
            /// What was seen at each check, in order.
            checks: RecoveryCheck,
            /// The keys of the promises that both sides made in it.
            promises: String,
            /// The keys of the work that it took.
            work: String,
            /// The keys of the money that was spent on it.
            costs: String,
            /// The keys of the goodwill that was given in it.
            concessions: String,
        }
    }
}

record! {
    /// What was seen at a check of a recovery plan.
    RecoveryCheck as "check" {
        required {
            on: Plain<NaiveDate>,
            /// Whether the plan is on its way to its criteria.
            on_track: bool,
        }
        optional {
            note: String,
        }
    }
}

/// Gives every plan with its checks an id.
pub(crate) fn enrol(reader: &mut Reader<'_>, at: &At<'_>, list: &mut [Recovery]) {
    for (index, it) in list.iter_mut().enumerate() {
        let at = at.item("recoveries", index);
        reader.enrol(&at, it);
        reader.enrol_all(&at, "checks", &mut it.checks);
    }
}

/// Takes over a recovery plan.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Recovery) {
    let starts_on = it.starts_on.0;
    let ends_on = it.ends_on.map_or(starts_on + TimeDelta::days(DEFAULT_DAYS), |it| it.0);
    reader.not_before(&at.field("ends_on"), (ends_on, starts_on), ("ends_on", "starts_on"));
    if let Some(ended_on) = &it.ended_on {
        reader.not_before(
            &at.field("ended_on"),
            (ended_on.0, starts_on),
            ("ended_on", "starts_on"),
        );
        if it.outcome.is_none() {
            reader.problems.note(
                &at.field("ended_on"),
                "This plan has a day on which it ended, but not how. Add `outcome`: worked, failed \
                 or stopped.",
            );
        }
    }
    let mut parts = Vec::new();
    refer_all(reader, at, "promises", it.promises, |reader, at, key| {
        parts.push(RecoveryPart::Promise(reader.refer::<Promise, _>(at, key)));
    });
    refer_all(reader, at, "work", it.work, |reader, at, key| {
        parts.push(RecoveryPart::Work(reader.refer::<Work, _>(at, key)));
    });
    refer_all(reader, at, "costs", it.costs, |reader, at, key| {
        parts.push(RecoveryPart::Cost(reader.refer::<Cost, _>(at, key)));
    });
    refer_all(reader, at, "concessions", it.concessions, |reader, at, key| {
        parts.push(RecoveryPart::Concession(reader.refer::<Concession, _>(at, key)));
    });
    let recovery = domain::recovery::Recovery {
        id: Id::new(it.id),
        client: home.client,
        complaint: reader.refer_optional::<Complaint, _>(&at.field("complaint"), it.complaint),
        criteria: reader.text(&at.field("criteria"), it.criteria),
        starts_on,
        ends_on,
        checks: it
            .checks
            .into_iter()
            .map(|it| domain::recovery::RecoveryCheck {
                id: Id::new(it.id),
                on: it.on.0,
                on_track: it.on_track,
                note: optional(it.note),
            })
            .collect(),
        ended: it.outcome.map(|outcome| (outcome.0, it.ended_on.map_or(ends_on, |it| it.0))),
        note: optional(it.note),
        parts,
    };
    reader.journal.recoveries.push(recovery);
}

/// Hands over each key of a list, with its place.
fn refer_all(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    list: &'static str,
    keys: Vec<String>,
    mut take: impl FnMut(&mut Reader<'_>, &At<'_>, String),
) {
    for (index, key) in keys.into_iter().enumerate() {
        take(reader, &at.item(list, index), key);
    }
}

/// Returns a recovery plan as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::recovery::Recovery) -> Recovery {
    let (mut promises, mut work) = (Vec::new(), Vec::new());
    let (mut costs, mut concessions) = (Vec::new(), Vec::new());
    for part in &it.parts {
        match *part {
            RecoveryPart::Promise(id) => promises.extend(out.link(Some(id))),
            RecoveryPart::Work(id) => work.extend(out.link(Some(id))),
            RecoveryPart::Cost(id) => costs.extend(out.link(Some(id))),
            RecoveryPart::Concession(id) => concessions.extend(out.link(Some(id))),
        }
    }
    Recovery {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        criteria: it.criteria.to_string(),
        starts_on: Plain(it.starts_on),
        ends_on: Some(Plain(it.ends_on)),
        complaint: out.link(it.complaint),
        outcome: it.ended.map(|(outcome, _)| Word(outcome)),
        ended_on: it.ended.map(|(_, on)| Plain(on)),
        note: text(it.note.as_ref()),
        promises,
        work,
        costs,
        concessions,
        checks: it
            .checks
            .iter()
            .map(|it| RecoveryCheck {
                id: it.id.uuid(),
                key: Some(it.id.to_string()),
                on: Plain(it.on),
                on_track: it.on_track,
                note: text(it.note.as_ref()),
            })
            .collect(),
    }
}
