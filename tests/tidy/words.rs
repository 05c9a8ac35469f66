//! The catalogue: every message is said somewhere.

use std::collections::BTreeSet;

use super::none;
use crate::support::tree;

/// Stands for what is filled in while the program runs.
const HOLE: char = '\0';
/// A name that is made while the program runs begins with at least so much that stands written.
const BEGINNING: usize = 3;

/// Returns every word of a source that may name a message; what is filled in is a hole.
fn names(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut word = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let hole = rest.strip_prefix("${").or_else(|| rest.strip_prefix('{')).and_then(|inner| {
            let end = inner.find(['}', '\n'])?;
            (inner.as_bytes()[end] == b'}').then(|| &inner[end + 1..])
        });
        match hole {
            Some(after) if !word.is_empty() => {
                word.push(HOLE);
                rest = after;
                continue;
            }
            _ if letter.is_ascii_alphanumeric() || letter == '-' || letter == '_' => {
                word.push(letter);
            }
            _ => {
                found.insert(std::mem::take(&mut word));
            }
        }
        rest = &rest[letter.len_utf8()..];
    }
    found.insert(word);
    found
}

/// Whether a name with holes can become an id.
fn fits(pattern: &str, id: &str) -> bool {
    let mut parts = pattern.split(HOLE);
    let first = parts.next().unwrap_or_default();
    if first.len() < BEGINNING || !first.contains('-') {
        return false;
    }
    let Some(mut rest) = id.strip_prefix(first) else { return false };
    let parts: Vec<&str> = parts.collect();
    for (at, part) in parts.iter().enumerate() {
        // A hole holds at least one letter.
        let Some(after) = rest.get(1..) else { return false };
        let last = at + 1 == parts.len();
        if last {
            return after.ends_with(part);
        }
        let Some(found) = after.find(part) else { return false };
        rest = &after[found + part.len()..];
    }
    rest.is_empty()
}

/// The ids of the English catalogue, and the messages that stand in others.
fn catalogue() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut ids, mut within) = (BTreeSet::new(), BTreeSet::new());
    for file in tree::files(&["locales/en"], &[".ftl"]) {
        for line in file.text.lines() {
            if let Some((id, _)) = line.split_once(" =") {
                let plain = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
                if id.starts_with(|it: char| it.is_ascii_lowercase()) && id.chars().all(plain) {
                    ids.insert(id.to_owned());
                }
            }
            within.extend(
                line.split('{')
                    .skip(1)
                    .filter_map(|it| Some(it.split_once('}')?.0.trim().to_owned())),
            );
        }
    }
    (ids, within)
}

#[test]
fn every_message_is_said_somewhere() {
    let (ids, within) = catalogue();
    let mut said = within;
    for file in tree::files(&["ui/src", "crates", "src-tauri/src"], &[".svelte", ".ts", ".rs"]) {
        let generated = file.path.contains("/generated/") || file.path.contains("/tests/");
        if !generated && !file.path.ends_with(".test.ts") {
            said.extend(names(&file.text));
        }
    }
    let made: Vec<&String> = said.iter().filter(|it| it.contains(HOLE)).collect();
    let silent: Vec<String> = ids
        .iter()
        .filter(|id| !said.contains(*id) && !made.iter().any(|it| fits(it, id)))
        .cloned()
        .collect();
    none(&silent, "Some messages are said nowhere and want to go:");
}

#[test]
fn the_search_for_words_finds_what_it_is_for() {
    let check = |source: &str, id: &str, expected: bool| {
        let found = names(source).iter().any(|it| it == id || fits(it, id));
        assert_eq!(found, expected, "{id} in {source}");
    };
    check("t('client-name')", "client-name", true);
    check("t('client-name')", "client", false);
    check("t(`prompt-answer-${value}-why`)", "prompt-answer-talk-why", true);
    check("t(`prompt-answer-${value}-why`)", "prompt-answer-talk", false);
    check("say(&format!(\"due-kind-{}\", it))", "due-kind-check", true);
    check("t(`${anything}`)", "client-name", false);
    check("t(`a-${it}`)", "a-name", false);
}
