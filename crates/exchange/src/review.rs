//! Decisions about renewals, in a file.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::assess::verdict::Standing;
use domain::id::Id;
use domain::review::{RenewalChoice, ReviewAnswer, ReviewFigures, ReviewQuestion};
use iso_currency::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::engagement::Engagement;
use crate::leaf::{Amount, Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, amount};

record! {
    /// What was decided about a renewal, and why.
    Review as "review" {
        required {
            decided_at: Plain<When>,
            choice: Word<RenewalChoice>,
            reason: String,
        }
        optional {
            /// The zone of that time. By default the client's.
            zone: Plain<Tz>,
            /// The key of the engagement it is about.
            engagement: String,
            /// The last day to send notice, as it was then.
            deadline_on: Plain<NaiveDate>,
            /// The last day of the term it is about.
            term_ends_on: Plain<NaiveDate>,
            /// What the record showed then.
            figures: Figures,
            /// The key of the review that this one takes the place of.
            replaces: String,
        }
        lists {
            /// The questions that were answered, each once.
            answers: Answered,
        }
    }
}

/// The answer to a question of a review.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answered {
    question: Word<ReviewQuestion>,
    answer: Word<ReviewAnswer>,
}

/// What the record showed when a decision was made.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figures {
    standing: Word<Standing>,
    /// From 0 to 100.
    #[schemars(range(min = 0, max = 100))]
    score: f64,
    /// All minutes of the year before.
    minutes: u32,
    /// Money received in that year, less goodwill and costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    earned: Option<Plain<Amount>>,
    /// The hourly rate to reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Plain<Amount>>,
    /// By default the client's.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Plain<Currency>>,
}

/// Takes over a review.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Review) {
    let figures = figures(reader, &at.field("figures"), home, it.figures);
    let mut answers: Vec<_> =
        it.answers.into_iter().map(|it| (it.question.0, it.answer.0)).collect();
    answers.sort_by_key(|it| it.0);
    if answers.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        reader.problems.note(
            &at.field("answers"),
            "A question is answered twice. Leave one of the two answers out.",
        );
    }
    let review = domain::review::Review {
        id: Id::new(it.id),
        client: home.client,
        engagement: reader.refer_optional::<Engagement, _>(&at.field("engagement"), it.engagement),
        decided_at: home.moment(&it.decided_at, it.zone.as_ref()),
        choice: it.choice.0,
        reason: reader.text(&at.field("reason"), it.reason),
        answers,
        deadline_on: it.deadline_on.map(|it| it.0),
        term_ends_on: it.term_ends_on.map(|it| it.0),
        figures,
        replaces: reader.refer_optional::<Review, _>(&at.field("replaces"), it.replaces),
    };
    reader.journal.reviews.push(review);
}

fn figures(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    home: &Home,
    it: Option<Figures>,
) -> ReviewFigures {
    let Some(it) = it else {
        return ReviewFigures {
            standing: Standing::TooEarly,
            score: 0.0,
            minutes: 0,
            earned_minor: None,
            target_minor: None,
            currency: home.currency,
        };
    };
    if !(0.0..=100.0).contains(&it.score) {
        reader.problems.note(&at.field("score"), "A score goes from 0 to 100.");
    }
    let currency = it.currency.map_or(home.currency, |it| it.0);
    ReviewFigures {
        standing: it.standing.0,
        score: it.score,
        minutes: it.minutes,
        earned_minor: it
            .earned
            .map(|earned| reader.money(&at.field("earned"), &earned.0, currency).minor),
        target_minor: it.target.map(|target| reader.rate(&at.field("target"), &target.0, currency)),
        currency,
    }
}

/// Returns a review as a file says it.
pub(crate) fn write(out: &Out<'_>, it: &domain::review::Review) -> Review {
    let (decided_at, zone) = out.moment(it.decided_at);
    let figures = &it.figures;
    let money = |minor: i64| amount(minor, figures.currency);
    Review {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        decided_at,
        choice: Word(it.choice),
        reason: it.reason.to_string(),
        zone,
        engagement: out.link(it.engagement),
        deadline_on: it.deadline_on.map(Plain),
        term_ends_on: it.term_ends_on.map(Plain),
        figures: Some(Figures {
            standing: Word(figures.standing),
            score: figures.score,
            minutes: figures.minutes,
            earned: figures.earned_minor.map(money),
            target: figures.target_minor.map(money),
            currency: out.currency(figures.currency),
        }),
        replaces: out.link(it.replaces),
        answers: it
            .answers
            .iter()
            .map(|(question, answer)| Answered { question: Word(*question), answer: Word(*answer) })
            .collect(),
    }
}
