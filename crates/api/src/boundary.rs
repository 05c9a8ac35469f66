//! Boundaries: written rules, and telling them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::boundary::{Boundary, Telling};
use domain::client::Client;
use domain::engagement::Term;
use domain::entry::{Channel, Entry};
use domain::id::Id;
use domain::incident::{Cause, Incident, Severity, What};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::client::{BoundaryView, TellingView};
use crate::wire::{Key, Word};

/// A boundary, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct BoundaryForm {
    /// `null` for every client.
    pub client: Option<Key<Client>>,
    pub rule: String,
    pub instead: Option<String>,
    pub severity: Word<Severity>,
    pub term: Option<Key<Term>>,
    /// Today by default.
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// Writes down a boundary.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddBoundary {
    pub form: BoundaryForm,
}

/// Changes a boundary. How it was told before stays as it was told.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeBoundary {
    pub id: Key<Boundary>,
    pub form: BoundaryForm,
}

/// Records that a client was told a boundary.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct TellBoundary {
    pub boundary: Key<Boundary>,
    pub client: Key<Client>,
    /// Now by default.
    pub at: Option<DateTime<Utc>>,
    pub channel: Word<Channel>,
    /// The words that were used; the rule with its alternative by default.
    pub wording: Option<String>,
    pub entry: Option<Key<Entry>>,
}

fn build(
    session: &Session,
    context: &Context<'_>,
    id: Id<Boundary>,
    form: &BoundaryForm,
) -> Result<Boundary, Error> {
    // A rule for every client rests on no agreement with one of them.
    let term = form.term.filter(|_| form.client.is_some());
    if let Some(client) = form.client {
        Belongs { session, context, client: client.0 }.term("term", term)?;
    }
    let since = form.since.unwrap_or_else(|| context.today());
    if form.until.is_some_and(|until| until < since) {
        return Err(context.invalid("until", "error-until-before-since", &[]));
    }
    Ok(Boundary {
        id,
        client: form.client.map(|it| it.0),
        rule: context.line("rule", &form.rule)?,
        instead: optional(form.instead.as_deref()),
        severity: form.severity.0,
        term: term.map(|it| it.0),
        since,
        until: form.until,
    })
}

/// Writes down a boundary.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddBoundary,
) -> Result<Reply<Key<Boundary>>, Error> {
    let boundary = build(session, context, context.id(), &request.form)?;
    let done = session.write(context, Op::AddBoundary, |tx| tx.add_boundary(&boundary))?;
    Ok(done.map(|()| boundary.id.into()))
}

/// Changes a boundary.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeBoundary,
) -> Result<Reply<()>, Error> {
    let boundary = build(session, context, request.id.0, &request.form)?;
    session.write(context, Op::ChangeBoundary, |tx| tx.change_boundary(&boundary))
}

/// Moves a boundary into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Boundary>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinBoundary, |tx| tx.bin(Noun::Boundary, id.0.uuid()))
}

/// Records that a client was told a boundary, with the words as they were.
///
/// # Errors
///
/// `Invalid` where the boundary is another client's, or the day is still to come.
pub fn tell(
    session: &mut Session,
    context: &Context<'_>,
    request: &TellBoundary,
) -> Result<Reply<()>, Error> {
    let boundary = session.read().boundary(request.boundary.0)?;
    if boundary.client.is_some_and(|it| it != request.client.0) {
        return Err(context.invalid("boundary", "error-other-clients-boundary", &[]));
    }
    let belongs = Belongs { session, context, client: request.client.0 };
    belongs.entry("entry", request.entry)?;
    let wording = optional(request.wording.as_deref()).unwrap_or_else(|| as_told(&boundary));
    let telling = Telling {
        id: context.id(),
        boundary: boundary.id,
        client: request.client.0,
        at: context.past("at", request.at)?,
        channel: request.channel.0,
        entry: request.entry.map(|it| it.0),
        wording,
    };
    session.write(context, Op::TellBoundary, |tx| tx.add_telling(&telling))
}

/// Takes back that a boundary was told.
pub fn untell(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Telling>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinTelling, |tx| tx.bin(Noun::Telling, id.0.uuid()))
}

/// Returns the words in which a boundary is told unless others are given.
pub(crate) fn as_told(boundary: &Boundary) -> domain::text::Text {
    boundary
        .instead
        .as_ref()
        .and_then(|instead| {
            domain::text::Text::new(format!("{} \u{2013} {instead}", boundary.rule))
        })
        .unwrap_or_else(|| boundary.rule.clone())
}

/// Returns whether a crossing counts: their conduct, and told at or before it happened.
pub(crate) fn counts(incident: &Incident, at: DateTime<Utc>, tellings: &[Telling]) -> bool {
    let told = |boundary: Id<Boundary>| {
        tellings.iter().any(|it| it.boundary == boundary && it.at.at <= at)
    };
    incident.cause == Cause::TheirConduct
        && match incident.what {
            What::Crossing { boundary } => told(boundary),
            _ => true,
        }
}

/// Returns the general boundaries, for the settings.
pub fn general(session: &Session) -> Result<Vec<BoundaryView>, Error> {
    Ok(session.read().general_boundaries()?.iter().map(|it| view(it, &[], (0, 0))).collect())
}

/// Describes every boundary that holds for a client.
pub(crate) fn views(session: &Session, client: Id<Client>) -> Result<Vec<BoundaryView>, Error> {
    let read = session.read();
    let tellings = read.tellings(client)?;
    let incidents = read.incidents_with_moments(client)?;
    Ok(read
        .boundaries(client)?
        .iter()
        .map(|boundary| {
            let crossed = incidents.iter().filter(|(incident, _)| {
                matches!(incident.what, What::Crossing { boundary: it } if it == boundary.id)
                    && incident.cause == Cause::TheirConduct
            });
            let (counted, untold): (Vec<_>, Vec<_>) =
                crossed.partition(|(incident, at)| counts(incident, at.at, &tellings));
            let told: Vec<&Telling> =
                tellings.iter().filter(|it| it.boundary == boundary.id).collect();
            view(boundary, &told, (counted.len(), untold.len()))
        })
        .collect())
}

fn view(boundary: &Boundary, told: &[&Telling], crossings: (usize, usize)) -> BoundaryView {
    let mut tellings: Vec<TellingView> = told
        .iter()
        .map(|it| TellingView {
            id: it.id.into(),
            at: it.at.at,
            zone: it.at.zone.name().to_owned(),
            channel: it.channel.into(),
            wording: it.wording.to_string(),
            entry: it.entry.map(Key),
        })
        .collect();
    tellings.sort_by_key(|it| std::cmp::Reverse(it.at));
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    BoundaryView {
        id: boundary.id.into(),
        general: boundary.client.is_none(),
        rule: boundary.rule.to_string(),
        instead: boundary.instead.as_ref().map(ToString::to_string),
        severity: boundary.severity.into(),
        term: boundary.term.map(Key),
        since: boundary.since,
        until: boundary.until,
        tellings,
        strikes: count(crossings.0),
        untold_crossings: count(crossings.1),
    }
}
