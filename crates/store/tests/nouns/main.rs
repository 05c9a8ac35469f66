//! The nouns of the domain, kept in a journal and given back.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod evidence;
mod history;
mod journal;
mod list;
mod round_trip;
mod world;
