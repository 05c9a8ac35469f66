//! Durations as time trackers write them.

use super::amount::Shows;
use super::amount::{DecimalMark, amount, shows};

/// The longest time that one row may stand for, in minutes: a month.
pub(super) const LONGEST: u32 = 31 * 24 * 60;

/// What a plain number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Hours,
    Minutes,
    Seconds,
}

impl Unit {
    const fn minutes(self) -> f64 {
        match self {
            Self::Hours => 60.0,
            Self::Minutes => 1.0,
            Self::Seconds => 1.0 / 60.0,
        }
    }
}

/// Reads a duration such as `1:30`, `01:30:00`, `1.5`, `1,5`, `1h 30m` or `PT1H30M` in whole
/// minutes, rounded, and at least one where there is any time at all.
pub(super) fn minutes(text: &str, unit: Unit) -> Option<u32> {
    let text = text.trim();
    let minutes = match text.contains(':') {
        true => clock(text)?,
        false => plain(text).map(|it| it * unit.minutes()).or_else(|| lettered(text))?,
    };
    if !(0.0..=f64::from(LONGEST)).contains(&minutes) {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is in its range"
    )]
    let whole = minutes.round() as u32;
    Some(if minutes > 0.0 { whole.max(1) } else { 0 })
}

/// Reads hours, minutes and seconds with colons between them.
fn clock(text: &str) -> Option<f64> {
    let parts: Vec<f64> = text.split(':').map(whole).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hours, minutes] if *minutes < 60.0 => Some(hours * 60.0 + minutes),
        [hours, minutes, seconds] if *minutes < 60.0 && *seconds < 60.0 => {
            Some(hours * 60.0 + minutes + seconds / 60.0)
        }
        _ => None,
    }
}

fn whole(text: &str) -> Option<f64> {
    let short = (1..=6).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|_| short)
}

/// Reads a plain number. A single mark is taken for the decimal one: nobody logs a thousand hours
/// in one row.
fn plain(text: &str) -> Option<f64> {
    if !text.chars().all(|c| c.is_ascii_digit() || ",.".contains(c)) {
        return None;
    }
    let mark = match shows(text) {
        Shows::Mark(mark) => mark,
        Shows::Either if text.contains(',') => DecimalMark::Comma,
        Shows::Either | Shows::Nothing => DecimalMark::Point,
    };
    amount(text, mark)?.as_str().parse().ok()
}

/// Reads numbers with the letters of their units.
fn lettered(text: &str) -> Option<f64> {
    let text = text.to_lowercase();
    let text = text.strip_prefix("pt").unwrap_or(&text);
    let (mut minutes, mut number, mut unit) = (0.0, String::new(), String::new());
    let mut found = false;
    let mut take = |number: &mut String, unit: &mut String| -> Option<()> {
        if number.is_empty() && unit.is_empty() {
            return Some(());
        }
        let factor = match unit.as_str() {
            "h" | "hr" | "hrs" | "hour" | "hours" => 60.0,
            "m" | "min" | "mins" | "minute" | "minutes" => 1.0,
            "s" | "sec" | "secs" | "second" | "seconds" => 1.0 / 60.0,
            _ => return None,
        };
        minutes += plain(number)? * factor;
        found = true;
        number.clear();
        unit.clear();
        Some(())
    };
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        if c.is_alphabetic() {
            unit.push(c);
        } else {
            if !unit.is_empty() {
                take(&mut number, &mut unit)?;
            }
            number.push(c);
        }
    }
    take(&mut number, &mut unit)?;
    found.then_some(minutes)
}

/// Returns the minutes between two times of day, over midnight where the second is the earlier.
pub(super) fn between(start: &str, end: &str) -> Option<u32> {
    let (start, end) = (of_day(start)?, of_day(end)?);
    Some(if end >= start { end - start } else { end + 24 * 60 - start })
}

/// Reads a time of day, alone or behind a date, such as `14:05`, `2:05 PM` or `…T14:05:00Z`.
fn of_day(text: &str) -> Option<u32> {
    let colon = text.find(':')?;
    let digits = |it: &str| it.bytes().rev().take_while(u8::is_ascii_digit).count();
    let hour_from = colon - digits(&text[..colon]).min(2);
    let mut hour: u32 = text[hour_from..colon].parse().ok()?;
    let minute: u32 = text.get(colon + 1..colon + 3)?.parse().ok()?;
    let rest = text[colon + 3..].to_lowercase();
    let (am, pm) = (rest.trim_end().ends_with("am"), rest.trim_end().ends_with("pm"));
    if (am || pm) && !(1..=12).contains(&hour) {
        return None;
    }
    match (am, pm) {
        (true, _) if hour == 12 => hour = 0,
        (_, true) if hour < 12 => hour += 12,
        _ => {}
    }
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_trackers_write_them() {
        let check = |text: &str, unit: Unit, expected: Option<u32>| {
            assert_eq!(minutes(text, unit), expected, "{text} in {unit:?}");
        };
        check("1:30", Unit::Hours, Some(90));
        check("01:30:29", Unit::Hours, Some(90));
        check("01:30:31", Unit::Minutes, Some(91));
        check("1.5", Unit::Hours, Some(90));
        check("1,50", Unit::Hours, Some(90));
        check("0,125", Unit::Hours, Some(8));
        check("1.333", Unit::Hours, Some(80));
        check("90", Unit::Minutes, Some(90));
        check("5400", Unit::Seconds, Some(90));
        check("1h 30m", Unit::Hours, Some(90));
        check("90 min", Unit::Hours, Some(90));
        check("PT1H30M", Unit::Hours, Some(90));
        check("0:00:05", Unit::Hours, Some(1));
        check("0", Unit::Hours, Some(0));
        for text in ["", "-1:30", "1:75", "1:2:3:4", "x", "9999", "1h 2x", "h", "-2", "1:-3"] {
            check(text, Unit::Hours, None);
        }
    }

    #[test]
    fn a_span_may_pass_midnight() {
        let check = |start: &str, end: &str, expected: Option<u32>| {
            assert_eq!(between(start, end), expected, "{start} to {end}");
        };
        check("09:00", "10:15", Some(75));
        check("2026-03-04T22:30:00Z", "2026-03-05T00:15:00Z", Some(105));
        check("11:30 AM", "1:00 PM", Some(90));
        check("12:10 am", "12:40 am", Some(30));
        check("13:00 pm", "14:00", None);
        check("soon", "later", None);
        check("25:00", "26:00", None);
        check("1:\u{e9}\u{e9}", "2:00", None);
    }
}
