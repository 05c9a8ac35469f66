//! The gate before a letter that ends things: what is open, what it costs, and what still cools off.

use std::collections::BTreeSet;

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::{Cause, What};
use domain::letter::cooling::{self, Cooling, HOT_TOLL, Heat};
use domain::letter::gate::{self, Gate, Handled, Handling, Open, Owing};
use domain::letter::runway::{Purse, Runway, runway, share};
use domain::letter::{Letter, LetterState};
use domain::money::Money;
use domain::obligation::Obligation;
use domain::promise::{Party, Promise, PromiseState};
use serde::Deserialize;
use specta::Type;
use store::Op;
use uuid::Uuid;

use super::facts::open_invoice;
use super::release;
use crate::context::Context;
use crate::engagement::amount;
use crate::error::{Code, Error};
use crate::reply::Reply;
use crate::session::Session;
use crate::view::letter::{
    CoolingView, DecidedView, GateItemView, GateView, LetterView, PurseView, RunwayView,
    WarningView,
};
use crate::wire::{Key, Word};

/// Over so many months income is averaged.
const MONTHS: u32 = 12;

/// Decides about one open record for a letter. Exactly one of the three records is named.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct HandleOwing {
    pub letter: Key<Letter>,
    pub promise: Option<Key<Promise>>,
    pub obligation: Option<Key<Obligation>>,
    pub invoice: Option<Key<domain::invoice::Invoice>>,
    /// The day by which it will be done; `null` to waive it, or to decide nothing.
    pub done_by: Option<NaiveDate>,
    /// Why it will not be done.
    pub waived: Option<String>,
}

/// What stands at the gate of a letter.
pub(crate) struct Passing {
    pub gate: Gate,
    pub cooling: Cooling,
    /// Whether a colleague is named to a client who has been abusive.
    pub is_risky_referral: bool,
}

/// Returns what has to be done before a letter can be released.
pub fn gate(session: &Session, context: &Context<'_>, id: Key<Letter>) -> Result<GateView, Error> {
    let letter = session.read().letter(id.0)?;
    let client = session.read().client(letter.client)?;
    let passing = passing(session, context, &letter)?;
    let items = passing.gate.items.iter();
    Ok(GateView {
        letter: id,
        ends: letter.kind.ends(),
        items: items
            .map(|(open, passage, on)| item(session, &letter, open, (*passage).into(), *on))
            .collect::<Result<_, _>>()?,
        earliest_end_on: passing.gate.earliest_end_on,
        ends_on: letter.ends_on,
        is_clean: passing.gate.is_clean,
        cooling: cooling_view(session, &passing.cooling)?,
        warnings: warnings(session, context, &letter, &passing)?,
        purse: purse(session, context, &client)?,
    })
}

/// Returns what else a letter would go out against.
fn warnings(
    session: &Session,
    context: &Context<'_>,
    letter: &Letter,
    passing: &Passing,
) -> Result<Vec<WarningView>, Error> {
    let ground = release::ground_of(session, context, letter, (None, letter.form.map(Word)))?;
    let stopped = release::stopped(session, &ground, letter)?;
    let all =
        [(passing.is_risky_referral, WarningView::AbusiveClient), (stopped, WarningView::Findings)];
    Ok(all.into_iter().filter_map(|(holds, it)| holds.then_some(it)).collect())
}

/// Works out what stands at the gate of a letter.
pub(crate) fn passing(
    session: &Session,
    context: &Context<'_>,
    letter: &Letter,
) -> Result<Passing, Error> {
    let open = if letter.kind.ends() { open(session, context, letter.client)? } else { Vec::new() };
    let ends_on = letter.ends_on;
    let gate = gate::gate(&open, &letter.handled, (ends_on, ends_on), context.today());
    let cools = letter.kind.cools_off();
    let now = context.now.at;
    let since = now.min(letter.changed_at);
    let heats = if cools { heats(session, letter.client, since)? } else { Vec::new() };
    let cooling = cooling::cooling(&heats, letter.changed_at, letter.read_again_at, now);
    let names_somebody = !letter.choices.colleagues.is_empty();
    let is_risky_referral = names_somebody && is_abusive(session, letter.client)?;
    Ok(Passing { gate, cooling, is_risky_referral })
}

