//! The golden table of notice deadlines: terms and a day give the last day to send, and the end.
//!
//! Each case says where its expected dates come from. They were worked out with a wall calendar,
//! and checked against a search that tries one day after another.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use domain::notice::notice;
use notice_support::{agreement, day};

/// Checks the first deadline on a day; `-` where there is none.
#[track_caller]
fn check(terms: &str, today: &str, send_by: &str, ends_on: &str, why: &str) {
    let (engagement, holidays) = agreement(terms);
    let found = notice(&engagement, day(today), &holidays);
    let first = found.deadlines.first().map(|it| (it.send_by, it.ends_on));
    let expected = (send_by != "-").then(|| (day(send_by), day(ends_on)));
    assert_eq!(first, expected, "{terms} on {today}: {why}");
}

const TACIT: &str = "from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term";

#[test]
fn tacit_renewal_gives_the_term_that_runs_until_its_deadline_and_then_the_next() {
    let it = TACIT;
    let why = "three months to 31 December must begin after 30 September";
    check(it, "2026-05-10", "2026-09-30", "2026-12-31", why);
    check(it, "2026-09-30", "2026-09-30", "2026-12-31", "on the deadline there is still time");
    check(it, "2026-10-01", "2027-09-30", "2027-12-31", "a day late costs the whole next year");
    check(it, "2027-01-01", "2027-09-30", "2027-12-31", "the second term runs all of 2027");
    check(it, "2025-11-01", "2026-09-30", "2026-12-31", "before the start, the first term counts");
    let it = "from 1996-01-01; first 1 year; renews 1 year; notice 3 months; to term";
    check(it, "2026-11-21", "2027-09-30", "2027-12-31", "after thirty renewals it is the same day");
    let it = "from 2020-02-01; first 2 years; renews 6 months; notice 6 weeks; to term";
    check(it, "2026-03-01", "2026-06-19", "2026-07-31", "42 days before 31 July, a half-year end");
    let it = "from 2026-01-01; first 1 quarter; renews 1 quarter; notice 1 month; to term";
    check(it, "2026-02-10", "2026-02-27", "2026-03-31", "28 February is a Saturday");
    let it = "from 2026-01-05; first 4 weeks; renews 4 weeks; notice 1 week; to term";
    check(it, "2026-03-02", "2026-03-20", "2026-03-29", "the third term ends on Sunday 29 March");
    let it = "from 2026-01-01; first 90 days; renews 30 days; notice 10 days; to term";
    check(it, "2026-05-04", "2026-05-20", "2026-05-30", "31 March, 30 April, 30 May end the terms");
    let it = "from 2026-03-02; first 10 working-days; renews 10 working-days; notice 2 working-days; to term";
    check(it, "2026-03-16", "2026-03-25", "2026-03-27", "two weeks of five days; 26 and 27 count");
    let it = "from 2026-01-01; renews 6 months; notice 1 month; to term";
    check(it, "2026-03-02", "2026-05-29", "2026-06-30", "no first term: half-years from the start");
}

#[test]
fn the_last_day_to_send_rolls_back_over_weekends_and_holidays() {
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 2 months; to term";
    check(it, "2026-06-01", "2026-10-30", "2026-12-31", "31 October 2026 is a Saturday");
    check(it, "2026-10-31", "2027-10-29", "2027-12-31", "Friday has passed; next year a Sunday");
    let it = "from 2026-05-26; first 1 year; renews 1 year; notice 5 months; to term; \
              holidays 2026-12-25";
    check(it, "2026-07-01", "2026-12-24", "2027-05-25", "25 December is a holiday, on a Friday");
    let it = "from 2026-05-26; first 1 year; renews 1 year; notice 5 months; to term; \
              holidays 2026-12-24 2026-12-25 2026-12-26";
    check(it, "2026-07-01", "2026-12-23", "2027-05-25", "Christmas Eve may be a holiday as well");
    let it = "from 2025-05-07; first 1 year; renews 1 year; notice 1 month; to term; \
              holidays 2026-04-03 2026-04-06";
    check(it, "2026-01-10", "2026-04-02", "2026-05-06", "over all of Easter, back to Thursday");
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 4 working-days; to term; \
              holidays 2026-12-25";
    check(it, "2026-06-01", "2026-12-24", "2026-12-31", "28 to 31 count; the 27th is a Sunday");
}

