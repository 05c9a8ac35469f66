//! Search: every word matched from its beginning, newest first, with the count of all hits.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

use crate::error::Error;
use crate::excerpt;
use crate::fold::{client_word, fold, kind_word, words};
use crate::open::Store;
use crate::sort_key::{self, Kind};

/// What to look for.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// As typed: words, each matched from its beginning, and "phrases". Nothing else has a meaning.
    pub text: &'a str,
    /// Only what belongs to this client.
    pub client: Option<Id<Client>>,
    /// Only these kinds; all where empty.
    pub kinds: &'a [Kind],
    /// Only what stands before this sort key: the `next` of the page before.
    pub before: Option<i64>,
    /// How many hits to show at most.
    pub limit: u32,
}

/// A page of what was found, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// How many there are in all, on every page.
    pub total: u64,
    /// Where the next page starts; `None` on the last.
    pub next: Option<i64>,
}

/// One record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub kind: Kind,
    pub id: Uuid,
    /// The client it belongs to; `None` for a general boundary.
    pub client: Option<Id<Client>>,
    /// The name of the file that was found.
    pub name: Option<String>,
    pub sort_key: i64,
    pub at: DateTime<Utc>,
    /// About 160 characters around the first match, in the words of the original.
    pub text: String,
    /// What matched, as start and end in UTF-16 units of `text`.
    pub marks: Vec<(usize, usize)>,
}

/// Words that must stand one after another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) words: Vec<String>,
    /// Whether the last word may go on.
    pub(crate) open: bool,
}

impl Store {
    /// Finds what has all of the words, newest first.
    ///
    /// # Errors
    /// `Damaged` where the index cannot be read: `check` and `rebuild_search` help.
    pub fn search(&self, query: &Query<'_>) -> Result<Found, Error> {
        let phrases = phrases(query.text);
        if phrases.is_empty() {
            return Ok(Found::default());
        }
        let wanted = expression(&self.conn, &phrases, query)?;
        let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
        let mut keys: Vec<i64> = self
            .conn
            .prepare_cached(
                "SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid < ?2
                 ORDER BY rowid DESC LIMIT ?3",
            )?
            .query_map(
                (&wanted, query.before.unwrap_or(i64::MAX), i64::from(query.limit) + 1),
                |row| row.get(0),
            )?
            .collect::<Result<_, _>>()?;
        let more = keys.len() > limit;
        keys.truncate(limit);
        let next = keys.last().copied().filter(|_| more);
        let total: i64 = if query.before.is_none() && !more {
            i64::try_from(keys.len()).unwrap_or(i64::MAX)
        } else {
            self.conn
                .prepare_cached("SELECT count(*) FROM search_text WHERE search_text MATCH ?1")?
                .query_row([&wanted], |row| row.get(0))?
        };
        let hits = keys
            .into_iter()
            .filter_map(|key| hit(&self.conn, key, &phrases).transpose())
            .collect::<Result<_, _>>()?;
        Ok(Found { hits, total: total.unsigned_abs(), next })
    }

    /// Makes the search index anew from the records themselves.
    ///
    /// # Errors
    /// What the disk or another program may cause.
    pub fn rebuild_search(&mut self) -> Result<(), Error> {
        Ok(crate::searched::gather_anew(&self.conn)?)
    }
}

/// Reads what was typed: words and "phrases"; a quote that is never closed goes to the end.
fn phrases(typed: &str) -> Vec<Phrase> {
    let folded = fold(&typed.replace(['“', '”', '„', '«', '»', '″'], "\""));
    let mut found = Vec::new();
    for (index, part) in folded.split('"').enumerate() {
        let quoted = index % 2 == 1;
        let pieces: Vec<&str> = if quoted { vec![part] } else { part.split_whitespace().collect() };
        for piece in pieces {
            let words: Vec<String> = words(piece).map(|(_, word)| word.to_owned()).collect();
            if !words.is_empty() {
                found.push(Phrase { words, open: !quoted });
            }
        }
    }
    found
}

