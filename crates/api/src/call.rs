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
    let items: Vec<(Item, String)> = request
        .items
        .iter()
        .map(|it| {
            let (importance, cause) = (it.importance.0, it.cause.0);
            (Item { importance, cause, promised: it.promised }, it.theme.trim().to_owned())
        })
        .collect();
    let term = match request.client {
        Some(client) => scope(session, client)?,
        None => None,
    };
    Ok(sorted(context, term.as_deref(), &items))
}

/// Sorts complaints of one client, each with its theme, and drafts what to say about them. `term`
/// is the clause that says what is part of the work.
pub(crate) fn sorted(
    context: &Context<'_>,
    term: Option<&str>,
    items: &[(Item, String)],
) -> SortedComplaints {
    let order = sort(&items.iter().map(|it| it.0).collect::<Vec<_>>());
    let ours: Vec<String> = order
        .iter()
        .map(|at| &items[*at])
        .filter(|(item, theme)| item.handling() != Handling::SendElsewhere && !theme.is_empty())
        .map(|(_, theme)| theme.clone())
        .collect();
    SortedComplaints {
        items: order
            .iter()
            .map(|at| {
                let (item, theme) = &items[*at];
                SortedComplaint {
                    index: u32::try_from(*at).unwrap_or(u32::MAX),
                    handling: Word(item.handling()),
                    say: say(context, item.handling(), theme, term),
                }
            })
            .collect(),
        mirror: mirror(context, &ours),
    }
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
pub(crate) fn scope(session: &Session, client: Key<Client>) -> Result<Option<String>, Error> {
    let terms = session.read().terms(client.0)?;
    let says = |kind| terms.iter().rfind(|it| it.kind == kind).map(|it| it.wording.to_string());
    Ok(says(TermKind::Scope).or_else(|| says(TermKind::Revisions)))
}
