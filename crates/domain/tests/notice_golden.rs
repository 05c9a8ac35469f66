//! Reads the golden table of notice, `notice_cases.txt`, and checks every case of it.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use chrono::NaiveDate;
use domain::calendar::{roll_forward, shift};
use domain::engagement::Engagement;
use domain::notice::{Holidays, end_if_sent, forms, notice};
use notice_support::{agreement, day};

const TABLE: &str = include_str!("notice_cases.txt");

/// One case of the table.
#[derive(Debug)]
struct Case<'t> {
    line: usize,
    terms: &'t str,
    /// `on` for a deadline, `sent` for an end.
    asks: &'t str,
    day: NaiveDate,
    expected: &'t str,
    why: &'t str,
}

/// Reads the table.
fn cases() -> Vec<Case<'static>> {
    let mut terms = "";
    let mut cases = Vec::new();
    for (number, line) in TABLE.lines().enumerate().skip_while(|(_, it)| !it.starts_with('#')) {
        let Some(case) = line.strip_prefix("  ") else {
            terms = line;
            continue;
        };
        let (asked, rest) = case.split_once(": ").unwrap();
        let (expected, why) = rest.split_once(" — ").unwrap();
        let (asks, on) = asked.split_once(' ').unwrap();
        cases.push(Case { line: number + 1, terms, asks, day: day(on), expected, why });
    }
    cases
}

/// Says what the engine answers, in the words of the table.
fn answer(case: &Case<'_>, engagement: &Engagement, free: &Holidays) -> String {
    let none = || "none".to_owned();
    if case.asks == "on" {
        let found = notice(engagement, case.day, free);
        let say = |send_by, ends_on| format!("send by {send_by}, ends {ends_on}");
        return found.deadlines.first().map_or_else(none, |it| say(it.send_by, it.ends_on));
    }
    assert_eq!(case.asks, "sent", "line {}", case.line);
    let form = forms(&engagement.terms[0])[0].0;
    let end = end_if_sent(engagement, case.day, form, free);
    end.map_or_else(none, |it| format!("ends {}", it.ends_on))
}

#[test]
fn every_case_of_the_table_comes_out_as_it_says() {
    let mut wrong = Vec::new();
    for case in cases() {
        let (engagement, free) = agreement(case.terms);
        let found = answer(&case, &engagement, &free);
        if found != case.expected {
            let Case { line, terms, expected, why, .. } = &case;
            wrong.push(format!("line {line}: {terms}\n  {expected} ({why})\n  but: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_search_day_by_day_finds_the_deadlines_of_the_table() {
    for case in cases()
        .iter()
        .filter(|it| it.asks == "on" && it.expected != "none" && !it.terms.contains("given"))
    {
        let (engagement, free) = agreement(case.terms);
        let found = notice(&engagement, case.day, &free).deadlines[0].clone();
        let ends = |on| end_if_sent(&engagement, on, found.form, &free).map(|it| it.ends_on);
        let mut last = None;
        let mut on = roll_forward(case.day, &free);
        while on <= found.ends_on {
            if ends(on) == Some(found.ends_on) {
                last = Some(on);
            }
            on = roll_forward(shift(on, 1), &free);
        }
        assert_eq!(last, Some(found.send_by), "line {}: {}", case.line, case.terms);
    }
}

#[test]
fn the_table_is_as_large_as_it_claims_and_says_where_each_rule_comes_from() {
    let cases = cases();
    assert!(cases.len() >= 170, "{} cases", cases.len());
    assert!(cases.iter().all(|it| !it.why.trim().is_empty()));
    let groups = TABLE.lines().filter(|it| it.starts_with("# "));
    assert!(groups.clone().count() >= 19);
    assert!(groups.clone().all(|it| it.contains(" — ")), "each group names the source of its rule");
}
