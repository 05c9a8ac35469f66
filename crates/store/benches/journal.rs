//! Saving and searching, each beside its limit: the same work in plain SQLite with FTS5, a
//! write-ahead log and `synchronous = FULL`, in the same process and the same run.
//!
//! Ratios are what counts; milliseconds drift from machine to machine. `JOURNAL_ENTRIES` sets the
//! size, by default 100,000.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]
#![expect(clippy::print_stdout, reason = "the ratios are its answer")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use domain::journal::Journal;
use rusqlite::Connection;
use store::{Op, Query, Store};
use uuid::Uuid;

/// How often each side of a pair is measured, turn by turn.
const TURNS: usize = 101;

fn journal() -> Journal {
    let entries = std::env::var("JOURNAL_ENTRIES").map_or(100_000, |it| it.parse().unwrap());
    sample::large(200, entries, NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(), 1)
}

fn words(entry: &Entry) -> String {
    let it = &entry.account;
    let parts = [&it.facts, &it.quotes, &it.reading, &it.feelings];
    parts.into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The limit: one table, one index, nothing else.
struct Plain {
    conn: Connection,
    numbers: Vec<Uuid>,
}

impl Plain {
    fn new(path: &Path, journal: &Journal) -> Self {
        let mut conn = Connection::open(path).unwrap();
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE entry (id INTEGER PRIMARY KEY, client INTEGER, at INTEGER, body TEXT);
             CREATE INDEX entry_client ON entry (client, at);
             CREATE VIRTUAL TABLE found USING fts5 (
               body, content = 'entry', content_rowid = 'id',
               tokenize = 'unicode61 remove_diacritics 2', prefix = '2');",
        )
        .unwrap();
        let numbers: Vec<Uuid> = journal.clients.iter().map(|it| it.id.uuid()).collect();
        let mut plain = Self { conn: Connection::open_in_memory().unwrap(), numbers };
        let mut entries: Vec<&Entry> = journal.entries.iter().collect();
        entries.sort_by_key(|it| it.at);
        let transaction = conn.transaction().unwrap();
        for entry in entries {
            plain.insert(&transaction, entry);
        }
        transaction.commit().unwrap();
        plain.conn = conn;
        plain
    }

    fn insert(&self, conn: &Connection, entry: &Entry) {
        let client = self.numbers.iter().position(|it| *it == entry.client.uuid());
        let body = words(entry);
        conn.prepare_cached("INSERT INTO entry (client, at, body) VALUES (?1, ?2, ?3)")
            .unwrap()
            .execute((client.map(|it| it as i64), entry.at.at.timestamp_millis(), &body))
            .unwrap();
        let id = conn.last_insert_rowid();
        conn.prepare_cached("INSERT INTO found (rowid, body) VALUES (?1, ?2)")
            .unwrap()
            .execute((id, &body))
            .unwrap();
    }

    fn save(&mut self, entry: &Entry) {
        let conn = std::mem::replace(&mut self.conn, Connection::open_in_memory().unwrap());
        conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        self.insert(&conn, entry);
        conn.execute_batch("COMMIT").unwrap();
        self.conn = conn;
    }

    /// The newest 50 with a snippet each, and the count of all.
    fn search(&self, expression: &str, client: Option<usize>) -> (usize, i64) {
        let shown = "SELECT entry.id, entry.at, snippet(found, 0, '[', ']', '…', 24)
            FROM found CROSS JOIN entry ON entry.id = found.rowid
            WHERE found MATCH ?1 AND (?2 IS NULL OR entry.client = ?2)
            ORDER BY found.rowid DESC LIMIT 50";
        let counted = match client {
            None => "SELECT count(*) FROM found WHERE found MATCH ?1 AND ?2 IS NULL",
            Some(_) => {
                "SELECT count(*) FROM found CROSS JOIN entry ON entry.id = found.rowid
                 WHERE found MATCH ?1 AND entry.client = ?2"
            }
        };
        let client = client.map(|it| it as i64);
        let mut query = self.conn.prepare_cached(shown).unwrap();
        let hits: Vec<(i64, i64, String)> = query
            .query_map((expression, client), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let mut query = self.conn.prepare_cached(counted).unwrap();
        let total = query.query_row((expression, client), |row| row.get(0)).unwrap();
        (black_box(hits).len(), total)
    }
}

fn timed(times: &mut Vec<Duration>, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    times.push(start.elapsed());
}

/// Prints what both sides took and how often the limit fits into ours.
fn ratio(name: &str, mut ours: Vec<Duration>, mut limit: Vec<Duration>) {
    let at = |times: &mut Vec<Duration>, share: usize| {
        times.sort_unstable();
        times[(times.len() - 1) * share / 100].as_secs_f64() * 1_000.0
    };
    let (p50, p95) = (at(&mut ours, 50), at(&mut ours, 95));
    let (limit, limit_p95) = (at(&mut limit, 50), at(&mut limit, 95));
    println!(
        "ratio {name}: {:.2} (p50 {p50:.3} ms, p95 {p95:.3} ms; limit p50 {limit:.3} ms, p95 \
         {limit_p95:.3} ms)",
        p50 / limit
    );
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_400_000, 0).unwrap()
}

