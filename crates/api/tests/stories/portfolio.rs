//! All clients beside each other: time against money, the few it rests on, the whale curve.

use api::{money, portfolio, settings};
use serde_json::{Value, json};

use crate::season::{Season, from, list, number, over, text, wire};

fn portfolio(season: &mut Season, months: u32) -> Value {
    let request = from(json!({ "months": months }));
    wire(&season.act(|session, context| portfolio::portfolio(session, context, request)).unwrap())
}

fn target(season: &mut Season, more: Value) {
    let mine = wire(&settings::get(&season.session).unwrap());
    season.ask(settings::change, over(mine, more));
}

fn work(season: &mut Season, client: &str, hours: u32) {
    let work = json!({ "client": client, "minutes": hours * 60, "kind": "production" });
    season.ask(money::add_work, work);
}

fn pay(season: &mut Season, client: &str, amount: &str) {
    season.ask(money::add_payment, json!({ "client": client, "amount": amount }));
}

/// A good client, one below target, and one that costs more than it brings.
fn practice() -> Season {
    let mut season = Season::begin();
    target(&mut season, json!({ "target_rate": "50" }));
    for (name, hours, paid) in [("Hollis", 10, "1000"), ("Saar", 20, "800"), ("Ortega", 30, "200")]
    {
        let client = season.client(name);
        work(&mut season, &client, hours);
        pay(&mut season, &client, paid);
    }
    season.client("Nobody yet");
    season
}

fn names(rows: &Value) -> Vec<String> {
    list(rows).iter().map(|it| text(&it["name"])).collect()
}

#[test]
fn shares_rates_and_profit_are_worked_out_for_each_client() {
    let mut season = practice();
    let view = portfolio(&mut season, 12);
    assert_eq!(names(&view["rows"]), ["Hollis", "Saar", "Ortega"], "most revenue first");
    assert_eq!(view["idle"], 1);
    let saar = &view["rows"][1];
    assert_eq!(
        saar["minutes"],
        json!({ "contact": 0, "recovery": 0, "work": 1200, "total": 1200 })
    );
    assert!((number(&saar["time_share"]) - 20.0 / 60.0).abs() < 1e-9);
    assert!((number(&saar["revenue_share"]) - 0.4).abs() < 1e-9);
    assert_eq!(saar["rate"]["decimal"], "40.00");
    assert_eq!(saar["target"]["decimal"], "50.00");
    assert_eq!(saar["profit"]["decimal"], "-200.00");
    assert_eq!(view["totals"]["received"]["decimal"], "2000.00");
    assert_eq!(view["totals"]["rate"]["decimal"], "33.33");
    assert_eq!(view["totals"]["profit"]["decimal"], "-1000.00");
}

#[test]
fn the_whale_curve_rises_to_a_peak_and_falls_by_what_the_rest_costs() {
    let mut season = practice();
    let view = portfolio(&mut season, 3);
    assert_eq!(names(&view["whale"]), ["Hollis", "Saar", "Ortega"], "most profitable first");
    let cumulative: Vec<String> =
        list(&view["whale"]).iter().map(|it| text(&it["cumulative"]["decimal"])).collect();
    assert_eq!(cumulative, ["500.00", "300.00", "-1000.00"]);
    assert_eq!(number(&view["concentration"]["largest"]), 0.5);
    assert_eq!(number(&view["concentration"]["three_largest"]), 1.0);
}

#[test]
fn what_lies_before_the_period_is_left_out() {
    let mut season = practice();
    season.wait(100);
    assert!(list(&portfolio(&mut season, 3)["rows"]).is_empty());
    assert_eq!(list(&portfolio(&mut season, 6)["rows"]).len(), 3);
    let request = from(json!({ "months": 7 }));
    let refused = season.act(|session, context| portfolio::portfolio(session, context, request));
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("months"));
}

#[test]
fn money_without_a_rate_is_named_and_left_out_of_every_sum() {
    let mut season = practice();
    target(&mut season, json!({ "currency": "NOK" }));
    let view = portfolio(&mut season, 12);
    assert_eq!(view["missing_rates"][0]["currency"], "EUR");
    assert_eq!(names(&view["missing_rates"][0]["clients"]), ["Hollis", "Ortega", "Saar"]);
    assert_eq!(view["rows"][0]["received"], Value::Null);
    assert_eq!(view["totals"]["received"]["decimal"], "0.00");
    target(&mut season, json!({ "rates": [{ "currency": "EUR", "rate": 11.5 }] }));
    let view = portfolio(&mut season, 12);
    assert!(list(&view["missing_rates"]).is_empty());
    assert_eq!(view["totals"]["received"], json!({ "decimal": "23000.00", "currency": "NOK" }));
}

#[test]
fn without_a_target_rate_time_has_no_price() {
    let mut season = Season::begin();
    let client = season.client("Hollis");
    work(&mut season, &client, 2);
    pay(&mut season, &client, "100");
    let view = portfolio(&mut season, 12);
    assert_eq!((list(&view["whale"]).len(), &view["without_target"]), (0, &json!(1)));
    assert_eq!(view["rows"][0]["rate"]["decimal"], "50.00");
    assert_eq!(view["rows"][0]["profit"], Value::Null);
}
