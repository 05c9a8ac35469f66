//! The real list of commands, called as the window calls them, without a window: Tauri's mock
//! runtime stands in for it.

mod arguments;
mod asking;
mod files;
mod job;
mod log;
mod stage;
