//! The ledgers over all clients.

use api::view::ledgers::{GoodwillLedger, LedgerComplaint, PromiseLedger};
use api::{Error, ledgers};
use tauri::State;

use crate::desk::Desk;

/// Returns the complaints of all clients. See [`ledgers::complaints`].
#[tauri::command(async)]
#[specta::specta]
pub fn ledger_complaints(desk: State<'_, Desk>) -> Result<Vec<LedgerComplaint>, Error> {
    desk.with(|session, context| ledgers::complaints(session, context))
}

/// Returns the promises of both sides over all clients. See [`ledgers::promises`].
#[tauri::command(async)]
#[specta::specta]
pub fn ledger_promises(desk: State<'_, Desk>) -> Result<PromiseLedger, Error> {
    desk.with(|session, context| ledgers::promises(session, context))
}

/// Returns the goodwill that was given to all clients. See [`ledgers::goodwill`].
#[tauri::command(async)]
#[specta::specta]
pub fn ledger_goodwill(desk: State<'_, Desk>) -> Result<GoodwillLedger, Error> {
    desk.with(|session, context| ledgers::goodwill(session, context))
}
