//! Renewal reviews: the page, and what is decided.

use api::document::DocumentFormat;
use api::noun::Review;
use api::view::review::ReviewView;
use api::wire::{Key, Word};
use api::{Error, Reply, review};
use tauri::State;

use crate::desk::Desk;
use crate::document;

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

/// Saves the review in a format where the person says; `null` where they thought better of it. See
/// [`review::dossier`].
#[tauri::command(async)]
#[specta::specta]
pub fn review_save_as(
    desk: State<'_, Desk>,
    request: review::ReviewRequest,
    format: Word<DocumentFormat>,
) -> Result<Option<String>, Error> {
    let dossier = desk.with(|session, context| review::dossier(session, context, &request))?;
    document::save(&desk, &dossier, format.0)
}

/// Draws the pages of the review as they will print. See [`review::dossier`].
#[tauri::command(async)]
#[specta::specta]
pub fn review_pages(
    desk: State<'_, Desk>,
    request: review::ReviewRequest,
) -> Result<Vec<String>, Error> {
    let dossier = desk.with(|session, context| review::dossier(session, context, &request))?;
    document::pages(&desk, &dossier)
}
