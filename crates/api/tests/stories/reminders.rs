//! Reminders: what is said when, once, and what of it can be put off.

use api::{calendar, promise, reminder, settings};
use serde_json::{Value, json};

use crate::desk::agreement;
use crate::season::{Season, list, over, text, wire};

/// Looks at the clock and returns what is to be said, headline and body.
fn look(season: &mut Season) -> Vec<(String, String)> {
    let reply = wire(&season.act(reminder::look).unwrap());
    let said = list(&reply["value"]).iter();
    said.map(|it| (text(&it["headline"]), text(&it["body"]))).collect()
}

fn headlines(season: &mut Season) -> Vec<String> {
    look(season).into_iter().map(|it| it.0).collect()
}

fn dues(season: &mut Season) -> Vec<Value> {
    let view = season.act(|session, context| calendar::calendar(session, context)).unwrap();
    list(&wire(&view)["dues"]).clone()
}

/// A promise of ours that is due so many minutes from now.
fn promise_in(season: &mut Season, client: &str, minutes: i64) -> String {
    let due = json!(season.now + chrono::TimeDelta::minutes(minutes));
    let form = json!({ "by": "us", "wording": "a secret draft", "due_at": due });
    text(&season.ask(promise::add, json!({ "client": client, "form": form }))["value"]["id"])
}

fn due_ref(due: &Value) -> Value {
    json!({ "kind": due["kind"], "record": due["record"], "on": due["on"], "at": due["at"] })
}

#[test]
fn a_promise_is_said_a_quarter_of_an_hour_before_and_when_it_is_due_and_then_no_more() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    promise_in(&mut season, &client, 60);
    assert!(look(&mut season).is_empty());
    season.wait_minutes(45);
    let said = look(&mut season);
    assert_eq!(said, [("A promise of yours is due: Kask".into(), "Today at 12:00.".into())]);
    assert!(!said[0].1.contains("secret"), "nobody's words leave the journal in a notification");
    assert!(look(&mut season).is_empty(), "once");
    season.wait_minutes(15);
    assert_eq!(headlines(&mut season).len(), 1);
    season.wait_minutes(600);
    assert!(look(&mut season).is_empty());
}

#[test]
fn what_was_said_is_kept_with_the_journal() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    promise_in(&mut season, &client, 60);
    look(&mut season);
    season.wait_minutes(45);
    assert_eq!(headlines(&mut season).len(), 1);
    let mut season = season.reopen();
    assert!(look(&mut season).is_empty(), "not again after the program was started anew");
    assert!(dues(&mut season)[0]["reminded_at"].is_string());
}

#[test]
fn after_a_long_sleep_one_late_reminder_comes_even_of_a_deadline_that_passed() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let terms = json!({ "form": { "terms": [{
        "effective_on": "2025-06-15", "first_term": { "count": 1, "unit": "year" },
        "following": { "kind": "renews", "period": { "count": 1, "unit": "year" } },
        "notice": { "count": 1, "unit": "month" }, "end_on": "end_of_term",
        "counts_from": "receipt", "confirmed": [], "forms": [{ "form": "email", "days": 0 }],
    }], "starts_on": "2025-06-15" } });
    season.ask(api::engagement::add, over(agreement(&client, json!({})), terms));
    look(&mut season);
    // The last day is 14 May 2026. Asleep from January to the end of April: 90 and 60 and 30 days
    // went by.
    season.wait_until("2026-04-20");
    let mut said = look(&mut season);
    said.sort();
    assert_eq!(said.len(), 2, "the review and the deadline, one each: {said:?}");
    assert!(said.iter().any(|it| it.0 == "Stay or give notice? Kask"), "{said:?}");
    assert!(said.iter().all(|it| it.1.contains("comes late")), "{said:?}");
    // Asleep over the day itself.
    season.wait_until("2026-05-20");
    let said = look(&mut season);
    assert!(said.iter().any(|it| it.1.contains("was due on 14 May 2026")), "{said:?}");
    assert!(look(&mut season).is_empty());
}

#[test]
fn a_reminder_can_be_put_off_finished_and_taken_up_again_and_each_undone() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    promise_in(&mut season, &client, 120);
    look(&mut season);
    let due = due_ref(&dues(&mut season)[0]);
    let until = json!(season.now + chrono::TimeDelta::minutes(110));
    season.ask(reminder::snooze, json!({ "due": due, "until": until }));
    season.wait_minutes(108);
    assert!(look(&mut season).is_empty(), "a quarter of an hour before, it was to be quiet");
    season.wait_minutes(3);
    assert_eq!(headlines(&mut season).len(), 1);

    season.ask(reminder::finish, due.clone());
    assert_eq!(dues(&mut season)[0]["done"], true);
    season.wait_minutes(30);
    assert!(look(&mut season).is_empty(), "what is done is not spoken of");
    assert_eq!(season.undo().as_deref(), Some("finish_reminder"));
    assert_eq!(dues(&mut season)[0]["done"], false);
    season.ask(reminder::finish, due.clone());
    season.ask(reminder::resume, due);
    assert_eq!(dues(&mut season)[0]["done"], false);
}

#[test]
fn what_is_not_due_cannot_be_put_off_and_nothing_can_be_put_off_into_the_past() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let promise = promise_in(&mut season, &client, 60);
    let due = due_ref(&dues(&mut season)[0]);
    let refused = |season: &mut Season, due: &Value, until: Value| {
        season.try_ask(reminder::snooze, json!({ "due": due, "until": until })).unwrap_err()
    };
    let now = json!(season.now);
    assert_eq!(refused(&mut season, &due, now).field.as_deref(), Some("until"));
    season.settle(&promise, &json!("kept"));
    let later = season.at(3);
    let gone = refused(&mut season, &due, later);
    assert_eq!(gone.code, api::Code::NotFound);
    assert!(gone.message.contains("not due any more"), "{}", gone.message);
}

#[test]
fn the_times_are_the_persons_to_choose() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let mut mine = wire(&season.act(|session, _| settings::get(session)).unwrap());
    mine["reminders"] = json!([{ "kind": "our_promise", "minutes": [1, 59, 2, 58] }]);
    season.ask(settings::change, mine.clone());
    promise_in(&mut season, &client, 60);
    look(&mut season);
    let mut said = 0;
    for _ in 0..61 {
        season.wait_minutes(1);
        said += look(&mut season).len();
    }
    assert_eq!(said, 4, "any number, at any distance");
    mine["remind_at"] = json!("nine");
    let refused = season.try_ask(settings::change, mine).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("remind_at"));
}

#[test]
fn a_client_in_the_bin_or_erased_is_not_spoken_of() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    promise_in(&mut season, &client, 60);
    look(&mut season);
    season.ask_of(api::client::bin, &client);
    season.wait_minutes(60);
    assert!(look(&mut season).is_empty());
    assert!(dues(&mut season).is_empty());
}
