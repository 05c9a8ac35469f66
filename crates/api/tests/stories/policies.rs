//! Another policy: tried out on one's own history, chosen, explained later, and taken back.

use api::policy;
use serde_json::{Value, json};

use crate::season::{Season, from, list, number, text, wire};

fn outburst() -> Value {
    json!({
        "form": { "toll": -1 },
        "incidents": [{ "kind": "abuse", "manner": "sharp_words", "severity": "moderate" }],
    })
}

/// A client whose score stands between a low line and the usual one, and a pleasant one.
fn between_lines(season: &mut Season) -> String {
    let rude = season.client("Bergmann");
    let calm = season.client("Saar");
    for _ in 0..6 {
        season.log(&calm, json!({ "form": { "toll": 1 } }));
        season.log(&rude, json!({ "form": { "toll": 0 } }));
        season.wait(3);
    }
    while number(&season.standing(&rude)["score"]) < 33.0 {
        season.log(&rude, outburst());
        season.wait(1);
    }
    assert!(number(&season.standing(&rude)["score"]) < 44.0, "the story starts below the line");
    rude
}

fn get(season: &mut Season) -> Value {
    wire(&policy::get(&season.session).unwrap())
}

fn preview(season: &mut Season, rules: Value) -> Value {
    let request = from(json!({ "rules": rules }));
    wire(&season.act(|session, context| policy::preview(session, context, &request)).unwrap())
}

fn change(season: &mut Season, rules: Value) -> Value {
    season.ask(policy::change, json!({ "rules": rules }))
}

/// A line that the rude client is over already.
fn low_line() -> Value {
    json!([
        { "name": "watch_from", "value": 15.0 },
        { "name": "strained_from", "value": 20.0 },
        { "name": "line_clears_below", "value": 22.0 },
        { "name": "line_from", "value": 30.0 },
    ])
}

#[test]
fn a_preview_names_only_those_for_whom_it_makes_a_difference_and_when() {
    let mut season = Season::begin();
    let rude = between_lines(&mut season);
    let before = season.export();
    let view = preview(&mut season, low_line());
    assert_eq!(view["clients"], 2);
    let differ = list(&view["differ"]);
    assert_eq!(differ.len(), 1, "the pleasant client stays where it is: {view:#}");
    assert_eq!(differ[0]["client"], json!(rude));
    assert_eq!(differ[0]["proposed"]["standing"], "over_the_line");
    assert_eq!(list(&differ[0]["now"]["crossings"]).len(), 0);
    let crossing = &differ[0]["proposed"]["crossings"][0];
    assert_eq!(crossing["cleared_on"], Value::Null);
    let on = text(&crossing["on"]);
    assert!(
        on.as_str() >= "2026-01-30" && on <= season.day(0),
        "in the time of the outbursts: {on}"
    );
    assert_eq!(season.export(), before, "looking changes nothing");
    let same = preview(&mut season, json!([]));
    assert!(list(&same["differ"]).is_empty(), "the same policy makes no difference");
}

#[test]
fn what_cannot_be_is_said_field_by_field() {
    let mut season = Season::begin();
    let rules = json!([
        { "name": "watch_from", "value": 200.0 },
        { "name": "nonsense", "value": 1.0 },
        { "name": "line_from", "value": 30.0 },
        { "name": "line_clears_below", "value": 50.0 },
    ]);
    let view = preview(&mut season, rules.clone());
    let names: Vec<String> = list(&view["problems"]).iter().map(|it| text(&it["name"])).collect();
    assert_eq!(names, ["watch_from", "nonsense", "line_from", "line_clears_below"]);
    let error = season.try_ask(policy::change, json!({ "rules": rules })).unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (api::Code::Invalid, Some("watch_from")));
    let none: Vec<Value> =
        ["conduct", "boundaries", "payment", "return", "energy", "satisfiability"]
            .map(|it| json!({ "name": format!("{it}_weight"), "value": 0.0 }))
            .to_vec();
    assert!(
        season.try_ask(policy::change, json!({ "rules": none })).is_err(),
        "nothing would weigh"
    );
    let rate = json!({ "rules": [], "target_rate": "lots" });
    let error = season.try_ask(policy::change, rate).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("target_rate"));
}

