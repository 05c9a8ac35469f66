//! Public holidays move the last day to send notice, and the person can change which count.

use api::{engagement, holiday, letter};
use serde_json::{Value, json};

use crate::desk::{agreement, monthly_terms};
use crate::season::{Season, list, over, text, wire};

/// Adds an agreement whose next deadline, by e-mail, is Monday 30 November 2026 unless a holiday
/// moves it. Returns the client and the agreement.
fn agreed(season: &mut Season, country: Value) -> (String, String) {
    let client = season.client("Kask");
    let terms = over(
        monthly_terms(),
        json!({ "effective_on": "2026-01-01", "end_on": "end_of_term",
            "first_term": { "count": 1, "unit": "year" },
            "following": { "kind": "renews", "period": { "count": 1, "unit": "year" } },
            "forms": [{ "form": "email", "days": 0 }] }),
    );
    let form = json!({ "starts_on": "2026-01-01", "country": country, "terms": [terms] });
    let added = season.ask(engagement::add, agreement(&client, json!({ "form": form })));
    (client, text(&added["value"]))
}

fn deadline(season: &mut Season, client: &str) -> Value {
    season.page(client)["engagements"][0]["notice"]["deadlines"][0].clone()
}

fn days(season: &Season, country: &str, region: Option<&str>) -> Vec<Value> {
    let request =
        serde_json::from_value(json!({ "country": country, "region": region, "year": 2026 }));
    list(&wire(&holiday::year(&season.session, &request.unwrap()).unwrap())).clone()
}

#[test]
fn the_holidays_of_the_place_move_every_date_that_rests_on_them() {
    for (country, send_by, known) in [
        (json!("GB-SCT"), "2026-11-27", "known"),
        (json!("GB-ENG"), "2026-11-30", "known"),
        (Value::Null, "2026-11-30", "no_country"),
        (json!("FR"), "2026-11-30", "not_in_table"),
    ] {
        let mut season = Season::begin();
        let (client, id) = agreed(&mut season, country.clone());
        season.wait(280);
        assert_eq!(deadline(&mut season, &client)["send_by"], send_by, "{country}");
        let page = season.page(&client);
        assert_eq!(page["engagements"][0]["holidays"], known);
        let due = list(&page["due"]).iter().find(|it| it["kind"] == "notice_deadline").cloned();
        assert_eq!(due.unwrap()["on"], send_by, "on the client's page");
        let today = season.today();
        let today = list(&today["dues"])
            .iter()
            .map(|it| &it["due"])
            .find(|it| it["kind"] == "notice_deadline")
            .cloned();
        assert_eq!(today.unwrap()["on"], send_by, "on the page of the day");
        let listed = season.clients();
        let next = &listed[0]["next"];
        assert!(next["on"].as_str() <= Some(send_by), "in the list of clients: {next}");
        // The letter's fallback is what a day after the deadline would give.
        let request = json!({ "client": client, "engagement": id, "kind": "parting", "tone": "no_reason",
            "choices": { "boundaries": [], "colleagues": [] },
            "sent_on": send_by });
        let draft = season.ask(|session, context, it| letter::draft(session, context, it), request);
        assert_eq!(draft["ends_on"], "2026-12-31");
    }
}

#[test]
fn the_working_names_the_days_it_passed_over() {
    let mut season = Season::begin();
    let (client, _) = agreed(&mut season, json!("GB-SCT"));
    let found = deadline(&mut season, &client);
    let back = list(&found["working"]).iter().find(|it| it["kind"] == "rolled_back").unwrap();
    let over: Vec<_> =
        list(&back["over"]).iter().map(|it| (text(&it["on"]), it["holiday"].clone())).collect();
    let expected = [
        ("2026-11-30".to_owned(), json!("Saint Andrew's Day")),
        ("2026-11-29".to_owned(), Value::Null),
        ("2026-11-28".to_owned(), Value::Null),
    ];
    assert_eq!(over, expected);
}

