//! A small world to tell stories in: evidence, built record by record, days before one day.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone as _, Utc};
use domain::assess::evidence::{
    ComplaintFact, ConcessionFact, ContactFact, CostFact, Evidence, GestureFact, HardTimeFact,
    IncidentFact, InvoiceFact, PaymentFact, PracticeMonth, PromiseFact, RecoveryFact, TellingFact,
    WorkFact,
};
use domain::client::ExpectationItem;
use domain::closed::ClosedSet as _;
use domain::complaint::{ComplaintStage, Importance};
use domain::id::Id;
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::invoice::{Invoice, InvoiceKind, WorkKind};
use domain::promise::{Party, Settlement};
use domain::recovery::RecoveryOutcome;
use std::sync::Arc;
use uuid::Uuid;

/// The hourly rate to reach, in minor units.
pub const TARGET: f64 = 6_000.0;

/// The day all stories end on, in the evening.
pub fn today() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 18, 0, 0).unwrap()
}

/// Noon, some days ago.
pub fn ago(days: i64) -> DateTime<Utc> {
    today() - TimeDelta::days(days) - TimeDelta::hours(6)
}

/// The date, some days ago.
pub fn day(days: i64) -> NaiveDate {
    ago(days).date_naive()
}

/// An id that is always the same for a number.
pub fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

/// Evidence in the making.
#[derive(Debug, Clone)]
pub struct Story {
    pub evidence: Evidence,
    last: u128,
}

impl Story {
    pub fn new() -> Self {
        let mut evidence = Evidence::none(id(0));
        evidence.target_rate_minor = Some(TARGET);
        Self { evidence, last: 0 }
    }

    pub fn next<T>(&mut self) -> Id<T> {
        self.last += 1;
        id(self.last)
    }

    /// A contact that left no mark.
    pub fn contact(&mut self, days: i64, minutes: u32, toll: i8) -> &mut Self {
        self.contact_with(days, minutes, toll, 0)
    }

    pub fn contact_with(&mut self, days: i64, minutes: u32, toll: i8, recovery: u32) -> &mut Self {
        let entry = self.next();
        self.evidence.contacts.push(ContactFact {
            entry,
            at: ago(days),
            minutes: Some(minutes),
            toll: Some(toll),
            recovery_minutes: (recovery > 0).then_some(recovery),
        });
        self
    }

    /// An incident, with the contact it happened in.
    pub fn incident(
        &mut self,
        days: i64,
        what: What,
        severity: Severity,
        cause: Cause,
    ) -> &mut Self {
        let (incident, entry) = (self.next(), self.next());
        let contact = ContactFact {
            entry,
            at: ago(days),
            minutes: Some(15),
            toll: None,
            recovery_minutes: None,
        };
        self.evidence.contacts.push(contact);
        self.evidence.incidents.push(IncidentFact {
            incident,
            entry,
            at: ago(days),
            what,
            severity,
            cause,
        });
        self
    }

    pub fn abuse(&mut self, days: i64, manner: Abuse, toward: Target) -> &mut Self {
        let what = What::Abuse { manner, toward };
        self.incident(days, what, Severity::Moderate, Cause::TheirConduct)
    }

    pub fn crossing(&mut self, days: i64, boundary: u128) -> &mut Self {
        let what = What::Crossing { boundary: id(boundary) };
        self.incident(days, what, Severity::Moderate, Cause::TheirConduct)
    }

    pub fn told(&mut self, days: i64, boundary: u128) -> &mut Self {
        let telling = self.next();
        self.evidence.tellings.push(TellingFact { telling, boundary: id(boundary), at: ago(days) });
        self
    }

    pub fn gesture(&mut self, days: i64, kind: GestureKind) -> &mut Self {
        let gesture = self.next();
        self.evidence.gestures.push(GestureFact { gesture, at: ago(days), kind });
        self
    }

    /// An invoice due after 14 days, paid so many days after it was issued, or not at all.
    pub fn invoice(&mut self, issued: i64, amount: i64, paid_after: Option<i64>) -> &mut Self {
        let invoice = self.next();
        self.evidence.invoices.push(InvoiceFact {
            invoice,
            kind: InvoiceKind::Work,
            issued_on: day(issued),
            due_on: day(issued - 14),
            amount_minor: amount,
            written_off_on: None,
        });
        if let Some(after) = paid_after.filter(|it| *it <= issued) {
            let payment = self.next();
            self.evidence.payments.push(PaymentFact {
                payment,
                invoice: Some(invoice),
                received_on: day(issued - after),
                amount_minor: amount,
            });
        }
        self
    }

    /// A payment of one invoice.
    pub fn pay(&mut self, invoice: Id<Invoice>, days: i64, amount: i64) -> &mut Self {
        let payment = self.next();
        let (invoice, received_on) = (Some(invoice), day(days));
        let amount_minor = amount;
        self.evidence.payments.push(PaymentFact { payment, invoice, received_on, amount_minor });
        self
    }

    /// A payment of a part of the last invoice, or a chargeback; without an invoice where there is
    /// none.
    pub fn part(&mut self, days: i64, amount: i64) -> &mut Self {
        let payment = self.next();
        let invoice = self.evidence.invoices.last().map(|it| it.invoice);
        let (received_on, amount_minor) = (day(days), amount);
        self.evidence.payments.push(PaymentFact { payment, invoice, received_on, amount_minor });
        self
    }

