//! The nouns of the domain, kept in a journal and given back.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]
#![expect(clippy::inconsistent_digit_grouping, reason = "cents stand apart from euros")]

mod evidence;
mod history;
mod journal;
mod list;
mod round_trip;
mod world;
