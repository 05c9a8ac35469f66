//! Sentences for what the api names by words, numbers and days.

use api::closed::{ClosedSet as _, Standing};
use api::context::{Arg, format};
use api::view::ledger::Amount;
use api::view::standing::{ArgValue, CiteView, FindingView};

use crate::day;
use crate::desk::Desk;

/// The arguments that a finding's sentence may name. A finding has only some of them.
const NAMES: [&str; 21] = [
    "count",
    "days",
    "due",
    "gesture",
    "invoice",
    "manner",
    "minutes",
    "money",
    "nth",
    "on",
    "outcome",
    "payment",
    "rate",
    "revenue_share",
    "severity",
    "state",
    "target",
    "time_share",
    "toll",
    "toward",
    "way",
];

/// Says a standing in a word or two.
pub fn standing(desk: &Desk, standing: Standing) -> String {
    desk.say(&format!("cli-standing-{}", standing.word()), &[])
}

/// Says what a finding is about.
pub fn finding(desk: &Desk, finding: &FindingView) -> String {
    let own: Vec<(&str, Arg<'_>)> =
        finding.args.iter().map(|it| (it.name.as_str(), argument(desk, &it.value))).collect();
    let lacking = NAMES.iter().filter(|name| !own.iter().any(|it| it.0 == **name));
    let args: Vec<(&str, Arg<'_>)> =
        own.iter().cloned().chain(lacking.map(|it| (*it, "".into()))).collect();
    desk.say(&format!("cli-signal-{}", finding.signal.0.word()), &args)
}

fn argument<'a>(desk: &Desk, value: &'a ArgValue) -> Arg<'a> {
    match value {
        ArgValue::Count(count) => (*count).into(),
        ArgValue::Days(days) => (*days).into(),
        ArgValue::Minutes(minutes) => duration(desk, *minutes).into(),
        ArgValue::Money(amount) | ArgValue::Rate(amount) => money(desk, amount).into(),
        ArgValue::Share(share) => format::number(&desk.words, scaled(*share, 100.0), 0).into(),
        ArgValue::Toll(toll) => format::number(&desk.words, scaled(*toll, 10.0), 1).into(),
        ArgValue::On(day) => day::said(desk, *day).into(),
        ArgValue::Word(word) => word.as_str().into(),
    }
}

/// Says which record something comes from: what it is, its day and its own words.
pub fn record(desk: &Desk, cite: &CiteView) -> String {
    let noun = desk.say(&format!("cli-noun-{}", cite.noun), &[]);
    let day = cite.on.map(|it| day::said(desk, it));
    let label = cite.label.as_ref().map(|it| format!("“{it}”"));
    [day, Some(noun), label].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn duration(desk: &Desk, minutes: i64) -> String {
    let args = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
    let id = match (minutes / 60, minutes % 60) {
        (0, _) => "cli-duration-minutes",
        (_, 0) => "cli-duration-hours",
        _ => "cli-duration",
    };
    desk.say(id, &args)
}

fn money(desk: &Desk, amount: &Amount) -> String {
    let digits = amount.decimal.split_once('.').map_or(0, |(_, it)| it.len());
    let plain: String = amount.decimal.chars().filter(|it| *it != '.').collect();
    match (plain.parse(), u32::try_from(digits)) {
        (Ok(minor), Ok(digits)) => format::money(&desk.words, minor, digits, &amount.currency),
        _ => format!("{} {}", amount.decimal, amount.currency),
    }
}

/// Returns a number times a power of ten, rounded.
#[expect(clippy::cast_possible_truncation, reason = "scores, shares and tolls are small")]
pub fn scaled(number: f64, by: f64) -> i64 {
    (number * by).round() as i64
}
