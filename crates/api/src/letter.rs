//! Letters: drafting one from records, keeping it, and what becomes of it.

pub mod check;
pub mod choices;
pub mod compare;
pub mod draft;
pub mod gate;
pub mod release;

mod ending;
pub(crate) mod facts;
mod matter;
mod proof;

use chrono::NaiveDate;
use documents::{Document, Mail, Mailbox, paper};
use domain::client::{Client, Contact};
use domain::engagement::{Engagement, NoticeForm};
use domain::letter::facts::{Recipient, Sender};
use domain::letter::{Letter, LetterKind, LetterState, LetterVersion, Tone};
use domain::moment::Moment;
use domain::settings::Settings;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};
use words::Words;

use crate::belongs::Belongs;
use crate::context::Context;
use crate::document;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::letter::{LetterVersionView, LetterView};
use crate::wire::{Key, Word};

pub use check::{CheckLetter, check};
pub use choices::LetterChoices;
pub use compare::{CompareTexts, StretchView, compare};
pub use draft::{DraftLetter, draft};
pub use gate::{HandleOwing, gate, handle};
pub use proof::{ProveLetter, keep_proof, prove};
pub use release::{ReleaseLetter, read_again, release};

pub(crate) use gate::heats;

pub(crate) use draft::ground;

/// Keeps a letter: a new one, or a draft that was edited.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SaveLetter {
    /// `null` for a new one.
    pub id: Option<Key<Letter>>,
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub kind: Word<LetterKind>,
    pub tone: Word<Tone>,
    pub choices: LetterChoices,
    pub language: String,
    pub subject: String,
    pub body: String,
    /// The body as it was drafted, to compare with.
    pub drafted: String,
    /// The subject as it was drafted, to compare with.
    pub drafted_subject: Option<String>,
    pub ends_on: Option<NaiveDate>,
    pub form: Option<Word<NoticeForm>>,
    pub sent_on: Option<NaiveDate>,
}

/// How long changes count as made in one sitting, in minutes.
const SITTING_MINUTES: i64 = 15;

/// A letter ready to leave the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    pub document: Document,
    /// A link for the mail program; `None` where the letter is too long for one.
    pub mailto: Option<String>,
}

/// Returns where a letter to a client goes by mail.
pub(crate) fn address(session: &Session, client: &Client) -> Result<Option<String>, Error> {
    let contacts = session.read().contacts(client.id)?;
    let primary = contacts.iter().find(|it| it.primary && it.email.is_some());
    Ok(primary.and_then(|it| it.email.as_ref()).or(client.email.as_ref()).map(ToString::to_string))
}

/// Keeps a letter.
///
/// # Errors
///
/// `NotAllowed` for one that was released: it is frozen.
pub fn save(
    session: &mut Session,
    context: &Context<'_>,
    request: &SaveLetter,
) -> Result<Reply<LetterView>, Error> {
    let before = request.id.map(|it| session.read().letter(it.0)).transpose()?;
    if before.as_ref().is_some_and(|it| it.state == LetterState::Released) {
        return Err(context.not_allowed("error-letter-released", &[]));
    }
    let (client, letter) = written(session, context, request, before.as_ref())?;
    let reply = match before {
        Some(_) => session.write(context, Op::ChangeLetter, |tx| tx.change_letter(&letter))?,
        None => session.write(context, Op::AddLetter, |tx| tx.add_letter(&letter))?,
    };
    reply.try_map(|()| view(session, context, &client, &letter))
}

