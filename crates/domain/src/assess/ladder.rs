//! The ladder: from the standing, the fair process and the reading to one recommendation.
//!
//! Gentlest first, and no rung is skipped for strain alone. While a step of the fair process is
//! missing and could still help, that step is recommended and not parting; only safety goes past.
//! What is recommended must have something to work on: a boundary is reminded of where one was told,
//! and parting asks for evidence that efforts fail, not for the lack of any.

use super::evidence::Evidence;
use super::fade::Stamp;
use super::signals::strikes::strikes;
use super::sum::Tally;
use super::verdict::{
    Dimension, FairStep, ProcessStep, Recommendation, Signal, Standing, StepState,
};
use crate::client::ExpectationItem;
use crate::closed::ClosedSet as _;
use crate::incident::Cause;

/// Strain from which a side is worth an act of its own.
const NOTABLE: f64 = 40.0;
/// Days for which a strike still asks for an answer, where the standing is at rest: a season. After
/// that it has shown to be the only one.
const FRESH_DAYS: f64 = 90.0;
/// What an ordinary bill weighs when it is a month overdue. Less is not worth a letter.
const A_BILL: f64 = 0.8;

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
    let set = !missing(ProcessStep::ExpectationsSet);
    let early = match () {
        () if missing(ProcessStep::BoundaryTold) => Some(Recommendation::SetExpectations),
        () if missing(ProcessStep::OursPutRight) => Some(Recommendation::MakeItRight),
        () => None,
    };
    let calm = || match () {
        () if !set && was_misunderstood(at) => Some(Recommendation::SetExpectations),
        () if is_recovering(at) => Some(Recommendation::MakeItRight),
        () => None,
    };
    match at.standing {
        Standing::TooEarly if !set => Recommendation::SetExpectations,
        Standing::TooEarly => early.unwrap_or(Recommendation::KeepGoing),
        Standing::Steady => early
            .or_else(calm)
            .or_else(|| (is_unanswered(at) || owes(at)).then_some(Recommendation::RemindOfBoundary))
            .unwrap_or(Recommendation::KeepGoing),
        Standing::Watch => early.or_else(calm).unwrap_or_else(|| on_watch(at)),
        Standing::Strained | Standing::OverTheLine => early
            .or_else(|| {
                let heard = missing(ProcessStep::ConcernHeard)
                    || missing(ProcessStep::RecoveryOffered)
                    || missing(ProcessStep::HardTimesConsidered);
                heard.then_some(Recommendation::MakeItRight)
            })
            .unwrap_or_else(|| under_strain(at, !set)),
    }
}

/// Returns whether something was misunderstood that is recorded by now.
fn was_misunderstood(at: Footing<'_>) -> bool {
    let mut known = at.evidence.incidents.iter().filter(|it| it.at <= at.now.at);
    known.any(|it| it.cause == Cause::Misunderstanding)
}

/// Returns whether a recovery plan runs.
fn is_recovering(at: Footing<'_>) -> bool {
    at.evidence.recoveries.iter().any(|it| {
        it.starts_on <= at.now.on()
            && it.ended.is_none_or(|(_, on)| on > at.now.on())
            && it.ends_on >= at.now.on()
    })
}

/// Returns whether there is a fresh strike after which its boundary was not told again.
fn is_unanswered(at: Footing<'_>) -> bool {
    strikes(at.evidence).iter().any(|strike| {
        let fresh = strike.when.at <= at.now.at && at.now.days_since(strike.when.day) < FRESH_DAYS;
        let mut tellings = at.evidence.tellings.iter();
        fresh
            && !tellings.any(|it| {
                it.boundary == strike.boundary && it.at > strike.when.at && it.at <= at.now.at
            })
    })
}

/// Returns whether as much is owed as is worth a reminder, by terms that were told.
fn owes(at: Footing<'_>) -> bool {
    let mut told = at.evidence.expectations.iter();
    at.tally.adverse(Signal::Overdue) >= A_BILL
        && told.any(|it| it.0 == ExpectationItem::DepositAndPayment && it.1 <= at.now.at)
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
        // There is a boundary to remind of where one was crossed; promises have only their words.
        Dimension::Boundaries
            if at.tally.adverse(Signal::Strikes) >= at.tally.adverse(Signal::Promises) =>
        {
            Recommendation::RemindOfBoundary
        }
        // What is owed is asked for in writing; what is always paid late needs other terms.
        Dimension::Payment if owes(at) => Recommendation::RemindOfBoundary,
        Dimension::Satisfiability => Recommendation::MakeItRight,
        Dimension::Conduct
        | Dimension::Boundaries
        | Dimension::Payment
        | Dimension::Return
        | Dimension::Energy => Recommendation::SetExpectations,
    }
}

fn under_strain(at: Footing<'_>, expectations_missing: bool) -> Recommendation {
    if is_recovering(at) {
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
        _ if part || (strain(heaviest) >= at.limit && at.fixability < 0.0) => {
            Recommendation::PlanExit
        }
        Dimension::Boundaries | Dimension::Payment if at.fixability < 0.0 => {
            Recommendation::PlanExit
        }
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
