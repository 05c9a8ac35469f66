//! The practice: all clients together, by the month of the person's calendar.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::assess::evidence::{ContactFact, Practice, PracticeMonth};

/// What one client adds to the practice, or all of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Months {
    months: BTreeMap<i32, Month>,
    /// How many entries there are, notes to self included.
    entries: u32,
}

#[derive(Debug, Clone)]
struct Month {
    /// How many records it was counted from.
    records: u64,
    sum: PracticeMonth,
}

impl Months {
    /// Counts an entry of any kind; one that is contact counts as such besides.
    pub(crate) fn entry(&mut self) {
        self.entries += 1;
    }

    /// Returns how many entries there are, notes to self included.
    pub(crate) const fn entries(&self) -> u32 {
        self.entries
    }

    pub(crate) fn contact(&mut self, it: &ContactFact) {
        let minutes = u64::from(it.minutes.unwrap_or(0));
        let month = self.on(it.at.date_naive());
        month.minutes += minutes + u64::from(it.recovery_minutes.unwrap_or(0));
        if let Some(toll) = it.toll {
            month.toll_minutes += minutes;
            month.toll_sum += i64::from(toll) * minutes.cast_signed();
        }
    }

    pub(crate) fn worked(&mut self, on: NaiveDate, minutes: u32) {
        self.on(on).minutes += u64::from(minutes);
    }

    pub(crate) fn received(&mut self, on: NaiveDate, minor: i64) {
        self.on(on).received_minor += minor;
    }

    fn on(&mut self, day: NaiveDate) -> &mut PracticeMonth {
        let index = day.year() * 12 + day.month0().cast_signed();
        let month = self.months.entry(index).or_insert_with(|| Month::new(day));
        month.records += 1;
        &mut month.sum
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.entries += other.entries;
        for (index, it) in &other.months {
            let month = self.months.entry(*index).or_insert_with(|| Month::new(it.sum.month));
            month.records += it.records;
            month.sum.minutes += it.sum.minutes;
            month.sum.received_minor += it.sum.received_minor;
            month.sum.toll_minutes += it.sum.toll_minutes;
            month.sum.toll_sum += it.sum.toll_sum;
        }
    }

    pub(crate) fn take_away(&mut self, other: &Self) {
        self.entries -= other.entries;
        for (index, it) in &other.months {
            if let Some(month) = self.months.get_mut(index) {
                month.records -= it.records;
                month.sum.minutes -= it.sum.minutes;
                month.sum.received_minor -= it.sum.received_minor;
                month.sum.toll_minutes -= it.sum.toll_minutes;
                month.sum.toll_sum -= it.sum.toll_sum;
                if month.records == 0 {
                    self.months.remove(index);
                }
            }
        }
    }

    /// Returns each month, oldest first.
    pub(crate) fn each(&self) -> impl Iterator<Item = &PracticeMonth> {
        self.months.values().map(|it| &it.sum)
    }

    /// Returns the months as the practice.
    pub(crate) fn practice(&self) -> Practice {
        Practice { months: self.each().copied().collect() }
    }
}

impl Month {
    fn new(day: NaiveDate) -> Self {
        let month = day.with_day(1).unwrap_or(day);
        let sum =
            PracticeMonth { month, minutes: 0, received_minor: 0, toll_minutes: 0, toll_sum: 0 };
        Self { records: 0, sum }
    }
}
