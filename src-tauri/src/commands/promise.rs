//! Promises of both sides.

use api::noun::Promise;
use api::view::ledger::PromiseView;
use api::wire::Key;
use api::{Error, Reply, promise};
use tauri::State;

use crate::desk::Desk;

/// Writes down a promise. See [`promise::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn promise_add(
    desk: State<'_, Desk>,
    request: promise::AddPromise,
) -> Result<Reply<PromiseView>, Error> {
    desk.write(|session, context| promise::add(session, context, &request))
}

/// Changes what was promised, or by when. See [`promise::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn promise_change(
    desk: State<'_, Desk>,
    request: promise::ChangePromise,
) -> Result<Reply<PromiseView>, Error> {
    desk.write(|session, context| promise::change(session, context, &request))
}

/// Settles a promise, or opens it again. See [`promise::settle`].
#[tauri::command(async)]
#[specta::specta]
pub fn promise_settle(
    desk: State<'_, Desk>,
    request: promise::SettlePromise,
) -> Result<Reply<PromiseView>, Error> {
    desk.write(|session, context| promise::settle(session, context, &request))
}

/// Moves a promise into the bin. See [`promise::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn promise_bin(desk: State<'_, Desk>, id: Key<Promise>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| promise::bin(session, context, id))
}
