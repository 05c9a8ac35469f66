//! Contract dates: the next notice deadline, and the end if notice is given on a day.
//!
//! Every answer carries its working, step by step. Nothing here is legal advice: each convention
//! below is what is meant where the contract does not say otherwise.
//!
//! | convention | source |
//! | --- | --- |
//! | A period runs from the day after the event: notice received on 15 March with a month's notice ends it on 15 April. | Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (2)(c); likewise BGB § 187(1), § 188(2) |
//! | A period in months ends on the same day number, or on the last day of a shorter month: a month from 31 January ends on the last day of February. A quarter is three months, a year twelve. | the same, Article 3(2)(c); BGB § 188(3) |
//! | Counted back, the event is the last day from which the period has ended in time: a month for 30 April is 31 March. | follows from the two above |
//! | Weekends and holidays count in every period, except one in working days. | the same, Article 3(3) |
//! | A term includes its first day: a year from 1 January ends on 31 December, a month from 31 January on the last day of February, a year from 29 February on 28 February. The next term begins on the day after, and is counted from there. | BGB § 187(2), § 188(2) and (3) |
//! | The end does not move because it falls on a weekend or holiday; a notice period is never cut short in this way. | BGHZ 59, 265 and BGH NJW 2005, 1354, on BGB § 193; departs from Article 3(4), which prolongs the time for an action |
//! | The sender's last day rolls back to a working day, never forward. | our choice: the careful side |
//! | Days to arrive are calendar days, and what arrives on a weekend or holiday has arrived. | our choice; the days of each form are the user's |
//! | Counted from sending, a notice may arrive at any time. | plain reading of such a clause |
//! | An end "at the end of" a week, month, quarter, half-year or year is the last day of the one in which the period ends. A week ends on Sunday. | plain reading; ISO 8601 for the week |
//! | No end falls before the last day of the first term. After it, one on any day or by the calendar may fall inside a renewed term; only "end of term" ties it to the terms. | our choice: else the first term would mean nothing |
//! | A first term that ends by itself can be ended earlier where ends fall on another day than the term's last; "end of term" rules it out. | our choice: else the notice period would mean nothing |
//! | Notice may name a later end than the first possible one, where an end may fall on that day. | plain reading; notice periods are the least that is owed |
//! | "End of term" where no term runs means any day, and the working says so. Renewal without a first term makes the first of the renewed terms the opening one. | our choice |
//! | A notice is judged by the terms of the day it is sent. Later terms do not touch it. | our choice: old dates keep the terms of their day |
//! | An amendment leaves the running term as it is, and changes what follows. With another first term, or after the engagement had ended, it begins its own first term. | our choice |
//! | A period of nothing ends on the day of the event; a first term or renewal of nothing is none. | our choice |
//! | A day for giving notice that is on record, without an end, counts as the day it was received. | plain reading of "given" |
//!
//! A notice sent on a weekend is judged like any other by [`end_if_sent`]; [`notice`] never names
//! such a day as a deadline. On the Saturday after a deadline that was rolled back to Friday,
//! sending may still work, but the deadline is the next one.

mod course;
mod working;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use self::course::Course;
use crate::closed::ClosedSet as _;
use crate::engagement::{Convention, Engagement, NoticeForm, NoticeTerms, Period};
use crate::{calendar, closed_set};

/// The days that are not working days besides Saturdays and Sundays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holidays(pub BTreeSet<NaiveDate>);

closed_set! {
    /// What a step of the working does.
    pub enum StepKind {
        /// A term begins or ends on this day.
        TermEnds = "term_ends",
        /// The days on which an end may fall give this day.
        EndMayFall = "end_may_fall",
        /// The notice period, counted from this day.
        PeriodCounted = "period_counted",
        /// The notice period has ended by the close of this day.
        PeriodEnds = "period_ends",
        /// An end should fall on the last day of a term, but no term runs: any day will do.
        NoTermToEnd = "no_term_to_end",
        /// The period is longer than what is left, so the next possible end counts.
        TooLate = "too_late",
        /// The notice must have arrived by this day.
        ArrivesBy = "arrives_by",
        /// It takes this many days to arrive.
        TakesToArrive = "takes_to_arrive",
        /// Other terms hold from the day after this one, so the notice is sent by it.
        TermsChange = "terms_change",
        /// The day is not a working day, so the last day to send is earlier.
        RolledBack = "rolled_back",
        /// The notice is sent on this day.
        Sent = "sent",
        /// The engagement ends by itself on this day.
        EndsByItself = "ends_by_itself",
        /// A later end than the first possible one was chosen.
        ChosenLater = "chosen_later",
    }
}

