#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use domain::closed::ClosedSet as _;
use domain::letter::Tone;
use domain::letter::facts::Source;

use domain::letter::LetterKind;

use super::*;
use crate::letter::tests::{english, full, harbour_inn};
use crate::{body_text, letter};

#[track_caller]
fn check(body: &str, expected: &str) {
    let draft = from_template(&harbour_inn(Tone::Discreet), &english(), "S", body).unwrap();
    assert_eq!(body_text(&draft), expected);
}

#[track_caller]
fn check_fault(body: &str, fault: TemplateFault, line: Option<usize>, word: &str) {
    let refused = from_template(&harbour_inn(Tone::Discreet), &english(), "S", body).unwrap_err();
    let expected = TemplateError { field: TemplateField::Body, fault, line, word: word.to_owned() };
    assert_eq!(refused, expected, "{body}");
}

#[test]
fn places_are_filled_from_the_record() {
    check("It ends on {{ end_date }}, {{ contact }}.", "It ends on 28 February 2027, Marta Kask.");
    check("{{ salutation }}\n\n{{ account_words }}\n\nBye", "Dear Marta Kask,\n\nBye");
    check("{% if pause_date %}Paused.{% else %}Going on.{% endif %}", "Going on.");
    check("100 % & <b>", "100 % & <b>");
    check("Braces {% raw %}{{ as they are }}{% endraw %}", "Braces {{ as they are }}");
}

#[test]
fn what_a_place_says_is_never_read_as_a_template() {
    let mut facts = harbour_inn(Tone::Discreet);
    facts.recipient.name = domain::text::Text::new("{{ my_name }} {% set x = 1 %}").unwrap();
    let draft = from_template(&facts, &english(), "S", "For {{ client }}").unwrap();
    assert_eq!(body_text(&draft), "For {{ my_name }} {% set x = 1 %}");
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    check_fault("Dear all\n{{ end_dat }}", TemplateFault::UnknownPlace, Some(2), "end_dat");
    check_fault("{{ end_date", TemplateFault::Syntax, Some(1), "");
    check_fault("a\nb\n{% if %}", TemplateFault::Syntax, Some(3), "");
    check_fault("{{ end_date|upper }}", TemplateFault::NotAllowed, Some(1), "upper");
    check_fault("\n{% set a = 'b' %}", TemplateFault::NotAllowed, Some(2), "set");
    check_fault("{% include 'x' %}", TemplateFault::NotAllowed, Some(1), "include");
    check_fault(" \n {{ pause_date }}", TemplateFault::Blank, None, "");
}

#[test]
fn nothing_runs_for_ever_or_grows_without_end() {
    let digits = "[1,2,3,4,5,6,7,8,9,0]";
    let five_deep =
        format!("{}x{}", format!("{{% for a in {digits} %}}").repeat(5), "{% endfor %}".repeat(5));
    check_fault(&five_deep, TemplateFault::Endless, Some(1), "");
    let long = format!("{{% for a in {digits} %}}{}{{% endfor %}}", "x".repeat(10_000));
    check_fault(&long, TemplateFault::TooLong, None, "");
    check_fault("{{ 'x' * 99999 }}", TemplateFault::NotAllowed, Some(1), "*");
    check_fault(&"x".repeat(70_000), TemplateFault::TooLong, None, "");
}

#[test]
fn a_copy_of_each_kind_makes_the_same_letter_with_the_same_records() {
    for kind in LetterKind::ALL {
        let facts = full(*kind);
        let own = letter(&facts, &english());
        let (subject, body) = copy_of(&facts, &english());
        let copied = from_template(&facts, &english(), &subject, &body).unwrap();
        assert_eq!(body_text(&copied), body_text(&own), "{kind:?}");
        let own: Vec<Source> = own.paragraphs.into_iter().flat_map(|it| it.sources).collect();
        let cited: Vec<Source> = copied.paragraphs.into_iter().flat_map(|it| it.sources).collect();
        for source in own {
            assert!(cited.contains(&source), "{kind:?} no longer cites {source:?}");
        }
    }
}

#[test]
fn a_copy_holds_nothing_of_the_client_it_was_tried_with() {
    for kind in LetterKind::ALL {
        let facts = full(*kind);
        let (subject, body) = copy_of(&facts, &english());
        let copy = format!("{subject}\n{body}");
        for known in ["Marta", "Harbour", "Website care", "2027", "colours", "Kaisa", "480"] {
            assert!(!copy.contains(known), "{known:?} in a template of {kind:?}:\n{copy}");
        }
        let words = copy.lines().filter(|it| !it.is_empty() && !it.starts_with("{{")).count();
        assert!(words >= 1, "{kind:?} has words to change:\n{copy}");
    }
}

#[test]
fn a_silent_letter_has_no_place_for_a_reason() {
    let facts = harbour_inn(Tone::Discreet);
    let all = places(&facts, &english());
    let reasons = all.iter().find(|it| it.name == "reasons").unwrap();
    assert_eq!(reasons.text, "", "a template cannot leak what the letter is not given");
    let said: String = all.iter().map(|it| it.text.as_str()).collect();
    for word in ["shout", "Sunday", "7 June 2026"] {
        assert!(!said.contains(word), "{word} can be placed");
    }
}
