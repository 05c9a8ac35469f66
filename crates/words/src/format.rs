//! Dates, numbers, money and lists, as letters and the terminal write them.
//!
//! The patterns are messages (`locales/<lang>/formats.ftl`), so that a translator owns them like
//! every other word. The window formats with the web view's own tools; the two need not agree to
//! the last space, and nobody reads either back.

use chrono::{Datelike as _, NaiveDate};

use crate::Words;

/// Writes a day in full, such as "28 February 2027".
pub fn date_long(words: &Words, day: NaiveDate) -> String {
    let month = words.say(&format!("format-month-{}", day.month()), &[]);
    let args = [
        ("day", day.day().into()),
        ("month", month.into()),
        ("month-number", day.month().into()),
        ("year", day.year().to_string().into()),
    ];
    words.say("format-date-long", &args)
}

/// Writes `scaled` divided by ten to the power of `digits`, such as 125050 and 2 as "1,250.50".
pub fn number(words: &Words, scaled: i64, digits: u32) -> String {
    let digits = digits as usize;
    let all = format!("{:0>width$}", scaled.unsigned_abs(), width = digits + 1);
    let (whole, part) = all.split_at(all.len() - digits);
    let mut text = grouped(words, whole);
    if !part.is_empty() {
        text.push_str(&words.say("format-decimal-mark", &[]));
        text.push_str(part);
    }
    if scaled < 0 { words.say("format-negative", &[("number", text.into())]) } else { text }
}

/// Writes an amount of minor units, such as 125050 with two digits and EUR as "€1,250.50".
///
/// `code` is the ISO 4217 code, and `digits` how many decimal digits the currency has.
pub fn money(words: &Words, minor: i64, digits: u32, code: &str) -> String {
    // The sign goes before the currency as well, so the pattern is filled without it.
    let size = i64::try_from(minor.unsigned_abs()).unwrap_or(i64::MAX);
    let amount = number(words, size, digits);
    let text = words.say("format-money", &[("amount", amount.into()), ("code", code.into())]);
    if minor < 0 { words.say("format-negative", &[("number", text.into())]) } else { text }
}

/// Joins a list as a sentence does: "a", "a and b", "a, b and c". Empty for an empty list.
pub fn list<S: AsRef<str>>(words: &Words, items: &[S]) -> String {
    let mut joined = String::new();
    for (at, item) in items.iter().enumerate() {
        let id = match at {
            0 => {
                item.as_ref().clone_into(&mut joined);
                continue;
            }
            _ if at + 1 < items.len() => "format-list-more",
            _ => "format-list-last",
        };
        joined = words.say(id, &[("before", joined.into()), ("item", item.as_ref().into())]);
    }
    joined
}

/// Puts the language's mark between groups of three digits, in numbers long enough for it.
fn grouped(words: &Words, whole: &str) -> String {
    let least: usize = words.say("format-group-from-digits", &[]).parse().unwrap_or(usize::MAX);
    if whole.len() < least {
        return whole.to_owned();
    }
    let mark = words.say("format-group-mark", &[]);
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push_str(&mark);
        }
        text.push(digit);
    }
    text
}
