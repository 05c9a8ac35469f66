//! Dividing a page into sentences.

/// Returns the sentences of a page. Lines are joined; an empty line ends a sentence, as does a mark
/// with something new after it. `4.2` and `1. mars` are not ends.
pub(super) fn of(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    for block in text.replace('\r', "").split("\n\n") {
        let joined = block.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut start = 0;
        for (at, mark) in joined.char_indices() {
            let end = at + mark.len_utf8();
            if matches!(mark, '.' | '!' | '?' | ';') && begins_anew(&joined[end..]) {
                keep(&mut sentences, &joined[start..end]);
                start = end;
            }
        }
        keep(&mut sentences, &joined[start..]);
    }
    sentences
}

/// Whether what follows a mark is the beginning of another sentence. A short word before the mark,
/// such as a number, is not looked at: what follows decides.
fn begins_anew(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_none_or(|it| it == ' ') && letters.next().is_none_or(|it| !it.is_lowercase())
}

fn keep(sentences: &mut Vec<String>, text: &str) {
    let text = text.trim();
    if text.chars().any(char::is_alphanumeric) {
        sentences.push(text.to_owned());
    }
}
