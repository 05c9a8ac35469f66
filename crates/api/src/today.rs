//! The Today page: prompts, promises due, contract dates ahead, and the latest entries.

use chrono::TimeDelta;
use domain::agenda::DueKind;
use domain::assess::verdict::Standing;
use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;

use crate::context::Context;
use crate::due::{Agenda, Beside};
use crate::error::Error;
use crate::session::Session;
use crate::view::due::DueView;
use crate::view::today::{RecentEntry, TodayDue, TodayPromise, TodayView};
use crate::wire::Word;
use crate::{promise, prompt, storm};

/// How far ahead promises are shown, in days.
const PROMISE_DAYS: i64 = 7;

/// How far ahead contract dates are shown, in days: the first step of the usual cascade.
const DEADLINE_DAYS: i64 = 90;

/// How far ahead checks and follow-ups are shown, in days.
const CHECK_DAYS: i64 = 7;

/// How many dates that have passed are shown, and how many that are ahead. The calendar has all of
/// them; here, what was left lying for years must not stand before what comes tomorrow.
const LATE: usize = 20;
const AHEAD: usize = 40;

/// How many of the latest entries are shown.
const RECENT: u32 = 8;

/// The longest excerpt of an entry, in characters.
const EXCERPT: usize = 140;

/// Returns what today asks for.
pub fn today(session: &Session, context: &Context<'_>) -> Result<TodayView, Error> {
    let read = session.read();
    let today = context.today();
    let names = read.client_names()?;
    let name = |id: Id<Client>| names.get(&id).map(ToString::to_string).unwrap_or_default();
    let standings = session.standings(context)?;

    let mut prompts = Vec::new();
    for open in &read.newest_prompts()? {
        prompts.extend(prompt::waiting(session, context, open)?);
    }

    let soon = context.now.at + TimeDelta::days(PROMISE_DAYS);
    let mut promises = read.open_promises_due_before(soon)?;
    promises.sort_by_key(|it| (it.due_at, it.id));
    let promises = promises
        .iter()
        .map(|it| TodayPromise {
            promise: promise::view(it, context.now.at),
            client_name: name(it.client),
        })
        .collect();

    let mut agenda = Agenda::of_all(session, today)?;
    agenda.dues.retain(|it| horizon(it.kind).is_some_and(|days| it.when.day() <= today + days));
    let mut dues = Beside::read(session)?.views(context, &agenda);
    dues.retain(|it| !it.done);
    let all = dues.len();
    let dues: Vec<TodayDue> = nearest(dues)
        .map(|due| {
            let known = standings.get(&due.client.0);
            let standing = known.map_or(Standing::TooEarly, |it| it.glance.standing);
            TodayDue { due, standing: Word(standing) }
        })
        .collect();
    let dues_more = u32::try_from(all - dues.len()).unwrap_or(u32::MAX);

    let latest = read.recent_entries(RECENT)?;
    let hanging = read.hanging_on(&latest)?;
    let recent = latest
        .iter()
        .map(|it| RecentEntry {
            id: it.id.into(),
            client: it.client.into(),
            client_name: name(it.client),
            at: it.at.at,
            zone: it.at.zone.name().to_owned(),
            channel: it.channel.into(),
            excerpt: excerpt(it),
            incidents: hanging
                .get(&it.id)
                .map_or(0, |mine| u32::try_from(mine.incidents.len()).unwrap_or(u32::MAX)),
        })
        .collect();

    Ok(TodayView {
        today,
        heats: storm::of_all(session, context, &name)?,
        prompts,
        promises,
        dues,
        dues_more,
        recent,
        clients: u32::try_from(names.len()).unwrap_or(u32::MAX),
    })
}

/// Keeps the dates that lie nearest on both sides of now, soonest first.
fn nearest(dues: Vec<DueView>) -> impl Iterator<Item = DueView> {
    let (late, ahead): (Vec<_>, Vec<_>) = dues.into_iter().partition(|it| it.overdue);
    let older = late.len().saturating_sub(LATE);
    late.into_iter().skip(older).chain(ahead.into_iter().take(AHEAD))
}

/// Returns the beginning of what was written. Private feelings are not shown here, where others
/// may look over the shoulder.
fn excerpt(entry: &Entry) -> String {
    let account = &entry.account;
    let text = [&account.facts, &account.quotes, &account.reading]
        .into_iter()
        .flatten()
        .map(domain::text::Text::as_str)
        .next()
        .unwrap_or_default();
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    format!("{}\u{2026}", cut.trim_end())
}

/// Returns how far ahead a kind of date is shown; `None` for those that stand elsewhere, or on the
/// calendar alone.
const fn horizon(kind: DueKind) -> Option<TimeDelta> {
    match kind {
        DueKind::NoticeDeadline | DueKind::Review | DueKind::End => {
            Some(TimeDelta::days(DEADLINE_DAYS))
        }
        DueKind::RecoveryCheck | DueKind::FollowUp | DueKind::CheckIn | DueKind::Obligation => {
            Some(TimeDelta::days(CHECK_DAYS))
        }
        DueKind::OurPromise
        | DueKind::TheirPromise
        | DueKind::Renewal
        | DueKind::TermsChange
        | DueKind::AskAgain
        | DueKind::Invoice => None,
    }
}
