//! The practice by the month: what is usual, and what share this client has of it.
//!
//! Only months that were over count, because a month's totals do not say what was known in the
//! middle of it. This client's own part is taken out where the usual is asked for: a client must
//! not make their own tone the usual one.

use std::cell::Cell;
use std::ops::Range;

use chrono::{Datelike as _, NaiveDate};

use super::days::Days;
use super::evidence::{ContactFact, Evidence};
use super::fade::Stamp;
use super::policy::Policy;

/// The lowest toll that may be called usual. Whoever is always drained must still see who drains.
const USUAL_LOW: f64 = -1.0;
/// The highest toll that may be called usual. Contact that lifts is never held against anyone.
const USUAL_HIGH: f64 = 0.5;
/// Months over which the usual is taken: a year, so that every season is in it.
const USUAL_MONTHS: i32 = 12;

/// One month of the practice, with this client's own part.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Month {
    /// Months since the year 0.
    pub index: i32,
    /// The first day after it.
    pub ends_day: i32,
    pub minutes: f64,
    pub received: f64,
    pub toll_minutes: f64,
    pub toll_sum: f64,
    pub own_minutes: f64,
    pub own_received: f64,
    own_toll_minutes: f64,
    own_toll_sum: f64,
}

/// All months of the practice, oldest first, and the days of this client that lie in them.
#[derive(Debug)]
pub(crate) struct Months<'a> {
    pub months: Vec<Month>,
    pub days: Days<'a>,
}

/// Returns the number of the month a date lies in.
pub(crate) fn month_index(on: NaiveDate) -> i32 {
    on.year() * 12 + on.month0().cast_signed()
}

/// Returns the number of the month a day of the common era lies in.
pub(crate) fn month_of_day(day: i32) -> i32 {
    NaiveDate::from_num_days_from_ce_opt(day).map_or(0, month_index)
}

/// Returns the first day after a month.
fn ends_day(index: i32) -> i32 {
    let next = index + 1;
    let month = next.rem_euclid(12).cast_unsigned() + 1;
    NaiveDate::from_ymd_opt(next.div_euclid(12), month, 1).map_or(0, |on| Stamp::date(on).day)
}

impl<'a> Months<'a> {
    /// Lays this client's own records beside the months of the practice.
    pub fn new(evidence: &'a Evidence) -> Self {
        let mut months: Vec<Month> = evidence
            .practice
            .months
            .iter()
            .map(|it| Month {
                index: month_index(it.month),
                ends_day: ends_day(month_index(it.month)),
                minutes: it.minutes as f64,
                received: it.received_minor as f64,
                toll_minutes: it.toll_minutes as f64,
                toll_sum: it.toll_sum as f64,
                ..Month::default()
            })
            .collect();
        months.sort_by_key(|it| it.index);
        let days = Days::new(evidence);
        if !months.is_empty() {
            for day in days.each() {
                if let Some(month) = of(&mut months, day.month) {
                    month.own_minutes += day.totals.minutes() as f64;
                    month.own_toll_minutes += day.totals.tolled as f64;
                    month.own_toll_sum += day.totals.toll_sum as f64;
                }
            }
            for payment in &evidence.payments {
                if let Some(month) = of(&mut months, month_index(payment.received_on)) {
                    month.own_received += payment.amount_minor as f64;
                }
            }
        }
        Self { months, days }
    }

    /// Returns the months that were over before a month, at most `count` of them back.
    pub fn before(&self, index: i32, count: i32) -> &[Month] {
        &self.months[self.range_before(index, count)]
    }

    /// Returns where those months stand.
    pub fn range_before(&self, index: i32, count: i32) -> Range<usize> {
        let from = self.months.partition_point(|it| it.index < index - count);
        let to = self.months.partition_point(|it| it.index < index);
        from..to
    }

    /// Returns the toll that was usual with the other clients in the year before a month, mixed
    /// with what the policy states.
    fn usual(&self, index: i32, policy: &Policy) -> f64 {
        let stated = policy.usual_toll_hours * 60.0;
        let (mut minutes, mut sum) = (stated, stated * policy.usual_toll);
        for month in self.before(index, USUAL_MONTHS) {
            minutes += (month.toll_minutes - month.own_toll_minutes).max(0.0);
            sum += month.toll_sum - month.own_toll_sum;
        }
        let usual = if minutes > 0.0 { sum / minutes } else { policy.usual_toll };
        usual.clamp(USUAL_LOW, USUAL_HIGH)
    }

    /// Returns what the other clients brought in a usual month before a date, or `None` where that
    /// is not known. This client's own money is left out, so that paying late does not make the
    /// late sums look small.
    pub fn usual_income(&self, on: NaiveDate) -> Option<f64> {
        let months = self.before(month_index(on), USUAL_MONTHS);
        let sum: f64 = months.iter().map(|it| (it.received - it.own_received).max(0.0)).sum();
        (sum > 0.0).then(|| sum / months.len() as f64)
    }
}

fn of(months: &mut [Month], index: i32) -> Option<&mut Month> {
    let place = months.binary_search_by_key(&index, |it| it.index).ok()?;
    months.get_mut(place)
}

/// Looks up the usual toll; remembers the month, because contacts come by the month.
#[derive(Debug)]
pub(crate) struct Usual<'a> {
    months: &'a Months<'a>,
    policy: &'a Policy,
    known: Cell<Option<(i32, f64)>>,
}

impl<'a> Usual<'a> {
    /// Starts looking up.
    pub fn new(months: &'a Months<'a>, policy: &'a Policy) -> Self {
        Self { months, policy, known: Cell::new(None) }
    }

    /// Returns the toll that was usual in a month.
    pub fn toll(&self, month: i32) -> f64 {
        if self.months.months.is_empty() {
            return self.policy.usual_toll;
        }
        match self.known.get() {
            Some((known, usual)) if known == month => usual,
            _ => {
                let usual = self.months.usual(month, self.policy);
                self.known.set(Some((month, usual)));
                usual
            }
        }
    }

    /// Returns the toll that was usual when this contact took place.
    pub fn toll_at(&self, contact: &ContactFact) -> f64 {
        self.toll(month_index(contact.at.date_naive()))
    }
}
