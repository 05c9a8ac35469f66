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
    let mut usual = Usual::new(case.months);
    let mut grains = Vec::new();
    for (index, contact) in case.evidence.contacts.iter().enumerate() {
        let Some(minutes) = contact.recovery_minutes.filter(|it| *it > 0) else { continue };
        let toll = drain(contact, usual.toll(contact)).unwrap_or(0.0);
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
            let contact = &self.case.evidence.contacts[grain.index];
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
