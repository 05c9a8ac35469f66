//! The place of a record in the order of the journal, which is its row number in the search index.
//!
//! A sort key is `seconds << 10 | place << 4 | kind`, so that keys order by time, never clash between
//! tables, and say which table they belong to. What happened within one second stands in the order
//! of its coming. The index writes down the step from each row to the next, once for every word: the
//! fewer bits a key has, the smaller it is (docs/decisions/0003).

use domain::closed_set;
use rusqlite::Connection;

use crate::error::Error;

const KIND_BITS: u32 = 4;
const PLACE_BITS: u32 = 6;
const TIME_BITS: u32 = KIND_BITS + PLACE_BITS;
const LAST_SECOND: i64 = (1 << (63 - TIME_BITS)) - 1;

closed_set! {
    /// What can be found by search.
    pub enum Kind {
        Entry = "entry",
        Client = "client",
        Boundary = "boundary",
        Telling = "telling",
        Term = "term",
        Promise = "promise",
        Complaint = "complaint",
        Letter = "letter",
        Contact = "contact",
        Incident = "incident",
        Attachment = "attachment",
        Review = "review",
        Obligation = "obligation",
        Colleague = "colleague",
        HardTime = "hard_time",
        CheckIn = "check_in",
    }
}

impl Kind {
    /// Returns the number in the last bits of the kind's sort keys.
    pub(crate) const fn number(self) -> i64 {
        match self {
            Self::Entry => 1,
            Self::Client => 2,
            Self::Boundary => 3,
            Self::Telling => 4,
            Self::Term => 5,
            Self::Promise => 6,
            Self::Complaint => 7,
            Self::Letter => 8,
            Self::Contact => 9,
            Self::Incident => 10,
            Self::Attachment => 11,
            Self::Review => 12,
            Self::Obligation => 13,
            Self::Colleague => 14,
            Self::HardTime => 15,
            Self::CheckIn => 0,
        }
    }

    /// Returns the kind of the record with this sort key.
    pub(crate) fn of(sort_key: i64) -> Option<Self> {
        use domain::closed::ClosedSet as _;
        let number = sort_key & ((1 << KIND_BITS) - 1);
        Self::ALL.iter().copied().find(|it| it.number() == number)
    }

    const fn last_place_query(self) -> &'static str {
        macro_rules! last {
            ($table:literal) => {
                concat!("SELECT max(sort_key) FROM ", $table, " WHERE sort_key BETWEEN ?1 AND ?2")
            };
        }
        match self {
            Self::Entry => last!("entry"),
            Self::Client => last!("client"),
            Self::Boundary => last!("boundary"),
            Self::Telling => last!("telling"),
            Self::Term => last!("term"),
            Self::Promise => last!("promise"),
            Self::Complaint => last!("complaint"),
            Self::Letter => last!("letter"),
            Self::Contact => last!("contact"),
            Self::Incident => last!("incident"),
            Self::Attachment => last!("attachment"),
            Self::Review => last!("review"),
            Self::Obligation => last!("obligation"),
            Self::Colleague => last!("colleague"),
            Self::HardTime => last!("hard_time"),
            Self::CheckIn => last!("check_in"),
        }
    }
}

/// Returns the first key of the second that an instant lies in, whatever the kind. Times that no
/// calendar reaches share the first and the last second.
pub(crate) const fn first_of(at_millis: i64) -> i64 {
    let second = at_millis.div_euclid(1_000);
    let clamped = if second > LAST_SECOND {
        LAST_SECOND
    } else if second < -LAST_SECOND {
        -LAST_SECOND
    } else {
        second
    };
    clamped << TIME_BITS
}

/// Returns the second of a key, in milliseconds since 1970.
pub(crate) const fn millis(sort_key: i64) -> i64 {
    (sort_key >> TIME_BITS).saturating_mul(1_000)
}

/// Returns whether a key is one of the second that an instant lies in.
pub(crate) const fn is_of(sort_key: i64, at_millis: i64) -> bool {
    sort_key >> TIME_BITS == first_of(at_millis) >> TIME_BITS
}

/// Returns the next free key of a kind at an instant, given in milliseconds since 1970.
///
/// Where a second has no place left, the key is one of a later second.
pub(crate) fn next(conn: &Connection, kind: Kind, at_millis: i64) -> Result<i64, Error> {
    let mut last = conn.prepare_cached(kind.last_place_query())?;
    let mut from = first_of(at_millis);
    loop {
        let to = from | ((1 << TIME_BITS) - 1);
        let taken: Option<i64> = last.query_row([from, to], |row| row.get(0))?;
        let free = taken.map_or(from | kind.number(), |it| it.saturating_add(1 << KIND_BITS));
        if free <= to {
            return Ok(free);
        }
        from = to.checked_add(1).ok_or(Error::Invalid { what: "no place is left at this time" })?;
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    #[test]
    fn a_later_second_has_a_greater_key_whatever_the_kind() {
        assert!(first_of(1_000) > (first_of(999) | 0x3FF));
        assert!(first_of(-1) < first_of(0));
        assert!(first_of(i64::MIN) < first_of(i64::MAX));
    }

    #[test]
    fn a_key_tells_its_time_and_its_kind() {
        let check = |at: i64, kind: Kind, second: i64| {
            let key = first_of(at) | kind.number();
            assert_eq!((millis(key), Kind::of(key)), (second, Some(kind)));
            assert!(is_of(key, at) && !is_of(key, at + 1_000));
        };
        check(0, Kind::Entry, 0);
        check(1_795_000_000_123, Kind::Attachment, 1_795_000_000_000);
        check(-5, Kind::Client, -1_000);
        check(4_000_000_000_000, Kind::Letter, 4_000_000_000_000);
    }

    fn table() -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE entry (sort_key INTEGER NOT NULL UNIQUE)").unwrap();
        conn
    }

    #[test]
    fn records_of_one_second_get_places_in_the_order_of_their_coming() {
        let conn = table();
        let mut keys = Vec::new();
        for _ in 0..3 {
            let key = next(&conn, Kind::Entry, 7_007).unwrap();
            conn.execute("INSERT INTO entry VALUES (?1)", [key]).unwrap();
            keys.push(key);
        }
        assert!(keys.is_sorted());
        assert!(keys.iter().all(|it| millis(*it) == 7_000), "{keys:?}");
    }

    #[test]
    fn a_full_second_gives_way_to_the_next() {
        let conn = table();
        conn.execute("INSERT INTO entry VALUES (?1)", [first_of(7_000) | 0x3F1]).unwrap();
        assert_eq!(next(&conn, Kind::Entry, 7_500).unwrap(), first_of(8_000) | 1);
    }
}
