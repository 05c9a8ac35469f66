//! What is refused, and how the program ends.

use std::fs;

use serde_json::Value;

use crate::stage::Stage;

/// Runs the program in words and in JSON, and compares how it ends and what it says.
#[track_caller]
fn check(stage: &Stage, args: &[&str], code: i32, word: &str, message: &str) {
    let done = stage.run(args);
    assert_eq!(done.code, code, "{args:?}: {done:?}");
    assert!(done.err.contains(message), "{args:?} should say {message:?}: {}", done.err);
    assert_eq!(done.out, "", "{args:?} has no answer");
    let json = stage.run(&[args, &["--json"]].concat());
    assert_eq!(json.code, code, "{args:?} ends in the same way with --json");
    let failure: Value = serde_json::from_str(&json.err).unwrap();
    assert_eq!(failure["code"], word, "{args:?}: {failure}");
    assert!(failure["message"].as_str().unwrap().contains(message), "{args:?}: {failure}");
    assert!(failure.get("hint").is_some(), "{args:?}: {failure}");
}

#[test]
fn what_was_asked_for_is_not_there() {
    let stage = Stage::sample();
    check(&stage, &["standing", "nobody"], 1, "not_found", "No client is called “nobody”.");
    check(&stage, &["log", "", "x"], 1, "not_found", "No client is called “”.");
    let args = ["log", "kadri", "--crossing", "purple", "x"];
    check(&stage, &args, 1, "not_found", "No boundary says “purple”.");
    check(&stage, &["log", "kadri"], 1, "invalid", "Nothing is written down yet.");
    let args = ["log", "kadri", "--at", "2999-01-01 10:00", "x"];
    check(&stage, &args, 1, "invalid", "This is still to come.");
    check(&stage, &["new"], 1, "not_allowed", "already");
    check(&stage, &["sample"], 1, "not_allowed", "already");
    let args = ["letter", "bergmann", "--tone", "honest", "--form", "courier"];
    check(&stage, &args, 1, "not_allowed", "does not allow notice in this form");
    let args = ["notice", "bergmann", "--form", "courier"];
    check(&stage, &args, 1, "not_allowed", "does not allow notice in this form");
}

#[test]
fn nothing_found_is_an_answer_with_its_own_exit_code() {
    let stage = Stage::empty();
    let none = stage.run(&["search", "anything", "--json"]);
    assert_eq!((none.code, none.err.as_str()), (1, ""), "{none:?}");
    assert_eq!(serde_json::from_str::<Value>(&none.out).unwrap()["total"], 0);
    // Taking in a journal is not taken back, so the sample has nothing to undo.
    let none = Stage::sample().run(&["undo"]);
    assert_eq!((none.code, none.out.as_str()), (1, "There is nothing left to undo.\n"));
}

#[test]
fn a_name_that_fits_several_lists_them() {
    let stage = Stage::sample();
    check(&stage, &["standing", "as"], 1, "ambiguous", "Bergmann & Søn Ferdigmat AS; ");
    let refused = stage.run(&["log", "as", "guess which"]);
    assert_eq!(refused.code, 1);
    assert_eq!(stage.run(&["search", "guess"]).code, 1, "nothing was logged for anyone");
}

#[test]
fn a_client_is_found_by_any_clear_part_of_its_name() {
    let stage = Stage::sample();
    #[track_caller]
    fn check(stage: &Stage, typed: &str, expected: &str) {
        assert_eq!(stage.json(&["standing", typed])["client_name"], expected, "{typed}");
    }
    check(&stage, "KADRI SAAR", "Kadri Saar");
    check(&stage, "kad", "Kadri Saar");
    check(&stage, "tahetorn", "Hotell Tähetorn OÜ");
    check(&stage, "қызғал", "Қызғалдақ балабақшасы");
    check(&stage, "søn", "Bergmann & Søn Ferdigmat AS");
    check(&stage, "espiga dorada", "Panadería La Espiga Dorada S.L.");
}

