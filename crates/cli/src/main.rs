//! `goodterms`: the journal in the terminal, beside the app or without it.
//!
//! It knows no SQL, no rules and no window. Each command asks the api once or twice and says what
//! it answered.

mod args;
mod calendar;
mod clients;
mod clock;
mod day;
mod desk;
mod document;
mod failure;
mod file;
mod find;
mod holidays;
mod import_csv;
mod letter;
mod log;
mod made;
mod notice;
mod out;
mod policy;
mod portfolio;
mod review;
mod search;
mod sentence;
mod standing;
mod undo;
mod word;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use api::context::Words;
use clap::Parser as _;

use crate::args::{Cli, Command};
use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::out::Out;

fn main() -> ExitCode {
    let words = Words::of(&language());
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return not_understood(&error, &arguments, &words),
    };
    let desk = match Desk::new(&cli, words.clone()) {
        Ok(desk) => desk,
        Err(failure) => return fail(&failure, cli.json, &words),
    };
    let mut out = Out::new();
    let done = run(&desk, &mut out, &cli.command).and_then(|exit| out.finish().map(|()| exit));
    match done {
        Ok(exit) => exit.into(),
        Err(Stop::PipeClosed) => Exit::Done.into(),
        Err(Stop::Failed(failure)) => {
            fail(&failure.said(&desk.words, &desk.path), desk.json, &desk.words)
        }
    }
}

fn run(desk: &Desk, out: &mut Out, command: &Command) -> Result<Exit, Stop> {
    match command {
        Command::Clients => clients::run(desk, out),
        Command::Log(args) => log::run(desk, out, args),
        Command::Standing(args) => standing::run(desk, out, args),
        Command::Notice(args) => notice::run(desk, out, args),
        Command::Letter(args) => letter::run(desk, out, args),
        Command::Review(args) => review::run(desk, out, args),
        Command::Search(args) => search::run(desk, out, args),
        Command::Import { file } => file::import(desk, out, file),
        Command::ImportCsv(args) => import_csv::run(desk, out, args),
        Command::Calendar(args) => calendar::run(desk, out, args),
        Command::Holidays(args) => holidays::run(desk, out, args),
        Command::Portfolio(args) => portfolio::run(desk, out, args),
        Command::Policy(args) => policy::run(desk, out, args),
        Command::Export { file } => file::export(desk, out, file),
        Command::Schema => file::schema(out),
        Command::Undo => undo::run(desk, out),
        Command::New => made::empty(desk, out),
        Command::Sample { clients, entries } => made::sample(desk, out, clients.zip(*entries)),
    }
}

/// Returns the language tag of the terminal, or nothing where it does not say.
fn language() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|it| !it.is_empty()))
        .unwrap_or_default()
}

/// Answers a command line that asks for help, or that cannot be understood.
fn not_understood(error: &clap::Error, arguments: &[OsString], words: &Words) -> ExitCode {
    if !error.use_stderr() {
        // A reader that has gone away does not want the help any more.
        let _ = error.print();
        return Exit::Done.into();
    }
    if arguments.iter().any(|it| it == "--json") {
        // What is wrong comes first; the usage and the way to the help follow after a gap.
        let text = error.to_string();
        let first = text.split("\n\n").next().unwrap_or_default();
        let words_of_it: Vec<&str> = first.split_whitespace().collect();
        let message = words_of_it.join(" ");
        let message = message.trim_start_matches("error: ");
        return fail(&Failure::new(Exit::Usage, "usage", message), true, words);
    }
    let _ = error.print();
    Exit::Usage.into()
}

/// Says on standard error what went wrong.
fn fail(failure: &Failure, json: bool, words: &Words) -> ExitCode {
    let text = if json {
        serde_json::to_string(failure).unwrap_or_default()
    } else {
        let hint = failure.hint.as_ref().map(|it| format!("\n{it}")).unwrap_or_default();
        words.say("cli-failed", &[("message", format!("{}{hint}", failure.message).into())])
    };
    // There is nowhere left to say that this could not be said.
    let _ = writeln!(std::io::stderr(), "{text}");
    failure.exit().into()
}
