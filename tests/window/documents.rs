//! Documents as a person gets them: seen before they print, and saved in a format of their choice.

use std::fs;

use serde_json::json;

use crate::driver::{Find, Launch};
use crate::hands::Hands;

const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\">\
     <circle cx=\"20\" cy=\"20\" r=\"16\" fill=\"#8a5a2b\"/>\
     <rect x=\"44\" y=\"12\" width=\"70\" height=\"16\" fill=\"#3d6b5c\"/></svg>";

#[test]
fn a_letter_with_a_logo_is_seen_as_it_will_print_and_saved_as_a_pdf() {
    let files = tempfile::tempdir().unwrap();
    fs::write(files.path().join("logo.svg"), LOGO).unwrap();
    let window = Launch::new().sample().argument("--files").path(files.path()).open();
    window.wait_for(&Find::css("main h1"));
    window.resize(1280, 860);

    window.go("#/settings/you");
    window.click(&Find::button("Choose an image"));
    window.see("Your letters carry this logo now.");
    window.wait_for(&Find::button("Choose another"));
    window
        .run("document.querySelector('main img').scrollIntoView({ block: 'center' });", &json!([]));
    window.screenshot("documents-logo");

    window.go("#/clients");
    window.click(&Find::link(CLIENT));
    window.wait_for(&Find::role("heading", CLIENT));
    let client = window.run("return location.hash", &json!([])).as_str().unwrap().to_owned();
    window.go(&format!("{client}/letter"));
    window.click(&Find::button("As it will print"));
    window.wait_for(&Find::css("dialog[open] img"));
    let drawn = "const page = document.querySelector('dialog[open] img');\
                 return page.complete && page.naturalWidth > 100;";
    assert_eq!(window.run(drawn, &json!([])), true, "the page is drawn");
    window.screenshot("documents-pages");
    window.press("Escape");
    window.wait_until_gone(&Find::css("dialog[open] img"));

    for (format, ending, start) in [("PDF", "pdf", "%PDF"), ("Word document", "docx", "PK")] {
        Hands::Pointer.menu(&window, "Save as", format);
        window.see("Saved to");
        let made = fs::read_dir(files.path()).unwrap().flatten().map(|it| it.path());
        let made =
            made.filter(|it| it.extension().is_some_and(|it| it == ending)).collect::<Vec<_>>();
        assert_eq!(made.len(), 1, "{made:?}");
        assert!(fs::read(&made[0]).unwrap().starts_with(start.as_bytes()), "{made:?}");
        window.press("Escape");
    }
}
