//! Records: how a noun of the domain is kept as a row, and its parts as rows below it.
//!
//! A noun says once which columns it has, and how to read and write them; everything else about
//! adding, changing and listing it is the same for all of them and stands here.

use std::collections::HashMap;
use std::marker::PhantomData;

use domain::client::Client;
use domain::id::Id;
use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Row};
use uuid::Uuid;

use crate::error::Error;
use crate::op::Noun;
use crate::row::{Bind, Cell, Cells as _, In};
use crate::sort_key::{self, Kind};

/// A noun of the domain that has a table.
pub(crate) trait Record: Sized {
    /// What it is called.
    const NOUN: Noun;
    /// Its table.
    const TABLE: &'static str;
    /// Its columns that hold the value's own fields, `id` first.
    const COLUMNS: &'static [&'static str];
    /// Columns that follow from another record, each with the SQL that finds it.
    const DERIVED: &'static [(&'static str, &'static str)] = &[];
    /// Whether the table says whose it is.
    const HAS_CLIENT: bool = true;
    /// What holds while neither it nor what it cannot be without lies in the bin.
    const LIVE: &'static str = "binned_at IS NULL";
    /// Oldest first.
    const ORDER: &'static str = "id";
    /// What kind of search hit it makes, if it can be found.
    const FOUND_AS: Option<Kind> = None;

    /// Returns its id.
    fn id(&self) -> Id<Self>;

    /// Reads it from a row with its columns, without its parts.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;

    /// Sets a parameter for each of its columns.
    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()>;

    /// Returns when it happened, in milliseconds, for its place among the search hits.
    fn happened(&self, conn: &Connection) -> Result<i64, Error> {
        let _ = conn;
        Ok(made_at(self.id().uuid()))
    }

    /// Reads the parts of records that have been read.
    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let _ = (conn, records, scope);
        Ok(())
    }

    /// Adds the parts of a record that has just been added.
    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        let _ = conn;
        Ok(())
    }

    /// Brings the parts of a record that is being changed in line.
    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        let _ = conn;
        Ok(())
    }
}

/// Whose parts to read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope {
    One(Uuid),
    Client(Uuid),
    All,
}

/// Returns when a `UUIDv7` was made, in milliseconds; 0 for other ids.
pub(crate) fn made_at(id: Uuid) -> i64 {
    if id.get_version_num() != 7 {
        return 0;
    }
    id.as_bytes()[..6].iter().fold(0, |sum, byte| sum << 8 | i64::from(*byte))
}

/// Returns the record with an id, unless it lies in the bin.
pub(crate) fn one<R: Record>(conn: &Connection, id: Id<R>) -> Result<R, Error> {
    let sql = format!("{} WHERE id = :id AND {}", select::<R>(), R::LIVE);
    let found = conn
        .prepare_cached(&sql)?
        .query_row(&[(":id", &In(&id))], |row| R::from_row(row))
        .optional()?
        .ok_or(Error::NotFound(R::NOUN))?;
    let mut found = [found];
    R::fill(conn, &mut found, Scope::One(id.uuid()))?;
    let [found] = found;
    Ok(found)
}

/// Returns a client's records, oldest first.
pub(crate) fn of_client<R: Record>(conn: &Connection, client: Id<Client>) -> Result<Vec<R>, Error> {
    let sql =
        format!("{} WHERE client = :client AND {} ORDER BY {}", select::<R>(), R::LIVE, R::ORDER);
    let mut found = read(conn, &sql, &[(":client", &In(&client))])?;
    R::fill(conn, &mut found, Scope::Client(client.uuid()))?;
    Ok(found)
}