/// One step of the working. The words are in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    /// The day this step arrives at.
    pub day: NaiveDate,
    /// The period it counts with, where it does.
    pub period: Option<Period>,
}

/// The last day to send, for one form of notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub form: NoticeForm,
    /// The last day on which sending still gives `ends_on`.
    pub send_by: NaiveDate,
    /// The day the engagement then ends.
    pub ends_on: NaiveDate,
    pub working: Vec<Step>,
}

/// Where the terms of an engagement stand on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The term that runs on the day, by its first and last day; `None` when open-ended.
    /// Before the start it is the first one.
    pub term: Option<(NaiveDate, NaiveDate)>,
    /// The next deadline by each allowed form, the earliest to send first. Empty where notice is
    /// not needed any more: it has ended, its end is settled, or no notice could end it before it
    /// ends by itself.
    pub deadlines: Vec<Deadline>,
    /// The day it ends without anything more being done, where it does: its own end, or the end
    /// that is settled.
    pub ends_by_itself_on: Option<NaiveDate>,
    /// The day to review it: before the earliest deadline. `None` where there is no deadline, and
    /// where it could end on any day, so that there is no day to be ahead of.
    pub review_on: Option<NaiveDate>,
    /// Conventions that the person has not confirmed.
    pub assumptions: Vec<Convention>,
}

/// The end, if notice is sent on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub form: NoticeForm,
    pub sent_on: NaiveDate,
    /// The day it arrives.
    pub arrives_on: NaiveDate,
    /// The last day of the engagement.
    pub ends_on: NaiveDate,
    pub working: Vec<Step>,
}

/// Returns where the terms stand on a day: the deadlines ahead, by each allowed form.
///
/// A deadline is the last working day, not before `today`, that gives the next possible end:
/// sending on the next working day gives a later end, or none. Up to the day before notice was
/// given, an engagement is looked at as if it had not been.
pub fn notice(engagement: &Engagement, today: NaiveDate, holidays: &Holidays) -> Notice {
    let courses = course::courses(engagement, holidays);
    let settled = settled_end(engagement, &courses, holidays);
    let settled = settled.filter(|it| it.since.is_none_or(|since| since <= today));
    let ends_by_itself_on =
        settled.map_or_else(|| course::ends_by_itself(&courses, today), |it| Some(it.ends_on));
    let current = courses.get(course::place_on(&courses, today));
    let term = current
        .filter(|_| settled.is_none_or(|it| today <= it.ends_on))
        .and_then(|it| it.term_holding(today))
        .map(|it| (it.first, it.last));
    if settled.is_some() {
        let (deadlines, assumptions) = (Vec::new(), Vec::new());
        return Notice { term, deadlines, ends_by_itself_on, review_on: None, assumptions };
    }

    let mut found: Vec<_> = forms_ahead(&courses, today)
        .into_iter()
        .filter_map(|form| working::next_deadline(&courses, today, form, holidays))
        .collect();
    found.sort_by_key(|it| (it.deadline.send_by, it.deadline.form));
    let review_on = found
        .first()
        .filter(|it| !it.flows)
        .map(|it| calendar::shift(it.deadline.send_by, -i64::from(engagement.review_days)));
    let assumptions = current.map_or_else(Vec::new, |it| unconfirmed(it.terms));
    let deadlines = found.into_iter().map(|it| it.deadline).collect();
    Notice { term, deadlines, ends_by_itself_on, review_on, assumptions }
}

