//! Letters, as screens see them.

use chrono::{DateTime, NaiveDate, Utc};
use documents::Paragraph;
use domain::boundary::Boundary;
use domain::client::Client;
use domain::complaint::Complaint;
use domain::engagement::{Engagement, NoticeForm};
use domain::entry::Entry;
use domain::incident::Incident;
use domain::letter::gate::Passage;
use domain::letter::lint::{LintRule, Need};
use domain::letter::{Letter, LetterKind, LetterState, Tone};
use domain::recovery::Recovery;
use serde::Serialize;
use specta::Type;

use super::engagement::EndView;
use super::entry::AttachmentView;
use super::ledger::Amount;
use super::standing::CiteView;
use crate::cite::Labels;
use crate::letter::LetterChoices;
use crate::wire::{Key, Word};

/// A letter kept with a client.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LetterView {
    pub id: Key<Letter>,
    pub client: Key<Client>,
    pub client_name: String,
    pub engagement: Option<Key<Engagement>>,
    pub kind: Word<LetterKind>,
    pub tone: Word<Tone>,
    pub language: String,
    /// Letterhead, recipient and date line, as they stand above the subject on paper.
    pub head: Vec<String>,
    pub subject: String,
    /// From the salutation to the signature.
    pub body: String,
    /// The body as it was drafted.
    pub drafted: String,
    /// The subject as it was drafted, where that is known.
    pub drafted_subject: Option<String>,
    pub state: Word<LetterState>,
    pub written_at: DateTime<Utc>,
    pub ends_on: Option<NaiveDate>,
    pub form: Option<Word<NoticeForm>>,
    /// The day that the letter bears.
    pub sent_on: Option<NaiveDate>,
    pub choices: LetterChoices,
    /// When its words were last changed.
    pub changed_at: DateTime<Utc>,
    pub read_again_at: Option<DateTime<Utc>>,
    pub released_at: Option<DateTime<Utc>>,
    /// Why it was released against advice.
    pub override_reason: Option<String>,
    /// The day it really went out.
    pub went_on: Option<NaiveDate>,
    pub proof: Option<String>,
    pub proof_file: Option<AttachmentView>,
    /// What was decided about open records before it was released.
    pub decided: Vec<DecidedView>,
    /// What it said before it was changed, newest first.
    pub versions: Vec<LetterVersionView>,
}

/// What was decided about an open record for a letter.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DecidedView {
    /// `promise`, `invoice`, or the kind of the obligation.
    pub kind: String,
    pub label: String,
    /// The day by which it will be done.
    pub done_by: Option<NaiveDate>,
    /// Why it will not be done.
    pub waived: Option<String>,
}

/// What a letter said before it was changed.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LetterVersionView {
    pub replaced_at: DateTime<Utc>,
    /// Place and day, as they stood above the subject.
    pub dateline: String,
    pub subject: String,
    pub body: String,
}

/// A draft made from records, before it is kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DraftView {
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub kind: Word<LetterKind>,
    pub tone: Word<Tone>,
    pub choices: LetterChoices,
    pub language: String,
    /// Letterhead, recipient and date line, as they stand above the subject on paper.
    pub head: Vec<ParagraphView>,
    pub subject: String,
    /// From the salutation to the signature: what can be edited.
    pub body: String,
    /// The parts of the body with the records they come from, in order.
    pub paragraphs: Vec<ParagraphView>,
    pub ends_on: Option<NaiveDate>,
    /// The earliest last day that its notice gives; `null` where there is none to give.
    pub earliest_end_on: Option<NaiveDate>,
    pub form: Word<NoticeForm>,
    pub sent_on: NaiveDate,
    /// How the end date was found; `null` where there is no engagement to end.
    pub end: Option<EndView>,
    /// Who it goes to by mail, where an address is known.
    pub to: Option<String>,
    /// The openings and closings to choose from, the usual one first.
    pub openings: Vec<SayingView>,
    pub closings: Vec<SayingView>,
    /// Everything that an honest letter may give as a reason.
    pub reasons: Vec<ReasonView>,
    /// Whether people were demeaned or harmed by this client: a colleague is passed on to it with
    /// care.
    pub risky: bool,
    /// What the letter is about, as chosen or suggested by the record.
    pub complaint: Option<Key<Complaint>>,
    pub recovery: Option<Key<Recovery>>,
    pub boundaries: Vec<Key<Boundary>>,
}

