//! Renewal reviews: a relationship on one page, and what is decided about its next term.

mod describe;
mod gather;
mod life;
mod paper;
mod renewal;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::client::Client;
use domain::engagement::Engagement;
use domain::id::Id;
use domain::moment::Moment;
use domain::renewal::{Disclosed, Disclosure};
use domain::review::{RenewalChoice, Review, ReviewAnswer, ReviewFigures, ReviewQuestion};
use serde::Deserialize;
use specta::Type;
use store::{Noun, Op};

use crate::belongs::Belongs;
use crate::context::Context;
use crate::error::Error;
use crate::holiday::Book;
use crate::prompt;
use crate::reply::Reply;
use crate::session::Session;
use crate::view::engagement::{NoticeTermsView, PeriodView};
use crate::view::ledger::Amount;
use crate::view::review::ReviewView;
use crate::wire::{Key, Word};

use gather::Gathered;

pub(crate) use describe::tally;
pub use paper::dossier;
pub(crate) use renewal::{Renewal, asks, renewal};

/// Asks for a client's review.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct ReviewRequest {
    pub client: Key<Client>,
    /// The end of this day, with the records as they were then; now by default.
    pub as_of: Option<NaiveDate>,
    /// Everything by default.
    pub level: Option<Word<Disclosure>>,
    /// How many of the entries that something hangs on are shown; all of them by default.
    pub most: Option<u32>,
}

/// An answer to one of the six questions.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
pub struct AnswerQuestion {
    pub question: Word<ReviewQuestion>,
    pub answer: Word<ReviewAnswer>,
}

/// A new price, as typed.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct PriceForm {
    pub amount: Amount,
    pub per: PeriodView,
    pub from_on: NaiveDate,
}

/// Keeps a decision about a renewal, and changes the agreement with it.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct KeepReview {
    pub client: Key<Client>,
    pub engagement: Option<Key<Engagement>>,
    pub choice: Word<RenewalChoice>,
    pub reason: String,
    pub answers: Vec<AnswerQuestion>,
    /// For *renew changed*: the terms of the next term.
    pub amendment: Option<NoticeTermsView>,
    /// For *re-price*: what it is to bring in, and from when.
    pub price: Option<PriceForm>,
    /// The decision that this one takes the place of.
    pub replaces: Option<Key<Review>>,
}

/// A dossier at a level, and the names around it.
pub(crate) struct Opened {
    pub gathered: Gathered,
    pub disclosed: Disclosed,
    pub renewals: Vec<Renewal>,
    pub on: NaiveDate,
}

/// Returns a relationship on one page, at a level of disclosure.
///
/// # Errors
///
/// `Invalid` for a day ahead; `ReadOnly` for a past day of a journal that is open for reading
/// only.
pub fn review(
    session: &Session,
    context: &Context<'_>,
    request: &ReviewRequest,
) -> Result<ReviewView, Error> {
    let view = describe::view(&open(session, context, request)?, request.most);
    let decides = view.private.is_some() && view.on == context.today();
    let heat = decides.then(|| prompt::heat(session, context, request.client.0)).transpose()?;
    Ok(ReviewView { heat: heat.flatten(), ..view })
}

/// Makes the dossier that a request asks for.
pub(crate) fn open(
    session: &Session,
    context: &Context<'_>,
    request: &ReviewRequest,
) -> Result<Opened, Error> {
    let (client, today) = (request.client.0, context.today());
    let level = request.level.map_or(Disclosure::Everything, |it| it.0);
    let on = request.as_of.unwrap_or(today);
    if on > today {
        return Err(context.invalid("as_of", "error-in-future", &[]));
    }
    let gathered = if on == today {
        Gathered::of(session.read(), client, context.now, level)?
    } else {
        let end =
            Moment::local((on + TimeDelta::days(1)).and_time(NaiveTime::MIN), context.now.zone);
        let at = Moment::new(end.at - TimeDelta::milliseconds(1), end.zone);
        session.store.as_it_was(at.at, |read| Gathered::of(read, client, at, level))?
    };
    let renewals = gathered
        .engagements
        .iter()
        .map(|it| renewal(it, on, &gathered.reviews, &gathered.book))
        .collect();
    let disclosed = gathered.dossier().disclose(level);
    Ok(Opened { gathered, disclosed, renewals, on })
}

