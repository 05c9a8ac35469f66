//! The assessment of a relationship: a pure function of evidence, policy and a day.
//!
//! No clock, no database, no language. The same evidence and policy give the same answer, on any
//! past day, which is what draws the history.
//!
//! The way of the numbers: `signals` weigh their records on a day (`fade`), `sum` makes strains and
//! the score of them, `line` makes the standing of the score and of the days before. Around it
//! stand `gaps` (what weighs nothing, and why), `process` (what fairness asks for), `reading`,
//! `ladder` (the recommendation) and `changes` (what would change it).

use chrono::{DateTime, Utc};

pub mod again;
pub mod crossings;
pub mod evidence;
pub mod policy;
pub mod preset;
pub mod trend;
pub mod verdict;
pub mod waiting;

mod answers;
mod changes;
mod days;
mod fade;
mod gaps;
mod ladder;
mod ledger;
mod line;
mod practice;
mod process;
mod reading;
mod ready;
mod signals;
mod spared;
mod sum;

pub use line::{Glance, Settled, glance, history};
pub use ready::{Ready, ready};
pub(crate) use signals::strikes::strikes;
pub use spared::may_ask;

use evidence::Evidence;
use fade::Stamp;
use policy::Policy;
use verdict::{Assessment, Cite, FairStep, Finding, Recommendation, Standing};

/// The standing at an instant with what a page says of it in brief.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    pub glance: Glance,
    pub recommendation: Recommendation,
    /// Whether abuse that is enough by itself still holds.
    pub is_unsafe: bool,
    /// The three heaviest findings that add to the score, each with five of its records at most.
    pub reasons: Vec<Finding>,
}

/// Assesses a relationship as it stood at an instant, in brief: the same answer as [`assess`] gives,
/// without what would change it and the rest of its working.
pub fn brief(evidence: &Evidence, policy: &Policy, as_of: DateTime<Utc>) -> Brief {
    ready(evidence, policy, |it| it.brief(as_of, &mut None))
}

/// What a recommendation rests on besides the score.
struct Ground<'a> {
    evidence: &'a Evidence,
    policy: &'a Policy,
    now: Stamp,
    fair_process: Vec<FairStep>,
    fixability: f64,
    unsafe_cites: Vec<Cite>,
}

impl<'a> Ground<'a> {
    fn new(evidence: &'a Evidence, policy: &'a Policy, line: &line::Line<'a>, now: Stamp) -> Self {
        let case = signals::Case { evidence, policy, months: line.months };
        Self {
            evidence,
            policy,
            now,
            fair_process: process::fair_process(evidence, now),
            fixability: reading::fixability(case, now),
            unsafe_cites: line.unsafe_cites(now),
        }
    }

    fn recommend(&self, standing: Standing, tally: &sum::Tally) -> Recommendation {
        ladder::recommend(ladder::Footing {
            evidence: self.evidence,
            now: self.now,
            tally,
            standing,
            fixability: self.fixability,
            is_unsafe: !self.unsafe_cites.is_empty(),
            process: &self.fair_process,
            limit: self.policy.worst_dimension_from,
        })
    }
}

/// Assesses a relationship as it stood at an instant, with all its working.
///
/// Whatever is recorded for a later time is left out. Days are those of the person's zone.
pub fn assess(evidence: &Evidence, policy: &Policy, as_of: DateTime<Utc>) -> Assessment {
    let now = evidence.stamp(as_of);
    let months = practice::Months::new(evidence);
    let line = line::Line::new(evidence, policy, &months);
    let (glance, tally) = line.glance(now, &mut None);
    let findings = line.table.findings(now, &tally);
    let ground = Ground::new(evidence, policy, &line, now);
    let is_unsafe = !ground.unsafe_cites.is_empty();
    Assessment {
        client: evidence.client,
        as_of,
        standing: glance.standing,
        score: findings.iter().fold(0.0, |sum, it| sum + it.points),
        dimensions: tally.dimensions(),
        findings,
        gaps: gaps::gaps(evidence, now, &tally),
        reading: reading::reading(glance.standing, ground.fixability, is_unsafe),
        recommendation: ground.recommend(glance.standing, &tally),
        changes: changes::changes(evidence, &line, policy, now, glance.standing),
        crossed_on: glance.crossed_on,
        unsafe_cites: ground.unsafe_cites,
        fixability: ground.fixability,
        fair_process: ground.fair_process,
    }
}
