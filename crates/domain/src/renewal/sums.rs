//! Time and money over a stretch of days: plain sums, no weights, no fading.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};

use super::until::Until;
use crate::assess::evidence::Evidence;
use crate::calendar::shift;
use crate::invoice::WorkKind;

/// The days that are looked back on for what the relationship takes now.
const YEAR_DAYS: i64 = 365;

/// A stretch of days, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Span {
    pub(super) fn whole(since: Option<NaiveDate>, until: Until) -> Self {
        Self { from: since.unwrap_or_else(|| until.day()), until: until.day() }
    }

    pub(super) fn year(since: Option<NaiveDate>, until: Until) -> Self {
        let whole = Self::whole(since, until);
        Self { from: whole.from.max(shift(whole.until, 1 - YEAR_DAYS)), ..whole }
    }

    /// Returns how many days it has.
    pub fn days(self) -> i64 {
        (self.until - self.from).num_days() + 1
    }

    fn holds(self, on: NaiveDate) -> bool {
        self.from <= on && on <= self.until
    }
}

/// Minutes spent for a client, by what they went into. Time needed to recover is not among them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Minutes {
    pub contact: u32,
    pub production: u32,
    pub revision: u32,
    pub chasing: u32,
    pub admin: u32,
}

impl Minutes {
    /// Returns all of them.
    pub fn total(self) -> u32 {
        [self.contact, self.production, self.revision, self.chasing, self.admin]
            .into_iter()
            .fold(0, u32::saturating_add)
    }
}

/// What a stretch of days comes to. Money is in minor units of the person's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    pub span: Span,
    pub contacts: u32,
    pub minutes: Minutes,
    pub invoiced_minor: i64,
    pub received_minor: i64,
    /// Goodwill given in money.
    pub conceded_minor: i64,
    /// Goodwill given in time; these minutes are in the hours already.
    pub free_minutes: u32,
    pub spent_minor: i64,
}

impl Sums {
    pub(super) fn of(evidence: &Evidence, span: Span, until: Until) -> Self {
        let held = |on: NaiveDate| span.holds(on) && until.holds_day(on);
        let mut sums = Self {
            span,
            contacts: 0,
            minutes: Minutes::default(),
            invoiced_minor: 0,
            received_minor: 0,
            conceded_minor: 0,
            free_minutes: 0,
            spent_minor: 0,
        };
        for it in &evidence.contacts {
            if until.holds(it.at) && span.holds(it.at.date_naive()) {
                sums.contacts = sums.contacts.saturating_add(1);
                add(&mut sums.minutes.contact, it.minutes.unwrap_or(0));
            }
        }
        for it in evidence.work.iter().filter(|it| held(it.on)) {
            let minutes = &mut sums.minutes;
            let to = match it.kind {
                WorkKind::Production => &mut minutes.production,
                WorkKind::Revision => &mut minutes.revision,
                WorkKind::Chasing => &mut minutes.chasing,
                WorkKind::Admin => &mut minutes.admin,
            };
            add(to, it.minutes);
        }
        for it in evidence.invoices.iter().filter(|it| held(it.issued_on)) {
            sums.invoiced_minor += it.amount_minor;
        }
        for it in evidence.payments.iter().filter(|it| held(it.received_on)) {
            sums.received_minor += it.amount_minor;
        }
        for it in evidence.concessions.iter().filter(|it| held(it.on)) {
            sums.conceded_minor += it.amount_minor;
            add(&mut sums.free_minutes, it.minutes);
        }
        for it in evidence.costs.iter().filter(|it| held(it.on)) {
            sums.spent_minor += it.amount_minor;
        }
        sums
    }

    /// Returns what was received, less goodwill and costs.
    pub const fn earned_minor(&self) -> i64 {
        self.received_minor - self.conceded_minor - self.spent_minor
    }
}

fn add(sum: &mut u32, more: u32) {
    *sum = sum.saturating_add(more);
}

/// Returns the first day on which anything happened.
pub(super) fn since(evidence: &Evidence, until: Until) -> Option<NaiveDate> {
    let contacts = evidence.contacts.iter().filter(|it| until.holds(it.at));
    let contacts = contacts.map(|it| it.at.date_naive());
    let days = evidence
        .work
        .iter()
        .map(|it| it.on)
        .chain(evidence.invoices.iter().map(|it| it.issued_on))
        .chain(evidence.payments.iter().map(|it| it.received_on))
        .filter(|it| until.holds_day(*it));
    contacts.chain(days).min()
}

