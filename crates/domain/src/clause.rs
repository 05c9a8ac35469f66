//! What a contract's text may be saying: days, lengths of time and amounts, each with the sentence
//! it stands in.
//!
//! These are suggestions, and nothing more: the words are looked at, not understood. They are
//! offered beside a clause and never entered by themselves. English, Italian, Estonian, Spanish,
//! Norwegian Bokmål and Kazakh are known; a month named in another language is passed over.

mod amount;
mod date;
mod period;
mod sentence;

use chrono::NaiveDate;

use crate::closed_set;
use crate::engagement::{Period, TermKind};

/// The most suggestions that are made for one contract.
const MOST: usize = 80;

/// The longest sentence that is offered, in characters: more is no sentence any more.
const LONGEST: usize = 600;

closed_set! {
    /// What a suggestion is.
    pub enum SuggestionKind { Period = "period", Day = "day", Amount = "amount" }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Period(Period),
    Day(NaiveDate),
    /// A plain decimal and an ISO 4217 code.
    Amount(String, &'static str),
}

/// Something that a contract may be saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The page, from 1.
    pub page: u32,
    /// The sentence it stands in, as the contract has it.
    pub sentence: String,
    pub found: Found,
    /// What the sentence seems to be about.
    pub about: Option<TermKind>,
}

impl Found {
    /// Returns what it is.
    pub const fn kind(&self) -> SuggestionKind {
        match self {
            Self::Period(_) => SuggestionKind::Period,
            Self::Day(_) => SuggestionKind::Day,
            Self::Amount(..) => SuggestionKind::Amount,
        }
    }
}

/// Returns what the pages of a contract may be saying, in their order.
pub fn suggest<'t>(pages: impl IntoIterator<Item = &'t str>) -> Vec<Suggestion> {
    let mut suggestions = Vec::new();
    for (page, text) in (1..).zip(pages) {
        for sentence in sentence::of(text) {
            if sentence.chars().count() > LONGEST {
                continue;
            }
            let words: Vec<&str> = sentence.split_whitespace().collect();
            let about = about(&sentence);
            let mut found: Vec<Found> =
                period::all(&words).into_iter().map(Found::Period).collect();
            found.extend(date::all(&words).into_iter().map(Found::Day));
            found.extend(amount::all(&words).into_iter().map(|it| Found::Amount(it.0, it.1)));
            let new = |found| Suggestion { page, sentence: sentence.clone(), found, about };
            suggestions.extend(found.into_iter().map(new));
            if suggestions.len() >= MOST {
                suggestions.truncate(MOST);
                return suggestions;
            }
        }
    }
    suggestions
}

/// Beginnings of words by which a sentence gives away what it is about.
const CUES: [(TermKind, &[&str]); 6] = [
    (
        TermKind::Notice,
        &[
            "notice",
            "terminat",
            "preavvis",
            "disdett",
            "recess",
            "preavis",
            "rescisi",
            "rescind",
            "etteteat",
            "ülesütle",
            "oppsig",
            "varsel",
            "ескерт",
            "бұзу",
        ],
    ),
    (TermKind::LateFee, &["late", "interest", "mora", "viivis", "forsink", "rente", "өсімпұл"]),
    (
        TermKind::Deposit,
        &["deposit", "advance", "caparra", "acconto", "anticip", "ettemaks", "depositum", "аванс"],
    ),
    (
        TermKind::PaymentDays,
        &[
            "pay", "invoice", "pagament", "fattur", "pago", "factur", "makse", "tasu", "arve",
            "betal", "faktura", "төле", "шот",
        ],
    ),
    (TermKind::Revisions, &["revision", "revisio", "paranduse", "endringsrund", "түзету"]),
    (
        TermKind::ResponseTime,
        &["respon", "reply", "rispost", "respuest", "vastus", "svar", "жауап"],
    ),
];

fn about(sentence: &str) -> Option<TermKind> {
    let folded = sentence.to_lowercase();
    let begins =
        |cue: &&str| folded.split(|it: char| !it.is_alphabetic()).any(|w| w.starts_with(*cue));
    CUES.iter().find(|(_, cues)| cues.iter().any(&begins)).map(|(kind, _)| *kind)
}

/// A word without the marks around it.
fn bare(word: &str) -> String {
    word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase()
}
