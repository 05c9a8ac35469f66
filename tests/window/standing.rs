//! How a client stands: its reasons, its history, what was decided, the numbers it rests on and the
//! portfolio, each reached and used by keyboard alone.

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::{Hands, tab_until};

/// The sample's client that is over the line.
const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";

fn begin() -> Window {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window
}

/// Takes pictures of what is in view in both lights, at the usual width and a small one.
fn picture(window: &Window, name: &str) {
    for theme in ["light", "dark"] {
        window.theme(theme);
        for (width, height) in [(1280, 860), (900, 700)] {
            window.resize(width, height);
            window.screenshot(&format!("{name}-{theme}-{width}"));
        }
    }
    window.theme("light");
    window.resize(1280, 860);
    assert_eq!(window.barriers(), [""; 0], "{name} keeps people out");
}

#[test]
fn the_reasons_lead_to_their_records_and_the_history_to_what_happened() {
    let window = begin();
    Hands::Keyboard.link(&window, "See how this adds up");
    window.wait_for(&Find::role("heading", &format!("How {CLIENT} stands")));
    window.see("you or your people were treated badly");
    picture(&window, "standing-story");

    // Along the marks of the history by arrow keys: each says what happened.
    let on_mark = "return Boolean(document.activeElement?.closest('[data-mark]'))";
    tab_until(&window, "a mark of the history", |_| window.run(on_mark, &json!([])) == json!(true));
    let said = || window.text_of(&Find::css(".pointed"));
    let mut heard = vec![said()];
    for _ in 0..3 {
        window.press("ArrowLeft");
        heard.push(said());
    }
    heard.dedup();
    assert!(heard.len() > 2, "the arrows lead from mark to mark: {heard:?}");
    window.screenshot("standing-story-mark");

    // From a reason to its records, and from a record to what was written down.
    window.run("document.querySelector('main h1').focus()", &json!([]));
    tab_until(&window, "the records of a reason", |it| it.ends_with(" records"));
    window.press("Enter");
    window.press("Tab");
    let record = window.focus();
    assert!(!record.ends_with(" records"), "the records can be followed: {record:?}");
    window.press("Enter");
    window.wait_for(&Find::role("heading", CLIENT));
    window.wait_for(&Find::css("article.lit"));
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn a_decision_is_put_off_with_a_reason_found_again_and_taken_back() {
    let window = begin();
    window.press("g");
    window.press("c");
    Hands::Keyboard.link(&window, CLIENT);
    window.wait_for(&Find::role("heading", "A moment to decide"));
    tab_until(&window, "the answers", |it| it.starts_with("Talk to them"));
    for _ in 0..5 {
        window.press("ArrowDown");
    }
    assert!(window.focus().starts_with("Not now"), "arrows lead on: {:?}", window.focus());
    tab_until(&window, "the reason", |it| it.starts_with("Why"));

    // Without a reason it is not kept, and what is missing is said beside the field.
    tab_until(&window, "the button", |it| it == "Keep this decision");
    window.press("Enter");
    window.wait_for(&Find::css("[aria-invalid=true]"));
    picture(&window, "prompt-without-reason");
    window.run("document.querySelector('main [aria-invalid=true]').focus()", &json!([]));
    window.type_text("The spring catalogue is nearly done");
    tab_until(&window, "the button", |it| it == "Keep this decision");
    window.press("Enter");
    window.wait_until_gone(&Find::role("heading", "A moment to decide"));
    window.see("The spring catalogue is nearly done");
    window.screenshot("prompt-decided");
    window.press("Control+z");
    window.wait_for(&Find::role("heading", "A moment to decide"));
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn other_numbers_are_tried_on_ones_own_history_switched_to_and_taken_back() {
    let window = begin();
    window.press("g");
    window.press("s");
    Hands::Keyboard.link(&window, "How it adds up");
    window.wait_for(&Find::text("You use the usual numbers"));
    Hands::Keyboard.choose(&window, "The usual numbers", "Protective");
    window.see("Switch to these numbers");
    window.wait_for(&Find::css(".found table"));
    picture(&window, "policy-preview");

    // A number that cannot be is refused in words, beside it and in the preview.
    Hands::Keyboard.number(&window, "Watch from", 90);
    window.wait_for(&Find::role("alert", ""));
    assert!(!window.has(&Find::css(".found table")), "nothing is said of numbers that cannot be");
    picture(&window, "policy-wrong");
    tab_until(&window, "discarding", |it| it == "Discard");
    window.press("Enter");
    window.wait_until_gone(&Find::text("Switch to these numbers"));

    window.run("document.querySelector('main h1').focus()", &json!([]));
    Hands::Keyboard.choose(&window, "The usual numbers", "Protective");
    Hands::Keyboard.button(&window, "Switch to these numbers");
    window.see("You weigh by other numbers from now on");
    window.see("In force since");
    window.press("Control+z");
    window.see("You use the usual numbers");
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn the_portfolio_leads_to_each_client_by_arrows() {
    let window = begin();
    window.press("g");
    window.press("p");
    window.wait_for(&Find::role("heading", "Portfolio"));
    tab_until(&window, "the first client", |it| it.contains("Hollis & Wray"));
    window.press("ArrowDown");
    let second = window.focus();
    assert!(!second.contains("Hollis & Wray"), "an arrow moves on");
    picture(&window, "portfolio-story");
    window.press("Enter");
    window.wait_until_gone(&Find::role("heading", "Portfolio"));
    let name = second.split(':').next().unwrap_or_default();
    window.wait_for(&Find::role("heading", name));
    assert_eq!(window.faults(), [""; 0]);
}
