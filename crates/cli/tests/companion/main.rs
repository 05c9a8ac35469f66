//! The companion as a person or a script runs it: the real program, on journals of its own.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod failing;
mod letters;
#[cfg(unix)]
mod manual;
mod reading;
mod stage;
mod writing;
