//! The referral book.

use api::noun::Colleague;
use api::wire::Key;
use api::{Error, Reply, colleague};
use tauri::State;

use crate::desk::Desk;

/// Returns the referral book. See [`colleague::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn colleague_list(desk: State<'_, Desk>) -> Result<Vec<colleague::ColleagueView>, Error> {
    desk.with(|session, _| colleague::list(session))
}

/// Adds a colleague. See [`colleague::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn colleague_add(
    desk: State<'_, Desk>,
    request: colleague::ColleagueForm,
) -> Result<Reply<Key<Colleague>>, Error> {
    desk.write(|session, context| colleague::add(session, context, &request))
}

/// Changes a colleague. See [`colleague::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn colleague_change(
    desk: State<'_, Desk>,
    request: colleague::ChangeColleague,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| colleague::change(session, context, &request))
}

/// Moves a colleague into the bin. See [`colleague::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn colleague_bin(desk: State<'_, Desk>, id: Key<Colleague>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| colleague::bin(session, context, id))
}
