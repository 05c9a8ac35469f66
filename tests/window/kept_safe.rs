//! What was saved stays, what is typed waits, and a file that cannot be opened is left as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::wait_for_focus;

const ROUNDS: usize = 5;
const SAVED: usize = 3;

fn begin(window: &Window) {
    window.wait_for(&Find::role("heading", "Good Terms"));
    window.click(&Find::button("Begin my journal"));
    window.wait_for(&Find::link("Today"));
}

fn add_client(window: &Window, name: &str) {
    window.press("c");
    window.type_into(&Find::field("Name"), name);
    window.press("Enter");
    window.wait_for(&Find::role("heading", name));
}

/// Types a note about the client in view, and leaves it to be saved.
fn note(window: &Window, text: &str) {
    window.press("n");
    window.wait_for(&Find::role("dialog", "Quick note"));
    wait_for_focus(window, "Client");
    window.type_into(&Find::field("What was said and done"), text);
}

#[test]
fn what_was_said_to_be_saved_outlives_any_number_of_kills() {
    let mut window = Launch::new().open();
    begin(&window);
    add_client(&window, "Tartu Trükk");
    let mut saved = Vec::new();
    let mut in_flight = 0;
    for round in 1..=ROUNDS {
        for step in 1..=SAVED {
            let text = format!("Round {round}, note {step}.");
            note(&window, &text);
            window.press("Enter");
            window.wait_until_gone(&Find::role("dialog", "Quick note"));
            window.see(&text);
            saved.push(text);
        }
        note(&window, &format!("Round {round}, in flight."));
        window.press("Enter");
        in_flight += 1;
        window = window.kill_and_restart();
        window.wait_for(&Find::link("Clients"));
        window.click(&Find::link("Clients"));
        window.click(&Find::link("Tartu Trükk"));
        window.wait_for(&Find::role("heading", "Tartu Trükk"));
        window.wait_for(&Find::css("article[data-row]"));
        // A history of three says no number; from the second round on there always is one, and it
        // vouches for those out of sight. In the first round all are in sight.
        if round > 1 {
            let count = window.text_of(&Find::text(" entries"));
            let count: usize = count.split(' ').next().unwrap().parse().unwrap();
            let (least, most) = (saved.len(), saved.len() + in_flight);
            assert!((least..=most).contains(&count), "{count} entries, not {least} to {most}");
        }
        // The newest stand on top, so this round's are in sight; the count vouches for the others.
        for text in &saved[saved.len() - SAVED..] {
            window.see(text);
        }
    }
}

#[test]
fn what_was_typed_and_not_saved_is_there_again() {
    let window = Launch::new().open();
    begin(&window);
    add_client(&window, "Tartu Trükk");
    window.press("e");
    wait_for_focus(&window, "What was said and done");
    window.type_text("They asked for a fourth draft, and then");
    // What was typed in the last two seconds may be missing; no more than that.
    std::thread::sleep(std::time::Duration::from_secs(2));
    let window = window.kill_and_restart();
    window.wait_for(&Find::link("Clients"));
    window.click(&Find::link("Clients"));
    window.click(&Find::link("Tartu Trükk"));
    let field = Find::field("What was said and done");
    window.wait_for(&field);
    assert_eq!(window.value_of(&field), "They asked for a fourth draft, and then");
}

/// A journal as the app makes it, with one client in it.
fn journal() -> Vec<u8> {
    let window = Launch::new().open();
    begin(&window);
    add_client(&window, "Tartu Trükk");
    let home = window.home().to_owned();
    let files = find_journals(&home.join("data"));
    assert_eq!(files.len(), 1, "one journal: {files:?}");
    // The window closes the journal when it is asked to; then the file is whole by itself.
    window.run("window.__TAURI_INTERNALS__.invoke('journal_close')", &json!([]));
    std::thread::sleep(std::time::Duration::from_millis(500));
    fs::read(&files[0]).unwrap()
}

