//! Running other programs: what is running, how long it took, and what it said.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

/// The folder that holds the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or_else(|| Path::new("."))
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program to be run in the root folder.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The same cargo that started this program.
pub fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    // These describe this program's own package and would make others build anew.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") {
            command.env_remove(name);
        }
    }
    command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_MANIFEST_PATH");
    command
}

/// Runs one step with its output shown as it comes, and says how long it took.
///
/// # Errors
///
/// If the program cannot be started, or ends with anything but success.
pub fn run(title: &str, command: &mut Command) -> Result<()> {
    if !succeeds(title, command)? {
        bail!("{title}: failed. The command was: {}", as_typed(command));
    }
    Ok(())
}

/// Like [`run`], but reports a failing program as `false`.
pub fn succeeds(title: &str, command: &mut Command) -> Result<bool> {
    let clock = begin(title);
    let status = command.status().with_context(|| cannot_start(command))?;
    end(clock, status.success());
    Ok(status.success())
}

/// Like [`succeeds`], and hands every line of the program's standard output to `hear` as well.
pub fn listen(title: &str, command: &mut Command, mut hear: impl FnMut(&str)) -> Result<bool> {
    let clock = begin(title);
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("the output broke off")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            hear(&line);
        }
    }
    let status = child.wait().context("the program could not be waited for")?;
    end(clock, status.success());
    Ok(status.success())
}

/// Whether a program runs and ends well; it says nothing.
pub fn is_fine(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// Whether a program of this name is on the path.
pub fn is_there(name: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// Says that a step was not needed, or was left out, and why.
pub fn skipped(title: &str, why: &str) {
    println!("==> {title}: {why}");
}

/// A duration as a person would say it.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 60.. => format!("{} min {:02} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}

/// A command as one would type it.
pub fn as_typed(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        let _ = write!(line, " {}", argument.to_string_lossy());
    }
    line
}

fn begin(title: &str) -> Instant {
    println!("==> {title}");
    Instant::now()
}

fn end(clock: Instant, well: bool) {
    let word = if well { "done" } else { "FAILED" };
    println!("    {word} after {}", spoken(clock.elapsed()));
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start: {}", as_typed(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken_as_people_say_them() {
        let check = |milliseconds, expected: &str| {
            assert_eq!(spoken(Duration::from_millis(milliseconds)), expected);
        };
        check(40, "0.0 s");
        check(12_340, "12.3 s");
        check(60_000, "1 min 00 s");
        check(754_000, "12 min 34 s");
    }

    #[test]
    fn the_root_is_the_workspace() {
        assert!(root().join("tauri.conf.json").is_file(), "{} is not the root", root().display());
    }
}
