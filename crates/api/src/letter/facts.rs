//! Gathering what a letter may say from the records of a client.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::boundary::Telling;
use domain::client::Client;
use domain::engagement::{Engagement, NoticeForm, TermKind};
use domain::id::Id;
use domain::incident::{Incident, What};
use domain::invoice::{Invoice, Payment};
use domain::letter::facts::{
    Agreement, Clause, EndKind, Happened, LateInvoice, LetterFacts, LoggedIncident, OpenInvoice,
    OpenPromise, PartingEnd, Told,
};
use domain::letter::gate::{Handled, Handling, Owing};
use domain::letter::{Choices, LetterKind, Tone};
use domain::moment::Moment;
use domain::money::Money;
use domain::notice::{self, ChosenEnd};
use domain::promise::{Party, Promise, PromiseState};

use crate::context::Context;
use crate::error::Error;
use crate::holiday::Book;
use crate::letter;
use crate::letter::ending::Ending;
use crate::letter::matter::matter;
use crate::session::Session;

/// What the person chose for the letter.
pub(crate) struct Choice<'a> {
    pub client: &'a Client,
    pub engagement: Option<&'a Engagement>,
    pub kind: LetterKind,
    pub tone: Tone,
    pub choices: &'a Choices,
    /// What was decided about open records for this letter.
    pub handled: &'a [Handled],
    pub sent_on: NaiveDate,
    pub form: NoticeForm,
    pub ending: &'a Ending,
    pub book: &'a Book,
}

/// Gathers everything a letter may say.
pub(crate) fn facts(
    session: &Session,
    context: &Context<'_>,
    choice: &Choice<'_>,
) -> Result<LetterFacts, Error> {
    let read = session.read();
    let client = choice.client.id;
    let promises = read.promises(client)?;
    let invoices = read.invoices(client)?;
    let payments = read.payments(client)?;
    let tellings = read.tellings(client)?;
    let open: Vec<OpenPromise> = promises
        .iter()
        .filter(|it| it.by == Party::Us)
        .filter(|it| matches!(it.state(context.now.at), PromiseState::Open | PromiseState::Overdue))
        .filter_map(|it| decided(it, choice.handled))
        .collect();
    let mut matter = matter(session, context, choice, &promises, choice.handled)?;
    matter.paid_invoices = invoices
        .iter()
        .filter(|it| it.written_off_on.is_none() && open_invoice(it, &payments).is_none())
        .count();
    Ok(LetterFacts {
        kind: choice.kind,
        choices: choice.choices.clone(),
        tone: choice.tone,
        sender: letter::sender(&read.settings()?),
        recipient: letter::recipient(choice.client, &read.contacts(client)?),
        place: None,
        written_on: choice.sent_on,
        form: choice.form,
        agreement: choice
            .engagement
            .map(|it| agreement(session, it, choice.sent_on))
            .transpose()?,
        end: match (choice.engagement, choice.kind) {
            (Some(it), LetterKind::ClosingStatement) => closed_end(it, choice),
            (Some(it), _) => parting_end(it, choice),
            (None, _) => None,
        }
        .or_else(|| chosen_end(choice)),
        promises: open,
        invoices: invoices.iter().filter_map(|it| open_invoice(it, &payments)).collect(),
        incidents: read
            .incidents_with_moments(client)?
            .iter()
            .map(|(incident, at)| logged(incident, *at, &tellings, &invoices, &promises))
            .collect(),
        matter,
    })
}

fn agreement(
    session: &Session,
    engagement: &Engagement,
    sent_on: NaiveDate,
) -> Result<Agreement, Error> {
    let terms = session.read().terms(engagement.client)?;
    let clause = terms
        .into_iter()
        .find(|it| it.engagement == engagement.id && it.kind == TermKind::Notice)
        .map(|it| Clause { term: it.id, wording: it.wording, place: it.place });
    Ok(Agreement {
        id: engagement.id,
        title: engagement.title.clone(),
        starts_on: engagement.starts_on,
        notice: engagement.terms_on(sent_on).map(|it| (it.id, it.notice)),
        clause,
    })
}

