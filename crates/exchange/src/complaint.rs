//! Complaints and how far they came, in a file.

use chrono::NaiveDate;
use domain::complaint::{ComplaintStage, Importance};
use domain::id::Id;
use domain::incident::Cause;

use crate::entry::Entry;
use crate::leaf::Plain;
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, text};

record! {
    /// What a client is unhappy about.
    Complaint as "complaint" {
        required {
            /// A short theme, such as: colours.
            theme: String,
            /// What it is down to. Never guessed.
            cause: Word<Cause>,
        }
        optional {
            /// By default the day of the entry.
            raised_on: Plain<NaiveDate>,
            /// The key of the entry in which it was raised.
            entry: String,
            summary: String,
            /// How much it matters to the client. By default `medium`.
            importance: Word<Importance>,
            /// Whether it is about something that had been promised. By default true.
            promised: bool,
        }
        lists {
            /// Every stage it went through, in order.
            steps: ComplaintStep,
        }
    }
}

record! {
    /// A stage a complaint reached on a day.
    ComplaintStep as "step" {
        required {
            stage: Word<ComplaintStage>,
        }
        optional {
            /// By default the day of the entry.
            on: Plain<NaiveDate>,
            /// The key of the entry that shows it.
            entry: String,
            note: String,
        }
    }
}

/// Gives every complaint with its steps an id.
pub(crate) fn enrol(reader: &mut Reader<'_>, at: &At<'_>, list: &mut [Complaint]) {
    for (index, it) in list.iter_mut().enumerate() {
        let at = at.item("complaints", index);
        reader.enrol(&at, it);
        reader.enrol_all(&at, "steps", &mut it.steps);
    }
}

/// Takes over a complaint.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Complaint) {
    let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry);
    let raised_on = reader.day(&at.field("raised_on"), it.raised_on, home.entry_at(entry));
    let mut steps = Vec::with_capacity(it.steps.len());
    for (index, step) in it.steps.into_iter().enumerate() {
        let at = at.item("steps", index);
        let entry = reader.refer_optional::<Entry, _>(&at.field("entry"), step.entry);
        let on = reader.day(&at.field("on"), step.on, home.entry_at(entry));
        reader.not_before(&at.field("on"), (on, raised_on), ("on", "raised_on"));
        steps.push(domain::complaint::ComplaintStep {
            id: Id::new(step.id),
            stage: step.stage.0,
            on,
            entry,
            note: optional(step.note),
        });
    }
    let complaint = domain::complaint::Complaint {
        id: Id::new(it.id),
        client: home.client,
        entry,
        theme: reader.text(&at.field("theme"), it.theme),
        summary: optional(it.summary),
        importance: it.importance.map_or(Importance::Medium, |it| it.0),
        cause: it.cause.0,
        promised: it.promised.unwrap_or(true),
        raised_on,
        steps,
    };
    reader.journal.complaints.push(complaint);
}

/// Returns a complaint as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::complaint::Complaint) -> Complaint {
    Complaint {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        theme: it.theme.to_string(),
        cause: Word(it.cause),
        raised_on: Some(Plain(it.raised_on)),
        entry: out.link(it.entry),
        summary: text(it.summary.as_ref()),
        importance: Some(Word(it.importance)),
        promised: Some(it.promised),
        steps: it
            .steps
            .iter()
            .map(|it| ComplaintStep {
                id: it.id.uuid(),
                key: Some(it.id.to_string()),
                stage: Word(it.stage),
                on: Some(Plain(it.on)),
                entry: out.link(it.entry),
                note: text(it.note.as_ref()),
            })
            .collect(),
    }
}
