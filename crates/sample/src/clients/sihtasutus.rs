//! Ten mistakes of our own, all put right.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::complaint::{ComplaintStage as At, Importance};
use domain::concession::ConcessionKind;
use domain::engagement::{Convention, CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::{Cause, GestureKind};
use domain::invoice::WorkKind;

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, kept};

pub(super) const NAME: &str =
    "Sihtasutus Virumaa Rahvakunsti, Käsitöö ja Loomemajanduse Õppe- ja Arenduskeskus";

const MISTAKES: [(&str, &str, &str, Importance); 10] = [
    ("m1", "f1", "dates", Importance::High),
    ("m2", "f2", "photographs", Importance::Medium),
    ("m3", "f3", "paper size", Importance::High),
    ("m4", "f4", "phone number", Importance::High),
    ("m5", "f5", "forgotten delivery", Importance::High),
    ("m6", "f6", "spelling of a name", Importance::Low),
    ("m7", "f7", "prices", Importance::High),
    ("m8", "f8", "old logo", Importance::Medium),
    ("m9", "f9", "invoice", Importance::Low),
    ("m10", "f10", "mirrored pattern", Importance::Medium),
];

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(506);
    let amended = desk.day(258);
    let mut c = Folder::open(
        desk,
        525,
        NAME,
        ClientKind::Company,
        "et",
        Address::Formal,
        "EUR",
        Tz::Europe__Tallinn,
    );
    c.reach("kool@virumaa-kasitoo.example", "+372 5550 1170", "Pikk 16\n44307 Rakvere");
    c.contact("Helve Kask", "Juhataja", "helve@virumaa-kasitoo.example", "+372 5550 1171");
    c.contact("Tarmo Ilves", "Courses", "tarmo@virumaa-kasitoo.example", "");
    c.stage(525, Stage::Prospect, "");
    c.stage(506, Stage::Active, "");
    let terms = Notice {
        first: None,
        then: Following::OpenEnded,
        notice: (1, Unit::Month),
        end_on: EndOn::EndOfMonth,
        from: CountsFrom::Receipt,
        forms: &[NoticeForm::Email, NoticeForm::InPerson],
        confirmed: &[Convention::EndOn],
    };
    c.agree("Catalogue and posters", starts, Some((820, (1, Unit::Month))), "EE", terms);
    let longer = Notice {
        notice: (2, Unit::Month),
        end_on: EndOn::EndOfQuarter,
        confirmed: &[Convention::EndOn, Convention::Form],
        ..terms
    };
    c.amend(
        amended,
        longer,
        "Their budget is decided by the quarter, so two months to its end suit both.",
    );
    c.clause(
        TermKind::Notice,
        "lisa 1, punkt 2",
        None,
        "Leping öeldakse üles kahekuulise etteteatamisega kvartali lõpuks.",
    );
    c.clause(TermKind::PaymentDays, "punkt 6", Some(21), "Arve tasutakse 21 päeva jooksul.");
    c.clause(
        TermKind::ResponseTime,
        "punkt 7",
        Some(24),
        "Kirjadele vastatakse ühe tööpäeva jooksul.",
    );
    c.diary(include_str!("sihtasutus.txt"));
    c.expectations("hello");
    c.told(
        "hello",
        house.rounds,
        "Two rounds of corrections are in the price. Our own mistakes never count as a round.",
    );
    let mut told = Vec::new();
    for (raised, fixed, theme, importance) in MISTAKES {
        let steps = [
            (At::Heard, 0, raised),
            (At::Restated, 0, fixed),
            (At::Confirmed, 0, fixed),
            (At::Offered, 0, fixed),
            (At::Fixed, 0, fixed),
            (At::FollowedUp, 0, fixed),
        ];
        told.push(c.complaint(raised, theme, "", importance, Cause::Ours, true, &steps));
    }
    c.goodwill(
        "f3",
        ConcessionKind::Refund,
        (96, 0),
        Some(told[2]),
        "Reprint of the weaving poster.",
    );
    c.goodwill("f5", ConcessionKind::Discount, (64, 0), Some(told[4]), "Overnight printing.");
    c.goodwill("f7", ConcessionKind::FreeHours, (0, 240), Some(told[6]), "One poster free.");
    c.gesture("praise1", GestureKind::Praise, "");
    c.gesture(
        "praise2",
        GestureKind::Praise,
        "\"You make mistakes like people and mend them like angels.\"",
    );
    c.gesture("thanks1", GestureKind::Thanks, "");
    c.ours("m1", "Page three by the evening", (484, "18:00"), kept(484, "16:05"));
    c.ours("m4", "New file within the hour", (385, "13:15"), kept(388, "13:00"));
    c.ours("m7", "All nine prices by noon", (240, "12:00"), kept(240, "11:40"));
    c.ours("next", "Three covers to choose from", (0, "17:00"), OPEN);
    c.theirs("next", "Which mitten goes on the cover", (-4, "12:00"), OPEN);
    c.bills(
        21,
        &[
            (460, 1_640, 445),
            (400, 820, 382),
            (340, 1_640, 322),
            (280, 1_640, 263),
            (220, 2_050, 201),
            (160, 1_640, 144),
            (100, 1_640, 83),
            (40, 1_640, 21),
            (8, 820, NEVER),
        ],
    );
    c.hours(
        52,
        &[
            (WorkKind::Production, "Catalogue pages"),
            (WorkKind::Production, "Poster"),
            (WorkKind::Revision, "Our own corrections"),
            (WorkKind::Production, "Mitten patterns"),
        ],
    );
    c.cost(436, 30, "Courier to Rakvere");
}
