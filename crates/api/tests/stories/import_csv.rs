//! Hours and money from other programs' exports: looked at, asked about, imported, imported again.

use api::ledger_import;
use serde_json::{Value, json};

use crate::season::{Season, from, list, over, text, wire};

const TRACKED: &str = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n\
    Me,me@x.example,Saar,Site,,Header,Yes,2026-01-05,09:00:00,2026-01-05,10:30:00,01:30:00,\n\
    Me,me@x.example,Saar,Site,,Header,Yes,2026-01-05,11:00:00,2026-01-05,12:30:00,01:30:00,\n\
    Me,me@x.example,bergmann gmbh,Book,,,Yes,2026-01-06,09:00:00,2026-01-06,09:45:00,00:45:00,\n";

const BILLED: &str = "Client Name,Invoice #,Date Issued,Date Due,Invoice Status,Date Paid,Item Name,Line Total,Currency\n\
    Saar,2026-1,2026-01-02,2026-01-09,sent,,Layout,750.00,EUR\n\
    Saar,2026-1,2026-01-02,2026-01-09,sent,,Proofs,99.50,EUR\n\
    Saar,2026-2,2026-01-03,2026-01-10,draft,,Layout,10.00,EUR\n";

fn choice(more: Value) -> Value {
    over(json!({ "clients": [], "skip_problems": false }), more)
}

fn preview(season: &mut Season, file: &str, more: Value) -> Value {
    let request = from(choice(more));
    let view = season.act(|session, context| {
        ledger_import::preview(session, context, "export.csv", file.as_bytes(), &request)
    });
    wire(&view.unwrap())
}

fn try_import(season: &mut Season, file: &str, more: Value) -> Result<Value, api::Error> {
    let request = from(choice(more));
    let done = season
        .act(|session, context| ledger_import::import(session, context, file.as_bytes(), &request));
    done.map(|it| wire(&it))
}

#[track_caller]
fn import(season: &mut Season, file: &str, more: Value) -> Value {
    try_import(season, file, more).unwrap()
}

#[test]
fn a_tracker_s_export_is_known_and_matched_by_name() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    let bergmann = season.client("Bergmann GmbH");
    let view = preview(&mut season, TRACKED, json!({}));
    assert_eq!((&view["tool"], &view["kind"]), (&json!("toggl"), &json!("time")));
    assert_eq!((&view["encoding"], &view["delimiter"]), (&json!("UTF-8"), &json!(",")));
    assert_eq!(view["obstacle"], Value::Null);
    assert_eq!((&view["counts"]["work"], &view["counts"]["minutes"]), (&json!(3), &json!(225)));
    let reply = import(&mut season, TRACKED, json!({}));
    assert_eq!(reply["change"]["op"], "import_ledger");
    assert_eq!(reply["change"]["can_undo"], true);
    let work = season.page(&saar)["money"]["work"].clone();
    assert_eq!(list(&work).len(), 2, "two equal rows are two pieces of work");
    assert_eq!((&work[0]["minutes"], &work[0]["note"]), (&json!(90), &json!("Site: Header")));
    assert_eq!(list(&season.page(&bergmann)["money"]["work"]).len(), 1, "in any case of letters");
    assert_eq!(season.undo().as_deref(), Some("import_ledger"));
    assert!(list(&season.page(&saar)["money"]["work"]).is_empty(), "all of it in one step");
}

#[test]
fn the_same_export_adds_nothing_twice_and_a_longer_one_adds_the_rest() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    season.client("Bergmann GmbH");
    import(&mut season, TRACKED, json!({}));
    let view = preview(&mut season, TRACKED, json!({}));
    assert_eq!((&view["counts"]["work"], &view["counts"]["known"]), (&json!(0), &json!(3)));
    assert_eq!(view["sample"][0]["state"], "known");
    let more = "Me,,Saar,Site,,Header,Yes,2026-01-05,14:00:00,2026-01-05,15:30:00,01:30:00,\n";
    let longer = format!("{TRACKED}{more}");
    let reply = import(&mut season, &longer, json!({}));
    assert_eq!((&reply["value"]["work"], &reply["value"]["known"]), (&json!(1), &json!(3)));
    assert_eq!(list(&season.page(&saar)["money"]["work"]).len(), 3, "a third like the two before");
}

#[test]
fn a_name_nobody_has_is_chosen_added_or_left_out() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    season.client("Bergmann Verlag");
    let view = preview(&mut season, TRACKED, json!({}));
    let first = &view["clients"][0];
    assert_eq!((&first["name"], &first["client"]), (&json!("bergmann gmbh"), &Value::Null));
    assert_eq!(first["suggestions"][0]["name"], "Bergmann Verlag");
    assert!(text(&view["obstacle"]).contains("bergmann gmbh"), "{}", view["obstacle"]);
    assert!(try_import(&mut season, TRACKED, json!({})).is_err(), "nothing is left out in silence");
    let said = |more: Value| json!({ "clients": [over(json!({ "name": "Bergmann GmbH", "add": false }), more)] });
    let view = preview(&mut season, TRACKED, said(json!({})));
    assert_eq!((&view["obstacle"], &view["counts"]["left_out"]), (&Value::Null, &json!(1)));
    let view = preview(&mut season, TRACKED, said(json!({ "client": saar })));
    assert_eq!(view["counts"]["work"], 3);
    let before = season.clients().len();
    import(&mut season, TRACKED, said(json!({ "add": true })));
    let names: Vec<String> = season.clients().iter().map(|it| text(&it["name"])).collect();
    assert!(names.contains(&"bergmann gmbh".to_owned()), "{names:?}");
    season.undo();
    assert_eq!(season.clients().len(), before, "the new client goes with its hours");
}

