//! The cost of waiting: what it has come to since the line was crossed.
//!
//! Five figures, each the plain sum of its records and nothing else: no weights, no fading, because
//! this is not a judgement but an account. It runs from the day of the crossing, whatever was
//! decided since, so that *not now* is decided again with open eyes.

use chrono::{DateTime, NaiveDate, Utc};

use super::evidence::Evidence;
use super::fade::Stamp;
use super::signals::strikes::strikes;
use super::verdict::Cite;
use crate::incident::{Cause, What};
use crate::invoice::WorkKind;

/// A figure and the records it is the sum of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    pub amount: i64,
    /// Newest first.
    pub cites: Vec<Cite>,
}

/// A figure in the making.
#[derive(Default)]
struct Sum {
    amount: i64,
    records: Vec<(DateTime<Utc>, Cite)>,
}

impl Sum {
    fn add(&mut self, amount: i64, at: DateTime<Utc>, cite: Cite) {
        self.amount += amount;
        self.records.push((at, cite));
    }

    fn figure(mut self) -> Figure {
        self.records.sort_unstable_by(|a, b| b.cmp(a));
        Figure { amount: self.amount, cites: self.records.into_iter().map(|it| it.1).collect() }
    }
}

/// Returns the beginning of a date.
fn begins(on: NaiveDate) -> DateTime<Utc> {
    Stamp::date(on).at
}

/// What waiting has cost since a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub since: NaiveDate,
    /// Days gone by; 0 on the day itself.
    pub days: i64,
    /// Crossings of boundaries that had been told.
    pub strikes: Figure,
    /// Minutes nobody pays for: unpaid scope, chasing, free hours given.
    pub unpaid_minutes: Figure,
    /// Minutes needed to recover.
    pub recovery_minutes: Figure,
    /// Minor units by which what was earned falls short of the target rate for all hours. Below
    /// zero where it was more than reached; `None` without a target or an exchange rate.
    pub under_target_minor: Option<Figure>,
}

/// Adds up what waiting has cost from the beginning of a day up to an instant.
pub fn waiting(evidence: &Evidence, since: NaiveDate, as_of: DateTime<Utc>) -> Waiting {
    let from = Stamp::date(since);
    let now = evidence.stamp(as_of);
    let held = |at: DateTime<Utc>| from.at <= at && at <= now.at;
    let on = |day: NaiveDate| held(Stamp::date(day).at);

    let mut struck = Sum::default();
    for strike in strikes(evidence).iter().filter(|it| held(it.when.at)) {
        struck.add(1, strike.when.at, Cite::Incident(strike.incident));
    }

    let mut unpaid = Sum::default();
    for it in evidence.incidents.iter().filter(|it| held(it.at)) {
        if let What::UnpaidScope { minutes: Some(minutes) } = it.what
            && it.cause == Cause::TheirConduct
        {
            unpaid.add(i64::from(minutes), it.at, Cite::Incident(it.incident));
        }
    }
    for it in evidence.work.iter().filter(|it| on(it.on) && it.kind == WorkKind::Chasing) {
        unpaid.add(i64::from(it.minutes), begins(it.on), Cite::Work(it.work));
    }
    for it in evidence.concessions.iter().filter(|it| on(it.on) && it.minutes > 0) {
        unpaid.add(i64::from(it.minutes), begins(it.on), Cite::Concession(it.concession));
    }

    let mut recovery = Sum::default();
    for it in evidence.contacts.iter().filter(|it| held(it.at)) {
        if let Some(minutes) = it.recovery_minutes.filter(|it| *it > 0) {
            recovery.add(i64::from(minutes), it.at, Cite::Entry(it.entry));
        }
    }

    Waiting {
        since,
        days: i64::from(now.day - from.day).max(0),
        strikes: struck.figure(),
        unpaid_minutes: unpaid.figure(),
        recovery_minutes: recovery.figure(),
        under_target_minor: under_target(evidence, &held, &on),
    }
}

