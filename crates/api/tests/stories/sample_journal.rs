//! The sample, as a person finds it: every storyline stands where it was meant to.

use api::{client, journal};
use chrono::{DateTime, Utc};
use domain::closed::ClosedSet as _;
use serde_json::{Value, json};

use crate::season::{Season, from, list, number, text, wire};

fn sample_on(day: &str) -> Season {
    let now: DateTime<Utc> = format!("{day}T10:00:00Z").parse().unwrap();
    Season::begin_with(now, journal::create_sample)
}

#[test]
fn every_client_of_the_sample_has_the_standing_it_was_meant_to_have() {
    for day in ["2026-11-21", "2027-02-28", "2028-02-29"] {
        let mut season = sample_on(day);
        let rows = season.clients();
        for (name, standing) in sample::intended() {
            let row = rows.iter().find(|it| it["name"] == name).unwrap();
            assert_eq!(row["standing"], standing.word(), "{name} on {day}: {row:#}");
            let page = season.page(&text(&row["id"]));
            assert_eq!(page["standing"]["standing"], standing.word(), "{name}'s page on {day}");
        }
        assert_eq!(rows.len(), sample::intended().len());
    }
}

#[test]
fn the_list_says_the_same_as_the_pages() {
    let mut season = sample_on("2026-11-21");
    for row in season.clients() {
        let id = text(&row["id"]);
        let page = season.page(&id);
        let name = text(&row["name"]);
        assert_eq!(row["standing"], page["standing"]["standing"], "{name}");
        let off = number(&row["score"]) - number(&page["standing"]["score"]);
        assert!(off.abs() < 1e-9, "{name}: {off}");
        assert_eq!(row["entries"], page["entries"], "{name}");
        assert_eq!(row["stage"], page["client"]["stage"], "{name}");
        let open = list(&page["promises"])
            .iter()
            .filter(|it| it["state"] == "open" || it["state"] == "overdue")
            .count();
        assert_eq!(row["open_promises"], json!(open), "{name}");
        let other = |it: &&Value| it["kind"] != "invoice";
        let next = list(&page["due"]).iter().find(other).cloned().unwrap_or_default();
        assert_eq!(row["next"]["on"], next["on"], "{name}: {next}");
        let newest = season.timeline(&id).into_iter().find(|it| it["channel"] != "note");
        assert_eq!(
            row["last_contact_at"],
            newest.map_or(Value::Null, |it| it["at"].clone()),
            "{name}"
        );
    }
}

#[test]
fn opening_the_sample_raises_a_prompt_for_each_client_over_the_line() {
    let mut season = sample_on("2026-11-21");
    let over: Vec<Value> = season
        .clients()
        .into_iter()
        .filter(|it| it["standing"] == "over_the_line")
        .map(|it| it["id"].clone())
        .collect();
    assert!(!over.is_empty(), "the sample shows what a prompt is");
    let today = season.today();
    let asked: Vec<Value> = list(&today["prompts"]).iter().map(|it| it["client"].clone()).collect();
    let answered = |client: &Value, season: &mut Season| {
        !list(&season.page(client.as_str().unwrap())["decisions"]).is_empty()
    };
    for client in &over {
        assert!(
            asked.contains(client) || answered(client, &mut season),
            "{client} was never asked"
        );
    }
    for client in &asked {
        assert!(over.contains(client), "{client} is asked about without having crossed the line");
    }
}

#[test]
fn every_record_that_a_standing_cites_can_be_opened() {
    let mut season = sample_on("2026-11-21");
    for row in season.clients() {
        let id = text(&row["id"]);
        let standing = season.standing(&id);
        for finding in list(&standing["findings"]) {
            for cite in list(&finding["cites"]) {
                let Some(entry) = cite["entry"].as_str() else { continue };
                let request = json!({ "client": id, "around": entry });
                let request = from(request);
                let page = season.act(|it, context| api::timeline::page(it, context, &request));
                let page = wire(&page.unwrap());
                let found = list(&page["entries"]).iter().any(|it| it["id"] == *entry);
                assert!(found, "{}: {cite:#}", row["name"]);
            }
        }
    }
}

#[test]
fn the_standing_is_the_same_from_the_list_before_and_after_opening_again() {
    let mut season = sample_on("2026-11-21");
    let before = season.clients();
    let mut season = season.reopen();
    assert_eq!(season.clients(), before);
}

#[test]
fn a_client_is_found_by_its_name_whatever_the_accents() {
    let season = sample_on("2026-11-21");
    for (name, _) in sample::intended() {
        let found = client::named(&season.session, &name.to_uppercase()).unwrap();
        assert_eq!(found.first().map(|it| it.name.as_str()), Some(name));
    }
}
