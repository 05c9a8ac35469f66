//! Days and times: reading what was typed, and writing them for a person.

use api::context::{Moment, Tz, format};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::desk::Desk;
use crate::failure::Stop;

/// How far from today a day is still said with its weekday, in days.
const NEAR: i64 = 14;

/// The end of a day, to the minute.
const END: NaiveTime = NaiveTime::from_hms_opt(23, 59, 0).expect("a time of day");

const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("a time of day");

/// Reads a day for the command line.
///
/// # Errors
///
/// Says how a day is written.
pub fn parse(text: &str) -> Result<NaiveDate, String> {
    let form = text.len() == 10;
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|_| form)
        .ok_or_else(|| "not a date; write it as in 2026-11-21".to_owned())
}

/// Writes a day in full, with its weekday when it is near.
pub fn said(desk: &Desk, day: NaiveDate) -> String {
    let text = format::date_long(&desk.words, day);
    if (day - desk.today()).num_days().abs() > NEAR {
        return text;
    }
    said_with_weekday(desk, day)
}

/// Writes a day in full, with its weekday.
pub fn said_with_weekday(desk: &Desk, day: NaiveDate) -> String {
    let weekday = desk.say(&format!("cli-weekday-{}", day.weekday().number_from_monday()), &[]);
    let date = format::date_long(&desk.words, day);
    desk.say("cli-day-near", &[("weekday", weekday.into()), ("date", date.into())])
}

/// Writes an instant as a day and a time on the wall clock of a zone.
pub fn said_at(desk: &Desk, at: DateTime<Utc>, zone: &str) -> String {
    let wall = at.with_timezone(&zone.parse::<Tz>().unwrap_or(desk.now.zone));
    let args = [
        ("date", said(desk, wall.date_naive()).into()),
        ("time", wall.format("%H:%M").to_string().into()),
    ];
    desk.say("cli-moment", &args)
}

/// Returns the last instant of a day that counts, for asking how things stood then.
pub fn end_of(desk: &Desk, day: NaiveDate) -> DateTime<Utc> {
    let last = NaiveTime::from_hms_milli_opt(23, 59, 59, 999).unwrap_or(END);
    Moment::local(day.and_time(last), desk.now.zone).at
}

/// Reads when something happened. A day alone means its noon, and today means now.
pub fn past(desk: &Desk, text: &str) -> Result<DateTime<Utc>, Stop> {
    match parse(text.trim()) {
        Ok(day) if day == desk.today() => Ok(desk.now.at),
        _ => read(desk, text, NOON),
    }
}

/// Reads by when something is due. A day alone means its end.
pub fn due(desk: &Desk, text: &str) -> Result<DateTime<Utc>, Stop> {
    read(desk, text, END)
}

fn read(desk: &Desk, text: &str, whole_day: NaiveTime) -> Result<DateTime<Utc>, Stop> {
    let text = text.trim();
    if let Some(at) = from_now(desk.now.at, text) {
        return Ok(at);
    }
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(at.to_utc());
    }
    let wall = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .or_else(|| {
            let time = NaiveTime::parse_from_str(text, "%H:%M").ok()?;
            Some(desk.today().and_time(time))
        })
        .or_else(|| Some(parse(text).ok()?.and_time(whole_day)));
    wall.map(|it| Moment::local(it, desk.now.zone).at)
        .ok_or_else(|| desk.usage("cli-when-unreadable", &[("text", text.into())]))
}

/// Reads a time from now, such as `+2h`.
fn from_now(now: DateTime<Utc>, text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_prefix('+')?;
    let unit = text.chars().next_back()?;
    let count: i64 = text.strip_suffix(unit)?.parse().ok()?;
    let length = match unit {
        'm' => TimeDelta::try_minutes(count),
        'h' => TimeDelta::try_hours(count),
        'd' => TimeDelta::try_days(count),
        _ => None,
    };
    now.checked_add_signed(length.filter(|_| count >= 0)?)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use api::context::Words;

    use super::*;

    fn desk() -> Desk {
        let at = "2026-11-21T10:00:00Z".parse().unwrap();
        let zone = Tz::Europe__Tallinn;
        let path = std::path::PathBuf::new();
        Desk { path, words: Words::of("en"), now: Moment::new(at, zone), json: false }
    }

    #[test]
    fn times_are_read_on_the_wall_clock() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let at = past(&desk(), text).unwrap();
            assert_eq!(at, expected.parse::<DateTime<Utc>>().unwrap(), "{text}");
        }
        check("2026-11-20 14:05", "2026-11-20T12:05:00Z");
        check("2026-11-20T14:05", "2026-11-20T12:05:00Z");
        check("2026-07-20 14:05", "2026-07-20T11:05:00Z");
        check("2026-11-20T14:05:00+05:00", "2026-11-20T09:05:00Z");
        check(" 09:30 ", "2026-11-21T07:30:00Z");
        check("2026-11-20", "2026-11-20T10:00:00Z");
        check("2026-11-21", "2026-11-21T10:00:00Z");
        check("+90m", "2026-11-21T11:30:00Z");
    }

    #[test]
    fn a_day_alone_is_due_at_its_end() {
        let at = due(&desk(), "2026-11-25").unwrap();
        assert_eq!(at, "2026-11-25T21:59:00Z".parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn what_is_no_time_is_refused() {
        #[track_caller]
        fn check(text: &str) {
            assert!(past(&desk(), text).is_err(), "{text:?} is no time");
        }
        for text in ["", "soon", "2026-02-30", "25:00", "+h", "+-3d", "+3", "20.11.2026"] {
            check(text);
        }
    }

    #[test]
    fn near_days_are_said_with_their_weekday() {
        #[track_caller]
        fn check(day: &str, expected: &str) {
            assert_eq!(said(&desk(), day.parse().unwrap()), expected);
        }
        check("2026-11-21", "Saturday 21 November 2026");
        check("2026-12-05", "Saturday 5 December 2026");
        check("2026-12-06", "6 December 2026");
    }
}
