//! The Today page and what waits for an answer, as screens see them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::again::AskAgain;
use domain::assess::verdict::Standing;
use domain::client::Client;
use domain::entry::{Channel, Entry};
use domain::prompt::{Answer, Prompt};
use serde::Serialize;
use specta::Type;

use super::care::{HeatView, TodayHeat};
use super::due::DueView;
use super::ledger::PromiseView;
use super::standing::{CiteView, FindingView, WaitingView};
use crate::wire::{Key, Word};

/// What today asks for.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TodayView {
    pub today: NaiveDate,
    /// Where it got hot less than a day ago, newest first.
    pub heats: Vec<TodayHeat>,
    /// Open prompts, and those whose *not now* has run out.
    pub prompts: Vec<PromptView>,
    /// Overdue and due within a week, soonest first.
    pub promises: Vec<TodayPromise>,
    /// Notice deadlines, reviews and ends within 90 days, checks and follow-ups within a week,
    /// soonest first. What the person is done with is left out; of very many, those nearest to
    /// today are here.
    pub dues: Vec<TodayDue>,
    /// How many more there are on the calendar.
    pub dues_more: u32,
    /// The latest entries of all clients, newest first.
    pub recent: Vec<RecentEntry>,
    pub clients: u32,
}

/// A promise with its client's name.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TodayPromise {
    pub promise: PromiseView,
    pub client_name: String,
}

/// A date ahead, and how things stand with its client.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TodayDue {
    pub due: DueView,
    pub standing: Word<Standing>,
}

/// An entry in short.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RecentEntry {
    pub id: Key<Entry>,
    pub client: Key<Client>,
    pub client_name: String,
    pub at: DateTime<Utc>,
    pub zone: String,
    pub channel: Word<Channel>,
    /// The beginning of what was written.
    pub excerpt: String,
    pub incidents: u32,
}

/// Why a prompt that was answered asks again.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AgainView {
    pub why: Word<AskAgain>,
    /// The records that are new.
    pub cites: Vec<CiteView>,
}

/// A prompt: a relationship has crossed the line.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PromptView {
    pub id: Key<Prompt>,
    pub client: Key<Client>,
    pub client_name: String,
    pub crossed_on: NaiveDate,
    pub raised_at: DateTime<Utc>,
    /// The score when it was raised.
    #[specta(type = i32)]
    pub score: f64,
    /// How it stands now, which can be better than when it was raised.
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score_now: f64,
    /// The heaviest findings now, at most three; empty for a prompt that was answered.
    pub reasons: Vec<FindingView>,
    /// Why it asks although it was answered before; what was answered stands in `answer`.
    pub again: Option<AgainView>,
    /// What waiting has cost since the line was crossed, while the prompt waits for an answer.
    pub waiting: Option<WaitingView>,
    pub answer: Option<Word<Answer>>,
    pub reason: Option<String>,
    pub until: Option<NaiveDate>,
    pub answered_at: Option<DateTime<Utc>>,
    /// Whether what was answered was decided in the heat.
    pub in_heat: bool,
    /// It got hot less than a day ago, so that it is no time to decide; `null` where people are in
    /// danger and waiting would be worse.
    pub heat: Option<HeatView>,
}
