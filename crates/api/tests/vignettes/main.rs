//! Hand-written vignettes of relationships, each with the standing and the recommendation that a
//! fair adviser would reach, against what the engine says.
//!
//! Every file goes the way a journal of a user goes: the interchange file is read, kept in a store,
//! gathered as evidence, assessed. What was expected was written down before the engine was asked;
//! `known.rs` lists where the two still differ. `docs/standing-vignettes.md` shows all of it.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod book;
mod known;
mod sensitivity;
mod vignette;

use std::collections::BTreeSet;

use domain::assess::policy::Policy;
use domain::closed::ClosedSet as _;
use known::KNOWN;
use vignette::{Vignette, vignettes};

/// Fewest vignettes that say anything about the engine as a whole.
const FEWEST: usize = 44;

#[test]
fn each_vignette_stands_where_a_fair_adviser_would_put_it() {
    let policy = Policy::default();
    let mut wrong = Vec::new();
    for it in vignettes() {
        let known = KNOWN.iter().any(|(file, _)| *file == it.file);
        let answer = it.ask(&policy);
        if it.expected() == answer && known {
            wrong.push(format!("{} agrees by now: take it off the list of known ones", it.file));
        }
        if it.expected() != answer && !known {
            wrong.push(format!(
                "{}: expected {} and {}, found {} and {}\n{}",
                it.file,
                it.standing,
                it.recommendation,
                answer.0.word(),
                answer.1.word(),
                it.working(&policy)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of the vignettes:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_vignettes_are_many_and_every_file_has_its_verdict() {
    let all = vignettes();
    assert!(all.len() >= FEWEST, "{} vignettes", all.len());
    let listed: BTreeSet<String> = all.iter().map(|it| it.file.clone()).collect();
    assert_eq!(listed.len(), all.len(), "a file is listed twice");
    let kept: BTreeSet<String> = vignette::folder()
        .read_dir()
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .filter(|it| it != "index.json")
        .collect();
    assert_eq!(listed, kept, "the index names exactly the files that are there");
    let trades: BTreeSet<&str> = all.iter().map(|it| it.trade.as_str()).collect();
    assert!(trades.len() >= 10, "the trades are {trades:?}");
    for (file, _) in KNOWN {
        assert!(listed.contains(*file), "{file} is listed as known and is not there");
    }
}

#[test]
fn nobody_is_parted_with_who_should_be_kept_and_no_danger_is_missed() {
    let policy = Policy::default();
    for it in vignettes() {
        let (expected, found) = (it.expected().1, it.ask(&policy).1);
        let parts = |it| {
            use domain::assess::verdict::Recommendation::{ExitNow, PlanExit};
            matches!(it, PlanExit | ExitNow)
        };
        assert!(parts(expected) || !parts(found), "{} would part with a client to keep", it.file);
        let is_danger = it.recommendation == "exit_now";
        assert_eq!(is_danger, found.word() == "exit_now", "{}: danger and nothing else", it.file);
    }
}

#[test]
fn the_generated_book_of_vignettes_is_up_to_date() {
    book::check("docs/standing-vignettes.md", &book::written());
}

fn agreeing(all: &[Vignette], policy: &Policy) -> usize {
    all.iter().filter(|it| it.ask(policy) == it.expected()).count()
}
