#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod generated;
mod kinds;
mod lint;
pub(crate) use kinds::full;
mod snapshots;

use chrono::NaiveDate;
use domain::client::{Address, ClientKind};
use domain::engagement::{NoticeForm, Period, Unit};
use domain::id::Id;
use domain::incident::{Abuse, Cause, Severity, Target};
use domain::letter::Choices;
use domain::letter::facts::{
    Agreement, Clause, EndKind, Happened, LateInvoice, LoggedIncident, Matter, OpenInvoice,
    OpenPromise, PartingEnd, Recipient, Sender, Source, Told,
};
use domain::money::Money;
use domain::text::Text;
use iso_currency::Currency;
use uuid::Uuid;

use super::*;
use crate::{body_text, plain_text};

fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

pub(crate) fn english() -> Words {
    Words::of("en")
}

/// A letter about which everything is known.
pub(crate) fn harbour_inn(tone: Tone) -> LetterFacts {
    let rule = "No delivery on Sundays; Saturday before noon instead.";
    let crossing = |number, on| LoggedIncident {
        id: id(number),
        on: day(on),
        cause: Cause::TheirConduct,
        severity: Severity::Moderate,
        what: Happened::Crossing {
            boundary: id(80),
            told: Some(Told { telling: id(81), on: day("2026-05-04"), wording: text(rule) }),
        },
    };
    let shouting = LoggedIncident {
        id: id(72),
        on: day("2026-09-17"),
        cause: Cause::TheirConduct,
        severity: Severity::Serious,
        what: Happened::Abuse { manner: Abuse::Shouting, toward: Target::OurPeople },
    };
    let late = LoggedIncident {
        id: id(73),
        on: day("2026-08-03"),
        cause: Cause::TheirConduct,
        severity: Severity::Moderate,
        what: Happened::LatePayment {
            invoice: Some(LateInvoice {
                id: id(61),
                number: Some(text("2026-014")),
                issued_on: day("2026-07-01"),
                due_on: day("2026-07-31"),
            }),
        },
    };
    LetterFacts {
        kind: LetterKind::Parting,
        choices: Choices::default(),
        tone,
        sender: Sender {
            name: Some(text("Ingrid Solberg")),
            business: Some(text("Solberg Design")),
            postal: Some(text("Fjordveien 12\n5003 Bergen")),
            email: Some(text("ingrid@solberg.example")),
            phone: Some(text("+47 55 00 00 00")),
        },
        recipient: Recipient {
            client: id(1),
            name: text("Harbour Inn AS"),
            kind: ClientKind::Company,
            address_form: Address::Formal,
            contact: Some((id(2), text("Marta Kask"))),
            postal: Some(text("Quay 4\n5003 Bergen")),
        },
        place: Some(text("Bergen")),
        written_on: day("2026-11-21"),
        form: NoticeForm::RegisteredPost,
        agreement: Some(Agreement {
            id: id(3),
            title: text("Website care"),
            starts_on: day("2025-03-01"),
            notice: Some((id(4), Period { count: 3, unit: Unit::Month })),
            clause: Some(Clause {
                term: id(5),
                wording: text(
                    "Either party may end this agreement by three months' written notice to the \
                     end of a month.",
                ),
                place: Some(text("section 7.2")),
            }),
        }),
        end: Some(PartingEnd {
            kind: EndKind::AfterNotice,
            on: day("2027-02-28"),
            otherwise_on: Some(day("2027-03-31")),
        }),
        promises: vec![OpenPromise {
            id: id(51),
            wording: text("Winter menu pages, ready to publish."),
            due_on: day("2026-12-04"),
        }],
        invoices: vec![
            OpenInvoice {
                id: id(62),
                number: Some(text("2026-021")),
                issued_on: day("2026-11-02"),
                due_on: day("2026-12-02"),
                open: Money::new(125_000, Currency::EUR),
            },
            OpenInvoice {
                id: id(61),
                number: Some(text("2026-014")),
                issued_on: day("2026-07-01"),
                due_on: day("2026-07-31"),
                open: Money::new(48_050, Currency::EUR),
            },
        ],
        incidents: vec![crossing(71, "2026-06-07"), shouting, late, crossing(74, "2026-06-21")],
        matter: Matter::default(),
    }
}

/// A letter about which next to nothing is known.
fn bare(tone: Tone) -> LetterFacts {
    LetterFacts {
        sender: Sender::default(),
        recipient: Recipient {
            kind: ClientKind::Person,
            name: text("Timo Saar"),
            address_form: Address::Familiar,
            contact: None,
            postal: None,
            ..harbour_inn(tone).recipient
        },
        place: None,
        form: NoticeForm::Email,
        agreement: None,
        end: None,
        promises: Vec::new(),
        invoices: Vec::new(),
        incidents: Vec::new(),
        ..harbour_inn(tone)
    }
}

