//! Entries: nothing logged is lost or silently changed.

use api::{attachment, bin, entry};
use serde_json::{Value, json};

use crate::season::{Season, from, list, text, wire};

fn changed(facts: &str) -> Value {
    json!({ "channel": "call", "account": { "facts": facts }, "people": [], "minutes": 45 })
}

#[test]
fn changing_an_entry_keeps_every_earlier_version() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let logged = season.log(&client, json!({ "form": { "account": { "facts": "first" } } }));
    let id = logged["value"]["id"].clone();
    let made = json!(season.now);
    for words in ["second", "third"] {
        season.wait(1);
        season.ask(entry::change, json!({ "id": id, "form": changed(words) }));
    }
    let entry = season.timeline(&client).remove(0);
    assert_eq!(entry["account"]["facts"], "third");
    assert_eq!(entry["at"], made, "correcting the words does not move the call");
    assert_eq!(entry["versions"], 2);
    let versions = wire(&entry::versions(&season.session, from(id)).unwrap());
    let said: Vec<String> =
        list(&versions).iter().map(|it| text(&it["account"]["facts"])).collect();
    assert_eq!(said, ["second", "first"], "newest first");
    assert_eq!(versions[0]["replaced_at"], json!(season.now));
    assert_eq!(list(&season.find("first", json!({}))["hits"]).len(), 0, "search finds what holds");
}

#[test]
fn an_entry_remembers_the_clock_of_the_place_where_it_was_made() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let at = "2026-01-11T22:30:00Z";
    season.log(&client, json!({ "form": { "at": at } }));
    let entry = season.timeline(&client).remove(0);
    assert_eq!((&entry["at"], &entry["zone"]), (&json!(at), &json!("Europe/Tallinn")));
}

#[test]
fn entries_logged_out_of_order_stand_in_the_order_in_which_they_happened() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    for (day, words) in [(-2, "middle"), (-9, "oldest"), (-1, "newest")] {
        let at = season.at(day);
        season.log(&client, json!({ "form": { "at": at, "account": { "facts": words } } }));
    }
    let said: Vec<String> =
        season.timeline(&client).iter().map(|it| text(&it["account"]["facts"])).collect();
    assert_eq!(said, ["newest", "middle", "oldest"]);
}

#[test]
fn a_long_timeline_comes_in_pages_without_gaps_or_repetitions() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    for number in 0..23 {
        // Several share an instant, as entries from an import do.
        season.wait_minutes(i64::from(number % 3 == 0));
        season
            .log(&client, json!({ "form": { "account": { "facts": format!("call {number}") } } }));
    }
    let whole: Vec<Value> = season.timeline(&client).iter().map(|it| it["id"].clone()).collect();
    let (mut paged, mut before) = (Vec::new(), Value::Null);
    loop {
        let request = from(json!({ "client": client, "limit": 5, "before": before }));
        let page = season.act(|it, context| api::timeline::page(it, context, &request)).unwrap();
        let page = wire(&page);
        paged.extend(list(&page["entries"]).iter().map(|it| it["id"].clone()));
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(paged, whole);
    let middle = whole[11].clone();
    let request = from(json!({ "client": client, "around": middle, "limit": 10 }));
    let page = season.act(|it, context| api::timeline::page(it, context, &request)).unwrap();
    let around = wire(&page);
    assert!(list(&around["entries"]).iter().any(|it| it["id"] == middle), "a link leads to it");
}

#[test]
fn binning_an_entry_takes_along_what_hangs_on_it_and_restoring_brings_it_back() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    season.tell(&client, &rule);
    season.wait(1);
    let marks = json!([{ "kind": "crossing", "boundary": rule, "note": "kellahelin" }]);
    let logged = season.log(&client, json!({ "incidents": marks }));
    let before = season.picture();
    let id = text(&logged["value"]["id"]);
    season.ask_of(entry::bin, &id);
    assert!(season.timeline(&client).is_empty());
    assert_eq!(season.page(&client)["boundaries"][0]["strikes"], 0, "its strike goes with it");
    assert!(list(&season.find("kellahelin", json!({}))["hits"]).is_empty());
    let binned = season.binned();
    assert_eq!((binned.len(), &binned[0]["noun"]), (1, &json!("entry")));
    assert_eq!(binned[0]["client_name"], "Kask");
    season.ask(bin::restore, json!({ "noun": "entry", "id": id }));
    assert_eq!(season.picture(), before, "it is as if nothing had been");
}

#[test]
fn binning_a_client_hides_all_of_it_and_restoring_brings_all_of_it_back() {
    let mut season = Season::begin();
    let furnished = season.furnished("Kask", "kellahelin");
    season.client("Lepp");
    let before = season.picture();
    season.ask_of(api::client::bin, &furnished.client);
    assert_eq!(season.clients().len(), 1);
    assert!(list(&season.find("kellahelin", json!({}))["hits"]).is_empty());
    assert!(list(&season.today()["promises"]).is_empty(), "nothing is due to someone in the bin");
    season.ask(bin::restore, json!({ "noun": "client", "id": furnished.client }));
    assert_eq!(season.picture(), before);
}

#[test]
fn the_bin_keeps_for_thirty_days_and_not_longer() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let id = text(&season.log(&client, json!({}))["value"]["id"]);
    season.ask_of(entry::bin, &id);
    season.wait(29);
    let mut season = season.reopen();
    assert_eq!(season.binned().len(), 1, "still there on the last day");
    season.wait(2);
    let mut season = season.reopen();
    assert!(season.binned().is_empty(), "gone for good");
    let restore = json!({ "noun": "entry", "id": id });
    assert_eq!(season.try_ask(bin::restore, restore).unwrap_err().code, api::Code::NotFound);
}

#[test]
fn a_file_is_kept_inside_the_journal_byte_for_byte() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let id = text(&season.log(&client, json!({}))["value"]["id"]);
    let bytes: Vec<u8> = (0..100_000_u32).flat_map(u32::to_le_bytes).collect();
    let added = season.act(|session, context| {
        attachment::add(
            session,
            context,
            from(json!(id)),
            "../../Leping \u{202e}fdp.exe",
            &bytes,
            None,
        )
    });
    let added = wire(&added.unwrap().value);
    assert_eq!(added["name"], "Leping fdp.exe", "no folders, no marks that mislead");
    let season = season.reopen();
    let (name, kept) = attachment::content(&season.session, from(added["id"].clone())).unwrap();
    assert_eq!((name.as_str(), kept == bytes), ("Leping fdp.exe", true));
}

#[test]
fn an_entry_needs_a_word_or_a_mark_but_no_more_than_that() {
    let empty = json!({ "form": { "minutes": null, "account": { "facts": "  " } } });
    let check = |more: Value, fine: bool| {
        let mut season = Season::begin();
        let client = season.client("Kask");
        let request = crate::season::over(crate::desk::call(&client, empty.clone()), more.clone());
        let done = season.try_ask(entry::add, request);
        assert_eq!(done.is_ok(), fine, "{more}: {done:?}");
    };
    check(json!({}), false);
    check(json!({ "form": { "toll": -1 } }), true);
    check(json!({ "form": { "minutes": 5 } }), true);
    check(json!({ "form": { "outcome": "missed" } }), true);
    check(json!({ "form": { "account": { "feelings": "glad" } } }), true);
    check(json!({ "gestures": [{ "kind": "thanks" }] }), true);
    check(json!({ "incidents": [{ "kind": "unpaid_scope", "minutes": 30 }] }), true);
}
