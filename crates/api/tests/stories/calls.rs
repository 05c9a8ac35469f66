//! A hard call: what is asked while it goes on, how it is kept while it is typed, and the one entry
//! that it becomes.

use api::{call, draft, entry, playbook, term};
use serde_json::{Value, json};

use crate::desk::call as logged;
use crate::season::{Season, from, list, text, wire};

fn sorted(season: &mut Season, request: Value) -> Value {
    let request = from(request);
    wire(&season.act(|session, context| call::sort_complaints(session, context, &request)).unwrap())
}

fn item(theme: &str, importance: &str, cause: &str, promised: bool) -> Value {
    json!({
        "theme": theme, "importance": importance, "cause": cause, "promised": promised,
    })
}

#[test]
fn when_something_is_due_is_read_as_people_say_it() {
    let mut season = Season::begin();
    let mut check = |said: &str, expected: Option<&str>| {
        let found = season.act(|_, context| call::due(context, said));
        assert_eq!(wire(&found), json!(expected), "{said}");
    };
    // Monday, eleven in the morning in Tallinn.
    check("in an hour", Some("2026-01-12T10:00:00Z"));
    check("in a couple of hours", Some("2026-01-12T11:00:00Z"));
    check("tomorrow 10", Some("2026-01-13T08:00:00Z"));
    check("by Friday", Some("2026-01-16T15:00:00Z"));
    check("end of the day", Some("2026-01-12T15:00:00Z"));
    check("first thing tomorrow", Some("2026-01-13T07:00:00Z"));
    check("at 3 o’clock p.m.", Some("2026-01-12T13:00:00Z"));
    check("3 pm", Some("2026-01-12T13:00:00Z"));
    check("12 March, 9:30", Some("2026-03-12T07:30:00Z"));
    check("when it suits", None);
}

#[test]
fn what_was_piled_up_is_sorted_and_said_back() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let items = json!([
        item("the parking", "high", "not_ours_at_all", false),
        item("the colours", "medium", "misunderstanding", true),
        item("the late draft", "high", "ours", true),
        item("a third logo", "low", "ours", false),
    ]);
    let found = sorted(&mut season, json!({ "client": client, "items": items }));
    let order: Vec<_> = list(&found["items"]).iter().map(|it| it["index"].clone()).collect();
    assert_eq!(order, [2, 1, 3, 0], "what matters most first, what is not ours last");
    assert_eq!(
        found["mirror"],
        "If I hear you right, what matters most to you is the late draft. \
         And there is the colours and a third logo as well. Did I get that right?"
    );
    let of = |at: usize| found["items"][at]["handling"].clone();
    assert_eq!(
        [of(0), of(1), of(2), of(3)],
        ["put_right", "clear_up", "quote_agreement", "send_elsewhere"]
    );
    let said = text(&found["items"][2]["say"]);
    assert!(said.starts_with("We haven’t agreed anything about a third logo."), "{said}");

    let agreement = season.agree(&client);
    let term = json!({
        "engagement": agreement,
        "form": { "kind": "scope", "wording": "One logo in two rounds." },
    });
    season.ask(term::add, term);
    let found = sorted(&mut season, json!({ "client": client, "items": items }));
    let said = text(&found["items"][2]["say"]);
    assert!(said.contains("“One logo in two rounds.”"), "the clause is quoted: {said}");
}

#[test]
fn nothing_to_sort_says_nothing_back() {
    let mut season = Season::begin();
    let found = sorted(&mut season, json!({ "client": null, "items": [] }));
    assert_eq!(found, json!({ "items": [], "mirror": null }));
}

