//! Promises: what they said they would do, kept and broken.
//!
//! **Rule.** A promise of theirs that was broken weighs beside the strikes, because both are
//! agreements; one kept in time weighs for them. While one is overdue and not settled it comes to
//! weigh slowly. All fade with `strike_half_life`. A broken promise that was only logged in an
//! entry counts as one. In hard times none is broken, and days are no days of lateness. With the promise named, it counts through the promise.
//!
//! **Numbers.** The unit is a first strike. A broken promise is seven tenths of it: it disappoints,
//! but no limit was crossed. Overdue comes to half of that, over weeks (`LATE_DAYS`), because many
//! are forgotten and then kept. A promise kept is two tenths: it is what is expected.
//!
//! **Advice.** Ask once, with a new date. Write down the answer as a promise.
//!
//! **Arguments.** `state` (word: `broken`, `overdue`, `kept`, `logged`), `on`.

use super::{Case, Load, Raw, Weigh, one_by_one, severity_factor, theirs};
use crate::assess::evidence::PromiseFact;
use crate::assess::fade::{Faded, Grain, Stamp, fade};
use crate::assess::spared;
use crate::assess::verdict::{Arg, Cite};
use crate::incident::{IncidentKind, What};
use crate::promise::{Party, Settlement};

const BROKEN: f64 = 0.7;
const OVERDUE: f64 = 0.35;
const LATE_DAYS: f64 = 14.0;
const KEPT: f64 = 0.2;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
    /// Their promises that were not settled when they were due.
    late: Vec<&'a PromiseFact>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let mut grains = Vec::new();
    for (index, promise) in case.evidence.promises.iter().enumerate() {
        let Some((settlement, at)) = promise.settled.filter(|_| promise.by == Party::Client) else {
            continue;
        };
        let is_spared = spared::holds(&case.evidence.hard_times, promise.due_at.date_naive());
        let (adverse, relief) = match settlement {
            Settlement::Broken if is_spared => continue,
            Settlement::Broken => (BROKEN, 0.0),
            Settlement::Kept if at <= promise.due_at => (0.0, KEPT),
            Settlement::Kept | Settlement::Released => continue,
        };
        let when = Stamp::instant(at.max(promise.made_at));
        grains.push(Grain { when, adverse, relief, cite: Cite::Promise(promise.promise), index });
    }
    for (index, incident) in theirs(case.evidence, IncidentKind::BrokenPromise) {
        let is_spared = spared::holds(&case.evidence.hard_times, incident.at.date_naive());
        if matches!(incident.what, What::BrokenPromise { promise: None }) && !is_spared {
            grains.push(Grain {
                when: Stamp::instant(incident.at),
                adverse: BROKEN * severity_factor(incident.severity),
                relief: 0.0,
                cite: Cite::Incident(incident.incident),
                index,
            });
        }
    }
    let late = case
        .evidence
        .promises
        .iter()
        .filter(|it| it.by == Party::Client && it.settled.is_none_or(|(_, at)| at > it.due_at));
    Signal { case, faded: Faded::new(case.policy.strike_half_life, grains), late: late.collect() }
}

impl Signal<'_> {
    /// Returns their promises that are overdue and not settled, with what each weighs.
    fn overdue(&self, now: Stamp) -> impl Iterator<Item = (&PromiseFact, f64)> {
        let half_life = self.case.policy.strike_half_life;
        self.late.iter().filter_map(move |it| {
            let open = it.made_at <= now.at
                && it.due_at < now.at
                && it.settled.is_none_or(|(_, at)| at > now.at);
            if !open {
                return None;
            }
            let due = Stamp::instant(it.due_at.max(it.made_at)).day;
            let days = now.days_since(due);
            let late = days - spared::days(&self.case.evidence.hard_times, due, now.day);
            let amount = OVERDUE * (1.0 - fade(late, LATE_DAYS)) * fade(days, half_life);
            (amount > 0.0).then_some((*it, amount))
        })
    }
}

impl Weigh for Signal<'_> {
    fn load(&self, now: Stamp) -> Load {
        let (adverse, relief) = self.faded.load(now);
        let overdue: f64 = self.overdue(now).map(|it| it.1).sum();
        Load { adverse: adverse + overdue, relief, covered: false }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let mut all = one_by_one(&self.faded, now, |grain| {
            let state = match grain.cite {
                Cite::Incident(_) => "logged",
                _ if grain.relief > 0.0 => "kept",
                _ => "broken",
            };
            vec![("state", Arg::Word(state))]
        });
        all.extend(self.overdue(now).map(|(promise, amount)| Raw {
            amount,
            args: vec![
                ("state", Arg::Word("overdue")),
                ("on", Arg::On(promise.due_at.date_naive())),
            ],
            cites: vec![Cite::Promise(promise.promise)],
        }));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, at, check, id, nothing};

    #[test]
    fn a_promise_weighs_by_how_it_ended_and_slowly_while_it_is_overdue() {
        let check_promise = |by, settled: Option<(Settlement, i64)>, day, expected| {
            let mut evidence = nothing();
            evidence.promises = vec![PromiseFact {
                promise: id(1),
                by,
                made_at: at(0),
                due_at: at(10),
                settled: settled.map(|(how, day)| (how, at(day))),
            }];
            let ground = Ground::new(evidence);
            check(&prepare(ground.case()), day, expected);
        };
        check_promise(Party::Client, None, 10, 0.0);
        check_promise(Party::Client, None, 24, 0.35 * 0.5 * (-14.0_f64 / 120.0).exp2());
        check_promise(Party::Client, Some((Settlement::Broken, 24)), 24, 0.7);
        check_promise(Party::Client, Some((Settlement::Kept, 9)), 9, -0.2);
        check_promise(Party::Client, Some((Settlement::Kept, 24)), 24, 0.0);
        check_promise(Party::Client, Some((Settlement::Released, 24)), 24, 0.0);
        check_promise(Party::Us, Some((Settlement::Broken, 24)), 24, 0.0);
    }
}
