//! The portfolio: what each client takes and gives, beside the others.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use domain::assess::evidence::Evidence;
use domain::assess::verdict::Standing;
use domain::client::{Client, Stage};
use domain::id::Id;
use domain::money::Money;
use iso_currency::Currency;
use serde::Deserialize;
use specta::Type;

use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::session::Session;
use crate::undo::ClientName;
use crate::view::ledger::Amount;
use crate::view::portfolio::{
    Concentration, MissingRate, PortfolioMinutes, PortfolioRow, PortfolioTotals, PortfolioView,
    WhalePoint,
};

/// The periods that can be asked for, in months.
pub const PERIODS: [u32; 4] = [3, 6, 12, 24];

/// Asks for the portfolio.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
pub struct PortfolioRequest {
    /// 3, 6, 12 or 24, up to and with today.
    pub months: u32,
}

/// What one client took and gave.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    minutes: PortfolioMinutes,
    /// In minor units, like all money here; `None` where a rate of exchange is missing.
    received: Option<i64>,
    spent: Option<i64>,
    target: Option<f64>,
}

impl Sum {
    fn of(evidence: &Evidence, from: NaiveDate, until: NaiveDate) -> Self {
        let held = |on: NaiveDate| from <= on && on <= until;
        let mut minutes = PortfolioMinutes::default();
        for it in evidence.contacts.iter().filter(|it| held(it.at.date_naive())) {
            minutes.contact = minutes.contact.saturating_add(it.minutes.unwrap_or(0));
            minutes.recovery = minutes.recovery.saturating_add(it.recovery_minutes.unwrap_or(0));
        }
        for it in evidence.work.iter().filter(|it| held(it.on)) {
            minutes.work = minutes.work.saturating_add(it.minutes);
        }
        minutes.total =
            minutes.contact.saturating_add(minutes.recovery).saturating_add(minutes.work);
        let received: i64 = evidence
            .payments
            .iter()
            .filter(|it| held(it.received_on))
            .map(|it| it.amount_minor)
            .sum();
        let costs = evidence.costs.iter().filter(|it| held(it.on)).map(|it| it.amount_minor);
        let given = evidence.concessions.iter().filter(|it| held(it.on)).map(|it| it.amount_minor);
        let known = evidence.money_known;
        Self {
            minutes,
            received: known.then_some(received),
            spent: known.then(|| costs.chain(given).sum()),
            target: evidence.target_rate_minor.filter(|it| *it > 0.0),
        }
    }

    fn is_idle(&self) -> bool {
        let none = |it: Option<i64>| it.is_none_or(|it| it == 0);
        self.minutes.total == 0 && none(self.received) && none(self.spent)
    }

    fn hours(&self) -> f64 {
        f64::from(self.minutes.total) / 60.0
    }

    fn earned(&self) -> Option<i64> {
        Some(self.received? - self.spent?)
    }

    fn profit(&self) -> Option<i64> {
        Some(self.earned()? - rounded(self.target? * self.hours()))
    }

    fn rate(&self) -> Option<i64> {
        let earned = self.earned()?;
        (self.minutes.total > 0).then(|| rounded(earned as f64 / self.hours()))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "an amount of money fits, rounded")]
fn rounded(minor: f64) -> i64 {
    minor.round() as i64
}

/// One client with what it took and gave.
struct Entry {
    client: Id<Client>,
    name: String,
    stage: Stage,
    standing: Standing,
    sum: Sum,
}

