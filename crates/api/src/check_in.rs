//! Check-ins: asking how it goes before anybody complains.

use chrono::NaiveDate;
use domain::check_in::CheckIn;
use domain::client::Client;
use domain::complaint::Complaint;
use domain::id::Id;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::care::CheckInView;
use crate::wire::Key;

/// A check-in, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CheckInForm {
    pub about: String,
    pub due_on: NaiveDate,
    /// Whether it is a short note, written by hand.
    pub by_hand: bool,
}

/// Plans a check-in.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddCheckIn {
    pub client: Key<Client>,
    /// The complaint that it follows up.
    pub complaint: Option<Key<Complaint>>,
    pub form: CheckInForm,
}

/// Changes a check-in.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeCheckIn {
    pub id: Key<CheckIn>,
    pub form: CheckInForm,
}

/// Says that a check-in is done, or opens it again.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct FinishCheckIn {
    pub id: Key<CheckIn>,
    /// `null` opens it again.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub note: Option<String>,
}

/// Plans a check-in.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddCheckIn,
) -> Result<Reply<Key<CheckIn>>, Error> {
    session.read().client(request.client.0)?;
    let belongs = Belongs { session, context, client: request.client.0 };
    belongs.complaint("complaint", request.complaint)?;
    let check_in = CheckIn {
        id: context.id(),
        client: request.client.0,
        complaint: request.complaint.map(|it| it.0),
        about: context.text("about", &request.form.about)?,
        due_on: request.form.due_on,
        by_hand: request.form.by_hand,
        done_on: None,
        note: None,
    };
    let done = session.write(context, Op::AddCheckIn, |tx| tx.add_check_in(&check_in))?;
    Ok(done.map(|()| check_in.id.into()))
}

/// Changes what to ask, or when.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeCheckIn,
) -> Result<Reply<()>, Error> {
    let mut check_in = session.read().check_in(request.id.0)?;
    check_in.about = context.text("about", &request.form.about)?;
    check_in.due_on = request.form.due_on;
    check_in.by_hand = request.form.by_hand;
    session.write(context, Op::ChangeCheckIn, |tx| tx.change_check_in(&check_in))
}

/// Says that a check-in is done, or opens it again.
///
/// # Errors
///
/// `Invalid` for a day that is still to come.
pub fn finish(
    session: &mut Session,
    context: &Context<'_>,
    request: &FinishCheckIn,
) -> Result<Reply<()>, Error> {
    let mut check_in = session.read().check_in(request.id.0)?;
    if request.done_on.is_some_and(|it| it > context.today()) {
        return Err(context.invalid("done_on", "error-in-future", &[]));
    }
    check_in.done_on = request.done_on;
    check_in.note = optional(request.note.as_deref()).or(check_in.note);
    session.write(context, Op::FinishCheckIn, |tx| tx.change_check_in(&check_in))
}

/// Moves a check-in into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<CheckIn>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinCheckIn, |tx| tx.bin(Noun::CheckIn, id.0.uuid()))
}

/// Describes a client's check-ins: the open ones first, the next first, then the last done.
pub(crate) fn views(session: &Session, client: Id<Client>) -> Result<Vec<CheckInView>, Error> {
    let mut all = session.read().check_ins(client)?;
    all.sort_by_key(|it| {
        let done = it.done_on.map(std::cmp::Reverse);
        (done.is_some(), done, it.due_on, it.id)
    });
    Ok(all
        .iter()
        .map(|it| CheckInView {
            id: it.id.into(),
            complaint: it.complaint.map(Key),
            about: it.about.to_string(),
            due_on: it.due_on,
            by_hand: it.by_hand,
            done_on: it.done_on,
            note: it.note.as_ref().map(ToString::to_string),
        })
        .collect())
}
