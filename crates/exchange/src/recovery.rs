//! Recovery plans, in a file.

use chrono::{NaiveDate, TimeDelta};
use domain::id::Id;
use domain::recovery::{DEFAULT_DAYS, RecoveryOutcome};

use crate::complaint::Complaint;
use crate::leaf::Plain;
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
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
    };
    reader.journal.recoveries.push(recovery);
}

/// Returns a recovery plan as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::recovery::Recovery) -> Recovery {
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
