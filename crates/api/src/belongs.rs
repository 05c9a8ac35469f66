//! What is hung on a record must belong to the same client.
//!
//! The journal cannot hold this by itself. It matters beyond neatness: erasing one client must
//! never take another client's records along.

use domain::client::Client;
use domain::engagement::Term;
use domain::id::Id;

use crate::context::Context;
use crate::error::Error;
use crate::session::Session;
use crate::wire::Key;

/// One client, and the fields of a request that refer to records of it.
pub(crate) struct Belongs<'a> {
    pub session: &'a Session,
    pub context: &'a Context<'a>,
    pub client: Id<Client>,
}

macro_rules! belongs {
    ($( $(#[$doc:meta])* $name:ident: $noun:path ),+ $(,)?) => {
        impl Belongs<'_> {
            $(
                $(#[$doc])*
                pub(crate) fn $name(&self, field: &str, key: Option<Key<$noun>>) -> Result<(), Error> {
                    match key {
                        None => Ok(()),
                        Some(key) => self.same(field, self.session.read().$name(key.0)?.client),
                    }
                }
            )+
        }
    };
}

belongs! {
    /// Refuses another client's file.
    attachment: domain::attachment::Attachment,
    /// Refuses a person of another client.
    contact: domain::client::Contact,
    /// Refuses an agreement with another client.
    engagement: domain::engagement::Engagement,
    /// Refuses another client's entry.
    entry: domain::entry::Entry,
    /// Refuses another client's invoice.
    invoice: domain::invoice::Invoice,
    /// Refuses another client's promise.
    promise: domain::promise::Promise,
    /// Refuses another client's complaint.
    complaint: domain::complaint::Complaint,
    /// Refuses another client's recovery plan.
    recovery: domain::recovery::Recovery,
    /// Refuses another client's review.
    review: domain::review::Review,
    /// Refuses a prompt about another client.
    prompt: domain::prompt::Prompt,
}

impl Belongs<'_> {
    /// Refuses a boundary that holds for another client alone.
    pub(crate) fn boundary(
        &self,
        field: &str,
        boundary: &domain::boundary::Boundary,
    ) -> Result<(), Error> {
        boundary.client.map_or(Ok(()), |owner| self.same(field, owner))
    }

    /// Refuses another client's clause.
    pub(crate) fn term(&self, field: &str, key: Option<Key<Term>>) -> Result<(), Error> {
        let Some(key) = key else { return Ok(()) };
        let read = self.session.read();
        self.same(field, read.engagement(read.term(key.0)?.engagement)?.client)
    }

    fn same(&self, field: &str, owner: Id<Client>) -> Result<(), Error> {
        if owner == self.client {
            return Ok(());
        }
        Err(self.context.invalid(field, "error-other-clients-record", &[]))
    }
}
