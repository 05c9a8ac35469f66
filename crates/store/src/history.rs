//! Keeping what was there before: the triggers that write the history, and when they do.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// How much of an operation the triggers write down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Every row as it was before: what undo needs.
    Images,
    /// Only which rows were removed, so that their history can be removed with them.
    RemovedKeys,
    /// Nothing: for imports, which would otherwise double in size and time.
    Nothing,
}

/// Which operation is being recorded, known to the triggers as `recording()` and `removing()`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Recorder {
    /// The operation whose images are kept; 0 where there is none.
    images: Arc<AtomicI64>,
    /// The operation whose removed keys are kept; 0 where there is none.
    removed: Arc<AtomicI64>,
}

/// Ends the recording when dropped, however the operation ended.
#[derive(Debug)]
pub(crate) struct Recording(Recorder);

impl Drop for Recording {
    fn drop(&mut self) {
        self.0.images.store(0, Ordering::Relaxed);
        self.0.removed.store(0, Ordering::Relaxed);
    }
}

impl Recorder {
    pub(crate) fn start(&self, number: i64, keep: Keep) -> Recording {
        let of = |mode| if keep == mode { number } else { 0 };
        self.images.store(of(Keep::Images), Ordering::Relaxed);
        self.removed.store(of(Keep::RemovedKeys), Ordering::Relaxed);
        Recording(self.clone())
    }

    /// Makes the triggers of a connection.
    pub(crate) fn attach(&self, conn: &Connection) -> rusqlite::Result<()> {
        for (name, number) in [("recording", &self.images), ("removing", &self.removed)] {
            let number = Arc::clone(number);
            conn.create_scalar_function(name, 0, FunctionFlags::SQLITE_UTF8, move |_| {
                let number = number.load(Ordering::Relaxed);
                Ok((number != 0).then_some(number))
            })?;
        }
        let mut sql = String::new();
        for table in recorded_tables(conn)? {
            sql.push_str(&triggers(&table));
        }
        conn.execute_batch(&sql)
    }
}

/// A table whose rows are kept in the history.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
}

#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) is_blob: bool,
    pub(crate) in_key: bool,
}

/// Returns the columns of the recorded tables, read from the file itself.
///
/// The bytes of attachments are left out: they never change, and stay until the bin is emptied.
/// Drafts are left out: they are no records yet.
pub(crate) fn recorded_tables(conn: &Connection) -> rusqlite::Result<Vec<Recorded>> {
    let mut query = conn.prepare(
        "SELECT t.name, c.name, c.type = 'BLOB', c.pk > 0
         FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
         WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
           AND t.name NOT IN ('operation', 'operation_client', 'history', 'attachment_content',
             'draft', 'last_look', 'saved_date')
         ORDER BY t.name, c.cid",
    )?;
    let mut rows = query.query([])?;
    let mut tables: Vec<Recorded> = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let column = Column { name: row.get(1)?, is_blob: row.get(2)?, in_key: row.get(3)? };
        match tables.last_mut() {
            Some(last) if last.name == name => last.columns.push(column),
            _ => tables.push(Recorded { name, columns: vec![column] }),
        }
    }
    Ok(tables)
}

/// Returns the triggers of a table: what came, what changed, what went, and what was removed for
/// good.
fn triggers(table: &Recorded) -> String {
    let name = &table.name;
    let same = join(&table.columns, " AND ", |it| format!("OLD.{0} IS NEW.{0}", it.name));
    let mut sql = String::new();
    for (which, event, row, operation, before, when) in [
        ("add", "INSERT", "NEW", "recording()", "NULL".to_owned(), String::new()),
        ("change", "UPDATE", "OLD", "recording()", image(table), format!(" AND NOT ({same})")),
        ("delete", "DELETE", "OLD", "recording()", image(table), String::new()),
        ("remove", "DELETE", "OLD", "removing()", "NULL".to_owned(), String::new()),
    ] {
        let key = key(table, row);
        let client = client(table, row);
        sql.push_str(&format!(
            "CREATE TEMP TRIGGER history_{which}_{name} AFTER {event} ON main.{name}
             WHEN {operation} IS NOT NULL{when} BEGIN
               INSERT INTO history (operation, in_table, key, client, before)
               VALUES ({operation}, '{name}', {key}, {client}, {before});
             END;\n",
        ));
    }
    sql
}

fn key(table: &Recorded, row: &str) -> String {
    let parts = table.columns.iter().filter(|it| it.in_key);
    format!("json_array({})", join(parts, ", ", |it| plain(it, row)))
}

fn image(table: &Recorded) -> String {
    let pairs = join(&table.columns, ", ", |it| format!("'{}', {}", it.name, plain(it, "OLD")));
    format!("json_object({pairs})")
}

/// Returns a column in a form that JSON can hold.
fn plain(column: &Column, row: &str) -> String {
    let name = &column.name;
    if column.is_blob {
        // hex() makes empty text of NULL.
        format!("iif({row}.{name} IS NULL, NULL, hex({row}.{name}))")
    } else {
        format!("{row}.{name}")
    }
}

/// Returns where to find the client that a row belongs to.
fn client(table: &Recorded, row: &str) -> String {
    let of = |parent: &str| format!("(SELECT client FROM {parent} WHERE id = {row}.{parent})");
    match table.name.as_str() {
        "client" => format!("{row}.id"),
        "entry_person" | "entry_version" => of("entry"),
        "notice_terms" | "engagement_price" => of("engagement"),
        "complaint_step" => of("complaint"),
        "recovery_check" | "recovery_part" => of("recovery"),
        "playbook_run_step" => of("playbook_run"),
        "letter_version" => of("letter"),
        _ if table.columns.iter().any(|it| it.name == "client") => format!("{row}.client"),
        _ => "NULL".to_owned(),
    }
}

fn join<'a>(
    columns: impl IntoIterator<Item = &'a Column>,
    with: &str,
    form: impl Fn(&Column) -> String,
) -> String {
    columns.into_iter().map(form).collect::<Vec<_>>().join(with)
}
