//! The book of vignettes: a page made from what the engine says, committed and kept up to date.

use std::fmt::Write as _;
use std::path::Path;

use domain::assess::policy::Policy;
use domain::closed::ClosedSet as _;

use crate::known::KNOWN;
use crate::vignette::vignettes;
use crate::{agreeing, sensitivity};

/// How many agreed before the engine was changed for any of them.
const FIRST: usize = 43;

/// Compares a committed file with what would be written now, or writes it where `UPDATE` is set.
#[track_caller]
pub fn check(path: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "{} is stale; run this test with UPDATE=1", path.display());
}

fn spoken(word: &str) -> String {
    word.replace('_', " ")
}

/// Writes the page.
pub fn written() -> String {
    let (all, policy) = (vignettes(), Policy::default());
    let mut page = String::from(
        "# The vignettes\n\n<!-- Made by crates/api/tests/vignettes; run it with UPDATE=1. -->\n\n\
         Relationships from many trades, written by hand as interchange files in \
         `tests/fixtures/vignettes`, each with the standing and the recommendation a fair adviser \
         would reach, and why. What was expected was written before the engine was asked. Each file \
         goes the way of a real journal: read, kept, gathered, assessed.\n\n",
    );
    let agree = agreeing(&all, &policy);
    writeln!(page, "{agree} of {} agree with the engine in both. When it was first asked, {FIRST} did: since then \
         rules of the engine were mended, and some expectations were found to be wrong (below).", all.len()).unwrap();
    page += "\n| vignette | trade | expected | the engine says | score | |\n| --- | --- | --- | --- | ---: | --- |\n";
    for it in &all {
        let found = it.assess(&policy);
        let answer = (found.standing, found.recommendation);
        let pair = |standing: &str, recommendation: &str| {
            format!("{}, {}", spoken(standing), spoken(recommendation))
        };
        writeln!(
            page,
            "| [{}](../tests/fixtures/vignettes/{}) | {} | {} | {} | {:.0} | {} |",
            it.theme,
            it.file,
            it.trade,
            pair(&it.standing, &it.recommendation),
            pair(answer.0.word(), answer.1.word()),
            found.score,
            if answer == it.expected() { "" } else { "wrong" },
        )
        .unwrap();
    }
    page += "\n## Why\n\n";
    for it in &all {
        writeln!(page, "* **{}** ({}). {}", it.theme, it.trade, it.why).unwrap();
    }
    page += "\n## Where the expectation was changed\n\nWhat was first written down, and why the engine \
             was found to be in the right.\n\n";
    for (it, why) in all.iter().filter_map(|it| it.revised.as_ref().map(|why| (it, why))) {
        writeln!(page, "* **{}** ({}). {why}", it.theme, it.trade).unwrap();
    }
    page += "\n## Where the engine is wrong\n\n";
    if KNOWN.is_empty() {
        page += "Nowhere that is known.\n";
    }
    for (file, why) in KNOWN {
        let theme = all.iter().find(|it| it.file == *file).map_or(*file, |it| it.theme.as_str());
        writeln!(page, "* **{theme}**. {why}").unwrap();
    }
    page += "\n## What hangs on each number\n\nEach number of the policy changed by a fifth, down \
             and up, and what then says something else; where it is 0, by a fifth of its range. A test holds every weight to four vignettes \
             at most.\n\n| number | from | to | standings that turn | recommendations that turn |\n\
             | --- | ---: | ---: | --- | --- |\n";
    for it in sensitivity::turned(&all) {
        let list = |names: &[String]| match names.len() {
            0 => "none".to_owned(),
            count => format!("{count}: {}", names.join(", ")),
        };
        writeln!(
            page,
            "| `{}` | {} | {} | {} | {} |",
            it.rule.name,
            it.rule.default,
            (it.to * 100.0).round() / 100.0,
            list(&it.standings),
            list(&it.recommendations)
        )
        .unwrap();
    }
    page
}
