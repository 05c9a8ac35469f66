//! Contracts and their text, as screens see them.

use chrono::NaiveDate;
use domain::attachment::{Attachment, TextReading};
use domain::clause::SuggestionKind;
use domain::engagement::TermKind;
use serde::Serialize;
use specta::Type;

use super::engagement::PeriodView;
use super::ledger::Amount;
use crate::wire::{Key, Word};

/// A file that belongs to an agreement.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ContractView {
    pub id: Key<Attachment>,
    pub name: String,
    #[specta(type = i32)]
    pub size: u64,
    pub is_pdf: bool,
    /// How taking its text out went; `null` where that was not tried.
    pub reading: Option<Word<TextReading>>,
}

/// A contract page by page, with what it may be saying.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ContractText {
    pub contract: ContractView,
    /// Empty where there is no text.
    pub pages: Vec<String>,
    pub suggestions: Vec<SuggestionView>,
}

/// Something that a contract may be saying. It is offered, and never entered by itself.
#[derive(Debug, Clone, Serialize, Type)]
pub struct SuggestionView {
    pub kind: Word<SuggestionKind>,
    /// The page, from 1.
    pub page: u32,
    /// The sentence it stands in, as the contract has it.
    pub sentence: String,
    /// What the sentence seems to be about.
    pub about: Option<Word<TermKind>>,
    pub period: Option<PeriodView>,
    pub day: Option<NaiveDate>,
    pub amount: Option<Amount>,
}
