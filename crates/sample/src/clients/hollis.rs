//! Worth watching: rounds without end, now that the calm half of the firm is away.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::engagement::{Convention, CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::entry::Account;
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::invoice::WorkKind;
use domain::playbook::{BuiltIn, RunResult};

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, broken, kept, text};

pub(crate) const NAME: &str = "Hollis & Wray Garden Design Ltd";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(388);
    let mut c = Folder::open(
        desk,
        410,
        NAME,
        ClientKind::Company,
        "en",
        Address::Familiar,
        "EUR",
        Tz::Europe__London,
    );
    c.reach("hello@holliswray.example", "+44 1632 960 141", "3 Walmgate Yard\nYork YO1 9TX");
    c.contact("Fiona Hollis", "Partner (on leave)", "fiona@holliswray.example", "");
    c.contact("Marcus Wray", "Partner", "marcus@holliswray.example", "+44 1632 960 142");
    c.stage(410, Stage::Prospect, "");
    c.stage(390, Stage::Active, "");
    c.agree(
        "Plans and the book of ten gardens",
        starts,
        Some((1_150, (1, Unit::Month))),
        "GB",
        Notice {
            first: Some((6, Unit::Month)),
            then: Following::OpenEnded,
            notice: (4, Unit::Week),
            end_on: EndOn::EndOfWeek,
            from: CountsFrom::Sending,
            forms: &[NoticeForm::Email, NoticeForm::Post],
            confirmed: &[Convention::CountsFrom],
        },
    );
    let rounds = c.clause(TermKind::Revisions, "clause 3.2", Some(2), "Two rounds of corrections are included for each chapter; approved chapters may be reopened at the hourly rate.");
    c.clause(TermKind::Notice, "clause 12", None, "After the first six months either party may end this agreement on four weeks' notice expiring at the end of a week.");
    c.clause(TermKind::Scope, "clause 2", None, "Ten gardens, a foreword and a list of contents.");
    c.clause(TermKind::PaymentDays, "clause 5", Some(14), "Invoices fall due after fourteen days.");
    c.diary(include_str!("hollis.txt"));
    c.expectations("hello");
    let list = c.boundary(
        405,
        "Changes come through one person, in one list a week",
        "Anything urgent: a call between nine and six",
        Severity::Minor,
    );
    c.rests(list, rounds);
    c.told(
        "hello",
        house.rounds,
        "Two rounds are in the price; more go by the hour, agreed before they start.",
    );
    c.told("hello", house.hours, "We answer the phone between nine and six, our time.");
    c.told("toldrounds", list, "All changes through Fiona, in one list. Two rounds a chapter.");
    c.told(
        "reset",
        list,
        "One list a week, please; anything urgent in a call between nine and six.",
    );
    c.told(
        "index",
        house.rounds,
        "The index is outside the offer; so are rounds after the second.",
    );
    c.crossed("round1", house.rounds, Severity::Minor, "");
    c.crossed("round2", list, Severity::Minor, "");
    c.crossed("round3", list, Severity::Minor, "");
    c.crossed("round4", house.rounds, Severity::Minor, "Chapters approved months ago.");
    c.crossed("late2", house.hours, Severity::Minor, "");
    c.crossed("round6", list, Severity::Minor, "");
    c.abuse("sharp1", Abuse::SharpWords, Target::Us, Severity::Minor, "");
    c.abuse("sharp2", Abuse::SharpWords, Target::Us, Severity::Moderate, "");
    c.incident(
        "scope",
        What::UnpaidScope { minutes: Some(420) },
        Severity::Moderate,
        Cause::TheirConduct,
        "An index of all plants.",
    );
    c.followed(
        "sharp2",
        (BuiltIn::RudeOrAngryClient, "Rude or angry client"),
        None,
        &["Keep calm", "Listen actively", "Repeat it", "Offer a solution"],
        RunResult::Partly,
        "",
    );
    c.followed(
        "reset",
        (BuiltIn::ResetExpectations, "Reset expectations"),
        None,
        &["What was expected", "What was agreed", "Name the gap", "What now"],
        RunResult::Helped,
        "Three quiet weeks afterwards.",
    );
    c.gesture("sorry1", GestureKind::Apology, "About the hedge.");
    let kept_list = c.theirs("reset", "One list a week", (130, "18:00"), broken(128, "15:20"));
    c.incident(
        "round4",
        What::BrokenPromise { promise: Some(kept_list) },
        Severity::Minor,
        Cause::TheirConduct,
        "",
    );
    c.ours("scope", "What an index would cost", (23, "17:00"), kept(23, "10:20"));
    c.ours("talk", "Suggest three times for the talk", (-1, "12:00"), OPEN);
    c.theirs("talk", "Final title", (3, "17:00"), OPEN);
    c.earlier(
        "sharp2",
        Account {
            facts: Some(text(
                "Marcus called. Unpleasant, about dates. Look them up before writing more.",
            )),
            ..Account::default()
        },
        40,
    );
    c.bills(
        14,
        &[
            (360, 1_150, 349),
            (330, 1_150, 318),
            (299, 1_150, 287),
            (269, 1_150, 258),
            (238, 1_150, 226),
            (208, 1_150, 195),
            (177, 1_150, 160),
            (147, 1_150, 128),
            (116, 1_150, 97),
            (86, 1_150, 66),
            (55, 1_150, 35),
            (25, 1_150, 6),
            (2, 1_150, NEVER),
        ],
    );
    c.hours(
        52,
        &[
            (WorkKind::Production, "Garden plans"),
            (WorkKind::Revision, "Third round"),
            (WorkKind::Production, "Book chapters"),
            (WorkKind::Revision, "Tiny things"),
        ],
    );
}
