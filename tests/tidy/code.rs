//! Rust sources: their sizes and names, who reads the clock, and that none is forgotten.

use std::collections::BTreeSet;

use super::none;
use crate::support::tree::{self, Source};

/// Lines of a module without its tests. At 200 it is time to look for its parts.
const LONGEST: usize = 400;

/// Files that may be longer, each with its reason.
const LONGER: [(&str, usize, &str); 0] = [];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 7] =
    ["common", "helpers", "managers", "models", "services", "types", "utils"];

fn rust() -> Vec<Source> {
    tree::files(&["crates", "src-tauri", "tests"], &[".rs"])
}

#[test]
fn modules_stay_small() {
    let mut offences = Vec::new();
    for file in rust().iter().filter(|file| !is_test(file)) {
        let own = file.text.lines().take_while(|line| *line != "#[cfg(test)]").count();
        let exception = LONGER.iter().find(|(path, _, _)| *path == file.path);
        let limit = exception.map_or(LONGEST, |(_, lines, _)| *lines);
        if own > limit {
            offences.push(format!("{} has {own} lines; {limit} is the most", file.path));
        }
    }
    none(&offences, "Some modules want to be divided:");
}

#[test]
fn exceptions_are_still_needed() {
    let needed = |path: &str| tree::read(path).is_some_and(|text| text.lines().count() > LONGEST);
    let idle = LONGER.iter().filter(|(path, _, _)| !needed(path)).map(|it| it.0.to_owned());
    none(&idle.collect::<Vec<_>>(), "These are no longer long, so their exception can go:");
}

#[test]
fn names_say_what_is_inside() {
    let mut offences = Vec::new();
    for file in tree::files(&["crates", "src-tauri", "tests", "ui/src"], &[".rs", ".ts", ".svelte"])
    {
        let parts = file.folder().split('/').chain([file.stem()]);
        offences.extend(
            parts
                .filter(|part| EMPTY_NAMES.contains(part))
                .map(|part| format!("{} ({part})", file.path)),
        );
    }
    none(&offences, "A name that fits everything tells nothing:");
}

#[test]
fn the_clock_is_read_in_one_place_of_each_program() {
    let readers = ["Utc::now(", "Local::now(", "SystemTime::now(", "now_v7("];
    let reads = |file: &Source| {
        file.code().any(|(_, line)| readers.iter().any(|reader| line.contains(reader)))
    };
    let found = rust().into_iter().filter(|file| file.path != "tests/tidy/code.rs" && reads(file));
    let found: Vec<_> = found.map(|file| file.path).collect();
    let (companion, others): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|path| path.starts_with("crates/cli/src/"));
    let stray = others.into_iter().filter(|path| path != "src-tauri/src/clock.rs");
    none(&stray.collect::<Vec<_>>(), "`now` and `today` are arguments; these files ask the clock:");
    assert!(companion.len() <= 1, "the companion reads the clock in several places: {companion:?}");
}

#[test]
fn commands_run_beside_the_window_not_in_it() {
    let mut offences = Vec::new();
    for file in tree::files(&["src-tauri"], &[".rs"]) {
        for (number, line) in file.code() {
            if line.contains("#[tauri::command") && !line.contains("async") {
                offences.push(format!("{}:{number}", file.path));
            }
        }
    }
    none(&offences, "A command without `(async)` freezes the window while it works:");
}

#[test]
fn what_a_command_does_is_written_in_the_api() {
    let mut offences = Vec::new();
    for file in tree::files(&["src-tauri/src/commands"], &[".rs"]) {
        for (number, line) in file.code() {
            if ["if ", "match "].iter().any(|word| line.trim_start().starts_with(word)) {
                offences.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    none(&offences, "A command is one call; a decision belongs into crates/api:");
}

#[test]
fn no_file_is_forgotten() {
    let files = rust();
    let paths: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    let named = |file: &Source, stem: &str| {
        let declarations = [format!("mod {stem};"), format!("{stem}.rs\"")];
        file.text.lines().any(|line| declarations.iter().any(|it| line.contains(it)))
    };
    let mut offences = Vec::new();
    for file in &files {
        let Some(parents) = parents(&file.path) else { continue };
        let (stem, parents) = parents;
        let there: Vec<_> = parents.iter().filter(|path| paths.contains(path.as_str())).collect();
        let is_named =
            files.iter().any(|other| there.contains(&&other.path) && named(other, &stem));
        if !is_named {
            offences.push(format!("{} (looked in {there:?})", file.path));
        }
    }
    none(&offences, "Nobody says `mod` for these files, so they are never compiled:");
}

/// The module's name and the files that may declare it; `None` for what cargo finds by itself.
fn parents(path: &str) -> Option<(String, Vec<String>)> {
    let (folder, name) = path.rsplit_once('/')?;
    let stem = name.strip_suffix(".rs")?;
    let (folder, stem) = match stem {
        "main" | "lib" | "build" => return None,
        "mod" => folder.rsplit_once('/')?,
        stem => (folder, stem),
    };
    let below = folder.rsplit('/').next().unwrap_or_default();
    if path.starts_with("crates/") && ["tests", "benches", "examples", "bin"].contains(&below) {
        return None;
    }
    let inside = ["mod", "lib", "main"].map(|it| format!("{folder}/{it}.rs"));
    Some((stem.to_owned(), inside.into_iter().chain([format!("{folder}.rs")]).collect()))
}

fn is_test(file: &Source) -> bool {
    let folders = ["tests", "benches"];
    file.folder().split('/').any(|part| folders.contains(&part)) || file.stem() == "tests"
}

#[test]
fn a_module_is_looked_for_where_the_compiler_looks() {
    let check = |path: &str, stem: &str, expected: &str| {
        let (found, parents) = parents(path).unwrap_or_default();
        assert_eq!(found, stem, "{path}");
        assert!(parents.iter().any(|parent| parent == expected), "{path}: {parents:?}");
    };
    check("crates/domain/src/money.rs", "money", "crates/domain/src/lib.rs");
    check("crates/domain/src/assess/fade.rs", "fade", "crates/domain/src/assess.rs");
    check("tests/stories/mod.rs", "stories", "tests/main.rs");
    check("tests/stories/season.rs", "season", "tests/stories/mod.rs");
    assert!(parents("crates/api/benches/search.rs").is_none(), "cargo finds a benchmark itself");
}
