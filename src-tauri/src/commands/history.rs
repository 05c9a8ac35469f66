//! Undo, redo, the history of what was done, the bin, and files.

use api::attachment;
use api::bin::{self, BinnedView, Restore};
use api::noun::{Attachment, Entry, Op};
use api::undo::{self, OperationView};
use api::view::entry::{AttachmentView, RecordingView};
use api::wire::{Key, Word};
use api::{Error, Reply};
use tauri::State;

use crate::desk::Desk;
use crate::{ask, contract, file};

/// Undoes the newest thing that was done; `null` when nothing is left. See [`undo::undo`].
#[tauri::command(async)]
#[specta::specta]
pub fn undo_last(desk: State<'_, Desk>) -> Result<Option<Reply<Word<Op>>>, Error> {
    desk.with(undo::undo)
}

/// Does again what was undone last; `null` when nothing is left. See [`undo::redo`].
#[tauri::command(async)]
#[specta::specta]
pub fn redo_last(desk: State<'_, Desk>) -> Result<Option<Reply<Word<Op>>>, Error> {
    desk.with(undo::redo)
}

/// Undoes one operation out of turn. See [`undo::undo_one`].
#[tauri::command(async)]
#[specta::specta]
pub fn undo_one(desk: State<'_, Desk>, number: String) -> Result<Reply<Word<Op>>, Error> {
    desk.write(|session, context| undo::undo_one(session, context, &number))
}

/// Returns what was done, newest first. See [`undo::operations`].
#[tauri::command(async)]
#[specta::specta]
pub fn operation_list(
    desk: State<'_, Desk>,
    before: Option<String>,
    limit: u32,
) -> Result<Vec<OperationView>, Error> {
    desk.with(|session, _| undo::operations(session, before.as_deref(), limit))
}

/// Returns what lies in the bin. See [`bin::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn bin_list(desk: State<'_, Desk>) -> Result<Vec<BinnedView>, Error> {
    desk.with(|session, _| bin::list(session))
}

/// Takes something out of the bin. See [`bin::restore`].
#[tauri::command(async)]
#[specta::specta]
pub fn bin_restore(desk: State<'_, Desk>, request: Restore) -> Result<Reply<()>, Error> {
    desk.write(|session, context| bin::restore(session, context, &request))
}

/// Removes for good everything that lies in the bin. See [`bin::empty`].
#[tauri::command(async)]
#[specta::specta]
pub fn bin_empty(desk: State<'_, Desk>) -> Result<u32, Error> {
    desk.with(bin::empty)
}

/// Keeps the file that the person chooses with an entry. See [`attachment::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn attachment_add(
    desk: State<'_, Desk>,
    entry: Key<Entry>,
) -> Result<Option<Reply<AttachmentView>>, Error> {
    let Some(path) = desk.ask()?.open(ask::ANY) else { return Ok(None) };
    let bytes = file::read_at_most(&path, attachment::LARGEST)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let taken = contract::taken(&desk, &name, &bytes);
    desk.write(|session, context| {
        attachment::add(session, context, entry, &name, &bytes, taken.as_ref())
    })
    .map(Some)
}

/// Keeps a voice note with an entry. See [`attachment::record`].
#[tauri::command(async)]
#[specta::specta]
pub fn attachment_record(
    desk: State<'_, Desk>,
    entry: Key<Entry>,
    recording: String,
) -> Result<Reply<AttachmentView>, Error> {
    desk.write(|session, context| attachment::record(session, context, entry, &recording))
}

/// Returns a kept recording to be listened to. See [`attachment::listen`].
#[tauri::command(async)]
#[specta::specta]
pub fn attachment_listen(
    desk: State<'_, Desk>,
    id: Key<Attachment>,
) -> Result<RecordingView, Error> {
    desk.with(|session, context| attachment::listen(session, context, id))
}

/// Saves a kept file where the person says.
#[tauri::command(async)]
#[specta::specta]
pub fn attachment_save(
    desk: State<'_, Desk>,
    id: Key<Attachment>,
) -> Result<Option<String>, Error> {
    let (name, bytes) = desk.with(|session, _| attachment::content(session, id))?;
    let Some(path) = desk.ask()?.save(&name, ask::ANY) else { return Ok(None) };
    file::write_bytes(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}

/// Moves a kept file into the bin. See [`attachment::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn attachment_bin(desk: State<'_, Desk>, id: Key<Attachment>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| attachment::bin(session, context, id))
}
