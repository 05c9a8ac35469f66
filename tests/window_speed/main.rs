//! What the window takes beside an empty one: time to start, memory, and the answer to a key.
//!
//! `cargo xtask bench` runs it. Each round starts an empty Tauri window, the app with an empty
//! journal and the app with 100,000 entries, one after the other, each on a display of its own; a
//! figure is the median of the rounds, and goals are ratios wherever one window can be set beside
//! another. Ends with a failure where a goal is missed.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark talks and may stop at once"
)]

#[path = "../window/driver/mod.rs"]
#[expect(dead_code, reason = "the stories use more of it")]
mod driver;
mod empty;
mod keys;
mod memory;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use driver::{Find, Launch, Window};
use serde_json::json;
use shell::clock;

/// Rounds: medians of fewer say little.
const ROUNDS: usize = 7;
const CLIENTS: usize = 1_000;
const ENTRIES: usize = 100_000;
/// How often a client is opened and something is looked for before memory is measured.
const TURNS: usize = 20;

/// A window that is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind<'a> {
    Empty,
    Journal(&'a Path),
}

impl Kind<'_> {
    fn open(self) -> Window {
        match self {
            Self::Empty => {
                let myself = std::env::current_exe().unwrap();
                Launch::new().program(&myself).argument(empty::ARGUMENT).open()
            }
            Self::Journal(path) => Launch::new().argument("--journal").path(path).open(),
        }
    }

    /// Starts it, until it takes what is typed. Returns the seconds with the window.
    fn start(self) -> (f64, Window) {
        let clock = Instant::now();
        let window = self.open();
        match self {
            Self::Empty => window.wait_for(&Find::css("body")),
            Self::Journal(_) => {
                window.wait_for(&Find::css("main h1"));
                let idle = "return !document.querySelector('[aria-busy=true]')";
                while window.run(idle, &json!([])) != json!(true) {}
            }
        }
        (clock.elapsed().as_secs_f64(), window)
    }
}

/// Opens clients and looks for words, as a person does in the course of a day.
fn use_it(window: &Window) {
    for turn in 0..TURNS {
        window.go("#/clients");
        window.wait_for(&Find::css("main a[href*='#/clients/']"));
        let open = "const all = document.querySelectorAll(\"main a[href*='#/clients/']\");
            all[arguments[0] % all.length].click()";
        window.run(open, &json!([turn]));
        window.wait_for(&Find::css("main article"));
        window.go("#/search?text=kü");
    }
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The journals that are measured, below `target`.
fn journals() -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let (bare, full) = (folder.join("bare.goodterms"), folder.join("full.goodterms"));
    let words = api::context::Words::of("en");
    let ids = clock::new_id;
    let context = api::Context { now: clock::now(), ids: &ids, words: &words };
    drop(api::journal::create(&bare, &context).unwrap());
    drop(api::journal::create_large(&full, &context, CLIENTS, ENTRIES).unwrap());
    (bare, full)
}

/// One line of the table. Returns whether the goal was reached.
fn say(figure: &str, measured: &str, beside: &str, times: f64, goal: f64) -> bool {
    let reached = times <= goal;
    let verdict = if reached { "reached" } else { "MISSED" };
    println!("{figure:<44} {measured:>12} {beside:>34} {times:>7.2} {goal:>7.2}  {verdict}");
    reached
}

fn main() -> ExitCode {
    if std::env::args().any(|it| it == empty::ARGUMENT) {
        return empty::run();
    }
    let (bare, full) = journals();
    let kinds = [Kind::Empty, Kind::Journal(&bare), Kind::Journal(&full)];
    let (mut starts, mut sizes) = ([const { Vec::new() }; 3], [const { Vec::new() }; 3]);
    for _ in 0..ROUNDS {
        for (place, kind) in kinds.into_iter().enumerate() {
            let (seconds, window) = kind.start();
            starts[place].push(seconds);
            if place == 2 {
                use_it(&window);
            }
            sizes[place].push(memory::of(window.process().unwrap()));
        }
    }
    let [empty, bare_start, full_start] = starts.map(median);
    let [empty_size, _, full_size] = sizes.map(median);
    let least = keys::least_answer(&Kind::Empty.start().1, ROUNDS);
    let calls = keys::until_a_call_takes_typing(&Kind::Journal(&full).start().1, ROUNDS);
    let answer = keys::slow_answer(&Kind::Journal(&full).start().1);
    println!("{:<44} {:>12} {:>34} {:>7} {:>7}", "figure", "measured", "beside", "times", "goal");
    let second = |it: f64| format!("{it:.2} s");
    let megabytes = |it: f64| format!("{it:.0} MB");
    let found = [
        say(
            "start, 100,000 entries",
            &second(full_start),
            &format!("empty window {empty:.2} s"),
            full_start / empty,
            1.15,
        ),
        say(
            "start, 100,000 entries",
            &second(full_start),
            &format!("empty journal {bare_start:.2} s"),
            full_start / bare_start,
            1.1,
        ),
        say(
            "memory after 20 clients and searches",
            &megabytes(full_size),
            &format!("empty window {empty_size:.0} MB"),
            full_size / empty_size,
            1.2,
        ),
        say(
            "key to painted answer, p95",
            &format!("{answer:.0} ms"),
            "goal 50 ms",
            answer / 50.0,
            1.0,
        ),
        say(
            "key to a call that takes typing",
            &format!("{calls:.0} ms"),
            &format!("goal 50 ms; empty window {least:.0} ms"),
            calls / 50.0,
            1.0,
        ),
    ];
    if found.into_iter().all(|it| it) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