#[test]
fn a_hard_call_leaves_one_entry_with_all_its_records() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let boundary = season.rule("No calls on Sundays");
    season.tell(&client, &boundary);
    season.wait(3);
    let before = season.page(&client)["standing"]["score"].clone();
    let start = season.now;
    season.ask(draft::keep, json!({ "slot": "call", "client": client, "body": "{}" }));
    season.wait_minutes(90);
    let end = season.now;
    let request = logged(
        &client,
        json!({
            "form": { "at": start, "minutes": 30 },
            "incidents": [
                { "kind": "crossing", "boundary": boundary },
                { "kind": "abuse", "manner": "shouting", "severity": "moderate" },
            ],
            "complaints": [
                { "theme": "the late draft", "importance": "high", "cause": "ours", "promised": true,
                  "reached": ["restated", "confirmed", "offered"] },
                { "theme": "the parking", "importance": "low", "cause": "not_ours_at_all", "promised": false },
            ],
            "promises": [
                { "by": "us", "wording": "Call back", "made_at": start,
                  "due_at": start + chrono::TimeDelta::minutes(60),
                  "kept_at": start + chrono::TimeDelta::minutes(55) },
                { "by": "us", "wording": "The corrected draft", "due_at": end + chrono::TimeDelta::days(1) },
            ],
            "concessions": [{ "kind": "free_hours", "minutes": 60, "reason": "The late draft" }],
            "gestures": [{ "kind": "apology" }],
            "runs": [{
                "key": "difficult_call", "title": "Difficult call", "started_at": start,
                "steps": [{ "name": "Stay calm", "done_at": start }], "result": "helped",
            }],
            "draft": "call",
        }),
    );
    let reply = season.ask(entry::add, request);
    let it = &reply["value"];
    for (what, count) in [
        ("incidents", 2),
        ("complaints", 2),
        ("promises", 2),
        ("concessions", 1),
        ("gestures", 1),
        ("runs", 1),
    ] {
        assert_eq!(list(&it[what]).len(), count, "{what}");
    }
    let states: Vec<_> = list(&it["promises"]).iter().map(|it| it["state"].clone()).collect();
    assert_eq!(states, ["kept", "open"], "the promise of the pause was kept");
    let page = season.page(&client);
    let late = list(&page["complaints"]).iter().find(|it| it["theme"] == "the late draft").unwrap();
    assert_eq!(late["stage"], "offered");
    assert_eq!(late["entry"], it["id"]);
    assert_ne!(page["standing"]["score"], before, "what counts has moved the standing");
    let kept = season.act(|session, _| draft::get(session, "call")).unwrap();
    assert_eq!(kept, None, "the draft went in the same step");

    season.undo();
    assert_eq!(season.page(&client)["entries"], 0, "one undo takes all of it back");
    assert!(list(&season.page(&client)["promises"]).is_empty());
}

#[test]
fn a_draft_is_in_no_history_search_or_export_and_goes_with_its_client() {
    let mut season = Season::begin();
    let (kask, rebane) = (season.client("Kask"), season.client("Rebane"));
    let body = json!({ "bullets": ["zanzibar"] }).to_string();
    let before = season
        .act(|session, _| api::undo::operations(session, None, 100))
        .map(|it| wire(&it))
        .unwrap();
    for (slot, client) in [("call", &kask), ("entry", &rebane)] {
        season.ask(draft::keep, json!({ "slot": slot, "client": client, "body": body }));
    }
    let after = season
        .act(|session, _| api::undo::operations(session, None, 100))
        .map(|it| wire(&it))
        .unwrap();
    assert_eq!(before, after, "it is no operation");
    let mut file = Vec::new();
    season.act(|session, _| api::journal::export(session, &mut file)).unwrap();
    assert!(!String::from_utf8(file).unwrap().contains("zanzibar"), "it is in no export");

    let mut season = season.reopen();
    let kept = season.act(|session, _| draft::get(session, "call")).unwrap().unwrap();
    assert_eq!(kept.body, body, "it is there after a restart");
    season.ask(api::client::erase, json!({ "id": kask, "name": "Kask" }));
    let mut of = |slot: &str| season.act(|session, _| draft::get(session, slot)).unwrap();
    assert_eq!(of("call"), None, "it went with its client");
    assert!(of("entry").is_some(), "and no other");
    season.act(|session, _| draft::discard(session, "entry")).unwrap();
    let path = season.path();
    drop(season.session);
    let bytes = std::fs::read(path).unwrap();
    assert!(!bytes.windows(8).any(|it| it == b"zanzibar"), "no trace is left in the file");
}

#[test]
fn a_run_of_a_playbook_that_is_gone_keeps_its_name() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let own = season.ask(playbook::add, json!({ "text": "# Mine\n## Breathe\nDo: Breathe." }));
    let run = json!({
        "key": own["value"], "title": "Mine", "started_at": season.now, "steps": [],
    });
    let made = season.ask(entry::add, logged(&client, json!({ "runs": [run] })));
    season.ask_of(playbook::bin, &text(&own["value"]));
    season.wait(40);
    let mut season = season.reopen();
    let entries = season.timeline(&client);
    assert_eq!(entries[0]["id"], made["value"]["id"]);
    assert_eq!(entries[0]["runs"][0]["title"], "Mine");
}
