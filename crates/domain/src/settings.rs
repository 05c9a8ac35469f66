//! The person's own details and preferences, as kept in the journal.

use chrono_tz::Tz;
use iso_currency::Currency;

use crate::reminder::Cascade;
use crate::text::Text;

/// Who the journal belongs to, and how they work.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub name: Option<Text>,
    /// The name of the business, where it has one of its own.
    pub business: Option<Text>,
    pub postal: Option<Text>,
    pub email: Option<Text>,
    pub phone: Option<Text>,
    /// The currency that totals are shown in.
    pub currency: Currency,
    pub zone: Tz,
    /// The language of the interface, as a tag.
    pub language: String,
    /// The hourly rate to reach, in minor units of `currency`.
    pub target_rate_minor: Option<i64>,
    /// What business and life cost by the month, in minor units of `currency`.
    pub monthly_costs_minor: Option<i64>,
    /// What is put by, in minor units of `currency`.
    pub reserve_minor: Option<i64>,
    /// The country whose public holidays count, as an ISO 3166 code.
    pub country: Option<String>,
    /// What one unit of another currency is worth in `currency`, as the person states it.
    pub rates: Vec<(Currency, f64)>,
    /// When to remind of what is due.
    pub reminders: Cascade,
    /// Whether the program stays in the tray when its window is closed.
    pub keep_in_tray: bool,
}

/// The most bytes that a logo may have.
pub const LARGEST_LOGO: usize = 512 * 1024;

/// The image at the head of the person's letters, as it came from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo(pub Vec<u8>);

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: None,
            business: None,
            postal: None,
            email: None,
            phone: None,
            currency: Currency::EUR,
            zone: Tz::UTC,
            language: "en".to_owned(),
            target_rate_minor: None,
            monthly_costs_minor: None,
            reserve_minor: None,
            country: None,
            rates: Vec::new(),
            reminders: Cascade::default(),
            keep_in_tray: false,
        }
    }
}
