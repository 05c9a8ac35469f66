//! Everything the window may ask: one command each, one call each.

#![expect(clippy::needless_pass_by_value, reason = "what the window sends is handed over whole")]

pub mod boundary;
pub mod calendar;
pub mod call;
pub mod care;
pub mod client;
pub mod colleague;
pub mod complaint;
pub mod contact;
pub mod contract;
pub mod document;
pub mod engagement;
pub mod entry;
pub mod history;
pub mod holiday;
pub mod incident;
pub mod journal;
pub mod ledger_import;
pub mod ledgers;
pub mod letter;
pub mod money;
pub mod obligation;
pub mod playbook;
pub mod policy;
pub mod promise;
pub mod review;
pub mod standing;
pub mod template;
pub mod today;
