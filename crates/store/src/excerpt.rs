//! Excerpts: a few words around what was found, in the words of the original.

use crate::fold::{Folded, words};
use crate::search::Phrase;

/// How many characters an excerpt has at most.
const LENGTH: usize = 160;
/// How many of them stand before the first match.
const LEAD: usize = 40;

/// Returns an excerpt around the first match, and what matched in it, in UTF-16 units.
pub(crate) fn around_first(original: &str, phrases: &[Phrase]) -> (String, Vec<(usize, usize)>) {
    let folded = Folded::new(original);
    let found = matches(&folded, phrases);
    let first = found.first().map_or(0, |it| it.0);
    let (from, to) = window(original, first);

    let mut text = String::with_capacity(to - from + 6);
    if from > 0 {
        text.push('…');
    }
    let mut marks = Vec::new();
    let mut open = None;
    let mut found = found.iter().filter(|it| it.0 >= from && it.1 <= to).peekable();
    let mut units = text.encode_utf16().count();
    for (offset, letter) in original[from..to].char_indices() {
        let at = from + offset;
        if found.peek().is_some_and(|it| it.0 == at) {
            open = Some(units);
        }
        text.push(if letter.is_control() { ' ' } else { letter });
        units += letter.len_utf16();
        if found.next_if(|it| it.1 == at + letter.len_utf8()).is_some() {
            marks.extend(open.take().map(|start| (start, units)));
        }
    }
    if to < original.len() {
        text.push('…');
    }
    (text, marks)
}

/// Returns all that matched, as byte ranges of the original in order, none overlapping another.
fn matches(folded: &Folded, phrases: &[Phrase]) -> Vec<(usize, usize)> {
    let words: Vec<(usize, &str)> = words(&folded.text).collect();
    let mut found = Vec::new();
    for phrase in phrases {
        for run in words.windows(phrase.words.len()) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            if matches_run(phrase, run) {
                let ending = phrase.words.last().map_or(0, String::len);
                found.push(folded.origin(first.0, last.0 + ending));
            }
        }
    }
    found.sort_unstable();
    found.dedup_by(|next, kept| next.0 < kept.1);
    found
}

fn matches_run(phrase: &Phrase, run: &[(usize, &str)]) -> bool {
    let last = phrase.words.len().saturating_sub(1);
    phrase.words.iter().zip(run).enumerate().all(|(index, (wanted, (_, word)))| {
        let open = phrase.open && index == last && wanted.chars().nth(1).is_some();
        if open { word.starts_with(wanted.as_str()) } else { *word == wanted.as_str() }
    })
}

/// Chooses the bytes of the original to show, at word boundaries where there are any near.
fn window(original: &str, first: usize) -> (usize, usize) {
    let back = original[..first].char_indices().rev().take(LEAD).last().map_or(first, |it| it.0);
    let mut from = back;
    if from > 0
        && let Some(space) = original[from..first].find(char::is_whitespace)
    {
        from += space;
        from += original[from..].chars().next().map_or(0, char::len_utf8);
    }
    let end = original[from..].char_indices().nth(LENGTH).map_or(original.len(), |it| from + it.0);
    if end == original.len() {
        return (from, end);
    }
    let tail = original[from..end].rfind(char::is_whitespace).map(|it| from + it);
    (from, tail.filter(|it| *it > first && *it + LEAD > end).unwrap_or(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(words: &[&str], open: bool) -> Phrase {
        Phrase { words: words.iter().map(|it| (*it).to_owned()).collect(), open }
    }

    fn check(original: &str, phrases: &[Phrase], expected: &str) {
        let (text, marks) = around_first(original, phrases);
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut shown = String::new();
        let mut done = 0;
        for (from, to) in marks {
            shown += &String::from_utf16_lossy(&units[done..from]);
            shown += &format!("[{}]", String::from_utf16_lossy(&units[from..to]));
            done = to;
        }
        shown += &String::from_utf16_lossy(&units[done..]);
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_matched_is_marked_in_the_original() {
        check("", &[phrase(&["a"], true)], "");
        check("No match", &[phrase(&["zebra"], true)], "No match");
        check("Late again.", &[phrase(&["again"], true)], "Late [again].");
        check("Straße, strasse", &[phrase(&["strass"], true)], "[Straß]e, [strass]e");
        check("😀 Õpe\nnow", &[phrase(&["ope"], false)], "😀 [Õpe] now");
        check("the logo, the log", &[phrase(&["log"], false)], "the logo, the [log]");
        check(
            "Sunday noon, Sunday night",
            &[phrase(&["sunday", "nig"], true)],
            "Sunday noon, [Sunday nig]ht",
        );
        check("promised", &[phrase(&["pro"], true), phrase(&["promis"], true)], "[pro]mised");
    }

    #[test]
    fn a_long_text_is_shown_around_the_first_match() {
        let long = format!("{}needle {}", "word ".repeat(100), "tail ".repeat(100));
        let (text, marks) = around_first(&long, &[phrase(&["needle"], true)]);
        assert!(text.starts_with("…word ") && text.ends_with("tail…"), "{text}");
        assert!(text.chars().count() <= LENGTH + 2);
        let start = text.find("needle").map(|it| text[..it].encode_utf16().count());
        assert_eq!(marks.first().map(|it| it.0), start);
        let unbroken = "x".repeat(1000);
        assert_eq!(around_first(&unbroken, &[]).0.chars().count(), LENGTH + 1);
    }
}
