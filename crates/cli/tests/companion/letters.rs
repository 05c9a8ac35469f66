//! Letters of every kind without the window: as text, PDF, Word and a mail draft.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::stage::{PROGRAM, Stage, finish};

const KINDS: [&str; 11] = [
    "parting",
    "not-renewing",
    "boundary-reminder",
    "expectations",
    "acknowledgement",
    "apology",
    "make-it-right",
    "recovery-outcome",
    "payment-reminder",
    "referral",
    "closing-statement",
];

/// Text without what setting it may change: blanks, line breaks, hyphens and the marks of lists.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_whitespace() && !"-–‐\u{ad}\u{a0}\u{202f}\u{c}".contains(*it))
        .collect()
}

/// Takes the text out of a PDF with the program that reads contracts, which knows nothing of how
/// our letters are set, and leaves out the numbers of the pages.
fn read(pdf: &Path) -> String {
    let program = Path::new(PROGRAM).with_file_name("goodterms-pdf-text");
    let mut command = Command::new(program);
    command.stdin(fs::File::open(pdf).unwrap());
    let said = command.output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let text = said.strip_prefix("read\n").unwrap_or_else(|| panic!("unread: {said}"));
    let pages: Vec<&str> = text.split('\u{c}').collect();
    let last = pages.len();
    let bare = |(at, page): (usize, &&str)| {
        let number = format!("{} / {last}", at + 1);
        page.trim_end().strip_suffix(number.as_str()).unwrap_or(page).to_owned()
    };
    pages.iter().enumerate().map(bare).collect()
}

#[test]
fn every_kind_is_written_as_text_pdf_word_and_mail() {
    let stage = Stage::sample();
    for kind in KINDS {
        let write = |ending: &str| {
            let file = format!("{kind}.{ending}");
            let said = stage.done(&["letter", "bergmann", "--kind", kind, "--out", &file]);
            assert_eq!(said, format!("Written to {file}.\n"));
            stage.file(&file)
        };
        let text = fs::read_to_string(write("txt")).unwrap();
        assert!(text.contains("Rune Bergmann") && text.contains("Triin Lepik"), "{kind}:\n{text}");
        assert_eq!(text, stage.done(&["letter", "bergmann", "--kind", kind]), "{kind}");

        let pdf = write("pdf");
        assert_eq!(letters(&read(&pdf)), letters(&text), "the PDF of {kind} says the same");
        let word = fs::read(write("docx")).unwrap();
        assert!(word.starts_with(b"PK\x03\x04") && word.len() > 10_000, "{kind}: {}", word.len());
        let mail = fs::read_to_string(write("eml")).unwrap();
        for part in ["X-Unsent: 1", "To: ", "rune@bergmann-ferdigmat.example", "Subject: "] {
            assert!(mail.contains(part), "the mail of {kind} has no {part:?}:\n{mail}");
        }
    }
}

#[test]
fn a_pdf_passes_an_independent_checker_where_there_is_one() {
    if Command::new("qpdf").arg("--version").output().is_err() {
        return;
    }
    let stage = Stage::sample();
    for kind in KINDS {
        stage.done(&["letter", "bergmann", "--kind", kind, "--out", "letter.pdf"]);
        let mut command = stage.command("qpdf");
        let done = finish(command.args(["--check", "letter.pdf"]), "");
        assert_eq!(done.code, 0, "{kind}: {done:?}");
    }
}

#[test]
fn a_template_of_ones_own_is_used_where_it_is_named() {
    let stage = Stage::sample();
    let asked = ["letter", "espiga", "--kind", "payment-reminder"];
    let own = stage.done(&[&asked[..], &["--template", "reminder, the way"]].concat());
    assert!(own.contains("I was going through my books today"), "{own}");
    assert!(own.contains("Still open, Panadería La Espiga Dorada S.L."), "{own}");
    assert!(!stage.done(&asked).contains("going through my books"));
    let unknown = stage.run(&[&asked[..], &["--template", "nothing like it"]].concat());
    assert_eq!(unknown.code, 1);
    assert!(unknown.err.contains("nothing like it"), "{unknown:?}");
    // One for another kind is none for this letter.
    let other = ["letter", "espiga", "--kind", "apology", "--template", "reminder"];
    assert_eq!(stage.run(&other).code, 1);
}

#[test]
fn a_colleague_is_named_only_with_consent() {
    let stage = Stage::sample();
    let named = stage.done(&["letter", "bergmann", "--kind", "referral", "--colleague", "kaisa"]);
    assert!(named.contains("Kaisa Rebane: menus, labels and small print runs"), "{named}");
    let silent = stage.done(&["letter", "bergmann", "--kind", "referral", "--colleague", "marek"]);
    assert!(!silent.contains("Marek"), "he has not agreed:\n{silent}");
}