fn parting_end(engagement: &Engagement, choice: &Choice<'_>) -> Option<PartingEnd> {
    let holidays = choice.book.of(engagement);
    if let Some(end) = &choice.ending.end {
        let terms = engagement.terms_on(choice.sent_on)?;
        let later = choice.ending.earliest_on.is_some_and(|it| it < end.ends_on);
        return Some(PartingEnd {
            kind: if later { EndKind::Later } else { EndKind::of_notice(terms) },
            on: end.ends_on,
            otherwise_on: end_after(engagement, choice, end.ends_on),
        });
    }
    let on = notice::notice(engagement, choice.sent_on, &holidays)
        .ends_by_itself_on
        .or(engagement.ends_on)
        .filter(|it| *it >= choice.sent_on)?;
    Some(PartingEnd { kind: EndKind::ByItself, on, otherwise_on: None })
}

/// Returns the next end after another, should the notice be late for it. Where it can end on any day
/// there is no day to name.
fn end_after(engagement: &Engagement, choice: &Choice<'_>, on: NaiveDate) -> Option<NaiveDate> {
    let (sent_on, form) = (choice.sent_on, choice.form);
    let holidays = choice.book.of(engagement);
    match notice::end_chosen(engagement, sent_on, form, on.succ_opt()?, &holidays)? {
        ChosenEnd::Impossible { after, .. } => after,
        ChosenEnd::Possible(_) => None,
    }
}

/// Returns the day that the person chose where no terms say when it ends.
fn chosen_end(choice: &Choice<'_>) -> Option<PartingEnd> {
    let on = choice.ending.chosen_on?;
    Some(PartingEnd { kind: EndKind::Chosen, on, otherwise_on: None })
}

/// Returns the day on which an agreement ended or will end by what was settled.
fn closed_end(engagement: &Engagement, choice: &Choice<'_>) -> Option<PartingEnd> {
    let by_itself = notice::notice(engagement, choice.sent_on, &choice.book.of(engagement));
    let on = engagement.ends_on.or(by_itself.ends_by_itself_on)?;
    Some(PartingEnd { kind: EndKind::ByItself, on, otherwise_on: None })
}

/// Returns an open promise with the day that was decided for this letter; `None` where it was
/// waived.
fn decided(promise: &Promise, handled: &[Handled]) -> Option<OpenPromise> {
    let mut open = open_promise(promise);
    let found = handled.iter().find(|it| it.what == Owing::Promise(promise.id));
    match found.map(|it| &it.how) {
        Some(Handling::Waived(_)) => return None,
        Some(Handling::Dated(on)) => open.due_on = *on,
        None => {}
    }
    Some(open)
}

pub(crate) fn open_promise(promise: &Promise) -> OpenPromise {
    OpenPromise { id: promise.id, wording: promise.wording.clone(), due_on: promise.due_at.day() }
}

pub(crate) fn open_invoice(invoice: &Invoice, payments: &[Payment]) -> Option<OpenInvoice> {
    let paid: i64 =
        payments.iter().filter(|it| it.invoice == Some(invoice.id)).map(|it| it.amount.minor).sum();
    let left = invoice.amount.minor - paid;
    (left > 0 && invoice.written_off_on.is_none()).then(|| OpenInvoice {
        id: invoice.id,
        number: invoice.number.clone(),
        issued_on: invoice.issued_on,
        due_on: invoice.due_on,
        open: Money::new(left, invoice.amount.currency),
    })
}

fn logged(
    incident: &Incident,
    at: Moment,
    tellings: &[Telling],
    invoices: &[Invoice],
    promises: &[Promise],
) -> LoggedIncident {
    let invoices: HashMap<Id<Invoice>, &Invoice> = invoices.iter().map(|it| (it.id, it)).collect();
    let what = match incident.what {
        What::Abuse { manner, toward } => Happened::Abuse { manner, toward },
        What::Crossing { boundary } => Happened::Crossing {
            boundary,
            told: tellings
                .iter()
                .filter(|it| it.boundary == boundary && it.at.at <= at.at)
                .max_by_key(|it| it.at)
                .map(|it| Told { telling: it.id, on: it.at.day(), wording: it.wording.clone() }),
        },
        What::LatePayment { invoice } => Happened::LatePayment {
            invoice: invoice.and_then(|id| invoices.get(&id)).map(|it| LateInvoice {
                id: it.id,
                number: it.number.clone(),
                issued_on: it.issued_on,
                due_on: it.due_on,
            }),
        },
        What::UnpaidScope { .. } => Happened::UnpaidScope,
        What::BrokenPromise { promise } => Happened::BrokenPromise {
            promise: promise
                .and_then(|id| promises.iter().find(|it| it.id == id))
                .map(open_promise),
        },
        What::Complaint { .. } => Happened::Complaint,
    };
    LoggedIncident {
        id: incident.id,
        on: at.day(),
        cause: incident.cause,
        severity: incident.severity,
        what,
    }
}
