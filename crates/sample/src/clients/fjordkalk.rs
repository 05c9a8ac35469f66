//! A boundary crossed that nobody ever told them.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, ExpectationItem, Stage};
use domain::engagement::{
    Convention, CountsFrom, EndOn, Following, NoticeForm, Period, TermKind, Unit,
};
use domain::incident::{GestureKind, Severity};
use domain::invoice::WorkKind;

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, kept};

pub(super) const NAME: &str = "Fjordkalk AS";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(360);
    let mut c = Folder::open(
        desk,
        380,
        NAME,
        ClientKind::Company,
        "nb",
        Address::Familiar,
        "NOK",
        Tz::Europe__Oslo,
    );
    c.reach("hei@fjordkalk.example", "+47 5550 0170", "Verksgata 5\n4013 Stavanger");
    c.contact("Eirik Lunde", "Owner", "eirik@fjordkalk.example", "+47 5550 0171");
    c.contact("Solveig Aas", "Office", "solveig@fjordkalk.example", "");
    c.stage(380, Stage::Prospect, "");
    c.stage(361, Stage::Active, "");
    c.agree(
        "Cards, booklets, workbook",
        starts,
        Some((66_000, (1, Unit::Year))),
        "NO",
        Notice {
            first: Some((1, Unit::Year)),
            then: Following::Renews(Period { count: 6, unit: Unit::Month }),
            notice: (20, Unit::WorkingDay),
            end_on: EndOn::EndOfTerm,
            from: CountsFrom::Sending,
            forms: &[NoticeForm::Email],
            confirmed: &[Convention::CountsFrom],
        },
    );
    c.clause(TermKind::Notice, "punkt 7", None, "Avtalen gjelder ett år og fornyes med seks måneder om gangen hvis den ikke sies opp skriftlig senest tjue virkedager før utløp.");
    c.clause(TermKind::PaymentDays, "punkt 4", Some(15), "Betaling innen 15 dager.");
    c.diary(include_str!("fjordkalk.txt"));
    for (item, wording) in super::FIRST_CONTACT {
        if item != ExpectationItem::HowToReachUs {
            c.expect("hello", item, wording);
        }
    }
    c.told("hello", house.rounds, "Two rounds of corrections are in the price.");
    for mark in ["late1", "late2", "late3", "late4", "late5"] {
        c.crossed(mark, house.hours, Severity::Minor, "Nobody has told him our hours.");
    }
    c.gesture("late2", GestureKind::Thanks, "For the quick answer.");
    c.ours("hello", "Offer within a week", (367, "17:00"), kept(368, "9:50"));
    c.ours("late4", "Look at the wet wall within three days", (54, "12:00"), kept(55, "10:00"));
    c.theirs("late5", "Names of the craftsmen for the first page", (-2, "15:00"), OPEN);
    c.bills(
        15,
        &[
            (349, 12_000, 340),
            (308, 14_000, 299),
            (243, 14_000, 233),
            (189, 9_000, 179),
            (119, 9_000, 97),
            (70, 12_000, 60),
            (43, 11_000, 33),
            (6, 12_000, NEVER),
        ],
    );
    c.hours(
        720,
        &[
            (WorkKind::Production, "Colour cards"),
            (WorkKind::Production, "Workbook"),
            (WorkKind::Revision, "The master plasterer's corrections"),
        ],
    );
}
