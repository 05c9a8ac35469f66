//! Days are days of the person's calendar, also in the hours in which UTC has another one.

use serde_json::{Value, json};

use crate::season::{Season, list, number};

/// Half past midnight on 13 January in Tallinn, when UTC still has the 12th.
fn at_night() -> Season {
    let mut season = Season::begin();
    season.now = "2026-01-12T22:30:00Z".parse().unwrap();
    assert_eq!(season.day(0), "2026-01-13");
    season
}

/// A client with some contact without strain in the days before.
fn known_client(season: &mut Season) -> String {
    let client = season.client("Tamm");
    for days in 1..=4 {
        let at = season.now - chrono::TimeDelta::days(days);
        season.log(&client, json!({ "form": { "at": at, "toll": 0 } }));
    }
    client
}

/// The days that a standing's findings name.
fn days(standing: &Value) -> Vec<&Value> {
    let findings = list(&standing["findings"]).iter();
    let args = findings.flat_map(|it| list(&it["args"]));
    args.filter(|it| it["name"] == "on").map(|it| &it["value"]["value"]).collect()
}

#[test]
fn what_happens_after_midnight_happened_on_the_day_that_the_wall_shows() {
    let mut season = at_night();
    let client = season.client("Bergmann");
    let threat = json!({ "kind": "abuse", "manner": "threats", "severity": "serious" });
    let logged = season.log(&client, json!({ "incidents": [threat] }));
    assert_eq!(list(&logged["raised"]).len(), 1, "a threat is enough");
    assert_eq!(logged["raised"][0]["crossed_on"], "2026-01-13");
    let standing = season.standing(&client);
    assert_eq!(standing["crossed_on"], "2026-01-13");
    assert_eq!(days(&standing), [&json!("2026-01-13")], "{standing:#}");
    assert_eq!(
        (&standing["waiting"]["since"], &standing["waiting"]["days"]),
        (&json!("2026-01-13"), &json!(0)),
        "nothing has been waited for yet"
    );
    for event in list(&standing["events"]) {
        assert_eq!(event["on"], "2026-01-13", "{event:#}");
    }
    season.wait_minutes(60);
    let history = season.standing(&client)["history"].clone();
    assert_eq!(history[0]["at"], logged["value"]["at"], "it is drawn from the first contact on");
    assert_eq!(list(&history).len(), 2, "to the hour later that it is: {history:#}");
    season.wait_minutes(60 * 23);
    assert_eq!(season.standing(&client)["waiting"]["days"], 1, "a day later");
    assert!(list(&season.today()["prompts"]).len() == 1, "and it was asked about once");
}

#[test]
fn an_invoice_is_overdue_from_the_day_after_it_was_due_on_the_wall() {
    let mut season = at_night();
    let client = season.client("Saar");
    for _ in 0..3 {
        season.log(&client, json!({}));
    }
    let invoice = json!({ "client": client, "kind": "work", "amount": "900", "number": "7",
        "issued_on": "2025-12-29", "due_on": "2026-01-12" });
    season.ask(api::money::add_invoice, invoice);
    let signals = |season: &mut Season| -> Vec<Value> {
        list(&season.standing(&client)["findings"]).iter().map(|it| it["signal"].clone()).collect()
    };
    assert!(signals(&mut season).contains(&json!("overdue")), "it was due yesterday");
    season.now = "2026-01-12T21:30:00Z".parse().unwrap();
    assert!(!signals(&mut season).contains(&json!("overdue")), "an hour ago it was due today");
}

/// What happens half an hour after midnight on the day a plan begins does not lie before the plan.
#[track_caller]
fn check_plan(now: &str, day: &str) {
    let mut season = Season::begin();
    season.now = now.parse().unwrap();
    assert_eq!(season.day(0), day);
    let client = known_client(&mut season);
    let threat = json!({ "kind": "abuse", "manner": "insults", "severity": "serious" });
    season.log(&client, json!({ "incidents": [threat] }));
    season.wait_minutes(12 * 60);
    season.ask(api::recovery::add, json!({ "client": client, "criteria": "No insults" }));
    let plan = season.page(&client)["recoveries"][0].clone();
    assert_eq!(plan["starts_on"], day);
    assert_eq!(plan["before"]["score"], json!(0.0), "the day had not begun: {plan:#}");
    assert!(number(&plan["after"]["score"]) > 0.0, "{plan:#}");
}

#[test]
fn a_plan_is_compared_with_how_things_stood_when_its_day_began_on_the_wall() {
    check_plan("2026-01-12T22:30:00Z", "2026-01-13");
    // On the night after the clocks went forward, midnight comes an hour earlier.
    check_plan("2026-03-29T21:30:00Z", "2026-03-30");
    check_plan("2026-10-25T22:30:00Z", "2026-10-26");
}

#[test]
fn a_dossier_names_the_days_that_the_wall_showed() {
    let mut season = at_night();
    let client = known_client(&mut season);
    let request = crate::season::from(json!({ "client": client, "level": "everything" }));
    let made = season.act(|session, context| api::review::dossier(session, context, &request));
    let text = made.unwrap().text;
    let (_, text) = text.split_once("Over time").unwrap();
    assert!(text.contains("9 January 2026") && !text.contains("8 January 2026"), "{text}");
}
