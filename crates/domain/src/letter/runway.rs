//! What parting costs: the share of revenue that goes, and how long the reserve lasts then.

/// How much of a year is taken to be a month, in weeks.
const WEEKS_A_MONTH: f64 = 52.0 / 12.0;

/// Money by the month and the reserve, in minor units of the person's own currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purse {
    /// What all clients bring in, by the month.
    pub income_minor: i64,
    /// What this client brings in, by the month.
    pub theirs_minor: i64,
    /// What business and life cost, by the month.
    pub costs_minor: i64,
    /// What is put by.
    pub reserve_minor: i64,
}

/// How long money lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runway {
    /// What comes in covers the costs.
    Covered,
    /// Each month so many minor units are missing; the reserve lasts for so many whole weeks.
    Weeks { weeks: u32, short_minor: i64 },
}

/// Returns the client's share of what comes in, in percent rounded to a whole; `None` without
/// income.
pub fn share(purse: &Purse) -> Option<u32> {
    if purse.income_minor <= 0 {
        return None;
    }
    let share = 100.0 * purse.theirs_minor.max(0) as f64 / purse.income_minor as f64;
    Some(share.round().clamp(0.0, 100.0) as u32)
}

/// Returns how long money lasts with this client, and without.
pub fn runway(purse: &Purse) -> (Runway, Runway) {
    let of = |income: i64| {
        let short = purse.costs_minor - income;
        if short <= 0 {
            return Runway::Covered;
        }
        let months = purse.reserve_minor.max(0) as f64 / short as f64;
        Runway::Weeks { weeks: (months * WEEKS_A_MONTH).floor() as u32, short_minor: short }
    };
    (of(purse.income_minor), of(purse.income_minor - purse.theirs_minor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbers: [i64; 4], expected: (Option<u32>, Runway, Runway)) {
        let [income_minor, theirs_minor, costs_minor, reserve_minor] = numbers;
        let purse = Purse { income_minor, theirs_minor, costs_minor, reserve_minor };
        let (with, without) = runway(&purse);
        assert_eq!((share(&purse), with, without), expected);
    }

    #[test]
    fn the_reserve_lasts_as_long_as_what_is_missing_leaves_it() {
        let weeks = |weeks, short_minor| Runway::Weeks { weeks, short_minor };
        check([3000, 1000, 2500, 3000], (Some(33), Runway::Covered, weeks(26, 500)));
        check([3000, 1000, 2000, 0], (Some(33), Runway::Covered, Runway::Covered));
        check([3000, 3000, 2000, 1000], (Some(100), Runway::Covered, weeks(2, 2000)));
        check([1000, 0, 2000, 6000], (Some(0), weeks(26, 1000), weeks(26, 1000)));
        check([0, 0, 2000, 0], (None, weeks(0, 2000), weeks(0, 2000)));
        check([1000, -200, 900, 0], (Some(0), Runway::Covered, Runway::Covered));
    }
}
