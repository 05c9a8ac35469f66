//! How much hangs on each number of the policy.

use domain::assess::policy::{Policy, RULES, Rule};
use domain::assess::verdict::{Recommendation, Standing};

use crate::vignette::{Vignette, vignettes};

/// By how much a number is changed.
const BY: f64 = 0.2;
/// Vignettes that one weight may turn.
const FEW: usize = 4;

/// What a change of one number turns.
pub struct Turned {
    pub rule: &'static Rule,
    pub to: f64,
    pub standings: Vec<String>,
    pub recommendations: Vec<String>,
}

impl Turned {
    /// Returns how many vignettes say something else.
    pub fn count(&self) -> usize {
        let both = self.standings.iter().chain(&self.recommendations);
        both.collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// Changes each number by a fifth, down and up, and asks about every vignette.
pub fn turned(all: &[Vignette]) -> Vec<Turned> {
    let before: Vec<(Standing, Recommendation)> =
        all.iter().map(|it| it.ask(&Policy::default())).collect();
    let mut turned = Vec::new();
    for rule in RULES {
        // A fifth of nothing is nothing: there the range is the measure.
        let by = BY * if rule.default == 0.0 { rule.high - rule.low } else { rule.default };
        for to in [rule.default - by, rule.default + by] {
            let to = to.clamp(rule.low, rule.high);
            let mut policy = Policy::default();
            assert!(policy.set(rule.name, to), "{} takes {to}", rule.name);
            let mut it = Turned { rule, to, standings: Vec::new(), recommendations: Vec::new() };
            for (vignette, before) in all.iter().zip(&before) {
                let after = vignette.ask(&policy);
                let name = || vignette.file.trim_end_matches(".json").to_owned();
                if after.0 != before.0 {
                    it.standings.push(name());
                }
                if after.1 != before.1 {
                    it.recommendations.push(name());
                }
            }
            turned.push(it);
        }
    }
    turned
}

#[test]
fn no_single_weight_turns_more_than_a_few_vignettes() {
    for it in turned(&vignettes()).iter().filter(|it| it.rule.name.ends_with("_weight")) {
        assert!(
            it.count() <= FEW,
            "{} at {} turns {:?} {:?}",
            it.rule.name,
            it.to,
            it.standings,
            it.recommendations
        );
    }
}
