//! Money and time: invoices, payments, hours and costs, as far as the standing needs them.

use chrono::NaiveDate;

use crate::client::Client;
use crate::engagement::Engagement;
use crate::{closed_set, id::Id, money::Money, text::Text};

closed_set! {
    /// What an invoice asks for.
    pub enum InvoiceKind { Work = "work", Deposit = "deposit", LateFee = "late_fee" }
}

/// A bill to a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Invoice {
    pub id: Id<Invoice>,
    pub client: Id<Client>,
    pub engagement: Option<Id<Engagement>>,
    pub kind: InvoiceKind,
    pub number: Option<Text>,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
    pub amount: Money,
    pub note: Option<Text>,
    /// The day from which it is no longer asked for.
    pub written_off_on: Option<NaiveDate>,
}

/// Money received from a client. Negative for a chargeback.
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    pub id: Id<Payment>,
    pub client: Id<Client>,
    pub invoice: Option<Id<Invoice>>,
    pub received_on: NaiveDate,
    pub amount: Money,
    pub note: Option<Text>,
}

closed_set! {
    /// What time outside entries went into.
    pub enum WorkKind {
        Production = "production",
        Revision = "revision",
        Chasing = "chasing",
        Admin = "admin",
    }
}

/// Time spent for a client outside entries.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    pub id: Id<Work>,
    pub client: Id<Client>,
    pub engagement: Option<Id<Engagement>>,
    pub on: NaiveDate,
    pub minutes: u32,
    pub kind: WorkKind,
    pub note: Option<Text>,
}

/// Money spent for a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    pub id: Id<Cost>,
    pub client: Id<Client>,
    pub on: NaiveDate,
    pub amount: Money,
    pub note: Option<Text>,
}
