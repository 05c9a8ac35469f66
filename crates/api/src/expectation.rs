//! The first-contact checklist: what a client was told, and when.

use chrono::{DateTime, Utc};
use domain::client::{Client, Expectation, ExpectationItem};
use domain::closed::ClosedSet as _;
use domain::id::Id;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::client::ExpectationView;
use crate::wire::{Key, Word};

/// Records that a client was told an item of the checklist.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct TellExpectation {
    pub client: Key<Client>,
    pub item: Word<ExpectationItem>,
    /// Now by default.
    pub at: Option<DateTime<Utc>>,
    pub wording: Option<String>,
}

/// Records that a client was told an item of the checklist.
pub fn tell(
    session: &mut Session,
    context: &Context<'_>,
    request: &TellExpectation,
) -> Result<Reply<()>, Error> {
    let expectation = Expectation {
        id: context.id(),
        client: request.client.0,
        item: request.item.0,
        told_at: context.past("at", request.at)?,
        entry: None,
        wording: optional(request.wording.as_deref()),
    };
    session.write(context, Op::AddExpectation, |tx| tx.add_expectation(&expectation))
}

/// Takes back that an item was told.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Expectation>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinExpectation, |tx| tx.bin(Noun::Expectation, id.0.uuid()))
}

/// Describes the whole checklist, told or not.
pub(crate) fn views(session: &Session, client: Id<Client>) -> Result<Vec<ExpectationView>, Error> {
    let told = session.read().expectations(client)?;
    Ok(ExpectationItem::ALL
        .iter()
        .map(|item| {
            let first = told.iter().find(|it| it.item == *item);
            ExpectationView {
                item: Word(*item),
                id: first.map(|it| it.id.into()),
                told_at: first.map(|it| it.told_at.at),
                wording: first.and_then(|it| it.wording.as_ref()).map(ToString::to_string),
            }
        })
        .collect())
}
