//! The life of a prompt after its answer: quiet, asked again for a reason, and every answer kept.

use api::prompt;
use serde_json::{Value, json};

use crate::season::{Season, from, list, number, text, wire};

fn threat() -> Value {
    json!({ "incidents": [{ "kind": "abuse", "manner": "threats", "severity": "serious" }] })
}

fn shouting() -> Value {
    json!({ "incidents": [{ "kind": "abuse", "manner": "shouting", "severity": "moderate" }] })
}

/// A client over the line by a threat, and the prompt it raised.
fn crossed(season: &mut Season) -> (String, String) {
    let client = season.client("Bergmann");
    let raised = season.log(&client, threat())["raised"].clone();
    season.wait(1);
    (client, text(&raised[0]["id"]))
}

fn answer(season: &mut Season, prompt: &str, answer: &str) -> Value {
    let until = season.day(30);
    let request =
        json!({ "id": prompt, "answer": answer, "reason": "After the fair", "until": until });
    season.ask(prompt::answer, request)["value"].clone()
}

fn prompts(season: &mut Season, client: &str) -> Vec<Value> {
    let id = from(json!(client));
    let found = season.act(|session, context| prompt::list(session, context, id)).unwrap();
    list(&wire(&found)).clone()
}

fn due(season: &mut Season) -> Vec<Value> {
    list(&wire(&season.act(prompt::due).unwrap())["raised"]).clone()
}

#[test]
fn an_outburst_after_not_now_asks_again_at_once_and_says_why() {
    let mut season = Season::begin();
    let (client, first) = crossed(&mut season);
    answer(&mut season, &first, "not_now");
    season.wait(3);
    assert!(due(&mut season).is_empty(), "nothing new happened");
    let raised = season.log(&client, shouting())["raised"].clone();
    assert_eq!(list(&raised).len(), 1, "{raised:#}");
    assert_eq!((&raised[0]["id"], &raised[0]["again"]["why"]), (&json!(first), &json!("outburst")));
    let cite = &raised[0]["again"]["cites"][0];
    assert_eq!(cite["noun"], "incident");
    assert!(cite["entry"].is_string(), "it can be followed: {cite}");
    assert_eq!(raised[0]["reason"], "After the fair", "what was said last time stands beside it");
    let raised = season.log(&client, json!({}))["raised"].clone();
    assert!(list(&raised).is_empty(), "it is said once");
    assert_eq!(season.today()["prompts"][0]["id"], json!(first), "and waits on Today");
}

#[test]
fn the_day_is_said_by_the_clock_alone_and_once() {
    let mut season = Season::begin();
    let (_, first) = crossed(&mut season);
    answer(&mut season, &first, "not_now");
    season.wait(29);
    assert!(due(&mut season).is_empty(), "one day early");
    season.wait(1);
    let raised = due(&mut season);
    assert_eq!(raised.len(), 1);
    assert_eq!(raised[0]["again"]["why"], "date");
    assert!(due(&mut season).is_empty(), "an hour later it has been said");
}

#[test]
fn each_answer_is_kept_beside_the_ones_before() {
    let mut season = Season::begin();
    let (client, first) = crossed(&mut season);
    answer(&mut season, &first, "not_now");
    season.wait(31);
    let second = answer(&mut season, &first, "make_it_right");
    assert_ne!(second["id"], json!(first), "the second answer has a record of its own");
    let all = prompts(&mut season, &client);
    let answers: Vec<String> = all.iter().map(|it| text(&it["answer"])).collect();
    assert_eq!(answers, ["make_it_right", "not_now"], "newest first, none lost");
    assert!(list(&season.today()["prompts"]).is_empty(), "and nothing is asked any more");
    season.wait(60);
    assert!(due(&mut season).is_empty(), "the first answer's day is past and gone");
    assert_eq!(season.undo().as_deref(), Some("answer_prompt"));
    assert_eq!(season.today()["prompts"][0]["id"], json!(first), "taken back, it asks again");
    assert_eq!(prompts(&mut season, &client).len(), 1);
}

#[test]
fn an_answer_that_stands_can_be_corrected() {
    let mut season = Season::begin();
    let (client, first) = crossed(&mut season);
    answer(&mut season, &first, "talk");
    let corrected = answer(&mut season, &first, "boundary_letter");
    assert_eq!(corrected["id"], json!(first));
    assert_eq!(prompts(&mut season, &client).len(), 1, "a correction is no second decision");
}

#[test]
fn who_plans_the_exit_is_left_in_peace_but_for_safety() {
    let mut season = Season::begin();
    let (client, first) = crossed(&mut season);
    answer(&mut season, &first, "plan_exit");
    season.wait(1);
    assert!(list(&season.log(&client, shouting())["raised"]).is_empty());
    season.wait(1);
    let raised = season.log(&client, threat())["raised"].clone();
    assert_eq!(raised[0]["again"]["why"], "unsafe", "{raised:#}");
}

#[test]
fn waiting_has_a_price_that_is_the_sum_of_its_records() {
    let mut season = Season::begin();
    let (client, _) = crossed(&mut season);
    let more = json!({ "form": { "recovery_minutes": 25 } });
    let entry = season.log(&client, more)["value"]["id"].clone();
    season.ask(api::money::add_work, json!({ "client": client, "minutes": 40, "kind": "chasing" }));
    season.wait(8);
    let today = season.today();
    let cost = &today["prompts"][0]["waiting"];
    assert_eq!((&cost["days"], &cost["since"]), (&json!(9), &json!("2026-01-12")));
    assert_eq!(cost["recovery_minutes"]["amount"], 25);
    assert_eq!(cost["recovery_minutes"]["cites"][0]["id"], entry);
    assert_eq!(cost["unpaid_minutes"]["amount"], 40);
    assert_eq!(cost["under_target"], Value::Null, "no target rate is stated");
    assert_eq!(season.standing(&client)["waiting"], *cost, "the same account everywhere");
}

#[test]
fn a_plan_shows_how_things_stood_before_and_after() {
    let mut season = Season::begin();
    let client = season.client("Bergmann");
    for _ in 0..4 {
        season.log(&client, json!({ "form": { "toll": 0 } }));
        season.wait(1);
    }
    season.log(&client, shouting());
    season.wait(2);
    let plan = json!({ "client": client, "criteria": "No more shouting" });
    let plan = text(&season.ask(api::recovery::add, plan)["value"]);
    let mark = season.page(&client)["recoveries"][0].clone();
    let before = number(&mark["before"]["score"]);
    assert!(before > 0.0, "the outburst is in it: {mark:#}");
    season.wait(120);
    season.ask(api::recovery::end, json!({ "id": plan, "outcome": "worked" }));
    season.wait(1);
    let mark = season.page(&client)["recoveries"][0].clone();
    assert_eq!(number(&mark["before"]["score"]), before, "the past does not move");
    assert!(number(&mark["after"]["score"]) < before, "four months of peace: {mark:#}");
}

#[test]
fn the_list_shows_which_way_each_client_goes() {
    let mut season = Season::begin();
    let rising = season.client("Bergmann");
    let level = season.client("Saar");
    for client in [&rising, &level] {
        for _ in 0..4 {
            season.log(client, json!({ "form": { "toll": 0 } }));
            season.wait(1);
        }
    }
    season.wait(90);
    for _ in 0..3 {
        season.log(&rising, shouting());
        season.wait(1);
    }
    let rows = season.clients();
    let row = |id: &str| rows.iter().find(|it| it["id"] == json!(id)).unwrap();
    assert_eq!(
        (&row(&rising)["course"], &row(&level)["course"]),
        (&json!("rising"), &json!("level"))
    );
}
