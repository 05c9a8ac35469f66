//! The policy: every number the standing is made of, each with its reason.
//!
//! All of them are the person's to change. Their names are the same in the journal, in the
//! interchange file and on screen.

use chrono::{DateTime, Utc};

use crate::closed_set;

macro_rules! policy {
    ($( $(#[doc = $doc:literal])+ $name:ident = $default:literal in $low:literal ..= $high:literal ),+ $(,)?) => {
        /// The numbers the standing is made of.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Policy {
            $( $(#[doc = $doc])+ pub $name: f64, )+
        }

        impl Default for Policy {
            fn default() -> Self {
                Self { $( $name: $default, )+ }
            }
        }

        /// Every number, with its reason, its default and its range.
        pub const RULES: &[Rule] = &[
            $( Rule {
                name: stringify!($name),
                reason: concat!($( $doc ),+),
                default: $default,
                low: $low,
                high: $high,
            }, )+
        ];

        impl Policy {
            /// Returns the number with this name, if there is one.
            pub fn get(&self, name: &str) -> Option<f64> {
                match name {
                    $( stringify!($name) => Some(self.$name), )+
                    _ => None,
                }
            }

            /// Changes the number with this name. Returns `false` where there is none, or where
            /// the value is outside its range.
            #[must_use]
            pub fn set(&mut self, name: &str, value: f64) -> bool {
                match name {
                    $( stringify!($name) if ($low..=$high).contains(&value) => {
                        self.$name = value;
                        true
                    } )+
                    _ => false,
                }
            }
        }
    };
}

/// One number of the policy, described.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub name: &'static str,
    /// What it does, and why its default is what it is.
    pub reason: &'static str,
    pub default: f64,
    pub low: f64,
    pub high: f64,
}

policy! {
    /// Weight of conduct in the score. The heaviest, because harm to people ends a relationship
    /// fastest, whatever it earns.
    conduct_weight = 30.0 in 0.0..=100.0,
    /// Weight of boundaries in the score. Second to conduct: a limit that was told and is crossed
    /// again is the best sign that asking does not help.
    boundaries_weight = 20.0 in 0.0..=100.0,
    /// Weight of payment in the score.
    payment_weight = 15.0 in 0.0..=100.0,
    /// Weight of return (hours against money) in the score.
    return_weight = 15.0 in 0.0..=100.0,
    /// Weight of energy in the score. Below money, because it is felt and not counted.
    energy_weight = 10.0 in 0.0..=100.0,
    /// Weight of satisfiability in the score.
    satisfiability_weight = 10.0 in 0.0..=100.0,

    /// Score from which a relationship is on watch.
    watch_from = 20.0 in 1.0..=99.0,
    /// Score from which a relationship is strained.
    strained_from = 40.0 in 1.0..=99.0,
    /// Score at which the line is crossed.
    line_from = 60.0 in 1.0..=99.0,
    /// Score below which a crossed line is cleared. Lower than the line, so that a standing that
    /// swings around it raises one prompt and not many.
    line_clears_below = 45.0 in 1.0..=99.0,
    /// Strain at which one dimension alone is enough for strained.
    worst_dimension_from = 90.0 in 50.0..=100.0,
    /// Days for which threats, harassment or violence keep a relationship over the line.
    unsafe_days = 365.0 in 30.0..=3650.0,
    /// Contacts needed before a standing is given at all.
    enough_contacts = 3.0 in 1.0..=50.0,

    /// Days in which an outburst loses half its weight. Half a year: long enough that a pattern
    /// adds up over seasons, short enough that one bad day is not for ever.
    conduct_half_life = 180.0 in 7.0..=3650.0,
    /// Days in which a strike loses half its weight.
    strike_half_life = 120.0 in 7.0..=3650.0,
    /// Days after which a strike has expired.
    strike_expires = 365.0 in 30.0..=3650.0,
    /// Days in which a late payment loses half its weight once it is paid.
    payment_half_life = 180.0 in 7.0..=3650.0,
    /// Days in which hours and money lose half their weight in the effective rate.
    return_half_life = 180.0 in 7.0..=3650.0,
    /// Days in which a drained hour loses half its weight. The shortest, because people recover.
    energy_half_life = 60.0 in 7.0..=3650.0,
    /// Days in which a complaint's ending loses half its weight.
    complaint_half_life = 240.0 in 7.0..=3650.0,
    /// How many times heavier abuse weighs when it is aimed at our people.
    our_people_factor = 2.0 in 1.0..=10.0,
    /// Share of the target rate at which the return is fully strained.
    rate_floor_share = 0.33 in 0.0..=0.95,
    /// The toll that contact usually leaves, from -2 to +2; each contact is measured against it. At
    /// first nothing is known, so it is taken to be neutral. Nobody's usual may be below -1: whoever
    /// is always drained must still see who drains. Nor above 0.5: contact that lifts is never held
    /// against anyone.
    usual_toll = 0.0 in -1.0..=0.5,
    /// Hours of contact that the usual toll is worth beside what the journal knows of other clients.
    /// Five by default: the first few calls do not pass for a habit, and after a month the record
    /// speaks for itself. With none, only the record counts; with hundreds, only what is stated.
    usual_toll_hours = 5.0 in 0.0..=500.0,
}

impl Policy {
    /// Returns whether the thresholds stand in their order, so that every band can be reached.
    pub fn is_ordered(&self) -> bool {
        self.watch_from < self.strained_from
            && self.strained_from < self.line_from
            && self.line_clears_below <= self.line_from
    }
}

closed_set! {
    /// What a number of the policy is about.
    pub enum RuleGroup {
        /// How heavy each side of a relationship is in the score.
        Weights = "weights",
        /// Where the bands begin, and what is enough by itself.
        Thresholds = "thresholds",
        /// How fast what happened loses its weight.
        Fading = "fading",
        /// What makes a record heavier or lighter.
        Factors = "factors",
    }
}

impl Rule {
    /// Returns what the number is about.
    pub fn group(&self) -> RuleGroup {
        match self.name {
            name if name.ends_with("_weight") => RuleGroup::Weights,
            name if name.ends_with("_half_life") || name.ends_with("_expires") => RuleGroup::Fading,
            name if name.ends_with("_factor") || name.ends_with("_share") => RuleGroup::Factors,
            name if name.starts_with("usual_") => RuleGroup::Factors,
            _ => RuleGroup::Thresholds,
        }
    }
}

/// Returns the policy that was in force at an instant, with the instant from which it was; `None`
/// where it is the default one, because none had been chosen yet.
///
/// `versions` are the policies the person has used, oldest first.
pub fn in_force(
    versions: &[(DateTime<Utc>, Policy)],
    at: DateTime<Utc>,
) -> (Option<DateTime<Utc>>, Policy) {
    let known = versions.partition_point(|(since, _)| *since <= at);
    match known.checked_sub(1).and_then(|it| versions.get(it)) {
        Some((since, policy)) => (Some(*since), *policy),
        None => (None, Policy::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_can_be_read_and_set_by_its_name() {
        let mut policy = Policy::default();
        assert!(policy.is_ordered(), "the defaults are in order");
        for rule in RULES {
            assert_eq!(policy.get(rule.name), Some(rule.default), "{}", rule.name);
            assert!(policy.set(rule.name, rule.high), "{}", rule.name);
            assert!(!policy.set(rule.name, rule.high + 1.0), "{} has a range", rule.name);
            assert!(!rule.reason.trim().is_empty(), "{} has a reason", rule.name);
        }
        assert!(!policy.set("nonsense", 1.0), "an unknown name is refused");
    }

    #[test]
    fn every_number_belongs_to_what_it_is_about() {
        let check = |name: &str, expected: RuleGroup| {
            let rule = RULES.iter().find(|it| it.name == name);
            assert_eq!(rule.map(Rule::group), Some(expected), "{name}");
        };
        check("conduct_weight", RuleGroup::Weights);
        check("line_clears_below", RuleGroup::Thresholds);
        check("enough_contacts", RuleGroup::Thresholds);
        check("strike_expires", RuleGroup::Fading);
        check("rate_floor_share", RuleGroup::Factors);
    }

    #[test]
    fn each_day_has_the_policy_that_was_chosen_last_before_it() {
        let at = |day| DateTime::from_timestamp(day * 86_400, 0).unwrap_or_default();
        let line = |line_from| Policy { line_from, ..Policy::default() };
        let versions = [(at(10), line(50.0)), (at(20), line(70.0))];
        let check = |day, since: Option<i64>, expected: f64| {
            let (found, policy) = in_force(&versions, at(day));
            assert_eq!((found, policy.line_from), (since.map(at), expected), "on day {day}");
        };
        check(9, None, 60.0);
        check(10, Some(10), 50.0);
        check(19, Some(10), 50.0);
        check(20, Some(20), 70.0);
        assert_eq!(in_force(&[], at(1)), (None, Policy::default()));
    }
}
