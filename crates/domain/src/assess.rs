//! The assessment of a relationship: a pure function of evidence, policy and a day.
//!
//! No clock, no database, no language. The same evidence and policy give the same answer on any
//! past day, which is what draws the history.

pub mod evidence;
pub mod policy;
pub mod verdict;
