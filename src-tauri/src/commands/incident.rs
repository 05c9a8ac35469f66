//! Incidents and gestures.

use api::noun::{Gesture, Incident};
use api::wire::Key;
use api::{Error, Reply, incident};
use tauri::State;

use crate::desk::Desk;

/// Adds an incident to an entry. See [`incident::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn incident_add(
    desk: State<'_, Desk>,
    request: incident::AddIncident,
) -> Result<Reply<Key<Incident>>, Error> {
    desk.write(|session, context| incident::add(session, context, &request))
}

/// Changes an incident. See [`incident::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn incident_change(
    desk: State<'_, Desk>,
    request: incident::ChangeIncident,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| incident::change(session, context, &request))
}

/// Moves an incident into the bin. See [`incident::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn incident_bin(desk: State<'_, Desk>, id: Key<Incident>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| incident::bin(session, context, id))
}

/// Adds a gesture of the client to an entry. See [`incident::add_gesture`].
#[tauri::command(async)]
#[specta::specta]
pub fn gesture_add(
    desk: State<'_, Desk>,
    request: incident::AddGesture,
) -> Result<Reply<Key<Gesture>>, Error> {
    desk.write(|session, context| incident::add_gesture(session, context, &request))
}

/// Moves a gesture into the bin. See [`incident::bin_gesture`].
#[tauri::command(async)]
#[specta::specta]
pub fn gesture_bin(desk: State<'_, Desk>, id: Key<Gesture>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| incident::bin_gesture(session, context, id))
}
