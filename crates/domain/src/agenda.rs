//! What is due when: every date a person has to act on, of every kind, in one form.
//!
//! A [`Due`] names the decision that is due, the record it comes from, and when. It holds nobody's
//! words. The calendar, the Today page, a client's page, reminders and the iCalendar file all read
//! this one notion; a new kind is a word of [`DueKind`], a way to its record in [`About`], and a
//! function from that record here.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::check_in::CheckIn;
use crate::client::Client;
use crate::complaint::{Complaint, ComplaintStage};
use crate::engagement::{Engagement, Following, NoticeForm};
use crate::id::Id;
use crate::invoice::Invoice;
use crate::moment::Moment;
use crate::notice::{self, Holidays};
use crate::obligation::Obligation;
use crate::promise::{Party, Promise};
use crate::prompt::{Answer, Prompt};
use crate::recovery::{CHECK_DAYS, Recovery};
use crate::{calendar, closed_set};

/// How many days after a fix it is asked whether it held. A week: long enough to have been used,
/// soon enough to be remembered.
pub const FOLLOW_UP_DAYS: i64 = 7;

/// How many days before a check of a recovery plan one that was made already counts for it.
const EARLY_DAYS: i64 = 3;

closed_set! {
    /// A kind of decision that falls due.
    pub enum DueKind {
        /// The last day to send notice: stay or go?
        NoticeDeadline = "notice_deadline",
        /// The day to review an engagement, before that deadline.
        Review = "review",
        /// The engagement ends.
        End = "end",
        /// Another term begins by itself.
        Renewal = "renewal",
        /// Amended terms begin to hold.
        TermsChange = "terms_change",
        /// A promise of ours falls due.
        OurPromise = "our_promise",
        /// A promise of theirs falls due.
        TheirPromise = "their_promise",
        /// A recovery plan should be checked.
        RecoveryCheck = "recovery_check",
        /// Whether a fix held should be asked.
        FollowUp = "follow_up",
        /// A decision that was put off comes back.
        AskAgain = "ask_again",
        /// An invoice should have been paid.
        Invoice = "invoice",
        /// Something has to be delivered, handed back or done.
        Obligation = "obligation",
        /// A planned check-in.
        CheckIn = "check_in",
    }
}

impl DueKind {
    /// Returns whether it falls due at a minute, and not some time on a day.
    pub const fn is_timed(self) -> bool {
        matches!(self, Self::OurPromise | Self::TheirPromise)
    }
}

/// The record that something due comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    Engagement(Id<Engagement>),
    Promise(Id<Promise>),
    Recovery(Id<Recovery>),
    Complaint(Id<Complaint>),
    Prompt(Id<Prompt>),
    Invoice(Id<Invoice>),
    Obligation(Id<Obligation>),
    CheckIn(Id<CheckIn>),
}

impl About {
    /// Returns the record's id, whatever it is.
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Engagement(id) => id.uuid(),
            Self::Promise(id) => id.uuid(),
            Self::Recovery(id) => id.uuid(),
            Self::Complaint(id) => id.uuid(),
            Self::Prompt(id) => id.uuid(),
            Self::Invoice(id) => id.uuid(),
            Self::Obligation(id) => id.uuid(),
            Self::CheckIn(id) => id.uuid(),
        }
    }
}

/// When something is due: some time on a day, or at a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    On(NaiveDate),
    At(Moment),
}

impl When {
    /// Returns the day, as the person who wrote it down saw it.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::On(day) => day,
            Self::At(moment) => moment.day(),
        }
    }

    /// Returns the instant, where it is due at a minute.
    pub const fn at(self) -> Option<DateTime<Utc>> {
        match self {
            Self::On(_) => None,
            Self::At(moment) => Some(moment.at),
        }
    }

    /// Returns whether it has passed: the minute, or the whole day.
    pub fn is_past(self, now: Moment) -> bool {
        match self {
            Self::On(day) => day < now.day(),
            Self::At(moment) => moment.at < now.at,
        }
    }
}

/// What makes something due the same thing when it is worked out again.
///
/// A date that moves is another one: it is reminded of anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DueKey {
    pub kind: DueKind,
    pub record: Uuid,
    pub when: When,
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub kind: DueKind,
    pub client: Id<Client>,
    pub about: About,
    pub when: When,
    /// For a notice deadline: the last day to send by each form, the earliest first, which is the
    /// one that it is due on.
    pub forms: Vec<(NoticeForm, NaiveDate)>,
    /// For a notice deadline: the end that it gives.
    pub ends_on: Option<NaiveDate>,
}

impl Due {
    fn new(kind: DueKind, client: Id<Client>, about: About, when: When) -> Self {
        Self { kind, client, about, when, forms: Vec::new(), ends_on: None }
    }

    /// Returns what makes it the same thing when it is worked out again.
    pub const fn key(&self) -> DueKey {
        DueKey { kind: self.kind, record: self.about.uuid(), when: self.when }
    }
}

/// Puts what is due in order: by day, what has a minute after what has none.
pub fn sort(dues: &mut [Due]) {
    dues.sort_by_key(|it| (it.when.day(), it.when.at(), it.kind, it.client, it.about.uuid()));
}

/// What is still to be decided about the renewal of an engagement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asks {
    /// The day of a review that is not decided yet, which stays after it has passed.
    pub review_on: Option<NaiveDate>,
    /// The day from which deadlines for notice are looked for; `None` where none is asked about.
    pub notice_from: Option<NaiveDate>,
}

