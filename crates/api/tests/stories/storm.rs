//! After the storm, goodwill, and the words of the first contact.

use api::{concession, engagement, ledgers, review, settings, storm, term};
use serde_json::{Value, json};

use crate::desk::agreement;
use crate::season::{Season, from, list, over, text, wire};

fn hot(season: &mut Season, client: &str) -> String {
    let form = json!({ "channel": "call", "minutes": 20, "toll": -2,
        "account": { "facts": "He shouted." }, "people": [] });
    text(&season.log(client, json!({ "form": form }))["value"]["id"])
}

#[test]
fn after_a_hot_entry_there_is_a_day_and_what_it_took_is_added_up() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    assert_eq!(season.page(&client)["heat"], Value::Null);
    let entry = hot(&mut season, &client);
    let heat = season.page(&client)["heat"].clone();
    assert_eq!(heat["entry"], entry);
    assert_eq!(season.today()["heats"][0]["client_name"], "Kask");

    season.ask(storm::recover, json!({ "entry": entry, "minutes": 30 }));
    season.ask(storm::recover, json!({ "entry": entry, "minutes": 15 }));
    assert_eq!(season.page(&client)["heat"]["recovery_minutes"], 45);
    assert_eq!(season.undo().as_deref(), Some("log_recovery"));
    assert_eq!(season.page(&client)["heat"]["recovery_minutes"], 30);
    let mut none = |minutes: u32| {
        let request = json!({ "entry": entry, "minutes": minutes });
        season.try_ask(storm::recover, request).unwrap_err().field
    };
    assert_eq!(none(0).as_deref(), Some("minutes"));
    assert_eq!(none(2_000).as_deref(), Some("minutes"));

    season.wait(1);
    assert_eq!(season.page(&client)["heat"], Value::Null, "a day later it is over");
    assert_eq!(list(&season.today()["heats"]).len(), 0);
}

#[test]
fn a_decision_made_in_the_heat_is_kept_as_one() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let insult = json!({ "kind": "abuse", "manner": "insults", "severity": "serious",
        "cause": "their_conduct" });
    let mut prompt = Value::Null;
    for _ in 0..12 {
        let reply = season.log(&client, json!({ "incidents": [insult.clone()] }));
        if let Some(raised) = list(&reply["raised"]).first() {
            prompt = raised.clone();
            break;
        }
        season.wait(5);
    }
    assert_ne!(prompt, Value::Null, "insult upon insult crosses the line");
    assert_ne!(prompt["heat"], Value::Null, "it is no time to decide");
    let answer = |answer: &str| json!({ "id": prompt["id"], "answer": answer, "reason": "Enough", "until": null });
    season.ask(api::prompt::answer, answer("talk"));
    assert_eq!(season.page(&client)["decisions"][0]["in_heat"], false, "to talk decides nothing");
    season.undo();
    season.ask(api::prompt::answer, answer("plan_exit"));
    assert_eq!(season.page(&client)["decisions"][0]["in_heat"], true);
}

#[test]
fn a_review_says_that_it_got_hot_to_whom_everything_is_shown() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.wait(2);
    let entry = hot(&mut season, &client);
    let heat = |season: &mut Season, request: Value| {
        let request = from(over(json!({ "client": client }), request));
        let shown = season.act(|session, context| review::review(session, context, &request));
        wire(&shown.unwrap())["heat"].clone()
    };
    assert_eq!(heat(&mut season, json!({}))["entry"], entry);
    assert_eq!(heat(&mut season, json!({ "level": "facts" })), Value::Null, "it is private");
    let before = json!({ "as_of": season.day(-1) });
    assert_eq!(heat(&mut season, before), Value::Null, "nothing is decided in the past");
    season.wait(2);
    assert_eq!(heat(&mut season, json!({})), Value::Null, "a day later it is over");
}

#[test]
fn goodwill_is_priced_in_money_and_hours() {
    let mut season = Season::begin();
    let (kask, saar) = (season.client("Kask"), season.client("Saar"));
    let mut mine = wire(&season.act(|session, _| settings::get(session)).unwrap());
    mine["target_rate"] = json!("60");
    season.ask(settings::change, mine);
    let mut give = |client: &str, kind: &str, amount: Value, minutes: Value| {
        let request =
            json!({ "client": client, "kind": kind, "amount": amount, "minutes": minutes });
        season.ask(concession::add, request);
    };
    give(&kask, "refund", json!("100"), Value::Null);
    give(&kask, "free_hours", Value::Null, json!(90));
    give(&saar, "gift", json!("25"), Value::Null);
    let ledger = wire(&season.act(|session, context| ledgers::goodwill(session, context)).unwrap());
    let euros = |it: &Value| text(&it["decimal"]);
    assert_eq!(euros(&ledger["priced"]), "215.00");
    assert_eq!(ledger["minutes"], 90);
    assert_eq!(ledger["clients"][0]["client_name"], "Kask", "the one who was given most first");
    assert_eq!(euros(&ledger["clients"][0]["priced"]), "190.00");
    assert_eq!(list(&ledger["lines"]).len(), 3);
}

#[test]
fn the_words_of_the_first_contact_quote_the_agreement() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let words = |season: &mut Season, item: &str| -> String {
        let page = season.page(&client);
        let of = |it: &&Value| it["item"] == *item;
        text(&list(&page["expectations"]).iter().find(of).unwrap()["words"])
    };
    assert!(words(&mut season, "deposit_and_payment").starts_with("I ask for a part"));
    let engagement = text(&season.ask(engagement::add, agreement(&client, json!({})))["value"]);
    for (kind, wording) in [("deposit", "40 % before work starts."), ("payment_days", "14 days.")] {
        let clause = json!({ "kind": kind, "wording": wording });
        season.ask(term::add, json!({ "engagement": engagement, "form": clause }));
    }
    let said = words(&mut season, "deposit_and_payment");
    assert!(said.contains("“40 % before work starts.”") && said.contains("“14 days.”"), "{said}");
    assert!(!said.contains("  "), "no holes: {said}");
}
