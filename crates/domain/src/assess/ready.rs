//! A relationship made ready once, to be asked several things.
//!
//! Putting contacts together by the day and preparing the signals takes longer than most answers,
//! so a page that asks about several instants does it once.

use std::fmt;

use chrono::{DateTime, Utc};

use super::evidence::Evidence;
use super::fade::Stamp;
use super::line::{Glance, Line, Settled};
use super::policy::Policy;
use super::practice::Months;
use super::trend::{BACK_DAYS, Trend};
use super::{Brief, Ground};

/// How many reasons a standing in brief has.
const REASONS: usize = 3;
/// How many records a reason in brief leads to. A rate can rest on thousands.
const CITES: usize = 5;
/// Points below which a finding is no reason: they would show as none.
const WORTH_SAYING: f64 = 0.05;

/// A relationship that can be asked about any instant.
///
/// Each question takes how an earlier day ended, where that is known, and leaves what it found out
/// on the way. Questions in the order of time are answered fastest.
pub struct Ready<'a> {
    evidence: &'a Evidence,
    policy: &'a Policy,
    line: Line<'a>,
}

/// Makes a relationship ready, and asks.
pub fn ready<T>(evidence: &Evidence, policy: &Policy, ask: impl FnOnce(&Ready<'_>) -> T) -> T {
    let months = Months::new(evidence);
    ask(&Ready { evidence, policy, line: Line::new(evidence, policy, &months) })
}

impl fmt::Debug for Ready<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ready").field("client", &self.evidence.client).finish_non_exhaustive()
    }
}

impl Ready<'_> {
    /// Returns the standing at an instant, without its working.
    pub fn glance(&self, as_of: DateTime<Utc>, known: &mut Option<Settled>) -> Glance {
        self.line.glance(self.evidence.stamp(as_of), known).0
    }

    /// Returns the standing at an instant with the score a quarter before it.
    pub fn trend(&self, as_of: DateTime<Utc>, known: &mut Option<Settled>) -> Trend {
        let glance = self.glance(as_of, known);
        let then = Stamp::end_of(self.evidence.stamp(as_of).day - BACK_DAYS);
        let before = then.map_or(glance.score, |it| self.line.table.tally(it).score);
        Trend { glance, before }
    }

    /// Returns the standing at an instant in brief.
    pub fn brief(&self, as_of: DateTime<Utc>, known: &mut Option<Settled>) -> Brief {
        let now = self.evidence.stamp(as_of);
        let (glance, tally) = self.line.glance(now, known);
        let mut reasons = self.line.table.findings(now, &tally);
        reasons.retain(|it| it.points > WORTH_SAYING);
        reasons.truncate(REASONS);
        reasons.iter_mut().for_each(|it| it.cites.truncate(CITES));
        let ground = Ground::new(self.evidence, self.policy, &self.line, now);
        Brief {
            glance,
            recommendation: ground.recommend(glance.standing, &tally),
            is_unsafe: !ground.unsafe_cites.is_empty(),
            reasons,
        }
    }
}
