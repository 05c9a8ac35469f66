//! The project's own tasks: `cargo xtask run`, `cargo xtask test` and what helps beside them.
//!
//! This program must build on a machine that has nothing but Rust, because it is what finds out
//! which system libraries are missing. So it depends on no crate of the product.
//!
//! Exit codes: 0 all is well, 1 a step failed, 2 the command line was not understood, 3 the machine
//! lacks something that could not be installed from here.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it speaks on a terminal")]

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

mod bench;
mod bindings;
mod check;
mod machine;
mod migration;
mod picture;
mod programs;
mod screen;
mod start;
mod step;
mod suite;
mod ui;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, starts and tests Good Terms")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Sets the machine up, builds the app and opens it.
    Run {
        /// Open the sample journal instead of your own.
        #[arg(long)]
        sample: bool,
        /// Without a display: stop as soon as the screenshot is taken.
        #[arg(long)]
        once: bool,
    },
    /// Sets the machine up and runs every test, or one part of them.
    Test {
        /// Run only this part.
        part: Option<suite::Part>,
    },
    /// Sets the machine up and looks for what a reviewer should not have to: format, lints, types,
    /// licences.
    Check,
    /// Repairs what `check` finds and a program can repair.
    Fix,
    /// Writes the generated files anew from their Rust sources.
    Bindings,
    /// Starts a new migration of the journal's file.
    Migration {
        /// What it does, such as `add_client_colour`.
        name: String,
    },
    /// Measures, and prints each figure beside its limit.
    Bench,
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::from(if error.is::<machine::Missing>() { 3 } else { 1 })
        }
    }
}

/// Performs one task. `false` means that it ran to its end and found something wrong.
fn perform(task: Task) -> Result<bool> {
    match task {
        Task::Run { sample, once } => start::run(sample, once),
        Task::Test { part } => suite::run(part),
        Task::Check => check::check(),
        Task::Fix => check::fix(),
        Task::Bindings => bindings::write(),
        Task::Migration { name } => migration::create(&name),
        Task::Bench => bench::run(),
    }
}
