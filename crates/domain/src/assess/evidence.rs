//! Evidence: what `assess` may know of one client, without anybody's words.
//!
//! It holds everything that was ever recorded; `assess` itself leaves out what is future to the
//! day it is asked about. Money is in the person's own currency.
//!
//! Times are what the clock on the person's wall showed, written as if that were UTC (see [`wall`]).
//! So a day of the evidence is a day of their calendar, and dates and times can be compared without
//! looking up a zone each time. In the hour that comes twice when a summer time ends, two records
//! may change places.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::fade::Stamp;

use crate::boundary::{Boundary, Telling};
use crate::client::{Client, ExpectationItem};
use crate::complaint::{Complaint, ComplaintStage, Importance};
use crate::concession::Concession;
use crate::entry::Entry;
use crate::hard_time::HardTime;
use crate::id::Id;
use crate::incident::{Cause, Gesture, GestureKind, Incident, Severity, What};
use crate::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use crate::promise::{Party, Promise, Settlement};
use crate::recovery::{Recovery, RecoveryOutcome};

/// Returns what the clock on the wall shows in a zone, written as if that were UTC.
pub fn wall(at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    at.with_timezone(&zone).naive_local().and_utc()
}

/// What is known of one client.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    pub client: Id<Client>,
    /// The zone by whose clock all times are written, the one the person works in.
    pub zone: Tz,
    /// Interactions, notes to self left out. In any order.
    pub contacts: Vec<ContactFact>,
    pub incidents: Vec<IncidentFact>,
    pub gestures: Vec<GestureFact>,
    pub tellings: Vec<TellingFact>,
    pub promises: Vec<PromiseFact>,
    pub complaints: Vec<ComplaintFact>,
    pub recoveries: Vec<RecoveryFact>,
    pub hard_times: Vec<HardTimeFact>,
    pub concessions: Vec<ConcessionFact>,
    pub invoices: Vec<InvoiceFact>,
    pub payments: Vec<PaymentFact>,
    pub work: Vec<WorkFact>,
    pub costs: Vec<CostFact>,
    pub expectations: Vec<(ExpectationItem, DateTime<Utc>)>,
    /// The hourly rate to reach, in minor units; `None` where the person states none.
    pub target_rate_minor: Option<f64>,
    /// Whether the client's money could be expressed in the person's currency.
    pub money_known: bool,
    pub practice: Arc<Practice>,
}

impl Evidence {
    /// Returns evidence of nothing at all.
    pub fn none(client: Id<Client>) -> Self {
        Self {
            client,
            zone: Tz::UTC,
            contacts: Vec::new(),
            incidents: Vec::new(),
            gestures: Vec::new(),
            tellings: Vec::new(),
            promises: Vec::new(),
            complaints: Vec::new(),
            recoveries: Vec::new(),
            hard_times: Vec::new(),
            concessions: Vec::new(),
            invoices: Vec::new(),
            payments: Vec::new(),
            work: Vec::new(),
            costs: Vec::new(),
            expectations: Vec::new(),
            target_rate_minor: None,
            money_known: true,
            practice: Arc::default(),
        }
    }

    /// Returns the instant of the first contact.
    pub fn first_contact(&self) -> Option<DateTime<Utc>> {
        let first = self.contacts.iter().map(|it| it.at).min()?;
        let shown = self.zone.from_local_datetime(&first.naive_utc()).earliest();
        Some(shown.map_or(first, |it| it.to_utc()))
    }

    /// Returns the stamp of an instant, which is not written by the clock on the wall.
    pub(crate) fn stamp(&self, at: DateTime<Utc>) -> Stamp {
        Stamp::instant(wall(at, self.zone))
    }

    /// Returns the first day on which any of this counts; `None` where there is nothing.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let instants = self.contacts.iter().map(|it| it.at);
        let instants = instants
            .chain(self.incidents.iter().map(|it| it.at))
            .chain(self.gestures.iter().map(|it| it.at))
            .chain(self.tellings.iter().map(|it| it.at))
            .chain(self.promises.iter().map(|it| it.made_at.min(it.due_at)))
            .chain(self.expectations.iter().map(|it| it.1));
        let days = instants.map(|it| it.date_naive());
        days.chain(self.complaints.iter().map(|it| it.raised_on))
            .chain(self.recoveries.iter().map(|it| it.starts_on))
            .chain(self.hard_times.iter().map(|it| it.since_on))
            .chain(self.concessions.iter().map(|it| it.on))
            .chain(self.invoices.iter().map(|it| it.issued_on.min(it.due_on)))
            .chain(self.payments.iter().map(|it| it.received_on))
            .chain(self.work.iter().map(|it| it.on))
            .chain(self.costs.iter().map(|it| it.on))
            // Without a rate all sums mean something else, on every day.
            .chain((!self.money_known).then_some(NaiveDate::MIN))
            .min()
    }

    /// Puts what has a time in the order of time; what happened at once stays as it was.
    pub fn put_in_order(&mut self) {
        self.contacts.sort_by_key(|it| it.at);
        self.incidents.sort_by_key(|it| it.at);
        self.gestures.sort_by_key(|it| it.at);
    }

    /// Takes in what was recorded besides, what has a time in the order of time. The target and the
    /// practice stay as they are.
    pub fn take_in(&mut self, more: Self) {
        in_order(&mut self.contacts, more.contacts, |it| it.at);
        in_order(&mut self.incidents, more.incidents, |it| it.at);
        in_order(&mut self.gestures, more.gestures, |it| it.at);
        self.tellings.extend(more.tellings);
        self.promises.extend(more.promises);
        self.complaints.extend(more.complaints);
        self.recoveries.extend(more.recoveries);
        self.hard_times.extend(more.hard_times);
        self.concessions.extend(more.concessions);
        self.invoices.extend(more.invoices);
        self.payments.extend(more.payments);
        self.work.extend(more.work);
        self.costs.extend(more.costs);
        self.expectations.extend(more.expectations);
        self.money_known &= more.money_known;
    }
}

