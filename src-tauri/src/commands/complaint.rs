//! Complaints and recovery plans.

use api::noun::{Complaint, Recovery};
use api::wire::Key;
use api::{Error, Reply, complaint, recovery};
use tauri::State;

use crate::desk::Desk;

/// Writes down a complaint. See [`complaint::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn complaint_add(
    desk: State<'_, Desk>,
    request: complaint::AddComplaint,
) -> Result<Reply<Key<Complaint>>, Error> {
    desk.write(|session, context| complaint::add(session, context, &request))
}

/// Changes a complaint. See [`complaint::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn complaint_change(
    desk: State<'_, Desk>,
    request: complaint::ChangeComplaint,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| complaint::change(session, context, &request))
}

/// Takes a complaint a stage further. See [`complaint::step`].
#[tauri::command(async)]
#[specta::specta]
pub fn complaint_step(
    desk: State<'_, Desk>,
    request: complaint::StepComplaint,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| complaint::step(session, context, &request))
}

/// Moves a complaint into the bin. See [`complaint::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn complaint_bin(desk: State<'_, Desk>, id: Key<Complaint>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| complaint::bin(session, context, id))
}

/// Starts a recovery plan. See [`recovery::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn recovery_add(
    desk: State<'_, Desk>,
    request: recovery::AddRecovery,
) -> Result<Reply<Key<Recovery>>, Error> {
    desk.write(|session, context| recovery::add(session, context, &request))
}

/// Writes down what was seen at a check. See [`recovery::check`].
#[tauri::command(async)]
#[specta::specta]
pub fn recovery_check(
    desk: State<'_, Desk>,
    request: recovery::CheckRecovery,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| recovery::check(session, context, &request))
}

/// Ends a recovery plan. See [`recovery::end`].
#[tauri::command(async)]
#[specta::specta]
pub fn recovery_end(
    desk: State<'_, Desk>,
    request: recovery::EndRecovery,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| recovery::end(session, context, &request))
}

/// Moves a recovery plan into the bin. See [`recovery::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn recovery_bin(desk: State<'_, Desk>, id: Key<Recovery>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| recovery::bin(session, context, id))
}
