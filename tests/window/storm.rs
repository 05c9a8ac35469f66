//! After the storm: a pause, what it took, and what is typed outliving the program.

use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::{Hands, begin, wait_for_focus};

const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";

/// Logs a call that drained one, and returns the client's id and the entry's.
fn hot_call(window: &Window) -> (String, String) {
    let rows = window.invoke("client_list", &json!({}));
    let row = rows.as_array().unwrap().iter().find(|it| it["name"] == CLIENT).unwrap();
    let client = row["id"].as_str().unwrap().to_owned();
    let form = json!({ "channel": "call", "minutes": 20, "toll": -2, "people": [],
        "account": { "facts": "Shouted again.", "quotes": null, "reading": null, "feelings": null } });
    let request = json!({ "client": client, "form": form, "incidents": [], "gestures": [],
        "promises": [], "complaints": [], "told": [] });
    let reply = window.invoke("entry_add", &json!({ "request": request }));
    (client, reply["value"]["id"].as_str().unwrap().to_owned())
}

#[test]
fn after_a_hot_call_a_time_out_is_offered_and_nothing_is_decided() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    let (client, _) = hot_call(&window);
    window.go("#/clients");
    window.go("#/today");
    window.see(&format!("It got hot with {CLIENT}"));
    window.screenshot("storm-today");
    window.go(&format!("#/clients/{client}"));
    window.see("It got hot, today");
    window.see("Nothing has to be decided before tomorrow");
    window.screenshot("storm-client");
    window.theme("dark");
    window.resize(900, 860);
    window.screenshot("storm-client-dark-900");
    window.resize(1280, 860);
    window.see("Decide all the same");
    let answers = Find::role("radio", "Not now");
    assert!(!window.has(&answers), "it is no time to decide");

    let hands = Hands::Keyboard;
    hands.button(&window, "Take a time-out");
    window.see("Time out for");
    hands.button(&window, "I’m back");
    window.see("1m to come round are written down.");
    hands.button(&window, "It took me 30m to come round");
    window.see("31m to come round are written down.");
    window.press("Escape");
    window.press("Control+z");
    window.see("1m to come round are written down.");
    hands.button(&window, "Decide all the same");
    window.wait_for(&answers);
}

#[test]
fn a_quick_note_that_was_begun_outlives_a_kill() {
    let window = Launch::new().sample().open();
    begin(&window, "n", "What was said and done");
    window.type_text("Called about the labels");
    sleep(Duration::from_secs(2));
    let window = window.kill_and_restart();
    window.wait_for(&Find::css("main h1"));
    window.press("n");
    window.wait_for(&Find::role("dialog", "Quick note"));
    for _ in 0..100 {
        if window.value_of(&Find::field("What was said and done")) == "Called about the labels" {
            return;
        }
        sleep(Duration::from_millis(50));
    }
    panic!("the note is gone");
}

#[test]
fn a_call_that_was_thrown_away_comes_back() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.press("t");
    wait_for_focus(&window, "Client");
    window.type_text("Nobody Yet");
    window.wait_for(&Find::role("option", "New client: Nobody Yet"));
    window.press("Enter");
    wait_for_focus(&window, "What is said");
    window.type_text("Wants a menu");
    window.press("Enter");
    // The notice of the new client offers to undo as well.
    window.wait_until_gone(&Find::button("Undo"));
    window.press("Control+e");
    let hands = Hands::Keyboard;
    hands.button(&window, "Throw it away");
    hands.button(&window, "Yes, throw it away");
    window.see("The call was thrown away");
    hands.button(&window, "Undo");
    window.see("Wants a menu");
    window.press("Control+Enter");
    window.see("Call saved");
    window.wait_for(&Find::role("heading", "Nobody Yet"));
}

#[test]
fn goodwill_can_be_seen_in_both_lights_at_both_widths() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    for theme in ["light", "dark"] {
        window.theme(theme);
        for width in [1280, 900] {
            window.resize(width, 860);
            window.go("#/ledgers/goodwill");
            window.wait_for(&Find::css("ul[aria-label='Goodwill'] > li"));
            window.screenshot(&format!("ledgers-goodwill-{theme}-{width}"));
        }
    }
    window.see("in all, with");
    let found = window.barriers();
    assert!(found.is_empty(), "people are kept out:\n{}", found.join("\n"));
}
