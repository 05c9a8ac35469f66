//! Comparing a letter with its draft, or with what it said before.

use documents::compare::{Stretch, compare as stretches};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Two texts to compare.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CompareTexts {
    pub before: String,
    pub after: String,
}

/// A stretch of two compared texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StretchView {
    pub change: StretchChange,
    pub text: String,
}

/// In which of the two texts a stretch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StretchChange {
    Same,
    Removed,
    Added,
}

/// Compares two texts word by word.
pub fn compare(request: &CompareTexts) -> Vec<StretchView> {
    let view = |it| match it {
        Stretch::Same(text) => StretchView { change: StretchChange::Same, text },
        Stretch::Removed(text) => StretchView { change: StretchChange::Removed, text },
        Stretch::Added(text) => StretchView { change: StretchChange::Added, text },
    };
    stretches(&request.before, &request.after).into_iter().map(view).collect()
}
