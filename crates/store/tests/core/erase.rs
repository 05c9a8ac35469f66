//! Erasing a client leaves none of their words in the file or beside it.

use std::fs;
use std::path::Path;

use store::{Error, Key, Noun, Op, Store};

use crate::support::*;

/// A word that no other test and no program holds.
const CANARY: &str = "quxzzycanary";

fn holds(folder: &Path, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap().to_ascii_lowercase();
        if bytes.windows(word.len()).any(|it| it == word.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
    found
}

/// Fills a journal with a client whose every record says the word, between many others.
fn fill(store: &mut Store) -> (domain::client::Client, domain::entry::Entry, i64) {
    let journal = sample::journal(minute(0).date_naive());
    store.transact(Op::Import, minute(0), |tx| tx.add_journal(&journal)).unwrap();
    let canary = |rest: &str| format!("{CANARY} {rest}");
    let mut client = client(&canary("Ltd"));
    client.pinned = Some(text(&canary("pinned")));
    store.transact(Op::AddClient, minute(1), |tx| tx.add_client(&client)).unwrap();
    let other = add_client(store, "Somebody else");
    let others = add_entry(store, &other, 1, "their words");
    let others_change = change_facts(store, &others, 2, "their other words");
    for at in 0..40 {
        let entry = add_entry(store, &client, at, &canary(&format!("facts {at} ").repeat(30)));
        change_facts(store, &entry, at, &canary("changed"));
        if at % 3 == 0 {
            let incident = complaint_incident(&entry, &canary("incident"));
            store.transact(Op::AddIncident, minute(at), |tx| tx.add_incident(&incident)).unwrap();
        }
        if at % 4 == 0 {
            let bin = |tx: &store::Tx<'_>| tx.bin(Noun::Entry, entry.id.uuid());
            store.transact(Op::BinEntry, minute(at), bin).unwrap();
        }
        if at % 5 == 0 {
            // Undone, so that it is only in the history.
            add_entry(store, &client, at, &canary("undone"));
            store.undo(minute(at)).unwrap().unwrap();
        }
    }
    let bytes = canary("bytes ").repeat(5_000).into_bytes();
    let file = domain::attachment::Attachment {
        id: id(),
        client: client.id,
        entry: None,
        engagement: None,
        name: text(&canary("contract.txt")),
        media: "text/plain".to_owned(),
        size: bytes.len() as u64,
        added_at: minute(50),
    };
    let add = |tx: &store::Tx<'_>| tx.add_attachment(&file, &bytes);
    store.transact(Op::AddAttachment, minute(50), add).unwrap();
    (client, others, others_change)
}

#[test]
fn no_word_of_an_erased_client_stays_in_the_file_or_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let mut store = Store::create(&path, None).unwrap();
    let (client, others, others_change) = fill(&mut store);
    assert!(!holds(folder.path(), CANARY).is_empty(), "the test would see the word");
    let operations = store.operations(None, 1000).unwrap().len();

    store.erase_client(client.id, minute(60)).unwrap();
    assert_eq!(holds(folder.path(), CANARY), [""; 0], "right after, while the journal is open");
    let erased_id = client.id.uuid().into_bytes();
    let bytes = fs::read(&path).unwrap();
    assert!(!bytes.windows(16).any(|it| it == erased_id), "not even the client's id stays");
    assert_eq!(count(&store, CANARY), 0);
    assert_healthy(&store);

    let left = store.operations(None, 1000).unwrap();
    assert_eq!(left[0].op, Op::EraseClient);
    assert!(left[0].clients.is_empty(), "to whom is not said");
    assert!(left.len() < operations, "what concerned them alone is forgotten");
    store.undo_operation(others_change, minute(61)).unwrap();
    assert_eq!(facts(&store, &others), "their words", "the history of others is kept");
    drop(store);
    assert_eq!(holds(folder.path(), CANARY), [""; 0], "nor after closing");
}

#[test]
fn emptying_the_bin_leaves_no_trace_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let mut store = Store::create(&path, None).unwrap();
    let client = add_client(&mut store, "Ada");
    let entry = add_entry(&mut store, &client, 1, CANARY);
    change_facts(&mut store, &entry, 2, &format!("{CANARY} again"));
    let bin = |tx: &store::Tx<'_>| tx.bin(Noun::Entry, entry.id.uuid());
    store.transact(Op::BinEntry, minute(3), bin).unwrap();
    store.empty_bin(minute(4), minute(5)).unwrap();
    assert_eq!(holds(folder.path(), CANARY), [""; 0]);
}

#[test]
fn an_encrypted_journal_shows_no_words_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let key = Key::new([7; 32]);
    let mut store = Store::create(&path, Some(&key)).unwrap();
    let (client, ..) = fill(&mut store);
    store.backup_to(&folder.path().join("backup.goodterms")).unwrap();
    assert_eq!(holds(folder.path(), CANARY), [""; 0], "neither in the file, its log nor a backup");
    assert_eq!(holds(folder.path(), "sqlite format"), [""; 0]);
    assert!(count(&store, CANARY) > 30);
    store.erase_client(client.id, minute(60)).unwrap();
    assert_eq!(count(&store, CANARY), 0);
}

#[test]
fn nobody_is_erased_who_is_not_there() {
    let mut store = Store::in_memory();
    let error = store.erase_client(id(), minute(1)).unwrap_err();
    assert!(matches!(error, Error::NotFound(Noun::Client)), "{error:?}");
    assert!(store.operations(None, 10).unwrap().is_empty());
}

/// Deleting moves what is left from page to page, and stale copies must not stay behind.
#[test]
fn no_word_stays_between_thousands_of_others_either() {
    for in_one_piece in [false, true] {
        erase_between_thousands(in_one_piece);
    }
}

fn erase_between_thousands(in_one_piece: bool) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let mut store = Store::create(&path, None).unwrap();
    let journal = sample::large(20, 2_000, minute(0).date_naive(), 1);
    store.transact(Op::Import, minute(0), |tx| tx.add_journal(&journal)).unwrap();
    let client = add_client(&mut store, CANARY);
    store
        .transact(Op::Import, minute(1), |tx| {
            for at in 0..1_500 {
                // Between the others in every index, with words and lengths of their own.
                let words = format!("{CANARY}{at} words and {CANARY} ").repeat(1 + at % 13);
                tx.add_entry(&entry(client.id, -(at as i64) * 997, &words))?;
            }
            Ok(())
        })
        .unwrap();
    if in_one_piece {
        let raw = rusqlite::Connection::open(&path).unwrap();
        raw.pragma_update(None, "secure_delete", "ON").unwrap();
        raw.execute("INSERT INTO search_text (search_text) VALUES ('optimize')", []).unwrap();
    }
    store.erase_client(client.id, minute(60)).unwrap();
    assert_eq!(holds(folder.path(), CANARY), [""; 0]);
    let bytes = fs::read(&path).unwrap();
    let id = client.id.uuid().into_bytes();
    assert!(!bytes.windows(16).any(|it| it == id), "nor their id");
    assert_healthy(&store);
}
