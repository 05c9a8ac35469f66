//! What is due when, its reminders, and its file for other calendars.

use api::calendar::{self, CalendarExport};
use api::view::due::{CalendarView, DueRef, DueView};
use api::{Error, Reply, reminder};
use tauri::State;

use crate::desk::Desk;
use crate::{ask, clock, file};

/// Returns everything that is due, in order. See [`calendar::calendar`].
#[tauri::command(async)]
#[specta::specta]
pub fn calendar_get(desk: State<'_, Desk>) -> Result<CalendarView, Error> {
    desk.with(|session, context| calendar::calendar(session, context))
}

/// Writes what is due as an iCalendar file where the person says. See [`calendar::ics`].
#[tauri::command(async)]
#[specta::specta]
pub fn calendar_export(
    desk: State<'_, Desk>,
    request: CalendarExport,
) -> Result<Option<String>, Error> {
    let name = calendar::file_name(clock::now().day());
    let Some(path) = desk.ask()?.save(&name, ask::CALENDAR) else { return Ok(None) };
    let made = desk.with(|session, context| calendar::ics(session, context, &request))?;
    file::write_bytes(&path, &made.bytes)?;
    desk.with(|session, context| calendar::note_written(session, context, &made))?;
    Ok(Some(path.display().to_string()))
}

/// Puts a reminder off. See [`reminder::snooze`].
#[tauri::command(async)]
#[specta::specta]
pub fn reminder_snooze(
    desk: State<'_, Desk>,
    request: reminder::SnoozeReminder,
) -> Result<Reply<DueView>, Error> {
    desk.write(|session, context| reminder::snooze(session, context, &request))
}

/// Notes that something due is done. See [`reminder::finish`].
#[tauri::command(async)]
#[specta::specta]
pub fn reminder_finish(desk: State<'_, Desk>, due: DueRef) -> Result<Reply<DueView>, Error> {
    desk.write(|session, context| reminder::finish(session, context, &due))
}

/// Turns reminders of something due on again. See [`reminder::resume`].
#[tauri::command(async)]
#[specta::specta]
pub fn reminder_resume(desk: State<'_, Desk>, due: DueRef) -> Result<Reply<DueView>, Error> {
    desk.write(|session, context| reminder::resume(session, context, &due))
}
