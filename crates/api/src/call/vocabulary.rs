//! The words for times of a language, from its catalogue.

use chrono::{NaiveTime, Weekday};
use domain::due::{Sense, Vocabulary};

use crate::context::Words;

/// The numbers that have words.
const NUMBERS: [u32; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// The times of a day that have words, as hour and minute.
const TIMES: [(u32, u32); 5] = [(9, 0), (12, 0), (15, 0), (17, 0), (19, 0)];

/// Returns the words of a language.
pub(super) fn of(words: &Words) -> Vocabulary {
    let mut all: Vec<(String, Sense)> = Vec::new();
    let mut take = |name: &str, sense: Sense| {
        let said = words.say(&format!("due-{name}"), &[]);
        all.extend(said.split(',').map(|it| (it.trim().to_owned(), sense)));
    };
    for (name, sense) in [
        ("filler", Sense::Filler),
        ("in", Sense::In),
        ("next", Sense::Next),
        ("half", Sense::Half),
        ("minutes", Sense::Minutes),
        ("hours", Sense::Hours),
        ("days", Sense::Days),
        ("working_days", Sense::WorkingDays),
        ("weeks", Sense::Weeks),
        ("months", Sense::Months),
        ("end_of_week", Sense::EndOfWeek),
        ("am", Sense::Am),
        ("pm", Sense::Pm),
    ] {
        take(name, sense);
    }
    for number in NUMBERS {
        take(&format!("number-{number}"), Sense::Number(number));
    }
    for days in 0..=2 {
        take(&format!("day-{days}"), Sense::Day(days));
    }
    for (hour, minute) in TIMES {
        if let Some(time) = NaiveTime::from_hms_opt(hour, minute, 0) {
            take(&format!("at-{hour}_{minute:02}"), Sense::At(time));
        }
    }
    for number in 1..=7_u8 {
        if let Ok(day) = Weekday::try_from(number - 1) {
            take(&format!("on-{number}"), Sense::On(day));
        }
    }
    for month in 1..=12 {
        take(&format!("month-{month}"), Sense::Month(month));
    }
    Vocabulary::new(all)
}
