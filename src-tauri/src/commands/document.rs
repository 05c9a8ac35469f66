//! What holds for documents of every kind, made here or read.

use tauri::State;

use crate::desk::Desk;

/// Returns whether a document is being made, or a contract read.
#[tauri::command(async)]
#[specta::specta]
pub fn document_being_made(desk: State<'_, Desk>) -> bool {
    desk.press().is_at_work() || desk.extractor().is_at_work()
}

/// Stops every document that is being made, and every contract that is being read.
#[tauri::command(async)]
#[specta::specta]
pub fn document_stop(desk: State<'_, Desk>) {
    desk.press().stop();
    desk.extractor().stop();
}
