//! The desk: builds a journal with dates relative to one day.

mod agreements;
mod care;
mod folder;
mod ledger;
mod marks;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::boundary::Boundary;
use domain::id::Id;
use domain::incident::Severity;
use domain::journal::Journal;
use domain::moment::Moment;
use domain::text::Text;

use crate::diary::{clock, working_day};
use crate::ids::Ids;

pub(crate) use agreements::{Notice, Reviewed};
pub(crate) use folder::Folder;
pub(crate) use ledger::NEVER;
pub(crate) use marks::{OPEN, broken, kept, released};

/// The zone in which everything is written down.
pub(crate) const HOME: Tz = Tz::Europe__Tallinn;

/// A journal in the making.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) today: NaiveDate,
    pub(crate) ids: Ids,
    pub(crate) journal: Journal,
}

impl Desk {
    pub(crate) fn new(today: NaiveDate) -> Self {
        Self { today, ids: Ids::default(), journal: Journal::default() }
    }

    /// Returns the day so many days before the day of the sample; negative for later days.
    pub(crate) fn day(&self, ago: i64) -> NaiveDate {
        self.today - TimeDelta::days(ago)
    }

    /// Returns the same, rolled back to a working day.
    pub(crate) fn working_day(&self, ago: i64) -> NaiveDate {
        working_day(self.day(ago))
    }

    /// Returns a moment on a day, by the clock on our wall.
    pub(crate) fn moment(&self, ago: i64, time: &str) -> Moment {
        at(self.day(ago), clock(time).unwrap_or_default())
    }

    /// Makes an id for a record that has a day and no time.
    pub(crate) fn id_on<T>(&mut self, day: NaiveDate) -> Id<T> {
        self.ids.next(morning(day))
    }

    /// Writes a boundary down that holds for every client.
    pub(crate) fn boundary(
        &mut self,
        ago: i64,
        rule: &str,
        instead: &str,
        severity: Severity,
    ) -> Id<Boundary> {
        let since = self.day(ago);
        let id = self.id_on(since);
        self.journal.boundaries.push(Boundary {
            id,
            client: None,
            rule: text(rule),
            instead: Text::new(instead),
            severity,
            term: None,
            since,
            until: None,
        });
        id
    }

    /// Numbers the invoices and puts every list into the order of its days.
    pub(crate) fn finish(mut self) -> Journal {
        let journal = &mut self.journal;
        journal.entries.sort_by_key(|it| (it.at.at, it.id));
        journal.moves.sort_by_key(|it| (it.on, it.id));
        journal.work.sort_by_key(|it| (it.on, it.id));
        journal.payments.sort_by_key(|it| (it.received_on, it.id));
        journal.promises.sort_by_key(|it| (it.made_at.at, it.id));
        journal.invoices.sort_by_key(|it| (it.issued_on, it.id));
        let (mut year, mut count) = (0, 0);
        for invoice in &mut journal.invoices {
            let its = chrono::Datelike::year(&invoice.issued_on);
            count = if its == year { count + 1 } else { 1 };
            year = its;
            invoice.number = Text::new(format!("{year}-{count:03}"));
        }
        self.journal
    }
}

/// Returns a moment on our clock.
pub(crate) fn at(day: NaiveDate, time: NaiveTime) -> Moment {
    Moment::local(day.and_time(time), HOME)
}

/// Returns nine in the morning, for records that have a day and no time.
pub(crate) fn morning(day: NaiveDate) -> DateTime<Utc> {
    at(day, clock("9:00").unwrap_or_default()).at
}

/// Wraps words that are known not to be blank.
pub(crate) fn text(words: &str) -> Text {
    Text::new(words).expect("the sample never writes a blank")
}
