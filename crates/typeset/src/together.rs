//! What must not be broken at the end of a line: "3 March 2027", "30 days", "EUR 1,250".
//!
//! The blanks within become no-break spaces here, once for every format that is set. The paper
//! itself keeps ordinary ones, so that a letter is searched, edited, compared and sent as plain
//! text as it was written. What is read out of a PDF or a Word document therefore equals the letter
//! only once U+00A0 is read as a blank.
//!
//! No language is known here: a number belongs to the word after it, the year to the month before
//! it, and a currency to its amount.

use std::borrow::Cow;

use documents::Paper;
use documents::paper::{Block, Head, Prose, Table};

/// A blank at which no line is broken.
const TIED: char = '\u{a0}';

/// Words that belong to the number after them.
const BEFORE: [&str; 8] = ["§", "§§", "№", "No.", "Nr.", "nr.", "n.º", "kr"];

/// What stands between day, month and year in Spanish.
const BETWEEN: &str = "de";

/// Returns the paper with what belongs together tied.
pub fn tied(mut paper: Paper) -> Paper {
    match &mut paper.head {
        Head::Report(lines) => lines.iter_mut().for_each(tie),
        Head::Letter(frame) => {
            tie(&mut frame.dateline);
            tie(&mut frame.subject);
        }
    }
    paper.blocks.iter_mut().for_each(tie_block);
    paper
}

fn tie_block(block: &mut Block) {
    match block {
        Block::Heading { text, .. } => tie(text),
        Block::Paragraph(prose) => tie_prose(prose),
        Block::Quote { text, from } => {
            tie_prose(text);
            from.iter_mut().for_each(tie);
        }
        Block::List { items, .. } => items.iter_mut().for_each(tie_prose),
        Block::Facts(facts) => facts.iter_mut().for_each(|(_, value)| tie(value)),
        Block::Table(table) => tie_table(table),
        Block::Picture(picture) => picture.caption.iter_mut().for_each(tie),
        Block::PageBreak | Block::Signature(_) => {}
    }
}

fn tie_prose(prose: &mut Prose) {
    for span in &mut prose.0 {
        tie(&mut span.text);
    }
}

fn tie_table(table: &mut Table) {
    table.caption.iter_mut().for_each(tie);
    table.rows.iter_mut().chain(&mut table.total).flatten().for_each(tie);
}

fn tie(text: &mut String) {
    if let Cow::Owned(with) = together(text) {
        *text = with;
    }
}

/// Ties what belongs together in a text.
fn together(text: &str) -> Cow<'_, str> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut ties = vec![false; words.len()];
    for at in 0..words.len() {
        // A word with a line break in it ends one line and begins the next.
        let word = words[at].rsplit('\n').next().unwrap_or_default();
        let next = |after: usize| words.get(at + after).and_then(|it| it.split('\n').next());
        let Some(following) = next(1) else { continue };
        if goes_before(word) && following.starts_with(|it: char| it.is_ascii_digit()) {
            ties[at] = true;
        }
        // An amount whose currency stands before it needs no word after it.
        let marked = at > 0 && ties[at - 1] && goes_before(words[at - 1]);
        if marked && begins_a_word(following) || !is_number(word) || !belongs(word, following) {
            continue;
        }
        ties[at] = true;
        // The year goes with the month, where the month's word is whole and on the same line.
        let whole = |after: usize| words.get(at + after).is_some_and(|it| !it.contains('\n'));
        let (month, year) = if following == BETWEEN { (2, 4) } else { (1, 2) };
        if month == 2 && whole(1) && next(2).is_some_and(begins_a_word) {
            ties[at + 1] = true;
        }
        let between = year == 2 || (whole(2) && next(3) == Some(BETWEEN));
        if between && (1..year).all(whole) && next(year).is_some_and(is_year) {
            ties[at..at + year].fill(true);
        }
    }
    if !ties.contains(&true) {
        return Cow::Borrowed(text);
    }
    let mut tied = String::with_capacity(text.len() + ties.len());
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            tied.push(if ties[at - 1] { TIED } else { ' ' });
        }
        tied.push_str(word);
    }
    Cow::Owned(tied)
}

