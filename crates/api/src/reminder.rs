//! Reminders: what is to be said now, what was put off, and what is done.
//!
//! Whoever has a clock calls [`look`] again and again. What it returns is to be said; it is kept
//! with the journal in the same breath, so that it is said once.

use chrono::{DateTime, TimeDelta, Utc};
use domain::agenda::Due;
use domain::closed::ClosedSet as _;
use domain::moment::Moment;
use domain::reminder::{Reminder, Ring, ringing};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::due::{Agenda, Beside};
use crate::error::{Code, Error};
use crate::reply::{Change, Reply};
use crate::session::Session;
use crate::view::due::{DueRef, DueView};
use crate::wire::Word;

/// How often it is written down that the clock was looked at: what happened since is looked at
/// again after a crash, and not said again.
const NOTE_MINUTES: i64 = 10;

/// Puts a reminder off.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct SnoozeReminder {
    pub due: DueRef,
    /// When to remind again.
    pub until: DateTime<Utc>,
}

/// What is to be said of something due.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ReminderView {
    pub due: DueView,
    /// The decision that is due, with the client's name and nothing more.
    pub headline: String,
    /// When it is due, and whether the reminder is late.
    pub body: String,
}

/// Looks at the clock: returns what has come since the last look, and keeps that it was said.
///
/// # Errors
///
/// `ReadOnly` where something is to be said and cannot be kept.
pub fn look(
    session: &mut Session,
    context: &Context<'_>,
) -> Result<Reply<Vec<ReminderView>>, Error> {
    let now = context.now;
    let kept = session.read().last_look()?;
    // Where it was never looked, only what has just come was missed.
    let never = Moment::new(now.at - TimeDelta::minutes(1), now.zone);
    let last = session.last_look.or(kept).unwrap_or(never);
    session.last_look = Some(now);
    let mut agenda = Agenda::of_all(session, context.today())?;
    if last.day() < context.today() {
        ahead_then(session, last, &mut agenda)?;
    }
    let cascade = session.read().settings()?.reminders;
    let mut beside = Beside::read(session)?;
    let rings = ringing(&agenda.dues, &cascade, &beside.reminders, last, now);
    if !rings.is_empty() {
        keep(session, context, &mut beside, &rings)?;
    }
    let is_old = kept.is_none_or(|it| (now.at - it.at).abs() >= TimeDelta::minutes(NOTE_MINUTES));
    if !rings.is_empty() || is_old {
        session.store.note_look(now)?;
    }
    let said = rings.iter().map(|it| {
        let due = beside.view(context, &it.due, agenda.names.get(&it.due.about.uuid()));
        let (headline, body) = (headline(context, &due), body(context, &due));
        ReminderView { due, headline, body }
    });
    let change = Change {
        op: Word(Op::Remind),
        can_undo: false,
        clients: rings.iter().map(|it| it.due.client.into()).collect(),
        nouns: vec![Word(Noun::Reminder)],
    };
    Ok(Reply { value: said.collect(), change, raised: Vec::new() })
}

/// Adds what was ahead at the last look and has passed since: a deadline that was slept over is
/// still worth a late word.
fn ahead_then(session: &Session, last: Moment, agenda: &mut Agenda) -> Result<(), Error> {
    let then = Agenda::of_all(session, last.day())?;
    for due in then.dues {
        if !agenda.dues.iter().any(|it| it.key() == due.key()) {
            agenda.dues.push(due);
        }
    }
    agenda.names.extend(then.names);
    Ok(())
}

fn keep(
    session: &mut Session,
    context: &Context<'_>,
    beside: &mut Beside,
    rings: &[Ring],
) -> Result<(), Error> {
    session.store.transact(Op::Remind, context.now.at, |tx| {
        for ring in rings {
            let key = ring.due.key();
            let known = beside.reminders.contains_key(&key);
            let new = || Reminder::new(context.id(), &ring.due);
            let reminder = beside.reminders.entry(key).or_insert_with(new);
            reminder.note(ring, context.now.at);
            if known { tx.change_reminder(reminder)? } else { tx.add_reminder(reminder)? }
        }
        Ok(())
    })?;
    Ok(())
}

