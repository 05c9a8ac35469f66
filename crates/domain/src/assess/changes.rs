//! What would change the band, found by asking the same function about evidence that differs in
//! one thing.
//!
//! *Quiet* and *paid up* take it that what is not yet due is paid on the day it falls due: a quiet
//! time is one in which nothing goes wrong, not one in which nobody writes anything down.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::evidence::{Evidence, IncidentFact, PaymentFact};
use super::fade::Stamp;
use super::ledger::{Account, accounts};
use super::line::Line;
use super::policy::Policy;
use super::practice::Months;
use super::signals::{Case, strikes::strikes, theirs};
use super::verdict::{Change, ChangeKind, Signal, Standing};
use crate::id::Id;
use crate::incident::{Cause, Incident, IncidentKind, Severity, What};

/// How far ahead is looked, in days: five years.
const AHEAD_DAYS: i32 = 5 * 365;

/// What reads money.
const OF_MONEY: [Signal; 4] =
    [Signal::Overdue, Signal::PaidLate, Signal::EffectiveRate, Signal::SqueakyWheel];
/// What reads the months that are over, of which there are more by the day.
const OF_MONTHS: [Signal; 1] = [Signal::SqueakyWheel];
/// What reads crossings and abuse.
const OF_INCIDENTS: [Signal; 2] = [Signal::Abuse, Signal::Strikes];

/// Returns what would change the band, soonest first. Empty for *steady* and *too early to say*.
///
/// `line` is that of the whole evidence. Where nothing is recorded for later, most of it holds for
/// the evidence that differs, too.
pub(crate) fn changes(
    evidence: &Evidence,
    line: &Line<'_>,
    policy: &Policy,
    now: Stamp,
    standing: Standing,
) -> Vec<Change> {
    if matches!(standing, Standing::Steady | Standing::TooEarly) {
        return Vec::new();
    }
    let known = known(evidence, now);
    let months = Months::new(&known);
    let fresh;
    let line = if is_all(&known, evidence) {
        line
    } else {
        fresh = Line::new(&known, policy, &months);
        &fresh
    };
    let mut changes = Vec::new();
    // One copy is made to differ in one thing after another. What is paid from today on lies in no
    // month that is over, so the months stay as they are.
    let mut other = known.clone();
    for (kind, overdue_too) in [(ChangeKind::Quiet, false), (ChangeKind::PaidUp, true)] {
        let Some(paid) = paid(&known, policy, &months, now, overdue_too) else { continue };
        let changed: &[Signal] = if paid.is_empty() { &OF_MONTHS } else { &OF_MONEY };
        other.payments.extend(paid);
        let case = Case { evidence: &other, policy, months: &months };
        changes.extend(first_other(&line.with(case, changed), now, standing, kind));
        other.payments.truncate(known.payments.len());
    }
    let more = [
        (ChangeKind::AnotherStrike, another_strike(&known, now)),
        (ChangeKind::AnotherOutburst, another_outburst(&known, now)),
    ];
    for (kind, incident) in more {
        let Some(incident) = incident else { continue };
        other.incidents.push(incident);
        let case = Case { evidence: &other, policy, months: &months };
        let to = line.with(case, &OF_INCIDENTS).standing(now);
        if to != standing {
            changes.push(Change { kind, to, on: now.on() });
        }
        other.incidents.pop();
    }
    changes.sort_by_key(|it| (it.on, it.kind));
    changes
}

/// Returns whether what is known is all there is, the months of the practice aside, of which only
/// those that were over are ever read.
fn is_all(known: &Evidence, evidence: &Evidence) -> bool {
    let all = |it: &Evidence| {
        let lists = [
            it.contacts.len(),
            it.incidents.len(),
            it.gestures.len(),
            it.tellings.len(),
            it.promises.len(),
            it.complaints.len(),
            it.recoveries.len(),
            it.hard_times.len(),
            it.concessions.len(),
            it.invoices.len(),
            it.payments.len(),
            it.work.len(),
            it.costs.len(),
        ];
        let steps: usize = it.complaints.iter().map(|it| it.steps.len()).sum();
        let settled = it.promises.iter().filter(|it| it.settled.is_some()).count();
        let ended = it.recoveries.iter().filter(|it| it.ended.is_some()).count();
        let off = it.invoices.iter().filter(|it| it.written_off_on.is_some()).count();
        let over = it.hard_times.iter().filter(|it| it.until_on.is_some()).count();
        (lists, steps, settled, ended, off, over)
    };
    all(known) == all(evidence)
}

