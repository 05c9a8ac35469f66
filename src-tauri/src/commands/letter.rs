//! Letters: drafting, keeping, and getting them out of the app.

use api::document::DocumentFormat;
use api::noun::Letter;
use api::view::letter::{CheckView, DraftView, GateView, LetterView};
use api::wire::{Key, Word};
use api::{Error, Reply, attachment, letter};
use tauri::State;

use crate::desk::Desk;
use crate::{ask, contract, document, file};

/// Drafts a letter from records. See [`letter::draft`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_draft(
    desk: State<'_, Desk>,
    request: letter::DraftLetter,
) -> Result<DraftView, Error> {
    desk.with(|session, context| letter::draft(session, context, &request))
}

/// Checks a letter as it stands. See [`letter::check`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_check(
    desk: State<'_, Desk>,
    request: letter::CheckLetter,
) -> Result<CheckView, Error> {
    desk.with(|session, context| letter::check(session, context, &request))
}

/// Compares two texts word by word. See [`letter::compare`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_compare(
    request: letter::CompareTexts,
) -> Result<Vec<Vec<letter::StretchView>>, Error> {
    Ok(letter::compare(&request))
}

/// Returns what stands between a letter and its release. See [`letter::gate`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_gate(desk: State<'_, Desk>, id: Key<Letter>) -> Result<GateView, Error> {
    desk.with(|session, context| letter::gate(session, context, id))
}

/// Decides about one open record for a letter. See [`letter::handle`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_handle(
    desk: State<'_, Desk>,
    request: letter::HandleOwing,
) -> Result<Reply<LetterView>, Error> {
    desk.write(|session, context| letter::handle(session, context, &request))
}

/// Writes down that a letter was read again. See [`letter::read_again`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_read_again(
    desk: State<'_, Desk>,
    id: Key<Letter>,
) -> Result<Reply<LetterView>, Error> {
    desk.write(|session, context| letter::read_again(session, context, id))
}

/// Releases a letter. See [`letter::release`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_release(
    desk: State<'_, Desk>,
    request: letter::ReleaseLetter,
) -> Result<Reply<LetterView>, Error> {
    desk.write(|session, context| letter::release(session, context, &request))
}

/// Writes down that a released letter went out. See [`letter::prove`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_prove(
    desk: State<'_, Desk>,
    request: letter::ProveLetter,
) -> Result<Reply<LetterView>, Error> {
    desk.write(|session, context| letter::prove(session, context, &request))
}

/// Keeps the file that the person chooses, as what shows that a letter went out; `null` where they
/// thought better of it. See [`letter::keep_proof`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_keep_proof(
    desk: State<'_, Desk>,
    id: Key<Letter>,
) -> Result<Option<Reply<LetterView>>, Error> {
    let Some(path) = desk.ask()?.open(ask::ANY) else { return Ok(None) };
    let bytes = file::read_at_most(&path, attachment::LARGEST)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let taken = contract::taken(&desk, &name, &bytes);
    desk.write(|session, context| {
        letter::keep_proof(session, context, id, &name, &bytes, taken.as_ref())
    })
    .map(Some)
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
    desk.with(|session, context| letter::get(session, context, id))
}

/// Returns every letter, newest first. See [`letter::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_list(desk: State<'_, Desk>) -> Result<Vec<LetterView>, Error> {
    desk.with(|session, context| letter::list(session, context))
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
    desk.with(|session, context| letter::outgoing(session, context, id)).map(|it| it.document.text)
}

/// Saves the letter in a format where the person says; `null` where they thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_save_as(
    desk: State<'_, Desk>,
    id: Key<Letter>,
    format: Word<DocumentFormat>,
) -> Result<Option<String>, Error> {
    let letter = desk.with(|session, context| letter::outgoing(session, context, id))?;
    document::save(&desk, &letter.document, format.0)
}

/// Draws the pages of a letter as they will print, whether it is kept or not. See
/// [`letter::preview`].
#[tauri::command(async)]
#[specta::specta]
pub fn letter_pages(
    desk: State<'_, Desk>,
    request: letter::SaveLetter,
) -> Result<Vec<String>, Error> {
    let letter = desk.with(|session, context| letter::preview(session, context, &request))?;
    document::pages(&desk, &letter)
}

/// Opens the letter in the mail program; `false` where it is too long for a link.
#[tauri::command(async)]
#[specta::specta]
pub fn letter_mail(desk: State<'_, Desk>, id: Key<Letter>) -> Result<bool, Error> {
    let letter = desk.with(|session, context| letter::outgoing(session, context, id))?;
    let Some(link) = letter.mailto else { return Ok(false) };
    tauri_plugin_opener::open_url(link, None::<&str>)
        .map_err(|_| Error::new(api::Code::NotAllowed, desk.words().say("error-no-mail", &[])))?;
    Ok(true)
}
