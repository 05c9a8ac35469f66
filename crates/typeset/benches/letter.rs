//! How long a letter takes to become a document: kept warm, and from a standing start.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

use std::hint::black_box;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use documents::paper::{LetterFrame, Paper, Sheet, letter};
use press::{Format, Order, Press};

const PROGRAM: &str = env!("CARGO_BIN_EXE_goodterms-typeset");

/// A letter of a page and a half; a number makes it one that was never set before.
fn a_letter(number: usize) -> Paper {
    let lines = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect();
    let frame = LetterFrame {
        sender: lines(&["Ingrid Solberg", "Solberg Design", "Fjordveien 12", "5003 Bergen"]),
        logo: None,
        recipient: lines(&["Harbour Inn AS", "Marta Kask", "Quay 4", "5003 Bergen"]),
        dateline: "Bergen, 21 November 2026".to_owned(),
        subject: format!("Ending our agreement {number}"),
    };
    let text = "With the notice period of three months, our agreement ends on that day. Should it \
                not be possible, please take this letter as notice for the next possible date.";
    let paragraph = [text; 4].join(" ");
    let body = [paragraph.as_str(); 6].join("\n\n");
    letter("en", Sheet::A4, frame, &format!("Dear Marta,\n\n{number} {body}\n\n- one\n- two"))
}

fn warm(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("letter, warm");
    let (press, mut number) = (Press::of(PROGRAM.into()), 0);
    let mut next = || {
        number += 1;
        a_letter(number)
    };
    group.bench_function("limit: PDF in this process", |bench| {
        bench.iter_with_setup(&mut next, |paper| black_box(typeset::pdf::pdf(&paper).unwrap()));
    });
    let formats = [("PDF", Format::Pdf), ("Word", Format::Docx), ("pages", Format::Pages)];
    for (name, format) in formats {
        group.bench_function(name, |bench| {
            bench.iter_with_setup(&mut next, |paper| {
                black_box(press.set(&Order::new(format, &paper)).unwrap())
            });
        });
    }
}

fn cold(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("letter, cold");
    group.sample_size(10);
    group.bench_function("limit: the program starts and ends", |bench| {
        bench.iter(|| Command::new(PROGRAM).stdin(Stdio::null()).status().unwrap());
    });
    group.bench_function("PDF", |bench| {
        bench.iter_with_setup(
            || (Press::of(PROGRAM.into()), a_letter(0)),
            |(press, paper)| press.set(&Order::new(Format::Pdf, &paper)).unwrap(),
        );
    });
}

criterion_group!(benches, warm, cold);
criterion_main!(benches);