#[test]
fn a_day_that_was_added_counts_until_it_is_taken_back() {
    let mut season = Season::begin();
    let (client, _) = agreed(&mut season, json!("GB-ENG"));
    let form = json!({ "country": "GB", "region": "ENG", "on": "2020-11-30", "yearly": true,
        "name": "Our own day" });
    let added = season.ask(holiday::add, form.clone());
    let found = deadline(&mut season, &client);
    assert_eq!(found["send_by"], "2026-11-27", "it comes back every year");
    let here = days(&season, "GB", Some("ENG"));
    let day = here.iter().find(|it| it["on"] == "2026-11-30").unwrap();
    assert_eq!((&day["state"], &day["noted_on"]), (&json!("added"), &json!("2026-01-12")));
    let elsewhere = days(&season, "GB", Some("WLS"));
    assert!(elsewhere.iter().all(|it| it["on"] != "2026-11-30"), "Wales keeps its own");
    let again = season.try_ask(holiday::add, form).unwrap_err();
    assert_eq!(again.field.as_deref(), Some("on"), "it is there already: {}", again.message);

    season.ask_of(holiday::bin, &text(&added["value"]));
    assert_eq!(deadline(&mut season, &client)["send_by"], "2026-11-30");
    season.undo();
    assert_eq!(deadline(&mut season, &client)["send_by"], "2026-11-27", "undo puts it back");
}

#[test]
fn a_day_that_was_struck_out_is_a_working_day() {
    let mut season = Season::begin();
    let (client, _) = agreed(&mut season, json!("GB-SCT"));
    let form = json!({ "country": "gb", "region": "SCT", "on": "2026-11-30", "yearly": false });
    let struck = season.ask(holiday::strike_out, form.clone());
    assert_eq!(deadline(&mut season, &client)["send_by"], "2026-11-30");
    let day =
        days(&season, "GB", Some("SCT")).into_iter().find(|it| it["on"] == "2026-11-30").unwrap();
    assert_eq!((&day["state"], &day["name"]), (&json!("struck_out"), &json!("Saint Andrew's Day")));
    let twice = season.try_ask(holiday::strike_out, form.clone()).unwrap_err();
    assert_eq!(twice.field.as_deref(), Some("on"));
    let added = season.try_ask(holiday::add, form).unwrap_err();
    assert_eq!(added.field.as_deref(), Some("on"), "take back the strike instead");
    season.ask_of(holiday::bin, &text(&struck["value"]));
    assert_eq!(deadline(&mut season, &client)["send_by"], "2026-11-27");
}

#[test]
fn a_day_that_is_no_holiday_cannot_be_struck_out_and_a_country_must_be_one() {
    let mut season = Season::begin();
    let plain = json!({ "country": "EE", "on": "2026-11-30", "yearly": false });
    let refused = season.try_ask(holiday::strike_out, plain).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("on"));
    let nowhere = json!({ "country": "Estonia", "on": "2026-11-30", "yearly": false });
    let refused = season.try_ask(holiday::add, nowhere).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("country"));
    assert!(season.binned().is_empty());
}

#[test]
fn changes_of_holidays_are_exported_and_come_back() {
    let mut season = Season::begin();
    let added = json!({ "country": "IT", "region": "TO", "on": "2026-06-24", "yearly": true,
        "name": "San Giovanni" });
    season
        .ask(holiday::strike_out, json!({ "country": "IT", "on": "2026-08-15", "yearly": false }));
    season.ask(holiday::add, over(added, json!({ "on": "2026-06-25" })));
    let file = season.export();
    let mut other = Season::begin();
    other.act(|session, context| api::journal::import(session, context, &file)).unwrap();
    assert_eq!(days(&other, "IT", Some("TO")), days(&season, "IT", Some("TO")));
    let said = days(&other, "IT", Some("TO"));
    assert_eq!(said.iter().filter(|it| it["state"] != "known").count(), 2);
}