/// Keeps a decision about a renewal with its reasons, and moves what it moves: a renewal of what
/// would end by itself begins its next term, changed terms become an amendment, another price
/// holds from its day on. One operation, undone in one step.
///
/// # Errors
///
/// `Invalid` without a reason, for changed terms or a price that are missing or make no sense, and
/// for records of another client; `NotAllowed` for renewing what has a settled end.
pub fn keep(
    session: &mut Session,
    context: &Context<'_>,
    request: &KeepReview,
) -> Result<Reply<Key<Review>>, Error> {
    let read = session.read();
    let client = read.client(request.client.0)?.id;
    let belongs = Belongs { session, context, client };
    belongs.engagement("engagement", request.engagement)?;
    belongs.review("replaces", request.replaces)?;
    let reason = context.text("reason", &request.reason)?;
    let engagement = request.engagement.map(|it| read.engagement(it.0)).transpose()?;
    let reviews = read.reviews(client)?;
    let book = Book::read(read)?;
    let found = engagement.as_ref().map(|it| renewal(it, context.today(), &reviews, &book));
    let changed = life::changed(context, engagement.as_ref(), found.as_ref(), request)?;
    let review = Review {
        id: context.id(),
        client,
        engagement: engagement.as_ref().map(|it| it.id),
        decided_at: context.now,
        choice: request.choice.0,
        reason,
        answers: answers(&request.answers),
        deadline_on: found.as_ref().filter(|it| !it.runs_on).and_then(|it| it.decide_by),
        term_ends_on: found.as_ref().and_then(|it| it.notice.term.map(|term| term.1)),
        figures: figures(session, context, client)?,
        replaces: request.replaces.map(|it| it.0),
    };
    let done = session.write(context, Op::KeepReview, |tx| {
        if let Some(changed) = &changed {
            tx.change_engagement(changed)?;
        }
        tx.add_review(&review)
    })?;
    Ok(done.map(|()| review.id.into()))
}

/// Returns each answered question once, in the order of the questions; the last answer counts.
fn answers(given: &[AnswerQuestion]) -> Vec<(ReviewQuestion, ReviewAnswer)> {
    let by_question: std::collections::BTreeMap<_, _> =
        given.iter().map(|it| (it.question.0, it.answer.0)).collect();
    by_question.into_iter().collect()
}

/// Returns what the record shows now.
fn figures(
    session: &Session,
    context: &Context<'_>,
    client: Id<Client>,
) -> Result<ReviewFigures, Error> {
    let gathered = Gathered::of(session.read(), client, context.now, Disclosure::Everything)?;
    let dossier = gathered.dossier();
    let (facts, private) = (&dossier.facts, &dossier.private);
    Ok(ReviewFigures {
        standing: private.now.standing,
        score: private.now.score,
        minutes: facts.year.minutes.total().saturating_add(private.recovery_year),
        earned_minor: facts.money_known.then(|| facts.year.earned_minor()),
        target_minor: private.target.map(describe::rounded),
        currency: gathered.settings.currency,
    })
}

/// Moves a decision into the bin, with what it said before. What it changed in the agreement stays.
pub fn bin(
    session: &mut Session,
    context: &Context<'_>,
    id: Key<Review>,
) -> Result<Reply<()>, Error> {
    let review = session.read().review(id.0)?;
    let all = session.read().reviews(review.client)?;
    let mut ids = vec![review.id];
    ids.extend(domain::review::earlier(&all, &review).iter().map(|it| it.id));
    session.write(context, Op::BinReview, |tx| {
        ids.iter().try_for_each(|it| tx.bin(Noun::Review, it.uuid()))
    })
}
