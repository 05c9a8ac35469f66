//! Clients: adding, changing, moving through their life, and everything their page shows.

use chrono::NaiveDate;
use domain::agenda::DueKind;
use domain::assess::trend::{Course, Trend};
use domain::assess::verdict::Standing;
use domain::client::{Address, Client, ClientKind, Move, PartingReason, Stage};
use domain::id::Id;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::overview::Known;
use crate::reply::Reply;
use crate::session::Session;
use crate::undo::ClientName;
use crate::view::client::{ClientPage, ClientRow, ClientView, ContactView, MoveView, StandingLine};
use crate::view::due::DueView;
use crate::wire::{Key, Word};
use crate::{
    boundary, check_in, cite, complaint, contact, due, engagement, expectation, hard_time, letter,
    money, obligation, promise, prompt, recovery, standing, storm,
};

/// The details of a client, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ClientForm {
    pub name: String,
    pub kind: Word<ClientKind>,
    pub language: String,
    pub address_form: Word<Address>,
    pub currency: String,
    pub zone: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub postal: Option<String>,
    pub pinned: Option<String>,
    /// A plain decimal in the client's currency.
    pub target_rate: Option<String>,
}

/// Adds a client. It starts as a prospect, or in the stage that is given.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddClient {
    pub form: ClientForm,
    pub stage: Word<Stage>,
    /// Since when; today by default.
    pub since: Option<NaiveDate>,
}

/// Changes a client's details.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeClient {
    pub id: Key<Client>,
    pub form: ClientForm,
}

/// Moves a client to another stage of its life.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct MoveClient {
    pub id: Key<Client>,
    pub stage: Word<Stage>,
    pub on: Option<NaiveDate>,
    pub reason: Option<Word<PartingReason>>,
    pub comment: Option<String>,
}

/// Erases a client for good. `name` must be the client's name, typed again.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct EraseClient {
    pub id: Key<Client>,
    pub name: String,
}

fn build(context: &Context<'_>, id: Id<Client>, form: &ClientForm) -> Result<Client, Error> {
    let currency = context.currency("currency", &form.currency)?;
    let target_rate_minor = match form.target_rate.as_deref().filter(|it| !it.trim().is_empty()) {
        Some(rate) => Some(context.positive_money("target_rate", rate, currency)?.minor),
        None => None,
    };
    Ok(Client {
        id,
        name: context.line("name", &form.name)?,
        kind: form.kind.0,
        language: context.line("language", &form.language)?.to_string(),
        address_form: form.address_form.0,
        currency,
        zone: context.zone("zone", &form.zone)?,
        email: optional(form.email.as_deref()),
        phone: optional(form.phone.as_deref()),
        postal: optional(form.postal.as_deref()),
        pinned: optional(form.pinned.as_deref()),
        target_rate_minor,
    })
}

/// Adds a client.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddClient,
) -> Result<Reply<ClientView>, Error> {
    let client = build(context, context.id(), &request.form)?;
    let began = Move {
        id: context.id(),
        client: client.id,
        stage: request.stage.0,
        on: request.since.unwrap_or_else(|| context.today()),
        reason: None,
        comment: None,
    };
    session
        .write(context, Op::AddClient, |tx| {
            tx.add_client(&client)?;
            tx.add_move(&began)
        })?
        .try_map(|()| view(session, &client))
}

/// Changes a client's details.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeClient,
) -> Result<Reply<ClientView>, Error> {
    let client = build(context, request.id.0, &request.form)?;
    session
        .write(context, Op::ChangeClient, |tx| tx.change_client(&client))?
        .try_map(|()| view(session, &client))
}

/// Moves a client to another stage of its life. Earlier moves are kept.
pub fn move_to(
    session: &mut Session,
    context: &Context<'_>,
    request: &MoveClient,
) -> Result<Reply<ClientView>, Error> {
    let client = session.read().client(request.id.0)?;
    let step = Move {
        id: context.id(),
        client: client.id,
        stage: request.stage.0,
        on: request.on.unwrap_or_else(|| context.today()),
        reason: request.reason.map(|it| it.0),
        comment: optional(request.comment.as_deref()),
    };
    session
        .write(context, Op::MoveClient, |tx| tx.add_move(&step))?
        .try_map(|()| view(session, &client))
}

/// Moves a client into the bin, with everything that belongs to it.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Client>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinClient, |tx| tx.bin(Noun::Client, id.0.uuid()))
}

/// Erases a client for good, so that no text of it can be recovered from the file.
///
/// # Errors
///
/// `Invalid` unless the client's name was typed again.
pub fn erase(
    session: &mut Session,
    context: &Context<'_>,
    request: &EraseClient,
) -> Result<(), Error> {
    let client = session.read().client(request.id.0)?;
    if request.name.trim() != client.name.as_str() {
        return Err(context.invalid("name", "error-erase-name", &[]));
    }
    session.store.erase_client(client.id, context.now.at)?;
    Ok(())
}

/// Describes a client's own details.
pub(crate) fn view(session: &Session, client: &Client) -> Result<ClientView, Error> {
    let moves = session.read().moves(client.id)?;
    let last = moves.last();
    Ok(ClientView {
        id: client.id.into(),
        name: client.name.to_string(),
        kind: client.kind.into(),
        language: client.language.clone(),
        address_form: client.address_form.into(),
        currency: client.currency.code().to_owned(),
        zone: client.zone.name().to_owned(),
        email: client.email.as_ref().map(ToString::to_string),
        phone: client.phone.as_ref().map(ToString::to_string),
        postal: client.postal.as_ref().map(ToString::to_string),
        pinned: client.pinned.as_ref().map(ToString::to_string),
        target_rate: client
            .target_rate_minor
            .map(|minor| domain::money::Money::new(minor, client.currency).decimal()),
        stage: last.map_or(Stage::Prospect, |it| it.stage).into(),
        stage_since: last.map(|it| it.on),
    })
}

