//! The ledgers: complaints and promises over all clients.

use api::{complaint, ledgers, promise, term};
use serde_json::{Value, json};

use crate::season::{Season, list, text, wire};

fn complain(season: &mut Season, client: &str, theme: &str, cause: &str, promised: bool) -> String {
    let form =
        json!({ "theme": theme, "importance": "high", "cause": cause, "promised": promised });
    text(&season.ask(complaint::add, json!({ "client": client, "form": form }))["value"])
}

fn complaints(season: &mut Season) -> Vec<Value> {
    list(&wire(&season.act(|session, context| ledgers::complaints(session, context)).unwrap()))
        .to_vec()
}

fn promises(season: &mut Season) -> Value {
    wire(&season.act(|session, context| ledgers::promises(session, context)).unwrap())
}

#[test]
fn complaints_of_all_clients_come_with_what_to_say() {
    let mut season = Season::begin();
    let (kask, saar) = (season.client("Kask"), season.client("Saar"));
    let engagement = season.agree(&kask);
    let clause = json!({ "kind": "scope", "wording": "Two logos, in two rounds." });
    season.ask(term::add, json!({ "engagement": engagement, "form": clause }));
    let fixed = complain(&mut season, &kask, "the late draft", "ours", true);
    complain(&mut season, &kask, "a third logo", "ours", false);
    complain(&mut season, &saar, "the parking", "not_ours_at_all", true);
    season.ask(complaint::step, json!({ "id": fixed, "stage": "fixed" }));

    let found = complaints(&mut season);
    let said: Vec<_> = found
        .iter()
        .map(|it| (text(&it["complaint"]["theme"]), text(&it["handling"]), it["settled"].clone()))
        .collect();
    assert_eq!(
        said,
        [
            ("the parking".to_owned(), "send_elsewhere".to_owned(), json!(false)),
            ("a third logo".to_owned(), "quote_agreement".to_owned(), json!(false)),
            ("the late draft".to_owned(), "put_right".to_owned(), json!(true)),
        ],
        "open ones first, the newest of them first"
    );
    assert!(text(&found[1]["say"]).contains("Two logos, in two rounds."), "the term is quoted");
    assert_eq!(
        found[1]["mirror"],
        "If I hear you right, what matters most to you is a third logo. Is that it?",
        "what was fixed is not said back any more"
    );
    assert_eq!(found[0]["mirror"], Value::Null, "what is not ours is not said back");
    assert_eq!(found[2]["mirror"], Value::Null);
}

#[test]
fn promises_of_both_sides_are_counted_for_each_client() {
    let mut season = Season::begin();
    let (kask, saar) = (season.client("Kask"), season.client("Saar"));
    let mut promised = |client: &str, by: &str, due_at: &str| {
        let form = json!({ "by": by, "wording": "The proofs", "due_at": due_at });
        let request = json!({ "client": client, "form": form });
        text(&season.ask(promise::add, request)["value"]["id"])
    };
    let in_time = promised(&kask, "us", "2026-01-14T09:00:00Z");
    let late = promised(&kask, "us", "2026-01-12T09:30:00Z");
    promised(&saar, "client", "2026-01-12T10:00:00Z");
    promised(&saar, "us", "2026-02-20T10:00:00Z");
    season.wait(1);
    season.ask(promise::settle, json!({ "id": in_time, "settlement": "kept" }));
    season.ask(promise::settle, json!({ "id": late, "settlement": "kept" }));

    let found = promises(&mut season);
    let states: Vec<_> = list(&found["promises"])
        .iter()
        .map(|it| (text(&it["client_name"]), text(&it["promise"]["state"])))
        .collect();
    let expected = [("Saar", "overdue"), ("Saar", "open")];
    assert_eq!(
        states[..2],
        expected.map(|(client, state)| (client.to_owned(), state.to_owned())),
        "open ones first, the soonest due first"
    );
    assert_eq!(found["ours"]["kept"], 1);
    assert_eq!(found["ours"]["late"], 1);
    assert_eq!(found["ours"]["kept_share"], 0.5);
    assert_eq!(found["theirs"]["overdue"], 1);
    let names: Vec<_> = list(&found["clients"]).iter().map(|it| text(&it["client_name"])).collect();
    assert_eq!(names, ["Kask", "Saar"]);
    assert_eq!(found["clients"][0]["ours"]["due"], 2);
    assert_eq!(found["clients"][1]["ours"]["open"], 1);

    season.undo();
    let found = promises(&mut season);
    assert_eq!(found["ours"]["late"], 0);
    assert_eq!(found["ours"]["overdue"], 1, "what was undone is open again");
}
