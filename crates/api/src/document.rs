//! Documents as they leave the app, in any format.

use documents::Mailbox;
pub use documents::paper::{Logo, Sheet};
pub use documents::{Document, DocumentFormat};
use domain::settings::Settings;

use crate::error::Error;
use crate::session::Session;

/// Returns the person as the sender of a mail, where they have an address.
pub(crate) fn sender(settings: &Settings) -> Option<Mailbox> {
    let email = settings.email.as_ref()?;
    let name = settings.name.as_ref().or(settings.business.as_ref());
    Some(Mailbox {
        name: name.map(ToString::to_string).unwrap_or_default(),
        email: email.to_string(),
    })
}

/// Returns the size of paper in use where the person lives.
pub(crate) fn sheet(settings: &Settings) -> Sheet {
    Sheet::of(settings.country.as_deref())
}

/// Returns the person's logo.
pub(crate) fn logo(session: &Session) -> Result<Option<Logo>, Error> {
    Ok(session.read().logo()?.and_then(|it| Logo::read(it.0)))
}
