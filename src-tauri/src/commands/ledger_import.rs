//! Exports of other programs: choosing a file, looking at it, bringing it in.

use api::ledger_import::{self, CsvChoice};
use api::view::ledger_import::{CsvCounts, CsvPreview};
use api::{Error, Reply};
use tauri::State;

use crate::desk::Desk;
use crate::{ask, file};

/// Lets the person choose a file and returns what it would bring in; `null` where they thought
/// better of it. The file stays on the desk until it is imported or put away.
#[tauri::command(async)]
#[specta::specta]
pub fn csv_choose(desk: State<'_, Desk>) -> Result<Option<CsvPreview>, Error> {
    let Some(path) = desk.ask()?.open(ask::CSV) else { return Ok(None) };
    desk.lay_out(&path, file::read_at_most(&path, ledger_import::LARGEST)?);
    csv_preview(desk, CsvChoice::default()).map(Some)
}

/// Returns what the chosen file would bring in. See [`ledger_import::preview`].
#[tauri::command(async)]
#[specta::specta]
pub fn csv_preview(desk: State<'_, Desk>, request: CsvChoice) -> Result<CsvPreview, Error> {
    let file = desk.laid_out()?;
    desk.with(|session, context| {
        ledger_import::preview(session, context, &file.name, &file.bytes, &request)
    })
}

/// Brings the chosen file in. See [`ledger_import::import`].
#[tauri::command(async)]
#[specta::specta]
pub fn csv_import(desk: State<'_, Desk>, request: CsvChoice) -> Result<Reply<CsvCounts>, Error> {
    let file = desk.laid_out()?;
    let done = desk
        .write(|session, context| ledger_import::import(session, context, &file.bytes, &request))?;
    desk.put_away();
    Ok(done)
}

/// Puts the chosen file away.
#[tauri::command(async)]
#[specta::specta]
pub fn csv_put_away(desk: State<'_, Desk>) {
    desk.put_away();
}
