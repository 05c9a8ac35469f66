//! The tests of the interchange format, in one binary.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod broken;
mod csv;
mod described;
mod fixtures;
mod ical;
mod journals;
mod round_trip;
mod support;
