//! The practice: all clients together, by the month of the person's calendar.
//!
//! Every assessment of a client needs it, so it is not counted anew each time: what each client
//! adds is remembered, and only what a write has touched is counted again.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike as _, NaiveDate};
use domain::assess::evidence::{ContactFact, Practice, PracticeMonth, wall};
use domain::id::Id;
use domain::money::Money;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::evidence::Rates;
use crate::op::Noun;
use crate::row::{Cells as _, In};
use crate::transact::Touched;
use crate::{Error, Read};

impl Read<'_> {
    /// Returns the whole practice by the month of the person's calendar, over all clients that are not in the bin.
    ///
    /// Contact counts as in evidence: without notes to self. Money for which there is no rate is
    /// left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn practice(&self) -> Result<Practice, Error> {
        match self.remembered() {
            Some(remembered) => remembered.ask(*self, |it| it.total.practice()),
            None => Ok(sum(count(*self, None)?.values()).practice()),
        }
    }

    /// Returns how many entries each client has that is not in the bin, notes to self included.
    pub(crate) fn entries_of_each(&self) -> Result<HashMap<Uuid, u32>, Error> {
        let each = |clients: &HashMap<Uuid, Months>| {
            clients.iter().map(|(client, it)| (*client, it.entries)).collect()
        };
        match self.remembered() {
            Some(remembered) => remembered.ask(*self, |it| each(&it.clients)),
            None => Ok(each(&count(*self, None)?)),
        }
    }
}

/// What one client adds to the practice, or all of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Months {
    months: BTreeMap<i32, Month>,
    /// How many entries there are, notes to self included.
    entries: u32,
}

#[derive(Debug, Clone)]
struct Month {
    /// How many records it was counted from.
    records: u64,
    sum: PracticeMonth,
}

impl Months {
    /// Counts an entry of any kind; one that is contact counts as such besides.
    pub(crate) fn entry(&mut self) {
        self.entries += 1;
    }

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
        let month = self.months.entry(index).or_insert_with(|| Month::new(day));
        month.records += 1;
        &mut month.sum
    }

    fn add(&mut self, other: &Self) {
        for (index, it) in &other.months {
            let month = self.months.entry(*index).or_insert_with(|| Month::new(it.sum.month));
            month.records += it.records;
            month.sum.minutes += it.sum.minutes;
            month.sum.received_minor += it.sum.received_minor;
            month.sum.toll_minutes += it.sum.toll_minutes;
            month.sum.toll_sum += it.sum.toll_sum;
        }
    }

    fn take_away(&mut self, other: &Self) {
        for (index, it) in &other.months {
            if let Some(month) = self.months.get_mut(index) {
                month.records -= it.records;
                month.sum.minutes -= it.sum.minutes;
                month.sum.received_minor -= it.sum.received_minor;
                month.sum.toll_minutes -= it.sum.toll_minutes;
                month.sum.toll_sum -= it.sum.toll_sum;
                if month.records == 0 {
                    self.months.remove(index);
                }
            }
        }
    }

    /// Returns the months, oldest first.
    pub(crate) fn practice(&self) -> Practice {
        Practice { months: self.months.values().map(|it| it.sum).collect() }
    }
}

impl Month {
    fn new(day: NaiveDate) -> Self {
        let month = day.with_day(1).unwrap_or(day);
        let sum =
            PracticeMonth { month, minutes: 0, received_minor: 0, toll_minutes: 0, toll_sum: 0 };
        Self { records: 0, sum }
    }
}

/// Returns what several clients add together.
pub(crate) fn sum<'a>(clients: impl IntoIterator<Item = &'a Months>) -> Months {
    let mut total = Months::default();
    clients.into_iter().for_each(|it| total.add(it));
    total
}

/// Counts what one client adds, or each of them.
fn count(read: Read<'_>, of: Option<Uuid>) -> Result<HashMap<Uuid, Months>, Error> {
    let conn = read.conn();
    let settings = read.settings()?;
    let (rates, zone) = (Rates::new(&settings), settings.zone);
    let mut all = HashMap::new();
    let contact = "at, minutes, toll, recovery_minutes, channel <> 'note'";
    each(conn, &mut all, of, contact, "entry", |months, row| {
        months.entry();
        if row.cell(5)? {
            months.contact(&ContactFact {
                entry: Id::new(Uuid::nil()),
                at: wall(row.cell(1)?, zone),
                minutes: row.cell(2)?,
                toll: row.cell(3)?,
                recovery_minutes: row.cell(4)?,
            });
        }
        Ok(())
    })?;
    each(conn, &mut all, of, "worked_on, minutes", "work", |months, row| {
        months.worked(row.cell(1)?, row.cell(2)?);
        Ok(())
    })?;
    each(conn, &mut all, of, "received_on, amount_minor, currency", "payment", |months, row| {
        if let Some(minor) = rates.own_minor(Money::new(row.cell(2)?, row.cell(3)?)) {
            months.received(row.cell(1)?, minor);
        }
        Ok(())
    })?;
    Ok(all)
}

