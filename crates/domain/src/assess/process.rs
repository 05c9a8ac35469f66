//! The fair process: what should have happened before a relationship is ended.

use super::evidence::{ComplaintFact, Evidence, IncidentFact};
use super::fade::Stamp;
use super::signals::strikes::was_told;
use super::spared;
use super::verdict::{Cite, FairStep, ProcessStep, StepState};
use crate::complaint::ComplaintStage;
use crate::incident::{Cause, What};
use crate::promise::{Party, Settlement};
use crate::recovery::RecoveryOutcome;

/// How many of the five items of the first-contact checklist make expectations set: most of them.
const ITEMS_ENOUGH: usize = 3;
/// Days for which hard times are still to be taken into account: a year.
const HARD_TIMES_DAYS: f64 = 365.0;

/// Returns every step with its state and what shows it.
pub(crate) fn fair_process(evidence: &Evidence, now: Stamp) -> Vec<FairStep> {
    let known = Known { evidence, now };
    vec![
        known.expectations_set(),
        known.boundary_told(),
        known.concern_heard(),
        known.ours_put_right(),
        known.recovery_offered(),
        known.hard_times_considered(),
    ]
}

/// Returns the stages a complaint has gone through by a day.
pub(crate) fn stages(
    complaint: &ComplaintFact,
    now: Stamp,
) -> impl Iterator<Item = ComplaintStage> {
    let mut steps: Vec<_> = complaint.steps.iter().filter(|it| it.1 <= now.on()).collect();
    steps.sort_by_key(|it| it.1);
    steps.into_iter().map(|it| it.0)
}

/// Returns whether a complaint stands settled.
pub(crate) fn is_settled(complaint: &ComplaintFact, now: Stamp) -> bool {
    let over = |it: &ComplaintStage| {
        matches!(it, ComplaintStage::Fixed | ComplaintStage::FollowedUp | ComplaintStage::Withdrawn)
    };
    stages(complaint, now).last().is_some_and(|it| over(&it))
}

struct Known<'a> {
    evidence: &'a Evidence,
    now: Stamp,
}

fn step(step: ProcessStep, missing: Vec<Cite>, done: Vec<Cite>) -> FairStep {
    let (state, mut cites) = match (missing.is_empty(), done.is_empty()) {
        (false, _) => (StepState::Missing, missing),
        (true, false) => (StepState::Done, done),
        (true, true) => (StepState::NotNeeded, Vec::new()),
    };
    cites.sort_unstable();
    cites.dedup();
    FairStep { step, state, cites, boundary: None }
}

