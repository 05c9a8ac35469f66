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
    fn an_address_keeps_its_lines_and_loses_its_blanks() {
        assert_eq!(lines(" Quay 4 \r\n\n  1234  Harbour\n"), ["Quay 4", "1234 Harbour"]);
    }
}
