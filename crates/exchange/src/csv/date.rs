//! Dates as other programs write them.

use chrono::{Datelike as _, NaiveDate};
use domain::closed_set;

closed_set! {
    /// In which order a date written with strokes or dashes has its day, month and year.
    pub enum DateOrder {
        /// 31/12/2026.
        DayFirst = "day_first",
        /// 12/31/2026.
        MonthFirst = "month_first",
    }
}

/// A date that was read as far as it speaks for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Plain(NaiveDate),
    /// Two numbers, of which one is the day and the other the month, and the year.
    Either(u32, u32, i32),
}

impl Written {
    /// Returns the order that this date alone proves.
    pub fn proves(self) -> Option<DateOrder> {
        match self {
            Self::Either(first, second, _) if first > 12 && second <= 12 => {
                Some(DateOrder::DayFirst)
            }
            Self::Either(first, second, _) if second > 12 && first <= 12 => {
                Some(DateOrder::MonthFirst)
            }
            _ => None,
        }
    }

    /// Returns the date; `None` where the calendar has no such day.
    pub fn date(self, order: DateOrder) -> Option<NaiveDate> {
        let (day, month, year) = match (self, order) {
            (Self::Plain(date), _) => return Some(date),
            (Self::Either(day, month, year), DateOrder::DayFirst)
            | (Self::Either(month, day, year), DateOrder::MonthFirst) => (day, month, year),
        };
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

/// Reads a date, with or without a time of day behind it. Years before 1990 and after 2099 are
/// slips, and are refused.
pub(super) fn written(text: &str) -> Option<Written> {
    let found = numbered(text).or_else(|| named(text).map(Written::Plain))?;
    let year = match found {
        Written::Plain(date) => date.year(),
        Written::Either(_, _, year) => year,
    };
    (1990..=2099).contains(&year).then_some(found)
}

fn numbered(text: &str) -> Option<Written> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !"-/.".contains(c)).unwrap_or(text.len());
    let (date, rest) = text.split_at(end);
    // What follows may only be a time of day.
    if !(rest.is_empty() || rest.starts_with([' ', 'T', ',', '\u{a0}'])) {
        return None;
    }
    let date = date.trim_end_matches('.');
    let mark = date.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = date.split(mark).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |it: &str| it.parse::<u32>().ok().filter(|_| it.len() <= 4);
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(i32::try_from(a).ok()?, b, c).map(Written::Plain);
    }
    let year = i32::try_from(match third.len() {
        2 => 2000 + c,
        4 => c,
        _ => return None,
    })
    .ok()?;
    if a > 31 || b > 31 || (a > 12 && b > 12) || a == 0 || b == 0 {
        return None;
    }
    // With points the day comes first wherever they are used.
    if mark == '.' {
        return NaiveDate::from_ymd_opt(year, b, a).map(Written::Plain);
    }
    Some(Written::Either(a, b, year))
}

/// Reads a date with the month's English name, in either order.
fn named(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || ",-/.".contains(c))
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    let month = |it: &str| {
        MONTHS.iter().position(|month| it.is_ascii() && it.len() <= 9 && it.starts_with(month))
    };
    let at = words.iter().take(2).position(|it| month(it).is_some())?;
    let month = u32::try_from(month(&words[at])?).ok()? + 1;
    let (day, year) =
        if at == 0 { (words.get(1)?, words.get(2)?) } else { (&words[0], words.get(2)?) };
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let year: i32 = year.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, day_first: &str, month_first: &str) {
        let read = |order| {
            written(text).and_then(|it| it.date(order)).map_or(String::new(), |it| it.to_string())
        };
        assert_eq!(read(DateOrder::DayFirst), day_first, "{text}, day first");
        assert_eq!(read(DateOrder::MonthFirst), month_first, "{text}, month first");
    }

    #[test]
    fn dates_are_read_as_programs_write_them() {
        check("2026-03-04", "2026-03-04", "2026-03-04");
        check("2026-03-04T09:30:00+02:00", "2026-03-04", "2026-03-04");
        check("2026/03/04 09:30", "2026-03-04", "2026-03-04");
        check("04.03.2026", "2026-03-04", "2026-03-04");
        check("4.3.26", "2026-03-04", "2026-03-04");
        check("03/04/2026", "2026-04-03", "2026-03-04");
        check("3-4-26", "2026-04-03", "2026-03-04");
        check("Mar 4, 2026", "2026-03-04", "2026-03-04");
        check("4 March 2026", "2026-03-04", "2026-03-04");
        check("31/12/2026", "2026-12-31", "");
        check("12/31/2026", "", "2026-12-31");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "32.01.2026",
            "45/45/2026",
            "2026",
            "1/2",
            "1/2/3/4",
            "04.03.1026",
            "2026-02-30",
            "12:30",
            "0/1/2026",
            "03/04/2026x",
        ] {
            assert_eq!(written(text).and_then(|it| it.date(DateOrder::DayFirst)), None, "{text}");
        }
    }

    #[test]
    fn a_day_above_twelve_proves_the_order() {
        assert_eq!(written("13/04/2026").and_then(Written::proves), Some(DateOrder::DayFirst));
        assert_eq!(written("04/13/2026").and_then(Written::proves), Some(DateOrder::MonthFirst));
        assert_eq!(written("04/03/2026").and_then(Written::proves), None);
        assert_eq!(written("2026-04-13").and_then(Written::proves), None);
    }
}
