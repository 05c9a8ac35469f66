//! The real window: what a person does with the app, done by a driver.
//!
//! These tests need the app with its interface inside, Xvfb and WebKitWebDriver, so they run only
//! when asked for: `cargo xtask test window` prepares all of that.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod calendar;
mod calls;
mod care;
mod coming_back;
mod contracts;
mod documents;
#[expect(dead_code, reason = "the bench of the window uses more of it")]
mod driver;
mod extremes;
mod hands;
mod harmless;
mod harness;
mod holidays;
mod kept_safe;
mod ledger_import;
mod ledgers;
mod letters;
mod letters_written;
mod main_job;
mod menus;
mod notices;
#[cfg(target_os = "linux")]
mod notification;
mod opening;
mod quick_note;
mod review;
mod standing;
mod storm;
mod tour;
mod voice_note;
