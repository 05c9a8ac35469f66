//! Holidays that the person has added or struck out, in a file.

use chrono::NaiveDate;
use domain::holiday::HolidayChange;
use domain::id::Id;

use crate::leaf::{Country, Plain};
use crate::path::At;
use crate::reader::{Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::text;

record! {
    /// A day that was added to the public holidays of a place, or struck out of them.
    Holiday as "holiday" {
        required {
            /// The country whose day it is, with its region where it holds there alone.
            place: Plain<Country>,
            on: Plain<NaiveDate>,
            change: Word<HolidayChange>,
        }
        optional {
            /// Whether it comes back on the same day of every year. By default `false`.
            yearly: bool,
            name: String,
            /// The day on which it was noted. By default `on`.
            noted_on: Plain<NaiveDate>,
        }
    }
}

/// Takes over a holiday.
pub(crate) fn read(reader: &mut Reader<'_>, _: &At<'_>, it: Holiday) {
    let place = it.place.0.0;
    let (country, region) = match place.split_once('-') {
        Some((country, region)) => (country, Some(region.to_owned())),
        None => (place.as_str(), None),
    };
    reader.journal.holidays.push(domain::holiday::Holiday {
        id: Id::new(it.id),
        country: country.to_owned(),
        region,
        on: it.on.0,
        yearly: it.yearly.unwrap_or(false),
        change: it.change.0,
        name: optional(it.name),
        noted_on: it.noted_on.map_or(it.on.0, |it| it.0),
    });
}

/// Returns a holiday as a file says it.
pub(crate) fn write(it: &domain::holiday::Holiday) -> Holiday {
    let place = match &it.region {
        Some(region) => format!("{}-{region}", it.country),
        None => it.country.clone(),
    };
    Holiday {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        place: Plain(Country(place)),
        on: Plain(it.on),
        change: Word(it.change),
        yearly: Some(it.yearly),
        name: text(it.name.as_ref()),
        noted_on: Some(Plain(it.noted_on)),
    }
}
