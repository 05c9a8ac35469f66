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
use crate::assess::evidence::ContactFact;
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::practice::Usual;
use crate::assess::verdict::{Arg, Cite};

/// What a lifting hour weighs against a draining one.
pub(crate) const LIFT: f64 = 0.5;
/// Minutes of contact whose length is not stated.
pub(crate) const UNSTATED_MINUTES: u32 = 10;

/// Returns what a contact's toll weighs: above zero where it drained.
pub(crate) fn drain(contact: &ContactFact, usual: f64) -> Option<f64> {
    let below = usual - f64::from(contact.toll?);
    let hours = f64::from(contact.minutes.unwrap_or(UNSTATED_MINUTES)) / 60.0;
    Some(hours * if below > 0.0 { below } else { below * LIFT })
}

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
    /// The balance of every contact with a toll, recovery included, by time.
    balances: Vec<(Stamp, f64)>,
    /// The first day whose balance was not adverse.
    first_fine: Option<i32>,
}

/// Rounding that a day's balance may carry.
const NOTHING: f64 = 1e-9;

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let mut usual = Usual::new(case.months, case.policy);
    let mut grains = Vec::with_capacity(case.evidence.contacts.len());
    let mut balances: Vec<(Stamp, f64)> = Vec::with_capacity(case.evidence.contacts.len());
    for (index, contact) in case.evidence.contacts.iter().enumerate() {
        if contact.toll.is_none() {
            continue;
        }
        let Some(amount) = drain(contact, usual.toll(contact)) else { continue };
        let when = Stamp::instant(contact.at);
        let recovery = f64::from(contact.recovery_minutes.unwrap_or(0)) / 60.0;
        balances.push((when, amount + recovery));
        if recovery > 0.0 {
            continue;
        }
        let (adverse, relief) = (amount.max(0.0), (-amount).max(0.0));
        grains.push(Grain { when, adverse, relief, cite: Cite::Entry(contact.entry), index });
    }
    balances.sort_unstable_by_key(|it| it.0);
    let fine = |day: &&[(Stamp, f64)]| day.iter().map(|it| it.1).sum::<f64>() <= NOTHING;
    let first_fine = balances.chunk_by(|a, b| a.0.day == b.0.day).find(fine).map(|it| it[0].0.day);
    Signal { case, faded: Faded::new(case.policy.energy_half_life, grains), balances, first_fine }
}

impl Signal<'_> {
    /// Returns whether some day of contact, up to now, did not drain on balance. Days are taken
    /// whole, so that it does not matter how a day's contact was divided into entries.
    fn is_covered(&self, now: Stamp) -> bool {
        if self.first_fine.is_some_and(|day| day < now.day) {
            return true;
        }
        let from = self.balances.partition_point(|it| it.0.day < now.day);
        let to = self.balances.partition_point(|it| it.0.at <= now.at);
        let today = self.balances.get(from..to).unwrap_or_default();
        !today.is_empty() && today.iter().map(|it| it.1).sum::<f64>() <= NOTHING
    }
}

impl Weigh for Signal<'_> {
    /// A day of contact that did not drain covers energy.
    fn load(&self, now: Stamp) -> Load {
        let (adverse, relief) = self.faded.load(now);
        Load { adverse, relief, covered: self.is_covered(now) }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let way = |word: &'static str, of: fn(&Grain) -> f64, sign: f64| {
            let (mut amount, mut minutes, mut toll) = (0.0, 0_i64, 0_i64);
            let mut cites = Vec::new();
            for (grain, left) in self.faded.each(now).filter(|(grain, _)| of(grain) > 0.0) {
                let contact = &self.case.evidence.contacts[grain.index];
                let length = i64::from(contact.minutes.unwrap_or(UNSTATED_MINUTES));
                amount += sign * of(grain) * left;
                minutes += length;
                toll += length * i64::from(contact.toll.unwrap_or(0));
                cites.push(grain.cite);
            }
            let args = vec![
                ("way", Arg::Word(word)),
                ("count", Arg::Count(u32::try_from(cites.len()).unwrap_or(u32::MAX))),
                ("minutes", Arg::Minutes(minutes)),
                ("toll", Arg::Toll(toll as f64 / minutes.max(1) as f64)),
            ];
            Raw { amount, args, cites }
        };
        let mut both =
            vec![way("drained", |it| it.adverse, 1.0), way("lifted", |it| it.relief, -1.0)];
        both.retain(|it| !it.cites.is_empty());
        both
    }
}

#[cfg(test)]
mod tests {
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
        evidence.practice.months = vec![PracticeMonth {
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
            evidence.practice.months = vec![PracticeMonth {
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
