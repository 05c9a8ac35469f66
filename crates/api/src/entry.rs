//! Entries: logging an interaction with everything it created, and the timeline.

use chrono::{DateTime, Utc};
use domain::attachment::Attachment;
use domain::boundary::Boundary;
use domain::client::{Client, Contact};
use domain::complaint::Complaint;
use domain::concession::Concession;
use domain::engagement::Engagement;
use domain::entry::{Account, Channel, Direction, Entry, Outcome};
use domain::id::Id;
use domain::incident::{Gesture, Incident};
use domain::playbook::Run;
use domain::promise::Promise;
use domain::text::Text;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::attachment;
use crate::belongs::Belongs;
use crate::complaint::{self, ComplaintForm};
use crate::concession::{self, ConcessionForm};
use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::incident::{self, GestureForm, IncidentForm};
use crate::promise::{self, PromiseForm};
use crate::reply::Reply;
use crate::run::{self, RunForm};
use crate::session::Session;
use crate::timeline;
use crate::view::entry::{AccountView, EntryView, VersionView};
use crate::wire::{Key, Word};

/// The longest account text that is kept, in characters: a long book.
const LONGEST_ACCOUNT: usize = 1_000_000;

/// An interaction, as typed. Only the channel is needed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct EntryForm {
    /// When it happened; now by default.
    pub at: Option<DateTime<Utc>>,
    pub channel: Word<Channel>,
    pub direction: Option<Word<Direction>>,
    /// *Held* by default.
    pub outcome: Option<Word<Outcome>>,
    pub minutes: Option<u32>,
    pub toll: Option<i8>,
    pub recovery_minutes: Option<u32>,
    pub account: AccountView,
    pub people: Vec<Key<Contact>>,
    pub engagement: Option<Key<Engagement>>,
}

/// Logs an interaction, with everything it created, in one go.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddEntry {
    pub client: Key<Client>,
    pub form: EntryForm,
    pub incidents: Vec<IncidentForm>,
    pub gestures: Vec<GestureForm>,
    pub promises: Vec<PromiseForm>,
    pub complaints: Vec<ComplaintForm>,
    /// Boundaries that were told in it.
    pub told: Vec<Key<Boundary>>,
    /// Goodwill that was given in it.
    #[serde(default)]
    pub concessions: Vec<ConcessionForm>,
    /// Playbooks that were followed in it.
    #[serde(default)]
    pub runs: Vec<RunForm>,
    /// A voice note that goes with it: a WAV file as base64.
    #[serde(default)]
    pub recording: Option<String>,
    /// The draft that it was kept as while it was typed, which goes when this is saved.
    #[serde(default)]
    pub draft: Option<String>,
}

/// Changes an entry. What it said before is kept.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeEntry {
    pub id: Key<Entry>,
    pub form: EntryForm,
}

fn account(context: &Context<'_>, view: &AccountView) -> Result<Account, Error> {
    let read = |field: &str, text: &Option<String>| -> Result<Option<Text>, Error> {
        let text = optional(text.as_deref());
        if text.as_ref().is_some_and(|it| it.as_str().chars().count() > LONGEST_ACCOUNT) {
            return Err(context.invalid(
                field,
                "error-too-long",
                &[("most", LONGEST_ACCOUNT.into())],
            ));
        }
        Ok(text)
    };
    Ok(Account {
        facts: read("facts", &view.facts)?,
        quotes: read("quotes", &view.quotes)?,
        reading: read("reading", &view.reading)?,
        feelings: read("feelings", &view.feelings)?,
    })
}

/// Refuses people and an agreement of other clients. What was linked before stays linked, even
/// where it lies in the bin by now.
fn check_links(
    belongs: &Belongs<'_>,
    form: &EntryForm,
    before: Option<&Entry>,
) -> Result<(), Error> {
    if before.and_then(|it| it.engagement) != form.engagement.map(|it| it.0) {
        belongs.engagement("engagement", form.engagement)?;
    }
    form.people
        .iter()
        .filter(|it| before.is_none_or(|before| !before.people.contains(&it.0)))
        .try_for_each(|it| belongs.contact("people", Some(*it)))
}