#[test]
fn invoices_are_imported_and_their_payment_when_it_comes() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    let reply = import(&mut season, BILLED, json!({}));
    assert_eq!((&reply["value"]["invoices"], &reply["value"]["left_out"]), (&json!(1), &json!(1)));
    let invoice = season.page(&saar)["money"]["invoices"][0].clone();
    assert_eq!((&invoice["number"], &invoice["state"]), (&json!("2026-1"), &json!("overdue")));
    assert_eq!(invoice["amount"], json!({ "decimal": "849.50", "currency": "EUR" }));
    let paid = BILLED.replace("sent,,", "paid,2026-01-12,");
    let reply = import(&mut season, &paid, json!({}));
    assert_eq!((&reply["value"]["invoices"], &reply["value"]["payments"]), (&json!(0), &json!(1)));
    let invoice = season.page(&saar)["money"]["invoices"][0].clone();
    assert_eq!((&invoice["state"], &invoice["days_late"]), (&json!("paid_late"), &json!(3)));
    let reply = import(&mut season, &paid, json!({}));
    assert_eq!((&reply["value"]["payments"], &reply["value"]["known"]), (&json!(0), &json!(1)));
}

#[test]
fn what_can_mean_two_things_is_asked_and_then_done_as_said() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    let file = "Client;Payment date;Amount\nSaar;03/02/2026;1.234\n";
    let view = preview(&mut season, file, json!({}));
    assert_eq!(view["delimiter"], ";");
    assert_eq!(
        (list(&view["ambiguous_dates"]).len(), list(&view["ambiguous_amounts"]).len()),
        (1, 1)
    );
    assert!(text(&view["obstacle"]).contains("03/02/2026"));
    assert!(try_import(&mut season, file, json!({})).is_err());
    let said = json!({ "date_order": "month_first", "decimal_mark": "comma" });
    import(&mut season, file, said);
    let payment = season.page(&saar)["money"]["payments"][0].clone();
    assert_eq!(
        (&payment["received_on"], &payment["amount"]["decimal"]),
        (&json!("2026-03-02"), &json!("1234.00"))
    );
}

#[test]
fn problems_are_named_by_line_and_left_out_only_when_told() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    let file = "Client,Date,Hours\nSaar,2026-01-05,1\nSaar,soon,2\nSaar,2026-01-06,ages\n";
    let view = preview(&mut season, file, json!({}));
    let lines: Vec<&Value> = list(&view["problems"]).iter().map(|it| &it["line"]).collect();
    assert_eq!(lines, [&json!(3), &json!(4)]);
    assert_eq!(
        view["problems"][0],
        json!({ "line": 3, "field": "date", "kind": "bad_date", "cell": "soon" })
    );
    assert!(try_import(&mut season, file, json!({})).is_err());
    assert!(list(&season.page(&saar)["money"]["work"]).is_empty());
    import(&mut season, file, json!({ "skip_problems": true }));
    assert_eq!(list(&season.page(&saar)["money"]["work"]).len(), 1);
}

#[test]
fn columns_can_be_said_to_be_something_else() {
    let mut season = Season::begin();
    season.client("Saar");
    let file = "Wer,Wann,Wie lange\nSaar,5.1.2026,30\n";
    let view = preview(&mut season, file, json!({}));
    assert!(view["obstacle"].is_string(), "nothing is known of these names");
    let said =
        json!({ "kind": "time", "fields": ["client", "date", "minutes"], "work_kind": "revision" });
    let view = preview(&mut season, file, said.clone());
    assert_eq!((&view["obstacle"], &view["counts"]["minutes"]), (&Value::Null, &json!(30)));
    assert!(list(&view["fields"]).contains(&json!("seconds")), "what a column can be is offered");
}

#[test]
fn rows_without_a_name_are_given_to_someone() {
    let mut season = Season::begin();
    let saar = season.client("Saar");
    let file = "Date,Hours\n2026-01-05,\"1,5\"\n";
    assert_eq!(preview(&mut season, file, json!({}))["nameless"], 1);
    assert!(try_import(&mut season, file, json!({})).is_err());
    import(&mut season, file, json!({ "nameless": saar }));
    assert_eq!(season.page(&saar)["money"]["work"][0]["minutes"], 90);
}

#[test]
fn currencies_and_their_decimals_are_checked() {
    let mut season = Season::begin();
    season.client("Saar");
    let file = "Client,Payment date,Amount,Currency\nSaar,2026-01-05,10.50,NOK\nSaar,2026-01-06,10.5,XYZ\nSaar,2026-01-07,10.5,JPY\nSaar,2026-01-08,10.00,JPY\nSaar,2026-01-09,11.00,Norwegian Krone - NOK\n";
    let view = preview(&mut season, file, json!({}));
    let kinds: Vec<&Value> = list(&view["problems"]).iter().map(|it| &it["kind"]).collect();
    assert_eq!(kinds, [&json!("bad_currency"), &json!("too_many_decimals")]);
    assert_eq!(view["counts"]["payments"], 3);
    assert_eq!(view["sample"][0]["amount"], json!({ "decimal": "10.50", "currency": "NOK" }));
    assert_eq!(view["sample"][2]["amount"], json!({ "decimal": "11.00", "currency": "NOK" }));
}

#[test]
fn what_is_no_table_is_refused_in_a_sentence() {
    let mut season = Season::begin();
    for file in ["", "Client,Date\n", "PK\u{3}\u{4}\u{0}\u{0}"] {
        let error = try_import(&mut season, file, json!({})).unwrap_err();
        assert_eq!(error.code, api::Code::Invalid);
        assert!(error.message.ends_with('.'), "{}", error.message);
    }
}
