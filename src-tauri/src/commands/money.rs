//! Money and time.

use api::noun::{Concession, Cost, Invoice, Payment, Work};
use api::wire::Key;
use api::{Error, Reply, concession, money};
use tauri::State;

use crate::desk::Desk;

/// Writes down a bill. See [`money::add_invoice`].
#[tauri::command(async)]
#[specta::specta]
pub fn invoice_add(
    desk: State<'_, Desk>,
    request: money::AddInvoice,
) -> Result<Reply<Key<Invoice>>, Error> {
    desk.write(|session, context| money::add_invoice(session, context, &request))
}

/// Stops asking for an invoice, or asks for it again. See [`money::write_off`].
#[tauri::command(async)]
#[specta::specta]
pub fn invoice_write_off(
    desk: State<'_, Desk>,
    id: Key<Invoice>,
    written_off: bool,
) -> Result<Reply<()>, Error> {
    desk.write(|session, context| money::write_off(session, context, id, written_off))
}

/// Writes down money received. See [`money::add_payment`].
#[tauri::command(async)]
#[specta::specta]
pub fn payment_add(
    desk: State<'_, Desk>,
    request: money::AddPayment,
) -> Result<Reply<Key<Payment>>, Error> {
    desk.write(|session, context| money::add_payment(session, context, &request))
}

/// Writes down time spent outside entries. See [`money::add_work`].
#[tauri::command(async)]
#[specta::specta]
pub fn work_add(desk: State<'_, Desk>, request: money::AddWork) -> Result<Reply<Key<Work>>, Error> {
    desk.write(|session, context| money::add_work(session, context, &request))
}

/// Writes down money spent. See [`money::add_cost`].
#[tauri::command(async)]
#[specta::specta]
pub fn cost_add(desk: State<'_, Desk>, request: money::AddCost) -> Result<Reply<Key<Cost>>, Error> {
    desk.write(|session, context| money::add_cost(session, context, &request))
}

/// Writes down goodwill given. See [`concession::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn concession_add(
    desk: State<'_, Desk>,
    request: concession::AddConcession,
) -> Result<Reply<Key<Concession>>, Error> {
    desk.write(|session, context| concession::add(session, context, &request))
}

/// Moves something of the money side into the bin. See [`money::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn money_bin(desk: State<'_, Desk>, request: money::BinMoney) -> Result<Reply<()>, Error> {
    desk.write(|session, context| money::bin(session, context, &request))
}
