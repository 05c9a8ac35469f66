//! Cutting a letter into sentences and words, in any language written with spaces.

use std::ops::Range;

/// Returns the sentences of a text, in bytes, without the white space around them.
///
/// A line is never part of two sentences. A stop ends one where white space and a capital, a
/// digit or an opening quote follow, so that "6 p.m. or later" stays whole.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mut start = at;
        let mut stopped: Option<usize> = None;
        for (offset, it) in line.char_indices() {
            let here = at + offset;
            match it {
                '.' | '!' | '?' | '…' => stopped = Some(here + it.len_utf8()),
                '”' | '"' | '’' | '\'' | ')' | '»' if stopped == Some(here) => {
                    stopped = Some(here + it.len_utf8());
                }
                _ if it.is_whitespace() => {}
                _ => {
                    if let Some(end) = stopped.take()
                        && end < here
                        && !it.is_lowercase()
                    {
                        push(text, start..end, &mut found);
                        start = here;
                    }
                }
            }
        }
        at += line.len();
        push(text, start..at, &mut found);
    }
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let said = &text[range.clone()];
    let start = range.start + (said.len() - said.trim_start().len());
    let end = start + said.trim().len();
    if start < end {
        found.push(start..end);
    }
}

/// Returns the words in a part of a text, in bytes: letters and digits, with the apostrophes and
/// hyphens between them.
pub(super) fn words(text: &str, within: &Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let base = within.start;
    let said = &text[within.clone()];
    let mut found = Vec::new();
    let mut start = None;
    for (at, it) in said.char_indices().chain([(said.len(), ' ')]) {
        let inside = it.is_alphanumeric() || matches!(it, '\'' | '’' | '-');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = &said[from..at];
                let cut = word.len() - word.trim_start_matches(['\'', '’', '-']).len();
                let trimmed = word.trim_matches(['\'', '’', '-']);
                if !trimmed.is_empty() {
                    found.push(base + from + cut..base + from + cut + trimmed.len());
                }
                start = None;
            }
            _ => {}
        }
    }
    found.into_iter()
}

/// Returns a word as it is compared: in small letters, with the plain apostrophe.
pub(super) fn plain(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}
