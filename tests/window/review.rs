//! From a review that is due to a decision that is kept, with the keyboard alone.

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::{Hands, wait_for_focus};

const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";
const DUE: &str = "Review before renewal, due now";
const WHY: &str = "Жылы адамдар, бірақ сағаты тым көп. At this price no longer.";

/// Goes on with Tab until a link to a review has the focus.
fn tab_to_review(window: &Window) {
    for _ in 0..120 {
        window.press("Tab");
        let at = "return document.activeElement?.getAttribute('href') ?? ''";
        let href = window.run(at, &json!([]));
        if href.as_str().unwrap().contains("/review") && window.focus().starts_with(CLIENT) {
            return;
        }
    }
    panic!("Tab does not lead to the review that is due");
}

#[test]
fn a_review_that_is_due_becomes_a_decision_by_keyboard() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.see(DUE);
    tab_to_review(&window);
    window.press("Enter");
    window.wait_for(&Find::role("heading", &format!("Review of {CLIENT}")));
    window.see("A decision is due by");
    window.see("Was a limit told, and then crossed?");

    window.press("d");
    wait_for_focus(&window, "Yes");
    window.press("Space");
    let hands = Hands::Keyboard;
    hands.choose(&window, "Renew", "Re-price");
    hands.button(&window, "Keep the decision");
    window.see("This can't be left empty.");
    hands.write(&window, "Why", WHY);
    hands.button(&window, "Keep the decision");
    window.see("Decision about the renewal kept");
    window.see(WHY);
    window.see("Think again");

    // Reviews of other clients are due as well, and stay.
    let address = window.run("return location.hash.split('?')[0]", &json!([]));
    let due = Find::css(&format!("main a[href^='{}']", address.as_str().unwrap()));
    window.go("#/today");
    window.see(DUE);
    window.wait_until_gone(&due);
    window.press("Escape");
    window.press("Control+z");
    window.wait_for(&due);
    window.press("Control+Shift+z");
    window.wait_until_gone(&due);
}

#[test]
fn a_review_tells_the_person_when_times_were_hard() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.resize(1280, 900);
    let rows = window.invoke("client_list", &json!({}));
    let mut rows = rows.as_array().unwrap().iter();
    let client = rows.find(|it| it["name"].as_str().unwrap().starts_with("Қызғалдақ")).unwrap();
    window.go(&format!("#/clients/{}/review", client["id"].as_str().unwrap()));
    window.wait_for(&Find::role("heading", "Hard times"));
    window.see("Floods in the valley; half the shop under water.");
    window.see("What was late on these days weighs nothing in the standing.");
    let show = "[...document.querySelectorAll('h2')]
        .find((it) => it.textContent.trim() === 'Hard times').scrollIntoView();";
    for (theme, width) in [("light", 1280), ("dark", 900)] {
        window.theme(theme);
        window.resize(width, 700);
        window.run(show, &json!([]));
        std::thread::sleep(std::time::Duration::from_millis(250));
        window.screenshot(&format!("review-hard-times-{theme}-{width}"));
        assert_eq!(window.barriers(), Vec::<String>::new(), "{theme}");
    }
}
