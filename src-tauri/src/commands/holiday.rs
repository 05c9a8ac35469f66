//! Public holidays: the table, and what the person has changed.

use api::noun::Holiday;
use api::view::holiday::{HolidayDay, HolidayTableView};
use api::wire::Key;
use api::{Error, Reply, holiday};
use tauri::State;

use crate::desk::Desk;

/// Returns where the table comes from, and what it covers. See [`holiday::table`].
#[tauri::command(async)]
#[specta::specta]
pub fn holiday_table() -> HolidayTableView {
    holiday::table()
}

/// Returns the holidays of a place in a year. See [`holiday::year`].
#[tauri::command(async)]
#[specta::specta]
pub fn holiday_year(
    desk: State<'_, Desk>,
    request: holiday::HolidayYear,
) -> Result<Vec<HolidayDay>, Error> {
    desk.with(|session, _| holiday::year(session, &request))
}

/// Adds a day to the holidays of a place. See [`holiday::add`].
#[tauri::command(async)]
#[specta::specta]
pub fn holiday_add(
    desk: State<'_, Desk>,
    request: holiday::HolidayForm,
) -> Result<Reply<Key<Holiday>>, Error> {
    desk.write(|session, context| holiday::add(session, context, &request))
}

/// Strikes a day out of the holidays of a place. See [`holiday::strike_out`].
#[tauri::command(async)]
#[specta::specta]
pub fn holiday_strike_out(
    desk: State<'_, Desk>,
    request: holiday::HolidayForm,
) -> Result<Reply<Key<Holiday>>, Error> {
    desk.write(|session, context| holiday::strike_out(session, context, &request))
}

/// Takes back what was said of a day. See [`holiday::bin`].
#[tauri::command(async)]
#[specta::specta]
pub fn holiday_bin(desk: State<'_, Desk>, id: Key<Holiday>) -> Result<Reply<()>, Error> {
    desk.write(|session, context| holiday::bin(session, context, id))
}