fn find_journals(folder: &PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(find_journals(&entry.path()));
        } else if entry.path().extension().is_some_and(|it| it == "goodterms") {
            found.push(entry.path());
        }
    }
    found
}

#[test]
fn a_file_that_cannot_be_opened_gets_a_page_of_its_own_and_stays_as_it_was() {
    let whole = journal();
    let truncated = whole[..whole.len() / 3].to_vec();
    let garbage: Vec<u8> =
        (0..20_000_u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let mut newer = whole.clone();
    // Where SQLite keeps the number that a program gives its own format.
    newer[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    let check = |name: &str, bytes: &[u8], title: &str, safe: &str| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.goodterms");
        fs::write(&path, bytes).unwrap();
        let window = Launch::new().argument("--journal").path(&path).open();
        window.wait_for(&Find::role("heading", title));
        window.see(safe);
        window.see("mine.goodterms");
        window.screenshot(&format!("failed-journal-{name}"));
        assert_eq!(window.barriers(), [""; 0], "the page of a {name} file keeps people out");
        let try_again = Find::button("Try again");
        window.click(&try_again);
        window.wait_for(&Find::role("heading", title));
        window.see("mine.goodterms");
        drop(window);
        assert!(fs::read(&path).unwrap() == bytes, "the {name} file was changed");
        let beside: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().collect();
        assert_eq!(beside.len(), 1, "something was left beside the {name} file: {beside:?}");
    };
    check("garbage", &garbage, "The journal can’t be read", "The file was not changed.");
    check("truncated", &truncated, "The journal can’t be read", "The file was not changed.");
    check("empty", &[], "The journal can’t be read", "The file was not changed.");
    check("newer", &newer, "The journal is from a newer Good Terms", "The file was not touched.");
}

#[test]
fn a_file_that_may_only_be_read_is_opened_for_reading() {
    let bytes = journal();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.goodterms");
    fs::write(&path, &bytes).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let window = Launch::new().argument("--journal").path(&path).open();
    window.wait_for(&Find::link("Clients"));
    window.see("This journal is read-only");
    window.click(&Find::link("Clients"));
    window.click(&Find::link("Tartu Trükk"));
    note(&window, "This cannot be kept.");
    window.press("Enter");
    window.wait_for(&Find::role("alert", ""));
    window.screenshot("failed-journal-read-only");
    assert_eq!(window.value_of(&Find::field("What was said and done")), "This cannot be kept.");
    drop(window);
    assert!(fs::read(&path).unwrap() == bytes, "the file was changed");
}

#[test]
fn the_sample_is_kept_apart_from_ones_own_journal() {
    let window = Launch::new().open();
    begin(&window);
    add_client(&window, "Tartu Trükk");
    let own = find_journals(&window.home().join("data"));
    window.go("#/settings/data");
    window.click(&Find::button("Open the sample"));
    window.see("This is the sample journal");
    window.click(&Find::link("Clients"));
    window.wait_for(&Find::link("Bergmann & Søn Ferdigmat AS"));
    assert!(!window.has(&Find::link("Tartu Trükk")), "the own client stands in the sample");
    let both = find_journals(&window.home().join("data"));
    assert_eq!((own.len(), both.len()), (1, 2), "two files: {both:?}");
    add_client(&window, "Written into the sample");
    window.go("#/settings/data");
    window.click(&Find::button("Leave the sample"));
    window.wait_until_gone(&Find::text("This is the sample journal"));
    window.click(&Find::link("Clients"));
    window.wait_for(&Find::link("Tartu Trükk"));
    // The next start is in the own journal again, and nothing of the sample is in it.
    let window = window.restart();
    window.wait_for(&Find::link("Clients"));
    window.click(&Find::link("Clients"));
    window.wait_for(&Find::link("Tartu Trükk"));
    let text = window.text();
    assert!(!text.contains("Bergmann") && !text.contains("Written into"), "{text}");
    assert!(!text.contains("This is the sample journal"), "{text}");
}
