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
mod fade;
mod gaps;
mod ladder;
mod ledger;
mod line;
mod practice;
mod process;
mod reading;
mod signals;
mod sum;

pub use line::{Glance, glance, history};
pub(crate) use signals::strikes::strikes;

use evidence::Evidence;
use policy::Policy;
use verdict::Assessment;

/// Assesses a relationship as it stood at an instant, with all its working.
///
/// Whatever is recorded for a later time is left out. Days are those of the person's zone.
pub fn assess(evidence: &Evidence, policy: &Policy, as_of: DateTime<Utc>) -> Assessment {
    let now = evidence.stamp(as_of);
    let months = practice::Months::new(evidence);
    let line = line::Line::new(evidence, policy, &months);
    let (glance, tally) = line.glance(now);
    let findings = line.table.findings(now, &tally);
    let unsafe_cites = line.unsafe_cites(now);
    let is_unsafe = !unsafe_cites.is_empty();
    let fair_process = process::fair_process(evidence, now);
    let case = signals::Case { evidence, policy, months: &months };
    let fixability = reading::fixability(case, now);
    let recommendation = ladder::recommend(ladder::Footing {
        evidence,
        now,
        tally: &tally,
        standing: glance.standing,
        fixability,
        is_unsafe,
        process: &fair_process,
        limit: policy.worst_dimension_from,
    });
    Assessment {
        client: evidence.client,
        as_of,
        standing: glance.standing,
        score: findings.iter().fold(0.0, |sum, it| sum + it.points),
        dimensions: tally.dimensions(),
        findings,
        gaps: gaps::gaps(evidence, now, &tally),
        unsafe_cites,
        fixability,
        reading: reading::reading(glance.standing, fixability, is_unsafe),
        fair_process,
        recommendation,
        changes: changes::changes(evidence, &line, policy, now, glance.standing),
        crossed_on: glance.crossed_on,
    }
}
