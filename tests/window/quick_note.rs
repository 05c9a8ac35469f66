//! A quick note, from anywhere, with a handful of keys.

use crate::driver::{Find, Launch, Window};
use crate::hands::{begin, wait_for_focus};

const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";
const NOTE: &str = "Küsis uut makki reedeks; Әлия helistas.";

/// A keyboard that counts what was pressed besides the words of the note.
struct Keys<'a> {
    window: &'a Window,
    pressed: usize,
}

impl Keys<'_> {
    fn press(&mut self, chord: &str) {
        self.window.press(chord);
        self.pressed += 1;
    }

    fn type_text(&mut self, text: &str) {
        self.window.type_text(text);
        self.pressed += text.chars().count();
    }
}

fn toast_gone(window: &Window) {
    window.press("Escape");
    window.wait_until_gone(&Find::text("Entry saved"));
}

#[test]
fn a_note_is_kept_from_anywhere_by_a_handful_of_keys_and_found_again() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    for place in ["#/today", "#/clients", "#/settings/data", "#/letters"] {
        window.go(place);
        window.press("Escape");
        window.press("n");
        window.wait_for(&Find::role("dialog", "Quick note"));
        wait_for_focus(&window, "Client");
        window.press("Escape");
        window.wait_until_gone(&Find::role("dialog", "Quick note"));
    }

    let mut keys = Keys { window: &window, pressed: 0 };
    keys.press("n");
    wait_for_focus(&window, "Client");
    keys.type_text("son fer");
    window.wait_for(&Find::role("option", CLIENT));
    keys.press("Enter");
    wait_for_focus(&window, "What was said and done");
    window.type_text(NOTE);
    keys.press("Enter");
    window.wait_until_gone(&Find::role("dialog", "Quick note"));
    window.see("Entry saved");
    assert!(keys.pressed <= 12, "{} keys besides the words is too much", keys.pressed);

    // Found with other case, and without what stands on and under the letters.
    find(&window, "KUSIS MAKKI", true);
    find(&window, "әлия", true);

    toast_gone(&window);
    window.press("Escape");
    window.press("Control+z");
    window.see("Undone: Entry saved");
    find(&window, "KUSIS MAKKI", false);
    // The first Escape empties the field, the second leaves it.
    window.press("Escape");
    window.press("Escape");
    window.press("Control+Shift+z");
    window.see("Done again: Entry saved");
    find(&window, "kusis", true);

    // And from the palette, by some of its words.
    window.press("Escape");
    window.press("Control+k");
    window.wait_for(&Find::role("dialog", "Find a client, an entry or an action"));
    window.type_text("uut makki");
    window.wait_for(&Find::role("option", "Küsis uut makki"));
    window.press("Enter");
    window.wait_for(&Find::role("heading", CLIENT));
    window.wait_for(&Find::css("article.lit"));
    window.see(NOTE);
}

#[test]
fn a_note_that_was_begun_waits_and_keeps_its_client() {
    let window = Launch::new().sample().open();
    begin(&window, "n", "What was said and done");
    window.type_text("They rang, then");
    window.press("Shift+Enter");
    window.type_text("the line went dead");
    window.press("Escape");
    window.wait_until_gone(&Find::role("dialog", "Quick note"));
    window.press("Control+n");
    window.wait_for(&Find::role("dialog", "Quick note"));
    assert_eq!(window.value_of(&Find::field("Client")), CLIENT);
    let text = window.value_of(&Find::field("What was said and done"));
    assert_eq!(text, "They rang, then\nthe line went dead");
}

#[test]
fn a_note_about_someone_new_adds_them_on_the_way() {
    let window = Launch::new().open();
    window.wait_for(&Find::role("heading", "Good Terms"));
    window.click(&Find::button("Begin my journal"));
    window.wait_for(&Find::link("Today"));
    window.press("n");
    wait_for_focus(&window, "Client");
    window.type_text("Ülle Õun");
    window.wait_for(&Find::role("option", "Add “Ülle Õun” as a client"));
    window.press("Enter");
    wait_for_focus(&window, "Name");
    assert_eq!(window.value_of(&Find::field("Name")), "Ülle Õun");
    window.press("Enter");
    window.wait_for(&Find::role("dialog", "Quick note"));
    window.click(&Find::field("What was said and done"));
    window.type_text("Asked for a price.");
    assert_eq!(window.value_of(&Find::field("Client")), "Ülle Õun");
    window.press("Enter");
    window.see("Entry saved");
    window.press("g");
    window.press("t");
    window.see("Asked for a price.");
}

/// Looks for words on the search page, and whether the note is among what is found.
fn find(window: &Window, words: &str, is_there: bool) {
    window.press("Escape");
    window.press("/");
    wait_for_focus(window, "Words to find");
    window.press("Control+a");
    window.type_text(words);
    if is_there {
        window.see("Küsis uut makki reedeks");
    } else {
        window.see("Nothing holds all of these words.");
    }
}
