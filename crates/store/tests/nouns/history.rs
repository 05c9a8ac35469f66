//! Undo gives back what the nouns write, parts and all.

use domain::journal::Journal;
use store::{Op, Store};

use crate::world::{day, noon, write};

#[test]
fn a_change_of_any_noun_can_be_taken_back() {
    let mut store = Store::in_memory();
    write(&mut store, Op::Import, |tx| tx.add_journal(&sample::journal(day(300))));
    let before: Journal = store.read().journal().unwrap();

    let mut entry = before.entries[0].clone();
    entry.at = before.entries[1].at;
    entry.people.clear();
    entry.account.facts = None;
    let mut complaint = before.complaints[0].clone();
    complaint.steps.clear();
    let mut engagement = before.engagements[0].clone();
    engagement.terms.pop();
    engagement.review_days += 1;
    let mut recovery = before.recoveries[0].clone();
    recovery.checks.clear();
    let version = domain::id::Id::new(uuid::Uuid::from_u128(7));
    write(&mut store, Op::ChangeEntry, |tx| {
        tx.change_entry(&entry, version, noon(301))?;
        tx.change_complaint(&complaint)?;
        tx.change_engagement(&engagement)?;
        tx.change_recovery(&recovery)
    });
    let after = store.read().journal().unwrap();
    assert_ne!(after, before, "something was changed");
    store.undo(noon(302)).unwrap();
    assert_eq!(store.read().journal().unwrap(), before, "all of it is back");
    store.redo(noon(303)).unwrap();
    assert_eq!(store.read().journal().unwrap(), after, "and forth");
}
