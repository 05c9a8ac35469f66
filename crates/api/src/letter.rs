//! Letters: drafting one from records, keeping it, and getting it out of the app.

use chrono::NaiveDate;
use documents::{Document, Draft, Mail, Mailbox, Paragraph, paper};
use domain::client::{Client, Contact};
use domain::engagement::{Engagement, NoticeForm};
use domain::id::Id;
use domain::letter::parting::{Recipient, Sender};
use domain::letter::{Letter, LetterKind, LetterState, Tone};
use domain::notice;
use domain::settings::Settings;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};
use words::Words;

use crate::belongs::Belongs;
use crate::cite::Labels;
use crate::context::Context;
use crate::document;
use crate::engagement::end_view;
use crate::error::Error;
use crate::holiday::Book;
use crate::parting;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::letter::{DraftView, LetterView, ParagraphView};
use crate::wire::{Key, Word};

/// Asks for a draft of a parting letter.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct DraftLetter {
    pub client: Key<Client>,
    /// The agreement to end; the one that runs, by default.
    pub engagement: Option<Key<Engagement>>,
    pub tone: Word<Tone>,
    /// The day of sending; today by default.
    pub sent_on: Option<NaiveDate>,
    /// By e-mail by default, or else the first form that the terms allow.
    pub form: Option<Word<NoticeForm>>,
}

/// Keeps a letter: a new one, or a draft that was edited.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SaveLetter {
    /// `null` for a new one.
    pub id: Option<Key<Letter>>,
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub tone: Word<Tone>,
    pub language: String,
    pub subject: String,
    pub body: String,
    /// The body as it was drafted, to compare with.
    pub drafted: String,
    pub ends_on: Option<NaiveDate>,
    pub form: Option<Word<NoticeForm>>,
    pub sent_on: Option<NaiveDate>,
}

/// A letter ready to leave the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    pub document: Document,
    /// A link for the mail program; `None` where the letter is too long for one.
    pub mailto: Option<String>,
}

/// Drafts a parting letter from records. Nothing is kept.
///
/// # Errors
///
/// `NotAllowed` where the form is not one that the terms allow.
pub fn draft(
    session: &Session,
    context: &Context<'_>,
    request: &DraftLetter,
) -> Result<DraftView, Error> {
    let read = session.read();
    let client = read.client(request.client.0)?;
    let belongs = Belongs { session, context, client: client.id };
    belongs.engagement("engagement", request.engagement)?;
    let engagement = match request.engagement {
        Some(key) => Some(read.engagement(key.0)?),
        None => running(session, context, client.id)?,
    };
    let sent_on = request.sent_on.unwrap_or_else(|| context.today());
    let form = choose_form(context, engagement.as_ref(), sent_on, request.form)?;
    let book = Book::read(session.read())?;
    let end =
        engagement.as_ref().and_then(|it| notice::end_if_sent(it, sent_on, form, &book.of(it)));
    let facts = parting::facts(
        session,
        context,
        &parting::Choice {
            client: &client,
            engagement: engagement.as_ref(),
            tone: request.tone.0,
            sent_on,
            form,
            end: end.as_ref(),
            book: &book,
        },
    )?;
    let draft = documents::parting(&facts, &Words::of(&client.language));
    let Draft { frame, .. } = &draft;
    let head = [&frame.letterhead, &frame.recipient, &frame.dateline];
    let all = head.into_iter().chain(&draft.paragraphs);
    let labels = Labels::of_sources(session, all.flat_map(|it| &it.sources))?;
    let paragraph = |it: &Paragraph| ParagraphView {
        text: it.text.clone(),
        sources: labels.sources(&it.sources),
    };
    Ok(DraftView {
        client: client.id.into(),
        engagement: engagement.as_ref().map(|it| it.id.into()),
        tone: draft.tone.into(),
        language: draft.language.clone(),
        head: head.into_iter().map(paragraph).collect(),
        subject: draft.subject.text.clone(),
        body: documents::body_text(&draft),
        paragraphs: draft.paragraphs.iter().map(paragraph).collect(),
        ends_on: draft.ends_on,
        form: form.into(),
        sent_on,
        end: end.as_ref().map(end_view),
        to: address(session, &client)?,
    })
}

