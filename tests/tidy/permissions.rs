//! What the window may do: nothing but ask for tasks that have a name.

use serde_json::Value;

use super::none;
use crate::support::tree;

#[test]
fn the_page_loads_nothing_from_elsewhere() {
    let config: Value = serde_json::from_str(&tree::read("tauri.conf.json").unwrap()).unwrap();
    let policy = config["app"]["security"]["csp"].as_str().expect("a policy is set, as one text");
    let words: Vec<_> = policy.split([' ', ';']).filter(|word| !word.is_empty()).collect();
    assert!(words.contains(&"default-src"), "without default-src all else is allowed: {policy}");
    let stray = words.iter().filter(|word| {
        let remote = word.contains("://") && **word != "http://ipc.localhost";
        remote || word.contains('*') || **word == "'unsafe-eval'" || **word == "https:"
    });
    none(&stray.map(|word| (*word).to_owned()).collect::<Vec<_>>(), "The policy lets in:");

    let scripts = policy.split(';').map(str::trim).find(|part| part.starts_with("script-src"));
    assert!(
        !scripts.unwrap_or_default().contains("unsafe-inline"),
        "a name typed into the journal must never run as a script: {policy}"
    );
    assert_eq!(config["app"]["withGlobalTauri"], false, "pages reach the shell through one door");
    assert_eq!(config["app"]["security"]["freezePrototype"], true, "prototypes are frozen");
    let assets = &config["app"]["security"]["assetProtocol"];
    assert!(assets["enable"] != true, "the page reads no files");
}

#[test]
fn the_window_reaches_neither_files_nor_programs_nor_the_network() {
    let forbidden = ["fs:", "shell:", "http:", "process:", "websocket:", "upload:", "updater:"];
    let mut offences = Vec::new();
    for file in tree::files(&["src-tauri/capabilities"], &[".json"]) {
        let capability: Value = serde_json::from_str(&file.text).unwrap();
        if !capability["remote"].is_null() {
            offences.push(format!("{}: a remote page may call commands", file.path));
        }
        for permission in capability["permissions"].as_array().into_iter().flatten() {
            let name = permission.as_str().or(permission["identifier"].as_str()).unwrap_or("?");
            if forbidden.iter().any(|start| name.starts_with(start)) || name == "?" {
                offences.push(format!("{}: {name}", file.path));
            }
        }
    }
    none(&offences, "The window is given more than it needs:");
}
