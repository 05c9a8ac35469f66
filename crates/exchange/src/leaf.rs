//! Values that a file writes as one piece of text: days, moments, amounts, periods and codes.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat};
use chrono_tz::{TZ_VARIANTS, Tz};
use domain::closed::ClosedSet as _;
use domain::engagement::{Period, Unit};
use iso_currency::Currency;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::nearest::{did_you_mean, nearest, shown};

/// A value that is written as one piece of text.
pub(crate) trait Leaf: Sized {
    /// Its name in the schema.
    const NAME: &'static str;
    /// What it is, for the schema.
    const ABOUT: &'static str;
    /// Its form, for the schema.
    const PATTERN: &'static str;

    /// Reads it, or returns the sentence that says what is wrong.
    fn read(text: &str) -> Result<Self, String>;

    /// Writes it in the one form that is written.
    fn write(&self) -> String;
}

/// A [`Leaf`] in a file.
#[derive(Debug, Clone)]
pub(crate) struct Plain<T>(pub(crate) T);

/// Returns what is wrong with a text that stands where a leaf of this name belongs.
pub(crate) fn complaint(name: &str, text: &str) -> Option<String> {
    fn of<T: Leaf>(text: &str) -> Option<String> {
        T::read(text).err()
    }
    let check = match name {
        NaiveDate::NAME => of::<NaiveDate>,
        When::NAME => of::<When>,
        Tz::NAME => of::<Tz>,
        Currency::NAME => of::<Currency>,
        Period::NAME => of::<Period>,
        Amount::NAME => of::<Amount>,
        Language::NAME => of::<Language>,
        Country::NAME => of::<Country>,
        Bytes::NAME => of::<Bytes>,
        _ => return None,
    };
    check(text)
}

/// Whether a year can be written with four digits in every zone.
fn is_plain_year(year: i32) -> bool {
    (1..=9998).contains(&year)
}

/// Whether a text starts with digits where the form has zeros, and its other characters elsewhere.
/// The calendar library alone takes `2026-3-2` and `+2026-03-2` too.
fn has_form(text: &str, form: &str) -> bool {
    let fits = |(byte, form): (u8, u8)| {
        if form == b'0' { byte.is_ascii_digit() } else { byte == form }
    };
    text.len() >= form.len() && text.bytes().zip(form.bytes()).all(fits)
}

impl Leaf for NaiveDate {
    const NAME: &'static str = "Day";
    const ABOUT: &'static str = "A calendar day, such as 2026-03-02.";
    const PATTERN: &'static str = r"^\d{4}-\d{2}-\d{2}$";

    fn read(text: &str) -> Result<Self, String> {
        let is_day = text.len() == 10 && has_form(text, "0000-00-00");
        let day = is_day.then(|| Self::parse_from_str(text, "%Y-%m-%d").ok()).flatten();
        day.filter(|it| is_plain_year(it.year())).ok_or_else(|| {
            format!(
                "`{}` is not a day of the calendar. Write year, month and day, such as 2026-03-02.",
                shown(text)
            )
        })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// An instant, or a wall clock whose zone is said elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Fixed(DateTime<FixedOffset>),
    Wall(NaiveDateTime),
}

impl Leaf for When {
    const NAME: &'static str = "Moment";
    const ABOUT: &'static str = "A day and a time: with an offset (2026-03-02T14:05:00+02:00), in \
                                 UTC (2026-03-02T12:05:00Z), or as the clock on the wall \
                                 (2026-03-02T14:05).";
    const PATTERN: &'static str =
        r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})?$";

    fn read(text: &str) -> Result<Self, String> {
        const WALLS: [&str; 2] = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
        let usual = text.replacen([' ', 't'], "T", 1);
        let wall =
            || WALLS.iter().find_map(|form| NaiveDateTime::parse_from_str(&usual, form).ok());
        let zoned = || {
            // Seconds may be left out here too.
            let (clock, offset) = usual.split_at_checked(16)?;
            let full =
                if offset.starts_with(':') { usual.clone() } else { format!("{clock}:00{offset}") };
            DateTime::parse_from_rfc3339(&full).ok()
        };
        let plain = has_form(&usual, "0000-00-00T00:00");
        let found =
            if plain { zoned().map(Self::Fixed).or_else(|| wall().map(Self::Wall)) } else { None };
        let year = |it: &Self| match it {
            Self::Fixed(at) => at.naive_utc().year(),
            Self::Wall(wall) => wall.year(),
        };
        found.filter(|it| is_plain_year(year(it))).ok_or_else(|| {
            let text = shown(text);
            if NaiveDate::read(&text).is_ok() {
                format!("`{text}` has no time of day. Add it, such as {text}T14:05.")
            } else {
                format!(
                    "`{text}` is not a day and time. Write it such as 2026-03-02T14:05, with an \
                     offset such as +02:00 or Z where it is known."
                )
            }
        })
    }

    fn write(&self) -> String {
        match self {
            Self::Fixed(at) => at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
            Self::Wall(wall) => wall.format("%Y-%m-%dT%H:%M:%S%.f").to_string(),
        }
    }
}

