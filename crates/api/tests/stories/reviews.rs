//! Renewal reviews: what is seen, what is decided, and what that moves.

use api::{Code, bin, engagement, entry, hard_time, journal, money, promise, review};
use serde_json::{Value, json};

use crate::desk::{agreement, call};
use crate::season::{Season, from, list, over, text, wire};

/// A year from 1 February 2025 that renews, or ends by itself; notice a month before its end.
fn yearly(following: Value) -> Value {
    json!({ "form": { "starts_on": "2025-02-01", "review_days": 30,
        "value": { "decimal": "400.00", "currency": "EUR" }, "value_per": { "count": 1, "unit": "month" },
        "terms": [{ "effective_on": "2025-02-01", "first_term": { "count": 1, "unit": "year" },
            "following": following, "notice": { "count": 2, "unit": "week" },
            "end_on": "end_of_term", "counts_from": "sending", "forms": [], "confirmed": [] }] } })
}

fn renewing() -> Value {
    yearly(json!({ "kind": "renews", "period": { "count": 1, "unit": "year" } }))
}

fn agree(season: &mut Season, client: &str, terms: Value) -> String {
    text(&season.ask(engagement::add, agreement(client, terms))["value"])
}

fn see(season: &mut Season, client: &str, more: Value) -> Value {
    let request = from(over(json!({ "client": client }), more));
    wire(&season.act(|session, context| review::review(session, context, &request)).unwrap())
}

fn decision(client: &str, engagement: &str, choice: &str) -> Value {
    json!({ "client": client, "engagement": engagement, "choice": choice,
        "reason": "Good people, too many hours", "answers": [
            { "question": "pattern", "answer": "yes" },
            { "question": "told_then_crossed", "answer": "no" } ] })
}

fn price(from_on: &str) -> Value {
    json!({ "price": { "amount": { "decimal": "650.00", "currency": "EUR" },
        "per": { "count": 1, "unit": "month" }, "from_on": from_on } })
}

fn due_kinds(season: &mut Season, client: &str) -> Vec<(String, String)> {
    let page = season.page(client);
    let due = list(&page["due"]).iter();
    due.map(|it| (text(&it["kind"]), text(&it["on"]))).collect()
}

#[test]
fn a_review_is_due_from_its_day_until_it_is_decided_and_undo_brings_it_back() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let id = agree(&mut season, &client, renewing());
    // Notice of two weeks for 31 January is sent by Friday, 16 January; 12 January is within the
    // 30 days before it.
    let review = ("review".to_owned(), "2025-12-17".to_owned());
    let deadline = ("notice_deadline".to_owned(), "2026-01-16".to_owned());
    assert_eq!(due_kinds(&mut season, &client), [review.clone(), deadline.clone()]);
    let page = see(&mut season, &client, json!({}));
    let first = &page["engagements"][0];
    assert_eq!((&first["due"], &first["decide_by"]), (&json!(true), &json!("2026-01-16")));
    assert_eq!(first["next_begins_on"], "2026-02-01");
    assert_eq!(first["next_ends_on"], "2027-01-31");

    let before = season.picture();
    season.ask(review::keep, decision(&client, &id, "renew"));
    // Notice of two weeks for Sunday, 31 January 2027 is sent by Friday, 15 January.
    let next = [
        ("review".to_owned(), "2026-12-16".to_owned()),
        ("notice_deadline".to_owned(), "2027-01-15".to_owned()),
    ];
    assert_eq!(due_kinds(&mut season, &client), next, "what was decided asks no more");
    let page = see(&mut season, &client, json!({}));
    assert_eq!(page["engagements"][0]["due"], json!(false));
    let kept = &page["private"]["decisions"][0];
    assert_eq!(page["engagements"][0]["decided"], kept["id"]);
    assert_eq!(kept["reason"], "Good people, too many hours");
    assert_eq!(kept["deadline_on"], "2026-01-16");
    assert_eq!(kept["term_ends_on"], "2026-01-31");
    let questions: Vec<_> = list(&kept["answers"]).iter().map(|it| text(&it["question"])).collect();
    assert_eq!(questions, ["told_then_crossed", "pattern"], "in the order of the questions");

    assert_eq!(season.undo().as_deref(), Some("keep_review"));
    assert_eq!(season.picture(), before);
    assert_eq!(season.redo().as_deref(), Some("keep_review"));

    // On its old deadline nothing is asked, and a year later it is due again.
    season.wait_until("2026-01-16");
    assert_eq!(due_kinds(&mut season, &client), next);
    season.wait_until("2026-12-20");
    assert_eq!(due_kinds(&mut season, &client)[0].0, "review");
    let page = see(&mut season, &client, json!({}));
    assert_eq!(page["engagements"][0]["due"], json!(true));
    assert_eq!(page["private"]["decisions"][0]["choice"], "renew");
}

