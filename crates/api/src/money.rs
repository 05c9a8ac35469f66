//! Money and time: invoices, payments, hours, costs and goodwill.

use chrono::NaiveDate;
use domain::client::Client;
use domain::concession::Concession;
use domain::engagement::{Engagement, TermKind};
use domain::id::Id;
use domain::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::money::Money;
use domain::recovery::{Recovery, RecoveryPart};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Noun, Op};
use uuid::Uuid;

use crate::belongs::Belongs;
use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::field::optional;
use crate::recovery;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::ledger::{
    ConcessionView, CostView, InvoiceState, InvoiceView, MoneyView, PaymentView, WorkView,
};
use crate::wire::{Key, Word};

/// The days to pay where no clause states them.
const PAYMENT_DAYS: i64 = 14;

/// Writes down a bill. Amounts are plain decimals in the client's currency.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddInvoice {
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub kind: Word<InvoiceKind>,
    pub number: Option<String>,
    /// Today by default.
    pub issued_on: Option<NaiveDate>,
    /// By the clause on payment, or else 14 days after, by default.
    pub due_on: Option<NaiveDate>,
    pub amount: String,
    pub note: Option<String>,
}

/// Writes down money received; below zero for a chargeback.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddPayment {
    pub client: Key<Client>,
    pub invoice: Option<Key<Invoice>>,
    pub received_on: Option<NaiveDate>,
    pub amount: String,
    pub note: Option<String>,
}

/// Writes down time spent outside entries.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddWork {
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub on: Option<NaiveDate>,
    pub minutes: u32,
    pub kind: Word<WorkKind>,
    pub note: Option<String>,
    /// The recovery plan that it is part of.
    #[serde(default)]
    pub recovery: Option<Key<Recovery>>,
}

/// Writes down money spent.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddCost {
    pub client: Key<Client>,
    pub on: Option<NaiveDate>,
    pub amount: String,
    pub note: Option<String>,
    /// The recovery plan that it is part of.
    #[serde(default)]
    pub recovery: Option<Key<Recovery>>,
}

/// What lies on the money side of a client and can be moved into the bin.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct BinMoney {
    pub noun: MoneyNoun,
    pub id: String,
}

/// A noun of the money side.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MoneyNoun {
    Invoice,
    Payment,
    Work,
    Cost,
    Concession,
}

/// Writes down a bill.
///
/// # Errors
///
/// `Invalid` for an amount that is not above zero, or a due day before the day of issue.
pub fn add_invoice(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddInvoice,
) -> Result<Reply<Key<Invoice>>, Error> {
    let client = session.read().client(request.client.0)?;
    let belongs = Belongs { session, context, client: client.id };
    belongs.engagement("engagement", request.engagement)?;
    let issued_on = request.issued_on.unwrap_or_else(|| context.today());
    let days = payment_days(session, client.id, request.engagement)?;
    let due_on = request.due_on.unwrap_or(issued_on + chrono::TimeDelta::days(days));
    if due_on < issued_on {
        return Err(context.invalid("due_on", "error-due-before-issued", &[]));
    }
    let invoice = Invoice {
        id: context.id(),
        client: client.id,
        engagement: request.engagement.map(|it| it.0),
        kind: request.kind.0,
        number: optional(request.number.as_deref()),
        issued_on,
        due_on,
        amount: context.positive_money("amount", &request.amount, client.currency)?,
        note: optional(request.note.as_deref()),
        written_off_on: None,
    };
    let done = session.write(context, Op::AddInvoice, |tx| tx.add_invoice(&invoice))?;
    Ok(done.map(|()| invoice.id.into()))
}

/// Returns the days to pay that the clauses state.
pub(crate) fn payment_days(
    session: &Session,
    client: Id<Client>,
    engagement: Option<Key<Engagement>>,
) -> Result<i64, Error> {
    let terms = session.read().terms(client)?;
    let stated = terms
        .iter()
        .filter(|it| it.kind == TermKind::PaymentDays)
        .filter(|it| engagement.is_none_or(|wanted| wanted.0 == it.engagement))
        .find_map(|it| it.number);
    Ok(stated.map_or(PAYMENT_DAYS, i64::from))
}

