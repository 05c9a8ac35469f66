//! Crossing the line: one prompt, its reasons, its answers.

use api::prompt;
use serde_json::{Value, json};

use crate::season::{Season, list, number, text};

/// A call in which they insult us and cross a boundary.
fn bad_call(rule: &str) -> Value {
    json!({
        "form": { "toll": -2, "recovery_minutes": 30 },
        "incidents": [
            { "kind": "crossing", "boundary": rule, "severity": "serious" },
            { "kind": "abuse", "manner": "insults", "toward": "our_people", "severity": "serious" },
        ],
    })
}

fn threat() -> Value {
    json!({ "incidents": [{ "kind": "abuse", "manner": "threats", "severity": "serious" }] })
}

/// A client that a season of bad calls has put over the line, and the prompt that was raised.
fn over_the_line(season: &mut Season) -> (String, Value) {
    let client = season.client("Bergmann");
    let rule = season.rule("Nobody is insulted");
    season.log(&client, json!({ "told": [rule], "form": { "toll": 0 } }));
    let mut raised = Vec::new();
    for _ in 0..14 {
        season.wait(4);
        let logged = season.log(&client, bad_call(&rule));
        raised.extend(list(&logged["raised"]).clone());
    }
    assert_eq!(raised.len(), 1, "one crossing, one prompt: {raised:#?}");
    (client, raised.remove(0))
}

#[test]
fn a_season_of_bad_calls_raises_one_prompt_and_only_one() {
    let mut season = Season::begin();
    let (client, prompt) = over_the_line(&mut season);
    let standing = season.standing(&client);
    assert_eq!(standing["standing"], "over_the_line");
    assert_eq!(standing["crossed_on"], prompt["crossed_on"]);
    assert_eq!(list(&season.today()["prompts"]).len(), 1);
    assert_eq!(season.page(&client)["prompt"]["id"], prompt["id"]);
    let mut season = season.reopen();
    assert_eq!(list(&season.today()["prompts"]).len(), 1, "opening again asks nothing twice");
}

#[test]
fn the_reasons_of_a_prompt_cite_records_that_can_be_followed() {
    let mut season = Season::begin();
    let (client, prompt) = over_the_line(&mut season);
    let timeline = season.timeline(&client);
    let ids = |marks: &str| -> Vec<(String, String)> {
        let of = |entry: &Value| -> Vec<(String, String)> {
            let marks = list(&entry[marks]).iter();
            marks.map(|it| (text(&it["id"]), text(&entry["id"]))).collect()
        };
        timeline.iter().flat_map(of).collect()
    };
    let incidents = ids("incidents");
    let reasons = list(&prompt["reasons"]);
    assert!(!reasons.is_empty() && reasons.len() <= 3, "{reasons:#?}");
    for reason in reasons.iter().chain(list(&season.standing(&client)["findings"])) {
        let cites = list(&reason["cites"]);
        assert!(!cites.is_empty(), "no contribution without a record: {reason:#}");
        for cite in cites {
            let (id, entry) = (text(&cite["id"]), cite["entry"].as_str().unwrap_or_default());
            let found = match cite["noun"].as_str().unwrap() {
                "incident" => incidents.contains(&(id, entry.to_owned())),
                "entry" => id == entry && timeline.iter().any(|it| it["id"] == json!(id)),
                other => panic!("nothing of this kind was written down: {other}"),
            };
            assert!(found, "the record is not where it is said to be: {cite:#}");
        }
    }
}

#[test]
fn the_score_is_the_sum_of_what_is_listed() {
    let mut season = Season::begin();
    let (client, _) = over_the_line(&mut season);
    let standing = season.standing(&client);
    let sum: f64 = list(&standing["findings"]).iter().map(|it| number(&it["points"])).sum();
    let score = number(&standing["score"]);
    assert!((sum - score).abs() < 1e-6, "{sum} listed, {score} said");
    let mut cited: Vec<(String, String)> = Vec::new();
    for finding in list(&standing["findings"]) {
        let dimension = text(&finding["dimension"]);
        cited.extend(list(&finding["cites"]).iter().map(|it| (dimension.clone(), text(&it["id"]))));
    }
    let all = cited.len();
    cited.sort();
    cited.dedup();
    assert_eq!(cited.len(), all, "a record counts once within a dimension");
}

#[test]
fn a_threat_is_enough_at_once_whatever_else_is_true() {
    let mut season = Season::begin();
    let client = season.client("Bergmann");
    let raised = season.log(&client, threat());
    assert_eq!(list(&raised["raised"]).len(), 1, "safety waits for no pattern");
    let raised = season.log(&client, threat());
    assert!(list(&raised["raised"]).is_empty(), "the line is crossed already");
    let unsafe_cites = season.standing(&client)["unsafe_cites"].clone();
    assert_eq!(list(&unsafe_cites).len(), 2, "both are named: {unsafe_cites:#}");
}

