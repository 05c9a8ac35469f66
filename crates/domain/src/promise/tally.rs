//! How one side's promises went: kept, late, broken, and the share that was kept in time.

use super::PromiseState;

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
    /// Counts one more promise.
    pub const fn count(&mut self, state: PromiseState) {
        self.made += 1;
        let count = match state {
            PromiseState::Open => &mut self.open,
            PromiseState::Overdue => &mut self.overdue,
            PromiseState::Kept => &mut self.kept,
            PromiseState::KeptLate => &mut self.late,
            PromiseState::Broken => &mut self.broken,
            PromiseState::Released => &mut self.released,
        };
        *count += 1;
    }

    /// Returns how many have come due and were not released.
    pub const fn due(&self) -> u32 {
        self.kept + self.late + self.broken + self.overdue
    }

    /// Returns the share of those that was kept in time, from 0 to 1; `None` where none was due.
    pub fn kept_share(&self) -> Option<f64> {
        (self.due() > 0).then(|| f64::from(self.kept) / f64::from(self.due()))
    }
}
