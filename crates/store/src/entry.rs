//! Entries with their people, what they said before they were changed, and the timeline.

use chrono::{DateTime, Utc};
use domain::client::{Client, Contact};
use domain::entry::{Account, Entry, EntryVersion};
use domain::id::Id;
use rusqlite::{Connection, Row, ToSql};

use crate::op::Noun;
use crate::record::{self, Part, Record, Scope, reads};
use crate::row::{Bind, Cells as _, In};
use crate::sort_key::{self, Kind};
use crate::{Error, Read, Tx};

reads!(Entry, entry);

impl Read<'_> {
    /// Returns a client's entries before a place on the timeline, newest first, each with its
    /// place. Without a place it starts at the newest.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn timeline(
        &self,
        client: Id<Client>,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<(i64, Entry)>, Error> {
        let before = before.unwrap_or(i64::MAX);
        timeline(self.conn(), client, "sort_key < :place", before, limit)
    }

    /// Returns an entry and the ones of its client before it, newest first, each with its place.
    ///
    /// # Errors
    /// `NotFound` where the client has no such entry, or where it lies in the bin.
    pub fn timeline_from(
        &self,
        client: Id<Client>,
        entry: Id<Entry>,
        limit: u32,
    ) -> Result<Vec<(i64, Entry)>, Error> {
        let place = record::value(
            self.conn(),
            "SELECT sort_key FROM entry
             WHERE id = :id AND client = :client AND binned_at IS NULL",
            &[(":id", &In(&entry)), (":client", &In(&client))],
        )?;
        let place = place.ok_or(Error::NotFound(Noun::Entry))?;
        timeline(self.conn(), client, "sort_key <= :place", place, limit)
    }

    /// Returns the newest entries of all clients, newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn recent_entries(&self, limit: u32) -> Result<Vec<Entry>, Error> {
        let sql = format!(
            "{} WHERE binned_at IS NULL
               AND client NOT IN (SELECT id FROM client WHERE client.binned_at IS NOT NULL)
             ORDER BY sort_key DESC LIMIT :limit",
            record::select::<Entry>()
        );
        let mut found = record::read(self.conn(), &sql, &[(":limit", &limit)])?;
        fill_each(self.conn(), &mut found)?;
        Ok(found)
    }

    /// Returns what an entry said before it was changed, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn entry_versions(&self, entry: Id<Entry>) -> Result<Vec<EntryVersion>, Error> {
        let select = record::select::<EntryVersion>();
        let sql = format!("{select} WHERE entry = :entry ORDER BY replaced_at, id");
        record::read(self.conn(), &sql, &[(":entry", &In(&entry))])
    }
}

impl Tx<'_> {
    /// Adds an entry with its people.
    ///
    /// # Errors
    /// Where a record it names is not there, or its id is taken.
    pub fn add_entry(&self, it: &Entry) -> Result<(), Error> {
        record::add(self.conn(), it)
    }

    /// Changes the entry with the same id.
    ///
    /// What it said before is kept under the id `version` where the account, the time, the
    /// channel, the minutes or the toll become others. `at` is when it is changed.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where a record it names is not there.
    pub fn change_entry(
        &self,
        it: &Entry,
        version: Id<EntryVersion>,
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        let conn = self.conn();
        let had: Entry = record::one(conn, it.id)?;
        let said = said(&had, version, at);
        if said != self::said(it, version, at) {
            record::add(conn, &said)?;
        }
        record::change(conn, it)?;
        if had.client != it.client {
            for table in ["incident", "gesture", "attachment"] {
                let sql = format!("UPDATE {table} SET client = :client WHERE entry = :id");
                conn.prepare_cached(&sql)?
                    .execute(&[(":client", &In(&it.client) as &dyn ToSql), (":id", &In(&it.id))])?;
            }
        }
        if had.at.at != it.at.at {
            move_incidents(conn, it)?;
        }
        Ok(())
    }
}

/// Returns what an entry says, as a version of it.
fn said(entry: &Entry, id: Id<EntryVersion>, replaced_at: DateTime<Utc>) -> EntryVersion {
    EntryVersion {
        id,
        entry: entry.id,
        replaced_at,
        account: entry.account.clone(),
        at: entry.at,
        channel: entry.channel,
        minutes: entry.minutes,
        toll: entry.toll,
    }
}

