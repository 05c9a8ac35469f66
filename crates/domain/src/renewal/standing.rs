//! The standing then and now.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::Sources;
use super::until::Until;
use crate::assess::evidence::{Evidence, wall};
use crate::assess::policy::{self, Policy};
use crate::assess::verdict::Standing;
use crate::assess::{self};
use crate::calendar::shift;
use crate::moment::Moment;
use crate::review::Review;

/// Where the relationship stood on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandingAt {
    pub on: NaiveDate,
    pub standing: Standing,
    /// From 0 to 100.
    pub score: f64,
}

/// Returns the standing at an instant, by the policy of that day.
pub(super) fn at(
    evidence: &Evidence,
    policies: &[(DateTime<Utc>, Policy)],
    at: DateTime<Utc>,
) -> StandingAt {
    let (_, policy) = policy::in_force(policies, at);
    let glance = assess::glance(evidence, &policy, at);
    StandingAt {
        on: wall(at, evidence.zone).date_naive(),
        standing: glance.standing,
        score: glance.score,
    }
}

/// Returns the standing to compare with: the one of the last decision as it was kept; without one,
/// the standing when the term began, or a year ago. `None` where nothing was known yet.
pub(super) fn then(
    sources: Sources<'_>,
    decisions: &[Review],
    since: Option<NaiveDate>,
    until: Until,
) -> Option<StandingAt> {
    if let Some(last) = decisions.last() {
        let figures = &last.figures;
        let on = last.decided_at.day();
        return Some(StandingAt { on, standing: figures.standing, score: figures.score });
    }
    let began = sources.term_began_on.filter(|it| *it < until.day());
    let on = began.unwrap_or_else(|| shift(until.day(), -365));
    since.filter(|it| *it < on)?;
    let start = Moment::local(on.and_time(NaiveTime::MIN), sources.evidence.zone);
    Some(at(sources.evidence, sources.policies, start.at))
}
