//! What others read in what was set, and how the typesetter behaves as a program.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod docx;
mod pages;
mod pdf;
mod program;
mod samples;
