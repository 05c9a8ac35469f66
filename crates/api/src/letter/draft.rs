//! Drafting a letter from records.

use chrono::NaiveDate;
use documents::{Draft, Paragraph};
use domain::client::Client;
use domain::engagement::{Engagement, NoticeForm};
use domain::id::Id;
use domain::letter::facts::LetterFacts;
use domain::letter::gate::Handled;
use domain::letter::{Letter, LetterKind, Tone};
use domain::notice;
use serde::Deserialize;
use specta::Type;
use words::Words;

use super::choices::LetterChoices;
use super::facts::{self, Choice};
use crate::belongs::Belongs;
use crate::cite::Labels;
use crate::context::Context;
use crate::engagement::end_view;
use crate::error::Error;
use crate::holiday::Book;
use crate::letter::ending::{self, Ending};
use crate::session::Session;
use crate::template;
use crate::view::letter::{DraftView, ReasonView, SayingView, paragraph};
use crate::wire::{Key, Word};

/// Asks for a draft of a letter.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct DraftLetter {
    pub client: Key<Client>,
    /// The letter that is kept already, for what was decided about open records.
    pub letter: Option<Key<Letter>>,
    /// The agreement to end; the one that runs, by default.
    pub engagement: Option<Key<Engagement>>,
    pub kind: Word<LetterKind>,
    /// How much a parting letter says of the reasons; other kinds take no notice of it.
    pub tone: Word<Tone>,
    pub choices: LetterChoices,
    /// The day of sending; today by default.
    pub sent_on: Option<NaiveDate>,
    /// By e-mail by default, or else the first form that the terms allow.
    pub form: Option<Word<NoticeForm>>,
}

/// Everything that goes into a draft.
pub(crate) struct Ground {
    pub client: Client,
    pub engagement: Option<Engagement>,
    pub sent_on: NaiveDate,
    pub form: NoticeForm,
    pub ending: Ending,
    pub facts: LetterFacts,
    /// What was decided about open records for the letter.
    pub handled: Vec<Handled>,
    pub words: Words,
}

/// Gathers what a draft is made from.
pub(crate) fn ground(
    session: &Session,
    context: &Context<'_>,
    request: &DraftLetter,
) -> Result<Ground, Error> {
    let kept = request.letter.map(|it| session.read().letter(it.0)).transpose()?;
    let handled = kept.map_or_else(Vec::new, |it| it.handled);
    ground_with(session, context, request, handled)
}

/// Gathers what a draft is made from, with what was decided about open records.
pub(super) fn ground_with(
    session: &Session,
    context: &Context<'_>,
    request: &DraftLetter,
    handled: Vec<Handled>,
) -> Result<Ground, Error> {
    let read = session.read();
    let client = read.client(request.client.0)?;
    let belongs = Belongs { session, context, client: client.id };
    belongs.engagement("engagement", request.engagement)?;
    let kind = request.kind.0;
    let engagement = match request.engagement {
        Some(key) => Some(read.engagement(key.0)?),
        None => running(session, context, client.id, kind)?,
    };
    let sent_on = request.sent_on.unwrap_or_else(|| context.today());
    let form = choose_form(context, kind, engagement.as_ref(), sent_on, request.form)?;
    let book = Book::read(read)?;
    let choices = request.choices.read();
    let agreement = engagement.as_ref().filter(|_| kind.ends());
    let chosen = choices.end_on.filter(|_| kind.ends());
    let ending = ending::ending(context, agreement, (sent_on, form), chosen, &book);
    let facts = facts::facts(
        session,
        context,
        &Choice {
            client: &client,
            engagement: engagement.as_ref(),
            kind,
            tone: request.tone.0,
            choices: &choices,
            handled: &handled,
            sent_on,
            form,
            ending: &ending,
            book: &book,
        },
    )?;
    let words = Words::of(&client.language);
    Ok(Ground { client, engagement, sent_on, form, ending, facts, handled, words })
}

