//! What a package for the system holds beside the window's program.

use std::fs;

use serde_json::Value;

use super::none;
use crate::support::tree;

/// Programs that are looked for beside the one which runs, and the companion.
const BESIDE: [&str; 3] = ["goodterms-typeset", "goodterms-pdf-text", "goodterms"];

#[test]
fn every_package_holds_the_programs_that_are_started_beside_the_window() {
    let text = fs::read_to_string(tree::root().join("tauri.conf.json")).unwrap();
    let config: Value = serde_json::from_str(&text).unwrap();
    let targets = config["bundle"]["targets"].as_array().unwrap();
    let mut offences = Vec::new();
    for target in targets.iter().filter_map(Value::as_str) {
        let files = &config["bundle"]["linux"][target]["files"];
        for program in BESIDE {
            // The window's program is put into the same folder by the bundler itself.
            let from = &files[format!("/usr/bin/{program}")];
            if *from != format!("target/release/{program}") {
                offences.push(format!("{program} is not in the .{target}: {from}"));
            }
        }
    }
    none(&offences, "A package lacks a program");
}

/// The package that brings OpenSSL, by kind of package: the bundler does not see that the journal's
/// engine links to it.
const OPENSSL: [(&str, &str); 2] = [("deb", "libssl3"), ("rpm", "openssl-libs")];

#[test]
fn every_package_asks_for_what_encrypts_the_file() {
    let text = fs::read_to_string(tree::root().join("tauri.conf.json")).unwrap();
    let config: Value = serde_json::from_str(&text).unwrap();
    let targets = config["bundle"]["targets"].as_array().unwrap();
    assert_eq!(targets.len(), OPENSSL.len(), "each kind of package has a line above");
    for (target, package) in OPENSSL {
        let asked = &config["bundle"]["linux"][target]["depends"];
        assert!(asked.as_array().unwrap().iter().any(|it| it == package), "{target}: {asked}");
    }
}

#[test]
fn the_programs_have_the_names_by_which_they_are_looked_for() {
    for (crate_name, program) in
        [("typeset", "goodterms-typeset"), ("pdf-text", "goodterms-pdf-text"), ("cli", "goodterms")]
    {
        let manifest = tree::root().join(format!("crates/{crate_name}/Cargo.toml"));
        let manifest = fs::read_to_string(manifest).unwrap();
        assert!(
            manifest.contains(&format!("name = \"{program}\"")),
            "{crate_name} makes no {program}"
        );
    }
}
