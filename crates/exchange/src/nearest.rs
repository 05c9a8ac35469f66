//! "Did you mean": the nearest of the names that are known.

/// Returns the candidate that a person most likely meant, if any is near enough.
pub(crate) fn nearest<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    if word.len() > 64 {
        return None;
    }
    let plain = |it: &str| it.to_lowercase().replace(['-', ' '], "_");
    let word = plain(word);
    let length = word.chars().count();
    let limit = (length / 3).max(1);
    candidates
        .into_iter()
        // The distance is at least the difference in length, and takes far longer to find.
        .filter(|it| it.chars().count().abs_diff(length) <= limit)
        .map(|it| (strsim::damerau_levenshtein(&word, &plain(it)), it))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

/// Returns ` Did you mean …?` for the nearest candidate, or nothing.
pub(crate) fn did_you_mean<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> String {
    nearest(word, candidates).map(|it| format!(" Did you mean `{it}`?")).unwrap_or_default()
}

/// Returns a word of the file for a sentence: short, on one line.
pub(crate) fn shown(word: &str) -> String {
    let mut shown: String =
        word.chars().take(40).map(|it| if it.is_control() { ' ' } else { it }).collect();
    if word.chars().nth(40).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(nearest(word, ["channel", "minutes", "in_person"]), expected, "{word}");
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        check("chanel", Some("channel"));
        check("Minutes", Some("minutes"));
        check("in person", Some("in_person"));
        check("mintues", Some("minutes"));
        check("weather", None);
        check("", None);
    }
}