/// Returns the letter that a request describes, and whom it goes to.
fn written(
    session: &Session,
    context: &Context<'_>,
    request: &SaveLetter,
    before: Option<&Letter>,
) -> Result<(Client, Letter), Error> {
    let client = session.read().client(request.client.0)?;
    let belongs = Belongs { session, context, client: client.id };
    belongs.engagement("engagement", request.engagement)?;
    let subject = context.line("subject", &request.subject)?;
    let body = context.text("body", &request.body)?;
    // What it said before is kept. Changes within a quarter of an hour are one sitting.
    let mut versions = before.as_ref().map_or_else(Vec::new, |it| it.versions.clone());
    let mut changed_at = before.as_ref().map_or(context.now.at, |it| it.changed_at);
    if let Some(had) = &before
        && (had.subject != subject || had.body != body || had.sent_on != request.sent_on)
    {
        if context.now.at - had.changed_at > chrono::TimeDelta::minutes(SITTING_MINUTES)
            || versions.is_empty()
        {
            versions.push(LetterVersion {
                id: context.id(),
                replaced_at: context.now.at,
                subject: had.subject.clone(),
                body: had.body.clone(),
                sent_on: had.sent_on,
            });
        }
        changed_at = context.now.at;
    }
    let letter = Letter {
        id: before.map_or_else(|| context.id(), |it| it.id),
        client: client.id,
        engagement: request.engagement.map(|it| it.0),
        kind: request.kind.0,
        tone: request.tone.0,
        choices: request.choices.read(),
        language: request.language.clone(),
        subject,
        body,
        drafted: context.text("drafted", &request.drafted)?,
        drafted_subject: request
            .drafted_subject
            .as_ref()
            .map(|it| context.line("drafted_subject", it))
            .transpose()?,
        state: LetterState::Draft,
        written_at: before.map_or(context.now.at, |it| it.written_at),
        ends_on: request.ends_on,
        form: request.form.map(|it| it.0),
        sent_on: request.sent_on,
        changed_at,
        handled: before.as_ref().map_or_else(Vec::new, |it| it.handled.clone()),
        read_again_at: before.as_ref().and_then(|it| it.read_again_at),
        released_at: None,
        override_reason: None,
        went_on: None,
        proof: None,
        proof_file: None,
        versions,
    };
    Ok((client, letter))
}

/// Moves a letter into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Letter>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinLetter, |tx| tx.bin(Noun::Letter, id.0.uuid()))
}

/// Returns a letter as it leaves the app.
pub fn outgoing(
    session: &Session,
    context: &Context<'_>,
    id: Key<Letter>,
) -> Result<Outgoing, Error> {
    let letter = session.read().letter(id.0)?;
    let client = session.read().client(letter.client)?;
    let document = document_of(session, context, &client, &letter)?;
    let to = address(session, &client)?.unwrap_or_default();
    let mailto = documents::mailto(&to, letter.subject.as_str(), letter.body.as_str());
    Ok(Outgoing { document, mailto })
}

/// Returns a letter as it would leave the app, though it may not be kept yet. Nothing is written.
pub fn preview(
    session: &Session,
    context: &Context<'_>,
    request: &SaveLetter,
) -> Result<Document, Error> {
    let before = request.id.map(|it| session.read().letter(it.0)).transpose()?;
    let (client, letter) = written(session, context, request, before.as_ref())?;
    document_of(session, context, &client, &letter)
}

fn document_of(
    session: &Session,
    context: &Context<'_>,
    client: &Client,
    letter: &Letter,
) -> Result<Document, Error> {
    let settings = session.read().settings()?;
    let day = day_of(context, letter);
    let frame = frame_of(session, client, letter, day)?;
    let (subject, body) = (letter.subject.as_str(), letter.body.as_str());
    let on_paper = frame.on_paper(subject, document::logo(session)?);
    let to = address(session, client)?;
    Ok(Document {
        file_stem: file_stem(client.name.as_str(), day),
        paper: paper::letter(&letter.language, document::sheet(&settings), on_paper, body),
        text: documents::letter_text(&frame, subject, body),
        mail: Mail {
            from: document::sender(&settings),
            to: to.map(|email| Mailbox { name: client.name.to_string(), email }),
            subject: subject.to_owned(),
            body: body.to_owned(),
            at: context.now.at,
            id: letter.id.to_string(),
        },
    })
}

/// Makes a file name that every file system takes from a client's name and a day.
pub(crate) fn file_stem(name: &str, day: NaiveDate) -> String {
    let safe: String =
        name.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).take(60).collect();
    let safe: Vec<&str> = safe.split('-').filter(|it| !it.is_empty()).collect();
    format!("{day}-{}", safe.join("-"))
}

/// Returns one letter.
pub fn get(session: &Session, context: &Context<'_>, id: Key<Letter>) -> Result<LetterView, Error> {
    let letter = session.read().letter(id.0)?;
    view(session, context, &session.read().client(letter.client)?, &letter)
}

