//! The referral book: colleagues to whom a client can be passed on.

use chrono::NaiveDate;
use domain::colleague::{Colleague, Room};
use domain::id::Id;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::{Key, Word};

/// A colleague, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ColleagueForm {
    pub name: String,
    pub fits: String,
    pub reach: Option<String>,
    pub room: Word<Room>,
    /// The day they agreed to be named; `null` where they did not.
    pub consent_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Changes a colleague.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeColleague {
    pub id: Key<Colleague>,
    pub form: ColleagueForm,
}

/// A colleague in the referral book.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ColleagueView {
    pub id: Key<Colleague>,
    pub name: String,
    pub fits: String,
    pub reach: Option<String>,
    pub room: Word<Room>,
    pub consent_on: Option<NaiveDate>,
    pub note: Option<String>,
}

fn build(
    context: &Context<'_>,
    id: Id<Colleague>,
    form: &ColleagueForm,
) -> Result<Colleague, Error> {
    if form.consent_on.is_some_and(|on| on > context.today()) {
        return Err(context.invalid("consent_on", "error-in-future", &[]));
    }
    Ok(Colleague {
        id,
        name: context.line("name", &form.name)?,
        fits: context.line("fits", &form.fits)?,
        reach: optional(form.reach.as_deref()),
        room: form.room.0,
        consent_on: form.consent_on,
        note: optional(form.note.as_deref()),
    })
}

/// Adds a colleague.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &ColleagueForm,
) -> Result<Reply<Key<Colleague>>, Error> {
    let colleague = build(context, context.id(), request)?;
    let done = session.write(context, Op::AddColleague, |tx| tx.add_colleague(&colleague))?;
    Ok(done.map(|()| colleague.id.into()))
}

/// Changes a colleague.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeColleague,
) -> Result<Reply<()>, Error> {
    let had = session.read().colleague(request.id.0)?;
    let colleague = build(context, had.id, &request.form)?;
    session.write(context, Op::ChangeColleague, |tx| tx.change_colleague(&colleague))
}

/// Moves a colleague into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Colleague>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinColleague, |tx| tx.bin(Noun::Colleague, id.0.uuid()))
}

/// Returns the referral book, by name.
pub fn list(session: &Session) -> Result<Vec<ColleagueView>, Error> {
    let mut all = session.read().colleagues()?;
    all.sort_by_key(|it| (store::fold(it.name.as_str()), it.id));
    Ok(all
        .into_iter()
        .map(|it| ColleagueView {
            id: it.id.into(),
            name: it.name.to_string(),
            fits: it.fits.to_string(),
            reach: it.reach.as_ref().map(ToString::to_string),
            room: it.room.into(),
            consent_on: it.consent_on,
            note: it.note.as_ref().map(ToString::to_string),
        })
        .collect())
}