/// An opening or a closing to choose.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SayingView {
    pub name: String,
    pub text: String,
}

/// A reason that an honest letter may give: the same thing, however often it happened.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ReasonView {
    pub incidents: Vec<Key<Incident>>,
    pub text: String,
    pub sources: Vec<CiteView>,
    /// Whether this draft names it.
    pub is_named: bool,
}

/// A paragraph and what its facts come from.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ParagraphView {
    pub text: String,
    pub sources: Vec<CiteView>,
}

/// Describes a paragraph with the records behind it.
pub(crate) fn paragraph(labels: &Labels, it: &Paragraph) -> ParagraphView {
    ParagraphView { text: it.text.clone(), sources: labels.sources(&it.sources) }
}

/// What is to be said about a letter as it stands.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CheckView {
    pub findings: Vec<LintFindingView>,
    /// The parts of the body with the records that still stand in them.
    pub paragraphs: Vec<ParagraphView>,
}

/// Something that the lint points at.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LintFindingView {
    pub rule: Word<LintRule>,
    /// Whether a letter should not go out like this.
    pub stops: bool,
    pub in_subject: bool,
    /// The sentence: begin and end, in UTF-16 units. Equal where the whole letter is meant.
    pub sentence: (u32, u32),
    /// The words in it, in the same units.
    pub words: (u32, u32),
    pub said: String,
    /// What to write instead; blank where the sentence is best left out, `null` where there is no
    /// ready wording.
    pub better: Option<String>,
    /// What is missing.
    pub need: Option<Word<Need>>,
    /// The conduct that it tells of.
    pub conduct: Option<String>,
}

/// What stands between a letter and its release.
#[derive(Debug, Clone, Serialize, Type)]
pub struct GateView {
    pub letter: Key<Letter>,
    /// Whether it ends a relationship; other letters only cool off.
    pub ends: bool,
    pub items: Vec<GateItemView>,
    /// The first day on which everything of ours is done and the notice has run out.
    pub earliest_end_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    /// Whether nothing is undecided, and nothing comes after the end.
    pub is_clean: bool,
    pub cooling: Option<CoolingView>,
    pub warnings: Vec<WarningView>,
    pub purse: PurseView,
}

/// Something open between the two sides.
#[derive(Debug, Clone, Serialize, Type)]
pub struct GateItemView {
    /// `promise`, `obligation` or `invoice`.
    pub noun: String,
    pub id: String,
    /// `promise`, `invoice`, or the kind of the obligation.
    pub kind: String,
    pub label: String,
    pub amount: Option<Amount>,
    pub due_on: Option<NaiveDate>,
    pub passage: Word<Passage>,
    /// The day by which it will be done.
    pub done_by: Option<NaiveDate>,
    /// Whether it was decided for this letter.
    pub is_decided: bool,
    /// Why it will not be done.
    pub waived: Option<String>,
}

/// Why a letter waits.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CoolingView {
    /// The entry in which it got hot.
    pub entry: Key<Entry>,
    pub at: DateTime<Utc>,
    /// Until when it pauses; `null` where it only has to be read again.
    pub until: Option<DateTime<Utc>>,
    /// What was said and done, to read beside the letter.
    pub facts: Option<String>,
}

/// Something to know before a letter goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WarningView {
    /// A colleague is named to a client who was abusive.
    AbusiveClient,
    /// The lint finds something with which a letter should not go out.
    Findings,
}

/// What parting costs.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PurseView {
    /// The client's share of what comes in, in percent; `null` without income.
    pub share: Option<u32>,
    /// What all clients bring in by the month, averaged over a year.
    pub income: Amount,
    pub theirs: Amount,
    /// What business and life cost by the month, and what is put by, as stated in the settings.
    pub costs: Option<Amount>,
    pub reserve: Option<Amount>,
    /// How long money lasts with the client and without; `null` without stated costs.
    pub with: Option<RunwayView>,
    pub without: Option<RunwayView>,
    /// Whether every amount could be counted in the person's own currency.
    pub is_complete: bool,
}

/// How long money lasts.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RunwayView {
    /// Whole weeks; `null` where what comes in covers the costs.
    pub weeks: Option<u32>,
    /// What is missing each month.
    pub short: Option<Amount>,
}