/// Whether this is a count, an amount or the day of a month; a year alone is none.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '„', '«', '"', '‘', '−', '-', '~']);
    let whole = word.strip_suffix('.').unwrap_or(word);
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let rest = |it: char| ".,’'\u{202f}\u{a0}–-/½¼¾".contains(it);
    let ends = |it: char| it.is_ascii_digit() || "½¼¾".contains(it);
    let grouped = digits < whole.chars().count();
    whole.chars().all(|it| it.is_ascii_digit() || rest(it))
        && whole.ends_with(ends)
        && (digits > 0 && digits < 4 || grouped)
}

/// Whether the word after a number is its unit, its month or its next three digits.
fn belongs(number: &str, word: &str) -> bool {
    let first = word.chars().next().unwrap_or_default();
    // With a full stop it is an ordinal, as in "3. mars", or it ends a sentence.
    if number.ends_with('.') {
        return first.is_lowercase();
    }
    let three = word.chars().take_while(char::is_ascii_digit).count() == 3;
    first.is_alphabetic() || "%‰°€£$¥₸".contains(first) || three
}

fn begins_a_word(word: &str) -> bool {
    word.starts_with(char::is_alphabetic)
}

fn is_year(word: &str) -> bool {
    let digits = word.trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '”', '’', '"', '»']);
    digits.len() == 4 && digits.chars().all(|it| it.is_ascii_digit())
}

/// Whether this belongs to the number after it: the code of a currency, or a mark such as "§".
fn goes_before(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '"', '−']);
    let code = word.len() == 3 && word.chars().all(|it| it.is_ascii_uppercase());
    code || BEFORE.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ties are written as `~`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(together(text).replace(TIED, "~"), expected);
    }

    #[test]
    fn a_date_stays_whole_in_every_language() {
        check("It ends on 3 March 2027.", "It ends on 3~March~2027.");
        check("(3 March 2027), or later", "(3~March~2027), or later");
        check("by 4 December", "by 4~December");
        check("Scade il 28 febbraio 2027.", "Scade il 28~febbraio~2027.");
        check("Lõpeb 3. märtsil 2027.", "Lõpeb 3.~märtsil~2027.");
        check("Den 3. mars 2027 er", "Den 3.~mars~2027 er");
        check("el 3 de marzo de 2027", "el 3~de~marzo~de~2027");
        check("el 3 de marzo", "el 3~de~marzo");
        check("2027 жылғы 3 наурызда", "2027 жылғы 3~наурызда");
    }

    #[test]
    fn an_amount_stays_with_its_unit() {
        check("within 30 days of it", "within 30~days of it");
        check("a part-time 3–4 weeks", "a part-time 3–4~weeks");
        check("EUR 1,250.50 is owed", "EUR~1,250.50 is owed");
        check("1.250,00 € and 5 %", "1.250,00~€ and 5~%");
        check("kr 1 250,00 og 5 000 ₸", "kr~1~250,00~og 5~000~₸");
        check("under § 12 and № 7", "under §~12 and №~7");
        check("about 2½ hours", "about 2½~hours");
    }

    #[test]
    fn everything_else_is_left_as_it_is() {
        for text in [
            "",
            " ",
            "In 2027 we began.",
            "It was 12. The next",
            "at 15:40 today",
            "invoice 2026-041, and more",
            "€1,250.50 per hour, 3, 4",
            "one\n2 \n three",
            "a  b",
        ] {
            assert!(matches!(together(text), Cow::Borrowed(_)), "{text:?}: {}", together(text));
        }
        // Lines that a person broke stay broken there.
        check("on 3\nMarch 2027", "on 3\nMarch 2027");
        check("on 3 March\n2027", "on 3~March\n2027");
    }

    #[test]
    fn nothing_but_blanks_is_changed() {
        for text in ["on 3 March 2027.", "3 3 3 x 12 a  1 000 ", "de 3 de de de 2027", "3 de\nx"] {
            assert_eq!(together(text).replace(TIED, " "), text);
        }
    }
}
