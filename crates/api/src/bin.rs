//! The bin: what was deleted in the last 30 days.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Noun, Op};
use uuid::Uuid;

use crate::context::Context;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::Word;

/// How long the bin keeps what lies in it.
pub const KEPT_DAYS: i64 = 30;

/// Something in the bin.
#[derive(Debug, Clone, Serialize, Type)]
pub struct BinnedView {
    pub noun: Word<Noun>,
    pub id: String,
    pub client_name: Option<String>,
    pub label: String,
    pub binned_at: DateTime<Utc>,
    /// When it will be removed for good.
    pub until: DateTime<Utc>,
}

/// Takes something out of the bin.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct Restore {
    pub noun: Word<Noun>,
    pub id: String,
}

/// Returns what lies in the bin, newest first.
pub fn list(session: &Session) -> Result<Vec<BinnedView>, Error> {
    let names = session.read().client_names_with_bin()?;
    Ok(session
        .store
        .bin()?
        .into_iter()
        .map(|it| BinnedView {
            noun: it.noun.into(),
            id: it.id.to_string(),
            client_name: it.client.and_then(|id| names.get(&id)).map(ToString::to_string),
            label: it.label,
            binned_at: it.binned_at,
            until: it.binned_at + TimeDelta::days(KEPT_DAYS),
        })
        .collect())
}

/// Takes something out of the bin.
pub fn restore(
    session: &mut Session,
    context: &Context<'_>,
    request: &Restore,
) -> Result<Reply<()>, Error> {
    let noun = request.noun.0;
    let id = Uuid::parse_str(&request.id).map_err(|_| store::Error::NotFound(noun))?;
    session.write(context, Op::Restore, |tx| tx.restore(noun, id))
}

/// Removes for good what has lain in the bin for its time. Returns how much that was.
pub fn sweep(session: &mut Session, context: &Context<'_>) -> Result<u32, Error> {
    let before = context.now.at - TimeDelta::days(KEPT_DAYS);
    let removed = session.store.empty_bin(before, context.now.at)?;
    Ok(u32::try_from(removed).unwrap_or(u32::MAX))
}

/// Removes for good everything that lies in the bin. Returns how much that was.
pub fn empty(session: &mut Session, context: &Context<'_>) -> Result<u32, Error> {
    // Whatever the clock said when it was put there.
    let removed = session.store.empty_bin(DateTime::<Utc>::MAX_UTC, context.now.at)?;
    Ok(u32::try_from(removed).unwrap_or(u32::MAX))
}
