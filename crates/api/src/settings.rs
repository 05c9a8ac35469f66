//! The person's own details and preferences.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveTime;
use documents::paper::Logo;
use domain::agenda::DueKind;
use domain::closed::ClosedSet as _;
use domain::money::Money;
use domain::reminder::{Cascade, Lead};
use domain::settings::Settings;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Op;

use crate::context::Context;
use crate::document;
use crate::error::Error;
use crate::field::optional;
use crate::reply::Reply;
use crate::session::Session;
use crate::wire::Word;

/// The person's own details, as typed and as shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct SettingsView {
    pub name: Option<String>,
    pub business: Option<String>,
    pub postal: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub currency: String,
    pub zone: String,
    pub language: String,
    /// A plain decimal for an hour.
    pub target_rate: Option<String>,
    /// What business and life cost by the month, as a plain decimal.
    #[serde(default)]
    pub monthly_costs: Option<String>,
    /// What is put by, as a plain decimal.
    #[serde(default)]
    pub reserve: Option<String>,
    pub country: Option<String>,
    /// What one unit of another currency is worth in `currency`.
    pub rates: Vec<RateView>,
    /// The time of day at which to remind of what is due on a day, such as `09:00`.
    pub remind_at: String,
    /// When to remind of each kind of thing.
    pub reminders: Vec<LeadsView>,
    /// Whether the program stays in the tray when its window is closed.
    pub keep_in_tray: bool,
}

/// How long before it is due to remind of a kind of thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct LeadsView {
    pub kind: Word<DueKind>,
    /// In minutes, the longest first; 1440 is a day. Empty for never.
    pub minutes: Vec<u32>,
}

/// The most bytes that a logo may have.
pub const LARGEST_LOGO: u64 = domain::settings::LARGEST_LOGO as u64;

/// The person's logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LogoView {
    /// The image itself, as an address that an image element takes.
    pub image: String,
}

/// What one unit of a currency is worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RateView {
    pub currency: String,
    #[specta(type = i32)]
    pub rate: f64,
}

/// Returns the person's own details.
pub fn get(session: &Session) -> Result<SettingsView, Error> {
    Ok(view(&session.read().settings()?))
}

/// Changes the person's own details.
pub fn change(
    session: &mut Session,
    context: &Context<'_>,
    request: &SettingsView,
) -> Result<Reply<SettingsView>, Error> {
    let settings = build(context, request)?;
    let done = session.write(context, Op::ChangeSettings, |tx| tx.change_settings(&settings))?;
    Ok(done.map(|()| view(&settings)))
}

fn build(context: &Context<'_>, request: &SettingsView) -> Result<Settings, Error> {
    let currency = context.currency("currency", &request.currency)?;
    let target_rate_minor = match request.target_rate.as_deref().filter(|it| !it.trim().is_empty())
    {
        Some(rate) => Some(context.positive_money("target_rate", rate, currency)?.minor),
        None => None,
    };
    let monthly = |field: &str, typed: Option<&String>| {
        let typed = typed.filter(|it| !it.trim().is_empty());
        typed.map(|it| context.money(field, it, currency).map(|it| it.minor.max(0))).transpose()
    };
    let monthly_costs_minor = monthly("monthly_costs", request.monthly_costs.as_ref())?;
    let reserve_minor = monthly("reserve", request.reserve.as_ref())?;
    let rates = request
        .rates
        .iter()
        .map(|it| {
            if !(it.rate.is_finite() && it.rate > 0.0) {
                return Err(context.invalid("rates", "error-not-above-zero", &[]));
            }
            Ok((context.currency("rates", &it.currency)?, it.rate))
        })
        .collect::<Result<_, Error>>()?;
    let mut reminders = Cascade::default();
    reminders.at = NaiveTime::parse_from_str(request.remind_at.trim(), "%H:%M")
        .map_err(|_| context.invalid("remind_at", "error-time", &[]))?;
    for it in &request.reminders {
        reminders.set(it.kind.0, it.minutes.iter().copied().map(Lead::of_minutes));
    }
    Ok(Settings {
        name: optional(request.name.as_deref()),
        business: optional(request.business.as_deref()),
        postal: optional(request.postal.as_deref()),
        email: optional(request.email.as_deref()),
        phone: optional(request.phone.as_deref()),
        currency,
        zone: context.zone("zone", &request.zone)?,
        language: context.line("language", &request.language)?.to_string(),
        target_rate_minor,
        monthly_costs_minor,
        reserve_minor,
        country: optional(request.country.as_deref()).map(|it| it.to_string().to_uppercase()),
        rates,
        reminders,
        keep_in_tray: request.keep_in_tray,
    })
}

/// Returns the person's logo.
pub fn logo(session: &Session) -> Result<Option<LogoView>, Error> {
    Ok(document::logo(session)?.map(|it| logo_view(&it)))
}

/// Takes an image file as the person's logo.
///
/// # Errors
///
/// `Invalid` for one larger than [`LARGEST_LOGO`], and for what is no PNG, JPEG or SVG.
pub fn choose_logo(
    session: &mut Session,
    context: &Context<'_>,
    bytes: Vec<u8>,
) -> Result<Reply<LogoView>, Error> {
    if bytes.len() as u64 > LARGEST_LOGO {
        return Err(context.invalid("logo", "error-logo-too-large", &[]));
    }
    let kept = domain::settings::Logo(bytes.clone());
    let Some(logo) = Logo::read(bytes) else {
        return Err(context.invalid("logo", "error-logo-no-image", &[]));
    };
    let done = session.write(context, Op::ChangeSettings, |tx| tx.change_logo(Some(&kept)))?;
    Ok(done.map(|()| logo_view(&logo)))
}

/// Takes the person's logo away.
pub fn remove_logo(session: &mut Session, context: &Context<'_>) -> Result<Reply<()>, Error> {
    session.write(context, Op::ChangeSettings, |tx| tx.change_logo(None))
}

fn logo_view(logo: &Logo) -> LogoView {
    let data = STANDARD.encode(&logo.bytes);
    LogoView { image: format!("data:{};base64,{data}", logo.kind.media()) }
}

fn view(settings: &Settings) -> SettingsView {
    let text = |it: &Option<domain::text::Text>| it.as_ref().map(ToString::to_string);
    let decimal = |it: Option<i64>| it.map(|minor| Money::new(minor, settings.currency).decimal());
    SettingsView {
        name: text(&settings.name),
        business: text(&settings.business),
        postal: text(&settings.postal),
        email: text(&settings.email),
        phone: text(&settings.phone),
        currency: settings.currency.code().to_owned(),
        zone: settings.zone.name().to_owned(),
        language: settings.language.clone(),
        target_rate: decimal(settings.target_rate_minor),
        monthly_costs: decimal(settings.monthly_costs_minor),
        reserve: decimal(settings.reserve_minor),
        country: settings.country.clone(),
        rates: settings
            .rates
            .iter()
            .map(|(currency, rate)| RateView { currency: currency.code().to_owned(), rate: *rate })
            .collect(),
        remind_at: settings.reminders.at.format("%H:%M").to_string(),
        reminders: DueKind::ALL
            .iter()
            .map(|kind| LeadsView {
                kind: Word(*kind),
                minutes: settings.reminders.leads(*kind).rev().map(|it| it.minutes).collect(),
            })
            .collect(),
        keep_in_tray: settings.keep_in_tray,
    }
}
