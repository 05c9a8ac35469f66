//! Promises, complaints, recovery plans and money, as screens see them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::verdict::Standing;
use domain::client::Client;
use domain::complaint::{Complaint, ComplaintStage, Importance};
use domain::concession::{Concession, ConcessionKind};
use domain::entry::Entry;
use domain::incident::Cause;
use domain::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::promise::{Party, Promise, PromiseState};
use domain::recovery::{Recovery, RecoveryOutcome};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::money::MoneyNoun;
use crate::wire::{Key, Word};

/// A promise of either side.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PromiseView {
    pub id: Key<Promise>,
    pub client: Key<Client>,
    pub by: Word<Party>,
    pub wording: String,
    pub made_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    /// The zone in which it is due.
    pub zone: String,
    pub state: Word<PromiseState>,
    pub settled_at: Option<DateTime<Utc>>,
    pub entry: Option<Key<Entry>>,
}

/// A complaint and how far it has come.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ComplaintView {
    pub id: Key<Complaint>,
    pub theme: String,
    pub summary: Option<String>,
    pub importance: Word<Importance>,
    pub cause: Word<Cause>,
    pub promised: bool,
    pub raised_on: NaiveDate,
    pub stage: Word<ComplaintStage>,
    pub steps: Vec<ComplaintStepView>,
    pub entry: Option<Key<Entry>>,
}

/// A stage that a complaint reached.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ComplaintStepView {
    pub stage: Word<ComplaintStage>,
    pub on: NaiveDate,
    pub note: Option<String>,
}

/// A recovery plan.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecoveryView {
    pub id: Key<Recovery>,
    /// The complaint that it answers.
    pub complaint: Option<Key<Complaint>>,
    pub criteria: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// The days on which to look how it goes, the first first.
    pub days: Vec<RecoveryDay>,
    /// What both sides promised in it.
    pub promises: Vec<PromiseView>,
    /// What it took, in the order in which it was written down.
    pub costs: Vec<RecoveryCostView>,
    /// What it took in time, in all.
    pub minutes: u32,
    /// What it took in money, in all, one sum a currency.
    pub money: Vec<Amount>,
    pub note: Option<String>,
    pub checks: Vec<RecoveryCheckView>,
    pub outcome: Option<Word<RecoveryOutcome>>,
    pub ended_on: Option<NaiveDate>,
    /// How things stood before it began, and at its end, or now while it runs; `null` for one that
    /// is still to begin. Both by the policy of today, so that they can be compared.
    pub before: Option<RecoveryMark>,
    pub after: Option<RecoveryMark>,
}

/// The standing at one end of a recovery plan.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecoveryMark {
    pub on: NaiveDate,
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
}

/// A day on which a recovery plan should be checked.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecoveryDay {
    pub on: NaiveDate,
    /// The place of the check that was made for it, from 0.
    pub check: Option<u32>,
    /// It went by without one.
    pub missed: bool,
}

/// Time, money or goodwill that went into a recovery plan.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecoveryCostView {
    pub noun: MoneyNoun,
    pub id: String,
    pub on: NaiveDate,
    pub minutes: Option<u32>,
    pub amount: Option<Amount>,
    pub note: Option<String>,
}

/// A check of a recovery plan.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecoveryCheckView {
    pub on: NaiveDate,
    pub on_track: bool,
    pub note: Option<String>,
}

/// An amount of money: a plain decimal such as `1250.00`, and its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Amount {
    pub decimal: String,
    /// The ISO 4217 code.
    pub currency: String,
}

/// The money side of a client.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MoneyView {
    /// Newest first.
    pub invoices: Vec<InvoiceView>,
    pub payments: Vec<PaymentView>,
    pub work: Vec<WorkView>,
    pub costs: Vec<CostView>,
    pub concessions: Vec<ConcessionView>,
    /// What is owed and overdue, in the client's currency.
    pub overdue: Option<Amount>,
}

/// A bill with how it was paid.
#[derive(Debug, Clone, Serialize, Type)]
pub struct InvoiceView {
    pub id: Key<Invoice>,
    pub kind: Word<InvoiceKind>,
    pub number: Option<String>,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
    pub amount: Amount,
    pub paid: Amount,
    pub settled_on: Option<NaiveDate>,
    pub state: InvoiceState,
    /// Days late: so far where it is open, in the end where it is paid. 0 when in time.
    pub days_late: i32,
    pub note: Option<String>,
}

/// Where an invoice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    Open,
    Overdue,
    Paid,
    PaidLate,
    WrittenOff,
}

/// Money received.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PaymentView {
    pub id: Key<Payment>,
    pub invoice: Option<Key<Invoice>>,
    pub received_on: NaiveDate,
    pub amount: Amount,
}

/// Time spent outside entries.
#[derive(Debug, Clone, Serialize, Type)]
pub struct WorkView {
    pub id: Key<Work>,
    pub on: NaiveDate,
    pub minutes: u32,
    pub kind: Word<WorkKind>,
    pub note: Option<String>,
}

/// Money spent.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CostView {
    pub id: Key<Cost>,
    pub on: NaiveDate,
    pub amount: Amount,
    pub note: Option<String>,
}

/// Goodwill given.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ConcessionView {
    pub id: Key<Concession>,
    pub kind: Word<ConcessionKind>,
    pub on: NaiveDate,
    pub amount: Option<Amount>,
    pub minutes: Option<u32>,
    pub reason: Option<String>,
}

/// Something that we have to deliver, hand back or do.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ObligationView {
    pub id: Key<domain::obligation::Obligation>,
    pub kind: Word<domain::obligation::ObligationKind>,
    pub wording: String,
    pub amount: Option<Amount>,
    pub engagement: Option<Key<domain::engagement::Engagement>>,
    pub since_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub settled_on: Option<NaiveDate>,
    pub note: Option<String>,
}
