//! Playbooks: what to do, what to say and what to write down, step by step, as data.
//!
//! Fourteen playbooks and four protocols come with the product ([`built_in`]); people can write
//! their own ([`read`]). A playbook never acts: it says what a person may do, and the person goes
//! on to the next step. What became of it is kept as a [`Run`].

pub mod built_in;
pub mod line;
pub mod past;
pub mod read;
pub mod write;

use chrono::{DateTime, Utc};

pub use built_in::BuiltIn;
pub use line::{Blank, Line, Piece};

use crate::client::Client;
use crate::complaint::Complaint;
use crate::entry::Entry;
use crate::prompt::Prompt;
use crate::{closed_set, id::Id, moment::Moment, text::Text};

/// A playbook: steps that lead to one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Playbook {
    pub title: Text,
    /// When to take it up.
    pub purpose: Option<Line>,
    /// At least one. It begins with the first.
    pub steps: Vec<Step>,
}

/// One step of a playbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its name, which no other step of the playbook has.
    pub name: Text,
    /// What to do.
    pub act: Option<Line>,
    /// Lines to say or write, to choose from.
    pub lines: Vec<Line>,
    /// What is worth writing down here.
    pub marks: Vec<Mark>,
    /// Whether a timer runs while the person listens.
    pub listen: Option<Listen>,
    pub next: Next,
}

/// Listening without interrupting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listen {
    /// For as long as it takes.
    Open,
    /// For at least so many minutes.
    Minutes(u16),
}

/// What comes after a step. `None` in the place of a step is the end.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    Go(Option<usize>),
    /// It depends on the answer.
    Ask(Vec<Branch>),
}

/// One answer, and where it leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    pub answer: Text,
    pub to: Option<usize>,
}

impl Next {
    /// Returns every step this can lead to.
    pub fn targets(&self) -> Vec<Option<usize>> {
        match self {
            Self::Go(to) => vec![*to],
            Self::Ask(branches) => branches.iter().map(|it| it.to).collect(),
        }
    }
}

closed_set! {
    /// Something worth writing down at a step, and what one key marks in a call.
    pub enum Mark {
        Note = "note",
        Complaint = "complaint",
        Crossing = "crossing",
        Abuse = "abuse",
        Promise = "promise",
        Concession = "concession",
        Apology = "apology",
        Thanks = "thanks",
        /// A boundary was told.
        Told = "told",
        /// How it left us.
        Toll = "toll",
        Recovery = "recovery",
        Letter = "letter",
    }
}

closed_set! {
    /// Where a playbook is taken up.
    pub enum Occasion {
        Call = "call",
        Complaint = "complaint",
        Prompt = "prompt",
        Client = "client",
        /// While answering in writing.
        Writing = "writing",
    }
}

/// A playbook that a person wrote, or changed from one that came with the product.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPlaybook {
    pub id: Id<OwnPlaybook>,
    /// As it is called in its text.
    pub title: Text,
    /// In the form that [`read`] takes.
    pub text: Text,
    /// The one it was copied from.
    pub from: Option<BuiltIn>,
}

/// Which playbook it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    BuiltIn(BuiltIn),
    Own(Id<OwnPlaybook>),
}

closed_set! {
    /// How a run of a playbook turned out, as the person saw it.
    pub enum RunResult {
        Helped = "helped",
        Partly = "partly",
        DidNotHelp = "did_not_help",
        /// It was broken off.
        BrokenOff = "broken_off",
    }
}

/// A playbook that was followed with a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub id: Id<Run>,
    pub client: Id<Client>,
    /// `None` where the playbook has been removed for good since.
    pub of: Option<Which>,
    /// What the playbook was called then.
    pub title: Text,
    pub started_at: Moment,
    pub ended_at: DateTime<Utc>,
    /// The entry that tells of it.
    pub entry: Option<Id<Entry>>,
    /// What it was taken up for.
    pub complaint: Option<Id<Complaint>>,
    pub prompt: Option<Id<Prompt>>,
    /// The steps that were taken, in their order.
    pub steps: Vec<RunStep>,
    pub result: Option<RunResult>,
    pub note: Option<Text>,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct RunStep {
    /// What the step was called then.
    pub name: Text,
    pub done_at: DateTime<Utc>,
    /// The answer that led on.
    pub answer: Option<Text>,
}
