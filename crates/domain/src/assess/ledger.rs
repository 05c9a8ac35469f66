//! The ledger: what was asked for, what came in, and how late, invoice by invoice.
//!
//! Overdue and paid-late money rest on the same invoices; this is what both read from.

use chrono::NaiveDate;

use super::evidence::{InvoiceFact, PaymentFact};
use super::fade::Stamp;
use super::signals::Case;
use crate::invoice::InvoiceKind;

/// The share of what others bring in a usual month that makes an invoice an ordinary one. A practice
/// of ten clients bills each about a tenth.
const ORDINARY_SHARE: f64 = 0.1;
/// The least and the most an invoice can weigh, against an ordinary one. Small sums still show
/// behaviour; a month's whole income is not ten times worse, but it is felt.
const SIZE: std::ops::RangeInclusive<f64> = 0.3..=2.5;
/// Days after which lateness counts for about half of what it would: a week is an oversight.
const GRACE_DAYS: f64 = 7.0;
/// The unit of lateness: a month.
const UNIT_DAYS: f64 = 30.0;
/// Lateness, in units, beyond which nothing is added: half a year, when debt is handed over.
const LATENESS_MOST: f64 = 6.0;

/// An invoice with its payments, oldest first.
#[derive(Debug)]
pub(crate) struct Account<'a> {
    pub invoice: &'a InvoiceFact,
    /// What it weighs against an ordinary invoice.
    pub size: f64,
    pub payments: Vec<(usize, &'a PaymentFact)>,
    /// The day it was due.
    pub due_day: i32,
    /// The day from which nothing is owed any more.
    pub settled_day: i32,
}

/// Returns all invoices that ask for money, in the order of their ids.
pub(crate) fn accounts(case: Case<'_>) -> Vec<Account<'_>> {
    let mut accounts: Vec<Account<'_>> = case
        .evidence
        .invoices
        .iter()
        .filter(|it| it.amount_minor > 0)
        .map(|invoice| Account {
            invoice,
            size: size(case, invoice),
            payments: Vec::new(),
            due_day: Stamp::date(invoice.due_on.max(invoice.issued_on)).day,
            settled_day: i32::MAX,
        })
        .collect();
    accounts.sort_by_key(|it| it.invoice.invoice);
    for (index, payment) in case.evidence.payments.iter().enumerate() {
        let Some(id) = payment.invoice else { continue };
        if let Ok(place) = accounts.binary_search_by_key(&id, |it| it.invoice.invoice) {
            accounts[place].payments.push((index, payment));
        }
    }
    for account in &mut accounts {
        account.payments.sort_by_key(|(_, it)| {
            (it.received_on, std::cmp::Reverse(it.amount_minor), it.payment)
        });
        account.settled_day = account.settled();
    }
    accounts
}

fn size(case: Case<'_>, invoice: &InvoiceFact) -> f64 {
    let kind = match invoice.kind {
        InvoiceKind::Work => 1.0,
        // Work waits for it, or starts on trust that is not returned.
        InvoiceKind::Deposit => 1.5,
        // It is about money that is counted already.
        InvoiceKind::LateFee => 0.5,
    };
    let usual = case.months.usual_income(invoice.issued_on).filter(|_| case.evidence.money_known);
    let Some(usual) = usual else { return kind };
    let share = invoice.amount_minor as f64 / usual / ORDINARY_SHARE;
    // The root, because half a month's income feels twice as heavy as an eighth of one, not four
    // times.
    kind * share.sqrt().clamp(*SIZE.start(), *SIZE.end())
}

/// Returns how heavy it is to be some days late: little in the first week, then about one a month.
pub(crate) fn lateness(days: f64) -> f64 {
    if days <= 0.0 {
        return 0.0;
    }
    (days * days / (UNIT_DAYS * (days + GRACE_DAYS))).min(LATENESS_MOST)
}

impl Account<'_> {
    /// Returns the day it was due, which is never before it was issued.
    pub fn due_on(&self) -> NaiveDate {
        self.invoice.due_on.max(self.invoice.issued_on)
    }

    /// Returns what was received by a day, in minor units.
    pub fn received(&self, now: Stamp) -> i64 {
        self.payments
            .iter()
            .take_while(|(_, it)| Stamp::date(it.received_on).day <= now.day)
            .map(|(_, it)| it.amount_minor)
            .sum()
    }

    fn settled(&self) -> i32 {
        let (mut received, mut settled) = (0, i32::MAX);
        for (_, payment) in &self.payments {
            received += payment.amount_minor;
            if received < self.invoice.amount_minor {
                settled = i32::MAX;
            } else if settled == i32::MAX {
                settled = Stamp::date(payment.received_on).day;
            }
        }
        settled
    }

    /// Returns what is still owed on a day, in minor units.
    pub fn owed(&self, now: Stamp) -> i64 {
        (self.invoice.amount_minor - self.received(now)).clamp(0, self.invoice.amount_minor)
    }
}
