//! What lies in the top folder, where everybody looks first.

use std::fs;

use super::none;
use crate::support::tree;

/// What the project is made of, and what tools look for there.
const KNOWN: [&str; 16] = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "clippy.toml",
    "crates",
    "deny.toml",
    "docs",
    "icons",
    "locales",
    "rustfmt.toml",
    "src-tauri",
    "tauri.conf.json",
    "tests",
    "ui",
];

/// What builds leave there; git does not keep it.
const MADE: [&str; 2] = ["gen", "target"];

#[test]
fn nothing_is_left_lying_in_the_top_folder() {
    let mut offences = Vec::new();
    for found in fs::read_dir(tree::root()).unwrap() {
        let name = found.unwrap().file_name().into_string().unwrap();
        let known = KNOWN.contains(&name.as_str()) || MADE.contains(&name.as_str());
        if !known && !name.starts_with('.') {
            offences.push(name);
        }
    }
    none(&offences, "The top folder holds something that nobody knows");
}