/// Returns the agreement that runs: the one that ends last among those not over yet.
fn running(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Option<Engagement>, Error> {
    let today = context.today();
    Ok(session
        .read()
        .engagements(client)?
        .into_iter()
        .filter(|it| it.ends_on.is_none_or(|end| end >= today))
        .max_by_key(|it| (it.ends_on.is_none(), it.starts_on)))
}

fn choose_form(
    context: &Context<'_>,
    engagement: Option<&Engagement>,
    sent_on: NaiveDate,
    asked: Option<Word<NoticeForm>>,
) -> Result<NoticeForm, Error> {
    let allowed: Vec<NoticeForm> = engagement
        .and_then(|it| it.terms_on(sent_on))
        .map(|terms| notice::forms(terms).into_iter().map(|(form, _)| form).collect())
        .unwrap_or_default();
    let by_default = || {
        let email = allowed.is_empty() || allowed.contains(&NoticeForm::Email);
        if email { NoticeForm::Email } else { allowed[0] }
    };
    match asked.map(|it| it.0) {
        None => Ok(by_default()),
        Some(form) if allowed.is_empty() || allowed.contains(&form) => Ok(form),
        Some(_) => Err(context.not_allowed("error-form-not-allowed", &[])),
    }
}

/// Returns where a letter to a client goes by mail.
fn address(session: &Session, client: &Client) -> Result<Option<String>, Error> {
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
    reply.try_map(|()| view(session, &client, &letter))
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
    let letter = Letter {
        id: before.map_or_else(|| context.id(), |it| it.id),
        client: client.id,
        engagement: request.engagement.map(|it| it.0),
        kind: LetterKind::Parting,
        tone: request.tone.0,
        language: request.language.clone(),
        subject: context.line("subject", &request.subject)?,
        body: context.text("body", &request.body)?,
        drafted: context.text("drafted", &request.drafted)?,
        state: LetterState::Draft,
        written_at: before.map_or(context.now.at, |it| it.written_at),
        ends_on: request.ends_on,
        form: request.form.map(|it| it.0),
        sent_on: request.sent_on,
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
    let frame = frame_of(session, client, letter)?;
    let (subject, body) = (letter.subject.as_str(), letter.body.as_str());
    let on_paper = frame.on_paper(subject, document::logo(session)?);
    let day = letter.sent_on.unwrap_or_else(|| letter.written_at.date_naive());
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
pub fn get(session: &Session, id: Key<Letter>) -> Result<LetterView, Error> {
    let letter = session.read().letter(id.0)?;
    view(session, &session.read().client(letter.client)?, &letter)
}

/// Returns every letter of every client, newest first.
pub fn list(session: &Session) -> Result<Vec<LetterView>, Error> {
    let mut letters = Vec::new();
    for client in session.read().clients()? {
        letters.extend(views(session, &client)?);
    }
    letters.sort_by_key(|it| std::cmp::Reverse(it.written_at));
    Ok(letters)
}

/// Describes a client's letters, newest first.
pub(crate) fn views(session: &Session, client: &Client) -> Result<Vec<LetterView>, Error> {
    let mut letters = session.read().letters(client.id)?;
    letters.sort_by_key(|it| std::cmp::Reverse(it.written_at));
    letters.iter().map(|it| view(session, client, it)).collect()
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

fn frame_of(
    session: &Session,
    client: &Client,
    letter: &Letter,
) -> Result<documents::Frame, Error> {
    let read = session.read();
    Ok(documents::parting::frame(
        &sender(&read.settings()?),
        &recipient(client, &read.contacts(client.id)?),
        None,
        letter.sent_on.unwrap_or_else(|| letter.written_at.date_naive()),
        &Words::of(&letter.language),
    ))
}

fn view(session: &Session, client: &Client, letter: &Letter) -> Result<LetterView, Error> {
    let frame = frame_of(session, client, letter)?;
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
        state: letter.state.into(),
        written_at: letter.written_at,
        ends_on: letter.ends_on,
        form: letter.form.map(Word),
        sent_on: letter.sent_on,
    })
}
