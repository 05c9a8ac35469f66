//! Runs: playbooks that were followed with a client, and what became of it.

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::complaint::Complaint;
use domain::entry::Entry;
use domain::id::Id;
use domain::moment::Moment;
use domain::playbook::{Run, RunResult, RunStep, Which};
use domain::prompt::Prompt;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::playbook::WhichKey;
use crate::wire::{Key, Word};

/// A playbook that was followed, as the window noted it.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct RunForm {
    pub key: WhichKey,
    /// What the playbook was called.
    pub title: String,
    pub started_at: DateTime<Utc>,
    /// Now by default.
    pub ended_at: Option<DateTime<Utc>>,
    pub steps: Vec<RunStepForm>,
    /// What it was taken up for.
    pub complaint: Option<Key<Complaint>>,
    pub prompt: Option<Key<Prompt>>,
    pub result: Option<Word<RunResult>>,
    pub note: Option<String>,
}

/// A step that was taken.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct RunStepForm {
    pub name: String,
    pub done_at: DateTime<Utc>,
    pub answer: Option<String>,
}

/// Keeps a run that belongs to no entry.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddRun {
    pub client: Key<Client>,
    pub form: RunForm,
}

/// Says how a run turned out.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeRun {
    pub id: Key<Run>,
    pub result: Option<Word<RunResult>>,
    pub note: Option<String>,
}

pub(crate) fn build(
    belongs: &Belongs<'_>,
    id: Id<Run>,
    entry: Option<Id<Entry>>,
    form: &RunForm,
) -> Result<Run, Error> {
    let Belongs { session, context, client } = belongs;
    if let Which::Own(own) = form.key.0 {
        session.read().playbook(own)?;
    }
    belongs.complaint("complaint", form.complaint)?;
    belongs.prompt("prompt", form.prompt)?;
    let started_at = context.past("started_at", Some(form.started_at))?;
    let ended_at = context.past("ended_at", form.ended_at)?.at.max(started_at.at);
    let steps = form.steps.iter().map(|it| {
        Ok(RunStep {
            name: context.line("steps", &it.name)?,
            done_at: it.done_at.clamp(started_at.at, ended_at),
            answer: optional(it.answer.as_deref()),
        })
    });
    Ok(Run {
        id,
        client: *client,
        of: Some(form.key.0),
        title: context.line("title", &form.title)?,
        started_at: Moment::new(started_at.at, context.now.zone),
        ended_at,
        entry,
        complaint: form.complaint.map(|it| it.0),
        prompt: form.prompt.map(|it| it.0),
        steps: steps.collect::<Result<_, Error>>()?,
        result: form.result.map(|it| it.0),
        note: optional(form.note.as_deref()),
    })
}

/// Keeps a run that belongs to no entry.
///
/// # Errors
/// `NotFound` where its playbook or client is not there, `Invalid` where a record it names is
/// another client's.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddRun,
) -> Result<Reply<Key<Run>>, Error> {
    session.read().client(request.client.0)?;
    let belongs = Belongs { session, context, client: request.client.0 };
    let run = build(&belongs, context.id(), None, &request.form)?;
    let done = session.write(context, Op::AddRun, |tx| tx.add_run(&run))?;
    Ok(done.map(|()| run.id.into()))
}

/// Says how a run turned out.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeRun,
) -> Result<Reply<()>, Error> {
    let mut run = session.read().run(request.id.0)?;
    run.result = request.result.map(|it| it.0);
    run.note = optional(request.note.as_deref());
    session.write(context, Op::ChangeRun, |tx| tx.change_run(&run))
}

/// Moves a run into the bin.
pub fn bin(session: &mut Session, context: &Context<'_>, id: Key<Run>) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinRun, |tx| tx.bin(Noun::PlaybookRun, id.0.uuid()))
}
