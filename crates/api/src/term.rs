//! Clauses of an agreement, in their own words.

use domain::attachment::Attachment;
use domain::engagement::{Engagement, Term, TermKind};
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
use crate::wire::{Key, Word};

/// A clause, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct TermForm {
    pub kind: Word<TermKind>,
    pub wording: String,
    pub place: Option<String>,
    /// The file it stands in, a file of the same client.
    pub contract: Option<Key<Attachment>>,
    /// The page of that file, from 1.
    pub page: Option<u32>,
    pub number: Option<u32>,
}

/// Writes down a clause.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddTerm {
    pub engagement: Key<Engagement>,
    pub form: TermForm,
}

/// Changes a clause.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeTerm {
    pub id: Key<Term>,
    pub form: TermForm,
}

fn build(
    session: &Session,
    context: &Context<'_>,
    id: Id<Term>,
    engagement: Id<Engagement>,
    form: &TermForm,
) -> Result<Term, Error> {
    let client = session.read().engagement(engagement)?.client;
    Belongs { session, context, client }.attachment("contract", form.contract)?;
    if form.page == Some(0) {
        return Err(context.invalid("page", "error-not-above-zero", &[]));
    }
    Ok(Term {
        id,
        engagement,
        kind: form.kind.0,
        wording: context.text("wording", &form.wording)?,
        place: optional(form.place.as_deref()),
        contract: form.contract.map(|it| it.0),
        page: form.page.filter(|_| form.contract.is_some()),
        number: form.number,
    })
}

/// Writes down a clause.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddTerm,
) -> Result<Reply<Key<Term>>, Error> {
    let term = build(session, context, context.id(), request.engagement.0, &request.form)?;
    let done = session.write(context, Op::AddTerm, |tx| tx.add_term(&term))?;
    Ok(done.map(|()| term.id.into()))
}

/// Changes a clause.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeTerm,
) -> Result<Reply<()>, Error> {
    let engagement = session.read().term(request.id.0)?.engagement;
    let term = build(session, context, request.id.0, engagement, &request.form)?;
    session.write(context, Op::ChangeTerm, |tx| tx.change_term(&term))
}

/// Moves a clause into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Term>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinTerm, |tx| tx.bin(Noun::Term, id.0.uuid()))
}
