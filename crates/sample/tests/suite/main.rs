//! The sample journal, checked from outside.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod evidence;
mod integrity;
mod large;
mod standings;
mod story;

use chrono::NaiveDate;

/// Days of every sort: ordinary, leap, ends of months and years, each day of a week.
fn days() -> Vec<NaiveDate> {
    let fixed =
        [(2024, 2, 29), (2026, 11, 21), (2025, 12, 31), (2026, 1, 1), (2028, 2, 29), (2027, 3, 28)];
    let mut days: Vec<NaiveDate> =
        fixed.into_iter().map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap()).collect();
    days.extend(NaiveDate::from_ymd_opt(2027, 6, 7).unwrap().iter_days().take(7));
    days
}
