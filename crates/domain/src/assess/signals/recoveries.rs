//! Recoveries: how plans to make something right ended.
//!
//! **Rule.** A plan that failed weighs against, one that worked for the relationship; one that was
//! stopped weighs nothing. They fade with `complaint_half_life` from the day they ended.
//!
//! **Numbers.** Both are worth two complaints: a month of agreed work on both sides is the best
//! test there is of whether efforts help.
//!
//! **Advice.** After a plan that worked, say so to each other. After one that failed, do not run
//! the same one again.
//!
//! **Arguments.** `outcome` (word: `worked`, `failed`), `on`.

use super::{Case, Load, Raw, Weigh, one_by_one};
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::verdict::{Arg, Cite};
use crate::closed::ClosedSet as _;
use crate::recovery::RecoveryOutcome;

const A_PLAN: f64 = 2.0;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
    first_worked: Option<Stamp>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let mut grains = Vec::new();
    for (index, recovery) in case.evidence.recoveries.iter().enumerate() {
        let Some((outcome, on)) = recovery.ended else { continue };
        let (adverse, relief) = match outcome {
            RecoveryOutcome::Worked => (0.0, A_PLAN),
            RecoveryOutcome::Failed => (A_PLAN, 0.0),
            RecoveryOutcome::Stopped => continue,
        };
        let when = Stamp::date(on.max(recovery.starts_on));
        grains.push(Grain {
            when,
            adverse,
            relief,
            cite: Cite::Recovery(recovery.recovery),
            index,
        });
    }
    let first_worked = grains.iter().filter(|it| it.relief > 0.0).map(|it| it.when).min();
    Signal { case, faded: Faded::new(case.policy.complaint_half_life, grains), first_worked }
}

impl Weigh for Signal<'_> {
    /// A plan that worked covers satisfiability.
    fn load(&self, now: Stamp) -> Load {
        let (adverse, relief) = self.faded.load(now);
        Load { adverse, relief, covered: self.first_worked.is_some_and(|it| it.day <= now.day) }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        one_by_one(&self.faded, now, |grain| {
            let ended = self.case.evidence.recoveries[grain.index].ended;
            ended.map(|it| ("outcome", Arg::Word(it.0.word()))).into_iter().collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::evidence::RecoveryFact;
    use crate::assess::signals::ground::{Ground, check, id, nothing, on};

    #[test]
    fn a_plan_weighs_from_the_day_it_ended_and_by_how() {
        let check_plan = |outcome, day, expected| {
            let mut evidence = nothing();
            evidence.recoveries = vec![RecoveryFact {
                recovery: id(1),
                starts_on: on(0),
                ends_on: on(30),
                ended: Some((outcome, on(30))),
            }];
            let ground = Ground::new(evidence);
            check(&prepare(ground.case()), day, expected);
        };
        check_plan(RecoveryOutcome::Failed, 29, 0.0);
        check_plan(RecoveryOutcome::Failed, 30, 2.0);
        check_plan(RecoveryOutcome::Failed, 270, 1.0);
        check_plan(RecoveryOutcome::Worked, 30, -2.0);
        check_plan(RecoveryOutcome::Stopped, 30, 0.0);
    }
}
