//! What entries of a large journal give rise to: incidents, complaints, promises and money.

use chrono::{NaiveDate, TimeDelta};
use domain::client::Client;
use domain::closed::ClosedSet;
use domain::complaint::{Complaint, ComplaintStage, ComplaintStep, Importance};
use domain::concession::{Concession, ConcessionKind};
use domain::engagement::Engagement;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::{Abuse, Cause, Gesture, GestureKind, Incident, Severity, Target, What};
use domain::invoice::{Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::moment::Moment;
use domain::money::Money;
use domain::promise::{Party, Promise, Settlement};
use iso_currency::Currency;

use super::{Maker, number};
use crate::desk::{HOME, morning, text};

impl Maker {
    pub(super) fn incidents(
        &mut self,
        entry: Id<Entry>,
        client: Id<Client>,
        when: Moment,
        tongue: usize,
    ) {
        if self.chance.once_in(25) {
            let kind = *self.chance.pick(GestureKind::ALL);
            let id = self.desk.ids.next(when.at);
            self.desk.journal.gestures.push(Gesture { id, entry, kind, note: None });
        }
        if !self.chance.once_in(20) {
            return;
        }
        let what = match self.chance.below(6) {
            0 | 1 => What::Crossing { boundary: *self.chance.pick(&self.rules) },
            2 => What::Abuse {
                manner: *self.chance.pick(&[Abuse::SharpWords, Abuse::Shouting, Abuse::Insults]),
                toward: *self.chance.pick(Target::ALL),
            },
            3 => What::UnpaidScope { minutes: Some(60) },
            _ => What::Complaint { complaint: Some(self.complaint(entry, client, when, tongue)) },
        };
        let severity = *self.chance.pick(Severity::ALL);
        let cause = *self.chance.pick(Cause::ALL);
        let id = self.desk.ids.next(when.at);
        let incident = Incident { id, entry, what, severity, cause, note: None };
        self.desk.journal.incidents.push(incident);
    }

    fn complaint(
        &mut self,
        entry: Id<Entry>,
        client: Id<Client>,
        when: Moment,
        tongue: usize,
    ) -> Id<Complaint> {
        let on = when.day();
        let id = self.desk.ids.next(when.at);
        let mut steps = Vec::new();
        let stages = [ComplaintStage::Heard, ComplaintStage::Offered, ComplaintStage::Fixed];
        for stage in stages {
            let id = self.desk.ids.next(when.at);
            steps.push(ComplaintStep { id, stage, on, entry: Some(entry), note: None });
        }
        let theme = text(self.words.word(&mut self.chance, tongue));
        self.desk.journal.complaints.push(Complaint {
            id,
            client,
            entry: Some(entry),
            theme,
            summary: None,
            importance: *self.chance.pick(Importance::ALL),
            cause: *self.chance.pick(Cause::ALL),
            promised: self.chance.once_in(2),
            raised_on: on,
            steps,
        });
        if self.chance.once_in(3) {
            let given = self.desk.ids.next(when.at);
            self.desk.journal.concessions.push(Concession {
                id: given,
                client,
                kind: ConcessionKind::FreeHours,
                on,
                amount: None,
                minutes: Some(60),
                reason: None,
                entry: Some(entry),
                complaint: Some(id),
            });
        }
        id
    }

    pub(super) fn promise(
        &mut self,
        entry: Id<Entry>,
        client: Id<Client>,
        when: Moment,
        tongue: usize,
    ) {
        if !self.chance.once_in(12) {
            return;
        }
        let due = when.at + TimeDelta::days(1 + i64::from(number(self.chance.below(10))));
        let done =
            due - TimeDelta::hours(20) + TimeDelta::hours(i64::from(number(self.chance.below(26))));
        let settled = (done < morning(self.desk.today)).then(|| {
            let how = if self.chance.once_in(15) { Settlement::Broken } else { Settlement::Kept };
            (how, done)
        });
        let id = self.desk.ids.next(when.at);
        self.desk.journal.promises.push(Promise {
            id,
            client,
            by: *self.chance.pick(Party::ALL),
            wording: text(&self.words.sentence(&mut self.chance, tongue, 4, 6)),
            made_at: when,
            due_at: Moment::new(due, HOME),
            entry: Some(entry),
            settled,
        });
    }

    pub(super) fn money(
        &mut self,
        client: Id<Client>,
        engagement: Id<Engagement>,
        currency: Currency,
        on: NaiveDate,
    ) {
        if self.chance.once_in(3) {
            let id = self.desk.id_on(on);
            self.desk.journal.work.push(Work {
                id,
                client,
                engagement: Some(engagement),
                on,
                minutes: 30 + number(self.chance.below(200)),
                kind: *self.chance.pick(WorkKind::ALL),
                note: None,
            });
        }
        if !self.chance.once_in(15) {
            return;
        }
        let invoice = self.desk.id_on(on);
        let hours = 5 + i64::from(number(self.chance.below(20)));
        let hourly = match currency {
            Currency::NOK => 64_000,
            Currency::KZT => 3_200_000,
            _ => 5_500,
        };
        let amount = Money::new(hours * hourly, currency);
        self.desk.journal.invoices.push(Invoice {
            id: invoice,
            client,
            engagement: Some(engagement),
            kind: InvoiceKind::Work,
            number: None,
            issued_on: on,
            due_on: on + TimeDelta::days(14),
            amount,
            note: None,
            written_off_on: None,
        });
        let received_on = on + TimeDelta::days(4 + i64::from(number(self.chance.below(25))));
        if received_on < self.desk.today && !self.chance.once_in(30) {
            let id = self.desk.id_on(received_on);
            let invoice = Some(invoice);
            let payment = Payment { id, client, invoice, received_on, amount, note: None };
            self.desk.journal.payments.push(payment);
        }
    }
}
