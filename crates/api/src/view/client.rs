//! Clients, their people, boundaries and expectations, as screens see them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agenda::DueKind;
use domain::assess::trend::Course;
use domain::assess::verdict::{Recommendation, Standing};
use domain::boundary::{Boundary, Telling};
use domain::client::{
    Address, Client, ClientKind, Contact, Expectation, ExpectationItem, PartingReason, Stage,
};
use domain::engagement::Term;
use domain::entry::{Channel, Entry};
use domain::incident::Severity;
use serde::Serialize;
use specta::Type;

use super::care::{CheckInView, HardTimeView, HeatView};
use super::due::DueView;
use super::engagement::EngagementView;
use super::ledger::{ComplaintView, MoneyView, ObligationView, PromiseView, RecoveryView};
use super::letter::LetterView;
use super::today::PromptView;
use crate::wire::{Key, Word};

/// A client's own details.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ClientView {
    pub id: Key<Client>,
    pub name: String,
    pub kind: Word<ClientKind>,
    pub language: String,
    pub address_form: Word<Address>,
    pub currency: String,
    pub zone: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub postal: Option<String>,
    pub pinned: Option<String>,
    /// A plain decimal in the client's currency.
    pub target_rate: Option<String>,
    pub stage: Word<Stage>,
    /// The day of the last move, where there was one.
    pub stage_since: Option<NaiveDate>,
}

/// A person at a client.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ContactView {
    pub id: Key<Contact>,
    pub name: String,
    pub role: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub primary: bool,
}

/// A move in the client's life.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MoveView {
    pub stage: Word<Stage>,
    pub on: NaiveDate,
    pub reason: Option<Word<PartingReason>>,
    pub comment: Option<String>,
}

/// An item of the first-contact checklist. `told_at` is `null` where it was never told.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ExpectationView {
    /// Words to say or send, drafted from the agreement and from our own details.
    pub words: String,
    pub item: Word<ExpectationItem>,
    pub id: Option<Key<Expectation>>,
    pub told_at: Option<DateTime<Utc>>,
    pub wording: Option<String>,
}

/// A boundary, with when this client was told.
#[derive(Debug, Clone, Serialize, Type)]
pub struct BoundaryView {
    pub id: Key<Boundary>,
    /// Whether it holds for every client.
    pub general: bool,
    pub rule: String,
    pub instead: Option<String>,
    pub severity: Word<Severity>,
    /// The clause it rests on.
    pub term: Option<Key<Term>>,
    pub since: NaiveDate,
    pub until: Option<NaiveDate>,
    /// Each time this client was told, newest first.
    pub tellings: Vec<TellingView>,
    /// Crossings by this client that count, because it had been told.
    pub strikes: u32,
    /// Crossings by this client that weigh nothing, because it had not been told.
    pub untold_crossings: u32,
}

/// The dated fact that a client was told a boundary.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TellingView {
    pub id: Key<Telling>,
    pub at: DateTime<Utc>,
    pub zone: String,
    pub channel: Word<Channel>,
    pub wording: String,
    pub entry: Option<Key<Entry>>,
}

/// One row of the client list.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ClientRow {
    pub id: Key<Client>,
    pub name: String,
    pub stage: Word<Stage>,
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
    /// Which way the score has gone over the last quarter.
    pub course: Word<Course>,
    pub last_contact_at: Option<DateTime<Utc>>,
    pub last_contact_zone: Option<String>,
    /// The next thing that has a date, whatever it is.
    pub next: Option<NextDate>,
    pub open_promises: u32,
    pub entries: u32,
}

/// A day on which something is due.
#[derive(Debug, Clone, Serialize, Type)]
pub struct NextDate {
    pub kind: Word<DueKind>,
    pub on: NaiveDate,
}

/// Everything above and beside the timeline on a client's page.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ClientPage {
    pub client: ClientView,
    pub contacts: Vec<ContactView>,
    /// Oldest first.
    pub moves: Vec<MoveView>,
    pub standing: StandingLine,
    /// An open prompt, where one waits for an answer.
    pub prompt: Option<PromptView>,
    /// What has a date, soonest first.
    pub due: Vec<DueView>,
    pub expectations: Vec<ExpectationView>,
    pub boundaries: Vec<BoundaryView>,
    pub engagements: Vec<EngagementView>,
    pub promises: Vec<PromiseView>,
    pub complaints: Vec<ComplaintView>,
    pub recoveries: Vec<RecoveryView>,
    pub money: MoneyView,
    pub letters: Vec<LetterView>,
    pub obligations: Vec<ObligationView>,
    /// It got hot less than a day ago.
    pub heat: Option<HeatView>,
    /// Newest first.
    pub hard_times: Vec<HardTimeView>,
    pub check_ins: Vec<CheckInView>,
    /// Earlier prompts with what was decided, newest first.
    pub decisions: Vec<PromptView>,
    pub entries: u32,
}

/// The standing in one line.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StandingLine {
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
    pub crossed_on: Option<NaiveDate>,
    pub recommendation: Word<Recommendation>,
    /// The heaviest findings, at most three.
    pub reasons: Vec<super::standing::FindingView>,
}
