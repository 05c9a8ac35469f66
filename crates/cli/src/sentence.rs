//! Sentences for what the api names by words, numbers and days.

use api::closed::{ClosedSet as _, Standing};
use api::context::{Arg, format};
use api::view::ledger::Amount;
use api::view::standing::{ArgValue, CiteView, FindingView, GapView};

use crate::day;
use crate::desk::Desk;

/// The longest label from a record that is quoted inside a sentence, in characters.
const LONGEST_LABEL: usize = 72;

/// The arguments that some finding's sentence names. A finding has only some of them.
const NAMES: [&str; 22] = [
    "count",
    "days",
    "due",
    "gesture",
    "invoice",
    "manner",
    "minutes",
    "minutes_text",
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
    desk.say(&format!("standing-lower-{}", standing.word()), &[])
}

/// Says what a finding is about, in the words of the app.
pub fn finding(desk: &Desk, finding: &FindingView) -> String {
    let mut args: Vec<(&str, Arg<'_>)> = labelled(&finding.cites[..finding.cites.len().min(1)]);
    for it in &finding.args {
        args.push((&it.name, argument(desk, &it.value)));
        if let ArgValue::Minutes(minutes) = it.value {
            args.push(("minutes_text", duration(desk, minutes).into()));
        }
    }
    let lacking: Vec<&str> =
        NAMES.into_iter().filter(|name| !args.iter().any(|it| it.0 == *name)).collect();
    args.extend(lacking.into_iter().map(|it| (it, "".into())));
    desk.say(&format!("signal-{}", finding.signal.0.word()), &args)
}

/// Says what weighs nothing, or what is missing, in the words of the app.
pub fn gap(desk: &Desk, gap: &GapView) -> String {
    let dimension =
        gap.dimension.map(|it| desk.say(&format!("dimension-{}", it.0.word()), &[]).to_lowercase());
    let mut args = labelled(&gap.cites);
    args.push(("count", i64::try_from(gap.cites.len()).unwrap_or(i64::MAX).into()));
    args.push(("dimension", dimension.unwrap_or_default().into()));
    desk.say(&format!("gap-{}", gap.kind.0.word()), &args)
}

/// The first label among records, and whether there is one.
fn labelled(cites: &[CiteView]) -> Vec<(&'static str, Arg<'static>)> {
    let label = cites.iter().find_map(|it| it.label.as_deref());
    let word = if label.is_some() { "yes" } else { "no" };
    vec![("labelled", word.into()), ("label", brief(label.unwrap_or_default()).into())]
}

/// Puts a text into one line, cut at a word where it is long.
fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(LONGEST_LABEL) else { return line };
    let cut = &line[..end];
    let cut = cut.rsplit_once(' ').map_or(cut, |(before, _)| before);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.', '–', '-', ' ']))
}

fn argument<'a>(desk: &Desk, value: &'a ArgValue) -> Arg<'a> {
    match value {
        ArgValue::Count(count) => (*count).into(),
        ArgValue::Days(number) | ArgValue::Minutes(number) => (*number).into(),
        ArgValue::Money(amount) | ArgValue::Rate(amount) => money(desk, amount).into(),
        ArgValue::Share(share) => {
            let percent = format::number(&desk.words, scaled(*share, 100.0), 0);
            desk.say("cli-share", &[("percent", percent.into())]).into()
        }
        ArgValue::Toll(toll) => format::number(&desk.words, scaled(*toll, 10.0), 1).into(),
        ArgValue::On(day) => day::said(desk, *day).into(),
        ArgValue::Word(word) => word.as_str().into(),
    }
}

