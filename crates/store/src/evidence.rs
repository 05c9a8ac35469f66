//! Evidence: what `assess` may know, gathered for one client or for all in one pass a table.
//!
//! What lies in the bin is as if it had never been written down, and with it what cannot be
//! without it. Money is turned into the person's own currency. Where they state no rate for it,
//! amounts stay in their own minor units, `money_known` says so, and the practice leaves them out.

mod complaints;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::assess::evidence::{
    ConcessionFact, ContactFact, CostFact, Evidence, GestureFact, IncidentFact, InvoiceFact,
    PaymentFact, PromiseFact, TellingFact, WorkFact, wall,
};
use domain::client::Client;
use domain::id::Id;
use domain::incident::{Gesture, GestureKind, Incident};
use domain::money::Money;
use domain::settings::Settings;
use iso_currency::Currency;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::op::Noun;
use crate::practice::Months;
use crate::record::Record;
use crate::row::{Cells as _, In};
use crate::whose::{SOURCES, Whose};
use crate::{Error, Read};

/// What one unit of each currency is worth in the person's own.
pub(crate) struct Rates {
    own: Currency,
    known: HashMap<Currency, f64>,
}

impl Rates {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self { own: settings.currency, known: settings.rates.iter().copied().collect() }
    }

    /// Returns an amount in minor units of the person's currency, where a rate is known.
    pub(crate) fn own_minor(&self, it: Money) -> Option<i64> {
        if it.currency == self.own {
            return Some(it.minor);
        }
        let rate = self.known.get(&it.currency)?;
        let digits = |it: Currency| i32::from(it.exponent().unwrap_or(0));
        let minor = it.minor as f64 * rate * 10_f64.powi(digits(self.own) - digits(it.currency));
        Some(minor.round() as i64)
    }
}

/// Evidence in the making.
pub(crate) struct Gathering<'a> {
    whose: Whose<'a>,
    all: Vec<Evidence>,
    /// Where each client's evidence stands.
    places: HashMap<Uuid, usize>,
    /// The client of the row before, because rows of one client often come together.
    last: (Uuid, usize),
    rates: Rates,
    /// The zone by whose clock times are written.
    zone: Tz,
    /// What each of them adds to the practice.
    months: Vec<Months>,
}

impl<'a> Gathering<'a> {
    /// Gathers evidence, with what each client adds to the practice, which itself is left out.
    /// Oldest client first.
    ///
    /// # Errors
    /// `NotFound` where there is no such client, or where it lies in the bin.
    pub(crate) fn of(
        read: Read<'_>,
        whose: Whose<'a>,
    ) -> Result<impl Iterator<Item = (Evidence, Months)> + use<>, Error> {
        let mut gathering = Self::new(read, whose)?;
        gathering.read(read.conn())?;
        gathering.all.iter_mut().for_each(Evidence::put_in_order);
        Ok(gathering.all.into_iter().zip(gathering.months))
    }

    /// Begins with the clients and their target rates.
    fn new(read: Read<'_>, whose: Whose<'a>) -> Result<Self, Error> {
        let settings = read.settings()?;
        let (rates, zone) = (Rates::new(&settings), settings.zone);
        let clients = match whose.client() {
            Some(id) => vec![read.client(Id::new(id))?],
            None => read.clients()?,
        };
        let target = |it: &Client| {
            it.target_rate_minor
                .and_then(|minor| rates.own_minor(Money::new(minor, it.currency)))
                .or(settings.target_rate_minor)
                .map(|minor| minor as f64)
        };
        let all: Vec<Evidence> = clients
            .iter()
            .map(|it| Evidence { zone, target_rate_minor: target(it), ..Evidence::none(it.id) })
            .collect();
        let places: HashMap<Uuid, usize> =
            all.iter().enumerate().map(|(place, it)| (it.client.uuid(), place)).collect();
        let last = all.first().map_or((Uuid::nil(), usize::MAX), |it| (it.client.uuid(), 0));
        let months = vec![Months::default(); all.len()];
        Ok(Self { whose, all, places, last, rates, zone, months })
    }

