//! Prompts: raised once for each crossing of the line, answered with a reason, and kept.

use chrono::{NaiveDate, TimeDelta};
use domain::assess::{self, verdict::Standing};
use domain::client::Client;
use domain::id::Id;
use domain::prompt::{Answer, Decision, Prompt};
use serde::Deserialize;
use specta::Type;
use store::Op;

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::today::PromptView;
use crate::wire::{Key, Word};
use crate::{cite, standing};

/// How many reasons a prompt shows.
pub(crate) const REASONS: usize = 3;

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

/// Raises a prompt for each of these clients that has crossed the line since it was last asked.
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
        let Some(crossed_on) =
            glance.crossed_on.filter(|_| glance.standing == Standing::OverTheLine)
        else {
            continue;
        };
        // One prompt for each crossing: the line must have been cleared since the last one, and
        // that one must have been answered.
        let asked = session.last_prompt(client)?;
        if let Some(asked) = asked
            && (asked.crossed_on >= crossed_on
                || asked.raised_at.date_naive() >= crossed_on
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
        let view =
            waiting(session, context, &prompt)?.map_or_else(|| view(session, &prompt), Ok)?;
        raised.push(view);
    }
    Ok(raised)
}

/// Raises the prompts that the mere passing of time has made due.
pub fn raise_all(session: &mut Session, context: &Context<'_>) -> Result<Vec<PromptView>, Error> {
    let over: Vec<_> = session
        .standings(context)?
        .iter()
        .filter(|(_, glance)| glance.standing == Standing::OverTheLine)
        .map(|(client, _)| *client)
        .collect();
    raise(session, context, over.into_iter())
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
    prompt.decision =
        Some(Decision { answer: request.answer.0, reason, until, at: context.now.at });
    let reply = session.write(context, Op::AnswerPrompt, |tx| tx.change_prompt(&prompt))?;
    reply.try_map(|()| view(session, &prompt))
}

/// Returns whether a prompt is open, or its *not now* has run out.
fn is_open(prompt: &Prompt, today: NaiveDate) -> bool {
    prompt.decision.as_ref().is_none_or(|it| {
        it.answer == Answer::NotNow && it.until.is_some_and(|until| until <= today)
    })
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
    if !is_open(prompt, context.today()) {
        return Ok(None);
    }
    let (evidence, policy) = (session.read().evidence(prompt.client)?, session.read().policy()?);
    let then = assess::glance(&evidence, &policy, prompt.raised_at);
    if then.standing != Standing::OverTheLine && then.score < policy.line_clears_below {
        return Ok(None);
    }
    let found = assess::assess(&evidence, &policy, context.now.at);
    let labels = cite::Labels::of(session, prompt.client)?;
    let reasons = standing::heaviest(session, &found, &labels, REASONS)?;
    Ok(Some(PromptView { reasons, ..view(session, prompt)? }))
}

/// Describes a prompt without its reasons, which are given only while it waits for an answer.
pub(crate) fn view(session: &Session, prompt: &Prompt) -> Result<PromptView, Error> {
    let client = session.read().client(prompt.client)?;
    let decision = prompt.decision.as_ref();
    Ok(PromptView {
        id: prompt.id.into(),
        client: prompt.client.into(),
        client_name: client.name.to_string(),
        crossed_on: prompt.crossed_on,
        raised_at: prompt.raised_at,
        score: prompt.score,
        reasons: Vec::new(),
        answer: decision.map(|it| Word(it.answer)),
        reason: decision.and_then(|it| it.reason.as_ref()).map(ToString::to_string),
        until: decision.and_then(|it| it.until),
        answered_at: decision.map(|it| it.at),
    })
}

/// The day to ask again that is offered for *not now*: two weeks ahead.
pub fn suggested_until(today: NaiveDate) -> NaiveDate {
    today + TimeDelta::days(14)
}
