//! Undo and redo.

use proptest::prelude::*;
use store::{Error, Noun, Op, Store};

use crate::support::*;

#[test]
fn what_was_done_is_undone_newest_first_and_done_again() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let entry = add_entry(&mut store, &client, 1, "First words");
    change_facts(&mut store, &entry, 2, "Second words");

    let undone = store.undo(minute(3)).unwrap().unwrap();
    assert_eq!((undone.op, undone.value), (Op::Undo, Op::ChangeEntry));
    assert!(undone.touched.clients.contains(&client.id), "windows learn what to read again");
    assert!(undone.touched.nouns.contains(&Noun::Entry));
    assert_eq!(facts(&store, &entry), "First words");
    assert!(store.read().entry_versions(entry.id).unwrap().is_empty());
    assert_eq!((count(&store, "first"), count(&store, "second")), (1, 0), "search follows");

    assert_eq!(store.undo(minute(4)).unwrap().unwrap().value, Op::AddEntry);
    assert!(matches!(store.read().entry(entry.id), Err(Error::NotFound(Noun::Entry))));
    assert_eq!(store.undo(minute(5)).unwrap().unwrap().value, Op::AddClient);
    assert_eq!(store.undo(minute(6)).unwrap(), None, "nothing is left");

    for expected in [Op::AddClient, Op::AddEntry, Op::ChangeEntry] {
        assert_eq!(store.redo(minute(7)).unwrap().unwrap().value, expected);
    }
    assert_eq!(store.redo(minute(8)).unwrap(), None);
    assert_eq!(facts(&store, &entry), "Second words");
    assert_eq!(store.read().entry_versions(entry.id).unwrap().len(), 1);
    assert_healthy(&store);
}

#[test]
fn doing_something_new_ends_what_can_be_done_again() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    add_entry(&mut store, &client, 1, "One");
    store.undo(minute(2)).unwrap().unwrap();
    add_entry(&mut store, &client, 3, "Two");
    assert_eq!(store.redo(minute(4)).unwrap(), None);
    assert_eq!(store.undo(minute(5)).unwrap().unwrap().value, Op::AddEntry);
    assert_eq!(store.undo(minute(6)).unwrap().unwrap().value, Op::AddClient);
}

#[test]
fn one_operation_alone_is_undone_unless_something_builds_on_it() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let one = add_entry(&mut store, &client, 1, "One");
    let two = add_entry(&mut store, &client, 2, "Two");
    let first = change_facts(&mut store, &one, 3, "One, changed");
    let other = change_facts(&mut store, &two, 4, "Two, changed");
    let second = change_facts(&mut store, &one, 5, "One, changed again");

    let error = store.undo_operation(first, minute(6)).unwrap_err();
    assert!(matches!(error, Error::ChangedSince), "{error:?}");
    assert_eq!(facts(&store, &one), "One, changed again", "a refusal changes nothing");

    store.undo_operation(other, minute(7)).unwrap();
    assert_eq!(facts(&store, &two), "Two");
    let error = store.undo_operation(other, minute(8)).unwrap_err();
    assert!(matches!(error, Error::NotUndoable), "{error:?}");

    store.undo_operation(second, minute(9)).unwrap();
    store.undo_operation(first, minute(10)).unwrap();
    assert_eq!(facts(&store, &one), "One", "after the later one, the earlier one goes too");
}

#[test]
fn a_client_is_not_undone_from_under_its_entries() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let entry = add_entry(&mut store, &client, 1, "One");
    let added = store.operations(None, 10).unwrap().pop().unwrap();
    assert_eq!(added.op, Op::AddClient);
    let error = store.undo_operation(added.number, minute(2)).unwrap_err();
    assert!(matches!(error, Error::ChangedSince), "{error:?}");
    assert_eq!(facts(&store, &entry), "One");
}

#[test]
fn a_write_that_fails_changes_nothing_and_leaves_no_operation() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let before = store.data_version();
    let result: Result<store::Reply<()>, Error> =
        store.transact(Op::ChangeClient, minute(1), |tx| {
            let mut changed = client.clone();
            changed.name = text("Eve");
            tx.change_client(&changed)?;
            Err(Error::ChangedSince)
        });
    assert!(result.is_err());
    assert_eq!(store.read().client(client.id).unwrap().name, client.name);
    assert_eq!(store.operations(None, 10).unwrap().len(), 1);
    assert_eq!(store.data_version(), before);
}

#[test]
fn a_write_that_changes_nothing_is_no_operation() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let reply =
        store.transact(Op::ChangeClient, minute(1), |tx| tx.change_client(&client)).unwrap();
    assert_eq!(reply.operation, None);
    assert_eq!(store.undo(minute(2)).unwrap().unwrap().value, Op::AddClient);
}

#[test]
fn the_history_says_what_was_done_when_and_for_whom() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    add_entry(&mut store, &client, 1, "One");
    store.undo(minute(2)).unwrap();
    let lines = store.operations(None, 10).unwrap();
    let brief: Vec<_> = lines.iter().map(|it| (it.op, it.undone, it.can_undo)).collect();
    assert_eq!(
        brief,
        [(Op::Undo, false, false), (Op::AddEntry, true, false), (Op::AddClient, false, true)]
    );
    assert!(lines.iter().all(|it| it.clients == [client.id]), "{lines:?}");
    assert_eq!(lines[1].at, minute(1));
    assert_eq!(store.operations(Some(lines[0].number), 1).unwrap(), lines[1..2]);
}