    /// Runs a query whose first column is the client, and hands over each row of a client that
    /// is not in the bin.
    fn each(
        &mut self,
        conn: &Connection,
        noun: Noun,
        sql: &str,
        order: &str,
        mut take: impl FnMut(&mut Taken<'_>, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), Error> {
        debug_assert!(
            SOURCES.contains(&noun),
            "{noun:?} is not among what evidence is gathered from"
        );
        let Some(only) = self.whose.condition(noun) else { return Ok(()) };
        let mut query = conn.prepare_cached(&format!("{sql} AND {only} ORDER BY {order}"))?;
        let mut rows = query.query(rusqlite::named_params! {
            ":client": In(&self.whose.client()),
            ":operation": self.whose.operation(),
        })?;
        while let Some(row) = rows.next()? {
            let client: Uuid = row.cell(0)?;
            if client != self.last.0 {
                let Some(place) = self.places.get(&client) else { continue };
                self.last = (client, *place);
            }
            let place = self.last.1;
            if let (Some(evidence), Some(months)) =
                (self.all.get_mut(place), self.months.get_mut(place))
            {
                take(&mut Taken { evidence, rates: &self.rates, zone: self.zone, months }, row)?;
            }
        }
        Ok(())
    }

    fn read(&mut self, conn: &Connection) -> Result<(), Error> {
        let conduct = self.read_conduct(conn)?;
        self.read_contacts(conn, conduct)?;
        self.read_promises(conn)?;
        self.read_complaints(conn)?;
        self.read_money(conn)
    }

    /// Reads incidents and gestures, by the entry that has them, whose time is not known yet.
    ///
    /// Asking each for the time of its entry would mean thousands of steps all over the file;
    /// the pass over the contacts comes by every entry anyway.
    fn read_conduct(&mut self, conn: &Connection) -> Result<HashMap<Uuid, Conduct>, Error> {
        let mut found: HashMap<Uuid, Conduct> = HashMap::new();
        let columns = Incident::COLUMNS.join(", ");
        let sql = format!("SELECT client, {columns} FROM incident WHERE {}", Incident::LIVE);
        self.each(conn, Noun::Incident, &sql, "rowid", |_, row| {
            let it = Incident::from_row(row)?;
            found.entry(it.entry.uuid()).or_default().incidents.push(it);
            Ok(())
        })?;
        let sql = format!("SELECT client, entry, id, kind FROM gesture WHERE {}", Gesture::LIVE);
        self.each(conn, Noun::Gesture, &sql, "rowid", |_, row| {
            let gesture = (row.cell(2)?, row.cell(3)?);
            found.entry(row.cell(1)?).or_default().gestures.push(gesture);
            Ok(())
        })?;
        Ok(found)
    }

    fn read_contacts(
        &mut self,
        conn: &Connection,
        mut conduct: HashMap<Uuid, Conduct>,
    ) -> Result<(), Error> {
        let sql = "SELECT client, id, at, minutes, toll, recovery_minutes, channel <> 'note'
                   FROM entry
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Entry, sql, "client, sort_key", |it, row| {
            let (id, at): (Uuid, _) = (row.cell(1)?, it.time(row, 2)?);
            it.months.entry();
            if row.cell(6)? {
                let contact = ContactFact {
                    entry: Id::new(id),
                    at,
                    minutes: row.cell(3)?,
                    toll: row.cell(4)?,
                    recovery_minutes: row.cell(5)?,
                };
                it.months.contact(&contact);
                it.evidence.contacts.push(contact);
            }
            if let Some(conduct) = conduct.remove(&id) {
                conduct.put(at, it.evidence);
            }
            Ok(())
        })?;
        // What was added to an entry that had been there before.
        if let (Whose::Added { .. }, Some(evidence)) = (self.whose, self.all.first_mut()) {
            let mut query = conn.prepare_cached("SELECT at FROM entry WHERE id = :id")?;
            for (entry, conduct) in conduct {
                let at = query.query_row(&[(":id", &In(&entry))], |row| row.cell(0))?;
                conduct.put(wall(at, self.zone), evidence);
            }
        }
        Ok(())
    }

