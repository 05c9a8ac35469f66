//! How long a key press takes until what it led to is on the screen.

use serde_json::{Value, json};

use crate::driver::{Find, Window};

/// Notes for every key when it was pressed and when the last change that followed was painted.
const WATCH: &str = "window.answers = [];
    let pressed = 0;
    const painted = () => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      const now = pressed;
      channel.port1.onmessage = () => {
        const last = answers.at(-1);
        if (last && last.pressed === now) last.took = performance.now() - now;
      };
      channel.port2.postMessage(0);
    });
    addEventListener('keydown', (event) => {
      pressed = event.timeStamp;
      answers.push({ pressed, took: 0 });
      painted();
    }, true);
    new MutationObserver(painted).observe(document.body,
      { subtree: true, childList: true, characterData: true, attributes: true });";

/// Types where the focus is, with a pause after each key in which its answer can come.
fn type_slowly(window: &Window, text: &str) {
    for letter in text.chars() {
        window.press(&letter.to_string());
        std::thread::sleep(std::time::Duration::from_millis(250));
    }
}

/// Returns the 95th percentile of the milliseconds from a key to its painted answer: in a note, in
/// the choice of a client and in search.
pub fn slow_answer(window: &Window) -> f64 {
    window.run(WATCH, &json!([]));
    window.press("n");
    window.wait_for(&Find::role("dialog", "Quick note"));
    type_slowly(window, "client 12");
    window.press("Enter");
    type_slowly(window, "They asked for the cover in two other colours by Friday.");
    window.press("Escape");
    window.press("/");
    window.wait_for(&Find::role("heading", "Search"));
    type_slowly(window, "küsimus ja vastus");
    let Value::Array(answers) = window.run("return answers.map((it) => it.took)", &json!([]))
    else {
        return f64::NAN;
    };
    let mut took: Vec<f64> = answers.iter().filter_map(Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    took.get(took.len() * 95 / 100).copied().unwrap_or(f64::NAN)
}

/// Notes when a key was pressed, and when the focus next stood in a field of the call's page and
/// that was painted.
const UNTIL_TYPING: &str = "window.took = null;
    addEventListener('keydown', (event) => {
      const look = () => {
        const field = document.activeElement?.matches('input, textarea');
        if (!field || !location.hash.startsWith('#/call')) return requestAnimationFrame(look);
        requestAnimationFrame(() => (window.took = performance.now() - event.timeStamp));
      };
      look();
    }, { capture: true, once: true });";

/// Returns the median of the milliseconds from the key that opens a call to a page that takes
/// typing.
pub fn until_a_call_takes_typing(window: &Window, rounds: usize) -> f64 {
    let mut took: Vec<f64> = (0..rounds)
        .map(|_| {
            window.go("#/today");
            window.run(UNTIL_TYPING, &json!([]));
            window.press("t");
            loop {
                if let Some(took) = window.run("return window.took", &json!([])).as_f64() {
                    return took;
                }
            }
        })
        .collect();
    took.sort_by(f64::total_cmp);
    took.get(took.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Returns the median of the milliseconds from a key to the next painted frame of an empty window:
/// the least that any answer takes.
pub fn least_answer(window: &Window, rounds: usize) -> f64 {
    window.run(WATCH, &json!([]));
    type_slowly(window, &"t".repeat(rounds));
    let answers = window.run("return answers.map((it) => it.took)", &json!([]));
    let mut took: Vec<f64> =
        answers.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    took.get(took.len() / 2).copied().unwrap_or(f64::NAN)
}
