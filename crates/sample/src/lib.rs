//! The sample journal, and large journals of any size: made by code, the same on every run.
//!
//! The sample is one home business, with all its dates relative to the day it is made for, so that
//! it is always fresh. This crate may not know the store, the wire, the clock or the outside.

mod books;
mod chance;
mod clients;
mod desk;
mod diary;
mod ids;
mod large;

use chrono::NaiveDate;
use domain::journal::Journal;
use domain::money::currency;
use domain::settings::Settings;

pub use clients::intended;
pub use large::{COMMON_WORD, RARE_WORD, large};

use desk::{Desk, HOME, text};

/// Returns the sample journal for a day: eighteen months of an illustration and layout studio.
///
/// Nothing is logged on the day itself or later. Some promises are due on it and in the next days,
/// and one notice deadline falls within two weeks.
pub fn journal(today: NaiveDate) -> Journal {
    let mut desk = Desk::new(today);
    desk.journal.settings = settings();
    let house = clients::house(&mut desk);
    clients::keep_all(&mut desk, &house);
    books::keep(&mut desk);
    desk.finish()
}

fn settings() -> Settings {
    let rates = [("NOK", 0.0855), ("KZT", 0.0017), ("GBP", 1.15)];
    Settings {
        name: Some(text("Triin Lepik")),
        business: Some(text("Sinilind Illustration & Layout")),
        postal: Some(text("Ristiku 27-4\n10321 Tallinn\nEstonia")),
        email: Some(text("triin@sinilind.example")),
        phone: Some(text("+372 5550 1100")),
        zone: HOME,
        target_rate_minor: Some(5_500),
        monthly_costs_minor: Some(690_000),
        reserve_minor: Some(560_000),
        country: Some("EE".to_owned()),
        rates: rates
            .into_iter()
            .filter_map(|(code, worth)| Some((currency(code)?, worth)))
            .collect(),
        ..Settings::default()
    }
}
