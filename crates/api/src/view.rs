//! What the screens are given, one type a thing they show. Requests stand beside their functions.
//!
//! Words that a person reads are not here: a view has words of closed sets, numbers and days, and
//! the catalogue has the sentences.
//!
//! Floats and 64-bit numbers are declared to TypeScript as `i32`, which makes them a plain
//! `number`: ours are never NaN, and never beyond what a float can count.

pub mod care;
pub mod client;
pub mod contract;
pub mod due;
pub mod engagement;
pub mod entry;
pub mod holiday;
pub mod ledger;
pub mod ledger_import;
pub mod ledgers;
pub mod letter;
pub mod playbook;
pub mod policy;
pub mod portfolio;
pub mod review;
pub mod standing;
pub mod today;
