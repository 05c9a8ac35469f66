//! Taking care: a recovery plan with its checks, hard times, and check-ins.

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::Hands;

const WITH_A_PLAN: &str = "Rohelind Kohviröstikoda OÜ";
const IN_HARD_TIMES: &str = "Айман Серікова";

fn open_client(window: &Window, name: &str) {
    window.go("#/clients");
    window.click(&Find::link(name));
    window.wait_for(&Find::role("heading", name));
}

/// Returns the address of the plan, which stands beside the timeline on a wide window.
fn address_of_plan(window: &Window) -> String {
    open_client(window, WITH_A_PLAN);
    window.wait_for(&Find::css("a[href*='/recovery/']"));
    let link = "return document.querySelector(\"a[href*='/recovery/']\").getAttribute('href')";
    window.run(link, &json!([])).as_str().unwrap().to_owned()
}

fn open_plan(window: &Window, address: &str) {
    window.go(address);
    window.wait_for(&Find::role("heading", "Recovery plan"));
}

#[test]
fn a_recovery_plan_is_checked_priced_and_ended_by_keyboard() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    let plan = address_of_plan(&window);
    open_plan(&window, &plan);
    window.see("Not one label lifts");
    window.see("Labels set again for the new paper, free");
    window.see("2h 30m");

    let hands = Hands::Keyboard;
    window.press("d");
    window.wait_for(&Find::role("heading", "How is it going?"));
    hands.write(&window, "Note", "Second batch in time as well");
    window.press("Control+Enter");
    window.see("Second batch in time as well");
    hands.button(&window, "Add hours");
    hands.number(&window, "Minutes", 30);
    window.press("Control+Enter");
    window.see("3h");
    hands.button(&window, "End the plan");
    window.wait_for(&Find::role("heading", "How did it end?"));
    window.press("Control+Enter");
    window.see("Worked,");
    window.see("That it worked eases the standing");
    window.press("Control+z");
    window.see("A plan that works eases the standing");
    // The first takes the notice away.
    window.press("Escape");
    window.press("Escape");
    window.wait_for(&Find::role("heading", WITH_A_PLAN));
}

#[test]
fn hard_times_stand_above_what_is_late_until_they_are_over() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    open_client(&window, IN_HARD_TIMES);
    window.see("They have it hard, since");
    window.see("Her mother is in hospital.");
    Hands::Keyboard.button(&window, "Hard times are over");
    window.see("Noted that hard times are over");
    window.go("#/today");
    window.press("Control+z");
    open_client(&window, IN_HARD_TIMES);
    window.see("They have it hard, since");
}

#[test]
fn a_check_in_is_planned_and_done() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.see("Ask how it goes");
    open_client(&window, WITH_A_PLAN);
    window.see("Do the texts fit the spreads, or is it too tight?");
    let done = "const row = [...document.querySelectorAll('aside li')]
        .find((it) => it.textContent.includes('Do the texts fit'));
        row.querySelector('button').click();";
    window.run(done, &json!([]));
    window.wait_for(&Find::role("heading", "What came of it?"));
    Hands::Keyboard.write(&window, "What they said", "All fine");
    window.press("Control+Enter");
    window.see("Check-in done");
}

#[test]
fn care_can_be_seen_in_both_lights_at_both_widths() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    let plan = address_of_plan(&window);
    for theme in ["light", "dark"] {
        window.theme(theme);
        for width in [1280, 900] {
            window.resize(width, 860);
            open_plan(&window, &plan);
            window.screenshot(&format!("recovery-{theme}-{width}"));
            open_client(&window, IN_HARD_TIMES);
            window.screenshot(&format!("hard-times-{theme}-{width}"));
            open_client(&window, WITH_A_PLAN);
            window.screenshot(&format!("check-ins-{theme}-{width}"));
        }
    }
    open_plan(&window, &plan);
    let found = window.barriers();
    assert!(found.is_empty(), "people are kept out:\n{}", found.join("\n"));
}
