//! Days are days of the person's calendar, also in the hours in which UTC has another one.

use serde_json::{Value, json};

use crate::season::{Season, list};

/// Half past midnight on 13 January in Tallinn, when UTC still has the 12th.
fn at_night() -> Season {
    let mut season = Season::begin();
    season.now = "2026-01-12T22:30:00Z".parse().unwrap();
    assert_eq!(season.day(0), "2026-01-13");
    season
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
