//! The user interface's packages and its build, each only when something changed.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::step;

/// The folder of the user interface.
pub fn folder() -> PathBuf {
    step::root().join("ui")
}

/// npm in the folder of the user interface.
pub fn npm<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = step::program("npm");
    command.current_dir(folder()).args(arguments);
    command
}

/// Installs the packages that the lock file names, unless that was done since it last changed.
///
/// # Errors
///
/// If npm cannot install them.
pub fn install() -> Result<()> {
    let title = "Packages of the user interface";
    // npm writes this file last, so an installation that broke off does not count.
    let done = newest(&folder().join("node_modules/.package-lock.json"));
    if done.is_some() && done >= newest(&folder().join("package-lock.json")) {
        step::skipped(title, "unchanged");
        return Ok(());
    }
    step::run(title, &mut npm(["ci", "--no-audit", "--no-fund"]))
}

/// Builds the user interface into `ui/dist`, unless nothing it is made of changed.
///
/// # Errors
///
/// If the build fails.
pub fn build() -> Result<()> {
    let title = "User interface";
    let dist = folder().join("dist/index.html");
    let sources = ["src", "public", "index.html", "package-lock.json", "vite.config.ts"];
    let sources = sources.iter().map(|name| folder().join(name));
    let changed = sources.chain([step::root().join("locales")]).filter_map(|p| newest(&p)).max();
    if newest(&dist).is_some_and(|built| changed.is_some_and(|changed| built > changed)) {
        step::skipped(title, "unchanged");
        return Ok(());
    }
    step::run(title, &mut npm(["run", "--silent", "build"]))
}

/// When anything in `path` last changed; folders count, so that a removed file is noticed.
/// `None` if there is nothing.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().ok()?;
    let mut newest_time = own.modified().ok();
    if own.is_dir() {
        for entry in path.read_dir().ok()?.flatten() {
            if entry.file_name() != OsStr::new("node_modules") {
                newest_time = newest_time.max(newest(&entry.path()));
            }
        }
    }
    newest_time
}
