//! The line: bands, rule 7, and the hysteresis that makes one crossing one prompt.
//!
//! Whether the line is crossed between its two scores follows from the evidence alone: a past day
//! is judged by its score at the day's end, and the last day that reached the line or fell below
//! the clearing score decides. Nothing is remembered, so any past day can be asked for.

use chrono::{DateTime, NaiveDate, Utc};

use super::evidence::Evidence;
use super::fade::Stamp;
use super::policy::Policy;
use super::practice::Months;
use super::ready::ready;
use super::signals::Case;
use super::sum::{Table, Tally};
use super::verdict::{Cite, HistoryPoint, Signal, Standing};
use crate::incident::{Cause, What};

/// The standing without its working, for lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glance {
    pub standing: Standing,
    /// From 0 to 100.
    pub score: f64,
    /// The day on which the line was crossed, while the standing is over it.
    pub crossed_on: Option<NaiveDate>,
}

/// How a day ended, kept to spare the way back to it. It holds as long as nothing is recorded for
/// that day or an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// The last day before it that cleared the line, or the day before anything was recorded.
    from: i32,
    day: i32,
    /// The first day of the crossing that lasted at its end.
    since: Option<i32>,
}

impl Settled {
    /// Returns how an earlier day ended, as far as this tells it.
    fn until(self, day: i32) -> Option<Self> {
        let day = day.min(self.day);
        let since = self.since.filter(|it| *it <= day);
        (self.from <= day).then_some(Self { day, since, ..self })
    }

    /// Returns what of it still holds where something was recorded for a day.
    pub fn before(self, day: NaiveDate) -> Option<Self> {
        self.until(Stamp::date(day).day - 1)
    }
}

/// Everything that is needed to ask about any day.
pub(crate) struct Line<'a> {
    pub table: Table<'a>,
    policy: &'a Policy,
    /// Abuse that is enough by itself.
    unsafe_acts: Vec<(Stamp, Cite)>,
    pub months: &'a Months<'a>,
    first_day: i32,
}

/// What a day's score says about the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Reached,
    Between,
    Cleared,
}

impl<'a> Line<'a> {
    pub fn new(evidence: &'a Evidence, policy: &'a Policy, months: &'a Months<'a>) -> Self {
        let unsafe_acts = unsafe_acts(evidence);
        let first = months.days.each().first().map_or(i32::MAX, |it| it.day);
        let first_day = first_day(evidence).min(first);
        let table = Table::new(evidence, policy, months);
        Self { table, policy, unsafe_acts, months, first_day }
    }

    /// Returns the line of evidence that differs in one thing: only the signals that read it are
    /// prepared anew. Contacts must be the same.
    pub fn with<'b>(&self, case: Case<'b>, changed: &[Signal]) -> Line<'b>
    where
        'a: 'b,
    {
        let mut line = Line {
            table: self.table.with(case, changed),
            policy: case.policy,
            unsafe_acts: unsafe_acts(case.evidence),
            months: case.months,
            first_day: self.first_day,
        };
        line.first_day = line.first_day.min(first_day(case.evidence));
        line
    }

    /// Returns the records of unsafe abuse that still hold on a day.
    pub fn unsafe_cites(&self, now: Stamp) -> Vec<Cite> {
        self.unsafe_now(now).map(|it| it.1).collect()
    }

    fn unsafe_now(&self, now: Stamp) -> impl Iterator<Item = &(Stamp, Cite)> {
        let days = self.policy.unsafe_days;
        self.unsafe_acts
            .iter()
            .filter(move |(when, _)| when.at <= now.at && now.days_since(when.day) < days)
    }

    /// Returns what a score says about the line on a day.
    pub fn judge(&self, score: f64, now: Stamp) -> Verdict {
        if score >= self.policy.line_from || self.unsafe_now(now).next().is_some() {
            Verdict::Reached
        } else if score < self.policy.line_clears_below {
            Verdict::Cleared
        } else {
            Verdict::Between
        }
    }

    fn judge_end_of(&self, day: i32) -> Verdict {
        match Stamp::end_of(day) {
            Some(end) => self.judge(self.table.tally(end).score, end),
            None => Verdict::Cleared,
        }
    }

    /// Returns whether the line is crossed. Looks back from `now` to the day that decides; `known`
    /// is a day whose answer is known, to spare the way beyond it.
    pub fn is_over(&self, score: f64, now: Stamp, known: Option<(i32, bool)>) -> bool {
        let mut verdict = self.judge(score, now);
        let mut day = now.day;
        while verdict == Verdict::Between {
            day -= 1;
            match known {
                Some((known_day, over)) if day <= known_day => return over,
                _ if day < self.first_day => return false,
                _ => verdict = self.judge_end_of(day),
            }
        }
        verdict == Verdict::Reached
    }

    /// Returns how a day ended. Looks back to the last day that cleared the line; `known` is how an
    /// earlier day ended, to spare the way beyond it.
    fn settled(&self, day: i32, known: Option<Settled>) -> Settled {
        let known = known.and_then(|it| it.until(day));
        let (mut from, mut since) = (day, None);
        loop {
            if let Some(known) = known.filter(|it| from <= it.day) {
                return Settled { from: known.from, day, since: known.since.or(since) };
            }
            if from < self.first_day {
                break;
            }
            match self.judge_end_of(from) {
                Verdict::Reached => since = Some(from),
                Verdict::Between => {}
                Verdict::Cleared => break,
            }
            from -= 1;
        }
        Settled { from, day, since }
    }

    /// Returns the standing that a score and the line make.
    pub fn band(&self, tally: &Tally, over: bool, now: Stamp) -> Standing {
        if self.unsafe_now(now).next().is_some() {
            return Standing::OverTheLine;
        }
        if (self.months.days.with_contact(now) as f64) < self.policy.enough_contacts {
            return Standing::TooEarly;
        }
        let policy = self.policy;
        if over {
            Standing::OverTheLine
        } else if tally.score >= policy.strained_from
            || tally.worst() >= policy.worst_dimension_from
        {
            Standing::Strained
        } else if tally.score >= policy.watch_from {
            Standing::Watch
        } else {
            Standing::Steady
        }
    }

    /// Returns the band at an instant.
    pub fn standing(&self, now: Stamp) -> Standing {
        let tally = self.table.tally(now);
        self.band(&tally, self.is_over(tally.score, now, None), now)
    }

    /// Returns the standing at an instant. `known` is how an earlier day ended; it becomes what was
    /// found out on the way.
    pub fn glance(&self, now: Stamp, known: &mut Option<Settled>) -> (Glance, Tally) {
        let tally = self.table.tally(now);
        let verdict = self.judge(tally.score, now);
        if verdict != Verdict::Cleared {
            *known = Some(self.settled(now.day - 1, *known));
        }
        let before = known.and_then(|it| it.since);
        let since = match verdict {
            Verdict::Reached => before.or(Some(now.day)),
            Verdict::Between => before,
            Verdict::Cleared => None,
        };
        let standing = self.band(&tally, since.is_some(), now);
        let crossed_on = since
            .filter(|_| standing == Standing::OverTheLine)
            .map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_else(|| now.on()));
        (Glance { standing, score: tally.score, crossed_on }, tally)
    }

    /// Returns the standing at instants in their order.
    pub fn standings(
        &'a self,
        instants: impl Iterator<Item = Stamp> + 'a,
    ) -> impl Iterator<Item = (Stamp, Standing, f64)> + 'a {
        let mut known: Option<(i32, bool)> = None;
        instants.map(move |now| {
            let tally = self.table.tally(now);
            let over = self.is_over(tally.score, now, known);
            let standing = self.band(&tally, over, now);
            // The day itself is not over yet; only the day before it is settled.
            known = known_until(self, now, known);
            (now, standing, tally.score)
        })
    }
}