/// Drafts a letter from records. Nothing is kept.
///
/// # Errors
///
/// `NotAllowed` where the form is not one that the terms allow, or the template makes no letter;
/// `Invalid` where it cannot end on the day that was chosen.
pub fn draft(
    session: &Session,
    context: &Context<'_>,
    request: &DraftLetter,
) -> Result<DraftView, Error> {
    let ground = ground(session, context, request)?;
    ground.ending.agreed()?;
    let Ground { client, engagement, facts, words, .. } = &ground;
    let draft = written(session, context, &ground)?;
    let Draft { frame, .. } = &draft;
    let reasons = reason_paragraphs(facts, words);
    let all = draft.parts().chain(&reasons);
    let labels = Labels::of_sources(session, all.flat_map(|it| &it.sources))?;
    Ok(DraftView {
        client: client.id.into(),
        engagement: engagement.as_ref().map(|it| it.id.into()),
        kind: facts.kind.into(),
        tone: draft.tone.into(),
        choices: LetterChoices::of(&facts.choices),
        language: draft.language.clone(),
        head: [&frame.letterhead, &frame.recipient, &frame.dateline]
            .into_iter()
            .map(|it| paragraph(&labels, it))
            .collect(),
        subject: draft.subject.text.clone(),
        body: documents::body_text(&draft),
        paragraphs: draft.paragraphs.iter().map(|it| paragraph(&labels, it)).collect(),
        ends_on: draft.ends_on,
        earliest_end_on: ground.ending.earliest_on,
        form: ground.form.into(),
        sent_on: ground.sent_on,
        end: ground.ending.end.as_ref().map(end_view),
        to: super::address(session, client)?,
        openings: sayings(documents::letter::opening_texts(facts, words)),
        closings: sayings(documents::letter::closing_texts(facts, words)),
        reasons: reason_views(facts, &reasons, &labels),
        risky: super::gate::is_abusive(session, client.id)?,
        complaint: facts.matter.complaint.as_ref().map(|it| it.id.into()),
        recovery: facts.matter.recovery.as_ref().map(|it| it.id.into()),
        boundaries: facts.matter.boundaries.iter().map(|it| it.id.into()).collect(),
    })
}

/// Writes the letter, in the product's own words or in those of the person's template.
pub(super) fn written(
    session: &Session,
    context: &Context<'_>,
    ground: &Ground,
) -> Result<Draft, Error> {
    let Ground { facts, words, .. } = ground;
    match facts.choices.template {
        Some(id) => template::draft(context, &session.read().template(id)?, facts, words),
        None => Ok(documents::letter(facts, words)),
    }
}

fn sayings(all: Vec<(&'static str, String)>) -> Vec<SayingView> {
    all.into_iter().map(|(name, text)| SayingView { name: name.to_owned(), text }).collect()
}

/// Returns every reason that an honest letter may name, as it would name it.
fn reason_paragraphs(facts: &LetterFacts, words: &Words) -> Vec<Paragraph> {
    if facts.kind.ends() { documents::letter::reason_texts(facts, words) } else { Vec::new() }
}

/// Describes these reasons, and whether this letter names each.
fn reason_views(facts: &LetterFacts, said: &[Paragraph], labels: &Labels) -> Vec<ReasonView> {
    let named: Vec<_> = facts.reasons().into_iter().flatten().map(|it| it.id).collect();
    let groups = facts.possible_reasons();
    let both = groups.iter().zip(said);
    both.map(|(group, said)| ReasonView {
        incidents: group.iter().map(|it| it.id.into()).collect(),
        text: said.text.clone(),
        sources: labels.sources(&said.sources),
        is_named: group.iter().any(|it| named.contains(&it.id)),
    })
    .collect()
}

/// Returns the agreement that runs: the one that ends last among those not over yet. A closing
/// statement is about one that may be over.
fn running(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
    kind: LetterKind,
) -> Result<Option<Engagement>, Error> {
    let today = context.today();
    let over_too = kind == LetterKind::ClosingStatement;
    Ok(session
        .read()
        .engagements(client)?
        .into_iter()
        .filter(|it| over_too || it.ends_on.is_none_or(|end| end >= today))
        .max_by_key(|it| (it.ends_on.is_none(), it.ends_on, it.starts_on)))
}

fn choose_form(
    context: &Context<'_>,
    kind: LetterKind,
    engagement: Option<&Engagement>,
    sent_on: NaiveDate,
    asked: Option<Word<NoticeForm>>,
) -> Result<NoticeForm, Error> {
    let allowed: Vec<NoticeForm> = engagement
        .filter(|_| kind.ends())
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
