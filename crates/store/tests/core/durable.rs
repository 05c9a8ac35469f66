//! What was acknowledged is there, whenever the program is killed.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use domain::id::Id;
use store::Store;
use uuid::Uuid;

use crate::support::*;

/// Rounds of killing; more with `KILL_ROUNDS`.
const ROUNDS: u64 = 40;

/// Returns the example program, which `cargo test` builds beside this test.
fn acks() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("acks{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "cargo builds examples with the tests: {}", path.display());
    path
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let mut store = Store::create(&path, None).unwrap();
    let client = add_client(&mut store, "Ada");
    drop(store);
    let rounds = std::env::var("KILL_ROUNDS").map_or(ROUNDS, |it| it.parse().unwrap());
    let mut said = BTreeSet::new();
    // The same moments on every run, as far as a machine allows.
    let mut chance = 7_u64;
    for round in 0..rounds {
        let mut program = Command::new(acks())
            .arg(&path)
            .arg("100000")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        chance =
            chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        thread::sleep(Duration::from_millis(10 + (chance >> 33) % 150));
        program.kill().unwrap();
        let mut output = String::new();
        program.stdout.take().unwrap().read_to_string(&mut output).unwrap();
        program.wait().unwrap();
        // A last line without its end may have been cut in the middle of a number.
        let whole = output.rsplit_once('\n').map_or("", |it| it.0);
        said.extend(whole.lines().map(|it| it.parse::<u128>().unwrap()));

        let store = Store::open(&path, None, minute(0)).unwrap();
        assert_healthy(&store);
        let there = store.read().timeline(client.id, None, u32::MAX).unwrap();
        let there: BTreeSet<_> = there.into_iter().map(|(_, it)| it.id.uuid().as_u128()).collect();
        let lost: Vec<_> = said.difference(&there).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged, but lost: {lost:?}");
        assert!(
            there.len() <= said.len() + usize::try_from(round).unwrap() + 1,
            "at most one more a kill"
        );
        assert_eq!(search_total(&store, "revision"), there.len() as u64, "all of them are found");
    }
    assert!(
        said.len() as u64 > rounds,
        "the program saved something in most rounds: {}",
        said.len()
    );
    let mut store = Store::open(&path, None, minute(0)).unwrap();
    let last = Id::new(Uuid::from_u128(*said.last().unwrap()));
    store.undo(minute(1)).unwrap().unwrap();
    store.redo(minute(2)).unwrap().unwrap();
    assert!(store.read().entry(last).is_ok());
}

fn search_total(store: &Store, words: &str) -> u64 {
    search(store, words).total
}
