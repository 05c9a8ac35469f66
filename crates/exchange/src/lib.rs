//! The interchange format: bytes to a [`Journal`] and back.
//!
//! One JSON file holds a whole journal. A person or another program can write it by hand; what it
//! may say is described in `docs/interchange.md` and `docs/interchange.schema.json`. This crate
//! knows no SQL, opens no file and reads no clock: it is handed bytes, and ids are made by its
//! caller.
//!
//! [`ical`] writes what is due for other programs' calendars.
//!
//! [`csv`] reads the exports of other programs, as far as hours and money go.
//!
//! Reading goes the short way while a file is right: straight into the file types. Only where that
//! fails is the text walked a second time, along the schema, to name every problem with its line.

mod attachment;
mod boundary;
mod check;
mod check_in;
mod client;
mod colleague;
mod complaint;
mod concession;
pub mod csv;
mod engagement;
mod entry;
mod expectation;
mod file;
mod grouped;
mod hard_time;
mod holiday;
pub mod ical;
mod incident;
mod invoice;
mod keys;
mod leaf;
mod letter;
mod nearest;
mod obligation;
mod path;
mod place;
mod playbook;
mod policy;
mod problem;
mod promise;
mod prompt;
mod read;
mod reader;
mod record;
mod recovery;
mod reminder;
mod review;
mod settings;
mod template;
mod word;
mod work;
mod write;

pub use problem::{Problem, ReadError};
pub use read::read;
pub use write::write;

#[cfg(doc)]
use domain::journal::Journal;

/// The word in a file's `format` field.
pub const FORMAT: &str = "good-terms";

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The most problems that one reading reports.
pub const MOST_PROBLEMS: usize = 50;

/// Returns the JSON Schema (2020-12) of an interchange file, made from the types that read it.
pub fn schema() -> String {
    let schema = file::schema();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain JSON");
    text.push('\n');
    text
}
