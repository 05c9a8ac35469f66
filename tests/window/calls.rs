//! A hard call, by keyboard alone: marked, sorted, paused, ended – and never lost.

use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Find, Launch, Window};
use crate::hands::{begin, wait_for_focus};

const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";
const NOTES: &str = "What is said";

/// The client's id, and its page.
fn page(window: &Window) -> (String, Value) {
    let rows = window.invoke("client_list", &json!({}));
    let row = rows.as_array().unwrap().iter().find(|it| it["name"] == CLIENT).unwrap();
    let id = row["id"].as_str().unwrap().to_owned();
    let page = window.invoke("client_page", &json!({ "id": id }));
    (id, page)
}

fn newest_entry(window: &Window, client: &str) -> Value {
    let request =
        json!({ "request": { "client": client, "before": null, "around": null, "limit": 1 } });
    window.invoke("timeline_page", &request)["entries"][0].clone()
}

fn note(window: &Window, text: &str) {
    window.type_text(text);
    window.press("Enter");
}

fn choose(window: &Window, asked: &str, key: &str) {
    window.see(asked);
    window.press(key);
    wait_for_focus(window, NOTES);
}

#[test]
fn a_hard_call_by_keyboard_alone_leaves_every_record() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    let (client, before) = page(&window);
    begin(&window, "t", NOTES);
    note(&window, "They rang about the late draft.");
    window.press("Control+b");
    choose(&window, "Which playbook?", "1");
    window.wait_for(&Find::role("heading", "Stay calm"));
    window.press("Control+ArrowDown");
    window.wait_for(&Find::role("heading", "Listen to the end"));
    window.press("Control+l");
    window.see("Listening");

    window.press("Control+1");
    wait_for_focus(&window, "What are they unhappy about?");
    note(&window, "the late draft");
    wait_for_focus(&window, NOTES);
    window.type_text("/c");
    wait_for_focus(&window, "What are they unhappy about?");
    note(&window, "the parking");
    wait_for_focus(&window, NOTES);
    window.press("Control+2");
    choose(&window, "Which boundary was crossed?", "1");
    window.press("Control+3");
    choose(&window, "How bad was it?", "2");

    // They shout: name the tone; it goes on: pause.
    window.press("Control+ArrowDown");
    choose(&window, "What did they say?", "2");
    window.wait_for(&Find::role("heading", "Name the tone"));
    window.press("Control+p");
    wait_for_focus(&window, "By when?");
    assert_eq!(window.value_of(&Find::field("By when?")), "in an hour");
    window.see("I’m ending the call now. You’ll hear from me today at");
    window.press("Enter");
    wait_for_focus(&window, NOTES);
    window.see("Paused");
    window.press("Control+p");
    window.wait_until_gone(&Find::text("Paused"));

    window.press("Control+o");
    wait_for_focus(&window, "Matters most");
    window.press("Tab");
    window.press("ArrowLeft");
    window.see("That was ours, and I’m sorry.");
    window.press("Escape");
    wait_for_focus(&window, NOTES);
    window.press("Control+4");
    wait_for_focus(&window, "What do you promise?");
    note(&window, "The corrected draft");
    wait_for_focus(&window, "By when?");
    window.press("Control+a");
    window.type_text("tomorrow 10");
    window.see("That is tomorrow at 10:00.");
    window.press("Enter");
    wait_for_focus(&window, NOTES);
    window.press("Control+7");
    window.see("They apologised");
    window.press("Control+e");
    wait_for_focus(&window, "Save the entry");
    window.press("Enter");
    window.see("Call saved");
    window.wait_for(&Find::role("heading", CLIENT));

    let entry = newest_entry(&window, &client);
    let count = |what: &str| entry[what].as_array().unwrap().len();
    assert_eq!(entry["account"]["facts"], "They rang about the late draft.");
    for (what, expected) in
        [("incidents", 2), ("complaints", 2), ("promises", 2), ("gestures", 1), ("runs", 1)]
    {
        assert_eq!(count(what), expected, "{what}: {entry}");
    }
    let states: Vec<_> =
        entry["promises"].as_array().unwrap().iter().map(|it| it["state"].clone()).collect();
    assert_eq!(states, ["kept", "open"], "the pause was kept, the draft is still to come");
    let (_, after) = page(&window);
    let score = |page: &Value| page["standing"]["score"].as_f64().unwrap();
    assert!(score(&after) > score(&before), "{} then {}", score(&before), score(&after));
    let complaints = after["complaints"].as_array().unwrap();
    let ours = complaints.iter().find(|it| it["theme"] == "the late draft").unwrap();
    assert_eq!(ours["cause"], "ours");
    assert_eq!(ours["entry"], entry["id"]);
    window.see("Followed: Difficult call");

    // One undo takes all of it back.
    window.press("Escape");
    window.press("Escape");
    window.press("Control+z");
    window.see("Undone: Entry saved");
    let (_, undone) = page(&window);
    assert_eq!(score(&undone), score(&before));
}

