//! The reading: strain together with whether efforts work.
//!
//! Fixability is the balance of what answered our efforts: complaints that stay fixed, plans that
//! worked, promises they kept and apologies they made, against complaints that came back, plans
//! that failed, promises they broke, limits crossed after they were told, and outbursts that
//! repeat, and money owed for over a month without an answer. Each fades with `complaint_half_life`. One unit of doubt is added below (`DOUBT`), so
//! that a single event does not decide. Without evidence it is 0, which is read in the client's
//! favour: nothing has been tried yet.

use super::answers::Answers;
use super::fade::{Stamp, fade};
use super::ledger::accounts;
use super::process::is_settled;
use super::signals::{Case, strikes::strikes, theirs};
use super::verdict::{Reading, Standing};
use crate::complaint::ComplaintStage;
use crate::incident::{Cause, GestureKind, IncidentKind};
use crate::promise::{Party, Settlement};
use crate::recovery::RecoveryOutcome;

const DOUBT: f64 = 1.0;
/// A plan is the hardest test of whether efforts help.
const A_PLAN: f64 = 2.0;
const A_COMPLAINT: f64 = 1.0;
const AN_APOLOGY: f64 = 0.7;
/// A limit crossed after it was told: telling did not help.
const A_STRIKE: f64 = 0.6;
/// An outburst after an earlier one. The first says nothing about efforts.
const ANOTHER_OUTBURST: f64 = 0.5;
const A_PROMISE: f64 = 0.5;
/// Money owed without an answer: asking did not help.
const A_SILENCE: f64 = 0.5;
/// Days overdue from which no answer is silence. Before that, the bill may lie in a pile.
const SILENCE_DAYS: f64 = 45.0;
/// Fixability below which quiet strain is called drifting: clearly worse than unknown.
const DRIFTING_BELOW: f64 = -0.2;

/// Returns whether efforts work, from -1 to 1.
pub(crate) fn fixability(case: Case<'_>, now: Stamp) -> f64 {
    let Case { evidence, policy, .. } = case;
    let (mut works, mut fails) = (0.0, 0.0);
    let left = |when: Stamp| match when.at <= now.at {
        true => fade(now.days_since(when.day), policy.complaint_half_life),
        false => 0.0,
    };
    for complaint in evidence.complaints.iter().filter(|it| it.cause != Cause::Ours) {
        for (stage, on) in &complaint.steps {
            if *stage == ComplaintStage::Reopened {
                fails += A_COMPLAINT * left(Stamp::date(*on));
            }
        }
    }
    for complaint in evidence.complaints.iter().filter(|it| is_settled(it, now)) {
        let last = complaint.steps.iter().map(|it| it.1).filter(|it| *it <= now.on()).max();
        works += last.map_or(0.0, |on| A_COMPLAINT * left(Stamp::date(on)));
    }
    for recovery in &evidence.recoveries {
        match recovery.ended {
            Some((RecoveryOutcome::Worked, on)) => works += A_PLAN * left(Stamp::date(on)),
            Some((RecoveryOutcome::Failed, on)) => fails += A_PLAN * left(Stamp::date(on)),
            Some((RecoveryOutcome::Stopped, _)) | None => {}
        }
    }
    for promise in evidence.promises.iter().filter(|it| it.by == Party::Client) {
        match promise.settled {
            Some((Settlement::Kept, at)) => works += A_PROMISE * left(Stamp::instant(at)),
            Some((Settlement::Broken, at)) => fails += A_PROMISE * left(Stamp::instant(at)),
            Some((Settlement::Released, _)) | None => {}
        }
    }
    for gesture in evidence.gestures.iter().filter(|it| it.kind == GestureKind::Apology) {
        works += AN_APOLOGY * left(Stamp::instant(gesture.at));
    }
    for strike in strikes(evidence) {
        fails += A_STRIKE * left(strike.when);
    }
    let mut outbursts: Vec<Stamp> =
        theirs(evidence, IncidentKind::Abuse).map(|it| Stamp::instant(it.1.at)).collect();
    outbursts.sort_unstable();
    fails += outbursts.iter().skip(1).map(|it| ANOTHER_OUTBURST * left(*it)).sum::<f64>();
    let answers = Answers::new(evidence);
    for account in accounts(case).iter().filter(|it| it.owed(now) > 0) {
        let off = account.invoice.written_off_on.map(Stamp::date).filter(|it| it.day <= now.day);
        let until = off.unwrap_or(now);
        let overdue = until.days_since(account.due_day) >= SILENCE_DAYS;
        if overdue && answers.is_silent(account.invoice.invoice, until) {
            fails += A_SILENCE * off.map_or(1.0, left);
        }
    }
    (works - fails) / (works + fails + DOUBT)
}

/// Returns the quadrant, or `None` while it is too early to say.
pub(crate) fn reading(standing: Standing, fixability: f64, is_unsafe: bool) -> Option<Reading> {
    let strained = match standing {
        Standing::TooEarly => return None,
        Standing::Steady | Standing::Watch => false,
        Standing::Strained | Standing::OverTheLine => true,
    };
    Some(match (strained, fixability) {
        (true, _) if is_unsafe => Reading::ProblemClient,
        (true, fix) if fix >= 0.0 => Reading::ClientWithAProblem,
        (true, _) => Reading::ProblemClient,
        (false, fix) if fix < DRIFTING_BELOW => Reading::Drifting,
        (false, _) => Reading::Healthy,
    })
}
