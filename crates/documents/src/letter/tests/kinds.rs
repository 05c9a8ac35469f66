//! Every kind of letter, as its recipient reads it, with a record behind every fact.

use chrono::TimeDelta;
use domain::closed::ClosedSet as _;
use domain::concession::ConcessionKind;
use domain::engagement::TermKind;
use domain::letter::facts::{Given, Named, Owed, Plan, RaisedComplaint, StatedBoundary};
use domain::obligation::ObligationKind;
use domain::recovery::RecoveryOutcome;

use super::*;

/// A client about whom everything is known.
pub(crate) fn full(kind: LetterKind) -> LetterFacts {
    let clause = |term, wording: &str, place: Option<&str>| Clause {
        term: id(term),
        wording: text(wording),
        place: place.map(text),
    };
    let owed = |number, kind, wording: &str, due: Option<&str>, settled: Option<&str>| Owed {
        id: id(number),
        kind,
        is_step: false,
        wording: text(wording),
        amount: (kind == ObligationKind::Deposit).then(|| Money::new(40_000, Currency::EUR)),
        due_on: due.map(day),
        settled_on: settled.map(day),
    };
    let told =
        Told { telling: id(81), on: day("2026-05-04"), wording: text("No calls on Sundays.") };
    let promise = |number, wording: &str, due: &str| OpenPromise {
        id: id(number),
        wording: text(wording),
        due_on: day(due),
    };
    LetterFacts {
        kind,
        choices: Choices {
            account: Some(text("the colours of the menu came out paler than on the proof")),
            offer: Some(text("I print the menu again and bring it to you")),
            answer_on: Some(day("2026-11-28")),
            pause_on: Some(day("2026-12-05")),
            end_on: None,
            ..Choices::default()
        },
        matter: Matter {
            boundaries: vec![
                StatedBoundary {
                    id: id(80),
                    rule: text("No calls on Sundays"),
                    instead: Some(text("Saturday before noon, agreed by Friday.")),
                    clause: Some(clause(5, "Calls are taken on working days.", Some("section 4"))),
                    told: Some(told),
                    crossed: vec![(id(71), day("2026-06-07")), (id(74), day("2026-06-21"))],
                },
                StatedBoundary {
                    id: id(82),
                    rule: text("Two rounds of corrections."),
                    instead: None,
                    clause: None,
                    told: None,
                    crossed: Vec::new(),
                },
            ],
            clauses: vec![
                (TermKind::Deposit, clause(21, "40 % before work begins", None)),
                (TermKind::PaymentDays, clause(22, "Within 14 days.", Some("section 3"))),
                (TermKind::Revisions, clause(23, "two rounds are included", None)),
                (TermKind::Confidentiality, clause(24, "nothing leaves the house", None)),
            ],
            complaint: Some(RaisedComplaint {
                id: id(91),
                theme: text("colours"),
                raised_on: day("2026-11-17"),
                cause: Cause::Ours,
            }),
            recovery: Some(Plan {
                id: id(92),
                criteria: text("Every menu matches its proof."),
                starts_on: day("2026-11-10"),
                ends_on: day("2026-12-10"),
                checks: vec![(day("2026-11-17"), true)],
                ended: None,
            }),
            broken: vec![
                (promise(52, "Proof of the winter menu", "2026-11-16"), None),
                (promise(53, "Price list.", "2026-11-12"), Some(day("2026-11-13"))),
            ],
            theirs: vec![promise(54, "The new photographs", "2026-11-27")],
            concessions: vec![Given {
                id: id(93),
                kind: ConcessionKind::FreeHours,
                amount: None,
                minutes: Some(90),
            }],
            obligations: vec![
                owed(31, ObligationKind::Deposit, "paid in March", Some("2027-02-28"), None),
                owed(32, ObligationKind::Access, "your website", None, None),
                owed(33, ObligationKind::Deliverable, "Allergen sheet", Some("2026-12-11"), None),
                owed(34, ObligationKind::Property, "the framed menu", None, Some("2026-11-02")),
            ],
            paid_invoices: 7,
            colleagues: vec![Named {
                id: id(41),
                name: text("Kaisa Rebane"),
                fits: text("Menus and small print runs."),
                reach: Some(text("kaisa@rebane.example")),
            }],
        },
        ..harbour_inn(Tone::Discreet)
    }
}

/// The same client at the end: everything is settled.
fn settled() -> LetterFacts {
    let mut facts = full(LetterKind::ClosingStatement);
    facts.written_on = day("2027-03-05");
    facts.promises.clear();
    facts.invoices.clear();
    // What the release of the letter put on the list, in words meant for ourselves.
    for (number, kind, wording) in [
        (35, ObligationKind::Handover, "Hand over everything that belongs to them"),
        (36, ObligationKind::FinalInvoice, "Send the final invoice"),
        (37, ObligationKind::Access, "Give back every access and password"),
        (38, ObligationKind::ClosingStatement, "Send the closing statement"),
    ] {
        let like = facts.matter.obligations[0].clone();
        let step = Owed { id: id(number), kind, is_step: true, wording: text(wording), ..like };
        facts.matter.obligations.push(Owed { amount: None, settled_on: None, ..step });
    }
    for owed in &mut facts.matter.obligations {
        owed.settled_on = owed.settled_on.or(Some(day("2027-02-26")));
    }
    facts
}

