//! The renewal review, as screens see it.
//!
//! It comes in the parts that a level of disclosure allows: `private` and the quotes are not there
//! at the lower levels.

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::verdict::Standing;
use domain::boundary::Boundary;
use domain::client::Client;
use domain::complaint::{Complaint, Importance};
use domain::engagement::{Engagement, NoticeForm};
use domain::entry::{Channel, Entry};
use domain::hard_time::HardTime;
use domain::incident::{Abuse, Cause, GestureKind, IncidentKind, Severity, Target};
use domain::promise::{Party, Promise, PromiseState};
use domain::renewal::{ComplaintEnd, Disclosure};
use domain::review::{RenewalChoice, Review, ReviewAnswer, ReviewQuestion};
use serde::Serialize;
use specta::Type;

use super::care::HeatView;
use super::engagement::{NoticeTermsView, PeriodView};
use super::ledger::Amount;
use super::standing::{ArgView, HistoryEventView, HistoryPointView};
use crate::wire::{Key, Word};

/// A relationship on one page, both sides.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ReviewView {
    pub client: Key<Client>,
    pub client_name: String,
    pub level: Word<Disclosure>,
    pub as_of: DateTime<Utc>,
    /// The day of that instant, in the person's zone.
    pub on: NaiveDate,
    /// Those that run, with what is due, first.
    pub engagements: Vec<RenewalView>,
    pub facts: FactsView,
    /// `null` below the level of everything.
    pub private: Option<PrivateView>,
    /// Why it is no time to decide, in a review of today with everything in it.
    pub heat: Option<HeatView>,
}

/// An agreement, and where its renewal stands.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RenewalView {
    pub id: Key<Engagement>,
    pub title: String,
    pub starts_on: NaiveDate,
    pub value: Option<Amount>,
    pub value_per: Option<PeriodView>,
    pub term_began_on: Option<NaiveDate>,
    pub term_ends_on: Option<NaiveDate>,
    /// The last day on which the decision can still be sent, by `form`; the last day of the
    /// agreement where it ends by itself.
    pub decide_by: Option<NaiveDate>,
    pub form: Option<Word<NoticeForm>>,
    /// The end that notice by then gives.
    pub ends_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
    /// Whether it ends unless something is agreed.
    pub ends_by_itself: bool,
    /// Whether it runs on from one possible end to the next, so that it is looked at once a year and
    /// no day decides.
    pub runs_on: bool,
    /// Whether a decision is waited for now.
    pub due: bool,
    /// The decision that settles it, where there is one.
    pub decided: Option<Key<Review>>,
    /// The first and last day of what a renewal would bring; the last is `null` without a term.
    pub next_begins_on: Option<NaiveDate>,
    pub next_ends_on: Option<NaiveDate>,
    /// The terms that hold, to start an amendment from.
    pub terms: Option<NoticeTermsView>,
    /// The price at which it would reach the target, for the same period, where that is known.
    pub break_even: Option<Amount>,
}

/// What was said and done.
#[derive(Debug, Clone, Serialize, Type)]
pub struct FactsView {
    pub since: Option<NaiveDate>,
    /// Whether the money could be expressed in the person's currency.
    pub money_known: bool,
    pub whole: SumsView,
    pub year: SumsView,
    pub owed: Amount,
    pub overdue: Amount,
    pub months: Vec<MonthView>,
    pub boundaries: Vec<BoundaryLineView>,
    pub abuse: Vec<AbuseLineView>,
    pub causes: Vec<CauseCount>,
    pub kinds: Vec<KindCount>,
    pub gestures: Vec<GestureCount>,
    pub unpaid_minutes: u32,
    pub complaints: Vec<ComplaintLineView>,
    pub ours: PromiseTallyView,
    pub theirs: PromiseTallyView,
    /// Late, broken, overdue and open ones, the last due first.
    pub promises: Vec<PromiseLineView>,
    /// Newest first; at most as many as were asked for.
    pub occasions: Vec<OccasionView>,
    /// How many there are in all.
    pub occasion_count: u32,
}

/// What a stretch of days comes to.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SumsView {
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub contacts: u32,
    /// Contact and work; time needed to recover is not among them.
    pub minutes: u32,
    pub contact_minutes: u32,
    pub production_minutes: u32,
    pub revision_minutes: u32,
    pub chasing_minutes: u32,
    pub admin_minutes: u32,
    pub free_minutes: u32,
    pub invoiced: Amount,
    pub received: Amount,
    pub conceded: Amount,
    pub spent: Amount,
}

/// One month of a relationship.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MonthView {
    pub month: NaiveDate,
    pub contacts: u32,
    pub minutes: u32,
    pub received: Amount,
    pub incidents: u32,
}

/// What happened around one boundary.
#[derive(Debug, Clone, Serialize, Type)]
pub struct BoundaryLineView {
    pub boundary: Key<Boundary>,
    pub rule: String,
    pub told_on: Option<NaiveDate>,
    pub told: u32,
    pub crossed: u32,
    pub counted: u32,
    pub before_told: u32,
    pub last_crossed_on: Option<NaiveDate>,
}

/// Bad treatment of one kind.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AbuseLineView {
    pub manner: Word<Abuse>,
    pub toward: Word<Target>,
    pub count: u32,
    pub last_on: NaiveDate,
}

/// How many incidents are down to a cause.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CauseCount {
    pub cause: Word<Cause>,
    pub count: u32,
}

