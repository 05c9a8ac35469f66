//! Good Terms: a desktop journal for people who work for clients from home.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::io::Write as _;
use std::process::ExitCode;

use shell::Start;

fn main() -> ExitCode {
    let done = Start::read(std::env::args_os().skip(1))
        .map_err(Into::into)
        .and_then(|start| shell::run(&start));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell if even this cannot be written.
            let _ = writeln!(std::io::stderr(), "Good Terms could not start: {error}.");
            ExitCode::FAILURE
        }
    }
}
