//! Clients, their people, their boundaries, and what is owed and planned with them.

use chrono_tz::Tz;
use domain::boundary::{Boundary, Telling};
use domain::check_in::CheckIn;
use domain::client::{
    Address, Client, ClientKind, Contact, Expectation, ExpectationItem, Move, PartingReason, Stage,
};
use domain::colleague::{Colleague, Room};
use domain::entry::Channel;
use domain::hard_time::HardTime;
use domain::incident::Severity;
use domain::letter::LetterKind;
use domain::obligation::{Obligation, ObligationKind};
use domain::template::Template;
use store::{Error, Op};

use crate::world::{self, day, id, moment, money, noon, some, text, write};

use super::{bare_boundary, check, store};

#[test]
fn clients_contacts_moves_and_expectations() {
    let full = Client {
        id: id(901),
        name: text("Ööbik & Pojad OÜ"),
        kind: ClientKind::Person,
        language: "nb".to_owned(),
        address_form: Address::Familiar,
        currency: domain::money::currency("NOK").unwrap(),
        zone: Tz::Europe__Oslo,
        email: some("a@example.org"),
        phone: some("+47 1"),
        postal: some("Gate 1\n0001 Oslo"),
        pinned: some("Never on Mondays"),
        target_rate_minor: Some(900_00),
    };
    let ops = (Op::AddClient, Op::ChangeClient);
    check!(client, add_client, change_client, ops, full, world::client(901));

    let full = Contact {
        role: some("Head of design"),
        email: some("m@example.org"),
        phone: some("+372 5"),
        primary: true,
        ..world::contact(901, 1)
    };
    let ops = (Op::AddContact, Op::ChangeContact);
    check!(contact, add_contact, change_contact, ops, full, world::contact(901, 2));

    let full = Move {
        id: id(901),
        client: id(1),
        stage: Stage::Parted,
        on: day(50),
        reason: Some(PartingReason::Conduct),
        comment: some("It was time"),
    };
    let bare =
        Move { stage: Stage::Active, on: day(1), reason: None, comment: None, ..full.clone() };
    check!(r#move, add_move, change_move, (Op::AddMove, Op::ChangeMove), full, bare);

    let full = Expectation {
        id: id(901),
        client: id(1),
        item: ExpectationItem::OutOfScope,
        told_at: moment(2),
        entry: Some(id(41)),
        wording: some("Photos are not part of it"),
    };
    let bare = Expectation {
        item: ExpectationItem::HowWeWork,
        told_at: moment(3),
        entry: None,
        wording: None,
        ..full.clone()
    };
    let ops = (Op::AddExpectation, Op::ChangeExpectation);
    check!(expectation, add_expectation, change_expectation, ops, full, bare);
}

#[test]
fn boundaries_and_tellings() {
    let full = Boundary {
        client: Some(id(1)),
        instead: some("Before six, or by mail"),
        severity: Severity::Serious,
        term: Some(id(22)),
        until: Some(day(200)),
        ..bare_boundary(901)
    };
    let ops = (Op::AddBoundary, Op::ChangeBoundary);
    check!(boundary, add_boundary, change_boundary, ops, full, bare_boundary(901));

    let full = Telling {
        id: id(901),
        boundary: id(31),
        client: id(1),
        at: moment(4),
        channel: Channel::Call,
        entry: Some(id(41)),
        wording: text("I do not take calls after six."),
    };
    let bare = Telling { at: moment(6), channel: Channel::Email, entry: None, ..full.clone() };
    let ops = (Op::AddTelling, Op::ChangeTelling);
    check!(telling, add_telling, change_telling, ops, full, bare);
}

#[test]
fn hard_times_and_check_ins() {
    let full = HardTime {
        id: id(901),
        client: id(1),
        since_on: day(3),
        until_on: Some(day(40)),
        note: some("Illness in the family"),
    };
    let bare = HardTime { until_on: None, note: None, ..full.clone() };
    let ops = (Op::AddHardTime, Op::ChangeHardTime);
    check!(hard_time, add_hard_time, change_hard_time, ops, full, bare);

    let full = CheckIn {
        id: id(901),
        client: id(1),
        complaint: Some(id(71)),
        about: text("Do the new proofs come in time?"),
        due_on: day(50),
        by_hand: true,
        done_on: Some(day(51)),
        note: some("All well"),
    };
    let bare =
        CheckIn { complaint: None, by_hand: false, done_on: None, note: None, ..full.clone() };
    let ops = (Op::AddCheckIn, Op::ChangeCheckIn);
    check!(check_in, add_check_in, change_check_in, ops, full, bare);
}

#[test]
fn obligations_colleagues_and_templates() {
    let full = Obligation {
        id: id(901),
        client: id(1),
        engagement: Some(id(21)),
        letter: None,
        kind: ObligationKind::Deposit,
        wording: text("Paid in March"),
        amount: Some(money(400_00, "EUR")),
        since_on: day(3),
        due_on: Some(day(90)),
        settled_on: Some(day(80)),
        note: some("Set against the last invoice"),
    };
    let bare = Obligation {
        engagement: None,
        kind: ObligationKind::Access,
        amount: None,
        due_on: None,
        settled_on: None,
        note: None,
        ..full.clone()
    };
    let ops = (Op::AddObligation, Op::ChangeObligation);
    check!(obligation, add_obligation, change_obligation, ops, full, bare);

    let full = Colleague {
        id: id(901),
        name: text("Kaisa Rebane"),
        fits: text("Menus"),
        reach: some("kaisa@rebane.example"),
        room: Room::Limited,
        consent_on: Some(day(4)),
        note: some("Works mornings"),
    };
    let bare =
        Colleague { reach: None, room: Room::Full, consent_on: None, note: None, ..full.clone() };
    let ops = (Op::AddColleague, Op::ChangeColleague);
    check!(colleague, add_colleague, change_colleague, ops, full, bare);

    let full = Template {
        id: id(901),
        kind: LetterKind::Apology,
        name: text("Short apology"),
        language: "et".to_owned(),
        subject: text("Vabandus"),
        body: text("{{ salutation }}\n\n{{ next }}"),
        changed_at: noon(7),
    };
    let bare = Template { kind: LetterKind::Referral, name: text("x"), ..full.clone() };
    check!(
        template,
        add_template,
        change_template,
        (Op::AddTemplate, Op::ChangeTemplate),
        full,
        bare
    );
}
