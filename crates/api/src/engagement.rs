//! Engagements and their clauses: what was agreed, and when it can end.

mod describe;

use chrono::NaiveDate;
use domain::client::Client;
use domain::engagement::{Convention, Engagement, Following, NoticeForm, NoticeTerms, Period};
use domain::id::Id;
use domain::notice;
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::context::Context;
use crate::error::Error;
use crate::field::optional;
use crate::holiday::Book;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::engagement::{EndView, FollowingView, NoticeTermsView, PeriodView};
use crate::view::ledger::Amount;
use crate::wire::{Key, Word};

pub(crate) use describe::{amount, end_view, period_view, terms_view, views};

/// The most units a period can have: a hundred years of days.
const LONGEST_PERIOD: u32 = 36_600;

/// How many days before the notice deadline the review falls unless said otherwise.
const REVIEW_DAYS: u32 = 30;

/// An agreement, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct EngagementForm {
    pub title: String,
    pub starts_on: NaiveDate,
    pub value: Option<Amount>,
    pub value_per: Option<PeriodView>,
    pub country: Option<String>,
    /// 30 by default.
    pub review_days: Option<u32>,
    /// The day it ended or will end, once that is settled.
    pub ends_on: Option<NaiveDate>,
    pub notice_given_on: Option<NaiveDate>,
    /// The terms of notice: the first, and amendments after it. Never empty.
    pub terms: Vec<NoticeTermsView>,
}

/// Writes down an agreement.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct AddEngagement {
    pub client: Key<Client>,
    pub form: EngagementForm,
}

/// Changes an agreement.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ChangeEngagement {
    pub id: Key<Engagement>,
    pub form: EngagementForm,
}

/// Asks when an engagement would end.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct EndRequest {
    pub engagement: Key<Engagement>,
    pub sent_on: NaiveDate,
    pub form: Word<NoticeForm>,
}

fn period(context: &Context<'_>, field: &str, view: PeriodView) -> Result<Period, Error> {
    if view.count > LONGEST_PERIOD {
        return Err(context.invalid(field, "error-period", &[]));
    }
    Ok(Period { count: view.count, unit: view.unit.0 })
}

pub(crate) fn lasting(
    context: &Context<'_>,
    field: &str,
    view: PeriodView,
) -> Result<Period, Error> {
    if view.count == 0 {
        return Err(context.invalid(field, "error-not-above-zero", &[]));
    }
    period(context, field, view)
}

/// Reads terms of notice, as typed.
pub(crate) fn terms(context: &Context<'_>, it: &NoticeTermsView) -> Result<NoticeTerms, Error> {
    Ok(NoticeTerms {
        id: it.id.map_or_else(|| context.id(), |it| it.0),
        effective_on: it.effective_on,
        first_term: it.first_term.map(|it| lasting(context, "first_term", it)).transpose()?,
        following: match it.following {
            FollowingView::Ends => Following::Ends,
            FollowingView::OpenEnded => Following::OpenEnded,
            FollowingView::Renews { period } => {
                Following::Renews(lasting(context, "following", period)?)
            }
        },
        notice: period(context, "notice", it.notice)?,
        end_on: it.end_on.0,
        counts_from: it.counts_from.0,
        forms: it.forms.iter().map(|it| (it.form.0, it.days)).collect(),
        confirmed: it.confirmed.iter().map(|it| it.0).collect::<Vec<Convention>>(),
        note: optional(it.note.as_deref()),
    })
}

fn build(
    context: &Context<'_>,
    id: Id<Engagement>,
    client: Id<Client>,
    form: &EngagementForm,
) -> Result<Engagement, Error> {
    if form.terms.is_empty() {
        return Err(context.invalid("terms", "error-no-terms", &[]));
    }
    for (field, day) in [("ends_on", form.ends_on), ("notice_given_on", form.notice_given_on)] {
        if day.is_some_and(|it| it < form.starts_on) {
            return Err(context.invalid(field, "error-before-start", &[]));
        }
    }
    let terms =
        form.terms.iter().map(|it| terms(context, it)).collect::<Result<Vec<_>, Error>>()?;
    let value = match (&form.value, form.value_per) {
        (Some(amount), Some(per)) => {
            let currency = context.currency("value", &amount.currency)?;
            let money = context.positive_money("value", &amount.decimal, currency)?;
            Some((money, lasting(context, "value_per", per)?))
        }
        _ => None,
    };
    Ok(Engagement {
        id,
        client,
        title: context.line("title", &form.title)?,
        starts_on: form.starts_on,
        value,
        prices: Vec::new(),
        country: optional(form.country.as_deref()).map(|it| it.to_string().to_uppercase()),
        review_days: form.review_days.unwrap_or(REVIEW_DAYS),
        ends_on: form.ends_on,
        notice_given_on: form.notice_given_on,
        terms,
    })
}

/// Writes down an agreement.
///
/// # Errors
///
/// `Invalid` without terms of notice, for an empty title, and for an end before the start.
pub fn add(
    session: &mut Session,
    context: &Context<'_>,
    request: &AddEngagement,
) -> Result<Reply<Key<Engagement>>, Error> {
    let engagement = build(context, context.id(), request.client.0, &request.form)?;
    let done = session.write(context, Op::AddEngagement, |tx| tx.add_engagement(&engagement))?;
    Ok(done.map(|()| engagement.id.into()))
}

/// Changes an agreement.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &ChangeEngagement,
) -> Result<Reply<()>, Error> {
    let before = session.read().engagement(request.id.0)?;
    let typed = build(context, request.id.0, before.client, &request.form)?;
    // Later prices are decided at reviews, and stay.
    let engagement = Engagement { prices: before.prices, ..typed };
    session.write(context, Op::ChangeEngagement, |tx| tx.change_engagement(&engagement))
}

/// Moves an agreement into the bin.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Engagement>,
) -> Result<Reply<()>, Error> {
    session.write(context, Op::BinEngagement, |tx| tx.bin(Noun::Engagement, id.0.uuid()))
}

/// Returns when an engagement would end if notice were sent on a day; `null` where notice can
/// change nothing any more.
pub fn end_if_sent(session: &Session, request: &EndRequest) -> Result<Option<EndView>, Error> {
    let engagement = session.read().engagement(request.engagement.0)?;
    let free = Book::read(session.read())?.of(&engagement);
    let end = notice::end_if_sent(&engagement, request.sent_on, request.form.0, &free);
    Ok(end.as_ref().map(end_view))
}
