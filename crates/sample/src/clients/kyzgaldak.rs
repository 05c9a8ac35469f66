//! Hard times, treated with care.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::concession::ConcessionKind;
use domain::engagement::{Convention, CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::{Cause, GestureKind, Severity, What};
use domain::invoice::{InvoiceKind, WorkKind};

use super::House;
use crate::desk::{Desk, Folder, Notice, OPEN, kept, released};

pub(super) const NAME: &str = "Қызғалдақ балабақшасы";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(290);
    let mut c = Folder::open(
        desk,
        520,
        NAME,
        ClientKind::Company,
        "kk",
        Address::Formal,
        "KZT",
        Tz::Asia__Almaty,
    );
    c.reach("bala@kyzgaldak.example", "+7 700 555 0142", "Абай даңғылы 44\n050000 Алматы");
    c.pin("Айгүл works mornings only since her husband's operation. Write, don't call, after 11.");
    c.contact("Айгүл Нұрланова", "Меңгеруші", "aigul@kyzgaldak.example", "+7 700 555 0143");
    c.contact("Динара Сейітова", "Бухгалтер", "dinara@kyzgaldak.example", "");
    c.stage(520, Stage::Prospect, "");
    c.stage(504, Stage::Active, "Accepted by mail.");
    c.agree(
        "Alphabet frieze",
        starts,
        Some((420_000, (1, Unit::Quarter))),
        "KZ",
        Notice {
            first: Some((1, Unit::Year)),
            then: Following::OpenEnded,
            notice: (3, Unit::Month),
            end_on: EndOn::EndOfQuarter,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::Email, NoticeForm::Post],
            confirmed: &[Convention::Following],
        },
    );
    c.clause(TermKind::Notice, "7-бап", None, "Бірінші жылдан кейін шарт мерзімсіз жалғасады; тараптардың әрқайсысы тоқсан соңына үш ай бұрын жазбаша хабарлап, оны тоқтата алады.");
    c.clause(TermKind::PaymentDays, "5-бап", Some(20), "Төлем жиырма күн ішінде жасалады.");
    c.diary(include_str!("kyzgaldak.txt"));
    c.expectations("hello");
    c.told(
        "hello",
        house.rounds,
        "Two rounds of corrections are in the price of every group of pictures.",
    );

    let missed =
        c.theirs("short", "Call about the next letters", (212, "8:15"), released(209, "9:20"));
    c.incident(
        "illness",
        What::BrokenPromise { promise: Some(missed) },
        Severity::Minor,
        Cause::TheirCircumstances,
        "Her husband was in hospital.",
    );
    let bag =
        c.invoice(InvoiceKind::Work, 205, 80, 420_000, "Sixty days longer than usual, our offer.");
    c.incident(
        "slip",
        What::LatePayment { invoice: Some(bag) },
        Severity::Minor,
        Cause::TheirCircumstances,
        "The founder's signature was delayed by the illness.",
    );
    c.goodwill("card", ConcessionKind::Gift, (6_000, 0), None, "Card and linocut for the ward.");
    c.goodwill(
        "care",
        ConcessionKind::FreeHours,
        (0, 60),
        None,
        "Plan redone around the hospital.",
    );
    c.gesture("praise1", GestureKind::Praise, "The oldest group wanted it again.");
    c.gesture("thanks1", GestureKind::Thanks, "Twenty-two tortoises.");
    c.gesture("illness", GestureKind::Apology, "For the missed call.");
    c.gesture("thanks2", GestureKind::Thanks, "");
    c.ours("care", "Nothing is due from them for sixty days", (149, "12:00"), kept(149, "8:45"));
    c.ours("reset", "One group of letters every five weeks", (73, "17:00"), kept(73, "10:20"));
    c.ours("plan", "Page to colour in for every child", (9, "17:00"), kept(11, "10:25"));
    c.theirs("plan", "Photographs of the wall above the door", (-6, "12:00"), OPEN);
    c.theirs("reset", "Approve each group within a week", (100, "17:00"), kept(101, "8:35"));

    c.paid(bag, 126, 420_000, "With a note of thanks.");
    let deposit = c.invoice(InvoiceKind::Deposit, 500, 20, 210_000, "");
    c.paid(deposit, 488, 210_000, "");
    c.bills(
        20,
        &[
            (455, 350_000, 441),
            (390, 380_000, 375),
            (330, 380_000, 314),
            (270, 420_000, 255),
            (118, 420_000, 104),
            (60, 420_000, 45),
            (28, 210_000, 12),
        ],
    );
    c.hours(
        29_500,
        &[
            (WorkKind::Production, "Animals in gouache"),
            (WorkKind::Production, "Letters"),
            (WorkKind::Revision, "One small change"),
            (WorkKind::Production, "Print files"),
        ],
    );
    c.hard_time(150, Some(120), "Floods in the valley; half the shop under water.");
}
