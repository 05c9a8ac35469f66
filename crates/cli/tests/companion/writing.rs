//! Commands that write.

use std::fs;

use serde_json::Value;

use crate::stage::{PROGRAM, Stage};

#[test]
fn what_is_logged_is_found_until_it_is_undone() {
    let stage = Stage::sample();
    let text = stage.done(&[
        "log",
        "bergmann",
        "--channel",
        "video-call",
        "--minutes",
        "20",
        "--toll",
        "-1",
        "--at",
        "2026-11-20 14:05",
        "--crossing",
        "sunday",
        "--abuse",
        "shouting",
        "--we-promise",
        "send a kumquat drawing by 2027-11-25 17:00",
        "Asked",
        "for",
        "kumquats.",
    ]);
    assert!(text.starts_with("Logged for Bergmann & Søn Ferdigmat AS: "), "{text}");
    assert!(text.contains("20 November 2026, 14:05"), "{text}");
    assert!(text.contains("You promised “send a kumquat drawing” by"), "{text}");
    assert!(text.contains("A boundary was crossed: “No calls, work or delivery on Sundays”"));
    let found = stage.done(&["search", "kumquats"]);
    assert!(found.contains("Asked for kumquats."), "{found}");
    assert!(found.contains("one record found"), "{found}");
    assert_eq!(stage.done(&["undo"]), "Undone: Entry saved.\n");
    let gone = stage.run(&["search", "kumquat"]);
    assert_eq!(gone.code, 1, "its promise is gone as well: {gone:?}");
    assert_eq!(gone.out, "Nothing found for “kumquat”.\n");
}

#[test]
fn an_entry_is_kept_as_it_was_typed() {
    let stage = Stage::sample();
    let reply = stage.json(&[
        "log",
        "kadri",
        "-c",
        "email",
        "-m",
        "5",
        "-t",
        "2",
        "--recovery",
        "10",
        "--direction",
        "incoming",
        "--quote",
        "Lovely!",
        "--reading",
        "She means it.",
        "--feelings",
        "Glad.",
        "--thanks",
        "--praise",
        "--apology",
        "--unpaid",
        "15",
        "--complaint",
        "late proofs",
        "--cause",
        "ours",
        "--severity",
        "minor",
        "--they-promise",
        "pay by +3d",
        "Proofs sent.",
    ]);
    let entry = &reply["value"];
    let account = &entry["account"];
    for (found, expected) in [
        (&entry["channel"], Value::from("email")),
        (&entry["direction"], "incoming".into()),
        (&entry["minutes"], 5.into()),
        (&entry["toll"], 2.into()),
        (&entry["recovery_minutes"], 10.into()),
        (&account["facts"], "Proofs sent.".into()),
        (&account["quotes"], "Lovely!".into()),
        (&account["reading"], "She means it.".into()),
        (&account["feelings"], "Glad.".into()),
        (&entry["incidents"][0]["kind"], "unpaid_scope".into()),
        (&entry["incidents"][0]["cause"], "ours".into()),
        (&entry["incidents"][0]["severity"], "minor".into()),
        (&entry["complaints"][0]["theme"], "late proofs".into()),
        (&entry["promises"][0]["by"], "client".into()),
        (&entry["promises"][0]["wording"], "pay".into()),
        (&reply["change"]["op"], "add_entry".into()),
        (&reply["change"]["can_undo"], true.into()),
    ] {
        assert_eq!(*found, expected, "in {reply}");
    }
    assert_eq!(entry["gestures"].as_array().unwrap().len(), 3, "{entry}");
}

#[test]
fn a_crossing_of_what_was_never_told_is_said_to_weigh_nothing() {
    let stage = Stage::sample();
    let text = stage.done(&["log", "Айман", "--crossing", "sunday", "Called on Sunday."]);
    assert!(text.contains("weighs nothing"), "{text}");
    let text = stage.done(&["log", "Айман", "--told", "sunday", "Told her."]);
    assert!(text.starts_with("Logged for Айман"), "{text}");
    let text = stage.done(&["log", "Айман", "--crossing", "sunday", "Called again."]);
    assert!(text.contains("A boundary was crossed"), "it had been told by then: {text}");
}