/// Returns the records of every client that meet a condition, in an order.
pub(crate) fn of_all<R: Record>(
    conn: &Connection,
    condition: &str,
    order: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Vec<R>, Error> {
    let theirs = if R::HAS_CLIENT {
        "client IS NULL OR client IN (SELECT id FROM client WHERE binned_at IS NULL)"
    } else {
        "TRUE"
    };
    let sql = format!(
        "{} WHERE ({condition}) AND {} AND ({theirs}) ORDER BY {order}",
        select::<R>(),
        R::LIVE
    );
    let mut found: Vec<R> = read(conn, &sql, params)?;
    if let [one] = found.as_mut_slice() {
        let scope = Scope::One(one.id().uuid());
        R::fill(conn, std::slice::from_mut(one), scope)?;
    } else if !found.is_empty() {
        R::fill(conn, &mut found, Scope::All)?;
    }
    Ok(found)
}

/// Runs a query whose rows have the columns of a record. Parts are not read.
pub(crate) fn read<R: Record>(
    conn: &Connection,
    sql: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Vec<R>, Error> {
    let mut query = conn.prepare_cached(sql)?;
    let rows = query.query_map(params, |row| R::from_row(row))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the beginning of a query for records: `SELECT …, … FROM …`.
pub(crate) fn select<R: Record>() -> String {
    format!("SELECT {} FROM {}", R::COLUMNS.join(", "), R::TABLE)
}

/// Adds one record with its parts.
pub(crate) fn add<R: Record>(conn: &Connection, it: &R) -> Result<(), Error> {
    Adder::new(conn)?.add(it)
}

/// Adds many records of one noun, with everything prepared once.
pub(crate) struct Adder<'c, R> {
    conn: &'c Connection,
    insert: CachedStatement<'c>,
    of: PhantomData<fn(R)>,
}

impl<'c, R: Record> Adder<'c, R> {
    pub(crate) fn new(conn: &'c Connection) -> Result<Self, Error> {
        let mut columns = Vec::new();
        let mut values = Vec::new();
        for (column, value) in assignments::<R>() {
            columns.push(column);
            values.push(value);
        }
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({})",
            R::TABLE,
            columns.join(", "),
            values.join(", ")
        );
        Ok(Self { conn, insert: conn.prepare_cached(&sql)?, of: PhantomData })
    }

    pub(crate) fn add(&mut self, it: &R) -> Result<(), Error> {
        if let Some(kind) = R::FOUND_AS {
            let key = sort_key::next(self.conn, kind, it.happened(self.conn)?)?;
            self.insert.raw_bind_parameter(":sort_key", key)?;
        }
        it.bind(&mut Bind(&mut self.insert))?;
        self.insert.raw_execute().map_err(refused::<R>)?;
        it.add_parts(self.conn)
    }
}

/// Changes one record and its parts.
pub(crate) fn change<R: Record>(conn: &Connection, it: &R) -> Result<(), Error> {
    let set: Vec<String> = assignments::<R>()
        .filter(|(column, _)| *column != "id")
        .map(|(column, value)| format!("{column} = {value}"))
        .collect();
    let sql = format!("UPDATE {} SET {} WHERE id = :id", R::TABLE, set.join(", "));
    let mut update = conn.prepare_cached(&sql)?;
    if let Some(kind) = R::FOUND_AS {
        update.raw_bind_parameter(":sort_key", moved_key(conn, it, kind)?)?;
    }
    it.bind(&mut Bind(&mut update))?;
    if update.raw_execute().map_err(refused::<R>)? == 0 {
        return Err(Error::NotFound(R::NOUN));
    }
    it.change_parts(conn)
}

/// Returns the search place of a record that is being changed: a new one only where it happened
/// in another second than was written down before.
fn moved_key<R: Record>(conn: &Connection, it: &R, kind: Kind) -> Result<i64, Error> {
    let now: i64 = conn
        .prepare_cached(&format!("SELECT sort_key FROM {} WHERE id = :id", R::TABLE))?
        .query_row(&[(":id", &In(&it.id()))], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound(R::NOUN))?;
    let happened = it.happened(conn)?;
    if sort_key::is_of(now, happened) { Ok(now) } else { sort_key::next(conn, kind, happened) }
}

/// Returns each column with the SQL for its value.
fn assignments<R: Record>() -> impl Iterator<Item = (&'static str, String)> {
    let own = R::COLUMNS.iter().map(|column| (*column, format!(":{column}")));
    let derived = R::DERIVED.iter().map(|(column, sql)| (*column, (*sql).to_owned()));
    let key = R::FOUND_AS.map(|_| ("sort_key", ":sort_key".to_owned()));
    own.chain(derived).chain(key)
}

/// Says in our words why the database refused a row.
fn refused<R: Record>(error: rusqlite::Error) -> Error {
    use rusqlite::ffi;
    match error.sqlite_error().map(|it| it.extended_code) {
        // Only a column that follows from another record can be empty: every other is set.
        Some(ffi::SQLITE_CONSTRAINT_NOTNULL) if !R::DERIVED.is_empty() => {
            Error::Invalid { what: "a record it refers to is missing" }
        }
        Some(ffi::SQLITE_CONSTRAINT_UNIQUE) => {
            Error::Invalid { what: "another record stands in its place already" }
        }
        _ => error.into(),
    }
}

/// Something that a record consists of, kept as rows below it.
pub(crate) trait Part: Sized + PartialEq {
    const TABLE: &'static str;
    /// The table of the whole, and the column that names it.
    const WHOLE: &'static str;
    const COLUMNS: &'static [&'static str];
    /// Whether a column `position` keeps the order of the parts.
    const HAS_POSITION: bool = true;
    /// In which order they stand, within their whole.
    const ORDER: &'static str = "position";

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()>;
}

