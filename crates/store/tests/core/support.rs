//! What the tests of the store share: a clock, ids, and records with as little as they need.

use std::cell::Cell;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::client::{Address, Client, ClientKind};
use domain::entry::{Account, Channel, Entry, EntryVersion, Outcome};
use domain::id::Id;
use domain::incident::{Cause, Incident, Severity, What};
use domain::moment::Moment;
use domain::text::Text;
use iso_currency::Currency;
use store::{Found, Op, Query, Store};
use uuid::Uuid;

thread_local! {
    static LAST: Cell<u128> = const { Cell::new(0x0193_0000_0000_7000_8000_0000_0000_0000) };
}

/// Returns an id that no other record of this test has.
pub fn id<T>() -> Id<T> {
    LAST.set(LAST.get() + 1);
    Id::new(Uuid::from_u128(LAST.get()))
}

pub fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// Returns a minute of the day on which the tests play.
pub fn minute(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::minutes(minute)
}

pub fn client(name: &str) -> Client {
    Client {
        id: id(),
        name: text(name),
        kind: ClientKind::Company,
        language: "en".to_owned(),
        address_form: Address::Formal,
        currency: Currency::EUR,
        zone: Tz::UTC,
        email: None,
        phone: None,
        postal: None,
        pinned: None,
        target_rate_minor: None,
    }
}

pub fn entry(client: Id<Client>, at: i64, facts: &str) -> Entry {
    Entry {
        id: id(),
        client,
        engagement: None,
        at: Moment::new(minute(at), Tz::UTC),
        channel: Channel::Call,
        direction: None,
        outcome: Outcome::Held,
        minutes: Some(10),
        toll: None,
        recovery_minutes: None,
        account: Account { facts: Some(text(facts)), ..Account::default() },
        people: Vec::new(),
        logged_at: minute(at),
    }
}

pub fn complaint_incident(entry: &Entry, note: &str) -> Incident {
    Incident {
        id: id(),
        entry: entry.id,
        what: What::Complaint { complaint: None },
        severity: Severity::Minor,
        cause: Cause::TheirConduct,
        note: Some(text(note)),
    }
}

/// Adds a client in an operation of its own.
pub fn add_client(store: &mut Store, name: &str) -> Client {
    let client = client(name);
    store.transact(Op::AddClient, minute(0), |tx| tx.add_client(&client)).unwrap();
    client
}

/// Adds an entry in an operation of its own.
pub fn add_entry(store: &mut Store, client: &Client, at: i64, facts: &str) -> Entry {
    let entry = entry(client.id, at, facts);
    store.transact(Op::AddEntry, minute(at), |tx| tx.add_entry(&entry)).unwrap();
    entry
}

/// Changes the facts of an entry in an operation of its own; returns the operation's number.
pub fn change_facts(store: &mut Store, entry: &Entry, at: i64, facts: &str) -> i64 {
    let mut changed = entry.clone();
    changed.account.facts = Some(text(facts));
    let version: Id<EntryVersion> = id();
    let work = |tx: &store::Tx<'_>| tx.change_entry(&changed, version, minute(at));
    store.transact(Op::ChangeEntry, minute(at), work).unwrap().operation.unwrap()
}

pub fn facts(store: &Store, entry: &Entry) -> String {
    store.read().entry(entry.id).unwrap().account.facts.unwrap().to_string()
}

pub fn search(store: &Store, words: &str) -> Found {
    let query = Query { text: words, client: None, kinds: &[], before: None, limit: 50 };
    store.search(&query).unwrap()
}

/// Returns how many records have these words.
pub fn count(store: &Store, words: &str) -> u64 {
    let found = search(store, words);
    assert_eq!(found.hits.len() as u64, found.total, "all of {words:?} fit on a page");
    found.total
}

pub fn assert_healthy(store: &Store) {
    let health = store.check().unwrap();
    assert!(health.records, "the records are sound");
    assert!(health.search, "the search index agrees with the records");
}
