//! Days: a client's contact and work, put together by the day.
//!
//! A client can have thousands of contacts, and what fades does so by whole days. So they are added
//! up once, in whole numbers, and whatever weighs them looks at days. The day that is asked about is
//! the one exception: of that, only what had happened by the instant counts.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::evidence::{ContactFact, Evidence};
use super::fade::{Stamp, fade};
use super::practice::month_of_day;

/// Minutes of contact whose length is not stated: a message and the thinking about it.
pub(crate) const UNSTATED_MINUTES: u32 = 10;

/// How many tolls there are, from −2 to 2.
const TOLLS: usize = 5;

/// What some contacts and hours of work come to, in minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    /// How many contacts there were.
    pub contacts: u32,
    /// Contact of stated length.
    pub contact: u64,
    /// Recovery after contact.
    pub recovery: u64,
    pub work: u64,
    /// Contact of stated length that has a toll.
    pub tolled: u64,
    /// The sum of toll times those minutes.
    pub toll_sum: i64,
    /// How many contacts have a toll.
    pub with_toll: u32,
    /// Recovery after contact that has a toll.
    pub tolled_recovery: u64,
    /// Contact that took no recovery, by its toll; what is not stated counts `UNSTATED_MINUTES`.
    pub by_toll: [u64; TOLLS],
    /// Contact that took recovery, by its toll.
    pub recovered_by_toll: [u64; TOLLS],
}

impl Totals {
    fn add(&mut self, it: &ContactFact) {
        let recovery = u64::from(it.recovery_minutes.unwrap_or(0));
        self.contacts += 1;
        self.contact += u64::from(it.minutes.unwrap_or(0));
        self.recovery += recovery;
        let Some(toll) = it.toll else { return };
        let stated = it.minutes.unwrap_or(0);
        self.with_toll += 1;
        self.tolled += u64::from(stated);
        self.toll_sum += i64::from(toll) * i64::from(stated);
        self.tolled_recovery += recovery;
        let place = usize::try_from(toll.clamp(-2, 2) + 2).unwrap_or(0);
        let all = if recovery > 0 { &mut self.recovered_by_toll } else { &mut self.by_toll };
        all[place] += u64::from(it.minutes.unwrap_or(UNSTATED_MINUTES));
    }

    /// Returns all minutes that went to the client.
    pub fn minutes(&self) -> u64 {
        self.contact + self.recovery + self.work
    }

    /// Returns each toll with the minutes of contact that had it and took no recovery.
    pub fn tolls(&self) -> impl Iterator<Item = (f64, f64)> {
        each_toll(self.by_toll)
    }

    /// Returns each toll with the minutes of contact that had it and took recovery.
    pub fn recovered_tolls(&self) -> impl Iterator<Item = (f64, f64)> {
        each_toll(self.recovered_by_toll)
    }
}

fn each_toll(minutes: [u64; TOLLS]) -> impl Iterator<Item = (f64, f64)> {
    let each = minutes.into_iter().zip([-2.0, -1.0, 0.0, 1.0, 2.0]);
    each.filter(|it| it.0 > 0).map(|(minutes, toll)| (toll, minutes as f64))
}

/// A day on which there was contact or work.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Day {
    /// Days of the common era.
    pub day: i32,
    /// The number of its month, as `practice::month_index` counts.
    pub month: i32,
    /// Where its contacts begin.
    from: usize,
    /// On how many days there had been contact by its end.
    with_contact: usize,
    pub totals: Totals,
}

/// The days of a client with contact or work, oldest first.
#[derive(Debug)]
pub(crate) struct Days<'a> {
    days: Vec<Day>,
    /// All contacts in the order of time.
    contacts: Cow<'a, [ContactFact]>,
    /// The places of those that took recovery.
    recovering: Vec<usize>,
}

