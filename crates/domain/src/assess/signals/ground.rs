//! Ground to test a signal on: evidence from 1 January 2026, with the default policy.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::{Case, Weigh};
use crate::assess::evidence::{ContactFact, Evidence, IncidentFact, InvoiceFact, PaymentFact};
use crate::assess::fade::Stamp;
use crate::assess::policy::Policy;
use crate::assess::practice::Months;
use crate::id::Id;
use crate::incident::{Cause, Severity, What};
use crate::invoice::InvoiceKind;

/// The id of a number.
pub(crate) fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

/// The date some days after 1 January 2026.
pub(crate) fn on(day: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(day)
}

/// Noon of that day.
pub(crate) fn at(day: i64) -> DateTime<Utc> {
    on(day).and_hms_opt(12, 0, 0).unwrap().and_utc()
}

pub(crate) fn nothing() -> Evidence {
    Evidence::none(id(0))
}

/// A moderate incident down to their conduct.
pub(crate) fn incident(number: u128, day: i64, what: What) -> IncidentFact {
    IncidentFact {
        incident: id(number),
        entry: id(number),
        at: at(day),
        what,
        severity: Severity::Moderate,
        cause: Cause::TheirConduct,
    }
}

pub(crate) fn contact(number: u128, day: i64, minutes: u32, toll: i8) -> ContactFact {
    ContactFact {
        entry: id(number),
        at: at(day),
        minutes: Some(minutes),
        toll: Some(toll),
        recovery_minutes: None,
    }
}

pub(crate) fn invoice(number: u128, issued: i64, due: i64) -> InvoiceFact {
    InvoiceFact {
        invoice: id(number),
        kind: InvoiceKind::Work,
        issued_on: on(issued),
        due_on: on(due),
        amount_minor: 100_000,
        written_off_on: None,
    }
}

pub(crate) fn payment(number: u128, invoice: Option<u128>, day: i64, amount: i64) -> PaymentFact {
    PaymentFact {
        payment: id(number),
        invoice: invoice.map(id),
        received_on: on(day),
        amount_minor: amount,
    }
}

/// Prepares a signal and returns what it weighs at the end of a day: adverse less relief. Both of
/// its answers must agree.
pub(crate) fn net<W: Weigh>(signal: &W, day: i64) -> f64 {
    let now = Stamp::end_of(Stamp::date(on(day)).day).unwrap();
    let load = signal.load(now);
    let raw: f64 = signal.raw(now).iter().map(|it| it.amount).sum();
    let net = load.adverse - load.relief;
    assert!((net - raw).abs() < 1e-9, "the totals are {net}, record by record they are {raw}");
    net
}

/// Lays evidence out for a signal.
pub(crate) struct Ground {
    evidence: &'static Evidence,
    pub policy: Policy,
    months: Months<'static>,
}

impl Ground {
    pub fn new(evidence: Evidence) -> Self {
        // What months borrow from is left to the end of the test run.
        let evidence: &'static Evidence = Box::leak(Box::new(evidence));
        let months = Months::new(evidence);
        Self { evidence, policy: Policy::default(), months }
    }

    pub fn case(&self) -> Case<'_> {
        Case { evidence: self.evidence, policy: &self.policy, months: &self.months }
    }
}

/// Checks what a signal weighs on a day, to a thousandth.
#[track_caller]
pub(crate) fn check<W: Weigh>(signal: &W, day: i64, expected: f64) {
    let found = net(signal, day);
    assert!((found - expected).abs() < 1e-3, "{found} on day {day}, not {expected}");
}
