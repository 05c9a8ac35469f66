//! Strikes: crossings of boundaries that had been told.
//!
//! **Rule.** A crossing down to their conduct counts if that boundary was told at or before its
//! instant; otherwise it is a gap, with the words to tell it now. It weighs by severity and by how
//! many strikes against the same boundary stood when it happened. It fades with `strike_half_life`
//! and is gone at `strike_expires`.
//!
//! **Numbers.** The unit is a first moderate strike. Each further one against the same boundary
//! weighs half as much again of the first, to three times at the fifth: a limit named and crossed
//! again says that naming it does not help. Strikes count towards the next while less than
//! `strike_expires` days old, as a warning at work lapses after a year. The last quarter of that
//! time is a taper down to nothing, so that no standing changes overnight.
//!
//! **Advice.** Remind in writing of the boundary and of what is offered instead, from the first
//! strike. Do not save them up. The answer grows with the count: say it again, with the rule and
//! what is offered instead; remind in writing; talk about it; from the fourth, act on it (pause,
//! re-price, or plan the end).
//!
//! **Arguments.** `nth` (count), `severity` (word), `response` (word: `say_again`,
//! `remind_in_writing`, `talk`, `act`), `on`.

use chrono::{DateTime, Utc};

use super::{Case, Load, Raw, Weigh, severity_factor, theirs};
use crate::assess::evidence::Evidence;
use crate::assess::fade::{Stamp, fade, taper};
use crate::assess::verdict::{Arg, Cite};
use crate::boundary::Boundary;
use crate::closed::ClosedSet as _;
use crate::id::Id;
use crate::incident::{Incident, IncidentKind, Severity, What};

/// What each further strike adds to the factor.
const AGAIN: f64 = 0.5;
/// The largest factor, reached by the fifth strike.
const AGAIN_MOST: f64 = 3.0;
/// The share of its life after which a strike tapers off.
const TAPER_FROM: f64 = 0.75;

/// A crossing that counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Strike {
    pub when: Stamp,
    pub incident: Id<Incident>,
    pub boundary: Id<Boundary>,
    pub severity: Severity,
}

/// Returns whether a boundary had been told at or before an instant.
pub(crate) fn was_told(evidence: &Evidence, boundary: Id<Boundary>, at: DateTime<Utc>) -> bool {
    evidence.tellings.iter().any(|it| it.boundary == boundary && it.at <= at)
}

/// Returns every crossing that counts, oldest first.
pub(crate) fn strikes(evidence: &Evidence) -> Vec<Strike> {
    let mut strikes: Vec<Strike> = theirs(evidence, IncidentKind::Crossing)
        .filter_map(|(_, it)| match it.what {
            What::Crossing { boundary } if was_told(evidence, boundary, it.at) => Some(Strike {
                when: Stamp::instant(it.at),
                incident: it.incident,
                boundary,
                severity: it.severity,
            }),
            _ => None,
        })
        .collect();
    strikes.sort_unstable_by_key(|it| (it.when.at, it.incident));
    strikes
}

/// Returns the answer that a strike calls for, by how many stand.
const fn response(nth: u32) -> &'static str {
    match nth {
        0 | 1 => "say_again",
        2 => "remind_in_writing",
        3 => "talk",
        _ => "act",
    }
}

pub(crate) struct Signal {
    /// Each strike with what it weighs on its day, and its number.
    strikes: Vec<(Strike, f64, u32)>,
    half_life: f64,
    expires: f64,
    first_contact: Option<DateTime<Utc>>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal {
    let expires = case.policy.strike_expires;
    let all = strikes(case.evidence);
    let mut weighed = Vec::with_capacity(all.len());
    for (place, strike) in all.iter().enumerate() {
        let standing = all[..place]
            .iter()
            .rev()
            .take_while(|it| strike.when.days_since(it.when.day) < expires)
            .filter(|it| it.boundary == strike.boundary)
            .count();
        let again = (1.0 + AGAIN * standing as f64).min(AGAIN_MOST);
        let nth = u32::try_from(standing + 1).unwrap_or(u32::MAX);
        weighed.push((*strike, severity_factor(strike.severity) * again, nth));
    }
    Signal {
        strikes: weighed,
        half_life: case.policy.strike_half_life,
        expires,
        first_contact: case.months.days.first_contact(),
    }
}

impl Signal {
    /// Returns the strikes that have not expired, with what each weighs.
    fn each(&self, now: Stamp) -> impl Iterator<Item = (&Strike, f64, u32)> {
        let from =
            self.strikes.partition_point(|(it, ..)| now.days_since(it.when.day) >= self.expires);
        let to = self.strikes.partition_point(|(it, ..)| it.when.at <= now.at);
        self.strikes[from.min(to)..to].iter().map(move |(strike, weight, nth)| {
            let days = now.days_since(strike.when.day);
            let left =
                fade(days, self.half_life) * taper(days, self.expires * TAPER_FROM, self.expires);
            (strike, weight * left, *nth)
        })
    }
}

impl Weigh for Signal {
    /// Any contact covers boundaries: contact without a crossing keeps them.
    fn load(&self, now: Stamp) -> Load {
        let covered = self.first_contact.is_some_and(|at| at <= now.at);
        Load { adverse: self.each(now).map(|it| it.1).sum(), relief: 0.0, covered }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let one = |(strike, amount, nth): (&Strike, f64, u32)| Raw {
            amount,
            args: vec![
                ("nth", Arg::Count(nth)),
                ("severity", Arg::Word(strike.severity.word())),
                ("response", Arg::Word(response(nth))),
                ("on", Arg::On(strike.when.on())),
            ],
            cites: vec![Cite::Incident(strike.incident)],
        };
        self.each(now).map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::evidence::TellingFact;
    use crate::assess::signals::ground::{Ground, at, check, id, incident, nothing};

    #[test]
    fn a_strike_counts_from_the_telling_weighs_more_each_time_and_expires() {
        let crossing = |number, day| incident(number, day, What::Crossing { boundary: id(9) });
        let mut evidence = nothing();
        evidence.incidents = vec![crossing(1, -1), crossing(2, 0), crossing(3, 0)];
        evidence.tellings = vec![TellingFact { telling: id(1), boundary: id(9), at: at(0) }];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, -1, 0.0);
        check(&signal, 0, 1.0 + 1.5);
        check(&signal, 120, 1.25);
        check(&signal, 364, 0.0);
        check(&signal, 365, 0.0);
    }
}