#[test]
fn choosing_a_policy_raises_what_it_crosses_and_undo_takes_it_back() {
    let mut season = Season::begin();
    let rude = between_lines(&mut season);
    let before = season.standing(&rude);
    let reply = change(&mut season, low_line());
    assert_eq!(reply["change"]["op"], "change_policy");
    assert_eq!(reply["raised"][0]["client"], json!(rude), "{reply:#}");
    assert_eq!(season.standing(&rude)["standing"], "over_the_line");
    assert_eq!(season.clients().iter().filter(|it| it["standing"] == "over_the_line").count(), 1);
    assert_eq!(season.undo().as_deref(), Some("change_policy"));
    assert_eq!(season.standing(&rude)["standing"], before["standing"]);
    assert!(list(&season.today()["prompts"]).is_empty(), "what it raised asks nothing any more");
    assert_eq!(get(&mut season)["since"], Value::Null);
}

#[test]
fn an_old_standing_is_explained_by_the_policy_of_its_day() {
    let mut season = Season::begin();
    let rude = between_lines(&mut season);
    let then = season.now;
    let was = season.standing(&rude);
    season.wait(2);
    let chosen_at = json!(season.now);
    change(&mut season, low_line());
    season.wait(1);
    let now = season.standing(&rude);
    assert_eq!((&now["standing"], &now["policy_since"]), (&json!("over_the_line"), &chosen_at));
    let request = from(json!({ "client": rude, "as_of": then }));
    let old = season.act(|session, context| api::standing::standing(session, context, &request));
    let old = wire(&old.unwrap());
    assert_eq!((&old["standing"], &old["score"]), (&was["standing"], &was["score"]));
    assert_eq!((&old["policy_since"], &old["line_from"]), (&Value::Null, &json!(60.0)));
    let points = list(&now["history"]);
    let by = |since: &Value| points.iter().filter(|it| it["policy_since"] == *since).count();
    assert!(by(&Value::Null) > 0 && by(&chosen_at) > 0, "each stretch by its own: {points:#?}");
    assert_eq!(by(&Value::Null) + by(&chosen_at), points.len());
    assert!(
        list(&now["events"]).iter().any(|it| it["kind"] == "policy"),
        "and the change is shown"
    );
}

#[test]
fn versions_say_what_each_changed_and_reset_goes_back_in_one_step() {
    let mut season = Season::begin();
    change(&mut season, json!([{ "name": "conduct_weight", "value": 40.0 }]));
    // In the same millisecond, as a test can be.
    change(&mut season, json!([{ "name": "energy_weight", "value": 5.0 }]));
    let view = get(&mut season);
    let changes: Vec<String> =
        list(&view["versions"]).iter().map(|it| text(&it["changes"][0]["name"])).collect();
    assert_eq!(changes, ["energy_weight", "conduct_weight"], "newest first: {view:#}");
    let reply = season.act(policy::reset).unwrap();
    let rules = wire(&reply.value);
    for rule in list(&rules["rules"]) {
        assert_eq!(rule["value"], rule["default"], "{rule}");
    }
    assert_eq!(list(&rules["versions"]).len(), 3, "what was chosen before is kept");
    let again = season.act(policy::reset).unwrap();
    assert_eq!(list(&wire(&again.value)["versions"]).len(), 3, "resetting twice adds nothing");
}

#[test]
fn a_target_rate_is_tried_out_and_chosen_with_the_policy() {
    let mut season = Season::begin();
    let client = season.client("Bergmann");
    for month in 0..6 {
        season.log(&client, json!({ "form": { "minutes": 60, "toll": 0 } }));
        season.ask(
            api::money::add_work,
            json!({ "client": client, "minutes": 1200, "kind": "production" }),
        );
        let paid = json!({ "client": client, "amount": "500", "note": format!("month {month}") });
        season.ask(api::money::add_payment, paid);
        season.wait(30);
    }
    let proposal = json!({ "rules": [], "target_rate": "90" });
    let request = from(proposal.clone());
    let view = season.act(|it, context| policy::preview(it, context, &request)).unwrap();
    let view = wire(&view);
    assert_eq!(list(&view["differ"]).len(), 1, "24 an hour against 90: {view:#}");
    season.ask(policy::change, proposal);
    assert_eq!(get(&mut season)["target_rate"], "90.00");
    assert_eq!(season.undo().as_deref(), Some("change_policy"));
    assert_eq!(get(&mut season)["target_rate"], Value::Null);
}
