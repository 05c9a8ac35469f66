//! A country of the table, and how its lines become days.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::{Day, table};

/// A country with the regions that keep days of their own.
#[derive(Debug, Deserialize)]
pub struct Country {
    /// ISO 3166-1, such as `ES`.
    pub code: String,
    /// By name; empty where every region keeps the same days.
    pub regions: Vec<Region>,
    holidays: Vec<Line>,
}

/// A region by its ISO 3166-2 code without the country, and its name there.
#[derive(Debug, Deserialize)]
pub struct Region {
    pub code: String,
    pub name: String,
}

/// A line of the table: one holiday with its days.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    english: Option<String>,
    #[serde(default)]
    estimated: bool,
    /// Where it is kept, `-` being the country without a region; everywhere where this is missing.
    #[serde(rename = "in")]
    places: Option<String>,
    /// The same day in every year of the table, as `12-25`.
    every: Option<String>,
    /// Its days, divided by spaces.
    days: Option<String>,
}

impl Country {
    /// Returns the holidays in a region, by day. A region that is not known, and none, give those
    /// of the country as a whole.
    pub fn days(&'static self, region: Option<&str>) -> Vec<Day> {
        let known = region.filter(|it| self.regions.iter().any(|own| own.code == *it));
        let place = known.unwrap_or("-");
        let mut days: Vec<Day> = self
            .holidays
            .iter()
            .filter(|it| it.is_kept_in(place))
            .flat_map(|line| line.days().map(move |on| line.day(on)))
            .collect();
        days.sort();
        days
    }
}

impl Line {
    fn is_kept_in(&self, place: &str) -> bool {
        self.places.as_deref().is_none_or(|it| it.split(' ').any(|own| own == place))
    }

    fn days(&'static self) -> impl Iterator<Item = NaiveDate> {
        let years = table().from_year..=table().to_year;
        let every = self.every.iter().flat_map(move |day| {
            years.clone().filter_map(move |year| format!("{year}-{day}").parse().ok())
        });
        let listed = self.days.iter().flat_map(|it| it.split(' ')).filter_map(|it| it.parse().ok());
        every.chain(listed)
    }

    fn day(&'static self, on: NaiveDate) -> Day {
        Day { on, name: &self.name, english: self.english.as_deref(), estimated: self.estimated }
    }
}
