//! Complaints: those that came back after a fix, or were about what was never promised, against
//! those that ended well.
//!
//! **Rule.** A complaint is no offence. What weighs is that nothing satisfies: a fix that was
//! confirmed and is taken back, and complaints about what was never promised. A complaint that
//! stays fixed weighs for the client. What is down to us never weighs against them; what is down
//! to their circumstances weighs half. All fade with `complaint_half_life`.
//!
//! **Numbers.** The unit is one complaint taken back after the fix was followed up. Without a
//! follow-up it is half: our fix may not have held. One about what was never promised is four
//! tenths, because anyone may be mistaken once. One that ended well takes back half a unit, one
//! that was withdrawn, or that was fixed again after it came back, a quarter: it has yet to hold. Importance makes it half as heavy again, or lighter by a third:
//! it says how much of the work was in question. A complaint only logged in an entry, down to
//! their conduct, counts as one never promised.
//!
//! **Advice.** Agree on what would count as right before fixing again; see *make it right*.
//!
//! **Arguments.** `outcome` (word: `reopened`, `never_promised`, `ended_well`, `logged`), `count`
//! (how often it came back), `on` (when it last moved).

use super::{Case, Load, Raw, Weigh, severity_factor, theirs};
use crate::assess::evidence::ComplaintFact;
use crate::assess::fade::{Faded, Grain, Stamp, fade};
use crate::assess::verdict::{Arg, Cite};
use crate::complaint::{ComplaintStage, Importance};
use crate::incident::{Cause, IncidentKind, What};

const REOPENED: f64 = 1.0;
const REOPENED_UNCONFIRMED: f64 = 0.5;
const NEVER_PROMISED: f64 = 0.4;
const ENDED_WELL: f64 = 0.5;
const ENDED_AGAIN: f64 = 0.25;

const fn importance_factor(importance: Importance) -> f64 {
    match importance {
        Importance::Low => 0.67,
        Importance::Medium => 1.0,
        Importance::High => 1.5,
    }
}

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
    /// Complaints that ended well, each with the days from which and until which that held.
    good: Vec<(i32, i32)>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let half_life = case.policy.complaint_half_life;
    let mut grains = Vec::new();
    let mut good = Vec::new();
    for (index, complaint) in case.evidence.complaints.iter().enumerate() {
        weigh(complaint, index, half_life, &mut grains, &mut good);
    }
    for (index, incident) in theirs(case.evidence, IncidentKind::Complaint) {
        if matches!(incident.what, What::Complaint { complaint: None }) {
            grains.push(Grain {
                when: Stamp::instant(incident.at),
                adverse: NEVER_PROMISED * severity_factor(incident.severity),
                relief: 0.0,
                cite: Cite::Incident(incident.incident),
                index,
            });
        }
    }
    Signal { case, faded: Faded::new(half_life, grains), good }
}

/// Lays down what a complaint weighs, step by step. When a good ending is taken back, so is what
/// is left of its weight by then.
fn weigh(
    complaint: &ComplaintFact,
    index: usize,
    half_life: f64,
    grains: &mut Vec<Grain>,
    good: &mut Vec<(i32, i32)>,
) {
    let blame = match complaint.cause {
        Cause::Ours => 0.0,
        Cause::TheirCircumstances => 0.5,
        Cause::Misunderstanding | Cause::TheirConduct | Cause::NotOursAtAll => 1.0,
    };
    let heavy = importance_factor(complaint.importance);
    let mut lay = |when, adverse, relief| {
        let cite = Cite::Complaint(complaint.complaint);
        grains.push(Grain { when, adverse, relief, cite, index });
    };
    let raised = Stamp::date(complaint.raised_on);
    let never_promised = !complaint.promised || complaint.cause == Cause::NotOursAtAll;
    if never_promised && blame > 0.0 {
        lay(raised, NEVER_PROMISED * heavy * blame, 0.0);
    }
    let mut steps: Vec<(Stamp, ComplaintStage)> =
        complaint.steps.iter().map(|(stage, on)| (Stamp::date(*on).max(raised), *stage)).collect();
    steps.sort_by_key(|it| it.0);
    let mut ending: Option<(Stamp, f64)> = None;
    let (mut confirmed, mut came_back) = (false, false);
    for (when, stage) in steps {
        match stage {
            ComplaintStage::Fixed | ComplaintStage::FollowedUp | ComplaintStage::Withdrawn => {
                confirmed |= stage == ComplaintStage::FollowedUp;
                if ending.is_none() {
                    let at_once = stage != ComplaintStage::Withdrawn && !came_back;
                    let worth = if at_once { ENDED_WELL } else { ENDED_AGAIN };
                    lay(when, 0.0, worth * heavy);
                    ending = Some((when, worth * heavy));
                }
            }
            ComplaintStage::Reopened => {
                let weight = if confirmed { REOPENED } else { REOPENED_UNCONFIRMED };
                let back = ending.take().map_or(0.0, |(since, worth)| {
                    good.push((since.day, when.day));
                    worth * fade(when.days_since(since.day), half_life)
                });
                lay(when, weight * heavy * blame, -back);
                confirmed = false;
                came_back = true;
            }
            ComplaintStage::Heard
            | ComplaintStage::Restated
            | ComplaintStage::Confirmed
            | ComplaintStage::Offered => {}
        }
    }
    if let Some((since, _)) = ending {
        good.push((since.day, i32::MAX));
    }
}

