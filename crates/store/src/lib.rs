//! The journal: one SQLite file, plain or encrypted, with history, undo and search.
//!
//! This crate takes and returns domain values, never rows or JSON, and knows nothing of requests,
//! screens or languages. Every write goes through [`Store::transact`], which names the operation,
//! runs it in one transaction, keeps what was there before, and says what it touched. Reads are on
//! [`Read`], which has no way to write. Instants and ids are arguments; nothing here reads the
//! clock.

mod backup;
mod bin;
mod erase;
mod error;
mod excerpt;
mod file;
mod fold;
mod hard_time;
mod history;
mod key;
mod migrate;
mod op;
mod open;
mod read;
mod search;
mod searched;
mod sort_key;
mod transact;
mod undo;

mod around;
mod as_it_was;
mod attachment;
mod boundary;
mod check_in;
mod cited;
mod client;
mod colleague;
mod complaint;
mod concession;
mod currency;
mod draft;
mod engagement;
mod entry;
mod evidence;
mod holiday;
mod incident;
mod invoice;
mod journal;
mod letter;
mod list;
mod marked;
mod obligation;
mod playbook;
mod practice;
mod promise;
mod prompt;
mod record;
mod recovery;
mod remembered;
mod reminder;
mod replay;
mod review;
mod row;
mod saved_date;
mod settings;
mod template;
mod term;
mod whose;

pub use around::Hanging;
pub use backup::Health;
pub use bin::Binned;
pub use cited::Cited;
pub use draft::Draft;
pub use error::{Error, OpenError};
pub use fold::fold;
pub use journal::Counts;
pub use key::Key;
pub use list::ClientRow;
pub use op::{Noun, Op};
pub use open::Store;
pub use read::Read;
pub use saved_date::SavedDate;
pub use search::{Found, Hit, Query};
pub use sort_key::Kind;
pub use transact::{Reply, Touched, Tx};
pub use undo::Operation;
