//! Renewal reviews: the page, and what is decided.

use api::noun::Review;
use api::view::review::ReviewView;
use api::wire::Key;
use api::{Error, Reply, review};
use tauri::State;

use crate::ask;
use crate::desk::Desk;
use crate::file;

/// Returns a relationship on one page, at a level of disclosure. See [`review::review`].
#[tauri::command(async)]
#[specta::specta]
pub fn review_get(
    desk: State<'_, Desk>,
    request: review::ReviewRequest,
) -> Result<ReviewView, Error> {
    desk.with(|session, context| review::review(session, context, &request))
}

/// Keeps a decision about a renewal. See [`review::keep`].
#[tauri::command(async)]
#[specta::specta]
pub fn review_keep(
    desk: State<'_, Desk>,
    request: review::KeepReview,
) -> Result<Reply<Key<Review>>, Error> {
    desk.write(|session, context| review::keep(session, context, &request))
}

/// Moves a decision into the bin. See [`review::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn review_bin(desk: State<'_, Desk>, id: Key<Review>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| review::bin(session, context, id))
}

/// Saves the review as Markdown where the person says; `null` where they thought better of it. See
/// [`review::dossier`].
#[tauri::command(async)]
#[specta::specta]
pub fn review_save_markdown(
    desk: State<'_, Desk>,
    request: review::ReviewRequest,
) -> Result<Option<String>, Error> {
    let dossier = desk.with(|session, context| review::dossier(session, context, &request))?;
    let Some(path) = desk.ask()?.save(&format!("{}.md", dossier.file_stem), ask::MARKDOWN) else {
        return Ok(None);
    };
    file::write_text(&path, &dossier.markdown())?;
    Ok(Some(path.display().to_string()))
}