/// How many incidents of a kind are down to their conduct.
#[derive(Debug, Clone, Serialize, Type)]
pub struct KindCount {
    pub kind: Word<IncidentKind>,
    pub count: u32,
}

/// How often they made a gesture.
#[derive(Debug, Clone, Serialize, Type)]
pub struct GestureCount {
    pub kind: Word<GestureKind>,
    pub count: u32,
}

/// A complaint and how it ended.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ComplaintLineView {
    pub id: Key<Complaint>,
    pub theme: String,
    pub raised_on: NaiveDate,
    pub importance: Word<Importance>,
    pub cause: Word<Cause>,
    pub promised: bool,
    pub end: Word<ComplaintEnd>,
    pub on: NaiveDate,
    pub reopened: u32,
}

/// How one side's promises went.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PromiseTallyView {
    pub made: u32,
    pub kept: u32,
    pub late: u32,
    pub broken: u32,
    pub released: u32,
    pub open: u32,
    pub overdue: u32,
    /// Those that have come due and were not released.
    pub due: u32,
    /// Kept in time, of those due, from 0 to 1.
    #[specta(type = Option<i32>)]
    pub kept_share: Option<f64>,
}

/// A promise that was not simply kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PromiseLineView {
    pub id: Key<Promise>,
    pub by: Word<Party>,
    pub wording: String,
    pub due_on: NaiveDate,
    pub state: Word<PromiseState>,
    pub settled_on: Option<NaiveDate>,
}

/// An entry that something hangs on.
#[derive(Debug, Clone, Serialize, Type)]
pub struct OccasionView {
    pub entry: Key<Entry>,
    pub on: NaiveDate,
    pub channel: Word<Channel>,
    pub facts: Option<String>,
    /// `null` at the level of facts.
    pub quotes: Option<String>,
    /// `null` below the level of everything, like the next.
    pub reading: Option<String>,
    pub feelings: Option<String>,
    pub marks: Vec<MarkView>,
}

/// What was marked in an entry: an incident, or a gesture.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MarkView {
    pub incident: Option<Word<IncidentKind>>,
    pub gesture: Option<Word<GestureKind>>,
    pub manner: Option<Word<Abuse>>,
    pub severity: Option<Word<Severity>>,
    pub cause: Option<Word<Cause>>,
    pub rule: Option<String>,
}

/// What is for the person alone.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PrivateView {
    pub then: Option<StandingAtView>,
    pub now: StandingAtView,
    pub picture: PictureView,
    /// How the contact of the last year left one, from -2 to +2.
    #[specta(type = Option<i32>)]
    pub toll_year: Option<f64>,
    pub recovery_year: u32,
    pub recovery_whole: u32,
    /// For each of all hours, recovery among them.
    pub rate_year: Option<Amount>,
    pub rate_whole: Option<Amount>,
    pub target: Option<Amount>,
    pub break_even: Option<BreakEvenView>,
    /// The six questions in their order, each with what the record says.
    pub questions: Vec<QuestionView>,
    /// The client's hard times, oldest first.
    pub hard_times: Vec<HardTimeLineView>,
    /// What was decided before, newest first.
    pub decisions: Vec<ReviewDecisionView>,
}

/// A stretch of days on which the client had it hard.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HardTimeLineView {
    pub id: Key<HardTime>,
    pub since_on: NaiveDate,
    /// `null` where it was not over on the day of the review.
    pub until_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// Where the relationship stood on a day.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StandingAtView {
    pub on: NaiveDate,
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
}

/// The relationship over time, to be drawn.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PictureView {
    pub client: Key<Client>,
    pub as_of: DateTime<Utc>,
    #[specta(type = i32)]
    pub score: f64,
    #[specta(type = i32)]
    pub watch_from: f64,
    #[specta(type = i32)]
    pub strained_from: f64,
    #[specta(type = i32)]
    pub line_from: f64,
    #[specta(type = i32)]
    pub line_clears_below: f64,
    pub history: Vec<HistoryPointView>,
    pub events: Vec<HistoryEventView>,
}

/// The price at which renewing would reach the target rate.
#[derive(Debug, Clone, Serialize, Type)]
pub struct BreakEvenView {
    pub month: Amount,
    pub agreed_month: Option<Amount>,
    pub received_month: Amount,
    #[specta(type = i32)]
    pub days: i64,
    pub minutes: u32,
    pub target: Amount,
    pub beside: Amount,
}

/// A question of the review with what the record says.
#[derive(Debug, Clone, Serialize, Type)]
pub struct QuestionView {
    pub question: Word<ReviewQuestion>,
    /// The record's own answer, where it has one.
    pub hint: Option<Word<ReviewAnswer>>,
    pub args: Vec<ArgView>,
}

/// A decision about a renewal, as it was kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ReviewDecisionView {
    pub id: Key<Review>,
    pub engagement: Option<Key<Engagement>>,
    pub engagement_title: Option<String>,
    pub decided_on: NaiveDate,
    pub choice: Word<RenewalChoice>,
    pub reason: String,
    pub answers: Vec<AnsweredView>,
    pub deadline_on: Option<NaiveDate>,
    pub term_ends_on: Option<NaiveDate>,
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
    pub minutes: u32,
    pub rate: Option<Amount>,
    pub target: Option<Amount>,
    /// What it said before it was thought over, newest first.
    pub earlier: Vec<ReviewDecisionView>,
}

/// An answer to a question.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AnsweredView {
    pub question: Word<ReviewQuestion>,
    pub answer: Word<ReviewAnswer>,
}
