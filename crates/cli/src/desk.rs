//! What every command has beside it: where the journal is, the words, and now.

use std::path::{Path, PathBuf};

use api::context::{Arg, Context, Moment, Words};
use api::{Code, Session};
use chrono::NaiveDate;
use places::Places;

use crate::args::{Cli, Command};
use crate::clock;
use crate::failure::{Exit, Failure, Stop};

/// The variable that names the journal where `--journal` does not.
const JOURNAL: &str = "GOOD_TERMS_JOURNAL";

/// What every command has beside it.
#[derive(Debug)]
pub struct Desk {
    /// The journal's file, whether it is there or not.
    pub path: PathBuf,
    pub words: Words,
    pub now: Moment,
    /// Whether to answer in JSON.
    pub json: bool,
}

impl Desk {
    /// Lays out what a command line asks for. Opens nothing.
    pub fn new(cli: &Cli, words: Words) -> Result<Self, Failure> {
        let asked = cli.journal.clone();
        let set = || std::env::var_os(JOURNAL).filter(|it| !it.is_empty()).map(PathBuf::from);
        let usual = || {
            let places = Places::usual()?;
            Some(match cli.command {
                Command::Sample { .. } => places.sample(),
                _ => places.journal(),
            })
        };
        let path = asked.or_else(set).or_else(usual).ok_or_else(|| {
            Failure::new(Exit::Journal, "no_journal", words.say("cli-no-home", &[]))
        })?;
        Ok(Self { path, words, now: clock::now(), json: cli.json })
    }

    /// Returns the clock, ids and words for one request.
    pub fn context(&self) -> Context<'_> {
        Context { now: self.now, ids: &clock::new_id, words: &self.words }
    }

    /// Returns today.
    pub fn today(&self) -> NaiveDate {
        self.now.day()
    }

    /// Says something in the person's words.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(id, args)
    }

    /// Says a count of something in the person's words.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.say(id, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
    }

    /// Opens the journal without any way to write to it.
    ///
    /// One of an earlier release has to be brought up to date first, which opening it for writing
    /// does; so that is what happens where it may be written to.
    pub fn read(&self) -> Result<Session, Stop> {
        match api::journal::open_read_only(&self.path) {
            Err(error) if error.code == Code::ReadOnly => self.write(),
            other => Ok(other?),
        }
    }

    /// Opens the journal for writing.
    pub fn write(&self) -> Result<Session, Stop> {
        Ok(api::journal::open(&self.path, &self.context())?)
    }

    /// Makes the folder that a new journal goes into.
    pub fn make_folder(&self) -> Result<(), Stop> {
        let Some(folder) = self.path.parent().filter(|it| !it.as_os_str().is_empty()) else {
            return Ok(());
        };
        std::fs::create_dir_all(folder).map_err(|error| self.of_file(folder, &error))
    }

    /// Says that a file could not be read or written.
    pub fn of_file(&self, path: &Path, error: &std::io::Error) -> Stop {
        Failure::of_file(&self.words, path, error).into()
    }

    /// Refuses what was typed.
    pub fn usage(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Stop {
        Failure::new(Exit::Usage, "usage", self.say(id, args)).into()
    }
}
