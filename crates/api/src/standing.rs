//! The standing of a client with its reasons, and its history.
//!
//! A past standing is the one the person saw then: it is worked out by the policy of its day.

pub(crate) mod events;

use chrono::{DateTime, TimeDelta, Utc};
use domain::assess;
use domain::assess::evidence::Evidence;
use domain::assess::policy::{self, Policy};
use domain::assess::verdict::{Arg, Assessment, Finding};
use domain::assess::waiting;
use domain::client::Client;
use domain::money::Money;
use iso_currency::Currency;
use serde::Deserialize;
use specta::Type;

use crate::cite::Labels;
use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::session::Session;
use crate::view::standing::{
    ArgValue, ArgView, ChangeView, DimensionView, FairStepView, FigureView, FindingView, GapView,
    HistoryPointView, MoneyFigureView, StandingView, WaitingView,
};
use crate::wire::{Key, Word};

/// How far back the history is drawn, in days.
pub(crate) const HISTORY_DAYS: i64 = 540;

/// Asks for a client's standing.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct StandingRequest {
    pub client: Key<Client>,
    /// Now by default; nothing later than this counts.
    pub as_of: Option<DateTime<Utc>>,
}

/// Returns a client's standing with every contribution and its records.
pub fn standing(
    session: &Session,
    context: &Context<'_>,
    request: &StandingRequest,
) -> Result<StandingView, Error> {
    let read = session.read();
    let client = read.client(request.client.0)?;
    let as_of = request.as_of.unwrap_or(context.now.at);
    let versions = read.policies()?;
    // Now means the newest one, even where the clock was put back since it was chosen.
    let until = request.as_of.unwrap_or(DateTime::<Utc>::MAX_UTC);
    let (policy_since, policy) = policy::in_force(&versions, until);
    let evidence = read.evidence(client.id)?;
    let found = assess::assess(&evidence, &policy, as_of);
    let labels = Labels::of(session, client.id)?;
    let first = evidence.first_contact().unwrap_or(as_of);
    let from = first.max(as_of - TimeDelta::days(HISTORY_DAYS));
    let cites = |it: &[_]| labels.cites(session, it);
    let waiting = found
        .crossed_on
        .map(|since| waiting(session, &labels, &waiting::waiting(&evidence, since, as_of)))
        .transpose()?;
    Ok(StandingView {
        client: client.id.into(),
        client_name: client.name.to_string(),
        as_of,
        standing: found.standing.into(),
        score: found.score,
        watch_from: policy.watch_from,
        strained_from: policy.strained_from,
        line_from: policy.line_from,
        line_clears_below: policy.line_clears_below,
        policy_since,
        dimensions: found
            .dimensions
            .iter()
            .map(|it| DimensionView {
                dimension: it.dimension.into(),
                strain: it.strain,
                weight: it.weight,
            })
            .collect(),
        findings: findings(session, &labels, &found.findings)?,
        gaps: found
            .gaps
            .iter()
            .map(|it| {
                Ok(GapView {
                    kind: it.kind.into(),
                    dimension: it.dimension.map(Word),
                    boundary: it.boundary.map(Key),
                    cites: cites(&it.cites)?,
                })
            })
            .collect::<Result<_, Error>>()?,
        unsafe_cites: cites(&found.unsafe_cites)?,
        fixability: found.fixability,
        reading: found.reading.map(Word),
        fair_process: found
            .fair_process
            .iter()
            .map(|it| {
                Ok(FairStepView {
                    step: it.step.into(),
                    state: it.state.into(),
                    boundary: it.boundary.map(Key),
                    cites: cites(&it.cites)?,
                })
            })
            .collect::<Result<_, Error>>()?,
        recommendation: found.recommendation.into(),
        changes: found
            .changes
            .iter()
            .map(|it| ChangeView { kind: it.kind.into(), to: it.to.into(), on: it.on })
            .collect(),
        crossed_on: found.crossed_on,
        waiting,
        history: history(&evidence, &versions, from, as_of),
        events: events::events(read, client.id, &versions, from, as_of)?,
    })
}

