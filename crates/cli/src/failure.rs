//! How a command ends: its exit code, and what is said where it failed.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use api::Code;
use api::context::Words;
use serde::Serialize;

/// How a command ends. The numbers are documented in `--help` and in docs/companion.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    /// Nothing was found, or it was refused with a reason.
    Refused = 1,
    /// Wrong usage.
    Usage = 2,
    /// The journal is missing, damaged, locked, busy, read-only or newer.
    Journal = 3,
    /// Another file could not be read or written, or may not be imported.
    File = 4,
    Internal = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command stopped before its end.
#[derive(Debug)]
pub enum Stop {
    Failed(Failure),
    /// Nobody reads what is written any more, as with `| head -1`. Nothing is wrong.
    PipeClosed,
}

/// A failure as it is shown, in words or as JSON.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    /// A word for programs: one of the api's, or `usage`, `ambiguous`, `unreadable_file`.
    pub code: String,
    /// What is wrong, as a sentence.
    pub message: String,
    /// What to do about it, as a sentence.
    pub hint: Option<String>,
    #[serde(skip)]
    exit: Exit,
    /// The code of a failure that came from the api.
    #[serde(skip)]
    from: Option<Code>,
}

impl Failure {
    /// Makes a failure of this program's own.
    pub fn new(exit: Exit, code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), hint: None, exit, from: None }
    }

    /// Makes a failure to read or write a file other than the journal.
    pub fn of_file(words: &Words, path: &Path, error: &io::Error) -> Self {
        let args =
            [("file", path.display().to_string().into()), ("reason", error.to_string().into())];
        Self::new(Exit::File, "unreadable_file", words.say("cli-file-failed", &args))
    }

    /// Returns the exit code.
    pub const fn exit(&self) -> Exit {
        self.exit
    }

    /// Says what can be done about it.
    #[must_use]
    pub fn hint(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }

    /// Ends with another exit code than the failure's own.
    #[must_use]
    pub fn ending(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }

    /// Says failures that are about the journal as a whole in the person's words.
    #[must_use]
    pub fn said(mut self, words: &Words, journal: &Path) -> Self {
        let id = match self.from {
            Some(Code::Missing) => "cli-journal-missing",
            Some(Code::Newer) => "cli-journal-newer",
            Some(Code::Damaged) => "cli-journal-unreadable",
            Some(Code::WrongKey) => "cli-journal-locked",
            Some(Code::ReadOnly) => "cli-journal-read-only",
            Some(Code::Busy) => "cli-journal-busy",
            Some(Code::Full) => "cli-journal-full",
            Some(Code::Changed) => "cli-changed-since",
            _ => return self,
        };
        self.message = words.say(id, &[("path", journal.display().to_string().into())]);
        if self.from == Some(Code::Missing) {
            self.hint = Some(words.say("cli-journal-missing-hint", &[]));
        }
        self
    }
}

impl From<api::Error> for Failure {
    fn from(error: api::Error) -> Self {
        let exit = match error.code {
            Code::NotFound | Code::Invalid | Code::NotAllowed | Code::Changed => Exit::Refused,
            Code::Full
            | Code::ReadOnly
            | Code::Busy
            | Code::NoJournal
            | Code::Missing
            | Code::Damaged
            | Code::Newer
            | Code::WrongKey => Exit::Journal,
            Code::Internal => Exit::Internal,
        };
        let code = serde_json::to_value(error.code).ok();
        Self {
            code: code.as_ref().and_then(|it| it.as_str()).unwrap_or("internal").to_owned(),
            message: error.message,
            hint: error.hint,
            exit,
            from: Some(error.code),
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<api::Error> for Stop {
    fn from(error: api::Error) -> Self {
        Self::Failed(error.into())
    }
}
