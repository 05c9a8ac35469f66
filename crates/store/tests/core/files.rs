//! Files that are not as they should be: refused, told apart, and left as they were.

use std::fs;
use std::path::{Path, PathBuf};

use store::{Error, Key, OpenError, Store};
use tempfile::TempDir;

use crate::support::*;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    (folder, path)
}

fn filled(path: &Path, key: Option<&Key>) {
    let mut store = Store::create(path, key).unwrap();
    let client = add_client(&mut store, "Ada");
    for at in 0..20 {
        add_entry(&mut store, &client, at, &"many words ".repeat(40));
    }
}

/// Opens for writing and for reading; both say the same, and the file stays as it was.
fn refusal(path: &Path, key: Option<&Key>) -> OpenError {
    let before = fs::read(path).ok();
    let error = Store::open(path, key, minute(0)).unwrap_err();
    let reading = Store::open_read_only(path, key).unwrap_err();
    assert_eq!(
        std::mem::discriminant(&error),
        std::mem::discriminant(&reading),
        "{error:?}, and for reading {reading:?}"
    );
    assert!(fs::read(path).ok() == before, "the file stays byte for byte ({error:?})");
    error
}

#[test]
fn a_journal_is_made_opened_and_opened_again() {
    let (folder, path) = folder();
    for key in [None, Some(Key::new([3; 32]))] {
        let _ = fs::remove_file(&path);
        filled(&path, key.as_ref());
        let names: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(names, ["journal.goodterms"], "a closed journal is one file");
        let store = Store::open(&path, key.as_ref(), minute(0)).unwrap();
        assert_eq!(count(&store, "many"), 20);
        assert_eq!(store.path(), Some(path.as_path()));
        assert_healthy(&store);
    }
}

#[test]
fn a_new_journal_never_overwrites_anything() {
    let (_folder, path) = folder();
    for there in ["", "something"] {
        fs::write(&path, there).unwrap();
        assert!(matches!(Store::create(&path, None), Err(OpenError::Exists)));
        assert_eq!(fs::read_to_string(&path).unwrap(), there);
    }
    let nowhere = path.with_file_name("no/such/folder.goodterms");
    assert!(matches!(Store::create(&nowhere, None), Err(OpenError::Missing)));
}

#[test]
fn what_is_not_a_journal_is_refused_untouched() {
    let (_folder, path) = folder();
    assert!(matches!(refusal(&path, None), OpenError::Missing));
    let write = |bytes: &[u8]| fs::write(&path, bytes).unwrap();
    write(b"");
    assert!(matches!(refusal(&path, None), OpenError::Damaged { .. }), "never \"new\"");
    write(&[0; 8192]);
    assert!(matches!(refusal(&path, None), OpenError::Damaged { .. }));
    write(b"SQLite format 3\0");
    assert!(matches!(refusal(&path, None), OpenError::Damaged { .. }));
    write("Dear diary, ".repeat(700).as_bytes());
    assert!(matches!(refusal(&path, None), OpenError::NotAJournal));
    assert!(matches!(refusal(&path, Some(&Key::new([1; 32]))), OpenError::NotAJournal));

    fs::remove_file(&path).unwrap();
    let foreign = rusqlite::Connection::open(&path).unwrap();
    foreign.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE client (id)").unwrap();
    drop(foreign);
    assert!(matches!(refusal(&path, None), OpenError::NotAJournal));
    let directory = path.parent().unwrap();
    assert!(matches!(Store::open(directory, None, minute(0)), Err(OpenError::NotAJournal)));
}

#[test]
fn a_journal_of_a_newer_release_is_refused_untouched() {
    let (_folder, path) = folder();
    filled(&path, None);
    let raw = rusqlite::Connection::open(&path).unwrap();
    let known: i64 = raw.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    raw.pragma_update(None, "user_version", known + 1).unwrap();
    raw.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(raw);
    let error = refusal(&path, None);
    assert!(
        matches!(error, OpenError::Newer { found, known: ours } if (found, ours) == (known + 1, known)),
        "{error:?}"
    );
}

#[test]
fn a_newer_format_that_is_only_in_the_log_is_seen_too() {
    let (_folder, path) = folder();
    filled(&path, None);
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    let copy = path.with_file_name("copy.goodterms");
    fs::copy(&path, &copy).unwrap();
    fs::copy(
        path.with_file_name("journal.goodterms-wal"),
        path.with_file_name("copy.goodterms-wal"),
    )
    .unwrap();
    assert!(matches!(refusal(&copy, None), OpenError::Newer { found: 99, .. }));
}

#[test]
fn the_wrong_key_is_told_from_a_damaged_file() {
    let (_folder, path) = folder();
    let key = Key::new([1; 32]);
    filled(&path, Some(&key));
    assert!(matches!(refusal(&path, Some(&Key::new([2; 32]))), OpenError::WrongKey));
    assert!(matches!(refusal(&path, None), OpenError::Locked));
    let store = Store::open(&path, Some(&key), minute(0)).unwrap();
    assert_healthy(&store);
    drop(store);
    fs::remove_file(&path).unwrap();
    filled(&path, None);
    assert!(matches!(refusal(&path, Some(&key)), OpenError::WrongKey));
}

