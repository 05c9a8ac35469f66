//! A small world to write about: one client with everything, one bare one, all ids by number.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use domain::client::{Address, Client, ClientKind, Contact};
use domain::entry::{Account, Channel, Direction, Entry, Outcome};
use domain::id::Id;
use domain::incident::{Cause, Incident, Severity, What};
use domain::invoice::{Invoice, InvoiceKind, Payment};
use domain::moment::Moment;
use domain::money::{Money, currency};
use domain::promise::{Party, Promise};
use domain::text::Text;
use store::{Error, Op, Store, Tx};
use uuid::Uuid;

/// Returns an id that sorts by its number.
pub fn id<T>(number: u64) -> Id<T> {
    let millis = u64::try_from(noon(0).timestamp_millis()).unwrap() + number;
    Id::new(uuid::Builder::from_unix_timestamp_millis(millis, &[7; 10]).into_uuid())
}

pub fn uuid<T>(id: Id<T>) -> Uuid {
    id.uuid()
}

pub fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

pub fn some(words: &str) -> Option<Text> {
    Text::new(words)
}

/// Returns a day, counted from the first of 2026.
pub fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(number)
}

pub fn noon(number: i64) -> DateTime<Utc> {
    Utc.from_utc_datetime(&day(number).and_hms_milli_opt(12, 0, 0, 250).unwrap())
}

pub fn moment(number: i64) -> Moment {
    Moment::new(noon(number), Tz::Europe__Tallinn)
}

pub fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, currency(code).unwrap())
}

pub fn client(number: u64) -> Client {
    Client {
        id: id(number),
        name: text(&format!("Client {number}")),
        kind: ClientKind::Company,
        language: "et".to_owned(),
        address_form: Address::Formal,
        currency: currency("EUR").unwrap(),
        zone: Tz::Europe__Tallinn,
        email: None,
        phone: None,
        postal: None,
        pinned: None,
        target_rate_minor: None,
    }
}

pub fn contact(number: u64, client: u64) -> Contact {
    Contact {
        id: id(number),
        client: id(client),
        name: text("Mari Maasikas"),
        role: None,
        email: None,
        phone: None,
        primary: false,
    }
}

/// Returns a call of half an hour, at noon of a day.
pub fn entry(number: u64, client: u64, on: i64) -> Entry {
    Entry {
        id: id(number),
        client: id(client),
        engagement: None,
        at: moment(on),
        channel: Channel::Call,
        direction: Some(Direction::Incoming),
        outcome: Outcome::Held,
        minutes: Some(30),
        toll: Some(-1),
        recovery_minutes: Some(10),
        account: Account { facts: some(&format!("Entry {number}")), ..Account::default() },
        people: Vec::new(),
        logged_at: noon(on),
    }
}

pub fn incident(number: u64, entry: u64, what: What) -> Incident {
    Incident {
        id: id(number),
        entry: id(entry),
        what,
        severity: Severity::Moderate,
        cause: Cause::TheirConduct,
        note: None,
    }
}

pub fn promise(number: u64, client: u64, due: i64) -> Promise {
    Promise {
        id: id(number),
        client: id(client),
        by: Party::Us,
        wording: text("A new draft"),
        made_at: moment(0),
        due_at: moment(due),
        entry: None,
        settled: None,
    }
}

pub fn invoice(number: u64, client: u64, amount: Money) -> Invoice {
    Invoice {
        id: id(number),
        client: id(client),
        engagement: None,
        kind: InvoiceKind::Work,
        number: None,
        issued_on: day(10),
        due_on: day(24),
        amount,
        note: None,
        written_off_on: None,
    }
}

pub fn payment(number: u64, client: u64, amount: Money) -> Payment {
    Payment {
        id: id(number),
        client: id(client),
        invoice: None,
        received_on: day(40),
        amount,
        note: None,
    }
}

/// Writes as one operation that must go well.
#[track_caller]
pub fn write<T>(store: &mut Store, op: Op, work: impl FnOnce(&Tx<'_>) -> Result<T, Error>) -> T {
    store.transact(op, noon(300), work).unwrap().value
}