/// What comes of choosing the last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChosenEnd {
    /// It can end on that day.
    Possible(End),
    /// It cannot. These are the days nearest to it on which it can.
    Impossible {
        before: Option<NaiveDate>,
        after: Option<NaiveDate>,
        /// The day on which it ends without any notice, where that comes first.
        ends_by_itself_on: Option<NaiveDate>,
    },
}

/// Returns the end if notice is sent on a day, by a form.
///
/// A form that the terms do not allow is counted with its usual days to arrive. `None` where the
/// engagement has already ended, or ends by itself at or before any end notice could give. On the
/// day notice was given, and before it, the answer is the one of that day: as if not yet settled.
pub fn end_if_sent(
    engagement: &Engagement,
    sent_on: NaiveDate,
    form: NoticeForm,
    holidays: &Holidays,
) -> Option<End> {
    let courses = course::courses(engagement, holidays);
    let course = courses.get(course::place_on(&courses, sent_on))?;
    let days = course.days_to_arrive(form).unwrap_or_else(|| form.default_days());
    let end = working::end(course, sent_on, form, days, holidays)?;
    let settled = settled_end(engagement, &courses, holidays)
        .filter(|it| it.since.is_none_or(|since| since < sent_on));
    settled.is_none_or(|it| end.ends_on < it.ends_on).then_some(end)
}

/// Returns whether an engagement can end on a chosen day, if notice is sent on a day, by a form.
///
/// It can on the first possible end, and on every later day on which these terms let an end fall.
/// `None` where notice can change nothing, as with [`end_if_sent`].
pub fn end_chosen(
    engagement: &Engagement,
    sent_on: NaiveDate,
    form: NoticeForm,
    on: NaiveDate,
    holidays: &Holidays,
) -> Option<ChosenEnd> {
    let earliest = end_if_sent(engagement, sent_on, form, holidays)?;
    let courses = course::courses(engagement, holidays);
    let course = courses.get(course::place_on(&courses, sent_on))?;
    let settled = settled_end(engagement, &courses, holidays)
        .filter(|it| it.since.is_none_or(|since| since < sent_on));
    let ends_by_itself_on = settled.map(|it| it.ends_on).or_else(|| course.ends_by_itself());
    Some(working::chosen(course, earliest, on, ends_by_itself_on))
}

/// Returns the allowed forms of notice, with the days each takes to arrive.
///
/// Where the terms name none, every form is allowed, with its usual days.
pub fn forms(terms: &NoticeTerms) -> Vec<(NoticeForm, u32)> {
    if terms.forms.is_empty() {
        NoticeForm::ALL.iter().map(|form| (*form, form.default_days())).collect()
    } else {
        terms.forms.clone()
    }
}

/// An end that is known without asking the terms again.
#[derive(Clone, Copy)]
struct Settled {
    /// The day notice was given, where it is known.
    since: Option<NaiveDate>,
    ends_on: NaiveDate,
}

fn settled_end(
    engagement: &Engagement,
    courses: &[Course<'_>],
    holidays: &Holidays,
) -> Option<Settled> {
    let since = engagement.notice_given_on;
    let ends_on = engagement.ends_on.or_else(|| {
        let given = since?;
        let course = courses.get(course::place_on(courses, given))?;
        let by_notice = working::end(course, given, NoticeForm::InPerson, 0, holidays);
        by_notice.map(|it| it.ends_on).or_else(|| course::ends_by_itself(courses, given))
    })?;
    Some(Settled { since, ends_on })
}

/// The forms allowed by the terms of a day or of any later day.
fn forms_ahead(courses: &[Course<'_>], today: NaiveDate) -> Vec<NoticeForm> {
    let ahead = courses.get(course::place_on(courses, today)..).unwrap_or_default();
    let mut all: Vec<_> =
        ahead.iter().flat_map(|it| forms(it.terms)).map(|(form, _)| form).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn unconfirmed(terms: &NoticeTerms) -> Vec<Convention> {
    Convention::ALL.iter().copied().filter(|it| !terms.confirmed.contains(it)).collect()
}
