//! Holidays that the person has added to those that are known, or struck out of them.

use chrono::{Datelike as _, NaiveDate};

use crate::{closed_set, id::Id, text::Text};

closed_set! {
    /// What the person has said of a day.
    pub enum HolidayChange {
        /// It is a holiday, although the table does not have it.
        Added = "added",
        /// It is a working day, although the table calls it a holiday.
        StruckOut = "struck_out",
    }
}

/// A day that the person has added to the public holidays of a place, or struck out of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Holiday {
    pub id: Id<Holiday>,
    /// The country, as an ISO 3166 code.
    pub country: String,
    /// The region, by its code without the country; `None` for the whole country.
    pub region: Option<String>,
    pub on: NaiveDate,
    /// It comes back on the same day of every year. On 29 February, in leap years.
    pub yearly: bool,
    pub change: HolidayChange,
    /// What the day is called.
    pub name: Option<Text>,
    /// The day on which the person said so.
    pub noted_on: NaiveDate,
}

impl Holiday {
    /// Returns whether it speaks of a place, given as a country and maybe a region.
    pub fn is_for(&self, country: &str, region: Option<&str>) -> bool {
        self.country == country
            && self.region.as_deref().is_none_or(|own| region.is_some_and(|it| it == own))
    }

    /// Returns whether it speaks of a day.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.on == day
            || (self.yearly && (self.on.month(), self.on.day()) == (day.month(), day.day()))
    }

    /// Returns its days within some years, first and last included.
    pub fn days(&self, from_year: i32, to_year: i32) -> Vec<NaiveDate> {
        if !self.yearly {
            return vec![self.on];
        }
        (from_year..=to_year).filter_map(|year| self.on.with_year(year)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holiday(on: &str, yearly: bool, region: Option<&str>) -> Holiday {
        Holiday {
            id: Id::new(uuid::Uuid::nil()),
            country: "IT".to_owned(),
            region: region.map(str::to_owned),
            on: day(on),
            yearly,
            change: HolidayChange::Added,
            name: None,
            noted_on: day("2026-11-26"),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_yearly_day_comes_back_and_another_does_not() {
        assert!(holiday("2026-06-24", true, None).is_on(day("2031-06-24")));
        assert!(!holiday("2026-06-24", false, None).is_on(day("2031-06-24")));
        let leap = holiday("2024-02-29", true, None).days(2024, 2030);
        assert_eq!(leap, [day("2024-02-29"), day("2028-02-29")]);
    }

    #[test]
    fn a_day_of_the_country_holds_in_its_regions_and_one_of_a_region_there_alone() {
        let of_all = holiday("2026-06-24", true, None);
        assert!(of_all.is_for("IT", Some("TO")) && of_all.is_for("IT", None));
        let of_turin = holiday("2026-06-24", true, Some("TO"));
        assert!(of_turin.is_for("IT", Some("TO")));
        assert!(!of_turin.is_for("IT", Some("MI")) && !of_turin.is_for("IT", None));
        assert!(!of_all.is_for("ES", None));
    }
}
