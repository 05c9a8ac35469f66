//! Lengths of time: `three (3) months`, `30 päeva`, `diez días hábiles`.

use super::bare;
use crate::engagement::{Period, Unit};

/// Numbers as words, by number. Estonian in the cases that stand before a unit.
const NUMBERS: [(u32, &[&str]); 16] = [
    (1, &["one", "un", "uno", "una", "üks", "ühe", "ühekuulise", "en", "ett", "ei", "бір"]),
    (2, &["two", "due", "dos", "kaks", "kahe", "to", "екі"]),
    (3, &["three", "tre", "tres", "kolm", "kolme", "үш"]),
    (4, &["four", "quattro", "cuatro", "neli", "nelja", "fire", "төрт"]),
    (5, &["five", "cinque", "cinco", "viis", "viie", "fem", "бес"]),
    (6, &["six", "sei", "seis", "kuus", "kuue", "seks", "алты"]),
    (7, &["seven", "sette", "siete", "seitse", "seitsme", "sju", "syv", "жеті"]),
    (8, &["eight", "otto", "ocho", "kaheksa", "åtte", "сегіз"]),
    (9, &["nine", "nove", "nueve", "üheksa", "ni", "тоғыз"]),
    (10, &["ten", "dieci", "diez", "kümme", "kümne", "ti", "он"]),
    (12, &["twelve", "dodici", "doce", "kaksteist", "kaheteistkümne", "tolv"]),
    (14, &["fourteen", "quattordici", "catorce", "neliteist", "neljateistkümne", "fjorten"]),
    (15, &["fifteen", "quindici", "quince", "viisteist", "viieteistkümne", "femten"]),
    (30, &["thirty", "trenta", "treinta", "kolmkümmend", "kolmekümne", "tretti", "отыз"]),
    (60, &["sixty", "sessanta", "sesenta", "kuuskümmend", "kuuekümne", "seksti", "алпыс"]),
    (90, &["ninety", "novanta", "noventa", "üheksakümmend", "üheksakümne", "nitti", "тоқсан"]),
];

/// Beginnings of the words for units. Those that stand first are looked for first.
const UNITS: [(Unit, &[&str]); 6] = [
    (Unit::WorkingDay, &["tööpäev", "arbeidsdag", "virkedag"]),
    (Unit::Day, &["day", "giorn", "día", "dia", "päev", "kalendripäev", "dag", "күн"]),
    (Unit::Week, &["week", "settiman", "seman", "nädal", "uke", "апта"]),
    (Unit::Month, &["month", "mese", "mesi", "mes", "kuu", "måned", "ай"]),
    (Unit::Quarter, &["quarter", "trimestr", "kvartal"]),
    (Unit::Year, &["year", "ann", "año", "aasta", "år", "жыл"]),
];

/// Words that make days working days, before or after them.
const WORKING: [&str; 9] = [
    "working",
    "business",
    "lavorativi",
    "lavorativo",
    "hábiles",
    "habiles",
    "laborables",
    "hábil",
    "жұмыс",
];

/// Words that may stand between a number and its unit, beside those for working days. Any other is
/// what is counted: `eight pages each month` is no length of time.
const BETWEEN: [&str; 15] = [
    "calendar",
    "clear",
    "complete",
    "consecutive",
    "full",
    "further",
    "more",
    "whole",
    "interi",
    "pieni",
    "täis",
    "hele",
    "fulle",
    "күнтізбелік",
    "толық",
];

/// Endings by which a word that begins as a unit says how often: `monthly`, `semanal`.
const OFTEN: [&str; 6] = ["ly", "nal", "nale", "nali", "iero", "uale"];

/// Returns the lengths of time that words speak of.
pub(super) fn all(words: &[&str]) -> Vec<Period> {
    let mut periods: Vec<Period> = (0..words.len()).filter_map(|at| at_word(words, at)).collect();
    // `three (3) months` is said once.
    periods.dedup();
    periods
}

/// Reads a number and its unit, with at most two words between that say no more of it: `three
/// (3) working days`.
fn at_word(words: &[&str], at: usize) -> Option<Period> {
    let count = number(words.get(at)?)?;
    let rest = words.get(at + 1..)?;
    for (between, word) in rest.iter().take(3).enumerate() {
        let word = bare(word);
        if let Some(unit) = unit(&word) {
            let before = rest.get(..between)?;
            let near = before.iter().chain(rest.get(between + 1));
            let works = near.map(|it| bare(it)).any(|it| WORKING.contains(&it.as_str()));
            let unit = if unit == Unit::Day && works { Unit::WorkingDay } else { unit };
            return Some(Period { count, unit });
        }
        // The number once more in figures, or a word such as `calendar`.
        let known = |words: &[&str]| words.contains(&word.as_str());
        let fits = number(&word) == Some(count) || known(&WORKING) || known(&BETWEEN);
        if !fits || ends_a_phrase(rest.get(between)?) {
            return None;
        }
    }
    None
}

fn number(word: &str) -> Option<u32> {
    let word = bare(word);
    if !word.is_empty() && word.len() <= 3 && word.bytes().all(|it| it.is_ascii_digit()) {
        return word.parse().ok().filter(|it| *it > 0);
    }
    NUMBERS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(it, _)| *it)
}

fn unit(word: &str) -> Option<Unit> {
    if OFTEN.iter().any(|it| word.ends_with(it)) {
        return None;
    }
    let begins = |it: &&str| word.starts_with(*it);
    let found = UNITS.iter().find(|(_, words)| words.iter().any(&begins));
    // A short beginning is a beginning of too much: `mes`, `ann`, `ай` take few letters more.
    let most = |it: &str| it.chars().count() + if it.chars().count() <= 3 { 3 } else { 7 };
    found
        .filter(|(_, words)| {
            words.iter().any(|it| word.starts_with(it) && word.chars().count() <= most(it))
        })
        .map(|(unit, _)| *unit)
}

fn ends_a_phrase(word: &str) -> bool {
    word.ends_with([',', ';', ':'])
}
