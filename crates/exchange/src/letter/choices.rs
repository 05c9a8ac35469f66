//! What was chosen for a letter and decided about what is open, in a file.
//!
//! Records are named by their ids here: a letter's choices are written by the product, not by hand.

use chrono::NaiveDate;
use domain::id::Id;
use domain::letter::gate::{Handling, Owing};
use domain::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::leaf::Plain;
use crate::reader::optional;

/// What was chosen for a letter, beyond its kind and tone. Records are named by their UUIDs.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choices {
    /// The name of its opening.
    #[serde(skip_serializing_if = "Option::is_none")]
    opening: Option<String>,
    /// The name of its closing.
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<String>,
    /// The incidents it names. Left out for the weightiest.
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    boundaries: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    complaint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery: Option<String>,
    /// What it is about, in words meant for the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offer: Option<String>,
    /// The day by which we answer, they pay, or they decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_on: Option<Plain<NaiveDate>>,
    /// The day from which work is suspended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pause_on: Option<Plain<NaiveDate>>,
    /// The last day that was chosen for a letter that ends things.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_on: Option<Plain<NaiveDate>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    colleagues: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<String>,
}

/// What was decided about an open record. One of the three records is named by its UUID.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Handled {
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    obligation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invoice: Option<String>,
    /// The day by which it will be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    done_by: Option<Plain<NaiveDate>>,
    /// Why it will not be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<String>,
}

fn id<T>(text: &str) -> Option<Id<T>> {
    Uuid::parse_str(text).ok().map(Id::new)
}

fn ids<T>(texts: &[String]) -> Vec<Id<T>> {
    texts.iter().filter_map(|it| id(it)).collect()
}

fn all<T>(ids: &[Id<T>]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// Takes over what was chosen. What is no id is left out.
pub(crate) fn read(it: Choices) -> domain::letter::Choices {
    domain::letter::Choices {
        opening: it.opening,
        closing: it.closing,
        reasons: it.reasons.as_deref().map(ids),
        boundaries: ids(&it.boundaries),
        complaint: it.complaint.as_deref().and_then(id),
        recovery: it.recovery.as_deref().and_then(id),
        account: optional(it.account),
        offer: optional(it.offer),
        answer_on: it.answer_on.map(|it| it.0),
        pause_on: it.pause_on.map(|it| it.0),
        end_on: it.end_on.map(|it| it.0),
        colleagues: ids(&it.colleagues),
        template: it.template.as_deref().and_then(id),
    }
}

/// Returns what was chosen as a file says it; nothing where nothing was.
pub(crate) fn write(it: &domain::letter::Choices) -> Option<Choices> {
    if *it == domain::letter::Choices::default() {
        return None;
    }
    let text = |it: &Option<Text>| it.as_ref().map(ToString::to_string);
    Some(Choices {
        opening: it.opening.clone(),
        closing: it.closing.clone(),
        reasons: it.reasons.as_deref().map(all),
        boundaries: all(&it.boundaries),
        complaint: it.complaint.map(|it| it.to_string()),
        recovery: it.recovery.map(|it| it.to_string()),
        account: text(&it.account),
        offer: text(&it.offer),
        answer_on: it.answer_on.map(Plain),
        pause_on: it.pause_on.map(Plain),
        end_on: it.end_on.map(Plain),
        colleagues: all(&it.colleagues),
        template: it.template.map(|it| it.to_string()),
    })
}

/// Takes over a decision; `None` where it names no record or decides nothing.
pub(crate) fn read_handled(it: Handled) -> Option<domain::letter::gate::Handled> {
    let what = match (&it.promise, &it.obligation, &it.invoice) {
        (Some(promise), ..) => Owing::Promise(id(promise)?),
        (_, Some(obligation), _) => Owing::Obligation(id(obligation)?),
        (.., Some(invoice)) => Owing::Invoice(id(invoice)?),
        _ => return None,
    };
    let how = match (it.done_by, optional(it.waived)) {
        (_, Some(why)) => Handling::Waived(why),
        (Some(on), None) => Handling::Dated(on.0),
        _ => return None,
    };
    Some(domain::letter::gate::Handled { what, how })
}

/// Returns a decision as a file says it.
pub(crate) fn write_handled(it: &domain::letter::gate::Handled) -> Handled {
    let mut handled =
        Handled { promise: None, obligation: None, invoice: None, done_by: None, waived: None };
    match it.what {
        Owing::Promise(id) => handled.promise = Some(id.to_string()),
        Owing::Obligation(id) => handled.obligation = Some(id.to_string()),
        Owing::Invoice(id) => handled.invoice = Some(id.to_string()),
    }
    match &it.how {
        Handling::Dated(on) => handled.done_by = Some(Plain(*on)),
        Handling::Waived(why) => handled.waived = Some(why.to_string()),
    }
    handled
}
