//! Every test above the single crates, in one program. `tidy` sees to it that no file is forgotten.
//!
//! The tests of the real window are a program of their own, in `window/main.rs`.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod generated;
mod ipc;
mod support;
mod tidy;
