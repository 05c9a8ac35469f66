//! Today: what is due, and nothing else.

use api::{engagement, obligation, promise};
use serde_json::{Value, json};

use crate::desk::{agreement, monthly_terms};
use crate::season::{Season, list, over, text};

fn promised(season: &mut Season, client: &str, by: &str, wording: &str, days: i64) -> String {
    let due = season.at(days);
    let form = json!({ "by": by, "wording": wording, "due_at": due });
    text(&season.ask(promise::add, json!({ "client": client, "form": form }))["value"]["id"])
}

fn wordings(season: &mut Season) -> Vec<String> {
    let today = season.today();
    list(&today["promises"]).iter().map(|it| text(&it["promise"]["wording"])).collect()
}

#[test]
fn promises_of_the_week_are_shown_soonest_first_and_overdue_ones_stay() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    promised(&mut season, &client, "us", "in a month", 30);
    promised(&mut season, &client, "client", "in five days", 5);
    let soon = promised(&mut season, &client, "us", "tomorrow", 1);
    assert_eq!(wordings(&mut season), ["tomorrow", "in five days"]);
    season.wait(3);
    let today = season.today();
    assert_eq!(today["promises"][0]["promise"]["state"], "overdue");
    assert_eq!(today["promises"][0]["client_name"], "Kask");
    season.settle(&soon, &json!("kept"));
    assert_eq!(wordings(&mut season), ["in five days"], "what is settled is due no more");
    season.wait(21);
    assert_eq!(wordings(&mut season), ["in five days", "in a month"]);
}

#[test]
fn a_promise_to_the_minute_is_overdue_a_minute_later() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let due = json!(season.now + chrono::TimeDelta::minutes(60));
    let promise = json!({ "by": "us", "wording": "back in an hour", "due_at": due });
    let logged = season.log(&client, json!({ "promises": [promise] }));
    let id = text(&logged["value"]["promises"][0]["id"]);
    let state = |season: &mut Season| season.today()["promises"][0]["promise"]["state"].clone();
    season.wait_minutes(60);
    assert_eq!(state(&mut season), "open", "on the minute is in time");
    season.wait_minutes(1);
    assert_eq!(state(&mut season), "overdue");
    season.settle(&id, &json!("kept"));
    assert_eq!(season.page(&client)["promises"][0]["state"], "kept_late");
}

#[test]
fn a_notice_deadline_is_shown_for_ninety_days_and_says_what_it_leads_to() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    // A year from 15 June 2025, renewing; a month's notice to its end: 15 May 2026 is the last day.
    let terms = over(
        monthly_terms(),
        json!({ "effective_on": "2025-06-15", "end_on": "end_of_term",
                "first_term": { "count": 1, "unit": "year" },
                "following": { "kind": "renews", "period": { "count": 1, "unit": "year" } },
                "forms": [{ "form": "email", "days": 0 }] }),
    );
    let form = json!({ "starts_on": "2025-06-15", "terms": [terms], "review_days": 10 });
    season.ask(engagement::add, agreement(&client, json!({ "form": form })));
    let deadline = |season: &mut Season| {
        let today = season.today();
        let mut dues = list(&today["dues"]).iter().map(|it| it["due"].clone());
        dues.find(|it| it["kind"] == "notice_deadline")
    };
    assert_eq!(deadline(&mut season), None, "four months ahead is not yet today's business");
    season.wait_until("2026-03-20");
    let shown = deadline(&mut season).unwrap();
    let page = season.page(&client);
    let engine = &page["engagements"][0]["notice"]["deadlines"][0];
    assert_eq!((&shown["on"], &shown["ends_on"]), (&engine["send_by"], &engine["ends_on"]));
    assert_eq!(shown["ends_on"], "2026-06-14", "{page:#}");
    assert_eq!(shown["forms"][0]["form"], "email");
    let on = text(&shown["on"]);
    season.wait_until(&on);
    assert_eq!(
        deadline(&mut season).map(|it| it["on"].clone()),
        Some(json!(on)),
        "on the last day"
    );
    season.wait(1);
    let next = deadline(&mut season);
    assert_ne!(next.map(|it| it["on"].clone()), Some(json!(on)), "and not after it");
}

#[test]
fn the_latest_entries_are_shown_without_private_feelings() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let account = json!({ "facts": null, "feelings": "kurb" });
    season.log(&client, json!({ "form": { "account": account } }));
    season.wait(1);
    let marks = json!([{ "kind": "unpaid_scope" }]);
    season.log(&client, json!({ "incidents": marks }));
    let today = season.today();
    assert_eq!(list(&today["recent"]).len(), 2);
    assert_eq!(today["recent"][0]["incidents"], 1);
    assert_eq!(today["recent"][1]["excerpt"], "", "someone may look over the shoulder");
    assert!(!today.to_string().contains("kurb"));
}

#[test]
fn an_empty_journal_asks_for_nothing() {
    let mut season = Season::begin();
    let today = season.today();
    for part in ["prompts", "promises", "dues", "recent"] {
        assert_eq!(today[part], Value::Array(Vec::new()), "{part}");
    }
    assert_eq!((&today["clients"], &today["today"]), (&json!(0), &json!("2026-01-12")));
}

#[test]
fn the_day_is_the_one_on_the_wall_and_not_in_utc() {
    let mut season = Season::begin();
    season.wait_until("2026-06-30");
    season.wait_minutes(11 * 60 + 30);
    assert_eq!(season.today()["today"], "2026-07-01", "half past midnight in Tallinn");
}

#[test]
fn what_is_owed_is_shown_a_week_ahead_and_stays_when_it_is_late() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let form = json!({ "kind": "access", "wording": "the web shop", "due_on": season.day(9) });
    season.ask(obligation::add, json!({ "client": client, "form": form }));
    let names = |season: &mut Season| {
        let today = season.today();
        list(&today["dues"]).iter().map(|it| text(&it["due"]["name"])).collect::<Vec<_>>()
    };
    assert_eq!(names(&mut season), Vec::<String>::new());
    season.wait(2);
    assert_eq!(names(&mut season), ["the web shop"]);
    season.wait(10);
    assert_eq!(names(&mut season), ["the web shop"]);
}

#[test]
fn of_very_many_dates_the_nearest_are_shown_and_the_rest_counted() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    // Thirty that will be late by today, and fifty within the week.
    let (late, ahead) = (30, 50);
    for day in 0..late {
        let form = json!({ "kind": "access", "wording": format!("late {day}"), "due_on": season.day(day) });
        season.ask(obligation::add, json!({ "client": client, "form": form }));
    }
    season.wait(late);
    for nth in 0..ahead {
        let form = json!({ "kind": "access", "wording": format!("ahead {nth}"), "due_on": season.day(1 + nth / 10) });
        season.ask(obligation::add, json!({ "client": client, "form": form }));
    }
    let today = season.today();
    let dues = list(&today["dues"]);
    let overdue = dues.iter().filter(|it| it["due"]["overdue"] == json!(true)).count();
    assert_eq!((overdue, dues.len() - overdue), (20, 40));
    assert_eq!(dues[0]["due"]["name"], "late 10", "the latest of those that are late");
    assert_eq!(dues[20]["due"]["on"], json!(season.day(1)), "the soonest of those ahead");
    assert_eq!(today["dues_more"], json!(late + ahead - 60));
}
