//! The lint and the phrases of a language, tried on sentences: a file for each rule in
//! `tests/fixtures/lint`, with sentences that must be found (+) and that must not (-).

use std::fs;
use std::path::Path;

use domain::closed::ClosedSet;
use domain::letter::lint::{Conduct, LintFacts, LintFinding, LintRule, Need, Read, lint};
use words::format;

use super::*;
use crate::phrasebook;

/// So many sentences of each sort are the least that a rule is tried on.
const LEAST: usize = 8;

/// A sentence of a fixture.
struct Said {
    line: usize,
    kind: LetterKind,
    tone: Tone,
    is_wrong: bool,
    text: String,
}

fn word<T: ClosedSet>(wanted: &str) -> T {
    *T::ALL.iter().find(|it| it.word() == wanted).unwrap()
}

fn fixture(rule: LintRule) -> Vec<Said> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lint");
    let file = folder.join(format!("{}.txt", rule.word()));
    let lines = fs::read_to_string(&file).unwrap_or_else(|it| panic!("{}: {it}", file.display()));
    let (mut kind, mut tone) = (LetterKind::Parting, Tone::Discreet);
    let mut found = Vec::new();
    for (at, line) in lines.lines().enumerate() {
        let Some((head, rest)) = line.split_once(' ') else { continue };
        match head {
            "kind" => kind = word(rest),
            "tone" => tone = word(rest),
            "+" | "-" => found.push(Said {
                line: at + 1,
                kind,
                tone,
                is_wrong: head == "+",
                text: rest.replace(" | ", "\n"),
            }),
            _ => {}
        }
    }
    found
}

/// The record that the fixtures are about.
fn record(kind: LetterKind) -> LintFacts {
    let needs = match kind {
        LetterKind::Parting => vec![(Need::EndDate, vec!["31 March 2027".to_owned()])],
        LetterKind::PaymentReminder => vec![(Need::Amount, vec!["€480.50".to_owned()])],
        LetterKind::Acknowledgement => {
            vec![(Need::AnswerDate, vec!["28 November 2026".to_owned()])]
        }
        LetterKind::BoundaryReminder => {
            vec![(Need::Boundary, vec!["No calls on Sundays".to_owned()])]
        }
        _ => Vec::new(),
    };
    LintFacts {
        logged: vec![Conduct::Shouting, Conduct::LatePayment],
        secrets: vec![
            "No calls on Sundays, please; Saturday before noon is fine".to_owned(),
            "You will do it or I will find somebody who is hungry".to_owned(),
            "Aimed at Liis".to_owned(),
        ],
        secret_days: vec!["7 June 2026".to_owned()],
        allowed: vec!["31 March 2027".to_owned()],
        quotes: Vec::new(),
        needs,
    }
}

