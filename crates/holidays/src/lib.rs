//! The public holidays of some countries and their regions, from 2020 to 2040, as a table.
//!
//! The table is `data/holidays.json`, made by `generate.py` from the PyPI package `holidays` and
//! committed with its source and its date. This crate reads it and answers which days are holidays
//! in a place. It does not know agreements, the journal, the languages of the interface or the
//! clock, and it asks no network: what a country decrees after the table's date is not in it.
//!
//! What else the table cannot know: holidays of a town alone, days that an employer or an industry
//! keeps, and the days that follow the moon, which are estimates ([`Day::estimated`]). That is why
//! a person can add and strike out days; those are kept in the journal, not here.

mod table;

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

pub use table::{Country, Region};

/// The holidays of every country that is known, and where they come from.
#[derive(Debug, Deserialize)]
pub struct Table {
    /// The package they were made from.
    pub package: String,
    /// The package's version.
    pub version: String,
    /// The day they were made.
    pub generated_on: NaiveDate,
    /// The first year that is known.
    #[serde(rename = "from")]
    pub from_year: i32,
    /// The last year that is known.
    #[serde(rename = "to")]
    pub to_year: i32,
    /// By code.
    pub countries: Vec<Country>,
}

/// A public holiday in a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub on: NaiveDate,
    /// Its name in the country's own language.
    pub name: &'static str,
    /// Its English name, where that is another.
    pub english: Option<&'static str>,
    /// It follows the moon, and is fixed by decree later: the day may yet change.
    pub estimated: bool,
}

/// Returns the table.
pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        serde_json::from_str(include_str!("../data/holidays.json"))
            .expect("the committed table is read by a test")
    })
}

impl Table {
    /// Returns a country by its ISO 3166 code; `None` where its holidays are not known.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|it| it.code == code)
    }
}

/// Divides a code such as `ES-CT` into the country and its region.
pub fn parts(place: &str) -> (&str, Option<&str>) {
    match place.split_once('-') {
        Some((country, region)) => (country, Some(region)),
        None => (place, None),
    }
}