impl<'a> Days<'a> {
    /// Adds up contacts and work by the day.
    pub fn new(evidence: &'a Evidence) -> Self {
        let mut contacts = Cow::Borrowed(evidence.contacts.as_slice());
        if !contacts.is_sorted_by_key(|it| it.at) {
            contacts.to_mut().sort_by_key(|it| it.at);
        }
        let mut work: Vec<(i32, u32)> =
            evidence.work.iter().map(|it| (Stamp::date(it.on).day, it.minutes)).collect();
        if !work.is_sorted_by_key(|it| it.0) {
            work.sort_unstable_by_key(|it| it.0);
        }
        let mut work = work.into_iter().peekable();
        let (mut days, mut recovering): (Vec<Day>, Vec<usize>) = (Vec::new(), Vec::new());
        // The seconds at which the day under way ends: cheaper to compare than days.
        let mut ends = i64::MIN;
        for (place, contact) in contacts.iter().enumerate() {
            let seconds = contact.at.timestamp();
            if seconds >= ends {
                ends = (seconds.div_euclid(86_400) + 1) * 86_400;
                let day = Stamp::instant(contact.at).day;
                while let Some((on, minutes)) = work.next_if(|it| it.0 < day) {
                    work_on(&mut days, on, place, minutes);
                }
                day_of(&mut days, day, place);
            }
            if let Some(last) = days.last_mut() {
                last.totals.add(contact);
            }
            if contact.recovery_minutes.unwrap_or(0) > 0 {
                recovering.push(place);
            }
            let day = days.last().map_or(i32::MIN, |it| it.day);
            while let Some((on, minutes)) = work.next_if(|it| it.0 == day) {
                work_on(&mut days, on, place, minutes);
            }
        }
        for (on, minutes) in work {
            work_on(&mut days, on, contacts.len(), minutes);
        }
        let mut with_contact = 0;
        for day in &mut days {
            with_contact += usize::from(day.totals.contacts > 0);
            day.with_contact = with_contact;
        }
        Self { days, contacts, recovering }
    }

    /// Returns each day.
    pub fn each(&self) -> &[Day] {
        &self.days
    }

    /// Returns the first contact.
    pub fn first_contact(&self) -> Option<DateTime<Utc>> {
        self.contacts.first().map(|it| it.at)
    }

    /// Returns the first contact that is known to have taken time.
    pub fn first_time(&self) -> Option<DateTime<Utc>> {
        self.contacts.iter().find(|it| takes_time(it)).map(|it| it.at)
    }

    /// Returns the contacts up to an instant, in their order.
    pub fn contacts(&self, now: Stamp) -> &[ContactFact] {
        &self.contacts[..self.contacts.partition_point(|it| it.at <= now.at)]
    }

    /// Returns the contacts that took recovery, each with its place among all.
    pub fn recovering(&self) -> impl Iterator<Item = (usize, &ContactFact)> {
        self.recovering.iter().map(|it| (*it, &self.contacts[*it]))
    }

    /// Returns the contact at a place.
    pub fn contact(&self, place: usize) -> &ContactFact {
        &self.contacts[place]
    }

    /// Returns on how many days there was contact up to an instant.
    pub fn with_contact(&self, now: Stamp) -> usize {
        let (whole, part) = self.until(now);
        let before = whole.checked_sub(1).map_or(0, |it| self.days[it].with_contact);
        before + usize::from(part.is_some_and(|it| it.totals.contacts > 0))
    }

    /// Returns what is known at an instant of the day it falls on.
    pub fn today(&self, now: Stamp) -> Option<Day> {
        let (whole, part) = self.until(now);
        part.or_else(|| whole.checked_sub(1).map(|it| self.days[it])).filter(|it| it.day == now.day)
    }

    /// Returns how many days are known as a whole at an instant, and what is known of a further one.
    pub fn until(&self, now: Stamp) -> (usize, Option<Day>) {
        let known = self.days.partition_point(|it| it.day <= now.day);
        let Some(last) = known.checked_sub(1).map(|it| self.days[it]) else { return (0, None) };
        let contacts = &self.contacts[last.from..][..last.totals.contacts as usize];
        if last.day < now.day || contacts.last().is_none_or(|it| it.at <= now.at) {
            return (known, None);
        }
        let mut totals = Totals { work: last.totals.work, ..Totals::default() };
        contacts.iter().take_while(|it| it.at <= now.at).for_each(|it| totals.add(it));
        (known - 1, Some(Day { totals, ..last }))
    }
}

/// Returns whether a contact is known to have taken time.
pub(crate) fn takes_time(contact: &ContactFact) -> bool {
    contact.minutes.unwrap_or(0) > 0 || contact.recovery_minutes.unwrap_or(0) > 0
}

/// Begins a day, unless it has begun.
fn day_of(days: &mut Vec<Day>, day: i32, from: usize) {
    if days.last().is_none_or(|it| it.day != day) {
        let (month, totals) = (month_of_day(day), Totals::default());
        days.push(Day { day, month, from, with_contact: 0, totals });
    }
}

fn work_on(days: &mut Vec<Day>, day: i32, from: usize, minutes: u32) {
    day_of(days, day, from);
    if let Some(last) = days.last_mut() {
        last.totals.work += u64::from(minutes);
    }
}

/// Running sums over days of what each weighs, adverse and relief, faded to that day.
#[derive(Debug)]
pub(crate) struct FadedDays {
    half_life: f64,
    sums: Vec<(f64, f64)>,
}

