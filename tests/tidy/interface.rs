//! The user interface: its sizes, its one door to the shell, its colours and its words.

use std::collections::BTreeSet;

use super::none;
use crate::support::tree::{self, Source};

/// Lines of a component, and of any other module of the interface.
const LONGEST_COMPONENT: usize = 200;
const LONGEST_MODULE: usize = 400;

/// Files that may be longer, each with its reason.
const LONGER: [(&str, usize, &str); 0] = [];

/// Files that a program writes from another source.
fn is_generated(file: &Source) -> bool {
    file.path.contains("/generated/") || file.path == "ui/src/lib/words/ids.ts"
}

fn sources() -> Vec<Source> {
    let files = tree::files(&["ui/src"], &[".svelte", ".ts", ".css"]);
    files.into_iter().filter(|file| !is_generated(file)).collect()
}

#[test]
fn components_stay_small() {
    let mut offences = Vec::new();
    for file in sources().iter().filter(|file| !file.path.ends_with(".test.ts")) {
        let usual = match file.path.ends_with(".svelte") {
            true => LONGEST_COMPONENT,
            false => LONGEST_MODULE,
        };
        let exception = LONGER.iter().find(|(path, _, _)| *path == file.path);
        let limit = exception.map_or(usual, |(_, lines, _)| *lines);
        let lines = file.text.lines().count();
        if lines > limit {
            offences.push(format!("{} has {lines} lines; {limit} is the most", file.path));
        }
    }
    none(&offences, "Some parts of the interface want to be divided:");
}

#[test]
fn one_folder_talks_to_the_shell() {
    let stray = sources().into_iter().filter(|file| {
        file.text.contains("@tauri-apps/") && !file.path.starts_with("ui/src/lib/backend/")
    });
    let paths: Vec<_> = stray.map(|file| file.path).collect();
    none(&paths, "Only ui/src/lib/backend imports @tauri-apps, so that a fake can replace it:");
}

#[test]
fn colours_come_from_the_tokens() {
    let mut offences = Vec::new();
    for file in sources().iter().filter(|file| !file.path.starts_with("ui/src/styles/")) {
        for (number, line) in file.code() {
            if let Some(colour) = colour_in(line) {
                offences.push(format!("{}:{number}: {colour}", file.path));
            }
        }
    }
    none(&offences, "A colour is declared once, in ui/src/styles, for light and dark:");
}

/// A colour that is spelled out in a line of a style or a string.
fn colour_in(line: &str) -> Option<&str> {
    for function in ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch("] {
        if let Some(at) = line.find(function) {
            let before = line[..at].chars().next_back();
            let first = line[at + function.len()..].trim_start().chars().next();
            let stands_alone = before.is_none_or(|c| !c.is_alphanumeric());
            if stands_alone && first.is_some_and(|c| c.is_ascii_digit() || c == '.') {
                return Some(&line[at..]);
            }
        }
    }
    for (at, _) in line.match_indices('#') {
        let rest = &line[at + 1..];
        let length = rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
        let next = rest[length..].chars().next();
        let ends = next.is_none_or(|c| ";,)\"'` ".contains(c));
        let begins = line[..at].chars().next_back().is_some_and(|c| ":(\"'`, ".contains(c));
        // `#each` and a private field such as `#added = 1` are no colours.
        let is_field = next == Some(' ') && rest[length..].trim_start().starts_with('=');
        if [3, 4, 6, 8].contains(&length) && begins && ends && !is_field {
            return Some(&line[at..=at + length]);
        }
    }
    None
}

#[test]
fn spelled_out_colours_are_told_from_other_things() {
    let check = |line, expected| assert_eq!(colour_in(line).is_some(), expected, "{line}");
    check("  color: #fff;", true);
    check("  background: #1c7273", true);
    check("const ink = '#222';", true);
    check("  border: 1px solid rgb(0 0 0 / 10%);", true);
    check("  color: oklch(0.6 0.1 200);", true);
    check("  color: oklch(from var(--ink) l c h / 50%);", false);
    check("  color: var(--ink);", false);
    check("{#each items as item}", false);
    check("  #added = $state(0);", false);
    check("<a href=\"#/clients/abc\">", false);
    check("/* issue #12 */", false);
}

#[test]
fn every_word_that_is_asked_for_exists() {
    let known = words_of("en");
    if known.is_empty() {
        return;
    }
    let mut offences = Vec::new();
    let mut files = tree::files(&["crates", "src-tauri"], &[".rs"]);
    // The catalogue's own tests ask for words that must not exist.
    files.retain(|file| !file.path.starts_with("crates/words/"));
    files.extend(sources().into_iter().filter(|file| !file.path.ends_with(".test.ts")));
    for file in &files {
        for (number, line) in file.code() {
            for id in asked_for(line).filter(|id| !known.contains(*id)) {
                offences.push(format!("{}:{number}: {id}", file.path));
            }
        }
    }
    none(&offences, "These words are said but stand in no file of locales/en:");
}

/// Ids and `id.attribute`s of one language's messages.
fn words_of(language: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in tree::files(&[&format!("locales/{language}")], &[".ftl"]) {
        let mut message = String::new();
        for line in file.text.lines() {
            let Some((name, _)) = line.split_once('=') else { continue };
            let name = name.trim_end();
            if let Some(attribute) = name.trim_start().strip_prefix('.') {
                ids.insert(format!("{message}.{attribute}"));
            } else if name.starts_with(|c: char| c.is_ascii_alphabetic()) && is_id(name) {
                message = name.to_owned();
                ids.insert(message.clone());
            }
        }
    }
    ids
}

/// Ids that are written out in calls such as `words.say("id", …)`, `say('id')` and `t('id')`.
fn asked_for(line: &str) -> impl Iterator<Item = &str> {
    let calls = ["say(", "t("].into_iter().flat_map(|call| line.match_indices(call));
    calls.filter_map(|(at, call)| {
        let before = line[..at].chars().next_back();
        let rest = &line[at + call.len()..];
        let quote = rest.chars().next().filter(|c| "\"'".contains(*c))?;
        let id = rest[1..].split(quote).next()?;
        let is_call = before.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        (is_call && is_id(id) && id.contains('-')).then_some(id)
    })
}

fn is_id(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !text.is_empty() && text.chars().all(allowed) && !text.ends_with('-')
}

#[test]
fn ids_are_found_in_calls() {
    let check = |line: &str, expected: &[&str]| {
        assert_eq!(asked_for(line).collect::<Vec<_>>(), expected, "{line}");
    };
    check(r#"words.say("letter-greeting", &args)"#, &["letter-greeting"]);
    check("{say('today-empty')} {t('today-title')}", &["today-empty", "today-title"]);
    check(r#"words.say(&format!("month-{n}"), &[])"#, &[]);
    check(r#"assert("letter-greeting")"#, &[]);
    check("const part = split('a-b')", &[]);
}
