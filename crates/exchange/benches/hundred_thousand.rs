//! Reading and writing a journal of 100,000 entries, of one client and of a hundred.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use uuid::Uuid;

const ENTRIES: usize = 100_000;

/// Returns a file by hand with this many clients, who share the entries.
fn file(clients: usize) -> String {
    let mut text = "{\"format\": \"good-terms\", \"version\": 1, \"clients\": [".to_owned();
    for client in 0..clients {
        let comma = if client == 0 { "" } else { "," };
        let _ = write!(
            text,
            "{comma}\n{{\"name\": \"Client {client}\", \"zone\": \"Europe/Tallinn\", \"contacts\": [{{\"key\": \"anna\", \"name\": \"Anna\"}}], \"entries\": ["
        );
        for entry in 0..ENTRIES / clients {
            let comma = if entry == 0 { "" } else { "," };
            let (month, day, hour) = (entry / 28 % 12 + 1, entry % 28 + 1, entry % 9 + 8);
            let _ = write!(
                text,
                "{comma}\n{{\"at\": \"2025-{month:02}-{day:02}T{hour:02}:05\", \"channel\": \"call\", \
                 \"direction\": \"incoming\", \"minutes\": 25, \"toll\": -1, \"people\": [\"anna\"], \
                 \"facts\": \"They called about the files of week {entry}, which they want by Sunday \
                 although we do not deliver on Sundays. I offered Saturday before noon.\", \
                 \"gestures\": [{{\"kind\": \"thanks\"}}]}}"
            );
        }
        text.push_str("]}");
    }
    text.push_str("]}\n");
    text
}

fn hundred_thousand(criterion: &mut Criterion) {
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let mut group = criterion.benchmark_group("100,000 entries");
    group.sample_size(10);
    for clients in [1, 100] {
        let text = file(clients);
        let journal = exchange::read(text.as_bytes(), &mut new_id).expect("the file is right");
        let mut written = Vec::new();
        exchange::write(&journal, &mut written).expect("memory takes everything");
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("read by hand, {clients} clients"), |it| {
            it.iter(|| exchange::read(black_box(text.as_bytes()), &mut new_id));
        });
        group.throughput(Throughput::Bytes(written.len() as u64));
        group.bench_function(format!("read an export, {clients} clients"), |it| {
            it.iter(|| exchange::read(black_box(&written), &mut new_id));
        });
        group.bench_function(format!("write, {clients} clients"), |it| {
            it.iter(|| exchange::write(black_box(&journal), &mut std::io::sink()));
        });
        let broken = text.replacen("incoming", "incomming", 3);
        group.bench_function(format!("explain what is wrong, {clients} clients"), |it| {
            it.iter(|| exchange::read(black_box(broken.as_bytes()), &mut new_id).is_err());
        });
        let blank = text.replace("[\"anna\"]", "[\"ana\"]");
        group.bench_function(format!("find lines of 50 problems, {clients} clients"), |it| {
            it.iter(|| exchange::read(black_box(blank.as_bytes()), &mut new_id).is_err());
        });
    }
    group.finish();
}

criterion_group!(benches, hundred_thousand);
criterion_main!(benches);