#[test]
fn months_end_on_the_same_number_or_the_last_day_of_a_shorter_month() {
    let it = "from 2024-01-01; open; notice 1 month; to day";
    check(it, "2026-01-28", "2026-01-30", "2026-02-28", "28 to 31 January all give 28 February");
    check(it, "2024-01-31", "2024-01-31", "2024-02-29", "31 January plus a month, in a leap year");
    let it = "from 2027-03-01; first 1 year; renews 1 year; notice 1 month; to term";
    check(it, "2027-05-01", "2028-01-31", "2028-02-29", "the year ends on a leap day");
    let it = "from 2026-03-01; first 1 year; renews 1 year; notice 1 month; to term";
    check(it, "2026-05-01", "2027-01-29", "2027-02-28", "31 January 2027 is a Sunday");
    let it = "from 2024-02-29; first 1 year; renews 1 year; notice 1 month; to term";
    check(it, "2024-06-01", "2025-01-31", "2025-02-28", "a year from a leap day is 28 February");
    check(it, "2027-03-10", "2028-01-31", "2028-02-29", "later years run from 1 March");
    let it = "from 2026-01-31; first 1 month; renews 1 month; notice 1 week; to term";
    check(it, "2026-02-01", "2026-02-20", "2026-02-28", "a month from the 31st; a Saturday");
    check(it, "2026-03-05", "2026-03-24", "2026-03-31", "then by the calendar month");
    let it = "from 2026-04-01; first 6 months; renews 6 months; notice 1 month; to term";
    check(it, "2026-05-01", "2026-08-31", "2026-09-30", "31 August plus a month is 30 September");
    let it = "from 2025-12-16; first 1 year; renews 1 year; notice 1 month; to term";
    check(it, "2026-05-01", "2026-11-13", "2026-12-15", "15 November 2026 is a Sunday");
    let it = "from 2027-07-01; first 1 year; renews 1 year; notice 180 days; to term";
    check(it, "2027-08-01", "2027-12-31", "2028-06-30", "2 January 2028, a Sunday, by day numbers");
}

#[test]
fn a_notice_longer_than_the_term_reaches_a_later_one() {
    let it = "from 2026-01-01; first 1 month; renews 1 month; notice 3 months; to term";
    check(it, "2026-01-10", "2026-01-30", "2026-04-30", "from 31 January, a Saturday, to April");
    check(it, "2026-01-31", "2026-02-27", "2026-05-31", "Friday has passed, so May");
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 1 year; to term";
    check(it, "2026-03-01", "2026-12-31", "2027-12-31", "on its last day, for the term after it");
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 18 months; to term";
    check(it, "2026-03-01", "2026-06-30", "2027-12-31", "eighteen months from 30 June 2026");
    let it = "from 2026-01-05; first 1 week; renews 1 week; notice 30 days; to term";
    check(it, "2026-01-05", "2026-01-09", "2026-02-08", "10 January is a Saturday");
}

#[test]
fn an_agreement_without_an_end_date_ends_by_the_calendar() {
    let it = "from 2024-01-01; open; notice 1 month; to day";
    check(it, "2026-03-16", "2026-03-16", "2026-04-16", "any day: each day counts for itself");
    check(it, "2026-03-14", "2026-03-16", "2026-04-16", "from a Saturday, Monday is the next day");
    let it = "from 2024-01-01; open; notice 1 month; to month";
    check(it, "2026-03-10", "2026-03-31", "2026-04-30", "a month from 31 March ends on 30 April");
    check(it, "2026-01-15", "2026-01-30", "2026-02-28", "31 January is a Saturday");
    check(it, "2026-01-31", "2026-02-27", "2026-03-31", "28 February is a Saturday, too");
    let it = "from 2024-01-01; open; notice 6 weeks; to quarter";
    check(it, "2026-02-01", "2026-02-17", "2026-03-31", "the known 17 February");
    check(it, "2028-01-10", "2028-02-18", "2028-03-31", "in a leap year it is the 18th");
    check(it, "2026-02-18", "2026-05-19", "2026-06-30", "42 days before 30 June");
    let it = "from 2024-01-01; open; notice 3 months; to half-year";
    check(it, "2026-02-01", "2026-03-31", "2026-06-30", "three months from 31 March");
    check(it, "2026-04-01", "2026-09-30", "2026-12-31", "the second half-year");
    let it = "from 2024-01-01; open; notice 1 quarter; to year";
    check(it, "2026-05-01", "2026-09-30", "2026-12-31", "a quarter is three months");
    let it = "from 2024-01-01; open; notice 2 weeks; to week";
    check(it, "2026-03-02", "2026-03-06", "2026-03-22", "Sunday 8 March, rolled back to Friday");
    let it = "from 2024-01-01; open; notice 0 days; to month";
    check(it, "2026-05-10", "2026-05-29", "2026-05-31", "no period: the Friday before the 31st");
    let it = "from 2024-01-01; open; notice 1 month; to term";
    check(it, "2026-03-16", "2026-03-16", "2026-04-16", "no term to end, so any day");
    let it = "from 2027-01-01; open; notice 1 month; to day";
    check(it, "2026-11-21", "2026-12-01", "2027-01-01", "no end falls before the start");
}

