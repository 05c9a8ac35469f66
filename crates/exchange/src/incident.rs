//! Incidents and gestures, in a file.

use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::incident::{Abuse, Cause, GestureKind, IncidentKind, Severity, Target, What};

use crate::boundary::Boundary;
use crate::complaint::Complaint;
use crate::invoice::Invoice;
use crate::path::At;
use crate::promise::Promise;
use crate::reader::{Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, text};

record! {
    /// Something in an entry that counts.
    Incident as "incident" {
        required {
            kind: Word<IncidentKind>,
            /// What it is down to. Never guessed, because only `their_conduct` counts.
            cause: Word<Cause>,
        }
        optional {
            /// How bad it was. By default `moderate`, for a crossing as its boundary says.
            severity: Word<Severity>,
            /// For `abuse`: its manner.
            manner: Word<Abuse>,
            /// For `abuse`: whom it was aimed at. By default `us`.
            toward: Word<Target>,
            /// For `crossing`: the key of the boundary.
            boundary: String,
            /// For `late_payment`: the key of the invoice.
            invoice: String,
            /// For `unpaid_scope`: how much work was asked for.
            minutes: u32,
            /// For `broken_promise`: the key of the promise.
            promise: String,
            /// For `complaint`: the key of the complaint.
            complaint: String,
            note: String,
        }
    }
}

record! {
    /// Something in an entry that speaks for the client.
    Gesture as "gesture" {
        required {
            kind: Word<GestureKind>,
        }
        optional {
            note: String,
        }
    }
}

/// Takes over an incident of an entry.
pub(crate) fn read(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    entry: Id<domain::entry::Entry>,
    it: Incident,
) {
    let kind = it.kind.0;
    let details = [
        ("manner", it.manner.is_some(), IncidentKind::Abuse),
        ("toward", it.toward.is_some(), IncidentKind::Abuse),
        ("boundary", it.boundary.is_some(), IncidentKind::Crossing),
        ("invoice", it.invoice.is_some(), IncidentKind::LatePayment),
        ("minutes", it.minutes.is_some(), IncidentKind::UnpaidScope),
        ("promise", it.promise.is_some(), IncidentKind::BrokenPromise),
        ("complaint", it.complaint.is_some(), IncidentKind::Complaint),
    ];
    for (name, is_given, belongs_to) in details {
        if is_given && belongs_to != kind {
            reader.problems.note(
                &at.field(name),
                format!(
                    "`{name}` belongs to an incident of the kind `{}`. Leave it out, or change \
                     the kind.",
                    belongs_to.word()
                ),
            );
        }
    }
    let what = match kind {
        IncidentKind::Abuse => What::Abuse {
            manner: it.manner.map_or_else(
                || {
                    let words: Vec<_> = Abuse::ALL.iter().map(|it| it.word()).collect();
                    reader.problems.note(
                        &at.field("manner"),
                        format!("Abuse needs its `manner`, one of: {}.", words.join(", ")),
                    );
                    Abuse::SharpWords
                },
                |it| it.0,
            ),
            toward: it.toward.map_or(Target::Us, |it| it.0),
        },
        IncidentKind::Crossing => {
            let at = at.field("boundary");
            let boundary = it.boundary.map(|key| reader.refer::<Boundary, _>(&at, key));
            What::Crossing {
                boundary: boundary.unwrap_or_else(|| {
                    reader.problems.note(
                        &at,
                        "A crossing needs the key of the boundary that was crossed. Add \
                         `boundary`.",
                    );
                    Id::new(uuid::Uuid::nil())
                }),
            }
        }
        IncidentKind::LatePayment => What::LatePayment {
            invoice: reader.refer_optional::<Invoice, _>(&at.field("invoice"), it.invoice),
        },
        IncidentKind::UnpaidScope => What::UnpaidScope { minutes: it.minutes },
        IncidentKind::BrokenPromise => What::BrokenPromise {
            promise: reader.refer_optional::<Promise, _>(&at.field("promise"), it.promise),
        },
        IncidentKind::Complaint => What::Complaint {
            complaint: reader.refer_optional::<Complaint, _>(&at.field("complaint"), it.complaint),
        },
    };
    let usual = match what {
        What::Crossing { boundary } => reader.boundaries.get(&boundary.uuid()).map(|it| it.1),
        _ => None,
    };
    reader.journal.incidents.push(domain::incident::Incident {
        id: Id::new(it.id),
        entry,
        what,
        severity: it.severity.map(|it| it.0).or(usual).unwrap_or(Severity::Moderate),
        cause: it.cause.0,
        note: optional(it.note),
    });
}

/// Takes over a gesture of an entry.
pub(crate) fn read_gesture(reader: &mut Reader<'_>, entry: Id<domain::entry::Entry>, it: Gesture) {
    reader.journal.gestures.push(domain::incident::Gesture {
        id: Id::new(it.id),
        entry,
        kind: it.kind.0,
        note: optional(it.note),
    });
}

/// Returns an incident as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::incident::Incident) -> Incident {
    let mut incident = Incident {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        kind: Word(it.what.kind()),
        cause: Word(it.cause),
        severity: Some(Word(it.severity)),
        manner: None,
        toward: None,
        boundary: None,
        invoice: None,
        minutes: None,
        promise: None,
        complaint: None,
        note: text(it.note.as_ref()),
    };
    match it.what {
        What::Abuse { manner, toward } => {
            incident.manner = Some(Word(manner));
            incident.toward = Some(Word(toward));
        }
        What::Crossing { boundary } => incident.boundary = Some(boundary.to_string()),
        What::LatePayment { invoice } => incident.invoice = out.link(invoice),
        What::UnpaidScope { minutes } => incident.minutes = minutes,
        What::BrokenPromise { promise } => incident.promise = out.link(promise),
        What::Complaint { complaint } => incident.complaint = out.link(complaint),
    }
    incident
}

/// Returns a gesture as a file says it.
pub(crate) fn write_gesture(it: &domain::incident::Gesture) -> Gesture {
    Gesture {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        kind: Word(it.kind),
        note: text(it.note.as_ref()),
    }
}