/// Hands over each row of a table that is not in the bin, with what its client has added so far.
fn each(
    conn: &Connection,
    all: &mut HashMap<Uuid, Months>,
    of: Option<Uuid>,
    columns: &str,
    table: &str,
    mut take: impl FnMut(&mut Months, &Row<'_>) -> rusqlite::Result<()>,
) -> Result<(), Error> {
    let only = if of.is_some() { "client = :client" } else { ":client IS NULL" };
    let mut query = conn.prepare_cached(&format!(
        "SELECT client, {columns} FROM {table} WHERE {only} AND binned_at IS NULL
           AND client NOT IN (SELECT id FROM client AS whose WHERE whose.binned_at IS NOT NULL)"
    ))?;
    let mut rows = query.query(&[(":client", &In(&of))])?;
    let mut now = (Uuid::nil(), Months::default());
    while let Some(row) = rows.next()? {
        let client: Uuid = row.cell(0)?;
        if client != now.0 {
            let next = (client, all.remove(&client).unwrap_or_default());
            let (before, months) = std::mem::replace(&mut now, next);
            all.insert(before, months);
        }
        take(&mut now.1, row)?;
    }
    all.insert(now.0, now.1);
    Ok(())
}

/// What each client adds, as far as it is known to be true still.
#[derive(Debug, Default)]
pub(crate) struct Remembered(RefCell<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// The state of the journal that this was counted from; `None` while nothing is known.
    seen: Option<Seen>,
    clients: HashMap<Uuid, Months>,
    total: Months,
    /// Clients that have been written to since.
    stale: BTreeSet<Uuid>,
}

/// A state of the journal: the first number changes when another program writes, the second when
/// this one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen(i64, u64);

/// Returns the state of the journal.
pub(crate) fn seen(conn: &Connection) -> Result<Seen, Error> {
    let others = conn.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
    Ok(Seen(others, conn.total_changes()))
}

impl Remembered {
    /// Brings everything up to date and answers from it.
    fn ask<T>(&self, read: Read<'_>, answer: impl FnOnce(&Kept) -> T) -> Result<T, Error> {
        let kept = &mut *self.0.borrow_mut();
        let now = seen(read.conn())?;
        if kept.seen != Some(now) {
            // The state is asked for before counting, so that what another program writes
            // meanwhile is noticed the next time.
            kept.keep(now, count(read, None)?);
        }
        while let Some(client) = kept.stale.first().copied() {
            let months = count(read, Some(client))?.remove(&client).unwrap_or_default();
            kept.total.add(&months);
            if let Some(before) = kept.clients.insert(client, months) {
                kept.total.take_away(&before);
            }
            kept.stale.remove(&client);
        }
        Ok(answer(kept))
    }

    /// Takes over what was counted from a state of the journal.
    pub(crate) fn keep(&self, seen: Seen, clients: HashMap<Uuid, Months>) {
        self.0.borrow_mut().keep(seen, clients);
    }

    /// Follows an operation that has been done: what it touched has to be counted again.
    ///
    /// `before` is how many changes this connection had made when the operation began.
    pub(crate) fn follow(&self, conn: &Connection, before: u64, operation: i64, touched: &Touched) {
        let kept = &mut *self.0.borrow_mut();
        let settings_hold = !touched.nouns.contains(&Noun::Settings);
        match (&mut kept.seen, owners(conn, operation)) {
            (Some(seen), Ok(owners)) if seen.1 == before && settings_hold => {
                seen.1 = conn.total_changes();
                kept.stale.extend(touched.clients.iter().map(|it| it.uuid()));
                kept.stale.extend(owners);
            }
            _ => *kept = Kept::default(),
        }
    }

    /// Passes over changes to what nothing here is counted from.
    ///
    /// `before` is how many changes this connection had made before them.
    pub(crate) fn pass_over(&self, conn: &Connection, before: u64) {
        if let Some(seen) = self.0.borrow_mut().seen.as_mut().filter(|it| it.1 == before) {
            seen.1 = conn.total_changes();
        }
    }

    /// Forgets everything.
    pub(crate) fn forget(&self) {
        *self.0.borrow_mut() = Kept::default();
    }
}

/// Returns the clients that now have what an operation has written. One that a record was taken
/// from is known from its history.
fn owners(conn: &Connection, operation: i64) -> Result<Vec<Uuid>, Error> {
    let mut query = conn.prepare_cached(include_str!("owners.sql"))?;
    Ok(query.query_map([operation], |row| row.cell(0))?.collect::<Result<_, _>>()?)
}

impl Kept {
    fn keep(&mut self, seen: Seen, clients: HashMap<Uuid, Months>) {
        let total = sum(clients.values());
        *self = Self { seen: Some(seen), clients, total, stale: BTreeSet::new() };
    }
}
