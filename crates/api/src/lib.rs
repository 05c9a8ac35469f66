//! What may be asked of a journal: requests, views and failures, one transaction each.
//!
//! This crate alone defines what crosses the wire. It knows no window, no terminal and no clock:
//! those hand in a [`context::Context`] with every request.

pub mod attachment;
pub mod bin;
pub mod boundary;
pub mod calendar;
pub mod call;
pub mod check_in;
pub mod client;
pub mod colleague;
pub mod complaint;
pub mod concession;
pub mod contact;
pub mod context;
pub mod contract;
pub mod document;
pub mod draft;
pub mod engagement;
pub mod entry;
pub mod error;
pub mod expectation;
pub mod hard_time;
pub mod holiday;
pub mod incident;
pub mod journal;
pub mod ledger_import;
pub mod ledgers;
pub mod letter;
pub mod money;
pub mod obligation;
pub mod playbook;
pub mod policy;
pub mod portfolio;
pub mod promise;
pub mod prompt;
pub mod recovery;
pub mod reminder;
pub mod reply;
pub mod review;
pub mod run;
pub mod search;
pub mod session;
pub mod settings;
pub mod standing;
pub mod storm;
pub mod template;
pub mod term;
pub mod timeline;
pub mod today;
pub mod undo;
pub mod view;
pub mod wire;

mod belongs;
mod cite;
mod due;
mod field;
mod overview;
mod side_by_side;
mod standings;

pub use context::Context;
pub use error::{Code, Error};
pub use reply::Reply;
pub use session::Session;

/// The closed sets of words that requests and views are made of, for those who spell them out.
pub mod closed {
    pub use domain::agenda::DueKind;
    pub use domain::assess::policy::RuleGroup;
    pub use domain::assess::preset::Preset;
    pub use domain::assess::trend::Course;
    pub use domain::assess::verdict::{
        ChangeKind, Dimension, GapKind, ProcessStep, Reading, Recommendation, Signal, Standing,
        StepState,
    };
    pub use domain::attachment::TextReading;
    pub use domain::closed::ClosedSet;
    pub use domain::complaint::Importance;
    pub use domain::engagement::{Convention, NoticeForm};
    pub use domain::entry::{Channel, Direction, Outcome};
    pub use domain::holiday::HolidayChange;
    pub use domain::incident::{Abuse, Cause, GestureKind, IncidentKind, Severity, Target};
    pub use domain::letter::{LetterKind, Tone};
    pub use domain::notice::StepKind;
    pub use domain::obligation::ObligationKind;
    pub use domain::promise::{Party, PromiseState};
    pub use domain::renewal::{ComplaintEnd, Disclosure};
    pub use domain::review::{RenewalChoice, ReviewAnswer, ReviewQuestion};
    pub use exchange::csv::{DateOrder, DecimalMark, Field, LedgerKind, ProblemKind};

    pub use crate::calendar::CalendarDetail;
    pub use crate::search::HitKind;
    pub use crate::view::holiday::{HolidayKnowledge, HolidayState};
}

/// The nouns that ids are of, for those who hand ids in.
pub mod noun {
    pub use domain::attachment::Attachment;
    pub use domain::boundary::{Boundary, Telling};
    pub use domain::check_in::CheckIn;
    pub use domain::client::{Client, Contact, Expectation};
    pub use domain::colleague::Colleague;
    pub use domain::complaint::Complaint;
    pub use domain::concession::Concession;
    pub use domain::engagement::{Engagement, Term};
    pub use domain::entry::Entry;
    pub use domain::hard_time::HardTime;
    pub use domain::holiday::Holiday;
    pub use domain::incident::{Gesture, Incident};
    pub use domain::invoice::{Cost, Invoice, Payment, Work};
    pub use domain::letter::Letter;
    pub use domain::obligation::Obligation;
    pub use domain::playbook::{OwnPlaybook, Run};
    pub use domain::promise::Promise;
    pub use domain::recovery::Recovery;
    pub use domain::review::Review;
    pub use domain::template::Template;
    pub use store::Op;
}
