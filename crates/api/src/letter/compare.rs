//! Comparing a letter with its draft, or with what it said before.

use documents::compare::{Stretch, compare as stretches};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Two letters to compare, part by part: the date line, the subject and the body.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CompareTexts {
    pub before: Vec<String>,
    pub after: Vec<String>,
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

/// Compares each part with its counterpart, word by word. A part that only one side has is none.
pub fn compare(request: &CompareTexts) -> Vec<Vec<StretchView>> {
    let view = |it| match it {
        Stretch::Same(text) => StretchView { change: StretchChange::Same, text },
        Stretch::Removed(text) => StretchView { change: StretchChange::Removed, text },
        Stretch::Added(text) => StretchView { change: StretchChange::Added, text },
    };
    let both = request.before.iter().zip(&request.after);
    both.map(|(before, after)| stretches(before, after).into_iter().map(view).collect()).collect()
}
