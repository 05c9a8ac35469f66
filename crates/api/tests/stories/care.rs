//! Care: recovery plans with what they take, hard times, check-ins, and asking whether a fix held.

use api::{check_in, client, complaint, hard_time, ledgers, money, promise, recovery};
use serde_json::{Value, json};

use crate::season::{Season, list, text, wire};

fn plan(season: &mut Season, client: &str) -> Value {
    list(&season.page(client)["recoveries"])[0].clone()
}

#[test]
fn a_plan_knows_both_sides_promises_and_what_it_takes_and_nothing_twice() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let request = json!({ "client": client, "criteria": "Two drafts on time" });
    let id = text(&season.ask(recovery::add, request)["value"]);
    let form = json!({ "by": "us", "wording": "A draft", "due_at": "2026-01-20T09:00:00Z" });
    let request = json!({ "client": client, "form": form, "recovery": id });
    season.ask(promise::add, request);
    let request = json!({ "client": client, "minutes": 90, "kind": "revision", "recovery": id });
    season.ask(money::add_work, request);
    season.ask(money::add_cost, json!({ "client": client, "amount": "40", "recovery": id }));

    let found = plan(&mut season, &client);
    assert_eq!(found["promises"][0]["wording"], "A draft");
    assert_eq!(found["minutes"], 90);
    assert_eq!(found["money"], json!([{ "decimal": "40.00", "currency": "EUR" }]));
    let page = season.page(&client);
    assert_eq!(list(&page["money"]["work"]).len(), 1, "the hours are those of the client, once");
    assert_eq!(list(&page["promises"]).len(), 1);

    assert_eq!(season.undo().as_deref(), Some("add_cost"));
    assert_eq!(plan(&mut season, &client)["money"], json!([]));
    season.redo();
    assert_eq!(
        list(&plan(&mut season, &client)["costs"]).len(),
        2,
        "redone, it is part of it again"
    );

    let request = json!({ "noun": "work", "id": plan(&mut season, &client)["costs"][0]["id"] });
    season.ask(money::bin, request);
    assert_eq!(plan(&mut season, &client)["minutes"], 0, "what lies in the bin costs nothing");
}

#[test]
fn a_client_is_in_recovery_while_a_plan_runs() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let stage = |season: &mut Season| text(&season.page(&client)["client"]["stage"]);
    let start = |season: &mut Season| {
        let request = json!({ "client": client, "criteria": "Two drafts on time" });
        text(&season.ask(recovery::add, request)["value"])
    };
    assert_eq!(stage(&mut season), "active");
    let first = start(&mut season);
    assert_eq!(stage(&mut season), "in_recovery");
    assert_eq!(season.undo().as_deref(), Some("add_recovery"));
    assert_eq!(stage(&mut season), "active", "undone with its plan");
    season.redo();

    let second = start(&mut season);
    season.ask(recovery::end, json!({ "id": first, "outcome": "worked" }));
    assert_eq!(stage(&mut season), "in_recovery", "another one runs");
    season.ask_of(recovery::bin, &second);
    assert_eq!(stage(&mut season), "active");

    season.ask(client::move_to, json!({ "id": client, "stage": "leaving" }));
    let third = start(&mut season);
    season.ask(recovery::end, json!({ "id": third, "outcome": "failed" }));
    assert_eq!(stage(&mut season), "leaving", "notice stands whatever the plan does");
}

#[test]
fn checks_are_ticked_off_on_the_day_that_they_are_nearest_to() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let request = json!({ "client": client, "criteria": "Two drafts on time" });
    let id = text(&season.ask(recovery::add, request)["value"]);
    season.wait(8);
    season.ask(recovery::check, json!({ "id": id, "on_track": true, "note": "First on time" }));
    let ticked = |season: &mut Season| -> Vec<Value> {
        let found = plan(season, &client);
        list(&found["days"]).iter().map(|it| json!([it["check"], it["missed"]])).collect()
    };
    let ahead = json!([null, false]);
    assert_eq!(
        ticked(&mut season),
        [json!([0, false]), ahead.clone(), ahead.clone(), ahead.clone()]
    );
    season.wait(9);
    assert_eq!(ticked(&mut season)[1], json!([null, true]), "day 14 went by");
}