/// Stops asking for an invoice, or asks for it again.
pub fn write_off(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Invoice>,
    written_off: bool,
) -> Result<Reply<()>, Error> {
    let mut invoice = session.read().invoice(id.0)?;
    invoice.written_off_on = written_off.then(|| context.today());
    session.write(context, Op::ChangeInvoice, |tx| tx.change_invoice(&invoice))
}

/// Writes down money received.
pub fn add_payment(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddPayment,
) -> Result<Reply<Key<Payment>>, Error> {
    let client = session.read().client(request.client.0)?;
    let belongs = Belongs { session, context, client: client.id };
    belongs.invoice("invoice", request.invoice)?;
    let payment = Payment {
        id: context.id(),
        client: client.id,
        invoice: request.invoice.map(|it| it.0),
        received_on: request.received_on.unwrap_or_else(|| context.today()),
        amount: context.money("amount", &request.amount, client.currency)?,
        note: optional(request.note.as_deref()),
    };
    if payment.amount.minor == 0 {
        return Err(context.invalid("amount", "error-zero", &[]));
    }
    let done = session.write(context, Op::AddPayment, |tx| tx.add_payment(&payment))?;
    Ok(done.map(|()| payment.id.into()))
}

/// Writes down time spent outside entries.
pub fn add_work(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddWork,
) -> Result<Reply<Key<Work>>, Error> {
    if request.minutes == 0 || request.minutes > 31 * 24 * 60 {
        return Err(context.invalid("minutes", "error-minutes", &[]));
    }
    let belongs = Belongs { session, context, client: request.client.0 };
    belongs.engagement("engagement", request.engagement)?;
    let work = Work {
        id: context.id(),
        client: request.client.0,
        engagement: request.engagement.map(|it| it.0),
        on: request.on.unwrap_or_else(|| context.today()),
        minutes: request.minutes,
        kind: request.kind.0,
        note: optional(request.note.as_deref()),
    };
    let belongs = Belongs { session, context, client: request.client.0 };
    let plan = recovery::with_part(&belongs, request.recovery, RecoveryPart::Work(work.id))?;
    let done = session.write(context, Op::AddWork, |tx| {
        tx.add_work(&work)?;
        plan.iter().try_for_each(|it| tx.change_recovery(it))
    })?;
    Ok(done.map(|()| work.id.into()))
}

/// Writes down money spent.
pub fn add_cost(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddCost,
) -> Result<Reply<Key<Cost>>, Error> {
    let client = session.read().client(request.client.0)?;
    let cost = Cost {
        id: context.id(),
        client: client.id,
        on: request.on.unwrap_or_else(|| context.today()),
        amount: context.positive_money("amount", &request.amount, client.currency)?,
        note: optional(request.note.as_deref()),
    };
    let belongs = Belongs { session, context, client: client.id };
    let plan = recovery::with_part(&belongs, request.recovery, RecoveryPart::Cost(cost.id))?;
    let done = session.write(context, Op::AddCost, |tx| {
        tx.add_cost(&cost)?;
        plan.iter().try_for_each(|it| tx.change_recovery(it))
    })?;
    Ok(done.map(|()| cost.id.into()))
}

/// Moves an invoice, a payment, hours, a cost or goodwill into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    request: &BinMoney,
) -> Result<Reply<()>, Error> {
    let id = Uuid::parse_str(&request.id).map_err(|_| store::Error::NotFound(Noun::Invoice))?;
    let (op, noun) = match request.noun {
        MoneyNoun::Invoice => (Op::BinInvoice, Noun::Invoice),
        MoneyNoun::Payment => (Op::BinPayment, Noun::Payment),
        MoneyNoun::Work => (Op::BinWork, Noun::Work),
        MoneyNoun::Cost => (Op::BinCost, Noun::Cost),
        MoneyNoun::Concession => (Op::BinConcession, Noun::Concession),
    };
    session.write(context, op, |tx| tx.bin(noun, id))
}

