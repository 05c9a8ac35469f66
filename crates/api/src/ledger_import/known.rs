//! What the journal has already, so that a file can be imported twice.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::client::Client;
use domain::id::Id;
use domain::invoice::Invoice;
use domain::money::Money;
use domain::text::Text;

use crate::error::Error;
use crate::session::Session;

/// What a record is known by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Mark {
    Work {
        on: NaiveDate,
        minutes: u32,
        note: String,
    },
    /// An invoice without a number.
    Invoice {
        issued_on: NaiveDate,
        amount: Money,
    },
    Payment {
        on: NaiveDate,
        amount: Money,
    },
    Cost {
        on: NaiveDate,
        amount: Money,
        note: String,
    },
}

/// An invoice of the journal, or of this file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bill {
    pub id: Id<Invoice>,
    pub amount: Money,
    /// What was received for it, in minor units.
    pub paid: i64,
}

/// What is known of one client.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// How many records there are that no row of the file has been taken for yet.
    left: HashMap<Mark, u32>,
    bills: HashMap<String, Bill>,
}

pub(super) fn note(note: Option<&str>) -> String {
    store::fold(note.unwrap_or_default().trim())
}

impl Known {
    /// Reads what the journal has of a client.
    pub fn of(session: &Session, client: Id<Client>) -> Result<Self, Error> {
        let read = session.read();
        let mut known = Self::default();
        let text = |it: &Option<Text>| note(it.as_ref().map(Text::as_str));
        for it in read.work(client)? {
            known.add(Mark::Work { on: it.on, minutes: it.minutes, note: text(&it.note) });
        }
        for it in read.costs(client)? {
            known.add(Mark::Cost { on: it.on, amount: it.amount, note: text(&it.note) });
        }
        let payments = read.payments(client)?;
        for it in &payments {
            known.add(Mark::Payment { on: it.received_on, amount: it.amount });
        }
        for it in read.invoices(client)? {
            let mine = payments.iter().filter(|payment| payment.invoice == Some(it.id));
            let paid = mine.map(|payment| payment.amount.minor).sum();
            match &it.number {
                None => known.add(Mark::Invoice { issued_on: it.issued_on, amount: it.amount }),
                Some(number) => {
                    known.bill(number.as_str(), Bill { id: it.id, amount: it.amount, paid });
                }
            }
        }
        Ok(known)
    }

    fn add(&mut self, mark: Mark) {
        *self.left.entry(mark).or_default() += 1;
    }

    /// Takes a row for one that is known, if there is one left. Two equal rows in a file are two
    /// records, unless the journal has both.
    pub fn take(&mut self, mark: &Mark) -> bool {
        match self.left.get_mut(mark) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        }
    }

    /// Notes an invoice by its number.
    pub fn bill(&mut self, number: &str, bill: Bill) {
        self.bills.insert(note(Some(number)), bill);
    }

    /// Returns the invoice with a number.
    pub fn billed(&mut self, number: &str) -> Option<&mut Bill> {
        self.bills.get_mut(&note(Some(number)))
    }
}
