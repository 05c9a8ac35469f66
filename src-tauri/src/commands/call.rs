//! What is asked while a call is under way.

use api::Error;
use api::call::{self, SortComplaints, SortedComplaints};
use chrono::{DateTime, Utc};
use tauri::State;

use crate::desk::Desk;

/// Reads when something is due, as people say it. See [`call::due`].
#[tauri::command(async)]
#[specta::specta]
pub fn call_due(desk: State<'_, Desk>, text: String) -> Result<Option<DateTime<Utc>>, Error> {
    desk.with(|_, context| Ok(call::due(context, &text)))
}

/// Sorts what was piled up. See [`call::sort_complaints`].
#[tauri::command(async)]
#[specta::specta]
pub fn call_sort(
    desk: State<'_, Desk>,
    request: SortComplaints,
) -> Result<SortedComplaints, Error> {
    desk.with(|session, context| call::sort_complaints(session, context, &request))
}
