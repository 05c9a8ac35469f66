//! What hard times spare: days of lateness, and being asked to decide. Never what was done to people.

use chrono::NaiveDate;

use super::evidence::{Evidence, HardTimeFact};
use super::fade::Stamp;
use super::verdict::Dimension;
use crate::assess::policy::Policy;

/// Strain of conduct from which somebody is asked all the same: about two sharp incidents.
const CONDUCT_ASKS: f64 = 40.0;

/// For how many days after they ended hard times are still told of, in the list of what weighs
/// nothing: half a year, in which lateness is still heard of.
const TOLD_DAYS: i32 = 180;

/// Returns how many of the days after `from`, up to `until`, fell into hard times.
pub(crate) fn days(hard_times: &[HardTimeFact], from: i32, until: i32) -> f64 {
    let mut spans: Vec<(i32, i32)> = hard_times
        .iter()
        .map(|it| {
            let last = it.until_on.map_or(i32::MAX, |it| Stamp::date(it).day);
            (Stamp::date(it.since_on).day.max(from.saturating_add(1)), last.min(until))
        })
        .filter(|(first, last)| first <= last)
        .collect();
    spans.sort_unstable();
    let (mut count, mut seen) = (0, i32::MIN);
    for (first, last) in spans {
        let first = first.max(seen.saturating_add(1));
        if first <= last {
            count += last - first + 1;
            seen = last;
        }
    }
    f64::from(count)
}

/// Returns whether a day fell into hard times.
pub(crate) fn holds(hard_times: &[HardTimeFact], day: NaiveDate) -> bool {
    hard_times.iter().any(|it| it.holds_on(day))
}

/// Returns those that go on, or are not long over.
pub(crate) fn told(evidence: &Evidence, now: Stamp) -> impl Iterator<Item = &HardTimeFact> {
    evidence.hard_times.iter().filter(move |it| {
        let over = it.until_on.map(|it| Stamp::date(it).day);
        it.since_on <= now.on() && over.is_none_or(|day| now.day < day.saturating_add(TOLD_DAYS))
    })
}

/// Returns whether somebody may be asked to decide about a client on a day. In hard times they are
/// not, unless people are being hurt.
pub fn may_ask(evidence: &Evidence, policy: &Policy, as_of: chrono::DateTime<chrono::Utc>) -> bool {
    if !holds(&evidence.hard_times, evidence.stamp(as_of).on()) {
        return true;
    }
    let found = super::assess(evidence, policy, as_of);
    let mut conduct = found.dimensions.iter().filter(|it| it.dimension == Dimension::Conduct);
    !found.unsafe_cites.is_empty()
        || conduct.any(|it| it.strain.is_some_and(|it| it >= CONDUCT_ASKS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{id, on};

    #[test]
    fn days_are_counted_once_and_only_between() {
        let check = |spans: &[(i64, Option<i64>)], from: i64, until: i64, expected: f64| {
            let all: Vec<_> = spans
                .iter()
                .map(|(since, end)| HardTimeFact {
                    hard_time: id(1),
                    since_on: on(*since),
                    until_on: end.map(on),
                })
                .collect();
            let day = |it: i64| Stamp::date(on(it)).day;
            assert!((days(&all, day(from), day(until)) - expected).abs() < 1e-9, "{spans:?}");
        };
        check(&[], 0, 30, 0.0);
        check(&[(10, Some(12))], 0, 30, 3.0);
        check(&[(10, Some(12))], 11, 30, 1.0);
        check(&[(10, None)], 0, 12, 3.0);
        check(&[(10, Some(20)), (15, Some(25))], 0, 30, 16.0);
        check(&[(40, None)], 0, 30, 0.0);
        check(&[(0, Some(5))], 5, 30, 0.0);
    }
}
