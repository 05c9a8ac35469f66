//! Gathering what a letter is about besides an end: boundaries, complaints, plans, what is owed.

use std::collections::HashMap;

use domain::boundary::{Boundary, Telling};
use domain::complaint::{Complaint, ComplaintStage};
use domain::engagement::Term;
use domain::id::Id;
use domain::incident::{Cause, Incident, What};
use domain::letter::LetterKind;
use domain::letter::facts::{
    Clause, Given, Matter, Named, OpenPromise, Owed, Plan, RaisedComplaint, StatedBoundary, Told,
};
use domain::letter::gate::{Handled, Handling, Owing};
use domain::moment::Moment;
use domain::promise::{Party, Promise, PromiseState};
use domain::recovery::{Recovery, RecoveryPart};

use super::facts::{Choice, open_promise};
use crate::context::Context;
use crate::error::Error;
use crate::session::Session;

/// Gathers what a letter of this kind is about, as it was chosen or else as the record suggests.
pub(crate) fn matter(
    session: &Session,
    context: &Context<'_>,
    choice: &Choice<'_>,
    promises: &[Promise],
    handled: &[Handled],
) -> Result<Matter, Error> {
    let read = session.read();
    let client = choice.client.id;
    let terms = read.terms(client)?;
    let complaint = complaint(&read.complaints(client)?, choice);
    let concessions = read.concessions(client)?;
    let plans = read.recoveries(client)?;
    let plan = recovery(&plans, choice);
    Ok(Matter {
        boundaries: boundaries(session, choice, &terms)?,
        clauses: terms
            .iter()
            .filter(|it| choice.engagement.is_some_and(|agreed| agreed.id == it.engagement))
            .map(|it| (it.kind, clause(it)))
            .collect(),
        recovery: plan.map(as_plan),
        broken: broken(promises, complaint.as_ref(), context, choice),
        theirs: promises
            .iter()
            .filter(|it| it.by == Party::Client && it.state(context.now.at) == PromiseState::Open)
            .filter(|it| {
                let part = RecoveryPart::Promise(it.id);
                plan.is_some_and(|plan| plan.parts.contains(&part))
            })
            .map(open_promise)
            .collect(),
        concessions: concessions
            .iter()
            .filter(|it| complaint.as_ref().is_some_and(|about| it.complaint == Some(about.id)))
            .map(|it| Given { id: it.id, kind: it.kind, amount: it.amount, minutes: it.minutes })
            .collect(),
        complaint: complaint.map(|it| RaisedComplaint {
            id: it.id,
            theme: it.theme,
            raised_on: it.raised_on,
            cause: it.cause,
        }),
        obligations: obligations(session, choice, handled)?,
        paid_invoices: 0,
        colleagues: colleagues(session, choice)?,
    })
}

fn clause(term: &Term) -> Clause {
    Clause { term: term.id, wording: term.wording.clone(), place: term.place.clone() }
}

/// Returns the boundaries that were chosen; else those that this client crossed, and for first
/// contact all that hold.
fn boundaries(
    session: &Session,
    choice: &Choice<'_>,
    terms: &[Term],
) -> Result<Vec<StatedBoundary>, Error> {
    let read = session.read();
    let client = choice.client.id;
    if !matches!(choice.kind, LetterKind::BoundaryReminder | LetterKind::Expectations) {
        return Ok(Vec::new());
    }
    let tellings = read.tellings(client)?;
    let mut crossings: HashMap<Id<Boundary>, Vec<(Incident, Moment)>> = HashMap::new();
    for (incident, at) in read.incidents_with_moments(client)? {
        if let What::Crossing { boundary } = incident.what
            && incident.cause == Cause::TheirConduct
        {
            crossings.entry(boundary).or_default().push((incident, at));
        }
    }
    let wanted = |it: &Boundary| {
        let chosen = &choice.choices.boundaries;
        let holds = it.since <= choice.sent_on && it.until.is_none_or(|on| on >= choice.sent_on);
        match (chosen.is_empty(), choice.kind) {
            (false, _) => chosen.contains(&it.id),
            (true, LetterKind::Expectations) => holds,
            (true, _) => holds && crossings.contains_key(&it.id),
        }
    };
    let mut found = read.boundaries(client)?;
    found.retain(wanted);
    found.sort_by_key(|it| (it.since, it.id));
    Ok(found
        .into_iter()
        .map(|it| {
            let told = first_telling(&tellings, it.id, choice);
            let after = |at: &Moment| {
                told.is_some_and(|told| told.at.at <= at.at) && at.day() <= choice.sent_on
            };
            let crossed = crossings.remove(&it.id).unwrap_or_default();
            StatedBoundary {
                crossed: crossed
                    .iter()
                    .filter(|(_, at)| after(at))
                    .map(|(incident, at)| (incident.id, at.day()))
                    .collect(),
                clause: terms.iter().find(|term| it.term == Some(term.id)).map(clause),
                told: told.map(|told| Told {
                    telling: told.id,
                    on: told.at.day(),
                    wording: told.wording.clone(),
                }),
                id: it.id,
                rule: it.rule,
                instead: it.instead,
            }
        })
        .collect())
}

