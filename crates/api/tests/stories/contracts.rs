//! The contract beside its clauses: kept, read, searched, quoted from, and never taken at its word.

use api::closed::{ClosedSet as _, TextReading};
use api::{boundary, contract, term};
use serde_json::{Value, json};

use crate::season::{Season, from, list, text, wire};

const TEXT: &str = "Agreement about the monthly sheet\n\nIt begins on 1 March 2026. The fee is EUR \
                    500.00 a month.\u{c}7. We are reached from Monday to Friday.\n\nEither party \
                    may end it with three months' notice.";

/// Keeps a contract whose reading went a way, and returns its id.
fn kept(season: &mut Season, engagement: &str, reading: &str, text: &str) -> String {
    let taken = (TextReading::from_word(reading).unwrap(), text.to_owned());
    let added = season.act(|session, context| {
        let to = from(json!(engagement));
        contract::add(session, context, to, "Leping.pdf", b"%PDF-1.7", Some(&taken)).unwrap()
    });
    self::text(&wire(&added)["value"]["id"])
}

fn read(season: &Season, id: &str) -> Value {
    wire(&contract::text(&season.session, from(json!(id))).unwrap())
}

#[test]
fn a_contract_is_kept_with_its_agreement_and_its_words_are_found() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let id = kept(&mut season, &engagement, "read", TEXT);
    let page = season.page(&client);
    let shown = &page["engagements"][0]["contracts"][0];
    assert_eq!((&shown["name"], &shown["reading"]), (&json!("Leping.pdf"), &json!("read")));

    let found = season.find("monday friday", json!({}));
    assert_eq!(found["hits"][0]["kind"], "attachment");
    assert_eq!(found["hits"][0]["id"], json!(id));
    assert!(text(&found["hits"][0]["text"]).contains("Monday to Friday"));
    assert_eq!(found["hits"][0]["name"], "Leping.pdf", "the text alone does not say which file");
    assert_eq!(season.find("kask", json!({}))["hits"][0]["name"], Value::Null);
    let health = api::journal::check(&season.session).unwrap();
    assert!(health.records && health.search);
    season.undo();
    assert_eq!(season.find("monday friday", json!({}))["total"], 0, "gone with the file");
    season.redo();
    assert_eq!(season.find("monday friday", json!({}))["total"], 1);
    let health = api::journal::check(&season.session).unwrap();
    assert!(health.records && health.search);
}

#[test]
fn what_it_may_say_is_offered_with_its_sentence_and_enters_nothing() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let before = season.page(&client)["engagements"][0]["terms"].clone();
    let id = kept(&mut season, &engagement, "read", TEXT);
    let shown = read(&season, &id);
    assert_eq!(list(&shown["pages"]).len(), 2);
    let kinds: Vec<_> = list(&shown["suggestions"])
        .iter()
        .map(|it| (text(&it["kind"]), it["page"].as_u64().unwrap(), text(&it["sentence"])))
        .collect();
    let expected = [
        ("day", 1, "It begins on 1 March 2026."),
        ("amount", 1, "The fee is EUR 500.00 a month."),
        ("period", 2, "Either party may end it with three months' notice."),
    ];
    assert_eq!(kinds, expected.map(|(kind, page, it)| (kind.to_owned(), page, it.to_owned())));
    assert_eq!(shown["suggestions"][2]["about"], "notice");
    let page = season.page(&client);
    assert_eq!(page["engagements"][0]["terms"], before, "the agreement is as it was typed");
    assert!(list(&page["engagements"][0]["clauses"]).is_empty());
}

