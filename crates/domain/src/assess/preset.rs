//! Presets: policies for different ways of working, each with its reason.

use super::policy::Policy;
use crate::closed_set;

closed_set! {
    /// A policy that can be chosen as a whole.
    pub enum Preset {
        /// The defaults, each with its reason beside it.
        Usual = "usual",
        /// Gives relationships more time.
        Patient = "patient",
        /// Speaks up early.
        Protective = "protective",
        /// Puts money beside conduct.
        Livelihood = "livelihood",
    }
}

impl Preset {
    /// Returns its numbers.
    pub fn policy(self) -> Policy {
        let usual = Policy::default();
        match self {
            Self::Usual => usual,
            Self::Patient => Policy {
                line_from: 70.0,
                line_clears_below: 55.0,
                strained_from: 48.0,
                watch_from: 25.0,
                enough_contacts: 6.0,
                conduct_half_life: 120.0,
                strike_half_life: 90.0,
                strike_expires: 270.0,
                ..usual
            },
            Self::Protective => Policy {
                line_from: 50.0,
                line_clears_below: 38.0,
                strained_from: 34.0,
                watch_from: 16.0,
                energy_weight: 15.0,
                our_people_factor: 3.0,
                unsafe_days: 730.0,
                conduct_half_life: 270.0,
                ..usual
            },
            Self::Livelihood => Policy {
                payment_weight: 25.0,
                return_weight: 25.0,
                conduct_weight: 25.0,
                boundaries_weight: 15.0,
                energy_weight: 5.0,
                satisfiability_weight: 5.0,
                rate_floor_share: 0.5,
                ..usual
            },
        }
    }

    /// Returns for whom it is, and why it differs.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Usual => "What fits most: each number has its own reason beside it.",
            Self::Patient => {
                "For few, long relationships that cannot be replaced soon. The line is higher, and \
                 outbursts and strikes fade sooner, so that only what goes on counts."
            }
            Self::Protective => {
                "For those who work with employees, or who are worn out already. The line is lower, \
                 harm to people and lost energy weigh more, and an outburst is remembered longer."
            }
            Self::Livelihood => {
                "For those whose rent hangs on a few invoices. Payment and return weigh as much as \
                 conduct, and half the target rate is already all the strain there can be."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::policy::RULES;
    use crate::closed::ClosedSet as _;

    #[test]
    fn every_preset_is_a_policy_that_may_be_chosen() {
        for preset in Preset::ALL {
            let policy = preset.policy();
            assert!(policy.is_ordered(), "{preset:?}");
            for rule in RULES {
                let value = policy.get(rule.name).unwrap_or(f64::NAN);
                assert!((rule.low..=rule.high).contains(&value), "{preset:?}: {}", rule.name);
            }
        }
    }

    #[test]
    fn presets_differ_from_each_other() {
        for (place, one) in Preset::ALL.iter().enumerate() {
            for other in &Preset::ALL[place + 1..] {
                assert_ne!(one.policy(), other.policy(), "{one:?} and {other:?}");
            }
        }
    }
}
