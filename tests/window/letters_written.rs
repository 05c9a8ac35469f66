//! Letters while they are written: begun from their page, given a later end, changed by hand,
//! compared, and made from a template of one's own that shows how it reads.

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::letters::show;

/// Takes a picture in both lights and at two sizes, and finds what keeps people out.
fn look(window: &Window, name: &str, barriers: &mut Vec<String>) {
    for theme in ["light", "dark"] {
        window.theme(theme);
        for (width, height) in [(1280, 900), (900, 700)] {
            window.resize(width, height);
            std::thread::sleep(std::time::Duration::from_millis(250));
            window.screenshot(&format!("letters-{name}-{theme}-{width}"));
            let found = window.barriers();
            barriers.extend(found.iter().map(|it| format!("{name} {theme} {width}: {it}")));
        }
    }
    window.theme("light");
    window.resize(1280, 900);
}

fn free(barriers: &[String]) {
    assert!(barriers.is_empty(), "people are kept out:\n{}", barriers.join("\n"));
}

fn client(window: &Window, name: &str) -> String {
    let rows = window.invoke("client_list", &json!({}));
    let mut rows = rows.as_array().unwrap().iter();
    rows.find(|it| it["name"].as_str().unwrap().contains(name)).unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn letters_are_begun_given_a_later_end_changed_and_compared() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.resize(1280, 900);
    let mut barriers = Vec::new();

    window.go("#/letters");
    window.click(&Find::button("Write a letter"));
    window.wait_for(&Find::role("dialog", "Write a letter"));
    window.fill(&Find::field("To"), "Bergmann & Søn Ferdigmat AS");
    window.fill(&Find::field("What it is for"), "Not renewing");
    look(&window, "new", &mut barriers);
    window.click(&Find::button("Draft the letter"));
    window.wait_for(&Find::role("heading", "Not renewing"));
    window.see("The last day of our agreement is 8 March 2027.");
    window.see("It ends on 8 March 2027, the earliest day that the notice gives.");

    // A day on which the agreement allows no end, and then one on which it does.
    window.fill(&Find::field("Last day"), "2027-06-30");
    window.see("The agreement cannot end on that day. The nearest days on which it can are 8 March 2027 and 8 March 2028.");
    show(&window, "section[aria-label='What the letter says'] .pair");
    look(&window, "end-refused", &mut barriers);
    window.fill(&Find::field("Last day"), "2028-03-08");
    window.see("Our agreement ends on 8 March 2028. That is later than its notice period of 3 months asks for.");
    window.see("It ends on 8 March 2028. The notice would let it end on 8 March 2027 already");
    show(&window, "section[aria-label='What the letter says'] .pair");
    look(&window, "end-later", &mut barriers);

    window.click(&Find::role("radio", "Honest"));
    window.see("You should know why.");
    show(&window, "main");
    look(&window, "honest", &mut barriers);

    window.click(&Find::text("Edit"));
    window.type_into(&Find::field("Subject"), " unless you improve");
    window.see("One thing to look at");
    show(&window, "main");
    look(&window, "edited", &mut barriers);
    window.press("Control+Enter");
    window.see("Kept with Bergmann");
    window.press("Escape");
    window.click(&Find::text("Compare"));
    window.wait_for(&Find::css(".subject ins"));
    show(&window, "main");
    look(&window, "compare", &mut barriers);
    window.click(&Find::button("Save as"));
    std::thread::sleep(std::time::Duration::from_millis(200));
    window.screenshot("letters-save-as-light-1280");
    window.press("Escape");
    window.click(&Find::button("As it will print"));
    window.wait_for(&Find::css("dialog[open] img"));
    std::thread::sleep(std::time::Duration::from_millis(400));
    look(&window, "print", &mut barriers);
    window.press("Escape");

    // What was kept by hand is seen again with its earlier version.
    let hollis = client(&window, "Hollis");
    let kept =
        crate::letters::page(&window, &hollis)["letters"][0]["id"].as_str().unwrap().to_owned();
    window.go(&format!("#/clients/{hollis}/letter/{kept}"));
    window.click(&Find::text("Compare"));
    window.wait_for(&Find::field("Compare with"));
    look(&window, "versions", &mut barriers);
    free(&barriers);
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn letters_templates_show_beside_the_text_how_they_read() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.resize(1280, 900);
    let mut barriers = Vec::new();
    window.go("#/letters/templates");
    window.click(&Find::button("Copy a kind"));
    window.wait_for(&Find::role("heading", "How it reads"));
    window.fill(&Find::field("Tried with the records of"), "Bergmann & Søn Ferdigmat AS");
    window.see("Dear Rune Bergmann,");
    look(&window, "template-copy", &mut barriers);

    // A mistake is said at the text, with its line, and the letter stays as it was before it.
    let body = Find::field("Text");
    window.fill(&body, "{{ salutation }}\n\nIt ends on {{ end_dat }}.");
    window.see("Line 3: “end_dat” is no place of this kind of letter.");
    window.see("This is how it read before the mistake.");
    window.see("Dear Rune Bergmann,");
    show(&window, "main");
    look(&window, "template-wrong", &mut barriers);
    window.fill(&body, "{{ salutation }}\n\nIt ends on {{ end_date }}. Thank you for everything.");
    window.see("It ends on 8 March 2027. Thank you for everything.");

    // Another kind does not take the place of what was changed by hand.
    window.fill(&Find::field("Kind to copy"), "Apology");
    window.see("Your changes stay.");
    assert!(window.value_of(&body).contains("Thank you for everything"), "the text stays");
    window.fill(&Find::field("Kind to copy"), "Parting letter");

    window.resize(900, 700);
    assert!(!window.has(&Find::role("heading", "How it reads")), "there is no room for both");
    show(&window, "main");
    window.click(&Find::text("How it reads"));
    window.see("It ends on 8 March 2027. Thank you for everything.");
    window.screenshot("letters-template-preview-light-900");
    window.click(&Find::button("Save"));
    window.see("This can't be left empty.");
    window.type_into(&Find::field("Name"), "Short and plain");
    window.click(&Find::button("Save"));
    window.see("Short and plain");
    free(&barriers);
    assert_eq!(window.faults(), Vec::<String>::new());
}

