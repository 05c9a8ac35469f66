#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use uuid::Uuid;

use super::*;
use crate::client::{Address, ClientKind};
use crate::engagement::NoticeForm;
use crate::id::Id;
use crate::incident::{Abuse, Target};
use crate::letter::facts::{Matter, Recipient, Sender, Told};
use crate::letter::{Choices, LetterKind, Tone};
use crate::text::Text;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn incident(id: u128, on: &str, severity: Severity, what: Happened) -> LoggedIncident {
    let id = Id::new(Uuid::from_u128(id));
    LoggedIncident { id, on: day(on), cause: Cause::TheirConduct, severity, what }
}

fn abuse(manner: Abuse) -> Happened {
    Happened::Abuse { manner, toward: Target::Us }
}

fn crossing(boundary: u128, told: Option<&str>) -> Happened {
    let told = told.map(|on| Told {
        telling: Id::new(Uuid::from_u128(boundary + 100)),
        on: day(on),
        wording: Text::new("No delivery on Sundays").unwrap(),
    });
    Happened::Crossing { boundary: Id::new(Uuid::from_u128(boundary)), told }
}

/// Checks which incidents are named, by the last digit of their ids, reason by reason.
#[track_caller]
fn check(incidents: Vec<LoggedIncident>, expected: &[&[u128]]) {
    let facts = LetterFacts {
        kind: LetterKind::Parting,
        choices: Choices::default(),
        tone: Tone::Honest,
        sender: Sender::default(),
        recipient: Recipient {
            client: Id::new(Uuid::from_u128(1)),
            name: Text::new("Harbour Inn").unwrap(),
            kind: ClientKind::Company,
            address_form: Address::Formal,
            contact: None,
            postal: None,
        },
        place: None,
        written_on: day("2026-11-21"),
        form: NoticeForm::Email,
        agreement: None,
        end: None,
        promises: Vec::new(),
        invoices: Vec::new(),
        incidents,
        matter: Matter::default(),
    };
    let named: Vec<Vec<u128>> = facts
        .reasons()
        .iter()
        .map(|it| it.iter().map(|it| it.id.uuid().as_u128()).collect())
        .collect();
    assert_eq!(named, expected);
}

#[test]
fn the_same_thing_again_is_one_reason() {
    check(
        vec![
            incident(3, "2026-06-21", Severity::Minor, crossing(7, Some("2026-05-01"))),
            incident(2, "2026-06-14", Severity::Minor, abuse(Abuse::Shouting)),
            incident(1, "2026-06-07", Severity::Minor, crossing(7, Some("2026-05-01"))),
            incident(4, "2026-06-28", Severity::Minor, crossing(8, Some("2026-05-01"))),
        ],
        &[&[1, 3], &[2], &[4]],
    );
}

#[test]
fn only_their_conduct_is_named() {
    let of = |id, cause| {
        let incident = incident(id, "2026-06-07", Severity::Serious, abuse(Abuse::Insults));
        LoggedIncident { cause, ..incident }
    };
    check(
        vec![
            of(1, Cause::Ours),
            of(2, Cause::Misunderstanding),
            of(3, Cause::TheirCircumstances),
            of(4, Cause::NotOursAtAll),
            of(5, Cause::TheirConduct),
        ],
        &[&[5]],
    );
}

#[test]
fn a_crossing_is_named_only_where_the_boundary_was_told_before() {
    check(
        vec![
            incident(1, "2026-06-07", Severity::Serious, crossing(7, None)),
            incident(2, "2026-06-07", Severity::Serious, crossing(8, Some("2026-06-08"))),
            incident(3, "2026-06-14", Severity::Minor, crossing(7, Some("2026-06-08"))),
        ],
        &[&[3]],
    );
}

#[test]
fn complaints_and_what_is_later_than_the_letter_are_not_named() {
    check(
        vec![
            incident(1, "2026-06-07", Severity::Serious, Happened::Complaint),
            incident(2, "2026-11-22", Severity::Serious, abuse(Abuse::Threats)),
        ],
        &[],
    );
}

#[test]
fn three_reasons_are_named_and_harm_is_always_among_them() {
    let late = Happened::LatePayment { invoice: None };
    let broken = Happened::BrokenPromise { promise: None };
    check(
        vec![
            incident(1, "2026-01-07", Severity::Minor, abuse(Abuse::Threats)),
            incident(2, "2026-02-07", Severity::Moderate, late.clone()),
            incident(3, "2026-03-07", Severity::Moderate, late),
            incident(4, "2026-04-07", Severity::Minor, broken),
            incident(5, "2026-05-07", Severity::Serious, Happened::UnpaidScope),
        ],
        &[&[1], &[2, 3], &[5]],
    );
}

#[test]
fn an_incident_given_twice_is_named_once() {
    let twice = incident(1, "2026-06-07", Severity::Minor, abuse(Abuse::Shouting));
    check(vec![twice.clone(), twice], &[&[1]]);
}
