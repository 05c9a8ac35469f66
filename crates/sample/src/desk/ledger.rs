//! Money and hours of one client.

use chrono::{NaiveDate, TimeDelta};
use domain::complaint::Complaint;
use domain::concession::{Concession, ConcessionKind};
use domain::id::Id;
use domain::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::text::Text;

use super::{Folder, morning};
use crate::chance::Chance;
use crate::diary::working_day;

/// The day of a payment that never came.
pub(crate) const NEVER: i64 = i64::MIN;

impl Folder<'_> {
    /// Notes an invoice of whole units, due so many days after it was issued.
    pub(crate) fn invoice(
        &mut self,
        kind: InvoiceKind,
        ago: i64,
        days: i64,
        whole: i64,
        note: &str,
    ) -> Id<Invoice> {
        let issued_on = self.desk.working_day(ago);
        let id = self.desk.id_on(issued_on);
        let amount = self.money(whole);
        self.desk.journal.invoices.push(Invoice {
            id,
            client: self.client,
            engagement: self.under(issued_on),
            kind,
            number: None,
            issued_on,
            due_on: issued_on + TimeDelta::days(days),
            amount,
            note: Text::new(note),
            written_off_on: None,
        });
        id
    }

    /// Notes money that came in for an invoice.
    pub(crate) fn paid(&mut self, invoice: Id<Invoice>, ago: i64, whole: i64, note: &str) {
        let received_on = self.desk.working_day(ago);
        let id = self.desk.id_on(received_on);
        let amount = self.money(whole);
        self.desk.journal.payments.push(Payment {
            id,
            client: self.client,
            invoice: Some(invoice),
            received_on,
            amount,
            note: Text::new(note),
        });
    }

    /// Notes invoices for work: issued (days ago), whole units, paid (days ago, or [`NEVER`]).
    pub(crate) fn bills(&mut self, days: i64, bills: &[(i64, i64, i64)]) -> Vec<Id<Invoice>> {
        let note = |bill: &mut Self, (issued, whole, paid): (i64, i64, i64)| {
            let id = bill.invoice(InvoiceKind::Work, issued, days, whole, "");
            if paid != NEVER {
                bill.paid(id, paid, whole, "");
            }
            id
        };
        bills.iter().map(|it| note(self, *it)).collect()
    }

    /// Fills in the hours behind the invoices, at a rate of whole units an hour of everything:
    /// what the diary already took is counted in, the rest was work at the desk.
    pub(crate) fn hours(&mut self, rate: i64, notes: &[(WorkKind, &str)]) {
        let client = self.client;
        let mut mine: Vec<(NaiveDate, i64)> = self
            .desk
            .journal
            .invoices
            .iter()
            .filter(|it| it.client == client && it.kind != InvoiceKind::LateFee)
            .map(|it| (it.issued_on, it.amount.minor))
            .collect();
        mine.sort_unstable();
        let contact: Vec<(NaiveDate, i64)> = self
            .desk
            .journal
            .entries
            .iter()
            .filter(|it| it.client == client)
            .map(|it| {
                let took = it.minutes.unwrap_or(0) + it.recovery_minutes.unwrap_or(0);
                (it.at.day(), i64::from(took))
            })
            .collect();
        let Some(first) = contact.iter().map(|it| it.0).min() else { return };
        let hourly = self.money(rate).minor.max(1);
        let mut chance = Chance::new(client.uuid().as_u128() as u64 ^ hourly.unsigned_abs());
        let (mut from, mut turn) = (first, 0);
        for (issued, minor) in mine {
            let talked: i64 =
                contact.iter().filter(|it| from <= it.0 && it.0 < issued).map(|it| it.1).sum();
            let mut left = (minor * 60 / hourly - talked).max(0);
            let span = (issued - from).num_days().max(1);
            while left >= 10 {
                let whole = 60 + 5 * i64::try_from(chance.below(31)).unwrap_or(0);
                let minutes = if left < whole + 40 { left } else { whole };
                left -= minutes;
                let after = i64::try_from(chance.below(usize::try_from(span).unwrap_or(1)));
                let day = working_day(from + TimeDelta::days(after.unwrap_or(0))).max(first);
                let (kind, words) = notes[turn % notes.len()];
                turn += 1;
                self.worked_on(day, minutes, kind, words);
            }
            from = issued;
        }
    }

    /// Notes one stretch of work.
    pub(crate) fn worked(&mut self, ago: i64, minutes: i64, kind: WorkKind, words: &str) {
        let day = self.desk.working_day(ago);
        self.worked_on(day, minutes, kind, words);
    }

    fn worked_on(&mut self, on: NaiveDate, minutes: i64, kind: WorkKind, words: &str) {
        let id = self.desk.ids.next(morning(on));
        self.desk.journal.work.push(Work {
            id,
            client: self.client,
            engagement: self.under(on),
            on,
            minutes: u32::try_from(minutes).unwrap_or(0),
            kind,
            note: Text::new(words),
        });
    }

    /// Notes money spent for the client.
    pub(crate) fn cost(&mut self, ago: i64, whole: i64, words: &str) {
        let on = self.desk.working_day(ago);
        let id = self.desk.id_on(on);
        let amount = self.money(whole);
        let note = Text::new(words);
        self.desk.journal.costs.push(Cost { id, client: self.client, on, amount, note });
    }

    /// Notes goodwill, in whole units or in minutes (the other is 0).
    pub(crate) fn goodwill(
        &mut self,
        mark: &str,
        kind: ConcessionKind,
        (whole, minutes): (i64, u32),
        complaint: Option<Id<Complaint>>,
        reason: &str,
    ) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        let amount = (whole != 0).then(|| self.money(whole));
        self.desk.journal.concessions.push(Concession {
            id,
            client: self.client,
            kind,
            on: place.at.day(),
            amount,
            minutes: (minutes != 0).then_some(minutes),
            reason: Text::new(reason),
            entry: Some(place.entry),
            complaint,
        });
    }
}
