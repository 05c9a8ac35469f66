//! Prompts: raised once when a standing crosses the line, answered by a decision with a reason.

use chrono::{DateTime, NaiveDate, Utc};

use crate::client::Client;
use crate::{closed_set, id::Id, text::Text};

closed_set! {
    /// What the person decided.
    pub enum Answer {
        Talk = "talk",
        BoundaryLetter = "boundary_letter",
        MakeItRight = "make_it_right",
        Reprice = "reprice",
        PlanExit = "plan_exit",
        /// Needs a reason and a date.
        NotNow = "not_now",
    }
}

/// A prompt, and what was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct Prompt {
    pub id: Id<Prompt>,
    pub client: Id<Client>,
    /// The day on which the line was crossed.
    pub crossed_on: NaiveDate,
    pub raised_at: DateTime<Utc>,
    /// The score when it was raised.
    pub score: f64,
    pub decision: Option<Decision>,
}

/// An answer to a prompt.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub answer: Answer,
    pub reason: Option<Text>,
    /// For *not now*: the day on which to ask again.
    pub until: Option<NaiveDate>,
    pub at: DateTime<Utc>,
    /// Whether it was made within a day after it got hot, all the same.
    pub in_heat: bool,
}
