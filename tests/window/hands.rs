//! The two ways in which a person reaches things: with the pointer, or with the keyboard alone.

use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::driver::{Find, Window};

/// How many times Tab may be pressed on the way to something before nobody would go on.
const TABS: usize = 150;

/// What the person works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    Pointer,
    Keyboard,
}

impl Hands {
    /// Presses a button.
    pub fn button(self, window: &Window, name: &str) {
        self.activate(window, &Find::button(name), name);
    }

    /// Follows a link.
    pub fn link(self, window: &Window, name: &str) {
        self.activate(window, &Find::link(name), name);
    }

    /// Types into a field that is empty.
    pub fn write(self, window: &Window, label: &str, text: &str) {
        match self {
            Self::Pointer => window.type_into(&Find::field(label), text),
            Self::Keyboard => {
                tab_to(window, &Find::field(label), label);
                window.type_text(text);
            }
        }
    }

    /// Replaces the number in a field.
    pub fn number(self, window: &Window, label: &str, number: u32) {
        match self {
            Self::Pointer => window.fill(&Find::field(label), &number.to_string()),
            Self::Keyboard => {
                tab_to(window, &Find::field(label), label);
                window.press("Control+a");
                window.type_text(&number.to_string());
            }
        }
    }

    /// Sets a day, given as `2026-11-21`.
    pub fn day(self, window: &Window, label: &str, day: &str) {
        match self {
            Self::Pointer => window.fill(&Find::field(label), day),
            Self::Keyboard => {
                tab_to(window, &Find::field(label), label);
                // The parts of a day stand in the order of the language the tests run in.
                let parts: Vec<&str> = day.split('-').collect();
                for (at, part) in [parts[1], parts[2], parts[0]].into_iter().enumerate() {
                    if at > 0 {
                        window.press("Tab");
                    }
                    window.type_text(part);
                }
                assert_eq!(window.value_of(&Find::field(label)), day, "typed into {label}");
            }
        }
    }

    /// Chooses one of a few, by its label: `current` is the one that holds the group's focus.
    pub fn choose(self, window: &Window, current: &str, wanted: &str) {
        match self {
            Self::Pointer => window.click(&Find::text(wanted)),
            Self::Keyboard => {
                tab_to(window, &Find::role("radio", current), current);
                if current == wanted {
                    return window.press("Space");
                }
                for _ in 0..12 {
                    window.press("ArrowDown");
                    if window.focus() == wanted {
                        return;
                    }
                }
                panic!("the arrows do not lead from {current:?} to {wanted:?}");
            }
        }
    }

    /// Chooses from a menu, by the name of the button that opens it.
    pub fn menu(self, window: &Window, button: &str, wanted: &str) {
        self.activate(window, &Find::button(button), button);
        let item = Find::role("menuitem", wanted);
        window.wait_for(&item);
        match self {
            Self::Pointer => window.click(&item),
            Self::Keyboard => {
                for _ in 0..12 {
                    if window.focus() == wanted {
                        return window.press("Enter");
                    }
                    window.press("ArrowDown");
                }
                panic!("the arrows do not lead to {wanted:?}");
            }
        }
    }

    fn activate(self, window: &Window, find: &Find, name: &str) {
        match self {
            Self::Pointer => window.click(find),
            Self::Keyboard => {
                tab_to(window, find, name);
                window.press("Enter");
            }
        }
    }
}

/// Goes from where the focus is to something, by Tab alone, and says where it went if it never came.
fn tab_to(window: &Window, find: &Find, name: &str) {
    window.wait_for(find);
    let mut way = Vec::new();
    for _ in 0..TABS {
        let focus = window.focus();
        if focus == name || (focus.starts_with(name) && focus != "Save as") {
            return;
        }
        way.push(focus);
        window.press("Tab");
    }
    panic!("Tab does not lead to {name:?}; it went by {way:?}");
}

/// Goes on by Tab alone until something is reached, and returns its name as it is read aloud.
pub fn tab_until(window: &Window, what: &str, reached: impl Fn(&str) -> bool) -> String {
    let mut way = Vec::new();
    for _ in 0..TABS {
        let focus = window.focus();
        if reached(&focus) {
            return focus;
        }
        way.push(focus);
        window.press("Tab");
    }
    panic!("Tab does not lead to {what}; it went by {way:?}");
}

/// The day it is in the window, as `2026-11-21`.
pub fn today(window: &Window) -> String {
    let day = "return new Intl.DateTimeFormat('sv').format(new Date());";
    window.run(day, &json!([])).as_str().unwrap().to_owned()
}

/// Moves a day of the calendar, as `2026-11-21`, by so many days.
pub fn days_after(day: &str, days: i32) -> String {
    let day: chrono::NaiveDate = day.parse().unwrap();
    (day + chrono::TimeDelta::days(days.into())).to_string()
}

/// A day as a letter or a sentence says it: `21 November 2026`.
pub fn said(day: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts: Vec<usize> = day.split('-').map(|part| part.parse().unwrap()).collect();
    format!("{} {} {}", parts[2], MONTHS[parts[1] - 1], parts[0])
}

/// Presses the key that begins a note (`n`) or a call (`t`), and names the client: Bergmann, of the
/// sample journal. What is typed next goes into the field.
pub fn begin(window: &Window, key: &str, field: &str) {
    window.wait_for(&Find::css("main h1"));
    window.press(key);
    wait_for_focus(window, "Client");
    window.type_text("bergm");
    window.wait_for(&Find::role("option", "Bergmann & Søn Ferdigmat AS"));
    window.press("Enter");
    wait_for_focus(window, field);
}

/// Waits until the name of what has the focus is this one.
pub fn wait_for_focus(window: &Window, name: &str) {
    for _ in 0..200 {
        if window.focus().starts_with(name) {
            return;
        }
        sleep(Duration::from_millis(25));
    }
    panic!("the focus is on {:?} instead of {name:?}", window.focus());
}
