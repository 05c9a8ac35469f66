//! Money: whole minor units with their currency, never a float.

use iso_currency::Currency;

/// An amount of money in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Whole minor units: cents for EUR, whole yen for JPY. May be negative.
    pub minor: i64,
    /// The ISO 4217 currency.
    pub currency: Currency,
}

impl Money {
    /// Wraps an amount in minor units.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Returns how many decimal digits the minor unit takes: 2 for EUR, 0 for JPY.
    pub fn digits(self) -> u32 {
        u32::from(self.currency.exponent().unwrap_or(0))
    }

    /// Returns the amount as a plain decimal, such as `1250.00`, without the currency.
    pub fn decimal(self) -> String {
        let digits = self.digits() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let all = format!("{:0>width$}", self.minor.unsigned_abs(), width = digits + 1);
        let (whole, part) = all.split_at(all.len() - digits);
        if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    }

    /// Reads a plain decimal, such as `1250`, `1250.5` or `-3.20`.
    ///
    /// Returns `None` for anything else, for more decimals than the currency has, and for
    /// amounts that do not fit.
    pub fn parse_decimal(text: &str, currency: Currency) -> Option<Self> {
        let digits = u32::from(currency.exponent().unwrap_or(0)) as usize;
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let plain = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(part) || part.len() > digits {
            return None;
        }
        let minor: i64 = format!("{whole}{part:0<digits$}").parse().ok()?;
        Some(Self { minor: if negative { -minor } else { minor }, currency })
    }
}

/// Returns the currency with this ISO 4217 code, if there is one.
pub fn currency(code: &str) -> Option<Currency> {
    Currency::from_code(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, code: &str, minor: Option<i64>, back: &str) {
        let money = Money::parse_decimal(text, currency(code).expect("a currency"));
        assert_eq!(money.map(|it| it.minor), minor, "{text} {code}");
        if let Some(money) = money {
            assert_eq!(money.decimal(), back, "{text} {code}");
        }
    }

    #[test]
    fn decimals_are_read_and_written_by_the_currencys_own_digits() {
        check("1250", "EUR", Some(125_000), "1250.00");
        check("1250.5", "EUR", Some(125_050), "1250.50");
        check("-3.20", "NOK", Some(-320), "-3.20");
        check("0.05", "KZT", Some(5), "0.05");
        check("500", "JPY", Some(500), "500");
        check("1.5", "JPY", None, "");
        check("1.234", "EUR", None, "");
        check("1,50", "EUR", None, "");
        check("", "EUR", None, "");
        check("99999999999999999999", "EUR", None, "");
    }
}
