//! The storylines, one client to a file.

mod bergmann;
mod espiga;
mod ferrante;
mod fjordkalk;
mod hollis;
mod hotell;
mod kohv;
mod kyzgaldak;
mod melograno;
mod ortega;
mod saar;
mod serikova;
mod sihtasutus;

use domain::assess::verdict::Standing;
use domain::boundary::Boundary;
use domain::client::ExpectationItem;
use domain::id::Id;
use domain::incident::Severity;

use crate::desk::Desk;

pub(crate) use bergmann::NAME as BERGMANN;
pub(crate) use hollis::NAME as HOLLIS;
pub(crate) use hotell::NAME as HOTELL;
pub(crate) use kohv::NAME as KOHV;

/// What a new client is told, in the words that are used.
pub(crate) const FIRST_CONTACT: [(ExpectationItem, &str); 5] = [
    (
        ExpectationItem::HowWeWork,
        "First sketches, then one direction worked out, two rounds of corrections, print files.",
    ),
    (
        ExpectationItem::WhatToExpect,
        "You hear from us on the day we named, also when there is nothing new.",
    ),
    (
        ExpectationItem::HowToReachUs,
        "Calls on working days from nine to six, Tallinn time; mails are answered by noon of the next working day.",
    ),
    (
        ExpectationItem::DepositAndPayment,
        "40 % before work starts; invoices within the days the agreement names.",
    ),
    (
        ExpectationItem::OutOfScope,
        "Texts, photographs and printing are not ours; we gladly name people who do them well.",
    ),
];

/// The boundaries that hold for every client.
#[derive(Debug, Clone, Copy)]
pub(crate) struct House {
    sundays: Id<Boundary>,
    hours: Id<Boundary>,
    rounds: Id<Boundary>,
    deposit: Id<Boundary>,
    manners: Id<Boundary>,
}

/// Writes down the boundaries that hold for every client.
pub(crate) fn house(desk: &mut Desk) -> House {
    let mut rule =
        |rule: &str, instead: &str, severity| desk.boundary(546, rule, instead, severity);
    House {
        sundays: rule(
            "No calls, work or delivery on Sundays",
            "Saturday before noon, agreed by Friday",
            Severity::Moderate,
        ),
        hours: rule(
            "Calls on working days between 9 and 18, Tallinn time",
            "Write, and it is answered by noon of the next working day",
            Severity::Minor,
        ),
        rounds: rule(
            "Two rounds of corrections are included",
            "More rounds by the hour, agreed before they start",
            Severity::Minor,
        ),
        deposit: rule(
            "Work starts when the deposit is here, and new work when no invoice is overdue",
            "Instalments, agreed before the day they are due",
            Severity::Moderate,
        ),
        manners: rule(
            "Nobody is shouted at or insulted",
            "We end the talk and name the time of the next one",
            Severity::Serious,
        ),
    }
}

/// Writes every storyline into the journal.
pub(crate) fn keep_all(desk: &mut Desk, house: &House) {
    for keep in [
        kohv::keep,
        bergmann::keep,
        kyzgaldak::keep,
        ferrante::keep,
        espiga::keep,
        saar::keep,
        sihtasutus::keep,
        melograno::keep,
        fjordkalk::keep,
        hotell::keep,
        serikova::keep,
        hollis::keep,
        ortega::keep,
    ] {
        keep(desk, house);
    }
}

/// Returns the standing that each storyline is meant to have on the day of the sample.
pub fn intended() -> Vec<(&'static str, Standing)> {
    vec![
        (kohv::NAME, Standing::Steady),
        (bergmann::NAME, Standing::OverTheLine),
        (kyzgaldak::NAME, Standing::Steady),
        (ferrante::NAME, Standing::Watch),
        (espiga::NAME, Standing::Strained),
        (saar::NAME, Standing::Strained),
        (sihtasutus::NAME, Standing::Steady),
        (melograno::NAME, Standing::Steady),
        (fjordkalk::NAME, Standing::Steady),
        (hotell::NAME, Standing::Steady),
        (serikova::NAME, Standing::TooEarly),
        (hollis::NAME, Standing::Watch),
        (ortega::NAME, Standing::Strained),
    ]
}
