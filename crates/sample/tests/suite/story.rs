//! The sample is fresh, full and the same every time.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::closed::ClosedSet;
use domain::colleague::Room;
use domain::engagement::EndOn;
use domain::entry::Channel;
use domain::letter::LetterState;
use domain::notice::{Holidays, notice};
use domain::obligation::ObligationKind;
use domain::promise::PromiseState;
use sample::journal;

use crate::days;
use crate::integrity::{check_nothing_later, check_whole};

#[test]
fn every_day_gives_a_whole_journal_with_nothing_later_than_the_day() {
    for today in days() {
        let journal = journal(today);
        check_whole(&journal);
        check_nothing_later(&journal, today);
    }
}

#[test]
fn a_day_gives_the_same_journal_every_time() {
    for today in days() {
        assert_eq!(journal(today), journal(today), "the sample for {today}");
    }
}

#[test]
fn the_sample_is_as_large_as_a_year_and_a_half_of_work() {
    let journal = journal(days()[1]);
    assert_eq!(journal.clients.len(), 13, "clients");
    assert!((400..=600).contains(&journal.entries.len()), "{} entries", journal.entries.len());
    let names = journal.clients.iter().map(|it| it.name.as_str().chars().count());
    assert!(names.max() >= Some(75), "one name is as long as names get");
    let used: BTreeSet<_> = journal.entries.iter().map(|it| it.channel).collect();
    assert_eq!(used.len(), Channel::ALL.len(), "entries of every kind, found {used:?}");
    assert!(journal.entry_versions.len() >= 2, "a couple of entries were changed");
    assert!(!journal.letters.is_empty() && !journal.attachments.is_empty(), "letters and files");
}

#[test]
fn the_books_that_letters_draw_on_are_full() {
    let journal = journal(days()[1]);
    let states: BTreeSet<_> = journal.letters.iter().map(|it| it.state).collect();
    assert_eq!(states.len(), LetterState::ALL.len(), "a letter that went out, and one that waits");
    let rooms: BTreeSet<_> = journal.colleagues.iter().map(|it| it.room).collect();
    assert_eq!(rooms.len(), Room::ALL.len(), "colleagues with room, and without");
    assert!(journal.colleagues.iter().any(|it| it.consent_on.is_none()), "one has not agreed yet");
    let kinds: BTreeSet<_> = journal.obligations.iter().map(|it| it.kind).collect();
    assert_eq!(kinds.len(), ObligationKind::ALL.len(), "something of every kind, found {kinds:?}");
    assert!(!journal.templates.is_empty(), "a template of one's own");
}

#[test]
fn no_two_entries_say_the_same() {
    let journal = journal(days()[1]);
    let mut seen = BTreeSet::new();
    for entry in &journal.entries {
        let facts = entry.account.facts.as_ref().map_or("", |it| it.as_str());
        if facts.len() > 24 {
            assert!(seen.insert(facts), "written twice: {facts}");
        }
    }
}

#[test]
fn some_promises_are_due_on_the_day_and_soon_after_and_every_state_is_there() {
    for today in days() {
        let journal = journal(today);
        let now = today.and_hms_opt(7, 0, 0).unwrap().and_utc();
        let states: BTreeSet<_> = journal.promises.iter().map(|it| it.state(now)).collect();
        assert_eq!(states.len(), PromiseState::ALL.len(), "on {today}: {states:?}");
        let due = |first: i64, last: i64| {
            let open = journal.promises.iter().filter(|it| it.settled.is_none());
            open.filter(|it| (first..=last).contains(&(it.due_at.day() - today).num_days())).count()
        };
        assert!(due(0, 0) >= 2, "due on {today}");
        assert!(due(1, 7) >= 5, "due in the week after {today}");
    }
}

#[test]
fn entries_are_logged_by_the_evening_before() {
    for today in days() {
        let journal = journal(today);
        let last = journal.entries.iter().map(|it| it.logged_at).max().unwrap();
        assert!(last.date_naive() < today, "last logged at {last}");
        assert!(last.date_naive() > today - TimeDelta::days(8), "the sample is fresh: {last}");
    }
}

#[test]
fn notice_deadlines_lie_ahead_and_one_within_two_weeks() {
    for today in days() {
        let journal = journal(today);
        let mut soonest = i64::MAX;
        let mut ahead = 0;
        for engagement in &journal.engagements {
            let found = notice(engagement, today, &Holidays::default());
            for deadline in found.deadlines {
                let left = (deadline.send_by - today).num_days();
                assert!(left >= 0, "a deadline that has passed: {} on {today}", deadline.send_by);
                // Where an end may fall on any day, today is always in time.
                let fixed = engagement.terms.iter().all(|it| it.end_on == EndOn::EndOfTerm);
                soonest = if fixed { soonest.min(left) } else { soonest };
                ahead += 1;
            }
        }
        assert!(ahead >= 10, "{ahead} deadlines ahead of {today}");
        assert!((1..=14).contains(&soonest), "the soonest is {soonest} days ahead of {today}");
    }
}