/// Returns the answer for the end of the day before `now`.
fn known_until(line: &Line<'_>, now: Stamp, known: Option<(i32, bool)>) -> Option<(i32, bool)> {
    let end = Stamp::end_of(now.day - 1)?;
    if known.is_some_and(|(day, _)| day >= end.day) {
        return known;
    }
    let score = line.table.tally(end).score;
    Some((end.day, line.is_over(score, end, known)))
}

/// Returns the abuse that is enough by itself, oldest first.
fn unsafe_acts(evidence: &Evidence) -> Vec<(Stamp, Cite)> {
    let mut unsafe_acts: Vec<(Stamp, Cite)> = evidence
        .incidents
        .iter()
        .filter(|it| it.cause == Cause::TheirConduct)
        .filter(|it| matches!(it.what, What::Abuse { manner, .. } if manner.is_unsafe()))
        .map(|it| (Stamp::instant(it.at), Cite::Incident(it.incident)))
        .collect();
    unsafe_acts.sort_unstable();
    unsafe_acts
}

/// Returns the first day on which anything but contact and work was recorded that can weigh.
fn first_day(evidence: &Evidence) -> i32 {
    let instants = evidence.incidents.iter().map(|it| it.at);
    let promises = evidence.promises.iter().map(|it| it.due_at.min(it.made_at));
    let instants = instants.chain(promises).map(|it| Stamp::instant(it).day);
    let invoices = evidence.invoices.iter().map(|it| it.issued_on);
    let dates = invoices
        .chain(evidence.payments.iter().map(|it| it.received_on))
        .chain(evidence.complaints.iter().map(|it| it.raised_on))
        .chain(evidence.recoveries.iter().map(|it| it.starts_on));
    instants.chain(dates.map(|it| Stamp::date(it).day)).min().unwrap_or(i32::MAX)
}

/// Returns the standing at an instant, without its working.
pub fn glance(evidence: &Evidence, policy: &Policy, as_of: DateTime<Utc>) -> Glance {
    ready(evidence, policy, |it| it.glance(as_of, &mut None))
}

/// Returns the standing from one instant until another, every so many days. The last point is
/// `until` itself.
pub fn history(
    evidence: &Evidence,
    policy: &Policy,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    every_days: u32,
) -> Vec<HistoryPoint> {
    if until < from {
        return Vec::new();
    }
    let months = Months::new(evidence);
    let line = Line::new(evidence, policy, &months);
    let step = chrono::TimeDelta::days(i64::from(every_days.max(1)));
    let before = std::iter::successors(Some(from), |at| at.checked_add_signed(step))
        .take_while(|at| *at < until);
    let instants: Vec<DateTime<Utc>> = before.chain(std::iter::once(until)).collect();
    line.standings(instants.iter().map(|at| evidence.stamp(*at)))
        .zip(&instants)
        .map(|((_, standing, score), at)| HistoryPoint { at: *at, standing, score })
        .collect()
}
