//! Reminders that were given, snoozed or finished, in a file.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::agenda::{DueKey, DueKind};
use domain::id::Id;
use domain::reminder::Lead;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::check_in::CheckIn;
use crate::complaint::Complaint;
use crate::engagement::Engagement;
use crate::invoice::Invoice;
use crate::leaf::{Plain, When};
use crate::obligation::Obligation;
use crate::path::At;
use crate::promise::Promise;
use crate::prompt::Prompt;
use crate::reader::{Home, Reader};
use crate::record::record;
use crate::recovery::Recovery;
use crate::word::Word;
use crate::write::{Out, instant};

record! {
    /// What was said of something that is due, and what the person wanted then.
    Reminder as "reminder" {
        required {
            /// What is due.
            kind: Word<DueKind>,
            /// The key of the record that it comes from: an engagement, promise, recovery plan,
            /// complaint, prompt or invoice, by its kind.
            record: String,
        }
        optional {
            /// The day on which it is due. Either this or `due_at`.
            due_on: Plain<NaiveDate>,
            /// The minute at which it is due.
            due_at: Plain<When>,
            /// The zone of `due_at`. By default the client's.
            zone: Plain<Tz>,
            /// The closest reminder that was given, in minutes before it is due.
            said_minutes: u32,
            /// When it was given.
            said_at: Plain<When>,
            /// Whether it came after its time. By default not.
            late: bool,
            /// When to remind again, and not before.
            snoozed_until: Plain<When>,
            /// When the person was done with it.
            done_at: Plain<When>,
        }
    }
}

/// The usual leads of a kind, in the settings of a file.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leads {
    /// What is due.
    pub(crate) kind: Word<DueKind>,
    /// How long before it is due to remind, in minutes; 1440 is a day. Empty for never.
    pub(crate) minutes: Vec<u32>,
}

/// Takes over a reminder.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Reminder) {
    let record = refer(reader, &at.field("record"), it.kind.0, it.record);
    let when = match (it.due_on, &it.due_at) {
        (None, Some(due)) => domain::agenda::When::At(home.moment(due, it.zone.as_ref())),
        (Some(day), None) => domain::agenda::When::On(day.0),
        _ => {
            reader.problems.note(
                &at.field("due_on"),
                "A reminder is of a day or of a minute. Write either `due_on` or `due_at`.",
            );
            domain::agenda::When::On(NaiveDate::MIN)
        }
    };
    let instant = |it: Option<Plain<When>>| it.map(|it| home.instant(&it));
    reader.journal.reminders.push(domain::reminder::Reminder {
        id: Id::new(it.id),
        client: home.client,
        of: DueKey { kind: it.kind.0, record, when },
        said: it.said_minutes.map(Lead::of_minutes),
        said_at: instant(it.said_at),
        late: it.late.unwrap_or(false),
        snoozed_until: instant(it.snoozed_until),
        done_at: instant(it.done_at),
    });
}

/// Returns the id of the record that something of a kind comes from.
fn refer(reader: &mut Reader<'_>, at: &At<'_>, kind: DueKind, key: String) -> Uuid {
    match kind {
        DueKind::NoticeDeadline
        | DueKind::Review
        | DueKind::End
        | DueKind::Renewal
        | DueKind::TermsChange => reader.refer::<Engagement, ()>(at, key).uuid(),
        DueKind::OurPromise | DueKind::TheirPromise => reader.refer::<Promise, ()>(at, key).uuid(),
        DueKind::RecoveryCheck => reader.refer::<Recovery, ()>(at, key).uuid(),
        DueKind::FollowUp => reader.refer::<Complaint, ()>(at, key).uuid(),
        DueKind::AskAgain => reader.refer::<Prompt, ()>(at, key).uuid(),
        DueKind::Invoice => reader.refer::<Invoice, ()>(at, key).uuid(),
        DueKind::CheckIn => reader.refer::<CheckIn, ()>(at, key).uuid(),
        DueKind::Obligation => reader.refer::<Obligation, ()>(at, key).uuid(),
    }
}

/// Returns a reminder as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::reminder::Reminder) -> Reminder {
    let at = |it: Option<DateTime<Utc>>| it.map(instant);
    let (due_on, due_at, zone) = match it.of.when {
        domain::agenda::When::On(day) => (Some(Plain(day)), None, None),
        domain::agenda::When::At(moment) => {
            let (at, zone) = out.moment(moment);
            (None, Some(at), zone)
        }
    };
    Reminder {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        kind: Word(it.of.kind),
        record: it.of.record.to_string(),
        due_on,
        due_at,
        zone,
        said_minutes: it.said.map(|it| it.minutes),
        said_at: at(it.said_at),
        late: it.late.then_some(true),
        snoozed_until: at(it.snoozed_until),
        done_at: at(it.done_at),
    }
}
