//! Keys by the names people use.

use serde_json::{Value, json};

/// The key actions for a chord such as `Control+Shift+k`, `Escape` or `Alt+ArrowLeft`.
pub fn chord(chord: &str) -> Value {
    // A plus sign itself is the last key of a chord that ends in one.
    let (held, last) = match chord.strip_suffix('+') {
        Some(held) => (held, "+"),
        None => chord.rsplit_once('+').unwrap_or(("", chord)),
    };
    let held: Vec<String> = held.split('+').filter(|name| !name.is_empty()).map(key).collect();
    let last = key(last);
    let mut actions: Vec<Value> = held.iter().map(|key| action("keyDown", key)).collect();
    actions.push(action("keyDown", &last));
    actions.push(action("keyUp", &last));
    actions.extend(held.iter().rev().map(|key| action("keyUp", key)));
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] })
}

fn action(kind: &str, key: &str) -> Value {
    json!({ "type": kind, "value": key })
}

/// WebDriver's code for a named key, or the character itself.
fn key(name: &str) -> String {
    let code = match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "Delete" => '\u{E017}',
        "F1" => '\u{E031}',
        "F10" => '\u{E03A}',
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called {name:?}"),
            }
        }
    };
    code.to_string()
}

#[test]
fn a_chord_holds_its_first_keys_while_the_last_is_pressed() {
    let check = |text, expected: &[(&str, &str)]| {
        let actions = chord(text)["actions"][0]["actions"].clone();
        let expected: Value = expected.iter().map(|(kind, key)| action(kind, key)).collect();
        assert_eq!(actions, expected, "{text}");
    };
    let control = "\u{E009}";
    check("a", &[("keyDown", "a"), ("keyUp", "a")]);
    check(
        "Control+k",
        &[("keyDown", control), ("keyDown", "k"), ("keyUp", "k"), ("keyUp", control)],
    );
    check(
        "Control++",
        &[("keyDown", control), ("keyDown", "+"), ("keyUp", "+"), ("keyUp", control)],
    );
    check("+", &[("keyDown", "+"), ("keyUp", "+")]);
}