    fn read_promises(&mut self, conn: &Connection) -> Result<(), Error> {
        let sql = format!(
            "SELECT client, id, boundary, at FROM telling WHERE {}",
            domain::boundary::Telling::LIVE
        );
        self.each(conn, Noun::Telling, &sql, "rowid", |it, row| {
            let fact =
                TellingFact { telling: row.cell(1)?, boundary: row.cell(2)?, at: it.time(row, 3)? };
            it.evidence.tellings.push(fact);
            Ok(())
        })?;
        let sql = "SELECT client, id, party, made_at, due_at, settlement, settled_at FROM promise
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Promise, sql, "rowid", |it, row| {
            let settlement: Option<_> = row.cell(5)?;
            it.evidence.promises.push(PromiseFact {
                promise: row.cell(1)?,
                by: row.cell(2)?,
                made_at: it.time(row, 3)?,
                due_at: it.time(row, 4)?,
                settled: settlement.zip(row.cell::<Option<_>>(6)?.map(|at| wall(at, it.zone))),
            });
            Ok(())
        })?;
        let sql = "SELECT client, item, told_at FROM expectation WHERE binned_at IS NULL";
        self.each(conn, Noun::Expectation, sql, "rowid", |it, row| {
            it.evidence.expectations.push((row.cell(1)?, it.time(row, 2)?));
            Ok(())
        })
    }

    fn read_money(&mut self, conn: &Connection) -> Result<(), Error> {
        let sql = "SELECT client, amount_minor, currency, id, given_on, minutes FROM concession
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Concession, sql, "rowid", |it, row| {
            let amount_minor = it.money(row)?.map_or(0, |amount| amount.minor);
            it.evidence.concessions.push(ConcessionFact {
                concession: row.cell(3)?,
                on: row.cell(4)?,
                amount_minor,
                minutes: row.cell::<Option<u32>>(5)?.unwrap_or(0),
            });
            Ok(())
        })?;
        let sql = "SELECT client, amount_minor, currency, id, kind, issued_on, due_on,
                     written_off_on
                   FROM invoice WHERE binned_at IS NULL";
        self.each(conn, Noun::Invoice, sql, "rowid", |it, row| {
            let amount_minor = it.money(row)?.map_or(0, |amount| amount.minor);
            it.evidence.invoices.push(InvoiceFact {
                invoice: row.cell(3)?,
                kind: row.cell(4)?,
                issued_on: row.cell(5)?,
                due_on: row.cell(6)?,
                amount_minor,
                written_off_on: row.cell(7)?,
            });
            Ok(())
        })?;
        let sql = "SELECT client, amount_minor, currency, id, invoice, received_on FROM payment
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Payment, sql, "rowid", |it, row| {
            let amount = it.money(row)?;
            let payment = PaymentFact {
                payment: row.cell(3)?,
                invoice: row.cell(4)?,
                received_on: row.cell(5)?,
                amount_minor: amount.map_or(0, |amount| amount.minor),
            };
            if amount.is_some_and(|amount| amount.known) {
                it.months.received(payment.received_on, payment.amount_minor);
            }
            it.evidence.payments.push(payment);
            Ok(())
        })?;
        let sql = "SELECT client, id, worked_on, minutes, kind FROM work WHERE binned_at IS NULL";
        self.each(conn, Noun::Work, sql, "rowid", |it, row| {
            let work = WorkFact {
                work: row.cell(1)?,
                on: row.cell(2)?,
                minutes: row.cell(3)?,
                kind: row.cell(4)?,
            };
            it.months.worked(work.on, work.minutes);
            it.evidence.work.push(work);
            Ok(())
        })?;
        let sql = "SELECT client, amount_minor, currency, id, spent_on FROM cost
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Cost, sql, "rowid", |it, row| {
            let amount_minor = it.money(row)?.map_or(0, |amount| amount.minor);
            let fact = CostFact { cost: row.cell(3)?, on: row.cell(4)?, amount_minor };
            it.evidence.costs.push(fact);
            Ok(())
        })
    }
}

/// What counts in one entry.
#[derive(Default)]
struct Conduct {
    incidents: Vec<Incident>,
    gestures: Vec<(Id<Gesture>, GestureKind)>,
}

impl Conduct {
    /// Puts it beside what is known, at the time of its entry.
    fn put(self, at: DateTime<Utc>, evidence: &mut Evidence) {
        evidence.incidents.extend(self.incidents.into_iter().map(|it| IncidentFact {
            incident: it.id,
            entry: it.entry,
            at,
            what: it.what,
            severity: it.severity,
            cause: it.cause,
        }));
        let gestures = self.gestures.into_iter();
        evidence.gestures.extend(gestures.map(|(gesture, kind)| GestureFact { gesture, at, kind }));
    }
}

/// A client's evidence while one row is added to it.
struct Taken<'a> {
    evidence: &'a mut Evidence,
    rates: &'a Rates,
    zone: Tz,
    months: &'a mut Months,
}

/// An amount, in the person's currency where that is known.
#[derive(Clone, Copy)]
struct Amount {
    minor: i64,
    known: bool,
}

impl Taken<'_> {
    /// Reads a time, by the clock on the person's wall.
    fn time(&self, row: &Row<'_>, column: usize) -> rusqlite::Result<DateTime<Utc>> {
        Ok(wall(row.cell(column)?, self.zone))
    }

    /// Reads the amount in the second column and the currency in the third.
    fn money(&mut self, row: &Row<'_>) -> rusqlite::Result<Option<Amount>> {
        let (Some(minor), Some(currency)) = (row.cell(1)?, row.cell(2)?) else {
            return Ok(None);
        };
        let own = self.rates.own_minor(Money::new(minor, currency));
        self.evidence.money_known &= own.is_some();
        Ok(Some(Amount { minor: own.unwrap_or(minor), known: own.is_some() }))
    }
}