/// Gives the incidents of an entry a search place at its new time.
fn move_incidents(conn: &Connection, entry: &Entry) -> Result<(), Error> {
    let mut query = conn.prepare_cached("SELECT sort_key FROM incident WHERE entry = :id")?;
    let keys: Vec<i64> =
        query.query_map(&[(":id", &In(&entry.id))], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for key in keys {
        let next = sort_key::next(conn, Kind::Incident, entry.at.at.timestamp_millis())?;
        conn.prepare_cached("UPDATE incident SET sort_key = ?1 WHERE sort_key = ?2")?
            .execute([next, key])?;
    }
    Ok(())
}

fn timeline(
    conn: &Connection,
    client: Id<Client>,
    condition: &str,
    place: i64,
    limit: u32,
) -> Result<Vec<(i64, Entry)>, Error> {
    let sql = format!(
        "SELECT {}, sort_key FROM entry
         WHERE client = :client AND {condition} AND binned_at IS NULL
         ORDER BY sort_key DESC LIMIT :limit",
        Entry::COLUMNS.join(", ")
    );
    let mut query = conn.prepare_cached(&sql)?;
    let params: [(&str, &dyn ToSql); 3] =
        [(":client", &In(&client)), (":place", &place), (":limit", &limit)];
    let (places, mut entries): (Vec<i64>, Vec<Entry>) = query
        .query_map(&params, |row| Ok((row.get::<_, i64>("sort_key")?, Entry::from_row(row)?)))?
        .collect::<Result<_, _>>()?;
    fill_each(conn, &mut entries)?;
    Ok(places.into_iter().zip(entries).collect())
}

/// Reads the people of a page of entries.
fn fill_each(conn: &Connection, entries: &mut [Entry]) -> Result<(), Error> {
    for it in entries {
        let scope = Scope::One(it.id.uuid());
        Entry::fill(conn, std::slice::from_mut(it), scope)?;
    }
    Ok(())
}

impl Record for Entry {
    const NOUN: Noun = Noun::Entry;
    const TABLE: &'static str = "entry";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "engagement",
        "at",
        "zone",
        "channel",
        "direction",
        "outcome",
        "minutes",
        "toll",
        "recovery_minutes",
        "facts",
        "quotes",
        "reading",
        "feelings",
        "logged_at",
    ];
    const ORDER: &'static str = "sort_key";
    const FOUND_AS: Option<Kind> = Some(Kind::Entry);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            engagement: row.cell("engagement")?,
            at: row.moment("at", "zone")?,
            channel: row.cell("channel")?,
            direction: row.cell("direction")?,
            outcome: row.cell("outcome")?,
            minutes: row.cell("minutes")?,
            toll: row.cell("toll")?,
            recovery_minutes: row.cell("recovery_minutes")?,
            account: account(row)?,
            people: Vec::new(),
            logged_at: row.cell("logged_at")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":engagement", &self.engagement)?;
        to.set_moment(":at", ":zone", self.at)?;
        to.set(":channel", &self.channel)?;
        to.set(":direction", &self.direction)?;
        to.set(":outcome", &self.outcome)?;
        to.set(":minutes", &self.minutes)?;
        to.set(":toll", &self.toll)?;
        to.set(":recovery_minutes", &self.recovery_minutes)?;
        set_account(to, &self.account)?;
        to.set(":logged_at", &self.logged_at)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.at.at.timestamp_millis())
    }

    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let mut people = record::parts(conn, scope)?;
        for it in records {
            let people: Vec<Person> = people.remove(&it.id.uuid()).unwrap_or_default();
            it.people = people.into_iter().map(|it| it.0).collect();
        }
        Ok(())
    }

    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::add_parts(conn, self.id.uuid(), &people(self))
    }

    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::change_parts(conn, self.id.uuid(), &people(self))
    }
}

/// One who took part in an entry.
#[derive(PartialEq)]
struct Person(Id<Contact>);

fn people(entry: &Entry) -> Vec<Person> {
    entry.people.iter().map(|it| Person(*it)).collect()
}

impl Part for Person {
    const TABLE: &'static str = "entry_person";
    const WHOLE: &'static str = "entry";
    const COLUMNS: &'static [&'static str] = &["contact"];

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        row.cell("contact").map(Self)
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":contact", &self.0)
    }
}

impl Record for EntryVersion {
    const NOUN: Noun = Noun::Entry;
    const TABLE: &'static str = "entry_version";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "entry",
        "replaced_at",
        "at",
        "zone",
        "channel",
        "minutes",
        "toll",
        "facts",
        "quotes",
        "reading",
        "feelings",
    ];
    const HAS_CLIENT: bool = false;
    const LIVE: &'static str = "TRUE";
    const ORDER: &'static str = "replaced_at, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            entry: row.cell("entry")?,
            replaced_at: row.cell("replaced_at")?,
            account: account(row)?,
            at: row.moment("at", "zone")?,
            channel: row.cell("channel")?,
            minutes: row.cell("minutes")?,
            toll: row.cell("toll")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":entry", &self.entry)?;
        to.set(":replaced_at", &self.replaced_at)?;
        to.set_moment(":at", ":zone", self.at)?;
        to.set(":channel", &self.channel)?;
        to.set(":minutes", &self.minutes)?;
        to.set(":toll", &self.toll)?;
        set_account(to, &self.account)
    }
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        facts: row.cell("facts")?,
        quotes: row.cell("quotes")?,
        reading: row.cell("reading")?,
        feelings: row.cell("feelings")?,
    })
}

fn set_account(to: &mut Bind<'_, '_>, it: &Account) -> rusqlite::Result<()> {
    to.set(":facts", &it.facts)?;
    to.set(":quotes", &it.quotes)?;
    to.set(":reading", &it.reading)?;
    to.set(":feelings", &it.feelings)
}
