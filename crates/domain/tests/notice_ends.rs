//! The golden table of ends: terms and a day of sending give the last day of the engagement.
//!
//! Each case says where its expected day comes from, worked out with a wall calendar.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use domain::engagement::NoticeForm;
use domain::notice::{end_if_sent, forms};
use notice_support::{agreement, day};

/// Checks the end by the form that the terms allow; `-` where there is none.
#[track_caller]
fn check_end(terms: &str, sent_on: &str, ends_on: &str, why: &str) {
    let (engagement, holidays) = agreement(terms);
    let form = forms(engagement.terms.first().unwrap())[0].0;
    let end = end_if_sent(&engagement, day(sent_on), form, &holidays).map(|it| it.ends_on);
    assert_eq!(end, (ends_on != "-").then(|| day(ends_on)), "{terms}, {sent_on}: {why}");
}

const OPEN: &str = "from 2020-01-01; open";

#[test]
fn a_period_runs_from_the_day_after_the_event() {
    let it = &format!("{OPEN}; notice 1 month");
    check_end(it, "2026-03-15", "2026-04-15", "from 16 March to 15 April is a month");
    check_end(it, "2026-01-31", "2026-02-28", "February has no 31st");
    check_end(it, "2024-01-31", "2024-02-29", "nor in a leap year");
    check_end(it, "2026-01-29", "2026-02-28", "nor a 29th in 2026");
    check_end(it, "2026-02-28", "2026-03-28", "the same number, not the month's last day");
    check_end(it, "2026-12-31", "2027-01-31", "across the new year");
    let it = &format!("{OPEN}; notice 1 year");
    check_end(it, "2024-02-29", "2025-02-28", "2025 has no leap day");
    check_end(it, "2023-02-28", "2024-02-28", "the same number, though the month has one more");
    check_end(&format!("{OPEN}; notice 4 years"), "2024-02-29", "2028-02-29", "2028 has one");
    check_end(&format!("{OPEN}; notice 1 quarter"), "2025-11-30", "2026-02-28", "three months");
    let it = &format!("{OPEN}; notice 14 days");
    check_end(it, "2026-02-20", "2026-03-06", "8 days of February and 6 of March");
    check_end(it, "2024-02-20", "2024-03-05", "9 days of February in a leap year");
    check_end(&format!("{OPEN}; notice 2 weeks"), "2026-12-24", "2027-01-07", "the same weekday");
    check_end(&format!("{OPEN}; notice 0 days"), "2026-12-24", "2026-12-24", "at once");
}

#[test]
fn working_days_leave_out_weekends_and_holidays() {
    let it = &format!("{OPEN}; notice 10 working-days");
    check_end(it, "2026-03-13", "2026-03-27", "two weeks of five days");
    let it = &format!("{OPEN}; notice 10 working-days; holidays 2026-04-03 2026-04-06");
    check_end(it, "2026-03-20", "2026-04-07", "eight until 1 April, 2 April, and after Easter");
    let it = &format!("{OPEN}; notice 1 working-day");
    check_end(it, "2026-03-14", "2026-03-16", "from a Saturday, Monday is the first");
}

#[test]
fn the_event_is_receipt_or_sending() {
    let it = &format!("{OPEN}; notice 1 month; by post 3");
    check_end(it, "2026-03-12", "2026-04-15", "it arrives on 15 March");
    check_end(&format!("{it}; sending"), "2026-03-15", "2026-04-15", "it counts when sent");
    let (engagement, holidays) = agreement(it);
    let end = end_if_sent(&engagement, day("2026-03-12"), NoticeForm::Post, &holidays).unwrap();
    assert_eq!(end.arrives_on, day("2026-03-15"), "three days later, on a Sunday");
    let end = end_if_sent(&engagement, day("2026-03-12"), NoticeForm::Courier, &holidays).unwrap();
    assert_eq!(end.ends_on, day("2026-04-13"), "a form not named takes its usual day");
}

