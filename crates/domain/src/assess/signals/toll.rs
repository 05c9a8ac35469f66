//! Toll: how contact leaves us, against our own usual.
//!
//! **Rule.** Contact with a toll below our usual weighs by its length and by how far below; above
//! our usual it weighs for the client. It fades with `energy_half_life`, the shortest, because
//! people recover. Sums are taken, not averages: a mildly bad contact must not improve a bad one.
//! Contact that also needed time to recover is read by its own signal.
//!
//! **Numbers.** The unit is one hour, one step below the usual. Lifting weighs half of draining,
//! as people remember bad hours about twice as well as good ones. The usual comes from the other
//! clients in the year before the contact, mixed with what the person states (`usual_toll`, worth
//! `usual_toll_hours` of contact). Contact without a stated length
//! counts as ten minutes: a message and the thinking about it.
//!
//! **Advice.** Move the contact to a channel and an hour that cost less, and keep it short.
//!
//! **Arguments.** `way` (word: `drained` or `lifted`), `count`, `minutes`, `toll` (mean by minutes).

use super::{Case, Load, Raw, Weigh};
use crate::assess::days::{Day, FadedDays, UNSTATED_MINUTES};
use crate::assess::evidence::ContactFact;
use crate::assess::fade::{Stamp, fade};
use crate::assess::practice::Usual;
use crate::assess::verdict::{Arg, Cite};

/// What a lifting hour weighs against a draining one.
pub(crate) const LIFT: f64 = 0.5;

/// Returns what an hour with a toll weighs: above zero where it drained.
fn hour(toll: f64, usual: f64) -> f64 {
    let below = usual - toll;
    if below > 0.0 { below } else { below * LIFT }
}

/// Returns what a contact's toll weighs: above zero where it drained.
pub(crate) fn drain(contact: &ContactFact, usual: f64) -> Option<f64> {
    let hours = f64::from(contact.minutes.unwrap_or(UNSTATED_MINUTES)) / 60.0;
    Some(hours * hour(f64::from(contact.toll?), usual))
}

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    usual: Usual<'a>,
    faded: FadedDays,
    /// The first day whose balance was not adverse.
    first_fine: Option<i32>,
}

/// Rounding that a day's balance may carry.
const NOTHING: f64 = 1e-9;

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let usual = Usual::new(case.months, case.policy);
    let days = &case.months.days;
    let faded = FadedDays::new(case.policy.energy_half_life, days, |it| weigh(it, &usual));
    let first_fine = days.each().iter().find(|it| is_fine(it, &usual)).map(|it| it.day);
    Signal { case, usual, faded, first_fine }
}

/// Returns what the contact of a day weighs that took no recovery.
fn weigh(day: &Day, usual: &Usual<'_>) -> (f64, f64) {
    let usual = usual.toll(day.month);
    day.totals.tolls().fold((0.0, 0.0), |(adverse, relief), (toll, minutes)| {
        let amount = minutes / 60.0 * hour(toll, usual);
        (adverse + amount.max(0.0), relief + (-amount).max(0.0))
    })
}

/// Returns whether a day's contact with a toll, recovery included, did not drain on balance.
fn is_fine(day: &Day, usual: &Usual<'_>) -> bool {
    let usual = usual.toll(day.month);
    let tolls = day.totals.tolls().chain(day.totals.recovered_tolls());
    let drained: f64 = tolls.map(|(toll, minutes)| minutes / 60.0 * hour(toll, usual)).sum();
    day.totals.with_toll > 0 && drained + day.totals.tolled_recovery as f64 / 60.0 <= NOTHING
}

impl Signal<'_> {
    /// Returns whether some day of contact, up to now, did not drain on balance. Days are taken
    /// whole, so that it does not matter how a day's contact was divided into entries.
    fn is_covered(&self, now: Stamp) -> bool {
        self.first_fine.is_some_and(|day| day < now.day)
            || self.case.months.days.today(now).is_some_and(|it| is_fine(&it, &self.usual))
    }
}

