//! What is asked while a call is under way: when something is due, and how to go about what was
//! piled up. Nothing here writes; the call becomes an entry when it ends ([`crate::entry::add`]).

mod vocabulary;

use chrono::{DateTime, Utc};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::complaint::sorter::{Handling, Item, sort};
use domain::engagement::TermKind;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::complaint::ComplaintForm;
use crate::context::{Context, format};
use crate::error::Error;
use crate::session::Session;
use crate::wire::{Key, Word};

/// Asks for the order of what was piled up.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SortComplaints {
    /// Whose agreement to quote.
    pub client: Option<Key<Client>>,
    pub items: Vec<ComplaintForm>,
}

/// What was piled up, sorted.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SortedComplaints {
    /// The first to take up first.
    pub items: Vec<SortedComplaint>,
    /// What they said, given back in one sentence; `null` where nothing concerns us.
    pub mirror: Option<String>,
}

/// One complaint in its place.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SortedComplaint {
    /// Its place in the request, from 0.
    pub index: u32,
    pub handling: Word<Handling>,
    /// A line to say.
    pub say: String,
}

/// Reads when something is due, as people say it; `None` where it cannot be told.
pub fn due(context: &Context<'_>, text: &str) -> Option<DateTime<Utc>> {
    domain::due::due(text, context.now, &vocabulary::of(context.words)).map(|it| it.at)
}

/// Sorts what was piled up, and drafts what to say about it.
///
/// # Errors
/// `NotFound` where the client is gone.
pub fn sort_complaints(
    session: &Session,
    context: &Context<'_>,
    request: &SortComplaints,
) -> Result<SortedComplaints, Error> {
    let items: Vec<Item> = request
        .items
        .iter()
        .map(|it| Item { importance: it.importance.0, cause: it.cause.0, promised: it.promised })
        .collect();
    let term = match request.client {
        Some(client) => scope(session, client)?,
        None => None,
    };
    let order = sort(&items);
    let theme = |at: &usize| request.items[*at].theme.trim().to_owned();
    let ours: Vec<String> = order
        .iter()
        .filter(|at| items[**at].handling() != Handling::SendElsewhere)
        .map(theme)
        .filter(|it| !it.is_empty())
        .collect();
    let say = |at: &usize| say(context, items[*at].handling(), &theme(at), term.as_deref());
    Ok(SortedComplaints {
        items: order
            .iter()
            .map(|at| SortedComplaint {
                index: u32::try_from(*at).unwrap_or(u32::MAX),
                handling: Word(items[*at].handling()),
                say: say(at),
            })
            .collect(),
        mirror: mirror(context, &ours),
    })
}

fn say(context: &Context<'_>, handling: Handling, theme: &str, term: Option<&str>) -> String {
    let id = format!("complaint-say-{}", handling.word());
    let theme = ("theme", theme.into());
    match (handling, term) {
        (Handling::QuoteAgreement, None) => context.words.say(&format!("{id}-none"), &[theme]),
        (_, term) => context.words.say(&id, &[theme, ("term", term.unwrap_or_default().into())]),
    }
}

/// Gives back what they said, what matters most first.
fn mirror(context: &Context<'_>, ours: &[String]) -> Option<String> {
    let (first, others) = ours.split_first()?;
    let concern = ("concern", first.as_str().into());
    Some(if others.is_empty() {
        context.words.say("complaint-mirror", &[concern])
    } else {
        let others = format::list(context.words, others);
        context.words.say("complaint-mirror-more", &[concern, ("others", others.into())])
    })
}

/// Returns the newest clause that says what is part of the work.
fn scope(session: &Session, client: Key<Client>) -> Result<Option<String>, Error> {
    let terms = session.read().terms(client.0)?;
    let says = |kind| terms.iter().rfind(|it| it.kind == kind).map(|it| it.wording.to_string());
    Ok(says(TermKind::Scope).or_else(|| says(TermKind::Revisions)))
}
