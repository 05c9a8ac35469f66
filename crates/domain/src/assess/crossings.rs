//! Crossings: when the line was crossed and cleared over a stretch of time, under any policy.
//!
//! Between two looks a score changes only by fading, by money falling due, or by a record. So it is
//! looked at every week and on the days of the records that can push it over or pull it back; where
//! two looks differ, the days between them are searched one by one.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::evidence::Evidence;
use super::fade::Stamp;
use super::line::{Line, Verdict};
use super::policy::Policy;
use super::practice::Months;
use super::verdict::Standing;

/// Days between two looks where nothing happens.
const STRIDE: i32 = 7;

/// One time over the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crossing {
    /// The first day over the line, or the day from which was looked at.
    pub on: NaiveDate,
    /// The first day on which it was cleared; `None` while it holds.
    pub cleared_on: Option<NaiveDate>,
}

/// Returns every time over the line from a day until an instant, oldest first.
pub fn crossings(
    evidence: &Evidence,
    policy: &Policy,
    from: NaiveDate,
    until: DateTime<Utc>,
) -> Vec<Crossing> {
    let (first, last) = (Stamp::date(from).day, evidence.stamp(until));
    if last.day < first {
        return Vec::new();
    }
    let months = Months::new(evidence);
    let look = Look { line: Line::new(evidence, policy, &months), until: last };
    let mut found: Vec<Crossing> = Vec::new();
    let mut before = look.begin(first);
    if before.shown {
        found.push(Crossing { on: from, cleared_on: None });
    }
    for day in days_to_look_at(evidence, first, last.day) {
        let after = look.at(day, before);
        if after.shown != before.shown {
            let (day, after) = look.turn(before, after);
            let on = NaiveDate::from_num_days_from_ce_opt(day).unwrap_or(from);
            match found.last_mut() {
                Some(open) if !after.shown => open.cleared_on = Some(on),
                _ => found.push(Crossing { on, cleared_on: None }),
            }
        }
        before = after;
    }
    found
}

/// Whether the line is crossed at the end of a day.
#[derive(Debug, Clone, Copy)]
struct Seen {
    day: i32,
    over: bool,
    /// Whether the standing says so too; with too few contacts it does not.
    shown: bool,
}

struct Look<'a> {
    line: Line<'a>,
    until: Stamp,
}

impl Look<'_> {
    /// Returns the end of a day, or the last instant where that comes first.
    fn stamp(&self, day: i32) -> Stamp {
        if day >= self.until.day { self.until } else { Stamp::end_of(day).unwrap_or(self.until) }
    }

    fn begin(&self, day: i32) -> Seen {
        let now = self.stamp(day);
        let tally = self.line.table.tally(now);
        let over = self.line.is_over(tally.score, now, None);
        let shown = self.line.band(&tally, over, now) == Standing::OverTheLine;
        Seen { day, over, shown }
    }

    fn at(&self, day: i32, before: Seen) -> Seen {
        let now = self.stamp(day);
        let tally = self.line.table.tally(now);
        let over = match self.line.judge(tally.score, now) {
            Verdict::Reached => true,
            Verdict::Between => before.over,
            Verdict::Cleared => false,
        };
        let shown = self.line.band(&tally, over, now) == Standing::OverTheLine;
        Seen { day, over, shown }
    }

    /// Finds the day between two looks on which the standing turned.
    fn turn(&self, before: Seen, after: Seen) -> (i32, Seen) {
        let mut seen = before;
        for day in before.day + 1..after.day {
            seen = self.at(day, seen);
            if seen.shown == after.shown {
                return (day, after);
            }
        }
        (after.day, after)
    }
}

