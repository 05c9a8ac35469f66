//! Folding text for search, so that case, accents and ways of writing a letter do not matter.
//!
//! Both what is indexed and what is asked for go through here. Letters that are letters of their
//! own in an alphabet we speak stay apart where folding them would join different words: й and the
//! Kazakh letters are kept.

use std::borrow::Cow;

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Begins the words that stand for a kind or a client; folded text never holds it.
const PRIVATE: char = '\u{E000}';

/// Text folded for search, with where each part of it came from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    pub(crate) text: String,
    /// For each byte of `text`, the bytes of the original that it was made from.
    origins: Vec<(u32, u32)>,
}

impl Folded {
    /// Folds a text, noting where everything came from.
    pub(crate) fn new(original: &str) -> Self {
        let mut folded = Self::default();
        each_letter(original, |from, to, letter| {
            let before = folded.text.len();
            fold_letter(letter, &mut folded.text);
            let origin = (narrow(from), narrow(to));
            folded.origins.resize(folded.origins.len() + folded.text.len() - before, origin);
        });
        folded
    }

    /// Returns the bytes of the original that a range of the folded text was made from.
    pub(crate) fn origin(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.origins.get(from).map_or(0, |it| it.0);
        let end = to.checked_sub(1).and_then(|it| self.origins.get(it)).map_or(0, |it| it.1);
        (start as usize, end as usize)
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Folds a text as searching does: compatibility forms, marks, case and a few letters.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each_letter(text, |_, _, letter| fold_letter(letter, &mut folded));
    folded
}

/// Splits folded text into words, with the byte at which each begins, as the index does.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    folded
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(move |it| (it.as_ptr() as usize - folded.as_ptr() as usize, it))
}

/// Returns the word that stands for a kind in the index.
pub(crate) fn kind_word(kind: &str) -> String {
    format!("{PRIVATE}k{}", kind.replace('_', ""))
}

/// Returns the word that stands for a client in the index.
pub(crate) fn client_word(client: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut word = format!("{PRIVATE}c");
    for byte in client {
        // Writing to a string does not fail.
        let _ = write!(word, "{byte:02x}");
    }
    word
}

/// Calls with each character and the marks on it: where it begins, where it ends, what it is.
fn each_letter(text: &str, mut call: impl FnMut(usize, usize, &str)) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while from < bytes.len() {
        let mut to = from + 1;
        // Two ASCII bytes in a row: the first has no mark on it.
        let plain = bytes[from].is_ascii() && bytes.get(to).is_none_or(u8::is_ascii);
        if !plain {
            let mut rest = text[from..].chars();
            to = from + rest.next().map_or(1, char::len_utf8);
            to += rest.take_while(|it| is_combining_mark(*it)).map(char::len_utf8).sum::<usize>();
        }
        call(from, to, &text[from..to]);
        from = to;
    }
}

fn fold_letter(letter: &str, folded: &mut String) {
    if let [byte] = letter.as_bytes() {
        folded.push(char::from(byte.to_ascii_lowercase()));
        return;
    }
    for composed in letter.nfkc().flat_map(char::to_lowercase) {
        if composed == 'й' {
            folded.push(composed);
            continue;
        }
        for part in std::iter::once(composed).nfkd() {
            match part {
                'ø' => folded.push('o'),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'ß' => folded.push_str("ss"),
                'þ' => folded.push_str("th"),
                'ð' | 'đ' => folded.push('d'),
                'ł' => folded.push('l'),
                'ı' => folded.push('i'),
                'ς' => folded.push('σ'),
                '\u{E000}'..='\u{F8FF}' => folded.push(' '),
                mark if is_combining_mark(mark) => {}
                other => folded.extend(other.to_lowercase()),
            }
        }
    }
}

/// Makes `fold(text, …)` and `scope(kind, client)` known to a connection.
pub(crate) fn register(conn: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("fold", -1, flags, |context| {
        let mut folded = String::new();
        for index in 0..context.len() {
            if let Some(text) = text(context, index) {
                if !folded.is_empty() {
                    folded.push('\n');
                }
                each_letter(&text, |_, _, letter| fold_letter(letter, &mut folded));
            }
        }
        Ok(folded)
    })?;
    conn.create_scalar_function("scope", 2, flags, |context| {
        let mut scope = kind_word(&text(context, 0).unwrap_or_default());
        if let ValueRef::Blob(client) = context.get_raw(1) {
            scope.push(' ');
            scope.push_str(&client_word(client));
        }
        Ok(scope)
    })
}

fn text<'a>(context: &'a Context<'_>, index: usize) -> Option<Cow<'a, str>> {
    match context.get_raw(index) {
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        let check = |text: &str, expected: &str| {
            assert_eq!(fold(text), expected, "fold({text:?})");
        };
        check("", "");
        check("Plain ASCII, 12.", "plain ascii, 12.");
        check("Õppimine töötaja šokolaad", "oppimine tootaja sokolaad");
        check("señor Núñez, perché città", "senor nunez, perche citta");
        check("ØL ærlig Åse måndag", "ol aerlig ase mandag");
        check("STRASSE straße", "strasse strasse");
        check("ёлка ЁЛКА", "елка елка");
        check("Iıİi", "iiii");
        check("ﬁne ½", "fine 1⁄2");
        check("ΣΊΣΥΦΟΣ", "σισυφοσ");
    }

    #[test]
    fn letters_of_their_own_are_kept() {
        let check = |text: &str, expected: &str| {
            assert_eq!(fold(text), expected, "fold({text:?})");
        };
        check("ҚҰРМЕТТІ әңгіме өмір үй һәм ғасыр", "құрметті әңгіме өмір үй һәм ғасыр");
        check("йогурт и\u{306}огурт", "йогурт йогурт");
        check("и\u{301}", "и");
    }

    #[test]
    fn nobody_can_type_the_words_of_the_index() {
        assert!(!fold("\u{E000}kentry x\u{E000}c00").contains(PRIVATE));
    }

    #[test]
    fn a_range_of_folded_text_leads_back_to_the_original() {
        let check = |text: &str, word: &str, expected: &str| {
            let folded = Folded::new(text);
            assert_eq!(folded.text, fold(text), "both ways of folding agree");
            let at = folded.text.find(word).unwrap_or_else(|| panic!("{word} in {folded:?}"));
            let (from, to) = folded.origin(at, at + word.len());
            assert_eq!(&text[from..to], expected);
        };
        check("Die Straße hier", "strasse", "Straße");
        check("o\u{303}ppimine e\u{301}", "oppimine", "o\u{303}ppimine");
        check("😀 ærlig", "aerlig", "ærlig");
        check("abc", "c", "c");
    }

    #[test]
    fn words_are_split_as_the_index_splits_them() {
        let found: Vec<_> = words("it's 12-x  é").collect();
        assert_eq!(found, [(0, "it"), (3, "s"), (5, "12"), (8, "x"), (11, "é")]);
    }
}
