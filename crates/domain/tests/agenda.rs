//! What is due when, from each kind of record.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use domain::agenda::{
    Asks, Due, When, of_complaint, of_engagement, of_promise, of_prompt, of_recovery,
};
use domain::closed::ClosedSet as _;
use domain::complaint::{Complaint, ComplaintStage, ComplaintStep, Importance};
use domain::id::Id;
use domain::incident::Cause;
use domain::moment::Moment;
use domain::notice::notice;
use domain::promise::{Party, Promise, Settlement};
use domain::prompt::{Answer, Decision, Prompt};
use domain::recovery::{Recovery, RecoveryCheck, RecoveryOutcome};
use domain::text::Text;
use notice_support::{agreement, day};
use uuid::Uuid;

fn id<T>() -> Id<T> {
    Id::new(Uuid::from_u128(7))
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// Writes what is due as `kind day`.
fn said(dues: impl IntoIterator<Item = Due>) -> String {
    let all: Vec<_> =
        dues.into_iter().map(|it| format!("{} {}", it.kind.word(), it.when.day())).collect();
    all.join(", ")
}

#[track_caller]
fn check_engagement(terms: &str, today: &str, expected: &str) {
    let (engagement, holidays) = agreement(terms);
    let review_on = notice(&engagement, day(today), &holidays).review_on;
    let asks = Asks { review_on, notice_from: Some(day(today)) };
    let found = of_engagement(&engagement, asks, day(today), &holidays);
    assert_eq!(said(found), expected, "{terms} on {today}");
}

#[test]
fn an_engagement_asks_for_its_review_its_deadline_and_its_next_term() {
    let yearly = "from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term";
    check_engagement(
        yearly,
        "2026-06-01",
        "review 2026-08-31, notice_deadline 2026-09-30, renewal 2027-01-01",
    );
    check_engagement(
        yearly,
        "2026-09-10",
        "review 2026-08-31, notice_deadline 2026-09-30, renewal 2027-01-01",
    );
    check_engagement(
        yearly,
        "2026-10-01",
        "renewal 2027-01-01, review 2027-08-31, notice_deadline 2027-09-30",
    );
}

#[test]
fn a_deadline_that_was_decided_about_gives_way_to_the_next_or_to_none() {
    let (engagement, holidays) =
        agreement("from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term");
    let check = |notice_from: Option<&str>, expected: &str| {
        let asks = Asks { review_on: None, notice_from: notice_from.map(day) };
        let found = of_engagement(&engagement, asks, day("2026-06-01"), &holidays);
        assert_eq!(said(found), expected, "from {notice_from:?}");
    };
    check(Some("2026-10-01"), "renewal 2027-01-01, notice_deadline 2027-09-30");
    check(Some("2020-01-01"), "notice_deadline 2026-09-30, renewal 2027-01-01");
    check(None, "renewal 2027-01-01");
}

#[test]
fn an_engagement_that_can_end_on_any_day_has_no_last_day_to_send() {
    check_engagement("from 2026-01-01; notice 1 month", "2026-06-01", "");
}

#[test]
fn an_end_that_is_settled_leaves_only_the_end() {
    check_engagement(
        "from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term; settled 2026-12-31",
        "2026-10-01",
        "end 2026-12-31",
    );
    check_engagement(
        "from 2026-01-01; first 1 year; ends; notice 3 months; to term",
        "2026-06-01",
        "end 2026-12-31",
    );
}

#[test]
fn amended_terms_are_due_on_the_day_from_which_they_hold() {
    check_engagement(
        "from 2026-01-01; notice 1 month; amended 2026-09-01; notice 2 months",
        "2026-06-01",
        "terms_change 2026-09-01",
    );
}

#[test]
fn a_deadline_names_the_last_day_of_every_form_the_earliest_first() {
    let (engagement, holidays) = agreement(
        "from 2026-01-01; first 1 year; renews 1 year; notice 3 months; to term; by registered 5; by courier 1",
    );
    let asks = Asks { review_on: None, notice_from: Some(day("2026-06-01")) };
    let found = of_engagement(&engagement, asks, day("2026-06-01"), &holidays);
    let deadline = found.iter().find(|it| !it.forms.is_empty()).unwrap();
    let forms: Vec<_> =
        deadline.forms.iter().map(|(form, day)| format!("{} {day}", form.word())).collect();
    assert_eq!(forms, ["registered_post 2026-09-25", "courier 2026-09-29"]);
    assert_eq!(deadline.when, When::On(day("2026-09-25")), "the earliest is the one that is due");
    assert_eq!(deadline.ends_on, Some(day("2026-12-31")));
}

fn promise(by: Party, settled: Option<Settlement>) -> Promise {
    let at = |clock: &str| {
        let time: NaiveTime = clock.parse().unwrap();
        Moment::local(day("2026-11-20").and_time(time), Tz::Europe__Tallinn)
    };
    Promise {
        id: id(),
        client: id(),
        by,
        wording: text("back to you in an hour"),
        made_at: at("10:00:00"),
        due_at: at("11:00:00"),
        entry: None,
        settled: settled.map(|it| (it, at("10:30:00").at)),
    }
}

#[test]
fn a_promise_is_due_to_the_minute_until_it_is_settled() {
    let check = |by, settled, expected: &str| {
        assert_eq!(said(of_promise(&promise(by, settled))), expected, "{by:?} {settled:?}");
    };
    check(Party::Us, None, "our_promise 2026-11-20");
    check(Party::Client, None, "their_promise 2026-11-20");
    for how in Settlement::ALL {
        check(Party::Us, Some(*how), "");
    }
}

#[track_caller]
fn check_recovery(ends: &str, checks: &[&str], today: &str, expected: &str) {
    let plan = Recovery {
        id: id(),
        client: id(),
        complaint: None,
        criteria: text("every delivery by Saturday noon"),
        starts_on: day("2026-11-01"),
        ends_on: day(ends),
        checks: checks
            .iter()
            .map(|on| RecoveryCheck { id: id(), on: day(on), on_track: true, note: None })
            .collect(),
        ended: None,
        note: None,
        parts: Vec::new(),
    };
    let days: Vec<_> =
        of_recovery(&plan, day(today)).iter().map(|it| it.when.day().to_string()).collect();
    assert_eq!(days.join(" "), expected, "to {ends}, checked {checks:?}, on {today}");
    let ended = Recovery { ended: Some((RecoveryOutcome::Worked, day(today))), ..plan };
    assert_eq!(of_recovery(&ended, day(today)), [], "one that has ended asks for nothing");
}

#[test]
fn a_recovery_plan_is_checked_on_its_days_as_far_as_it_runs() {
    let (month, all) = ("2026-12-01", "2026-11-08 2026-11-15 2026-11-22 2026-12-01");
    check_recovery(month, &[], "2026-11-02", all);
    check_recovery("2026-11-18", &[], "2026-11-02", "2026-11-08 2026-11-15 2026-11-18");
    check_recovery("2026-12-20", &[], "2026-11-30", "2026-11-22 2026-12-01 2026-12-20");
}

#[test]
fn a_check_counts_for_the_days_up_to_it_and_for_one_that_is_near() {
    let month = "2026-12-01";
    check_recovery(month, &["2026-11-08"], "2026-11-09", "2026-11-15 2026-11-22 2026-12-01");
    check_recovery(month, &["2026-11-06"], "2026-11-06", "2026-11-15 2026-11-22 2026-12-01");
    check_recovery(
        month,
        &["2026-11-04"],
        "2026-11-06",
        "2026-11-08 2026-11-15 2026-11-22 2026-12-01",
    );
    check_recovery(month, &["2026-11-16"], "2026-11-16", "2026-11-22 2026-12-01");
    // On its last day it is asked how it ended, however lately it was looked at.
    check_recovery(month, &["2026-11-30"], "2026-11-30", "2026-12-01");
}

#[test]
fn of_the_checks_that_were_missed_only_the_latest_is_asked_for() {
    check_recovery("2026-12-01", &[], "2026-11-24", "2026-11-22 2026-12-01");
    check_recovery("2026-12-01", &["2026-11-08"], "2027-01-10", "2026-12-01");
}

#[test]
fn a_fix_is_followed_up_after_a_week_until_it_was() {
    let check = |steps: &[(ComplaintStage, &str)], expected: &str| {
        let complaint = Complaint {
            id: id(),
            client: id(),
            entry: None,
            theme: text("colours"),
            summary: None,
            importance: Importance::Medium,
            cause: Cause::Ours,
            promised: true,
            raised_on: day("2026-11-01"),
            steps: steps
                .iter()
                .map(|(stage, on)| {
                    let (on, entry, note) = (day(on), None, None);
                    ComplaintStep { id: id(), stage: *stage, on, entry, note }
                })
                .collect(),
        };
        assert_eq!(said(of_complaint(&complaint)), expected, "{steps:?}");
    };
    let fixed = (ComplaintStage::Fixed, "2026-11-05");
    check(&[], "");
    check(&[(ComplaintStage::Offered, "2026-11-03")], "");
    check(&[fixed], "follow_up 2026-11-12");
    check(&[fixed, (ComplaintStage::FollowedUp, "2026-11-11")], "");
    check(&[fixed, (ComplaintStage::Reopened, "2026-11-11")], "");
}

#[test]
fn only_a_decision_that_was_put_off_comes_back() {
    let check = |answer, until: Option<NaiveDate>, expected: &str| {
        let at = "2026-11-01T10:00:00Z".parse().unwrap();
        let decision =
            Decision { answer, reason: Some(text("after the launch")), until, at, in_heat: false };
        let prompt = Prompt {
            id: id(),
            client: id(),
            crossed_on: day("2026-11-01"),
            raised_at: at,
            score: 64.0,
            decision: Some(decision),
        };
        assert_eq!(said(of_prompt(&prompt)), expected, "{answer:?}");
        assert_eq!(of_prompt(&Prompt { decision: None, ..prompt }), None);
    };
    check(Answer::NotNow, Some(day("2026-11-15")), "ask_again 2026-11-15");
    check(Answer::Talk, None, "");
}
