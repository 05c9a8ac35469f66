//! The interchange file, through an open journal: out, in, and out again.

use std::path::Path;

use api::{Code, Error, journal};
use serde_json::{Value, json};

use crate::desk::client_form;
use crate::season::{Season, list};

fn import(season: &mut Season, bytes: &[u8]) -> Result<api::Reply<journal::ImportCounts>, Error> {
    season.act(|session, context| journal::import(session, context, bytes))
}

fn bytes_of(path: &Path) -> Vec<u8> {
    let mut bytes = std::fs::read(path).unwrap();
    let log = path.with_file_name("season.goodterms-wal");
    bytes.extend(std::fs::read(log).unwrap_or_default());
    bytes
}

#[test]
fn out_in_and_out_again_gives_the_same_file() {
    let now = "2026-11-21T10:00:00Z".parse().unwrap();
    let mut sample = Season::begin_with(now, journal::create_sample);
    let first = sample.export();
    let mut copy = Season::begin_with(now, journal::create);
    let counts = import(&mut copy, &first).unwrap().value;
    assert_eq!(copy.export(), first, "the copy says the same, byte for byte");
    assert_eq!(counts.clients as usize, sample.clients().len());
    let entries: u64 = sample.clients().iter().map(|it| it["entries"].as_u64().unwrap()).sum();
    assert_eq!(u64::from(counts.entries), entries);
    for (ours, theirs) in sample.clients().iter().zip(copy.clients()) {
        assert_eq!(ours["name"], theirs["name"]);
        assert_eq!((&ours["standing"], &ours["score"]), (&theirs["standing"], &theirs["score"]));
    }
}

#[test]
fn everything_that_can_be_kept_survives_the_way_out_and_in() {
    let mut season = Season::begin();
    season.furnished("Kask «O'Hara» \u{1f9d1}", "sõna\r\n\tүш");
    let first = season.export();
    let mut copy = Season::begin();
    import(&mut copy, &first).unwrap();
    assert_eq!(String::from_utf8(copy.export()).unwrap(), String::from_utf8(first).unwrap());
}

#[test]
fn an_import_adds_to_what_is_there_and_takes_nothing_away() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.log(&client, json!({}));
    let page = season.page(&client);
    let mut elsewhere = Season::begin();
    elsewhere.furnished("Lepp", "tihane");
    let counts = import(&mut season, &elsewhere.export()).unwrap().value;
    assert_eq!((counts.clients, counts.entries), (1, 1));
    assert_eq!(season.clients().len(), 2);
    let after = season.page(&client);
    for part in ["client", "contacts", "moves", "engagements", "promises", "money", "letters"] {
        assert_eq!(after[part], page[part], "{part}");
    }
    assert_eq!(list(&season.find("tihane", json!({}))["hits"]).len(), 10, "and it can be found");
}

#[test]
fn a_file_by_hand_needs_next_to_nothing() {
    let mut season = Season::begin();
    let file = json!({
        "format": "good-terms", "version": 1,
        "clients": [{ "name": "Kask", "entries": [
            { "at": "2026-01-05T10:00", "channel": "call", "facts": "They asked for a quote." }] }],
    });
    import(&mut season, file.to_string().as_bytes()).unwrap();
    let id = season.clients()[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(season.timeline(&id)[0]["account"]["facts"], "They asked for a quote.");
}

#[test]
fn a_file_with_anything_wrong_in_it_changes_nothing() {
    let fine = json!({ "name": "Lepp", "entries": [
        { "at": "2026-01-05T10:00", "channel": "call", "facts": "Hello." }] });
    let file = |second: Value| {
        json!({ "format": "good-terms", "version": 1, "clients": [fine, second] }).to_string()
    };
    let check = |what: &str, bytes: &[u8], says: &str| {
        let mut season = Season::begin();
        season.furnished("Kask", "tihane");
        let (picture, on_disk) = (season.picture(), bytes_of(&season.path()));
        let error = import(&mut season, bytes).unwrap_err();
        assert_eq!(error.code, Code::Invalid, "{what}: {error:?}");
        assert!(error.message.contains(says), "{what} should say {says}: {}", error.message);
        assert!(error.hint.is_some(), "{what}: what to do is said");
        assert_eq!(bytes_of(&season.path()), on_disk, "{what}: the file has changed");
        assert_eq!(season.picture(), picture, "{what}: what is seen has changed");
    };
    check("no JSON", b"{\"format\": \"good-terms\", \"vers", "1");
    check("another format", b"{\"format\": \"vcard\", \"version\": 1}", "format");
    check("a later version", b"{\"format\": \"good-terms\", \"version\": 99}", "version");
    check("no name", file(json!({ "name": "  " })).as_bytes(), "name");
    let unknown =
        json!({ "name": "B", "entries": [{ "at": "2026-01-05T10:00", "channel": "telex" }] });
    check("an unknown word", file(unknown).as_bytes(), "telex");
    let day = json!({ "name": "B", "entries": [{ "at": "2026-02-30T10:00", "channel": "call" }] });
    check("a day that is not", file(day).as_bytes(), "2026-02-30");
    let nobody = json!({ "name": "B", "entries": [
        { "at": "2026-01-05T10:00", "channel": "call", "people": ["ghost"] }] });
    check("a key of nothing", file(nobody).as_bytes(), "ghost");
    check("not UTF-8", &[b'{', 0xff, 0xfe], "");
    check("nothing", b"", "");
}

#[test]
fn importing_the_same_file_twice_gives_two_of_each_and_hides_neither() {
    // The file's keys are its own: nothing says that two records are one.
    let mut season = Season::begin();
    let file = json!({ "format": "good-terms", "version": 1, "clients": [{ "name": "Kask" }] });
    import(&mut season, file.to_string().as_bytes()).unwrap();
    import(&mut season, file.to_string().as_bytes()).unwrap();
    assert_eq!(season.clients().len(), 2);
}

#[test]
fn a_backup_is_a_journal_of_its_own() {
    let mut season = Season::begin();
    season.furnished("Kask", "tihane");
    let (before, copy) = (season.picture(), season.beside("copy.goodterms"));
    journal::back_up(&season.session, &copy).unwrap();
    season.client("Lepp");
    let mut restored = Season::begin_with(season.now, |_, context| journal::open(&copy, context));
    assert_eq!(restored.picture(), before, "the backup is as the journal was");
    let form = json!({ "form": client_form("Mets"), "stage": "active" });
    restored.ask(api::client::add, form);
    assert_eq!(season.clients().len(), 2, "and writing to it leaves the first alone");
}
