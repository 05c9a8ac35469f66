//! What an import would add: the rows of a file as records of the journal.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{NaiveDate, TimeDelta};
use domain::client::{Client, Move};
use domain::id::Id;
use domain::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::money::{self, Money};
use domain::text::Text;
use exchange::csv::{self, Decimal, Field, Item, Problem, ProblemKind, Record, Records};

use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::ledger_import::CsvChoice;
use crate::ledger_import::known::{Bill, Known, Mark, note};
use crate::ledger_import::owner::Owners;
use crate::money::payment_days;
use crate::session::Session;
use crate::view::ledger_import::{CsvClientView, CsvCounts, CsvRowState, CsvRowView};

/// How many rows are shown as they were read.
const SAMPLE: usize = 20;

/// What an import would add.
#[derive(Default)]
pub(super) struct Plan {
    pub clients: Vec<(Client, Move)>,
    pub work: Vec<Work>,
    pub invoices: Vec<Invoice>,
    pub payments: Vec<Payment>,
    pub costs: Vec<Cost>,
    pub names: Vec<CsvClientView>,
    pub nameless: u32,
    pub sample: Vec<CsvRowView>,
    pub problems: Vec<Problem>,
    pub counts: CsvCounts,
}

/// Plans an import, row by row.
pub(super) fn plan(
    session: &Session,
    context: &Context<'_>,
    found: &Records,
    choice: &CsvChoice,
) -> Result<Plan, Error> {
    let mut owners = Owners::find(session, context, found, choice)?;
    let mut plan = Plan { clients: std::mem::take(&mut owners.new), ..Plan::default() };
    let nameless = choice.nameless.map(|it| session.read().client(it.0)).transpose()?;
    let mut desk = Desk { session, context, known: HashMap::new(), days: HashMap::new() };
    let work_kind = choice.work_kind.map_or(WorkKind::Production, |it| it.0);
    for record in &found.records {
        let is_nameless = record.client.trim().is_empty();
        plan.nameless += u32::from(is_nameless);
        let owner = if is_nameless { nameless.as_ref() } else { owners.of(record) };
        let done = match owner {
            None => {
                plan.counts.left_out += 1;
                Ok((CsvRowState::Nobodys, None))
            }
            Some(client) => plan.take(&mut desk, client, record, work_kind)?,
        };
        match done {
            Ok((state, money)) => {
                if plan.sample.len() < SAMPLE {
                    plan.sample.push(row(record, owner, state, money));
                }
            }
            Err(problem) => plan.problems.push(problem),
        }
    }
    plan.names = owners.names;
    // What is not said comes first, then the clients with the most rows.
    plan.names.sort_by_key(|it| {
        let said = it.client.is_some() || it.add || it.leave_out;
        (said, std::cmp::Reverse(it.rows), it.name.clone())
    });
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    plan.counts = CsvCounts {
        work: count(plan.work.len()),
        minutes: plan.work.iter().fold(0, |sum, it| sum.saturating_add(it.minutes)),
        invoices: count(plan.invoices.len()),
        payments: count(plan.payments.len()),
        costs: count(plan.costs.len()),
        clients: count(plan.clients.len()),
        left_out: plan.counts.left_out.saturating_add(found.left_out),
        ..plan.counts
    };
    Ok(plan)
}

/// What a plan looks up while it is made.
struct Desk<'a> {
    session: &'a Session,
    context: &'a Context<'a>,
    known: HashMap<Id<Client>, Known>,
    /// Days to pay.
    days: HashMap<Id<Client>, i64>,
}

impl Desk<'_> {
    fn known(&mut self, client: Id<Client>) -> Result<&mut Known, Error> {
        match self.known.entry(client) {
            Entry::Occupied(it) => Ok(it.into_mut()),
            Entry::Vacant(it) => Ok(it.insert(Known::of(self.session, client)?)),
        }
    }

    fn days(&mut self, client: Id<Client>) -> Result<i64, Error> {
        match self.days.entry(client) {
            Entry::Occupied(it) => Ok(*it.get()),
            Entry::Vacant(it) => Ok(*it.insert(payment_days(self.session, client, None)?)),
        }
    }
}

