//! Taking care of clients: hard times and check-ins.

use api::noun::{CheckIn, HardTime};
use api::wire::Key;
use api::{Error, Reply, check_in, hard_time, storm};
use tauri::State;

use crate::desk::Desk;

/// Notes that a client has it hard. See [`hard_time::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn hard_time_add(
    desk: State<'_, Desk>,
    request: hard_time::AddHardTime,
) -> Result<Reply<Key<HardTime>>, Error> {
    desk.write(|session, context| hard_time::add(session, context, &request))
}

/// Changes what was noted. See [`hard_time::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn hard_time_change(
    desk: State<'_, Desk>,
    request: hard_time::ChangeHardTime,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| hard_time::change(session, context, &request))
}

/// Notes that they are over. See [`hard_time::end`].
#[tauri::command(async)]
#[specta::specta]
pub fn hard_time_end(desk: State<'_, Desk>, id: Key<HardTime>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| hard_time::end(session, context, id))
}

/// Moves what was noted into the bin. See [`hard_time::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn hard_time_bin(desk: State<'_, Desk>, id: Key<HardTime>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| hard_time::bin(session, context, id))
}

/// Plans a check-in. See [`check_in::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn check_in_add(
    desk: State<'_, Desk>,
    request: check_in::AddCheckIn,
) -> Result<Reply<Key<CheckIn>>, Error> {
    desk.write(|session, context| check_in::add(session, context, &request))
}

/// Changes a check-in. See [`check_in::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn check_in_change(
    desk: State<'_, Desk>,
    request: check_in::ChangeCheckIn,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| check_in::change(session, context, &request))
}

/// Says that a check-in is done. See [`check_in::finish`].
#[tauri::command(async)]
#[specta::specta]
pub fn check_in_finish(
    desk: State<'_, Desk>,
    request: check_in::FinishCheckIn,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| check_in::finish(session, context, &request))
}

/// Moves a check-in into the bin. See [`check_in::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn check_in_bin(desk: State<'_, Desk>, id: Key<CheckIn>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| check_in::bin(session, context, id))
}

/// Writes down what it took to come round. See [`storm::recover`].
#[tauri::command(async)]
#[specta::specta]
pub fn storm_recover(
    desk: State<'_, Desk>,
    request: storm::LogRecovery,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| storm::recover(session, context, &request))
}