/// Returns the first day, from today on, whose band differs, if nothing more is recorded. Looks
/// ahead by the week, and then into the week that ends otherwise.
fn first_other(
    line: &Line<'_>,
    now: Stamp,
    standing: Standing,
    kind: ChangeKind,
) -> Option<Change> {
    let days = |from: i32, step: usize| {
        (from..=now.day + AHEAD_DAYS).step_by(step).map_while(Stamp::end_of)
    };
    let weeks = std::iter::once(now).chain(days(now.day + 7, 7));
    let other = |(_, to, _): &(Stamp, Standing, f64)| *to != standing;
    let week = line.standings(weeks).find(other)?.0;
    if week == now {
        return Some(Change { kind, to: line.standing(now), on: now.on() });
    }
    line.standings(days(week.day - 6, 1)).find(other).map(|(at, to, _)| Change {
        kind,
        to,
        on: at.on(),
    })
}

/// Returns the evidence as it was known: what is recorded for later days did not happen yet.
fn known(evidence: &Evidence, now: Stamp) -> Evidence {
    let mut known = evidence.clone();
    let (at, on) = (now.at, now.on());
    known.contacts.retain(|it| it.at <= at);
    known.incidents.retain(|it| it.at <= at);
    known.gestures.retain(|it| it.at <= at);
    known.tellings.retain(|it| it.at <= at);
    known.promises.retain(|it| it.made_at <= at);
    for promise in &mut known.promises {
        promise.settled = promise.settled.filter(|it| it.1 <= at);
    }
    known.complaints.retain(|it| it.raised_on <= on);
    for complaint in &mut known.complaints {
        complaint.steps.retain(|it| it.1 <= on);
    }
    known.recoveries.retain(|it| it.starts_on <= on);
    for recovery in &mut known.recoveries {
        recovery.ended = recovery.ended.filter(|it| it.1 <= on);
    }
    known.hard_times.retain(|it| it.since_on <= on);
    for hard in &mut known.hard_times {
        hard.until_on = hard.until_on.filter(|it| *it <= on);
    }
    known.concessions.retain(|it| it.on <= on);
    known.invoices.retain(|it| it.issued_on <= on);
    for invoice in &mut known.invoices {
        invoice.written_off_on = invoice.written_off_on.filter(|it| *it <= on);
    }
    known.payments.retain(|it| it.received_on <= on);
    known.work.retain(|it| it.on <= on);
    known.costs.retain(|it| it.on <= on);
    known.expectations.retain(|it| it.1 <= at);
    let month = super::practice::month_index(on);
    Arc::make_mut(&mut known.practice)
        .months
        .retain(|it| super::practice::month_index(it.month) < month);
    known
}

fn made_up(number: usize) -> Uuid {
    Uuid::from_u128(u128::MAX - number as u128)
}

/// Returns payments of what is open and not yet due, on the day it falls due, and of what is overdue
/// today where asked for. Returns `None` where nothing is overdue then.
fn paid(
    evidence: &Evidence,
    policy: &Policy,
    months: &Months<'_>,
    now: Stamp,
    overdue_too: bool,
) -> Option<Vec<PaymentFact>> {
    let accounts = accounts(Case { evidence, policy, months });
    let is_overdue = |it: &Account<'_>| it.due_on() < now.on();
    let open =
        || accounts.iter().filter(|it| it.owed(now) > 0 && it.invoice.written_off_on.is_none());
    if overdue_too && !open().any(is_overdue) {
        return None;
    }
    let owing = open().filter(|it| overdue_too || !is_overdue(it)).enumerate();
    let payment = |(number, it): (usize, &Account<'_>)| PaymentFact {
        payment: Id::new(made_up(number)),
        invoice: Some(it.invoice.invoice),
        received_on: it.due_on().max(now.on()),
        // All that is missing, also where more was taken back than had been paid.
        amount_minor: it.invoice.amount_minor - it.received(now),
    };
    Some(owing.map(payment).collect())
}

fn incident(at: DateTime<Utc>, what: What, severity: Severity) -> IncidentFact {
    let incident: Id<Incident> = Id::new(made_up(0));
    let entry = Id::new(made_up(0));
    IncidentFact { incident, entry, at, what, severity, cause: Cause::TheirConduct }
}

/// Returns one more crossing of the boundary crossed last, or else of the one told last.
fn another_strike(evidence: &Evidence, now: Stamp) -> Option<IncidentFact> {
    let last = strikes(evidence).last().map(|it| (it.boundary, it.severity));
    let told = || {
        let last = evidence.tellings.iter().max_by_key(|it| (it.at, it.telling));
        last.map(|it| (it.boundary, Severity::Moderate))
    };
    let (boundary, severity) = last.or_else(told)?;
    Some(incident(now.at, What::Crossing { boundary }, severity))
}

/// Returns one more outburst like the last.
fn another_outburst(evidence: &Evidence, now: Stamp) -> Option<IncidentFact> {
    let last = theirs(evidence, IncidentKind::Abuse)
        .map(|it| it.1)
        .max_by_key(|it| (it.at, it.incident))?;
    Some(incident(now.at, last.what, last.severity))
}