#[test]
fn wrong_usage_is_told_apart() {
    let stage = Stage::sample();
    for day in ["2026-13-01", "2026-02-30", "yesterday", "21.11.2026", "2026-1-2", ""] {
        let args = ["standing", "kadri", "--as-of", day];
        check(&stage, &args, 2, "usage", "--as-of");
        let args = ["notice", "kadri", "--sent-on", day];
        check(&stage, &args, 2, "usage", "--sent-on");
    }
    check(&stage, &["log", "kadri", "--at", "soon", "x"], 2, "usage", "“soon” is not a time.");
    let args = ["log", "kadri", "--we-promise", "everything", "x"];
    check(&stage, &args, 2, "usage", "does not say by when");
    let args = ["log", "kadri", "--we-promise", "all by tomorrow", "x"];
    check(&stage, &args, 2, "usage", "“tomorrow” is not a time.");
    check(&stage, &["log", "kadri", "--toll", "3", "x"], 2, "usage", "-2..=2");
    check(&stage, &["log", "kadri", "--channel", "pigeon", "x"], 2, "usage", "pigeon");
    check(&stage, &["letter", "kadri", "--tone", "rude"], 2, "usage", "--tone");
    check(&stage, &["frobnicate"], 2, "usage", "frobnicate");
    let nothing = stage.run(&[]);
    assert_eq!(nothing.code, 2, "without a command, the help is shown: {nothing:?}");
    assert!(nothing.err.contains("Commands:"), "{nothing:?}");
}

#[test]
fn a_journal_that_cannot_be_opened_is_left_as_it_is() {
    let stage = Stage::bare();
    check(&stage, &["clients"], 3, "missing", "There is no journal at");
    check(&stage, &["log", "x", "y"], 3, "missing", "There is no journal at");
    assert!(!stage.journal().exists(), "none is made by asking");

    let whole = fs::read(Stage::sample().journal()).unwrap();
    let garbage: Vec<u8> =
        (0..40_000_u32).flat_map(|it| it.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("garbage", garbage),
        ("text", b"These are my notes.".repeat(400)),
        ("cut off", whole[..whole.len() / 3].to_vec()),
    ] {
        fs::write(stage.journal(), &bytes).unwrap();
        for args in [&["clients"][..], &["log", "kadri", "x"], &["undo"], &["import", "-"]] {
            let done = stage.run(args);
            assert_eq!(done.code, 3, "{name}, {args:?}: {done:?}");
            assert!(done.err.contains("It was left as it is."), "{name}, {args:?}: {done:?}");
            let now = fs::read(stage.journal()).unwrap();
            assert!(now == bytes, "{args:?} changed a file that is {name}");
        }
        let made = stage.run(&["new"]);
        assert_eq!(made.code, 1, "nothing is overwritten: {made:?}");
        assert!(fs::read(stage.journal()).unwrap() == bytes, "`new` changed a file");
    }
}

#[test]
fn other_files_have_their_own_exit_code() {
    let stage = Stage::sample();
    check(&stage, &["import", "nowhere.json"], 4, "unreadable_file", "nowhere.json");
    check(&stage, &["export", "no/such/folder.json"], 4, "unreadable_file", "no/such/folder.json");
    let args = ["letter", "kadri", "--tone", "honest", "--out", "no/such/letter.txt"];
    check(&stage, &args, 4, "unreadable_file", "no/such/letter.txt");
}

#[test]
fn a_broken_file_is_refused_whole_with_line_and_field() {
    let stage = Stage::sample();
    let before = stage.done(&["export", "-"]);
    let file = r#"{
  "format": "good-terms",
  "version": 1,
  "clients": [
    { "name": "Fine" },
    {
      "name": "Broken",
      "entries": [ { "at": "2026-02-30T10:00", "facts": "There is no such day." } ]
    }
  ]
}"#;
    fs::write(stage.file("broken.json"), file).unwrap();
    check(&stage, &["import", "broken.json"], 4, "invalid", "line 8");
    check(&stage, &["import", "broken.json"], 4, "invalid", "clients[1].entries[0].at");
    fs::write(stage.file("broken.json"), "{ \"format\": ").unwrap();
    check(&stage, &["import", "broken.json"], 4, "invalid", "line 1");
    assert!(stage.done(&["export", "-"]) == before, "nothing of either was taken in");
    fs::write(stage.file("again.json"), &before).unwrap();
    check(&stage, &["import", "again.json"], 4, "invalid", "");
    assert!(stage.done(&["export", "-"]) == before, "nor was what is there already");
}
