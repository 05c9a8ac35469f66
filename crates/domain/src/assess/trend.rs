//! The trend: the score of the last weeks, for lists.

use chrono::{DateTime, Utc};

use super::evidence::Evidence;
use super::fade::Stamp;
use super::line::{Glance, Line};
use super::policy::Policy;
use super::practice::Months;
use super::verdict::Standing;
use crate::closed_set;

/// How many weekly scores a trend has, the last one now.
pub const WEEKS: usize = 13;

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

/// The standing now, and the scores that led to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    pub glance: Glance,
    /// At the end of days a week apart, oldest first; the last one is now.
    pub scores: [f64; WEEKS],
}

impl Trend {
    /// Returns which way it has gone.
    ///
    /// The score now is measured by the one a quarter ago. Where it is too early to say how things
    /// stand, it is too early to say which way they go.
    pub fn course(&self) -> Course {
        let moved = self.glance.score - self.scores[0];
        match self.glance.standing {
            Standing::TooEarly => Course::Level,
            _ if moved >= MOVED => Course::Rising,
            _ if moved <= -MOVED => Course::Easing,
            _ => Course::Level,
        }
    }
}

/// Returns the standing at an instant with the scores of the weeks before it.
pub fn trend(evidence: &Evidence, policy: &Policy, as_of: DateTime<Utc>) -> Trend {
    let months = Months::new(evidence);
    let line = Line::new(evidence, policy, &months);
    let now = evidence.stamp(as_of);
    let (glance, _) = line.glance(now);
    let mut scores = [glance.score; WEEKS];
    for (day, score) in (0..now.day).rev().skip(6).step_by(7).zip(scores.iter_mut().rev().skip(1)) {
        if let Some(then) = Stamp::end_of(day) {
            *score = line.table.tally(then).score;
        }
    }
    Trend { glance, scores }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: f64, now: f64, standing: Standing, expected: Course) {
        let mut scores = [now; WEEKS];
        scores[0] = before;
        let glance = Glance { standing, score: now, crossed_on: None };
        assert_eq!(Trend { glance, scores }.course(), expected, "{before} to {now}, {standing:?}");
    }

    #[test]
    fn a_score_that_hardly_moves_is_level() {
        check(30.0, 34.9, Standing::Watch, Course::Level);
        check(30.0, 35.0, Standing::Watch, Course::Rising);
        check(30.0, 25.0, Standing::Watch, Course::Easing);
        check(0.0, 80.0, Standing::TooEarly, Course::Level);
    }
}
