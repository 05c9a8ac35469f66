//! Recovery plans as screens see them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::agenda;
use domain::assess::Glance;
use domain::client::Client;
use domain::concession::Concession;
use domain::id::Id;
use domain::invoice::{Cost, Work};
use domain::moment::Moment;
use domain::money::Money;
use domain::promise::Promise;
use domain::recovery::{Recovery, RecoveryPart};

use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::money::MoneyNoun;
use crate::promise;
use crate::session::Session;
use crate::view::ledger::{
    RecoveryCheckView, RecoveryCostView, RecoveryDay, RecoveryMark, RecoveryView,
};
use crate::wire::{Key, Word};

/// What plans are made of, of one client.
struct Records {
    promises: Vec<Promise>,
    work: Vec<Work>,
    costs: Vec<Cost>,
    concessions: Vec<Concession>,
}

/// Describes a client's recovery plans, newest first.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<RecoveryView>, Error> {
    let read = session.read();
    let zone = read.settings()?.zone;
    let mut plans = read.recoveries(client)?;
    plans.sort_by_key(|it| std::cmp::Reverse((it.starts_on, it.id)));
    let records = if plans.iter().all(|it| it.parts.is_empty()) {
        Records { promises: vec![], work: vec![], costs: vec![], concessions: vec![] }
    } else {
        Records {
            promises: read.promises(client)?,
            work: read.work(client)?,
            costs: read.costs(client)?,
            concessions: read.concessions(client)?,
        }
    };
    let spans: Vec<Span> = plans.iter().map(|it| Span::of(it, context, zone)).collect();
    let instants: Vec<_> = spans.iter().flat_map(|it| [it.begins, it.ended]).collect();
    let stood = session.stood(context, client, &instants)?;
    let each = plans.iter().zip(&spans).zip(stood.chunks(2));
    Ok(each.map(|((it, span), stood)| view(context, it, &records, span.marks(stood))).collect())
}

fn view(
    context: &Context<'_>,
    it: &Recovery,
    records: &Records,
    (before, after): (Option<RecoveryMark>, Option<RecoveryMark>),
) -> RecoveryView {
    let today = context.today();
    let costs = costs(it, records);
    let promises = it.parts.iter().filter_map(|part| match part {
        RecoveryPart::Promise(id) => records.promises.iter().find(|it| it.id == *id),
        _ => None,
    });
    RecoveryView {
        id: it.id.into(),
        complaint: it.complaint.map(Key),
        criteria: it.criteria.to_string(),
        starts_on: it.starts_on,
        ends_on: it.ends_on,
        days: agenda::checks_by_day(it)
            .into_iter()
            .map(|(on, check)| RecoveryDay {
                on,
                check: check.and_then(|it| u32::try_from(it).ok()),
                missed: check.is_none() && on < it.ended.map_or(today, |(_, ended)| ended),
            })
            .collect(),
        checks: it
            .checks
            .iter()
            .map(|check| RecoveryCheckView {
                on: check.on,
                on_track: check.on_track,
                note: check.note.as_ref().map(ToString::to_string),
            })
            .collect(),
        promises: promises.map(|it| promise::view(it, context.now.at)).collect(),
        minutes: costs.iter().filter_map(|it| it.minutes).sum(),
        money: sums(it, records).into_iter().map(amount).collect(),
        costs,
        outcome: it.ended.map(|(outcome, _)| Word(outcome)),
        ended_on: it.ended.map(|(_, on)| on),
        note: it.note.as_ref().map(ToString::to_string),
        before,
        after,
    }
}

/// Lists what a plan took, in the order in which it was written down.
fn costs(it: &Recovery, records: &Records) -> Vec<RecoveryCostView> {
    let text = |it: &Option<domain::text::Text>| it.as_ref().map(ToString::to_string);
    let line = |part: &RecoveryPart| match part {
        RecoveryPart::Promise(_) => None,
        RecoveryPart::Work(id) => records.work.iter().find(|it| it.id == *id).map(|it| {
            let (minutes, note) = (Some(it.minutes), text(&it.note));
            let (noun, id) = (MoneyNoun::Work, it.id.to_string());
            RecoveryCostView { noun, id, on: it.on, minutes, amount: None, note }
        }),
        RecoveryPart::Cost(id) => records.costs.iter().find(|it| it.id == *id).map(|it| {
            let (paid, note) = (Some(amount(it.amount)), text(&it.note));
            let (noun, id) = (MoneyNoun::Cost, it.id.to_string());
            RecoveryCostView { noun, id, on: it.on, minutes: None, amount: paid, note }
        }),
        RecoveryPart::Concession(id) => {
            records.concessions.iter().find(|it| it.id == *id).map(|it| RecoveryCostView {
                noun: MoneyNoun::Concession,
                id: it.id.to_string(),
                on: it.on,
                minutes: it.minutes,
                amount: it.amount.map(amount),
                note: text(&it.reason),
            })
        }
    };
    it.parts.iter().filter_map(line).collect()
}

/// Adds up the money that a plan took, by currency.
fn sums(it: &Recovery, records: &Records) -> Vec<Money> {
    let mut sums: BTreeMap<&'static str, Money> = BTreeMap::new();
    let spent = it.parts.iter().filter_map(|part| match part {
        RecoveryPart::Cost(id) => records.costs.iter().find(|it| it.id == *id).map(|it| it.amount),
        RecoveryPart::Concession(id) => {
            records.concessions.iter().find(|it| it.id == *id).and_then(|it| it.amount)
        }
        RecoveryPart::Promise(_) | RecoveryPart::Work(_) => None,
    });
    for it in spent {
        let sum = sums.entry(it.currency.code()).or_insert_with(|| Money::new(0, it.currency));
        sum.minor = sum.minor.saturating_add(it.minor);
    }
    sums.into_values().collect()
}

/// The days of a plan between which standings are compared, and when they began and ended by the
/// person's calendar. What is still to come is now.
struct Span {
    from: NaiveDate,
    until: NaiveDate,
    begins: DateTime<Utc>,
    ended: DateTime<Utc>,
    has_begun: bool,
}

impl Span {
    fn of(it: &Recovery, context: &Context<'_>, zone: Tz) -> Self {
        let today = context.today();
        let until = it.ended.map_or(today, |(_, on)| on);
        let before = |day: NaiveDate| {
            let midnight = Moment::local(day.and_time(NaiveTime::MIN), zone);
            midnight.at - TimeDelta::milliseconds(1)
        };
        let (begins, ended) = (before(it.starts_on), before(until + TimeDelta::days(1)));
        Self { from: it.starts_on, until, begins, ended, has_begun: it.starts_on <= today }
    }

    /// Describes how things stood when it began, and when it was over.
    fn marks(&self, stood: &[Glance]) -> (Option<RecoveryMark>, Option<RecoveryMark>) {
        let mark = |on: NaiveDate, glance: Option<&Glance>| {
            let glance = glance.filter(|_| self.has_begun)?;
            Some(RecoveryMark { on, standing: glance.standing.into(), score: glance.score })
        };
        (mark(self.from, stood.first()), mark(self.until, stood.get(1)))
    }
}
