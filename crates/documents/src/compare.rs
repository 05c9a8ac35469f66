//! Comparing a letter with its draft, word by word.

use similar::{ChangeTag, TextDiff};

/// A stretch of two compared texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    Same(String),
    /// Only in the earlier text.
    Removed(String),
    /// Only in the later text.
    Added(String),
}

/// Compares two texts word by word. Both can be put together again from the stretches.
pub fn compare(before: &str, after: &str) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let text = change.value();
        match (change.tag(), found.last_mut()) {
            (ChangeTag::Equal, Some(Stretch::Same(last)))
            | (ChangeTag::Delete, Some(Stretch::Removed(last)))
            | (ChangeTag::Insert, Some(Stretch::Added(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => found.push(Stretch::Same(text.to_owned())),
            (ChangeTag::Delete, _) => found.push(Stretch::Removed(text.to_owned())),
            (ChangeTag::Insert, _) => found.push(Stretch::Added(text.to_owned())),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_can_be_put_together_again() {
        #[track_caller]
        fn check(before: &str, after: &str, changes: usize) {
            let found = compare(before, after);
            let of = |take: fn(&Stretch) -> Option<&str>| {
                found.iter().filter_map(take).collect::<String>()
            };
            let earlier = of(|it| match it {
                Stretch::Same(text) | Stretch::Removed(text) => Some(text),
                Stretch::Added(_) => None,
            });
            let later = of(|it| match it {
                Stretch::Same(text) | Stretch::Added(text) => Some(text),
                Stretch::Removed(_) => None,
            });
            assert_eq!((earlier.as_str(), later.as_str()), (before, after));
            let changed = found.iter().filter(|it| !matches!(it, Stretch::Same(_))).count();
            assert_eq!(changed, changes, "{found:?}");
        }
        check("", "", 0);
        check("Dear all,", "Dear all,", 0);
        check("It ends in March.", "It ends in April.", 2);
        check("One two", "One and two", 1);
        check("Сәлем, Айгүл", "Сәлем, Әсел", 2);
    }
}
