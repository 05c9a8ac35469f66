//! Menus open where they can be seen, wherever the page has been scrolled to.

use serde_json::json;

use crate::driver::{Find, Launch, Window};

const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";
const MENU: &str = "What to do with \u{201c}Label family and monthly sheet\u{201d}";

/// Brings the agreement's menu to an edge of the window, opens it, and says where it then is: its
/// top, its bottom, and the height of the window.
fn opened(window: &Window, edge: &str) -> (f64, f64, f64) {
    let script = "const button = document.querySelector('article [aria-haspopup=menu]');
        button.scrollIntoView({ block: arguments[0] }); button.focus();";
    window.run(script, &json!([edge]));
    window.press("Enter");
    window.wait_for(&Find::role("menuitem", "Edit"));
    let script = "const { top, bottom } = document.querySelector('[role=menu]:popover-open')
        .getBoundingClientRect(); return [top, bottom, window.innerHeight];";
    let found = window.run(script, &json!([]));
    window.screenshot(&format!("menu-{edge}"));
    window.press("Escape");
    let at = |place: usize| found[place].as_f64().unwrap();
    (at(0), at(1), at(2))
}

#[test]
fn the_menu_of_an_agreement_is_seen_at_the_top_and_at_the_bottom_of_the_window() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.go("#/clients");
    window.click(&Find::link(CLIENT));
    window.wait_for(&Find::button(MENU));
    for edge in ["start", "center", "end"] {
        let (top, bottom, height) = opened(&window, edge);
        assert!(top >= 0.0 && bottom <= height, "{edge}: from {top} to {bottom} of {height}");
    }
}