/// Returns what is open between the two sides.
fn open(session: &Session, context: &Context<'_>, client: Id<Client>) -> Result<Vec<Open>, Error> {
    let read = session.read();
    let mut open = Vec::new();
    for it in read.promises(client)?.iter().filter(|it| it.by == Party::Us) {
        if matches!(it.state(context.now.at), PromiseState::Open | PromiseState::Overdue) {
            let due_on = Some(it.due_at.day());
            open.push(Open { what: Owing::Promise(it.id), due_on });
        }
    }
    let obligations = read.obligations(client)?;
    let owed = obligations.iter().filter(|it| it.kind.is_owed() && it.settled_on.is_none());
    open.extend(owed.map(|it| Open { what: Owing::Obligation(it.id), due_on: it.due_on }));
    let payments = read.payments(client)?;
    let invoices = read.invoices(client)?;
    let unpaid = invoices.iter().filter_map(|it| open_invoice(it, &payments));
    open.extend(unpaid.map(|it| Open { what: Owing::Invoice(it.id), due_on: Some(it.due_on) }));
    Ok(open)
}

/// Returns the entries in which it got hot: abuse was marked, or it left us drained. Whose fault it
/// was makes no difference to how we write afterwards, so the cause is not asked for.
pub(crate) fn heats(
    session: &Session,
    client: Id<Client>,
    since: DateTime<Utc>,
) -> Result<Vec<Heat>, Error> {
    // Evidence has its times by the clock on the wall, so the entry is asked for its instant; a few
    // days more than the pause are enough to find those it matters for.
    let since = since - TimeDelta::days(3);

    let read = session.read();
    let evidence = read.evidence(client)?;
    let drained = evidence.contacts.iter().filter(|it| it.toll.is_some_and(|it| it <= HOT_TOLL));
    let abuse = evidence.incidents.iter().filter(|it| matches!(it.what, What::Abuse { .. }));
    let hot = drained.map(|it| (it.entry, it.at)).chain(abuse.map(|it| (it.entry, it.at)));
    let late: BTreeSet<Id<Entry>> =
        hot.filter(|(_, at)| *at > since).map(|(entry, _)| entry).collect();
    late.into_iter().map(|entry| Ok(Heat { entry, at: read.entry(entry)?.at.at })).collect()
}

/// Returns whether people were demeaned or harmed by this client: somebody is passed on to it.
pub(crate) fn is_abusive(session: &Session, client: Id<Client>) -> Result<bool, Error> {
    let incidents = session.read().incidents_with_moments(client)?;
    Ok(incidents
        .iter()
        .any(|(it, _)| matches!(it.what, What::Abuse { .. }) && it.cause == Cause::TheirConduct))
}

/// A record at the gate: its noun and id, what kind it is, its words, and how much it is about.
type Named = (&'static str, Uuid, &'static str, String, Option<Money>);

fn named(session: &Session, what: Owing) -> Result<Named, Error> {
    let read = session.read();
    Ok(match what {
        Owing::Promise(id) => {
            let it = read.promise(id)?;
            ("promise", id.uuid(), "promise", it.wording.to_string(), None)
        }
        Owing::Obligation(id) => {
            let it = read.obligation(id)?;
            ("obligation", id.uuid(), it.kind.word(), it.wording.to_string(), it.amount)
        }
        Owing::Invoice(id) => {
            let it = read.invoice(id)?;
            let payments = read.payments(it.client)?;
            let left = open_invoice(&it, &payments).map(|it| it.open);
            let label = it.number.map_or_else(|| it.issued_on.to_string(), |it| it.to_string());
            ("invoice", id.uuid(), "invoice", label, left)
        }
    })
}

/// Returns what was decided about open records for a letter. One that lies in the bin is left out.
pub(super) fn decided(session: &Session, letter: &Letter) -> Result<Vec<DecidedView>, Error> {
    let mut all = Vec::new();
    for it in &letter.handled {
        let (.., kind, label, _) = match named(session, it.what) {
            Err(error) if error.code == Code::NotFound => continue,
            found => found?,
        };
        let (done_by, waived) = match &it.how {
            Handling::Dated(on) => (Some(*on), None),
            Handling::Waived(why) => (None, Some(why.to_string())),
        };
        all.push(DecidedView { kind: kind.to_owned(), label, done_by, waived });
    }
    Ok(all)
}

fn item(
    session: &Session,
    letter: &Letter,
    open: &Open,
    passage: Word<gate::Passage>,
    by: Option<NaiveDate>,
) -> Result<GateItemView, Error> {
    let (noun, id, kind, label, money) = named(session, open.what)?;
    let decided = letter.handled.iter().find(|it| it.what == open.what);
    let waived = decided.and_then(|it| match &it.how {
        Handling::Waived(why) => Some(why.to_string()),
        Handling::Dated(_) => None,
    });
    Ok(GateItemView {
        noun: noun.to_owned(),
        id: id.to_string(),
        kind: kind.to_owned(),
        label,
        amount: money.map(amount),
        due_on: open.due_on,
        passage,
        done_by: by,
        is_decided: decided.is_some(),
        waived,
    })
}

