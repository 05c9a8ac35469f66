//! Engagements, their clauses and their dates, as screens see them.

use chrono::NaiveDate;
use domain::client::Client;
use domain::engagement::{Following, NoticeTerms, Period, Term};
use domain::id::Id;
use domain::notice::{self, End, Notice, Step, StepKind};

use crate::context::Context;
use crate::contract;
use crate::error::Error;
use crate::holiday::{self, Book, Names};
use crate::session::Session;
use crate::view::engagement::{
    DeadlineView, EndView, EngagementView, FollowingView, FormView, NoticeTermsView, NoticeView,
    OverView, PeriodView, PriceView, StepView, TermView,
};
use crate::view::ledger::Amount;
use crate::wire::{Key, Word};

/// Describes a client's agreements, those that run first.
pub(crate) fn views(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<Vec<EngagementView>, Error> {
    let clauses = session.read().terms(client)?;
    let contracts = contract::views(session, client)?;
    let book = Book::read(session.read())?;
    let mut engagements = session.read().engagements(client)?;
    engagements.sort_by_key(|it| (it.ends_on.is_some(), std::cmp::Reverse(it.starts_on)));
    Ok(engagements
        .iter()
        .map(|it| {
            let notice = notice::notice(it, context.today(), &book.of(it));
            EngagementView {
                id: it.id.into(),
                title: it.title.to_string(),
                starts_on: it.starts_on,
                value: it.value.map(|(money, _)| amount(money)),
                value_per: it.value.map(|(_, per)| period_view(per)),
                prices: it
                    .prices
                    .iter()
                    .map(|it| PriceView {
                        from_on: it.from_on,
                        amount: amount(it.amount),
                        per: period_view(it.per),
                    })
                    .collect(),
                country: it.country.clone(),
                holidays: holiday::knowledge(it, &notice).into(),
                review_days: it.review_days,
                ends_on: it.ends_on,
                notice_given_on: it.notice_given_on,
                terms: it.terms.iter().map(terms_view).collect(),
                clauses: clauses
                    .iter()
                    .filter(|term| term.engagement == it.id)
                    .map(term_view)
                    .collect(),
                contracts: contracts
                    .iter()
                    .filter(|(engagement, _)| *engagement == it.id)
                    .map(|(_, contract)| contract.clone())
                    .collect(),
                notice: notice_view(&notice, &book.names(it)),
            }
        })
        .collect())
}

/// Writes money as a plain decimal.
pub(crate) fn amount(money: domain::money::Money) -> Amount {
    Amount { decimal: money.decimal(), currency: money.currency.code().to_owned() }
}

pub(crate) fn period_view(period: Period) -> PeriodView {
    PeriodView { count: period.count, unit: period.unit.into() }
}

fn term_view(term: &Term) -> TermView {
    TermView {
        id: term.id.into(),
        kind: term.kind.into(),
        wording: term.wording.to_string(),
        place: term.place.as_ref().map(ToString::to_string),
        contract: term.contract.map(Key),
        page: term.page,
        number: term.number,
    }
}

pub(crate) fn terms_view(terms: &NoticeTerms) -> NoticeTermsView {
    NoticeTermsView {
        id: Some(terms.id.into()),
        effective_on: terms.effective_on,
        first_term: terms.first_term.map(period_view),
        following: match terms.following {
            Following::Ends => FollowingView::Ends,
            Following::OpenEnded => FollowingView::OpenEnded,
            Following::Renews(period) => FollowingView::Renews { period: period_view(period) },
        },
        notice: period_view(terms.notice),
        end_on: terms.end_on.into(),
        counts_from: terms.counts_from.into(),
        forms: terms
            .forms
            .iter()
            .map(|(form, days)| FormView { form: (*form).into(), days: *days })
            .collect(),
        confirmed: terms.confirmed.iter().copied().map(Word).collect(),
        note: terms.note.as_ref().map(ToString::to_string),
    }
}

fn notice_view(notice: &Notice, names: &Names) -> NoticeView {
    NoticeView {
        term_begins_on: notice.term.map(|(first, _)| first),
        term_ends_on: notice.term.map(|(_, last)| last),
        deadlines: notice
            .deadlines
            .iter()
            .map(|it| DeadlineView {
                form: it.form.into(),
                send_by: it.send_by,
                ends_on: it.ends_on,
                working: working_view(&it.working, names),
            })
            .collect(),
        ends_by_itself_on: notice.ends_by_itself_on,
        review_on: notice.review_on,
        assumptions: notice.assumptions.iter().copied().map(Word).collect(),
    }
}

pub(crate) fn end_view(end: &End) -> EndView {
    EndView {
        form: end.form.into(),
        sent_on: end.sent_on,
        arrives_on: end.arrives_on,
        ends_on: end.ends_on,
        working: end.working.iter().map(|it| step_view(it, Vec::new())).collect(),
    }
}

/// Describes the working, and names the days that were passed over.
fn working_view(working: &[Step], names: &Names) -> Vec<StepView> {
    let mut before = None;
    let mut steps = Vec::with_capacity(working.len());
    for step in working {
        let over = match before.filter(|_| step.kind == StepKind::RolledBack) {
            Some(from) => passed_over(from, step.day, names),
            None => Vec::new(),
        };
        steps.push(step_view(step, over));
        before = Some(step.day);
    }
    steps
}

/// Returns the days from one back to another that is a working day, latest first.
fn passed_over(from: NaiveDate, back_to: NaiveDate, names: &Names) -> Vec<OverView> {
    let days = from.iter_days().rev().take_while(|it| *it > back_to);
    let over = |on| OverView {
        on,
        is_holiday: names.contains_key(&on),
        holiday: names.get(&on).cloned().flatten(),
    };
    days.map(over).collect()
}

fn step_view(step: &Step, over: Vec<OverView>) -> StepView {
    StepView { kind: step.kind.into(), day: step.day, period: step.period.map(period_view), over }
}
