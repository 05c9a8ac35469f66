//! Playbooks, their runs, and what is being typed.

use api::draft::{self, KeptDraft};
use api::noun::{OwnPlaybook, Run};
use api::view::playbook::{PlaybookRow, PlaybookView, TextCheck, WhichKey};
use api::wire::Key;
use api::{Error, Reply, playbook, run};
use tauri::State;

use crate::ask;
use crate::desk::Desk;
use crate::file;

/// Lists every playbook. See [`playbook::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_list(desk: State<'_, Desk>) -> Result<Vec<PlaybookRow>, Error> {
    desk.with(|session, context| playbook::list(session, context))
}

/// Returns one playbook. See [`playbook::get`].
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_get(
    desk: State<'_, Desk>,
    request: playbook::GetPlaybook,
) -> Result<PlaybookView, Error> {
    desk.with(|session, context| playbook::get(session, context, &request))
}

/// Says what is wrong with a text. See [`playbook::check`].
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_check(desk: State<'_, Desk>, text: String) -> Result<TextCheck, Error> {
    desk.with(|_, context| Ok(playbook::check(context, &text)))
}

/// Keeps a playbook. See [`playbook::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_add(
    desk: State<'_, Desk>,
    request: playbook::AddPlaybook,
) -> Result<Reply<WhichKey>, Error> {
    desk.write(|session, context| playbook::add(session, context, &request))
}

/// Changes a playbook. See [`playbook::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_change(
    desk: State<'_, Desk>,
    request: playbook::ChangePlaybook,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| playbook::change(session, context, &request))
}

/// Moves a playbook into the bin. See [`playbook::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_bin(desk: State<'_, Desk>, id: Key<OwnPlaybook>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| playbook::bin(session, context, id))
}

/// Saves a playbook as a text file where the person says; `null` where they thought better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn playbook_save_as(desk: State<'_, Desk>, key: WhichKey) -> Result<Option<String>, Error> {
    let going = desk.with(|session, context| playbook::outgoing(session, context, key))?;
    let Some(path) = desk.ask()?.save(&format!("{}.txt", going.file_stem), ask::TEXT) else {
        return Ok(None);
    };
    file::write_text(&path, &going.text)?;
    Ok(Some(path.display().to_string()))
}

/// Keeps a run that belongs to no entry. See [`run::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn run_add(desk: State<'_, Desk>, request: run::AddRun) -> Result<Reply<Key<Run>>, Error> {
    desk.write(|session, context| run::add(session, context, &request))
}

/// Says how a run turned out. See [`run::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn run_change(desk: State<'_, Desk>, request: run::ChangeRun) -> Result<Reply<()>, Error> {
    desk.write(|session, context| run::change(session, context, &request))
}

/// Moves a run into the bin. See [`run::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn run_bin(desk: State<'_, Desk>, id: Key<Run>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| run::bin(session, context, id))
}

/// Keeps what is being typed. See [`draft::keep`].
#[tauri::command(async)]
#[specta::specta]
pub fn draft_keep(desk: State<'_, Desk>, request: draft::KeepDraft) -> Result<(), Error> {
    desk.with(|session, context| draft::keep(session, context, &request))
}

/// Returns what was being typed at a place. See [`draft::get`].
#[tauri::command(async)]
#[specta::specta]
pub fn draft_get(desk: State<'_, Desk>, slot: String) -> Result<Option<KeptDraft>, Error> {
    desk.look(|session, _| draft::get(session, &slot))
}

/// Returns what is being typed at places whose names begin alike. See [`draft::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn draft_list(desk: State<'_, Desk>, slots: String) -> Result<Vec<KeptDraft>, Error> {
    desk.look(|session, _| draft::list(session, &slots))
}

/// Throws a draft away. See [`draft::discard`].
#[tauri::command(async)]
#[specta::specta]
pub fn draft_discard(desk: State<'_, Desk>, slot: String) -> Result<(), Error> {
    desk.with(|session, _| draft::discard(session, &slot))
}
