//! The manual's examples work as they stand there.

use std::fs;

use crate::stage::{PROGRAM, Stage, finish};

#[test]
fn every_example_of_the_manual_runs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/companion.md");
    let manual = fs::read_to_string(path).unwrap();
    let stage = Stage::sample();
    fs::write(stage.file("notes.txt"), "She rang about the proofs.\n").unwrap();
    let hours = "Client,Date,Hours\nBergmann Verlag,2026-11-02,1.5\n";
    fs::write(stage.file("hours.csv"), hours).unwrap();
    let other = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/interchange/minimal.json"
    ));
    fs::write(stage.file("clients.json"), other.unwrap()).unwrap();
    let folder = std::path::Path::new(PROGRAM).parent().unwrap().display().to_string();
    let mut run = 0;
    for example in examples(&manual) {
        let script = format!("PATH={folder}:$PATH; {example}");
        let done = finish(stage.command("sh").args(["-c", &script]), "");
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{example}\n{}", done.out);
        run += 1;
    }
    assert!(run >= 15, "the manual has examples for every command, and {run} were found");
}

#[test]
fn every_command_is_in_the_manual() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/companion.md");
    let manual = fs::read_to_string(path).unwrap();
    let help = Stage::bare().done(&["--help"]);
    let commands = help.lines().skip_while(|it| *it != "Commands:").skip(1);
    let mut seen = 0;
    for line in commands.take_while(|it| !it.is_empty()) {
        let name = line.split_whitespace().next().unwrap();
        assert!(manual.contains(&format!("goodterms {name}")), "{name} is missing");
        seen += 1;
    }
    assert_eq!(seen, 18, "{help}");
}

/// The lines of the fenced blocks marked `sh`, with continued lines joined.
fn examples(manual: &str) -> Vec<String> {
    let mut examples = Vec::new();
    let mut lines = manual.lines();
    while let Some(line) = lines.next() {
        if line != "```sh" {
            continue;
        }
        let block: Vec<&str> = lines.by_ref().take_while(|it| *it != "```").collect();
        let joined = block.join("\n").replace("\\\n", " ");
        examples.extend(joined.lines().filter(|it| !it.trim().is_empty()).map(str::to_owned));
    }
    examples
}
