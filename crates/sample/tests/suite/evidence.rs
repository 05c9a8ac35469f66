//! Evidence straight from a journal, for tests: the store has its own way.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use domain::assess::evidence::{
    ComplaintFact, ConcessionFact, ContactFact, CostFact, Evidence, GestureFact, IncidentFact,
    InvoiceFact, PaymentFact, Practice, PracticeMonth, PromiseFact, RecoveryFact, TellingFact,
    WorkFact,
};
use domain::client::Client;
use domain::id::Id;
use domain::journal::Journal;
use domain::money::Money;

/// Returns an amount in minor units of euros (every currency here has two digits).
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "small amounts")]
fn own(journal: &Journal, amount: Money) -> i64 {
    let rates = &journal.settings.rates;
    let rate = rates.iter().find(|it| it.0 == amount.currency).map_or(1.0, |it| it.1);
    (amount.minor as f64 * rate).round() as i64
}

fn practice(journal: &Journal) -> Practice {
    let mut months: BTreeMap<NaiveDate, PracticeMonth> = BTreeMap::new();
    let mut add = |on: NaiveDate, change: &dyn Fn(&mut PracticeMonth)| {
        let month = on.with_day(1).unwrap();
        change(months.entry(month).or_insert(PracticeMonth {
            month,
            minutes: 0,
            received_minor: 0,
            toll_minutes: 0,
            toll_sum: 0,
        }));
    };
    for it in journal.entries.iter().filter(|it| it.channel.is_contact()) {
        let minutes = u64::from(it.minutes.unwrap_or(0));
        let recovery = u64::from(it.recovery_minutes.unwrap_or(0));
        add(it.at.at.date_naive(), &|month| {
            month.minutes += minutes + recovery;
            if let Some(toll) = it.toll {
                month.toll_minutes += minutes;
                month.toll_sum += i64::from(toll) * i64::from(it.minutes.unwrap_or(0));
            }
        });
    }
    for it in &journal.work {
        add(it.on, &|month| month.minutes += u64::from(it.minutes));
    }
    for it in &journal.payments {
        let received = own(journal, it.amount);
        add(it.received_on, &|month| month.received_minor += received);
    }
    Practice { months: months.into_values().collect() }
}

/// Returns what is known of one client.
#[expect(clippy::cast_precision_loss, reason = "a target rate is small")]
pub fn of(journal: &Journal, client: Id<Client>) -> Evidence {
    let times: HashMap<_, _> = journal
        .entries
        .iter()
        .filter(|it| it.client == client)
        .map(|it| (it.id, it.at.at))
        .collect();
    Evidence {
        contacts: journal
            .entries
            .iter()
            .filter(|it| it.client == client && it.channel.is_contact())
            .map(|it| ContactFact {
                entry: it.id,
                at: it.at.at,
                minutes: it.minutes,
                toll: it.toll,
                recovery_minutes: it.recovery_minutes,
            })
            .collect(),
        incidents: journal
            .incidents
            .iter()
            .filter_map(|it| {
                Some(IncidentFact {
                    incident: it.id,
                    entry: it.entry,
                    at: *times.get(&it.entry)?,
                    what: it.what,
                    severity: it.severity,
                    cause: it.cause,
                })
            })
            .collect(),
        gestures: journal
            .gestures
            .iter()
            .filter_map(|it| {
                Some(GestureFact { gesture: it.id, at: *times.get(&it.entry)?, kind: it.kind })
            })
            .collect(),
        tellings: journal
            .tellings
            .iter()
            .filter(|it| it.client == client)
            .map(|it| TellingFact { telling: it.id, boundary: it.boundary, at: it.at.at })
            .collect(),
        promises: journal
            .promises
            .iter()
            .filter(|it| it.client == client)
            .map(|it| PromiseFact {
                promise: it.id,
                by: it.by,
                made_at: it.made_at.at,
                due_at: it.due_at.at,
                settled: it.settled,
            })
            .collect(),
        complaints: journal
            .complaints
            .iter()
            .filter(|it| it.client == client)
            .map(|it| ComplaintFact {
                complaint: it.id,
                raised_on: it.raised_on,
                importance: it.importance,
                cause: it.cause,
                promised: it.promised,
                steps: it.steps.iter().map(|step| (step.stage, step.on)).collect(),
            })
            .collect(),
        recoveries: journal
            .recoveries
            .iter()
            .filter(|it| it.client == client)
            .map(|it| RecoveryFact {
                recovery: it.id,
                starts_on: it.starts_on,
                ends_on: it.ends_on,
                ended: it.ended,
            })
            .collect(),
        concessions: journal
            .concessions
            .iter()
            .filter(|it| it.client == client)
            .map(|it| ConcessionFact {
                concession: it.id,
                on: it.on,
                amount_minor: it.amount.map_or(0, |amount| own(journal, amount)),
                minutes: it.minutes.unwrap_or(0),
            })
            .collect(),
        invoices: journal
            .invoices
            .iter()
            .filter(|it| it.client == client)
            .map(|it| InvoiceFact {
                invoice: it.id,
                kind: it.kind,
                issued_on: it.issued_on,
                due_on: it.due_on,
                amount_minor: own(journal, it.amount),
                written_off_on: it.written_off_on,
            })
            .collect(),
        payments: journal
            .payments
            .iter()
            .filter(|it| it.client == client)
            .map(|it| PaymentFact {
                payment: it.id,
                invoice: it.invoice,
                received_on: it.received_on,
                amount_minor: own(journal, it.amount),
            })
            .collect(),
        work: journal
            .work
            .iter()
            .filter(|it| it.client == client)
            .map(|it| WorkFact { work: it.id, on: it.on, minutes: it.minutes, kind: it.kind })
            .collect(),
        costs: journal
            .costs
            .iter()
            .filter(|it| it.client == client)
            .map(|it| CostFact { cost: it.id, on: it.on, amount_minor: own(journal, it.amount) })
            .collect(),
        expectations: journal
            .expectations
            .iter()
            .filter(|it| it.client == client)
            .map(|it| (it.item, it.told_at.at))
            .collect(),
        target_rate_minor: journal.settings.target_rate_minor.map(|it| it as f64),
        practice: Arc::new(practice(journal)),
        ..Evidence::none(client)
    }
}
