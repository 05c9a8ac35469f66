//! The store's core, from outside: history, search, bin, erasure, files and durability.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod bin;
mod durable;
mod erase;
mod files;
mod history;
mod schema;
mod search;
mod support;
