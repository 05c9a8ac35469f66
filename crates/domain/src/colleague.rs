//! The referral book: colleagues whom a client can be passed on to.

use chrono::NaiveDate;

use crate::{closed_set, id::Id, text::Text};

closed_set! {
    /// Whether a colleague has room for work.
    pub enum Room { Open = "open", Limited = "limited", Full = "full" }
}

/// A colleague, with what fits them.
#[derive(Debug, Clone, PartialEq)]
pub struct Colleague {
    pub id: Id<Colleague>,
    pub name: Text,
    /// The work that suits them.
    pub fits: Text,
    /// How a client reaches them: an address, a number or a page.
    pub reach: Option<Text>,
    pub room: Room,
    /// The day on which they agreed to be named to clients. Nobody is named without.
    pub consent_on: Option<NaiveDate>,
    pub note: Option<Text>,
}
