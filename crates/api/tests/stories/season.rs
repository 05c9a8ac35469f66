//! A journal in a folder of its own, with a clock that moves when it is told to.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use api::context::{Context, Moment, Tz, Words};
use api::{Error, Session, journal};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

/// Where the person sits.
pub const HOME: Tz = Tz::Europe__Tallinn;

/// An open journal and the time of its story.
pub struct Season {
    pub session: Session,
    pub now: DateTime<Utc>,
    made: Cell<u64>,
    words: Words,
    folder: TempDir,
}

impl Season {
    /// Begins with an empty journal on a Monday morning, 12 January 2026.
    pub fn begin() -> Self {
        Self::begin_with("2026-01-12T09:00:00Z".parse().unwrap(), journal::create)
    }

    /// Begins with a journal that is made in another way.
    pub fn begin_with(
        now: DateTime<Utc>,
        make: impl FnOnce(&Path, &Context<'_>) -> Result<Session, Error>,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // As between two machines, the ids of two seasons never collide.
        static SEASONS: AtomicU64 = AtomicU64::new(1);
        let season = SEASONS.fetch_add(1, Ordering::Relaxed);
        let (made, words) = (Cell::new(season << 32), Words::of("en"));
        let ids = || next_id(now, &made);
        let context = Context { now: Moment::new(now, HOME), ids: &ids, words: &words };
        let session = make(&folder.path().join("season.goodterms"), &context).unwrap();
        Self { session, now, made, words, folder }
    }

    /// Does something with the journal at the time of the story.
    pub fn act<T>(&mut self, work: impl FnOnce(&mut Session, &Context<'_>) -> T) -> T {
        let Self { session, now, made, words, .. } = self;
        let ids = || next_id(*now, made);
        work(session, &Context { now: Moment::new(*now, HOME), ids: &ids, words })
    }

    /// Hands in a request as it comes over the wire, and returns the answer as it goes back.
    pub fn try_ask<R: DeserializeOwned, T: Serialize>(
        &mut self,
        act: impl FnOnce(&mut Session, &Context<'_>, &R) -> Result<T, Error>,
        request: Value,
    ) -> Result<Value, Error> {
        let request: R = from(request);
        self.act(|session, context| act(session, context, &request)).map(|it| wire(&it))
    }

    /// As [`Season::try_ask`], of what must go well.
    #[track_caller]
    pub fn ask<R: DeserializeOwned, T: Serialize>(
        &mut self,
        act: impl FnOnce(&mut Session, &Context<'_>, &R) -> Result<T, Error>,
        request: Value,
    ) -> Value {
        self.try_ask(act, request).unwrap()
    }

    /// As [`Season::ask`], for requests that are an id and nothing else.
    #[track_caller]
    pub fn ask_of<K: DeserializeOwned, T: Serialize>(
        &mut self,
        act: impl FnOnce(&mut Session, &Context<'_>, K) -> Result<T, Error>,
        id: &str,
    ) -> Value {
        let id: K = from(json!(id));
        wire(&self.act(|session, context| act(session, context, id)).unwrap())
    }

    /// Lets days go by.
    pub fn wait(&mut self, days: i64) {
        self.now += TimeDelta::days(days);
    }

    /// Lets minutes go by.
    pub fn wait_minutes(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    /// Lets time go by until ten in the morning, UTC, of a day.
    pub fn wait_until(&mut self, day: &str) {
        let day: NaiveDate = day.parse().unwrap();
        let then = day.and_hms_opt(10, 0, 0).unwrap().and_utc();
        assert!(then >= self.now, "a story goes forward");
        self.now = then;
    }

    /// Returns the day on the wall, some days from now.
    pub fn day(&self, days: i64) -> String {
        (Moment::new(self.now, HOME).day() + TimeDelta::days(days)).to_string()
    }

    /// Returns an instant some days from now.
    pub fn at(&self, days: i64) -> Value {
        json!(self.now + TimeDelta::days(days))
    }

    /// Returns the journal's file.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("season.goodterms")
    }

    /// Returns another file in the journal's folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Closes the journal and opens it again, as the next start of the program does.
    pub fn reopen(self) -> Self {
        let Self { session, now, made, words, folder } = self;
        drop(session);
        let ids = || next_id(now, &made);
        let context = Context { now: Moment::new(now, HOME), ids: &ids, words: &words };
        let session = journal::open(&folder.path().join("season.goodterms"), &context).unwrap();
        Self { session, now, made, words, folder }
    }
}

/// Makes ids in the order of their making, as the shell does.
fn next_id(now: DateTime<Utc>, made: &Cell<u64>) -> Uuid {
    made.set(made.get() + 1);
    let millis = u128::from(now.timestamp_millis().unsigned_abs());
    let (version, variant) = (0x7_u128 << 76, 0b10_u128 << 62);
    Uuid::from_u128(millis << 80 | version | variant | u128::from(made.get()))
}

/// Reads a request as it comes over the wire.
#[track_caller]
pub fn from<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

/// Writes an answer as it goes over the wire.
pub fn wire(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// Returns the text of a field that must be there.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}

/// Returns the items of a field that must be a list.
#[track_caller]
pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

/// Returns the number of a field that must be there.
#[track_caller]
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("not a number: {value}"))
}

/// Lays one JSON value over another: objects field by field, anything else as a whole.
pub fn over(base: Value, top: Value) -> Value {
    match (base, top) {
        (Value::Object(mut base), Value::Object(top)) => {
            for (name, value) in top {
                let below = base.remove(&name).unwrap_or_default();
                base.insert(name, over(below, value));
            }
            Value::Object(base)
        }
        (_, top) => top,
    }
}
