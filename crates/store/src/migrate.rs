//! The steps by which a journal came to its present form.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::OpenError;
use crate::searched;

const STEPS: &[&str] = &[
    include_str!("../migrations/0001_journal.sql"),
    include_str!("../migrations/0002_history.sql"),
    include_str!("../migrations/0003_search.sql"),
    include_str!("../migrations/0004_reviews.sql"),
    include_str!("../migrations/0005_playbooks.sql"),
    include_str!("../migrations/0006_holiday.sql"),
    include_str!("../migrations/0007_reminder.sql"),
    include_str!("../migrations/0008_letters.sql"),
    include_str!("../migrations/0009_contract.sql"),
    include_str!("../migrations/0010_saved_date.sql"),
    include_str!("../migrations/0011_recovery_parts.sql"),
    include_str!("../migrations/0012_care.sql"),
    include_str!("../migrations/0013_storm.sql"),
    include_str!("../migrations/0014_hanging.sql"),
    include_str!("../migrations/0015_seconds.sql"),
    include_str!("../migrations/0016_letter_as_it_was.sql"),
];

/// The format that this release writes, and the newest it reads.
pub(crate) const FORMAT: i64 = STEPS.len() as i64;

/// Returns a journal's format.
pub(crate) fn format(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a journal to the newest format, all or nothing. With the last step comes what is searched.
pub(crate) fn to_newest(conn: &mut Connection) -> Result<(), OpenError> {
    let mut steps: Vec<M<'_>> = STEPS.iter().copied().map(M::up).collect();
    if let (Some(last), Some(sql)) = (steps.last_mut(), STEPS.last()) {
        *last = M::up_with_hook(sql, |step| searched::install(step).map_err(Into::into));
    }
    Migrations::new(steps).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => OpenError::Damaged { found: "its format cannot be brought up to date" },
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;
    use crate::Store;

    /// Before the step that made keys of seconds, they were of milliseconds.
    #[test]
    fn keys_of_milliseconds_become_keys_of_seconds_in_the_same_order() {
        let mut store = Store::in_memory();
        let conn = &mut store.conn;
        let add = "INSERT INTO colleague (id, sort_key, name, fits, room)
                   VALUES (?1, ?2, 'Aino', 'labels', 'open')";
        // More than a second has places for, then one of the next second, and one before 1970.
        let key = |millis: i64, place: i64| millis << 20 | place << 4 | 14;
        let mut times: Vec<(i64, i64)> = (0..70).map(|place| (7_900, place)).collect();
        times.extend([(8_000, 0), (-500, 0)]);
        for (number, (millis, place)) in (0_u8..).zip(times) {
            conn.execute(add, ([number; 16], key(millis, place))).unwrap();
        }
        let step = conn.transaction().unwrap();
        step.execute_batch(STEPS[14]).unwrap();
        searched::install(&step).unwrap();
        step.commit().unwrap();
        let numbers = |sql: &str| -> Vec<i64> {
            let mut query = conn.prepare(sql).unwrap();
            query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let in_order = numbers("SELECT (instr('0123456789ABCDEF', substr(hex(id), 1, 1)) - 1) * 16
               + instr('0123456789ABCDEF', substr(hex(id), 2, 1)) - 1 FROM colleague ORDER BY sort_key");
        let expected: Vec<i64> = [71].into_iter().chain(0..=70).collect();
        assert_eq!(in_order, expected);
        let keys = numbers("SELECT sort_key FROM colleague ORDER BY sort_key");
        assert_eq!(keys[..2], [-1 << 10 | 14, 7 << 10 | 14]);
        assert!(keys.iter().all(|it| it & 15 == 14), "{keys:?}");
        assert_eq!(
            *keys.last().unwrap(),
            ((8 << 10) + (6 << 4)) | 14,
            "after those that spilled over"
        );
        let found = numbers("SELECT rowid FROM search_text WHERE search_text MATCH 'aino'");
        assert_eq!(found, keys, "all of them are found, in their order");
    }
}