#[track_caller]
fn show(name: &str, facts: &LetterFacts) {
    let draft = letter(facts, &english());
    insta::assert_snapshot!(name, format!("{}\n\n{}", draft.subject.text, body_text(&draft)));
}

#[test]
fn each_kind_reads_as_it_should() {
    for kind in LetterKind::ALL {
        show(kind.word(), &full(*kind));
    }
    show("closing_statement-settled", &settled());
    let mut ended = full(LetterKind::RecoveryOutcome);
    ended.choices.account = None;
    if let Some(plan) = &mut ended.matter.recovery {
        plan.ended = Some((RecoveryOutcome::Worked, day("2026-11-20")));
    }
    show("recovery_outcome-worked", &ended);
}

#[test]
fn each_kind_can_be_written_about_somebody_of_whom_nothing_is_known() {
    for kind in LetterKind::ALL {
        let facts = LetterFacts { kind: *kind, ..bare(Tone::Discreet) };
        let draft = letter(&facts, &english());
        assert!(draft.paragraphs.len() >= 3, "{kind:?}: {draft:?}");
        assert!(!plain_text(&draft).contains(['⟦', '{']), "{}", plain_text(&draft));
    }
}

#[test]
fn every_fact_of_every_kind_cites_its_record() {
    for kind in LetterKind::ALL {
        let draft = letter(&full(*kind), &english());
        for part in draft.parts().filter(|it| it.sources.is_empty()) {
            let digit = part.text.chars().any(|it| it.is_ascii_digit());
            assert!(!digit, "{kind:?} has no source for: {}", part.text);
        }
    }
}

#[test]
fn there_are_openings_and_closings_to_choose_from() {
    for kind in LetterKind::ALL {
        let mut facts = full(*kind);
        let (words, usual) = (english(), letter(&facts, &english()));
        let openings = opening_texts(&facts, &words);
        let closings = closing_texts(&facts, &words);
        assert!(openings.len() > 1 && closings.len() > 1, "{kind:?}");
        assert_eq!(usual.paragraphs[1].text, openings[0].1, "the usual one comes first");
        for (name, said) in &openings {
            facts.choices.opening = Some((*name).to_owned());
            assert_eq!(&letter(&facts, &words).paragraphs[1].text, said);
        }
        for (name, said) in &closings {
            facts.choices.closing = Some((*name).to_owned());
            let body = body_text(&letter(&facts, &words));
            assert!(body.contains(said), "{kind:?} does not end with {said}");
        }
        facts.choices.opening = Some("nobody knows this one".to_owned());
        assert_eq!(letter(&facts, &words).paragraphs[1].text, openings[0].1);
    }
}

#[test]
fn an_apology_never_mentions_what_they_did() {
    let mut facts = full(LetterKind::Apology);
    let with = letter(&facts, &english());
    facts.incidents.clear();
    assert_eq!(with, letter(&facts, &english()));
}

#[test]
fn work_is_paused_from_a_day_or_already() {
    let mut facts = full(LetterKind::PaymentReminder);
    let said = |facts: &LetterFacts| body_text(&letter(facts, &english()));
    assert!(said(&facts).contains("by 5 December 2026, I will pause"));
    facts.choices.pause_on = Some(facts.written_on);
    assert!(said(&facts).contains("Until it arrives, my work for you is paused."));
    facts.choices.pause_on = None;
    assert!(!said(&facts).contains("paused"));
}

#[test]
fn often_crossed_is_counted_rather_than_listed() {
    let mut facts = full(LetterKind::BoundaryReminder);
    facts.matter.boundaries[0].crossed =
        (0..9).map(|it| (id(700), day("2026-06-07") + TimeDelta::days(it * 7))).collect();
    let said = body_text(&letter(&facts, &english()));
    assert!(said.contains("not kept on 9 days, from 7 June 2026 to 2 August 2026"), "{said}");
}

#[test]
fn reasons_that_were_chosen_are_the_ones_that_are_named() {
    let mut facts = harbour_inn(Tone::Honest);
    facts.choices.reasons = Some(vec![id(73)]);
    let draft = letter(&facts, &english());
    let cited: Vec<_> = draft.parts().flat_map(|it| &it.sources).collect();
    assert!(cited.contains(&&Source::Incident(id(73))));
    assert!(!cited.contains(&&Source::Incident(id(72))));
    facts.choices.reasons = Some(Vec::new());
    assert_eq!(letter(&facts, &english()).tone, Tone::Discreet, "no reason is left to give");
}
