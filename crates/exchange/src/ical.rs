//! iCalendar files (RFC 5545): what is due, for other programs' calendars.
//!
//! The `calcard` library makes the bytes. Here it is decided what they say: a day is a `DATE`, a
//! minute is a local time with its zone, and the zone's changes of the clock stand beside it, so
//! that a program that does not know the zone still shows the right hour.

mod zone;

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarAction, ICalendarComponent, ICalendarComponentType as Kind,
    ICalendarDuration, ICalendarEntry, ICalendarMethod, ICalendarParameter, ICalendarParameterName,
    ICalendarProperty as Name, ICalendarStatus, ICalendarTransparency, ICalendarValue as Value,
    ICalendarValueType,
};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Timelike as _, Utc};
use domain::agenda::When;

/// What other programs know us by.
const PRODUCT: &str = "-//Good Terms//Good Terms//EN";

/// The instant from which [`Event`]s count their sequence: 2020 began.
const SEQUENCE_FROM: i64 = 1_577_836_800;

/// A date in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it is known by when the file is read in again.
    pub uid: String,
    pub when: When,
    pub summary: String,
    pub description: Option<String>,
    pub alarms: Vec<Alarm>,
    /// Whether it is called off: it stood in an earlier file, and is no longer due.
    pub called_off: bool,
}

/// When a calendar should remind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    /// From the beginning of the event, or of its day; below zero before it.
    pub minutes: i64,
}

/// Returns the bytes of a file with these events.
///
/// A file that was written later counts for more: the sequence of each event is the minutes from
/// 2020 to `now`, and its stamp is `now`, which decides within a minute (RFC 5546, section 2.1.5).
pub fn write(events: &[Event], title: &str, now: DateTime<Utc>) -> Vec<u8> {
    let mut file = File::default();
    let calendar = file.begin(Kind::VCalendar, None);
    file.put(calendar, Name::Version, Value::Text("2.0".to_owned()));
    file.put(calendar, Name::Prodid, Value::Text(PRODUCT.to_owned()));
    file.put(calendar, Name::Method, Value::Method(ICalendarMethod::Publish));
    file.put(calendar, Name::Name, Value::Text(title.to_owned()));
    file.put(calendar, Name::Other("X-WR-CALNAME".to_owned()), Value::Text(title.to_owned()));
    for (zone, first, last) in zone::used(events) {
        file.zone(calendar, zone, first, last);
    }
    for event in events {
        file.event(calendar, event, now);
    }
    ICalendar { components: file.components }.to_string().into_bytes()
}

/// A file that grows: components by their number, the calendar first.
#[derive(Default)]
struct File {
    components: Vec<ICalendarComponent>,
}

impl File {
    fn begin(&mut self, kind: Kind, within: Option<usize>) -> usize {
        let number = self.components.len();
        let component =
            ICalendarComponent { component_type: kind, entries: vec![], component_ids: vec![] };
        self.components.push(component);
        if let Some(outer) = within {
            // A file with four thousand million components is not going to be written.
            self.components[outer].component_ids.push(u32::try_from(number).unwrap_or(u32::MAX));
        }
        number
    }

    fn put(&mut self, component: usize, name: Name, value: Value) {
        self.put_with(component, name, value, vec![]);
    }

    fn put_with(
        &mut self,
        component: usize,
        name: Name,
        value: Value,
        params: Vec<ICalendarParameter>,
    ) {
        let entry = ICalendarEntry { name, params, values: vec![value] };
        self.components[component].entries.push(entry);
    }

    fn event(&mut self, calendar: usize, event: &Event, now: DateTime<Utc>) {
        let it = self.begin(Kind::VEvent, Some(calendar));
        self.put(it, Name::Uid, Value::Text(event.uid.clone()));
        self.put(it, Name::Dtstamp, utc(now));
        let sequence = (now.timestamp() - SEQUENCE_FROM).max(0) / 60;
        self.put(it, Name::Sequence, Value::Integer(sequence));
        match event.when {
            When::On(day) => {
                let date = ICalendarParameter::new(
                    ICalendarParameterName::Value,
                    ICalendarValueType::Date,
                );
                self.put_with(it, Name::Dtstart, date_of(day), vec![date]);
            }
            When::At(moment) if moment.zone == chrono_tz::Tz::UTC => {
                self.put(it, Name::Dtstart, utc(moment.at));
            }
            When::At(moment) => {
                let zone = ICalendarParameter::new(
                    ICalendarParameterName::Tzid,
                    moment.zone.name().to_owned(),
                );
                self.put_with(it, Name::Dtstart, local(moment.wall()), vec![zone]);
            }
        }
        self.put(it, Name::Summary, Value::Text(event.summary.clone()));
        if let Some(description) = &event.description {
            self.put(it, Name::Description, Value::Text(description.clone()));
        }
        if event.called_off {
            self.put(it, Name::Status, Value::Status(ICalendarStatus::Cancelled));
        }
        // Something due takes no time away from anybody.
        let free = Value::Transparency(ICalendarTransparency::Transparent);
        self.put(it, Name::Transp, free);
        for alarm in &event.alarms {
            let inner = self.begin(Kind::VAlarm, Some(it));
            self.put(inner, Name::Action, Value::Action(ICalendarAction::Display));
            self.put(inner, Name::Description, Value::Text(event.summary.clone()));
            self.put(inner, Name::Trigger, Value::Duration(duration(alarm.minutes)));
        }
    }
}

fn duration(minutes: i64) -> ICalendarDuration {
    let size = u32::try_from(minutes.unsigned_abs()).unwrap_or(u32::MAX);
    ICalendarDuration {
        neg: minutes < 0,
        weeks: 0,
        days: size / 1440,
        hours: size % 1440 / 60,
        minutes: size % 60,
        seconds: 0,
    }
}

fn date_of(day: NaiveDate) -> Value {
    local(day.and_time(chrono::NaiveTime::MIN))
}

fn local(wall: NaiveDateTime) -> Value {
    Value::PartialDateTime(Box::new(partial(wall)))
}

fn utc(at: DateTime<Utc>) -> Value {
    let zero = PartialDateTime { tz_hour: Some(0), tz_minute: Some(0), ..partial(at.naive_utc()) };
    Value::PartialDateTime(Box::new(zero))
}

fn partial(wall: NaiveDateTime) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(wall.year()).ok(),
        month: small(wall.month()),
        day: small(wall.day()),
        hour: small(wall.hour()),
        minute: small(wall.minute()),
        second: small(wall.second()),
        tz_hour: None,
        tz_minute: None,
        tz_minus: false,
    }
}