#[test]
fn each_rule_finds_what_it_should_and_nothing_else() {
    let book = phrasebook(&english());
    let mut wrong = Vec::new();
    for rule in LintRule::ALL {
        let all = fixture(*rule);
        for is_wrong in [true, false] {
            let count = all.iter().filter(|it| it.is_wrong == is_wrong).count();
            assert!(count >= LEAST, "{rule:?} is tried on {count} sentences ({is_wrong})");
        }
        for it in all {
            let letter = Read { kind: it.kind, tone: it.tone, subject: "", body: &it.text };
            let found = lint(&letter, &record(it.kind), &book);
            let said: Vec<_> = found
                .iter()
                .filter(|it| it.rule == *rule)
                .map(|finding| &it.text[finding.words.clone()])
                .collect();
            if said.is_empty() == it.is_wrong {
                let what = if it.is_wrong { "is missed" } else { "is found" };
                wrong.push(format!("{}:{} {what} {said:?}: {}", rule.word(), it.line, it.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} sentences:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is right in one rule's file may be wrong by another's; but nothing of it should stop a
/// letter without a reason.
#[test]
fn good_sentences_are_not_stopped_by_another_rule() {
    let book = phrasebook(&english());
    let mut wrong = Vec::new();
    for rule in LintRule::ALL.iter().filter(|it| !it.stops()) {
        for it in fixture(*rule).iter().filter(|it| !it.is_wrong) {
            let letter = Read { kind: it.kind, tone: Tone::Honest, subject: "", body: &it.text };
            let facts = LintFacts { logged: Conduct::ALL.to_vec(), ..LintFacts::default() };
            let found = lint(&letter, &facts, &book);
            let stops = found.iter().filter(|it| it.rule.stops());
            wrong.extend(stops.map(|stop| format!("{:?} in {}", stop.rule, it.text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Everything that the lint can know of a letter's own facts.
fn facts_of(facts: &LetterFacts) -> LintFacts {
    let date = |it| format::date_long(&english(), it);
    let (mut secrets, mut logged) = (Vec::new(), Vec::new());
    for it in &facts.incidents {
        match &it.what {
            Happened::Crossing { told, .. } => {
                secrets.extend(told.iter().map(|it| it.wording.to_string()));
                logged.push(Conduct::Crossing);
            }
            Happened::Abuse { .. } => logged.push(Conduct::Shouting),
            Happened::LatePayment { .. } => logged.push(Conduct::LatePayment),
            _ => {}
        }
    }
    let mut allowed = vec![date(facts.written_on)];
    allowed.extend(facts.invoices.iter().map(|it| date(it.due_on)));
    LintFacts {
        logged,
        secrets,
        secret_days: facts.incidents.iter().map(|it| date(it.on)).collect(),
        allowed,
        quotes: Vec::new(),
        needs: Vec::new(),
    }
}

fn findings(facts: &LetterFacts) -> (String, Vec<LintFinding>) {
    let draft = letter(facts, &english());
    let (subject, body) = (draft.subject.text.clone(), body_text(&draft));
    let read = Read { kind: facts.kind, tone: draft.tone, subject: &subject, body: &body };
    let found = lint(&read, &facts_of(facts), &phrasebook(&english()));
    (body, found)
}

#[test]
fn every_letter_of_our_own_passes_the_lint() {
    let mut tried = 0;
    for kind in LetterKind::ALL {
        let tones = if kind.ends() { Tone::ALL } else { &Tone::ALL[..1] };
        for tone in tones {
            for address in Address::ALL {
                for form in NoticeForm::ALL {
                    for opening in openings(*kind) {
                        for closing in closings(*kind) {
                            let mut facts = full(*kind);
                            facts.tone = *tone;
                            facts.form = *form;
                            facts.recipient.address_form = *address;
                            facts.choices.opening = Some((*opening).to_owned());
                            facts.choices.closing = Some((*closing).to_owned());
                            let (body, found) = findings(&facts);
                            assert_eq!(found, [], "{kind:?} {tone:?} {opening} {closing}:\n{body}");
                            tried += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(tried > 500, "only {tried} letters were tried");
}

#[test]
fn a_letter_about_somebody_of_whom_nothing_is_known_passes_too() {
    for kind in LetterKind::ALL {
        for tone in Tone::ALL {
            let facts = LetterFacts { kind: *kind, ..bare(*tone) };
            let (body, found) = findings(&facts);
            assert_eq!(found, [], "{kind:?} {tone:?}:\n{body}");
        }
    }
}

#[test]
fn each_kind_has_rules_of_its_own() {
    #[track_caller]
    fn check(kind: LetterKind, body: &str, expected: &[LintRule]) {
        let read = Read { kind, tone: Tone::Discreet, subject: "", body };
        let found = lint(&read, &LintFacts::default(), &phrasebook(&english()));
        let rules: Vec<_> = found.iter().map(|it| it.rule).collect();
        assert_eq!(rules, expected, "{kind:?}: {body}");
    }
    use LetterKind as Kind;
    use LintRule as Rule;
    // An apology says what we did and what happens next, and does not justify itself.
    check(Kind::Apology, "I am sorry, but you were late with the texts.", &[Rule::Justify]);
    check(Kind::Apology, "I printed the wrong file. You have it by Friday.", &[Rule::Missing]);
    check(Kind::Apology, "I am sorry. I printed the wrong file. You have it by Friday.", &[]);
    // A reply to anger drops advice, admonishment and argument.
    let angry = "You should have called. I expected better. That is not true.";
    let all = &[Rule::Advice, Rule::Admonish, Rule::Argue];
    for kind in [Kind::Acknowledgement, Kind::MakeItRight, Kind::RecoveryOutcome] {
        check(kind, angry, all);
    }
    check(Kind::Expectations, angry, &[Rule::Admonish]);
    // An ending takes nothing back, and opens no door.
    check(Kind::Parting, "Perhaps we part, unless you improve.", &[Rule::Hedge, Rule::Condition]);
    check(Kind::BoundaryReminder, "Unless you improve, we part.", &[]);
    // Saying sorry belongs into an apology, and not into an ending or a reminder of payment.
    check(Kind::PaymentReminder, "I am sorry to ask.", &[Rule::OverApology]);
    check(Kind::Acknowledgement, "I am sorry for the trouble it has given you.", &[]);
}
