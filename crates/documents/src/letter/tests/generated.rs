//! What must hold of every letter, whatever the record says.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::closed::ClosedSet;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use words::format;

use super::*;
use crate::paper::{Block, Sheet, to_text};

/// Words that a letter about an incident would use, and one that stands in every generated rule.
const INCIDENT_WORDS: &[&str] = &[
    "zqrule",
    "zqbroken",
    "zqlate",
    "shout",
    "insult",
    "threat",
    "harass",
    "sharp",
    "attack",
    "force",
    "was not so",
    "a rule that",
    "not kept",
    "not done",
    "outside our agreement",
    "by its due date",
    "by their due dates",
    "reason",
    "occasion",
];

/// Incidents lie in years of their own, so that any of their dates in a letter is a leak.
fn of_incident() -> impl Strategy<Value = NaiveDate> {
    (0..700_i64).prop_map(|days| day("2021-01-01") + TimeDelta::days(days))
}

fn of_agreement() -> impl Strategy<Value = NaiveDate> {
    (0..900_i64).prop_map(|days| day("2025-01-01") + TimeDelta::days(days))
}

fn any_of<T: ClosedSet>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

/// Clean words, as a person may write them: on several lines, with blanks and a full stop.
fn said(stem: &'static str) -> impl Strategy<Value = Text> {
    let end = select(vec!["", ".", " .", "\n", "  again;", "\r\nand\tagain."]);
    (0..1000_u32, end).prop_map(move |(number, end)| text(&format!("{stem}{number}{end}")))
}

/// A name or an address, without anything a sentence would end with but an abbreviation's stop.
fn name(stem: &'static str) -> impl Strategy<Value = Text> {
    let end = select(vec!["", " Ltd.", "\n", "  & Sons", "\r\nand\tothers"]);
    (0..1000_u32, end).prop_map(move |(number, end)| text(&format!("{stem}{number}{end}")))
}

fn happened() -> impl Strategy<Value = Happened> {
    let told = (of_incident(), said("zqrule")).prop_map(|(on, wording)| Told {
        telling: id(81),
        on,
        wording,
    });
    let invoice = (of_incident(), option::of(said("zqlate")))
        .prop_map(|(due_on, number)| LateInvoice { id: id(82), number, issued_on: due_on, due_on });
    let promise = (of_incident(), said("zqbroken")).prop_map(|(due_on, wording)| OpenPromise {
        id: id(83),
        wording,
        due_on,
    });
    prop_oneof![
        (any_of(), any_of()).prop_map(|(manner, toward)| Happened::Abuse { manner, toward }),
        (0..4_u128, option::of(told))
            .prop_map(|(boundary, told)| Happened::Crossing { boundary: id(boundary), told }),
        option::of(invoice).prop_map(|invoice| Happened::LatePayment { invoice }),
        Just(Happened::UnpaidScope),
        option::of(promise).prop_map(|promise| Happened::BrokenPromise { promise }),
        Just(Happened::Complaint),
    ]
}

fn incidents() -> impl Strategy<Value = Vec<LoggedIncident>> {
    let one = (of_incident(), any_of(), any_of(), happened());
    vec(one, 0..12).prop_map(|all| {
        let number = all.into_iter().enumerate();
        number
            .map(|(at, (on, cause, severity, what))| {
                let id = id(1_000 + at as u128);
                LoggedIncident { id, on, cause, severity, what }
            })
            .collect()
    })
}

fn sender() -> impl Strategy<Value = Sender> {
    let postal = Just(text("Road 1\n\n  2 Town "));
    (
        option::of(name("Name")),
        option::of(name("Trade")),
        option::of(postal),
        option::of(name("mail")),
        option::of(name("phone")),
    )
        .prop_map(|(name, business, postal, email, phone)| Sender {
            name,
            business,
            postal,
            email,
            phone,
        })
}