#[test]
fn cut_off_and_overwritten_files_are_never_taken_for_new_or_changed() {
    let (_folder, path) = folder();
    filled(&path, None);
    let whole = fs::read(&path).unwrap();
    let page = 4096;
    let mut refused = 0;
    for cut in (1..whole.len() / page).map(|it| it * page).chain([1, 50, 100, 4095, 5000]) {
        fs::write(&path, &whole[..cut]).unwrap();
        let error = refusal(&path, None);
        assert!(
            matches!(error, OpenError::Damaged { .. } | OpenError::NotAJournal),
            "cut at {cut}: {error:?}"
        );
        refused += 1;
    }
    assert!(refused > 40, "{refused} cuts");
    // Noise in the middle: it opens or it does not, but it neither panics nor starts empty, and
    // reading it through notices.
    for at in 0..whole.len() / page {
        let mut bytes = whole.clone();
        let noise = (0..64).map(|it| (it * 37 + 11) as u8);
        bytes.splice(at * page..at * page + 64, noise);
        fs::write(&path, &bytes).unwrap();
        match Store::open(&path, None, minute(0)) {
            Err(_) => assert!(fs::read(&path).unwrap() == bytes, "page {at}: left as it was"),
            Ok(store) => {
                let health = store.check();
                let sound = health.is_ok_and(|it| it.records && it.search);
                let unused = store.read().clients().is_ok_and(|it| it.len() == 1);
                assert!(!sound || unused, "page {at}: damage is noticed");
            }
        }
    }
}

#[test]
fn a_cut_off_encrypted_journal_is_refused_untouched() {
    let (_folder, path) = folder();
    let key = Key::new([1; 32]);
    filled(&path, Some(&key));
    let whole = fs::read(&path).unwrap();
    for cut in [0, 100, 4095, 4096, 8192, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..cut]).unwrap();
        let error = refusal(&path, Some(&key));
        assert!(!matches!(error, OpenError::WrongKey), "cut at {cut}: {error:?}");
    }
}

#[test]
fn the_log_of_another_journal_is_not_read_into_this_one() {
    let (_folder, path) = folder();
    filled(&path, None);
    let other = path.with_file_name("other.goodterms");
    let mut store = Store::create(&other, None).unwrap();
    let client = add_client(&mut store, "Eve");
    add_entry(&mut store, &client, 1, "zebra");
    let log = |path: &Path| PathBuf::from(format!("{}-wal", path.display()));
    fs::copy(log(&other), log(&path)).unwrap();
    drop(store);
    match Store::open(&path, None, minute(0)) {
        Ok(store) => {
            let sound = store.check().is_ok_and(|it| it.records && it.search);
            let ours =
                store.read().clients().is_ok_and(|it| it.len() == 1 && it[0].name == text("Ada"));
            assert!(!sound || ours, "a mixture is noticed");
        }
        Err(error) => assert!(!matches!(error, OpenError::Missing), "{error:?}"),
    }
}

#[test]
fn a_read_only_journal_is_read_and_not_written_to() {
    let (_folder, path) = folder();
    filled(&path, None);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(Store::open(&path, None, minute(0)), Err(OpenError::ReadOnly)));
    let mut store = Store::open_read_only(&path, None).unwrap();
    assert!(store.is_read_only());
    assert_eq!(count(&store, "many"), 20);
    assert_healthy(&store);
    let work = |tx: &store::Tx<'_>| tx.add_client(&client("Eve"));
    let error = store.transact(store::Op::AddClient, minute(1), work).unwrap_err();
    assert!(matches!(error, Error::ReadOnly), "{error:?}");
    assert!(matches!(store.undo(minute(1)), Err(Error::ReadOnly)));
}

#[test]
fn a_journal_that_another_program_keeps_busy_says_so() {
    let (_folder, path) = folder();
    filled(&path, None);
    let mut store = Store::open(&path, None, minute(0)).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = store
        .transact(store::Op::AddClient, minute(1), |tx| tx.add_client(&client("Eve")))
        .unwrap_err();
    assert!(matches!(error, Error::Busy), "{error:?}");
    other.execute_batch("ROLLBACK").unwrap();
    let before = store.data_version();
    let mut second = Store::open(&path, None, minute(0)).unwrap();
    add_client(&mut second, "Eve");
    assert!(store.data_version() > before, "what another program wrote is noticed");
    assert_eq!(store.read().clients().unwrap().len(), 2);
}

#[test]
fn a_backup_is_whole_one_file_and_opens_with_the_same_key() {
    let (folder, path) = folder();
    for key in [None, Some(Key::new([5; 32]))] {
        let _ = fs::remove_file(&path);
        let copy = folder.path().join("backup.goodterms");
        let mut store = Store::create(&path, key.as_ref()).unwrap();
        let client = add_client(&mut store, "Ada");
        for round in 0..5 {
            add_entry(&mut store, &client, round, "many words");
            store.backup_to(&copy).unwrap();
            let names = fs::read_dir(folder.path()).unwrap().filter(|it| {
                it.as_ref().unwrap().file_name().to_string_lossy().starts_with("backup")
            });
            assert_eq!(names.count(), 1, "a backup needs no other file beside it");
            let backup = Store::open(&copy, key.as_ref(), minute(0)).unwrap();
            assert_healthy(&backup);
            assert_eq!(backup.read().journal().unwrap(), store.read().journal().unwrap());
            assert_eq!(backup.operations(None, 99).unwrap(), store.operations(None, 99).unwrap());
        }
        assert!(matches!(store.backup_to(&path), Err(Error::Invalid { .. })), "not onto itself");
        let nowhere = folder.path().join("no/such/folder.goodterms");
        assert!(store.backup_to(&nowhere).is_err());
    }
}