impl<'a> Known<'a> {
    fn incidents(&self) -> impl Iterator<Item = &'a IncidentFact> {
        let now = self.now;
        self.evidence.incidents.iter().filter(move |it| it.at <= now.at)
    }

    fn complaints(&self) -> impl Iterator<Item = &'a ComplaintFact> {
        let now = self.now;
        self.evidence.complaints.iter().filter(move |it| it.raised_on <= now.on())
    }

    /// The checklist has no records of its own to cite; its items stand on the client's page.
    fn expectations_set(&self) -> FairStep {
        let mut items: Vec<_> = self
            .evidence
            .expectations
            .iter()
            .filter(|it| it.1 <= self.now.at)
            .map(|it| it.0)
            .collect();
        items.sort_unstable();
        items.dedup();
        let state = if items.len() >= ITEMS_ENOUGH { StepState::Done } else { StepState::Missing };
        FairStep { step: ProcessStep::ExpectationsSet, state, cites: Vec::new(), boundary: None }
    }

    /// Missing while a boundary was crossed before it was told and has not been told since.
    fn boundary_told(&self) -> FairStep {
        let (mut missing, mut done) = (Vec::new(), Vec::new());
        let mut untold = None;
        for incident in self.incidents() {
            let What::Crossing { boundary } = incident.what else { continue };
            if was_told(self.evidence, boundary, self.now.at) {
                let tellings = self.evidence.tellings.iter();
                let told = tellings.filter(|it| it.boundary == boundary && it.at <= self.now.at);
                done.extend(told.map(|it| Cite::Telling(it.telling)));
            } else {
                missing.push(Cite::Incident(incident.incident));
                untold = untold.max(Some((incident.at, boundary)));
            }
        }
        let boundary = untold.map(|it| it.1);
        FairStep { boundary, ..step(ProcessStep::BoundaryTold, missing, done) }
    }

    /// Their concern was restated and they confirmed it, or it is settled all the same.
    fn concern_heard(&self) -> FairStep {
        let heard = |it: &ComplaintFact| {
            is_settled(it, self.now)
                || stages(it, self.now).any(|stage| stage == ComplaintStage::Confirmed)
        };
        let (done, missing): (Vec<_>, Vec<_>) = self.complaints().partition(|it| heard(it));
        let cite =
            |all: Vec<&ComplaintFact>| all.iter().map(|it| Cite::Complaint(it.complaint)).collect();
        step(ProcessStep::ConcernHeard, cite(missing), cite(done))
    }

    /// What was ours is put right by a settled complaint, a concession, a plan that worked or a
    /// promise kept, at or after it.
    fn ours_put_right(&self) -> FairStep {
        let (mut missing, mut done) = (Vec::new(), Vec::new());
        for complaint in self.complaints().filter(|it| it.cause == Cause::Ours) {
            let settled = is_settled(complaint, self.now);
            let list = if settled { &mut done } else { &mut missing };
            list.push(Cite::Complaint(complaint.complaint));
        }
        for incident in self.incidents().filter(|it| it.cause == Cause::Ours) {
            let cite = Cite::Incident(incident.incident);
            match self.put_right_since(incident) {
                Some(by) => done.extend([cite, by]),
                None => missing.push(cite),
            }
        }
        for promise in self.evidence.promises.iter().filter(|it| it.by == Party::Us) {
            let settled = promise.settled.filter(|it| it.1 <= self.now.at).map(|it| it.0);
            let late = promise.due_at < self.now.at && promise.made_at <= self.now.at;
            if late && settled.is_none() {
                missing.push(Cite::Promise(promise.promise));
            }
        }
        step(ProcessStep::OursPutRight, missing, done)
    }

    fn put_right_since(&self, incident: &IncidentFact) -> Option<Cite> {
        let day = incident.at.date_naive();
        let since = |on: chrono::NaiveDate| (day..=self.now.on()).contains(&on);
        if let What::Complaint { complaint: Some(id) } = incident.what {
            let complaint = self.complaints().find(|it| it.complaint == id)?;
            return is_settled(complaint, self.now).then_some(Cite::Complaint(id));
        }
        let complaints = self.complaints().filter(|it| {
            it.cause == Cause::Ours
                && is_settled(it, self.now)
                && it.steps.iter().any(|(_, on)| since(*on))
        });
        let concessions = self.evidence.concessions.iter().filter(|it| since(it.on));
        let plans = self.evidence.recoveries.iter().filter(|it| {
            it.ended.is_some_and(|(how, on)| how == RecoveryOutcome::Worked && since(on))
        });
        let promises = self.evidence.promises.iter().filter(|it| {
            it.by == Party::Us
                && it.made_at >= incident.at
                && it.settled.is_some_and(|(how, at)| how == Settlement::Kept && at <= self.now.at)
        });
        complaints
            .map(|it| Cite::Complaint(it.complaint))
            .chain(concessions.map(|it| Cite::Concession(it.concession)))
            .chain(plans.map(|it| Cite::Recovery(it.recovery)))
            .chain(promises.map(|it| Cite::Promise(it.promise)))
            .min()
    }

    /// A plan is for complaints and for what was ours. Without either there is nothing to agree
    /// criteria for, and a plan would be pointless.
    fn recovery_offered(&self) -> FairStep {
        let started = self.evidence.recoveries.iter().filter(|it| it.starts_on <= self.now.on());
        let done: Vec<Cite> = started.map(|it| Cite::Recovery(it.recovery)).collect();
        if !done.is_empty() {
            return step(ProcessStep::RecoveryOffered, Vec::new(), done);
        }
        let complaints = self.complaints().filter(|it| {
            !is_settled(it, self.now) || stages(it, self.now).any(|s| s == ComplaintStage::Reopened)
        });
        let complaints = complaints.map(|it| Cite::Complaint(it.complaint));
        let ours = self.incidents().filter(|it| it.cause == Cause::Ours);
        let ours = ours.filter(|it| self.put_right_since(it).is_none());
        let open = complaints.chain(ours.map(|it| Cite::Incident(it.incident))).collect();
        step(ProcessStep::RecoveryOffered, open, done)
    }

    /// Hard times are considered by something given or agreed after they were known.
    fn hard_times_considered(&self) -> FairStep {
        let (mut missing, mut done) = (Vec::new(), Vec::new());
        // That they were written down spares them what is late, from then on.
        done.extend(spared::told(self.evidence, self.now).map(|it| Cite::HardTime(it.hard_time)));
        for incident in self.incidents().filter(|it| it.cause == Cause::TheirCircumstances) {
            let day = incident.at.date_naive();
            let since = |on: chrono::NaiveDate| (day..=self.now.on()).contains(&on);
            let given = self.evidence.concessions.iter().filter(|it| since(it.on));
            let plans = self.evidence.recoveries.iter().filter(|it| since(it.starts_on));
            let released = self.evidence.promises.iter().filter(|it| {
                let how = it.settled.filter(|(_, at)| (incident.at..=self.now.at).contains(at));
                how.is_some_and(|(how, _)| how == Settlement::Released)
            });
            let by = given
                .map(|it| Cite::Concession(it.concession))
                .chain(plans.map(|it| Cite::Recovery(it.recovery)))
                .chain(released.map(|it| Cite::Promise(it.promise)))
                .chain(spared::told(self.evidence, self.now).map(|it| Cite::HardTime(it.hard_time)))
                .min();
            let cite = Cite::Incident(incident.incident);
            match by {
                Some(by) => done.extend([cite, by]),
                None if self.now.days_since(Stamp::instant(incident.at).day) < HARD_TIMES_DAYS => {
                    missing.push(cite);
                }
                None => {}
            }
        }
        step(ProcessStep::HardTimesConsidered, missing, done)
    }
}
