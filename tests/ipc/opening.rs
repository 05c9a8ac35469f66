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

#[test]
fn what_was_worked_out_ahead_is_what_is_there_and_gives_way_to_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let places = Places::below(folder.path());
    drop(Desk::new(places.clone(), "en").create(&path, api::journal::create_sample));
    let desk = Desk::new(places, "en");
    desk.open_beside(path.clone());
    let told = |it: &api::view::today::TodayView| serde_json::to_value(it).unwrap();
    let ahead = desk.today().unwrap();
    let now = desk.with(|session, context| api::today::today(session, context)).unwrap();
    assert_eq!(told(&ahead), told(&now));
    assert!(!ahead.recent.is_empty(), "the sample has something to show");

    desk.open_beside(path);
    desk.with(|session, context| {
        let some = api::client::list(session, context)?[0].id;
        api::client::bin(session, context, some)
    })
    .unwrap();
    assert_eq!(desk.today().unwrap().clients, ahead.clients - 1, "the binned one is still there");
}
