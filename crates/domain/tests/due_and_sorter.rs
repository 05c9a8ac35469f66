//! When something is due as people say it, and the order of what was piled up.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike as _, Weekday};
use chrono_tz::Tz;
use domain::closed::ClosedSet as _;
use domain::complaint::Importance;
use domain::complaint::sorter::{Handling, Item, sort};
use domain::due::{Sense, Vocabulary, due};
use domain::incident::Cause;
use domain::moment::Moment;
use proptest::prelude::*;

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn english() -> Vocabulary {
    let words: &[(&str, Sense)] = &[
        ("by", Sense::Filler),
        ("at", Sense::Filler),
        ("in", Sense::In),
        ("next", Sense::Next),
        ("a", Sense::Number(1)),
        ("an", Sense::Number(1)),
        ("two", Sense::Number(2)),
        ("half", Sense::Half),
        ("min", Sense::Minutes),
        ("h", Sense::Hours),
        ("hour", Sense::Hours),
        ("hours", Sense::Hours),
        ("days", Sense::Days),
        ("working days", Sense::WorkingDays),
        ("week", Sense::Weeks),
        ("month", Sense::Months),
        ("today", Sense::Day(0)),
        ("tomorrow", Sense::Day(1)),
        ("noon", Sense::At(time(12))),
        ("end of day", Sense::At(time(17))),
        ("end of week", Sense::EndOfWeek),
        ("am", Sense::Am),
        ("pm", Sense::Pm),
        ("mon", Sense::On(Weekday::Mon)),
        ("monday", Sense::On(Weekday::Mon)),
        ("thursday", Sense::On(Weekday::Thu)),
        ("friday", Sense::On(Weekday::Fri)),
        ("dec", Sense::Month(12)),
        ("feb", Sense::Month(2)),
    ];
    Vocabulary::new(words.iter().map(|(word, sense)| ((*word).to_owned(), *sense)))
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
}

/// Thursday, half past two in the afternoon.
const NOW: &str = "2026-11-26 14:30:20";

#[track_caller]
fn check_at(now: &str, text: &str, expected: Option<&str>) {
    let now = Moment::local(wall(now), Tz::Europe__Tallinn);
    let found = due(text, now, &english()).map(|it| it.wall().format("%F %R").to_string());
    assert_eq!(found.as_deref(), expected, "{text}");
}

#[track_caller]
fn check(text: &str, expected: &str) {
    check_at(NOW, text, Some(expected));
}

#[test]
fn a_length_of_time_counts_from_now() {
    check("in an hour", "2026-11-26 15:31");
    check("an hour", "2026-11-26 15:31");
    check("in half an hour", "2026-11-26 15:01");
    check("in 90 min", "2026-11-26 16:01");
    check("2h", "2026-11-26 16:31");
    check("in two hours.", "2026-11-26 16:31");
    check("In 3 days", "2026-11-29 14:30");
    check("in 3 days at 10", "2026-11-29 10:00");
    check("in two working days", "2026-11-30 17:00");
    check("in a week", "2026-12-03 17:00");
    check("next week", "2026-12-03 17:00");
    check("in a month at 9:15", "2026-12-26 09:15");
}

#[test]
fn a_day_and_a_time_are_taken_in_any_order() {
    check("tomorrow 10", "2026-11-27 10:00");
    check("tomorrow at 10:45", "2026-11-27 10:45");
    check("10.45 tomorrow", "2026-11-27 10:45");
    check("by friday", "2026-11-27 17:00");
    check("monday noon", "2026-11-30 12:00");
    check("next friday", "2026-12-04 17:00");
    check("end of week", "2026-11-27 17:00");
    check("end of day tomorrow", "2026-11-27 17:00");
    check("3 dec", "2026-12-03 17:00");
    check("dec 3 at 9", "2026-12-03 09:00");
    check("2 feb", "2027-02-02 17:00");
    check("2026-12-03 08:05", "2026-12-03 08:05");
}

#[test]
fn a_time_alone_is_the_next_time_the_clock_shows_it() {
    check("17", "2026-11-26 17:00");
    check("at 5 pm", "2026-11-26 17:00");
    check("5:30pm", "2026-11-26 17:30");
    check("12 am", "2026-11-27 00:00");
    check("9:00", "2026-11-27 09:00");
    check("noon", "2026-11-27 12:00");
    check("end of day", "2026-11-26 17:00");
    check_at("2026-11-26 18:00:00", "end of day", Some("2026-11-27 17:00"));
}

