//! The practice: all clients together, by the month in UTC.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::assess::evidence::{ContactFact, Practice, PracticeMonth};
use domain::id::Id;
use domain::money::Money;

use crate::evidence::Rates;
use crate::row::Cells as _;
use crate::{Error, Read};

impl Read<'_> {
    /// Returns the whole practice by the month, in UTC, over all clients that are not in the bin.
    ///
    /// Months of contact count like the contacts of evidence: without notes to self. Money for
    /// which there is no rate is left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn practice(&self) -> Result<Practice, Error> {
        let conn = self.conn();
        let rates = Rates::new(&self.settings()?);
        let mut months = Months::default();
        let mut query = conn.prepare_cached(&live(
            "SELECT at, minutes, toll, recovery_minutes FROM entry INDEXED BY entry_client
             WHERE channel <> 'note'",
        ))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            months.contact(&ContactFact {
                entry: Id::new(uuid::Uuid::nil()),
                at: row.cell(0)?,
                minutes: row.cell(1)?,
                toll: row.cell(2)?,
                recovery_minutes: row.cell(3)?,
            });
        }
        let mut query =
            conn.prepare_cached(&live("SELECT worked_on, minutes FROM work WHERE TRUE"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            months.worked(row.cell(0)?, row.cell(1)?);
        }
        let mut query = conn.prepare_cached(&live(
            "SELECT received_on, amount_minor, currency FROM payment WHERE TRUE",
        ))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(minor) = rates.own_minor(Money::new(row.cell(1)?, row.cell(2)?)) {
                months.received(row.cell(0)?, minor);
            }
        }
        Ok(months.practice())
    }
}

/// Leaves what is in the bin out of a query, and what belongs to a client there.
fn live(sql: &str) -> String {
    format!(
        "{sql} AND binned_at IS NULL
         AND client NOT IN (SELECT id FROM client AS whose WHERE whose.binned_at IS NOT NULL)"
    )
}

/// The months of a practice, in the making.
#[derive(Debug, Default)]
pub(crate) struct Months {
    months: BTreeMap<i32, PracticeMonth>,
}

impl Months {
    pub(crate) fn contact(&mut self, it: &ContactFact) {
        let minutes = u64::from(it.minutes.unwrap_or(0));
        let month = self.on(it.at.date_naive());
        month.minutes += minutes + u64::from(it.recovery_minutes.unwrap_or(0));
        if let Some(toll) = it.toll {
            month.toll_minutes += minutes;
            month.toll_sum += i64::from(toll) * minutes.cast_signed();
        }
    }

    pub(crate) fn worked(&mut self, on: NaiveDate, minutes: u32) {
        self.on(on).minutes += u64::from(minutes);
    }

    pub(crate) fn received(&mut self, on: NaiveDate, minor: i64) {
        self.on(on).received_minor += minor;
    }

    fn on(&mut self, day: NaiveDate) -> &mut PracticeMonth {
        let index = day.year() * 12 + day.month0().cast_signed();
        self.months.entry(index).or_insert_with(|| PracticeMonth {
            month: day.with_day(1).unwrap_or(day),
            minutes: 0,
            received_minor: 0,
            toll_minutes: 0,
            toll_sum: 0,
        })
    }

    /// Returns the months, oldest first.
    pub(crate) fn practice(self) -> Practice {
        Practice { months: self.months.into_values().collect() }
    }
}
