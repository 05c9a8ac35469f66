//! What is wrong with a file, said so that a person can put it right.

use std::fmt;

use crate::MOST_PROBLEMS;
use crate::path::{At, Step};

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The field, such as `clients[2].entries[5].at`; empty for the file as a whole.
    pub path: String,
    /// What is wrong and what to do. May quote a few words of the file, so it is not for a log.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, ", {}", self.path)?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Why a file was refused. Nothing of it was taken over.
///
/// Either the one place where it stops being JSON, or everything that does not fit the format, or
/// everything that does not make sense, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong, in the order of the file; never empty, at most [`MOST_PROBLEMS`].
    pub problems: Vec<Problem>,
    /// How many more there were. Counting stops at 200, so that a hopeless file takes no time.
    pub more: usize,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{problem}")?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}

impl std::error::Error for ReadError {}

/// How many problems beyond those that are named are counted.
const MOST_COUNTED: usize = 200;

/// A problem before its line is known.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) steps: Vec<Step>,
    /// The byte it stands at, where that is known.
    pub(crate) offset: Option<usize>,
    pub(crate) message: String,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    pub(crate) found: Vec<Found>,
    pub(crate) more: usize,
}

impl Problems {
    /// Notes a problem at a place.
    pub(crate) fn note(&mut self, at: &At<'_>, message: impl Into<String>) {
        self.note_at(at, None, message);
    }

    /// Notes a problem at a place whose byte is known.
    pub(crate) fn note_at(
        &mut self,
        at: &At<'_>,
        offset: Option<usize>,
        message: impl Into<String>,
    ) {
        if self.found.len() < MOST_PROBLEMS {
            self.found.push(Found { steps: at.steps(), offset, message: message.into() });
        } else if !self.is_hopeless() {
            self.more += 1;
        }
    }

    /// Whether no more sentences are wanted, so that none need be made up.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= MOST_PROBLEMS
    }

    /// Whether it is pointless to look any further.
    pub(crate) fn is_hopeless(&self) -> bool {
        self.more >= MOST_COUNTED
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}