impl Leaf for Tz {
    const NAME: &'static str = "Zone";
    const ABOUT: &'static str = "A time zone by its IANA name, such as Europe/Tallinn.";
    const PATTERN: &'static str = "^[A-Za-z0-9_+/-]+$";

    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| {
            let hint = did_you_mean(text, TZ_VARIANTS.iter().map(|it| it.name()));
            format!(
                "`{}` is not a known time zone.{hint} Write its IANA name, such as Europe/Tallinn.",
                shown(text)
            )
        })
    }

    fn write(&self) -> String {
        self.name().to_owned()
    }
}

impl Leaf for Currency {
    const NAME: &'static str = "Currency";
    const ABOUT: &'static str = "An ISO 4217 currency code, such as EUR.";
    const PATTERN: &'static str = "^[A-Z]{3}$";

    fn read(text: &str) -> Result<Self, String> {
        domain::money::currency(text).ok_or_else(|| {
            let upper = text.to_uppercase();
            let hint = domain::money::currency(&upper).map(|it| it.code());
            let hint = hint.and_then(|it| nearest(text, [it]));
            let hint = hint.map(|it| format!(" Did you mean `{it}`?")).unwrap_or_default();
            format!(
                "`{}` is not a known currency.{hint} Write its three letters, such as EUR.",
                shown(text)
            )
        })
    }

    fn write(&self) -> String {
        self.code().to_owned()
    }
}

impl Leaf for Period {
    const NAME: &'static str = "Period";
    const ABOUT: &'static str = "A number and a unit, such as 3 months: days, working days, weeks, \
                                 months, quarters or years.";
    const PATTERN: &'static str = "^[0-9]+ (day|working[ _]day|week|month|quarter|year)s?$";

    fn read(text: &str) -> Result<Self, String> {
        let read = |(count, unit): (&str, &str)| {
            let unit = Unit::from_word(&unit.strip_suffix('s').unwrap_or(unit).replace(' ', "_"))?;
            let count =
                count.bytes().all(|it| it.is_ascii_digit()).then(|| count.parse().ok())??;
            Some(Self { count, unit })
        };
        text.split_once(' ').and_then(read).ok_or_else(|| {
            format!(
                "`{}` is not a period. Write a whole number and days, working days, weeks, months, \
                 quarters or years, such as 3 months.",
                shown(text)
            )
        })
    }

    fn write(&self) -> String {
        let unit = self.unit.word().replace('_', " ");
        let plural = if self.count == 1 { "" } else { "s" };
        format!("{} {unit}{plural}", self.count)
    }
}

/// A plain decimal number, whose currency is said elsewhere.
#[derive(Debug, Clone)]
pub(crate) struct Amount(pub(crate) String);

impl Leaf for Amount {
    const NAME: &'static str = "Amount";
    const ABOUT: &'static str = "An amount of money as text, such as 1250.00.";
    const PATTERN: &'static str = r"^-?[0-9]+(\.[0-9]+)?$";

    fn read(text: &str) -> Result<Self, String> {
        let digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if digits(whole) && digits(part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!(
                "`{}` is not an amount. Write digits with a point for the decimals and nothing \
                 else, such as 1250.00; the currency goes into a field of its own.",
                shown(text)
            ))
        }
    }

    fn write(&self) -> String {
        self.0.clone()
    }
}

/// A language tag.
#[derive(Debug, Clone)]
pub(crate) struct Language(pub(crate) String);

impl Leaf for Language {
    const NAME: &'static str = "Language";
    const ABOUT: &'static str = "A language tag, such as en, et or nb.";
    const PATTERN: &'static str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

    fn read(text: &str) -> Result<Self, String> {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        let is_language =
            (2..=3).contains(&first.len()) && first.bytes().all(|it| it.is_ascii_alphabetic());
        let is_part = |it: &str| {
            (1..=8).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if is_language && parts.all(is_part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!(
                "`{}` is not a language tag. Write two or three letters, such as en, et or nb.",
                shown(text)
            ))
        }
    }

    fn write(&self) -> String {
        self.0.clone()
    }
}

/// A country code, with its region if any.
#[derive(Debug, Clone)]
pub(crate) struct Country(pub(crate) String);

impl Leaf for Country {
    const NAME: &'static str = "Country";
    const ABOUT: &'static str = "An ISO 3166 country code, with its region if any: EE, ES-CT.";
    const PATTERN: &'static str = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$";

    fn read(text: &str) -> Result<Self, String> {
        let (country, region) = text.split_once('-').unwrap_or((text, "X"));
        let is_country = country.len() == 2 && country.bytes().all(|it| it.is_ascii_uppercase());
        let is_region = (1..=3).contains(&region.len())
            && region.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit());
        if is_country && is_region {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!(
                "`{}` is not a country code. Write two capital letters, such as EE, with the \
                 region after a hyphen where it has holidays of its own, such as ES-CT.",
                shown(text)
            ))
        }
    }

    fn write(&self) -> String {
        self.0.clone()
    }
}

