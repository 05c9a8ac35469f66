//! Recovery time: the minutes it took to get over a contact.
//!
//! **Rule.** Contact that needed time to recover weighs by those minutes and by its own toll, and
//! fades with `energy_half_life`.
//!
//! **Numbers.** An hour of recovery weighs like an hour of contact one step below the usual: it is
//! an hour gone, and it was not pleasant. Where the contact itself lifted, that is set off, as in
//! the toll.
//!
//! **Advice.** Put nothing right after these calls, and plan the pause as part of the work.
//!
//! **Arguments.** `count`, `minutes` (of recovery).

use super::toll::drain;
use super::{Case, Load, Raw, Weigh};
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::practice::Usual;
use crate::assess::verdict::{Arg, Cite};

const AN_HOUR: f64 = 1.0;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let usual = Usual::new(case.months, case.policy);
    let mut grains = Vec::new();
    for (index, contact) in case.months.days.recovering() {
        let toll = drain(contact, usual.toll_at(contact)).unwrap_or(0.0);
        let minutes = contact.recovery_minutes.unwrap_or(0);
        let amount = AN_HOUR * f64::from(minutes) / 60.0 + toll;
        grains.push(Grain {
            when: Stamp::instant(contact.at),
            adverse: amount.max(0.0),
            relief: (-amount).max(0.0),
            cite: Cite::Entry(contact.entry),
            index,
        });
    }
    Signal { case, faded: Faded::new(case.policy.energy_half_life, grains) }
}

impl Weigh for Signal<'_> {
    fn load(&self, now: Stamp) -> Load {
        let (adverse, relief) = self.faded.load(now);
        Load { adverse, relief, covered: false }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let (mut amount, mut minutes, mut cites) = (0.0, 0_i64, Vec::new());
        for (grain, left) in self.faded.each(now) {
            let contact = self.case.months.days.contact(grain.index);
            amount += (grain.adverse - grain.relief) * left;
            minutes += i64::from(contact.recovery_minutes.unwrap_or(0));
            cites.push(grain.cite);
        }
        if cites.is_empty() {
            return Vec::new();
        }
        let count = u32::try_from(cites.len()).unwrap_or(u32::MAX);
        let args = vec![("count", Arg::Count(count)), ("minutes", Arg::Minutes(minutes))];
        vec![Raw { amount, args, cites }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, contact, nothing};

    #[test]
    fn an_hour_to_recover_weighs_beside_the_toll() {
        let mut evidence = nothing();
        let mut hard = contact(1, 0, 30, -2);
        hard.recovery_minutes = Some(60);
        let mut exhausting = contact(2, 600, 60, 1);
        exhausting.recovery_minutes = Some(60);
        evidence.contacts = vec![hard, exhausting, contact(3, 0, 60, -2)];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 0, 2.0);
        check(&signal, 60, 1.0);
        check(&signal, 600, 0.5 + 2.0 * (-10.0_f64).exp2());
    }
}