impl FadedDays {
    /// Sums what each day weighs.
    pub fn new(half_life: f64, days: &Days<'_>, weigh: impl Fn(&Day) -> (f64, f64)) -> Self {
        let (mut adverse, mut relief, mut before) = (0.0, 0.0, 0);
        let sum = |day: &Day| {
            let left = fade(f64::from(day.day - before), half_life);
            before = day.day;
            let (against, in_favour) = weigh(day);
            adverse = adverse * left + against;
            relief = relief * left + in_favour;
            (adverse, relief)
        };
        Self { half_life, sums: days.days.iter().map(sum).collect() }
    }

    /// Returns the faded sums of everything up to an instant. Days must be weighed as before.
    pub fn load(
        &self,
        days: &Days<'_>,
        now: Stamp,
        weigh: impl Fn(&Day) -> (f64, f64),
    ) -> (f64, f64) {
        let (whole, part) = days.until(now);
        let today = part.map_or((0.0, 0.0), |it| weigh(&it));
        let Some(last) = whole.checked_sub(1) else { return today };
        let left = fade(now.days_since(days.days[last].day), self.half_life);
        let (adverse, relief) = self.sums[last];
        (adverse * left + today.0, relief * left + today.1)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;
    use crate::assess::evidence::WorkFact;
    use crate::assess::signals::ground::{at, contact, id, nothing, on};
    use crate::invoice::WorkKind;

    /// Contact at noon of days 3, 1 and 3, and work on days 0, 3 and 5, none of it in order.
    fn evidence() -> Evidence {
        let mut evidence = nothing();
        evidence.contacts =
            vec![contact(1, 3, 60, -1), contact(2, 1, 30, 2), contact(3, 3, 20, -1)];
        evidence.contacts[2].at += chrono::TimeDelta::hours(2);
        evidence.contacts[2].recovery_minutes = Some(15);
        let kind = WorkKind::Production;
        let work = |day| WorkFact { work: id(9), on: on(day), minutes: 100, kind };
        evidence.work = vec![work(3), work(5), work(0)];
        evidence
    }

    #[test]
    fn each_day_has_what_happened_on_it() {
        let evidence = evidence();
        let days = Days::new(&evidence);
        let first = Stamp::date(on(0)).day;
        let found: Vec<_> = days.each().iter().map(|it| (it.day - first, it.totals)).collect();
        let minutes: Vec<_> = found.iter().map(|(day, it)| (*day, it.minutes())).collect();
        assert_eq!(minutes, [(0, 100), (1, 30), (3, 195), (5, 100)]);
        assert_eq!((found[2].1.by_toll[1], found[2].1.recovered_by_toll[1]), (60, 20));
        assert_eq!((found[2].1.tolled, found[2].1.toll_sum), (80, -80));
    }

    #[test]
    fn of_the_day_that_is_asked_about_only_what_had_happened_counts() {
        let evidence = evidence();
        let days = Days::new(&evidence);
        let check = |at: DateTime<Utc>, whole: usize, minutes: Option<u64>, contact: usize| {
            let now = Stamp::instant(at);
            let (found, part) = days.until(now);
            assert_eq!((found, part.map(|it| it.totals.minutes())), (whole, minutes), "{at}");
            assert_eq!(days.with_contact(now), contact, "{at}");
        };
        check(at(-1), 0, None, 0);
        check(at(0), 1, None, 0);
        check(at(2), 2, None, 1);
        check(at(3) - chrono::TimeDelta::hours(1), 2, Some(100), 1);
        check(at(3), 2, Some(160), 2);
        check(at(3) + chrono::TimeDelta::hours(2), 3, None, 2);
        check(at(9), 4, None, 2);
    }

    #[test]
    fn a_sum_by_days_is_the_sum_of_its_faded_contacts() {
        let evidence = evidence();
        let days = Days::new(&evidence);
        let weigh = |day: &Day| (day.totals.contact as f64, day.totals.work as f64);
        let faded = FadedDays::new(30.0, &days, weigh);
        for hours in [0, 30, 59, 60, 61, 62, 63, 85, 86, 500] {
            let now = Stamp::instant(
                on(0).and_hms_opt(0, 0, 0).unwrap().and_utc() + chrono::TimeDelta::hours(hours),
            );
            let known = evidence.contacts.iter().filter(|it| it.at <= now.at);
            let slow: f64 = known
                .map(|it| {
                    let left = fade(now.days_since(Stamp::instant(it.at).day), 30.0);
                    f64::from(it.minutes.unwrap()) * left
                })
                .sum();
            let found = faded.load(&days, now, weigh).0;
            assert!((found - slow).abs() < 1e-9, "{found}, not {slow}, after {hours} hours");
        }
    }
}
