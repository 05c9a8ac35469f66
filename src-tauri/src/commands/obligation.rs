//! Obligations.

use api::noun::Obligation;
use api::wire::Key;
use api::{Error, Reply, obligation};
use tauri::State;

use crate::desk::Desk;

/// Adds an obligation. See [`obligation::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn obligation_add(
    desk: State<'_, Desk>,
    request: obligation::AddObligation,
) -> Result<Reply<Key<Obligation>>, Error> {
    desk.write(|session, context| obligation::add(session, context, &request))
}

/// Changes an obligation. See [`obligation::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn obligation_change(
    desk: State<'_, Desk>,
    request: obligation::ChangeObligation,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| obligation::change(session, context, &request))
}

/// Settles an obligation, or opens it again. See [`obligation::settle`].
#[tauri::command(async)]
#[specta::specta]
pub fn obligation_settle(
    desk: State<'_, Desk>,
    request: obligation::SettleObligation,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| obligation::settle(session, context, &request))
}

/// Moves an obligation into the bin. See [`obligation::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn obligation_bin(desk: State<'_, Desk>, id: Key<Obligation>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| obligation::bin(session, context, id))
}