#[test]
fn an_end_falls_on_the_days_that_are_agreed() {
    let it = &format!("{OPEN}; notice 1 month; to month");
    check_end(it, "2026-02-28", "2026-03-31", "28 March, then the end of March");
    check_end(it, "2026-03-01", "2026-04-30", "1 April, then the end of April");
    check_end(it, "2026-03-31", "2026-04-30", "30 April itself");
    let it = &format!("{OPEN}; notice 6 weeks; to quarter");
    check_end(it, "2026-02-17", "2026-03-31", "42 days later to the day");
    check_end(it, "2026-02-18", "2026-06-30", "a day late costs a quarter");
    let it = &format!("{OPEN}; notice 3 months; to half-year");
    check_end(it, "2026-03-31", "2026-06-30", "30 June itself");
    check_end(it, "2026-04-01", "2026-12-31", "1 July belongs to the second half");
    let it = &format!("{OPEN}; notice 3 months; to year");
    check_end(it, "2026-09-30", "2026-12-31", "30 December, then the year's end");
    check_end(it, "2026-10-01", "2027-12-31", "1 January, then that year's end");
    let it = &format!("{OPEN}; notice 2 weeks; to week");
    check_end(it, "2026-03-04", "2026-03-22", "Wednesday the 18th, then Sunday");
    check_end(it, "2026-03-08", "2026-03-22", "Sunday itself");
}

#[test]
fn terms_hold_and_renew() {
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term";
    check_end(it, "2026-09-30", "2026-12-31", "on the last day");
    check_end(it, "2026-10-01", "2027-12-31", "renewed by silence");
    let it = "from 1994-07-01; first 2 years; renews 1 year; notice 3 months; to term";
    check_end(it, "2026-03-31", "2026-06-30", "thirty years on, still at the end of June");
    let it = "from 2026-01-01; first 1 year; open; notice 1 month; to month";
    check_end(it, "2026-02-10", "2026-12-31", "the first term holds");
    check_end(it, "2026-12-05", "2027-01-31", "5 January, then the end of January");
    let it = "from 2026-02-15; open; notice 1 week";
    check_end(it, "2026-01-15", "2026-02-15", "not before it has begun");
}

#[test]
fn no_notice_can_end_what_ends_by_itself_sooner() {
    let it = "from 2026-01-01; first 1 year; ends; notice 1 month; to term";
    check_end(it, "2026-06-01", "-", "only the last day of the term would do");
    let it = "from 2026-01-01; first 1 year; ends; notice 1 month; to month";
    check_end(it, "2026-06-01", "2026-07-31", "1 July, then the end of July");
    check_end(it, "2026-10-31", "2026-11-30", "the last month's end before its own");
    check_end(it, "2026-11-30", "-", "31 December is its own end");
    check_end(it, "2027-01-01", "-", "it has ended");
    let it = "from 2025-01-01; first 1 year; ends; notice 1 month; to month; amended 2026-01-01";
    check_end(it, "2026-10-31", "2026-11-30", "agreed anew for 2026");
    check_end(it, "2026-11-30", "-", "which ends by itself as well");
    let it = &format!("{OPEN}; notice 1 month; settled 2026-08-31");
    check_end(it, "2026-07-15", "2026-08-15", "sooner than was settled");
    check_end(it, "2026-07-31", "-", "not sooner than was settled");
    check_end(it, "2026-09-01", "-", "it has ended");
    let it = &format!("{OPEN}; notice 1 month; to month; given 2026-06-10");
    check_end(it, "2026-06-10", "2026-07-31", "the notice that was given");
    check_end(it, "2026-06-11", "-", "a second one changes nothing");
}

#[test]
fn a_notice_is_judged_by_the_terms_of_its_day() {
    let it = "from 2024-01-01; open; notice 3 months; to month; amended 2026-06-01; notice 1 month";
    check_end(it, "2026-05-31", "2026-08-31", "the day before, three months");
    check_end(it, "2026-06-01", "2026-07-31", "1 July, then the end of July");
    check_end(it, "2023-12-01", "2024-03-31", "before the start, the first terms");
    let it = "from 2024-01-01; first 1 year; renews 1 year; notice 3 months; to term; \
              amended 2025-03-01; first none; open; notice 2 weeks; to week";
    check_end(it, "2025-02-28", "2025-12-31", "the term of 2025");
    check_end(it, "2025-03-01", "2025-03-16", "no term any more; 15 March, then Sunday");
}

#[test]
fn without_a_list_every_form_is_allowed() {
    let (mut engagement, _) = agreement(OPEN);
    let terms = engagement.terms.first_mut().unwrap();
    assert_eq!(forms(terms), [(NoticeForm::Email, 0)], "as the terms say");
    terms.forms.clear();
    let all = [
        (NoticeForm::Email, 0),
        (NoticeForm::Post, 3),
        (NoticeForm::RegisteredPost, 5),
        (NoticeForm::Courier, 1),
        (NoticeForm::InPerson, 0),
    ];
    assert_eq!(forms(terms), all, "with the usual days");
}
