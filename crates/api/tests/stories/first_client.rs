//! The first client: what a new page shows, and how a client moves through its life.

use api::{client, contact, expectation};
use serde_json::{Value, json};

use crate::desk::client_form;
use crate::season::{Season, list, over, text};

#[test]
fn a_new_client_has_a_page_that_says_it_is_too_early_to_say() {
    let mut season = Season::begin();
    assert!(season.clients().is_empty(), "a new journal holds nobody");
    let form =
        over(client_form("  Kask & Pojad "), json!({ "currency": "eur", "target_rate": "55" }));
    let added = season.ask(client::add, json!({ "form": form, "stage": "prospect" }));
    let id = text(&added["value"]["id"]);
    assert_eq!(added["value"]["name"], "Kask & Pojad", "spaces around a name are not kept");
    assert_eq!(added["value"]["currency"], "EUR", "a currency is written in capitals");
    assert_eq!(added["value"]["target_rate"], "55.00");
    assert_eq!(added["change"]["can_undo"], true);
    assert_eq!(added["change"]["clients"], json!([id]), "the answer says whom it touched");

    let page = season.page(&id);
    assert_eq!(page["client"]["stage"], "prospect");
    assert_eq!(page["client"]["stage_since"], "2026-01-12");
    assert_eq!(page["standing"]["standing"], "too_early");
    assert_eq!(page["entries"], 0);
    assert_eq!(page["prompt"], Value::Null, "nothing to decide about someone unknown");
    assert!(list(&page["standing"]["reasons"]).is_empty());
    let told = list(&page["expectations"]).iter().filter(|it| !it["told_at"].is_null()).count();
    assert_eq!((list(&page["expectations"]).len(), told), (5, 0), "the whole checklist is open");

    let rows = season.clients();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["name"], "Kask & Pojad");
    assert_eq!(rows[0]["last_contact_at"], Value::Null);
}

#[test]
fn the_first_contact_checklist_remembers_what_was_told_and_in_which_words() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.ask(
        expectation::tell,
        json!({ "client": client, "item": "how_to_reach_us", "wording": "By mail, until six." }),
    );
    let page = season.page(&client);
    let item =
        list(&page["expectations"]).iter().find(|it| it["item"] == "how_to_reach_us").unwrap();
    assert_eq!(item["wording"], "By mail, until six.");
    assert_eq!(item["told_at"], json!(season.now));
    season.ask_of(expectation::bin, &text(&item["id"]));
    let page = season.page(&client);
    assert!(
        list(&page["expectations"]).iter().all(|it| it["told_at"].is_null()),
        "what was taken back was not told"
    );
}

#[test]
fn a_client_moves_through_its_life_and_every_move_is_kept() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.wait(40);
    let moved = season.ask(
        client::move_to,
        json!({ "id": client, "stage": "leaving", "reason": "price", "comment": "They agreed." }),
    );
    assert_eq!(moved["value"]["stage"], "leaving");
    season.wait(30);
    season.ask(client::move_to, json!({ "id": client, "stage": "parted" }));
    let page = season.page(&client);
    let stages: Vec<String> = list(&page["moves"]).iter().map(|it| text(&it["stage"])).collect();
    assert_eq!(stages, ["active", "leaving", "parted"], "oldest first");
    assert_eq!(page["moves"][1]["reason"], "price");
    assert_eq!(page["moves"][1]["on"], "2026-02-21");
    assert_eq!(season.clients()[0]["stage"], "parted");
}

#[test]
fn people_at_a_client_can_be_changed_and_a_call_can_name_them() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let form = json!({ "name": "Mari", "primary": true });
    let mari = season.ask(contact::add, json!({ "client": client, "form": form }));
    let mari = text(&mari["value"]["id"]);
    let form = json!({ "name": "Mari Kask", "role": "Owner", "primary": true });
    season.ask(contact::change, json!({ "id": mari, "form": form }));
    let logged = season.log(&client, json!({ "form": { "people": [mari] } }));
    assert_eq!(logged["value"]["people"], json!([mari]));
    assert_eq!(season.page(&client)["contacts"][0]["name"], "Mari Kask");
}

#[test]
fn any_contact_counts_as_the_last_one_but_a_note_to_self_does_not() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.log(&client, json!({}));
    let called = json!(season.now);
    season.wait(3);
    season.log(&client, json!({ "form": { "channel": "note", "direction": null } }));
    let row = season.clients().remove(0);
    assert_eq!(row["last_contact_at"], called, "a note is no contact");
    assert_eq!(row["entries"], 2);
    season.log(&client, json!({ "form": { "channel": "message" } }));
    assert_eq!(season.clients()[0]["last_contact_at"], json!(season.now), "a message is");
}