/// Says which record something comes from: what it is, its day and its own words.
pub fn record(desk: &Desk, cite: &CiteView) -> String {
    let noun = desk.say(&format!("cli-noun-{}", cite.noun), &[]);
    let day = cite.on.map(|it| day::said(desk, it));
    let label = cite.label.as_ref().map(|it| format!("“{}”", brief(it)));
    [day, Some(noun), label].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Says how long something took.
pub fn duration(desk: &Desk, minutes: i64) -> String {
    let args = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
    let id = match (minutes / 60, minutes % 60) {
        (0, _) => "cli-duration-minutes",
        (_, 0) => "cli-duration-hours",
        _ => "cli-duration",
    };
    desk.say(id, &args)
}

/// Says an amount of money.
pub fn money(desk: &Desk, amount: &Amount) -> String {
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

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use api::closed::{
        ChangeKind, ClosedSet, Dimension, GapKind, HitKind, NoticeForm, ProcessStep, Reading,
        Recommendation, Signal, StepKind, StepState,
    };
    use api::context::{Moment, Tz, Words};
    use api::wire::Word;

    use super::*;

    fn desk() -> Desk {
        let now = Moment::new("2026-11-21T10:00:00Z".parse().unwrap(), Tz::UTC);
        Desk { path: std::path::PathBuf::new(), words: Words::of("en"), now, json: false }
    }

    fn of(signal: Signal, cites: Vec<CiteView>) -> FindingView {
        let (signal, dimension) = (Word(signal), Word(Dimension::Conduct));
        FindingView { signal, dimension, points: 1.0, args: Vec::new(), cites }
    }

    #[test]
    fn every_signal_has_a_sentence_that_can_be_filled() {
        for signal in Signal::ALL {
            // In a debug build, a message that lacks an argument stops the test.
            let said = finding(&desk(), &of(*signal, Vec::new()));
            assert!(!said.is_empty() && !said.contains('⟦'), "{signal:?}: {said}");
        }
        for kind in GapKind::ALL {
            let kind = Word(*kind);
            let it = GapView { kind, dimension: None, boundary: None, cites: Vec::new() };
            assert!(!gap(&desk(), &it).contains('⟦'), "{kind:?}");
        }
    }

    #[test]
    fn every_word_that_is_shown_is_in_the_catalogue() {
        fn check<T: ClosedSet>(prefix: &str) {
            let args = ["to", "on", "way", "day", "period", "end_on"].map(|it| (it, "x".into()));
            for word in T::ALL.iter().map(|it| it.word()) {
                let said = Words::of("en").find(&format!("{prefix}-{word}"), &args);
                assert!(said.is_some_and(|it| !it.contains("{$")), "{prefix}-{word}");
            }
        }
        check::<Standing>("standing-lower");
        check::<Dimension>("dimension");
        check::<Reading>("reading");
        check::<Recommendation>("recommendation");
        check::<ProcessStep>("process");
        check::<StepState>("process-state");
        check::<ChangeKind>("change");
        check::<StepKind>("notice-step");
        check::<NoticeForm>("engagement-form");
        check::<HitKind>("cli-noun");
    }

    #[test]
    fn long_labels_are_cut_at_a_word() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(brief(text), expected);
        }
        check("No  calls\non Sundays", "No calls on Sundays");
        let rule =
            "A rule that goes on, and on, and on, and on, and on, and on, and then, on, more";
        check(rule, "A rule that goes on, and on, and on, and on, and on, and on, and then…");
        check(&"қ".repeat(80), &format!("{}…", "қ".repeat(72)));
    }

    #[test]
    fn lengths_and_money_are_written_for_people() {
        let amount = |decimal: &str| {
            let amount = Amount { decimal: decimal.to_owned(), currency: "EUR".to_owned() };
            money(&desk(), &amount)
        };
        for (said, expected) in [
            (duration(&desk(), 5), "5 min"),
            (duration(&desk(), 120), "2 h"),
            (duration(&desk(), 125), "2 h 5 min"),
            (amount("1250.50"), "€1,250.50"),
            (amount("-3.00"), "−€3.00"),
        ] {
            assert_eq!(said, expected);
        }
    }
}
