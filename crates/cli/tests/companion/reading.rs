//! Commands that only read.

use std::fs;

use crate::stage::Stage;

#[test]
fn clients_are_listed_in_columns_by_name() {
    let stage = Stage::sample();
    let text = stage.done(&["clients"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 15, "a head, thirteen clients and their count: {text}");
    assert!(lines[0].starts_with("Client "), "{text}");
    assert_eq!(lines[14], "13 clients");
    // Every second column begins in the same place, in Latin and Cyrillic alike.
    let column = lines[0].find("Standing").unwrap();
    for line in &lines[1..14] {
        let before: String = line.chars().skip(column - 2).take(2).collect();
        assert_eq!(before, "  ", "the standing should begin in column {column}: {line}");
    }
    assert!(lines[1].starts_with("Bergmann"), "in the order of names: {text}");
    assert!(lines[13].starts_with("Қызғалдақ"), "Cyrillic comes last: {text}");

    let rows = stage.json(&["clients"]);
    assert_eq!(rows.as_array().unwrap().len(), 13);
    for field in ["id", "name", "stage", "standing", "score", "last_contact_at", "next", "entries"]
    {
        assert!(rows[0].get(field).is_some(), "scripts may count on {field}: {}", rows[0]);
    }
}

#[test]
fn an_empty_journal_has_no_clients_and_says_so() {
    let stage = Stage::empty();
    assert_eq!(stage.done(&["clients"]), "There are no clients yet.\n");
    assert_eq!(stage.done(&["standing"]), "There are no clients yet.\n");
    assert_eq!(stage.json(&["clients"]), serde_json::json!([]));
}

#[test]
fn a_standing_shows_its_reasons_with_their_records() {
    let stage = Stage::sample();
    let text = stage.done(&["standing", "bergmann"]);
    for part in [
        "Bergmann & Søn Ferdigmat AS: over the line",
        "The line was crossed on",
        "What the score adds up from:",
        "You were shouted at",
        "incident · “No calls, work or delivery on Sundays”",
        "Before parting, in fairness:",
        "What to do now:",
        "What would change it:",
    ] {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
    assert!(!text.contains('⟦'), "every message is there:\n{text}");

    let view = stage.json(&["standing", "bergmann"]);
    let points: f64 =
        view["findings"].as_array().unwrap().iter().map(|it| it["points"].as_f64().unwrap()).sum();
    let score = view["score"].as_f64().unwrap();
    assert!((points - score).abs() < 0.01, "{points} should add up to the score {score}");
}

#[test]
fn every_client_of_the_sample_can_be_explained() {
    let stage = Stage::sample();
    for row in stage.json(&["clients"]).as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        let text = stage.done(&["standing", id]);
        assert!(text.starts_with(row["name"].as_str().unwrap()), "{text}");
        let done = stage.run(&["notice", id, "--sent-on", "2027-01-15"]);
        assert!(done.code <= 1, "{done:?}");
        for tone in ["honest", "discreet", "no-reason"] {
            let letter = stage.done(&["letter", id, "--tone", tone]);
            assert!(letter.len() > 200, "{letter}");
        }
    }
}

#[test]
fn a_standing_can_be_asked_for_on_a_past_day() {
    let stage = Stage::sample();
    let then = stage.json(&["standing", "bergmann", "--as-of", "2020-01-01"]);
    assert_eq!(then["standing"], "too_early", "nothing had happened by then");
    let all = stage.json(&["standing", "--as-of", "2020-01-01"]);
    assert!(
        all.as_array().unwrap().iter().all(|it| it["standing"] == "too_early"),
        "nor with anyone: {all}"
    );
    let text = stage.done(&["standing", "--as-of", "2020-01-01"]);
    assert!(text.starts_with("As it stood at the end of 1 January 2020:"), "{text}");
}

#[test]
fn the_worst_standing_comes_first() {
    let rows = Stage::sample().json(&["standing"]);
    assert_eq!(rows[0]["standing"], "over_the_line");
    let scores: Vec<f64> =
        rows.as_array().unwrap().iter().map(|it| it["score"].as_f64().unwrap()).collect();
    assert!(scores[0] > scores[11], "{scores:?}");
}

#[test]
fn notice_shows_its_working() {
    let stage = Stage::sample();
    let text = stage.done(&["notice", "bergmann", "--form", "email", "--sent-on", "2026-11-30"]);
    for part in [
        "“Label family and monthly sheet”, since",
        "The present term runs from",
        "How this was worked out:",
        "  1. ",
        "Counting back the notice period of 3 months gives",
        "The notice period of 3 months counts from the day after",
        "Assumed, please check with the contract:",
        "Send it by",
        "(email), it ends on",
    ] {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
    assert!(!text.contains("registered post)"), "only the form asked for:\n{text}");
    let dates = stage.json(&["notice", "bergmann", "--sent-on", "2026-11-30"]);
    assert_eq!(dates["client"]["name"], "Bergmann & Søn Ferdigmat AS");
    assert!(dates["engagements"][0]["notice"]["deadlines"][0]["working"].is_array(), "{dates}");
    assert!(dates["ends"][0]["end"]["ends_on"].is_string(), "{dates}");
}

#[test]
fn a_letter_has_the_date_that_notice_gives() {
    let stage = Stage::sample();
    let asked = ["--sent-on", "2026-11-30", "--form", "email"];
    let dates = stage.json(&[&["notice", "bergmann"], &asked[..]].concat());
    let letter = stage.json(&[&["letter", "bergmann", "--tone", "discreet"], &asked[..]].concat());
    assert_eq!(letter["ends_on"], dates["ends"][0]["end"]["ends_on"]);
    assert_eq!(letter["tone"], "discreet");
    assert!(!letter["body"].as_str().unwrap().contains("shouted"), "discreet names no incident");
    // A later end is one on which the agreement lets it end.
    let later = dates["ends"][0]["end"]["ends_on"].as_str().unwrap().replace("2026-", "2027-");
    let args = ["letter", "bergmann", "--end", &later, "--sent-on", "2026-11-30"];
    let letter = stage.json(&args);
    assert_eq!(letter["ends_on"], later.as_str(), "{letter:#}");
    let honest = stage.done(&["letter", "bergmann", "--tone", "honest"]);
    assert!(honest.contains("shouted"), "an honest one does:\n{honest}");
}

#[test]
fn searching_ignores_case_and_diacritics() {
    let stage = Stage::sample();
    #[track_caller]
    fn check(stage: &Stage, query: &[&str], expected: &str) {
        let text = stage.done(&[&["search"], query].concat());
        assert!(text.contains(expected), "{query:?} should find {expected:?}:\n{text}");
    }
    check(&stage, &["ROHELIND"], "Rohelind Kohviröstikoda OÜ");
    check(&stage, &["kohvirostikoda"], "Rohelind Kohviröstikoda OÜ");
    check(&stage, &["ҚЫЗҒАЛДАҚ", "--kind", "client"], "Қызғалдақ балабақшасы");
    check(&stage, &["sunday", "--client", "bergmann", "--limit", "1"], "The newest is shown");
    let found = stage.json(&["search", "sunday", "--client", "bergmann", "--kind", "entry"]);
    assert!(found["total"].as_u64().unwrap() > 0);
    assert!(found["hits"].as_array().unwrap().iter().all(|it| it["kind"] == "entry"), "{found}");
}

#[test]
fn reading_changes_nothing_in_the_journal() {
    let stage = Stage::sample();
    let before = fs::read(stage.journal()).unwrap();
    for args in [
        &["clients"][..],
        &["standing"],
        &["standing", "bergmann"],
        &["notice", "bergmann"],
        &["letter", "bergmann", "--tone", "honest"],
        &["search", "sunday"],
        &["export", "-"],
    ] {
        stage.done(args);
    }
    assert!(fs::read(stage.journal()).unwrap() == before, "it should be the same to the byte");
}

#[test]
fn the_schema_is_json_schema() {
    let schema: serde_json::Value = serde_json::from_str(&Stage::bare().done(&["schema"])).unwrap();
    assert!(schema["$schema"].as_str().unwrap().contains("2020-12"), "{}", schema["$schema"]);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    use crate::stage::{PROGRAM, finish};
    let stage = Stage::sample();
    for what in ["export -", "clients", "standing bergmann", "schema", "--help"] {
        let script = format!("{{ {PROGRAM} {what}; echo \"code $?\" >&2; }} | head -1 >/dev/null");
        let done = finish(stage.command("sh").args(["-c", &script]), "");
        assert_eq!(done.err, "code 0\n", "{what} should end quietly");
    }
}

#[test]
fn the_holidays_of_a_place_are_listed_in_its_own_words() {
    let stage = Stage::sample();
    let own = stage.done(&["holidays", "--year", "2027"]);
    assert!(own.contains("võidupüha") && own.contains("Victory Day"), "the sample's own: {own}");
    let bavaria = stage.done(&["holidays", "de-by", "--year", "2027"]);
    assert!(
        bavaria.contains("Wednesday 6 January 2027") && bavaria.contains("Heilige Drei"),
        "{bavaria}"
    );
    let days = stage.json(&["holidays", "KZ", "--year", "2027"]);
    assert!(days.as_array().unwrap().len() > 5, "{days}");
    let none = stage.run(&["holidays", "EE", "--year", "2199"]);
    assert_eq!(
        (none.code, none.out.as_str()),
        (1, "No public holidays of EE are known for 2199.\n")
    );
}
