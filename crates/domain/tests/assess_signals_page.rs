//! The page on the signals is made from the words that stand in their files.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use domain::assess::policy::RULES;
use domain::assess::verdict::{Dimension, Signal};
use domain::closed::ClosedSet as _;

/// What the page tells after the signals: the file, and its heading.
const AROUND: [(&str, &str); 8] = [
    ("ledger", "Invoices and payments"),
    ("answers", "Lateness and silence"),
    ("spared", "What hard times spare"),
    ("practice", "What is usual"),
    ("sum", "From signals to the score"),
    ("line", "From the score to the standing"),
    ("reading", "Whether efforts work"),
    ("ladder", "The recommendation"),
];

/// What every signal says of itself.
const PARTS: [&str; 4] = ["**Rule.**", "**Numbers.**", "**Advice.**", "**Arguments.**"];

fn assess() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/assess")
}

/// Returns what a file says of itself: its heading, and the rest.
fn words(path: &Path) -> (String, String) {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().take_while(|it| it.starts_with("//!"));
    let doc: Vec<&str> = lines.map(|it| it.trim_start_matches("//!").trim()).collect();
    let (heading, rest) =
        doc.split_at(doc.iter().position(|it| it.is_empty()).unwrap_or(doc.len()));
    (heading.join(" "), rest.join("\n").trim().to_owned())
}

fn page() -> String {
    let mut page = String::from(
        "# The signals\n\n<!-- Made from the files under crates/domain/src/assess; run this crate's \
         tests with UPDATE=1. -->\n\nWhat the standing is made of: each signal with its rule, the \
         reason for its numbers, what to do about it, and the arguments of its sentence. The numbers \
         come from the accounts of people who parted with clients, won them back or kept them, which \
         agree on the order of things; how far apart they stand was set by the vignettes \
         ([standing-vignettes.md](standing-vignettes.md)).\n",
    );
    for dimension in Dimension::ALL {
        let name = dimension.word();
        writeln!(page, "\n## {}{}", name[..1].to_uppercase(), &name[1..]).unwrap();
        for signal in Signal::ALL.iter().filter(|it| it.dimension() == *dimension) {
            let (heading, rest) = words(&assess().join(format!("signals/{}.rs", signal.word())));
            writeln!(page, "\n### `{}`\n\n{heading}\n\n{rest}", signal.word()).unwrap();
        }
    }
    for (file, heading) in AROUND {
        let (first, rest) = words(&assess().join(format!("{file}.rs")));
        writeln!(page, "\n## {heading}\n\n{first}").unwrap();
        if !rest.is_empty() {
            writeln!(page, "\n{rest}").unwrap();
        }
    }
    page += "\n## The numbers of the policy\n\nAll of them are the user's to change.\n\n\
             | number | by default | range | what it does, and why |\n| --- | ---: | --- | --- |\n";
    for it in RULES {
        let (name, reason) = (it.name, it.reason.trim());
        writeln!(page, "| `{name}` | {} | {} to {} | {reason} |", it.default, it.low, it.high)
            .unwrap();
    }
    page
}

#[test]
fn every_signal_says_its_rule_its_numbers_its_advice_and_its_arguments() {
    for signal in Signal::ALL {
        let (_, rest) = words(&assess().join(format!("signals/{}.rs", signal.word())));
        for part in PARTS {
            assert!(rest.contains(part), "{} does not say its {part}", signal.word());
        }
    }
}

#[test]
fn the_generated_page_on_the_signals_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/signals.md");
    let fresh = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "docs/signals.md is stale; run this test with UPDATE=1");
}