fn recipient() -> impl Strategy<Value = Recipient> {
    let postal = Just(text("Quay 4\r\n\r\n5003 Bergen"));
    (name("Client"), any_of(), any_of(), option::of(name("Person")), option::of(postal)).prop_map(
        |(name, kind, address_form, contact, postal)| Recipient {
            client: id(1),
            name,
            kind,
            address_form,
            contact: contact.map(|it| (id(2), it)),
            postal,
        },
    )
}

fn agreement() -> impl Strategy<Value = Agreement> {
    let period = (1..13_u32, any_of()).prop_map(|(count, unit)| (id(4), Period { count, unit }));
    let clause = (said("Clause"), option::of(said("section")))
        .prop_map(|(wording, place)| Clause { term: id(5), wording, place });
    (said("Title"), of_agreement(), option::of(period), option::of(clause)).prop_map(
        |(title, starts_on, notice, clause)| Agreement {
            id: id(3),
            title,
            starts_on,
            notice,
            clause,
        },
    )
}

fn facts() -> impl Strategy<Value = LetterFacts> {
    let end = (any_of(), of_agreement(), option::of(of_agreement()))
        .prop_map(|(kind, on, otherwise_on)| PartingEnd { kind, on, otherwise_on });
    let promise = (said("Promise"), of_agreement()).prop_map(|(wording, due_on)| OpenPromise {
        id: id(51),
        wording,
        due_on,
    });
    let invoice = (option::of(said("Number")), of_agreement(), of_agreement(), -5..500_000_i64)
        .prop_map(|(number, issued_on, due_on, minor)| OpenInvoice {
            id: id(62),
            number,
            issued_on,
            due_on,
            open: Money::new(minor, Currency::NOK),
        });
    let parties = (any_of(), sender(), recipient(), option::of(said("Place")));
    let dates = (of_agreement(), any_of(), option::of(agreement()), option::of(end));
    let rest = (vec(promise, 0..4), vec(invoice, 0..4), incidents());
    let what = (any_of::<LetterKind>(), any::<bool>());
    (parties, dates, rest, what).prop_map(
        |(
            (tone, sender, recipient, place),
            (written_on, form, agreement, end),
            (promises, invoices, incidents),
            (kind, is_known),
        )| LetterFacts {
            kind,
            choices: if is_known { full(kind).choices } else { Choices::default() },
            tone,
            sender,
            recipient,
            place,
            written_on,
            form,
            agreement,
            end,
            promises,
            invoices,
            incidents,
            matter: if is_known { full(kind).matter } else { Matter::default() },
        },
    )
}

/// Returns what a letter with a hole in it would show.
fn holes(letter: &str) -> Vec<&'static str> {
    const HOLES: &[&str] = &[
        "  ", " ,", ", ,", ",,", " .", "..", ".”.", "()", "( ", " )", "“”", "“ ", " ”", " :", "::",
        ": .", "\n\n\n", " \n", "\n ", "{", "}", "⟦", "$", "None", "- \n", "\t", "\r", "Dear ,",
    ];
    HOLES.iter().copied().filter(|it| letter.contains(it)).collect()
}

