//! Clients and what is shown of them.

use api::noun::Client;
use api::view::client::{ClientPage, ClientRow, ClientView};
use api::wire::Key;
use api::{Error, Reply, client};
use tauri::State;

use crate::desk::Desk;

/// Returns every client in one row. See [`client::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_list(desk: State<'_, Desk>) -> Result<Vec<ClientRow>, Error> {
    desk.with(|session, context| client::list(session, context))
}

/// Returns everything above and beside a client's timeline. See [`client::page`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_page(desk: State<'_, Desk>, id: Key<Client>) -> Result<ClientPage, Error> {
    desk.with(|session, context| client::page(session, context, id))
}

/// Adds a client. See [`client::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_add(
    desk: State<'_, Desk>,
    request: client::AddClient,
) -> Result<Reply<ClientView>, Error> {
    desk.write(|session, context| client::add(session, context, &request))
}

/// Changes a client's details. See [`client::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_change(
    desk: State<'_, Desk>,
    request: client::ChangeClient,
) -> Result<Reply<ClientView>, Error> {
    desk.write(|session, context| client::change(session, context, &request))
}

/// Moves a client to another stage of its life. See [`client::move_to`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_move(
    desk: State<'_, Desk>,
    request: client::MoveClient,
) -> Result<Reply<ClientView>, Error> {
    desk.write(|session, context| client::move_to(session, context, &request))
}

/// Moves a client into the bin. See [`client::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_bin(desk: State<'_, Desk>, id: Key<Client>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| client::bin(session, context, id))
}

/// Erases a client for good. See [`client::erase`].
#[tauri::command(async)]
#[specta::specta]
pub fn client_erase(desk: State<'_, Desk>, request: client::EraseClient) -> Result<(), Error> {
    desk.with(|session, context| client::erase(session, context, &request))
}
