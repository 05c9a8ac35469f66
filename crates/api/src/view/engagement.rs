//! Engagements and their contract dates, as screens see them.

use chrono::NaiveDate;
use domain::attachment::Attachment;
use domain::engagement::{
    Convention, CountsFrom, EndOn, Engagement, NoticeForm, NoticeTerms, Term, TermKind, Unit,
};
use domain::notice::StepKind;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::contract::ContractView;
use super::holiday::HolidayKnowledge;
use super::ledger::Amount;
use crate::wire::{Key, Word};

/// A number of units of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PeriodView {
    pub count: u32,
    pub unit: Word<Unit>,
}

/// What follows the first term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FollowingView {
    Ends,
    Renews { period: PeriodView },
    OpenEnded,
}

/// The terms of notice, as typed and as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NoticeTermsView {
    /// `null` for terms that are being added.
    pub id: Option<Key<NoticeTerms>>,
    pub effective_on: NaiveDate,
    pub first_term: Option<PeriodView>,
    pub following: FollowingView,
    pub notice: PeriodView,
    pub end_on: Word<EndOn>,
    pub counts_from: Word<CountsFrom>,
    /// The allowed forms of notice, with the days each takes to arrive. Empty: any form.
    pub forms: Vec<FormView>,
    pub confirmed: Vec<Word<Convention>>,
    pub note: Option<String>,
}

/// A form of notice and the days it takes to arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FormView {
    pub form: Word<NoticeForm>,
    pub days: u32,
}

/// What an agreement brings in from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PriceView {
    pub from_on: NaiveDate,
    pub amount: Amount,
    pub per: PeriodView,
}

/// An agreement, its clauses and its dates.
#[derive(Debug, Clone, Serialize, Type)]
pub struct EngagementView {
    pub id: Key<Engagement>,
    pub title: String,
    pub starts_on: NaiveDate,
    pub value: Option<Amount>,
    pub value_per: Option<PeriodView>,
    /// What it brings in from later days on, oldest first.
    pub prices: Vec<PriceView>,
    pub country: Option<String>,
    /// What is known of the public holidays on which the dates rest.
    pub holidays: Word<HolidayKnowledge>,
    pub review_days: u32,
    pub ends_on: Option<NaiveDate>,
    pub notice_given_on: Option<NaiveDate>,
    /// Oldest first; the later ones are amendments.
    pub terms: Vec<NoticeTermsView>,
    pub clauses: Vec<TermView>,
    /// Its files, oldest first.
    pub contracts: Vec<ContractView>,
    pub notice: NoticeView,
}

/// A clause in its own words.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TermView {
    pub id: Key<Term>,
    pub kind: Word<TermKind>,
    pub wording: String,
    pub place: Option<String>,
    /// The file it stands in, and the page of it, from 1.
    pub contract: Option<Key<Attachment>>,
    pub page: Option<u32>,
    pub number: Option<u32>,
}

/// Where the terms stand today.
#[derive(Debug, Clone, Serialize, Type)]
pub struct NoticeView {
    pub term_begins_on: Option<NaiveDate>,
    pub term_ends_on: Option<NaiveDate>,
    /// The earliest to send first. Empty where notice is not needed any more.
    pub deadlines: Vec<DeadlineView>,
    pub ends_by_itself_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
    pub assumptions: Vec<Word<Convention>>,
}

/// The last day to send, by one form.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DeadlineView {
    pub form: Word<NoticeForm>,
    pub send_by: NaiveDate,
    pub ends_on: NaiveDate,
    pub working: Vec<StepView>,
}

/// The end, if notice is sent on a day.
#[derive(Debug, Clone, Serialize, Type)]
pub struct EndView {
    pub form: Word<NoticeForm>,
    pub sent_on: NaiveDate,
    pub arrives_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub working: Vec<StepView>,
}

/// A step of the working.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StepView {
    pub kind: Word<StepKind>,
    pub day: NaiveDate,
    pub period: Option<PeriodView>,
    /// The days that were passed over on the way back to a working day, latest first.
    pub over: Vec<OverView>,
}

/// A day that is no working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OverView {
    pub on: NaiveDate,
    pub is_holiday: bool,
    /// What the holiday is called, where it has a name.
    pub holiday: Option<String>,
}
