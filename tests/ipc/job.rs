//! The main job, command by command, as the window does it.

use serde_json::{Value, json};

use super::arguments::{client_form, engagement_form, entry};
use super::stage::Stage;

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

#[test]
fn from_a_new_client_to_a_letter_that_is_saved_as_a_file() {
    let stage = Stage::with_journal();
    let added = stage.ask("client_add", json!({ "form": client_form("Kask"), "stage": "active" }));
    let client = added["value"]["id"].as_str().unwrap().to_owned();
    assert_eq!(added["change"]["op"], "add_client");
    assert_eq!(added["change"]["nouns"], json!(["client", "move"]));

    let agreement = json!({ "client": client, "form": engagement_form() });
    let engagement = stage.ask("engagement_add", agreement)["value"].clone();
    let rule = json!({ "form": { "rule": "No calls on Sundays", "severity": "moderate" } });
    let boundary = stage.ask("boundary_add", rule)["value"].clone();
    stage.ask(
        "boundary_tell",
        json!({ "boundary": boundary, "client": client, "channel": "email" }),
    );

    let mut call = entry(&client, "They called on Sunday and threatened us.");
    call["incidents"] = json!([
        { "kind": "crossing", "boundary": boundary },
        { "kind": "abuse", "manner": "threats", "severity": "serious" },
    ]);
    let logged = stage.ask("entry_add", call);
    let marks = list(&logged["value"]["incidents"]);
    assert!(marks.iter().all(|it| it["counts"] == true), "{logged:#}");
    let raised = list(&logged["raised"]);
    assert_eq!(raised.len(), 1, "{logged:#}");

    let today = stage.call("today_get", json!({}));
    assert_eq!(today["prompts"][0]["id"], raised[0]["id"]);
    let standing = stage.ask("standing_get", json!({ "client": client }));
    assert_eq!(standing["standing"], "over_the_line");
    let cited = list(&standing["findings"]).iter().flat_map(|it| list(&it["cites"]));
    let mut entries = cited.map(|it| &it["entry"]);
    assert!(entries.all(|it| *it == logged["value"]["id"]), "reasons lead to the entry");

    let drafted = stage.ask("letter_draft", json!({ "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest" }));
    let request = json!({
        "engagement": engagement, "sent_on": drafted["sent_on"], "form": drafted["form"] });
    let end = stage.ask("engagement_end_if_sent", request);
    assert_eq!(drafted["ends_on"], end["ends_on"]);
    let saved = stage.ask(
        "letter_save",
        json!({ "client": client, "engagement": engagement, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest", "language": "en",
                "subject": drafted["subject"], "body": drafted["body"], "drafted": drafted["body"],
                "ends_on": drafted["ends_on"], "form": drafted["form"],
                "sent_on": drafted["sent_on"] }),
    );
    let letter = saved["value"]["id"].clone();
    let text = stage.call("letter_text", json!({ "id": letter }));
    assert!(text.as_str().unwrap().contains("No calls on Sundays"), "{text}");
    let path = stage.call("letter_save_as", json!({ "id": letter, "format": "text" }));
    let on_disk = std::fs::read_to_string(path.as_str().unwrap()).unwrap();
    assert_eq!(json!(on_disk), text);
    assert!(path.as_str().unwrap().ends_with("-Kask.txt"), "{path}");

    stage.ask("prompt_answer", json!({ "id": raised[0]["id"], "answer": "plan_exit" }));
    assert_eq!(stage.call("today_get", json!({}))["prompts"], json!([]));
}

#[test]
fn what_was_done_is_undone_and_done_again_and_a_new_start_finds_it_all() {
    let stage = Stage::with_journal();
    let form = json!({ "form": client_form("Kask"), "stage": "active" });
    let client = stage.ask("client_add", form)["value"]["id"].clone();
    let logged = stage.ask("entry_add", entry(client.as_str().unwrap(), "They called."));
    assert_eq!(stage.call("undo_last", json!({}))["value"], "add_entry");
    assert_eq!(stage.call("redo_last", json!({}))["value"], "add_entry");
    assert_eq!(stage.call("redo_last", json!({})), json!(null), "there is nothing more");
    stage.call("journal_close", json!({}));
    assert_eq!(stage.call("journal_open", json!({}))["state"], "open");
    let page = stage.ask("timeline_page", json!({ "client": client }));
    assert_eq!(page["entries"][0]["id"], logged["value"]["id"]);
    assert_eq!(page["next"], json!(null));
    let operations = stage.call("operation_list", json!({ "before": null, "limit": 10 }));
    assert_eq!(operations[0]["op"], "redo");
}

#[test]
fn calls_from_several_threads_at_once_all_count() {
    let stage = Stage::with_journal();
    let form = json!({ "form": client_form("Kask"), "stage": "active" });
    let client = stage.ask("client_add", form)["value"]["id"].as_str().unwrap().to_owned();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let (stage, client) = ((*stage).clone(), &client);
            scope.spawn(move || {
                for number in 0..10 {
                    let words = format!("call {writer} {number}");
                    stage.ask("entry_add", entry(client, &words));
                    stage.call("client_list", json!({}));
                }
            });
        }
    });
    assert_eq!(stage.call("client_page", json!({ "id": client }))["entries"], 40);
}
