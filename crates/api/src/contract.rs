//! Contracts: files that belong to an agreement, their text, and what it may be saying.

use domain::attachment::{Attachment, TextReading};
use domain::clause::{self, Found, Suggestion};
use domain::engagement::Engagement;
use store::Op;

use crate::attachment::{self, Owner};
use crate::context::Context;
use crate::engagement::period_view;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::contract::{ContractText, ContractView, SuggestionView};
use crate::view::ledger::Amount;
use crate::wire::{Key, Word};

/// What stands between two pages of a kept text.
pub const PAGE_BREAK: char = '\u{c}';

/// What reading a file has given: how it went, and its text.
pub type Taken = (TextReading, String);

/// Keeps a file with an agreement, with the text that was taken out of it where that was tried.
///
/// # Errors
///
/// `Invalid` for a file larger than [`attachment::LARGEST`].
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    engagement: Key<Engagement>,
    file_name: &str,
    bytes: &[u8],
    taken: Option<&Taken>,
) -> Result<Reply<ContractView>, Error> {
    let owner = &Owner::Engagement(engagement.0);
    let done = attachment::keep(session, context, owner, file_name, bytes, taken)?;
    Ok(done.map(|it| view(&it, taken.map(|it| it.0))))
}

/// Keeps the text that was taken out of a file.
pub fn keep_text(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Attachment>,
    taken: &Taken,
) -> Result<Reply<()>, Error> {
    session
        .write(context, Op::ReadAttachment, |tx| tx.keep_attachment_text(id.0, taken.0, &taken.1))
}

/// Returns a contract page by page, with what it may be saying.
pub fn text(session: &Session, id: Key<Attachment>) -> Result<ContractText, Error> {
    let read = session.read();
    let attachment = read.attachment(id.0)?;
    let (reading, text) = read.attachment_text(id.0)?;
    let pages: Vec<String> = match reading {
        Some(TextReading::Read) => text.split(PAGE_BREAK).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let suggestions = clause::suggest(pages.iter().map(String::as_str));
    Ok(ContractText {
        contract: view(&attachment, reading),
        suggestions: suggestions.iter().map(suggestion_view).collect(),
        pages,
    })
}

/// Describes the contracts of an engagement, oldest first.
pub(crate) fn views(
    session: &Session,
    client: domain::id::Id<domain::client::Client>,
) -> Result<Vec<(domain::id::Id<Engagement>, ContractView)>, Error> {
    let read = session.read();
    let readings = read.attachment_readings(client)?;
    let mut contracts = Vec::new();
    for it in read.attachments(client)? {
        // A file of an entry that belongs to an agreement stands with the entry.
        if let Some(engagement) = it.engagement.filter(|_| it.entry.is_none()) {
            contracts.push((engagement, view(&it, readings.get(&it.id).copied())));
        }
    }
    Ok(contracts)
}

fn view(attachment: &Attachment, reading: Option<TextReading>) -> ContractView {
    ContractView {
        id: attachment.id.into(),
        name: attachment.name.to_string(),
        size: attachment.size,
        is_pdf: attachment.media == "application/pdf",
        reading: reading.map(Word),
    }
}

fn suggestion_view(it: &Suggestion) -> SuggestionView {
    let (mut period, mut day, mut amount) = (None, None, None);
    match &it.found {
        Found::Period(found) => period = Some(period_view(*found)),
        Found::Day(found) => day = Some(*found),
        Found::Amount(decimal, currency) => {
            let currency = (*currency).to_owned();
            amount = Some(Amount { decimal: decimal.clone(), currency });
        }
    }
    SuggestionView {
        kind: it.found.kind().into(),
        page: it.page,
        sentence: it.sentence.clone(),
        about: it.about.map(Word),
        period,
        day,
        amount,
    }
}