impl Weigh for Signal<'_> {
    /// A complaint that ended well covers satisfiability.
    fn load(&self, now: Stamp) -> Load {
        let (adverse, relief) = self.faded.load(now);
        let covered = self.good.iter().any(|(from, to)| (*from..*to).contains(&now.day));
        Load { adverse, relief: relief.max(0.0), covered }
    }

    /// One finding for each complaint: what speaks against and for it is set off.
    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let mut seen: Vec<(Cite, f64, usize, Stamp)> = self
            .faded
            .each(now)
            .map(|(it, left)| (it.cite, (it.adverse - it.relief) * left, it.index, it.when))
            .collect();
        seen.sort_by_key(|it| (it.0, it.3));
        seen.chunk_by(|a, b| a.0 == b.0)
            .filter_map(|same| {
                let (cite, _, index, when) = *same.last()?;
                let amount: f64 = same.iter().map(|it| it.1).sum();
                let mut args = match cite {
                    Cite::Complaint(_) => {
                        self.case.evidence.complaints.get(index).map(|it| story(it, now, amount))
                    }
                    _ => Some(vec![("outcome", Arg::Word("logged"))]),
                }?;
                args.push(("on", Arg::On(when.on())));
                Some(Raw { amount, args, cites: vec![cite] })
            })
            .collect()
    }
}

fn story(complaint: &ComplaintFact, now: Stamp, amount: f64) -> Vec<(&'static str, Arg)> {
    let reopened = complaint
        .steps
        .iter()
        .filter(|(stage, on)| *stage == ComplaintStage::Reopened && *on <= now.on())
        .count();
    let outcome = match (amount > 0.0, reopened > 0) {
        (false, _) => "ended_well",
        (true, true) => "reopened",
        (true, false) => "never_promised",
    };
    let count = u32::try_from(reopened).unwrap_or(u32::MAX);
    vec![("outcome", Arg::Word(outcome)), ("count", Arg::Count(count))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, id, nothing, on};

    fn complaint(cause: Cause, promised: bool, steps: &[(ComplaintStage, i64)]) -> Ground {
        let mut evidence = nothing();
        evidence.complaints = vec![ComplaintFact {
            complaint: id(1),
            raised_on: on(0),
            importance: Importance::Medium,
            cause,
            promised,
            steps: steps.iter().map(|(stage, day)| (*stage, on(*day))).collect(),
        }];
        Ground::new(evidence)
    }

    #[test]
    fn a_complaint_weighs_by_how_it_ended() {
        use ComplaintStage::{Fixed, FollowedUp, Heard, Reopened};
        let all = [(Heard, 0), (Fixed, 0), (FollowedUp, 0), (Reopened, 240), (Fixed, 240)];
        let ground = complaint(Cause::Misunderstanding, true, &all);
        let signal = prepare(ground.case());
        check(&signal, 0, -0.5);
        check(&signal, 239, -0.5 * (-239.0_f64 / 240.0).exp2());
        check(&signal, 240, 1.0 - 0.25);
        check(&prepare(complaint(Cause::TheirConduct, false, &all[..1]).case()), 0, 0.4);
        check(&prepare(complaint(Cause::TheirCircumstances, false, &all[..1]).case()), 0, 0.2);
        check(&prepare(complaint(Cause::Ours, false, &all[..1]).case()), 0, 0.0);
        check(&prepare(complaint(Cause::Ours, true, &all[..4]).case()), 240, 0.0);
    }
}
