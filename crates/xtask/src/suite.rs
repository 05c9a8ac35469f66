//! Every test of the project, and one line that adds them up.

use std::time::Instant;

use anyhow::Result;

use crate::machine::{self, Purpose};
use crate::{programs, step, ui};

/// One part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
    /// Everything below the window: the crates, the commands, the companion, the house rules.
    Rust,
    /// Types, lints and tests of the user interface.
    Ui,
    /// The real window, driven as a person drives it.
    Window,
}

/// How many tests of a part went which way.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
struct Count {
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// A step that failed without a failing test, such as a compile error, is a failure too.
    fn settle(mut self, succeeded: bool) -> Self {
        if !succeeded && self.failed == 0 {
            self.failed = 1;
        }
        self
    }

    fn of_step(succeeded: bool) -> Self {
        Self { passed: u32::from(succeeded), failed: u32::from(!succeeded), skipped: 0 }
    }
}

/// Runs every test, or those of one part, to the end.
///
/// # Errors
///
/// If the machine lacks something or the user interface cannot be built: then nothing was tested.
pub fn run(part: Option<Part>) -> Result<bool> {
    machine::prepare(match part {
        Some(Part::Ui) => Purpose::Interface,
        Some(Part::Rust) => Purpose::Build,
        Some(Part::Window) | None => Purpose::Drive,
    })?;
    ui::install()?;
    let wanted = |one: Part| part.is_none_or(|only| only == one);
    let mut parts: Vec<(&str, Count)> = Vec::new();
    let clock = Instant::now();
    if wanted(Part::Ui) {
        parts.push(("ui", interface()?));
    }
    if part != Some(Part::Ui) {
        // The app carries the built interface inside, so nothing compiles without it.
        ui::build()?;
    }
    if wanted(Part::Rust) {
        parts.push(("rust", rust("Tests below the window", &[])?));
    }
    if wanted(Part::Window) {
        programs::build()?;
        parts.push(("window", rust("Tests of the real window", &["--test", "window"])?));
    }
    Ok(sum_up(&parts, clock))
}

fn interface() -> Result<Count> {
    let mut count = Count::default();
    for (title, script) in [("Types of the user interface", "check"), ("Its lints", "lint")] {
        let fine = step::succeeds(title, &mut ui::npm(["run", "--silent", script]))?;
        count.add(Count::of_step(fine));
    }
    let mut tests = Count::default();
    let mut command = ui::npm(["run", "--silent", "test", "--", "--no-color"]);
    let fine = step::listen("Tests of the user interface", &mut command, |line| {
        tests.add(vitest(line));
    })?;
    count.add(tests.settle(fine));
    Ok(count)
}

/// Both Rust parts are built with the same packages and features, so that the second one finds
/// everything compiled: the app with its interface inside, as the window's tests need it.
fn rust(title: &str, only: &[&str]) -> Result<Count> {
    let mut command = step::cargo(["test", "--workspace", "--locked", "--no-fail-fast"]);
    command.args(["--features", "custom-protocol"]).args(only);
    let mut count = Count::default();
    let fine = step::listen(title, &mut command, |line| count.add(libtest(line)))?;
    Ok(count.settle(fine))
}

fn sum_up(parts: &[(&str, Count)], clock: Instant) -> bool {
    println!();
    let mut all = Count::default();
    for (name, count) in parts {
        all.add(*count);
        let skipped = match count.skipped {
            0 => String::new(),
            n => format!(", {n} skipped"),
        };
        println!("{name:<8}{} passed, {} failed{skipped}", count.passed, count.failed);
    }
    println!("after {}", step::spoken(clock.elapsed()));
    println!("{} passed, {} failed", all.passed, all.failed);
    all.failed == 0
}

/// Reads the last line of a Rust test binary: `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
fn libtest(line: &str) -> Count {
    match line.trim().strip_prefix("test result: ") {
        Some(result) => Count {
            passed: before(result, "passed"),
            failed: before(result, "failed"),
            skipped: before(result, "ignored"),
        },
        None => Count::default(),
    }
}

/// Reads vitest's summary: `      Tests  1 failed | 12 passed (13)`.
fn vitest(line: &str) -> Count {
    match line.trim().strip_prefix("Tests  ") {
        Some(result) => Count {
            passed: before(result, "passed"),
            failed: before(result, "failed"),
            skipped: before(result, "skipped"),
        },
        None => Count::default(),
    }
}

/// The number in front of a word, or 0.
fn before(text: &str, word: &str) -> u32 {
    let words: Vec<_> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let pair = words.windows(2).find(|pair| pair[1] == word);
    pair.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_both_runners_are_counted() {
        let check = |found: Count, passed, failed, skipped| {
            assert_eq!(found, Count { passed, failed, skipped });
        };
        let line = "test result: ok. 31 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out";
        check(libtest(line), 31, 0, 2);
        check(libtest("test result: FAILED. 3 passed; 1 failed; 0 ignored"), 3, 1, 0);
        check(libtest("test it_passed ... ok"), 0, 0, 0);
        check(vitest("      Tests  12 passed (12)"), 12, 0, 0);
        check(vitest("      Tests  1 failed | 2 skipped | 12 passed (15)"), 12, 1, 2);
        check(vitest(" Test Files  1 failed (1)"), 0, 0, 0);
        check(vitest("      Tests  no tests"), 0, 0, 0);
    }

    #[test]
    fn a_step_that_breaks_without_a_test_counts_as_a_failure() {
        assert_eq!(Count::default().settle(false).failed, 1, "a compile error went unnoticed");
        assert_eq!(Count { failed: 2, ..Count::default() }.settle(false).failed, 2);
        assert_eq!(Count::default().settle(true).failed, 0);
    }
}