/// Returns the days to look at after the first, in their order.
fn days_to_look_at(evidence: &Evidence, first: i32, last: i32) -> BTreeSet<i32> {
    let mut days: BTreeSet<i32> = (first..=last).step_by(STRIDE.cast_unsigned() as usize).collect();
    days.insert(last);
    days.extend(evidence.incidents.iter().map(|it| Stamp::instant(it.at).day));
    // An invoice weighs most on the day before it is paid.
    days.extend(evidence.payments.iter().map(|it| Stamp::date(it.received_on).day - 1));
    let steps = evidence.complaints.iter().flat_map(|it| &it.steps);
    days.extend(steps.map(|(_, on)| Stamp::date(*on).day));
    let ended = evidence.recoveries.iter().filter_map(|it| it.ended);
    days.extend(ended.map(|(_, on)| Stamp::date(on).day));
    // What is late stands still until the last of them.
    let over = evidence.hard_times.iter().filter_map(|it| it.until_on);
    days.extend(over.map(|on| Stamp::date(on).day));
    days.retain(|day| (first + 1..=last).contains(day));
    days
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use uuid::Uuid;

    use super::*;
    use crate::assess::evidence::{ContactFact, IncidentFact};
    use crate::assess::glance;
    use crate::id::Id;
    use crate::incident::{Abuse, Cause, Severity, Target, What};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn noon(on: NaiveDate) -> DateTime<Utc> {
        on.and_hms_opt(12, 0, 0).unwrap().and_utc()
    }

    /// A client who insults people on these days, and is pleasant enough before.
    fn rude(days: &[&str]) -> Evidence {
        let mut evidence = Evidence::none(Id::new(Uuid::from_u128(1)));
        let calm = ["2025-01-02", "2025-01-03", "2025-01-04"];
        for (number, on) in calm.iter().chain(days).enumerate() {
            let entry = Id::new(Uuid::from_u128(10 + number as u128));
            evidence.contacts.push(ContactFact {
                entry,
                at: noon(day(on)),
                minutes: Some(30),
                toll: Some(-1),
                recovery_minutes: None,
            });
            if !calm.contains(on) {
                evidence.incidents.push(IncidentFact {
                    incident: Id::new(Uuid::from_u128(100 + number as u128)),
                    entry,
                    at: noon(day(on)),
                    what: What::Abuse { manner: Abuse::Insults, toward: Target::OurPeople },
                    severity: Severity::Serious,
                    cause: Cause::TheirConduct,
                });
            }
        }
        evidence
    }

    #[test]
    fn the_days_found_are_those_a_look_at_every_day_finds() {
        let evidence = rude(&[
            "2025-03-01",
            "2025-03-02",
            "2025-03-03",
            "2025-03-04",
            "2025-06-20",
            "2026-03-01",
            "2026-03-02",
            "2026-03-03",
        ]);
        let policy = Policy { conduct_half_life: 60.0, line_from: 50.0, ..Policy::default() };
        let (from, until) = (day("2025-01-01"), noon(day("2026-11-01")));
        let found = crossings(&evidence, &policy, from, until);
        assert!(found.len() >= 2, "it is crossed, cleared and crossed again: {found:?}");
        let mut over = false;
        let mut slow: Vec<Crossing> = Vec::new();
        for on in from.iter_days().take_while(|it| noon(*it) <= until) {
            let end = Stamp::end_of(Stamp::date(on).day).unwrap().at.min(until);
            let now = glance(&evidence, &policy, end).standing == Standing::OverTheLine;
            match (over, now) {
                (false, true) => slow.push(Crossing { on, cleared_on: None }),
                (true, false) => slow.last_mut().unwrap().cleared_on = Some(on),
                _ => {}
            }
            over = now;
        }
        assert_eq!(found, slow);
    }

    #[test]
    fn a_stricter_line_is_crossed_no_later() {
        let evidence = rude(&["2025-03-01", "2025-03-10", "2025-03-20", "2025-04-01"]);
        let first = |line_from| {
            let policy =
                Policy { line_from, line_clears_below: line_from - 10.0, ..Policy::default() };
            let until = noon(day("2025-05-01"));
            crossings(&evidence, &policy, day("2025-01-01"), until).first().map(|it| it.on)
        };
        let (strict, loose) = (first(45.0), first(95.0));
        assert!(strict.is_some(), "four insults cross a low line");
        assert!(loose.is_none_or(|it| Some(it) >= strict));
    }

    #[test]
    fn a_time_that_runs_backwards_has_no_crossings() {
        let evidence = rude(&["2025-03-01"]);
        let found =
            crossings(&evidence, &Policy::default(), day("2026-01-01"), noon(day("2025-01-01")));
        assert!(found.is_empty());
    }
}
