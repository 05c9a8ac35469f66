//! Promises of both sides: kept, late, broken, with the share that was kept in time.

use chrono::NaiveDate;

use super::until::Until;
use crate::id::Id;
use crate::promise::tally::PromiseTally;
use crate::promise::{Party, Promise, PromiseState};
use crate::text::Text;

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
        tally.count(state);
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
