//! Erasing: removing records so that no trace of their words stays in the file.
//!
//! Four things together make words leave: secure deletion in the tables, secure deletion in the
//! search index, writing the index anew, and a checkpoint that empties the write-ahead log. Without
//! any one of them there are traces: secure deletion in the index forgets the words by which it
//! finds its own pages.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::id::Id;
use rusqlite::Connection;

use crate::error::Error;
use crate::op::{Noun, Op};
use crate::open::Store;

impl Store {
    /// Erases a client with all that belongs to them: records, files, search index and history.
    /// That it was done is kept, without saying to whom.
    ///
    /// # Errors
    /// `NotFound` where there is no such client. `Busy` where another program keeps the
    /// write-ahead log in use; the records are gone then, and the next erasure or the next close
    /// clears the log.
    pub fn erase_client(&mut self, id: Id<Client>, at: DateTime<Utc>) -> Result<(), Error> {
        self.transact(Op::EraseClient, at, |tx| {
            let conn = tx.conn();
            if conn.execute("DELETE FROM client WHERE id = ?1", [id.uuid()])? == 0 {
                return Err(Error::NotFound(Noun::Client));
            }
            // What was undone is in no table any more, but still in the history. Parts of a record
            // that went with it there do not say whose they were: their operation does.
            conn.execute(
                "DELETE FROM history WHERE operation <> ?2 AND (client = ?1 OR (client IS NULL
                   AND in_table IN ('entry_person', 'entry_version', 'notice_terms',
                     'complaint_step', 'recovery_check', 'recovery_part', 'playbook_run_step', 'letter_version')
                   AND operation IN (SELECT operation FROM operation_client WHERE client = ?1)))",
                (id.uuid(), tx.operation()),
            )?;
            conn.execute(
                "UPDATE operation SET is_final = 1
                 WHERE number IN (SELECT operation FROM operation_client WHERE client = ?1)",
                [id.uuid()],
            )?;
            conn.execute("DELETE FROM operation_client WHERE client = ?1", [id.uuid()])?;
            Ok(())
        })?;
        self.leave_no_trace()
    }

    /// Empties the write-ahead log into the file, so that old pages are nowhere.
    pub(crate) fn leave_no_trace(&self) -> Result<(), Error> {
        let busy: bool =
            self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy { Err(Error::Busy) } else { Ok(()) }
    }
}

/// Removes the history of all that an operation removed for good.
///
/// Operations that lose a part of their history can no longer be undone; those that lose all of it
/// are forgotten.
pub(crate) fn forget_removed(conn: &Connection, operation: i64) -> Result<(), Error> {
    let removed = "SELECT old.id FROM history AS gone
        JOIN history AS old ON old.key = gone.key AND old.in_table = gone.in_table
        WHERE gone.operation = ?1";
    conn.execute(
        &format!(
            "UPDATE operation SET is_final = 1
             WHERE number IN (SELECT operation FROM history WHERE id IN ({removed}))"
        ),
        [operation],
    )?;
    conn.execute(&format!("DELETE FROM history WHERE id IN ({removed})"), [operation])?;
    conn.execute(
        "DELETE FROM operation WHERE number < ?1 AND is_final = 1
           AND op NOT IN ('import', 'erase_client', 'empty_bin')
           AND NOT EXISTS (SELECT 1 FROM history WHERE history.operation = operation.number)",
        [operation],
    )?;
    write_index_anew(conn)?;
    Ok(())
}

/// Makes the search index write all of its pages anew, without what was removed.
fn write_index_anew(conn: &Connection) -> Result<(), Error> {
    // An index that is in one piece already is not touched by 'optimize': a row that no record can
    // have makes a second piece.
    conn.execute_batch(
        "INSERT INTO search_text (rowid, body, scope) VALUES (-9223372036854775808, 'a', '');
         INSERT INTO search_text (search_text) VALUES ('optimize');
         INSERT INTO search_text (search_text, rowid, body, scope)
         VALUES ('delete', -9223372036854775808, 'a', '');",
    )?;
    Ok(())
}
