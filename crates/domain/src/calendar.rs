//! The calendar: periods, ends of periods, terms and working days.
//!
//! Everything here is arithmetic: the work does not grow with the number of days between two
//! dates, only with the number of public holidays between them. Days are kept between 1 January 1
//! and 31 December 9999; what would fall outside is drawn to the nearest of the two.

use chrono::{Datelike as _, NaiveDate, TimeDelta, Weekday};

use crate::engagement::{EndOn, Period, Unit};
use crate::notice::Holidays;

/// The last day that is counted with.
pub const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of the calendar");

/// The first day that is counted with.
pub const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).expect("a day of the calendar");

/// Returns the last day of a period that runs from the day after `day`.
///
/// In months, quarters and years that is the same day number, or the last day of a shorter month.
/// A period of nothing ends on `day` itself.
pub fn add(day: NaiveDate, period: Period, holidays: &Holidays) -> NaiveDate {
    match length(period) {
        Length::Days(days) => shift(day, days),
        Length::Months(months) => in_month(month(day) + months, day.day()),
        Length::WorkingDays(count) => nth_working_day_after(day, count, holidays),
    }
}

/// Returns the last day from which a period has ended by `end`: the inverse of [`add`].
///
/// One month before 30 April is 31 March, because a month from 31 March ends on 30 April.
pub fn latest_before(end: NaiveDate, period: Period, holidays: &Holidays) -> NaiveDate {
    match length(period) {
        Length::Days(days) => shift(end, -days),
        Length::Months(0) | Length::WorkingDays(0) => end,
        // Whatever day of the earlier month it starts on, it has ended by the end of this one.
        Length::Months(months) if is_last_of_month(end) => in_month(month(end) - months, 31),
        Length::Months(months) => in_month(month(end) - months, end.day()),
        Length::WorkingDays(count) => shift(nth_working_day_back(end, count, holidays), -1),
    }
}

/// Returns whether two periods are of the same length, such as twelve months and a year.
pub fn same_length(a: Period, b: Period) -> bool {
    length(a) == length(b)
}

/// Returns the last day of a term whose first day is `first`.
///
/// A year from 1 January ends on 31 December. In months it is the day before the same day number,
/// or the last day of a month that has no such day: a month from 31 January ends on the last day
/// of February. A term of nothing ends on its first day.
pub fn term_last(first: NaiveDate, length_of: Period, holidays: &Holidays) -> NaiveDate {
    let last = match length(length_of) {
        Length::Days(days) => shift(first, days - 1),
        Length::Months(months) => {
            let same = in_month(month(first) + months, first.day());
            if same.day() == first.day() && same < LAST { shift(same, -1) } else { same }
        }
        Length::WorkingDays(count) => nth_working_day_after(shift(first, -1), count, holidays),
    };
    last.max(first)
}

/// Returns the first and last day of the term that holds `day`, among equal terms that follow
/// each other from `first` on. A day before them all gets the first; a length of nothing gives a
/// term of that day alone.
pub fn term_holding(
    day: NaiveDate,
    first: NaiveDate,
    length_of: Period,
    holidays: &Holidays,
) -> (NaiveDate, NaiveDate) {
    let day = day.clamp(first, LAST.max(first));
    let nth_from = |start: NaiveDate, skipped: i64| match length(length_of) {
        Length::Days(days) => {
            let begins = shift(start, skipped * days);
            (begins, shift(begins, days - 1))
        }
        Length::Months(months) => {
            let begins = in_month(month(start) + skipped * months, start.day());
            (begins, term_last(begins, length_of, holidays))
        }
        Length::WorkingDays(count) => {
            let before = nth_working_day_after(shift(start, -1), skipped * count, holidays);
            let begins = if skipped == 0 { start } else { shift(before, 1) };
            (begins, nth_working_day_after(shift(begins, -1), count, holidays))
        }
    };
    match length(length_of) {
        Length::Days(0) | Length::Months(0) | Length::WorkingDays(0) => (day, day),
        Length::Days(days) => nth_from(first, (day - first).num_days() / days),
        Length::Months(months) => {
            // From the 29th on, terms can meet a month without that day, after which they begin
            // on the 1st. Until then they are followed one by one; whole years meet only February.
            let same_month = months % 12 == 0 && first.month() != 2;
            let mut start = first;
            while start.day() > 28 && !same_month {
                let last = term_last(start, length_of, holidays);
                if day <= last {
                    return (start, last);
                }
                start = shift(last, 1);
            }
            let unfinished = i64::from(day.day() < start.day());
            nth_from(start, (month(day) - month(start) - unfinished) / months)
        }
        Length::WorkingDays(count) => {
            let through = working_days(shift(first, -1), day, holidays);
            let before = if is_working_day(day, holidays) { through - 1 } else { through };
            nth_from(first, before / count)
        }
    }
}