/// Returns every letter of every client, newest first.
pub fn list(session: &Session, context: &Context<'_>) -> Result<Vec<LetterView>, Error> {
    let mut letters = Vec::new();
    for client in session.read().clients()? {
        letters.extend(views(session, context, &client)?);
    }
    letters.sort_by_key(|it| std::cmp::Reverse(it.written_at));
    Ok(letters)
}

/// Describes a client's letters, newest first.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: &Client,
) -> Result<Vec<LetterView>, Error> {
    let mut letters = session.read().letters(client.id)?;
    letters.sort_by_key(|it| std::cmp::Reverse(it.written_at));
    letters.iter().map(|it| view(session, context, client, it)).collect()
}

pub(crate) fn sender(settings: &Settings) -> Sender {
    Sender {
        name: settings.name.clone(),
        business: settings.business.clone(),
        postal: settings.postal.clone(),
        email: settings.email.clone(),
        phone: settings.phone.clone(),
    }
}

pub(crate) fn recipient(client: &Client, contacts: &[Contact]) -> Recipient {
    let contact = contacts.iter().find(|it| it.primary).or(contacts.first());
    Recipient {
        client: client.id,
        name: client.name.clone(),
        kind: client.kind,
        address_form: client.address_form,
        contact: contact.map(|it| (it.id, it.name.clone())),
        postal: client.postal.clone(),
    }
}

/// Returns the day that a letter bears: the one it is meant to be sent on, or else the one on which
/// it was written, by the clock on the person's wall.
fn day_of(context: &Context<'_>, letter: &Letter) -> NaiveDate {
    let written = || Moment::new(letter.written_at, context.now.zone).day();
    letter.sent_on.unwrap_or_else(written)
}

fn frame_of(
    session: &Session,
    client: &Client,
    letter: &Letter,
    day: NaiveDate,
) -> Result<documents::Frame, Error> {
    let read = session.read();
    Ok(documents::frame(
        &sender(&read.settings()?),
        &recipient(client, &read.contacts(client.id)?),
        None,
        day,
        &Words::of(&letter.language),
    ))
}

pub(crate) fn view(
    session: &Session,
    context: &Context<'_>,
    client: &Client,
    letter: &Letter,
) -> Result<LetterView, Error> {
    let day = day_of(context, letter);
    let frame = frame_of(session, client, letter, day)?;
    let versions = letter.versions.iter().rev().map(|it| {
        // The usual case is asked for once.
        let dateline = match it.sent_on {
            Some(bore) if bore != day => frame_of(session, client, letter, bore)?.dateline.text,
            _ => frame.dateline.text.clone(),
        };
        Ok(LetterVersionView {
            replaced_at: it.replaced_at,
            dateline,
            subject: it.subject.to_string(),
            body: it.body.to_string(),
        })
    });
    let versions = versions.collect::<Result<_, Error>>()?;
    Ok(LetterView {
        id: letter.id.into(),
        client: letter.client.into(),
        client_name: client.name.to_string(),
        engagement: letter.engagement.map(Key),
        kind: letter.kind.into(),
        tone: letter.tone.into(),
        language: letter.language.clone(),
        head: [frame.letterhead, frame.recipient, frame.dateline]
            .into_iter()
            .map(|it| it.text)
            .collect(),
        subject: letter.subject.to_string(),
        body: letter.body.to_string(),
        drafted: letter.drafted.to_string(),
        drafted_subject: letter.drafted_subject.as_ref().map(ToString::to_string),
        state: letter.state.into(),
        written_at: letter.written_at,
        ends_on: letter.ends_on,
        form: letter.form.map(Word),
        sent_on: letter.sent_on,
        choices: LetterChoices::of(&letter.choices),
        changed_at: letter.changed_at,
        read_again_at: letter.read_again_at,
        released_at: letter.released_at,
        override_reason: letter.override_reason.as_ref().map(ToString::to_string),
        went_on: letter.went_on,
        proof: letter.proof.as_ref().map(ToString::to_string),
        proof_file: proof::file(session, letter)?,
        decided: gate::decided(session, letter)?,
        versions,
    })
}
