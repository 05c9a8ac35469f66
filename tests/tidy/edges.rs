//! Which crate may name which.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use super::none;
use crate::support::tree;

/// Our own crates that each of ours may name, tests aside. A new edge is a decision: give it a page
/// in docs/decisions.
const EDGES: [(&str, &[&str]); 16] = [
    ("domain", &[]),
    ("words", &[]),
    ("holidays", &[]),
    ("store", &["domain"]),
    ("documents", &["domain", "words"]),
    ("exchange", &["domain"]),
    // The typesetter is a program of its own; the press starts it and knows no way to set a paper.
    ("press", &["documents", "places"]),
    ("typeset", &["documents", "press"]),
    ("sample", &["domain"]),
    ("api", &["documents", "domain", "exchange", "holidays", "sample", "store", "words"]),
    // The two programs, and where both keep their files and find the others.
    ("places", &[]),
    // The program that reads PDFs, and how it is asked.
    ("extract", &["places"]),
    ("pdf-text", &["extract"]),
    ("cli", &["api", "places", "press"]),
    ("good-terms", &["api", "extract", "places", "press"]),
    ("xtask", &[]),
];

/// All that the domain may have from others: days and zones, currencies, ids, and errors.
const DOMAIN_MAY_HAVE: [&str; 5] = ["chrono", "chrono-tz", "iso_currency", "thiserror", "uuid"];

struct Package {
    name: String,
    folder: String,
    /// Names of what it depends on, tests aside.
    needs: Vec<String>,
}

fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(tree::root())
        .output()
        .expect("cargo can be started");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo answers in JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let package = |value: &Value| {
        let needs = value["dependencies"].as_array().expect("a package has dependencies").iter();
        let needs = needs.filter(|need| need["kind"] != "dev").map(|need| text(&need["name"]));
        let manifest = text(&value["manifest_path"]);
        let folder = manifest.trim_end_matches("Cargo.toml").trim_end_matches('/');
        Package { name: text(&value["name"]), needs: needs.collect(), folder: folder.to_owned() }
    };
    metadata["packages"].as_array().expect("there are packages").iter().map(package).collect()
}

#[test]
fn dependencies_point_inward() {
    let rules: BTreeMap<_, _> = EDGES.into_iter().collect();
    let mut offences = Vec::new();
    for package in packages() {
        let Some(allowed) = rules.get(package.name.as_str()) else {
            offences
                .push(format!("{} is a new crate: say here what it may not know", package.name));
            continue;
        };
        let ours = package.needs.iter().filter(|need| rules.contains_key(need.as_str()));
        for need in ours.filter(|need| !allowed.contains(&need.as_str())) {
            offences.push(format!("{} names {need}", package.name));
        }
    }
    none(&offences, "A crate names another that it should not know:");
}

#[test]
fn the_domain_does_nothing_so_it_needs_next_to_nothing() {
    let packages = packages();
    let domain = packages.iter().find(|package| package.name == "domain").expect("it exists");
    let extra = domain.needs.iter().filter(|need| !DOMAIN_MAY_HAVE.contains(&need.as_str()));
    none(&extra.cloned().collect::<Vec<_>>(), "The domain depends on something new:");
}

#[test]
fn only_the_store_speaks_sql_and_only_the_shell_knows_tauri() {
    let mut offences = Vec::new();
    for package in packages() {
        for need in &package.needs {
            let stray = match need.as_str() {
                "rusqlite" | "rusqlite_migration" => package.name != "store",
                "tauri" | "tauri-build" => package.name != "good-terms",
                need => need.starts_with("tauri-") && package.name != "good-terms",
            };
            if stray {
                offences.push(format!("{} names {need}", package.name));
            }
        }
    }
    none(&offences, "A library is known outside its own layer:");
}

#[test]
fn every_crate_keeps_the_shared_lints() {
    let without = packages().into_iter().filter(|package| {
        let manifest = std::fs::read_to_string(format!("{}/Cargo.toml", package.folder)).unwrap();
        !manifest.contains("[lints]\nworkspace = true")
    });
    let names: Vec<_> = without.map(|package| package.name).collect();
    none(&names, "Without `[lints] workspace = true`, a crate is not looked at:");
}
