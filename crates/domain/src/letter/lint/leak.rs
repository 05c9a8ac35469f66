//! Finding what a silent letter must not tell: words of incidents, and their days.

use std::ops::Range;

use super::LintFacts;
use super::sentences::{plain, words};

/// So many words in a row are no coincidence.
const LONGEST_COINCIDENCE: usize = 3;

/// A secret of one word counts from this length on: shorter words are everybody's.
const SHORTEST_WORD: usize = 6;

/// Returns the places in a sentence that repeat a secret, in bytes of the text.
///
/// Four words of a secret in a row are a leak, or all of it where it has fewer; so is the day of an
/// incident. What the letter is allowed to say is not looked at.
pub(super) fn leaks<'a>(
    text: &'a str,
    sentence: &'a Range<usize>,
    facts: &'a LintFacts,
) -> impl Iterator<Item = Range<usize>> {
    let places: Vec<_> = words(text, sentence).collect();
    let said: Vec<_> = places.iter().map(|it| plain(&text[it.clone()])).collect();
    let allowed = spans(text, sentence, &facts.allowed);
    let runs = facts.secrets.iter().flat_map(move |secret| {
        let all = 0..secret.len();
        let secret: Vec<_> = words(secret, &all).map(|it| plain(&secret[it])).collect();
        let length = secret.len().min(LONGEST_COINCIDENCE + 1);
        let too_short = match secret.as_slice() {
            [] => true,
            [one] => one.chars().count() < SHORTEST_WORD,
            _ => false,
        };
        let (said, places) = (said.clone(), places.clone());
        let starts = if too_short { 0 } else { (said.len() + 1).saturating_sub(length) };
        (0..starts).filter_map(move |from| {
            let run = &said[from..from + length];
            let hit = secret.windows(length).any(|it| it == run);
            hit.then(|| places[from].start..places[from + length - 1].end)
        })
    });
    let days = spans(text, sentence, &facts.secret_days);
    runs.chain(days).filter(move |it| {
        !allowed.iter().any(|allowed| allowed.start <= it.start && it.end <= allowed.end)
    })
}

/// Returns where any of some texts stands in a sentence, in bytes of the whole.
pub(super) fn spans(text: &str, sentence: &Range<usize>, wanted: &[String]) -> Vec<Range<usize>> {
    let said = &text[sentence.clone()];
    let places = wanted
        .iter()
        .filter(|it| !it.is_empty())
        .flat_map(|it| said.match_indices(it.as_str()).map(|(at, found)| at..at + found.len()));
    places.map(|it| sentence.start + it.start..sentence.start + it.end).collect()
}
