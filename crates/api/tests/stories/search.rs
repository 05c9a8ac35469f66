//! Search: over all kinds, whatever the case and the accents.

use api::{client, settings};
use serde_json::{Value, json};

use crate::season::{Season, list, text};

/// The kinds that are searched.
const KINDS: [&str; 11] = [
    "entry",
    "client",
    "boundary",
    "telling",
    "term",
    "promise",
    "complaint",
    "letter",
    "contact",
    "incident",
    "attachment",
];

fn kinds(found: &Value) -> Vec<String> {
    let mut kinds: Vec<String> = list(&found["hits"]).iter().map(|it| text(&it["kind"])).collect();
    kinds.sort();
    kinds
}

fn all_kinds() -> Vec<String> {
    let mut all: Vec<String> = KINDS.iter().map(|it| (*it).to_owned()).collect();
    all.sort();
    all
}

#[test]
fn a_word_is_found_in_every_kind_of_record_in_every_language() {
    let check = |word: &str, typed: &[&str]| {
        let mut season = Season::begin();
        season.furnished(&format!("Kask {word}"), word);
        season.furnished("Lepp", "midagi muud");
        for typed in typed {
            let found = season.find(typed, json!({}));
            assert_eq!(kinds(&found), all_kinds(), "{typed} for {word}");
            assert_eq!(found["total"], 11, "{typed}");
        }
    };
    check("õppetöö", &["õppetöö", "ÕPPETÖÖ", "oppetoo", "Õppet"]);
    check("қоңырау", &["қоңырау", "ҚОҢЫРАУ", "Қоңыр"]);
    check("Ёлка", &["ёлка", "елка", "ЁЛКА", "Ел"]);
    check("perché", &["perche", "PERCHÉ", "perc"]);
    check("señoría", &["senoria", "SEÑORÍA"]);
    check("blåbærsyltetøy", &["blabaersyltetoy", "BLÅBÆRSYLTETØY", "blåb"]);
    check("Straße", &["strasse", "STRASSE", "straße"]);
}

#[test]
fn marks_stand_where_the_word_is_in_the_text_that_is_shown() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let facts = "\u{1f600} Nad ütlesid: ÕPPETÖÖ algab, õppetöö lõpeb.";
    season.log(&client, json!({ "form": { "account": { "facts": facts } } }));
    let found = season.find("oppetoo", json!({}));
    let hit = &found["hits"][0];
    let shown: Vec<u16> = text(&hit["text"]).encode_utf16().collect();
    let marked: Vec<String> = list(&hit["marks"])
        .iter()
        .map(|it| {
            let at = |place: usize| usize::try_from(it[place].as_u64().unwrap()).unwrap();
            String::from_utf16(&shown[at(0)..at(1)]).unwrap()
        })
        .collect();
    assert_eq!(marked, ["ÕPPETÖÖ", "õppetöö"]);
    assert_eq!(hit["client_name"], "Kask");
}

#[test]
fn a_search_can_keep_to_one_client_and_to_some_kinds() {
    let mut season = Season::begin();
    let kask = season.furnished("Kask", "kellahelin");
    season.furnished("Lepp", "kellahelin");
    assert_eq!(season.find("kellahelin", json!({}))["total"], 20);
    let only = season.find("kellahelin", json!({ "client": kask.client }));
    assert_eq!(only["total"], 10);
    assert!(list(&only["hits"]).iter().all(|it| it["client"] == json!(kask.client)));
    let only = season.find("kellahelin", json!({ "kinds": ["promise", "letter"] }));
    assert_eq!(kinds(&only), ["letter", "letter", "promise", "promise"]);
}

#[test]
fn hits_come_newest_first_and_in_pages() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    for number in 0..12 {
        let facts = json!({ "account": { "facts": format!("kellahelin {number}") } });
        season.log(&client, json!({ "form": facts }));
        season.wait(1);
    }
    let (mut seen, mut before) = (Vec::new(), Value::Null);
    loop {
        let page = season.find("kellahelin", json!({ "limit": 5, "before": before }));
        assert_eq!(page["total"], 12, "the count is of all pages");
        seen.extend(list(&page["hits"]).iter().map(|it| text(&it["text"])));
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    let wanted: Vec<String> = (0..12).rev().map(|it| format!("kellahelin {it}")).collect();
    assert_eq!(seen, wanted);
}

#[test]
fn several_words_must_all_be_there_and_quoted_ones_side_by_side() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    for facts in ["red brochure on Monday", "a brochure in red", "blue brochure"] {
        season.log(&client, json!({ "form": { "account": { "facts": facts } } }));
    }
    let mut check = |typed: &str, total: i32| {
        assert_eq!(season.find(typed, json!({}))["total"], total, "{typed}");
    };
    check("red brochure", 2);
    check("\"red brochure\"", 1);
    check("broch", 3);
    check("brochure green", 0);
    check("   ", 0);
}

#[test]
fn nothing_that_can_be_typed_breaks_the_search() {
    let mut season = Season::begin();
    season.furnished("Kask", "kellahelin");
    for typed in [
        "\"",
        "'",
        "*",
        "(",
        ")",
        "AND",
        "NOT",
        "NEAR(a b)",
        "body:kell",
        "kell*",
        "-kell",
        "^kell",
        "\0",
        "%",
        "_",
        "\\",
        "a\"b",
        "\u{e000}entry",
        "{}",
        "' OR 1=1 --",
        "😀",
        "\u{202e}",
    ] {
        let found = season.find(typed, json!({}));
        assert!(found["total"].is_u64(), "{typed:?}");
    }
    let long = "kell ".repeat(2_000);
    assert!(season.find(&long, json!({}))["total"].is_u64());
}

#[test]
fn what_is_changed_binned_undone_or_erased_is_found_as_it_stands() {
    let mut season = Season::begin();
    let id = season.client("Vanakraam");
    let total = |season: &mut Season, word: &str| season.find(word, json!({}))["total"].clone();
    let form = crate::desk::client_form("Uuskraam");
    season.ask(client::change, json!({ "id": id, "form": form }));
    assert_eq!(
        (total(&mut season, "vanakraam"), total(&mut season, "uuskraam")),
        (json!(0), json!(1))
    );
    season.undo();
    assert_eq!(
        (total(&mut season, "vanakraam"), total(&mut season, "uuskraam")),
        (json!(1), json!(0))
    );
    season.ask_of(client::bin, &id);
    assert_eq!(total(&mut season, "vanakraam"), json!(0));
    season.undo();
    season.ask(client::erase, json!({ "id": id, "name": "Vanakraam" }));
    assert_eq!(total(&mut season, "vanakraam"), json!(0));
}

#[test]
fn settings_are_not_searched() {
    let mut season = Season::begin();
    let mut mine = crate::season::wire(&settings::get(&season.session).unwrap());
    mine["name"] = json!("Triin Kellahelin");
    season.ask(settings::change, mine);
    assert_eq!(season.find("kellahelin", json!({}))["total"], 0);
}
