//! Erasing a client leaves no word of it in any file.

use api::{bin, client, contact, entry};
use serde_json::json;

use crate::season::{Season, list};

/// The journal's files as they lie on the disk.
fn files(season: &Season) -> Vec<(String, Vec<u8>)> {
    let folder = season.path().parent().unwrap().to_owned();
    let mut files: Vec<(String, Vec<u8>)> = folder
        .read_dir()
        .unwrap()
        .map(|it| it.unwrap().path())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Which files hold a word, in any case, also as SQLite would write it in hexadecimal.
fn holding(season: &Season, word: &str) -> Vec<String> {
    let hex: String = word.bytes().map(|it| format!("{it:02x}")).collect();
    let found = |bytes: &[u8]| {
        let lower = bytes.to_ascii_lowercase();
        [word.as_bytes(), hex.as_bytes()]
            .iter()
            .any(|wanted| lower.windows(wanted.len()).any(|it| it == *wanted))
    };
    files(season).into_iter().filter(|(_, bytes)| found(bytes)).map(|(name, _)| name).collect()
}

#[test]
fn erasing_leaves_no_word_in_the_file_its_log_or_its_index() {
    let mut season = Season::begin();
    let doomed = season.furnished("Vaikusekuningas", "kanaarilind");
    let stays = season.furnished("Lepp", "tihane");
    // Words that were changed, undone and binned are in the history.
    let form = json!({ "channel": "call", "people": [], "account": { "facts": "varblane" } });
    season.ask(entry::change, json!({ "id": doomed.entry, "form": form }));
    season.log(&doomed.client, json!({ "form": { "account": { "quotes": "pasknaar" } } }));
    season.undo();
    let form = json!({ "name": "kuldnokk", "primary": false });
    season.ask(contact::add, json!({ "client": doomed.client, "form": form }));
    season.ask_of(contact::bin, &doomed.contact);
    let words = ["vaikusekuningas", "kanaarilind", "varblane", "pasknaar", "kuldnokk"];
    for word in words {
        assert!(!holding(&season, word).is_empty(), "{word} must be there to be erased");
    }
    let rest = season.page(&stays.client);

    season.ask(client::erase, json!({ "id": doomed.client, "name": "Vaikusekuningas" }));
    for word in words {
        assert_eq!(holding(&season, word), Vec::<String>::new(), "{word} is still there");
    }
    assert_eq!(season.page(&stays.client), rest, "the others are as they were");
    assert_eq!(list(&season.find("tihane", json!({}))["hits"]).len(), 10);
    let health = api::journal::check(&season.session).unwrap();
    assert!(health.records && health.search, "{health:?}");
    season.wait(1);
    let season = season.reopen();
    for word in words {
        assert_eq!(holding(&season, word), Vec::<String>::new(), "{word} came back");
    }
}

#[test]
fn erasing_needs_the_name_typed_again() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let error = season.try_ask(client::erase, json!({ "id": client, "name": "kask" })).unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (api::Code::Invalid, Some("name")));
    assert_eq!(season.clients().len(), 1);
    season.ask(client::erase, json!({ "id": client, "name": " Kask " }));
    assert!(season.clients().is_empty());
    assert_eq!(season.undo(), None, "nothing brings it back");
    assert!(season.binned().is_empty(), "it is not in the bin either");
}

#[test]
fn emptying_the_bin_leaves_no_word_of_it_either() {
    let mut season = Season::begin();
    let furnished = season.furnished("Kask", "kanaarilind");
    season.client("Lepp");
    season.ask_of(client::bin, &furnished.client);
    let removed = season.act(bin::empty).unwrap();
    assert!(removed >= 1);
    assert_eq!(holding(&season, "kanaarilind"), Vec::<String>::new());
    assert_eq!(season.clients().len(), 1);
}
