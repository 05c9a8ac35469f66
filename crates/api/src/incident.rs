//! Incidents and gestures: what counts in an entry, on either side.

use chrono::{DateTime, Utc};
use domain::boundary::{Boundary, Telling};
use domain::complaint::Complaint;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::{
    Abuse, Cause, Gesture, GestureKind, Incident, IncidentKind, Severity, Target, What,
};
use domain::invoice::Invoice;
use domain::promise::Promise;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::boundary;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::entry::{GestureView, IncidentView};
use crate::wire::{Key, Word};

/// An incident, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct IncidentForm {
    pub kind: Word<IncidentKind>,
    /// By default the boundary's own for a crossing, and *moderate* for the rest.
    pub severity: Option<Word<Severity>>,
    /// *Their conduct* by default.
    pub cause: Option<Word<Cause>>,
    /// How they behaved. Needed for abuse.
    pub manner: Option<Word<Abuse>>,
    /// *Us* by default.
    pub toward: Option<Word<Target>>,
    /// Needed for a crossing.
    pub boundary: Option<Key<Boundary>>,
    pub invoice: Option<Key<Invoice>>,
    pub promise: Option<Key<Promise>>,
    pub complaint: Option<Key<Complaint>>,
    /// Minutes of unpaid work, for unpaid scope.
    pub minutes: Option<u32>,
    pub note: Option<String>,
}

/// A gesture of the client, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct GestureForm {
    pub kind: Word<GestureKind>,
    pub note: Option<String>,
}

/// Adds an incident to an entry.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddIncident {
    pub entry: Key<Entry>,
    pub form: IncidentForm,
}

/// Changes an incident, such as its cause once that is understood better.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeIncident {
    pub id: Key<Incident>,
    pub form: IncidentForm,
}

/// Adds a gesture of the client to an entry.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddGesture {
    pub entry: Key<Entry>,
    pub form: GestureForm,
}

pub(crate) fn build(
    belongs: &Belongs<'_>,
    id: Id<Incident>,
    entry: Id<Entry>,
    form: &IncidentForm,
) -> Result<Incident, Error> {
    let Belongs { session, context, .. } = belongs;
    let mut severity = form.severity.map_or(Severity::Moderate, |it| it.0);
    let what = match form.kind.0 {
        IncidentKind::Abuse => What::Abuse {
            manner: form.manner.ok_or_else(|| context.invalid("manner", "error-manner", &[]))?.0,
            toward: form.toward.map_or(Target::Us, |it| it.0),
        },
        IncidentKind::Crossing => {
            let boundary = form
                .boundary
                .ok_or_else(|| context.invalid("boundary", "error-which-boundary", &[]))?;
            let boundary = session.read().boundary(boundary.0)?;
            belongs.boundary("boundary", &boundary)?;
            severity = form.severity.map_or(boundary.severity, |it| it.0);
            What::Crossing { boundary: boundary.id }
        }
        IncidentKind::LatePayment => {
            belongs.invoice("invoice", form.invoice)?;
            What::LatePayment { invoice: form.invoice.map(|it| it.0) }
        }
        IncidentKind::UnpaidScope => What::UnpaidScope { minutes: form.minutes },
        IncidentKind::BrokenPromise => {
            belongs.promise("promise", form.promise)?;
            What::BrokenPromise { promise: form.promise.map(|it| it.0) }
        }
        IncidentKind::Complaint => {
            belongs.complaint("complaint", form.complaint)?;
            What::Complaint { complaint: form.complaint.map(|it| it.0) }
        }
    };
    Ok(Incident {
        id,
        entry,
        what,
        severity,
        cause: form.cause.map_or(Cause::TheirConduct, |it| it.0),
        note: optional(form.note.as_deref()),
    })
}

/// Adds an incident to an entry.
///
/// # Errors
///
/// `Invalid` for a crossing without its boundary, and for abuse without its manner.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddIncident,
) -> Result<Reply<Key<Incident>>, Error> {
    let client = session.read().entry(request.entry.0)?.client;
    let belongs = Belongs { session, context, client };
    let incident = build(&belongs, context.id(), request.entry.0, &request.form)?;
    let done = session.write(context, Op::AddIncident, |tx| tx.add_incident(&incident))?;
    Ok(done.map(|()| incident.id.into()))
}

/// Changes an incident.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeIncident,
) -> Result<Reply<()>, Error> {
    let entry = session.read().incident(request.id.0)?.entry;
    let client = session.read().entry(entry)?.client;
    let belongs = Belongs { session, context, client };
    let incident = build(&belongs, request.id.0, entry, &request.form)?;
    session.write(context, Op::ChangeIncident, |tx| tx.change_incident(&incident))
}

/// Moves an incident into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Incident>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinIncident, |tx| tx.bin(Noun::Incident, id.0.uuid()))
}

/// Adds a gesture of the client to an entry.
pub fn add_gesture(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddGesture,
) -> Result<Reply<Key<Gesture>>, Error> {
    let gesture = build_gesture(context, request.entry.0, &request.form);
    let done = session.write(context, Op::AddGesture, |tx| tx.add_gesture(&gesture))?;
    Ok(done.map(|()| gesture.id.into()))
}

/// Moves a gesture into the bin.
pub fn bin_gesture(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Gesture>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinGesture, |tx| tx.bin(Noun::Gesture, id.0.uuid()))
}

pub(crate) fn build_gesture(
    context: &Context<'_>,
    entry: Id<Entry>,
    form: &GestureForm,
) -> Gesture {
    Gesture { id: context.id(), entry, kind: form.kind.0, note: optional(form.note.as_deref()) }
}

/// Describes an incident as a mark on its entry.
pub(crate) fn view(
    incident: &Incident,
    at: DateTime<Utc>,
    boundaries: &[Boundary],
    tellings: &[Telling],
) -> IncidentView {
    let mut view = IncidentView {
        id: incident.id.into(),
        kind: incident.what.kind().into(),
        severity: incident.severity.into(),
        cause: incident.cause.into(),
        manner: None,
        toward: None,
        boundary: None,
        rule: None,
        counts: boundary::counts(incident, at, tellings),
        invoice: None,
        promise: None,
        complaint: None,
        minutes: None,
        note: incident.note.as_ref().map(ToString::to_string),
    };
    match incident.what {
        What::Abuse { manner, toward } => {
            view.manner = Some(manner.into());
            view.toward = Some(toward.into());
        }
        What::Crossing { boundary } => {
            view.boundary = Some(boundary.into());
            view.rule =
                boundaries.iter().find(|it| it.id == boundary).map(|it| it.rule.to_string());
        }
        What::LatePayment { invoice } => view.invoice = invoice.map(Key),
        What::UnpaidScope { minutes } => view.minutes = minutes,
        What::BrokenPromise { promise } => view.promise = promise.map(Key),
        What::Complaint { complaint } => view.complaint = complaint.map(Key),
    }
    view
}

/// Describes a gesture.
pub(crate) fn gesture_view(gesture: &Gesture) -> GestureView {
    GestureView {
        id: gesture.id.into(),
        kind: gesture.kind.into(),
        note: gesture.note.as_ref().map(ToString::to_string),
    }
}
