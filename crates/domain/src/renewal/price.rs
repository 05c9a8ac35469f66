//! The effective rate and the break-even price.
//!
//! **Rate.** What was received, less goodwill and costs, divided by all hours: contact, work and
//! recovery.
//!
//! **Break-even.** The price of a month at which renewing would reach the target rate:
//!
//! ```text
//! (target rate x all hours of the last year + goodwill + costs of that year) / days x days of a month
//! ```
//!
//! It is the rate turned around: at that price, the year would have come to exactly the target. It
//! assumes that the hours stay what they were, that goodwill and costs go on as before, and that
//! everything is paid. With less than a year of records it takes what there is, and under four
//! weeks it says nothing: a month of one job is no habit.

use super::sums::Sums;
use crate::engagement::{Engagement, Period, Unit};
use crate::id::Id;

/// Days of records from which a price can be told.
const ENOUGH_DAYS: i64 = 28;
/// Days of an average month of the calendar.
const MONTH_DAYS: f64 = 365.25 / 12.0;

/// What a running agreement brings in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreed {
    pub engagement: Id<Engagement>,
    /// For each period, in minor units of the person's currency.
    pub minor: i64,
    pub per: Period,
}

/// The price at which renewing would reach the target rate, with what it is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// For a month, in minor units of the person's currency.
    pub month_minor: i64,
    /// What the running agreements bring in for a month; `None` where that is not written down.
    pub agreed_month_minor: Option<i64>,
    /// What was received for a month.
    pub received_month_minor: i64,
    /// The days of records it rests on.
    pub days: i64,
    /// All minutes of those days: contact, work and recovery.
    pub minutes: u32,
    pub target_minor: f64,
    /// Goodwill and costs of those days.
    pub beside_minor: i64,
}

impl BreakEven {
    /// Returns by what the price of today has to be multiplied; `None` where it is not known.
    pub fn factor(&self) -> Option<f64> {
        let now = self.agreed_month_minor.filter(|it| *it > 0)?;
        Some(self.month_minor as f64 / now as f64)
    }
}

/// Returns how many days a period has on average. A working week has five days.
pub fn days_of(period: Period) -> f64 {
    let unit = match period.unit {
        Unit::Day => 1.0,
        Unit::WorkingDay => 7.0 / 5.0,
        Unit::Week => 7.0,
        Unit::Month => MONTH_DAYS,
        Unit::Quarter => MONTH_DAYS * 3.0,
        Unit::Year => MONTH_DAYS * 12.0,
    };
    unit * f64::from(period.count.max(1))
}

/// Returns what was earned for each of all hours, in minor units.
pub(super) fn rate(sums: &Sums, recovery: u32) -> Option<f64> {
    let minutes = sums.minutes.total().saturating_add(recovery);
    (minutes > 0).then(|| sums.earned_minor() as f64 * 60.0 / f64::from(minutes))
}

/// Returns the break-even price of a month.
pub(super) fn break_even(
    year: &Sums,
    recovery: u32,
    target_minor: f64,
    agreed: &[Agreed],
) -> Option<BreakEven> {
    let days = year.span.days();
    let minutes = year.minutes.total().saturating_add(recovery);
    if days < ENOUGH_DAYS || minutes == 0 {
        return None;
    }
    let beside_minor = year.conceded_minor + year.spent_minor;
    let needed = target_minor * f64::from(minutes) / 60.0 + beside_minor as f64;
    let month = |minor: f64, days: f64| rounded(minor / days * MONTH_DAYS);
    let agreed_month: f64 =
        agreed.iter().map(|it| it.minor as f64 / days_of(it.per) * MONTH_DAYS).sum();
    Some(BreakEven {
        month_minor: month(needed, days as f64).max(0),
        agreed_month_minor: (!agreed.is_empty()).then(|| rounded(agreed_month)),
        received_month_minor: month(year.received_minor as f64, days as f64),
        days,
        minutes,
        target_minor,
        beside_minor,
    })
}

#[expect(clippy::cast_possible_truncation, reason = "an amount of money fits, rounded")]
fn rounded(minor: f64) -> i64 {
    minor.round() as i64
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::renewal::sums::{Minutes, Span};

    fn year(minutes: u32, received: i64, beside: i64, days: i64) -> Sums {
        let from = NaiveDate::default();
        Sums {
            span: Span { from, until: crate::calendar::shift(from, days - 1) },
            contacts: 1,
            minutes: Minutes { production: minutes, ..Minutes::default() },
            invoiced_minor: received,
            received_minor: received,
            conceded_minor: 0,
            free_minutes: 0,
            spent_minor: beside,
        }
    }

    #[test]
    fn the_price_is_what_the_hours_cost_at_the_target() {
        let check = |sums: Sums, recovery, expected: Option<i64>| {
            let found = break_even(&sums, recovery, 6_000.0, &[]);
            assert_eq!(found.map(|it| it.month_minor), expected, "{sums:?} and {recovery}");
        };
        // 120 hours in a year at 60 are 7200, and 600 a month, less the quarter day.
        check(year(7_200, 0, 0, 365), 0, Some(60_041));
        check(year(7_200, 0, 12_000, 365), 0, Some(61_042));
        check(year(3_600, 0, 0, 365), 3_600, Some(60_041));
        check(year(600, 0, 0, 30), 0, Some(60_875));
        check(year(600, 0, 0, 27), 0, None);
        check(year(0, 90_000, 0, 365), 0, None);
    }

    #[test]
    fn agreements_are_compared_by_the_month() {
        let agreed = |minor, count, unit| Agreed {
            engagement: Id::new(uuid::Uuid::nil()),
            minor,
            per: Period { count, unit },
        };
        let check = |agreed: &[Agreed], expected: Option<i64>| {
            let found = break_even(&year(7_200, 0, 0, 365), 0, 6_000.0, agreed);
            assert_eq!(found.and_then(|it| it.agreed_month_minor), expected, "{agreed:?}");
        };
        check(&[], None);
        check(&[agreed(50_000, 1, Unit::Month)], Some(50_000));
        check(&[agreed(150_000, 1, Unit::Quarter), agreed(120_000, 1, Unit::Year)], Some(60_000));
        check(&[agreed(7_000, 1, Unit::Week)], Some(30_438));
    }
}
