//! What a notice says besides its dates: the ends by themselves, the forms, the working, and what
//! is assumed. The dates are in the golden table.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use domain::notice::notice;
use notice_support::{agreement, day};

const TACIT: &str = "from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term";

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
