//! What is due: the calendar by keyboard, settled and put off there, and saved for another one.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::driver::{Find, Launch, Window};
use crate::hands::wait_for_focus;

fn open(window: &Window) {
    window.wait_for(&Find::css("main h1"));
    window.press("g");
    window.press("d");
    window.wait_for(&Find::role("heading", "Calendar"));
    window.wait_for(&Find::css("[role=grid]"));
}

/// How many dates stand in the list.
fn dates(window: &Window) -> u64 {
    let count = "return document.querySelectorAll('main li[data-on]').length;";
    window.run(count, &serde_json::json!([])).as_u64().unwrap()
}

/// Waits until so many dates stand in the list, which is read again after each write.
fn wait_for_dates(window: &Window, wanted: u64) {
    let deadline = Instant::now() + Duration::from_secs(10);
    while dates(window) != wanted {
        assert!(Instant::now() < deadline, "{} dates and not {wanted}", dates(window));
        sleep(Duration::from_millis(50));
    }
}

/// The name of what has the focus.
fn here(window: &Window) -> String {
    let name = "return document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent;";
    window.run(name, &serde_json::json!([])).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_calendar_is_walked_through_and_settled_by_keyboard() {
    let window = Launch::new().sample().open();
    open(&window);
    let before = dates(&window);
    assert!(before > 10, "the sample has something to show: {before}");

    window.run(
        "document.querySelector('[role=grid] [tabindex=\"0\"]').focus();",
        &serde_json::json!([]),
    );
    let first = here(&window);
    for key in ["ArrowRight", "ArrowDown", "PageDown", "PageUp", "ArrowUp", "ArrowLeft"] {
        window.press(key);
        assert_ne!(here(&window), "", "{key} keeps the focus on a day");
    }
    assert_eq!(here(&window), first, "there and back again");

    // A promise is kept with one press, and that is undone with one more.
    window.run("document.querySelector('button.tick').focus();", &serde_json::json!([]));
    window.press("Enter");
    window.see("Promise kept");
    wait_for_dates(&window, before - 1);
    window.press("Control+z");
    window.see("Undone");
    wait_for_dates(&window, before);

    // Another is put off: it stays, and says until when.
    window.run(
        "document.querySelector('li[data-on] [aria-haspopup=menu]').focus();",
        &serde_json::json!([]),
    );
    window.press("Enter");
    window.wait_for(&Find::role("menuitem", "Remind me in a week"));
    window.click(&Find::role("menuitem", "Remind me in a week"));
    window.see("Reminder put off");
    window.see("quiet until");
    assert_eq!(window.barriers(), [""; 0]);
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn what_is_due_is_saved_for_another_calendar_and_says_names_only() {
    let files = tempfile::tempdir().unwrap();
    let window = Launch::new().sample().argument("--files").path(files.path()).open();
    open(&window);
    window.click(&Find::button("Save for another calendar"));
    window.wait_for(&Find::role("dialog", "Save for another calendar"));
    wait_for_focus(&window, "Whose dates");
    window.click(&Find::button("Save the file"));
    window.see("Saved as");
    let file = fs::read_dir(files.path()).unwrap().next().unwrap().unwrap().path();
    assert_eq!(file.extension().unwrap(), "ics");
    let text = fs::read_to_string(&file).unwrap().replace("\r\n ", "");
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"),
        "{text}"
    );
    assert!(text.matches("BEGIN:VEVENT").count() > 10, "{text}");
    assert!(!text.contains("Two dates for the visit"), "what was promised is nobody's business");
}
