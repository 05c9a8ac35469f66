//! Boundaries and telling them.

use api::noun::{Boundary, Telling};
use api::view::client::BoundaryView;
use api::wire::Key;
use api::{Error, Reply, boundary};
use tauri::State;

use crate::desk::Desk;

/// Returns the boundaries that hold for every client. See [`boundary::general`].
#[tauri::command(async)]
#[specta::specta]
pub fn boundary_general(desk: State<'_, Desk>) -> Result<Vec<BoundaryView>, Error> {
    desk.with(|session, _| boundary::general(session))
}

/// Writes down a boundary. See [`boundary::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn boundary_add(
    desk: State<'_, Desk>,
    request: boundary::AddBoundary,
) -> Result<Reply<Key<Boundary>>, Error> {
    desk.write(|session, context| boundary::add(session, context, &request))
}

/// Changes a boundary. See [`boundary::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn boundary_change(
    desk: State<'_, Desk>,
    request: boundary::ChangeBoundary,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| boundary::change(session, context, &request))
}

/// Moves a boundary into the bin. See [`boundary::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn boundary_bin(desk: State<'_, Desk>, id: Key<Boundary>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| boundary::bin(session, context, id))
}

/// Records that a client was told a boundary. See [`boundary::tell`].
#[tauri::command(async)]
#[specta::specta]
pub fn boundary_tell(
    desk: State<'_, Desk>,
    request: boundary::TellBoundary,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| boundary::tell(session, context, &request))
}

/// Takes back that a boundary was told. See [`boundary::untell`].
#[tauri::command(async)]
#[specta::specta]
pub fn boundary_untell(desk: State<'_, Desk>, id: Key<Telling>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| boundary::untell(session, context, id))
}
