//! Writing: named operations, each in one transaction, that say what they touched.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::erase;
use crate::error::Error;
use crate::history::Keep;
use crate::op::{Noun, Op};
use crate::open::Store;
use crate::read::Read;

/// A write under way. What it does counts when the closure that was given it returns well.
#[derive(Debug)]
pub struct Tx<'a> {
    conn: &'a Connection,
    op: Op,
    at: DateTime<Utc>,
    operation: i64,
}

impl<'a> Tx<'a> {
    /// Reads what is there, with all that this write has done so far.
    pub const fn read(&self) -> Read<'a> {
        Read::new(self.conn)
    }

    /// Returns the instant of this operation.
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Returns the operation's name.
    pub const fn op(&self) -> Op {
        self.op
    }

    /// Returns the operation's number.
    pub(crate) const fn operation(&self) -> i64 {
        self.operation
    }

    pub(crate) const fn conn(&self) -> &'a Connection {
        self.conn
    }
}

/// What an operation returned, and what it touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply<T> {
    pub value: T,
    /// The operation's number; `None` where nothing was changed.
    pub operation: Option<i64>,
    pub op: Op,
    pub touched: Touched,
}

/// What has changed, so that open windows know what to read again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    pub clients: BTreeSet<Id<Client>>,
    pub nouns: BTreeSet<Noun>,
}

impl Store {
    /// Runs a named operation in one transaction: all of it happens, durably, or nothing.
    ///
    /// # Errors
    /// Whatever `work` returns, and what the disk or another program may cause.
    pub fn transact<T>(
        &mut self,
        op: Op,
        at: DateTime<Utc>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, Error>,
    ) -> Result<Reply<T>, Error> {
        self.record(op, at, None, work)
    }

    /// As `transact`, noting which operation this one takes back.
    pub(crate) fn record<T>(
        &mut self,
        op: Op,
        at: DateTime<Utc>,
        undoes: Option<i64>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, Error>,
    ) -> Result<Reply<T>, Error> {
        let recorder = self.recorder.clone();
        let before = self.conn.total_changes();
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction
            .prepare_cached(
                "INSERT INTO operation (op, at, undoes, is_final) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((op.word(), at.timestamp_millis(), undoes, !op.keeps_history()))?;
        let number = transaction.last_insert_rowid();
        let recording = recorder.start(number, op.keep());
        let value = work(&Tx { conn: &transaction, op, at, operation: number })?;
        drop(recording);
        let touched = settle(&transaction, op, number)?;
        if op.keep() == Keep::RemovedKeys {
            erase::forget_removed(&transaction, number)?;
        }
        let changed = !touched.nouns.is_empty();
        if changed {
            transaction.commit()?;
            self.writes += 1;
            if op.keep() == Keep::Images {
                self.remembered.follow(Read::new(&self.conn), before, number, &touched);
            } else {
                self.remembered.forget();
            }
        } else {
            transaction.rollback()?;
        }
        Ok(Reply { value, operation: changed.then_some(number), op, touched })
    }
}

/// Reads what an operation touched from its history, and notes its clients.
fn settle(conn: &Connection, op: Op, number: i64) -> Result<Touched, Error> {
    if op.keep() == Keep::Nothing {
        return everything(conn);
    }
    let mut touched = Touched::default();
    let mut rows =
        conn.prepare_cached("SELECT DISTINCT in_table, client FROM history WHERE operation = ?1")?;
    let mut rows = rows.query([number])?;
    while let Some(row) = rows.next()? {
        touched.nouns.extend(Noun::of_table(row.get_ref(0)?.as_str().unwrap_or_default()));
        touched.clients.extend(row.get::<_, Option<Uuid>>(1)?.map(Id::new));
    }
    if op.keep() == Keep::RemovedKeys {
        // Who was removed is not to be remembered.
        return Ok(touched);
    }
    let mut note =
        conn.prepare_cached("INSERT INTO operation_client (operation, client) VALUES (?1, ?2)")?;
    for client in &touched.clients {
        note.execute((number, client.uuid()))?;
    }
    Ok(touched)
}

/// What an operation that keeps no history is taken to have touched.
fn everything(conn: &Connection) -> Result<Touched, Error> {
    let clients = conn
        .prepare_cached("SELECT id FROM client")?
        .query_map([], |row| row.get::<_, Uuid>(0).map(Id::new))?
        .collect::<Result<_, _>>()?;
    Ok(Touched { clients, nouns: Noun::ALL.iter().copied().collect() })
}
