//! The ladder: from the standing, the fair process and the reading to one recommendation.
//!
//! Gentlest first, and no rung is skipped for strain alone. While a step of the fair process is
//! missing and could still help, that step is recommended and not parting; only safety goes past.

use super::evidence::Evidence;
use super::fade::Stamp;
use super::signals::strikes::strikes;
use super::sum::Tally;
use super::verdict::{Dimension, FairStep, ProcessStep, Recommendation, Standing, StepState};
use crate::closed::ClosedSet as _;

/// Strain from which a side is worth an act of its own.
const NOTABLE: f64 = 40.0;

/// What the ladder is climbed with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Footing<'a> {
    pub evidence: &'a Evidence,
    pub now: Stamp,
    pub tally: &'a Tally,
    pub standing: Standing,
    pub fixability: f64,
    pub is_unsafe: bool,
    pub process: &'a [FairStep],
    /// Strain at which one dimension alone is at its limit.
    pub limit: f64,
}

/// Returns the rung to stand on.
pub(crate) fn recommend(at: Footing<'_>) -> Recommendation {
    if at.is_unsafe {
        return Recommendation::ExitNow;
    }
    let missing =
        |step| at.process.iter().any(|it| it.step == step && it.state == StepState::Missing);
    let early = match () {
        () if missing(ProcessStep::BoundaryTold) => Some(Recommendation::SetExpectations),
        () if missing(ProcessStep::OursPutRight) => Some(Recommendation::MakeItRight),
        () => None,
    };
    match at.standing {
        Standing::TooEarly if missing(ProcessStep::ExpectationsSet) => {
            Recommendation::SetExpectations
        }
        Standing::TooEarly | Standing::Steady => early.unwrap_or(Recommendation::KeepGoing),
        Standing::Watch => early.unwrap_or_else(|| on_watch(at)),
        Standing::Strained | Standing::OverTheLine => early
            .or_else(|| {
                let heard = missing(ProcessStep::ConcernHeard)
                    || missing(ProcessStep::RecoveryOffered)
                    || missing(ProcessStep::HardTimesConsidered);
                heard.then_some(Recommendation::MakeItRight)
            })
            .unwrap_or_else(|| under_strain(at, missing(ProcessStep::ExpectationsSet))),
    }
}

/// Returns the dimension with the largest part in the score.
fn heaviest(tally: &Tally) -> Dimension {
    let part = |it: Dimension| tally.shares[it as usize] * tally.strain(it).powi(2);
    let all = Dimension::ALL.iter().copied();
    all.max_by(|a, b| part(*a).total_cmp(&part(*b)).then(b.cmp(a))).unwrap_or(Dimension::Conduct)
}

fn on_watch(at: Footing<'_>) -> Recommendation {
    match heaviest(at.tally) {
        Dimension::Return if at.tally.strain(Dimension::Return) >= NOTABLE => {
            Recommendation::Reprice
        }
        Dimension::Boundaries => Recommendation::RemindOfBoundary,
        Dimension::Satisfiability => Recommendation::MakeItRight,
        Dimension::Conduct | Dimension::Payment | Dimension::Return | Dimension::Energy => {
            Recommendation::SetExpectations
        }
    }
}

fn under_strain(at: Footing<'_>, expectations_missing: bool) -> Recommendation {
    let running = at.evidence.recoveries.iter().any(|it| {
        it.starts_on <= at.now.on()
            && it.ended.is_none_or(|(_, on)| on > at.now.on())
            && it.ends_on >= at.now.on()
    });
    if running {
        return Recommendation::MakeItRight;
    }
    if expectations_missing {
        return Recommendation::SetExpectations;
    }
    let strain = |it| at.tally.strain(it);
    let heaviest = heaviest(at.tally);
    let civil = strain(Dimension::Conduct) < NOTABLE && strain(Dimension::Boundaries) < NOTABLE;
    if civil && strain(Dimension::Return) >= NOTABLE && strain(Dimension::Payment) < at.limit {
        return Recommendation::Reprice;
    }
    let part = at.standing == Standing::OverTheLine;
    match heaviest {
        Dimension::Boundaries if !part && !is_reminded(at) => Recommendation::RemindOfBoundary,
        // A side at its limit, with a fair process behind it and nothing that answers.
        _ if part || (strain(heaviest) >= at.limit && at.fixability <= 0.0) => {
            Recommendation::PlanExit
        }
        Dimension::Boundaries if at.fixability < 0.0 => Recommendation::PlanExit,
        Dimension::Satisfiability => Recommendation::MakeItRight,
        Dimension::Return => Recommendation::Reprice,
        Dimension::Energy => Recommendation::SetExpectations,
        Dimension::Conduct | Dimension::Boundaries | Dimension::Payment => {
            Recommendation::RemindOfBoundary
        }
    }
}

/// Returns whether a crossed boundary was told again after it had been crossed, and was crossed
/// once more after that: reminding has been tried.
fn is_reminded(at: Footing<'_>) -> bool {
    let strikes = strikes(at.evidence);
    let known = || strikes.iter().filter(|it| it.when.at <= at.now.at);
    known().any(|first| {
        let reminded = at
            .evidence
            .tellings
            .iter()
            .filter(|it| it.boundary == first.boundary && it.at > first.when.at)
            .map(|it| it.at)
            .min();
        reminded.is_some_and(|told| {
            known().any(|it| it.boundary == first.boundary && it.when.at >= told)
        })
    })
}
