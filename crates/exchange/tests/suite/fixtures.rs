//! The files under `tests/fixtures/interchange`, and the schema that is committed.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeZone as _, Utc};
use chrono_tz::Tz;
use domain::client::ClientKind;
use domain::engagement::{Following, NoticeForm, Period, Unit};
use domain::entry::{Channel, Outcome};
use domain::incident::{Severity, What};
use domain::journal::Journal;
use serde_json::Value;

use crate::support::{file, ids, workspace};

const FIXTURES: &str = "tests/fixtures/interchange";

fn read(name: &str) -> Journal {
    let text = file(&format!("{FIXTURES}/{name}"));
    exchange::read(text.as_bytes(), &mut ids()).unwrap_or_else(|error| panic!("{name}:\n{error}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_generated_schema_is_up_to_date() {
    let path = "docs/interchange.schema.json";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(workspace(path), exchange::schema()).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(workspace(path)).unwrap_or_default(),
        exchange::schema(),
        "{path} is stale; run `cargo xtask bindings`"
    );
}

#[test]
fn every_fixture_can_be_read_and_fits_the_schema() {
    let schema: Value = serde_json::from_str(&exchange::schema()).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let mut seen = 0;
    for found in std::fs::read_dir(workspace(FIXTURES)).unwrap() {
        let name = found.unwrap().file_name().into_string().unwrap();
        let text = file(&format!("{FIXTURES}/{name}"));
        read(&name);
        let errors: Vec<_> = schema
            .iter_errors(&serde_json::from_str(&text).unwrap())
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{name} does not fit the schema: {errors:#?}");
        seen += 1;
    }
    assert!(seen >= 2, "there are fixtures to try");
}

#[test]
fn what_a_minimal_file_leaves_out_has_its_default() {
    let journal = read("minimal.json");
    assert_eq!(journal.settings, domain::settings::Settings::default());
    let [client] = &journal.clients[..] else { panic!("one client") };
    assert_eq!((client.kind, client.zone), (ClientKind::Company, Tz::UTC));
    let [entry] = &journal.entries[..] else { panic!("one entry") };
    assert_eq!(entry.client, client.id, "an entry belongs to the client it stands in");
    assert_eq!(entry.at.at, Utc.with_ymd_and_hms(2026, 3, 2, 14, 5, 0).unwrap());
    assert_eq!(entry.logged_at, entry.at.at, "written down when it happened");
    assert_eq!((entry.channel, entry.outcome), (Channel::Call, Outcome::Held));
}

#[test]
fn the_full_file_means_what_it_says() {
    let it = read("full.json");
    let fjord = &it.clients[0];
    let late = it.entries.iter().find(|it| it.toll == Some(-2)).unwrap();
    assert_eq!(late.at.zone, Tz::Europe__Tallinn, "the record's own zone");
    assert_eq!(late.at.at, Utc.with_ymd_and_hms(2026, 3, 2, 18, 5, 0).unwrap());
    assert!(late.account.facts.as_ref().unwrap().as_str().contains("\r\n"), "line ends are kept");
    let note = it.entries.iter().find(|it| it.channel == Channel::Note).unwrap();
    assert_eq!(
        note.at.at,
        Utc.with_ymd_and_hms(2026, 3, 3, 8, 0, 0).unwrap(),
        "a wall clock is the client's"
    );

    let frame = &it.engagements[0];
    assert_eq!(frame.terms[0].following, Following::Renews(Period { count: 6, unit: Unit::Month }));
    assert_eq!(frame.terms[0].forms[1], (NoticeForm::RegisteredPost, 5), "its usual days");
    assert_eq!(frame.terms[1].notice, Period { count: 10, unit: Unit::WorkingDay });
    assert_eq!(frame.value.unwrap().0.minor, 950_000);

    assert_eq!(it.invoices[1].due_on, day("2026-03-14"), "14 days, as the clause says");
    assert_eq!(it.invoices[1].amount.currency, fjord.currency);
    assert_eq!(it.payments[0].invoice, Some(it.invoices[0].id));
    assert_eq!(it.payments.last().unwrap().invoice, None);

    let crossings: Vec<_> = it
        .incidents
        .iter()
        .filter(|it| matches!(it.what, What::Crossing { .. }))
        .map(|it| it.severity)
        .collect();
    assert_eq!(crossings, [Severity::Moderate, Severity::Serious], "as their boundaries say");
    assert_eq!(it.boundaries[0].client, None, "a boundary at the top is general");
    assert_eq!(it.tellings[0].wording, it.boundaries[1].rule, "told as the boundary says");
    assert_eq!(it.tellings[0].channel, Channel::Meeting, "told as the entry happened");
    assert_eq!(it.promises[1].made_at, late.at, "made when the entry happened");
    assert_eq!(it.complaints[0].steps[1].on, late.at.day(), "on the day of the entry");
    assert_eq!(it.attachments[0].1, b"Hei!");
    assert_eq!(it.attachments[0].0.size, 4);
    assert_eq!(it.attachment_texts[0].text, "Hei!");
    assert_eq!(it.policies.len(), 2);
    assert!((it.policies[1].1.line_clears_below - 45.5).abs() < f64::EPSILON);
    assert_eq!(it.reviews[1].replaces, Some(it.reviews[0].id));
    assert_eq!(it.reviews[0].decided_at.zone, Tz::Europe__Tallinn);
    assert_eq!(frame.value_on(day("2026-01-31")).unwrap().0.minor, 950_000, "before it changed");
    assert_eq!(frame.value_on(day("2026-02-01")).unwrap().0.minor, 1_050_000);
    let prompt = it.prompts.iter().find(|it| it.crossed_on == day("2026-04-15")).unwrap();
    assert_eq!(
        prompt.raised_at,
        Utc.with_ymd_and_hms(2026, 4, 14, 22, 0, 0).unwrap(),
        "the beginning of the day, in the client's zone"
    );
}

#[test]
fn the_full_file_uses_every_field_of_the_schema() {
    let schema: Value = serde_json::from_str(&exchange::schema()).unwrap();
    let full = serde_json::from_str(&file(&format!("{FIXTURES}/full.json"))).unwrap();
    let mut used = BTreeSet::new();
    visit(&schema, &schema, "File", &full, &mut used);
    let mut missing = Vec::new();
    for (name, part) in schema["$defs"].as_object().unwrap() {
        for field in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
            if !used.contains(&format!("{name}.{}", field.0)) {
                missing.push(format!("{name}.{}", field.0));
            }
        }
    }
    assert!(used.len() > 150, "the walk finds the fields: {}", used.len());
    assert!(missing.is_empty(), "full.json leaves out {missing:?}");
}

/// Collects which fields of the schema a value uses.
fn visit(root: &Value, schema: &Value, name: &str, value: &Value, used: &mut BTreeSet<String>) {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        let name = target.rsplit('/').next().unwrap();
        return visit(root, &root["$defs"][name], name, value, used);
    }
    if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
        return visit(root, &options[0], name, value, used);
    }
    for (field, value) in value.as_object().into_iter().flatten() {
        used.insert(format!("{name}.{field}"));
        visit(root, &schema["properties"][field], "", value, used);
    }
    for item in value.as_array().into_iter().flatten() {
        visit(root, &schema["items"], "", item, used);
    }
}