#[test]
fn text_comes_from_standard_input_where_none_is_given() {
    let stage = Stage::sample();
    for args in [&["log", "kadri"][..], &["log", "kadri", "-"]] {
        let done = stage.run_with(args, "Two lines\nof persimmon\n");
        assert_eq!(done.code, 0, "{done:?}");
    }
    assert_eq!(stage.json(&["search", "persimmon"])["total"], 2);
    // A mark says enough, so nothing is waited for.
    assert_eq!(stage.run_with(&["log", "kadri", "--thanks"], "not read: medlar").code, 0);
    assert_eq!(stage.run(&["search", "medlar"]).code, 1);
}

#[test]
fn many_at_once_lose_nothing() {
    let stage = Stage::sample();
    let writers: Vec<_> = (0..8)
        .map(|number| {
            let mut command = stage.command(PROGRAM);
            command.args(["log", "kadri", &format!("mulberry {number}")]);
            command.stdout(std::process::Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut writer in writers {
        assert!(writer.wait().unwrap().success(), "one waits for the other");
    }
    assert_eq!(stage.json(&["search", "mulberry"])["total"], 8);
}

#[test]
fn a_letter_is_kept_or_written_to_a_file_where_asked() {
    let stage = Stage::sample();
    let file = stage.file("letter.txt");
    let shown = stage.done(&["letter", "kadri", "--tone", "no-reason"]);
    let said =
        stage.done(&["letter", "kadri", "--tone", "no-reason", "--save", "--out", "letter.txt"]);
    assert_eq!(
        said,
        "Written to letter.txt.\nKept with Kadri Saar as a draft. Nothing was sent.\n"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), shown, "a kept letter reads as it was drafted");
    assert_eq!(stage.done(&["undo"]), "Undone: Letter kept.\n");
    let piped = stage.run(&["letter", "kadri", "--tone", "no-reason", "--save"]);
    assert_eq!(piped.out, shown, "standard output is the letter and nothing else");
    assert!(piped.err.contains("Nothing was sent."), "{piped:?}");
}

#[test]
fn export_and_import_give_the_same_file_again() {
    let stage = Stage::sample();
    assert_eq!(stage.done(&["export", "one.json"]), "Written to one.json.\n");
    let one = fs::read_to_string(stage.file("one.json")).unwrap();
    assert!(stage.done(&["export", "-"]) == one, "standard output gets the same bytes");

    let other = Stage::empty();
    fs::write(other.file("one.json"), &one).unwrap();
    let said = other.done(&["import", "one.json"]);
    assert!(said.starts_with("Took in ") && said.ends_with(" records from one.json.\n"), "{said}");
    assert!(other.done(&["export", "-"]) == one, "export, import, export is the same file");
    assert_eq!(other.json(&["clients"]).as_array().unwrap().len(), 13);

    let third = Stage::empty();
    let done = third.run_with(&["import", "-", "--json"], &one);
    let reply: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(reply["value"]["clients"], 13, "{reply}");
    let left: Vec<_> =
        fs::read_dir(stage.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(!left.iter().any(|it| it.to_string_lossy().contains(".part")), "{left:?}");
}

#[test]
fn the_sample_is_kept_apart_from_the_persons_own_journal() {
    let stage = Stage::bare();
    let mut command = stage.command(PROGRAM);
    let done = crate::stage::finish(command.env_remove("GOOD_TERMS_JOURNAL").args(["sample"]), "");
    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.out.contains("sample.goodterms with 13 clients"), "{done:?}");
    let mut command = stage.command(PROGRAM);
    let done = crate::stage::finish(command.env_remove("GOOD_TERMS_JOURNAL").args(["clients"]), "");
    assert_eq!(done.code, 3, "there is still no journal of their own: {done:?}");
}

#[test]
fn a_large_journal_has_as_many_clients_as_asked() {
    let stage = Stage::bare();
    let args = ["sample", "--clients", "20", "--entries", "200"];
    assert!(stage.done(&args).ends_with("with 20 clients.\n"));
    assert_eq!(stage.json(&["clients"]).as_array().unwrap().len(), 20);
}