/// Returns what each client takes and gives over a period.
///
/// # Errors
///
/// `Invalid` for another number of months than the ones that can be asked for.
pub fn portfolio(
    session: &Session,
    context: &Context<'_>,
    request: PortfolioRequest,
) -> Result<PortfolioView, Error> {
    if !PERIODS.contains(&request.months) {
        return Err(context.invalid("months", "error-period-months", &[]));
    }
    let read = session.read();
    let until = context.today();
    let from = until
        .checked_sub_months(Months::new(request.months))
        .and_then(|it| it.checked_add_days(Days::new(1)))
        .unwrap_or(until);
    let settings = read.settings()?;
    let standings = session.standings(context)?;
    let stages: BTreeMap<Id<Client>, (String, Stage)> = read
        .client_rows()?
        .into_iter()
        .map(|it| (it.client.id, (it.client.name.to_string(), it.stage)))
        .collect();
    let mut entries = Vec::new();
    let mut idle = 0;
    for evidence in read.evidence_of_all()? {
        let sum = Sum::of(&evidence, from, until);
        if sum.is_idle() {
            idle += 1;
            continue;
        }
        let Some((name, stage)) = stages.get(&evidence.client).cloned() else { continue };
        let standing =
            standings.get(&evidence.client).map_or(Standing::TooEarly, |it| it.glance.standing);
        entries.push(Entry { client: evidence.client, name, stage, standing, sum });
    }
    let by_revenue = |it: &Entry| std::cmp::Reverse((it.sum.received, it.sum.minutes.total));
    entries.sort_by(|a, b| by_revenue(a).cmp(&by_revenue(b)).then_with(|| a.name.cmp(&b.name)));
    let money = Purse(settings.currency);
    let total = total(&entries, settings.target_rate_minor);
    let stated: Vec<Currency> = settings.rates.iter().map(|it| it.0).collect();
    let mut missing: BTreeMap<&str, Vec<ClientName>> = BTreeMap::new();
    for (client, currency) in read.currencies()? {
        if currency != settings.currency && !stated.contains(&currency) {
            let name = stages.get(&client).map(|it| it.0.clone()).unwrap_or_default();
            let client = ClientName { id: client.into(), name };
            missing.entry(currency.code()).or_default().push(client);
        }
    }
    Ok(PortfolioView {
        months: request.months,
        from,
        until,
        currency: settings.currency.code().to_owned(),
        rows: entries.iter().map(|it| row(it, &total, money)).collect(),
        idle,
        concentration: concentration(&entries),
        whale: whale(&entries, money),
        missing_rates: missing
            .into_iter()
            .map(|(currency, mut clients)| {
                clients.sort_by(|a, b| a.name.cmp(&b.name));
                MissingRate { currency: currency.to_owned(), clients }
            })
            .collect(),
        without_target: u32::try_from(entries.iter().filter(|it| it.sum.target.is_none()).count())
            .unwrap_or(u32::MAX),
        totals: PortfolioTotals {
            minutes: total.minutes,
            received: money.of(total.received.unwrap_or(0)),
            spent: money.of(total.spent.unwrap_or(0)),
            rate: total.rate().map(|it| money.of(it)),
            target: total.target.map(|it| money.of(rounded(it))),
            profit: profit(&entries).map(|it| money.of(it)),
        },
    })
}

/// Makes amounts in the person's currency.
#[derive(Debug, Clone, Copy)]
struct Purse(Currency);

impl Purse {
    fn of(self, minor: i64) -> Amount {
        amount(Money::new(minor, self.0))
    }
}

fn total(entries: &[Entry], target: Option<i64>) -> Sum {
    let mut total = Sum {
        received: Some(0),
        spent: Some(0),
        target: target.map(|it| it as f64),
        ..Sum::default()
    };
    for it in entries.iter().map(|it| &it.sum) {
        let (sum, more) = (&mut total.minutes, it.minutes);
        sum.contact = sum.contact.saturating_add(more.contact);
        sum.recovery = sum.recovery.saturating_add(more.recovery);
        sum.work = sum.work.saturating_add(more.work);
        sum.total = sum.total.saturating_add(more.total);
        total.received = total.received.zip(it.received.or(Some(0))).map(|(a, b)| a + b);
        total.spent = total.spent.zip(it.spent.or(Some(0))).map(|(a, b)| a + b);
    }
    total
}

/// Returns the profit of all clients for which it is known.
fn profit(entries: &[Entry]) -> Option<i64> {
    let known: Vec<i64> = entries.iter().filter_map(|it| it.sum.profit()).collect();
    (!known.is_empty()).then(|| known.iter().sum())
}

fn row(it: &Entry, total: &Sum, money: Purse) -> PortfolioRow {
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let revenue = total.received.unwrap_or(0) as f64;
    PortfolioRow {
        client: it.client.into(),
        name: it.name.clone(),
        stage: it.stage.into(),
        standing: it.standing.into(),
        minutes: it.sum.minutes,
        received: it.sum.received.map(|minor| money.of(minor)),
        spent: it.sum.spent.map(|minor| money.of(minor)),
        time_share: share(f64::from(it.sum.minutes.total), f64::from(total.minutes.total)),
        revenue_share: it.sum.received.map(|minor| share(minor as f64, revenue)),
        rate: it.sum.rate().map(|minor| money.of(minor)),
        target: it.sum.target.map(|minor| money.of(rounded(minor))),
        profit: it.sum.profit().map(|minor| money.of(minor)),
    }
}

fn concentration(entries: &[Entry]) -> Concentration {
    let mut received: Vec<i64> =
        entries.iter().filter_map(|it| it.sum.received).map(|it| it.max(0)).collect();
    received.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
    let all: i64 = received.iter().sum();
    let share = |most: usize| {
        let part: i64 = received.iter().take(most).sum();
        (all > 0).then(|| part as f64 / all as f64)
    };
    Concentration { largest: share(1), three_largest: share(3), five_largest: share(5) }
}

fn whale(entries: &[Entry], money: Purse) -> Vec<WhalePoint> {
    let mut known: Vec<(&Entry, i64)> =
        entries.iter().filter_map(|it| Some((it, it.sum.profit()?))).collect();
    known.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.name.cmp(&b.0.name)));
    let mut cumulative = 0;
    known
        .into_iter()
        .map(|(it, profit)| {
            cumulative += profit;
            WhalePoint {
                client: it.client.into(),
                name: it.name.clone(),
                profit: money.of(profit),
                cumulative: money.of(cumulative),
            }
        })
        .collect()
}
