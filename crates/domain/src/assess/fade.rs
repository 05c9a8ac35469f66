//! Fading: how evidence loses its weight by the day.
//!
//! Ages are whole days, so within a day the score changes only when something is recorded, and
//! from one day to the next it changes by little. A day is a day of the person's calendar, because
//! evidence is written by the clock on their wall. Records with a time count from that time, records
//! with a date from the beginning of that date.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc};

use super::verdict::Cite;

/// A time on the clock on the wall, and the day it falls on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp {
    pub at: DateTime<Utc>,
    /// Days of the common era.
    pub day: i32,
}

impl Stamp {
    /// Returns the stamp of a time as evidence has it.
    pub fn instant(at: DateTime<Utc>) -> Self {
        Self { at, day: at.date_naive().num_days_from_ce() }
    }

    /// Returns the stamp of the beginning of a date.
    pub fn date(on: NaiveDate) -> Self {
        Self { at: on.and_time(NaiveTime::MIN).and_utc(), day: on.num_days_from_ce() }
    }

    /// Returns the last instant of a day, or `None` beyond the calendar.
    pub fn end_of(day: i32) -> Option<Self> {
        let on = NaiveDate::from_num_days_from_ce_opt(day)?;
        let last = NaiveTime::from_hms_nano_opt(23, 59, 59, 999_999_999)?;
        Some(Self { at: on.and_time(last).and_utc(), day })
    }

    /// Returns the date.
    pub fn on(self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Returns the whole days from an earlier day to this one.
    pub fn days_since(self, earlier: i32) -> f64 {
        f64::from(self.day - earlier)
    }
}

/// Returns what is left of a weight after some days.
pub(crate) fn fade(days: f64, half_life: f64) -> f64 {
    if days == 0.0 { 1.0 } else { (-days / half_life).exp2() }
}

/// Returns 1 up to `from`, 0 from `to`, and a curve without a corner between the two.
pub(crate) fn taper(x: f64, from: f64, to: f64) -> f64 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    1.0 - t * t * (3.0 - 2.0 * t)
}

/// One thing recorded, and what it weighs on the day it happened.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grain {
    pub when: Stamp,
    /// What speaks against the relationship.
    pub adverse: f64,
    /// What speaks for it. Below zero where a later grain takes back an earlier one.
    pub relief: f64,
    pub cite: Cite,
    /// Where its record stands in the evidence, for the arguments of its sentence.
    pub index: usize,
}

/// Returns running sums over sorted grains, adverse and relief, each faded to the day of its grain.
fn sums(half_life: f64, grains: &[Grain]) -> Vec<(f64, f64)> {
    let (mut adverse, mut relief, mut day) = (0.0, 0.0, 0);
    let sum = |grain: &Grain| {
        if grain.when.day != day {
            let left = fade(grain.when.days_since(day), half_life);
            adverse *= left;
            relief *= left;
            day = grain.when.day;
        }
        adverse += grain.adverse;
        relief += grain.relief;
        (adverse, relief)
    };
    grains.iter().map(sum).collect()
}

/// Grains that share a half-life, summed so that any day can be asked for at once.
#[derive(Debug)]
pub(crate) struct Faded {
    half_life: f64,
    grains: Vec<Grain>,
    /// The time of each grain once more, close together, because every day asks for its place.
    times: Vec<DateTime<Utc>>,
    sums: Vec<(f64, f64)>,
}

impl Faded {
    /// Sorts the grains by time and record, and sums them.
    pub fn new(half_life: f64, mut grains: Vec<Grain>) -> Self {
        // Records come in runs that are in order already, which this sort makes use of.
        grains.sort_by_key(|it| (it.when.at, it.cite));
        let sums = sums(half_life, &grains);
        let times = grains.iter().map(|it| it.when.at).collect();
        Self { half_life, grains, times, sums }
    }

    /// Returns the faded sums, adverse and relief, of everything up to an instant.
    pub fn load(&self, now: Stamp) -> (f64, f64) {
        let known = self.known(now);
        if known == 0 {
            return (0.0, 0.0);
        }
        let left = fade(now.days_since(self.grains[known - 1].when.day), self.half_life);
        let (adverse, relief) = self.sums[known - 1];
        (adverse * left, relief * left)
    }

    /// Returns every grain up to an instant, with what is left of its weight.
    pub fn each(&self, now: Stamp) -> impl Iterator<Item = (&Grain, f64)> {
        self.grains[..self.known(now)]
            .iter()
            .map(move |grain| (grain, fade(now.days_since(grain.when.day), self.half_life)))
    }

    /// Returns how many grains are known at an instant.
    pub fn known(&self, now: Stamp) -> usize {
        self.times.partition_point(|at| *at <= now.at)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use uuid::Uuid;

    use super::*;
    use crate::id::Id;

    fn grain(on: &str, adverse: f64) -> Grain {
        Grain {
            when: Stamp::date(on.parse().unwrap()),
            adverse,
            relief: 0.0,
            cite: Cite::Entry(Id::new(Uuid::nil())),
            index: 0,
        }
    }

    #[test]
    fn a_sum_over_time_is_the_sum_of_its_faded_grains() {
        let faded = Faded::new(
            30.0,
            vec![grain("2026-03-01", 2.0), grain("2026-01-01", 1.0), grain("2026-05-01", 4.0)],
        );
        for on in ["2025-12-31", "2026-01-01", "2026-02-11", "2026-04-30", "2026-05-01"] {
            let now = Stamp::date(on.parse().unwrap());
            let slow: f64 = faded.each(now).map(|(grain, left)| grain.adverse * left).sum();
            assert!((faded.load(now).0 - slow).abs() < 1e-12, "the two ways agree on {on}");
        }
        let after_one = Stamp::date("2026-01-31".parse().unwrap());
        assert!((faded.load(after_one).0 - 0.5).abs() < 1e-12, "half is left after a half-life");
    }

    #[test]
    fn a_taper_has_no_jump_at_its_ends() {
        let check = |x: f64, expected: f64| {
            assert!((taper(x, 10.0, 20.0) - expected).abs() < 1e-9, "at {x}");
        };
        check(0.0, 1.0);
        check(10.0, 1.0);
        check(15.0, 0.5);
        check(20.0, 0.0);
        check(99.0, 0.0);
    }
}
