//! Amounts as other programs write them: marks between thousands, decimal commas, currencies.

use domain::closed_set;

closed_set! {
    /// What stands before the decimals of a number.
    pub enum DecimalMark {
        Point = "point",
        Comma = "comma",
    }
}

/// A number as a plain decimal, such as `-1234.50`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal(String);

impl Decimal {
    /// Returns the plain decimal.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether it is above zero.
    pub fn is_positive(&self) -> bool {
        !self.0.starts_with('-') && !self.is_zero()
    }

    /// Returns whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.0.bytes().all(|it| matches!(it, b'0' | b'.' | b'-'))
    }

    /// Adds another number. `None` where the sum does not fit.
    pub fn plus(&self, other: &Self) -> Option<Self> {
        let (mine, theirs) = (self.scaled(), other.scaled());
        let digits = mine.1.max(theirs.1);
        let raise =
            |(number, has): (i128, u32)| number.checked_mul(10_i128.checked_pow(digits - has)?);
        let sum = raise(mine)?.checked_add(raise(theirs)?)?;
        let all = format!("{:0>width$}", sum.unsigned_abs(), width = digits as usize + 1);
        let (whole, part) = all.split_at(all.len() - digits as usize);
        let mark = if part.is_empty() { "" } else { "." };
        Some(Self(format!("{}{whole}{mark}{part}", if sum < 0 { "-" } else { "" })))
    }

    fn scaled(&self) -> (i128, u32) {
        let (whole, part) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let number = format!("{whole}{part}").parse().unwrap_or(0);
        (number, u32::try_from(part.len()).unwrap_or(0))
    }
}

/// The digits and marks of an amount, without its sign and currency.
struct Bare {
    negative: bool,
    text: String,
}

fn bare(text: &str) -> Option<Bare> {
    let mut negative = text.trim().starts_with('(') && text.trim().ends_with(')');
    let mut bare = String::new();
    let mut before = ' ';
    for c in text.chars() {
        match c {
            // "1250.-" is written for 1250.
            '-' if bare.ends_with('.') => {}
            '-' | '\u{2212}' => {
                // A minus in the middle of a number makes it something else.
                negative = true;
                if bare.ends_with(|c: char| c.is_ascii_digit()) && !text.trim_end().ends_with(c) {
                    return None;
                }
            }
            // "kr." and "Fr." have a point of their own.
            '.' if before.is_alphabetic() => {}
            '0'..='9' | ',' | '.' => bare.push(c),
            // A mark between thousands, like spaces of any width.
            '\'' | '\u{2019}' => {}
            c if c.is_whitespace() || c.is_alphabetic() || "()+".contains(c) => {}
            // Signs of currencies: they are no letters, and no marks of a number either.
            '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}' => {}
            _ => return None,
        }
        before = c;
    }
    let mut bare = bare.trim_end_matches(['.', ',']).to_owned();
    if bare.starts_with(['.', ',']) {
        bare.insert(0, '0');
    }
    let fits = bare.bytes().filter(u8::is_ascii_digit).count() <= 18;
    (fits && bare.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(Bare { negative, text: bare })
}

/// What an amount says of its decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// It has no marks at all, or is no amount.
    Nothing,
    /// It can only be read with this mark.
    Mark(DecimalMark),
    /// It can be read with either, as 1.234 can.
    Either,
}

/// Returns what an amount says of its decimal mark.
pub(super) fn shows(text: &str) -> Shows {
    let Some(Bare { text, .. }) = bare(text) else { return Shows::Nothing };
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let by = |is_point: bool| {
        Shows::Mark(if is_point { DecimalMark::Point } else { DecimalMark::Comma })
    };
    match (points, commas) {
        (0, 0) => Shows::Nothing,
        (1.., 1..) => by(text.rfind('.') > text.rfind(',')),
        (2.., 0) => by(false),
        (0, 2..) => by(true),
        _ => {
            let (before, after) = text.split_once([',', '.']).unwrap_or((&text, ""));
            let grouped =
                after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
            if grouped { Shows::Either } else { by(points == 1) }
        }
    }
}

/// Reads an amount. `None` where it is none, or where its groups of thousands are not of three.
pub(super) fn amount(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let Bare { negative, text } = bare(text)?;
    let (decimal, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, part) = text.split_once(decimal).unwrap_or((&text, ""));
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let uneven = rest.iter().any(|it| it.len() != 3)
        || (!rest.is_empty() && (first.len() > 3 || first.starts_with('0')));
    if first.is_empty() || uneven || !part.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let whole: String = std::iter::once(first).chain(rest).collect();
    let part = part.trim_end_matches('0');
    let sign = if negative { "-" } else { "" };
    let mark = if part.is_empty() { "" } else { "." };
    Some(Decimal(format!("{sign}{whole}{mark}{part}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, point: Option<&str>, comma: Option<&str>, says: Shows) {
        let read = |mark| amount(text, mark).map(|it| it.as_str().to_owned());
        assert_eq!(read(DecimalMark::Point).as_deref(), point, "{text} with points");
        assert_eq!(read(DecimalMark::Comma).as_deref(), comma, "{text} with commas");
        assert_eq!(shows(text), says, "{text}");
    }

    #[test]
    fn amounts_are_read_as_programs_write_them() {
        let (point, comma) = (Shows::Mark(DecimalMark::Point), Shows::Mark(DecimalMark::Comma));
        check("1250", Some("1250"), Some("1250"), Shows::Nothing);
        check("1,234.50", Some("1234.5"), None, point);
        check("1.234,50", None, Some("1234.5"), comma);
        check("12,5", None, Some("12.5"), comma);
        check("1.234", Some("1.234"), Some("1234"), Shows::Either);
        check("1,234", Some("1234"), Some("1.234"), Shows::Either);
        check("0.125", Some("0.125"), None, point);
        check("1.234.567", None, Some("1234567"), comma);
        check("\u{20ac} 1\u{a0}234,50", None, Some("1234.5"), comma);
        check("EUR 99.90", Some("99.9"), None, point);
        check("1'234.50 CHF", Some("1234.5"), None, point);
        check("kr. 1.250,00", None, Some("1250"), comma);
        check("-3.20", Some("-3.2"), None, point);
        check("(12.00)", Some("-12"), None, point);
        check("12.00-", Some("-12"), None, point);
        check("1250.-", Some("1250"), Some("1250"), Shows::Nothing);
        check(".50", Some("0.5"), None, point);
        for text in ["", "-", "n/a", "12-13", "1,23,4.5", "12%", ".", "99999999999999999999"] {
            assert_eq!(amount(text, DecimalMark::Point), None, "{text}");
        }
    }

    #[test]
    fn sums_keep_their_decimals() {
        let read = |it: &str| amount(it, DecimalMark::Point);
        let sum = |a: &str, b: &str| Some(read(a)?.plus(&read(b)?)?.as_str().to_owned());
        assert_eq!(sum("10.25", "0.75").as_deref(), Some("11.00"));
        assert_eq!(sum("-1", "0.5").as_deref(), Some("-0.5"));
        assert_eq!(sum("100", "20").as_deref(), Some("120"));
    }
}