#[test]
fn in_hard_times_what_is_late_stands_still_and_abuse_counts() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let request = json!({ "client": client, "kind": "work", "amount": "900",
        "issued_on": season.day(-60), "due_on": season.day(-40) });
    season.ask(money::add_invoice, request);
    let points = |season: &mut Season, signal: &str| -> f64 {
        let standing = season.standing(&client);
        let of = |it: &&Value| it["signal"] == *signal;
        list(&standing["findings"]).iter().filter(of).filter_map(|it| it["points"].as_f64()).sum()
    };
    let before = points(&mut season, "overdue");
    assert!(before > 0.0);
    let form = json!({ "since_on": season.day(-30), "note": "Illness in the family" });
    let request = json!({ "client": client, "form": form });
    let id = text(&season.ask(hard_time::add, request)["value"]);
    let during = points(&mut season, "overdue");
    assert!(during < before, "{during} after {before}");
    let gaps = season.standing(&client)["gaps"].clone();
    let spared = list(&gaps).iter().find(|it| it["kind"] == "spared").cloned();
    assert_eq!(spared.unwrap()["cites"][0]["noun"], "hard_time");
    assert_eq!(season.page(&client)["hard_times"][0]["holds"], true);

    let shouted = json!({ "kind": "abuse", "manner": "shouting", "severity": "serious",
        "cause": "their_conduct" });
    season.log(&client, json!({ "incidents": [shouted] }));
    assert!(points(&mut season, "abuse") > 0.0, "what is done to people counts");

    season.ask_of(hard_time::end, &id);
    assert_eq!(season.page(&client)["hard_times"][0]["until_on"], season.day(0));
    assert_eq!(season.undo().as_deref(), Some("end_hard_time"));
    season.ask_of(hard_time::bin, &id);
    assert!((points(&mut season, "overdue") - before).abs() < before, "and weighs again");
    let found = season.find("illness", json!({}));
    assert_eq!(list(&found["hits"]).len(), 0, "what lies in the bin is not found");
}

#[test]
fn nobody_is_asked_in_hard_times_unless_people_are_hurt() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let late = |season: &mut Season, ago: i64| {
        let request = json!({ "client": client, "kind": "work", "amount": "5000",
            "issued_on": season.day(-ago), "due_on": season.day(-ago) });
        season.ask(money::add_invoice, request)
    };
    let request = json!({ "client": client, "form": { "since_on": season.day(-3) } });
    season.ask(hard_time::add, request);
    for ago in [200, 190, 180, 170] {
        let reply = late(&mut season, ago);
        assert_eq!(list(&reply["raised"]).len(), 0, "no prompt in hard times");
    }
    let threat = json!({ "kind": "abuse", "manner": "threats", "severity": "serious",
        "cause": "their_conduct" });
    let reply = season.log(&client, json!({ "incidents": [threat] }));
    assert_eq!(list(&reply["raised"]).len(), 1, "a threat is asked about at once");
}

#[test]
fn a_check_in_is_due_until_it_is_done() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let form = json!({ "about": "Do the proofs come in time?", "due_on": season.day(2), "by_hand": false });
    let request = json!({ "client": client, "form": form });
    let id = text(&season.ask(check_in::add, request)["value"]);
    let asked = |season: &mut Season| {
        let today = season.today();
        list(&today["dues"]).iter().filter(|it| it["due"]["kind"] == "check_in").count()
    };
    assert_eq!(asked(&mut season), 1);
    let request = json!({ "id": id, "done_on": season.day(0), "note": "They do" });
    season.ask(check_in::finish, request);
    assert_eq!(asked(&mut season), 0);
    assert_eq!(season.page(&client)["check_ins"][0]["note"], "They do");
    assert_eq!(season.undo().as_deref(), Some("finish_check_in"));
    assert_eq!(asked(&mut season), 1);
}

#[test]
fn who_complains_often_is_written_a_note_by_hand() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    for theme in ["the late draft", "the colours", "the paper", "the index"] {
        let form =
            json!({ "theme": theme, "importance": "high", "cause": "ours", "promised": true });
        let request = json!({ "client": client, "form": form });
        let id = text(&season.ask(complaint::add, request)["value"]);
        season.ask(complaint::step, json!({ "id": id, "stage": "fixed" }));
        let ledger = season.act(|session, context| ledgers::complaints(session, context)).unwrap();
        let follow = wire(&ledger)[0]["follow_up"].clone();
        assert_eq!(follow["often"], json!(theme == "the index"), "{theme}");
        assert!(text(&follow["say"]).contains(theme));
        assert!(text(&follow["note"]).contains("Dear Kask"));
    }
}

#[test]
fn what_was_noted_in_care_goes_with_its_client() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let form = json!({ "note": "Quokkaburg hospital" });
    season.ask(hard_time::add, json!({ "client": client, "form": form }));
    let form =
        json!({ "about": "Quokkaburg, how is it?", "due_on": season.day(2), "by_hand": true });
    season.ask(check_in::add, json!({ "client": client, "form": form }));
    assert_eq!(list(&season.find("quokkaburg", json!({}))["hits"]).len(), 2);
    let exported = String::from_utf8(season.export()).unwrap();
    assert_eq!(exported.matches("Quokkaburg").count(), 2);

    season.ask(client::erase, json!({ "id": client, "name": "Kask" }));
    assert_eq!(list(&season.find("quokkaburg", json!({}))["hits"]).len(), 0);
    assert!(!String::from_utf8(season.export()).unwrap().contains("Quokkaburg"));
}
