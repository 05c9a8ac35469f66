//! Engagements, their clauses and their dates.

use api::noun::{Engagement, Term};
use api::view::engagement::EndView;
use api::wire::Key;
use api::{Error, Reply, engagement, term};
use tauri::State;

use crate::desk::Desk;

/// Writes down an agreement. See [`engagement::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn engagement_add(
    desk: State<'_, Desk>,
    request: engagement::AddEngagement,
) -> Result<Reply<Key<Engagement>>, Error> {
    desk.write(|session, context| engagement::add(session, context, &request))
}

/// Changes an agreement. See [`engagement::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn engagement_change(
    desk: State<'_, Desk>,
    request: engagement::ChangeEngagement,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| engagement::change(session, context, &request))
}

/// Moves an agreement into the bin. See [`engagement::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn engagement_bin(desk: State<'_, Desk>, id: Key<Engagement>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| engagement::bin(session, context, id))
}

/// Returns when an engagement would end if notice were sent on a day. See [`engagement::end_if_sent`].
#[tauri::command(async)]
#[specta::specta]
pub fn engagement_end_if_sent(
    desk: State<'_, Desk>,
    request: engagement::EndRequest,
) -> Result<Option<EndView>, Error> {
    desk.with(|session, _| engagement::end_if_sent(session, &request))
}

/// Writes down a clause. See [`term::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn term_add(desk: State<'_, Desk>, request: term::AddTerm) -> Result<Reply<Key<Term>>, Error> {
    desk.write(|session, context| term::add(session, context, &request))
}

/// Changes a clause. See [`term::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn term_change(desk: State<'_, Desk>, request: term::ChangeTerm) -> Result<Reply<()>, Error> {
    desk.write(|session, context| term::change(session, context, &request))
}

/// Moves a clause into the bin. See [`term::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn term_bin(desk: State<'_, Desk>, id: Key<Term>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| term::bin(session, context, id))
}
