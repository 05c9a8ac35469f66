//! Contracts: attached, read, and made clauses of, which are quoted where one writes.

use serde_json::json;

use crate::driver::{Find, Launch, Window};
use crate::hands::wait_for_focus;

/// The contract of the sample.
const FILE: &[u8] = include_bytes!("../../crates/sample/src/clients/bergmann-agreement.pdf");

fn open(window: &Window, client: &str) {
    window.wait_for(&Find::css("main h1"));
    window.go("#/clients");
    window.click(&Find::link(client));
    window.wait_for(&Find::role("heading", client));
}

/// Opens the clauses of the first agreement, and brings them into sight.
fn unfold_clauses(window: &Window) {
    let script = "const clauses = [...document.querySelectorAll('article details')]
            .find((it) => it.querySelector('summary').textContent.includes('Clauses'));
        clauses.open = true; clauses.scrollIntoView({ block: 'center' });";
    window.run(script, &json!([]));
}

fn pictures(window: &Window, name: &str) {
    for (theme, width) in [("light", 1280), ("dark", 900)] {
        window.theme(theme);
        window.resize(width, 860);
        window.screenshot(&format!("{name}-{theme}-{width}"));
    }
    window.theme("light");
    window.resize(1280, 860);
}

#[test]
fn a_clause_that_rests_on_a_page_is_quoted_into_an_entry_with_one_press() {
    let window = Launch::new().sample().open();
    open(&window, "Bergmann & Søn Ferdigmat AS");
    window.see("its text can be searched");
    unfold_clauses(&window);
    window.see("section 6.1, page 2 of agreement-bergmann.pdf");
    window.see("section 3.3, page 1 of agreement-bergmann.pdf");
    window.screenshot("clauses");

    let quote = "document.querySelector('[aria-label=\"Quote in an entry: Revisions\"]').focus();";
    window.run(quote, &json!([]));
    window.press("Enter");
    wait_for_focus(&window, "What was said and done");
    let written = "return document.activeElement.value;";
    let written = window.run(written, &json!([]));
    assert_eq!(
        written.as_str().unwrap(),
        "“Two rounds of corrections are included for each item; further rounds are charged by the \
         hour.” (Label family and monthly sheet, section 3.3, page 1 of agreement-bergmann.pdf)"
    );
    window.screenshot("clause-quoted");

    // What stands on a page of it is found.
    window.go("#/search?text=confidentiality%20business");
    window.see("What either side learns of the other’s");
    assert_eq!(window.faults(), Vec::<String>::new());
}

#[test]
fn a_contract_is_attached_and_read_and_one_of_its_sentences_becomes_a_clause() {
    let files = tempfile::tempdir().unwrap();
    std::fs::write(files.path().join("Leping – labels.pdf"), FILE).unwrap();
    let window = Launch::new().sample().argument("--files").path(files.path()).open();
    open(&window, "Rohelind Kohviröstikoda OÜ");
    window.run("document.querySelector('article').scrollIntoView();", &json!([]));
    window.click(&Find::button("Attach the contract…"));
    window.see("Leping – labels.pdf");
    window.see("its text can be searched");

    unfold_clauses(&window);
    window.click(&Find::button("Add a clause"));
    window.see("Found in the text, not understood.");
    pictures(&window, "clause-suggestions");
    window.click(&Find::button("Use the sentence about 14 days"));
    let wording = "return document.querySelector('dialog textarea').value;";
    let wording = window.run(wording, &json!([]));
    assert!(wording.as_str().unwrap().contains("payable within 14 days"), "{wording}");
    window.see("Days to pay");
    window.click(&Find::text("Its text"));
    window.see("Page 2");
    pictures(&window, "clause-text");
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.click(&Find::button("Save"));
    unfold_clauses(&window);
    window.see("page 1 of Leping – labels.pdf");
    pictures(&window, "clause-kept");

    window.press("Control+z");
    window.wait_until_gone(&Find::text("page 1 of Leping – labels.pdf"));
    assert_eq!(window.faults(), Vec::<String>::new());
}
