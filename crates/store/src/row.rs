//! What a column holds and the domain value it stands for, both ways.
//!
//! Ids are 16 bytes, closed sets their words, days ISO 8601 text, instants milliseconds in UTC.
//! A column that holds something else is an error that names the column, never what is in it.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::closed::ClosedSet;
use domain::id::Id;
use domain::moment::Moment;
use domain::money::{Money, currency};
use domain::text::Text;
use iso_currency::Currency;
use rusqlite::types::{FromSql as _, FromSqlError, FromSqlResult, ToSqlOutput, Type, ValueRef};
use rusqlite::{CachedStatement, Row, RowIndex, ToSql};
use uuid::Uuid;

/// A domain value that fits into one column.
pub(crate) trait Cell: Sized {
    /// Returns what the column is to hold.
    fn to_cell(&self) -> ToSqlOutput<'_>;

    /// Reads what the column holds.
    ///
    /// # Errors
    /// Where it does not stand for such a value.
    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

/// A cell on its way into a statement.
pub(crate) struct In<'a, T>(pub(crate) &'a T);

impl<T: Cell> ToSql for In<'_, T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_cell())
    }
}

/// Reads cells from a row.
pub(crate) trait Cells {
    /// Reads the cell of a column, by its name or its number from 0.
    fn cell<T: Cell>(&self, column: impl RowIndex + Copy) -> rusqlite::Result<T>;

    /// Reads an instant and the zone beside it.
    fn moment(
        &self,
        at: impl RowIndex + Copy,
        zone: impl RowIndex + Copy,
    ) -> rusqlite::Result<Moment> {
        Ok(Moment::new(self.cell(at)?, self.cell(zone)?))
    }

    /// Reads minor units and the currency beside them.
    fn money(&self, minor: &str, currency: &str) -> rusqlite::Result<Money> {
        Ok(Money::new(self.cell(minor)?, self.cell(currency)?))
    }

    /// Reads minor units and the currency beside them, both of which may be missing.
    fn maybe_money(&self, minor: &str, currency: &str) -> rusqlite::Result<Option<Money>> {
        let pair: (Option<i64>, Option<Currency>) = (self.cell(minor)?, self.cell(currency)?);
        Ok(match pair {
            (Some(minor), Some(currency)) => Some(Money::new(minor, currency)),
            _ => None,
        })
    }
}

impl Cells for Row<'_> {
    fn cell<T: Cell>(&self, column: impl RowIndex + Copy) -> rusqlite::Result<T> {
        let value = self.get_ref(column)?;
        T::from_cell(value).map_err(|_| strange(self, &column, value.data_type()))
    }
}

/// Says which column holds something strange, without saying what.
fn strange(row: &Row<'_>, column: &impl RowIndex, found: Type) -> rusqlite::Error {
    let index = column.idx(row.as_ref()).unwrap_or_default();
    let name = row.as_ref().column_name(index).unwrap_or("?").to_owned();
    rusqlite::Error::InvalidColumnType(index, name, found)
}

/// Takes the cells of one record into a prepared statement.
pub(crate) struct Bind<'s, 'c>(pub(crate) &'s mut CachedStatement<'c>);

impl Bind<'_, '_> {
    /// Sets a parameter, named as its column with a colon in front.
    pub(crate) fn set<T: Cell>(&mut self, name: &str, value: &T) -> rusqlite::Result<()> {
        self.0.raw_bind_parameter(name, In(value))
    }

    /// Sets an instant and the zone beside it.
    pub(crate) fn set_moment(&mut self, at: &str, zone: &str, it: Moment) -> rusqlite::Result<()> {
        self.set(at, &it.at)?;
        self.set(zone, &it.zone)
    }

    /// Sets minor units and the currency beside them.
    pub(crate) fn set_money(
        &mut self,
        minor: &str,
        currency: &str,
        it: Option<Money>,
    ) -> rusqlite::Result<()> {
        self.set(minor, &it.map(|it| it.minor))?;
        self.set(currency, &it.map(|it| it.currency))
    }
}

impl<T: Cell> Cell for Option<T> {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        self.as_ref().map_or(ToSqlOutput::Borrowed(ValueRef::Null), T::to_cell)
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if matches!(value, ValueRef::Null) { Ok(None) } else { T::from_cell(value).map(Some) }
    }
}

impl<T> Cell for Id<T> {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(self.uuid().as_bytes().to_vec().into())
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Uuid::from_cell(value).map(Self::new)
    }
}

impl Cell for Uuid {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes()))
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_slice(value.as_blob()?).map_err(|_| FromSqlError::InvalidType)
    }
}

impl Cell for Text {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_str().as_bytes()))
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

impl Cell for String {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(Self::from)
    }
}

