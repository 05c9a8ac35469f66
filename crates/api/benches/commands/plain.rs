//! The limit: SQLite with the least that each question needs.

use std::hint::black_box;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

/// A plain database.
pub struct Plain {
    conn: Connection,
}

impl Plain {
    /// Copies the texts of a journal's entries into one table with one index for search.
    pub fn copy_of(journal: &Path) -> Self {
        let path = journal.with_file_name("plain.sqlite");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE entry (id INTEGER PRIMARY KEY, at INTEGER, body TEXT);
             CREATE INDEX entry_at ON entry (at);
             CREATE VIRTUAL TABLE found USING fts5 (
               body, content = 'entry', content_rowid = 'id',
               tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');",
        )
        .unwrap();
        conn.execute("ATTACH ?1 AS ours", [journal.to_str()]).unwrap();
        conn.execute_batch(
            "INSERT INTO entry (at, body)
               SELECT at, concat_ws(char(10), facts, quotes, reading, feelings) FROM ours.entry
               ORDER BY at;
             INSERT INTO found (found) VALUES ('rebuild');
             DETACH ours;",
        )
        .unwrap();
        Self { conn }
    }

    /// Opens a journal itself, for reading.
    pub fn beside(journal: &Path) -> Self {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        Self { conn: Connection::open_with_flags(journal, flags).unwrap() }
    }

    /// Saves an entry durably, so that it can be found.
    pub fn save(&mut self, body: &str) {
        let transaction = self.conn.transaction().unwrap();
        transaction
            .prepare_cached("INSERT INTO entry (at, body) VALUES (1790000000000, ?1)")
            .unwrap()
            .execute([body])
            .unwrap();
        let id = transaction.last_insert_rowid();
        transaction
            .prepare_cached("INSERT INTO found (rowid, body) VALUES (?1, ?2)")
            .unwrap()
            .execute((id, body))
            .unwrap();
        transaction.commit().unwrap();
    }

    /// The newest 50 with a snippet each, and the count of all.
    pub fn search(&self, expression: &str) -> (Vec<(i64, String)>, i64) {
        let mut query = self
            .conn
            .prepare_cached(
                "SELECT rowid, snippet(found, 0, '[', ']', '…', 24) FROM found
                 WHERE found MATCH ?1 ORDER BY rowid DESC LIMIT 50",
            )
            .unwrap();
        let hits = query.query_map([expression], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let hits = hits.map(Result::unwrap).collect();
        let count = "SELECT count(*) FROM found WHERE found MATCH ?1";
        let mut count = self.conn.prepare_cached(count).unwrap();
        (hits, count.query_row([expression], |row| row.get(0)).unwrap())
    }

    /// Reads every client with its last contact and its number of entries.
    pub fn list(&self) {
        self.pass(
            "SELECT client.id, client.name, found.at, found.entries FROM client JOIN (
               SELECT client, max(at) AS at, count(*) AS entries FROM entry GROUP BY client
             ) AS found ON found.client = client.id",
        );
    }

    /// Reads what a standing is made of, once over each table.
    pub fn evidence(&self) {
        self.pass("SELECT client, id, at, minutes, toll, recovery_minutes FROM entry");
        self.pass("SELECT client, id, entry, kind, severity, cause, boundary FROM incident");
        self.pass("SELECT client, id, made_at, due_at, settlement, settled_at FROM promise");
        self.pass("SELECT client, id, due_on, amount_minor, currency FROM invoice");
        self.pass("SELECT client, id, invoice, received_on, amount_minor, currency FROM payment");
        self.pass("SELECT client, id, worked_on, minutes FROM work");
    }

    /// Reads a client's newest 50 entries.
    pub fn newest(&self, client: Uuid) {
        let sql = "SELECT * FROM entry WHERE client = ?1 ORDER BY sort_key DESC LIMIT 50";
        let mut query = self.conn.prepare_cached(sql).unwrap();
        let mut rows = query.query([client]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            black_box(row.get_ref(2).unwrap());
        }
    }

    /// Reads the newest eight entries of all.
    pub fn latest(&self) {
        self.pass("SELECT * FROM entry ORDER BY sort_key DESC LIMIT 8");
    }

    /// Reads every column of every row.
    fn pass(&self, sql: &str) {
        let mut query = self.conn.prepare_cached(sql).unwrap();
        let columns = query.column_count();
        let mut rows = query.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                black_box(row.get_ref(column).unwrap());
            }
        }
    }
}
