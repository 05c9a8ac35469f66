//! What a program can look for better than a reviewer, and what it can repair.

use anyhow::Result;

use crate::machine::{self, Purpose};
use crate::{step, ui};

/// The app with its interface inside, as it is tested and given out.
const FEATURES: [&str; 2] = ["--features", "custom-protocol"];

/// The window's tests run only when asked for, so cargo counts them among no other targets.
const LINTED: [(&str, &[&str]); 2] =
    [("Lints", &["--all-targets"]), ("Lints of the window's tests", &["--test", "window"])];

/// Looks at format, lints, types and licences, to the end.
///
/// # Errors
///
/// If the machine lacks something, or a tool cannot be started.
pub fn check() -> Result<bool> {
    machine::prepare(Purpose::Build)?;
    ui::install()?;
    ui::build()?;
    let mut fine = step::succeeds("Format", &mut step::cargo(["fmt", "--all", "--check"]))?;
    for (title, targets) in LINTED {
        let mut clippy = step::cargo(["clippy", "--workspace", "--locked"]);
        clippy.args(FEATURES).args(targets).args(["--", "-D", "warnings"]);
        fine &= step::succeeds(title, &mut clippy)?;
    }
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
/// If the machine lacks something, or a tool cannot be started.
pub fn fix() -> Result<bool> {
    machine::prepare(Purpose::Build)?;
    ui::install()?;
    ui::build()?;
    let mut fine = true;
    for (title, targets) in LINTED {
        let mut clippy = step::cargo(["clippy", "--workspace", "--fix"]);
        clippy.args(["--allow-dirty", "--allow-staged"]).args(FEATURES).args(targets);
        fine &= step::succeeds(title, &mut clippy)?;
    }
    fine &= step::succeeds("Lints of the interface", &mut ui::npm(["run", "--silent", "fix"]))?;
    fine &= step::succeeds("Format", &mut step::cargo(["fmt", "--all"]))?;
    Ok(fine)
}