#[test]
fn a_file_without_text_says_so_and_can_be_read_again() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    for reading in ["no_text", "encrypted", "broken", "too_much"] {
        let id = kept(&mut season, &engagement, reading, "never kept");
        let shown = read(&season, &id);
        assert_eq!(shown["contract"]["reading"], reading);
        assert!(list(&shown["pages"]).is_empty() && list(&shown["suggestions"]).is_empty());
        assert_eq!(season.find("never", json!({}))["total"], 0);
    }
    let id = kept(&mut season, &engagement, "broken", "");
    let taken = (TextReading::Read, TEXT.to_owned());
    season
        .act(|session, context| contract::keep_text(session, context, from(json!(id)), &taken))
        .unwrap();
    assert_eq!(read(&season, &id)["contract"]["reading"], "read");
    assert_eq!(season.undo().as_deref(), Some("read_attachment"));
    assert_eq!(read(&season, &id)["contract"]["reading"], "broken");
}

#[test]
fn a_clause_stands_in_a_contract_and_carries_a_boundary() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let file = kept(&mut season, &engagement, "read", TEXT);
    let form = json!({ "kind": "working_hours", "wording": "We are reached from Monday to Friday.",
        "place": "section 7", "contract": file, "page": 2 });
    let added = season.ask(term::add, json!({ "engagement": engagement, "form": form }));
    let clause = text(&added["value"]);
    let shown = season.page(&client)["engagements"][0]["clauses"][0].clone();
    assert_eq!((&shown["contract"], &shown["page"]), (&json!(file), &json!(2)));

    let rule = json!({ "client": client, "rule": "No calls on Sundays", "severity": "moderate",
        "term": clause });
    season.ask(boundary::add, json!({ "form": rule }));
    assert_eq!(season.page(&client)["boundaries"][0]["term"], json!(clause));

    // Without the file, the clause keeps its own words.
    season.ask_of(api::attachment::bin, &file);
    season.act(api::bin::empty).unwrap();
    let shown = season.page(&client)["engagements"][0]["clauses"][0].clone();
    assert_eq!(shown["contract"], Value::Null);
    assert_eq!(shown["wording"], "We are reached from Monday to Friday.");
}

#[test]
fn another_clients_file_or_clause_is_refused() {
    let mut season = Season::begin();
    let kask = season.client("Kask");
    let lepp = season.client("Lepp");
    let (ours, theirs) = (season.agree(&kask), season.agree(&lepp));
    let file = kept(&mut season, &theirs, "read", TEXT);
    let form = json!({ "kind": "notice", "wording": "A month", "contract": file, "page": 1 });
    let refused =
        season.try_ask(term::add, json!({ "engagement": ours, "form": form })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("contract"));
    let form = json!({ "kind": "notice", "wording": "A month" });
    let clause = season.ask(term::add, json!({ "engagement": theirs, "form": form }));
    let rule = json!({ "client": kask, "rule": "No calls", "severity": "minor",
        "term": clause["value"] });
    let refused = season.try_ask(boundary::add, json!({ "form": rule })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("term"));
    let form = json!({ "kind": "notice", "wording": "A month", "page": 0 });
    let refused =
        season.try_ask(term::add, json!({ "engagement": ours, "form": form })).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("page"));
}

#[test]
fn where_a_clause_stands_is_exported_with_the_text_and_comes_back() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let file = kept(&mut season, &engagement, "read", TEXT);
    let form = json!({ "kind": "notice", "wording": "Three months", "contract": file, "page": 2 });
    season.ask(term::add, json!({ "engagement": engagement, "form": form }));
    let exported = season.export();
    let mut other = Season::begin();
    other.act(|session, context| api::journal::import(session, context, &exported)).unwrap();
    let client = text(&other.clients()[0]["id"]);
    let shown = other.page(&client)["engagements"][0].clone();
    assert_eq!(shown["clauses"][0]["page"], 2);
    assert_eq!(shown["clauses"][0]["contract"], shown["contracts"][0]["id"]);
    let came = read(&other, &text(&shown["contracts"][0]["id"]))["pages"].clone();
    assert_eq!(came, read(&season, &file)["pages"], "its text came along, page by page");
    assert_eq!(list(&came).len(), 2);
}
