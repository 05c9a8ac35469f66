//! The bin.

use domain::id::Id;
use store::{Error, Noun, Op, Store};

use crate::support::*;

#[test]
fn a_binned_record_is_listed_gone_from_reads_and_comes_back() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let entry = add_entry(&mut store, &client, 1, "zebra");
    let id = entry.id.uuid();
    let bin = |tx: &store::Tx<'_>| tx.bin(Noun::Entry, id);
    let reply = store.transact(Op::BinEntry, minute(2), bin).unwrap();
    assert!(reply.touched.clients.contains(&client.id));
    let [binned] = store.bin().unwrap().try_into().unwrap();
    assert_eq!((binned.noun, binned.id, binned.client), (Noun::Entry, id, Some(client.id)));
    assert_eq!((binned.label.as_str(), binned.binned_at), ("zebra", minute(2)));
    assert!(matches!(store.read().entry(entry.id), Err(Error::NotFound(Noun::Entry))));

    let again = store.transact(Op::BinEntry, minute(3), bin).unwrap_err();
    assert!(matches!(again, Error::NotFound(Noun::Entry)), "it lies there already: {again:?}");
    store.transact(Op::Restore, minute(4), |tx| tx.restore(Noun::Entry, id)).unwrap();
    assert!(store.bin().unwrap().is_empty());
    assert_eq!(facts(&store, &entry), "zebra");
    let again = store.transact(Op::Restore, minute(5), |tx| tx.restore(Noun::Entry, id));
    assert!(matches!(again, Err(Error::NotFound(Noun::Entry))), "it is not in the bin");
}

#[test]
fn settings_policies_and_prompts_have_no_bin() {
    let mut store = Store::in_memory();
    for noun in [Noun::Settings, Noun::Policy, Noun::Prompt] {
        let id: Id<()> = id();
        let result = store.transact(Op::ChangeSettings, minute(1), |tx| tx.bin(noun, id.uuid()));
        assert!(matches!(result, Err(Error::Invalid { .. })), "{noun:?}");
    }
}

#[test]
fn emptying_the_bin_removes_what_is_old_with_its_history_and_nothing_else() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let old = add_entry(&mut store, &client, 1, "old zebra");
    let young = add_entry(&mut store, &client, 2, "young zebra");
    let kept = add_entry(&mut store, &client, 3, "kept zebra");
    let incident = complaint_incident(&old, "goes with it");
    store.transact(Op::AddIncident, minute(3), |tx| tx.add_incident(&incident)).unwrap();
    change_facts(&mut store, &old, 4, "old zebra, changed");
    let change = change_facts(&mut store, &kept, 5, "kept zebra, changed");
    for (entry, at) in [(&old, 6), (&young, 8)] {
        let bin = |tx: &store::Tx<'_>| tx.bin(Noun::Entry, entry.id.uuid());
        store.transact(Op::BinEntry, minute(at), bin).unwrap();
    }
    assert_eq!(store.empty_bin(minute(7), minute(9)).unwrap(), 1);
    assert_eq!(store.empty_bin(minute(7), minute(9)).unwrap(), 0, "nothing is left to remove");

    let left: Vec<_> = store.bin().unwrap().into_iter().map(|it| it.id).collect();
    assert_eq!(left, [young.id.uuid()]);
    assert_eq!(count(&store, "zebra"), 1);
    let ops = store.operations(None, 50).unwrap();
    assert_eq!(ops[0].op, Op::EmptyBin);
    assert!(!ops[0].can_undo && store.undo(minute(10)).unwrap().is_none());
    store.undo_operation(change, minute(11)).unwrap();
    assert_eq!(facts(&store, &kept), "kept zebra", "other records keep their history");
    assert_healthy(&store);
}
