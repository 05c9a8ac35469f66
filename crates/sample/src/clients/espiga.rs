//! Work delivered, and silence about the money.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::engagement::{CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::{Abuse, Cause, Severity, Target, What};
use domain::invoice::{InvoiceKind, WorkKind};

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, broken, kept};

pub(super) const NAME: &str = "Panadería La Espiga Dorada S.L.";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(405);
    let mut c = Folder::open(
        desk,
        420,
        NAME,
        ClientKind::Company,
        "es",
        Address::Familiar,
        "EUR",
        Tz::Europe__Madrid,
    );
    c.reach("hola@espigadorada.example", "+34 960 555 014", "Carrer de Cadis 18\n46006 València");
    c.pin("Two invoices open. Nothing new is started before they are paid.");
    c.contact("Lourdes Ferrer", "Owner", "lourdes@espigadorada.example", "");
    c.contact("Vicent Mora", "Shop manager", "", "+34 960 555 015");
    c.stage(420, Stage::Prospect, "");
    c.stage(396, Stage::Active, "Deposit received.");
    c.agree(
        "Bags, boxes and sign",
        starts,
        None,
        "ES",
        Notice {
            first: None,
            then: Following::OpenEnded,
            notice: (2, Unit::Week),
            end_on: EndOn::AnyDay,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::Email, NoticeForm::RegisteredPost],
            confirmed: &[],
        },
    );
    c.clause(
        TermKind::PaymentDays,
        "cláusula 4",
        Some(14),
        "Las facturas se pagan en un plazo de catorce días naturales.",
    );
    c.clause(
        TermKind::Other,
        "cláusula 7",
        None,
        "Los derechos de uso se transfieren con el pago íntegro.",
    );
    c.clause(
        TermKind::Notice,
        "cláusula 9",
        None,
        "Cualquiera de las partes puede poner fin al encargo con un preaviso de dos semanas.",
    );
    c.diary(include_str!("espiga.txt"));
    c.expectations("hello");
    c.told(
        "hello",
        house.deposit,
        "40 % before work starts, the rest in two parts, each within fourteen days.",
    );
    c.told(
        "r4",
        house.deposit,
        "Las facturas se pagan en catorce días; con dos facturas abiertas no empezamos nada nuevo.",
    );
    c.theirs("hello", "Deposit this week", (405, "18:00"), kept(406, "12:00"));
    c.theirs("lastmail", "Payment this week without fail", (228, "18:00"), broken(228, "18:00"));
    c.theirs(
        "r3",
        "Answer to the instalment offer, asked for by this day",
        (172, "18:00"),
        broken(172, "18:00"),
    );
    c.ours("r6", "Decide about filing the claim", (-9, "12:00"), OPEN);
    let deposit = c.invoice(InvoiceKind::Deposit, 404, 10, 2_080, "40 %.");
    c.paid(deposit, 396, 2_080, "");
    let open = c.bills(14, &[(361, 1_560, 341), (279, 1_560, NEVER), (228, 1_240, NEVER)]);
    c.incident(
        "r2",
        What::LatePayment { invoice: Some(open[1]) },
        Severity::Serious,
        Cause::TheirConduct,
        "",
    );
    c.incident(
        "r4",
        What::LatePayment { invoice: Some(open[2]) },
        Severity::Serious,
        Cause::TheirConduct,
        "",
    );
    c.abuse(
        "r5",
        Abuse::Dishonesty,
        Target::Us,
        Severity::Minor,
        "Promised for the same week, months ago; a fifth shop has opened since.",
    );
    c.hours(
        52,
        &[
            (WorkKind::Production, "Boxes"),
            (WorkKind::Production, "Wheat drawings"),
            (WorkKind::Revision, "Corrections"),
            (WorkKind::Production, "Sign"),
        ],
    );
    for (ago, minutes) in
        [(255, 20), (214, 25), (186, 40), (165, 60), (131, 20), (88, 75), (60, 30), (34, 50)]
    {
        c.worked(ago, minutes, WorkKind::Chasing, "Open invoices");
    }
    c.cost(165, 14, "Registered letter");
    c.cost(88, 14, "Registered letter");
}