fn benchmarks(criterion: &mut Criterion) {
    let journal = journal();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let mut store = Store::create(&path, None).unwrap();
    let start = Instant::now();
    store.transact(Op::Import, now(), |tx| tx.add_journal(&journal)).unwrap();
    let ours = start.elapsed();
    let start = Instant::now();
    let mut plain = Plain::new(&folder.path().join("plain.db"), &journal);
    ratio("import (entries alone in the limit)", vec![ours], vec![start.elapsed()]);

    let busiest = journal
        .clients
        .iter()
        .map(|it| it.id)
        .max_by_key(|client| journal.entries.iter().filter(|it| it.client == *client).count());
    let number = busiest.and_then(|it| journal.clients.iter().position(|other| other.id == it));
    let common = sample::COMMON_WORD;
    let rare = sample::RARE_WORD;
    let folded = "kusimus";
    for (name, typed, expression, ours_of, limit_of) in [
        ("rare word", rare.to_owned(), format!("\"{rare}\""), None, None),
        ("20 % word", common.to_owned(), format!("\"{common}\"*"), None, None),
        ("prefix of 3", folded[..3].to_owned(), format!("\"{}\"*", &folded[..3]), None, None),
        ("prefix of 4", folded[..4].to_owned(), format!("\"{}\"*", &folded[..4]), None, None),
        ("one letter", "k".to_owned(), "\"k\"".to_owned(), None, None),
        (
            "two words",
            format!("{common} {}", &folded[..3]),
            format!("\"{common}\"* AND \"{}\"*", &folded[..3]),
            None,
            None,
        ),
        ("one client", common.to_owned(), format!("\"{common}\"*"), busiest, number),
    ] {
        search(criterion, name, &store, &typed, ours_of, &plain, &expression, limit_of);
    }
    save(criterion, &mut store, &mut plain, &journal);
}

#[expect(clippy::too_many_arguments, reason = "both sides of a pair, told apart by position")]
fn search(
    criterion: &mut Criterion,
    name: &str,
    store: &Store,
    typed: &str,
    client: Option<Id<Client>>,
    plain: &Plain,
    expression: &str,
    number: Option<usize>,
) {
    let query = Query { text: typed, client, kinds: &[], before: None, limit: 50 };
    let (mut ours, mut limit) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        timed(&mut ours, || drop(black_box(store.search(&query).unwrap())));
        timed(&mut limit, || {
            black_box(plain.search(expression, number));
        });
    }
    println!("{name}: {} hits", store.search(&query).unwrap().total);
    ratio(&format!("search, {name}"), ours, limit);
    criterion.bench_function(&format!("search, {name}"), |it| {
        it.iter(|| store.search(&query).unwrap());
    });
}

fn save(criterion: &mut Criterion, store: &mut Store, plain: &mut Plain, journal: &Journal) {
    let mut last = 0_u128;
    let mut fresh = || {
        let mut entry = journal.entries[journal.entries.len() / 2].clone();
        last += 1;
        entry.id = Id::new(Uuid::from_u128(last));
        entry.at.at = now() + chrono::TimeDelta::milliseconds(i64::try_from(last).unwrap());
        entry
    };
    let (mut ours, mut limit) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let entry = fresh();
        timed(&mut ours, || {
            store.transact(Op::AddEntry, entry.at.at, |tx| tx.add_entry(&entry)).unwrap();
        });
        timed(&mut limit, || plain.save(&entry));
    }
    ratio("save an entry, durable", ours, limit);
    criterion.bench_function("save an entry, durable", |it| {
        it.iter(|| {
            let entry = fresh();
            store.transact(Op::AddEntry, entry.at.at, |tx| tx.add_entry(&entry)).unwrap();
        });
    });
}

criterion_group! {
    name = all;
    config = Criterion::default().sample_size(10)
        .warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(1));
    targets = benchmarks
}
criterion_main!(all);
