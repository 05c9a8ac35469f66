//! The obligations gate: what has to be settled, dated or waived before a letter can end things.

use chrono::NaiveDate;

use crate::invoice::Invoice;
use crate::obligation::Obligation;
use crate::promise::Promise;
use crate::{closed_set, id::Id, text::Text};

/// A record that is open between the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owing {
    Promise(Id<Promise>),
    Obligation(Id<Obligation>),
    Invoice(Id<Invoice>),
}

/// What was decided about an open record, for one letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Handled {
    pub what: Owing,
    pub how: Handling,
}

/// A way to deal with what is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Handling {
    /// It will be done by this day, which the letter names.
    Dated(NaiveDate),
    /// It will not be done, and why.
    Waived(Text),
}

/// An open record, as far as the gate has to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub what: Owing,
    /// The day for which it was promised or on which it is due.
    pub due_on: Option<NaiveDate>,
}

closed_set! {
    /// Where an open record stands at the gate.
    pub enum Passage {
        /// Nothing is decided: the letter cannot be released.
        Undecided = "undecided",
        /// It has a day, and that day is not after the end.
        Dated = "dated",
        /// It has a day, but the end comes before it: the letter cannot be released.
        AfterTheEnd = "after_the_end",
        Waived = "waived",
    }
}

impl Passage {
    /// Returns whether the letter can be released as far as this goes.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Dated | Self::Waived)
    }
}

/// What the gate says.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// Each open record with the day by which it will be done.
    pub items: Vec<(Open, Passage, Option<NaiveDate>)>,
    /// The first day on which everything of ours is done and the notice has run out.
    pub earliest_end_on: NaiveDate,
    /// Whether nothing is undecided, and nothing comes after the end.
    pub is_clean: bool,
}