/// Writes the query in the index's own language. Only words of letters and digits get into it.
fn expression(conn: &Connection, phrases: &[Phrase], query: &Query<'_>) -> Result<String, Error> {
    let mut wanted: Vec<String> = phrases
        .iter()
        .map(|it| {
            // A single letter begins a large part of all words: it is taken as a word.
            let short = it.words.last().is_none_or(|word| word.chars().nth(1).is_none());
            let star = if it.open && !short { "*" } else { "" };
            format!("\"{}\"{star}", it.words.join(" "))
        })
        .collect();
    if let Some(client) = query.client {
        wanted.push(quoted(&client_word(client.uuid().as_bytes())));
    }
    if !query.kinds.is_empty() {
        let kinds: Vec<_> = query.kinds.iter().map(|it| quoted(&kind_word(it.word()))).collect();
        wanted.push(format!("({})", kinds.join(" OR ")));
    }
    let mut expression = wanted.join(" AND ");
    let binned: Vec<String> = conn
        .prepare_cached("SELECT id FROM client WHERE binned_at IS NOT NULL")?
        .query_map([], |row| Ok(quoted(&client_word(row.get::<_, Uuid>(0)?.as_bytes()))))?
        .collect::<Result<_, _>>()?;
    if !binned.is_empty() {
        expression = format!("({expression}) NOT ({})", binned.join(" OR "));
    }
    Ok(expression)
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

/// Reads one hit in its own words; `None` where the record is gone.
fn hit(conn: &Connection, key: i64, phrases: &[Phrase]) -> Result<Option<Hit>, Error> {
    let Some(kind) = Kind::of(key) else { return Ok(None) };
    let found = conn
        .prepare_cached(source(kind))?
        .query_row([key], |row| {
            Ok((row.get::<_, Uuid>(0)?, row.get::<_, Option<Uuid>>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    let Some((id, client, original)) = found else { return Ok(None) };
    let (text, marks) = excerpt::around_first(&original, phrases);
    let at = DateTime::from_timestamp_millis(sort_key::millis(key)).unwrap_or_default();
    let name = named(conn, kind, key)?;
    Ok(Some(Hit { kind, id, client: client.map(Id::new), name, sort_key: key, at, text, marks }))
}

/// Reads what a record is called where its words do not begin with that: a file's text may be long.
fn named(conn: &Connection, kind: Kind, key: i64) -> Result<Option<String>, Error> {
    if kind != Kind::Attachment {
        return Ok(None);
    }
    let name = conn
        .prepare_cached("SELECT name FROM attachment WHERE sort_key = ?1")?
        .query_row([key], |row| row.get(0))?;
    Ok(Some(name))
}

/// Returns the query for a record's id, client and words. The words are those of the index, in the
/// same order; a test holds the two together.
const fn source(kind: Kind) -> &'static str {
    macro_rules! source {
        ($table:literal, $client:literal, $texts:literal) => {
            concat!(
                "SELECT id, ",
                $client,
                ", concat_ws(char(10), ",
                $texts,
                ") FROM ",
                $table,
                " WHERE sort_key = ?1"
            )
        };
    }
    match kind {
        Kind::Entry => source!("entry", "client", "facts, quotes, reading, feelings"),
        Kind::Client => source!("client", "id", "name, email, phone, postal, pinned"),
        Kind::Boundary => source!("boundary", "client", "rule, instead"),
        Kind::Telling => source!("telling", "client", "wording"),
        Kind::Term => source!("term", "client", "wording, place"),
        Kind::Promise => source!("promise", "client", "wording"),
        Kind::Complaint => source!("complaint", "client", "theme, summary"),
        Kind::Letter => source!("letter", "client", "subject, body"),
        Kind::Contact => source!("contact", "client", "name, role, email, phone"),
        Kind::Incident => source!("incident", "client", "note"),
        Kind::Attachment => source!("attachment", "client", "name, text"),
        Kind::Review => source!("review", "client", "reason"),
        Kind::Obligation => source!("obligation", "client", "wording, note"),
        Kind::HardTime => source!("hard_time", "client", "note"),
        Kind::CheckIn => source!("check_in", "client", "about, note"),
        Kind::Colleague => source!("colleague", "NULL", "name, fits, reach, note"),
    }
}