#[test]
fn an_honest_letter_with_nothing_it_may_name_is_a_discreet_one() {
    let mut facts = harbour_inn(Tone::Honest);
    for incident in &mut facts.incidents {
        incident.cause = Cause::Ours;
    }
    let draft = letter(&facts, &english());
    assert_eq!(draft.tone, Tone::Discreet);
    assert_eq!(draft, letter(&harbour_inn(Tone::Discreet), &english()));
}

#[test]
fn each_kind_of_end_is_said_in_its_own_way() {
    #[track_caller]
    fn check(kind: EndKind, subject: &str, expected: &str) {
        let mut facts = harbour_inn(Tone::NoReason);
        let on = day("2027-03-31");
        facts.end = Some(PartingEnd { kind, on, otherwise_on: None });
        let draft = letter(&facts, &english());
        assert_eq!(draft.subject.text, subject);
        let said = plain_text(&draft);
        assert!(said.contains(expected), "{kind:?} is not said in:\n{said}");
    }
    let ending = "Ending our agreement “Website care” on 31 March 2027";
    check(
        EndKind::AfterNotice,
        ending,
        "With the notice period of 3 months, our agreement ends on 31 March 2027. Should that date",
    );
    check(
        EndKind::EndOfTerm,
        ending,
        "Our agreement will not be renewed when its term ends, on 31 March 2027. Should that date",
    );
    check(
        EndKind::Later,
        ending,
        "Our agreement ends on 31 March 2027. That is later than its notice period of 3 months asks \
         for. Should that date",
    );
    check(EndKind::Chosen, ending, "My last day of work for you will be 31 March 2027. Should");
    check(
        EndKind::ByItself,
        "Our agreement “Website care” ends on 31 March 2027",
        "Our agreement ends by itself on 31 March 2027.\n",
    );
}

#[test]
fn what_happened_often_is_counted_rather_than_listed() {
    let mut facts = harbour_inn(Tone::Honest);
    let one = facts.incidents[1].clone();
    facts.incidents = (1..=7)
        .map(|at| LoggedIncident {
            id: id(900 + at),
            on: day(&format!("2026-09-0{at}")),
            ..one.clone()
        })
        .collect();
    let draft = letter(&facts, &english());
    let reason = "On 7 occasions between 1 September 2026 and 7 September 2026, someone who works \
                  with me was shouted at.";
    let found = draft.paragraphs.iter().find(|it| it.text == reason);
    assert_eq!(found.map(|it| it.sources.len()), Some(7), "every occasion is cited");
}

#[test]
fn every_manner_of_conduct_has_its_sentence() {
    use domain::closed::ClosedSet as _;
    let mut whats = vec![
        Happened::LatePayment { invoice: None },
        Happened::UnpaidScope,
        Happened::BrokenPromise { promise: None },
    ];
    for manner in Abuse::ALL {
        whats.extend(Target::ALL.iter().map(|&toward| Happened::Abuse { manner: *manner, toward }));
    }
    for what in whats {
        let mut facts = harbour_inn(Tone::Honest);
        facts.incidents.truncate(1);
        facts.incidents[0].what = what.clone();
        let draft = letter(&facts, &english());
        let reason = draft
            .paragraphs
            .iter()
            .find(|it| it.sources == [Source::Incident(facts.incidents[0].id)])
            .unwrap_or_else(|| panic!("{what:?} is not named"));
        assert!(reason.text.starts_with("On 7 June 2026, "), "{what:?}: {}", reason.text);
    }
}

#[test]
fn a_long_clause_is_pointed_at_and_not_quoted() {
    let mut facts = harbour_inn(Tone::NoReason);
    let clause = facts.agreement.as_mut().unwrap().clause.as_mut().unwrap();
    clause.wording = text(&"whereas ".repeat(60));
    let said = plain_text(&letter(&facts, &english()));
    assert!(!said.contains("whereas"), "the letter stays short");
    assert!(said.contains("Our agreement deals with notice here: section 7.2."));
}

#[test]
fn an_invoice_paid_in_full_or_overpaid_is_not_asked_for() {
    let mut facts = harbour_inn(Tone::NoReason);
    facts.invoices[0].open.minor = 0;
    facts.invoices[1].open.minor = -100;
    let said = plain_text(&letter(&facts, &english()));
    assert!(!said.contains("nvoice"), "nothing is open:\n{said}");
}

#[test]
fn the_mail_holds_the_letter_without_its_letterhead() {
    let draft = letter(&harbour_inn(Tone::Discreet), &english());
    let body = body_text(&draft);
    assert!(body.starts_with("Dear Marta Kask,\n\nThank you"));
    assert!(body.ends_with("Yours sincerely,\n\nIngrid Solberg\nSolberg Design"));
    assert!(!body.contains("Quay 4"));
}

#[test]
fn a_plain_letter_fits_into_a_mail_link_and_a_full_one_may_not() {
    let link = |facts: &LetterFacts| {
        let draft = letter(facts, &english());
        crate::mailto("anna@example.org", &draft.subject.text, &body_text(&draft))
    };
    assert!(link(&bare(Tone::NoReason)).is_some());
    assert!(link(&harbour_inn(Tone::Honest)).is_none());
}
