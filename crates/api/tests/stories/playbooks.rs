//! Playbooks: those that come with the product, one's own, and how they went.

use std::collections::BTreeMap;
use std::path::Path;

use api::{entry, playbook, run};
use serde_json::{Value, json};

use crate::desk::call;
use crate::season::{Season, from, list, text, wire};

fn fixtures(below: &str) -> BTreeMap<String, String> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/playbooks").join(below);
    let files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let texts = files.filter(|it| it.extension().is_some_and(|it| it == "txt")).map(|it| {
        let name = it.file_stem().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&it).unwrap())
    });
    texts.collect()
}

fn rows(season: &mut Season) -> Vec<Value> {
    list(&wire(&season.act(|session, context| playbook::list(session, context)).unwrap())).clone()
}

fn whole(season: &mut Season, request: Value) -> Value {
    let request = from(request);
    wire(&season.act(|session, context| playbook::get(session, context, &request)).unwrap())
}

fn by_hand() -> String {
    fixtures("").remove("quiet-word").unwrap()
}

#[test]
fn fourteen_playbooks_and_four_protocols_come_with_the_product() {
    let mut season = Season::begin();
    let rows = rows(&mut season);
    assert_eq!(rows.iter().filter(|it| it["protocol"] == false).count(), 14);
    assert_eq!(rows.iter().filter(|it| it["protocol"] == true).count(), 4);
    for row in &rows {
        let whole = whole(&mut season, json!({ "key": row["key"] }));
        let steps = list(&whole["steps"]);
        let title = &row["title"];
        assert!(!list(&row["purpose"]).is_empty(), "{title} says when to take it up");
        assert!(steps.len() >= 4, "{title} has {} steps", steps.len());
        assert!(
            steps.iter().any(|it| !list(&it["lines"]).is_empty())
                || row["key"] == "after_the_storm",
            "{title} has lines to say"
        );
        let copy = text(&whole["text"]);
        let checked = wire(&season.act(|_, context| playbook::check(context, &copy)));
        assert_eq!(checked["problems"], json!([]), "a copy of {title} can be kept as it is");
        assert_eq!(checked["steps"], whole["steps"], "and is the same");
    }
}

#[test]
fn a_playbook_written_by_hand_is_kept_changed_binned_and_brought_back() {
    let mut season = Season::begin();
    let added = season.ask(playbook::add, json!({ "text": by_hand() }));
    let key = added["value"].clone();
    let first = rows(&mut season).remove(0);
    assert_eq!(first["title"], "A quiet word", "one's own come first");
    assert_eq!(first["own"], true);
    let changed = by_hand().replace("# A quiet word", "# A word on Sundays");
    season.ask(playbook::change, json!({ "id": key, "text": changed }));
    assert_eq!(rows(&mut season)[0]["title"], "A word on Sundays");
    season.undo();
    assert_eq!(rows(&mut season)[0]["title"], "A quiet word");
    season.ask_of(playbook::bin, &text(&key));
    assert_eq!(rows(&mut season).len(), 18);
    season.undo();
    assert_eq!(rows(&mut season).len(), 19);
}

#[test]
fn every_broken_playbook_is_refused_with_a_sentence_that_names_the_place() {
    let mut season = Season::begin();
    let check = |season: &mut Season, texts: &BTreeMap<String, String>, name: &str, said: &str| {
        let error = season.try_ask(playbook::add, json!({ "text": texts[name] })).unwrap_err();
        assert_eq!(error.field.as_deref(), Some("text"), "{name}");
        assert_eq!(error.message, said, "{name}");
    };
    let texts = fixtures("broken");
    let mut c = |name, said| check(&mut season, &texts, name, said);
    c("no-title", "Line 1: The title is missing. Begin with a line such as “# A quiet word”.");
    c("no-steps", "Line 2: There is no step. A step begins with a line such as “## Listen”.");
    c(
        "unknown-key",
        "Line 4: “Shout” is not known here. A line begins with one of: \
         For:, Do:, Say:, Listen:, Record:, If:, Then:.",
    );
    c(
        "loose-line",
        "Line 4: This line does not say what it is. Begin it with one of: \
         For:, Do:, Say:, Listen:, Record:, If:, Then:. \
         Where it goes on from the line above, begin it with a space.",
    );
    c(
        "line-outside-a-step",
        "Line 2: “Say” belongs to a step. Write a line such as “## Listen” above it.",
    );
    c(
        "open-brace",
        "Line 3: A brace stands alone here. What is filled in stands between two: {client}.",
    );
    c(
        "unknown-blank",
        "Line 3: Nothing is called “weather”. What can stand in braces: \
         {client}, {contact}, {me}, {boundary}, {instead}, {time}, {concern}.",
    );
    c(
        "unknown-mark",
        "Line 4: “gossip” cannot be recorded. What can: note, complaint, crossing, abuse, promise, \
         concession, apology, thanks, told, toll, recovery, letter.",
    );
    c("unknown-step", "Line 4: There is no step “Go on”. The steps are: Listen, end.");
    c(
        "no-way-out",
        "Line 2: From the step “Listen” no way leads to the end. \
         Let one of its answers lead on, or to “end”.",
    );
    c(
        "never-reached",
        "Line 5: Nothing leads to the step “Go on”. Let another step lead there, or take it out.",
    );
    c(
        "bad-listening",
        "Line 4: “for ever” is no time to listen. Write “yes”, or a number of minutes up to 60, \
         such as “3 min”.",
    );
}

#[test]
fn how_a_playbook_went_is_counted_here_and_overall() {
    let mut season = Season::begin();
    let (kask, rebane) = (season.client("Kask"), season.client("Rebane"));
    let follow = |season: &mut Season, client: &str, result: Value| {
        let run = json!({
            "key": "difficult_call", "title": "Difficult call", "started_at": season.now,
            "steps": [{ "name": "Stay calm", "done_at": season.now, "answer": null }],
            "result": result,
        });
        season.ask(entry::add, call(client, json!({ "runs": [run] })))
    };
    follow(&mut season, &kask, json!("helped"));
    follow(&mut season, &kask, json!("did_not_help"));
    let entry = follow(&mut season, &rebane, Value::Null);
    assert_eq!(entry["value"]["runs"][0]["title"], "Difficult call", "the entry shows it");

    let went = whole(&mut season, json!({ "key": "difficult_call", "client": kask }));
    assert_eq!(went["row"]["past"]["times"], 3);
    assert_eq!(went["row"]["past"]["unsaid"], 1);
    assert_eq!(went["past_here"]["times"], 2);
    assert_eq!(went["past_here"]["helped"], 1);
    assert_eq!(list(&went["runs"]).len(), 2, "only those with the client who was asked about");
    assert_eq!(went["runs"][0]["result"], "did_not_help", "the last one first");

    let id = text(&entry["value"]["runs"][0]["id"]);
    season.ask(run::change, json!({ "id": id, "result": "partly", "note": "They calmed down." }));
    let went = whole(&mut season, json!({ "key": "difficult_call" }));
    assert_eq!(went["row"]["past"]["partly"], 1);
    season.ask_of(run::bin, &id);
    let went = whole(&mut season, json!({ "key": "difficult_call" }));
    assert_eq!(went["row"]["past"]["times"], 2);
}
