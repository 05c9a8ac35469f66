//! Contracts: files of an agreement, and their text.

use api::contract;
use api::noun::{Attachment, Engagement};
use api::view::contract::{ContractText, ContractView};
use api::wire::Key;
use api::{Code, Error, Reply, attachment};
use extract::Failure;
use tauri::State;

use crate::desk::Desk;
use crate::{ask, file};

/// Keeps the file that the person chooses with an agreement. See [`contract::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn contract_add(
    desk: State<'_, Desk>,
    engagement: Key<Engagement>,
) -> Result<Option<Reply<ContractView>>, Error> {
    let Some(path) = desk.ask()?.open(ask::ANY) else { return Ok(None) };
    let bytes = file::read_at_most(&path, attachment::LARGEST)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let taken = crate::contract::taken(&desk, &name, &bytes);
    desk.write(|session, context| {
        contract::add(session, context, engagement, &name, &bytes, taken.as_ref())
    })
    .map(Some)
}

/// Takes the text out of a kept file, again or for the first time; `null` where that was stopped.
/// See [`contract::keep_text`].
#[tauri::command(async)]
#[specta::specta]
pub fn contract_read(
    desk: State<'_, Desk>,
    id: Key<Attachment>,
) -> Result<Option<Reply<()>>, Error> {
    let (_, bytes) = desk.with(|session, _| attachment::content(session, id))?;
    let taken = match desk.extractor().text_of(&bytes) {
        Ok(read) => crate::contract::said(read),
        Err(Failure::Stopped) => return Ok(None),
        Err(Failure::Missing(_)) => {
            return Err(Error::new(Code::Missing, desk.words().say("error-no-extractor", &[])));
        }
    };
    desk.write(|session, context| contract::keep_text(session, context, id, &taken)).map(Some)
}

/// Returns a contract page by page, with what it may be saying. See [`contract::text`].
#[tauri::command(async)]
#[specta::specta]
pub fn contract_text(desk: State<'_, Desk>, id: Key<Attachment>) -> Result<ContractText, Error> {
    desk.with(|session, _| contract::text(session, id))
}
