//! Where the renewal of an agreement stands: what is to be decided, and by when.

use chrono::NaiveDate;
use domain::agenda::Asks;
use domain::calendar::{self, shift};
use domain::engagement::{Engagement, Following, NoticeForm};
use domain::id::Id;
use domain::notice::{self, Holidays, Notice};
use domain::review::{RenewalChoice, Review};

use crate::holiday::Book;

/// Where a renewal stands on a day.
#[derive(Debug, Clone)]
pub(crate) struct Renewal {
    pub notice: Notice,
    /// The last day on which the decision can still take effect: the earliest notice deadline, or
    /// the last day of what ends by itself.
    pub decide_by: Option<NaiveDate>,
    pub form: Option<NoticeForm>,
    /// The end that notice by then gives.
    pub ends_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
    pub ends_by_itself: bool,
    /// Whether it runs on from one possible end to the next, without terms. Then no day decides.
    pub runs_on: bool,
    /// The review that settles it, and what it chose.
    pub decided: Option<(Id<Review>, RenewalChoice)>,
    /// What a renewal would bring; the last day where it is another term.
    pub next: Option<(NaiveDate, Option<NaiveDate>)>,
}

impl Renewal {
    /// Returns whether a decision is waited for on a day.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.decided.is_none()
            && self.review_on.is_some_and(|it| it <= today)
            && self.decide_by.is_some_and(|it| today <= it)
    }
}

/// So many terms are looked through for one that was not decided about: years of months.
const MOST_TERMS: usize = 60;

/// Returns what an agreement still asks about its renewal.
///
/// A decision to stay asks no more, and the term after it is looked at. A decision to leave leaves
/// the deadline, by which notice has to be sent; what ends by itself needs none.
pub(crate) fn asks(
    engagement: &Engagement,
    today: NaiveDate,
    reviews: &[Review],
    book: &Book,
) -> Asks {
    let mut from = today;
    for _ in 0..MOST_TERMS {
        let found = renewal(engagement, from, reviews, book);
        // A review that is due keeps its day until it is decided or too late.
        let open = |it: &Renewal| it.review_on.filter(|on| *on >= today || it.is_due(today));
        match (found.decided, found.decide_by) {
            (None, _) => return Asks { review_on: open(&found), notice_from: Some(from) },
            (Some((_, RenewalChoice::DontRenew)), _) => {
                let notice_from = Some(today).filter(|_| !found.ends_by_itself);
                return Asks { review_on: None, notice_from };
            }
            // It is looked at again when its year is over.
            (Some(_), _) if found.runs_on => {
                return Asks { review_on: open(&found), notice_from: None };
            }
            (Some(_), Some(by)) => from = shift(by, 1),
            (Some(_), None) => return Asks::default(),
        }
    }
    Asks::default()
}

/// Works out where the renewal of an agreement stands. `reviews` are those of its client.
pub(crate) fn renewal(
    engagement: &Engagement,
    today: NaiveDate,
    reviews: &[Review],
    book: &Book,
) -> Renewal {
    let holidays = book.of(engagement);
    let found = notice::notice(engagement, today, &holidays);
    let is_settled = engagement.ends_on.is_some() || engagement.notice_given_on.is_some();
    // Where any day will do there is no deadline to be ahead of, and no review.
    let deadline = found.deadlines.first().filter(|_| found.review_on.is_some());
    let by_itself = found.ends_by_itself_on.filter(|it| !is_settled && *it >= today);
    let decide_by = deadline.map(|it| it.send_by).or(by_itself);
    let review_on = found
        .review_on
        .or_else(|| by_itself.map(|it| shift(it, -i64::from(engagement.review_days))));
    let ours: Vec<&Review> =
        reviews.iter().filter(|it| it.engagement == Some(engagement.id)).collect();
    let is_current = |it: &Review| ours.iter().all(|other| other.replaces != Some(it.id));
    let newest = |fits: &dyn Fn(&Review) -> bool| {
        let fitting = ours.iter().filter(|it| is_current(it) && fits(it));
        fitting.max_by_key(|it| (it.decided_at, it.id)).copied()
    };
    // What runs on from month to month has a deadline every month. It is looked at once a year.
    let runs_on = found.term.is_none() && by_itself.is_none();
    let (review_on, decided) = if runs_on {
        let last = newest(&|_| true);
        let since = last.map_or(engagement.starts_on, |it| it.decided_at.day());
        let from = shift(since, 365 - i64::from(engagement.review_days.min(365)));
        (review_on.map(|it| it.max(from)), last.filter(|_| today < from))
    } else {
        let settles = |it: &Review| decide_by.is_some_and(|by| it.settles(engagement, by));
        (review_on, newest(&settles))
    };
    Renewal {
        decide_by,
        form: deadline.map(|it| it.form),
        ends_on: deadline.map(|it| it.ends_on).or(by_itself),
        review_on: review_on.filter(|_| decide_by.is_some()),
        ends_by_itself: by_itself.is_some(),
        runs_on,
        decided: decided.map(|it| (it.id, it.choice)),
        next: next(engagement, found.term, &holidays),
        notice: found,
    }
}

/// Returns what follows the running term if it is renewed.
fn next(
    engagement: &Engagement,
    term: Option<(NaiveDate, NaiveDate)>,
    holidays: &Holidays,
) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let begins = shift(term?.1, 1);
    let terms = engagement.terms_on(begins)?;
    let length = match terms.following {
        Following::Renews(period) => Some(period),
        Following::Ends => terms.first_term,
        Following::OpenEnded => None,
    };
    Some((begins, length.map(|it| calendar::term_last(begins, it, holidays))))
}