fn build(
    context: &Context<'_>,
    id: Id<Entry>,
    client: Id<Client>,
    logged_at: DateTime<Utc>,
    form: &EntryForm,
) -> Result<Entry, Error> {
    if form.toll.is_some_and(|it| !(-2..=2).contains(&it)) {
        return Err(context.invalid("toll", "error-toll", &[]));
    }
    let too_many = |minutes: Option<u32>| minutes.is_some_and(|it| it > 7 * 24 * 60);
    if too_many(form.minutes) {
        return Err(context.invalid("minutes", "error-minutes", &[]));
    }
    if too_many(form.recovery_minutes) {
        return Err(context.invalid("recovery_minutes", "error-minutes", &[]));
    }
    Ok(Entry {
        id,
        client,
        engagement: form.engagement.map(|it| it.0),
        at: context.past("at", form.at)?,
        channel: form.channel.0,
        direction: form.direction.map(|it| it.0),
        outcome: form.outcome.map_or(Outcome::Held, |it| it.0),
        minutes: form.minutes,
        toll: form.toll,
        recovery_minutes: form.recovery_minutes,
        account: account(context, &form.account)?,
        people: form.people.iter().map(|it| it.0).collect(),
        logged_at,
    })
}

/// What an interaction created, ready to be written with it.
struct Created {
    incidents: Vec<Incident>,
    gestures: Vec<Gesture>,
    promises: Vec<Promise>,
    complaints: Vec<Complaint>,
    tellings: Vec<domain::boundary::Telling>,
    concessions: Vec<Concession>,
    runs: Vec<Run>,
    recording: Option<(Attachment, Vec<u8>)>,
}

