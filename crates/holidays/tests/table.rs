//! Known holidays, checked against what governments have published, and the table as a whole.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use chrono::{Datelike as _, NaiveDate};
use holidays::{parts, table};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Returns the name of the holiday in a place on a day.
fn name(place: &str, on: &str) -> Option<&'static str> {
    let (country, region) = parts(place);
    let days = table().country(country).unwrap().days(region);
    days.iter().find(|it| it.on == day(on)).map(|it| it.name)
}

#[track_caller]
fn check(place: &str, on: &str, expected: impl Into<Option<&'static str>>) {
    assert_eq!(name(place, on), expected.into(), "{place} on {on}");
}

#[test]
fn nine_countries_are_known_with_the_regions_that_differ() {
    let regions: Vec<_> =
        table().countries.iter().map(|it| (it.code.as_str(), it.regions.len())).collect();
    let expected = [
        ("DE", 16),
        ("EE", 0),
        ("ES", 19),
        ("GB", 4),
        ("IE", 0),
        ("IT", 107),
        ("KZ", 0),
        ("NO", 0),
        ("US", 57),
    ];
    assert_eq!(regions, expected);
    assert_eq!((table().from_year, table().to_year), (2020, 2040));
}

#[test]
fn holidays_that_everybody_keeps_are_there() {
    check("EE", "2026-06-23", "võidupüha");
    check("EE", "2040-12-24", "jõululaupäev");
    check("NO", "2026-05-17", "Grunnlovsdag");
    check("NO", "2027-03-25", "Skjærtorsdag");
    check("IT", "2026-04-06", "Lunedì dell'Angelo");
    check("IT", "2025-10-04", None);
    check("IT", "2026-10-04", "Festa nazionale di San Francesco d'Assisi, patrono d'Italia");
    check("KZ", "2026-03-21", "Наурыз мейрамы");
    check("IE", "2023-02-06", "Saint Brigid's Day");
    check("GB", "2022-09-19", "State Funeral of Queen Elizabeth II");
    check("US", "2026-11-26", "Thanksgiving Day");
    check("DE", "2026-10-03", "Tag der Deutschen Einheit");
}

#[test]
fn a_region_keeps_its_own_days_and_not_those_of_others() {
    check("DE-BY", "2026-11-01", "Allerheiligen");
    check("DE-BE", "2026-11-01", None);
    check("DE-BE", "2026-03-08", "Frauentag");
    check("DE", "2026-11-01", None);
    check("ES-CT", "2026-09-11", "Fiesta Nacional de Cataluña");
    check("ES-MD", "2026-09-11", None);
    check("GB-SCT", "2026-01-02", "New Year Holiday");
    check("GB-ENG", "2026-01-02", None);
    check("GB-ENG", "2026-08-31", "Late Summer Bank Holiday");
    check("GB-SCT", "2026-08-31", None);
    check("US-TX", "2026-03-02", "Texas Independence Day");
    check("US-CA", "2026-03-02", None);
    check("IT-MI", "2026-12-07", "Sant'Ambrogio");
    check("DE-XX", "2026-12-25", "Erster Weihnachtstag");
}

#[test]
fn every_place_has_six_to_twenty_eight_holidays_in_every_year_of_the_table() {
    let mut odd = Vec::new();
    for country in &table().countries {
        let regions = country.regions.iter().map(|it| Some(it.code.as_str()));
        for region in regions.chain([None]) {
            let days = country.days(region);
            for year in table().from_year..=table().to_year {
                let count = days.iter().filter(|it| it.on.year() == year).count();
                if !(6..=28).contains(&count) {
                    odd.push((country.code.as_str(), region, year, count));
                }
            }
            assert!(days.iter().all(|it| !it.name.trim().is_empty()));
            assert!(days.iter().all(|it| (2020..=2040).contains(&it.on.year())));
        }
    }
    assert!(odd.is_empty(), "a table that was cut short looks like this: {odd:?}");
}

#[test]
fn days_that_follow_the_moon_say_that_they_are_estimates() {
    let days = table().country("KZ").unwrap().days(None);
    let kurban = days.iter().find(|it| it.on == day("2027-05-16")).unwrap();
    assert_eq!((kurban.english, kurban.estimated), (Some("Eid al-Adha"), true));
    let fixed = days.iter().find(|it| it.on == day("2027-12-16")).unwrap();
    assert!(!fixed.estimated, "Independence Day is fixed by law");
}
