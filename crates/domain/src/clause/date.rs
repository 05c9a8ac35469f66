//! Days: `2026-03-01`, `1.3.2026`, `1 March 2026`, `March 1, 2026`, `1 de marzo de 2026`.

use chrono::NaiveDate;

use super::bare;

/// Beginnings of the names of the months: English, Italian, Estonian, Spanish, Norwegian, Kazakh.
const MONTHS: [&[&str]; 12] = [
    &["jan", "genn", "jaan", "ener", "қаңтар"],
    &["feb", "veebr", "ақпан"],
    &["mar", "märts", "наурыз"],
    &["apr", "abril", "сәуір"],
    &["may", "magg", "mai", "mayo", "мамыр"],
    &["jun", "giugn", "juun", "маусым"],
    &["jul", "lugl", "juul", "шілде"],
    &["aug", "agos", "тамыз"],
    &["sep", "sett", "қыркүйек"],
    &["oct", "ott", "okt", "қазан"],
    &["nov", "қараша"],
    &["dec", "dic", "dets", "des", "желтоқсан"],
];

/// Returns the days that words name. A day in figures with slashes that could be two days, as
/// `3/4/2026`, is passed over.
pub(super) fn all(words: &[&str]) -> Vec<NaiveDate> {
    let in_figures = words.iter().filter_map(|it| figures(it));
    let named = (0..words.len()).filter_map(|at| named(words, at));
    let mut days: Vec<NaiveDate> = in_figures.chain(named).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn figures(word: &str) -> Option<NaiveDate> {
    let word = word.trim_matches(|it: char| !it.is_ascii_digit());
    for mark in ['-', '.', '/'] {
        let parts: Vec<u32> =
            word.split(mark).map(str::parse).collect::<Result<_, _>>().unwrap_or_default();
        match parts[..] {
            [year, month, day] if year > 999 => return on(year, month, day),
            [a, b, year] if year > 999 && mark == '/' => {
                return match (a > 12, b > 12) {
                    (true, _) => on(year, b, a),
                    (_, true) => on(year, a, b),
                    _ => (a == b).then(|| on(year, a, b)).flatten(),
                };
            }
            [day, month, year] if year > 999 => return on(year, month, day),
            _ => {}
        }
    }
    None
}

/// Reads a day around the name of a month.
fn named(words: &[&str], at: usize) -> Option<NaiveDate> {
    let month = month(words.get(at)?)?;
    let before = (1..=2).filter_map(|back| words.get(at.checked_sub(back)?)).find_map(|it| day(it));
    let mut after = words.get(at + 1..)?.iter().take(3);
    let (day, year) = match before {
        Some(day) => (day, after.find_map(|it| year(it))?),
        None => (day(after.next()?)?, after.find_map(|it| year(it))?),
    };
    on(year, month, day)
}

fn month(word: &str) -> Option<u32> {
    let word = bare(word);
    let letters = word.chars().count();
    // As long as a month's name may be with an ending, and letters throughout.
    if !(3..=12).contains(&letters) || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let place = MONTHS.iter().position(|names| names.iter().any(|it| word.starts_with(it)))?;
    u32::try_from(place + 1).ok()
}

fn day(word: &str) -> Option<u32> {
    let word = bare(word);
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    // `1st`, `1º`: figures with at most two letters after them.
    let ending = word.chars().count() - digits.len();
    digits.parse().ok().filter(|it| (1..=31).contains(it) && ending <= 2)
}

fn year(word: &str) -> Option<u32> {
    bare(word).parse().ok().filter(|it| (1950..=2199).contains(it))
}

fn on(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|it| (1950..=2199).contains(it))?;
    NaiveDate::from_ymd_opt(year, month, day)
}
