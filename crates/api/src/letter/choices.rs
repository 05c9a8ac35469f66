//! What a person chose for a letter, as it crosses the wire.

use chrono::NaiveDate;
use domain::boundary::Boundary;
use domain::colleague::Colleague;
use domain::complaint::Complaint;
use domain::incident::Incident;
use domain::letter::Choices;
use domain::recovery::Recovery;
use domain::template::Template;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::field::optional;
use crate::wire::Key;

/// What a person chose for a letter. What is `null` or empty is chosen from the record.
#[derive(Debug, Clone, Default, Serialize, Deserialize, Type)]
pub struct LetterChoices {
    /// The name of the opening.
    pub opening: Option<String>,
    /// The name of the closing.
    pub closing: Option<String>,
    /// The incidents that an honest letter names; `null` for the weightiest.
    pub reasons: Option<Vec<Key<Incident>>>,
    pub boundaries: Vec<Key<Boundary>>,
    pub complaint: Option<Key<Complaint>>,
    pub recovery: Option<Key<Recovery>>,
    /// What it is about, in words meant for the client.
    pub account: Option<String>,
    pub offer: Option<String>,
    /// The day by which we answer, they pay, or they decide.
    pub answer_on: Option<NaiveDate>,
    /// The day from which work is suspended.
    pub pause_on: Option<NaiveDate>,
    /// The last day that a letter that ends things names; the earliest that its notice gives, by
    /// default.
    pub end_on: Option<NaiveDate>,
    pub colleagues: Vec<Key<Colleague>>,
    pub template: Option<Key<Template>>,
}

impl LetterChoices {
    pub(crate) fn read(&self) -> Choices {
        Choices {
            opening: self.opening.clone(),
            closing: self.closing.clone(),
            reasons: self.reasons.as_ref().map(|it| it.iter().map(|it| it.0).collect()),
            boundaries: self.boundaries.iter().map(|it| it.0).collect(),
            complaint: self.complaint.map(|it| it.0),
            recovery: self.recovery.map(|it| it.0),
            account: optional(self.account.as_deref()),
            offer: optional(self.offer.as_deref()),
            answer_on: self.answer_on,
            pause_on: self.pause_on,
            end_on: self.end_on,
            colleagues: self.colleagues.iter().map(|it| it.0).collect(),
            template: self.template.map(|it| it.0),
        }
    }

    pub(crate) fn of(it: &Choices) -> Self {
        Self {
            opening: it.opening.clone(),
            closing: it.closing.clone(),
            reasons: it.reasons.as_ref().map(|it| it.iter().copied().map(Key).collect()),
            boundaries: it.boundaries.iter().copied().map(Key).collect(),
            complaint: it.complaint.map(Key),
            recovery: it.recovery.map(Key),
            account: it.account.as_ref().map(ToString::to_string),
            offer: it.offer.as_ref().map(ToString::to_string),
            answer_on: it.answer_on,
            pause_on: it.pause_on,
            end_on: it.end_on,
            colleagues: it.colleagues.iter().copied().map(Key).collect(),
            template: it.template.map(Key),
        }
    }
}
