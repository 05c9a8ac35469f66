//! Complaints and promises over all clients, worked through by keyboard.

use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::driver::{Find, Launch, Window};

/// Returns how many rows a list has.
fn rows(window: &Window, list: &str) -> u64 {
    let script = "return document.querySelectorAll(`ul[aria-label='${arguments[0]}'] > li`).length";
    window.run(script, &json!([list])).as_u64().unwrap()
}

fn wait_for_rows(window: &Window, list: &str, count: u64) {
    for _ in 0..200 {
        if rows(window, list) == count {
            return;
        }
        sleep(Duration::from_millis(25));
    }
    panic!("{} rows instead of {count}", rows(window, list));
}

fn go(window: &Window, address: &str) {
    window.run("location.hash = arguments[0]", &json!([address]));
}

fn press_until_focus(window: &Window, key: &str, begins: &str) {
    for _ in 0..80 {
        window.press(key);
        if window.focus().starts_with(begins) {
            return;
        }
    }
    panic!("{key} does not lead to {begins}, but to {}", window.focus());
}

#[test]
fn a_complaint_is_taken_further_in_the_ledger_and_back_again() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.press("g");
    window.press("e");
    window.wait_for(&Find::role("heading", "Ledgers"));
    window.wait_for(&Find::css("ul[aria-label='Complaints'] > li"));
    let open = rows(&window, "Complaints");

    press_until_focus(&window, "Tab", "More about");
    window.press("Enter");
    window.see("Said back to them");
    window.see("If I hear you right");
    press_until_focus(&window, "Tab", "Note what came next");
    window.press("Enter");
    window.wait_for(&Find::role("heading", "What came next?"));
    let chosen = "const it = document.querySelector('dialog select');
        it.value = 'fixed'; it.dispatchEvent(new Event('change', { bubbles: true }));";
    window.run(chosen, &json!([]));
    window.press("Control+Enter");
    window.wait_until_gone(&Find::css("dialog[open]"));
    wait_for_rows(&window, "Complaints", open - 1);
    window.press("Control+z");
    wait_for_rows(&window, "Complaints", open);
}

#[test]
fn a_promise_is_kept_in_the_ledger_and_opened_again() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    go(&window, "#/ledgers/promises");
    window.wait_for(&Find::css("ul[aria-label='Promises'] > li"));
    window.see("kept in time");
    let open = rows(&window, "Promises");
    press_until_focus(&window, "Tab", "Kept:");
    window.press("Enter");
    wait_for_rows(&window, "Promises", open - 1);
    window.press("Control+z");
    wait_for_rows(&window, "Promises", open);
}

#[test]
fn the_ledgers_can_be_seen_in_both_lights_at_both_widths() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    for theme in ["light", "dark"] {
        window.theme(theme);
        for width in [1280, 900] {
            window.resize(width, 860);
            go(&window, "#/ledgers");
            window.wait_for(&Find::css("ul[aria-label='Complaints'] > li"));
            window.run("document.querySelector('[data-row]').click()", &json!([]));
            window.see("Said back to them");
            window.screenshot(&format!("ledgers-complaints-{theme}-{width}"));
            go(&window, "#/ledgers/promises");
            window.wait_for(&Find::css("ul[aria-label='Promises'] > li"));
            window.screenshot(&format!("ledgers-promises-{theme}-{width}"));
        }
    }
    let found = window.barriers();
    assert!(found.is_empty(), "people are kept out:\n{}", found.join("\n"));
}

#[test]
fn a_playbook_is_followed_for_a_prompt_and_its_run_says_so() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.click(&Find::button("Talk now, with a playbook"));
    window.click(&Find::role("menuitem", "Boundary talk"));
    window.wait_for(&Find::role("heading", "Be ready"));
    window.press("Control+ArrowDown");
    window.wait_for(&Find::role("heading", "Name the rule"));
    window.press("Control+e");
    window.see("Did “Boundary talk” help?");
    window.press("Control+Enter");
    window.see("Call saved");
    let asked = json!({ "request": { "key": "boundary_talk", "client": null } });
    let runs = &window.invoke("playbook_get", &asked)["runs"];
    assert_eq!(runs.as_array().map(Vec::len), Some(2), "beside the one of the sample");
    assert_eq!(runs[0]["client_name"], "Bergmann & Søn Ferdigmat AS");
    assert_eq!(runs[0]["steps"].as_array().map(Vec::len), Some(1));
    window.go("#/playbooks/boundary_talk");
    window.see("Followed 2 times");
}
