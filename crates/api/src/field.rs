//! Reading the fields of a request: text that is not blank, money, zones, days.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::moment::Moment;
use domain::money::{self, Money};
use domain::text::Text;
use iso_currency::Currency;

use crate::context::Context;
use crate::error::Error;

/// The longest name or short line that is kept, in characters.
const LONGEST_LINE: usize = 200;

impl Context<'_> {
    /// Reads text that must not be blank.
    pub(crate) fn text(&self, field: &str, text: &str) -> Result<Text, Error> {
        Text::new(text).ok_or_else(|| self.invalid(field, "error-blank", &[]))
    }

    /// Reads a name or another short line that must not be blank.
    pub(crate) fn line(&self, field: &str, text: &str) -> Result<Text, Error> {
        let text = self.text(field, text)?;
        if text.as_str().chars().count() > LONGEST_LINE {
            return Err(self.invalid(field, "error-too-long", &[("most", LONGEST_LINE.into())]));
        }
        Ok(text)
    }

    /// Reads an ISO 4217 code.
    pub(crate) fn currency(&self, field: &str, code: &str) -> Result<Currency, Error> {
        money::currency(&code.trim().to_uppercase())
            .ok_or_else(|| self.invalid(field, "error-currency", &[("typed", code.into())]))
    }

    /// Reads the name of a time zone, such as `Europe/Tallinn`.
    pub(crate) fn zone(&self, field: &str, name: &str) -> Result<Tz, Error> {
        name.trim()
            .parse()
            .map_err(|_| self.invalid(field, "error-zone", &[("typed", name.into())]))
    }

    /// Reads a plain decimal; a decimal comma and spaces between digits are taken as well.
    pub(crate) fn money(
        &self,
        field: &str,
        decimal: &str,
        currency: Currency,
    ) -> Result<Money, Error> {
        let plain: String = decimal
            .chars()
            .filter(|it| !it.is_whitespace())
            .map(|it| if it == ',' { '.' } else { it })
            .collect();
        Money::parse_decimal(&plain, currency)
            .ok_or_else(|| self.invalid(field, "error-money", &[("typed", decimal.into())]))
    }

    /// Reads money that must be above zero.
    pub(crate) fn positive_money(
        &self,
        field: &str,
        decimal: &str,
        currency: Currency,
    ) -> Result<Money, Error> {
        let money = self.money(field, decimal, currency)?;
        if money.minor <= 0 {
            return Err(self.invalid(field, "error-not-above-zero", &[]));
        }
        Ok(money)
    }

    /// Returns the given instant, or now, in the person's zone; refuses what is still to come.
    pub(crate) fn past(&self, field: &str, at: Option<DateTime<Utc>>) -> Result<Moment, Error> {
        let at = at.unwrap_or(self.now.at);
        if at > self.now.at + chrono::TimeDelta::minutes(5) {
            return Err(self.invalid(field, "error-in-future", &[]));
        }
        Ok(Moment::new(at, self.now.zone))
    }
}

/// Returns trimmed text, or `None` where it is blank.
pub(crate) fn optional(text: Option<&str>) -> Option<Text> {
    text.and_then(Text::new)
}
