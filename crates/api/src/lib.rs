//! What may be asked of a journal: requests, views and failures, one transaction each.
//!
//! This crate alone defines what crosses the wire. It knows no window, no terminal and no clock:
//! those hand in a [`context::Context`] with every request.

pub mod attachment;
pub mod bin;
pub mod boundary;
pub mod client;
pub mod complaint;
pub mod contact;
pub mod context;
pub mod engagement;
pub mod entry;
pub mod error;
pub mod expectation;
pub mod incident;
pub mod journal;
pub mod letter;
pub mod money;
pub mod promise;
pub mod prompt;
pub mod recovery;
pub mod reply;
pub mod search;
pub mod session;
pub mod settings;
pub mod standing;
pub mod timeline;
pub mod today;
pub mod undo;
pub mod view;
pub mod wire;

mod cite;
mod due;
mod field;
mod parting;

pub use context::Context;
pub use error::{Code, Error};
pub use reply::Reply;
pub use session::Session;
