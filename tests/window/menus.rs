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

#[test]
fn the_choices_of_a_field_are_seen_wherever_the_field_is() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.resize(900, 700);
    window.press("c");
    window.wait_for(&Find::field("Name"));
    window.click(&Find::text("More details"));
    let script = "return document.querySelector('dialog').getBoundingClientRect().bottom;";
    let bottom = window.run(script, &json!([])).as_f64().unwrap();
    assert!(bottom < 700.0, "the buttons are in sight: the dialog ends at {bottom}");
    for (edge, word) in [("start", "top"), ("end", "bottom")] {
        let script = "document.querySelectorAll('dialog [role=combobox]')[1]
            .scrollIntoView({ block: arguments[0] });";
        window.run(script, &json!([edge]));
        window.fill(&Find::field("Time zone"), "europe");
        window.wait_for(&Find::css("[role=listbox]:popover-open [role=option]"));
        let script = "const list = document.querySelector('[role=listbox]:popover-open')
                .getBoundingClientRect();
            const field = document.activeElement.getBoundingClientRect();
            return [list.top, list.bottom, window.innerHeight, list.left - field.left,
                Math.min(Math.abs(list.top - field.bottom), Math.abs(field.top - list.bottom))];";
        let found = window.run(script, &json!([]));
        window.screenshot(&format!("choices-{word}"));
        let at = |place: usize| found[place].as_f64().unwrap();
        assert!(at(0) >= 0.0 && at(1) <= at(2), "{word}: from {} to {} of {}", at(0), at(1), at(2));
        assert!(at(3).abs() < 1.0 && at(4) < 12.0, "{word}: it is beside its field: {found}");
        window.press("Escape");
    }
}
