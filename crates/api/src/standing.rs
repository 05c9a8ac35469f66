//! The standing of a client with its reasons, and its history.

use chrono::{DateTime, TimeDelta, Utc};
use domain::assess;
use domain::assess::verdict::{Arg, Assessment, Finding};
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
    ArgValue, ArgView, ChangeView, DimensionView, FairStepView, FindingView, GapView,
    HistoryPointView, StandingView,
};
use crate::wire::{Key, Word};

/// How far back the history is drawn, in days.
const HISTORY_DAYS: i64 = 540;

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
    let policy = read.policy()?;
    let evidence = read.evidence(client.id)?;
    let found = assess::assess(&evidence, &policy, as_of);
    let labels = Labels::of(session, client.id)?;
    let first = evidence.contacts.iter().map(|it| it.at).min().unwrap_or(as_of);
    let from = first.max(as_of - TimeDelta::days(HISTORY_DAYS));
    let history = assess::history(&evidence, &policy, from, as_of, 7);
    let cites = |it: &[_]| labels.cites(session, it);
    Ok(StandingView {
        client: client.id.into(),
        client_name: client.name.to_string(),
        as_of,
        standing: found.standing.into(),
        score: found.score,
        watch_from: policy.watch_from,
        strained_from: policy.strained_from,
        line_from: policy.line_from,
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
        history: history
            .iter()
            .map(|it| HistoryPointView { at: it.at, standing: it.standing.into(), score: it.score })
            .collect(),
    })
}

/// Describes the heaviest findings that add to the score.
pub(crate) fn heaviest(
    session: &Session,
    found: &Assessment,
    labels: &Labels,
    most: usize,
) -> Result<Vec<FindingView>, Error> {
    let heavy: Vec<Finding> =
        found.findings.iter().filter(|it| it.points > 0.05).take(most).cloned().collect();
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

fn arg(arg: Arg, currency: Currency) -> ArgValue {
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
