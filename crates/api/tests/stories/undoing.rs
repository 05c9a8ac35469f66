//! Undo and redo bring back every page byte for byte, for every kind of write.

use api::{
    attachment, bin, boundary, client, complaint, concession, contact, engagement, entry,
    expectation, incident, letter, money, promise, recovery, settings, term, undo,
};
use serde_json::{Value, json};

use crate::desk::{Furnished, agreement, client_form, monthly_terms};
use crate::season::{Season, from, list, over, text, wire};

/// Does one thing, undoes it, does it again and undoes it again; after each step everything that
/// can be seen must be as it was then.
#[track_caller]
fn check(name: &str, season: &mut Season, act: impl FnOnce(&mut Season)) {
    let before = season.picture();
    act(season);
    let after = season.picture();
    assert_ne!(before, after, "{name} changes nothing that can be seen");
    for round in 1..=2 {
        assert_eq!(season.undo().as_deref(), Some(name));
        same(&season.picture(), &before, &format!("undoing {name}, round {round}"));
        assert_eq!(season.redo().as_deref(), Some(name));
        same(&season.picture(), &after, &format!("doing {name} again, round {round}"));
    }
    assert_eq!(season.undo().as_deref(), Some(name));
    same(&season.picture(), &before, &format!("undoing {name} at last"));
    let health = api::journal::check(&season.session).unwrap();
    assert!(health.records && health.search, "{name}: {health:?}");
}

/// Compares two pictures and shows the first line that differs.
#[track_caller]
pub fn same(found: &str, wanted: &str, when: &str) {
    if found != wanted {
        let differs = found.lines().zip(wanted.lines()).position(|(a, b)| a != b).unwrap_or(0);
        let around = |it: &str| -> String {
            it.lines().skip(differs.saturating_sub(6)).take(14).collect::<Vec<_>>().join("\n")
        };
        panic!("{when}: line {differs}\n{}\n--- wanted:\n{}", around(found), around(wanted));
    }
}

fn furnished() -> (Season, Furnished) {
    let mut season = Season::begin();
    let furnished = season.furnished("Kask", "tihane");
    season.furnished("Lepp", "vares");
    season.wait(1);
    (season, furnished)
}

#[test]
fn adding_anything_can_be_undone_and_done_again() {
    let (mut season, it) = furnished();
    let client = it.client.clone();
    let on = &mut season;
    check("add_client", on, |it| _ = it.client("Mets"));
    check("add_contact", on, |season| {
        let form = json!({ "name": "Juhan", "primary": true });
        season.ask(contact::add, json!({ "client": client, "form": form }));
    });
    check("add_boundary", on, |it| _ = it.rule("Two rounds are included"));
    check("tell_boundary", on, |season| _ = season.tell(&client, &it.boundary));
    check("add_expectation", on, |season| {
        season.ask(expectation::tell, json!({ "client": client, "item": "out_of_scope" }));
    });
    check("add_engagement", on, |it| _ = it.agree(&client));
    check("add_term", on, |season| {
        let form = json!({ "kind": "payment_days", "wording": "Ten days", "number": 10 });
        season.ask(term::add, json!({ "engagement": it.engagement, "form": form }));
    });
    check("add_entry", on, |season| {
        let due = season.at(1);
        season.log(
            &client,
            json!({
                "form": { "people": [it.contact], "toll": 2 }, "told": [it.boundary],
                "incidents": [{ "kind": "abuse", "manner": "sharp_words" },
                              { "kind": "late_payment", "invoice": it.invoice }],
                "gestures": [{ "kind": "praise" }],
                "promises": [{ "by": "client", "wording": "texts", "due_at": due }],
                "complaints": [{ "theme": "price", "importance": "low", "cause": "ours",
                                 "promised": false }],
            }),
        );
    });
    check("add_incident", on, |season| {
        let form = json!({ "kind": "unpaid_scope", "minutes": 40 });
        season.ask(incident::add, json!({ "entry": it.entry, "form": form }));
    });
    check("add_gesture", on, |season| {
        let form = json!({ "kind": "thanks", "note": "flowers" });
        season.ask(incident::add_gesture, json!({ "entry": it.entry, "form": form }));
    });
    check("add_promise", on, |season| {
        let due = season.at(3);
        let form = json!({ "by": "us", "wording": "the index", "due_at": due });
        season.ask(promise::add, json!({ "client": client, "form": form }));
    });
    check("add_complaint", on, |season| {
        let form =
            json!({ "theme": "delay", "importance": "high", "cause": "ours", "promised": true });
        let request = json!({ "client": client, "entry": it.entry, "form": form });
        season.ask(complaint::add, request);
    });
    check("add_recovery", on, |season| {
        let request =
            json!({ "client": client, "complaint": it.complaint, "criteria": "Colours hold" });
        season.ask(recovery::add, request);
    });
    check("add_letter", on, |season| {
        let words = json!({ "subject": "Goodbye", "body": "Dear all", "drafted": "Dear all" });
        let plain = json!({ "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest", "language": "en" });
        season.ask(letter::save, over(plain, words));
    });
    check("add_attachment", on, |season| {
        season.act(|session, context| {
            attachment::add(session, context, from(json!(it.entry)), "note.txt", b"hello", None)
                .unwrap()
        });
    });
}

