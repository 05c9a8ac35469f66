//! Prompts and what was decided, in a file.

use chrono::{NaiveDate, NaiveTime};
use domain::id::Id;
use domain::moment::Moment;
use domain::prompt::Answer;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::leaf::{Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{instant, text};

record! {
    /// A prompt, raised when a standing crossed the line.
    Prompt as "prompt" {
        required {
            /// The day on which the line was crossed.
            crossed_on: Plain<NaiveDate>,
            /// The score when it was raised, from 0 to 100.
            #[schemars(range(min = 0, max = 100))]
            score: f64,
        }
        optional {
            /// By default the beginning of the day on which the line was crossed.
            raised_at: Plain<When>,
            /// What was decided. Left out while it is open.
            decision: Decision,
        }
    }
}

/// An answer to a prompt.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    answer: Word<Answer>,
    /// Why. `not_now` needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// The day on which to ask again. `not_now` needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Plain<NaiveDate>>,
    /// When it was decided. By default when the prompt was raised.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Plain<When>>,
    /// Whether it was made within a day after it got hot. By default `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    in_heat: Option<bool>,
}

/// Takes over a prompt.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Prompt) {
    if !(0.0..=100.0).contains(&it.score) {
        reader.problems.note(&at.field("score"), "A score goes from 0 to 100.");
    }
    let start = || Moment::local(it.crossed_on.0.and_time(NaiveTime::MIN), home.zone).at;
    let raised_at = it.raised_at.as_ref().map_or_else(start, |it| home.instant(it));
    let decision = it.decision.map(|it| {
        let at = at.field("decision");
        let decision = domain::prompt::Decision {
            answer: it.answer.0,
            reason: optional(it.reason),
            until: it.until.map(|it| it.0),
            at: it.at.map_or(raised_at, |it| home.instant(&it)),
            in_heat: it.in_heat.unwrap_or(false),
        };
        if decision.answer == Answer::NotNow {
            if decision.reason.is_none() {
                reader
                    .problems
                    .note(&at.field("reason"), "`not_now` needs a reason. Add `reason`.");
            }
            if decision.until.is_none() {
                reader.problems.note(
                    &at.field("until"),
                    "`not_now` needs the day on which to ask again. Add `until`.",
                );
            }
        }
        reader.not_before(&at.field("at"), (decision.at, raised_at), ("at", "raised_at"));
        decision
    });
    reader.journal.prompts.push(domain::prompt::Prompt {
        id: Id::new(it.id),
        client: home.client,
        crossed_on: it.crossed_on.0,
        raised_at,
        score: it.score,
        decision,
    });
}

/// Returns a prompt as a file says it.
pub(crate) fn write(it: &domain::prompt::Prompt) -> Prompt {
    Prompt {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        crossed_on: Plain(it.crossed_on),
        score: it.score,
        raised_at: Some(instant(it.raised_at)),
        decision: it.decision.as_ref().map(|it| Decision {
            answer: Word(it.answer),
            reason: text(it.reason.as_ref()),
            until: it.until.map(Plain),
            at: Some(instant(it.at)),
            in_heat: it.in_heat.then_some(true),
        }),
    }
}
