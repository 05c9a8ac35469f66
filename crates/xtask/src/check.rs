//! What a program can look for better than a reviewer, and what it can repair.

use anyhow::Result;

use crate::{step, ui};

/// Looks at format, lints, types and licences, to the end.
///
/// # Errors
///
/// If a tool cannot be started.
pub fn check() -> Result<bool> {
    ui::install()?;
    ui::build()?;
    let mut fine = step::succeeds("Format", &mut step::cargo(["fmt", "--all", "--check"]))?;
    // The window's tests are no part of `--all-targets`, because they run only when asked for.
    let lints = ["clippy", "--workspace", "--locked", "--all-targets", "--test", "window"];
    let mut clippy = step::cargo(lints);
    clippy.args(["--features", "custom-protocol", "--", "-D", "warnings"]);
    fine &= step::succeeds("Lints", &mut clippy)?;
    fine &= step::succeeds("Types of the interface", &mut ui::npm(["run", "--silent", "check"]))?;
    fine &= step::succeeds("Lints of the interface", &mut ui::npm(["run", "--silent", "lint"]))?;
    if step::is_fine(&mut step::cargo(["deny", "--version"])) {
        let kinds = ["deny", "--all-features", "check", "licenses", "bans", "sources"];
        fine &= step::succeeds("Licences and sources", &mut step::cargo(kinds))?;
    } else {
        let how = "skipped, because cargo-deny is not installed: cargo install cargo-deny --locked";
        step::skipped("Licences and sources", how);
    }
    println!("{}", if fine { "All fine." } else { "Something is to be mended, see above." });
    Ok(fine)
}

/// Formats, and applies what the lints suggest.
///
/// # Errors
///
/// If a tool cannot be started.
pub fn fix() -> Result<bool> {
    ui::install()?;
    ui::build()?;
    let mut clippy = step::cargo(["clippy", "--workspace", "--all-targets", "--fix"]);
    clippy.args(["--features", "custom-protocol", "--allow-dirty", "--allow-staged"]);
    let mut fine = step::succeeds("Lints", &mut clippy)?;
    fine &= step::succeeds("Lints of the interface", &mut ui::npm(["run", "--silent", "fix"]))?;
    fine &= step::succeeds("Format", &mut step::cargo(["fmt", "--all"]))?;
    Ok(fine)
}