#[test]
fn everything_on_the_money_side_can_be_undone_and_done_again() {
    let (mut season, it) = furnished();
    let client = it.client.clone();
    let on = &mut season;
    let money = |more: Value| over(json!({ "client": client }), more);
    check("add_invoice", on, |season| {
        season.ask(money::add_invoice, money(json!({ "kind": "deposit", "amount": "99" })));
    });
    check("change_invoice", on, |season| {
        season
            .act(|session, context| {
                money::write_off(session, context, from(json!(it.invoice)), true)
            })
            .unwrap();
    });
    check("add_payment", on, |season| {
        season.ask(money::add_payment, money(json!({ "invoice": it.invoice, "amount": "60.25" })));
    });
    check("add_work", on, |season| {
        season.ask(money::add_work, money(json!({ "minutes": 90, "kind": "chasing" })));
    });
    check("add_cost", on, |season| {
        season.ask(money::add_cost, money(json!({ "amount": "12,40", "note": "courier" })));
    });
    check("add_concession", on, |season| {
        season.ask(concession::add, money(json!({ "kind": "free_hours", "minutes": 60 })));
    });
    let payment = season.ask(money::add_payment, money(json!({ "amount": "5" })));
    let work = season.ask(money::add_work, money(json!({ "minutes": 9, "kind": "admin" })));
    let cost = season.ask(money::add_cost, money(json!({ "amount": "3" })));
    let gift = json!({ "kind": "gift", "amount": "20" });
    let concession = season.ask(concession::add, money(gift));
    let on = &mut season;
    for (noun, id) in [
        ("invoice", json!(it.invoice)),
        ("payment", payment["value"].clone()),
        ("work", work["value"].clone()),
        ("cost", cost["value"].clone()),
        ("concession", concession["value"].clone()),
    ] {
        check(&format!("bin_{noun}"), on, |season| {
            season.ask(money::bin, json!({ "noun": noun, "id": id }));
        });
    }
}

