//! The timeline of a client: entries, newest first, with what hangs on each.

use std::collections::HashMap;

use domain::boundary::{Boundary, Telling};
use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use serde::Deserialize;
use specta::Type;

use crate::context::Context;
use crate::entry::account_view;
use crate::error::Error;
use crate::session::Session;
use crate::view::entry::{
    ComplaintMark, ConcessionMark, EntryView, RunMark, TimelinePage, ToldMark,
};
use crate::wire::Key;
use crate::{attachment, incident, promise};

/// How many entries a page has unless asked otherwise.
const PAGE: u32 = 50;

/// The most entries a page can have.
const LONGEST_PAGE: u32 = 200;

/// Asks for a page of a timeline.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct TimelineRequest {
    pub client: Key<Client>,
    /// Where the last page ended; `null` for the newest.
    pub before: Option<String>,
    /// Starts at this entry instead, a few newer ones above it.
    pub around: Option<Key<Entry>>,
    /// 50 by default, 200 at most.
    pub limit: Option<u32>,
}

/// Returns a page of a client's timeline, newest first.
pub fn page(
    session: &Session,
    context: &Context<'_>,
    request: &TimelineRequest,
) -> Result<TimelinePage, Error> {
    let read = session.read();
    let limit = request.limit.unwrap_or(PAGE).clamp(1, LONGEST_PAGE);
    let rows = match request.around {
        Some(entry) => read.timeline_from(request.client.0, entry.0, limit)?,
        None => {
            let before = request.before.as_deref().and_then(|it| it.parse().ok());
            read.timeline(request.client.0, before, limit)?
        }
    };
    let full = rows.len() >= limit as usize;
    let next = rows.last().filter(|_| full).map(|(cursor, _)| cursor.to_string());
    let entries: Vec<Entry> = rows.into_iter().map(|(_, entry)| entry).collect();
    Ok(TimelinePage { entries: views(session, context, request.client.0, &entries)?, next })
}

/// Describes one entry.
pub(crate) fn view(
    session: &Session,
    context: &Context<'_>,
    entry: &Entry,
) -> Result<EntryView, Error> {
    let mut views = views(session, context, entry.client, std::slice::from_ref(entry))?;
    views.pop().ok_or_else(|| store::Error::NotFound(store::Noun::Entry).into())
}

/// What a client's entries refer to, read once for a page.
struct Around {
    boundaries: HashMap<Id<Boundary>, Boundary>,
    tellings: Vec<Telling>,
}

fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
    entries: &[Entry],
) -> Result<Vec<EntryView>, Error> {
    let read = session.read();
    let boundaries: Vec<Boundary> = read.boundaries(client)?;
    let around = Around {
        boundaries: boundaries.iter().map(|it| (it.id, it.clone())).collect(),
        tellings: read.tellings(client)?,
    };
    let mut hanging = read.hanging_on(entries)?;
    let rule = |id: Id<Boundary>| {
        around.boundaries.get(&id).map_or_else(String::new, |it| it.rule.to_string())
    };
    entries
        .iter()
        .map(|entry| {
            let mine = hanging.remove(&entry.id).unwrap_or_default();
            Ok(EntryView {
                id: entry.id.into(),
                client: entry.client.into(),
                at: entry.at.at,
                zone: entry.at.zone.name().to_owned(),
                channel: entry.channel.into(),
                direction: entry.direction.map(Into::into),
                outcome: entry.outcome.into(),
                minutes: entry.minutes,
                toll: entry.toll,
                recovery_minutes: entry.recovery_minutes,
                account: account_view(&entry.account),
                people: entry.people.iter().copied().map(Key).collect(),
                incidents: mine
                    .incidents
                    .iter()
                    .map(|it| incident::view(it, entry.at.at, &boundaries, &around.tellings))
                    .collect(),
                gestures: mine.gestures.iter().map(incident::gesture_view).collect(),
                promises: mine
                    .promises
                    .iter()
                    .map(|it| promise::view(it, context.now.at))
                    .collect(),
                complaints: mine
                    .complaints
                    .iter()
                    .map(|(id, theme)| ComplaintMark { id: (*id).into(), theme: theme.to_string() })
                    .collect(),
                told: mine
                    .told
                    .iter()
                    .map(|id| ToldMark { boundary: (*id).into(), rule: rule(*id) })
                    .collect(),
                attachments: mine.attachments.iter().map(attachment::view).collect(),
                concessions: mine
                    .concessions
                    .iter()
                    .map(|it| ConcessionMark {
                        id: it.id.into(),
                        kind: it.kind.into(),
                        reason: it.reason.as_ref().map(ToString::to_string),
                    })
                    .collect(),
                runs: mine
                    .runs
                    .iter()
                    .map(|it| RunMark {
                        id: it.id.into(),
                        title: it.title.to_string(),
                        result: it.result.map(Into::into),
                    })
                    .collect(),
                versions: mine.versions,
            })
        })
        .collect()
}