impl Cell for Vec<u8> {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self))
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob().map(<[u8]>::to_vec)
    }
}

impl Cell for NaiveDate {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(self.to_string().into())
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        day(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// Reads `2026-11-21` a good deal faster than a general parser would; leaves the rest to that.
fn day(text: &str) -> Option<NaiveDate> {
    let plain = |bytes: &[u8]| {
        bytes.iter().try_fold(0_u32, |sum, byte| {
            byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'))
        })
    };
    match text.as_bytes() {
        &[a, b, c, d, b'-', e, f, b'-', g, h] => {
            let year = i32::try_from(plain(&[a, b, c, d])?).ok()?;
            NaiveDate::from_ymd_opt(year, plain(&[e, f])?, plain(&[g, h])?)
        }
        _ => text.parse().ok(),
    }
}

impl Cell for DateTime<Utc> {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(self.timestamp_millis().into())
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_timestamp_millis(value.as_i64()?).ok_or(FromSqlError::InvalidType)
    }
}

impl Cell for Tz {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.name().as_bytes()))
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(|_| FromSqlError::InvalidType)
    }
}

impl Cell for Currency {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.code().as_bytes()))
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        currency(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// Numbers and truth, which the database knows by itself.
macro_rules! plain_cells {
    ($($kind:ty),+ $(,)?) => { $(
        impl Cell for $kind {
            fn to_cell(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::from(*self)
            }

            fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::column_result(value)
            }
        }
    )+ };
}

plain_cells!(bool, i8, u16, u32, i64, f64);

impl Cell for u64 {
    fn to_cell(&self) -> ToSqlOutput<'_> {
        // Sizes of files: far below where the two types part.
        ToSqlOutput::Owned(i64::try_from(*self).unwrap_or(i64::MAX).into())
    }

    fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::try_from(value.as_i64()?).map_err(|_| FromSqlError::InvalidType)
    }
}

/// Closed sets, by their words.
macro_rules! word_cells {
    ($($kind:ty),+ $(,)?) => { $(
        impl Cell for $kind {
            fn to_cell(&self) -> ToSqlOutput<'_> {
                ToSqlOutput::Borrowed(ValueRef::Text(self.word().as_bytes()))
            }

            fn from_cell(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_word(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+ };
}

word_cells!(
    domain::client::Address,
    domain::attachment::TextReading,
    domain::client::ClientKind,
    domain::client::ExpectationItem,
    domain::client::PartingReason,
    domain::client::Stage,
    domain::colleague::Room,
    domain::complaint::ComplaintStage,
    domain::complaint::Importance,
    domain::concession::ConcessionKind,
    domain::agenda::DueKind,
    domain::engagement::CountsFrom,
    domain::engagement::EndOn,
    domain::engagement::NoticeForm,
    domain::engagement::TermKind,
    domain::engagement::Unit,
    domain::entry::Channel,
    domain::entry::Direction,
    domain::entry::Outcome,
    domain::incident::Abuse,
    domain::incident::Cause,
    domain::holiday::HolidayChange,
    domain::incident::GestureKind,
    domain::incident::IncidentKind,
    domain::incident::Severity,
    domain::incident::Target,
    domain::invoice::InvoiceKind,
    domain::invoice::WorkKind,
    domain::letter::LetterKind,
    domain::letter::LetterState,
    domain::letter::Tone,
    domain::playbook::BuiltIn,
    domain::playbook::RunResult,
    domain::obligation::ObligationKind,
    domain::promise::Party,
    domain::promise::Settlement,
    domain::prompt::Answer,
    domain::recovery::RecoveryOutcome,
    domain::review::RenewalChoice,
    domain::assess::verdict::Standing,
);

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    #[track_caller]
    fn check_day(text: &str, expected: Option<(i32, u32, u32)>) {
        let expected = expected.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d));
        assert_eq!(day(text), expected, "{text}");
    }

    #[test]
    fn days_are_read_as_iso_8601_says() {
        check_day("2026-11-21", Some((2026, 11, 21)));
        check_day("2024-02-29", Some((2024, 2, 29)));
        check_day("2025-02-29", None);
        check_day("2026-1a-21", None);
        check_day("+12026-11-21", Some((12026, 11, 21)));
        check_day("", None);
    }

    #[test]
    fn a_strange_cell_names_its_column_and_keeps_its_words_to_itself() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        let failed = conn
            .query_row("SELECT 'a secret' AS channel", [], |row| {
                row.cell::<domain::entry::Channel>("channel")
            })
            .unwrap_err()
            .to_string();
        assert!(failed.contains("channel"), "the column is named: {failed}");
        assert!(!failed.contains("secret"), "its words stay inside: {failed}");
    }
}