#[test]
fn a_first_term_holds_before_the_agreement_runs_on() {
    let it = "from 2026-01-01; first 1 year; open; notice 3 months; to month";
    check(it, "2026-02-10", "2026-09-30", "2026-12-31", "not before the first term is over");
    check(it, "2026-10-05", "2026-10-30", "2027-01-31", "31 October is a Saturday");
    check(it, "2028-06-10", "2028-06-30", "2028-09-30", "two years on, by the month");
    let it = "from 2026-04-01; first 6 months; open; notice 1 month; to term";
    check(it, "2026-05-01", "2026-08-31", "2026-09-30", "the one term there is");
    check(it, "2026-11-02", "2026-11-02", "2026-12-02", "after it, any day");
    let it = "from 2026-01-15; first 1 year; open; notice 1 month; to day";
    check(it, "2026-06-01", "2026-12-14", "2027-01-14", "the first term's last day is the first");
    let it = "from 2026-01-15; first 1 year; open; notice 1 month; to month";
    check(it, "2026-06-01", "2026-12-31", "2027-01-31", "a month's end, and after 14 January");
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 1 month; to month";
    check(it, "2026-03-10", "2026-11-30", "2026-12-31", "the first term holds");
    check(it, "2027-03-10", "2027-03-31", "2027-04-30", "a renewed one may end at a month's end");
}

#[test]
fn what_ends_by_itself_needs_no_notice() {
    let it = "from 2026-01-01; first 1 year; ends; notice 1 month; to term";
    check(it, "2026-05-01", "-", "-", "it ends with its term, and not before");
    let it = "from 2026-01-01; first 1 year; ends; notice 1 month; to month";
    check(it, "2026-05-04", "2026-05-29", "2026-06-30", "it can be ended before; a Sunday");
    check(it, "2026-11-16", "-", "-", "31 December is its own end");
    check(it, "2027-02-01", "-", "-", "it has ended");
    check(&format!("{TACIT}; settled 2026-08-31"), "2026-06-01", "-", "-", "its end is agreed");
    let it = format!("{TACIT}; given 2026-06-01");
    check(&it, "2026-06-01", "-", "-", "notice is given");
    check(&it, "2026-05-29", "2026-09-30", "2026-12-31", "as it stood before notice was given");
}

#[test]
fn each_form_has_its_days_to_arrive() {
    let why = "three days before Wednesday 30 September is a Sunday";
    check(&format!("{TACIT}; by post 3"), "2026-05-10", "2026-09-25", "2026-12-31", why);
    let why = "five days before 30 September is a Friday";
    check(&format!("{TACIT}; by registered 5"), "2026-05-10", "2026-09-25", "2026-12-31", why);
    let why = "a day before 30 September";
    check(&format!("{TACIT}; by courier 1"), "2026-05-10", "2026-09-29", "2026-12-31", why);
    let why = "counted from sending, it need not have arrived";
    check(&format!("{TACIT}; by post 3; sending"), "2026-05-10", "2026-09-30", "2026-12-31", why);
    let why = "posted today it would come on 1 October; Monday 27 September in 2027";
    check(&format!("{TACIT}; by post 3"), "2026-09-28", "2027-09-27", "2027-12-31", why);
    let why = "an e-mail still comes in time";
    check(TACIT, "2026-09-28", "2026-09-30", "2026-12-31", why);
    let why = "on Saturday, Friday has passed";
    check(&format!("{TACIT}; by post 3"), "2026-09-26", "2027-09-27", "2027-12-31", why);
    let it = "from 2026-02-01; first 1 year; renews 1 year; notice 4 weeks; to term; by post 3";
    check(it, "2026-05-01", "2026-12-31", "2027-01-31", "28 days, then 3, across the new year");
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 2 months; to term; by post 3";
    check(it, "2026-05-01", "2026-10-28", "2026-12-31", "it may arrive on Saturday 31 October");
}

