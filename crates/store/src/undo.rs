//! Undo and redo: replaying what was there before, as an operation of its own.
//!
//! Undo concerns what a person did, newest first. Undoing is recorded like anything else, so redo
//! is the undo of an undo. An operation is in effect while it is neither an undo nor a redo and
//! nothing has taken it back.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

use crate::error::Error;
use crate::history::recorded_tables;
use crate::op::Op;
use crate::open::Store;
use crate::replay::replay;
use crate::transact::Reply;

/// One line of the history of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    pub number: i64,
    pub op: Op,
    pub at: DateTime<Utc>,
    /// The clients it touched.
    pub clients: Vec<Id<Client>>,
    /// Whether it has been taken back.
    pub undone: bool,
    /// Whether `undo_operation` may be tried. It may still find that something has changed since.
    pub can_undo: bool,
}

/// What the table of operations says of one.
struct Line {
    number: i64,
    op: Op,
    undoes: Option<i64>,
    undone_by: Option<i64>,
    is_final: bool,
}

impl Line {
    fn read(conn: &Connection, rest: &str, value: i64) -> Result<Option<Self>, Error> {
        let sql =
            format!("SELECT number, op, undoes, undone_by, is_final FROM operation WHERE {rest}");
        let found = conn
            .prepare_cached(&sql)?
            .query_row([value], |row| {
                Ok((row.get::<_, String>(1)?, (row.get(0)?, row.get(2)?, row.get(3)?, row.get(4)?)))
            })
            .optional()?;
        found
            .map(|(word, (number, undoes, undone_by, is_final))| {
                Ok(Self { number, op: op(&word)?, undoes, undone_by, is_final })
            })
            .transpose()
    }
}

fn op(word: &str) -> Result<Op, Error> {
    Op::from_word(word).ok_or(Error::Damaged { found: "an unknown operation in the history" })
}

impl Store {
    /// Undoes the newest thing that a person did and that is not undone. `None` where nothing is
    /// left, which is also the case right after an import, an erasure or emptying the bin: what
    /// lies before those can only be undone one by one.
    ///
    /// # Errors
    /// `ChangedSince` where something that is no operation of a person builds on it.
    pub fn undo(&mut self, at: DateTime<Utc>) -> Result<Option<Reply<Op>>, Error> {
        let newest = "number = (SELECT max(number) FROM operation
             WHERE undone_by IS NULL AND undoes IS NULL AND op NOT IN ('raise_prompt', 'remind', 'begin_journal') AND ?1 = 0)";
        match Line::read(&self.conn, newest, 0)? {
            Some(line) if !line.is_final => self.take_back(&line, Op::Undo, at).map(Some),
            _ => Ok(None),
        }
    }

    /// Does again what was undone last. `None` where nothing was, or something was done since.
    ///
    /// # Errors
    /// `ChangedSince` where something that is no operation of a person stands in the way.
    pub fn redo(&mut self, at: DateTime<Utc>) -> Result<Option<Reply<Op>>, Error> {
        let newest = "number = (SELECT max(number) FROM operation
             WHERE op = 'undo' AND undone_by IS NULL AND ?1 = 0)
             AND is_final = 0
             AND NOT EXISTS (SELECT 1 FROM operation AS later
               WHERE later.number > operation.number AND later.undoes IS NULL
                 AND later.op NOT IN ('raise_prompt', 'remind', 'begin_journal'))";
        match Line::read(&self.conn, newest, 0)? {
            Some(line) => self.take_back(&line, Op::Redo, at).map(Some),
            None => Ok(None),
        }
    }

    /// Undoes one operation alone, whenever it was.
    ///
    /// # Errors
    /// `ChangedSince` where a later operation touched the same records or added to them,
    /// `NotUndoable` where it is undone already, is an undo itself or keeps no history.
    pub fn undo_operation(
        &mut self,
        operation: i64,
        at: DateTime<Utc>,
    ) -> Result<Reply<Op>, Error> {
        let line = Line::read(&self.conn, "number = ?1", operation)?.ok_or(Error::NotUndoable)?;
        if line.is_final || line.undone_by.is_some() || !line.op.is_personal() {
            return Err(Error::NotUndoable);
        }
        self.take_back(&line, Op::Undo, at)
    }

    /// Lists operations, newest first, from before a number on.
    ///
    /// # Errors
    /// `Damaged` where the history cannot be read.
    pub fn operations(&self, before: Option<i64>, limit: u32) -> Result<Vec<Operation>, Error> {
        let mut clients = self.conn.prepare_cached(
            "SELECT client FROM operation_client WHERE operation = ?1 ORDER BY client",
        )?;
        let mut query = self.conn.prepare_cached(
            "SELECT number, op, at, undone_by IS NOT NULL, is_final FROM operation
             WHERE number < ?1 ORDER BY number DESC LIMIT ?2",
        )?;
        let mut rows = query.query((before.unwrap_or(i64::MAX), limit))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let number = row.get(0)?;
            let op = op(row.get_ref(1)?.as_str().unwrap_or_default())?;
            let undone = row.get(3)?;
            let is_final: bool = row.get(4)?;
            found.push(Operation {
                number,
                op,
                at: DateTime::from_timestamp_millis(row.get(2)?).unwrap_or_default(),
                clients: clients
                    .query_map([number], |row| row.get::<_, Uuid>(0).map(Id::new))?
                    .collect::<Result<_, _>>()?,
                undone,
                can_undo: !undone && !is_final && op.is_personal(),
            });
        }
        Ok(found)
    }

    /// Replays what was there before an operation. Answers with what was undone or redone.
    fn take_back(&mut self, line: &Line, how: Op, at: DateTime<Utc>) -> Result<Reply<Op>, Error> {
        let original = match line.undoes {
            Some(number) => Line::read(&self.conn, "number = ?1", number)?
                .ok_or(Error::Damaged { found: "an undo without its operation" })?,
            None => Line { ..*line },
        };
        let tables = recorded_tables(&self.conn)?;
        self.record(how, at, Some(line.number), |tx| {
            refuse_if_built_upon(tx.conn(), line.number)?;
            let at = tx.at().timestamp_millis();
            replay(tx.conn(), &tables, "operation = ?1", line.number, at)?;
            let undone_by = tx.operation();
            let mut mark = tx
                .conn()
                .prepare_cached("UPDATE operation SET undone_by = ?2 WHERE number = ?1")?;
            mark.execute((line.number, undone_by))?;
            if how == Op::Redo {
                mark.execute((original.number, None::<i64>))?;
            }
            refuse_if_more_went(tx.conn(), line.number, undone_by)?;
            Ok(original.op)
        })
        .map_err(|error| match error {
            // What it referred to has been removed for good.
            Error::Invalid { .. } => Error::ChangedSince,
            other => other,
        })
    }
}

