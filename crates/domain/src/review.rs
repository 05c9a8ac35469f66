//! Reviews: what was decided about going on with a client, and why.
//!
//! A review is never rewritten. Whoever thinks again keeps another one that replaces it, so that
//! every earlier version stays readable. What it was decided on is worked out in [`crate::renewal`];
//! here is what is kept.

use chrono::NaiveDate;
use iso_currency::Currency;

use crate::assess::verdict::Standing;
use crate::client::Client;
use crate::closed_set;
use crate::engagement::Engagement;
use crate::id::Id;
use crate::moment::Moment;
use crate::text::Text;

closed_set! {
    /// What was decided about the next term.
    pub enum RenewalChoice {
        /// Go on as agreed.
        Renew = "renew",
        /// Go on with other terms.
        RenewChanged = "renew_changed",
        /// Go on at another price.
        Reprice = "reprice",
        /// Let it end.
        DontRenew = "dont_renew",
    }
}

closed_set! {
    /// The six questions of a review: the five that separate the cases in practitioners' own
    /// accounts, and whether it is worth it.
    pub enum ReviewQuestion {
        /// Was a limit told, and then crossed?
        ToldThenCrossed = "told_then_crossed",
        /// Is it a pattern, or one event?
        Pattern = "pattern",
        /// Was it their doing, and did they ever hear so from us?
        TheirsAndNamed = "theirs_and_named",
        /// Did they respond when asked?
        Responded = "responded",
        /// Is anyone else being hurt?
        OthersHurt = "others_hurt",
        /// Would we take them on again, knowing all this, at this price?
        TakeOnAgain = "take_on_again",
    }
}

closed_set! {
    /// An answer to a question of a review.
    pub enum ReviewAnswer { Yes = "yes", No = "no", Unsure = "unsure" }
}

/// A decision about a renewal, with its reasons and what the record showed then.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub id: Id<Review>,
    pub client: Id<Client>,
    /// The agreement it is about; `None` where none is written down.
    pub engagement: Option<Id<Engagement>>,
    pub decided_at: Moment,
    pub choice: RenewalChoice,
    pub reason: Text,
    /// The questions that were answered, each once, in the order of the questions.
    pub answers: Vec<(ReviewQuestion, ReviewAnswer)>,
    /// The last day to send notice, as it was when this was decided.
    pub deadline_on: Option<NaiveDate>,
    /// The last day of the term it is about.
    pub term_ends_on: Option<NaiveDate>,
    pub figures: ReviewFigures,
    /// The review that this one takes the place of.
    pub replaces: Option<Id<Review>>,
}

/// What the record showed when a decision was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReviewFigures {
    pub standing: Standing,
    /// From 0 to 100.
    pub score: f64,
    /// All minutes of the year before: contact, recovery and work.
    pub minutes: u32,
    /// Money received in that year, less concessions and costs, in minor units of `currency`;
    /// `None` where a rate of exchange was missing.
    pub earned_minor: Option<i64>,
    /// The hourly rate to reach, in minor units of `currency`.
    pub target_minor: Option<i64>,
    pub currency: Currency,
}

impl ReviewFigures {
    /// Returns the effective hourly rate of that year, in minor units.
    pub fn rate_minor(&self) -> Option<f64> {
        let earned = self.earned_minor?;
        (self.minutes > 0).then(|| earned as f64 * 60.0 / f64::from(self.minutes))
    }
}

impl Review {
    /// Returns the answer to a question, where it was answered.
    pub fn answer(&self, question: ReviewQuestion) -> Option<ReviewAnswer> {
        self.answers.iter().find(|it| it.0 == question).map(|it| it.1)
    }

    /// Returns whether it settles what is to be decided about an engagement by a deadline.
    ///
    /// It does where it was decided about that deadline or a later one. Where the deadline of that
    /// day was another – terms were changed since – a review counts that was made within the
    /// `review_days` before it.
    pub fn settles(&self, engagement: &Engagement, deadline: NaiveDate) -> bool {
        if self.engagement != Some(engagement.id) {
            return false;
        }
        let since = crate::calendar::shift(deadline, -i64::from(engagement.review_days));
        self.deadline_on.is_some_and(|it| it >= deadline)
            || (since..=deadline).contains(&self.decided_at.day())
    }
}

/// Returns the reviews that no other one replaces, oldest first.
pub fn current(reviews: &[Review]) -> Vec<&Review> {
    let mut found: Vec<&Review> = reviews
        .iter()
        .filter(|it| !reviews.iter().any(|other| other.replaces == Some(it.id)))
        .collect();
    found.sort_by_key(|it| (it.decided_at, it.id));
    found
}

/// Returns what a review said before, newest first: the ones it replaced, one after another.
pub fn earlier<'r>(reviews: &'r [Review], review: &Review) -> Vec<&'r Review> {
    let mut found: Vec<&Review> = Vec::new();
    let mut next = review.replaces;
    while let Some(id) = next {
        // Records of another program could replace each other in a ring.
        let Some(it) = reviews.iter().find(|it| it.id == id && !found.contains(it)) else { break };
        found.push(it);
        next = it.replaces;
    }
    found
}