/// Puts each of some facts behind those that happened before it or with it.
fn in_order<T>(facts: &mut Vec<T>, more: Vec<T>, at: impl Fn(&T) -> DateTime<Utc>) {
    for it in more {
        let place = facts.partition_point(|known| at(known) <= at(&it));
        facts.insert(place, it);
    }
}

/// An interaction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContactFact {
    pub entry: Id<Entry>,
    pub at: DateTime<Utc>,
    pub minutes: Option<u32>,
    pub toll: Option<i8>,
    pub recovery_minutes: Option<u32>,
}

/// An incident, at the time of its entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncidentFact {
    pub incident: Id<Incident>,
    pub entry: Id<Entry>,
    pub at: DateTime<Utc>,
    pub what: What,
    pub severity: Severity,
    pub cause: Cause,
}

/// A gesture, at the time of its entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GestureFact {
    pub gesture: Id<Gesture>,
    pub at: DateTime<Utc>,
    pub kind: GestureKind,
}

/// The client was told a boundary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TellingFact {
    pub telling: Id<Telling>,
    pub boundary: Id<Boundary>,
    pub at: DateTime<Utc>,
}

/// A promise of either side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PromiseFact {
    pub promise: Id<Promise>,
    pub by: Party,
    pub made_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub settled: Option<(Settlement, DateTime<Utc>)>,
}

/// A complaint and the stages it went through, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct ComplaintFact {
    pub complaint: Id<Complaint>,
    pub raised_on: NaiveDate,
    pub importance: Importance,
    pub cause: Cause,
    pub promised: bool,
    pub steps: Vec<(ComplaintStage, NaiveDate)>,
}

/// A recovery plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RecoveryFact {
    pub recovery: Id<Recovery>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub ended: Option<(RecoveryOutcome, NaiveDate)>,
}

/// Days on which a client had it hard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HardTimeFact {
    pub hard_time: Id<HardTime>,
    pub since_on: NaiveDate,
    pub until_on: Option<NaiveDate>,
}

impl HardTimeFact {
    /// Returns whether a day is one of them.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since_on <= day && self.until_on.is_none_or(|until| day <= until)
    }
}

/// Goodwill given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConcessionFact {
    pub concession: Id<Concession>,
    pub on: NaiveDate,
    pub amount_minor: i64,
    pub minutes: u32,
}

/// A bill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InvoiceFact {
    pub invoice: Id<Invoice>,
    pub kind: InvoiceKind,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
    pub amount_minor: i64,
    pub written_off_on: Option<NaiveDate>,
}

/// Money received.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PaymentFact {
    pub payment: Id<Payment>,
    pub invoice: Option<Id<Invoice>>,
    pub received_on: NaiveDate,
    pub amount_minor: i64,
}

/// Time spent outside entries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorkFact {
    pub work: Id<Work>,
    pub on: NaiveDate,
    pub minutes: u32,
    pub kind: WorkKind,
}

/// Money spent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostFact {
    pub cost: Id<Cost>,
    pub on: NaiveDate,
    pub amount_minor: i64,
}

/// The whole practice by the month, to tell what is usual and what share this client has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Practice {
    /// Oldest first; months without anything may be left out.
    pub months: Vec<PracticeMonth>,
}

/// One month over all clients, this one included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PracticeMonth {
    /// The first day of the month.
    pub month: NaiveDate,
    /// Minutes in entries, recovery and work.
    pub minutes: u64,
    /// Money received, in minor units of the person's currency.
    pub received_minor: i64,
    /// Minutes of contact that have a toll.
    pub toll_minutes: u64,
    /// The sum of toll times those minutes.
    pub toll_sum: i64,
}