/// Describes an invoice with how it was paid by a day. `payments` are ordered by their invoice.
fn invoice_view(invoice: &Invoice, payments: &[Payment], today: NaiveDate) -> InvoiceView {
    let from = payments.partition_point(|it| it.invoice < Some(invoice.id));
    let to = payments.partition_point(|it| it.invoice <= Some(invoice.id));
    let mut received: Vec<&Payment> = payments[from..to].iter().collect();
    received.sort_by_key(|it| it.received_on);
    let mut paid = 0;
    let mut settled_on = None;
    for payment in received {
        paid += payment.amount.minor;
        let covers = paid >= invoice.amount.minor;
        settled_on = if covers { settled_on.or(Some(payment.received_on)) } else { None };
    }
    let late = |day: NaiveDate| (day - invoice.due_on).num_days().max(0);
    let (state, days_late) = match (settled_on, invoice.written_off_on) {
        (Some(day), _) if late(day) == 0 => (InvoiceState::Paid, 0),
        (Some(day), _) => (InvoiceState::PaidLate, late(day)),
        (None, Some(day)) => (InvoiceState::WrittenOff, late(day)),
        (None, None) if late(today) == 0 => (InvoiceState::Open, 0),
        (None, None) => (InvoiceState::Overdue, late(today)),
    };
    InvoiceView {
        id: invoice.id.into(),
        kind: invoice.kind.into(),
        number: invoice.number.as_ref().map(ToString::to_string),
        issued_on: invoice.issued_on,
        due_on: invoice.due_on,
        amount: amount(invoice.amount),
        paid: amount(Money::new(paid, invoice.amount.currency)),
        settled_on,
        state,
        days_late: i32::try_from(days_late).unwrap_or(i32::MAX),
        note: invoice.note.as_ref().map(ToString::to_string),
    }
}

/// Describes the money side of a client, newest first.
pub(crate) fn view(
    session: &Session,
    context: &Context<'_>,
    client: &Client,
) -> Result<MoneyView, Error> {
    let read = session.read();
    let mut payments = read.payments(client.id)?;
    payments.sort_by_key(|it| it.invoice);
    let mut invoices = read.invoices(client.id)?;
    invoices.sort_by_key(|it| std::cmp::Reverse((it.issued_on, it.id)));
    let invoices: Vec<InvoiceView> =
        invoices.iter().map(|it| invoice_view(it, &payments, context.today())).collect();
    let mut overdue = 0;
    for invoice in invoices.iter().filter(|it| it.state == InvoiceState::Overdue) {
        let minor =
            |text: &str| Money::parse_decimal(text, client.currency).map_or(0, |it| it.minor);
        if invoice.amount.currency == client.currency.code() {
            overdue += minor(&invoice.amount.decimal) - minor(&invoice.paid.decimal);
        }
    }
    let note = |it: &Option<domain::text::Text>| it.as_ref().map(ToString::to_string);
    let mut work = read.work(client.id)?;
    work.sort_by_key(|it| std::cmp::Reverse((it.on, it.id)));
    let mut costs = read.costs(client.id)?;
    costs.sort_by_key(|it| std::cmp::Reverse((it.on, it.id)));
    let mut concessions = read.concessions(client.id)?;
    concessions.sort_by_key(|it| std::cmp::Reverse((it.on, it.id)));
    let mut received = payments;
    received.sort_by_key(|it| std::cmp::Reverse((it.received_on, it.id)));
    Ok(MoneyView {
        invoices,
        payments: received
            .iter()
            .map(|it| PaymentView {
                id: it.id.into(),
                invoice: it.invoice.map(Key),
                received_on: it.received_on,
                amount: amount(it.amount),
            })
            .collect(),
        work: work
            .iter()
            .map(|it| WorkView {
                id: it.id.into(),
                on: it.on,
                minutes: it.minutes,
                kind: it.kind.into(),
                note: note(&it.note),
            })
            .collect(),
        costs: costs
            .iter()
            .map(|it| CostView {
                id: it.id.into(),
                on: it.on,
                amount: amount(it.amount),
                note: note(&it.note),
            })
            .collect(),
        concessions: concessions.iter().map(concession_view).collect(),
        overdue: (overdue > 0).then(|| amount(Money::new(overdue, client.currency))),
    })
}

/// Describes goodwill.
pub(crate) fn concession_view(it: &Concession) -> ConcessionView {
    ConcessionView {
        id: it.id.into(),
        kind: it.kind.into(),
        on: it.on,
        amount: it.amount.map(amount),
        minutes: it.minutes,
        reason: it.reason.as_ref().map(ToString::to_string),
    }
}