/// Presses the way back that the notice offers.
fn go_on(window: &Window) {
    window.see("What you wrote was left");
    window.click(&Find::css(".toast:last-child button:not([aria-label])"));
    window.see("What you left unsaved is here again.");
}

/// Waits until a field holds this.
fn holds(window: &Window, field: &Find, words: &str) {
    for _ in 0..100 {
        if window.has(field) && window.value_of(field) == words {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{words:?} is gone: {:?}", window.value_of(field));
}

#[test]
fn what_is_left_unsaved_is_offered_back_each_time_and_outlives_a_kill() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    window.resize(1280, 900);
    let mut barriers = Vec::new();
    let name = Find::field("Name");
    window.go("#/letters/templates");
    window.click(&Find::button("Copy a kind"));
    window.wait_for(&Find::role("heading", "How it reads"));
    window.see("Dear ");
    window.type_into(&name, "Half a tem");

    // By Escape, by another link, and by the way back in the history.
    window.press("Escape");
    go_on(&window);
    holds(&window, &name, "Half a tem");
    look(&window, "template-found", &mut barriers);
    window.click(&Find::link("Calendar"));
    go_on(&window);
    holds(&window, &name, "Half a tem");
    window.run("history.back();", &json!([]));
    go_on(&window);
    window.press("Escape");
    window.see("You left the template “Half a tem” unsaved.");
    window.see("What you wrote was left");
    look(&window, "template-left", &mut barriers);

    let window = window.kill_and_restart();
    window.wait_for(&Find::css("main h1"));
    window.go("#/letters/templates");
    window.see("You left the template “Half a tem” unsaved.");
    window.click(&Find::button("Go on writing"));
    holds(&window, &name, "Half a tem");
    window.click(&Find::button("Save"));
    window.wait_until_gone(&Find::field("Name"));
    window.see("Half a tem");
    assert!(!window.text().contains("unsaved"), "what is saved is left no more");

    // A letter, and a form over a page.
    let hollis = client(&window, "Hollis");
    window.go(&format!("#/clients/{hollis}/letter?kind=apology"));
    window.click(&Find::text("Edit"));
    let subject = window.value_of(&Find::field("Subject"));
    window.type_into(&Find::field("Subject"), " and thank you");
    window.click(&Find::link("Calendar"));
    go_on(&window);
    window.click(&Find::text("Edit"));
    holds(&window, &Find::field("Subject"), &format!("{subject} and thank you"));
    look(&window, "letter-found", &mut barriers);
    window.click(&Find::button("Begin afresh"));
    holds(&window, &Find::field("Subject"), &subject);
    window.see("What you had written was thrown away");
    window.click(&Find::button("Take it back"));
    holds(&window, &Find::field("Subject"), &format!("{subject} and thank you"));

    window.go("#/letters/colleagues");
    window.click(&Find::button("Add a colleague"));
    window.type_into(&Find::field("Work that suits them"), "Small web sh");
    window.press("Escape");
    go_on(&window);
    holds(&window, &Find::field("Work that suits them"), "Small web sh");
    look(&window, "colleague-found", &mut barriers);
    window.press("Escape");
    go_on(&window);
    window.press("Escape");

    let text = Find::field("The playbook");
    window.go("#/playbooks");
    window.click(&Find::button("Write your own"));
    window.type_into(&text, "# Half a play\n");
    window.press("Escape");
    go_on(&window);
    window.click(&Find::link("Calendar"));
    go_on(&window);
    assert!(window.value_of(&text).contains("Half a play"), "the playbook is there");
    free(&barriers);
    assert_eq!(window.faults(), Vec::<String>::new());
}
