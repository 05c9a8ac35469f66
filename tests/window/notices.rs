//! The notices at the foot of the window: they come one by one, and stand still until they go.

use serde_json::json;

use crate::driver::{Find, Launch, Window};

/// Counts from now on what begins to move in the region of the notices.
const COUNT: &str = "window.moved = 0;
    document.addEventListener('animationstart', (event) => {
        if (event.target.closest('.toast')) window.moved += 1;
    });";

/// How many have moved, once what was asked for is painted.
fn moved(window: &Window) -> Option<u64> {
    let painted = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => done(window.moved)));";
    window.run_later(painted).as_u64()
}

#[test]
fn a_notice_that_comes_or_goes_leaves_the_others_still() {
    let window = Launch::new().sample().open();
    window.go("#/calendar");
    window.wait_for(&Find::css("button.tick"));
    window.run(COUNT, &json!([]));

    window.run("document.querySelector('button.tick').focus();", &json!([]));
    window.press("Enter");
    window.see("Promise kept");
    window.press("Control+z");
    window.see("Undone: Promise kept");
    let first = moved(&window);

    window.run("document.querySelector('li[data-on] [aria-haspopup=menu]').focus();", &json!([]));
    window.press("Enter");
    window.click(&Find::role("menuitem", "Remind me in a week"));
    window.see("Reminder put off");
    window.run(
        "const undone = [...document.querySelectorAll('.toast')].find((it) => it.textContent.includes('Undone'));
        undone.querySelector('button:last-child').focus();",
        &json!([]),
    );
    assert_eq!(moved(&window), first.map(|it| it + 1), "only the one that came moved");

    window.press("Enter");
    window.wait_until_gone(&Find::text("Undone: Promise kept"));
    assert!(window.has(&Find::text("Reminder put off")));
    assert_eq!(moved(&window), first.map(|it| it + 1), "one that goes moves no other");
}
