//! Every command of the list: with what fits, with what does not, and with no journal open.

use serde_json::{Value, json};

use super::arguments::{NOBODY, fitting};
use super::stage::{Stage, commands};

/// Commands that speak of the journal as a whole, and so need none to be open.
const OF_THE_WHOLE: [&str; 11] = [
    "letter_compare",
    "holiday_table",
    "document_being_made",
    "document_stop",
    "journal_status",
    "journal_create",
    "journal_open",
    "journal_open_file",
    "journal_open_sample",
    "journal_close",
    "csv_put_away",
];

/// Every command with arguments that fit it. One test says where a new command has none yet.
fn known() -> Vec<(String, Value)> {
    commands().into_iter().filter_map(|it| Some((it.clone(), fitting(&it)?))).collect()
}

#[track_caller]
fn is_error(error: &Value, command: &str) {
    for part in ["code", "message", "hint", "field"] {
        assert!(error.get(part).is_some(), "{command}: an error lacks its {part}: {error}");
    }
    let (code, message) = (error["code"].as_str(), error["message"].as_str());
    assert!(code.is_some_and(|it| it != "internal"), "{command}: {error}");
    assert!(message.is_some_and(|it| it.ends_with('.')), "{command}: no sentence: {error}");
}

#[test]
fn the_tests_know_arguments_for_every_command() {
    let commands = commands();
    assert!(commands.len() > 80, "the list was not read: {commands:?}");
    let unknown: Vec<_> = commands.iter().filter(|it| fitting(it).is_none()).collect();
    assert!(unknown.is_empty(), "add arguments for these to tests/ipc/arguments.rs: {unknown:?}");
}

#[test]
fn without_a_journal_every_command_says_that_none_is_open() {
    let stage = Stage::set();
    std::fs::write(stage.files().join("import.json"), "{}").unwrap();
    std::fs::write(stage.files().join("logo.svg"), "<svg/>").unwrap();
    std::fs::write(stage.files().join("import.csv"), "Date,Hours\n2026-01-05,2\n").unwrap();
    for (command, fits) in known().iter().filter(|it| !OF_THE_WHOLE.contains(&it.0.as_str())) {
        let error = stage.try_call(command, fits.clone());
        let error = error.map(|it| panic!("{command} answered {it}")).unwrap_err();
        is_error(&error, command);
        assert_eq!(error["code"], "no_journal", "{command}");
    }
    assert_eq!(stage.call("journal_status", json!({}))["state"], "none");
    assert!(!stage.journal().exists(), "asking makes no journal");
}

#[test]
fn every_command_answers_or_refuses_with_a_code_where_the_ids_are_nobodys() {
    let stage = Stage::with_journal();
    for (command, fits) in known().iter().filter(|it| !it.0.starts_with("journal_")) {
        match stage.try_call(command, fits.clone()) {
            Ok(_) => {}
            Err(error) => {
                is_error(&error, command);
                let code = error["code"].as_str().unwrap();
                let fine = ["not_found", "invalid", "not_allowed", "changed"].contains(&code);
                assert!(fine, "{command}: {error}");
            }
        }
    }
}

#[test]
fn arguments_of_the_wrong_type_are_refused_and_never_break_anything() {
    let stage = Stage::with_journal();
    let long = "x".repeat(10_000_000);
    let nested = (0..100).fold(json!(1), |inner, _| json!([inner]));
    let wrong = [
        json!(null),
        json!(5),
        json!(-1),
        json!(1.5),
        json!(true),
        json!([]),
        json!({}),
        json!("not an id"),
        json!("' OR 1=1 --"),
        json!(["a", { "b": null }]),
        nested,
        json!(long),
    ];
    for (command, fits) in &known() {
        let names: Vec<String> = fits.as_object().unwrap().keys().cloned().collect();
        if names.is_empty() {
            continue;
        }
        let small = &wrong[..wrong.len() - 1];
        // The long one costs a moment each time, and a few commands stand for all.
        let all = ["search_find", "client_page", "entry_add", "undo_one"];
        let values = if all.contains(&command.as_str()) { &wrong[..] } else { small };
        for value in values {
            let arguments: serde_json::Map<String, Value> =
                names.iter().map(|it| (it.clone(), value.clone())).collect();
            let refused = stage.try_call(command, Value::Object(arguments));
            // These take any text.
            let told = [
                "undo_one",
                "operation_list",
                "call_due",
                "playbook_check",
                "draft_get",
                "draft_list",
                "draft_discard",
            ]
            .contains(&command.as_str());
            assert!(refused.is_err() || told, "{command} took {value:.60?}");
        }
        assert!(stage.try_call(command, json!({})).is_err() || command == "operation_list");
    }
    let page = stage.call("client_list", json!({}));
    assert_eq!(page, json!([]), "nothing was written by all that");
}

#[test]
fn each_field_of_a_request_is_looked_at() {
    let stage = Stage::with_journal();
    // In every request, one field after another is made something that it cannot be.
    for (command, fits) in &known() {
        let Some(request) = fits["request"].as_object() else { continue };
        for name in request.keys() {
            let mut spoilt = request.clone();
            spoilt.insert(name.clone(), json!({ "unexpected": [1, 2] }));
            let refused = stage.try_call(command, json!({ "request": spoilt }));
            assert!(refused.is_err(), "{command} took an object for {name}");
        }
    }
}

#[test]
fn a_command_that_is_not_in_the_list_is_refused() {
    let stage = Stage::with_journal();
    for command in ["client_delete_everything", "plugin:fs|read_file", "plugin:shell|execute", ""] {
        assert!(stage.try_call(command, json!({ "id": NOBODY })).is_err(), "{command}");
    }
}

#[test]
fn a_refusal_says_the_code_the_sentence_and_the_field() {
    let stage = Stage::with_journal();
    let mut request = fitting("client_add").unwrap();
    request["request"]["form"]["name"] = json!("  ");
    let error = stage.try_call("client_add", request).unwrap_err();
    let wanted = json!({ "code": "invalid", "message": "This can't be left empty.", "hint": null,
                         "field": "name" });
    assert_eq!(error, wanted);
    let error = stage.try_call("client_page", json!({ "id": NOBODY })).unwrap_err();
    assert_eq!((&error["code"], &error["field"]), (&json!("not_found"), &json!(null)));
}
