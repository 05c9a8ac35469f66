//! Saves entries durably, one after another, and says each one's number when it is saved.
//!
//! `acks JOURNAL COUNT`: the durability tests kill it at random moments. What it has said must be
//! in the journal afterwards.

use std::io::{self, Write as _};
use std::path::Path;

use chrono::{DateTime, TimeDelta};
use chrono_tz::Tz;
use domain::client::Client;
use domain::entry::{Account, Channel, Entry, Outcome};
use domain::id::Id;
use domain::moment::Moment;
use domain::text::Text;
use store::{Op, Store};
use uuid::Uuid;

type Outcomes = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcomes {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("a journal")?;
    let count: u128 = arguments.next().ok_or("a count")?.parse()?;
    let start = DateTime::from_timestamp(1_795_000_000, 0).ok_or("a time")?;
    let mut store = Store::open(Path::new(&path), None, start)?;
    let client = store.read().clients()?.first().ok_or("a client")?.id;
    let first = u128::from(store.read().client_rows()?.first().map_or(0, |it| it.entries)) + 1;
    let mut out = io::stdout().lock();
    for number in first..first + count {
        let at = start + TimeDelta::seconds(i64::try_from(number)?);
        let entry = entry(number, client, Moment::new(at, Tz::UTC)).ok_or("words")?;
        store.transact(Op::AddEntry, at, |tx| tx.add_entry(&entry))?;
        writeln!(out, "{number}")?;
        out.flush()?;
    }
    Ok(())
}

fn entry(number: u128, client: Id<Client>, at: Moment) -> Option<Entry> {
    let facts = Text::new(format!("Revision {number}: asked for the third time this week."))?;
    Some(Entry {
        id: Id::new(Uuid::from_u128(number)),
        client,
        engagement: None,
        at,
        channel: Channel::Email,
        direction: None,
        outcome: Outcome::Held,
        minutes: None,
        toll: None,
        recovery_minutes: None,
        account: Account { facts: Some(facts), ..Account::default() },
        people: Vec::new(),
        logged_at: at.at,
    })
}