#[test]
fn a_decision_not_to_renew_leaves_the_day_by_which_notice_has_to_be_sent() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let id = agree(&mut season, &client, renewing());
    season.ask(review::keep, decision(&client, &id, "dont_renew"));
    let deadline = ("notice_deadline".to_owned(), "2026-01-16".to_owned());
    assert_eq!(due_kinds(&mut season, &client), [deadline]);
}

#[test]
fn a_decision_about_a_monthly_agreement_is_quiet_for_its_year() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let monthly = json!({ "form": { "starts_on": "2024-01-01", "terms": [{
        "effective_on": "2024-01-01", "first_term": null, "following": { "kind": "open_ended" },
        "notice": { "count": 1, "unit": "month" }, "end_on": "end_of_month",
        "counts_from": "sending", "forms": [], "confirmed": [] }] } });
    let id = agree(&mut season, &client, over(renewing(), monthly));
    let kinds = |season: &mut Season| -> Vec<String> {
        due_kinds(season, &client).into_iter().map(|it| it.0).collect()
    };
    assert_eq!(kinds(&mut season), ["review", "notice_deadline"]);
    season.ask(review::keep, decision(&client, &id, "renew"));
    let quiet = [("review".to_owned(), "2026-12-13".to_owned())];
    assert_eq!(due_kinds(&mut season, &client), quiet, "a year less the 30 days to think");
    season.wait_until("2026-06-25");
    assert_eq!(due_kinds(&mut season, &client), quiet);
}

#[test]
fn each_choice_moves_what_it_should() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let ends = agree(&mut season, &client, yearly(json!({ "kind": "ends" })));
    let of = |season: &mut Season, id: &str| {
        let page = season.page(&client);
        list(&page["engagements"]).iter().find(|it| it["id"] == id).cloned().unwrap()
    };
    assert_eq!(of(&mut season, &ends)["notice"]["ends_by_itself_on"], "2026-01-31");

    let before = season.picture();
    season.ask(review::keep, decision(&client, &ends, "dont_renew"));
    assert_eq!(of(&mut season, &ends)["notice"]["ends_by_itself_on"], "2026-01-31");
    season.undo();
    assert_eq!(season.picture(), before, "don’t renew");

    season.ask(review::keep, decision(&client, &ends, "renew"));
    assert_eq!(of(&mut season, &ends)["notice"]["ends_by_itself_on"], "2027-01-31");
    let terms = of(&mut season, &ends)["terms"].clone();
    assert_eq!(terms[1]["effective_on"], "2026-02-01", "the next term: {terms:#}");
    season.undo();
    assert_eq!(season.picture(), before, "renew");

    // As the form hands it in: begun from the terms that hold, their id among them.
    let amendment = over(terms[0].clone(), json!({ "effective_on": "2026-02-01" }));
    let amendment = over(amendment, json!({ "notice": { "count": 1, "unit": "month" } }));
    let changed =
        over(decision(&client, &ends, "renew_changed"), json!({ "amendment": amendment }));
    season.ask(review::keep, changed);
    assert_eq!(of(&mut season, &ends)["terms"][1]["notice"]["unit"], "month");
    season.undo();
    assert_eq!(season.picture(), before, "renew changed");

    let reprice = over(decision(&client, &ends, "reprice"), price("2026-02-01"));
    season.ask(review::keep, reprice);
    let found = of(&mut season, &ends);
    assert_eq!(found["prices"][0]["amount"]["decimal"], "650.00");
    assert_eq!(found["terms"][1]["effective_on"], "2026-02-01", "it goes on at the new price");
    let value = |season: &mut Season| {
        see(season, &client, json!({}))["engagements"][0]["value"]["decimal"].clone()
    };
    assert_eq!(value(&mut season), "400.00", "until the day it changes");
    season.undo();
    assert_eq!(season.picture(), before, "re-price");
    season.redo();
    season.wait_until("2026-02-01");
    assert_eq!(value(&mut season), "650.00");

    // Changing the agreement otherwise leaves the price alone.
    let mut form = of(&mut season, &ends);
    form["title"] = json!("Monthly pages");
    season.ask(engagement::change, json!({ "id": ends, "form": form }));
    assert_eq!(of(&mut season, &ends)["prices"][0]["amount"]["decimal"], "650.00");
}

