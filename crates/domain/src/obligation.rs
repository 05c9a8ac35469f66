//! Obligations: what we still owe a client besides promises, and what has to be done at a parting.

use chrono::NaiveDate;

use crate::client::Client;
use crate::engagement::Engagement;
use crate::letter::Letter;
use crate::{closed_set, id::Id, money::Money, text::Text};

closed_set! {
    /// What is to be settled.
    pub enum ObligationKind {
        /// Work that was agreed and is not delivered yet.
        Deliverable = "deliverable",
        /// Their money in our hands.
        Deposit = "deposit",
        /// Passwords, accounts and keys of theirs that we can use.
        Access = "access",
        /// Things of theirs that are with us.
        Property = "property",
        /// Handing over what belongs to them.
        Handover = "handover",
        FinalInvoice = "final_invoice",
        ClosingStatement = "closing_statement",
    }
}

impl ObligationKind {
    /// Returns whether it has to be settled before a parting is clean. The others are steps of the
    /// parting itself.
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Deliverable | Self::Deposit | Self::Access | Self::Property)
    }
}

/// Something that we have to deliver, hand back or do for a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Obligation {
    pub id: Id<Obligation>,
    pub client: Id<Client>,
    pub engagement: Option<Id<Engagement>>,
    /// The letter whose release put it on the list.
    pub letter: Option<Id<Letter>>,
    pub kind: ObligationKind,
    pub wording: Text,
    /// How much money it is about, as for a deposit.
    pub amount: Option<Money>,
    /// The day from which it is owed.
    pub since_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    /// The day it was delivered, handed back or done.
    pub settled_on: Option<NaiveDate>,
    pub note: Option<Text>,
}
