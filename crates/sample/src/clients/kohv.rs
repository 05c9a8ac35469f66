//! The client one would like to have ten of.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::complaint::{ComplaintStage as At, Importance};
use domain::engagement::{Convention, CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::{Cause, GestureKind};
use domain::invoice::{InvoiceKind, WorkKind};

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, kept};

pub(crate) const NAME: &str = "Rohelind Kohviröstikoda OÜ";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(431);
    let mut c = Folder::open(
        desk,
        545,
        NAME,
        ClientKind::Company,
        "et",
        Address::Familiar,
        "EUR",
        Tz::Europe__Tallinn,
    );
    c.reach("tere@rohelind.example", "+372 5550 1101", "Kopli 70c\n11711 Tallinn");
    c.contact("Anneli Roos", "Founder", "anneli@rohelind.example", "+372 5550 1102");
    c.contact("Priit Roos", "Roaster", "priit@rohelind.example", "");
    c.contact("Maarja Vaher", "Shop and texts", "maarja@rohelind.example", "");
    c.stage(545, Stage::Prospect, "");
    c.stage(533, Stage::Active, "Offer accepted.");
    let terms = Notice {
        first: None,
        then: Following::OpenEnded,
        notice: (1, Unit::Month),
        end_on: EndOn::EndOfMonth,
        from: CountsFrom::Receipt,
        forms: &[NoticeForm::Email],
        confirmed: &[Convention::CountsFrom, Convention::EndOn, Convention::Form],
    };
    c.agree(
        "Labels and posters by the month",
        starts,
        Some((1_050, (1, Unit::Month))),
        "EE",
        terms,
    );
    c.clause(TermKind::Notice, "punkt 8", None, "Kumbki pool võib lepingu üles öelda, teatades sellest e-kirjaga vähemalt üks kuu ette; leping lõpeb kuu viimasel päeval.");
    c.clause(TermKind::PaymentDays, "punkt 5", Some(10), "Arve tasutakse kümne päeva jooksul.");
    c.clause(TermKind::Revisions, "punkt 4", Some(2), "Hind sisaldab kahte parandusringi.");
    c.diary(include_str!("kohv.txt"));
    c.expectations("hello");
    c.told("hello", house.rounds, "Two rounds of corrections are in the price; a third goes by the hour, and we say so before it starts.");
    c.gesture("thanks1", GestureKind::Thanks, "Forty bags by noon.");
    c.gesture("thanks2", GestureKind::Praise, "The wall at the fair.");
    c.gesture("raise", GestureKind::Praise, "\"It was time.\"");
    c.gesture("praise", GestureKind::Praise, "\"We came for a sticker and got a language.\"");
    c.gesture("praise", GestureKind::Thanks, "");
    c.ours("hello", "Offer for six labels within the week", (536, "17:00"), kept(536, "9:30"));
    c.ours("latefile", "Sticks two days later than agreed", (220, "17:00"), kept(220, "13:50"));
    c.theirs("raise", "New price from the next quarter", (100, "12:00"), kept(106, "9:00"));
    c.theirs("texts", "Plant texts for the book", (-3, "17:00"), OPEN);
    c.ours("texts", "Next four spreads", (-1, "17:00"), OPEN);
    let fold = c.complaint(
        "texts",
        "labels that lift",
        "The new paper lifts at the fold of the bag.",
        Importance::Medium,
        Cause::Ours,
        true,
        &[(At::Heard, 0, "texts"), (At::Confirmed, 4, ""), (At::Offered, 4, "")],
    );
    let plan = c.recovery(
        Some(fold),
        4,
        "Not one label lifts on the next four hundred bags. New paper and the reprint at our cost.",
        &[],
        None,
        "",
    );
    c.ours("texts", "Reprint the labels on the new paper", (-6, "17:00"), OPEN);
    c.promised_in(plan);
    c.worked(2, 150, WorkKind::Revision, "Labels set again for the new paper, free");
    c.worked_in(plan);
    c.check_in((9, -3), "Do the texts fit the spreads, or is it too tight?", false, None);
    c.check_in((70, 58), "Is the new paper right for the labels?", false, Some((58, "It is.")));
    let deposit = c.invoice(InvoiceKind::Deposit, 532, 10, 1_900, "40 % before work starts.");
    c.paid(deposit, 529, 1_900, "");
    c.bills(
        10,
        &[
            (498, 1_450, 490),
            (460, 1_450, 451),
            (400, 950, 394),
            (370, 950, 362),
            (340, 950, 333),
            (309, 950, 301),
            (279, 2_350, 272),
            (248, 950, 240),
            (218, 950, 210),
            (187, 950, 180),
            (157, 950, 139),
            (126, 950, 118),
            (96, 1_050, 90),
            (65, 1_050, 57),
            (35, 1_450, 29),
            (4, 1_050, NEVER),
        ],
    );
    c.hours(
        66,
        &[
            (WorkKind::Production, "Plants in ink"),
            (WorkKind::Production, "Label layouts"),
            (WorkKind::Revision, "Corrections, first round"),
            (WorkKind::Production, "Print files and proofs"),
            (WorkKind::Admin, "Paper and printer"),
        ],
    );
    c.cost(284, 86, "Test strip for the wall");
    c.cost(33, 41, "Paper samples for the plant book");
}