#[test]
fn an_import_is_kept_as_one_operation_that_undo_does_not_reach_through() {
    let today = minute(0).date_naive();
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let journal = sample::journal(today);
    let reply = store.transact(Op::Import, minute(1), |tx| tx.add_journal(&journal)).unwrap();
    assert!(reply.operation.is_some());
    assert!(reply.touched.clients.len() > journal.clients.len());
    assert_eq!(store.undo(minute(2)).unwrap(), None);
    add_entry(&mut store, &client, 3, "After");
    assert_eq!(store.undo(minute(4)).unwrap().unwrap().value, Op::AddEntry);
    assert_healthy(&store);
}

#[test]
fn a_file_that_was_added_and_undone_comes_back_whole() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let file = domain::attachment::Attachment {
        id: id(),
        client: client.id,
        entry: None,
        engagement: None,
        name: text("contract.pdf"),
        media: "application/pdf".to_owned(),
        size: 4,
        added_at: minute(1),
    };
    let bytes = b"%PDF";
    let work = |tx: &store::Tx<'_>| tx.add_attachment(&file, bytes);
    store.transact(Op::AddAttachment, minute(1), work).unwrap();
    store.undo(minute(2)).unwrap().unwrap();
    assert!(store.read().attachments(client.id).unwrap().is_empty());
    assert_eq!(count(&store, "contract"), 0);
    store.redo(minute(3)).unwrap().unwrap();
    assert_eq!(store.read().attachment_bytes(file.id).unwrap(), bytes);
    assert_eq!(count(&store, "contract"), 1);
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Add(usize),
    Change(usize, usize),
    Bin(usize),
    Restore(usize),
    Incident(usize),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => (0..2usize).prop_map(Step::Add),
        3 => (0..8usize, 0..9usize).prop_map(|(which, words)| Step::Change(which, words)),
        1 => (0..8usize).prop_map(Step::Bin),
        1 => (0..8usize).prop_map(Step::Restore),
        1 => (0..8usize).prop_map(Step::Incident),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    /// Held against the plainest model there is: a list of states and a place in it.
    #[test]
    fn undo_and_redo_walk_through_the_states_a_journal_had(steps in steps()) {
        let mut store = Store::in_memory();
        let clients = [add_client(&mut store, "Ada"), add_client(&mut store, "Ben")];
        let floor = 2;
        let mut entries = Vec::new();
        let mut states = vec![store.read().journal().unwrap()];
        let mut at = 0;
        for (turn, step) in steps.into_iter().enumerate() {
            let turn = i64::try_from(turn).unwrap() + 1;
            let pick = |which: usize| entries.get(which % entries.len().max(1)).cloned();
            let done = match step {
                Step::Undo => {
                    let undoable = store.operations(None, 1000).unwrap().iter().rev().skip(floor)
                        .any(|it| it.can_undo);
                    if undoable {
                        store.undo(minute(turn)).unwrap().unwrap();
                        at -= 1;
                    }
                    false
                }
                Step::Redo => {
                    let redone = store.redo(minute(turn)).unwrap().is_some();
                    prop_assert_eq!(redone, at + 1 < states.len());
                    at += usize::from(redone);
                    false
                }
                Step::Add(which) => {
                    entries.push(add_entry(&mut store, &clients[which], turn, "new words"));
                    true
                }
                Step::Change(which, words) => pick(which).is_some_and(|it| {
                    let mut it: domain::entry::Entry = it;
                    it.account.feelings = Some(text(&format!("changed {words}")));
                    it.at.at = minute(turn);
                    store.transact(Op::ChangeEntry, minute(turn), |tx| {
                        tx.change_entry(&it, id(), minute(turn))
                    }).is_ok_and(|reply| reply.operation.is_some())
                }),
                Step::Bin(which) => pick(which).is_some_and(|it| {
                    store.transact(Op::BinEntry, minute(turn), |tx| {
                        tx.bin(Noun::Entry, it.id.uuid())
                    }).is_ok()
                }),
                Step::Restore(which) => pick(which).is_some_and(|it| {
                    store.transact(Op::Restore, minute(turn), |tx| {
                        tx.restore(Noun::Entry, it.id.uuid())
                    }).is_ok()
                }),
                Step::Incident(which) => pick(which).is_some_and(|it| {
                    let incident = complaint_incident(&it, "late again");
                    store.transact(Op::AddIncident, minute(turn), |tx| {
                        tx.add_incident(&incident)
                    }).is_ok()
                }),
            };
            if done {
                states.truncate(at + 1);
                states.push(store.read().journal().unwrap());
                at += 1;
            }
            prop_assert_eq!(&store.read().journal().unwrap(), &states[at]);
        }
        let health = store.check().unwrap();
        prop_assert!(health.records && health.search);
    }
}
