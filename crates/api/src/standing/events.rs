//! What happened while a history ran, for the picture of it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::policy::Policy;
use domain::client::Client;
use domain::closed::ClosedSet;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::{Cause, What};
use store::Read;

use crate::context::Moment;
use crate::error::Error;
use crate::view::standing::{HistoryEventKind, HistoryEventView};
use crate::wire::Key;

/// Events in the making.
struct Events {
    found: Vec<HistoryEventView>,
    from: NaiveDate,
    until: NaiveDate,
}

impl Events {
    fn add(
        &mut self,
        on: NaiveDate,
        kind: HistoryEventKind,
        word: Option<&str>,
        label: Option<String>,
        entry: Option<Id<Entry>>,
    ) {
        if (self.from..=self.until).contains(&on) {
            let word = word.map(str::to_owned);
            self.found.push(HistoryEventView { on, kind, word, label, entry: entry.map(Key) });
        }
    }
}

/// Returns what happened in a stretch of time, oldest first. Of incidents, those down to their
/// conduct: only these ever move the line.
pub(crate) fn events(
    read: Read<'_>,
    client: Id<Client>,
    versions: &[(DateTime<Utc>, Policy)],
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<HistoryEventView>, Error> {
    use HistoryEventKind as Kind;
    let zone = read.settings()?.zone;
    let on = |at: DateTime<Utc>| Moment::new(at, zone).day();
    let (from, until) = (on(from), on(until));
    let mut events = Events { found: Vec::new(), from, until };
    let boundaries = read.boundaries(client)?;
    for (it, at) in read.incidents_with_moments(client)? {
        if it.cause == Cause::TheirConduct {
            let label = match it.what {
                What::Crossing { boundary } => {
                    boundaries.iter().find(|it| it.id == boundary).map(|it| it.rule.to_string())
                }
                What::Abuse { manner, .. } => Some(manner.word().to_owned()),
                _ => it.note.as_ref().map(ToString::to_string),
            };
            let word = it.what.kind().word();
            events.add(at.day(), Kind::Incident, Some(word), label, Some(it.entry));
        }
    }
    let gestures = read.gestures(client)?;
    let days = read.entry_days(&gestures.iter().map(|it| it.entry).collect::<Vec<_>>())?;
    for it in gestures {
        if let Some(on) = days.get(&it.entry) {
            let label = it.note.map(|it| it.to_string());
            events.add(*on, Kind::Gesture, Some(it.kind.word()), label, Some(it.entry));
        }
    }
    for it in read.complaints(client)? {
        for step in &it.steps {
            let (word, theme) = (step.stage.word(), it.theme.to_string());
            events.add(step.on, Kind::Complaint, Some(word), Some(theme), step.entry.or(it.entry));
        }
    }
    for it in read.recoveries(client)? {
        let label = || Some(it.criteria.to_string());
        events.add(it.starts_on, Kind::RecoveryBegan, None, label(), None);
        if let Some((outcome, on)) = it.ended {
            events.add(on, Kind::RecoveryEnded, Some(outcome.word()), label(), None);
        }
    }
    for it in read.prompts(client)? {
        events.add(on(it.raised_at), Kind::Prompt, None, None, None);
        if let Some(it) = it.decision {
            let label = it.reason.map(|it| it.to_string());
            let word = it.answer.word();
            events.add(on(it.at), Kind::Decision, Some(word), label, None);
        }
    }
    for it in domain::review::current(&read.reviews(client)?) {
        let (word, reason) = (it.choice.word(), it.reason.to_string());
        events.add(it.decided_at.day(), Kind::Review, Some(word), Some(reason), None);
    }
    for it in read.moves(client)? {
        let label = it.comment.map(|it| it.to_string());
        events.add(it.on, Kind::Move, Some(it.stage.word()), label, None);
    }
    for (since, _) in versions {
        events.add(on(*since), Kind::Policy, None, None, None);
    }
    events.found.sort_by_key(|it| (it.on, it.kind));
    Ok(events.found)
}
