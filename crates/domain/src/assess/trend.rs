//! The trend: which way things have gone over the last quarter, for lists.

use chrono::{DateTime, Utc};

use super::evidence::Evidence;
use super::line::Glance;
use super::policy::Policy;
use super::ready::ready;
use super::verdict::Standing;
use crate::closed_set;

/// How many days back a trend looks: a quarter of a year in weeks.
pub(crate) const BACK_DAYS: i32 = 12 * 7;

/// How far a score must have moved to count as rising or easing: a quarter of the way from steady
/// to strained. Less is the drift of fading alone.
const MOVED: f64 = 5.0;

closed_set! {
    /// Which way a relationship has gone over the last quarter.
    pub enum Course {
        /// There is more strain than there was.
        Rising = "rising",
        Level = "level",
        /// There is less strain than there was.
        Easing = "easing",
    }
}

/// The standing now, and the score that it is measured by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    pub glance: Glance,
    /// The score a quarter ago, at the end of the day.
    pub before: f64,
}

impl Trend {
    /// Returns which way it has gone.
    ///
    /// The score now is measured by the one a quarter ago. Where it is too early to say how things
    /// stand, it is too early to say which way they go.
    pub fn course(&self) -> Course {
        let moved = self.glance.score - self.before;
        match self.glance.standing {
            Standing::TooEarly => Course::Level,
            _ if moved >= MOVED => Course::Rising,
            _ if moved <= -MOVED => Course::Easing,
            _ => Course::Level,
        }
    }
}

/// Returns the standing at an instant with the score a quarter before it.
pub fn trend(evidence: &Evidence, policy: &Policy, as_of: DateTime<Utc>) -> Trend {
    ready(evidence, policy, |it| it.trend(as_of, &mut None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: f64, now: f64, standing: Standing, expected: Course) {
        let glance = Glance { standing, score: now, crossed_on: None };
        assert_eq!(Trend { glance, before }.course(), expected, "{before} to {now}, {standing:?}");
    }

    #[test]
    fn a_score_that_hardly_moves_is_level() {
        check(30.0, 34.9, Standing::Watch, Course::Level);
        check(30.0, 35.0, Standing::Watch, Course::Rising);
        check(30.0, 25.0, Standing::Watch, Course::Easing);
        check(0.0, 80.0, Standing::TooEarly, Course::Level);
    }
}
