//! Pleasant in every way, at a third of what the work costs.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::concession::ConcessionKind;
use domain::engagement::{CountsFrom, EndOn, Following, TermKind, Unit};
use domain::incident::{Cause, GestureKind, Severity, What};
use domain::invoice::WorkKind;

use super::House;
use crate::desk::{Desk, Folder, Notice, OPEN, kept};

pub(super) const NAME: &str = "Kadri Saar";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(520);
    let mut c = Folder::open(
        desk,
        530,
        NAME,
        ClientKind::Person,
        "et",
        Address::Familiar,
        "EUR",
        Tz::Europe__Tallinn,
    );
    c.reach("kadri.saar@ooliblikas.example", "+372 5550 1160", "Salme 9-12\n10413 Tallinn");
    c.stage(530, Stage::Prospect, "");
    c.stage(520, Stage::Active, "");
    c.agree(
        "Picture books",
        starts,
        None,
        "EE",
        Notice {
            first: None,
            then: Following::OpenEnded,
            notice: (2, Unit::Week),
            end_on: EndOn::AnyDay,
            from: CountsFrom::Receipt,
            forms: &[],
            confirmed: &[],
        },
    );
    c.clause(
        TermKind::Scope,
        "kirjas",
        None,
        "Kaksteist pilti, üks parandusring, kõik ühe hinnaga.",
    );
    c.diary(include_str!("saar.txt"));
    c.expectations("hello");
    c.told("hello", house.rounds, "One round of corrections is in the price.");
    c.incident(
        "thanks1",
        What::UnpaidScope { minutes: Some(180) },
        Severity::Minor,
        Cause::Ours,
        "The extra pictures were my own idea; never priced.",
    );
    c.gesture("thanks1", GestureKind::Thanks, "The handkerchief in the tram.");
    c.gesture("thanks1", GestureKind::Praise, "");
    c.gesture("thanks2", GestureKind::Thanks, "Six arms.");
    c.goodwill(
        "thanks1",
        ConcessionKind::FreeHours,
        (0, 180),
        None,
        "Two more pictures than agreed.",
    );
    c.ours("hello", "Offer within the week", (525, "17:00"), kept(527, "9:40"));
    c.ours(
        "thanks2",
        "Estimate at the usual rate for her application",
        (26, "17:00"),
        kept(26, "10:10"),
    );
    c.theirs("thanks2", "Send the whole text of the fourth book", (-11, "12:00"), OPEN);
    c.bills(
        14,
        &[
            (470, 450, 465),
            (414, 450, 408),
            (345, 450, 340),
            (283, 450, 279),
            (207, 350, 201),
            (108, 350, 103),
            (50, 300, 46),
        ],
    );
    c.hours(
        16,
        &[
            (WorkKind::Production, "Spreads"),
            (WorkKind::Production, "Lamps, all forty"),
            (WorkKind::Revision, "Small changes"),
            (WorkKind::Production, "Moth studies"),
            (WorkKind::Admin, "Paper, printer, grants"),
        ],
    );
    c.worked(30, 180, WorkKind::Production, "School sketches");
    c.cost(430, 18, "Paper samples");
}
