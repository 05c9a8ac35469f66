//! The person's own details, in a file.

use chrono::NaiveTime;
use chrono_tz::Tz;
use domain::reminder::{Cascade, Lead};
use domain::settings::{LARGEST_LOGO, Logo};
use domain::text::Text;
use iso_currency::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::leaf::{Amount, Bytes, Country, Language, Plain};
use crate::path::At;
use crate::reader::{Reader, optional};
use crate::reminder::Leads;
use crate::word::Word;

/// Who the journal belongs to, and how they work.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    /// The person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// The name of the business, where it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    business: Option<String>,
    /// The postal address, several lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    postal: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    /// The currency that totals are shown in. By default EUR.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Plain<Currency>>,
    /// The time zone the person works in. By default UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<Plain<Tz>>,
    /// The language of the interface. By default en.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Plain<Language>>,
    /// The hourly rate to reach, in `currency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    target_rate: Option<Plain<Amount>>,
    /// What business and life cost by the month, in `currency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    monthly_costs: Option<Plain<Amount>>,
    /// What is put by, in `currency`.
    #[serde(skip_serializing_if = "Option::is_none")]
    reserve: Option<Plain<Amount>>,
    /// The country whose public holidays count.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<Plain<Country>>,
    /// What other currencies are worth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rates: Vec<Rate>,
    /// The time of day at which to remind of what is due on a day, such as `09:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    remind_at: Option<String>,
    /// When to remind of what is due, for the kinds for which it is not as usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reminders: Vec<Leads>,
    /// Whether the program stays in the tray when its window is closed. By default not.
    #[serde(skip_serializing_if = "Option::is_none")]
    keep_in_tray: Option<bool>,
    /// The image at the head of letters: a PNG, JPEG or SVG of at most 512 KiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<Plain<Bytes>>,
}

/// What one unit of another currency is worth.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rate {
    /// The other currency.
    currency: Plain<Currency>,
    /// What one unit of it is worth in the settings' currency. Above zero.
    worth: f64,
}

/// Takes over the settings.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, it: Settings) {
    let default = domain::settings::Settings::default();
    let currency = it.currency.map_or(default.currency, |it| it.0);
    let mut rates = Vec::with_capacity(it.rates.len());
    for (index, rate) in it.rates.into_iter().enumerate() {
        let at = at.item("rates", index);
        if !(rate.worth.is_finite() && rate.worth > 0.0) {
            reader.problems.note(&at.field("worth"), "A rate must be above zero.");
        }
        if rates.iter().any(|(other, _)| *other == rate.currency.0) || rate.currency.0 == currency {
            reader.problems.note(
                &at.field("currency"),
                "This currency has its worth already. Keep one rate for each other currency.",
            );
        }
        rates.push((rate.currency.0, rate.worth));
    }
    let mut reminders = Cascade::default();
    if let Some(text) = it.remind_at {
        match NaiveTime::parse_from_str(&text, "%H:%M") {
            Ok(time) => reminders.at = time,
            Err(_) => reader.problems.note(
                &at.field("remind_at"),
                "This is not a time of day. Write hours and minutes, such as `09:00`.",
            ),
        }
    }
    for leads in it.reminders {
        reminders.set(leads.kind.0, leads.minutes.into_iter().map(Lead::of_minutes));
    }
    reader.journal.logo = it.logo.map(|it| Logo(it.0.0));
    if reader.journal.logo.as_ref().is_some_and(|it| it.0.len() > LARGEST_LOGO) {
        reader
            .problems
            .note(&at.field("logo"), "This logo is larger than 512 KiB. Make it smaller.");
    }
    reader.journal.settings = domain::settings::Settings {
        name: optional(it.name),
        business: optional(it.business),
        postal: optional(it.postal),
        email: optional(it.email),
        phone: optional(it.phone),
        currency,
        zone: it.zone.map_or(default.zone, |it| it.0),
        language: it.language.map_or(default.language, |it| it.0.0),
        target_rate_minor: it
            .target_rate
            .map(|rate| reader.rate(&at.field("target_rate"), &rate.0, currency)),
        monthly_costs_minor: it
            .monthly_costs
            .map(|it| reader.money(&at.field("monthly_costs"), &it.0, currency).minor),
        reserve_minor: it
            .reserve
            .map(|it| reader.money(&at.field("reserve"), &it.0, currency).minor),
        country: it.country.map(|it| it.0.0),
        rates,
        reminders,
        keep_in_tray: it.keep_in_tray.unwrap_or(false),
    };
}

/// Returns the settings as a file says them.
pub(crate) fn write(it: &domain::settings::Settings, logo: Option<&Logo>) -> Settings {
    let text = |it: &Option<Text>| it.as_ref().map(ToString::to_string);
    Settings {
        name: text(&it.name),
        business: text(&it.business),
        postal: text(&it.postal),
        email: text(&it.email),
        phone: text(&it.phone),
        currency: Some(Plain(it.currency)),
        zone: Some(Plain(it.zone)),
        language: Some(Plain(Language(it.language.clone()))),
        target_rate: it
            .target_rate_minor
            .map(|it_minor| crate::write::amount(it_minor, it.currency)),
        monthly_costs: it.monthly_costs_minor.map(|minor| crate::write::amount(minor, it.currency)),
        reserve: it.reserve_minor.map(|minor| crate::write::amount(minor, it.currency)),
        country: it.country.clone().map(Country).map(Plain),
        rates: it
            .rates
            .iter()
            .map(|(currency, worth)| Rate { currency: Plain(*currency), worth: *worth })
            .collect(),
        remind_at: (it.reminders.at != Cascade::default().at)
            .then(|| it.reminders.at.format("%H:%M").to_string()),
        reminders: it
            .reminders
            .changed()
            .map(|(kind, leads)| Leads {
                kind: Word(kind),
                minutes: leads.iter().map(|it| it.minutes).collect(),
            })
            .collect(),
        keep_in_tray: it.keep_in_tray.then_some(true),
        logo: logo.map(|it| Plain(Bytes(it.0.clone()))),
    }
}
