//! The journal as a whole: opening, making, importing, exporting, backing up.

use api::journal::{self, ImportCounts};
use api::{Error, Reply};
use tauri::State;

use crate::desk::Desk;
use crate::status::JournalStatus;
use crate::{ask, clock, file};

/// Returns whether a journal is open, and what is wrong where none could be opened.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_status(desk: State<'_, Desk>) -> JournalStatus {
    desk.status()
}

/// Makes the person's own journal in its usual place and opens it.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_create(desk: State<'_, Desk>) -> JournalStatus {
    desk.create(&desk.places().journal(), journal::create)
}

/// Tries the journal once more that could not be opened, or else opens the person's own in its
/// usual place.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_open(desk: State<'_, Desk>) -> JournalStatus {
    let path = desk.status().failed().unwrap_or_else(|| desk.places().journal());
    desk.open(&path)
}

/// Opens the journal that the person chooses; `null` where they thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_open_file(desk: State<'_, Desk>) -> Result<Option<JournalStatus>, Error> {
    Ok(desk.ask()?.open(ask::JOURNAL).map(|path| desk.open(&path)))
}

/// Opens the sample journal, made anew where there is none.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_open_sample(desk: State<'_, Desk>) -> JournalStatus {
    desk.open_sample()
}

/// Closes the journal. From the sample, or from a file that could not be opened, it leads back to
/// the person's own, where there is one.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_close(desk: State<'_, Desk>) -> JournalStatus {
    desk.leave()
}

/// Returns a number that changes when another program writes to the journal.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_version(desk: State<'_, Desk>) -> Result<String, Error> {
    desk.look(|session, _| Ok(journal::version(session).to_string()))
}

/// Brings in the interchange file that the person chooses; `null` where they thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_import(desk: State<'_, Desk>) -> Result<Option<Reply<ImportCounts>>, Error> {
    let Some(path) = desk.ask()?.open(ask::INTERCHANGE) else { return Ok(None) };
    let bytes = file::read(&path)?;
    desk.write(|session, context| journal::import(session, context, &bytes)).map(Some)
}

/// Writes the whole journal as an interchange file where the person says.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_export(desk: State<'_, Desk>) -> Result<Option<String>, Error> {
    let name = journal::file_name(clock::now().day(), "json");
    let Some(path) = desk.ask()?.save(&name, ask::INTERCHANGE) else { return Ok(None) };
    desk.with(|session, _| file::write_whole(&path, |out| journal::export(session, out)))?;
    Ok(Some(path.display().to_string()))
}

/// Copies the journal to where the person says, and checks the copy.
#[tauri::command(async)]
#[specta::specta]
pub fn journal_back_up(desk: State<'_, Desk>) -> Result<Option<String>, Error> {
    let name = journal::file_name(clock::now().day(), "goodterms");
    let Some(path) = desk.ask()?.save(&name, ask::JOURNAL) else { return Ok(None) };
    desk.with(|session, _| journal::back_up(session, &path))?;
    Ok(Some(path.display().to_string()))
}