#[test]
fn thinking_again_keeps_what_was_thought_before() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let id = agree(&mut season, &client, renewing());
    let first = season.ask(review::keep, decision(&client, &id, "renew"))["value"].clone();
    season.wait(1);
    let second = over(
        decision(&client, &id, "dont_renew"),
        json!({ "replaces": first, "reason": "They shouted at Mari" }),
    );
    let second = season.ask(review::keep, second)["value"].clone();
    let page = see(&mut season, &client, json!({}));
    let decisions = list(&page["private"]["decisions"]);
    assert_eq!(decisions.len(), 1);
    assert_eq!(decisions[0]["id"], second);
    assert_eq!(decisions[0]["earlier"][0]["reason"], "Good people, too many hours");
    assert_eq!(page["engagements"][0]["decided"], second);

    let found = season.find("shouted", json!({}));
    assert_eq!(found["hits"][0]["kind"], "review");
    assert_eq!(found["hits"][0]["id"], second);

    season.ask_of(review::bin, &text(&second));
    let page = see(&mut season, &client, json!({}));
    assert!(list(&page["private"]["decisions"]).is_empty(), "both are in the bin");
    assert_eq!(season.binned().len(), 2);
    assert_eq!(season.find("shouted", json!({}))["total"], 0);
    let request = from(json!({ "noun": "review", "id": second }));
    season.act(|session, context| bin::restore(session, context, &request)).unwrap();
    assert_eq!(list(&see(&mut season, &client, json!({}))["private"]["decisions"]).len(), 1);
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let mut season = Season::begin();
    let (client, other) = (season.client("Kask"), season.client("Lepp"));
    let id = agree(&mut season, &client, renewing());
    let theirs = agree(&mut season, &other, renewing());
    let settled = agree(
        &mut season,
        &client,
        over(renewing(), json!({ "form": { "title": "Old", "ends_on": "2026-03-31" } })),
    );
    let before = season.picture();
    let mut check = |request: Value, code: Code, field: Option<&str>| {
        let error = season.try_ask(review::keep, request.clone()).unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (code, field), "{request:#}");
    };
    let plain = |choice: &str| decision(&client, &id, choice);
    check(over(plain("renew"), json!({ "reason": "  " })), Code::Invalid, Some("reason"));
    check(plain("reprice"), Code::Invalid, Some("price"));
    check(plain("renew_changed"), Code::Invalid, Some("amendment"));
    check(over(plain("reprice"), price("2024-01-01")), Code::Invalid, Some("from_on"));
    let nothing = json!({ "price": { "amount": { "decimal": "0" } } });
    let free = over(over(plain("reprice"), price("2026-02-01")), nothing);
    check(free, Code::Invalid, Some("price"));
    check(decision(&client, &theirs, "renew"), Code::Invalid, Some("engagement"));
    check(over(plain("reprice"), json!({ "engagement": null })), Code::Invalid, Some("engagement"));
    check(decision(&client, &settled, "renew"), Code::NotAllowed, None);
    assert_eq!(season.picture(), before);

    let ahead = from(json!({ "client": client, "as_of": "2026-01-13" }));
    let refused = season.act(|session, context| review::review(session, context, &ahead));
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("as_of"));
}

/// A month of ordinary and less ordinary things, with slips that are put right later.
fn live(season: &mut Season, client: &str, rule: &str) {
    let entry = season.log(
        client,
        json!({ "form": { "toll": -1, "recovery_minutes": 15, "account": {
                "facts": "They wanted it by Sunday.", "quotes": "Sunday or never!",
                "reading": "Pressure from above.", "feelings": "I was shaking." } },
            "incidents": [{ "kind": "crossing", "boundary": rule, "cause": "their_conduct" }],
            "promises": [{ "by": "client", "wording": "The texts", "due_at": season.at(3) }],
            "complaints": [{ "theme": "colours", "importance": "high", "cause": "ours",
                "promised": true }] }),
    )["value"]
        .clone();
    season.ask(money::add_work, json!({ "client": client, "minutes": 300, "kind": "production" }));
    let paid = json!({ "client": client, "amount": "400" });
    season.ask(money::add_payment, paid);
    season.wait(5);
    season.settle(&text(&entry["promises"][0]["id"]), &json!("kept"));
    season.step(&text(&entry["complaints"][0]["id"]), "fixed");
    season.tell(client, rule);
    season.wait(20);
    // A slip is put right long after.
    let form = over(call(client, json!({}))["form"].clone(), json!({ "minutes": 45 }));
    season.ask(entry::change, json!({ "id": entry["id"], "form": form }));
}

