//! Finding the records behind a text that somebody edited.

use std::collections::BTreeSet;

use domain::letter::facts::{LetterFacts, Source};
use words::Words;

use crate::draft::{Paragraph, Shape};
use crate::letter::parts;
use crate::pieces::{details, pieces};

/// A fact shorter than this many characters is not looked for: it would be found by chance.
const SHORTEST: usize = 4;

/// Divides a text into paragraphs and items of lists, each with the records of the known parts
/// that stand in it word for word. Never empty.
pub(crate) fn traced(text: &str, known: &[Paragraph]) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    for block in text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()) {
        let mut running: Vec<&str> = Vec::new();
        for line in block.lines() {
            match line.strip_prefix("- ") {
                Some(item) => {
                    flush(&mut running, &mut found);
                    found.push(Paragraph::item(item.trim(), []));
                }
                None => running.push(line.trim_end()),
            }
        }
        flush(&mut running, &mut found);
    }
    if found.is_empty() {
        found.push(Paragraph::running("", []));
    }
    for it in &mut found {
        it.sources = sources(&it.text, known);
    }
    found
}

fn flush(running: &mut Vec<&str>, found: &mut Vec<Paragraph>) {
    if !running.is_empty() {
        found.push(Paragraph { shape: Shape::Running, text: running.join("\n"), sources: vec![] });
        running.clear();
    }
}

fn sources(text: &str, known: &[Paragraph]) -> Vec<Source> {
    let stands =
        |it: &&Paragraph| it.text.chars().count() >= SHORTEST && text.contains(it.text.as_str());
    let all: BTreeSet<Source> =
        known.iter().filter(stands).flat_map(|it| it.sources.iter().copied()).collect();
    all.into_iter().collect()
}

/// Divides an edited body into paragraphs, each with the records of what still stands in it.
pub fn trace(body: &str, facts: &LetterFacts, words: &Words) -> Vec<Paragraph> {
    let mut known: Vec<Paragraph> =
        parts(facts, words).parts.into_iter().flat_map(|it| it.paragraphs).collect();
    known.extend(pieces(facts, words).into_iter().map(|(_, it)| it));
    known.extend(details(facts, words));
    traced(body, &known)
}