#[test]
fn not_now_needs_a_reason_and_a_day_ahead() {
    let mut season = Season::begin();
    let (_, prompt) = over_the_line(&mut season);
    let mut check = |more: Value, field: &str| {
        let plain = json!({ "id": prompt["id"], "answer": "not_now" });
        let error = season.try_ask(prompt::answer, crate::season::over(plain, more)).unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{error:?}");
        assert_eq!(error.code, api::Code::Invalid);
    };
    check(json!({}), "reason");
    check(json!({ "reason": "  ", "until": "2030-01-01" }), "reason");
    check(json!({ "reason": "The fair first" }), "until");
    check(json!({ "reason": "The fair first", "until": "2020-01-01" }), "until");
    let today = season.day(0);
    let plain = json!({ "id": prompt["id"], "answer": "not_now", "reason": "The fair first" });
    let same_day = crate::season::over(plain, json!({ "until": today }));
    assert!(season.try_ask(prompt::answer, same_day).is_err(), "today is not ahead");
}

#[test]
fn not_now_is_quiet_until_its_day_and_asks_again_then() {
    let mut season = Season::begin();
    let (client, prompt) = over_the_line(&mut season);
    let until = season.day(10);
    let answer = json!({ "id": prompt["id"], "answer": "not_now", "reason": "After the fair",
                         "until": until });
    let answered = season.ask(prompt::answer, answer);
    assert_eq!(answered["value"]["answer"], "not_now");
    assert!(list(&season.today()["prompts"]).is_empty());
    let page = season.page(&client);
    assert_eq!(page["prompt"], Value::Null);
    assert_eq!(page["decisions"][0]["reason"], "After the fair", "what was decided is kept");
    season.wait(9);
    assert!(list(&season.today()["prompts"]).is_empty(), "one day early");
    season.wait(1);
    let today = season.today();
    assert_eq!(today["prompts"][0]["id"], prompt["id"], "the same prompt, not another");
    assert!(!list(&today["prompts"][0]["reasons"]).is_empty(), "with its reasons of today");
    assert_eq!(today["prompts"][0]["reason"], "After the fair", "and what was said last time");
}

#[test]
fn every_other_answer_settles_the_prompt_and_can_be_taken_back() {
    for answer in ["talk", "boundary_letter", "make_it_right", "reprice", "plan_exit"] {
        let mut season = Season::begin();
        let (client, prompt) = over_the_line(&mut season);
        season.ask(prompt::answer, json!({ "id": prompt["id"], "answer": answer }));
        assert!(list(&season.today()["prompts"]).is_empty(), "{answer}");
        season.wait(30);
        let mut season = season.reopen();
        assert!(list(&season.today()["prompts"]).is_empty(), "{answer} holds");
        assert_eq!(season.page(&client)["decisions"][0]["answer"], answer);
        assert_eq!(season.undo().as_deref(), Some("answer_prompt"));
        assert_eq!(list(&season.today()["prompts"]).len(), 1, "{answer} taken back");
    }
}

#[test]
fn a_line_that_was_cleared_and_crossed_again_asks_again() {
    let mut season = Season::begin();
    let client = season.client("Bergmann");
    let first = season.log(&client, threat())["raised"][0].clone();
    season.ask(prompt::answer, json!({ "id": first["id"], "answer": "talk" }));
    season.wait(500);
    for _ in 0..4 {
        season.log(&client, json!({ "form": { "toll": 1 } }));
        season.wait(7);
    }
    assert_ne!(season.standing(&client)["standing"], "over_the_line", "a year and more of peace");
    let second = season.log(&client, threat())["raised"].clone();
    assert_eq!(list(&second).len(), 1, "another crossing, another prompt");
    assert_ne!(second[0]["id"], first["id"]);
    let page = season.page(&client);
    assert_eq!(page["prompt"]["id"], second[0]["id"]);
    assert_eq!(page["decisions"][0]["answer"], "talk", "the earlier decision stands beside it");
}

#[test]
fn a_prompt_goes_when_the_slip_that_raised_it_is_undone_and_comes_back_with_redo() {
    let mut season = Season::begin();
    let client = season.client("Bergmann");
    let raised = season.log(&client, threat())["raised"].clone();
    assert_eq!(list(&raised).len(), 1);
    assert_eq!(season.undo().as_deref(), Some("add_entry"));
    assert!(list(&season.today()["prompts"]).is_empty(), "there is nothing to decide any more");
    let page = season.page(&client);
    assert_eq!((&page["prompt"], list(&page["decisions"]).len()), (&Value::Null, 0));
    assert_eq!(season.redo().as_deref(), Some("add_entry"));
    assert_eq!(season.today()["prompts"][0]["id"], raised[0]["id"], "the same one, not a second");
    assert_eq!(season.page(&client)["prompt"]["id"], raised[0]["id"]);
}

#[test]
fn what_another_program_wrote_raises_its_prompt_at_the_next_start() {
    let mut season = Season::begin();
    season.client("Kask");
    let mut elsewhere = Season::begin();
    let client = elsewhere.client("Bergmann");
    elsewhere.log(&client, threat());
    let mut file: Value = serde_json::from_slice(&elsewhere.export()).unwrap();
    // A file by hand knows of no prompts.
    for client in file["clients"].as_array_mut().unwrap() {
        client.as_object_mut().unwrap().remove("prompts");
    }
    let bytes = serde_json::to_vec(&file).unwrap();
    let imported = season.act(|session, context| api::journal::import(session, context, &bytes));
    assert_eq!(imported.unwrap().raised.len(), 1, "bringing it in is a write like any other");
    let mut season = season.reopen();
    assert_eq!(list(&season.today()["prompts"]).len(), 1);
}
