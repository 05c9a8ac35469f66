//! The typesetter as a program, and how the press gets along with it.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use press::{Failure, Format, Order, Press};

use crate::samples::{HOSTILE, in_language};

const PROGRAM: &str = env!("CARGO_BIN_EXE_goodterms-typeset");

fn real() -> Press {
    Press::of(PROGRAM.into())
}

/// A press whose typesetter is a script.
#[cfg(unix)]
fn script(folder: &tempfile::TempDir, text: &str) -> Press {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.path().join("typesetter");
    std::fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    Press::of(path)
}

#[test]
fn one_paper_after_another_is_set_in_any_format() {
    let press = real();
    let paper = in_language("en", HOSTILE);
    let starts = [(Format::Pdf, "%PDF-1.7"), (Format::Docx, "PK"), (Format::Pages, "[\"<svg")];
    for (format, start) in starts.into_iter().cycle().take(6) {
        let bytes = press.set(&Order::new(format, &paper)).unwrap();
        assert!(bytes.starts_with(start.as_bytes()), "{format:?}");
    }
    assert!(!press.is_at_work());
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = in_language("kk", "Құрметті");
    for format in [Format::Pdf, Format::Docx] {
        let first = real().set(&Order::new(format, &paper)).unwrap();
        assert_eq!(real().set(&Order::new(format, &paper)).unwrap(), first, "{format:?}");
    }
}

#[test]
fn a_typesetter_that_is_not_there_is_said_to_be_missing() {
    let press = Press::of("/nowhere/goodterms-typeset".into());
    let failure = press.set(&Order::new(Format::Pdf, &in_language("en", "x"))).unwrap_err();
    assert_eq!(failure, Failure::Missing("/nowhere/goodterms-typeset".into()));
}

#[cfg(unix)]
#[test]
fn a_typesetter_that_hangs_or_breaks_is_ended_and_said_to_have() {
    let folder = tempfile::tempdir().unwrap();
    let paper = in_language("en", "x");
    let order = Order::new(Format::Pdf, &paper);
    let slow = script(&folder, "exec sleep 60").within(Duration::from_millis(200));
    assert_eq!(slow.set(&order).unwrap_err(), Failure::TooLong);
    assert_eq!(script(&folder, "exit 1").set(&order).unwrap_err(), Failure::Broke);
    assert_eq!(script(&folder, "echo nonsense").set(&order).unwrap_err(), Failure::Broke);
}

#[cfg(unix)]
#[test]
fn a_paper_that_is_being_set_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let press = script(&folder, "exec sleep 60");
    let paper = in_language("en", "x");
    std::thread::scope(|scope| {
        let setting = scope.spawn(|| press.set(&Order::new(Format::Pdf, &paper)));
        while !press.is_at_work() {
            std::thread::sleep(Duration::from_millis(5));
        }
        let clock = Instant::now();
        press.stop();
        assert_eq!(setting.join().unwrap().unwrap_err(), Failure::Stopped);
        assert!(clock.elapsed() < Duration::from_secs(20), "it did not wait for the end");
    });
}

#[cfg(unix)]
#[test]
fn a_typesetter_that_has_ended_meanwhile_is_started_anew() {
    let folder = tempfile::tempdir().unwrap();
    // It gives one answer, a document of the byte 7, and ends.
    let press = script(&folder, "printf '\\002\\000\\000\\000\\000\\007'; sleep 0.2");
    let paper = in_language("en", "x");
    for _ in 0..2 {
        assert_eq!(press.set(&Order::new(Format::Pdf, &paper)), Ok(vec![7]));
        std::thread::sleep(Duration::from_millis(400));
    }
}

#[test]
fn what_is_no_paper_is_refused_in_words() {
    let mut child = Command::new(PROGRAM)
        .arg("pdf")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"{\"language\":").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(!output.status.success());
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("is no paper"), "{said}");
}