/// Refuses where a later operation in effect touched the same records.
fn refuse_if_built_upon(conn: &Connection, number: i64) -> Result<(), Error> {
    let built_upon: bool = conn
        .prepare_cached(
            "SELECT EXISTS (
               SELECT 1 FROM history AS ours
               JOIN history AS later ON later.key = ours.key AND later.in_table = ours.in_table
                 AND later.operation > ours.operation
               JOIN operation ON operation.number = later.operation
                 AND operation.undone_by IS NULL AND operation.undoes IS NULL
               WHERE ours.operation = ?1
             UNION ALL
               -- An import leaves no images, but it can replace the settings.
               SELECT 1 FROM history AS ours JOIN operation ON operation.number > ours.operation
                 AND operation.op = 'import'
               WHERE ours.operation = ?1 AND ours.in_table IN ('setting', 'policy'))",
        )?
        .query_row([number], |row| row.get(0))?;
    if built_upon { Err(Error::ChangedSince) } else { Ok(()) }
}

/// Refuses where the replay took other records with it: those that were added to ours since. A file
/// whose adding was undone lies in the bin instead of being gone, and is no such record.
fn refuse_if_more_went(conn: &Connection, number: i64, replay: i64) -> Result<(), Error> {
    let more: bool = conn
        .prepare_cached(
            "SELECT EXISTS (
               SELECT 1 FROM history AS went WHERE went.operation = ?2 AND NOT EXISTS (
                 SELECT 1 FROM history AS ours WHERE ours.operation = ?1
                   AND ours.key = went.key AND ours.in_table = went.in_table)
               AND NOT (went.in_table = 'attachment' AND EXISTS (
                 SELECT 1 FROM history AS added
                 JOIN operation ON operation.number = added.operation
                   AND operation.undone_by IS NOT NULL
                 WHERE added.key = went.key AND added.in_table = went.in_table
                   AND added.before IS NULL)))",
        )?
        .query_row([number, replay], |row| row.get(0))?;
    if more { Err(Error::ChangedSince) } else { Ok(()) }
}
