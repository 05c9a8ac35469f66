//! Complaints, from heard to followed up.

use chrono::NaiveDate;
use domain::client::Client;
use domain::complaint::{Complaint, ComplaintStage, ComplaintStep, Importance};
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::Cause;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::ledger::{ComplaintStepView, ComplaintView};
use crate::wire::{Key, Word};

/// A complaint, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ComplaintForm {
    pub theme: String,
    pub summary: Option<String>,
    pub importance: Word<Importance>,
    pub cause: Word<Cause>,
    /// Whether it is about something that had been promised at all.
    pub promised: bool,
    /// The stages it has reached by the time it is written down, after *heard*.
    #[serde(default)]
    pub reached: Vec<Word<ComplaintStage>>,
}

/// Writes down a complaint.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddComplaint {
    pub client: Key<Client>,
    pub entry: Option<Key<Entry>>,
    pub form: ComplaintForm,
}

/// Changes a complaint's theme, importance or cause.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeComplaint {
    pub id: Key<Complaint>,
    pub form: ComplaintForm,
}

/// Takes a complaint a stage further.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct StepComplaint {
    pub id: Key<Complaint>,
    pub stage: Word<ComplaintStage>,
    /// Today by default.
    pub on: Option<NaiveDate>,
    pub entry: Option<Key<Entry>>,
    pub note: Option<String>,
}

pub(crate) fn build(
    context: &Context<'_>,
    client: Id<Client>,
    entry: Option<&Entry>,
    form: &ComplaintForm,
) -> Result<Complaint, Error> {
    let raised_on = entry.map_or_else(|| context.today(), |it| it.at.day());
    Ok(Complaint {
        id: context.id(),
        client,
        entry: entry.map(|it| it.id),
        theme: context.line("theme", &form.theme)?,
        summary: optional(form.summary.as_deref()),
        importance: form.importance.0,
        cause: form.cause.0,
        promised: form.promised,
        raised_on,
        steps: std::iter::once(ComplaintStage::Heard)
            .chain(form.reached.iter().map(|it| it.0))
            .map(|stage| ComplaintStep {
                id: context.id(),
                stage,
                on: raised_on,
                entry: entry.map(|it| it.id),
                note: None,
            })
            .collect(),
    })
}

/// Writes down a complaint as heard.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddComplaint,
) -> Result<Reply<Key<Complaint>>, Error> {
    let belongs = Belongs { session, context, client: request.client.0 };
    belongs.entry("entry", request.entry)?;
    let entry = request.entry.map(|it| session.read().entry(it.0)).transpose()?;
    let complaint = build(context, request.client.0, entry.as_ref(), &request.form)?;
    let done = session.write(context, Op::AddComplaint, |tx| tx.add_complaint(&complaint))?;
    Ok(done.map(|()| complaint.id.into()))
}

/// Changes a complaint's theme, importance or cause.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeComplaint,
) -> Result<Reply<()>, Error> {
    let mut complaint = session.read().complaint(request.id.0)?;
    complaint.theme = context.line("theme", &request.form.theme)?;
    complaint.summary = optional(request.form.summary.as_deref());
    complaint.importance = request.form.importance.0;
    complaint.cause = request.form.cause.0;
    complaint.promised = request.form.promised;
    session.write(context, Op::ChangeComplaint, |tx| tx.change_complaint(&complaint))
}

/// Takes a complaint a stage further.
///
/// # Errors
///
/// `Invalid` for a day before its last stage or after today.
pub fn step(
    session: &mut Session,
    context: &Context<'_>,
    request: &StepComplaint,
) -> Result<Reply<()>, Error> {
    let mut complaint = session.read().complaint(request.id.0)?;
    let belongs = Belongs { session, context, client: complaint.client };
    belongs.entry("entry", request.entry)?;
    let on = request.on.unwrap_or_else(|| context.today());
    if on > context.today() {
        return Err(context.invalid("on", "error-in-future", &[]));
    }
    if complaint.steps.last().is_some_and(|it| on < it.on) {
        return Err(context.invalid("on", "error-step-before-last", &[]));
    }
    complaint.steps.push(ComplaintStep {
        id: context.id(),
        stage: request.stage.0,
        on,
        entry: request.entry.map(|it| it.0),
        note: optional(request.note.as_deref()),
    });
    session.write(context, Op::StepComplaint, |tx| tx.change_complaint(&complaint))
}

/// Moves a complaint into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Complaint>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinComplaint, |tx| tx.bin(Noun::Complaint, id.0.uuid()))
}

/// Describes a client's complaints, newest first.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<ComplaintView>, Error> {
    let mut complaints = session.read().complaints(client)?;
    complaints.sort_by_key(|it| std::cmp::Reverse((it.raised_on, it.id)));
    Ok(complaints.iter().map(|it| view(it, context.today())).collect())
}

/// Describes a complaint as it stands on a day.
pub(crate) fn view(complaint: &Complaint, today: NaiveDate) -> ComplaintView {
    ComplaintView {
        id: complaint.id.into(),
        theme: complaint.theme.to_string(),
        summary: complaint.summary.as_ref().map(ToString::to_string),
        importance: complaint.importance.into(),
        cause: complaint.cause.into(),
        promised: complaint.promised,
        raised_on: complaint.raised_on,
        stage: complaint.stage(today).into(),
        steps: complaint
            .steps
            .iter()
            .map(|step| ComplaintStepView {
                stage: step.stage.into(),
                on: step.on,
                note: step.note.as_ref().map(ToString::to_string),
            })
            .collect(),
        entry: complaint.entry.map(Key),
    }
}