proptest! {
    #[test]
    fn a_discreet_letter_and_one_without_reasons_leak_no_incident(
        mut facts in facts(),
        tone in select(vec![Tone::Discreet, Tone::NoReason]),
    ) {
        facts.tone = tone;
        facts.matter = Matter::default();
        let draft = letter(&facts, &english());
        let said = plain_text(&draft);
        let lower = said.to_lowercase();
        for word in INCIDENT_WORDS {
            prop_assert!(!lower.contains(word), "{word:?} leaks in:\n{said}");
        }
        for year in ["2021", "2022", "2023"] {
            prop_assert!(!said.contains(year), "a date of an incident leaks in:\n{said}");
        }
        for source in draft.parts().flat_map(|it| &it.sources) {
            prop_assert!(!matches!(source, Source::Incident(_) | Source::Telling(_)));
        }
        let without = LetterFacts { incidents: Vec::new(), ..facts };
        prop_assert_eq!(draft, letter(&without, &english()), "incidents change nothing at all");
    }

    #[test]
    fn incidents_change_no_letter_but_an_honest_one_that_ends_things(facts in facts()) {
        prop_assume!(!facts.kind.ends() || facts.tone != Tone::Honest);
        let draft = letter(&facts, &english());
        let without = LetterFacts { incidents: Vec::new(), ..facts };
        prop_assert_eq!(draft, letter(&without, &english()));
    }

    #[test]
    fn an_honest_letter_cites_their_conduct_only(mut facts in facts()) {
        facts.tone = Tone::Honest;
        facts.kind = if facts.kind.ends() { facts.kind } else { LetterKind::Parting };
        let draft = letter(&facts, &english());
        let named: BTreeSet<_> = draft
            .parts()
            .flat_map(|it| &it.sources)
            .filter_map(|it| match it { Source::Incident(id) => Some(*id), _ => None })
            .collect();
        for incident in facts.incidents.iter().filter(|it| named.contains(&it.id)) {
            prop_assert_eq!(incident.cause, Cause::TheirConduct);
            if let Happened::Crossing { told, .. } = &incident.what {
                prop_assert!(told.as_ref().is_some_and(|it| it.on <= incident.on), "fair notice");
            }
        }
        let reasons = draft.paragraphs.iter().filter(|it| {
            it.sources.iter().any(|it| matches!(it, Source::Incident(_)))
        });
        prop_assert!(reasons.count() <= 3);
        prop_assert_eq!(named.is_empty(), draft.tone == Tone::Discreet);
    }

    #[test]
    fn what_is_not_known_leaves_no_hole(facts in facts()) {
        let said = plain_text(&letter(&facts, &english()));
        prop_assert_eq!(holes(&said), Vec::<&str>::new(), "{}", said);
        prop_assert_eq!(said.trim_start(), said.as_str());
    }

    #[test]
    fn the_letter_on_paper_says_what_the_letter_says(facts in facts()) {
        let draft = letter(&facts, &english());
        let paper = draft.to_paper(Sheet::A4, None);
        prop_assert_eq!(to_text(&paper), plain_text(&draft));
        let signed = matches!(paper.blocks.last(), Some(Block::Signature(_)));
        prop_assert_eq!(signed, !crate::frame::names(&facts.sender).is_empty());
    }

    #[test]
    fn the_last_day_stands_in_the_subject_and_in_the_letter(mut facts in facts()) {
        facts.kind = if facts.kind.ends() { facts.kind } else { LetterKind::NotRenewing };
        let draft = letter(&facts, &english());
        prop_assert_eq!(draft.ends_on, facts.end.map(|it| it.on));
        if let Some(end) = facts.end {
            let date = format::date_long(&english(), end.on);
            prop_assert!(draft.subject.text.ends_with(&date));
            let said = draft.paragraphs.iter().find(|it| it.text.contains(&format!(" {date}.")));
            let said = said.expect("a paragraph names the last day");
            prop_assert!(!said.sources.is_empty());
        }
    }

    #[test]
    fn every_paragraph_with_a_date_or_a_number_shows_its_source(facts in facts()) {
        let draft = letter(&facts, &english());
        for part in draft.parts().filter(|it| it.sources.is_empty()) {
            let digit = part.text.chars().any(|it| it.is_ascii_digit());
            prop_assert!(!digit, "no source for: {}", part.text);
        }
    }
}

#[test]
fn a_hole_would_be_seen() {
    assert_eq!(holes("Dear ,"), [" ,", "Dear ,"]);
    assert_eq!(holes("on  3 May (), then"), ["  ", "()"]);
    assert!(holes("Dear Anna,\n\n- one\n- two\n").is_empty());
}
