//! What the screens are given, one type a thing they show. Requests stand beside their functions.
//!
//! Words that a person reads are not here: a view has words of closed sets, numbers and days, and
//! the catalogue has the sentences.

pub mod client;
pub mod engagement;
pub mod entry;
pub mod ledger;
pub mod letter;
pub mod standing;
pub mod today;
