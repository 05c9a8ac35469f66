//! The person's own words, made to fit inside a sentence of a letter.

/// Returns text on one line, with single blanks.
pub(crate) fn one_line(text: impl AsRef<str>) -> String {
    text.as_ref().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns text on one line without the full stop at its end, for a sentence that goes on.
///
/// The stop of an abbreviation with another inside it, as in "6 p.m.", stays.
pub(crate) fn phrase(text: impl AsRef<str>) -> String {
    let line = one_line(text);
    let shorter = line.trim_end_matches(['.', ',', ';', ' ']);
    let abbreviated = shorter.rsplit(' ').next().is_some_and(|it| it.contains('.'));
    match shorter {
        "" => line,
        _ if abbreviated && line[shorter.len()..].starts_with('.') => format!("{shorter}."),
        _ => shorter.to_owned(),
    }
}

/// Returns text as it stands at the beginning of a line of a list: with a capital, unless its first
/// word is written in a way of its own, as in "eBay shop".
pub(crate) fn begun(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    let mut letters = text.chars();
    match letters.next() {
        Some(it) if it.is_lowercase() && !first.chars().any(char::is_uppercase) => {
            it.to_uppercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Returns the lines of text that are not blank, each without white space around it.
pub(crate) fn lines(text: impl AsRef<str>) -> Vec<String> {
    text.as_ref().lines().map(one_line).filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_stands_inside_a_sentence() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(phrase(text), expected);
        }
        check("No delivery on Sundays.", "No delivery on Sundays");
        check("  No\n delivery \t on Sundays ; ", "No delivery on Sundays");
        check("Really?", "Really?");
        check("No calls after 6 p.m.", "No calls after 6 p.m.");
        check("No calls after 6 p.m.;", "No calls after 6 p.m.");
        check("Invoice 12.4 ,", "Invoice 12.4");
        check("...", "...");
    }

    #[test]
    fn a_line_of_a_list_begins_with_a_capital() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(begun(text), expected);
        }
        check("the sixth garden, ready to print", "The sixth garden, ready to print");
        check("The sixth garden", "The sixth garden");
        check("ұзақ мәтін", "Ұзақ мәтін");
        check("eBay shop", "eBay shop");
        check("40 % before", "40 % before");
        check("", "");
    }

    #[test]
    fn an_address_keeps_its_lines_and_loses_its_blanks() {
        assert_eq!(lines(" Quay 4 \r\n\n  1234  Harbour\n"), ["Quay 4", "1234 Harbour"]);
    }
}
