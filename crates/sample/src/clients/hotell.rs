//! A faultless parting: the project was done.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, PartingReason, Stage};
use domain::engagement::{CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::GestureKind;
use domain::invoice::{InvoiceKind, WorkKind};
use domain::letter::Tone;

use super::House;
use crate::desk::{Desk, Folder, Notice, kept};

pub(crate) const NAME: &str = "Hotell Tähetorn OÜ";

const DRAFT: &str = "Lugupeetud Merike Tamm\n\nMeie projekt lõpeb kokkulepitud ajal. Täname teid koostöö eest.\n\nKõik failid antakse üle kümne tööpäeva jooksul.\n\nLugupidamisega\nTriin Lepik";
const LETTER: &str = "Lugupeetud Merike Tamm\n\nMeie projekt lõpeb kokkulepitud ajal ja kõik, mida lubasime, on tehtud. Täname teid koostöö ja usalduse eest.\n\nKõik avatud failid antakse üle kümne tööpäeva jooksul; ligipääsu teie veebilehele anname tagasi samal päeval. Väikesed kordustrükid saate tellida otse trükikojast.\n\nPalun kinnitage kirja kättesaamist.\n\nLugupidamisega\nTriin Lepik";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(520);
    let mut c = Folder::open(
        desk,
        540,
        NAME,
        ClientKind::Company,
        "et",
        Address::Formal,
        "EUR",
        Tz::Europe__Tallinn,
    );
    c.reach("tere@tahetorn.example", "+372 5550 1180", "Lossi 40\n51003 Tartu");
    c.contact("Merike Tamm", "Owner", "merike@tahetorn.example", "+372 5550 1181");
    c.contact("Andres Põld", "Building", "", "+372 5550 1182");
    c.stage(540, Stage::Prospect, "");
    c.stage(520, Stage::Active, "");
    c.stage(270, Stage::Leaving, "The opening is behind us, as planned.");
    c.moved(
        240,
        Stage::Parted,
        Some(PartingReason::ProjectDone),
        "All handed over. Would work with them again any day.",
    );
    c.agree(
        "Opening of the hotel",
        starts,
        None,
        "EE",
        Notice {
            first: Some((280, Unit::Day)),
            then: Following::Ends,
            notice: (1, Unit::Month),
            end_on: EndOn::EndOfMonth,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::Email],
            confirmed: &[],
        },
    );
    c.clause(
        TermKind::Handover,
        "punkt 11",
        None,
        "Pärast viimast makset antakse avatud failid üle kümne tööpäeva jooksul.",
    );
    c.clause(TermKind::Deposit, "punkt 5", Some(40), "Ettemaks 40 protsenti enne töö algust.");
    c.diary(include_str!("hotell.txt"));
    c.expectations("hello");
    c.told("hello", house.deposit, "40 % before work starts.");
    c.ends(Some(270), 240);
    c.released(
        270,
        "et",
        Tone::Discreet,
        NoticeForm::Email,
        240,
        "Projekti lõpp ja üleandmine",
        DRAFT,
        LETTER,
    );
    c.gesture("opening", GestureKind::Praise, "");
    c.gesture("praise", GestureKind::Thanks, "A night for two in any star.");
    c.ours(
        "end",
        "All open files within ten working days of the last payment",
        (236, "17:00"),
        kept(240, "10:05"),
    );
    c.ours("end", "Give back access to their site", (236, "17:00"), kept(240, "10:05"));
    c.theirs("end", "Last payment within ten days", (262, "17:00"), kept(265, "12:00"));
    c.attach("handover", "handed-over.txt", "text/plain", "Üle antud / handed over\n- 18 room numbers, brass, drawings\n- 3 maps\n- breakfast card, towel bands, keys, hangers\n- access to the site: given back\n".as_bytes());
    let deposit = c.invoice(InvoiceKind::Deposit, 518, 10, 3_200, "40 %.");
    c.paid(deposit, 511, 3_200, "");
    c.bills(14, &[(440, 1_600, 430), (367, 1_600, 346), (275, 1_600, 265)]);
    c.hours(
        62,
        &[
            (WorkKind::Production, "Star map and room numbers"),
            (WorkKind::Production, "Cards and maps"),
            (WorkKind::Revision, "Wishes"),
            (WorkKind::Admin, "Builder, brass, printer"),
        ],
    );
}