/// Returns where each open record stands, and the earliest clean end.
///
/// `ends_on` is the end that the letter names, `notice_end_on` the one that the agreement allows.
/// A record whose own day lies ahead counts as dated; one that is overdue has to be decided. Money
/// that they owe us needs a day or a waiver, but never makes the end later: we can part from
/// somebody who pays afterwards.
pub fn gate(
    open: &[Open],
    handled: &[Handled],
    (ends_on, notice_end_on): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> Gate {
    let end = ends_on.or(notice_end_on).unwrap_or(NaiveDate::MAX);
    let items: Vec<_> = open
        .iter()
        .map(|it| {
            let decided = handled.iter().find(|handled| handled.what == it.what);
            let ours = !matches!(it.what, Owing::Invoice(_));
            let day = match decided.map(|it| &it.how) {
                Some(Handling::Waived(_)) => return (*it, Passage::Waived, None),
                Some(Handling::Dated(on)) => Some(*on),
                None => it.due_on.filter(|on| *on >= today),
            };
            let passage = match day {
                None => Passage::Undecided,
                Some(on) if ours && on > end => Passage::AfterTheEnd,
                Some(_) => Passage::Dated,
            };
            (*it, passage, day)
        })
        .collect();
    let ours = items.iter().filter(|(it, ..)| !matches!(it.what, Owing::Invoice(_)));
    let last = ours.filter_map(|(_, _, on)| *on).max();
    let earliest_end_on =
        [Some(today), notice_end_on, last].into_iter().flatten().max().unwrap_or(today);
    let is_clean = items.iter().all(|(_, passage, _)| passage.is_open());
    Gate { items, earliest_end_on, is_clean }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn promise(number: u128) -> Owing {
        Owing::Promise(Id::new(Uuid::from_u128(number)))
    }

    fn invoice(number: u128) -> Owing {
        Owing::Invoice(Id::new(Uuid::from_u128(number)))
    }

    const TODAY: &str = "2026-11-21";

    #[track_caller]
    fn check(
        open: &[(Owing, Option<&str>)],
        handled: &[(Owing, Option<&str>)],
        ends_on: &str,
        expected: (&[Passage], &str),
    ) {
        let open: Vec<_> =
            open.iter().map(|(what, on)| Open { what: *what, due_on: on.map(day) }).collect();
        let handled: Vec<_> = handled
            .iter()
            .map(|(what, on)| Handled {
                what: *what,
                how: on.map_or_else(
                    || Handling::Waived(Text::new("they agreed").unwrap()),
                    |on| Handling::Dated(day(on)),
                ),
            })
            .collect();
        let end = Some(day(ends_on));
        let gate = gate(&open, &handled, (end, end), day(TODAY));
        let passages: Vec<_> = gate.items.iter().map(|it| it.1).collect();
        assert_eq!(passages, expected.0);
        assert_eq!(gate.earliest_end_on, day(expected.1));
        assert_eq!(gate.is_clean, passages.iter().all(|it| it.is_open()));
    }

    #[test]
    fn what_is_open_is_dated_by_its_own_day_or_has_to_be_decided() {
        let end = "2026-12-31";
        check(&[], &[], end, (&[], end));
        let ahead = (promise(1), Some("2026-12-04"));
        check(&[ahead], &[], end, (&[Passage::Dated], end));
        let overdue = (promise(1), Some("2026-11-20"));
        check(&[overdue], &[], end, (&[Passage::Undecided], end));
        check(&[(promise(1), None)], &[], end, (&[Passage::Undecided], end));
        check(&[overdue], &[(promise(1), Some("2026-12-01"))], end, (&[Passage::Dated], end));
        check(&[overdue], &[(promise(1), None)], end, (&[Passage::Waived], end));
        check(&[overdue], &[(promise(2), None)], end, (&[Passage::Undecided], end));
    }

    #[test]
    fn what_comes_after_the_end_makes_the_clean_end_later() {
        let late = (promise(1), Some("2027-01-15"));
        check(&[late], &[], "2026-12-31", (&[Passage::AfterTheEnd], "2027-01-15"));
        check(&[late], &[(promise(1), None)], "2026-12-31", (&[Passage::Waived], "2026-12-31"));
        check(&[late], &[], "2027-01-15", (&[Passage::Dated], "2027-01-15"));
    }

    #[test]
    fn what_they_owe_us_needs_a_day_and_does_not_hold_us() {
        let open = (invoice(1), Some("2026-10-01"));
        check(&[open], &[], "2026-12-31", (&[Passage::Undecided], "2026-12-31"));
        let agreed = (invoice(1), Some("2027-03-01"));
        check(&[open], &[agreed], "2026-12-31", (&[Passage::Dated], "2026-12-31"));
    }

    proptest! {
        #[test]
        fn the_earliest_clean_end_passes_the_gate_and_no_earlier_day_does(
            dues in proptest::collection::vec(0_i64..400, 0..6),
            notice in 0_i64..200,
        ) {
            let today = day(TODAY);
            let at = |days: i64| today + chrono::TimeDelta::days(days);
            let open: Vec<_> = (1_u128..).zip(&dues)
                .map(|(number, days)| Open { what: promise(number), due_on: Some(at(*days)) })
                .collect();
            let of = |end: NaiveDate| gate(&open, &[], (Some(end), Some(at(notice))), today);
            let earliest = of(at(notice)).earliest_end_on;
            prop_assert!(of(earliest).is_clean);
            prop_assert!(earliest >= at(notice), "never before the notice has run out");
            let before = earliest.pred_opt().unwrap();
            prop_assert!(before < at(notice) || !of(before).is_clean);
        }

        #[test]
        fn waiving_never_makes_the_end_later(
            dues in proptest::collection::vec(0_i64..400, 1..6), at in 0_usize..6,
        ) {
            let today = day(TODAY);
            let open: Vec<_> = (1_u128..).zip(&dues)
                .map(|(number, days)| Open {
                    what: promise(number),
                    due_on: Some(today + chrono::TimeDelta::days(*days)),
                })
                .collect();
            let why = Handling::Waived(Text::new("they agreed").unwrap());
            let waived = [Handled { what: open[at % open.len()].what, how: why }];
            let (with, without) =
                (gate(&open, &waived, (None, None), today), gate(&open, &[], (None, None), today));
            prop_assert!(with.earliest_end_on <= without.earliest_end_on);
        }
    }
}