fn cooling_view(session: &Session, cooling: &Cooling) -> Result<Option<CoolingView>, Error> {
    let (heat, until): (&Heat, Option<DateTime<Utc>>) = match cooling {
        Cooling::Cool => return Ok(None),
        Cooling::Pause { heat, until } => (heat, Some(*until)),
        Cooling::ReadAgain { heat } => (heat, None),
    };
    let entry: Id<Entry> = heat.entry;
    let account = session.read().entry(entry)?.account;
    let facts = account.facts.as_ref().map(ToString::to_string);
    Ok(Some(CoolingView { entry: entry.into(), at: heat.at, until, facts }))
}

/// Returns the money view: the client's share, and how long the reserve lasts with it and without.
fn purse(session: &Session, context: &Context<'_>, client: &Client) -> Result<PurseView, Error> {
    let read = session.read();
    let settings = read.settings()?;
    let from = context.today().checked_sub_months(Months::new(MONTHS)).unwrap_or_default();
    let evidence = read.evidence(client.id)?;
    let theirs = evidence.payments.iter().filter(|it| it.received_on >= from);
    let theirs: i64 = theirs.map(|it| it.amount_minor).sum();
    let practice = read.practice()?;
    let all: i64 =
        practice.months.iter().filter(|it| it.month > from).map(|it| it.received_minor).sum();
    let purse = Purse {
        income_minor: all / i64::from(MONTHS),
        theirs_minor: theirs / i64::from(MONTHS),
        costs_minor: settings.monthly_costs_minor.unwrap_or(0),
        reserve_minor: settings.reserve_minor.unwrap_or(0),
    };
    let money = |minor| amount(Money::new(minor, settings.currency));
    let known = settings.monthly_costs_minor.is_some();
    let (with, without) = runway(&purse);
    let view = |it| match it {
        Runway::Covered => RunwayView { weeks: None, short: None },
        Runway::Weeks { weeks, short_minor } => {
            RunwayView { weeks: Some(weeks), short: Some(money(short_minor)) }
        }
    };
    Ok(PurseView {
        share: share(&purse),
        income: money(purse.income_minor),
        theirs: money(purse.theirs_minor),
        costs: settings.monthly_costs_minor.map(money),
        reserve: settings.reserve_minor.map(money),
        with: known.then(|| view(with)),
        without: known.then(|| view(without)),
        is_complete: evidence.money_known,
    })
}

/// Drafts a letter anew, so that it names the days that were decided on.
fn said_anew(session: &Session, context: &Context<'_>, letter: &mut Letter) -> Result<(), Error> {
    let on = (letter.sent_on, letter.form.map(Word));
    let ground = release::ground_of(session, context, letter, on)?;
    ground.ending.agreed()?;
    let draft = super::draft::written(session, context, &ground)?;
    let body = context.text("body", &documents::body_text(&draft))?;
    if body != letter.body {
        letter.changed_at = context.now.at;
        letter.drafted = body.clone();
        letter.body = body;
    }
    Ok(())
}

/// Decides about one open record for a letter: a day, a waiver with its reason, or nothing again.
/// A letter that nobody edited says it at once.
///
/// # Errors
///
/// `NotAllowed` for a letter that was released; `Invalid` where no record is named.
pub fn handle(
    session: &mut Session,
    context: &Context<'_>,
    request: &HandleOwing,
) -> Result<Reply<LetterView>, Error> {
    let mut letter = session.read().letter(request.letter.0)?;
    if letter.state == LetterState::Released {
        return Err(context.not_allowed("error-letter-released", &[]));
    }
    let what = match (request.promise, request.obligation, request.invoice) {
        (Some(id), ..) => Owing::Promise(id.0),
        (_, Some(id), _) => Owing::Obligation(id.0),
        (.., Some(id)) => Owing::Invoice(id.0),
        _ => return Err(context.invalid("promise", "error-blank", &[])),
    };
    letter.handled.retain(|it| it.what != what);
    let how = match (request.done_by, &request.waived) {
        (Some(on), _) if on < context.today() => {
            return Err(context.invalid("done_by", "error-in-past", &[]));
        }
        (Some(on), _) => Some(Handling::Dated(on)),
        (None, Some(why)) => Some(Handling::Waived(context.text("waived", why)?)),
        (None, None) => None,
    };
    letter.handled.extend(how.map(|how| Handled { what, how }));
    if letter.body == letter.drafted {
        said_anew(session, context, &mut letter)?;
    }
    let reply = session.write(context, Op::HandleOwing, |tx| tx.change_letter(&letter))?;
    let client = session.read().client(letter.client)?;
    reply.try_map(|()| super::view(session, context, &client, &letter))
}