impl Weigh for Signal<'_> {
    /// A day of contact that did not drain covers energy.
    fn load(&self, now: Stamp) -> Load {
        let days = &self.case.months.days;
        let (adverse, relief) = self.faded.load(days, now, |it| weigh(it, &self.usual));
        Load { adverse, relief, covered: self.is_covered(now) }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let half_life = self.case.policy.energy_half_life;
        let way = |word: &'static str, sign: f64| {
            let (mut amount, mut minutes, mut toll) = (0.0, 0_i64, 0_i64);
            let mut cites = Vec::new();
            for contact in self.case.months.days.contacts(now) {
                if contact.recovery_minutes.unwrap_or(0) > 0 {
                    continue;
                }
                let Some(weight) = drain(contact, self.usual.toll_at(contact)) else { continue };
                if sign * weight <= 0.0 {
                    continue;
                }
                let length = i64::from(contact.minutes.unwrap_or(UNSTATED_MINUTES));
                amount += weight * fade(now.days_since(Stamp::instant(contact.at).day), half_life);
                minutes += length;
                toll += length * i64::from(contact.toll.unwrap_or(0));
                cites.push(Cite::Entry(contact.entry));
            }
            let args = vec![
                ("way", Arg::Word(word)),
                ("count", Arg::Count(u32::try_from(cites.len()).unwrap_or(u32::MAX))),
                ("minutes", Arg::Minutes(minutes)),
                ("toll", Arg::Toll(toll as f64 / minutes.max(1) as f64)),
            ];
            Raw { amount, args, cites }
        };
        let mut both = vec![way("drained", 1.0), way("lifted", -1.0)];
        both.retain(|it| !it.cites.is_empty());
        both
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::assess::evidence::PracticeMonth;
    use crate::assess::signals::ground::{Ground, check, contact, net, nothing, on};

    #[test]
    fn an_hour_below_the_usual_weighs_one_and_an_hour_above_takes_back_half() {
        let mut evidence = nothing();
        evidence.contacts =
            vec![contact(1, 0, 60, -1), contact(2, 60, 60, 1), contact(3, 120, 30, -2)];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 0, 1.0);
        check(&signal, 60, 0.5 - 0.5);
        check(&signal, 120, 1.0);
    }

    #[test]
    fn the_usual_is_what_others_cost_and_not_this_client() {
        let mut evidence = nothing();
        evidence.contacts = vec![contact(1, 0, 600, -2), contact(2, 40, 60, -1)];
        Arc::make_mut(&mut evidence.practice).months = vec![PracticeMonth {
            month: on(0),
            minutes: 60_600,
            received_minor: 0,
            toll_minutes: 60_600,
            toll_sum: -60_000 - 1_200,
        }];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 0, 20.0);
        let usual = -60_000.0 / 60_300.0;
        check(&signal, 40, 20.0 * (-40.0_f64 / 60.0).exp2() + usual + 1.0);
    }

    #[test]
    fn the_usual_is_stated_until_the_record_speaks_for_itself() {
        let weighs = |stated, hours, others_minutes: u64| {
            let mut evidence = nothing();
            evidence.contacts = vec![contact(1, 40, 60, -1)];
            Arc::make_mut(&mut evidence.practice).months = vec![PracticeMonth {
                month: on(0),
                minutes: others_minutes,
                received_minor: 0,
                toll_minutes: others_minutes,
                toll_sum: 0,
            }];
            let mut ground = Ground::new(evidence);
            ground.policy.usual_toll = stated;
            ground.policy.usual_toll_hours = hours;
            net(&prepare(ground.case()), 40)
        };
        let check = |found: f64, expected: f64, why: &str| {
            assert!((found - expected).abs() < 1e-9, "{found}, not {expected}: {why}");
        };
        check(weighs(-1.0, 5.0, 0), 0.0, "a drained hour is usual where that is stated");
        check(weighs(-0.5, 5.0, 0), 0.5, "half of it is");
        check(weighs(-0.5, 5.0, 300), 0.75, "five neutral hours with others weigh as much");
        check(weighs(-0.5, 0.0, 300), 1.0, "only the record counts");
        check(weighs(-0.5, 0.0, 0), 0.5, "there is no record to count");
        assert!(weighs(-0.5, 500.0, 300) < 0.505, "only what is stated counts");
    }
}
