//! Promises of both sides: kept, late, broken, with the share that was kept in time.

use chrono::NaiveDate;

use super::until::Until;
use crate::id::Id;
use crate::promise::{Party, Promise, PromiseState};
use crate::text::Text;

/// How one side's promises went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PromiseTally {
    pub made: u32,
    /// Kept by when they were due.
    pub kept: u32,
    pub late: u32,
    pub broken: u32,
    /// Both sides agreed that they no longer hold.
    pub released: u32,
    /// Not due yet.
    pub open: u32,
    pub overdue: u32,
}

impl PromiseTally {
    /// Returns how many have come due and were not released.
    pub const fn due(&self) -> u32 {
        self.kept + self.late + self.broken + self.overdue
    }

    /// Returns the share of those that was kept in time, from 0 to 1; `None` where none was due.
    pub fn kept_share(&self) -> Option<f64> {
        (self.due() > 0).then(|| f64::from(self.kept) / f64::from(self.due()))
    }
}

/// A promise that was not simply kept.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseLine {
    pub promise: Id<Promise>,
    pub by: Party,
    pub wording: Text,
    pub due_on: NaiveDate,
    pub state: PromiseState,
    pub settled_on: Option<NaiveDate>,
}

/// The promises of both sides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Promises {
    pub ours: PromiseTally,
    pub theirs: PromiseTally,
    /// Late, broken, overdue and open ones, the last due first.
    pub lines: Vec<PromiseLine>,
}

pub(super) fn promises(all: &[Promise], until: Until) -> Promises {
    let mut found = Promises::default();
    for it in all.iter().filter(|it| until.has_come(it.made_at.at)) {
        let state = it.state(until.at);
        let tally = match it.by {
            Party::Us => &mut found.ours,
            Party::Client => &mut found.theirs,
        };
        tally.made += 1;
        let count = match state {
            PromiseState::Open => &mut tally.open,
            PromiseState::Overdue => &mut tally.overdue,
            PromiseState::Kept => &mut tally.kept,
            PromiseState::KeptLate => &mut tally.late,
            PromiseState::Broken => &mut tally.broken,
            PromiseState::Released => &mut tally.released,
        };
        *count += 1;
        if !matches!(state, PromiseState::Kept | PromiseState::Released) {
            let settled = it.settled.filter(|(_, at)| until.has_come(*at));
            found.lines.push(PromiseLine {
                promise: it.id,
                by: it.by,
                wording: it.wording.clone(),
                due_on: it.due_at.day(),
                state,
                settled_on: settled
                    .map(|(_, at)| crate::moment::Moment::new(at, it.due_at.zone).day()),
            });
        }
    }
    found.lines.sort_by_key(|it| (std::cmp::Reverse(it.due_on), it.promise));
    found
}
