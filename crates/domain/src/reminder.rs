//! Reminders: when to say that something is due, each once, whatever the clock does meanwhile.
//!
//! What is due has a cascade of leads: ninety days before, sixty, … Between two looks at the clock
//! [`ringing`] finds the leads that have come. What was said is kept with the journal ([`Reminder`])
//! and is not said again: not when the clock is put back, not in another zone, not on another day.
//! After a long sleep one reminder stands for all the leads that went by, and says that it is late.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::agenda::{Due, DueKey, DueKind, When};
use crate::client::Client;
use crate::closed::ClosedSet as _;
use crate::id::Id;
use crate::moment::Moment;

/// The minutes of a day.
const DAY: u32 = 24 * 60;

/// A reminder that comes so much after its time is late. Less is the time between two looks, or a
/// machine that was busy.
const LATE_AFTER: TimeDelta = TimeDelta::minutes(5);

/// How far back it is looked where the clock was put back, so that nothing since is missed.
const LOOK_BACK: TimeDelta = TimeDelta::days(1);

/// How long before it is due something is said, in minutes. Whole days are days of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lead {
    pub minutes: u32,
}

impl Lead {
    /// The moment itself, or the day itself.
    pub const NONE: Self = Self { minutes: 0 };

    /// So many minutes before.
    pub const fn of_minutes(minutes: u32) -> Self {
        Self { minutes }
    }

    /// So many days before.
    pub const fn of_days(days: u32) -> Self {
        Self { minutes: days.saturating_mul(DAY) }
    }

    /// Returns whether it is a number of days, or none at all.
    pub const fn is_whole_days(self) -> bool {
        self.minutes.is_multiple_of(DAY)
    }

    /// Returns how many whole days it is, and the minutes beside them.
    const fn split(self) -> (u32, u32) {
        // An hour and a half before is a length of time; a day before is the same time a day
        // earlier, even where that day has 23 hours.
        if self.is_whole_days() { (self.minutes / DAY, 0) } else { (0, self.minutes) }
    }
}

/// When to remind: the leads of each kind, and the time of day for what is due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cascade {
    /// The time of day, on the person's wall clock. By default nine in the morning.
    pub at: NaiveTime,
    leads: BTreeMap<DueKind, BTreeSet<Lead>>,
}

impl Default for Cascade {
    fn default() -> Self {
        let at = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or(NaiveTime::MIN);
        let leads = DueKind::ALL.iter().map(|kind| (*kind, default_leads(*kind))).collect();
        Self { at, leads }
    }
}

/// Returns the usual leads of a kind.
///
/// Ninety days ahead is when a decision to leave can still be prepared; after that each step halves
/// the time. What is late by itself (invoices), raises its own prompt (a decision that was put off)
/// or needs nobody (another term, other terms) is not reminded of unless the person wants it.
pub fn default_leads(kind: DueKind) -> BTreeSet<Lead> {
    let days = |days: &[u32]| days.iter().map(|it| Lead::of_days(*it)).collect();
    match kind {
        DueKind::NoticeDeadline => days(&[90, 60, 30, 7, 1]),
        DueKind::Review | DueKind::Obligation => days(&[7, 0]),
        DueKind::End => days(&[30, 7, 1]),
        DueKind::OurPromise => [Lead::of_minutes(15), Lead::NONE].into(),
        DueKind::TheirPromise | DueKind::RecoveryCheck | DueKind::FollowUp | DueKind::CheckIn => {
            days(&[0])
        }
        DueKind::Renewal | DueKind::TermsChange | DueKind::AskAgain | DueKind::Invoice => {
            BTreeSet::new()
        }
    }
}

impl Cascade {
    /// Returns the leads of a kind, the closest first.
    pub fn leads(&self, kind: DueKind) -> impl DoubleEndedIterator<Item = Lead> {
        self.leads.get(&kind).into_iter().flatten().copied()
    }

    /// Sets the leads of a kind; there is no limit to how many, or how long.
    pub fn set(&mut self, kind: DueKind, leads: impl IntoIterator<Item = Lead>) {
        self.leads.insert(kind, leads.into_iter().collect());
    }

    /// Returns the kinds whose leads are not the usual ones.
    pub fn changed(&self) -> impl Iterator<Item = (DueKind, Vec<Lead>)> {
        let all = DueKind::ALL.iter().map(|kind| (*kind, self.leads(*kind).collect::<Vec<_>>()));
        all.filter(|(kind, leads)| !default_leads(*kind).iter().eq(leads))
    }

