//! The signals: each looks at its own records and says what weighs, and why.
//!
//! Signals never see each other. What they say is put together in one table, `sum.rs`. A signal
//! answers twice with the same numbers: `load` gives the totals of any day at once, for lists and
//! the history; `raw` gives them record by record, for the page that shows the working.

use super::evidence::{Evidence, IncidentFact};
use super::fade::{Faded, Grain, Stamp};
use super::policy::Policy;
use super::practice::Months;
use super::verdict::{Arg, Cite};
use crate::incident::{Cause, IncidentKind, Severity};

pub(crate) mod abuse;
pub(crate) mod amends;
pub(crate) mod complaints;
pub(crate) mod effective_rate;
pub(crate) mod overdue;
pub(crate) mod paid_late;
pub(crate) mod promises;
pub(crate) mod recoveries;
pub(crate) mod recovery_time;
pub(crate) mod squeaky_wheel;
pub(crate) mod strikes;
pub(crate) mod toll;
pub(crate) mod unpaid_scope;

/// What a signal is given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    pub evidence: &'a Evidence,
    pub policy: &'a Policy,
    pub months: &'a Months<'a>,
}

/// What a signal weighs on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Load {
    /// What speaks against the relationship, in the units of its dimension.
    pub adverse: f64,
    /// What speaks for it, in the same units, never below zero.
    pub relief: f64,
    /// Whether a neutral or favourable fact shows that this side of the relationship is known.
    pub covered: bool,
}

/// One contribution before the sum: some records, and what they weigh together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Raw {
    /// Above zero where it speaks against the relationship, below where it speaks for it.
    pub amount: f64,
    pub args: Vec<(&'static str, Arg)>,
    pub cites: Vec<Cite>,
}

/// A signal that is ready to be asked about any day.
pub(crate) trait Weigh {
    /// Returns the totals on a day.
    fn load(&self, now: Stamp) -> Load;
    /// Returns the same, record by record.
    fn raw(&self, now: Stamp) -> Vec<Raw>;
}

/// How much heavier or lighter than moderate an incident is. Steps of about five thirds: two minor
/// ones weigh a little more than one moderate one, and three of them less than a serious one.
pub(crate) const fn severity_factor(severity: Severity) -> f64 {
    match severity {
        Severity::Minor => 0.6,
        Severity::Moderate => 1.0,
        Severity::Serious => 1.7,
    }
}

/// Returns the incidents of a kind that are down to their conduct, the only ones that weigh, with
/// their place in the evidence.
pub(crate) fn theirs(
    evidence: &Evidence,
    kind: IncidentKind,
) -> impl Iterator<Item = (usize, &IncidentFact)> {
    let counts = move |it: &IncidentFact| it.cause == Cause::TheirConduct && it.what.kind() == kind;
    evidence.incidents.iter().enumerate().filter(move |(_, it)| counts(it))
}

/// Returns one contribution for each grain, for signals whose records stand alone.
pub(crate) fn one_by_one(
    faded: &Faded,
    now: Stamp,
    args: impl Fn(&Grain) -> Vec<(&'static str, Arg)>,
) -> Vec<Raw> {
    faded
        .each(now)
        .map(|(grain, left)| {
            let mut args = args(grain);
            args.push(("on", Arg::On(grain.when.on())));
            Raw { amount: (grain.adverse - grain.relief) * left, args, cites: vec![grain.cite] }
        })
        .collect()
}

#[cfg(test)]
pub(crate) mod ground;
