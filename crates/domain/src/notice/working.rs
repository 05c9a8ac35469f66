//! From a day of sending to an end and back, with the working.

use chrono::NaiveDate;

use super::course::{Course, PossibleEnd};
use super::{ChosenEnd, Deadline, End, Holidays, Step, StepKind};
use crate::calendar;
use crate::engagement::{CountsFrom, NoticeForm, Period, Unit};

/// Returns the end if notice is sent on a day; `None` where it ends by itself no later.
pub(super) fn end(
    course: &Course<'_>,
    sent_on: NaiveDate,
    form: NoticeForm,
    days: u32,
    holidays: &Holidays,
) -> Option<End> {
    let terms = course.terms;
    let counted_from = counted_from(course, sent_on, days);
    let earliest = calendar::add(counted_from, terms.notice, holidays);
    let possible = course.first_end(earliest)?;
    let arrives_on = calendar::shift(sent_on, i64::from(days));

    let mut working = vec![step(StepKind::Sent, sent_on)];
    if counts_receipt(course) && days > 0 {
        working.push(step_of(StepKind::TakesToArrive, arrives_on, in_days(days)));
    }
    working.push(step_of(StepKind::PeriodCounted, counted_from, terms.notice));
    working.push(step_of(StepKind::PeriodEnds, earliest, terms.notice));
    say_what_limits(&mut working, course, sent_on, possible);
    Some(End { form, sent_on, arrives_on, ends_on: possible.day, working })
}

/// Returns whether it can end on `on`, by a notice whose first possible end is `earliest`.
pub(super) fn chosen(
    course: &Course<'_>,
    earliest: End,
    on: NaiveDate,
    ends_by_itself_on: Option<NaiveDate>,
) -> ChosenEnd {
    let first_from = |day| {
        let end = course.first_end(day).map(|it| it.day);
        end.filter(|it| ends_by_itself_on.is_none_or(|by_itself| *it < by_itself))
    };
    if on < earliest.ends_on {
        let after = Some(earliest.ends_on);
        return ChosenEnd::Impossible { before: None, after, ends_by_itself_on: None };
    }
    let after = first_from(on);
    if after == Some(on) {
        let mut end = earliest;
        if on > end.ends_on {
            end.working.push(step(StepKind::ChosenLater, on));
        }
        return ChosenEnd::Possible(End { ends_on: on, ..end });
    }
    // The first end from a day on never comes earlier for a later day, so the last day whose end
    // lies before the chosen one is found by halving.
    let (mut low, mut high) = (earliest.ends_on, on);
    while (high - low).num_days() > 1 {
        let middle = calendar::shift(low, (high - low).num_days() / 2);
        if first_from(middle).is_some_and(|it| it < on) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let ends_by_itself_on = ends_by_itself_on.filter(|_| after.is_none());
    ChosenEnd::Impossible { before: first_from(low), after, ends_by_itself_on }
}

/// A deadline, and whether it only moves along with the days.
pub(super) struct Found {
    pub deadline: Deadline,
    /// A day's wait moves the end by about a day, and loses nothing else.
    pub flows: bool,
}

/// Returns the last working day, from `today` on, that gives the next possible end.
///
/// Where an amendment takes effect by then, and waiting for it gives an end that is no later, its
/// own deadline counts: the answer is always the last day that works.
pub(super) fn next_deadline(
    courses: &[Course<'_>],
    today: NaiveDate,
    form: NoticeForm,
    holidays: &Holidays,
) -> Option<Found> {
    let mut best: Option<Found> = None;
    for course in courses.get(super::course::place_on(courses, today)..)? {
        let first = calendar::roll_forward(today.max(course.from), holidays);
        if first > course.until {
            continue;
        }
        let found = deadline_in(course, first, form, holidays);
        let stands = best.as_ref().map(|it| it.deadline.ends_on);
        if let Some(stands) = stands
            && found.as_ref().is_none_or(|it| it.deadline.ends_on > stands)
        {
            break;
        }
        if let Some(found) = found {
            let day_after = calendar::shift(found.deadline.send_by, 1);
            let under_other_terms = calendar::roll_forward(day_after, holidays) > course.until;
            best = Some(found);
            if !under_other_terms {
                break;
            }
        }
    }
    best
}

/// Returns the deadline for the end that a notice sent on the working day `first` gives.
fn deadline_in(
    course: &Course<'_>,
    first: NaiveDate,
    form: NoticeForm,
    holidays: &Holidays,
) -> Option<Found> {
    let days = course.days_to_arrive(form)?;
    let notice = course.terms.notice;
    let earliest = calendar::add(counted_from(course, first, days), notice, holidays);
    let possible = course.first_end(earliest)?;
    let from = calendar::latest_before(possible.day, notice, holidays);

    let mut working = Vec::new();
    say_what_limits(&mut working, course, first, possible);
    working.push(step_of(StepKind::PeriodCounted, from, notice));
    let mut last = from;
    if counts_receipt(course) {
        working.push(step(StepKind::ArrivesBy, from));
        if days > 0 {
            last = calendar::shift(from, -i64::from(days));
            working.push(step_of(StepKind::TakesToArrive, last, in_days(days)));
        }
    }
    if last > course.until {
        last = course.until;
        working.push(step(StepKind::TermsChange, last));
    }
    let send_by = calendar::roll_back(last, holidays);
    if send_by != last {
        working.push(step(StepKind::RolledBack, send_by));
    }
    working.push(step(StepKind::Sent, send_by));
    let deadline = Deadline { form, send_by, ends_on: possible.day, working };
    Some(Found { deadline, flows: possible.flows })
}

/// Adds the steps from the earliest day to the day on which it can end.
fn say_what_limits(
    working: &mut Vec<Step>,
    course: &Course<'_>,
    sent_on: NaiveDate,
    possible: PossibleEnd,
) {
    if let Some(day) = course.ends_by_itself() {
        working.push(step(StepKind::EndsByItself, day));
    } else if let Some(term) = course.term_that_counts(sent_on) {
        working.push(step_of(StepKind::TermEnds, term.last, term.length));
        if course.first_end(term.last).is_some_and(|it| it.day < possible.day) {
            working.push(step(StepKind::TooLate, possible.day));
        }
    }
    let kind = if possible.without_term { StepKind::NoTermToEnd } else { StepKind::EndMayFall };
    working.push(step(kind, possible.day));
}

/// The day of the event from which the period is counted.
fn counted_from(course: &Course<'_>, sent_on: NaiveDate, days: u32) -> NaiveDate {
    if counts_receipt(course) { calendar::shift(sent_on, i64::from(days)) } else { sent_on }
}

fn counts_receipt(course: &Course<'_>) -> bool {
    course.terms.counts_from == CountsFrom::Receipt
}

fn in_days(count: u32) -> Period {
    Period { count, unit: Unit::Day }
}

fn step(kind: StepKind, day: NaiveDate) -> Step {
    Step { kind, day, period: None }
}

fn step_of(kind: StepKind, day: NaiveDate, period: Period) -> Step {
    Step { kind, day, period: Some(period) }
}
