//! The calendar under the contract dates: periods, terms and working days.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate, Weekday};
use domain::calendar::{
    FIRST, LAST, add, end_of, is_working_day, latest_before, roll_back, roll_forward, same_length,
    shift, term_holding, term_last, working_days,
};
use domain::engagement::{EndOn, Period, Unit};
use domain::notice::Holidays;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn of(count: u32, unit: Unit) -> Period {
    Period { count, unit }
}

fn none() -> Holidays {
    Holidays::default()
}

#[test]
fn adding_months_keeps_the_number_or_takes_the_last_day() {
    let check = |from, count, unit, expected| {
        assert_eq!(add(from, of(count, unit), &none()), expected, "{from} and {count} {unit:?}");
    };
    check(day(2026, 1, 31), 1, Unit::Month, day(2026, 2, 28));
    check(day(2024, 1, 31), 1, Unit::Month, day(2024, 2, 29));
    check(day(2026, 1, 31), 2, Unit::Month, day(2026, 3, 31));
    check(day(2026, 11, 30), 1, Unit::Quarter, day(2027, 2, 28));
    check(day(2024, 2, 29), 1, Unit::Year, day(2025, 2, 28));
    check(day(2024, 2, 29), 4, Unit::Year, day(2028, 2, 29));
    check(day(2096, 2, 29), 4, Unit::Year, day(2100, 2, 28));
    check(day(2026, 12, 15), 1, Unit::Month, day(2027, 1, 15));
    check(day(2026, 12, 15), 3, Unit::Week, day(2027, 1, 5));
    check(day(2026, 5, 5), 0, Unit::Month, day(2026, 5, 5));
    check(day(2026, 5, 9), 0, Unit::WorkingDay, day(2026, 5, 9));
    check(day(2026, 5, 8), 1, Unit::WorkingDay, day(2026, 5, 11));
}

#[test]
fn counting_back_gives_the_last_day_that_is_early_enough() {
    let check = |end, count, unit, expected| {
        assert_eq!(
            latest_before(end, of(count, unit), &none()),
            expected,
            "{end} {count} {unit:?}"
        );
    };
    check(day(2026, 4, 30), 1, Unit::Month, day(2026, 3, 31));
    check(day(2026, 4, 29), 1, Unit::Month, day(2026, 3, 29));
    check(day(2026, 2, 28), 1, Unit::Month, day(2026, 1, 31));
    check(day(2026, 3, 30), 1, Unit::Month, day(2026, 2, 28));
    check(day(2025, 2, 28), 1, Unit::Year, day(2024, 2, 29));
    check(day(2028, 2, 28), 1, Unit::Year, day(2027, 2, 28));
    check(day(2026, 12, 31), 2, Unit::Quarter, day(2026, 6, 30));
    check(day(2026, 5, 15), 5, Unit::WorkingDay, day(2026, 5, 10));
    check(day(2026, 5, 17), 5, Unit::WorkingDay, day(2026, 5, 10));
    check(day(2026, 5, 17), 0, Unit::WorkingDay, day(2026, 5, 17));
}

#[test]
fn a_term_includes_its_first_day() {
    let check = |first, count, unit, expected| {
        let last = term_last(first, of(count, unit), &none());
        assert_eq!(last, expected, "{count} {unit:?} from {first}");
    };
    check(day(2026, 1, 1), 1, Unit::Year, day(2026, 12, 31));
    check(day(2026, 1, 31), 1, Unit::Month, day(2026, 2, 28));
    check(day(2026, 1, 30), 1, Unit::Month, day(2026, 2, 28));
    check(day(2026, 1, 29), 1, Unit::Month, day(2026, 2, 28));
    check(day(2026, 1, 28), 1, Unit::Month, day(2026, 2, 27));
    check(day(2026, 3, 1), 1, Unit::Month, day(2026, 3, 31));
    check(day(2024, 2, 29), 1, Unit::Year, day(2025, 2, 28));
    check(day(2024, 2, 29), 4, Unit::Year, day(2028, 2, 28));
    check(day(2026, 1, 5), 2, Unit::Week, day(2026, 1, 18));
    check(day(2026, 1, 5), 1, Unit::Day, day(2026, 1, 5));
    check(day(2026, 1, 5), 0, Unit::Day, day(2026, 1, 5));
    check(day(2026, 1, 5), 5, Unit::WorkingDay, day(2026, 1, 9));
}

#[test]
fn ends_by_the_calendar_are_last_days() {
    let check = |end_on, from, expected| {
        assert_eq!(end_of(end_on, from), expected, "{end_on:?} from {from}");
    };
    let from = day(2028, 2, 10);
    check(EndOn::AnyDay, from, from);
    check(EndOn::EndOfTerm, from, from);
    check(EndOn::EndOfWeek, from, day(2028, 2, 13));
    check(EndOn::EndOfWeek, day(2028, 2, 13), day(2028, 2, 13));
    check(EndOn::EndOfMonth, from, day(2028, 2, 29));
    check(EndOn::EndOfMonth, day(2028, 2, 29), day(2028, 2, 29));
    check(EndOn::EndOfQuarter, from, day(2028, 3, 31));
    check(EndOn::EndOfHalfYear, from, day(2028, 6, 30));
    check(EndOn::EndOfHalfYear, day(2028, 7, 1), day(2028, 12, 31));
    check(EndOn::EndOfYear, from, day(2028, 12, 31));
}