    /// Returns when a lead of something due comes, for a person in a zone.
    ///
    /// What is due on a day comes at the time of day, wherever the person is then. What is due at a
    /// minute comes at an instant: the zone it was agreed in says which.
    pub fn comes_at(&self, when: When, lead: Lead, zone: chrono_tz::Tz) -> DateTime<Utc> {
        let (days, minutes) = lead.split();
        let (day, time, zone) = match when {
            When::On(day) => (day, self.at, zone),
            When::At(moment) => (moment.day(), moment.wall().time(), moment.zone),
        };
        let whole = match when {
            When::At(moment) if days == 0 => moment.at,
            _ => Moment::local(back(day, days).and_time(time), zone).at,
        };
        whole.checked_sub_signed(TimeDelta::minutes(i64::from(minutes))).unwrap_or(whole)
    }
}

fn back(day: NaiveDate, days: u32) -> NaiveDate {
    crate::calendar::shift(day, -i64::from(days))
}

/// What was said of something due, and what the person wanted then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub id: Id<Reminder>,
    pub client: Id<Client>,
    pub of: DueKey,
    /// The closest lead that was said; `None` where none was yet.
    pub said: Option<Lead>,
    /// When it was said last.
    pub said_at: Option<DateTime<Utc>>,
    /// Whether it was late then.
    pub late: bool,
    /// The person wants to hear of it again then, and not before.
    pub snoozed_until: Option<DateTime<Utc>>,
    /// The person is done with it, and wants to hear of it no more.
    pub done_at: Option<DateTime<Utc>>,
}

impl Reminder {
    /// Makes one of which nothing was said yet.
    pub const fn new(id: Id<Self>, due: &Due) -> Self {
        Self {
            id,
            client: due.client,
            of: due.key(),
            said: None,
            said_at: None,
            late: false,
            snoozed_until: None,
            done_at: None,
        }
    }

    /// Notes that it was said.
    pub const fn note(&mut self, ring: &Ring, now: DateTime<Utc>) {
        if ring.lead.is_some() {
            self.said = ring.lead;
        }
        self.said_at = Some(now);
        self.late = ring.late;
        self.snoozed_until = None;
    }
}

/// Something that is to be said now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    pub due: Due,
    /// The closest lead that has come, which stands for those before it; `None` where it was put
    /// off until now and none has.
    pub lead: Option<Lead>,
    /// When it should have been said.
    pub meant_for: DateTime<Utc>,
    /// Whether it comes after its time: another day, or for a minute more than five of them.
    pub late: bool,
}

/// Returns what is to be said at a look at the clock, each thing due at most once.
///
/// A lead counts if it has come by now and had not come at the last look, each by the clock and in
/// the zone of its time. Where the clock was put back since, it is looked a day back instead, and
/// `said` sees to it that nothing is repeated.
pub fn ringing(
    dues: &[Due],
    cascade: &Cascade,
    said: &HashMap<DueKey, Reminder>,
    last: Moment,
    now: Moment,
) -> Vec<Ring> {
    let last = if last.at <= now.at { last } else { Moment::new(now.at - LOOK_BACK, now.zone) };
    dues.iter().filter_map(|due| ring(due, cascade, said.get(&due.key()), last, now)).collect()
}

fn ring(
    due: &Due,
    cascade: &Cascade,
    said: Option<&Reminder>,
    last: Moment,
    now: Moment,
) -> Option<Ring> {
    if said.is_some_and(|it| it.done_at.is_some()) {
        return None;
    }
    let comes_at = |lead, zone| cascade.comes_at(due.when, lead, zone);
    let before = said.and_then(|it| it.said);
    let mut come = cascade.leads(due.kind).filter(|lead| {
        before.is_none_or(|before| *lead < before) && comes_at(*lead, now.zone) <= now.at
    });
    if let Some(until) = said.and_then(|it| it.snoozed_until) {
        let lead = come.next();
        let late = is_late(due, until, now);
        return (until <= now.at).then(|| Ring { due: due.clone(), lead, meant_for: until, late });
    }
    let lead = come.next().filter(|lead| comes_at(*lead, last.zone) > last.at)?;
    let meant_for = comes_at(lead, now.zone);
    let late = is_late(due, meant_for, now);
    Some(Ring { due: due.clone(), lead: Some(lead), meant_for, late })
}

fn is_late(due: &Due, meant_for: DateTime<Utc>, now: Moment) -> bool {
    match due.when {
        When::On(_) => Moment::new(meant_for, now.zone).day() < now.day(),
        When::At(_) => now.at - meant_for > LATE_AFTER,
    }
}