/// Returns what is owed, and the part of it that is past its day.
pub(super) fn owed(evidence: &Evidence, until: Until) -> (i64, i64) {
    let mut received: BTreeMap<_, i64> = BTreeMap::new();
    for it in evidence.payments.iter().filter(|it| until.holds_day(it.received_on)) {
        if let Some(invoice) = it.invoice {
            *received.entry(invoice).or_default() += it.amount_minor;
        }
    }
    let (mut owed, mut overdue) = (0, 0);
    for it in &evidence.invoices {
        let written_off = it.written_off_on.is_some_and(|on| until.holds_day(on));
        if written_off || !until.holds_day(it.issued_on) {
            continue;
        }
        let paid = received.get(&it.invoice).copied().unwrap_or(0);
        let open = (it.amount_minor - paid).clamp(0, it.amount_minor.max(0));
        owed += open;
        if it.due_on < until.day() {
            overdue += open;
        }
    }
    (owed, overdue)
}

/// One month of a relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthLine {
    /// Its first day.
    pub month: NaiveDate,
    pub contacts: u32,
    /// Contact and work.
    pub minutes: u32,
    pub received_minor: i64,
    /// Incidents down to their conduct.
    pub incidents: u32,
}

/// Returns every month of a stretch of days.
pub(super) fn months(evidence: &Evidence, span: Span, until: Until) -> Vec<MonthLine> {
    let first = span.from.with_day(1).unwrap_or(span.from);
    let mut months: BTreeMap<NaiveDate, MonthLine> = BTreeMap::new();
    let mut month = first;
    while month <= span.until {
        let line = MonthLine { month, contacts: 0, minutes: 0, received_minor: 0, incidents: 0 };
        months.insert(month, line);
        let Some(next) = month.checked_add_months(Months::new(1)) else { break };
        month = next;
    }
    let mut change = |on: NaiveDate, change: &dyn Fn(&mut MonthLine)| {
        if let Some(line) = on.with_day(1).and_then(|it| months.get_mut(&it)) {
            change(line);
        }
    };
    for it in evidence.contacts.iter().filter(|it| until.holds(it.at)) {
        change(it.at.date_naive(), &|line| {
            add(&mut line.contacts, 1);
            add(&mut line.minutes, it.minutes.unwrap_or(0));
        });
    }
    for it in evidence.work.iter().filter(|it| until.holds_day(it.on)) {
        change(it.on, &|line| add(&mut line.minutes, it.minutes));
    }
    for it in evidence.payments.iter().filter(|it| until.holds_day(it.received_on)) {
        change(it.received_on, &|line| line.received_minor += it.amount_minor);
    }
    let theirs = crate::incident::Cause::TheirConduct;
    for it in evidence.incidents.iter().filter(|it| until.holds(it.at) && it.cause == theirs) {
        change(it.at.date_naive(), &|line| add(&mut line.incidents, 1));
    }
    months.into_values().collect()
}

/// Returns the minutes needed to recover in a stretch of days.
pub(super) fn recovery(evidence: &Evidence, span: Span, until: Until) -> u32 {
    evidence
        .contacts
        .iter()
        .filter(|it| until.holds(it.at) && span.holds(it.at.date_naive()))
        .filter_map(|it| it.recovery_minutes)
        .fold(0, u32::saturating_add)
}

/// Returns how contact left us in a stretch of days, by its minutes. A contact without minutes
/// counts as one minute.
pub(super) fn toll(evidence: &Evidence, span: Span, until: Until) -> Option<f64> {
    let (mut sum, mut weight) = (0.0, 0.0);
    for it in &evidence.contacts {
        let Some(toll) = it.toll else { continue };
        if until.holds(it.at) && span.holds(it.at.date_naive()) {
            let minutes = f64::from(it.minutes.unwrap_or(0).max(1));
            sum += f64::from(toll) * minutes;
            weight += minutes;
        }
    }
    (weight > 0.0).then(|| sum / weight)
}
