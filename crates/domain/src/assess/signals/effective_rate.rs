//! Effective rate: money against all hours, measured by the target rate.
//!
//! **Rule.** Money received, less concessions and costs, divided by all hours: contact, recovery,
//! production, revisions, chasing. Strain grows from the target rate down to `rate_floor_share` of
//! it. Nobody's fault is needed: a pleasant client can rightly be re-priced. The first money makes
//! it measurable; before that, work in progress would look like work for nothing.
//!
//! **Numbers.** Hours and money fade with `return_half_life`, so that nothing drops off a cliff.
//! An hour comes to weigh with a half-life of 20 days (`RIPENS`), because bills follow work by
//! weeks: counting it at once would call every client unpaid at the end of a month. In the long
//! run this leaves out about a tenth of the hours, in the client's favour. Under about eight hours
//! (`ENOUGH_HOURS`) the rate is chance rather than habit, and it weighs less; this also lets a
//! relationship that has gone quiet fade. At the floor the strain is 95 of 100, which is enough for
//! *strained* by itself (rule 7). Free hours are in the hours already and cost nothing more.
//!
//! **Advice.** Re-price, cut what is not paid for, or both; show the hours.
//!
//! **Arguments.** `rate`, `target` (per hour), `minutes` (of all hours, not faded).

use super::{Case, Load, Raw, Weigh};
use crate::assess::days::{Day, FadedDays};
use crate::assess::evidence::WorkFact;
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::verdict::{Arg, Cite};

const RIPENS: f64 = 20.0;
const ENOUGH_HOURS: f64 = 8.0;
const AT_THE_FLOOR: f64 = 0.95;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    hours: FadedDays,
    /// The part of the hours that has not ripened.
    unripe: FadedDays,
    /// Money in minor units; what is taken away is adverse.
    money: Faded,
    first_paid: Option<Stamp>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let evidence = case.evidence;
    let half_life = case.policy.return_half_life;
    let grain = |when, adverse, relief, cite| Grain { when, adverse, relief, cite, index: 0 };
    let mut money = Vec::with_capacity(evidence.payments.len());
    for it in &evidence.payments {
        money.push(grain(
            Stamp::date(it.received_on),
            0.0,
            it.amount_minor as f64,
            Cite::Payment(it.payment),
        ));
    }
    for it in &evidence.concessions {
        money.push(grain(
            Stamp::date(it.on),
            it.amount_minor as f64,
            0.0,
            Cite::Concession(it.concession),
        ));
    }
    for it in &evidence.costs {
        money.push(grain(Stamp::date(it.on), it.amount_minor as f64, 0.0, Cite::Cost(it.cost)));
    }
    let first_paid = evidence
        .payments
        .iter()
        .filter(|it| it.amount_minor > 0)
        .map(|it| Stamp::date(it.received_on))
        .min();
    let days = &case.months.days;
    let hours = FadedDays::new(half_life, days, hours_of);
    let unripe = FadedDays::new(1.0 / (1.0 / half_life + 1.0 / RIPENS), days, hours_of);
    Signal { case, hours, unripe, money: Faded::new(half_life, money), first_paid }
}

/// Returns the hours of a day.
fn hours_of(day: &Day) -> (f64, f64) {
    (day.totals.minutes() as f64 / 60.0, 0.0)
}

impl Signal<'_> {
    /// Returns the target and, where there are ripe hours, the rate and what it weighs.
    fn measure(&self, now: Stamp) -> Option<(f64, Option<(f64, f64)>)> {
        let target = self.case.evidence.target_rate_minor.filter(|it| *it > 0.0)?;
        if !self.case.evidence.money_known || self.first_paid.is_none_or(|it| it.day > now.day) {
            return None;
        }
        let days = &self.case.months.days;
        let hours = |it: &FadedDays| it.load(days, now, hours_of).0;
        let hours = (hours(&self.hours) - hours(&self.unripe)).max(0.0);
        if hours < 1e-9 {
            return Some((target, None));
        }
        let (taken, given) = self.money.load(now);
        let rate = (given - taken) / hours;
        let floor = self.case.policy.rate_floor_share;
        let short = ((1.0 - rate / target) / (1.0 - floor)).clamp(0.0, 1.0);
        let trust = 1.0 - (-hours / ENOUGH_HOURS).exp();
        Some((target, Some((rate, -(1.0 - AT_THE_FLOOR * short).ln() * trust))))
    }
}

impl Weigh for Signal<'_> {
    /// The first money covers the return, whatever the rate turns out to be.
    fn load(&self, now: Stamp) -> Load {
        match self.measure(now) {
            None => Load::default(),
            Some((_, measured)) => {
                Load { adverse: measured.map_or(0.0, |it| it.1), relief: 0.0, covered: true }
            }
        }
    }

    /// One finding that rests on all money and all work. Contact is cited by the squeaky wheel, so
    /// that no record stands in one dimension twice.
    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let Some((target, Some((rate, amount)))) = self.measure(now) else { return Vec::new() };
        let contacts = self.case.months.days.contacts(now).iter().map(|it| {
            i64::from(it.minutes.unwrap_or(0)) + i64::from(it.recovery_minutes.unwrap_or(0))
        });
        let mut work: Vec<&WorkFact> =
            self.case.evidence.work.iter().filter(|it| it.on <= now.on()).collect();
        work.sort_unstable_by_key(|it| (it.on, it.work));
        let minutes =
            contacts.sum::<i64>() + work.iter().map(|it| i64::from(it.minutes)).sum::<i64>();
        vec![Raw {
            amount,
            args: vec![
                ("rate", Arg::Rate(rate)),
                ("target", Arg::Rate(target)),
                ("minutes", Arg::Minutes(minutes)),
            ],
            cites: self
                .money
                .each(now)
                .map(|it| it.0.cite)
                .chain(work.iter().map(|it| Cite::Work(it.work)))
                .collect(),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, id, nothing, on, payment};
    use crate::invoice::WorkKind;

    fn paid(amount: i64) -> Ground {
        let mut evidence = nothing();
        evidence.target_rate_minor = Some(6_000.0);
        let work = |number| WorkFact {
            work: id(number),
            on: on(0),
            minutes: 6_000,
            kind: WorkKind::Production,
        };
        evidence.work = vec![work(1)];
        // Paid on the day of the work, so that both fade alike; the hours ripen later.
        evidence.payments = vec![payment(1, None, 0, amount)];
        Ground::new(evidence)
    }

    #[test]
    fn strain_grows_from_the_target_down_to_the_floor() {
        let limit = |short: f64, day: f64| {
            let hours =
                100.0 * ((-day / 180.0).exp2() - (-day * (1.0 / 180.0 + 1.0 / 20.0)).exp2());
            -(1.0 - AT_THE_FLOOR * short).ln() * (1.0 - (-hours / ENOUGH_HOURS).exp())
        };
        // After ten half-lives of ripening, nine hours in a thousand more than now are counted.
        check(&prepare(paid(700_000).case()), 200, 0.0);
        check(&prepare(paid(60_000).case()), 200, limit(1.0, 200.0));
        let ripe = 1.0 - (-10.0_f64).exp2();
        let short = (1.0 - 4_000.0 / ripe / 6_000.0) / 0.67;
        check(&prepare(paid(400_000).case()), 200, limit(short, 200.0));
    }

    #[test]
    fn nothing_is_said_before_the_first_money() {
        check(&prepare(paid(0).case()), 200, 0.0);
    }
}
