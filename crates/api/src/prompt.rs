//! Prompts: raised once for each crossing of the line, answered with a reason, and kept.
//!
//! A prompt lives like this: it is raised when the line is crossed, and waits until it is answered.
//! *Not now* lets it rest until a day; any other answer for good. It asks again on that day, or
//! before it when something new speaks against the client (`domain::assess::again` says what is
//! new). An answer given then stands beside the earlier ones, which are shown again.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use domain::assess::again::{Stood, ask_again};
use domain::assess::{self, verdict::Standing};
use domain::client::Client;
use domain::id::Id;
use domain::prompt::{Answer, Decision, Prompt};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::{Change, Reply};
use crate::session::Session;
use crate::view::care::HeatView;
use crate::view::today::{AgainView, PromptView};
use crate::wire::{Key, Word};
use crate::{cite, standing, storm};

/// Answers a prompt.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AnswerPrompt {
    pub id: Key<Prompt>,
    pub answer: Word<Answer>,
    /// Needed for *not now*.
    pub reason: Option<String>,
    /// The day to ask again. Needed for *not now*.
    pub until: Option<NaiveDate>,
}

/// Raises a prompt for each of these clients that has crossed the line since it was last asked, and
/// returns those besides whose decision is due again. Each of these is returned once by an open
/// journal; it waits on the Today page all the same.
pub(crate) fn raise(
    session: &mut Session,
    context: &Context<'_>,
    clients: impl Iterator<Item = Id<Client>>,
) -> Result<Vec<PromptView>, Error> {
    let mut raised = Vec::new();
    for client in clients {
        let glance = match session.glance(context, client) {
            Ok(glance) => glance,
            // It was erased, or lies in the bin.
            Err(error) if error.code == crate::error::Code::NotFound => continue,
            Err(error) => return Err(error),
        };
        let asked = session.last_prompt(client)?;
        if let Some(asked) = &asked
            && let Some(decision) = &asked.decision
            && let Some(view) = waiting(session, context, asked)?
        {
            if session.remind(asked.id, decision.at) {
                raised.push(view);
            }
            continue;
        }
        let Some(crossed_on) =
            glance.crossed_on.filter(|_| glance.standing == Standing::OverTheLine)
        else {
            continue;
        };
        // Whoever has it hard is not asked about, unless people are being hurt.
        let (evidence, policy) = (session.read().evidence(client)?, session.read().policy()?);
        if !assess::may_ask(&evidence, &policy, context.now.at) {
            continue;
        }
        // One prompt for each crossing: the line must have been cleared since the last one, and
        // that one must have been answered.
        if let Some(asked) = asked
            && (asked.crossed_on >= crossed_on
                || context.day_of(asked.raised_at) >= crossed_on
                || (asked.decision.is_none() && waiting(session, context, &asked)?.is_some()))
        {
            continue;
        }
        let prompt = Prompt {
            id: context.id(),
            client,
            crossed_on,
            raised_at: context.now.at,
            score: glance.score,
            decision: None,
        };
        session.store.transact(Op::RaisePrompt, context.now.at, |tx| tx.add_prompt(&prompt))?;
        let view = waiting(session, context, &prompt)?
            .map_or_else(|| view(session, context, &prompt), Ok)?;
        raised.push(view);
    }
    Ok(raised)
}

/// Raises the prompts that the mere passing of time has made due, and returns them with those whose
/// decision is due again.
pub fn raise_all(session: &mut Session, context: &Context<'_>) -> Result<Vec<PromptView>, Error> {
    let mut clients: BTreeSet<Id<Client>> = session
        .standings(context)?
        .iter()
        .filter(|(_, it)| it.glance.standing == Standing::OverTheLine)
        .map(|(client, _)| *client)
        .collect();
    let asked = session.read().newest_prompts()?;
    clients.extend(asked.iter().filter(|it| it.decision.is_some()).map(|it| it.client));
    raise(session, context, clients.into_iter())
}

/// As [`raise_all`], as a write of its own, for whoever looks at the clock.
pub fn due(session: &mut Session, context: &Context<'_>) -> Result<Reply<()>, Error> {
    let raised = raise_all(session, context)?;
    let change = Change {
        op: Word(Op::RaisePrompt),
        can_undo: false,
        clients: raised.iter().map(|it| it.client).collect(),
        nouns: vec![Word(Noun::Prompt)],
    };
    Ok(Reply { value: (), change, raised })
}

/// Answers a prompt, and keeps why.
///
/// # Errors
///
/// `Invalid` for *not now* without a reason or without a day ahead.
pub fn answer(
    session: &mut Session,
    context: &Context<'_>,
    request: &AnswerPrompt,
) -> Result<Reply<PromptView>, Error> {
    let mut prompt = session.read().prompt(request.id.0)?;
    let reason = optional(request.reason.as_deref());
    let until = request.until.filter(|_| request.answer.0 == Answer::NotNow);
    if request.answer.0 == Answer::NotNow {
        if reason.is_none() {
            return Err(context.invalid("reason", "error-not-now-reason", &[]));
        }
        if until.is_none_or(|it| it <= context.today()) {
            return Err(context.invalid("until", "error-not-now-until", &[]));
        }
    }
    let (answer, at) = (request.answer.0, context.now.at);
    // To talk and to wait are no decisions.
    let decides = !matches!(answer, Answer::Talk | Answer::NotNow);
    let in_heat = decides && heat(session, context, prompt.client)?.is_some();
    let decision = Decision { answer, reason, until, at, in_heat };
    // What was decided before is kept: a prompt that asks again is answered beside the first
    // answer, and one that does not is only corrected.
    let again = prompt.decision.is_some() && waiting(session, context, &prompt)?.is_some();
    if again {
        prompt = Prompt {
            id: context.id(),
            raised_at: context.now.at,
            score: session.glance(context, prompt.client)?.score,
            ..prompt
        };
    }
    prompt.decision = Some(decision);
    let reply = session.write(context, Op::AnswerPrompt, |tx| {
        if again { tx.add_prompt(&prompt) } else { tx.change_prompt(&prompt) }
    })?;
    reply.try_map(|()| view(session, context, &prompt))
}

