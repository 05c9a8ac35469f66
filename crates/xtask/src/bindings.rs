//! Writing generated files anew.

use anyhow::{Result, ensure};

use crate::machine::{self, Purpose};
use crate::{step, ui};

/// Runs the tests that compare generated files with their sources, and lets them write.
///
/// Such a test has `generated` in its name and overwrites its file when `UPDATE` is set.
///
/// # Errors
///
/// If the machine lacks something, there is no such test, or one of them fails.
pub fn write() -> Result<bool> {
    machine::prepare(Purpose::Build)?;
    ui::install()?;
    ui::build()?;
    let mut command = step::cargo(["test", "--workspace", "--features", "custom-protocol"]);
    command.arg("generated").env("UPDATE", "1");
    let mut written = 0;
    let fine = step::listen("Generated files", &mut command, |line| {
        written += u32::from(line.starts_with("test ") && line.ends_with(" ok"));
    })?;
    ensure!(!fine || written > 0, "no test with `generated` in its name was found");
    if fine {
        println!("Up to date: {written}. `git diff` shows what changed.");
    }
    Ok(fine)
}
