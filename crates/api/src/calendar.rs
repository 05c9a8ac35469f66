//! The calendar: what is due when over all clients, on screen and as an iCalendar file.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike as _};
use domain::agenda::{Due, DueKind, When};
use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::closed_set;
use domain::reminder::Lead;
use exchange::ical::{self, Alarm, Event};
use serde::Deserialize;
use specta::Type;
use store::SavedDate;

use crate::context::Context;
use crate::due::{Agenda, Beside};
use crate::error::Error;
use crate::holiday::Book;
use crate::reminder::headline;
use crate::session::Session;
use crate::view::due::{CalendarView, DueView, HolidayName};
use crate::view::holiday::HolidayState;
use crate::wire::{Key, Word};

closed_set! {
    /// How much an iCalendar file says.
    pub enum CalendarDetail {
        /// The kind of date and the client's name.
        Names = "names",
        /// Also what was promised, agreed or complained of, in the person's words.
        Details = "details",
    }
}

/// Asks for an iCalendar file.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CalendarExport {
    /// One client's dates; everyone's by default.
    pub client: Option<Key<Client>>,
    pub detail: Word<CalendarDetail>,
}

/// Returns everything that is due, overdue and ahead, in order.
pub fn calendar(session: &Session, context: &Context<'_>) -> Result<CalendarView, Error> {
    let today = context.today();
    let agenda = Agenda::of_all(session, today)?;
    let dues = Beside::read(session)?.views(context, &agenda);
    Ok(CalendarView { today, dues, holidays: holidays(session, today)? })
}

/// Returns the holidays of the person's own country around a day.
fn holidays(session: &Session, today: NaiveDate) -> Result<Vec<HolidayName>, Error> {
    let Some(code) = session.read().settings()?.country else { return Ok(Vec::new()) };
    let (country, region) = holidays::parts(&code);
    let days = Book::read(session.read())?.days(country, region);
    let near = today - TimeDelta::days(366)..=today + TimeDelta::days(3 * 366);
    let kept = days.into_iter().filter(|it| it.state.0 != HolidayState::StruckOut);
    let shown = kept.filter(|it| near.contains(&it.on));
    Ok(shown.map(|it| HolidayName { on: it.on, name: it.name }).collect())
}

/// A file for another calendar, and the dates that stand in it.
#[derive(Debug)]
pub struct CalendarFile {
    pub bytes: Vec<u8>,
    dates: Vec<SavedDate>,
}

/// Returns an iCalendar file with what is due.
///
/// Reading it in again updates what is there: each date keeps its name, and a file that was written
/// later counts. What the person is done with is left out, and so is what has passed, but for
/// promises that are still open. A date ahead that stood in an earlier file and is no longer due is
/// called off, in this file and in every later one until its day.
///
/// # Errors
///
/// `NotFound` where there is no such client.
pub fn ics(
    session: &Session,
    context: &Context<'_>,
    request: &CalendarExport,
) -> Result<CalendarFile, Error> {
    let today = context.today();
    let agenda = match request.client {
        Some(client) => {
            session.read().client(client.0)?;
            Agenda::of_client(session, client.0, today)?
        }
        None => Agenda::of_all(session, today)?,
    };
    let beside = Beside::read(session)?;
    let cascade = session.read().settings()?.reminders;
    let (mut events, mut dates) = (Vec::new(), Vec::new());
    for (due, view) in agenda.dues.iter().zip(beside.views(context, &agenda)) {
        if view.done || (due.when.is_past(context.now) && due.when.at().is_none()) {
            continue;
        }
        let leads = cascade.leads(due.kind).rev();
        events.push(Event {
            uid: uid(due),
            when: due.when,
            summary: headline(context, &view),
            description: description(context, &view, request.detail.0),
            alarms: leads.map(|lead| alarm(due.when, lead, cascade.at)).collect(),
            called_off: false,
        });
        dates.push(SavedDate { uid: uid(due), client: due.client, when: due.when });
    }
    let names = session.read().client_names()?;
    for it in session.read().saved_dates()? {
        let ours = request.client.is_none_or(|client| client.0 == it.client);
        if !ours || it.when.is_past(context.now) || dates.iter().any(|other| other.uid == it.uid) {
            continue;
        }
        let client = names.get(&it.client).map(ToString::to_string).unwrap_or_default();
        events.push(Event {
            uid: it.uid,
            when: it.when,
            summary: context.words.say("calendar-file-called-off", &[("client", client.into())]),
            description: None,
            alarms: Vec::new(),
            called_off: true,
        });
    }
    let title = context.words.say("calendar-file-title", &[]);
    Ok(CalendarFile { bytes: ical::write(&events, &title, context.now.at), dates })
}

/// Notes that a file was written, so that the next one can call off what is no longer due then.
///
/// Where the journal cannot be written to, nothing is noted, and nothing will be called off.
///
/// # Errors
///
/// What the disk may cause.
pub fn note_written(
    session: &mut Session,
    context: &Context<'_>,
    file: &CalendarFile,
) -> Result<(), Error> {
    match session.store.note_saved_dates(&file.dates, context.now) {
        Err(store::Error::ReadOnly) => Ok(()),
        noted => Ok(noted?),
    }
}

/// Returns the name of the file that is offered.
pub fn file_name(today: NaiveDate) -> String {
    format!("good-terms-{today}.ics")
}

/// Returns what stays the same when the date is worked out again, even where it moves.
///
/// An engagement has one deadline at a time, one review, one end: those move. A recovery plan has
/// several checks, and an engagement can have several later terms, which their days tell apart.
fn uid(due: &Due) -> String {
    let (kind, record) = (due.kind.word().replace('_', "-"), due.about.uuid());
    match due.kind {
        DueKind::RecoveryCheck | DueKind::TermsChange => {
            format!("{kind}-{record}-{}@goodterms", due.when.day())
        }
        _ => format!("{kind}-{record}@goodterms"),
    }
}

/// Returns how long after (or, below zero, before) the beginning of an event its alarm comes.
fn alarm(when: When, lead: Lead, at: NaiveTime) -> Alarm {
    let before = -i64::from(lead.minutes);
    match when {
        When::On(_) if lead.is_whole_days() => {
            Alarm { minutes: before + i64::from(at.hour() * 60 + at.minute()) }
        }
        When::On(_) | When::At(_) => Alarm { minutes: before },
    }
}

fn description(context: &Context<'_>, due: &DueView, detail: CalendarDetail) -> Option<String> {
    let mut lines = Vec::new();
    if detail == CalendarDetail::Details {
        lines.extend(due.name.clone());
    }
    let date = |day| words::format::date_long(context.words, day).into();
    for it in &due.forms {
        let form = context.words.say(&format!("due-form-{}", it.form.0.word()), &[]);
        let args = [("form", form.into()), ("day", date(it.on))];
        lines.push(context.words.say("calendar-file-form", &args));
    }
    if let Some(day) = due.ends_on {
        lines.push(context.words.say("calendar-file-ends", &[("day", date(day))]));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}
