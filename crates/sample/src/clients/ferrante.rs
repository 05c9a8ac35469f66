//! Late, and always paid.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::engagement::{Convention, CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::{Cause, GestureKind, Severity, What};
use domain::invoice::{InvoiceKind, WorkKind};

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, broken, kept};

pub(super) const NAME: &str = "Studio Legale Ferrante e Associati";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(298);
    let mut c = Folder::open(
        desk,
        535,
        NAME,
        ClientKind::Company,
        "it",
        Address::Formal,
        "EUR",
        Tz::Europe__Rome,
    );
    c.reach(
        "studio@ferrante-associati.example",
        "+39 051 555 0120",
        "Via Santo Stefano 31\n40125 Bologna",
    );
    c.pin("Pays about a month late, always in full. Reminders go to Elena, the second with a copy to Chiara.");
    c.contact("Chiara Ferrante", "Partner", "chiara@ferrante-associati.example", "");
    c.contact("Elena Galli", "Office", "elena@ferrante-associati.example", "+39 051 555 0121");
    c.stage(535, Stage::Prospect, "");
    c.stage(481, Stage::Active, "Deposit received.");
    c.agree(
        "Newsletter, four times a year",
        starts,
        Some((1_900, (1, Unit::Quarter))),
        "IT",
        Notice {
            first: None,
            then: Following::OpenEnded,
            notice: (6, Unit::Week),
            end_on: EndOn::EndOfQuarter,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::RegisteredPost, NoticeForm::Email],
            confirmed: &[Convention::EndOn],
        },
    );
    c.clause(TermKind::Notice, "art. 9", None, "Ciascuna parte può recedere con un preavviso di sei settimane, con effetto dalla fine di un trimestre solare.");
    c.clause(
        TermKind::PaymentDays,
        "art. 5, comma 1",
        Some(14),
        "Le fatture sono pagate entro quattordici giorni dalla data.",
    );
    c.clause(
        TermKind::LateFee,
        "art. 5, comma 3",
        Some(2),
        "In caso di ritardo è dovuta una maggiorazione del due per cento per ogni mese iniziato.",
    );
    c.diary(include_str!("ferrante.txt"));
    c.expectations("hello");
    c.told(
        "hello",
        house.deposit,
        "Work starts when the deposit is here; invoices are due in fourteen days.",
    );
    c.told("chase5", house.deposit, "As agreed, invoices are due in fourteen days; from the second reminder on the fee of article 5 applies.");
    c.gesture("sorry1", GestureKind::Apology, "For the report invoice.");
    c.gesture("praise", GestureKind::Praise, "");
    c.gesture("praise2", GestureKind::Praise, "The index.");
    c.theirs("chase3", "Payment by the end of the week", (359, "18:00"), kept(355, "10:30"));
    c.theirs("promise", "A standing order from next quarter", (110, "18:00"), broken(102, "9:20"));
    c.theirs("answer", "Answer about the English edition", (-1, "18:00"), OPEN);
    c.ours("year", "Price for the English edition", (14, "12:00"), kept(14, "10:05"));
    let deposit = c.invoice(InvoiceKind::Deposit, 508, 14, 1_400, "");
    c.paid(deposit, 481, 1_400, "");
    let bills = c.bills(
        14,
        &[
            (450, 1_500, 419),
            (398, 1_300, 355),
            (320, 2_400, 271),
            (248, 1_900, 198),
            (178, 1_900, 141),
            (120, 1_900, 81),
            (58, 1_900, 21),
            (7, 900, NEVER),
        ],
    );
    for (mark, bill) in
        [("chase2", 0), ("chase3", 1), ("chase4", 2), ("chase5", 3), ("chase6", 5), ("chase7", 6)]
    {
        let what = What::LatePayment { invoice: Some(bills[bill]) };
        c.incident(mark, what, Severity::Minor, Cause::TheirConduct, "");
    }
    let fee = c.invoice(InvoiceKind::LateFee, 205, 14, 38, "Two per cent.");
    c.paid(fee, 198, 38, "");
    let fee = c.invoice(InvoiceKind::LateFee, 26, 14, 38, "Two per cent.");
    c.paid(fee, 21, 38, "");
    c.hours(
        31,
        &[
            (WorkKind::Production, "Newsletter pages"),
            (WorkKind::Chasing, "Reminders and statements"),
            (WorkKind::Production, "Drawings of hands"),
            (WorkKind::Revision, "Partners' corrections"),
            (WorkKind::Chasing, "Calls about payment"),
        ],
    );
}
