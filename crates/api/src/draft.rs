//! Drafts: what is being typed, kept at once so that a crash takes nothing.

use chrono::{DateTime, Utc};
use domain::client::Client;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::context::Context;
use crate::error::Error;
use crate::session::Session;
use crate::wire::Key;

/// The most bytes a draft may have.
const MOST_BYTES: usize = 8 << 20;

/// The longest name of a place, in bytes.
const LONGEST_SLOT: usize = 100;

/// Keeps what is being typed at a place.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct KeepDraft {
    /// Where it is being typed, such as `call`. There is one draft for each place.
    pub slot: String,
    /// Whose record it will become, so that it goes with them.
    pub client: Option<Key<Client>>,
    /// In a form that only the place knows.
    pub body: String,
}

/// Something that was being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KeptDraft {
    pub slot: String,
    pub client: Option<Key<Client>>,
    pub body: String,
    pub kept_at: DateTime<Utc>,
}

impl From<store::Draft> for KeptDraft {
    fn from(it: store::Draft) -> Self {
        Self { slot: it.slot, client: it.client.map(Key), body: it.body, kept_at: it.kept_at }
    }
}

/// Keeps a draft. It is on the disk when this returns; it is no record, and cannot be undone.
///
/// # Errors
/// `Invalid` where it is too long to be kept, `NotFound` where its client is gone.
pub fn keep(
    session: &mut Session,
    context: &Context<'_>,
    request: &KeepDraft,
) -> Result<(), Error> {
    if request.body.len() > MOST_BYTES || request.slot.len() > LONGEST_SLOT {
        let most = (MOST_BYTES >> 20).to_string();
        return Err(context.invalid("body", "error-draft-too-long", &[("most", most.into())]));
    }
    if let Some(client) = request.client {
        session.read().client(client.0)?;
    }
    Ok(session.store.keep_draft(&store::Draft {
        slot: request.slot.clone(),
        client: request.client.map(|it| it.0),
        body: request.body.clone(),
        kept_at: context.now.at,
    })?)
}

/// Returns what was being typed at a place.
pub fn get(session: &Session, slot: &str) -> Result<Option<KeptDraft>, Error> {
    Ok(session.read().draft(slot)?.map(Into::into))
}

/// Returns what is being typed at places whose names begin like this, what was kept last first.
pub fn list(session: &Session, slots: &str) -> Result<Vec<KeptDraft>, Error> {
    let drafts = session.read().drafts()?;
    Ok(drafts.into_iter().filter(|it| it.slot.starts_with(slots)).map(Into::into).collect())
}

/// Throws a draft away.
pub fn discard(session: &mut Session, slot: &str) -> Result<(), Error> {
    Ok(session.store.drop_draft(slot)?)
}
