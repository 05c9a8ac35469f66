//! A large journal on the disk, with a clock that stands still.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use api::context::{Context, Moment, Tz, Words};
use api::noun::Client;
use api::wire::Key;
use api::{Session, client, journal, timeline};
use chrono::{DateTime, TimeDelta, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

const CLIENTS: usize = 1_000;
const ENTRIES: usize = 100_000;

pub struct Desk {
    pub session: Session,
    pub path: PathBuf,
    pub largest: Key<Client>,
    /// A client in the middle of all by entries.
    pub usual: Key<Client>,
    words: Words,
    made: Cell<u128>,
}

impl Desk {
    /// Makes the journal anew, closes it and opens it as the program does at its start.
    pub fn with_large_journal() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("large");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("large.goodterms");
        let (words, made) = (Words::of("en"), Cell::new(0));
        let ids = || next_id(&made);
        let context = Context { now: now(0), ids: &ids, words: &words };
        drop(journal::create_large(&path, &context, CLIENTS, ENTRIES).unwrap());
        let session = journal::open(&path, &context).unwrap();
        let mut rows = client::list(&session, &context).unwrap();
        rows.sort_by_key(|it| it.entries);
        let (largest, usual) = (rows[CLIENTS - 1].id, rows[CLIENTS / 2].id);
        Self { session, path, largest, usual, words, made }
    }

    /// Does something that may write.
    pub fn act<T>(&mut self, work: impl FnOnce(&mut Session, &Context<'_>) -> T) -> T {
        self.act_in(0, work)
    }

    /// Does something some days later.
    pub fn act_in<T>(
        &mut self,
        days: i64,
        work: impl FnOnce(&mut Session, &Context<'_>) -> T,
    ) -> T {
        let Self { session, words, made, .. } = self;
        let ids = || next_id(made);
        work(session, &Context { now: now(days), ids: &ids, words })
    }

    /// Asks for something.
    pub fn ask<T>(&self, work: impl FnOnce(&Context<'_>) -> T) -> T {
        let ids = || next_id(&self.made);
        work(&Context { now: now(0), ids: &ids, words: &self.words })
    }

    /// A word of the largest client's newest entry that holds the common word as well.
    pub fn frequent_word(&self) -> String {
        let request = from(json!({ "client": self.largest, "limit": 200 }));
        let page = self.ask(|context| timeline::page(&self.session, context, &request).unwrap());
        let mut facts = page.entries.into_iter().filter_map(|it| it.account.facts);
        let both = facts.find(|it| it.contains(sample::COMMON_WORD)).unwrap();
        let mut words = both.split(|it: char| !it.is_alphabetic());
        let other = |it: &&str| it.chars().count() > 4 && *it != sample::COMMON_WORD;
        words.find(other).unwrap().to_lowercase()
    }
}

/// Reads a request as it comes over the wire.
pub fn from<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn now(days: i64) -> Moment {
    let start: DateTime<Utc> = "2026-11-21T10:00:00Z".parse().unwrap();
    Moment::new(start + TimeDelta::days(days), Tz::Europe__Tallinn)
}

fn next_id(made: &Cell<u128>) -> Uuid {
    made.set(made.get() + 1);
    let millis = u128::from(now(0).at.timestamp_millis().unsigned_abs());
    Uuid::from_u128(millis << 80 | 0x7 << 76 | 0b10 << 62 | made.get())
}
