//! A whole journal, taken in and given out.

use domain::journal::Journal;
use store::{Error, Noun, Op, Store};

use crate::world::{self, day, id, money, noon, uuid, write};

/// Says where they part, which a comparison of two whole journals would bury.
#[track_caller]
fn check_same(found: &Journal, expected: &Journal) {
    if found == expected {
        return;
    }
    let (found, expected) = (format!("{found:#?}"), format!("{expected:#?}"));
    let (found, expected): (Vec<_>, Vec<_>) = (found.lines().collect(), expected.lines().collect());
    let apart = found.iter().zip(&expected).position(|(found, expected)| found != expected);
    let from = apart.unwrap_or_default().saturating_sub(20);
    let around =
        |lines: &[&str]| lines.iter().skip(from).take(30).copied().collect::<Vec<_>>().join("\n");
    panic!("found:\n{}\n\nexpected:\n{}", around(&found), around(&expected));
}

#[test]
fn the_sample_comes_out_as_it_went_in() {
    let sample = sample::journal(day(300)).in_order();
    assert!(sample.clients.len() > 3 && sample.entries.len() > 50, "there is something to keep");
    let mut store = Store::in_memory();
    let counts = write(&mut store, Op::Import, |tx| tx.add_journal(&sample));
    assert_eq!((counts.clients, counts.entries), (sample.clients.len(), sample.entries.len()));
    assert!(counts.settings, "the journal was empty, so the settings are taken over");
    check_same(&store.read().journal().unwrap(), &sample);
}

#[test]
fn a_second_journal_is_added_to_the_first_and_leaves_its_settings_alone() {
    let mut store = Store::in_memory();
    let ours = sample::journal(day(300)).in_order();
    write(&mut store, Op::Import, |tx| tx.add_journal(&ours));
    let theirs = Journal { clients: vec![world::client(1)], ..Journal::default() };
    let counts = write(&mut store, Op::Import, |tx| tx.add_journal(&theirs));
    assert!(!counts.settings);
    let found = store.read().journal().unwrap();
    assert_eq!(found.settings, ours.settings);
    assert_eq!(found.clients.len(), ours.clients.len() + 1);

    let again = store.transact(Op::Import, noon(301), |tx| tx.add_journal(&theirs));
    assert!(matches!(again, Err(Error::Invalid { .. })), "ids are taken only once");
    assert_eq!(store.read().journal().unwrap(), found, "and then nothing is added");
}

#[test]
fn what_is_given_out_stands_on_its_own_without_the_bin() {
    let mut store = Store::in_memory();
    write(&mut store, Op::Import, |tx| tx.add_journal(&sample::journal(day(300))));
    let before = store.read().journal().unwrap();
    let told = before.tellings.iter().find(|it| it.entry.is_some()).expect("a telling with entry");
    let entry = told.entry.unwrap();
    let versioned = before.boundaries[0].id;
    let complaint = before.complaints[0].id;
    let engagement = before.engagements[0].id;
    let contact = before.contacts[0].id;
    let client = before.clients.last().unwrap().id;
    write(&mut store, Op::BinEntry, |tx| {
        tx.bin(Noun::Entry, uuid(entry))?;
        tx.bin(Noun::Boundary, uuid(versioned))?;
        tx.bin(Noun::Complaint, uuid(complaint))?;
        tx.bin(Noun::Engagement, uuid(engagement))?;
        tx.bin(Noun::Contact, uuid(contact))?;
        tx.bin(Noun::Client, uuid(client))
    });
    let given = store.read().journal().unwrap();
    assert!(given.entries.iter().all(|it| it.id != entry && it.client != client));
    assert!(given.tellings.len() < before.tellings.len(), "with its boundary a telling goes");
    let mut other = Store::in_memory();
    write(&mut other, Op::Import, |tx| tx.add_journal(&given));
    check_same(&other.read().journal().unwrap(), &given);
}

#[test]
fn a_journal_whose_links_lead_nowhere_is_refused_whole() {
    let mut store = Store::in_memory();
    let broken = Journal {
        clients: vec![world::client(1)],
        payments: vec![domain::invoice::Payment {
            invoice: Some(id(99)),
            ..world::payment(5, 1, money(1, "EUR"))
        }],
        ..Journal::default()
    };
    let answer = store.transact(Op::Import, noon(300), |tx| tx.add_journal(&broken));
    assert!(matches!(answer, Err(Error::Invalid { .. })));
    assert!(store.read().clients().unwrap().is_empty(), "not even the client stays");
}

#[test]
fn what_was_taken_in_can_be_searched_and_so_can_what_comes_later() {
    let mut store = Store::in_memory();
    let journal = |client, number, facts: &str| Journal {
        clients: vec![world::client(client)],
        entries: vec![domain::entry::Entry {
            account: domain::entry::Account {
                facts: world::some(facts),
                ..domain::entry::Account::default()
            },
            ..world::entry(number, client, 3)
        }],
        ..Journal::default()
    };
    write(&mut store, Op::Import, |tx| tx.add_journal(&journal(1, 101, "A périgee")));
    write(&mut store, Op::Import, |tx| tx.add_journal(&journal(2, 102, "An apogee, perigee")));
    write(&mut store, Op::AddEntry, |tx| {
        let mut later = journal(2, 103, "Perigee again").entries;
        later.iter_mut().try_for_each(|it| tx.add_entry(it))
    });
    let query = store::Query { text: "perigee", client: None, kinds: &[], before: None, limit: 9 };
    assert_eq!(store.search(&query).unwrap().total, 3);
    let health = store.check().unwrap();
    assert!(health.records && health.search, "the index agrees with the words: {health:?}");
}
