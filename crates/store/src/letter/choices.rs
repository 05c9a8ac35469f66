//! What a person chose for a letter and decided about what is open, as JSON in one column each.

use chrono::NaiveDate;
use domain::id::Id;
use domain::letter::Choices;
use domain::letter::gate::{Handled, Handling, Owing};
use domain::text::Text;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The form of [`Choices`] in the column.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    #[serde(skip_serializing_if = "Option::is_none")]
    opening: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasons: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    boundaries: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    complaint: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recovery: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pause_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_on: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    colleagues: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<String>,
}

fn hex<T>(id: &Id<T>) -> String {
    id.uuid().simple().to_string()
}

fn id<T>(hex: &str) -> Option<Id<T>> {
    Uuid::parse_str(hex).ok().map(Id::new)
}

fn ids<T>(hex: &[String]) -> Vec<Id<T>> {
    hex.iter().filter_map(|it| id(it)).collect()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

pub(super) fn choices_text(it: &Choices) -> String {
    let kept = Kept {
        opening: it.opening.clone(),
        closing: it.closing.clone(),
        reasons: it.reasons.as_ref().map(|it| it.iter().map(hex).collect()),
        boundaries: it.boundaries.iter().map(hex).collect(),
        complaint: it.complaint.as_ref().map(hex),
        recovery: it.recovery.as_ref().map(hex),
        account: it.account.as_ref().map(ToString::to_string),
        offer: it.offer.as_ref().map(ToString::to_string),
        answer_on: it.answer_on.map(|it| it.to_string()),
        pause_on: it.pause_on.map(|it| it.to_string()),
        end_on: it.end_on.map(|it| it.to_string()),
        colleagues: it.colleagues.iter().map(hex).collect(),
        template: it.template.as_ref().map(hex),
    };
    serde_json::to_string(&kept).unwrap_or_else(|_| "{}".to_owned())
}

/// Reads what was chosen. What this release does not know is left out.
pub(super) fn choices_of(text: &str) -> Choices {
    let kept: Kept = serde_json::from_str(text).unwrap_or_default();
    Choices {
        opening: kept.opening,
        closing: kept.closing,
        reasons: kept.reasons.as_deref().map(ids),
        boundaries: ids(&kept.boundaries),
        complaint: kept.complaint.as_deref().and_then(id),
        recovery: kept.recovery.as_deref().and_then(id),
        account: kept.account.and_then(Text::new),
        offer: kept.offer.and_then(Text::new),
        answer_on: kept.answer_on.as_deref().and_then(day),
        pause_on: kept.pause_on.as_deref().and_then(day),
        end_on: kept.end_on.as_deref().and_then(day),
        colleagues: ids(&kept.colleagues),
        template: kept.template.as_deref().and_then(id),
    }
}

pub(super) fn handled_text(all: &[Handled]) -> String {
    let rows: Vec<[String; 4]> = all
        .iter()
        .map(|it| {
            let (noun, id) = match &it.what {
                Owing::Promise(id) => ("promise", hex(id)),
                Owing::Obligation(id) => ("obligation", hex(id)),
                Owing::Invoice(id) => ("invoice", hex(id)),
            };
            let (how, said) = match &it.how {
                Handling::Dated(on) => ("dated", on.to_string()),
                Handling::Waived(why) => ("waived", why.to_string()),
            };
            [noun.to_owned(), id, how.to_owned(), said]
        })
        .collect();
    serde_json::to_string(&rows).unwrap_or_else(|_| "[]".to_owned())
}

pub(super) fn handled_of(text: &str) -> Vec<Handled> {
    let rows: Vec<[String; 4]> = serde_json::from_str(text).unwrap_or_default();
    rows.iter()
        .filter_map(|[noun, hex, how, said]| {
            let what = match noun.as_str() {
                "promise" => Owing::Promise(id(hex)?),
                "obligation" => Owing::Obligation(id(hex)?),
                _ => Owing::Invoice(id(hex)?),
            };
            let how = match how.as_str() {
                "dated" => Handling::Dated(day(said)?),
                _ => Handling::Waived(Text::new(said)?),
            };
            Some(Handled { what, how })
        })
        .collect()
}