/// The bytes of a file, as base64.
#[derive(Debug, Clone)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Leaf for Bytes {
    const NAME: &'static str = "Base64";
    const ABOUT: &'static str = "The bytes of a file in base64.";
    const PATTERN: &'static str = r"^[A-Za-z0-9+/\s]*={0,2}\s*$";

    fn read(text: &str) -> Result<Self, String> {
        let decoded = if text.bytes().any(|it| it.is_ascii_whitespace()) {
            BASE64.decode(text.split_ascii_whitespace().collect::<String>())
        } else {
            BASE64.decode(text)
        };
        decoded.map(Self).map_err(|_| {
            "This is not base64. Encode the file's bytes with the usual alphabet (A-Z a-z 0-9 + /)."
                .to_owned()
        })
    }

    fn write(&self) -> String {
        BASE64.encode(&self.0)
    }
}

impl<T: Leaf> Serialize for Plain<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0.write())
    }
}

impl<'de, T: Leaf> Deserialize<'de> for Plain<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reading<T>(PhantomData<T>);

        impl<T: Leaf> Visitor<'_> for Reading<T> {
            type Value = Plain<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                T::read(text).map(Plain).map_err(E::custom)
            }
        }

        from.deserialize_str(Reading(PhantomData))
    }
}

impl<T: Leaf> JsonSchema for Plain<T> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed(T::NAME)
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": T::ABOUT, "pattern": T::PATTERN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Leaf>(text: &str, expected: Option<&str>) {
        let written = T::read(text).ok().map(|it| it.write());
        assert_eq!(written.as_deref(), expected, "{text} as {}", T::NAME);
        if let Some(written) = written {
            let again = T::read(&written).map(|it| it.write());
            assert_eq!(again, Ok(written), "what is written can be read: {text}");
        }
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        check::<NaiveDate>("2026-03-02", Some("2026-03-02"));
        check::<NaiveDate>("2024-02-29", Some("2024-02-29"));
        check::<NaiveDate>("2026-02-29", None);
        check::<NaiveDate>("2026-3-2", None);
        check::<NaiveDate>("02.03.2026", None);
        check::<NaiveDate>("+2026-03-2", None);
        check::<NaiveDate>("９９９９", None);
    }

    #[test]
    fn moments_have_an_offset_or_are_a_wall_clock() {
        check::<When>("2026-03-02T14:05:00+02:00", Some("2026-03-02T14:05:00+02:00"));
        check::<When>("2026-03-02T14:05+02:00", Some("2026-03-02T14:05:00+02:00"));
        check::<When>("2026-03-02 14:05:00.25Z", Some("2026-03-02T14:05:00.250Z"));
        check::<When>("2026-03-02T14:05Z", Some("2026-03-02T14:05:00Z"));
        check::<When>("2026-03-02T14:05", Some("2026-03-02T14:05:00"));
        check::<When>("2026-03-02 14:05:59", Some("2026-03-02T14:05:59"));
        check::<When>("2026-03-02", None);
        check::<When>("2026-03-02T25:00", None);
        check::<When>("9999-12-31T23:59:59-23:00", None);
        check::<When>("yesterday at noon!", None);
        check::<When>("éééééééééééé", None);
    }

    #[test]
    fn periods_read_as_they_are_said() {
        check::<Period>("3 months", Some("3 months"));
        check::<Period>("1 months", Some("1 month"));
        check::<Period>("10 working days", Some("10 working days"));
        check::<Period>("10 working_day", Some("10 working days"));
        check::<Period>("0 days", Some("0 days"));
        check::<Period>("a month", None);
        check::<Period>("+3 months", None);
        check::<Period>("3months", None);
        check::<Period>("99999999999 days", None);
    }

    #[test]
    fn amounts_are_plain_decimals() {
        check::<Amount>("1250", Some("1250"));
        check::<Amount>("-3.20", Some("-3.20"));
        check::<Amount>("1,250.00", None);
        check::<Amount>("1250 EUR", None);
        check::<Amount>(".5", None);
        check::<Amount>("", None);
    }

    #[test]
    fn codes_are_checked_by_their_form() {
        check::<Tz>("Europe/Tallinn", Some("Europe/Tallinn"));
        check::<Tz>("Tallinn", None);
        check::<Currency>("KZT", Some("KZT"));
        check::<Currency>("eur", None);
        check::<Language>("nb", Some("nb"));
        check::<Language>("kk-Cyrl", Some("kk-Cyrl"));
        check::<Language>("english", None);
        check::<Country>("ES-CT", Some("ES-CT"));
        check::<Country>("Estonia", None);
    }

    #[test]
    fn base64_may_be_wrapped_and_unpadded() {
        check::<Bytes>("aGVs\nbG8", Some("aGVsbG8="));
        check::<Bytes>("", Some(""));
        check::<Bytes>("a*b", None);
    }
}
