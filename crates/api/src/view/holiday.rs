//! Public holidays, as screens see them.

use chrono::NaiveDate;
use domain::closed_set;
use domain::holiday::Holiday;
use serde::Serialize;
use specta::Type;

use crate::wire::{Key, Word};

closed_set! {
    /// Where a holiday is known from.
    pub enum HolidayState {
        /// The table has it.
        Known = "known",
        /// The person added it.
        Added = "added",
        /// The table has it, or the person added it, and it was struck out.
        StruckOut = "struck_out",
    }
}

closed_set! {
    /// What is known of the public holidays that count for an agreement.
    pub enum HolidayKnowledge {
        /// They are in the table.
        Known = "known",
        /// No country is chosen: weekends alone are left out.
        NoCountry = "no_country",
        /// The table does not have the country.
        NotInTable = "not_in_table",
        /// A date lies after the last year of the table.
        BeyondTable = "beyond_table",
    }
}

/// The table of public holidays: where it comes from, and what it covers.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HolidayTableView {
    pub package: String,
    pub version: String,
    pub generated_on: NaiveDate,
    pub from_year: i32,
    pub to_year: i32,
    pub countries: Vec<HolidayCountry>,
}

/// A country of the table.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HolidayCountry {
    /// ISO 3166-1.
    pub code: String,
    /// By name; empty where every region keeps the same days.
    pub regions: Vec<HolidayRegion>,
}

/// A region of a country.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HolidayRegion {
    /// ISO 3166-2, without the country.
    pub code: String,
    /// Its name there.
    pub name: String,
}

/// A holiday in a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HolidayDay {
    pub on: NaiveDate,
    /// Its name in the country's own language, or as the person called it.
    pub name: Option<String>,
    /// Its English name, where that is another.
    pub english: Option<String>,
    /// It follows the moon, and is fixed by decree later.
    pub estimated: bool,
    pub state: Word<HolidayState>,
    /// What the person said of it, to be taken back.
    pub change: Option<Key<Holiday>>,
    /// The day on which they said so.
    pub noted_on: Option<NaiveDate>,
    pub yearly: bool,
    /// What they said holds in the whole country.
    pub whole_country: bool,
}
