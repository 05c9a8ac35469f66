//! The policy: reading it, trying another one out on one's own history, and choosing it.

use std::collections::HashMap;

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use domain::assess::crossings::crossings;
use domain::assess::evidence::Evidence;
use domain::assess::glance;
use domain::assess::policy::{Policy, RULES};
use domain::assess::preset::Preset;
use domain::assess::verdict::Standing;
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::money::Money;
use domain::settings::Settings;
use serde::Deserialize;
use specta::Type;
use store::Op;

use crate::context::Context;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::side_by_side::side_by_side;
use crate::view::policy::{
    CrossingView, PolicyDifference, PolicyOutcome, PolicyPreviewView, PolicyVersionView,
    PolicyView, PresetView, RuleChangeView, RuleProblem, RuleValue, RuleView, StandingCount,
};
use crate::wire::Word;

/// How far back crossings are looked for, in months.
const MONTHS: u32 = 24;

/// Proposes a policy, or chooses one.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct PolicyProposal {
    /// The numbers that are to become others; those left out stay as they are.
    pub rules: Vec<RuleValue>,
    /// Another target rate, as a plain decimal for an hour; it stays as it is where left out.
    pub target_rate: Option<String>,
}

/// Returns the policy that is in force.
pub fn get(session: &Session) -> Result<PolicyView, Error> {
    let read = session.read();
    let versions = read.policies()?;
    let settings = read.settings()?;
    let (since, policy) =
        versions.last().map_or((None, Policy::default()), |it| (Some(it.0), it.1));
    let before = std::iter::once(Policy::default()).chain(versions.iter().map(|it| it.1));
    let mut changes: Vec<PolicyVersionView> = versions
        .iter()
        .zip(before)
        .map(|((since, after), before)| PolicyVersionView {
            since: *since,
            changes: changes(&before, after),
        })
        .collect();
    changes.reverse();
    Ok(PolicyView {
        rules: RULES
            .iter()
            .map(|rule| RuleView {
                name: rule.name.to_owned(),
                group: rule.group().into(),
                value: policy.get(rule.name).unwrap_or(rule.default),
                default: rule.default,
                low: rule.low,
                high: rule.high,
                reason: rule.reason.trim().to_owned(),
            })
            .collect(),
        presets: Preset::ALL
            .iter()
            .map(|preset| PresetView {
                preset: (*preset).into(),
                reason: preset.reason().to_owned(),
                rules: values(&preset.policy()),
            })
            .collect(),
        since,
        versions: changes,
        target_rate: settings
            .target_rate_minor
            .map(|minor| Money::new(minor, settings.currency).decimal()),
        currency: settings.currency.code().to_owned(),
    })
}

/// Returns every number of a preset.
pub fn preset(preset: Preset) -> Vec<RuleValue> {
    values(&preset.policy())
}

fn values(policy: &Policy) -> Vec<RuleValue> {
    let value = |name| policy.get(name).map(|value| RuleValue { name: str::to_owned(name), value });
    RULES.iter().filter_map(|rule| value(rule.name)).collect()
}

fn changes(before: &Policy, after: &Policy) -> Vec<RuleChangeView> {
    RULES
        .iter()
        .filter_map(|rule| {
            let (before, after) = (before.get(rule.name)?, after.get(rule.name)?);
            let name = rule.name.to_owned();
            (before.to_bits() != after.to_bits()).then_some(RuleChangeView { name, before, after })
        })
        .collect()
}

/// What a proposal comes to.
struct Proposed {
    policy: Policy,
    settings: Settings,
    problems: Vec<RuleProblem>,
}

/// Lays a proposal over what is in force, and says what is wrong with it.
fn propose(
    session: &Session,
    context: &Context<'_>,
    proposal: &PolicyProposal,
) -> Result<Proposed, Error> {
    let read = session.read();
    let mut policy = read.policy()?;
    let mut settings = read.settings()?;
    let mut problems = Vec::new();
    let mut problem = |name: &str, id: &str, args: &[_]| {
        problems.push(RuleProblem { name: name.to_owned(), message: context.words.say(id, args) });
    };
    for it in &proposal.rules {
        if policy.set(&it.name, it.value) {
            continue;
        }
        match RULES.iter().find(|rule| rule.name == it.name) {
            Some(rule) => {
                let args =
                    [("low", rule.low.to_string().into()), ("high", rule.high.to_string().into())];
                problem(rule.name, "error-policy-range", &args);
            }
            None => {
                problem(&it.name, "error-policy-unknown", &[("name", it.name.as_str().into())]);
            }
        }
    }
    if policy.watch_from >= policy.strained_from {
        problem("strained_from", "error-policy-strained", &[]);
    }
    if policy.strained_from >= policy.line_from {
        problem("line_from", "error-policy-line", &[]);
    }
    if policy.line_clears_below > policy.line_from {
        problem("line_clears_below", "error-policy-clears", &[]);
    }
    if RULES
        .iter()
        .filter(|it| it.name.ends_with("_weight"))
        .all(|it| policy.get(it.name) == Some(0.0))
    {
        problem("conduct_weight", "error-policy-weights", &[]);
    }
    if let Some(rate) = proposal.target_rate.as_deref().filter(|it| !it.trim().is_empty()) {
        match context.positive_money("target_rate", rate, settings.currency) {
            Ok(rate) => settings.target_rate_minor = Some(rate.minor),
            Err(error) => problems
                .push(RuleProblem { name: "target_rate".to_owned(), message: error.message }),
        }
    }
    Ok(Proposed { policy, settings, problems })
}