#[test]
fn days_and_working_days_are_counted_back() {
    let year = "from 2026-01-01; first 1 year; renews 1 year; to term";
    let it = format!("{year}; notice 30 days");
    check(&it, "2026-05-01", "2026-12-01", "2026-12-31", "the 31 December less 30");
    let it = format!("{year}; notice 90 days");
    check(&it, "2026-05-01", "2026-10-02", "2026-12-31", "day 365 less 90 is day 275");
    let it = format!("{year}; notice 20 working-days");
    check(&it, "2026-05-01", "2026-12-03", "2026-12-31", "23 in December: all but the first three");
    let it = format!("{year}; notice 20 working-days; holidays 2026-12-25");
    check(&it, "2026-05-01", "2026-12-02", "2026-12-31", "a holiday costs another day");
    let it = format!("{year}; notice 20 working-days; holidays 2026-12-26");
    check(&it, "2026-05-01", "2026-12-03", "2026-12-31", "a holiday on a Saturday costs none");
}

#[test]
fn an_amendment_holds_from_its_day() {
    let it = format!("{TACIT}; amended 2026-07-01; notice 1 month");
    check(&it, "2026-05-01", "2026-11-30", "2026-12-31", "the later terms allow a later day");
    check(&it, "2026-10-15", "2026-11-30", "2026-12-31", "after it, its own month");
    let it = "from 2026-01-01; first 1 year; renews 1 year; notice 1 month; to term; \
              amended 2026-07-01; notice 6 months";
    check(it, "2026-05-01", "2026-06-30", "2026-12-31", "the last day of the shorter period");
    check(it, "2026-07-01", "2027-06-30", "2027-12-31", "six months from 1 July are too long");
    let it = "from 2024-01-01; first 2 years; renews 1 year; notice 3 months; to term; \
              amended 2026-03-01; open";
    check(it, "2026-03-10", "2026-09-30", "2026-12-31", "the running term keeps its last day");
    check(it, "2026-10-05", "2026-10-05", "2027-01-05", "after it, any day");
    let it = "from 2024-01-01; first 2 years; renews 1 year; notice 3 months; to term; \
              amended 2026-03-01; open; notice 1 month; to month";
    check(it, "2026-03-10", "2026-03-31", "2026-04-30", "a renewed term gives way to month ends");
    let it = "from 2024-01-01; first 1 year; renews 1 year; notice 3 months; to term; \
              amended 2026-01-01; first 2 years";
    check(it, "2026-05-01", "2027-09-30", "2027-12-31", "another first term begins on that day");
    check(it, "2025-05-01", "2025-09-30", "2025-12-31", "the year before, the old one");
    let it = "from 2025-01-01; first 1 year; ends; notice 1 month; to month; amended 2026-01-01";
    check(it, "2026-05-04", "2026-05-29", "2026-06-30", "agreed anew for 2026; a Sunday");
    check(it, "2025-12-15", "2026-01-30", "2026-02-28", "under the new terms; a Saturday");
    let it = format!("{TACIT}; amended 2026-03-01; renews 6 months");
    check(&it, "2027-02-01", "2027-03-31", "2027-06-30", "half-years after the running year");
    let it =
        format!("{TACIT}; amended 2026-07-01; notice 6 months; amended 2026-07-01; notice 1 month");
    check(&it, "2026-08-01", "2026-11-30", "2026-12-31", "of two from one day the last counts");
    let it = format!("{TACIT}; signed 2025-05-01; amended 2025-06-01; notice 2 months");
    check(&it, "2026-08-01", "2026-10-30", "2026-12-31", "agreed before the start; a Saturday");
}

#[test]
fn an_amendment_changes_what_follows_the_running_term() {
    let it = "from 2024-01-01; open; notice 1 month; to term; amended 2026-03-01; renews 1 year";
    check(it, "2026-05-01", "2027-01-29", "2027-02-28", "years begin with the amendment; a Sunday");
    let it = "from 2024-01-01; first 1 year; renews 1 year; notice 1 month; to term; \
              amended 2026-01-01; open";
    check(it, "2026-03-02", "2026-03-02", "2026-04-02", "the term of 2026 never began");
    check(
        it,
        "2025-03-03",
        "2025-11-28",
        "2025-12-31",
        "in 2025, as before; 30 November, a Sunday",
    );
    let it =
        format!("{TACIT}; amended 2026-07-01; first 2 years; amended 2026-07-01; first 1 year");
    check(&it, "2026-08-01", "2026-09-30", "2026-12-31", "what was replaced at once never counted");
}

