//! A prospect, with the first contact half done.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, ExpectationItem, Stage};

use super::House;
use crate::desk::{Desk, Folder, OPEN, kept};

pub(super) const NAME: &str = "Айман Серікова";

pub(super) fn keep(desk: &mut Desk, _house: &House) {
    let mut c = Folder::open(
        desk,
        19,
        NAME,
        ClientKind::Person,
        "kk",
        Address::Formal,
        "EUR",
        Tz::Europe__Tallinn,
    );
    c.reach("aiman@kumis-sheber.example", "+372 5550 1190", "Vana-Kalamaja 12-3\n10414 Tallinn");
    c.pin("Still to tell: how to reach us, and what is out of scope.");
    c.stage(19, Stage::Prospect, "Wrote after the exhibition leaflet.");
    c.diary(include_str!("serikova.txt"));
    for (item, wording) in super::FIRST_CONTACT {
        if !matches!(item, ExpectationItem::HowToReachUs | ExpectationItem::OutOfScope) {
            c.expect("talk", item, wording);
        }
    }
    c.ours("ask", "Call back within the week", (12, "18:00"), kept(12, "14:00"));
    c.ours("talk", "Offer for the mark and the box", (-3, "17:00"), OPEN);
    c.theirs("talk", "Photographs of the six patterns", (1, "12:00"), OPEN);
    c.hard_time(6, None, "Her mother is in hospital.");
}