#[test]
fn changing_anything_can_be_undone_and_done_again() {
    let (mut season, it) = furnished();
    let client = it.client.clone();
    let plan = json!({ "client": client, "criteria": "Colours hold" });
    let plan = text(&season.ask(recovery::add, plan)["value"]);
    let on = &mut season;
    check("change_client", on, |season| {
        let form =
            over(client_form("Kask OÜ"), json!({ "pinned": "Call Mari", "currency": "NOK" }));
        season.ask(client::change, json!({ "id": client, "form": form }));
    });
    check("move_client", on, |season| {
        season.ask(client::move_to, json!({ "id": client, "stage": "parted", "reason": "fit" }));
    });
    check("change_contact", on, |season| {
        let form = json!({ "name": "Anna Kask", "primary": false });
        season.ask(contact::change, json!({ "id": it.contact, "form": form }));
    });
    check("change_boundary", on, |season| {
        let form = json!({ "client": client, "rule": "No weekends", "severity": "serious" });
        season.ask(boundary::change, json!({ "id": it.boundary, "form": form }));
    });
    check("change_engagement", on, |season| {
        let later = over(monthly_terms(), json!({ "effective_on": "2026-02-01" }));
        let form = json!({ "title": "Layout", "terms": [monthly_terms(), later] });
        let form = agreement(&client, json!({ "form": form }))["form"].clone();
        season.ask(engagement::change, json!({ "id": it.engagement, "form": form }));
    });
    check("change_term", on, |season| {
        let form = json!({ "kind": "notice", "wording": "Two months" });
        season.ask(term::change, json!({ "id": it.term, "form": form }));
    });
    check("change_entry", on, |season| {
        let form =
            json!({ "channel": "email", "people": [], "account": { "facts": "They wrote." } });
        season.ask(entry::change, json!({ "id": it.entry, "form": form }));
    });
    check("change_incident", on, |season| {
        let form = json!({ "kind": "abuse", "manner": "shouting", "cause": "their_circumstances" });
        season.ask(incident::change, json!({ "id": it.incident, "form": form }));
    });
    check("change_promise", on, |season| {
        let due = season.at(9);
        let form = json!({ "by": "us", "wording": "two drafts", "due_at": due });
        season.ask(promise::change, json!({ "id": it.promise, "form": form }));
    });
    for (op, how) in [("keep", "kept"), ("break", "broken"), ("release", "released")] {
        check(&format!("{op}_promise"), on, |season| _ = season.settle(&it.promise, &json!(how)));
    }
    check("change_complaint", on, |season| {
        let form = json!({ "theme": "size", "importance": "low", "cause": "misunderstanding",
                           "promised": false });
        season.ask(complaint::change, json!({ "id": it.complaint, "form": form }));
    });
    check("step_complaint", on, |season| _ = season.step(&it.complaint, "fixed"));
    check("check_recovery", on, |season| {
        season.ask(recovery::check, json!({ "id": plan, "on_track": false, "note": "pale" }));
    });
    check("end_recovery", on, |season| {
        season.ask(recovery::end, json!({ "id": plan, "outcome": "failed" }));
    });
    check("change_letter", on, |season| {
        let words =
            json!({ "subject": "Our agreement", "body": "Dear all", "drafted": "Dear Anna" });
        let plain = json!({ "id": it.letter, "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "discreet", "language": "en" });
        season.ask(letter::save, over(plain, words));
    });
    check("change_settings", on, |season| {
        let mine = wire(&settings::get(&season.session).unwrap());
        let rates = json!([{ "currency": "NOK", "rate": 0.0855 }]);
        let more = json!({ "name": "Triin", "target_rate": "60", "rates": rates });
        season.ask(settings::change, over(mine, more));
    });
}

#[test]
fn binning_anything_can_be_undone_and_done_again() {
    let (mut season, it) = furnished();
    let page = season.page(&it.client);
    let telling = text(&page["boundaries"][0]["tellings"][0]["id"]);
    let item = json!({ "client": it.client, "item": "how_we_work" });
    season.ask(expectation::tell, item);
    let page = season.page(&it.client);
    let told = list(&page["expectations"]).iter().find(|it| !it["id"].is_null()).unwrap().clone();
    let plan = json!({ "client": it.client, "criteria": "Colours hold" });
    let plan = text(&season.ask(recovery::add, plan)["value"]);
    let on = &mut season;
    check("bin_telling", on, |it| _ = it.ask_of(boundary::untell, &telling));
    check("bin_expectation", on, |it| _ = it.ask_of(expectation::bin, &text(&told["id"])));
    check("bin_incident", on, |season| _ = season.ask_of(incident::bin, &it.incident));
    check("bin_gesture", on, |season| _ = season.ask_of(incident::bin_gesture, &it.gesture));
    check("bin_promise", on, |season| _ = season.ask_of(promise::bin, &it.promise));
    check("bin_complaint", on, |season| _ = season.ask_of(complaint::bin, &it.complaint));
    check("bin_recovery", on, |season| _ = season.ask_of(recovery::bin, &plan));
    check("bin_attachment", on, |season| _ = season.ask_of(attachment::bin, &it.attachment));
    check("bin_letter", on, |season| _ = season.ask_of(letter::bin, &it.letter));
    check("bin_contact", on, |season| _ = season.ask_of(contact::bin, &it.contact));
    check("bin_term", on, |season| _ = season.ask_of(term::bin, &it.term));
    check("bin_boundary", on, |season| _ = season.ask_of(boundary::bin, &it.boundary));
    check("bin_entry", on, |season| _ = season.ask_of(entry::bin, &it.entry));
    check("bin_engagement", on, |season| _ = season.ask_of(engagement::bin, &it.engagement));
    check("bin_client", on, |season| _ = season.ask_of(client::bin, &it.client));
    season.ask_of(entry::bin, &it.entry);
    check("restore", &mut season, |season| {
        season.ask(bin::restore, json!({ "noun": "entry", "id": it.entry }));
    });
}

#[test]
fn a_whole_season_can_be_undone_to_its_first_day_and_played_again() {
    let mut season = Season::begin();
    let mut pictures = vec![season.picture()];
    let client = season.client("Kask");
    pictures.push(season.picture());
    for number in 0..6 {
        season
            .log(&client, json!({ "form": { "account": { "facts": format!("call {number}") } } }));
        pictures.push(season.picture());
    }
    for wanted in pictures.iter().rev().skip(1) {
        assert!(season.undo().is_some());
        same(&season.picture(), wanted, "going back");
    }
    // What the making of the journal wrote is the ground that is stood on.
    for wanted in pictures.iter().skip(1) {
        assert!(season.redo().is_some());
        same(&season.picture(), wanted, "going forward");
    }
    assert_eq!(season.redo(), None, "that was all");
}

#[test]
fn something_new_ends_what_could_be_done_again() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.log(&client, json!({}));
    season.undo();
    season.client("Lepp");
    assert_eq!(season.redo(), None);
}

#[test]
fn one_operation_can_be_undone_out_of_turn_unless_others_build_on_it() {
    let mut season = Season::begin();
    let kask = season.client("Kask");
    season.client("Lepp");
    let logged = season.log(&kask, json!({}));
    let operations = undo::operations(&season.session, None, 50).unwrap();
    let number = |op: &str| {
        let found = operations.iter().find(|it| wire(&it.op) == json!(op)).unwrap();
        found.number.clone()
    };
    // The newest client is Lepp, on whom nothing is built.
    let newest = number("add_client");
    season.act(|it, context| undo::undo_one(it, context, &newest)).unwrap();
    assert_eq!(season.clients().len(), 1);
    let first = operations.iter().rev().find(|it| wire(&it.op) == json!("add_client")).unwrap();
    let refused = season.act(|it, context| undo::undo_one(it, context, &first.number));
    assert_eq!(refused.unwrap_err().code, api::Code::Changed, "a call was logged since");
    assert_eq!(season.timeline(&kask)[0]["id"], logged["value"]["id"]);
    let nonsense = season.act(|it, context| undo::undo_one(it, context, "nonsense"));
    assert!(nonsense.is_err());
}

#[test]
fn the_history_names_what_was_done_to_whom() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.log(&client, json!({}));
    season.undo();
    let operations = wire(&undo::operations(&season.session, None, 50).unwrap());
    let said: Vec<(String, bool)> = list(&operations)
        .iter()
        .map(|it| (text(&it["op"]), it["undone"].as_bool().unwrap()))
        .collect();
    let wanted = [("undo", false), ("add_entry", true), ("add_client", false)];
    for (found, (op, undone)) in said.iter().zip(wanted) {
        assert_eq!((found.0.as_str(), found.1), (op, undone));
    }
    assert_eq!(operations[1]["clients"][0]["name"], "Kask");
}