#[test]
fn a_weekday_is_today_only_while_its_day_lasts() {
    check("thursday", "2026-11-26 17:00");
    check("thursday 9", "2026-12-03 09:00");
    check_at("2026-11-26 17:00:00", "by thursday", Some("2026-12-03 17:00"));
}

#[test]
fn what_cannot_be_told_or_has_passed_is_no_answer() {
    for text in [
        "",
        " ",
        "soon",
        "whenever you like",
        "today at 9",
        "2020-01-01",
        "25:00",
        "tomorrow 24",
        "in",
        "in friday",
        "friday monday",
        "in an hour at 9",
        "31 feb",
        "99999999999 days",
        "in 4000 days",
        "tomorrow tomorrow",
        "half",
        "next",
    ] {
        check_at(NOW, text, None);
    }
}

#[test]
fn an_hour_is_an_hour_when_the_clocks_change() {
    // In Tallinn the clock goes from 04:00 back to 03:00 on 25 October 2026.
    let now = Moment::local(wall("2026-10-25 02:30:00"), Tz::Europe__Tallinn);
    let found = due("in two hours", now, &english()).unwrap();
    assert_eq!(found.at - now.at, TimeDelta::hours(2));
}

proptest! {
    #[test]
    fn an_answer_is_ahead_on_a_whole_minute_in_the_same_zone(
        text in "(in |by |next |)(a|an|[0-9]{1,4}|tomorrow|friday|noon|half|) ?(min|hour|days|week|dec|pm|10:30|at 9|)",
        seconds in 0_i64..400_000_000,
    ) {
        let at = wall("2024-01-01 00:00:00").and_utc() + TimeDelta::seconds(seconds);
        let now = Moment::new(at, Tz::America__New_York);
        if let Some(found) = due(&text, now, &english()) {
            prop_assert!(found.at > now.at, "{text}: {found:?}");
            prop_assert_eq!(found.wall().second(), 0);
            prop_assert_eq!(found.zone, now.zone);
        }
    }

    #[test]
    fn no_text_stops_the_reader(text in "\\PC{0,80}") {
        let now = Moment::local(wall(NOW), Tz::UTC);
        let _ = due(&text, now, &english());
    }
}

fn item() -> impl Strategy<Value = Item> {
    let importance = proptest::sample::select(Importance::ALL);
    let cause = proptest::sample::select(Cause::ALL);
    (importance, cause, any::<bool>()).prop_map(|(importance, cause, promised)| Item {
        importance,
        cause,
        promised,
    })
}

proptest! {
    #[test]
    fn sorting_loses_nothing_and_takes_what_concerns_us_first(
        items in proptest::collection::vec(item(), 0..12),
    ) {
        let order = sort(&items);
        let mut places = order.clone();
        places.sort_unstable();
        prop_assert_eq!(places, (0..items.len()).collect::<Vec<_>>());
        for pair in order.windows(2) {
            let (one, next) = (items[pair[0]], items[pair[1]]);
            let elsewhere = |it: Item| it.handling() == Handling::SendElsewhere;
            prop_assert!(!elsewhere(one) || elsewhere(next), "what is not ours comes last");
            if elsewhere(one) == elsewhere(next) {
                prop_assert!(one.importance >= next.importance, "what matters most comes first");
                if one.importance == next.importance {
                    prop_assert!(pair[0] < pair[1], "and then what was named first");
                }
            }
        }
    }
}

#[test]
fn how_to_go_about_a_complaint_follows_from_its_cause() {
    let check = |cause, promised, expected| {
        let item = Item { importance: Importance::Medium, cause, promised };
        assert_eq!(item.handling(), expected, "{cause:?} {promised}");
    };
    check(Cause::Ours, true, Handling::PutRight);
    check(Cause::Ours, false, Handling::QuoteAgreement);
    check(Cause::Misunderstanding, true, Handling::ClearUp);
    check(Cause::Misunderstanding, false, Handling::QuoteAgreement);
    check(Cause::TheirCircumstances, true, Handling::Ease);
    check(Cause::NotOursAtAll, true, Handling::SendElsewhere);
    check(Cause::NotOursAtAll, false, Handling::SendElsewhere);
    check(Cause::TheirConduct, true, Handling::HoldTheLine);
}
