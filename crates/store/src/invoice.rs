//! Money and time: invoices, payments, hours and costs.

use domain::client::Client;
use domain::id::Id;
use domain::invoice::{Cost, Invoice, Payment, Work};
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _, In};
use crate::{Error, Read};

reads!(Invoice, invoice, invoices);
writes!(Invoice, add_invoice, change_invoice);
reads!(Payment, payment, payments);
writes!(Payment, add_payment, change_payment);
reads!(Work, work_item, work);
writes!(Work, add_work, change_work);
reads!(Cost, cost, costs);
writes!(Cost, add_cost, change_cost);

/// Which invoices are neither paid in full nor written off.
const OPEN: &str = "written_off_on IS NULL AND amount_minor > (
    SELECT coalesce(sum(payment.amount_minor), 0) FROM payment
    WHERE payment.invoice = invoice.id AND payment.binned_at IS NULL)";

impl Read<'_> {
    /// Returns the invoices of all clients that are neither paid in full nor written off, oldest
    /// first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_invoices(&self) -> Result<Vec<Invoice>, Error> {
        record::of_all(self.conn(), OPEN, Invoice::ORDER, &[])
    }

    /// Returns the invoices of one client that are neither paid in full nor written off, oldest
    /// first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn open_invoices_of(&self, client: Id<Client>) -> Result<Vec<Invoice>, Error> {
        let theirs = format!("client = :client AND {OPEN}");
        record::of_all(self.conn(), &theirs, Invoice::ORDER, &[(":client", &In(&client))])
    }
}

impl Record for Invoice {
    const NOUN: Noun = Noun::Invoice;
    const TABLE: &'static str = "invoice";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "engagement",
        "kind",
        "number",
        "issued_on",
        "due_on",
        "amount_minor",
        "currency",
        "note",
        "written_off_on",
    ];
    const ORDER: &'static str = "issued_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            engagement: row.cell("engagement")?,
            kind: row.cell("kind")?,
            number: row.cell("number")?,
            issued_on: row.cell("issued_on")?,
            due_on: row.cell("due_on")?,
            amount: row.money("amount_minor", "currency")?,
            note: row.cell("note")?,
            written_off_on: row.cell("written_off_on")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":engagement", &self.engagement)?;
        to.set(":kind", &self.kind)?;
        to.set(":number", &self.number)?;
        to.set(":issued_on", &self.issued_on)?;
        to.set(":due_on", &self.due_on)?;
        to.set_money(":amount_minor", ":currency", Some(self.amount))?;
        to.set(":note", &self.note)?;
        to.set(":written_off_on", &self.written_off_on)
    }
}

impl Record for Payment {
    const NOUN: Noun = Noun::Payment;
    const TABLE: &'static str = "payment";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "invoice", "received_on", "amount_minor", "currency", "note"];
    const ORDER: &'static str = "received_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            invoice: row.cell("invoice")?,
            received_on: row.cell("received_on")?,
            amount: row.money("amount_minor", "currency")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":invoice", &self.invoice)?;
        to.set(":received_on", &self.received_on)?;
        to.set_money(":amount_minor", ":currency", Some(self.amount))?;
        to.set(":note", &self.note)
    }
}

impl Record for Work {
    const NOUN: Noun = Noun::Work;
    const TABLE: &'static str = "work";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "engagement", "worked_on", "minutes", "kind", "note"];
    const ORDER: &'static str = "worked_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            engagement: row.cell("engagement")?,
            on: row.cell("worked_on")?,
            minutes: row.cell("minutes")?,
            kind: row.cell("kind")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":engagement", &self.engagement)?;
        to.set(":worked_on", &self.on)?;
        to.set(":minutes", &self.minutes)?;
        to.set(":kind", &self.kind)?;
        to.set(":note", &self.note)
    }
}

impl Record for Cost {
    const NOUN: Noun = Noun::Cost;
    const TABLE: &'static str = "cost";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "spent_on", "amount_minor", "currency", "note"];
    const ORDER: &'static str = "spent_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            on: row.cell("spent_on")?,
            amount: row.money("amount_minor", "currency")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":spent_on", &self.on)?;
        to.set_money(":amount_minor", ":currency", Some(self.amount))?;
        to.set(":note", &self.note)
    }
}
