//! Letters of the person's own making.

use api::noun::Template;
use api::wire::Key;
use api::{Error, Reply, letter, template};
use tauri::State;

use crate::desk::Desk;

/// Returns every template. See [`template::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn template_list(desk: State<'_, Desk>) -> Result<Vec<template::TemplateView>, Error> {
    desk.with(|session, _| template::list(session))
}

/// Returns a copy of a kind of letter, to be changed. See [`template::start`].
#[tauri::command(async)]
#[specta::specta]
pub fn template_start(
    desk: State<'_, Desk>,
    request: letter::DraftLetter,
) -> Result<template::TemplateStart, Error> {
    desk.with(|session, context| template::start(session, context, &request))
}

/// Returns what a template makes of a client's records. See [`template::try_out`].
#[tauri::command(async)]
#[specta::specta]
pub fn template_try(
    desk: State<'_, Desk>,
    request: template::TryTemplate,
) -> Result<template::TriedTemplate, Error> {
    desk.with(|session, context| template::try_out(session, context, &request))
}

/// Keeps a template. See [`template::save`].
#[tauri::command(async)]
#[specta::specta]
pub fn template_save(
    desk: State<'_, Desk>,
    request: template::SaveTemplate,
) -> Result<Reply<Key<Template>>, Error> {
    desk.write(|session, context| template::save(session, context, &request))
}

/// Moves a template into the bin. See [`template::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn template_bin(desk: State<'_, Desk>, id: Key<Template>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| template::bin(session, context, id))
}
