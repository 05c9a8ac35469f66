//! The reasons that a letter may name: their conduct, as it was logged, and nothing else.

use chrono::NaiveDate;

use super::facts::{Happened, LetterFacts, LoggedIncident};
use crate::id::Id;
use crate::incident::{Cause, Incident, Severity};

/// One reason for parting: incidents of the same kind, oldest first, never empty.
pub type Reason<'a> = Vec<&'a LoggedIncident>;

/// How many reasons a letter names at most: enough to be understood, too few to be a charge sheet.
pub const MOST_REASONS: usize = 3;

impl LetterFacts {
    /// Returns the reasons that an honest letter names, in the order they began: those that the
    /// person chose, or else the weightiest.
    ///
    /// Only their conduct counts, and a crossing only where the boundary had been told before it.
    /// Nothing later than the letter's own day is named. Incidents of the same kind are one reason.
    pub fn reasons(&self) -> Vec<Reason<'_>> {
        self.grouped(self.choices.reasons.as_deref(), MOST_REASONS)
    }

    /// Returns every reason that an honest letter may name, in the order they began.
    pub fn possible_reasons(&self) -> Vec<Reason<'_>> {
        self.grouped(None, usize::MAX)
    }

    fn grouped(&self, chosen: Option<&[Id<Incident>]>, most: usize) -> Vec<Reason<'_>> {
        let mut reasons: Vec<Reason<'_>> = Vec::new();
        let mut incidents: Vec<_> = self
            .incidents
            .iter()
            .filter(|it| it.on <= self.written_on && it.may_be_named())
            .filter(|it| chosen.is_none_or(|chosen| chosen.contains(&it.id)))
            .collect();
        incidents.sort_by_key(|it| (it.on, it.id));
        incidents.dedup_by_key(|it| it.id);
        for incident in incidents {
            match reasons.iter_mut().find(|it| incident.what.is_like(&it[0].what)) {
                Some(reason) => reason.push(incident),
                None => reasons.push(vec![incident]),
            }
        }
        // Stable, so that of two equals the one that began first stays first.
        reasons.sort_by_key(|it| std::cmp::Reverse(weight(it)));
        if chosen.is_none() {
            reasons.truncate(most);
        }
        reasons.sort_by_key(|it| (it[0].on, it[0].id));
        reasons
    }
}

impl LoggedIncident {
    /// Returns whether a letter may name it at all.
    pub fn may_be_named(&self) -> bool {
        self.cause == Cause::TheirConduct
            && match &self.what {
                Happened::Crossing { told, .. } => told.as_ref().is_some_and(|it| it.on <= self.on),
                Happened::Complaint => false,
                _ => true,
            }
    }
}

impl Happened {
    /// Returns whether two incidents are the same thing happening again.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Abuse { manner, toward },
                Self::Abuse { manner: other_manner, toward: other_toward },
            ) => (manner, toward) == (other_manner, other_toward),
            (Self::Crossing { boundary, .. }, Self::Crossing { boundary: other, .. }) => {
                boundary == other
            }
            (Self::LatePayment { invoice }, Self::LatePayment { invoice: other }) => {
                invoice.is_some() == other.is_some()
            }
            (Self::BrokenPromise { promise }, Self::BrokenPromise { promise: other }) => {
                promise.is_some() == other.is_some()
            }
            (Self::UnpaidScope, Self::UnpaidScope) => true,
            _ => false,
        }
    }
}

/// Returns what a reason weighs: harm to people first, then how grave and how often.
///
/// Each severity doubles the one below it, so that two moderate incidents weigh as one serious.
fn weight(reason: &Reason<'_>) -> (bool, u32, NaiveDate) {
    let harm = |it: &&LoggedIncident| matches!(&it.what, Happened::Abuse { manner, .. } if manner.is_unsafe());
    let grave = |it: &&LoggedIncident| match it.severity {
        Severity::Minor => 1,
        Severity::Moderate => 2,
        Severity::Serious => 4,
    };
    let latest = reason.iter().map(|it| it.on).max().unwrap_or_default();
    (reason.iter().any(harm), reason.iter().map(grave).sum(), latest)
}

#[cfg(test)]
mod tests;