/// Draws the standing week by week, each stretch by the policy that was in force in it.
pub(crate) fn history(
    evidence: &Evidence,
    versions: &[(DateTime<Utc>, Policy)],
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<HistoryPointView> {
    let week = TimeDelta::days(7);
    let weeks = std::iter::successors(Some(from), |at| at.checked_add_signed(week));
    let mut instants: Vec<DateTime<Utc>> = weeks.take_while(|at| *at < until).collect();
    instants.push(until);
    instants
        .chunk_by(|a, b| policy::in_force(versions, *a).0 == policy::in_force(versions, *b).0)
        .filter_map(|stretch| Some((*stretch.first()?, *stretch.last()?)))
        .flat_map(|(first, last)| {
            let (policy_since, policy) = policy::in_force(versions, first);
            assess::history(evidence, &policy, first, last, 7).into_iter().map(move |it| {
                HistoryPointView {
                    at: it.at,
                    standing: it.standing.into(),
                    score: it.score,
                    policy_since,
                }
            })
        })
        .collect()
}

/// Describes what waiting has cost.
pub(crate) fn waiting(
    session: &Session,
    labels: &Labels,
    waiting: &waiting::Waiting,
) -> Result<WaitingView, Error> {
    let figure = |it: &waiting::Figure| {
        Ok::<_, Error>(FigureView { amount: it.amount, cites: labels.cites(session, &it.cites)? })
    };
    let currency = session.read().settings()?.currency;
    Ok(WaitingView {
        since: waiting.since,
        days: waiting.days,
        strikes: figure(&waiting.strikes)?,
        unpaid_minutes: figure(&waiting.unpaid_minutes)?,
        recovery_minutes: figure(&waiting.recovery_minutes)?,
        under_target: match &waiting.under_target_minor {
            None => None,
            Some(it) => Some(MoneyFigureView {
                amount: amount(Money::new(it.amount, currency)),
                cites: labels.cites(session, &it.cites)?,
            }),
        },
    })
}

/// How many records a finding in short leads to. A rate can rest on thousands, and the page of the
/// standing lists them all.
const CITES_IN_SHORT: usize = 5;

/// Describes the heaviest findings that add to the score, in short.
pub(crate) fn heaviest(
    session: &Session,
    found: &Assessment,
    labels: &Labels,
    most: usize,
) -> Result<Vec<FindingView>, Error> {
    let short = |it: &Finding| Finding {
        cites: it.cites.iter().take(CITES_IN_SHORT).copied().collect(),
        args: it.args.clone(),
        ..*it
    };
    let heavy: Vec<Finding> =
        found.findings.iter().filter(|it| it.points > 0.05).take(most).map(short).collect();
    findings(session, labels, &heavy)
}

fn findings(
    session: &Session,
    labels: &Labels,
    findings: &[Finding],
) -> Result<Vec<FindingView>, Error> {
    let currency = session.read().settings()?.currency;
    findings
        .iter()
        .map(|it| {
            Ok(FindingView {
                signal: it.signal.into(),
                dimension: it.dimension.into(),
                points: it.points,
                args: it
                    .args
                    .iter()
                    .map(|(name, value)| ArgView {
                        name: (*name).to_owned(),
                        value: arg(*value, currency),
                    })
                    .collect(),
                cites: labels.cites(session, &it.cites)?,
            })
        })
        .collect()
}

pub(crate) fn arg(arg: Arg, currency: Currency) -> ArgValue {
    match arg {
        Arg::Count(count) => ArgValue::Count(count),
        Arg::Days(days) => ArgValue::Days(days),
        Arg::Minutes(minutes) => ArgValue::Minutes(minutes),
        Arg::Money(minor) => ArgValue::Money(amount(Money::new(minor, currency))),
        Arg::Rate(minor) => {
            #[expect(clippy::cast_possible_truncation, reason = "a rate fits, and is rounded")]
            let minor = minor.round() as i64;
            ArgValue::Rate(amount(Money::new(minor, currency)))
        }
        Arg::Share(share) => ArgValue::Share(share),
        Arg::Toll(toll) => ArgValue::Toll(toll),
        Arg::On(day) => ArgValue::On(day),
        Arg::Word(word) => ArgValue::Word(word.to_owned()),
    }
}