/// What became of a row, with its money; or what is wrong with it.
type Taken = Result<(CsvRowState, Option<Money>), Problem>;

impl Plan {
    fn take(
        &mut self,
        desk: &mut Desk<'_>,
        client: &Client,
        record: &Record,
        work_kind: WorkKind,
    ) -> Result<Taken, Error> {
        let id = desk.context;
        match &record.item {
            Item::Time { on, minutes, note: said } => {
                let mark = Mark::Work { on: *on, minutes: *minutes, note: note(said.as_deref()) };
                if desk.known(client.id)?.take(&mark) {
                    return Ok(self.known(None));
                }
                self.work.push(Work {
                    id: id.id(),
                    client: client.id,
                    engagement: None,
                    on: *on,
                    minutes: *minutes,
                    kind: work_kind,
                    note: text(said.as_deref()),
                });
                Ok(Ok((CsvRowState::New, None)))
            }
            Item::Invoice(it) => self.bill(desk, client, record, it),
            Item::Payment { on, amount, currency, number, note } => {
                let money = match money_of(record, client, amount, currency.as_deref()) {
                    Ok(money) => money,
                    Err(problem) => return Ok(Err(problem)),
                };
                let known = desk.known(client.id)?;
                if known.take(&Mark::Payment { on: *on, amount: money }) {
                    return Ok(self.known(Some(money)));
                }
                let bill = number.as_deref().and_then(|it| known.billed(it));
                let invoice = bill.map(|it| {
                    it.paid += money.minor;
                    it.id
                });
                let note = note.as_deref();
                self.payments.push(payment(id, client, invoice, *on, money, note));
                Ok(Ok((CsvRowState::New, Some(money))))
            }
            Item::Cost { on, amount, currency, note: said } => {
                let money = match money_of(record, client, amount, currency.as_deref()) {
                    Ok(money) => money,
                    Err(problem) => return Ok(Err(problem)),
                };
                let mark = Mark::Cost { on: *on, amount: money, note: note(said.as_deref()) };
                if desk.known(client.id)?.take(&mark) {
                    return Ok(self.known(Some(money)));
                }
                self.costs.push(Cost {
                    id: id.id(),
                    client: client.id,
                    on: *on,
                    amount: money,
                    note: text(said.as_deref()),
                });
                Ok(Ok((CsvRowState::New, Some(money))))
            }
        }
    }

    fn known(&mut self, money: Option<Money>) -> Taken {
        self.counts.known += 1;
        Ok((CsvRowState::Known, money))
    }