#[test]
fn an_end_by_itself_follows_what_was_agreed_later() {
    let check = |terms: &str, today, ends_on: Option<&str>, why| {
        let (engagement, holidays) = agreement(terms);
        let found = notice(&engagement, day(today), &holidays).ends_by_itself_on;
        assert_eq!(found, ends_on.map(day), "{terms} on {today}: {why}");
    };
    let it = "from 2025-01-01; first 1 year; ends; notice 1 month; to term";
    let again = format!("{it}; amended 2026-01-01");
    check(it, "2025-06-01", Some("2025-12-31"), "a year from 1 January");
    check(it, "2026-06-01", Some("2025-12-31"), "it has ended");
    check(&again, "2025-06-01", Some("2026-12-31"), "another year is agreed, without a gap");
    check(&again, "2026-06-01", Some("2026-12-31"), "the second year");
    let renewing = format!("{it}; amended 2025-09-01; renews 1 year");
    check(&renewing, "2025-06-01", None, "before it ends, renewal is agreed");
    let later = format!("{it}; amended 2026-04-01");
    check(&later, "2025-06-01", Some("2025-12-31"), "it ends, and begins again in April");
    check(&later, "2026-06-01", Some("2027-03-31"), "a year from April");
}

#[test]
fn the_forms_come_earliest_first_and_name_their_own_end() {
    let (engagement, holidays) =
        agreement(&format!("{TACIT}; by post 3; by courier 1; by email 0"));
    let found = notice(&engagement, day("2026-09-28"), &holidays);
    let dates: Vec<_> = found.deadlines.iter().map(|it| (it.send_by, it.ends_on)).collect();
    let expected = [
        (day("2026-09-29"), day("2026-12-31")),
        (day("2026-09-30"), day("2026-12-31")),
        (day("2027-09-27"), day("2027-12-31")),
    ];
    assert_eq!(dates, expected, "post is too late for this year, the others are not");
    assert_eq!(found.review_on, Some(day("2026-08-30")), "30 days before the earliest");
}

#[test]
fn the_working_reads_from_the_term_to_the_day_of_sending() {
    use domain::closed::ClosedSet as _;
    let (engagement, holidays) = agreement(&format!("{TACIT}; by post 3"));
    let found = notice(&engagement, day("2026-10-01"), &holidays);
    let steps: Vec<_> =
        found.deadlines[0].working.iter().map(|it| (it.kind.word(), it.day)).collect();
    let expected = [
        ("term_ends", day("2026-12-31")),
        ("too_late", day("2027-12-31")),
        ("end_may_fall", day("2027-12-31")),
        ("period_counted", day("2027-09-30")),
        ("arrives_by", day("2027-09-30")),
        ("takes_to_arrive", day("2027-09-27")),
        ("sent", day("2027-09-27")),
    ];
    assert_eq!(steps, expected, "each step follows from the one before");
}

#[test]
fn a_notice_says_which_term_runs_and_what_is_assumed() {
    use domain::engagement::Convention;
    let (mut engagement, holidays) = agreement(TACIT);
    let on = |engagement: &_, today| notice(engagement, day(today), &holidays);
    let of_2027 = Some((day("2027-01-01"), day("2027-12-31")));
    assert_eq!(on(&engagement, "2027-03-01").term, of_2027, "the second year runs");
    assert_eq!(on(&engagement, "2027-03-01").ends_by_itself_on, None, "it renews");
    engagement.terms[0].confirmed = vec![Convention::EndOn, Convention::Form];
    let open = vec![Convention::CountsFrom, Convention::Following];
    assert_eq!(on(&engagement, "2027-03-01").assumptions, open, "the other two are confirmed");
    engagement.ends_on = Some(day("2027-06-30"));
    let settled = on(&engagement, "2027-03-01");
    assert_eq!(settled.ends_by_itself_on, engagement.ends_on, "nothing more has to be done");
    assert_eq!(settled.term, of_2027, "until then the term runs");
    assert_eq!(on(&engagement, "2027-07-01").term, None, "it is over");

    let (open, holidays) = agreement("from 2024-01-01; open; notice 1 month; to day");
    let found = notice(&open, day("2026-03-16"), &holidays);
    assert_eq!((found.term, found.review_on), (None, None), "no term, and no day to be ahead of");
    let none = agreement("from 2026-01-01; first 1 year; ends; notice 1 month; to term");
    let found = notice(&none.0, day("2026-03-16"), &none.1);
    assert_eq!(found.ends_by_itself_on, Some(day("2026-12-31")), "a year from 1 January");
    let empty = domain::engagement::Engagement { terms: Vec::new(), ..none.0.clone() };
    assert!(notice(&empty, day("2026-03-16"), &none.1).deadlines.is_empty(), "nothing to go by");
}