fn created(
    session: &Session,
    context: &Context<'_>,
    entry: &Entry,
    request: &AddEntry,
) -> Result<Created, Error> {
    let belongs = Belongs { session, context, client: entry.client };
    let client = session.read().client(entry.client)?;
    let tellings = request
        .told
        .iter()
        .map(|key| {
            let boundary = session.read().boundary(key.0)?;
            belongs.boundary("told", &boundary)?;
            Ok(domain::boundary::Telling {
                id: context.id(),
                boundary: boundary.id,
                client: entry.client,
                at: entry.at,
                channel: entry.channel,
                entry: Some(entry.id),
                wording: crate::boundary::as_told(&boundary),
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok(Created {
        incidents: request
            .incidents
            .iter()
            .map(|it| incident::build(&belongs, context.id(), entry.id, it))
            .collect::<Result<_, _>>()?,
        gestures: request
            .gestures
            .iter()
            .map(|it| incident::build_gesture(context, entry.id, it))
            .collect(),
        promises: request
            .promises
            .iter()
            .map(|it| promise::build(context, entry.client, Some(entry), it))
            .collect::<Result<_, _>>()?,
        complaints: request
            .complaints
            .iter()
            .map(|it| complaint::build(context, entry.client, Some(entry), it))
            .collect::<Result<_, _>>()?,
        tellings,
        concessions: request
            .concessions
            .iter()
            .map(|it| concession::build(session, context, &client, Some(entry), it))
            .collect::<Result<_, _>>()?,
        runs: request
            .runs
            .iter()
            .map(|it| run::build(&belongs, context.id(), Some(entry.id), it))
            .collect::<Result<_, _>>()?,
        recording: request
            .recording
            .as_deref()
            .map(|it| attachment::voice_note(context, entry, it))
            .transpose()?,
    })
}

/// Logs an interaction with everything it created. It is saved, findable and can be undone when
/// this returns.
///
/// # Errors
///
/// `Invalid` where nothing at all was written down or marked, or a field cannot be kept.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddEntry,
) -> Result<Reply<EntryView>, Error> {
    session.read().client(request.client.0)?;
    check_links(&Belongs { session, context, client: request.client.0 }, &request.form, None)?;
    let entry = build(context, context.id(), request.client.0, context.now.at, &request.form)?;
    let created = created(session, context, &entry, request)?;
    let says_nothing = entry.account == Account::default()
        && entry.minutes.is_none()
        && entry.toll.is_none()
        && created.incidents.is_empty()
        && created.gestures.is_empty()
        && created.promises.is_empty()
        && created.complaints.is_empty()
        && created.tellings.is_empty()
        && created.concessions.is_empty()
        && created.runs.is_empty()
        && created.recording.is_none()
        && entry.outcome == Outcome::Held;
    if says_nothing {
        return Err(context.invalid("facts", "error-empty-entry", &[]));
    }
    let reply = session.write(context, Op::AddEntry, |tx| {
        tx.add_entry(&entry)?;
        created.tellings.iter().try_for_each(|it| tx.add_telling(it))?;
        created.promises.iter().try_for_each(|it| tx.add_promise(it))?;
        created.complaints.iter().try_for_each(|it| tx.add_complaint(it))?;
        created.incidents.iter().try_for_each(|it| tx.add_incident(it))?;
        created.gestures.iter().try_for_each(|it| tx.add_gesture(it))?;
        created.concessions.iter().try_for_each(|it| tx.add_concession(it))?;
        created.runs.iter().try_for_each(|it| tx.add_run(it))?;
        created.recording.iter().try_for_each(|(it, bytes)| tx.add_attachment(it, bytes))?;
        request.draft.iter().try_for_each(|it| tx.drop_draft(it))
    })?;
    reply.try_map(|()| timeline::view(session, context, &entry))
}

/// Changes an entry, and keeps what it said before.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeEntry,
) -> Result<Reply<EntryView>, Error> {
    let before = session.read().entry(request.id.0)?;
    let belongs = Belongs { session, context, client: before.client };
    check_links(&belongs, &request.form, Some(&before))?;
    let mut entry = build(context, before.id, before.client, before.logged_at, &request.form)?;
    // Nothing on the screen shows the agreement, so leaving it out is no wish to unlink it.
    entry.engagement = entry.engagement.or(before.engagement);
    // The clock the person saw then stays, whatever zone they are in now.
    entry.at.zone = before.at.zone;
    if request.form.at.is_none() {
        entry.at = before.at;
    }
    let version = context.id();
    let reply = session
        .write(context, Op::ChangeEntry, |tx| tx.change_entry(&entry, version, context.now.at))?;
    reply.try_map(|()| timeline::view(session, context, &entry))
}

/// Moves an entry into the bin; what hangs on it goes and comes back with it.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Entry>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinEntry, |tx| tx.bin(Noun::Entry, id.0.uuid()))
}

/// Returns what an entry said before it was changed, newest first.
pub fn versions(session: &Session, id: Key<Entry>) -> Result<Vec<VersionView>, Error> {
    let mut versions = session.read().entry_versions(id.0)?;
    versions.sort_by_key(|it| std::cmp::Reverse(it.replaced_at));
    Ok(versions
        .iter()
        .map(|it| VersionView {
            replaced_at: it.replaced_at,
            at: it.at.at,
            zone: it.at.zone.name().to_owned(),
            channel: it.channel.into(),
            minutes: it.minutes,
            toll: it.toll,
            account: account_view(&it.account),
        })
        .collect())
}

/// Describes what was written down.
pub(crate) fn account_view(account: &Account) -> AccountView {
    let text = |it: &Option<Text>| it.as_ref().map(ToString::to_string);
    AccountView {
        facts: text(&account.facts),
        quotes: text(&account.quotes),
        reading: text(&account.reading),
        feelings: text(&account.feelings),
    }
}