#[test]
fn a_call_survives_three_deaths_and_misses_nothing_older_than_two_seconds() {
    let window = Launch::new().sample().open();
    begin(&window, "t", NOTES);
    note(&window, "First words, kept.");
    window.type_text("Half a sen");
    sleep(Duration::from_secs(2));

    let window = window.kill_and_restart();
    window.see("was not finished. All of it is here.");
    window.press("t");
    wait_for_focus(&window, NOTES);
    window.see("First words, kept.");
    assert_eq!(window.value_of(&Find::field(NOTES)), "Half a sen");
    note(&window, "tence.");
    window.press("Control+1");
    wait_for_focus(&window, "What are they unhappy about?");
    note(&window, "the colours");
    window.press("Control+p");
    wait_for_focus(&window, "By when?");
    window.press("Enter");
    window.see("Paused");
    sleep(Duration::from_secs(2));

    let window = window.kill_and_restart();
    window.see("was not finished");
    window.press("t");
    wait_for_focus(&window, NOTES);
    window.see("Half a sentence.");
    window.see("the colours");
    window.see("Paused");
    window.press("Control+p");
    window.press("Control+e");
    wait_for_focus(&window, "Save the entry");
    sleep(Duration::from_secs(2));

    let window = window.kill_and_restart();
    window.see("was not finished");
    window.press("t");
    wait_for_focus(&window, "Save the entry");
    window.press("Enter");
    window.see("Call saved");
    let (client, _) = page(&window);
    let entry = newest_entry(&window, &client);
    assert_eq!(entry["account"]["facts"], "First words, kept.\nHalf a sentence.");
    assert_eq!(entry["complaints"][0]["theme"], "the colours");
    assert_eq!(entry["promises"][0]["state"], "kept");

    let window = window.kill_and_restart();
    window.wait_for(&Find::css("main h1"));
    assert!(!window.text().contains("was not finished"), "what was saved is not offered again");
}

#[test]
fn a_short_note_of_a_call_takes_a_handful_of_keys() {
    let window = Launch::new().sample().open();
    begin(&window, "t", NOTES);
    window.type_text("Wants the menu by Friday.");
    window.press("Control+e");
    wait_for_focus(&window, "Save the entry");
    window.press("Enter");
    window.see("Call saved");
    // t, five letters of the name, Enter, Ctrl E, Enter: nine keys besides the words.
    let (client, _) = page(&window);
    let entry = newest_entry(&window, &client);
    assert_eq!(entry["account"]["facts"], "Wants the menu by Friday.");
    assert_eq!(entry["channel"], "call");
}

#[test]
fn the_call_can_be_seen_in_both_lights_at_both_widths() {
    let window = Launch::new().sample().open();
    begin(&window, "t", NOTES);
    note(&window, "Қоңырау шалды: бояулар ұнамайды, жұмыс кешіктірілді.");
    note(&window, "“This is the third time!”");
    for theme in
        ["the late draft", "the colours of the second menu", "the parking in front of the shop"]
    {
        window.press("Control+1");
        wait_for_focus(&window, "What are they unhappy about?");
        note(&window, theme);
        wait_for_focus(&window, NOTES);
    }
    window.press("Control+b");
    choose(&window, "Which playbook?", "1");
    window.press("Control+ArrowDown");
    window.press("Control+l");
    let see = |name: &str| {
        for (width, height) in [(1280, 860), (900, 700)] {
            window.resize(width, height);
            for theme in ["light", "dark"] {
                window.theme(theme);
                window.screenshot(&format!("call-{name}-{theme}-{width}"));
                assert_eq!(window.barriers(), Vec::<String>::new(), "{name}, {theme}, {width}");
            }
        }
        window.theme("light");
        window.resize(1280, 860);
    };
    see("step");
    window.press("Control+3");
    window.see("How bad was it?");
    see("abuse");
    window.press("Escape");
    window.press("Control+o");
    window.see("Said back:");
    see("sorter");
    window.press("Escape");
    window.press("Control+p");
    window.see("I’m ending the call now.");
    see("pause");
    window.press("Enter");
    window.see("Paused");
    window.press("Control+e");
    window.see("What is kept");
    see("end");
    for (name, address) in [
        ("playbooks", "#/playbooks"),
        ("playbook", "#/playbooks/difficult_call"),
        ("today", "#/today"),
    ] {
        window.go(address);
        sleep(Duration::from_millis(300));
        see(name);
    }
    window.go("#/playbooks/difficult_call");
    window.click(&Find::button("Copy and change"));
    window.see("and it can be followed");
    see("editor");
}
