//! Hard times of a client: what is late meanwhile weighs nothing, and nobody is asked to decide.

use chrono::NaiveDate;
use domain::client::Client;
use domain::hard_time::HardTime;
use domain::id::Id;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::care::HardTimeView;
use crate::wire::Key;

/// Hard times, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct HardTimeForm {
    /// Today by default.
    pub since_on: Option<NaiveDate>,
    /// The last day; `null` while nobody knows.
    pub until_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Notes that a client has it hard.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddHardTime {
    pub client: Key<Client>,
    pub form: HardTimeForm,
}

/// Changes what was noted.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeHardTime {
    pub id: Key<HardTime>,
    pub form: HardTimeForm,
}

fn build(
    context: &Context<'_>,
    id: Id<HardTime>,
    client: Id<Client>,
    form: &HardTimeForm,
) -> Result<HardTime, Error> {
    let since_on = form.since_on.unwrap_or_else(|| context.today());
    if since_on > context.today() {
        return Err(context.invalid("since_on", "error-in-future", &[]));
    }
    if form.until_on.is_some_and(|it| it < since_on) {
        return Err(context.invalid("until_on", "error-until-before-since", &[]));
    }
    let note = optional(form.note.as_deref());
    Ok(HardTime { id, client, since_on, until_on: form.until_on, note })
}

/// Notes that a client has it hard.
///
/// # Errors
///
/// `Invalid` for days that are out of order, or a beginning that is still to come.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddHardTime,
) -> Result<Reply<Key<HardTime>>, Error> {
    session.read().client(request.client.0)?;
    let hard = build(context, context.id(), request.client.0, &request.form)?;
    let done = session.write(context, Op::AddHardTime, |tx| tx.add_hard_time(&hard))?;
    Ok(done.map(|()| hard.id.into()))
}

/// Changes what was noted.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeHardTime,
) -> Result<Reply<()>, Error> {
    let before = session.read().hard_time(request.id.0)?;
    let hard = build(context, before.id, before.client, &request.form)?;
    session.write(context, Op::ChangeHardTime, |tx| tx.change_hard_time(&hard))
}

/// Notes that they are over, as of today.
pub fn end(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<HardTime>,
) -> Result<Reply<()>, Error> {
    let before = session.read().hard_time(id.0)?;
    let hard = HardTime { until_on: Some(context.today().max(before.since_on)), ..before };
    session.write(context, Op::EndHardTime, |tx| tx.change_hard_time(&hard))
}

/// Moves what was noted into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<HardTime>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinHardTime, |tx| tx.bin(Noun::HardTime, id.0.uuid()))
}

/// Describes a client's hard times, newest first.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<HardTimeView>, Error> {
    let all = session.read().hard_times(client)?;
    Ok(all
        .iter()
        .rev()
        .map(|it| HardTimeView {
            id: it.id.into(),
            since_on: it.since_on,
            until_on: it.until_on,
            holds: it.holds_on(context.today()),
            note: it.note.as_ref().map(ToString::to_string),
        })
        .collect())
}