/// Returns the first day on or after `day` on which an end may fall by the calendar.
///
/// A week ends on Sunday (ISO 8601). The end of a term is not a matter of the calendar, so
/// [`EndOn::EndOfTerm`] gives `day`, as [`EndOn::AnyDay`] does.
pub fn end_of(end_on: EndOn, day: NaiveDate) -> NaiveDate {
    let months = match end_on {
        EndOn::AnyDay | EndOn::EndOfTerm => return day,
        EndOn::EndOfWeek => return shift(day, 6 - i64::from(day.weekday().num_days_from_monday())),
        EndOn::EndOfMonth => 1,
        EndOn::EndOfQuarter => 3,
        EndOn::EndOfHalfYear => 6,
        EndOn::EndOfYear => 12,
    };
    let through = i64::from(day.month0()) / months * months + months - 1;
    in_month(i64::from(day.year()) * 12 + through, 31)
}

/// Returns whether people are at work: not on a Saturday, a Sunday or a holiday.
pub fn is_working_day(day: NaiveDate, holidays: &Holidays) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.0.contains(&day)
}

/// Returns the last working day that is not after `day`.
pub fn roll_back(day: NaiveDate, holidays: &Holidays) -> NaiveDate {
    nth_working_day_back(day, 1, holidays)
}

/// Returns the first working day that is not before `day`.
pub fn roll_forward(day: NaiveDate, holidays: &Holidays) -> NaiveDate {
    nth_working_day_after(shift(day, -1), 1, holidays)
}

/// Counts the working days after `after`, up to and including `through`; none where that is not
/// later.
pub fn working_days(after: NaiveDate, through: NaiveDate, holidays: &Holidays) -> i64 {
    if through <= after {
        return 0;
    }
    weekdays_through(through) - weekdays_through(after) - lost(after, through, holidays)
}

/// Returns the day that many days later, or earlier.
pub fn shift(day: NaiveDate, days: i64) -> NaiveDate {
    let edge = if days < 0 { FIRST } else { LAST };
    let shifted = TimeDelta::try_days(days).and_then(|it| day.checked_add_signed(it));
    shifted.unwrap_or(edge).clamp(FIRST, LAST)
}

/// A period by what it takes to count it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Days(i64),
    Months(i64),
    WorkingDays(i64),
}

fn length(period: Period) -> Length {
    let count = i64::from(period.count);
    match period.unit {
        Unit::Day => Length::Days(count),
        Unit::Week => Length::Days(count * 7),
        Unit::Month => Length::Months(count),
        Unit::Quarter => Length::Months(count * 3),
        Unit::Year => Length::Months(count * 12),
        Unit::WorkingDay => Length::WorkingDays(count),
    }
}

/// The number of the month, counted from the year 0.
fn month(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// The day of a month, or its last day where it is shorter.
fn in_month(month: i64, day: u32) -> NaiveDate {
    let edge = if month < 12 { FIRST } else { LAST };
    let year = i32::try_from(month.div_euclid(12)).ok().filter(|it| (1..=9999).contains(it));
    let number = u32::try_from(month.rem_euclid(12) + 1).ok();
    year.zip(number)
        .and_then(|(year, number)| NaiveDate::from_ymd_opt(year, number, 1))
        .and_then(|first| first.with_day(day.min(u32::from(first.num_days_in_month()))))
        .unwrap_or(edge)
}

fn is_last_of_month(day: NaiveDate) -> bool {
    in_month(month(day), 31) == day
}

/// The Mondays to Fridays from 1 January 1, a Monday, to `day`.
fn weekdays_through(day: NaiveDate) -> i64 {
    let days = i64::from(day.num_days_from_ce());
    days.div_euclid(7) * 5 + days.rem_euclid(7).min(5)
}

/// The Monday to Friday of that number, counted from 1 January 1.
fn weekday_at(number: i64) -> NaiveDate {
    let zero_based = number.saturating_sub(1);
    shift(
        FIRST,
        zero_based.div_euclid(5).saturating_mul(7).saturating_add(zero_based.rem_euclid(5)),
    )
}

/// The holidays after `after`, up to and including `through`, that would have been working days.
fn lost(after: NaiveDate, through: NaiveDate, holidays: &Holidays) -> i64 {
    if through <= after {
        return 0;
    }
    let weekday = |it: &&NaiveDate| !matches!(it.weekday(), Weekday::Sat | Weekday::Sun);
    let count = holidays.0.range(shift(after, 1)..=through).filter(weekday).count();
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn nth_working_day_after(day: NaiveDate, count: i64, holidays: &Holidays) -> NaiveDate {
    let mut reached = day;
    let mut number = weekdays_through(day);
    let mut missing = count;
    while missing > 0 && reached < LAST {
        number += missing;
        let next = weekday_at(number);
        missing = lost(reached, next, holidays);
        reached = next;
    }
    reached
}

/// The working day from which on there are `count` up to and including `day`.
fn nth_working_day_back(day: NaiveDate, count: i64, holidays: &Holidays) -> NaiveDate {
    let mut reached = day;
    let mut number = weekdays_through(day) + 1;
    let mut missing = count;
    let mut before = day;
    while missing > 0 && reached > FIRST {
        number -= missing;
        reached = weekday_at(number);
        missing = lost(shift(reached, -1), before, holidays);
        before = shift(reached, -1);
    }
    reached
}
