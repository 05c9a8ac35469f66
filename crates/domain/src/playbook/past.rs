//! How a playbook has gone before.

use super::{Run, RunResult};

/// How often a playbook was followed, and how that turned out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Past {
    pub times: u32,
    pub helped: u32,
    pub partly: u32,
    pub did_not_help: u32,
    pub broken_off: u32,
    /// Nobody said how it went.
    pub unsaid: u32,
}

/// Adds up how runs turned out. Every run is counted once.
pub fn past<'a>(runs: impl IntoIterator<Item = &'a Run>) -> Past {
    let mut past = Past::default();
    for run in runs {
        past.times += 1;
        *match run.result {
            Some(RunResult::Helped) => &mut past.helped,
            Some(RunResult::Partly) => &mut past.partly,
            Some(RunResult::DidNotHelp) => &mut past.did_not_help,
            Some(RunResult::BrokenOff) => &mut past.broken_off,
            None => &mut past.unsaid,
        } += 1;
    }
    past
}
