//! Good, broken, huge and encrypted PDFs, made here, and programs that misbehave.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use extract::{Extractor, Failure, PAGE_BREAK, Reading};

const PROGRAM: &str = env!("CARGO_BIN_EXE_goodterms-pdf-text");

fn real() -> Extractor {
    Extractor::of(PROGRAM.into())
}

/// Writes a PDF with a stream of drawing for each page, and its table of objects.
fn pdf(pages: &[&str]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|it| format!("{} 0 R", 4 + it * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    for (at, drawing) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + at * 2
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{drawing}\nendstream", drawing.len()));
    }
    let mut text = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(text.len());
        write!(text, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let table = text.len();
    write!(text, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(text, "{place:010} 00000 n ").unwrap();
    }
    let size = objects.len() + 1;
    write!(text, "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").unwrap();
    text.into_bytes()
}

/// Draws lines of text, from the top of a page.
fn drawn(lines: &[&str]) -> String {
    let mut drawing = "BT /F1 11 Tf 50 780 Td 14 TL".to_owned();
    for line in lines {
        write!(drawing, " ({line}) Tj T*").unwrap();
    }
    drawing + " ET"
}

#[track_caller]
fn check(bytes: &[u8], expected: Reading) -> String {
    let (reading, text) = real().text_of(bytes).unwrap();
    assert_eq!(reading, expected);
    assert_eq!(text.is_empty(), expected != Reading::Read, "text only where it was read");
    text
}

#[test]
fn the_words_of_each_page_come_out_in_order() {
    let first = drawn(&["Agreement", "Either party may end it with three months\\222 notice."]);
    let second = drawn(&["4.2 Payment within 14 days."]);
    let text = check(&pdf(&[&first, &second]), Reading::Read);
    let pages: Vec<&str> = text.split(PAGE_BREAK).collect();
    assert_eq!(pages.len(), 2);
    assert!(pages[0].contains("with three months\u{2019} notice"), "{text:?}");
    assert!(pages[1].starts_with("4.2 Payment within 14 days."), "{text:?}");
}

#[test]
fn a_word_that_the_end_of_a_line_parts_is_whole_again() {
    // Set by our own typesetter, whose fonts know one hyphen only.
    let contract = include_bytes!("../../sample/src/clients/bergmann-agreement.pdf");
    let text = check(contract, Reading::Read);
    for whole in ["In urgent matters work", "unless either side gives", "by e-mail or registered"] {
        assert!(text.contains(whole), "{whole} is not in\n{text}");
    }
    assert!(!text.contains("  ") && !text.contains('\u{ad}'), "{text}");
}

#[test]
fn a_scan_has_no_text_and_says_so() {
    check(&pdf(&["0 0 595 842 re f"]), Reading::NoText);
}

#[test]
fn a_page_that_cannot_be_read_leaves_the_others() {
    let good = drawn(&["Readable"]);
    let text = check(&pdf(&["BT /Nowhere 11 Tf (lost) Tj ET", &good]), Reading::Read);
    assert_eq!(text.split(PAGE_BREAK).nth(1), Some("Readable"));
}

#[test]
fn what_is_no_pdf_or_was_cut_off_is_broken() {
    check(b"", Reading::Broken);
    check(b"Dear all, this is a letter.", Reading::Broken);
    check(&[0xff; 4096], Reading::Broken);
    let whole = pdf(&[&drawn(&["Agreement"])]);
    check(&whole[..whole.len() / 3], Reading::Broken);
}

#[test]
fn one_that_wants_a_password_is_encrypted() {
    // Made with `qpdf --encrypt secret owner 256`, and the other with an empty first password.
    check(include_bytes!("encrypted.pdf"), Reading::Encrypted);
    let text = check(include_bytes!("restricted.pdf"), Reading::Read);
    assert_eq!(text, "Three months notice.", "a ban on printing is none on reading");
}

#[test]
fn a_file_that_asks_for_everything_is_given_up() {
    // More text than is taken, and more work than there is time for.
    let line = drawn(&["All work and no play. ".repeat(60).as_str(); 50]);
    let pages = vec![line.as_str(); 120];
    let clock = Instant::now();
    let (reading, text) = real().within(Duration::from_secs(3)).text_of(&pdf(&pages)).unwrap();
    assert_eq!((reading, text.as_str()), (Reading::TooMuch, ""));
    assert!(clock.elapsed() < Duration::from_secs(20), "it is not waited for in vain");
}

/// An extractor whose program is a script.
#[cfg(unix)]
fn script(folder: &tempfile::TempDir, text: &str) -> Extractor {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.path().join("program");
    std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    Extractor::of(path).within(Duration::from_millis(400))
}

#[cfg(unix)]
#[test]
fn a_program_that_loops_breaks_or_babbles_hurts_nobody() {
    let folder = tempfile::tempdir().unwrap();
    for (text, expected) in [
        ("while :; do :; done", Reading::TooMuch),
        ("kill -SEGV $$", Reading::Broken),
        ("exit 3", Reading::Broken),
        ("echo nonsense", Reading::Broken),
        ("echo encrypted; exit 3", Reading::Encrypted),
    ] {
        let (reading, said) = script(&folder, text).text_of(&[b'x'; 100_000]).unwrap();
        assert_eq!((reading, said.as_str()), (expected, ""), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_being_read_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let endless = script(&folder, "while :; do :; done").within(Duration::from_secs(60));
    assert!(!endless.is_at_work());
    std::thread::scope(|scope| {
        let read = scope.spawn(|| endless.text_of(b"%PDF"));
        while !endless.is_at_work() {
            std::thread::yield_now();
        }
        // It may have been counted before it has looked how often it was stopped.
        while !read.is_finished() {
            endless.stop();
            std::thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(read.join().unwrap(), Err(Failure::Stopped));
    });
    assert!(!endless.is_at_work());
    let next = script(&folder, "echo encrypted");
    assert_eq!(next.text_of(b"%PDF").unwrap().0, Reading::Encrypted);
}

#[test]
fn a_program_that_is_not_there_is_missing() {
    let nowhere = Extractor::of("/nowhere/at/all".into());
    assert!(nowhere.text_of(b"%PDF").is_err());
}