    pub fn work(&mut self, days: i64, minutes: u32) -> &mut Self {
        let work = self.next();
        let kind = WorkKind::Production;
        self.evidence.work.push(WorkFact { work, on: day(days), minutes, kind });
        self
    }

    pub fn cost(&mut self, days: i64, amount: i64) -> &mut Self {
        let cost = self.next();
        self.evidence.costs.push(CostFact { cost, on: day(days), amount_minor: amount });
        self
    }

    pub fn concession(&mut self, days: i64, amount: i64) -> &mut Self {
        let concession = self.next();
        self.evidence.concessions.push(ConcessionFact {
            concession,
            on: day(days),
            amount_minor: amount,
            minutes: 0,
        });
        self
    }

    pub fn promise(
        &mut self,
        made: i64,
        due: i64,
        settled: Option<(Settlement, i64)>,
    ) -> &mut Self {
        let promise = self.next();
        self.evidence.promises.push(PromiseFact {
            promise,
            by: Party::Client,
            made_at: ago(made),
            due_at: ago(due),
            settled: settled.map(|(how, days)| (how, ago(days))),
        });
        self
    }

    pub fn complaint(
        &mut self,
        raised: i64,
        cause: Cause,
        promised: bool,
        steps: &[(ComplaintStage, i64)],
    ) -> &mut Self {
        let complaint = self.next();
        self.evidence.complaints.push(ComplaintFact {
            complaint,
            raised_on: day(raised),
            importance: Importance::Medium,
            cause,
            promised,
            steps: steps.iter().map(|(stage, days)| (*stage, day(*days))).collect(),
        });
        self
    }

    /// Days on which they had it hard, still so where no length is given.
    pub fn hard_time(&mut self, since: i64, days: Option<i64>) -> &mut Self {
        let hard_time = self.next();
        self.evidence.hard_times.push(HardTimeFact {
            hard_time,
            since_on: day(since),
            until_on: days.map(|it| day(since - it)),
        });
        self
    }

    pub fn recovery(&mut self, starts: i64, ended: Option<(RecoveryOutcome, i64)>) -> &mut Self {
        let recovery = self.next();
        self.evidence.recoveries.push(RecoveryFact {
            recovery,
            starts_on: day(starts),
            ends_on: day(starts - 30),
            ended: ended.map(|(how, days)| (how, day(days))),
        });
        self
    }

    /// The whole first-contact checklist.
    pub fn expectations(&mut self, days: i64) -> &mut Self {
        let items = ExpectationItem::ALL.iter().map(|it| (*it, ago(days)));
        self.evidence.expectations.extend(items);
        self
    }

    /// Ordinary business: expectations set, every week two hours of work and a short neutral call,
    /// every four weeks an invoice at this hourly rate, paid so many days after it was issued.
    pub fn business(&mut self, weeks: i64, rate: i64, paid_after: Option<i64>) -> &mut Self {
        self.expectations(weeks * 7);
        for week in 1..=weeks {
            self.work(week * 7, 120).contact(week * 7 - 1, 20, 0);
            if week % 4 == 1 {
                self.invoice(week * 7 - 2, rate * 28 / 3, paid_after);
            }
        }
        self
    }

    /// A practice with other clients: so many hours and so much money from them in every month.
    pub fn others(&mut self, hours: u64, received: i64) -> &mut Self {
        Arc::make_mut(&mut self.evidence.practice).months =
            practice(&self.evidence, hours * 60, received, 0, 0);
        self
    }
}

/// The months of a practice: this client's own records, and as much of others in every month.
pub fn practice(
    evidence: &Evidence,
    minutes: u64,
    received: i64,
    toll_minutes: u64,
    toll_sum: i64,
) -> Vec<PracticeMonth> {
    use chrono::Datelike as _;
    let month_of = |on: NaiveDate| on.with_day(1).unwrap();
    let mut months: Vec<PracticeMonth> = Vec::new();
    for back in (0..48).rev() {
        let month =
            month_of(today().date_naive()).checked_sub_months(chrono::Months::new(back)).unwrap();
        months.push(PracticeMonth {
            month,
            minutes,
            received_minor: received,
            toll_minutes,
            toll_sum,
        });
    }
    let mut add = |on: NaiveDate, more: &dyn Fn(&mut PracticeMonth)| {
        if let Some(month) = months.iter_mut().find(|it| it.month == month_of(on)) {
            more(month);
        }
    };
    for it in &evidence.contacts {
        let length = it.minutes.unwrap_or(0);
        add(it.at.date_naive(), &|month| {
            month.minutes += u64::from(length + it.recovery_minutes.unwrap_or(0));
            if let Some(toll) = it.toll {
                month.toll_minutes += u64::from(length);
                month.toll_sum += i64::from(length) * i64::from(toll);
            }
        });
    }
    for it in &evidence.work {
        add(it.on, &|month| month.minutes += u64::from(it.minutes));
    }
    for it in &evidence.payments {
        add(it.received_on, &|month| month.received_minor += it.amount_minor);
    }
    months
}
