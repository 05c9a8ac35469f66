//! Asking again: when a prompt that was answered asks a second time.
//!
//! A decision stands until its day comes, or until something happens that the person did not know
//! when they took it. What counts as new is narrow on purpose, so that a prompt never nags:
//!
//! * *Not now* asks again on the day that was chosen, whatever has happened since.
//! * Otherwise the line must still be crossed (one that was cleared and is crossed again raises a
//!   prompt of its own), and after the answer there must be a threat,
//!   harassment or violence; a strike; an outburst that was more than minor; or a score that has
//!   grown by `GROWN`, which no single ordinary record does by itself.
//! * Who plans the exit has decided; only what is unsafe asks again.

use chrono::{DateTime, NaiveDate, Utc};

use super::evidence::Evidence;
use super::line::Glance;
use super::signals::strikes::strikes;
use super::verdict::{Cite, Standing};
use crate::closed_set;
use crate::incident::{Cause, Severity, What};
use crate::prompt::{Answer, Decision};

/// How much the score must have grown since the answer to be news by itself: half a band.
pub const GROWN: f64 = 10.0;

closed_set! {
    /// Why a prompt that was answered asks again.
    pub enum AskAgain {
        /// The day that was chosen has come.
        Date = "date",
        /// A threat, harassment or violence.
        Unsafe = "unsafe",
        /// A boundary that had been told was crossed.
        Strike = "strike",
        /// Abuse that was more than minor.
        Outburst = "outburst",
        /// The score has grown by ten points or more.
        Grown = "grown",
    }
}

/// How things stand, and how they stood when it was decided.
#[derive(Debug, Clone, Copy)]
pub struct Stood {
    /// The score then.
    pub then: f64,
    pub now: Glance,
}

/// Returns why a decision is to be taken again, with the records that are new; `None` while it
/// stands.
pub fn ask_again(
    evidence: &Evidence,
    decision: &Decision,
    stood: Stood,
    as_of: DateTime<Utc>,
    today: NaiveDate,
) -> Option<(AskAgain, Vec<Cite>)> {
    if decision.answer == Answer::NotNow && decision.until.is_some_and(|until| until <= today) {
        return Some((AskAgain::Date, Vec::new()));
    }
    let (then, now) = (evidence.stamp(decision.at), evidence.stamp(as_of));
    let is_new = |at: DateTime<Utc>| then.at < at && at <= now.at;
    let abuse = |wanted: &dyn Fn(bool, Severity) -> bool| -> Vec<Cite> {
        let theirs = evidence.incidents.iter().filter(|it| it.cause == Cause::TheirConduct);
        theirs
            .filter(|it| is_new(it.at))
            .filter(|it| match it.what {
                What::Abuse { manner, .. } => wanted(manner.is_unsafe(), it.severity),
                _ => false,
            })
            .map(|it| Cite::Incident(it.incident))
            .collect()
    };
    let strikes = || -> Vec<Cite> {
        let new = strikes(evidence).into_iter().filter(|it| is_new(it.when.at));
        new.map(|it| Cite::Incident(it.incident)).collect()
    };
    let unsafe_acts = abuse(&|is_unsafe, _| is_unsafe);
    let outbursts = abuse(&|_, severity| severity > Severity::Minor);
    let found = match () {
        () if !unsafe_acts.is_empty() => Some((AskAgain::Unsafe, unsafe_acts)),
        () if decision.answer == Answer::PlanExit => None,
        () => match strikes() {
            new if !new.is_empty() => Some((AskAgain::Strike, new)),
            _ if !outbursts.is_empty() => Some((AskAgain::Outburst, outbursts)),
            _ => None,
        },
    };
    if found.is_none() && decision.answer == Answer::PlanExit {
        return None;
    }
    let Stood { then: score_then, now } = stood;
    let decided_on = then.on();
    if now.standing != Standing::OverTheLine || now.crossed_on.is_none_or(|on| on > decided_on) {
        return None;
    }
    found.or_else(|| (now.score >= score_then + GROWN).then(|| (AskAgain::Grown, Vec::new())))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use uuid::Uuid;

    use super::*;
    use crate::assess::evidence::{ContactFact, IncidentFact};
    use crate::assess::glance;
    use crate::assess::policy::Policy;
    use crate::id::Id;
    use crate::incident::{Abuse, Target};

    fn at(day: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_767_000_000 + day * 86_400, 0).unwrap()
    }

    fn abuse(number: u128, day: i64, manner: Abuse, severity: Severity) -> IncidentFact {
        IncidentFact {
            incident: Id::new(Uuid::from_u128(number)),
            entry: Id::new(Uuid::from_u128(900 + number)),
            at: at(day),
            what: What::Abuse { manner, toward: Target::OurPeople },
            severity,
            cause: Cause::TheirConduct,
        }
    }

    /// Six insults, and then what is told.
    fn after(more: &[IncidentFact]) -> Evidence {
        let mut evidence = Evidence::none(Id::new(Uuid::from_u128(1)));
        evidence.incidents = (0..6)
            .map(|day| abuse(10 + day as u128, day, Abuse::Insults, Severity::Serious))
            .collect();
        evidence.incidents.extend_from_slice(more);
        evidence.contacts = (0..6)
            .map(|day| ContactFact {
                entry: Id::new(Uuid::from_u128(500 + day as u128)),
                at: at(day),
                minutes: Some(10),
                toll: None,
                recovery_minutes: None,
            })
            .collect();
        evidence
    }

    #[track_caller]
    fn check(answer: Answer, more: &[IncidentFact], day: i64, expected: Option<AskAgain>) {
        let decision = Decision {
            answer,
            reason: None,
            until: Some(at(30).date_naive()),
            at: at(7),
            in_heat: false,
        };
        let evidence = after(more);
        let glance = |at| glance(&evidence, &Policy::default(), at);
        let stood = Stood { then: glance(decision.at).score, now: glance(at(day)) };
        let found = ask_again(&evidence, &decision, stood, at(day), at(day).date_naive());
        assert_eq!(found.map(|it| it.0), expected, "{answer:?} on day {day}");
    }

    #[test]
    fn not_now_waits_for_its_day_unless_something_new_happens() {
        check(Answer::NotNow, &[], 29, None);
        check(Answer::NotNow, &[], 30, Some(AskAgain::Date));
        let outburst = abuse(50, 9, Abuse::Insults, Severity::Moderate);
        check(Answer::NotNow, &[outburst], 8, None);
        check(Answer::NotNow, &[outburst], 9, Some(AskAgain::Outburst));
    }

    #[test]
    fn what_was_known_when_it_was_decided_is_not_new() {
        check(Answer::NotNow, &[abuse(50, 7, Abuse::Threats, Severity::Serious)], 20, None);
    }

    #[test]
    fn a_minor_sharp_word_does_not_nag() {
        check(Answer::Talk, &[abuse(50, 9, Abuse::SharpWords, Severity::Minor)], 10, None);
    }

    #[test]
    fn who_plans_the_exit_is_asked_again_only_for_safety() {
        check(Answer::PlanExit, &[abuse(50, 9, Abuse::Insults, Severity::Serious)], 10, None);
        let threat = abuse(50, 9, Abuse::Threats, Severity::Serious);
        check(Answer::PlanExit, &[threat], 10, Some(AskAgain::Unsafe));
        check(Answer::Talk, &[threat], 10, Some(AskAgain::Unsafe));
    }
}
