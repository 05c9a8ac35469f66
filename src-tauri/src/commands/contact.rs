//! The people at a client.

use api::noun::{Contact, Expectation};
use api::view::client::ContactView;
use api::wire::Key;
use api::{Error, Reply, contact, expectation};
use tauri::State;

use crate::desk::Desk;

/// Adds a person to a client. See [`contact::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn contact_add(
    desk: State<'_, Desk>,
    request: contact::AddContact,
) -> Result<Reply<ContactView>, Error> {
    desk.write(|session, context| contact::add(session, context, &request))
}

/// Changes a person's details. See [`contact::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn contact_change(
    desk: State<'_, Desk>,
    request: contact::ChangeContact,
) -> Result<Reply<ContactView>, Error> {
    desk.write(|session, context| contact::change(session, context, &request))
}

/// Moves a person into the bin. See [`contact::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn contact_bin(desk: State<'_, Desk>, id: Key<Contact>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| contact::bin(session, context, id))
}

/// Records that a client was told an item of the first-contact checklist. See [`expectation::tell`].
#[tauri::command(async)]
#[specta::specta]
pub fn expectation_tell(
    desk: State<'_, Desk>,
    request: expectation::TellExpectation,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| expectation::tell(session, context, &request))
}

/// Takes back that an item was told. See [`expectation::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn expectation_bin(desk: State<'_, Desk>, id: Key<Expectation>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| expectation::bin(session, context, id))
}