/// Returns what an engagement asks for from a day on: its review, the last day to send notice, its
/// end, its next term and its next terms.
///
/// Where it could end on any day the last day to send moves along with today, and is no deadline.
pub fn of_engagement(
    it: &Engagement,
    asks: Asks,
    today: NaiveDate,
    holidays: &Holidays,
) -> Vec<Due> {
    let notice = notice::notice(it, today, holidays);
    let ends_on = notice.ends_by_itself_on.or(it.ends_on);
    let due = |kind, day| Due::new(kind, it.client, About::Engagement(it.id), When::On(day));
    let mut found = Vec::new();
    let asked = asks.notice_from.map(|from| notice::notice(it, from.max(today), holidays));
    if let Some(asked) = asked
        && asked.review_on.is_some()
        && let Some(first) = asked.deadlines.first()
    {
        found.push(Due {
            forms: asked.deadlines.iter().map(|it| (it.form, it.send_by)).collect(),
            ends_on: Some(first.ends_on),
            ..due(DueKind::NoticeDeadline, first.send_by)
        });
    }
    found.extend(ends_on.map(|day| due(DueKind::End, day)));
    if ends_on.is_none()
        && let Some((first, last)) = notice.term
        && first <= today
        && it.terms_on(last).is_some_and(|it| matches!(it.following, Following::Renews(_)))
    {
        found.push(due(DueKind::Renewal, calendar::shift(last, 1)));
    }
    let first_terms = it.terms.iter().map(|it| it.effective_on).min();
    found.extend(
        it.terms
            .iter()
            .map(|it| it.effective_on)
            .filter(|day| Some(*day) != first_terms && ends_on.is_none_or(|end| *day <= end))
            .map(|day| due(DueKind::TermsChange, day)),
    );
    found.retain(|it| it.when.day() >= today);
    found.extend(asks.review_on.map(|day| due(DueKind::Review, day)));
    sort(&mut found);
    found
}

/// Returns when a promise is due, until it is settled.
pub fn of_promise(it: &Promise) -> Option<Due> {
    let kind = match it.by {
        Party::Us => DueKind::OurPromise,
        Party::Client => DueKind::TheirPromise,
    };
    let due = Due::new(kind, it.client, About::Promise(it.id), When::At(it.due_at));
    it.settled.is_none().then_some(due)
}

/// Returns the days on which a recovery plan should be checked: 7, 14, 21 and 30 days after its
/// start, as far as it runs, and its last day.
pub fn check_days(it: &Recovery) -> Vec<NaiveDate> {
    let within = CHECK_DAYS.iter().map(|days| calendar::shift(it.starts_on, *days));
    let mut days: Vec<_> = within.filter(|day| *day < it.ends_on).collect();
    days.push(it.ends_on);
    days
}

/// Returns the days on which a plan should be checked, each with the place of the check that was
/// made for it: the last one that is nearer to it than to the next, three days early at most.
pub fn checks_by_day(it: &Recovery) -> Vec<(NaiveDate, Option<usize>)> {
    let mut days: Vec<_> = check_days(it).into_iter().map(|day| (day, None)).collect();
    for (place, check) in it.checks.iter().enumerate() {
        let counts_until = calendar::shift(check.on, EARLY_DAYS);
        if let Some(day) = days.iter_mut().rfind(|(day, _)| *day <= counts_until) {
            day.1 = Some(place);
        }
    }
    days
}

/// Returns the checks of a running recovery plan that are due: those ahead, and of those that were
/// missed only the latest, which makes up for the others.
///
/// A check counts for every day up to it, and for one that comes within three days.
pub fn of_recovery(it: &Recovery, today: NaiveDate) -> Vec<Due> {
    if it.ended.is_some() {
        return Vec::new();
    }
    let checked = it.checks.iter().map(|it| calendar::shift(it.on, EARLY_DAYS)).max();
    let mut days = check_days(it);
    // Whatever was seen before it, a plan asks on its last day how it ended.
    days.retain(|day| checked.is_none_or(|checked| *day > checked) || *day == it.ends_on);
    let missed = days.iter().filter(|day| **day < today).count();
    days.drain(..missed.saturating_sub(1));
    days.into_iter()
        .map(|day| {
            let about = About::Recovery(it.id);
            Due::new(DueKind::RecoveryCheck, it.client, about, When::On(day))
        })
        .collect()
}

/// Returns when to ask whether the fix of a complaint held: a week after it, until it was asked.
pub fn of_complaint(it: &Complaint) -> Option<Due> {
    let last = it.steps.last().filter(|it| it.stage == ComplaintStage::Fixed)?;
    let day = calendar::shift(last.on, FOLLOW_UP_DAYS);
    Some(Due::new(DueKind::FollowUp, it.client, About::Complaint(it.id), When::On(day)))
}

/// Returns when a decision that was put off comes back. Of a client's prompts only the newest can.
pub fn of_prompt(it: &Prompt) -> Option<Due> {
    let decision = it.decision.as_ref().filter(|it| it.answer == Answer::NotNow)?;
    let day = decision.until?;
    Some(Due::new(DueKind::AskAgain, it.client, About::Prompt(it.id), When::On(day)))
}

/// Returns when an obligation of ours is due, until it is settled; `None` where it has no day.
pub fn of_obligation(it: &Obligation) -> Option<Due> {
    let day = it.due_on.filter(|_| it.settled_on.is_none())?;
    Some(Due::new(DueKind::Obligation, it.client, About::Obligation(it.id), When::On(day)))
}

/// Returns when a check-in was planned for, until it is done.
pub fn of_check_in(it: &CheckIn) -> Option<Due> {
    let due = Due::new(DueKind::CheckIn, it.client, About::CheckIn(it.id), When::On(it.due_on));
    it.done_on.is_none().then_some(due)
}

/// Returns when an invoice should be paid, as long as something of it is still open.
pub fn of_invoice(it: &Invoice) -> Due {
    Due::new(DueKind::Invoice, it.client, About::Invoice(it.id), When::On(it.due_on))
}