/// Returns every prompt of a client with what was decided, newest first.
pub fn list(
    session: &Session,
    context: &Context<'_>,
    client: Key<Client>,
) -> Result<Vec<PromptView>, Error> {
    let mut prompts = session.read().prompts(client.0)?;
    prompts.sort_by_key(|it| std::cmp::Reverse((it.raised_at, it.id)));
    let mut views = Vec::with_capacity(prompts.len());
    for (place, prompt) in prompts.iter().enumerate() {
        // An older one was overtaken by the newest, whatever it waited for.
        let asks = if place == 0 { waiting(session, context, prompt)? } else { None };
        views.push(asks.map_or_else(|| view(session, context, prompt), Ok)?);
    }
    Ok(views)
}

/// Returns whether a prompt can wait for an answer at all: cheaper than looking at the evidence.
fn may_ask_again(session: &Session, context: &Context<'_>, prompt: &Prompt) -> Result<bool, Error> {
    let Some(decision) = &prompt.decision else { return Ok(true) };
    if decision.answer == Answer::NotNow && decision.until.is_some_and(|it| it <= context.today()) {
        return Ok(true);
    }
    Ok(session.glance(context, prompt.client)?.standing == Standing::OverTheLine)
}

/// Describes a prompt that waits for an answer; `None` for any other.
///
/// One that rests on a slip asks nothing any more once the slip is put right: by today's records,
/// the score when it was raised was below even the line that clears. One that merely grew old
/// still asks.
pub(crate) fn waiting(
    session: &Session,
    context: &Context<'_>,
    prompt: &Prompt,
) -> Result<Option<PromptView>, Error> {
    if !may_ask_again(session, context, prompt)? {
        return Ok(None);
    }
    let decided_at = prompt.decision.as_ref().map_or(prompt.raised_at, |it| it.at);
    let then = session.stood(context, prompt.client, &[prompt.raised_at, decided_at])?;
    let again = match &prompt.decision {
        None => None,
        Some(decision) => {
            let now = session.glance(context, prompt.client)?;
            let stood = Stood { then: then[1].score, now };
            let evidence = session.read().evidence(prompt.client)?;
            match ask_again(&evidence, decision, stood, context.now.at, context.today()) {
                None => return Ok(None),
                again => again,
            }
        }
    };
    let clears_below = session.read().policy()?.line_clears_below;
    if then[0].standing != Standing::OverTheLine && then[0].score < clears_below {
        return Ok(None);
    }
    let brief = session.brief(context, prompt.client)?;
    let cost = session.cost_since(context, prompt.client, prompt.crossed_on)?;
    let reasons = brief.reasons.iter().flat_map(|it| it.cites.iter().copied());
    let new = again.iter().flat_map(|it| it.1.iter().copied());
    let labels = cite::Labels::of(
        session,
        reasons.chain(new).chain(standing::cost_cites(&cost, standing::RECORDS_IN_SHORT)),
    )?;
    let currency = session.read().settings()?.currency;
    Ok(Some(PromptView {
        reasons: standing::findings(&labels, &brief.reasons, currency),
        again: again.map(|(why, new)| AgainView { why: why.into(), cites: labels.cites(&new) }),
        waiting: Some(standing::waiting(&labels, &cost, standing::RECORDS_IN_SHORT, currency)),
        ..view(session, context, prompt)?
    }))
}

/// Returns why it is no time to decide: it got hot less than a day ago. Where people are in danger,
/// waiting would be worse.
pub(crate) fn heat(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Option<HeatView>, Error> {
    let Some(heat) = storm::of_client(session, context, client)? else { return Ok(None) };
    let is_unsafe = session.brief(context, client)?.is_unsafe;
    Ok((!is_unsafe).then_some(heat))
}

/// Describes a prompt without its reasons, which are given only while it waits for an answer.
pub(crate) fn view(
    session: &Session,
    context: &Context<'_>,
    prompt: &Prompt,
) -> Result<PromptView, Error> {
    let client = session.read().client(prompt.client)?;
    let glance = session.glance(context, prompt.client)?;
    let decision = prompt.decision.as_ref();
    Ok(PromptView {
        id: prompt.id.into(),
        client: prompt.client.into(),
        client_name: client.name.to_string(),
        crossed_on: prompt.crossed_on,
        raised_at: prompt.raised_at,
        score: prompt.score,
        standing: glance.standing.into(),
        score_now: glance.score,
        reasons: Vec::new(),
        again: None,
        waiting: None,
        answer: decision.map(|it| Word(it.answer)),
        reason: decision.and_then(|it| it.reason.as_ref()).map(ToString::to_string),
        until: decision.and_then(|it| it.until),
        answered_at: decision.map(|it| it.at),
        in_heat: decision.is_some_and(|it| it.in_heat),
        heat: heat(session, context, prompt.client)?,
    })
}

/// The day to ask again that is offered for *not now*: two weeks ahead.
pub fn suggested_until(today: NaiveDate) -> NaiveDate {
    today + TimeDelta::days(14)
}
