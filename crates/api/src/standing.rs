//! The standing of a client with its reasons, and its history.
//!
//! A past standing is the one the person saw then: it is worked out by the policy of its day.

pub(crate) mod events;

use chrono::{DateTime, TimeDelta, Utc};
use domain::assess;
use domain::assess::evidence::Evidence;
use domain::assess::policy::{self, Policy};
use domain::assess::verdict::{Arg, Assessment, Cite, Finding};
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
    let since = found.crossed_on;
    let cost = since.map(|since| waiting::waiting(&evidence, since, as_of));
    let labels = Labels::of(
        session,
        all_cites(&found).chain(cost.iter().flat_map(|it| cost_cites(it, RECORDS))),
    )?;
    let first = evidence.first_contact().unwrap_or(as_of);
    let from = first.max(as_of - TimeDelta::days(HISTORY_DAYS));
    let cites = |it: &[_]| labels.cites(it);
    let currency = read.settings()?.currency;
    let waiting = cost.map(|it| waiting(&labels, &it, RECORDS, currency));
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
        findings: findings(&labels, &found.findings, currency),
        gaps: found
            .gaps
            .iter()
            .map(|it| GapView {
                kind: it.kind.into(),
                dimension: it.dimension.map(Word),
                boundary: it.boundary.map(Key),
                cites: cites(&it.cites),
            })
            .collect(),
        unsafe_cites: cites(&found.unsafe_cites),
        fixability: found.fixability,
        reading: found.reading.map(Word),
        fair_process: found
            .fair_process
            .iter()
            .map(|it| FairStepView {
                step: it.step.into(),
                state: it.state.into(),
                boundary: it.boundary.map(Key),
                cites: cites(&it.cites),
            })
            .collect(),
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

/// Returns every record that an assessment rests on.
fn all_cites(found: &Assessment) -> impl Iterator<Item = Cite> {
    let findings = found.findings.iter().map(|it| &it.cites);
    let gaps = found.gaps.iter().map(|it| &it.cites);
    let steps = found.fair_process.iter().map(|it| &it.cites);
    findings.chain(gaps).chain(steps).chain([&found.unsafe_cites]).flatten().copied()
}

/// How many records of a figure are shown on the page of the standing, and how many in short.
pub(crate) const RECORDS: usize = 200;
pub(crate) const RECORDS_IN_SHORT: usize = 20;

fn newest(it: &waiting::Figure, most: usize) -> &[Cite] {
    it.cites.get(..most).unwrap_or(&it.cites)
}

/// Returns the newest records that the cost of waiting is the sum of.
pub(crate) fn cost_cites(it: &waiting::Waiting, most: usize) -> impl Iterator<Item = Cite> {
    [&it.strikes, &it.unpaid_minutes, &it.recovery_minutes]
        .into_iter()
        .chain(&it.under_target_minor)
        .flat_map(move |it| newest(it, most).iter().copied())
}

/// Describes what waiting has cost, in the person's currency, with the newest of its records.
pub(crate) fn waiting(
    labels: &Labels,
    waiting: &waiting::Waiting,
    most: usize,
    currency: Currency,
) -> WaitingView {
    let records = |it: &waiting::Figure| u32::try_from(it.cites.len()).unwrap_or(u32::MAX);
    let figure = |it: &waiting::Figure| FigureView {
        amount: it.amount,
        records: records(it),
        cites: labels.cites(newest(it, most)),
    };
    WaitingView {
        since: waiting.since,
        days: waiting.days,
        strikes: figure(&waiting.strikes),
        unpaid_minutes: figure(&waiting.unpaid_minutes),
        recovery_minutes: figure(&waiting.recovery_minutes),
        under_target: waiting.under_target_minor.as_ref().map(|it| MoneyFigureView {
            amount: amount(Money::new(it.amount, currency)),
            records: records(it),
            cites: labels.cites(newest(it, most)),
        }),
    }
}

/// Describes findings, in the person's currency.
pub(crate) fn findings(
    labels: &Labels,
    findings: &[Finding],
    currency: Currency,
) -> Vec<FindingView> {
    findings
        .iter()
        .map(|it| FindingView {
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
            cites: labels.cites(&it.cites),
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
