//! Undo, redo and the history of what was done.

use chrono::{DateTime, Utc};
use domain::client::Client;
use serde::Serialize;
use specta::Type;
use store::Op;

use crate::context::Context;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::{Key, Word};

/// Something that was done.
#[derive(Debug, Clone, Serialize, Type)]
pub struct OperationView {
    pub number: String,
    pub op: Word<Op>,
    pub at: DateTime<Utc>,
    pub clients: Vec<ClientName>,
    pub undone: bool,
    pub can_undo: bool,
}

/// A client by its name.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ClientName {
    pub id: Key<Client>,
    pub name: String,
}

/// Undoes the newest thing that was done and not undone; `null` when nothing is left.
pub fn undo(
    session: &mut Session,
    context: &Context<'_>,
) -> Result<Option<Reply<Word<Op>>>, Error> {
    let done = session.store.undo(context.now.at)?;
    done.map(|it| Ok(session.after(context, it)?.map(Word))).transpose()
}

/// Does again what was undone last; `null` when nothing is left.
pub fn redo(
    session: &mut Session,
    context: &Context<'_>,
) -> Result<Option<Reply<Word<Op>>>, Error> {
    let done = session.store.redo(context.now.at)?;
    done.map(|it| Ok(session.after(context, it)?.map(Word))).transpose()
}

/// Undoes one operation out of turn.
///
/// # Errors
///
/// `Changed` where something later touched the same records.
pub fn undo_one(
    session: &mut Session,
    context: &Context<'_>,
    number: &str,
) -> Result<Reply<Word<Op>>, Error> {
    let number = number.parse().unwrap_or(-1);
    let done = session.store.undo_operation(number, context.now.at)?;
    Ok(session.after(context, done)?.map(Word))
}

/// Returns what was done, newest first.
pub fn operations(
    session: &Session,
    before: Option<&str>,
    limit: u32,
) -> Result<Vec<OperationView>, Error> {
    let names = session.read().client_names()?;
    let operations =
        session.store.operations(before.and_then(|it| it.parse().ok()), limit.min(200))?;
    Ok(operations
        .into_iter()
        .map(|it| OperationView {
            number: it.number.to_string(),
            op: it.op.into(),
            at: it.at,
            clients: it
                .clients
                .iter()
                .filter_map(|id| {
                    Some(ClientName { id: (*id).into(), name: names.get(id)?.to_string() })
                })
                .collect(),
            undone: it.undone,
            can_undo: it.can_undo,
        })
        .collect())
}
