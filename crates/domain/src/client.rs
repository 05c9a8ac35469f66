//! Clients: who buys, the people there, and the dated life of the relationship.

use chrono::NaiveDate;
use chrono_tz::Tz;
use iso_currency::Currency;

use crate::{closed_set, entry::Entry, id::Id, moment::Moment, text::Text};

closed_set! {
    /// Whether a client is a company or one person.
    pub enum ClientKind { Company = "company", Person = "person" }
}

closed_set! {
    /// How letters address the client's people, where the language tells the two apart.
    pub enum Address { Formal = "formal", Familiar = "familiar" }
}

closed_set! {
    /// A stage in the life of a client.
    pub enum Stage {
        /// Not buying yet.
        Prospect = "prospect",
        /// Buying.
        Active = "active",
        /// A recovery plan is running.
        InRecovery = "in_recovery",
        /// Notice is given and the date is known.
        Leaving = "leaving",
        /// The relationship has ended.
        Parted = "parted",
        /// Kept for the record only.
        Archived = "archived",
    }
}

impl Stage {
    /// Returns the stage of a client with whom a recovery plan runs, or none does any more.
    #[must_use]
    pub const fn with_plan(self, running: bool) -> Self {
        match (self, running) {
            (Self::Active, true) => Self::InRecovery,
            (Self::InRecovery, false) => Self::Active,
            (stage, _) => stage,
        }
    }
}

closed_set! {
    /// Why a client and we parted.
    pub enum PartingReason {
        Conduct = "conduct",
        Boundaries = "boundaries",
        Payment = "payment",
        Price = "price",
        Fit = "fit",
        NoCapacity = "no_capacity",
        ProjectDone = "project_done",
        TheyLeft = "they_left",
        ClosedDown = "closed_down",
        Other = "other",
    }
}

/// A company or a person who buys.
#[derive(Debug, Clone, PartialEq)]
pub struct Client {
    pub id: Id<Client>,
    pub name: Text,
    pub kind: ClientKind,
    /// The language to write to them in, as a tag such as `en` or `nb`.
    pub language: String,
    pub address_form: Address,
    pub currency: Currency,
    pub zone: Tz,
    pub email: Option<Text>,
    pub phone: Option<Text>,
    /// The postal address, several lines.
    pub postal: Option<Text>,
    /// What should be seen first whenever the client is opened.
    pub pinned: Option<Text>,
    /// The hourly rate to compare with, in minor units of the client's currency, where it differs
    /// from the general target.
    pub target_rate_minor: Option<i64>,
}

/// A person at a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    pub id: Id<Contact>,
    pub client: Id<Client>,
    pub name: Text,
    pub role: Option<Text>,
    pub email: Option<Text>,
    pub phone: Option<Text>,
    /// Whether letters go to this person.
    pub primary: bool,
}

/// A move of a client into a stage. The latest by day, then by id, is where the client is.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    pub id: Id<Move>,
    pub client: Id<Client>,
    pub stage: Stage,
    pub on: NaiveDate,
    pub reason: Option<PartingReason>,
    pub comment: Option<Text>,
}

closed_set! {
    /// An item of the first-contact checklist.
    pub enum ExpectationItem {
        HowWeWork = "how_we_work",
        WhatToExpect = "what_to_expect",
        HowToReachUs = "how_to_reach_us",
        DepositAndPayment = "deposit_and_payment",
        OutOfScope = "out_of_scope",
    }
}

/// The dated fact that a client was told one item of the first-contact checklist.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    pub id: Id<Expectation>,
    pub client: Id<Client>,
    pub item: ExpectationItem,
    pub told_at: Moment,
    /// The entry that shows it.
    pub entry: Option<Id<Entry>>,
    /// The words that were used.
    pub wording: Option<Text>,
}
