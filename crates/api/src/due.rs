//! What has a date ahead: promises, reviews, notice deadlines, ends, invoices.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::client::Client;
use domain::engagement::Engagement;
use domain::id::Id;
use domain::promise::{Party, PromiseState};
use domain::review::Review;

use crate::context::Context;
use crate::error::Error;
use crate::holiday::Book;
use crate::review;
use crate::session::Session;
use crate::view::client::{DateKind, NextDate};
use crate::view::ledger::{InvoiceState, MoneyView, PromiseView};

/// Returns the next date of every client that has one.
pub(crate) fn soonest(
    session: &Session,
    context: &Context<'_>,
) -> Result<HashMap<Id<Client>, NextDate>, Error> {
    let mut next: HashMap<Id<Client>, NextDate> = HashMap::new();
    let mut offer = |client: Id<Client>, date: NextDate| {
        let soonest = next.entry(client).or_insert_with(|| date.clone());
        if date.on < soonest.on {
            *soonest = date;
        }
    };
    for promise in
        session.read().open_promises_due_before(chrono::DateTime::<chrono::Utc>::MAX_UTC)?
    {
        let kind = of_party(promise.by);
        offer(promise.client, NextDate { kind, on: promise.due_at.day() });
    }
    let reviews = session.read().reviews_of_all()?;
    let book = Book::read(session.read())?;
    for engagement in session.read().engagements_running()? {
        for date in of_engagement(&engagement, context.today(), &reviews, &book) {
            offer(engagement.client, date);
        }
    }
    Ok(next)
}

/// Returns an engagement's dates from a day on. A review that is due keeps its day until it is
/// decided or too late; one that was decided is no date any more.
pub(crate) fn of_engagement(
    engagement: &Engagement,
    today: NaiveDate,
    reviews: &[Review],
    book: &Book,
) -> Vec<NextDate> {
    let renewal = review::renewal(engagement, today, reviews, book);
    let notice = &renewal.notice;
    // Where any day will do, the last day to send moves along with today and is no deadline; such
    // terms have nothing to review either.
    let deadline = notice.review_on.and(notice.deadlines.iter().map(|it| it.send_by).min());
    let review_on = renewal.review_on.filter(|_| renewal.decided.is_none());
    let due = review_on.filter(|_| renewal.is_due(today));
    let due = due.map(|on| NextDate { kind: DateKind::Review, on });
    let ahead = [
        (DateKind::Review, review_on.filter(|_| due.is_none())),
        (DateKind::NoticeDeadline, deadline),
        (DateKind::End, notice.ends_by_itself_on.or(engagement.ends_on)),
    ]
    .into_iter()
    .filter_map(|(kind, on)| Some(NextDate { kind, on: on.filter(|it| *it >= today)? }));
    due.into_iter().chain(ahead).collect()
}

const fn of_party(party: Party) -> DateKind {
    match party {
        Party::Us => DateKind::OurPromise,
        Party::Client => DateKind::TheirPromise,
    }
}

/// Returns what has a date on a client's page, soonest first.
pub(crate) fn of_client(
    context: &Context<'_>,
    engagements: &[Engagement],
    reviews: &[Review],
    promises: &[PromiseView],
    money: &MoneyView,
    book: &Book,
) -> Vec<NextDate> {
    let today = context.today();
    let mut due = Vec::new();
    for promise in promises {
        if matches!(promise.state.0, PromiseState::Open | PromiseState::Overdue) {
            let zone = promise.zone.parse().unwrap_or(context.now.zone);
            let on = domain::moment::Moment::new(promise.due_at, zone).day();
            due.push(NextDate { kind: of_party(promise.by.0), on });
        }
    }
    due.extend(engagements.iter().flat_map(|it| of_engagement(it, today, reviews, book)));
    for invoice in &money.invoices {
        if matches!(invoice.state, InvoiceState::Open | InvoiceState::Overdue) {
            due.push(NextDate { kind: DateKind::Invoice, on: invoice.due_on });
        }
    }
    due.sort_by_key(|it| (it.on, it.kind));
    due
}
