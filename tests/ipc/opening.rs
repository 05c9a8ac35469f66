//! A journal that is opened while the window is being made.

use std::path::Path;

use places::Places;
use shell::desk::Desk;
use shell::status::JournalState;

/// Opens a file beside this thread and at once asks what lies on the desk.
fn opened_beside(path: &Path) -> shell::status::JournalStatus {
    let desk = Desk::new(Places::below(path.parent().unwrap()), "en");
    desk.open_beside(path.to_owned());
    desk.status()
}

#[test]
fn whoever_asks_while_a_journal_is_opened_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let made = Desk::new(Places::below(folder.path()), "en").create(&path, api::journal::create);
    assert_eq!(made.state, JournalState::Open);
    let status = opened_beside(&path);
    assert_eq!(status.state, JournalState::Open, "{:?}", status.failure);
    assert_eq!(status.path.as_deref(), path.to_str());
}

#[test]
fn a_file_that_cannot_be_opened_is_said_as_if_one_had_waited() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let check = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        let waited = Desk::new(Places::below(folder.path()), "en").open(&path);
        assert_eq!(waited.state, JournalState::Failed, "{bytes:?}");
        assert_eq!(opened_beside(&path), waited, "{bytes:?}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "the file was touched");
    };
    check(b"no journal at all, only a few words");
    check(&[0; 8192]);
}