/// Returns all hours at the target rate, less what was earned in the same time.
fn under_target(
    evidence: &Evidence,
    held: &dyn Fn(DateTime<Utc>) -> bool,
    on: &dyn Fn(NaiveDate) -> bool,
) -> Option<Figure> {
    let target = evidence.target_rate_minor.filter(|_| evidence.money_known)?;
    #[expect(clippy::cast_possible_truncation, reason = "a price of some hours fits, rounded")]
    let price = |minutes: u32| (target * f64::from(minutes) / 60.0).round() as i64;
    let mut short = Sum::default();
    for it in evidence.contacts.iter().filter(|it| held(it.at)) {
        let minutes = it.minutes.unwrap_or(0).saturating_add(it.recovery_minutes.unwrap_or(0));
        if minutes > 0 {
            short.add(price(minutes), it.at, Cite::Entry(it.entry));
        }
    }
    for it in evidence.work.iter().filter(|it| on(it.on)) {
        short.add(price(it.minutes), begins(it.on), Cite::Work(it.work));
    }
    for it in evidence.payments.iter().filter(|it| on(it.received_on)) {
        short.add(-it.amount_minor, begins(it.received_on), Cite::Payment(it.payment));
    }
    for it in evidence.concessions.iter().filter(|it| on(it.on) && it.amount_minor != 0) {
        short.add(it.amount_minor, begins(it.on), Cite::Concession(it.concession));
    }
    for it in evidence.costs.iter().filter(|it| on(it.on)) {
        short.add(it.amount_minor, begins(it.on), Cite::Cost(it.cost));
    }
    Some(short.figure())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use uuid::Uuid;

    use super::*;
    use crate::assess::evidence::{ContactFact, IncidentFact, PaymentFact, TellingFact, WorkFact};
    use crate::id::Id;
    use crate::incident::Severity;

    fn id<T>(number: u128) -> Id<T> {
        Id::new(Uuid::from_u128(number))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn noon(text: &str) -> DateTime<Utc> {
        day(text).and_hms_opt(12, 0, 0).unwrap().and_utc()
    }

    fn evidence() -> Evidence {
        let mut evidence = Evidence::none(id(1));
        evidence.target_rate_minor = Some(6_000.0);
        evidence.tellings.push(TellingFact {
            telling: id(2),
            boundary: id(3),
            at: noon("2026-01-01"),
        });
        for (number, on) in [(10, "2026-02-28"), (11, "2026-03-01"), (12, "2026-03-20")] {
            evidence.contacts.push(ContactFact {
                entry: id(number),
                at: noon(on),
                minutes: Some(30),
                toll: None,
                recovery_minutes: Some(15),
            });
            evidence.incidents.push(IncidentFact {
                incident: id(number + 100),
                entry: id(number),
                at: noon(on),
                what: What::Crossing { boundary: id(3) },
                severity: Severity::Moderate,
                cause: Cause::TheirConduct,
            });
        }
        evidence.work.push(WorkFact {
            work: id(20),
            on: day("2026-03-05"),
            minutes: 40,
            kind: WorkKind::Chasing,
        });
        evidence.payments.push(PaymentFact {
            payment: id(30),
            invoice: None,
            received_on: day("2026-03-10"),
            amount_minor: 2_000,
        });
        evidence
    }

    #[test]
    fn each_figure_is_the_sum_of_its_records_since_the_crossing() {
        let cost = waiting(&evidence(), day("2026-03-01"), noon("2026-03-10"));
        assert_eq!(cost.days, 9);
        assert_eq!((cost.strikes.amount, cost.strikes.cites), (1, vec![Cite::Incident(id(111))]));
        assert_eq!(cost.unpaid_minutes.amount, 40, "chasing is paid by nobody");
        assert_eq!(cost.recovery_minutes.amount, 15, "the one before the crossing is not counted");
        // 45 minutes of contact and recovery and 40 of work at 60.00 an hour, less 20.00.
        assert_eq!(cost.under_target_minor.unwrap().amount, 4_500 + 4_000 - 2_000);
    }

    #[test]
    fn what_is_still_to_come_costs_nothing_yet() {
        let cost = waiting(&evidence(), day("2026-03-01"), noon("2026-03-01"));
        assert_eq!((cost.days, cost.strikes.amount, cost.unpaid_minutes.amount), (0, 1, 0));
        let later = waiting(&evidence(), day("2026-03-01"), noon("2026-03-31"));
        assert_eq!((later.strikes.amount, later.recovery_minutes.amount), (2, 30));
    }

    #[test]
    fn without_a_target_the_shortfall_is_unknown() {
        let mut unknown = evidence();
        unknown.target_rate_minor = None;
        assert_eq!(
            waiting(&unknown, day("2026-03-01"), noon("2026-03-10")).under_target_minor,
            None
        );
    }
}
