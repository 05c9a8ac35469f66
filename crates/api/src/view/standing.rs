//! The standing with its reasons, as screens see it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::verdict::{
    ChangeKind, Dimension, GapKind, ProcessStep, Reading, Recommendation, Signal, Standing,
    StepState,
};
use domain::boundary::Boundary;
use domain::client::Client;
use domain::entry::Entry;
use serde::Serialize;
use specta::Type;

use crate::wire::{Key, Word};

/// The assessed state of a relationship on a day.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StandingView {
    pub client: Key<Client>,
    pub client_name: String,
    pub as_of: DateTime<Utc>,
    pub standing: Word<Standing>,
    /// The sum of the findings' points, from 0 to 100.
    #[specta(type = i32)]
    pub score: f64,
    #[specta(type = i32)]
    pub watch_from: f64,
    #[specta(type = i32)]
    pub strained_from: f64,
    #[specta(type = i32)]
    pub line_from: f64,
    /// The score below which a crossed line is cleared.
    #[specta(type = i32)]
    pub line_clears_below: f64,
    /// Since when the policy was in force that this standing is by; `null` for the default one
    /// before any other had been chosen.
    pub policy_since: Option<DateTime<Utc>>,
    pub dimensions: Vec<DimensionView>,
    /// Heaviest first.
    pub findings: Vec<FindingView>,
    pub gaps: Vec<GapView>,
    /// Records that put it over the line by themselves.
    pub unsafe_cites: Vec<CiteView>,
    #[specta(type = i32)]
    pub fixability: f64,
    pub reading: Option<Word<Reading>>,
    pub fair_process: Vec<FairStepView>,
    pub recommendation: Word<Recommendation>,
    pub changes: Vec<ChangeView>,
    pub crossed_on: Option<NaiveDate>,
    /// What waiting has cost since then.
    pub waiting: Option<WaitingView>,
    /// The standing over time, oldest first, each point by the policy of its day.
    pub history: Vec<HistoryPointView>,
    /// What happened in that time, oldest first.
    pub events: Vec<HistoryEventView>,
}

/// The strain in one dimension; `null` without data.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DimensionView {
    pub dimension: Word<Dimension>,
    #[specta(type = Option<i32>)]
    pub strain: Option<f64>,
    #[specta(type = i32)]
    pub weight: f64,
}

/// One contribution to the score.
#[derive(Debug, Clone, Serialize, Type)]
pub struct FindingView {
    pub signal: Word<Signal>,
    pub dimension: Word<Dimension>,
    #[specta(type = i32)]
    pub points: f64,
    /// Arguments of its sentence in the catalogue (`signal-<signal>`), by name.
    pub args: Vec<ArgView>,
    pub cites: Vec<CiteView>,
}

/// A named argument of a sentence.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ArgView {
    pub name: String,
    pub value: ArgValue,
}

/// A typed argument; the screen writes it in the person's language.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum ArgValue {
    Count(u32),
    Days(#[specta(type = i32)] i64),
    Minutes(#[specta(type = i32)] i64),
    /// A plain decimal in the person's currency.
    Money(super::ledger::Amount),
    /// Money for an hour.
    Rate(super::ledger::Amount),
    /// Between 0 and 1.
    Share(#[specta(type = i32)] f64),
    Toll(#[specta(type = i32)] f64),
    On(NaiveDate),
    Word(String),
}

/// A record behind a finding.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CiteView {
    /// The noun, such as `incident` or `invoice`.
    pub noun: String,
    pub id: String,
    /// The entry to open, where the record stands in one.
    pub entry: Option<Key<Entry>>,
    /// The day it is about.
    pub on: Option<NaiveDate>,
    /// A short label from the record itself, such as a rule or an invoice number.
    pub label: Option<String>,
}

/// Something recorded that weighs nothing, or that is missing.
#[derive(Debug, Clone, Serialize, Type)]
pub struct GapView {
    pub kind: Word<GapKind>,
    pub dimension: Option<Word<Dimension>>,
    pub boundary: Option<Key<Boundary>>,
    pub cites: Vec<CiteView>,
}

/// A step of the fair process before parting.
#[derive(Debug, Clone, Serialize, Type)]
pub struct FairStepView {
    pub step: Word<ProcessStep>,
    pub state: Word<StepState>,
    pub boundary: Option<Key<Boundary>>,
    pub cites: Vec<CiteView>,
}

/// What would change the band.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ChangeView {
    pub kind: Word<ChangeKind>,
    pub to: Word<Standing>,
    pub on: NaiveDate,
}

/// The standing at one instant of the past.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HistoryPointView {
    pub at: DateTime<Utc>,
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
    /// Since when the policy was in force that it is by; `null` for the default one.
    pub policy_since: Option<DateTime<Utc>>,
}

/// What an event of the history is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum HistoryEventKind {
    /// Down to their conduct; `word` is an `IncidentKind`.
    Incident,
    /// `word` is a `GestureKind`.
    Gesture,
    /// `word` is a `ComplaintStage`.
    Complaint,
    RecoveryBegan,
    /// `word` is a `RecoveryOutcome`.
    RecoveryEnded,
    /// The line was crossed, and a prompt raised.
    Prompt,
    /// A prompt was answered; `word` is an `Answer`.
    Decision,
    /// A renewal was decided; `word` is a `RenewalChoice`.
    Review,
    /// `word` is a `Stage`.
    Move,
    /// Another policy came into force.
    Policy,
}

/// Something that happened, to be shown on the picture of the history.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HistoryEventView {
    pub on: NaiveDate,
    pub kind: HistoryEventKind,
    pub word: Option<String>,
    /// A short label from the record itself.
    pub label: Option<String>,
    /// The entry to open, where the record stands in one.
    pub entry: Option<Key<Entry>>,
}

/// What waiting has cost since the line was crossed. Each figure is the sum of its records.
#[derive(Debug, Clone, Serialize, Type)]
pub struct WaitingView {
    pub since: NaiveDate,
    #[specta(type = i32)]
    pub days: i64,
    /// Crossings of boundaries that had been told.
    pub strikes: FigureView,
    /// Minutes nobody pays for: unpaid scope, chasing, free hours given.
    pub unpaid_minutes: FigureView,
    /// Minutes needed to recover.
    pub recovery_minutes: FigureView,
    /// Money by which what was earned falls short of the target rate for all hours, below zero
    /// where it was more than reached; `null` without a target or a rate of exchange.
    pub under_target: Option<MoneyFigureView>,
}

/// A number and the newest records of those it is the sum of.
#[derive(Debug, Clone, Serialize, Type)]
pub struct FigureView {
    #[specta(type = i32)]
    pub amount: i64,
    /// How many records there are.
    pub records: u32,
    pub cites: Vec<CiteView>,
}

/// Money and the newest records of those it is the sum of.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MoneyFigureView {
    pub amount: super::ledger::Amount,
    /// How many records there are.
    pub records: u32,
    pub cites: Vec<CiteView>,
}
