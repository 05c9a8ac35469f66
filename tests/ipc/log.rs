//! The log takes operations and ids, never a client's words.

use std::sync::{Mutex, Once};

use log::{LevelFilter, Log, Metadata, Record};
use serde_json::{Value, json};

use super::arguments::{client_form, engagement_form, entry, entry_form};
use super::stage::Stage;

/// Everything that was logged by this program, at every level.
static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Listener;

impl Log for Listener {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let line = format!("{} {} {}", record.level(), record.target(), record.args());
        LINES.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(line);
    }

    fn flush(&self) {}
}

fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Listener).unwrap();
        log::set_max_level(LevelFilter::Trace);
    });
}

/// A word for every field that a person can write into.
const CANARIES: [&str; 8] = [
    "kanaarinimi",
    "kanaarifakt",
    "kanaaritunne",
    "kanaarireegel",
    "kanaarilubadus",
    "kanaarikiri",
    "kanaariotsing",
    "kanaarifail",
];

#[test]
fn nothing_of_a_clients_words_reaches_the_log() {
    listen();
    let stage = Stage::with_journal();
    let mut form = client_form("kanaarinimi");
    form["email"] = json!("kanaarinimi@firm.example");
    form["pinned"] = json!("kanaarifakt");
    let added = stage.ask("client_add", json!({ "form": form, "stage": "active" }));
    let client = added["value"]["id"].as_str().unwrap().to_owned();
    let rule = json!({ "form": { "rule": "kanaarireegel", "severity": "serious" } });
    let boundary = stage.ask("boundary_add", rule)["value"].clone();
    stage.ask("engagement_add", json!({ "client": client, "form": engagement_form() }));
    let mut call = entry(&client, "kanaarifakt");
    call["form"]["account"]["feelings"] = json!("kanaaritunne");
    call["told"] = json!([boundary]);
    call["promises"] =
        json!([{ "by": "us", "wording": "kanaarilubadus", "due_at": "2100-01-01T10:00:00Z" }]);
    call["incidents"] = json!([{ "kind": "abuse", "manner": "threats", "note": "kanaarifakt" }]);
    let logged = stage.ask("entry_add", call);
    let id = logged["value"]["id"].clone();
    stage.ask("entry_change", json!({ "id": id, "form": entry_form("kanaarifakt kaks") }));
    stage.ask("search_find", json!({ "text": "kanaariotsing kanaarifakt", "kinds": [] }));
    let words = json!({ "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest", "language": "en",
                        "subject": "kanaarikiri", "body": "kanaarikiri", "drafted": "kanaarikiri" });
    stage.ask("letter_save", words);
    std::fs::write(stage.files().join("kanaarifail.txt"), "kanaarifakt").unwrap();
    stage.call("attachment_add", json!({ "entry": id }));

    // What is refused is most likely to be told to somebody.
    let refused = |command: &str, arguments: Value| {
        assert!(stage.try_call(command, arguments).is_err(), "{command} was meant to be refused");
    };
    let mut wrong = client_form(&"kanaarinimi ".repeat(40));
    refused("client_add", json!({ "request": { "form": wrong, "stage": "active" } }));
    wrong["currency"] = json!("kanaarinimi");
    refused("client_add", json!({ "request": { "form": wrong, "stage": "kanaarinimi" } }));
    refused("client_erase", json!({ "request": { "id": client, "name": "kanaarinimi?" } }));
    let broken = "{ \"format\": \"good-terms\", \"version\": 1, \"clients\": [\"kanaarifakt\"] }";
    std::fs::write(stage.files().join("kanaarifail.json"), broken).unwrap();
    refused("journal_import", json!({}));

    for command in ["undo_last", "redo_last", "journal_export", "journal_back_up", "today_get"] {
        stage.call(command, json!({}));
    }
    stage.call("journal_close", json!({}));
    stage.call("journal_open", json!({}));
    stage.ask("client_erase", json!({ "id": client, "name": "kanaarinimi" }));
    std::fs::write(stage.journal(), "kanaarifakt").unwrap();
    stage.call("journal_open", json!({}));

    let lines = LINES.lock().unwrap();
    assert!(lines.iter().any(|it| it.contains("journal")), "the log was not heard: {lines:?}");
    for canary in CANARIES {
        let told: Vec<&String> =
            lines.iter().filter(|it| it.to_lowercase().contains(canary)).collect();
        assert!(told.is_empty(), "{canary} is in the log: {told:#?}");
    }
}
