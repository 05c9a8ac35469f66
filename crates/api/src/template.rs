//! Letters of the person's own making, copied from a kind and changed.

use chrono::{DateTime, Utc};
use documents::Draft;
use documents::template::{self as own, TemplateError};
use domain::closed::ClosedSet as _;
use domain::letter::LetterKind;
use domain::letter::facts::LetterFacts;
use domain::template::Template;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Noun, Op};
use words::Words;

use crate::context::Context;
use crate::error::Error;
use crate::letter::{DraftLetter, ground};
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::{Key, Word};

/// Keeps a template.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SaveTemplate {
    /// `null` for a new one.
    pub id: Option<Key<Template>>,
    pub kind: Word<LetterKind>,
    pub name: String,
    pub language: String,
    pub subject: String,
    pub body: String,
}

/// Asks what a template makes of a client's records, before it is kept.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct TryTemplate {
    pub draft: DraftLetter,
    pub subject: String,
    pub body: String,
}

/// A template that is kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TemplateView {
    pub id: Key<Template>,
    pub kind: Word<LetterKind>,
    pub name: String,
    pub language: String,
    pub subject: String,
    pub body: String,
    pub changed_at: DateTime<Utc>,
}

/// A template to begin with, and the places it can have.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TemplateStart {
    pub subject: String,
    pub body: String,
    pub language: String,
    pub places: Vec<PlaceView>,
}

/// A place that a template can have, with what would stand there.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PlaceView {
    pub name: String,
    pub text: String,
}

/// What a template makes, or why it makes nothing.
#[derive(Debug, Clone, Serialize, Type)]
pub struct TriedTemplate {
    /// Letterhead, recipient and date line, as they stand above the subject on paper.
    pub head: Vec<String>,
    pub subject: String,
    pub body: String,
    /// What is wrong, in a sentence; `null` where nothing is.
    pub problem: Option<String>,
    pub problem_in_subject: bool,
}

/// Drafts a letter with a template.
pub(crate) fn draft(
    context: &Context<'_>,
    template: &Template,
    facts: &LetterFacts,
    words: &Words,
) -> Result<Draft, Error> {
    let (subject, body) = (template.subject.as_str(), template.body.as_str());
    own::from_template(facts, words, subject, body)
        .map_err(|it| Error::new(crate::Code::NotAllowed, sentence(context, &it)))
}

/// Says what is wrong with a template, and what to do.
fn sentence(context: &Context<'_>, it: &TemplateError) -> String {
    let id = format!("template-fault-{}", it.fault.word());
    context.words.say(
        &id,
        &[
            ("field", it.field.word().into()),
            ("lined", if it.line.is_some() { "yes" } else { "no" }.into()),
            ("line", it.line.unwrap_or_default().into()),
            ("worded", if it.word.is_empty() { "no" } else { "yes" }.into()),
            ("word", it.word.as_str().into()),
        ],
    )
}

/// Returns a copy of a kind of letter, to be changed, with its places as this client fills them.
pub fn start(
    session: &Session,
    context: &Context<'_>,
    request: &DraftLetter,
) -> Result<TemplateStart, Error> {
    let ground = ground(session, context, request)?;
    let (subject, body) = own::copy_of(&ground.facts, &ground.words);
    let places = own::places(&ground.facts, &ground.words);
    Ok(TemplateStart {
        subject,
        body,
        language: ground.words.tag().to_owned(),
        places: places.into_iter().map(|it| PlaceView { name: it.name, text: it.text }).collect(),
    })
}

/// Returns what a template makes of a client's records, or what is wrong with it.
pub fn try_out(
    session: &Session,
    context: &Context<'_>,
    request: &TryTemplate,
) -> Result<TriedTemplate, Error> {
    let ground = ground(session, context, &request.draft)?;
    let tried = own::from_template(&ground.facts, &ground.words, &request.subject, &request.body);
    Ok(match tried {
        Ok(draft) => TriedTemplate {
            head: [&draft.frame.letterhead, &draft.frame.recipient, &draft.frame.dateline]
                .map(|it| it.text.clone())
                .to_vec(),
            subject: draft.subject.text.clone(),
            body: documents::body_text(&draft),
            problem: None,
            problem_in_subject: false,
        },
        Err(fault) => TriedTemplate {
            head: Vec::new(),
            subject: String::new(),
            body: String::new(),
            problem: Some(sentence(context, &fault)),
            problem_in_subject: fault.field == own::TemplateField::Subject,
        },
    })
}

/// Keeps a template, also one that makes no letter yet.
pub fn save(
    session: &mut Session,
    context: &Context<'_>,
    request: &SaveTemplate,
) -> Result<Reply<Key<Template>>, Error> {
    let had = request.id.map(|it| session.read().template(it.0)).transpose()?;
    let template = Template {
        id: had.as_ref().map_or_else(|| context.id(), |it| it.id),
        kind: request.kind.0,
        name: context.line("name", &request.name)?,
        language: request.language.clone(),
        subject: context.line("subject", &request.subject)?,
        body: context.text("body", &request.body)?,
        changed_at: context.now.at,
    };
    let done = match had {
        Some(_) => session.write(context, Op::ChangeTemplate, |tx| tx.change_template(&template)),
        None => session.write(context, Op::AddTemplate, |tx| tx.add_template(&template)),
    }?;
    Ok(done.map(|()| template.id.into()))
}

/// Moves a template into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Template>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinTemplate, |tx| tx.bin(Noun::Template, id.0.uuid()))
}

/// Returns every template, by kind and name.
pub fn list(session: &Session) -> Result<Vec<TemplateView>, Error> {
    let mut all = session.read().templates()?;
    all.sort_by_key(|it| (it.kind as u8, store::fold(it.name.as_str()), it.id));
    Ok(all
        .into_iter()
        .map(|it| TemplateView {
            id: it.id.into(),
            kind: it.kind.into(),
            name: it.name.to_string(),
            language: it.language,
            subject: it.subject.to_string(),
            body: it.body.to_string(),
            changed_at: it.changed_at,
        })
        .collect())
}