#[test]
fn rolling_stops_on_a_working_day() {
    let easter = Holidays(BTreeSet::from([day(2026, 4, 3), day(2026, 4, 6)]));
    for between in 3..=6 {
        let it = day(2026, 4, between);
        assert!(!is_working_day(it, &easter), "{it} is of the Easter weekend");
        assert_eq!(roll_back(it, &easter), day(2026, 4, 2), "from {it} back to Thursday");
        assert_eq!(roll_forward(it, &easter), day(2026, 4, 7), "from {it} on to Tuesday");
    }
    let thursday = day(2026, 4, 2);
    assert_eq!(roll_back(thursday, &easter), thursday, "a working day stays");
    assert_eq!(roll_forward(thursday, &easter), thursday, "a working day stays");
}

#[test]
fn lengths_are_compared_by_what_they_measure() {
    assert!(same_length(of(12, Unit::Month), of(1, Unit::Year)), "a year is twelve months");
    assert!(same_length(of(2, Unit::Week), of(14, Unit::Day)), "two weeks are fourteen days");
    assert!(!same_length(of(30, Unit::Day), of(1, Unit::Month)), "a month is not thirty days");
    assert!(!same_length(of(5, Unit::WorkingDay), of(5, Unit::Day)), "working days are not days");
}

#[test]
fn beyond_the_calendar_days_stay_at_its_edge() {
    for unit in [Unit::Day, Unit::WorkingDay, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year] {
        let endless = of(u32::MAX, unit);
        let from = day(2026, 1, 1);
        assert_eq!(add(from, endless, &none()), LAST, "{unit:?} forward");
        assert_eq!(latest_before(from, endless, &none()), FIRST, "{unit:?} back");
        assert_eq!(term_last(from, endless, &none()), LAST, "{unit:?} as a term");
        let holding = term_holding(day(2027, 1, 1), from, endless, &none());
        assert_eq!(holding, (from, LAST), "{unit:?} as the term that runs");
        let (first, last) = term_holding(LAST, LAST, of(1, unit), &none());
        assert_eq!((first, last), (LAST, LAST), "{unit:?} on the last day");
        term_holding(NaiveDate::MAX, NaiveDate::MIN, of(1, unit), &none());
    }
}

prop_compose! {
    fn a_day()(number in 730_000..750_000) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(number).expect("a day of the calendar")
    }
}

prop_compose! {
    fn a_period(least: u32)(
        count in least..40,
        unit in prop::sample::select(vec![
            Unit::Day, Unit::WorkingDay, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year,
        ]),
    ) -> Period {
        of(count, unit)
    }
}

fn some_holidays(around: NaiveDate) -> impl Strategy<Value = Holidays> {
    let offsets = prop::collection::btree_set(-60..400_i64, 0..80);
    offsets.prop_map(move |it| Holidays(it.into_iter().map(|n| shift(around, n)).collect()))
}

fn a_day_with_holidays() -> impl Strategy<Value = (NaiveDate, Holidays)> {
    a_day().prop_flat_map(|it| (Just(it), some_holidays(it)))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn counting_back_is_the_inverse_of_adding(
        (end, holidays) in a_day_with_holidays(),
        period in a_period(0),
    ) {
        let from = latest_before(end, period, &holidays);
        let next = shift(from, 1);
        prop_assert!(add(from, period, &holidays) <= end, "{from} is early enough");
        prop_assert!(add(next, period, &holidays) > end, "{next} is too late");
    }

    #[test]
    fn working_days_are_those_that_one_counts(
        (from, holidays) in a_day_with_holidays(),
        days in 0..300_i64,
    ) {
        let through = shift(from, days);
        let counted = (1..=days).filter(|it| is_working_day(shift(from, *it), &holidays)).count();
        let count = u32::try_from(counted).expect("few days");
        prop_assert_eq!(working_days(from, through, &holidays), i64::from(count));
        if count > 0 {
            let reached = add(from, of(count, Unit::WorkingDay), &holidays);
            prop_assert_eq!(reached, roll_back(through, &holidays));
        }
    }

    #[test]
    fn a_working_day_is_neither_weekend_nor_holiday((it, holidays) in a_day_with_holidays()) {
        let back = roll_back(it, &holidays);
        let forward = roll_forward(it, &holidays);
        prop_assert!(back <= it && it <= forward);
        for found in [back, forward] {
            prop_assert!(!matches!(found.weekday(), Weekday::Sat | Weekday::Sun));
            prop_assert!(!holidays.0.contains(&found));
        }
        prop_assert!((back == it) == (forward == it), "both stay, or both move");
        prop_assert!(working_days(back, shift(forward, -1), &holidays) == 0, "none between");
    }

    #[test]
    fn the_term_that_runs_is_the_one_that_following_them_finds(
        (first, holidays) in a_day_with_holidays(),
        length in a_period(1),
        later in -10..4_000_i64,
    ) {
        let sought = shift(first, later);
        let mut term = (first, term_last(first, length, &holidays));
        while term.1 < sought {
            let next = shift(term.1, 1);
            term = (next, term_last(next, length, &holidays));
        }
        prop_assert_eq!(term_holding(sought, first, length, &holidays), term);
    }
}