/// Returns what a proposed policy would change on the person's own history.
pub fn preview(
    session: &Session,
    context: &Context<'_>,
    request: &PolicyProposal,
) -> Result<PolicyPreviewView, Error> {
    let proposed = propose(session, context, request)?;
    let read = session.read();
    let today = context.today();
    let from = today.checked_sub_months(Months::new(MONTHS)).unwrap_or(today);
    let mut view = PolicyPreviewView {
        problems: proposed.problems,
        from,
        clients: 0,
        counts: Vec::new(),
        differ: Vec::new(),
    };
    if !view.problems.is_empty() {
        return Ok(view);
    }
    let evidence = read.evidence_of_all()?;
    let own_rate: HashMap<Id<Client>, bool> =
        read.clients()?.iter().map(|it| (it.id, it.target_rate_minor.is_some())).collect();
    let target = proposed.settings.target_rate_minor.map(|minor| minor as f64);
    let before = read.policy()?;
    let span = (from, context.now.at);
    let outcomes = side_by_side(&evidence, |it| {
        let now = outcome(it, &before, span);
        let same_target =
            it.target_rate_minor == target || own_rate.get(&it.client).copied().unwrap_or(false);
        let then = if same_target {
            outcome(it, &proposed.policy, span)
        } else {
            let with = Evidence { target_rate_minor: target, ..Evidence::clone(it) };
            outcome(&with, &proposed.policy, span)
        };
        (it.client, now, then)
    });
    let names = read.client_names()?;
    view.clients = u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
    view.counts = Standing::ALL
        .iter()
        .map(|standing| {
            let stands = |it: &PolicyOutcome| u32::from(it.standing.0 == *standing);
            StandingCount {
                standing: (*standing).into(),
                now: outcomes.iter().map(|(_, now, _)| stands(now)).sum(),
                proposed: outcomes.iter().map(|(_, _, then)| stands(then)).sum(),
            }
        })
        .collect();
    view.differ = outcomes
        .into_iter()
        .filter(|(_, now, then)| now.standing != then.standing || now.crossings != then.crossings)
        .map(|(client, now, proposed)| PolicyDifference {
            client: client.into(),
            name: names.get(&client).map(ToString::to_string).unwrap_or_default(),
            now,
            proposed,
        })
        .collect();
    let worse = |it: &PolicyDifference| it.proposed.score - it.now.score;
    view.differ.sort_by(|a, b| {
        (b.proposed.standing, worse(b))
            .partial_cmp(&(a.proposed.standing, worse(a)))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    Ok(view)
}

fn outcome(
    evidence: &Evidence,
    policy: &Policy,
    (from, until): (NaiveDate, DateTime<Utc>),
) -> PolicyOutcome {
    let glance = glance(evidence, policy, until);
    PolicyOutcome {
        standing: Word(glance.standing),
        score: glance.score,
        crossings: crossings(evidence, policy, from, until)
            .into_iter()
            .map(|it| CrossingView { on: it.on, cleared_on: it.cleared_on })
            .collect(),
    }
}

/// Chooses a policy, from now on. Earlier days keep the one they had.
///
/// # Errors
///
/// `Invalid` for a number outside its range, for bands out of order, and for a target rate that is
/// no amount; the field is the number's name.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &PolicyProposal,
) -> Result<Reply<PolicyView>, Error> {
    let proposed = propose(session, context, request)?;
    if let Some(it) = proposed.problems.into_iter().next() {
        return Err(Error::invalid(&it.name, it.message));
    }
    choose(session, context, &proposed.policy, &proposed.settings)
}

/// Goes back to the default policy, from now on. The target rate stays.
pub fn reset(session: &mut Session, context: &Context<'_>) -> Result<Reply<PolicyView>, Error> {
    let settings = session.read().settings()?;
    choose(session, context, &Policy::default(), &settings)
}

fn choose(
    session: &mut Session,
    context: &Context<'_>,
    policy: &Policy,
    settings: &Settings,
) -> Result<Reply<PolicyView>, Error> {
    let read = session.read();
    let is_new = read.policy()? != *policy;
    // Two within a millisecond, or a clock that was put back, must not change their order.
    let last = read.policies()?.last().map(|it| it.0 + TimeDelta::milliseconds(1));
    let since = last.map_or(context.now.at, |last| last.max(context.now.at));
    let id = context.id();
    session
        .write(context, Op::ChangePolicy, |tx| {
            if is_new {
                tx.add_policy(id, since, policy)?;
            }
            tx.change_settings(settings)
        })?
        .try_map(|()| get(session))
}
