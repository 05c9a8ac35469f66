//! The real list of commands, called as the window calls them, without a window: Tauri's mock
//! runtime stands in for it.

#![expect(clippy::needless_pass_by_value, reason = "requests are made where they are handed in")]

mod arguments;
mod asking;
mod documents;
mod files;
mod job;
mod levels;
mod log;
mod opening;
mod stage;