/// Returns every client in one row, in no particular order.
pub fn list(session: &Session, context: &Context<'_>) -> Result<Vec<ClientRow>, Error> {
    let standings = session.standings(context)?;
    let mut overview = session.overview.borrow_mut();
    let known = overview.refresh(session, context)?;
    Ok(known
        .map(|Known { row, next, .. }| {
            let trend = standings.get(&row.client.id);
            ClientRow {
                id: row.client.id.into(),
                name: row.client.name.to_string(),
                stage: row.stage.into(),
                standing: Word(trend.map_or(Standing::TooEarly, |it| it.glance.standing)),
                score: trend.map_or(0.0, |it| it.glance.score),
                course: Word(trend.map_or(Course::Level, Trend::course)),
                last_contact_at: row.last_contact_at.map(|it| it.at),
                last_contact_zone: row.last_contact_at.map(|it| it.zone.name().to_owned()),
                next: next.clone(),
                open_promises: row.open_promises,
                entries: row.entries,
            }
        })
        .collect())
}

/// Returns the clients that a text may mean, by name; empty where none fits.
///
/// An id means one client. Of names, ignoring case and diacritics, those that are the text come
/// before those that begin with it, and those before the ones that have it somewhere: the first of
/// these that fits any client is the answer.
pub fn named(session: &Session, text: &str) -> Result<Vec<ClientName>, Error> {
    let wanted = store::fold(text.trim());
    let id = Id::<Client>::parse(text.trim());
    let rank = |its: Id<Client>, name: &str| {
        if Some(its) == id {
            Some(0)
        } else if wanted.is_empty() {
            None
        } else if name == wanted {
            Some(1)
        } else if name.starts_with(&wanted) {
            Some(2)
        } else {
            name.contains(&wanted).then_some(3)
        }
    };
    let mut found: Vec<(u8, String, ClientName)> = Vec::new();
    for (id, name) in session.read().client_names()? {
        let folded = store::fold(name.as_str());
        if let Some(rank) = rank(id, &folded) {
            found.push((rank, folded, ClientName { id: id.into(), name: name.to_string() }));
        }
    }
    let best = found.iter().map(|it| it.0).min();
    found.retain(|it| Some(it.0) == best);
    found.sort_by(|a, b| (&a.1, &a.2.name).cmp(&(&b.1, &b.2.name)));
    Ok(found.into_iter().map(|it| it.2).collect())
}

/// Returns everything above and beside the timeline on a client's page.
pub fn page(
    session: &Session,
    context: &Context<'_>,
    id: Key<Client>,
) -> Result<ClientPage, Error> {
    let read = session.read();
    let client = read.client(id.0)?;
    let brief = session.brief(context, client.id)?;
    let reasons = brief.reasons.iter().flat_map(|it| it.cites.iter().copied());
    let labels = cite::Labels::of(session, reasons)?;
    let mut prompts = read.prompts(client.id)?;
    prompts.sort_by_key(|it| std::cmp::Reverse(it.raised_at));
    let newest = prompts.first();
    let waiting = newest.map(|it| prompt::waiting(session, context, it)).transpose()?.flatten();
    let decisions = prompts
        .iter()
        .filter(|it| it.decision.is_some())
        .filter(|it| waiting.as_ref().is_none_or(|waiting| waiting.id.0 != it.id))
        .map(|it| prompt::view(session, context, it))
        .collect::<Result<_, _>>()?;
    let engagements = engagement::views(session, context, client.id)?;
    let promises = promise::views(session, context, client.id)?;
    let money = money::view(session, context, &client)?;
    let obligations = obligation::views(session, client.id)?;
    Ok(ClientPage {
        due: due_of(session, context, client.id)?,
        client: view(session, &client)?,
        contacts: read.contacts(client.id)?.iter().map(contact::view).collect::<Vec<ContactView>>(),
        moves: read
            .moves(client.id)?
            .iter()
            .map(|it| MoveView {
                stage: it.stage.into(),
                on: it.on,
                reason: it.reason.map(Word),
                comment: it.comment.as_ref().map(ToString::to_string),
            })
            .collect(),
        standing: StandingLine {
            standing: brief.glance.standing.into(),
            score: brief.glance.score,
            crossed_on: brief.glance.crossed_on,
            recommendation: brief.recommendation.into(),
            reasons: standing::findings(&labels, &brief.reasons, read.settings()?.currency),
        },
        prompt: waiting,
        expectations: expectation::views(session, context, client.id)?,
        boundaries: boundary::views(session, client.id)?,
        engagements,
        promises,
        complaints: complaint::views(session, context, client.id)?,
        recoveries: recovery::views(session, context, client.id)?,
        money,
        letters: letter::views(session, context, &client)?,
        obligations,
        heat: storm::of_client(session, context, client.id)?,
        hard_times: hard_time::views(session, context, client.id)?,
        check_ins: check_in::views(session, client.id)?,
        decisions,
        entries: read.entry_count(client.id)?,
    })
}

/// Describes what is due with a client. A prompt asks by itself, and what will happen of itself
/// stands with the agreement.
fn due_of(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<DueView>, Error> {
    let mut agenda = due::Agenda::of_client(session, client, context.today())?;
    let elsewhere = [DueKind::AskAgain, DueKind::Renewal, DueKind::TermsChange];
    agenda.dues.retain(|it| !elsewhere.contains(&it.kind));
    let mut views = due::Beside::read(session)?.views(context, &agenda);
    views.retain(|it| !it.done);
    Ok(views)
}