/// Reads parts, by the id of their whole.
pub(crate) fn parts<P: Part>(
    conn: &Connection,
    scope: Scope,
) -> Result<HashMap<Uuid, Vec<P>>, Error> {
    let (condition, id) = match scope {
        Scope::One(id) => (format!("{} = :id", P::WHOLE), Some(id)),
        Scope::Client(id) => {
            let whole = P::WHOLE;
            (format!("{whole} IN (SELECT id FROM {whole} WHERE client = :id)"), Some(id))
        }
        Scope::All => (":id IS NULL".to_owned(), None),
    };
    let sql = format!(
        "SELECT {}, {} AS whole FROM {} WHERE {condition} ORDER BY {}, {}",
        P::COLUMNS.join(", "),
        P::WHOLE,
        P::TABLE,
        P::WHOLE,
        P::ORDER
    );
    let mut found: HashMap<Uuid, Vec<P>> = HashMap::new();
    let mut query = conn.prepare_cached(&sql)?;
    let mut rows = query.query(&[(":id", &In(&id))])?;
    while let Some(row) = rows.next()? {
        found.entry(row.cell(P::COLUMNS.len())?).or_default().push(P::from_row(row)?);
    }
    Ok(found)
}

/// Adds the parts of a whole that has none yet.
pub(crate) fn add_parts<P: Part>(conn: &Connection, whole: Uuid, parts: &[P]) -> Result<(), Error> {
    if parts.is_empty() {
        return Ok(());
    }
    let mut columns = P::COLUMNS.to_vec();
    columns.push(P::WHOLE);
    if P::HAS_POSITION {
        columns.push("position");
    }
    let sql = format!(
        "INSERT OR IGNORE INTO {} ({}) VALUES (:{})",
        P::TABLE,
        columns.join(", "),
        columns.join(", :")
    );
    let mut insert = conn.prepare_cached(&sql)?;
    let whole_name = format!(":{}", P::WHOLE);
    for (position, part) in (0_i64..).zip(parts) {
        let mut bind = Bind(&mut insert);
        part.bind(&mut bind)?;
        bind.set(&whole_name, &whole)?;
        if P::HAS_POSITION {
            bind.set(":position", &position)?;
        }
        insert.raw_execute()?;
    }
    Ok(())
}

/// Puts these parts in the place of the ones a whole had; touches nothing where they are equal.
pub(crate) fn change_parts<P: Part>(
    conn: &Connection,
    whole: Uuid,
    parts: &[P],
) -> Result<(), Error> {
    let had = self::parts::<P>(conn, Scope::One(whole))?.remove(&whole).unwrap_or_default();
    if had == parts {
        return Ok(());
    }
    let sql = format!("DELETE FROM {} WHERE {} = :id", P::TABLE, P::WHOLE);
    conn.prepare_cached(&sql)?.execute(&[(":id", &In(&whole))])?;
    add_parts(conn, whole, parts)
}

/// Returns a single value, where there is a row for it.
pub(crate) fn value<T: Cell>(
    conn: &Connection,
    sql: &str,
    params: &[(&str, &dyn rusqlite::ToSql)],
) -> Result<Option<T>, Error> {
    Ok(conn.prepare_cached(sql)?.query_row(params, |row| row.cell(0)).optional()?)
}

/// Gives readers of the journal a noun: the one with an id, and those of a client.
macro_rules! reads {
    ($kind:ident, $one:ident, $all:ident) => {
        reads!($kind, $one);
        impl crate::Read<'_> {
            #[doc = concat!("Returns every ", stringify!($kind), " of a client, oldest first.")]
            ///
            /// What lies in the bin is left out.
            ///
            /// # Errors
            /// Where the file cannot be read.
            pub fn $all(&self, client: Id<Client>) -> Result<Vec<$kind>, crate::Error> {
                crate::record::of_client(self.conn(), client)
            }
        }
    };
    ($kind:ident, $one:ident) => {
        impl crate::Read<'_> {
            #[doc = concat!("Returns the ", stringify!($kind), " with this id.")]
            ///
            /// # Errors
            /// `NotFound` where there is none, or where it lies in the bin.
            pub fn $one(&self, id: Id<$kind>) -> Result<$kind, crate::Error> {
                crate::record::one(self.conn(), id)
            }
        }
    };
}

/// Lets writers of the journal add a noun, and change the one with the same id.
macro_rules! writes {
    ($kind:ident, $add:ident, $change:ident) => {
        impl crate::Tx<'_> {
            #[doc = concat!("Adds a ", stringify!($kind), ".")]
            ///
            /// # Errors
            /// Where a record it names is not there, or its id is taken.
            pub fn $add(&self, it: &$kind) -> Result<(), crate::Error> {
                crate::record::add(self.conn(), it)
            }

            #[doc = concat!("Changes the ", stringify!($kind), " with the same id.")]
            ///
            /// # Errors
            /// `NotFound` where there is none, or where a record it names is not there.
            pub fn $change(&self, it: &$kind) -> Result<(), crate::Error> {
                crate::record::change(self.conn(), it)
            }
        }
    };
}

pub(crate) use {reads, writes};