/// Puts a reminder off until an instant.
///
/// # Errors
///
/// `Invalid` where that is not ahead; `NotFound` where it is not due any more.
pub fn snooze(
    session: &mut Session,
    context: &Context<'_>,
    request: &SnoozeReminder,
) -> Result<Reply<DueView>, Error> {
    if request.until <= context.now.at {
        return Err(context.invalid("until", "error-snooze-past", &[]));
    }
    set(session, context, Op::SnoozeReminder, &request.due, |it| {
        it.snoozed_until = Some(request.until);
        it.done_at = None;
    })
}

/// Notes that the person is done with something due, and wants to hear of it no more.
///
/// # Errors
///
/// `NotFound` where it is not due any more.
pub fn finish(
    session: &mut Session,
    context: &Context<'_>,
    due: &DueRef,
) -> Result<Reply<DueView>, Error> {
    let at = context.now.at;
    set(session, context, Op::FinishReminder, due, |it| it.done_at = Some(at))
}

/// Notes that the person wants to be reminded after all.
///
/// # Errors
///
/// `NotFound` where it is not due any more.
pub fn resume(
    session: &mut Session,
    context: &Context<'_>,
    due: &DueRef,
) -> Result<Reply<DueView>, Error> {
    set(session, context, Op::ResumeReminder, due, |it| {
        it.snoozed_until = None;
        it.done_at = None;
    })
}

fn set(
    session: &mut Session,
    context: &Context<'_>,
    op: Op,
    meant: &DueRef,
    change: impl FnOnce(&mut Reminder),
) -> Result<Reply<DueView>, Error> {
    let agenda = Agenda::of_all(session, context.today())?;
    let is_meant = |it: &&Due| {
        it.kind == meant.kind.0
            && it.about.uuid().to_string() == meant.record
            && it.when.day() == meant.on
            && it.when.at() == meant.at
    };
    let due = agenda
        .dues
        .iter()
        .find(is_meant)
        .ok_or_else(|| Error::new(Code::NotFound, context.words.say("error-due-gone", &[])))?;
    let mut beside = Beside::read(session)?;
    let known = beside.reminders.remove(&due.key());
    let is_new = known.is_none();
    let mut reminder = known.unwrap_or_else(|| Reminder::new(context.id(), due));
    change(&mut reminder);
    let reply = session.write(context, op, |tx| {
        if is_new { tx.add_reminder(&reminder) } else { tx.change_reminder(&reminder) }
    })?;
    beside.reminders.insert(due.key(), reminder);
    let view = beside.view(context, due, agenda.names.get(&due.about.uuid()));
    Ok(reply.map(|()| view))
}

/// Returns the decision that is due, with the client's name and nothing more.
pub(crate) fn headline(context: &Context<'_>, due: &DueView) -> String {
    let id = format!("due-headline-{}", due.kind.0.word());
    context.words.say(&id, &[("client", due.client_name.clone().into())])
}

/// Returns when it is due, in words.
fn body(context: &Context<'_>, due: &DueView) -> String {
    let days = (due.on - context.today()).num_days();
    let date = words::format::date_long(context.words, due.on);
    let wall = due.at.zip(due.zone.as_deref().and_then(|it| it.parse::<chrono_tz::Tz>().ok()));
    let time = wall.map(|(at, zone)| at.with_timezone(&zone).format("%H:%M").to_string());
    let id = match (days, &time) {
        (0, Some(_)) => "due-body-today-at",
        (0, None) => "due-body-today",
        (1, None) => "due-body-tomorrow",
        (2.., _) => "due-body-ahead",
        (_, Some(_)) => "due-body-at",
        (_, None) => "due-body-past",
    };
    let args = [
        ("date", date.into()),
        ("days", days.abs().into()),
        ("time", time.unwrap_or_default().into()),
    ];
    let said = context.words.say(id, &args);
    if !due.late {
        return said;
    }
    context.words.say("due-body-late", &[("what", said.into())])
}