/// The document, without its pictures, which are drawn to the minute.
fn written(season: &mut Season, client: &str, more: Value) -> String {
    let request = from(over(json!({ "client": client, "level": "everything" }), more));
    let made = season.act(|session, context| review::dossier(session, context, &request)).unwrap();
    let (head, pictured) = made.text.split_once("Over time").unwrap_or((&made.text, ""));
    let rest = pictured.split_once("Money and hours").map_or(pictured, |it| it.1);
    format!("{head}{rest}")
}

#[test]
fn the_review_of_a_past_day_is_the_one_that_was_seen_on_it() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No delivery on Sundays");
    let id = agree(&mut season, &client, renewing());
    let mut seen = Vec::new();
    for round in 0..5 {
        live(&mut season, &client, &rule);
        if round == 2 {
            season.ask(review::keep, decision(&client, &id, "renew"));
        }
        // Looked at in the last minute of the day, when nothing more can happen on it.
        let day = season.day(0);
        let page = see(&mut season, &client, json!({}));
        seen.push((day, page, written(&mut season, &client, json!({}))));
        season.wait(1);
    }
    let promise = promise_of(&mut season, &client);
    season.ask_of(promise::bin, &promise);
    season.undo();
    for (day, then, paper) in &seen {
        let again = written(&mut season, &client, json!({ "as_of": day }));
        assert_eq!(&again, paper, "the document as of {day}");
        for level in ["everything", "facts_and_quotes", "facts"] {
            let now = see(&mut season, &client, json!({ "as_of": day, "level": level }));
            let (mut now, mut then) = (now, then.clone());
            if level == "everything" {
                // The instant differs by hours within the day; nothing else may.
                for page in [&mut now, &mut then] {
                    page["as_of"] = Value::Null;
                    page["private"]["picture"] = Value::Null;
                }
                assert_eq!(now, then, "as of {day}");
            } else {
                assert_eq!(now["private"], Value::Null);
                assert_eq!(now["facts"]["whole"], then["facts"]["whole"], "as of {day}");
            }
        }
    }
    // Looking back has changed nothing.
    let (day, then, _) = seen.last().unwrap();
    assert!(!list(&then["facts"]["occasions"]).is_empty(), "there is something to see on {day}");
    let health = journal::check(&season.session).unwrap();
    assert!(health.records && health.search, "{health:?}");
}

fn promise_of(season: &mut Season, client: &str) -> String {
    text(&season.page(client)["promises"][0]["id"])
}

#[test]
fn what_a_level_leaves_out_is_nowhere_in_it() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No delivery on Sundays");
    let id = agree(&mut season, &client, renewing());
    live(&mut season, &client, &rule);
    let form = json!({ "channel": "call", "minutes": 5, "toll": -2, "people": [], "account": {
        "facts": "FACTCANARY", "quotes": "QUOTECANARY", "reading": "READCANARY",
        "feelings": "FEELCANARY" } });
    season.log(
        &client,
        json!({ "form": form, "incidents": [{ "kind": "abuse", "manner": "shouting",
            "toward": "us", "cause": "their_conduct", "note": "NOTECANARY" }] }),
    );
    let hard = json!({ "since_on": "2026-01-02", "note": "HARDTIMECANARY" });
    season.ask(hard_time::add, json!({ "client": client, "form": hard }));
    let canary = json!({ "reason": "REASONCANARY" });
    season.ask(review::keep, over(decision(&client, &id, "renew"), canary));
    let mut check = |level: &str, shown: &[&str], hidden: &[&str]| {
        let page = see(&mut season, &client, json!({ "level": level })).to_string();
        for word in shown {
            assert!(page.contains(word), "{level} shows {word}");
        }
        for word in hidden {
            assert!(!page.contains(word), "{level} hides {word}");
        }
    };
    let private = [
        "HARDTIMECANARY",
        "hard_times",
        "READCANARY",
        "FEELCANARY",
        "REASONCANARY",
        "NOTECANARY",
        "\"toll_year\":",
    ];
    check(
        "everything",
        &["HARDTIMECANARY", "FACTCANARY", "QUOTECANARY", "READCANARY", "FEELCANARY"],
        &[],
    );
    check("facts_and_quotes", &["FACTCANARY", "QUOTECANARY"], &private);
    check("facts", &["FACTCANARY"], &[&private[..], &["QUOTECANARY"]].concat());
}
