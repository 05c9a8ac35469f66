//! What can be found by its words, and the triggers that keep the search index beside it.
//!
//! This is the one place that says which columns are searched. `migrate` puts it into a journal
//! after the last step, so a change here needs a step, if only an empty one; what the index held
//! before is then gathered anew.
//!
//! Two functions come with the program. `fold(text, …)` joins texts and folds them, so that case
//! and accents do not matter. `scope(kind, client)` makes the words that stand for the kind and the
//! client; they begin with a private character, so that nobody can type them.
//!
//! What lies in the bin is not in the index; an incident goes with its entry. What belongs to a
//! client in the bin stays in the index and is left out by the query, so that putting a client into
//! the bin and taking it out again does not rewrite thousands of rows.

use rusqlite::{Connection, OptionalExtension as _};

/// A table whose words can be found.
struct Searched {
    table: &'static str,
    /// The columns whose words are found, and how a result is named by its excerpt: in this order.
    words: &'static [&'static str],
    /// The column that holds the client; none where it belongs to no client.
    client: Option<&'static str>,
    /// Another table's row that hides this one while it lies in the bin: a table and the column
    /// that points there.
    within: Option<(&'static str, &'static str)>,
}

const fn of_client(table: &'static str, words: &'static [&'static str]) -> Searched {
    Searched { table, words, client: Some("client"), within: None }
}

const SEARCHED: &[Searched] = &[
    of_client("entry", &["facts", "quotes", "reading", "feelings"]),
    Searched {
        client: Some("id"),
        ..of_client("client", &["name", "email", "phone", "postal", "pinned"])
    },
    of_client("boundary", &["rule", "instead"]),
    of_client("telling", &["wording"]),
    of_client("term", &["wording", "place"]),
    of_client("promise", &["wording"]),
    of_client("complaint", &["theme", "summary"]),
    of_client("letter", &["subject", "body"]),
    of_client("contact", &["name", "role", "email", "phone"]),
    Searched { within: Some(("entry", "entry")), ..of_client("incident", &["note"]) },
    of_client("attachment", &["name", "text"]),
    of_client("review", &["reason"]),
    of_client("obligation", &["wording", "note"]),
    of_client("hard_time", &["note"]),
    of_client("check_in", &["about", "note"]),
    Searched { client: None, ..of_client("colleague", &["name", "fits", "reach", "note"]) },
];

/// Puts the view that the index stands for, and the triggers that keep it, into a journal that has
/// all its tables. The index is gathered anew where it stood for something else before.
pub(crate) fn install(conn: &Connection) -> rusqlite::Result<()> {
    let before = view_of(conn)?;
    let triggers: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '*_found_*'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in triggers {
        conn.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    conn.execute_batch(&format!("DROP VIEW IF EXISTS search_source; {}", view()))?;
    for it in SEARCHED {
        conn.execute_batch(&it.triggers())?;
    }
    if before.is_some() && before != view_of(conn)? {
        gather_anew(conn)?;
    }
    Ok(())
}

/// Makes the index anew from the records themselves.
pub(crate) fn gather_anew(conn: &Connection) -> rusqlite::Result<()> {
    fill(conn, "INSERT INTO search_text (search_text) VALUES ('rebuild')")
}

/// Runs a statement that puts much into the index at once.
///
/// What the index gathers before it writes it out becomes a piece of its own, and pieces are merged
/// later, which leaves as many empty pages in the file. With 32 MiB, the pieces of 100,000 entries
/// are too few to be merged at once; some hundred saves later they are, whatever their size was.
pub(crate) fn fill(conn: &Connection, sql: &str) -> rusqlite::Result<()> {
    set_gathered(conn, 32 << 20)?;
    conn.execute(sql, [])?;
    set_gathered(conn, 1 << 20)
}

/// Sets how many bytes the index gathers before it writes them out; 1 MiB unless told.
fn set_gathered(conn: &Connection, bytes: i64) -> rusqlite::Result<()> {
    let sql = "INSERT INTO search_text (search_text, rank) VALUES ('hashsize', ?1)";
    conn.execute(sql, [bytes])?;
    Ok(())
}

fn view_of(conn: &Connection) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = 'search_source'";
    conn.query_row(sql, [], |row| row.get(0)).optional()
}

fn view() -> String {
    let rows: Vec<String> = SEARCHED.iter().map(Searched::select).collect();
    format!("CREATE VIEW search_source (sort_key, body, scope) AS\n{}", rows.join("\nUNION ALL\n"))
}

impl Searched {
    /// What the index holds of a row: its number, its words and its scope. `row` is `NEW.`, `OLD.`
    /// or empty.
    fn indexed(&self, row: &str) -> String {
        let words: Vec<String> = self.words.iter().map(|it| format!("{row}{it}")).collect();
        let client = self.client.map_or_else(|| "NULL".to_owned(), |it| format!("{row}{it}"));
        format!("{row}sort_key, fold({}), scope('{}', {client})", words.join(", "), self.table)
    }

    /// When a row is in the index; `row` as above, but the table's own name instead of nothing.
    fn condition(&self, row: &str) -> String {
        let own = format!("{row}binned_at IS NULL");
        match self.within {
            None => own,
            Some((outer, by)) => format!(
                "{own}\n  AND NOT EXISTS (SELECT 1 FROM {outer} \
                 WHERE {outer}.id = {row}{by} AND {outer}.binned_at IS NOT NULL)"
            ),
        }
    }

    fn select(&self) -> String {
        let (table, condition) = (self.table, self.condition(&format!("{}.", self.table)));
        format!("SELECT {}\nFROM {table} WHERE {condition}", self.indexed(""))
    }

    /// The statement that takes the old row out of the index. Taking out what is not in it would
    /// damage it, so it is asked first.
    fn take_out(&self) -> String {
        format!(
            "  INSERT INTO search_text (search_text, rowid, body, scope)\n  SELECT 'delete', {}\n  \
             WHERE EXISTS (SELECT 1 FROM search_text_docsize WHERE id = OLD.sort_key);\n",
            self.indexed("OLD.")
        )
    }

    fn put_in(&self) -> String {
        let (row, condition) = (self.indexed("NEW."), self.condition("NEW."));
        format!(
            "  INSERT INTO search_text (rowid, body, scope)\n  SELECT {row}\n  WHERE {condition};\n"
        )
    }

    fn triggers(&self) -> String {
        let table = self.table;
        let watched: Vec<&str> = ["sort_key"]
            .into_iter()
            .chain(self.client.filter(|it| *it == "client"))
            .chain(self.within.map(|(_, by)| by))
            .chain(self.words.iter().copied())
            .chain(["binned_at"])
            .collect();
        let of = |row: &str| {
            watched.iter().map(|it| format!("{row}.{it}")).collect::<Vec<_>>().join(", ")
        };
        let (take_out, put_in) = (self.take_out(), self.put_in());
        let mut sql = format!(
            "CREATE TRIGGER {table}_found_insert AFTER INSERT ON {table} BEGIN\n{put_in}END;\n\
             CREATE TRIGGER {table}_found_update AFTER UPDATE OF {} ON {table}\nWHEN ({})\n  \
             IS NOT ({}) BEGIN\n{take_out}{put_in}END;\n\
             CREATE TRIGGER {table}_found_delete AFTER DELETE ON {table} BEGIN\n{take_out}END;\n",
            watched.join(", "),
            of("OLD"),
            of("NEW"),
        );
        if let Some((outer, by)) = self.within {
            let row = self.indexed("");
            sql += &format!(
                "CREATE TRIGGER {outer}_found_bin AFTER UPDATE OF binned_at ON {outer}\n\
                 WHEN (OLD.binned_at IS NULL) <> (NEW.binned_at IS NULL) BEGIN\n  \
                 INSERT INTO search_text (search_text, rowid, body, scope)\n  \
                 SELECT 'delete', {row} FROM {table}\n  \
                 WHERE {by} = NEW.id AND sort_key IN (SELECT id FROM search_text_docsize);\n  \
                 INSERT INTO search_text (rowid, body, scope)\n  SELECT {row} FROM {table}\n  \
                 WHERE {by} = NEW.id AND binned_at IS NULL AND NEW.binned_at IS NULL;\nEND;\n"
            );
        }
        sql
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use rusqlite::Connection;

    use super::*;
    use crate::Store;

    /// What an earlier release searched is not what is searched now: its journal is as findable as
    /// a new one afterwards.
    #[test]
    fn an_index_that_stood_for_less_is_gathered_anew() {
        let store = Store::in_memory();
        let conn = &store.conn;
        conn.execute_batch(
            "DROP TRIGGER colleague_found_insert;
             DROP VIEW search_source;
             CREATE VIEW search_source (sort_key, body, scope) AS
             SELECT sort_key, fold(name), scope('client', id) FROM client;",
        )
        .unwrap();
        let id = [7_u8; 16];
        conn.execute(
            "INSERT INTO colleague (id, sort_key, name, fits, room) VALUES (?1, 1, 'Aino', 'labels', 'open')",
            [id],
        )
        .unwrap();
        let found = |conn: &Connection| -> i64 {
            let sql = "SELECT count(*) FROM search_text WHERE search_text MATCH 'aino'";
            conn.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(found(conn), 0);
        install(conn).unwrap();
        assert_eq!(found(conn), 1);
        // Once more changes nothing.
        install(conn).unwrap();
        assert_eq!(found(conn), 1);
    }
}
