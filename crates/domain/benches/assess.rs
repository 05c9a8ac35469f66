//! What an assessment costs: one client with 10,000 contacts, a thousand clients with a hundred
//! each, and the history of five years by the week.
//!
//! The limit of each group is the least that any standing could do: put the same contacts in the
//! order of time and fade each of them once.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

use std::hint::black_box;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use domain::assess::evidence::{
    ComplaintFact, ContactFact, Evidence, GestureFact, IncidentFact, InvoiceFact, PaymentFact,
    PracticeMonth, PromiseFact, TellingFact, WorkFact,
};
use domain::assess::policy::Policy;
use domain::assess::verdict::Standing;
use domain::assess::{assess, glance, history};
use domain::complaint::{ComplaintStage, Importance};
use domain::id::Id;
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::invoice::{InvoiceKind, WorkKind};
use domain::promise::{Party, Settlement};
use uuid::Uuid;

/// Five years.
const DAYS: i64 = 5 * 365;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 18, 0, 0).unwrap()
}

fn id<T>(number: usize) -> Id<T> {
    Id::new(Uuid::from_u128(number as u128))
}

/// A client of five years with so many contacts, and everything else in proportion: every 50th
/// contact has an incident, every 40th a complaint or a promise, and there is a bill a month.
fn client(contacts: usize) -> Evidence {
    let mut it = Evidence::none(id(0));
    it.target_rate_minor = Some(6_000.0);
    it.tellings = vec![TellingFact { telling: id(1), boundary: id(9), at: at(DAYS) }];
    for number in 0..contacts {
        // In the order of time, as the store hands them over.
        let back = (contacts - number) as i64 * DAYS / contacts as i64;
        let (at, entry) = (at(back), id(number + 1_000));
        let toll = Some(i8::try_from(number % 4).unwrap() - 2);
        let recovery_minutes = (number % 30 == 0).then_some(20);
        it.contacts.push(ContactFact { entry, at, minutes: Some(15), toll, recovery_minutes });
        if number % 50 == 0 {
            let (incident, cause) = (id(number + 1_000), Cause::TheirConduct);
            let what = match number % 100 {
                0 => What::Abuse { manner: Abuse::SharpWords, toward: Target::Us },
                _ => What::Crossing { boundary: id(9 + number % 3) },
            };
            let severity = Severity::Minor;
            it.incidents.push(IncidentFact { incident, entry, at, what, severity, cause });
            let kind = GestureKind::Thanks;
            it.gestures.push(GestureFact { gesture: id(number + 1_000), at, kind });
        }
        if number % 80 == 0 {
            let on = at.date_naive();
            it.complaints.push(ComplaintFact {
                complaint: id(number + 1_000),
                raised_on: on,
                importance: Importance::Medium,
                cause: Cause::Misunderstanding,
                promised: true,
                steps: vec![(ComplaintStage::Heard, on), (ComplaintStage::Fixed, on)],
            });
        }
        if number % 80 == 40 {
            it.promises.push(PromiseFact {
                promise: id(number + 1_000),
                by: Party::Client,
                made_at: at,
                due_at: at + TimeDelta::days(7),
                settled: Some((Settlement::Kept, at + TimeDelta::days(6))),
            });
        }
    }
    for month in 0..DAYS / 30 {
        let number = usize::try_from(month).unwrap();
        let issued_on = at(month * 30 + 20).date_naive();
        it.invoices.push(InvoiceFact {
            invoice: id(number),
            kind: InvoiceKind::Work,
            issued_on,
            due_on: issued_on + TimeDelta::days(14),
            amount_minor: 90_000,
            written_off_on: None,
        });
        it.payments.push(PaymentFact {
            payment: id(number),
            invoice: Some(id(number)),
            received_on: issued_on + TimeDelta::days(18),
            amount_minor: 90_000,
        });
        let kind = WorkKind::Production;
        it.work.push(WorkFact { work: id(number), on: issued_on, minutes: 900, kind });
        Arc::make_mut(&mut it.practice).months.push(PracticeMonth {
            month: at(month * 30).date_naive(),
            minutes: 9_000,
            received_minor: 900_000,
            toll_minutes: 3_000,
            toll_sum: 0,
        });
    }
    Arc::make_mut(&mut it.practice).months.sort_by_key(|it| it.month);
    it
}

/// Some days ago.
fn at(days: i64) -> DateTime<Utc> {
    now() - TimeDelta::days(days) - TimeDelta::hours(3)
}

/// The least that any standing could do.
fn least(evidence: &Evidence) -> f64 {
    let mut times: Vec<(i64, f64)> = evidence
        .contacts
        .iter()
        .map(|it| (it.at.timestamp(), f64::from(it.toll.unwrap_or(0))))
        .collect();
    times.sort_unstable_by_key(|it| it.0);
    let end = now().timestamp();
    times.iter().map(|(at, toll)| toll * (-(end - at) as f64 / 86_400.0 / 60.0).exp2()).sum()
}

fn one_client(criterion: &mut Criterion) {
    let (evidence, policy) = (client(10_000), Policy::default());
    let standing = glance(&evidence, &policy, now()).standing;
    assert!(standing > Standing::Steady, "a standing that can change: {standing:?}");
    let mut group = criterion.benchmark_group("assess 10,000");
    group.bench_function("limit", |it| it.iter(|| least(black_box(&evidence))));
    group.bench_function("glance", |it| it.iter(|| glance(black_box(&evidence), &policy, now())));
    group.bench_function("assess", |it| it.iter(|| assess(black_box(&evidence), &policy, now())));
    group.finish();
}

fn many_clients(criterion: &mut Criterion) {
    let (clients, policy) = (vec![client(100); 1_000], Policy::default());
    let mut group = criterion.benchmark_group("assess 1,000 x 100");
    group.sample_size(20);
    group.bench_function("limit", |it| {
        it.iter(|| clients.iter().map(least).sum::<f64>());
    });
    group.bench_function("glance", |it| {
        it.iter(|| clients.iter().map(|one| glance(one, &policy, now()).score).sum::<f64>());
    });
    group.bench_function("assess", |it| {
        it.iter(|| clients.iter().map(|one| assess(one, &policy, now()).score).sum::<f64>());
    });
    group.finish();
}

fn five_years(criterion: &mut Criterion) {
    let (evidence, policy) = (client(10_000), Policy::default());
    let from = now() - TimeDelta::days(DAYS);
    let mut group = criterion.benchmark_group("standing history");
    group.bench_function("limit", |it| it.iter(|| least(black_box(&evidence))));
    group.bench_function("five years by the week", |it| {
        it.iter(|| history(black_box(&evidence), &policy, from, now(), 7));
    });
    group.finish();
}

criterion_group!(benches, one_client, many_clients, five_years);
criterion_main!(benches);
