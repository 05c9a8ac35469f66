#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use super::*;

fn book(lists: &[(PhraseList, &str)]) -> Phrasebook {
    let read = |lines: &str| lines.lines().filter_map(Phrase::read).collect();
    Phrasebook { lists: lists.iter().map(|(list, lines)| (*list, read(lines))).collect() }
}

#[track_caller]
fn check(
    kind: LetterKind,
    tone: Tone,
    body: &str,
    facts: &LintFacts,
    expected: &[(LintRule, &str)],
) {
    let book = book(&[
        (PhraseList::Rule(LintRule::Threat), "my lawyer\nyou will regret"),
        (PhraseList::Rule(LintRule::Condition), "unless .. improve* =>"),
        (
            PhraseList::Rule(LintRule::Unfriendly),
            "you always => this has happened before\n! you always answer in time",
        ),
        (PhraseList::Conduct(Conduct::Shouting), "shout*"),
        (PhraseList::Sorry, "sorry"),
    ]);
    let found = lint(&Read { kind, tone, subject: "", body }, facts, &book);
    let found: Vec<_> = found.iter().map(|it| (it.rule, &body[it.words.clone()])).collect();
    assert_eq!(found, expected);
}

const PARTING: LetterKind = LetterKind::Parting;

#[test]
fn phrases_are_found_as_whole_words_in_any_case() {
    let none = LintFacts::default();
    let check = |body, expected| check(PARTING, Tone::Honest, body, &none, expected);
    check("My Lawyer will call.", &[(LintRule::Threat, "My Lawyer")]);
    check("My lawyers are friends.", &[]);
    check("Unless things improve, we part.", &[(LintRule::Condition, "Unless things improve")]);
    check("Unless all of it and more improves, we part.", &[]);
    check("You always do.", &[(LintRule::Unfriendly, "You always")]);
    check("You. Always yours.", &[]);
    check("You always answer in time, thank you.", &[]);
    check("You always answer late.", &[(LintRule::Unfriendly, "You always")]);
}

#[test]
fn a_silent_letter_tells_of_no_conduct_and_an_honest_one_of_what_is_logged() {
    let none = LintFacts::default();
    let logged = LintFacts { logged: vec![Conduct::Shouting], ..LintFacts::default() };
    let said = "I was shouted at.";
    check(PARTING, Tone::Discreet, said, &logged, &[(LintRule::Leak, "shouted")]);
    check(PARTING, Tone::Honest, said, &none, &[(LintRule::Unlogged, "shouted")]);
    check(PARTING, Tone::Honest, said, &logged, &[]);
    check(LetterKind::BoundaryReminder, Tone::Discreet, said, &none, &[]);
}

#[test]
fn what_stands_in_the_record_as_the_letter_quotes_it_is_not_looked_at() {
    let clause = "Unless things change, it renews; my lawyer keeps a copy".to_owned();
    let facts = LintFacts { quotes: vec![clause.clone()], ..LintFacts::default() };
    let said = format!("Our agreement says: “{clause}”. My lawyer will call.");
    check(PARTING, Tone::Discreet, &said, &facts, &[(LintRule::Threat, "My lawyer")]);
}

#[test]
fn words_and_days_of_an_incident_leak_unless_the_letter_may_say_them() {
    let facts = LintFacts {
        secrets: vec![
            "No calls after six in the evening, please".to_owned(),
            "Zq17rule".to_owned(),
        ],
        secret_days: vec!["7 June 2026".to_owned()],
        ..LintFacts::default()
    };
    let said = "On 7 June 2026 there was a call after six in the evening. Zq17rule.";
    let expected = [
        (LintRule::Leak, "7 June 2026"),
        (LintRule::Leak, "after six in the"),
        (LintRule::Leak, "six in the evening"),
        (LintRule::Leak, "Zq17rule"),
    ];
    check(PARTING, Tone::Discreet, said, &facts, &expected);
    let allowed = vec!["7 June 2026".to_owned()];
    let allowed = LintFacts { allowed, ..facts };
    check(PARTING, Tone::NoReason, "It ends on 7 June 2026.", &allowed, &[]);
}

#[test]
fn capitals_and_marks_in_a_row_are_shouting() {
    let none = LintFacts::default();
    let check = |body, expected| check(PARTING, Tone::Honest, body, &none, expected);
    check("This is NOT ACCEPTABLE to me.", &[(LintRule::Unfriendly, "NOT ACCEPTABLE")]);
    check("PLEASE STOP", &[(LintRule::Unfriendly, "PLEASE STOP")]);
    check("The PDF is here.", &[]);
    check("Enough!! Goodbye.", &[(LintRule::Unfriendly, "!!")]);
    check("Thank you!", &[]);
}

#[test]
fn what_is_missing_and_what_is_long_concerns_the_whole() {
    let needs = vec![(Need::EndDate, vec!["31 March 2027".to_owned()])];
    let facts = LintFacts { needs, ..LintFacts::default() };
    check(PARTING, Tone::Honest, "It ends.", &facts, &[(LintRule::Missing, "")]);
    check(PARTING, Tone::Honest, "It ends on 31 March 2027.", &facts, &[]);
    let none = LintFacts::default();
    let apology = LetterKind::Apology;
    check(apology, Tone::Discreet, "It was me.", &none, &[(LintRule::Missing, "")]);
    check(apology, Tone::Discreet, "I am sorry.", &none, &[]);
    let long = "All is well. ".repeat(140);
    check(PARTING, Tone::Honest, &long, &none, &[(LintRule::Long, "")]);
    let sentence = "so ".repeat(46);
    check(PARTING, Tone::Honest, sentence.trim(), &none, &[(LintRule::Long, sentence.trim())]);
}

#[test]
fn sentences_end_at_stops_and_lines_and_not_at_abbreviations() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = sentences(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, expected);
    }
    check("One. Two! Three?", &["One.", "Two!", "Three?"]);
    check("Not after 6 p.m. or before 8. Thanks.", &["Not after 6 p.m. or before 8.", "Thanks."]);
    check("Dear all,\n\n- one\n- two", &["Dear all,", "- one", "- two"]);
    check("He said “no.” Then he left.", &["He said “no.”", "Then he left."]);
    check("Сәлем. Қалайсыз?", &["Сәлем.", "Қалайсыз?"]);
    check(" \n ", &[]);
}

#[test]
fn a_phrase_without_words_is_none() {
    assert_eq!(Phrase::read("  "), None);
    assert_eq!(Phrase::read("_ .."), None);
    assert_eq!(Phrase::read("a => b").unwrap().better.as_deref(), Some("b"));
    assert_eq!(Phrase::read("a =>").unwrap().better.as_deref(), Some(""));
    assert_eq!(Phrase::read("!"), None);
    assert!(Phrase::read("! a b").unwrap().is_fine);
}
