//! Calendars, read by a parser that shares no code with what writes them.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use domain::agenda::When;
use domain::moment::Moment;
use exchange::ical::{Alarm, Event, write};
use icalendar::parser::{Component, read_calendar, unfold};

fn now() -> DateTime<Utc> {
    "2026-11-26T10:20:30Z".parse().unwrap()
}

fn at(wall: &str, zone: Tz) -> When {
    let wall = NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").unwrap();
    When::At(Moment::local(wall, zone))
}

fn event(when: When, minutes: &[i64]) -> Event {
    Event {
        uid: "review-1@goodterms".to_owned(),
        when,
        summary: "Review: Müller, Söhne; Cie\\Co".to_owned(),
        description: Some("Two\nlines, one; and ‘Құрмет аударма бюросы’".to_owned()),
        alarms: minutes.iter().map(|it| Alarm { minutes: *it }).collect(),
        called_off: false,
    }
}

fn text(events: &[Event]) -> String {
    String::from_utf8(write(events, "Good Terms", now())).unwrap()
}

fn value<'c>(component: &'c Component<'_>, name: &str) -> &'c str {
    component.find_prop(name).unwrap_or_else(|| panic!("no {name}")).val.as_str()
}

/// Reads a file and hands each of its components over, with the components inside it.
fn parsed(text: &str, look: impl FnOnce(&[Component<'_>])) {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    look(&calendar.components);
}

#[track_caller]
fn check_start(when: When, expected: &str) {
    let text = text(&[event(when, &[])]);
    assert!(text.contains(&format!("\r\n{expected}\r\n")), "{expected} is not in\n{text}");
    parsed(&text, |components| assert!(components.iter().any(|it| it.name == "VEVENT")));
}

#[test]
fn a_day_is_a_date_and_a_minute_has_its_zone() {
    check_start(When::On("2026-12-31".parse().unwrap()), "DTSTART;VALUE=DATE:20261231");
    check_start(
        at("2026-11-20 11:05", Tz::Europe__Tallinn),
        "DTSTART;TZID=Europe/Tallinn:20261120T110500",
    );
    check_start(at("2026-11-20 11:05", Tz::UTC), "DTSTART:20261120T110500Z");
}

#[test]
fn words_come_through_whole() {
    let it = event(When::On("2026-12-31".parse().unwrap()), &[]);
    parsed(&text(std::slice::from_ref(&it)), |components| {
        let found = components.iter().find(|it| it.name == "VEVENT").unwrap();
        let plain = |name| {
            let prop = found.find_prop(name).unwrap();
            prop.val.clone().unescape_text().as_str().to_owned()
        };
        assert_eq!(plain("SUMMARY"), it.summary);
        assert_eq!(Some(plain("DESCRIPTION")), it.description);
        assert_eq!(value(found, "UID"), "review-1@goodterms");
    });
}

#[test]
fn no_line_is_longer_than_75_bytes_and_each_ends_as_it_must() {
    let long = Event {
        summary: "Шарт ".repeat(60),
        ..event(When::On("2026-12-31".parse().unwrap()), &[-1440])
    };
    let text = text(&[long]);
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains('\n'), "a bare line feed: {line}");
    }
}

#[test]
fn alarms_come_as_long_before_as_they_should() {
    #[track_caller]
    fn check(minutes: i64, expected: &str) {
        let text = text(&[event(When::On("2026-12-31".parse().unwrap()), &[minutes])]);
        assert!(text.contains(&format!("\r\nTRIGGER:{expected}\r\n")), "{minutes}: {text}");
    }
    check(0, "PT0S");
    check(-15, "-PT15M");
    check(-90, "-PT1H30M");
    check(-1440, "-P1D");
    // Ninety days before, at nine in the morning.
    check(9 * 60 - 90 * 1440, "-P89DT15H");
    check(9 * 60, "PT9H");
}

#[test]
fn what_is_called_off_says_so_under_its_old_name() {
    let it = event(When::On("2026-12-31".parse().unwrap()), &[]);
    assert!(!text(std::slice::from_ref(&it)).contains("STATUS"), "what is due has no status");
    let off = Event { called_off: true, alarms: vec![], ..it };
    parsed(&text(&[off]), |components| {
        let found = components.iter().find(|it| it.name == "VEVENT").unwrap();
        assert_eq!(value(found, "STATUS"), "CANCELLED");
        assert_eq!(value(found, "UID"), "review-1@goodterms");
    });
}

#[test]
fn a_later_file_counts_for_more() {
    let it = [event(When::On("2026-12-31".parse().unwrap()), &[])];
    let sequence = |minutes: i64| -> i64 {
        let later = now() + chrono::TimeDelta::minutes(minutes);
        let text = String::from_utf8(write(&it, "Good Terms", later)).unwrap();
        let mut found = 0;
        parsed(&text, |components| {
            let event = components.iter().find(|it| it.name == "VEVENT").unwrap();
            found = value(event, "SEQUENCE").parse().unwrap();
        });
        found
    };
    assert!(sequence(1) > sequence(0));
    assert!(i32::try_from(sequence(1000 * 365 * 1440)).is_ok(), "for the next thousand years");
}

#[test]
fn a_zone_tells_every_change_of_its_clock_between_the_dates() {
    let events = [
        event(at("2026-03-01 09:00", Tz::Europe__Berlin), &[]),
        event(at("2026-12-01 09:00", Tz::Europe__Berlin), &[]),
    ];
    let text = text(&events);
    let zone = &text[text.find("BEGIN:VTIMEZONE").unwrap()..text.find("END:VTIMEZONE").unwrap()];
    for part in [
        "TZID:Europe/Berlin",
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST",
        "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET",
    ] {
        assert!(zone.contains(part), "{part} is not in\n{zone}");
    }
    assert_eq!(zone.matches("BEGIN:").count(), 4, "the zone, its beginning and two changes");
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1, "each zone is told once");
}

#[test]
fn half_an_hour_and_the_west_are_written_as_they_are() {
    let text = text(&[
        event(at("2026-10-04 12:00", Tz::Australia__Lord_Howe), &[]),
        event(at("2026-11-20 12:00", Tz::America__New_York), &[]),
    ]);
    assert!(text.contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100"), "{text}");
    assert!(text.contains("TZOFFSETTO:-0500"), "{text}");
}

#[test]
fn nothing_due_is_a_calendar_too() {
    parsed(&text(&[]), |components| assert!(components.is_empty()));
}
