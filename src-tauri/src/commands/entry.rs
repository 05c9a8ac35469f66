//! Entries and the timeline.

use api::noun::Entry;
use api::view::entry::{EntryView, TimelinePage, VersionView};
use api::wire::Key;
use api::{Error, Reply, entry, timeline};
use tauri::State;

use crate::desk::Desk;

/// Returns a page of a client's timeline, newest first. See [`timeline::page`].
#[tauri::command(async)]
#[specta::specta]
pub fn timeline_page(
    desk: State<'_, Desk>,
    request: timeline::TimelineRequest,
) -> Result<TimelinePage, Error> {
    desk.with(|session, context| timeline::page(session, context, &request))
}

/// Logs an interaction with everything it created. See [`entry::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn entry_add(
    desk: State<'_, Desk>,
    request: entry::AddEntry,
) -> Result<Reply<EntryView>, Error> {
    desk.write(|session, context| entry::add(session, context, &request))
}

/// Changes an entry; what it said before is kept. See [`entry::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn entry_change(
    desk: State<'_, Desk>,
    request: entry::ChangeEntry,
) -> Result<Reply<EntryView>, Error> {
    desk.write(|session, context| entry::change(session, context, &request))
}

/// Moves an entry into the bin. See [`entry::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn entry_bin(desk: State<'_, Desk>, id: Key<Entry>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| entry::bin(session, context, id))
}

/// Returns what an entry said before it was changed. See [`entry::versions`].
#[tauri::command(async)]
#[specta::specta]
pub fn entry_versions(desk: State<'_, Desk>, id: Key<Entry>) -> Result<Vec<VersionView>, Error> {
    desk.with(|session, _| entry::versions(session, id))
}
