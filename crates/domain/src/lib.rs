//! What Good Terms knows about working for clients: values and pure functions.
//!
//! This crate does nothing, so it cannot fail for outside reasons. It never reads the clock, makes
//! an id, opens a file or knows a language; all of that is handed to it.

pub mod agenda;
pub mod assess;
pub mod attachment;
pub mod boundary;
pub mod calendar;
pub mod check_in;
pub mod clause;
pub mod client;
pub mod closed;
pub mod colleague;
pub mod complaint;
pub mod concession;
pub mod due;
pub mod engagement;
pub mod entry;
pub mod hard_time;
pub mod holiday;
pub mod id;
pub mod incident;
pub mod invoice;
pub mod journal;
pub mod letter;
pub mod moment;
pub mod money;
pub mod notice;
pub mod obligation;
pub mod playbook;
pub mod promise;
pub mod prompt;
pub mod recovery;
pub mod reminder;
pub mod renewal;
pub mod review;
pub mod settings;
pub mod template;
pub mod text;