fn first_telling<'t>(
    tellings: &'t [Telling],
    boundary: Id<Boundary>,
    choice: &Choice<'_>,
) -> Option<&'t Telling> {
    let mine = tellings.iter().filter(|it| it.boundary == boundary);
    mine.filter(|it| it.at.day() <= choice.sent_on).min_by_key(|it| it.at)
}

/// Returns the complaint that was chosen; else the latest that is open, and for an apology the
/// latest that was ours.
fn complaint(all: &[Complaint], choice: &Choice<'_>) -> Option<Complaint> {
    use LetterKind as Kind;
    let open = |it: &&Complaint| {
        let stage = it.stage(choice.sent_on);
        !matches!(stage, ComplaintStage::FollowedUp | ComplaintStage::Withdrawn)
    };
    let ours = |it: &&Complaint| it.cause == Cause::Ours;
    let latest = |it: &&Complaint| (it.raised_on, it.id);
    match (choice.choices.complaint, choice.kind) {
        (Some(id), _) => all.iter().find(|it| it.id == id),
        (None, Kind::Acknowledgement) => all.iter().filter(open).max_by_key(latest),
        (None, Kind::Apology) => all.iter().filter(ours).max_by_key(latest),
        (None, Kind::MakeItRight) => all.iter().filter(open).filter(ours).max_by_key(latest),
        _ => None,
    }
    .cloned()
}

fn recovery<'a>(all: &'a [Recovery], choice: &Choice<'_>) -> Option<&'a Recovery> {
    let latest = |it: &&Recovery| (it.starts_on, it.id);
    match (choice.choices.recovery, choice.kind) {
        (Some(id), _) => all.iter().find(|it| it.id == id),
        (None, LetterKind::MakeItRight) => {
            all.iter().filter(|it| it.ended.is_none()).max_by_key(latest)
        }
        (None, LetterKind::RecoveryOutcome) => all.iter().max_by_key(latest),
        _ => None,
    }
}

fn as_plan(it: &Recovery) -> Plan {
    Plan {
        id: it.id,
        criteria: it.criteria.clone(),
        starts_on: it.starts_on,
        ends_on: it.ends_on,
        checks: it.checks.iter().map(|check| (check.on, check.on_track)).collect(),
        ended: it.ended,
    }
}

/// Returns the latest promise of ours that was not kept in time, for an apology that is about no
/// complaint.
fn broken(
    promises: &[Promise],
    complaint: Option<&Complaint>,
    context: &Context<'_>,
    choice: &Choice<'_>,
) -> Vec<(OpenPromise, Option<chrono::NaiveDate>)> {
    if choice.kind != LetterKind::Apology || complaint.is_some() {
        return Vec::new();
    }
    let state = |it: &Promise| it.state(context.now.at);
    let late = promises.iter().filter(|it| it.by == Party::Us).filter(|it| {
        let state = state(it);
        matches!(state, PromiseState::Broken | PromiseState::Overdue | PromiseState::KeptLate)
    });
    late.max_by_key(|it| (it.due_at, it.id))
        .map(|it| {
            let zone = it.due_at.zone;
            let kept = it.settled.filter(|_| state(it) == PromiseState::KeptLate);
            (open_promise(it), kept.map(|(_, at)| Moment::new(at, zone).day()))
        })
        .into_iter()
        .collect()
}

/// Returns what is owed, with the days that were decided for this letter, without what was waived.
fn obligations(
    session: &Session,
    choice: &Choice<'_>,
    handled: &[Handled],
) -> Result<Vec<Owed>, Error> {
    let all = session.read().obligations(choice.client.id)?;
    Ok(all
        .into_iter()
        .filter_map(|it| {
            let decided = handled.iter().find(|other| other.what == Owing::Obligation(it.id));
            let due_on = match decided.map(|it| &it.how) {
                Some(Handling::Waived(_)) => return None,
                Some(Handling::Dated(on)) => Some(*on),
                None => it.due_on,
            };
            Some(Owed {
                id: it.id,
                kind: it.kind,
                is_step: it.letter.is_some(),
                wording: it.wording,
                amount: it.amount,
                due_on,
                settled_on: it.settled_on,
            })
        })
        .collect())
}

/// Returns the colleagues who were chosen and agreed to be named.
fn colleagues(session: &Session, choice: &Choice<'_>) -> Result<Vec<Named>, Error> {
    let all = session.read().colleagues()?;
    Ok(all
        .into_iter()
        .filter(|it| choice.choices.colleagues.contains(&it.id) && it.consent_on.is_some())
        .map(|it| Named { id: it.id, name: it.name, fits: it.fits, reach: it.reach })
        .collect())
}
