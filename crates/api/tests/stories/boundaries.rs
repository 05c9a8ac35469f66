//! Fair notice: a crossing counts only where the boundary had been told.

use api::{boundary, incident};
use serde_json::{Value, json};

use crate::season::{Season, list, number, text};

/// The strikes and the untold crossings that a client's page shows for its only boundary.
fn strikes(season: &mut Season, client: &str) -> (Value, Value) {
    let page = season.page(client);
    let shown = &page["boundaries"][0];
    (shown["strikes"].clone(), shown["untold_crossings"].clone())
}

/// What the boundaries add to the score.
fn weight(standing: &Value) -> f64 {
    let boundaries =
        list(&standing["findings"]).iter().filter(|it| it["dimension"] == "boundaries");
    boundaries.map(|it| number(&it["points"])).sum()
}

fn crossing(boundary: &str) -> Value {
    json!({ "incidents": [{ "kind": "crossing", "boundary": boundary }] })
}

#[test]
fn crossings_before_the_boundary_was_told_weigh_nothing() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    for _ in 0..3 {
        let logged = season.log(&client, crossing(&rule));
        assert_eq!(logged["value"]["incidents"][0]["counts"], false, "nobody had told them");
        season.wait(1);
    }
    assert_eq!(strikes(&mut season, &client), (json!(0), json!(3)));
    let before = season.standing(&client);
    assert_eq!(weight(&before), 0.0, "{before:#}");
    let gap = list(&before["gaps"]).iter().find(|it| it["boundary"] == json!(rule));
    assert_eq!(gap.map(|it| list(&it["cites"]).len()), Some(3), "each is named as untold");

    season.tell(&client, &rule);
    season.wait(1);
    let logged = season.log(&client, crossing(&rule));
    assert_eq!(logged["value"]["incidents"][0]["counts"], true);
    assert_eq!(strikes(&mut season, &client), (json!(1), json!(3)), "the earlier ones stay untold");
    let after = season.standing(&client);
    assert!(weight(&after) > 0.0, "{after:#}");
}

#[test]
fn telling_in_a_call_counts_from_that_call_on() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    let logged = season.log(&client, json!({ "told": [rule] }));
    assert_eq!(logged["value"]["told"][0]["rule"], "No calls on Sundays");
    season.wait_minutes(1);
    season.log(&client, crossing(&rule));
    assert_eq!(strikes(&mut season, &client), (json!(1), json!(0)));
    let page = season.page(&client);
    let telling = &page["boundaries"][0]["tellings"][0];
    assert_eq!(telling["entry"], logged["value"]["id"], "the call is the evidence");
    assert_eq!(telling["wording"], "No calls on Sundays \u{2013} Saturday before noon");
}

#[test]
fn changing_a_rule_leaves_the_words_in_which_it_was_told() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    season.tell(&client, &rule);
    let form = json!({ "rule": "No calls at weekends", "severity": "serious" });
    season.ask(boundary::change, json!({ "id": rule, "form": form }));
    let page = season.page(&client);
    assert_eq!(page["boundaries"][0]["rule"], "No calls at weekends");
    let told = text(&page["boundaries"][0]["tellings"][0]["wording"]);
    assert!(told.starts_with("No calls on Sundays"), "{told}");
}

#[test]
fn taking_back_that_it_was_told_takes_the_strikes_with_it() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    season.tell(&client, &rule);
    season.wait_minutes(5);
    season.log(&client, crossing(&rule));
    let telling = text(&season.page(&client)["boundaries"][0]["tellings"][0]["id"]);
    season.ask_of(boundary::untell, &telling);
    assert_eq!(strikes(&mut season, &client), (json!(0), json!(1)));
    assert_eq!(season.undo().as_deref(), Some("bin_telling"));
    assert_eq!(strikes(&mut season, &client), (json!(1), json!(0)), "and undo brings them back");
}

#[test]
fn only_their_conduct_ever_counts() {
    let check = |cause: &str, counts: bool| {
        let mut season = Season::begin();
        let client = season.client("Kask");
        let rule = season.rule("No calls on Sundays");
        season.tell(&client, &rule);
        for _ in 0..4 {
            season.wait(1);
            let marks = json!([
                { "kind": "crossing", "boundary": rule, "cause": cause },
                { "kind": "abuse", "manner": "insults", "cause": cause },
            ]);
            season.log(&client, json!({ "incidents": marks }));
        }
        let found = season.standing(&client);
        let against: Vec<&Value> = list(&found["findings"])
            .iter()
            .filter(|it| number(&it["points"]) > 0.0)
            .filter(|it| it["dimension"] == "conduct" || it["dimension"] == "boundaries")
            .collect();
        assert_eq!(!against.is_empty(), counts, "{cause}: {against:#?}");
    };
    check("their_conduct", true);
    check("ours", false);
    check("misunderstanding", false);
    check("their_circumstances", false);
    check("not_ours_at_all", false);
}

#[test]
fn a_cause_that_is_understood_better_later_moves_the_standing() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    season.tell(&client, &rule);
    season.wait(1);
    let logged = season.log(&client, crossing(&rule));
    let id = text(&logged["value"]["incidents"][0]["id"]);
    let form = json!({ "kind": "crossing", "boundary": rule, "cause": "misunderstanding" });
    season.ask(incident::change, json!({ "id": id, "form": form }));
    assert_eq!(weight(&season.standing(&client)), 0.0, "a misunderstanding is nobody's fault");
}
