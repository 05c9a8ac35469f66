//! Documents made through the commands: letters in every format, and the logo on them.

use serde_json::{Value, json};

use super::arguments::client_form;
use super::stage::Stage;

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">\
     <rect width=\"40\" height=\"20\" fill=\"#8a5a2b\"/></svg>";

fn letter(stage: &Stage) -> Value {
    let added = stage.ask("client_add", json!({ "form": client_form("Kask"), "stage": "active" }));
    json!({ "client": added["value"]["id"], "kind": "parting", "tone": "discreet", "language": "en",
            "choices": { "boundaries": [], "colleagues": [] },
            "subject": "Our agreement", "body": "Dear all,\n\nThank you.", "drafted": "Dear all" })
}

#[test]
fn a_letter_is_saved_in_every_format_under_its_own_ending() {
    let stage = Stage::with_journal();
    let kept = stage.ask("letter_save", letter(&stage));
    let id = &kept["value"]["id"];
    let check = |format: &str, ending: &str, start: &[u8], part: &str| {
        let path = stage.call("letter_save_as", json!({ "id": id, "format": format }));
        let path = path.as_str().unwrap_or_else(|| panic!("{format} was not saved"));
        assert!(path.ends_with(&format!("-Kask.{ending}")), "{path}");
        let bytes = std::fs::read(path).unwrap();
        assert!(bytes.starts_with(start), "{format} begins with something else");
        assert!(String::from_utf8_lossy(&bytes).contains(part), "{format} lacks {part}");
        std::fs::remove_file(path).unwrap();
    };
    check("text", "txt", b"", "Thank you.");
    check("markdown", "md", b"", "# Our agreement");
    check("mail", "eml", b"", "X-Unsent: 1");
    // The typesetter lies beside the programs: `cargo test -p typeset` builds it.
    check("pdf", "pdf", b"%PDF-1.7", "%%EOF");
    check("word", "docx", b"PK", "word/document.xml");
    check("mail_with_pdf", "eml", b"", "application/pdf");
    assert_eq!(std::fs::read_dir(stage.files()).unwrap().count(), 0, "nothing else is left");
    assert_eq!(stage.call("document_being_made", json!({})), false);
}

#[test]
fn a_logo_stands_on_letters_can_be_undone_and_goes_out_with_the_journal() {
    let stage = Stage::with_journal();
    let letter = json!({ "request": letter(&stage) });
    let image = |pages: &Value| pages[0].as_str().unwrap().contains("<image");
    assert!(!image(&stage.call("letter_pages", letter.clone())));

    std::fs::write(stage.files().join("a.png"), b"no image").unwrap();
    let refused = stage.try_call("logo_choose", json!({})).unwrap_err();
    assert_eq!((&refused["code"], &refused["field"]), (&json!("invalid"), &json!("logo")));
    std::fs::write(stage.files().join("b.svg"), vec![b' '; 600_000]).unwrap();
    assert_eq!(stage.try_call("logo_choose", json!({})).unwrap_err()["field"], "logo");

    std::fs::write(stage.files().join("c.svg"), LOGO).unwrap();
    stage.call("logo_choose", json!({}));
    let shown = stage.call("logo_get", json!({}));
    assert!(shown["image"].as_str().unwrap().starts_with("data:image/svg+xml;base64,"), "{shown}");
    let settings = stage.call("settings_get", json!({}));
    stage.ask("settings_change", settings);
    assert_eq!(stage.call("logo_get", json!({})), shown, "other settings leave it alone");
    let exported = stage.call("journal_export", json!({}));
    let file: Value =
        serde_json::from_slice(&std::fs::read(exported.as_str().unwrap()).unwrap()).unwrap();
    assert!(file["settings"]["logo"].is_string(), "{}", file["settings"]);

    stage.call("logo_remove", json!({}));
    assert_eq!(stage.call("logo_get", json!({})), json!(null));
    stage.call("undo_last", json!({}));
    assert_eq!(stage.call("logo_get", json!({})), shown);
}
