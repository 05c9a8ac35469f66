//! Renewal reviews: the page, and what is decided.

use api::noun::Review;
use api::view::review::ReviewView;
use api::wire::Key;
use api::{Error, Reply, review};
use tauri::State;

use crate::desk::Desk;

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
