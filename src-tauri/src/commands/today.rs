//! Today, search and settings.

use api::search::FoundView;
use api::settings::{LogoView, SettingsView};
use api::view::today::TodayView;
use api::{Error, Reply, search, settings};
use tauri::State;

use crate::ask;
use crate::desk::Desk;
use crate::file;

/// Returns what today asks for. See [`api::today::today`].
#[tauri::command(async)]
#[specta::specta]
pub fn today_get(desk: State<'_, Desk>) -> Result<TodayView, Error> {
    desk.today()
}

/// Returns what holds these words, newest first. See [`search::search`].
#[tauri::command(async)]
#[specta::specta]
pub fn search_find(
    desk: State<'_, Desk>,
    request: search::SearchRequest,
) -> Result<FoundView, Error> {
    desk.with(|session, _| search::search(session, &request))
}

/// Returns the person's own details. See [`settings::get`].
#[tauri::command(async)]
#[specta::specta]
pub fn settings_get(desk: State<'_, Desk>) -> Result<SettingsView, Error> {
    desk.with(|session, _| settings::get(session))
}

/// Changes the person's own details. See [`settings::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn settings_change(
    desk: State<'_, Desk>,
    request: SettingsView,
) -> Result<Reply<SettingsView>, Error> {
    desk.write(|session, context| settings::change(session, context, &request))
}

/// Returns the person's logo. See [`settings::logo`].
#[tauri::command(async)]
#[specta::specta]
pub fn logo_get(desk: State<'_, Desk>) -> Result<Option<LogoView>, Error> {
    desk.with(|session, _| settings::logo(session))
}

/// Takes the image that the person chooses as their logo. See [`settings::choose_logo`].
#[tauri::command(async)]
#[specta::specta]
pub fn logo_choose(desk: State<'_, Desk>) -> Result<Option<Reply<LogoView>>, Error> {
    let Some(path) = desk.ask()?.open(ask::IMAGE) else { return Ok(None) };
    let bytes = file::read_at_most(&path, settings::LARGEST_LOGO)?;
    desk.write(|session, context| settings::choose_logo(session, context, bytes)).map(Some)
}

/// Takes the logo away. See [`settings::remove_logo`].
#[tauri::command(async)]
#[specta::specta]
pub fn logo_remove(desk: State<'_, Desk>) -> Result<Reply<()>, Error> {
    desk.write(settings::remove_logo)
}