    /// Takes an invoice, and what was paid for it since it was imported last.
    fn bill(
        &mut self,
        desk: &mut Desk<'_>,
        client: &Client,
        record: &Record,
        it: &csv::Invoice,
    ) -> Result<Taken, Error> {
        let currency = it.currency.as_deref();
        let money = match money_of(record, client, &it.amount, currency) {
            Ok(money) => money,
            Err(problem) => return Ok(Err(problem)),
        };
        let paid = match it.paid.as_ref().map(|it| money_of(record, client, it, currency)) {
            None => None,
            Some(Ok(money)) => Some(money.minor),
            Some(Err(problem)) => return Ok(Err(problem)),
        };
        let days = desk.days(client.id)?;
        let context = desk.context;
        let known = desk.known(client.id)?;
        let billed = it.number.as_deref().and_then(|number| known.billed(number).copied());
        let unnumbered = Mark::Invoice { issued_on: it.issued_on, amount: money };
        let is_known = billed.is_some() || (it.number.is_none() && known.take(&unnumbered));
        let mut bill = billed.unwrap_or(Bill { id: context.id(), amount: money, paid: 0 });
        if !is_known {
            self.invoices.push(Invoice {
                id: bill.id,
                client: client.id,
                engagement: None,
                kind: InvoiceKind::Work,
                number: text(it.number.as_deref()),
                issued_on: it.issued_on,
                due_on: it.due_on.unwrap_or(it.issued_on + TimeDelta::days(days)),
                amount: money,
                note: text(it.note.as_deref()),
                written_off_on: None,
            });
        }
        // One without a number cannot be found again, so neither can what was paid for it.
        let can_pay = !is_known || billed.is_some();
        let settled = paid.or(it.paid_on.map(|_| bill.amount.minor)).unwrap_or(0);
        let mut state = if is_known { CsvRowState::Known } else { CsvRowState::New };
        match it.paid_on {
            None => self.counts.paid_without_date += u32::from(settled > bill.paid && can_pay),
            Some(on) if settled > bill.paid && can_pay => {
                let money = Money::new(settled - bill.paid, bill.amount.currency);
                bill.paid = settled;
                state = CsvRowState::New;
                if !known.take(&Mark::Payment { on, amount: money }) {
                    self.payments.push(payment(context, client, Some(bill.id), on, money, None));
                }
            }
            Some(_) => {}
        }
        if let Some(number) = &it.number {
            known.bill(number, bill);
        }
        self.counts.known += u32::from(state == CsvRowState::Known);
        Ok(Ok((state, Some(money))))
    }
}

fn text(it: Option<&str>) -> Option<Text> {
    it.and_then(Text::new)
}

fn payment(
    context: &Context<'_>,
    client: &Client,
    invoice: Option<Id<Invoice>>,
    received_on: NaiveDate,
    amount: Money,
    note: Option<&str>,
) -> Payment {
    Payment { id: context.id(), client: client.id, invoice, received_on, amount, note: text(note) }
}

/// Makes money of an amount, in the currency that is stated or else in the client's.
fn money_of(
    record: &Record,
    client: &Client,
    amount: &Decimal,
    currency: Option<&str>,
) -> Result<Money, Problem> {
    let problem = |field, kind, cell: &str| Problem {
        line: record.line,
        field: Some(field),
        kind,
        cell: cell.to_owned(),
    };
    let currency = match currency {
        None => client.currency,
        Some(code) => money::currency(code)
            .ok_or_else(|| problem(Field::Currency, ProblemKind::BadCurrency, code))?,
    };
    // What stands after the decimals that a currency has may only be zeros.
    let plain = amount.as_str();
    let plain =
        if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.') } else { plain };
    Money::parse_decimal(plain, currency)
        .ok_or_else(|| problem(Field::Amount, ProblemKind::TooManyDecimals, amount.as_str()))
}

fn row(
    record: &Record,
    owner: Option<&Client>,
    state: CsvRowState,
    money: Option<Money>,
) -> CsvRowView {
    let mut view = CsvRowView {
        line: u32::try_from(record.line).unwrap_or(u32::MAX),
        client_name: record.client.clone(),
        client: owner.map(|it| it.id.into()),
        on: NaiveDate::MIN,
        due_on: None,
        minutes: None,
        amount: money.map(amount),
        number: None,
        note: None,
        state,
    };
    match &record.item {
        Item::Time { on, minutes, note } => {
            view = CsvRowView { on: *on, minutes: Some(*minutes), note: note.clone(), ..view };
        }
        Item::Invoice(it) => {
            let (number, note) = (it.number.clone(), it.note.clone());
            view = CsvRowView { on: it.issued_on, due_on: it.due_on, number, note, ..view };
        }
        Item::Payment { on, number, note, .. } => {
            view = CsvRowView { on: *on, number: number.clone(), note: note.clone(), ..view };
        }
        Item::Cost { on, note, .. } => view = CsvRowView { on: *on, note: note.clone(), ..view },
    }
    view
}
