//! Takes the time of what the store does with a large journal.
//!
//! `cargo run --release -p store --example figures -- [clients] [entries] [plain|encrypted]`
#![expect(clippy::print_stdout, reason = "it is a program for the terminal")]

use std::error::Error;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveTime};
use domain::assess;
use domain::assess::policy::Policy;
use domain::id::Id;
use store::{Key, Op, Store};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let clients = args.next().map_or(Ok(1_000), |it| it.parse())?;
    let entries = args.next().map_or(Ok(100_000), |it| it.parse())?;
    let key = args.next().is_some_and(|it| it == "encrypted").then(|| Key::new([7; 32]));
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).ok_or("no such day")?;
    let now = today.and_time(NaiveTime::MIN).and_utc();
    let large = sample::large(clients, entries, today, 1);

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("large.journal");
    let mut store = Store::create(&path, key.as_ref())?;
    let start = Instant::now();
    store.transact(Op::Import, now, |tx| tx.add_journal(&large))?;
    say("take in the journal", start.elapsed());
    println!("{:<44} {:>10} bytes", "size", std::fs::metadata(&path)?.len());
    let start = Instant::now();
    let given = store.read().journal()?;
    say("give out the journal", start.elapsed());
    println!("{:<44} {:>10}", "the same", given.entries.len() == large.entries.len());
    drop(store);

    let start = Instant::now();
    let mut store = Store::open(&path, key.as_ref(), now)?;
    say("open", start.elapsed());
    let read = store.read();
    let start = Instant::now();
    let all = read.evidence_of_all()?;
    say("evidence of all, cold", start.elapsed());
    let start = Instant::now();
    let policy = Policy::default();
    let over = all.iter().filter(|it| assess::glance(it, &policy, now).crossed_on.is_some());
    println!("{:<44} {:>10}", "over the line", over.count());
    say("glance at all", start.elapsed());
    let biggest = all.iter().max_by_key(|it| it.contacts.len()).ok_or("no clients")?;
    let client = biggest.client;
    println!("{:<44} {:>10}", "contacts of the largest client", biggest.contacts.len());

    often("evidence of all", || read.evidence_of_all().map(drop))?;
    often("practice", || read.practice().map(drop))?;
    often("evidence of the largest client", || read.evidence(client).map(drop))?;
    often("list of clients", || read.client_rows().map(drop))?;
    often("newest 50 of its timeline", || read.timeline(client, None, 50).map(drop))?;
    often("recent entries", || read.recent_entries(50).map(drop))?;
    let mut entry = given.entries.last().ok_or("no entries")?.clone();
    let mut number = 0_u128;
    let start = Instant::now();
    for _ in 0..200 {
        number += 1;
        entry.id = Id::new(uuid::Uuid::from_u128(number));
        store.transact(Op::AddEntry, now, |tx| tx.add_entry(&entry))?;
    }
    say("save one entry", start.elapsed() / 200);
    Ok(())
}

/// Takes the median of fifteen rounds.
fn often<E: Error + 'static>(
    what: &str,
    mut work: impl FnMut() -> Result<(), E>,
) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..15 {
        let start = Instant::now();
        work()?;
        times.push(start.elapsed());
    }
    times.sort();
    times.get(7).inspect(|it| say(what, **it));
    Ok(())
}

fn say(what: &str, time: Duration) {
    println!("{what:<44} {:>10.3} ms", time.as_secs_f64() * 1e3);
}
