//! The zones of a file: every change of the clock between its first and its last date.

use std::collections::BTreeMap;

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarComponentType as Kind, ICalendarProperty as Name, ICalendarValue as Value,
};
use chrono::{DateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz};
use domain::agenda::When;

use super::{Event, File, local};

/// Returns the zones in which something is due, each with a day before its first instant and a day
/// after its last. UTC needs no telling.
pub(super) fn used(events: &[Event]) -> Vec<(Tz, DateTime<Utc>, DateTime<Utc>)> {
    let day = TimeDelta::days(1);
    let mut found: BTreeMap<&str, (Tz, DateTime<Utc>, DateTime<Utc>)> = BTreeMap::new();
    for event in events {
        let When::At(moment) = event.when else { continue };
        if moment.zone == Tz::UTC {
            continue;
        }
        let (first, last) = (moment.at - day, moment.at + day);
        let span = found.entry(moment.zone.name()).or_insert((moment.zone, first, last));
        span.1 = span.1.min(first);
        span.2 = span.2.max(last);
    }
    found.into_values().collect()
}

/// How a zone's clock goes from an instant on.
struct Clock {
    /// Seconds ahead of UTC.
    offset: i32,
    summer: bool,
    name: Option<String>,
}

fn clock(zone: Tz, at: DateTime<Utc>) -> Clock {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc());
    Clock {
        offset: offset.fix().local_minus_utc(),
        summer: !offset.dst_offset().is_zero(),
        name: offset.abbreviation().map(str::to_owned),
    }
}

/// Returns the instants between two at which a zone's clock changes.
fn changes(zone: Tz, first: DateTime<Utc>, last: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let offset = |at: DateTime<Utc>| clock(zone, at).offset;
    let mut found = Vec::new();
    let mut day = first;
    while day < last {
        let (mut before, mut after) = (day, day + TimeDelta::days(1));
        if offset(before) != offset(after) {
            while after - before > TimeDelta::seconds(1) {
                let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
                if offset(middle) == offset(before) { before = middle } else { after = middle }
            }
            found.push(after);
        }
        day += TimeDelta::days(1);
    }
    found
}

impl File {
    /// Writes a zone as it is between two instants.
    pub(super) fn zone(
        &mut self,
        calendar: usize,
        zone: Tz,
        first: DateTime<Utc>,
        last: DateTime<Utc>,
    ) {
        let it = self.begin(Kind::VTimezone, Some(calendar));
        self.put(it, Name::Tzid, Value::Text(zone.name().to_owned()));
        let mut before = clock(zone, first).offset;
        for at in std::iter::once(first).chain(changes(zone, first, last)) {
            let now = clock(zone, at);
            let kind = if now.summer { Kind::Daylight } else { Kind::Standard };
            let observance = self.begin(kind, Some(it));
            // It begins when the clock still shows the time before.
            let begins = at + TimeDelta::seconds(i64::from(before));
            let whole = TimeDelta::nanoseconds(i64::from(begins.timestamp_subsec_nanos()));
            self.put(observance, Name::Dtstart, local((begins - whole).naive_utc()));
            self.put(observance, Name::Tzoffsetfrom, offset_of(before));
            self.put(observance, Name::Tzoffsetto, offset_of(now.offset));
            if let Some(name) = now.name {
                self.put(observance, Name::Tzname, Value::Text(name));
            }
            before = now.offset;
        }
    }
}

fn offset_of(seconds: i32) -> Value {
    let minutes = seconds.unsigned_abs() / 60;
    Value::PartialDateTime(Box::new(PartialDateTime {
        year: None,
        month: None,
        day: None,
        hour: None,
        minute: None,
        second: None,
        tz_hour: u8::try_from(minutes / 60).ok(),
        tz_minute: u8::try_from(minutes % 60).ok(),
        tz_minus: seconds < 0,
    }))
}
