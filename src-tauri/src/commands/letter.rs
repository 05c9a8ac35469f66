//! Letters: drafting, keeping, and getting them out of the app.

use api::noun::Letter;
use api::view::letter::{DraftView, LetterView};
use api::wire::Key;
use api::{Error, Reply, letter};
use tauri::State;

use crate::ask;
use crate::desk::Desk;
use crate::file;

/// Drafts a parting letter from records. See [`letter::draft`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_draft(
    desk: State<'_, Desk>,
    request: letter::DraftLetter,
) -> Result<DraftView, Error> {
    desk.with(|session, context| letter::draft(session, context, &request))
}

/// Keeps a letter. See [`letter::save`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_save(
    desk: State<'_, Desk>,
    request: letter::SaveLetter,
) -> Result<Reply<LetterView>, Error> {
    desk.write(|session, context| letter::save(session, context, &request))
}

/// Returns one letter. See [`letter::get`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_get(desk: State<'_, Desk>, id: Key<Letter>) -> Result<LetterView, Error> {
    desk.with(|session, _| letter::get(session, id))
}

/// Returns every letter, newest first. See [`letter::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_list(desk: State<'_, Desk>) -> Result<Vec<LetterView>, Error> {
    desk.with(|session, _| letter::list(session))
}

/// Moves a letter into the bin. See [`letter::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_bin(desk: State<'_, Desk>, id: Key<Letter>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| letter::bin(session, context, id))
}

/// Returns the whole letter as plain text. See [`letter::outgoing`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_text(desk: State<'_, Desk>, id: Key<Letter>) -> Result<String, Error> {
    desk.with(|session, _| letter::outgoing(session, id)).map(|it| it.text)
}

/// Saves the letter as a text file where the person says; `null` where they thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_save_as(desk: State<'_, Desk>, id: Key<Letter>) -> Result<Option<String>, Error> {
    let letter = desk.with(|session, _| letter::outgoing(session, id))?;
    let Some(path) = desk.ask()?.save(&format!("{}.txt", letter.file_stem), ask::TEXT) else {
        return Ok(None);
    };
    file::write_text(&path, &letter.text)?;
    Ok(Some(path.display().to_string()))
}

/// Opens the letter in the mail program; `false` where it is too long for a link.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_mail(desk: State<'_, Desk>, id: Key<Letter>) -> Result<bool, Error> {
    let letter = desk.with(|session, _| letter::outgoing(session, id))?;
    let Some(link) = letter.mailto else { return Ok(false) };
    tauri_plugin_opener::open_url(link, None::<&str>)
        .map_err(|_| Error::new(api::Code::NotAllowed, desk.words().say("error-no-mail", &[])))?;
    Ok(true)
}
