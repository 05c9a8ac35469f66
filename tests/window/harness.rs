//! Does the driver itself do what the stories rely on? A small page stands in for the app's own.

use serde_json::json;

use crate::driver::{Find, Launch, Window};

/// Puts a small form in place of whatever the app shows.
fn with_form(window: &Window) {
    let page = r#"<main><h1>A form</h1>
        <label>Name <input></label> <label>Day <input type=date></label>
        <label>Kind <select><option>Call<option>Meeting</select></label>
        <p><button>Save as</button> <button hidden>Save</button> <button>Save</button></p>
        <p id=said role=status></p> <a href="javascript:void 0">Later</a></main>"#;
    let script = "document.body.innerHTML = arguments[0];
        const said = (text) => (document.getElementById('said').textContent = text);
        document.addEventListener('keydown', (event) => {
          if (event.ctrlKey && event.key === 'k') said('palette');
        });
        for (const button of document.querySelectorAll('button')) {
          button.onclick = (event) => setTimeout(() => said(
            `${event.isTrusted} ${button.textContent} ${document.querySelector('input').value}`,
          ), 200);
        }";
    window.run(script, &json!([page]));
    window.see("A form");
}

#[test]
fn a_person_reaches_things_by_role_and_name() {
    let window = Launch::new().open();
    with_form(&window);

    window.type_into(&Find::field("Name"), "Құрмет");
    window.click(&Find::button("Save"));
    window.see("true Save Құрмет");

    window.fill(&Find::field("Name"), "Jõgi & søn");
    window.click(&Find::button("save as"));
    window.see("true Save as Jõgi & søn");

    window.fill(&Find::field("Day"), "2026-03-31");
    window.fill(&Find::field("Kind"), "Meeting");
    assert_eq!(window.value_of(&Find::field("Day")), "2026-03-31");
    assert_eq!(window.value_of(&Find::role("combobox", "Kind")), "Meeting");

    assert!(!window.has(&Find::role("dialog", "")), "there is no dialog on this page");
    assert!(!window.has(&Find::button("Save").after(1)), "a hidden button was found");
    assert_eq!(window.text_of(&Find::role("heading", "A form")), "A form");
    window.wait_for(&Find::css("main > p"));
    window.wait_for(&Find::link("Later"));
    window.wait_until_gone(&Find::text("palette"));
}

#[test]
fn keys_and_chords_reach_the_page() {
    let window = Launch::new().open();
    with_form(&window);
    window.click(&Find::field("Name"));
    window.type_text("Mari K");
    assert_eq!(window.value_of(&Find::field("Name")), "Mari K");
    assert_eq!(window.focus(), "Name");
    window.press("Shift+Home");
    window.press("Delete");
    assert_eq!(window.value_of(&Find::field("Name")), "");
    window.press("Control+k");
    window.see("palette");
    window.press("Tab");
    assert_eq!(window.focus(), "Day", "Tab goes to the next field");
}

#[test]
fn the_window_takes_a_size_a_theme_and_a_picture() {
    let window = Launch::new().dark().open();
    with_form(&window);
    let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(window.run(dark, &json!([])), json!(true), "the desktop prefers dark");
    window.theme("light");
    let theme = window.run("return document.documentElement.dataset.theme", &json!([]));
    assert_eq!(theme, json!("light"));
    for (width, height) in [(900, 700), (1280, 860)] {
        window.resize(width, height);
        let picture = std::fs::read(window.screenshot(&format!("harness-{width}"))).unwrap();
        let side = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (width, height), "the picture's own size");
    }
}

#[test]
fn barriers_are_found() {
    let window = Launch::new().open();
    window.run("document.body.innerHTML = '<main><h1>A</h1><input></main>'", &json!([]));
    let found = window.barriers();
    assert!(found.iter().any(|line| line.starts_with("label")), "a field without label: {found:?}");
}

#[test]
fn a_killed_app_comes_back_on_the_same_folders() {
    let window = Launch::new().open();
    std::fs::write(window.home().join("data/kept"), "yes").unwrap();
    let window = window.kill_and_restart();
    with_form(&window);
    assert!(window.home().join("data/kept").exists(), "the folders are new");
    let window = window.restart();
    with_form(&window);
}
