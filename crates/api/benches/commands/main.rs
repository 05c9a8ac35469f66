//! What the commands take, asked through `api` as the window and the terminal ask.
//!
//! The journal has 1,000 clients and 100,000 entries, 25,000 of them with the largest client, and
//! lies on the disk, below `target`. Each group has its limit: plain SQLite doing the least of the
//! same work, in the same process. Where the goal is a time and not a ratio, it stands in the
//! benchmark's name.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

mod desk;
mod plain;

use std::hint::black_box;
use std::time::Duration;

use api::{client, entry, review, search, standing, timeline, today};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use serde_json::json;

use desk::{Desk, from};
use plain::Plain;

/// A call of about sixty words, as it is typed.
const ACCOUNT: &str = "They called about the spring catalogue and asked for the cover in two \
    other colours by Friday. I said that the second round is the last one that is included, and \
    that a third is charged by the hour. They were not pleased, and asked who had decided that. I \
    offered to go through the agreement together on Monday at ten, which they accepted.";

fn saving(criterion: &mut Criterion, desk: &mut Desk, plain: &mut Plain) {
    let mut group = criterion.benchmark_group("add an entry");
    group.measurement_time(Duration::from_secs(8));
    group.bench_function("limit", |it| it.iter(|| plain.save(ACCOUNT)));
    for (name, client) in [("usual client", desk.usual), ("largest client", desk.largest)] {
        let request = from(json!({
            "client": client,
            "form": { "channel": "call", "direction": "incoming", "minutes": 20, "toll": -1,
                      "account": { "facts": ACCOUNT }, "people": [] },
            "incidents": [], "gestures": [], "promises": [], "complaints": [], "told": [],
        }));
        // As in the open window, whose list of clients has been shown before.
        desk.act(|session, context| client::list(session, context).unwrap());
        group.bench_function(name, |it| {
            it.iter(|| {
                desk.act(|session, context| entry::add(session, context, &request).unwrap())
            });
        });
    }
    group.finish();
}

fn searching(criterion: &mut Criterion, desk: &mut Desk, plain: &Plain) {
    let (rare, common) = (sample::RARE_WORD, sample::COMMON_WORD);
    let other = desk.frequent_word();
    let half: String = common.chars().take(3).collect();
    for (name, typed, plainly) in [
        ("search, a rare word", rare.to_owned(), format!("\"{rare}\"*")),
        ("search, a word of every fifth entry", common.to_owned(), format!("\"{common}\"*")),
        ("search, three letters", half.clone(), format!("\"{half}\"*")),
        ("search, two words", format!("{common} {other}"), format!("\"{common}\"* \"{other}\"*")),
    ] {
        let request = from(json!({ "text": typed, "kinds": [] }));
        let found = search::search(&desk.session, &request).unwrap();
        assert!(found.total > 0, "{name}: {typed} is nowhere");
        let mut group = criterion.benchmark_group(name);
        group.bench_function("limit", |it| it.iter(|| black_box(plain.search(&plainly))));
        group.bench_function("newest 50 and the count", |it| {
            it.iter(|| black_box(search::search(&desk.session, &request).unwrap()));
        });
        group.finish();
    }
}

fn listing(criterion: &mut Criterion, desk: &mut Desk) {
    let path = desk.path.clone();
    let ours = Plain::beside(&path);
    let mut group = criterion.benchmark_group("list of clients");
    group.sample_size(20);
    group.bench_function("limit, last contact and count of each", |it| it.iter(|| ours.list()));
    desk.act(|session, context| client::list(session, context).unwrap());
    group.bench_function("standings known (goal 10 ms)", |it| {
        it.iter(|| desk.act(|session, context| client::list(session, context).unwrap()));
    });
    group.finish();

    let mut group = criterion.benchmark_group("assess all clients");
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function("limit, one pass over what counts", |it| it.iter(|| ours.evidence()));
    // Another day makes every standing unknown.
    let mut days = 1;
    group.bench_function("unknown, with the list (goal 150 ms)", |it| {
        it.iter(|| {
            days = 3 - days;
            desk.act_in(days, |session, context| client::list(session, context).unwrap())
        });
    });
    group.bench_function("first list after opening", |it| {
        it.iter_batched(
            || api::journal::open_read_only(&path).unwrap(),
            |session| desk.ask(|context| client::list(&session, context).unwrap()),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn looking(criterion: &mut Criterion, desk: &mut Desk) {
    let ours = Plain::beside(&desk.path);
    for (name, client) in
        [("open a usual client", desk.usual), ("open the largest client", desk.largest)]
    {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        group.bench_function("limit, its newest 50 entries", |it| {
            it.iter(|| ours.newest(client.0.uuid()));
        });
        group.bench_function("page (goal 2 ms)", |it| {
            it.iter(|| desk.ask(|context| client::page(&desk.session, context, client).unwrap()));
        });
        let request = from(json!({ "client": client }));
        group.bench_function("timeline, newest 50 (goal 2 ms)", |it| {
            it.iter(|| {
                desk.ask(|context| timeline::page(&desk.session, context, &request).unwrap())
            });
        });
        let request = from(json!({ "client": client }));
        group.bench_function("standing with its history (goal 20 ms)", |it| {
            it.iter(|| {
                desk.ask(|context| standing::standing(&desk.session, context, &request).unwrap())
            });
        });
        // The client has 10,000 entries; the largest here has 25,000.
        let request = from(json!({ "client": client, "most": 12 }));
        group.bench_function("review on one page (goal 100 ms)", |it| {
            it.iter(|| {
                desk.ask(|context| review::review(&desk.session, context, &request).unwrap())
            });
        });
        let request = from(json!({ "client": client }));
        group.bench_function("review as a document", |it| {
            it.iter(|| {
                desk.ask(|context| review::dossier(&desk.session, context, &request).unwrap())
            });
        });
        group.finish();
    }

    let mut group = criterion.benchmark_group("today");
    group.sample_size(20);
    group.bench_function("limit, the newest entries of all", |it| it.iter(|| ours.latest()));
    group.bench_function("standings known", |it| {
        it.iter(|| desk.ask(|context| today::today(&desk.session, context).unwrap()));
    });
    group.finish();
}

fn commands(criterion: &mut Criterion) {
    let mut desk = Desk::with_large_journal();
    let mut plain = Plain::copy_of(&desk.path);
    listing(criterion, &mut desk);
    looking(criterion, &mut desk);
    searching(criterion, &mut desk, &plain);
    // Last, because it adds to what the others look at.
    saving(criterion, &mut desk, &mut plain);
}

criterion_group!(benches, commands);
criterion_main!(benches);
