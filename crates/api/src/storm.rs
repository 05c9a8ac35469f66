//! After the storm: it got hot, nothing has to be decided now, and what it took is written down.

use chrono::{DateTime, TimeDelta, Utc};
use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::What;
use domain::letter::cooling::{HOT_TOLL, HOURS, Heat};
use serde::Deserialize;
use specta::Type;
use store::Op;

use crate::context::Context;
use crate::error::Error;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::care::{HeatView, TodayHeat};
use crate::wire::Key;

/// The longest recovery that is written down at once, in minutes: a day.
const LONGEST: u32 = 24 * 60;

/// So many of the latest entries are looked at for heat that is still there.
const LATEST: u32 = 60;

/// Writes down what it took to come round.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct LogRecovery {
    pub entry: Key<Entry>,
    /// Added to what was written down before.
    pub minutes: u32,
    /// How it left one, where that was not said yet.
    pub toll: Option<i8>,
}

/// Returns the heat that is still there: the latest, within a day.
pub(crate) fn latest(heats: &[Heat], now: DateTime<Utc>) -> Option<Heat> {
    let pause = TimeDelta::hours(HOURS);
    let hot = heats.iter().filter(|it| it.at <= now && now < it.at + pause);
    hot.max_by_key(|it| it.at).copied()
}

/// Returns the entry with a client in which it got hot, while that is less than a day ago.
pub(crate) fn of_client(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Option<HeatView>, Error> {
    let since = context.now.at - TimeDelta::hours(HOURS);
    let heats = crate::letter::heats(session, client, since)?;
    let heat = latest(&heats, context.now.at);
    heat.map(|it| Ok(view(&session.read().entry(it.entry)?))).transpose()
}

fn view(entry: &Entry) -> HeatView {
    HeatView {
        entry: entry.id.into(),
        at: entry.at.at,
        until: entry.at.at + TimeDelta::hours(HOURS),
        toll: entry.toll,
        recovery_minutes: entry.recovery_minutes,
    }
}

/// Returns the latest entries in which it got hot, of all clients, while that is less than a day
/// ago, newest first.
pub(crate) fn of_all(
    session: &Session,
    context: &Context<'_>,
    name: &dyn Fn(Id<Client>) -> String,
) -> Result<Vec<TodayHeat>, Error> {
    let since = context.now.at - TimeDelta::hours(HOURS);
    let mut entries = session.read().recent_entries(LATEST)?;
    entries.retain(|it| since < it.at.at && it.at.at <= context.now.at);
    let hanging = session.read().hanging_on(&entries)?;
    entries.retain(|it| {
        let mut mine = hanging.get(&it.id).into_iter().flat_map(|it| &it.incidents);
        it.toll.is_some_and(|toll| toll <= HOT_TOLL)
            || mine.any(|it| matches!(it.what, What::Abuse { .. }))
    });
    Ok(entries
        .iter()
        .map(|it| TodayHeat {
            client: it.client.into(),
            client_name: name(it.client),
            heat: view(it),
        })
        .collect())
}

/// Writes down what it took to come round.
///
/// # Errors
///
/// `Invalid` for no time at all, or more than a day at once.
pub fn recover(
    session: &mut Session,
    context: &Context<'_>,
    request: &LogRecovery,
) -> Result<Reply<()>, Error> {
    if request.minutes == 0 || request.minutes > LONGEST {
        return Err(context.invalid("minutes", "error-minutes", &[]));
    }
    let mut entry = session.read().entry(request.entry.0)?;
    let before = entry.recovery_minutes.unwrap_or(0);
    entry.recovery_minutes = Some(before.saturating_add(request.minutes));
    entry.toll = request.toll.filter(|it| (-2..=2).contains(it)).or(entry.toll);
    let version = context.id();
    session.write(context, Op::LogRecovery, |tx| tx.change_entry(&entry, version, context.now.at))
}
