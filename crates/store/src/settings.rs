//! The person's own settings, one row a value, and the policies they have used.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use domain::agenda::DueKind;
use domain::assess::policy::{Policy, RULES};
use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::money::currency;
use domain::reminder::{Cascade, Lead};
use domain::settings::{Logo, Settings};
use domain::text::Text;
use iso_currency::Currency;
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql};
use serde_json::{Map, Value};

use crate::row::{Cells as _, In};
use crate::{Error, Read, Tx};

impl Read<'_> {
    /// Returns the person's settings; the defaults where nothing was set.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(from_rows(rows(self.conn())?))
    }

    /// Returns the person's logo.
    ///
    /// # Errors
    /// Where the file cannot be read; `Damaged` where it is not what was put in.
    pub fn logo(&self) -> Result<Option<Logo>, Error> {
        let sql = "SELECT value FROM setting WHERE name = 'logo'";
        let found = self.conn().prepare_cached(sql)?.query_row([], |row| row.get::<_, String>(0));
        let Some(text) = found.optional()? else { return Ok(None) };
        let bytes = STANDARD.decode(text);
        bytes
            .map(|it| Some(Logo(it)))
            .map_err(|_| Error::Damaged { found: "the logo is not whole" })
    }

    /// Returns the policy that was chosen last, or the default one.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn policy(&self) -> Result<Policy, Error> {
        let newest = "SELECT since_at, rules FROM policy ORDER BY since_at DESC LIMIT 1";
        let found = self.conn().prepare_cached(newest)?.query_row([], policy).optional()?;
        Ok(found.map(|it| it.1).unwrap_or_default())
    }

    /// Returns every policy that was used, with the instant from which it held, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn policies(&self) -> Result<Vec<(DateTime<Utc>, Policy)>, Error> {
        let all = "SELECT since_at, rules FROM policy ORDER BY since_at";
        let mut query = self.conn().prepare_cached(all)?;
        Ok(query.query_map([], policy)?.collect::<Result<_, _>>()?)
    }
}

impl Tx<'_> {
    /// Changes the person's settings. Only the values that become others are written.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn change_settings(&self, it: &Settings) -> Result<(), Error> {
        let conn = self.conn();
        let mut had = rows(conn)?;
        for (name, value) in to_rows(it) {
            if had.remove(name).as_deref() == Some(value.as_str()) {
                continue;
            }
            put(conn, name, &value)?;
        }
        for name in had.keys() {
            drop_value(conn, name)?;
        }
        Ok(())
    }

    /// Changes the person's logo, or takes it away.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn change_logo(&self, it: Option<&Logo>) -> Result<(), Error> {
        match it {
            Some(Logo(bytes)) => put(self.conn(), "logo", &STANDARD.encode(bytes)),
            None => drop_value(self.conn(), "logo"),
        }
    }

    /// Adds a policy that holds from an instant on.
    ///
    /// # Errors
    /// `Invalid` where a number is outside its range, or another policy begins at this instant.
    pub fn add_policy(
        &self,
        id: Id<Policy>,
        since_at: DateTime<Utc>,
        it: &Policy,
    ) -> Result<(), Error> {
        let mut rules = Map::new();
        for rule in RULES {
            let value = it.get(rule.name).unwrap_or(rule.default);
            if !(rule.low..=rule.high).contains(&value) {
                return Err(Error::Invalid { what: "a number of the policy is outside its range" });
            }
            rules.insert(rule.name.to_owned(), Value::from(value));
        }
        let params: [(&str, &dyn ToSql); 3] = [
            (":id", &In(&id)),
            (":since_at", &In(&since_at)),
            (":rules", &Value::Object(rules).to_string()),
        ];
        let sql = "INSERT INTO policy (id, since_at, rules) VALUES (:id, :since_at, :rules)";
        match self.conn().prepare_cached(sql)?.execute(&params) {
            Ok(_) => Ok(()),
            Err(error) => match error.sqlite_error().map(|it| it.extended_code) {
                Some(rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE) => {
                    Err(Error::Invalid { what: "another policy begins at this instant" })
                }
                _ => Err(error.into()),
            },
        }
    }
}

/// Returns the id of a policy that came without one: the same instant gives the same id.
pub(crate) fn policy_id(since_at: DateTime<Utc>) -> Id<Policy> {
    let millis = u64::try_from(since_at.timestamp_millis()).unwrap_or(0);
    Id::new(uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid())
}

/// Reads a policy. A number that is missing, or that this release refuses, is the default one.
fn policy(row: &Row<'_>) -> rusqlite::Result<(DateTime<Utc>, Policy)> {
    let rules: Map<String, Value> =
        serde_json::from_str(&row.cell::<String>("rules")?).unwrap_or_default();
    let mut policy = Policy::default();
    for (name, value) in &rules {
        if let Some(value) = value.as_f64() {
            let _ = policy.set(name, value);
        }
    }
    Ok((row.cell("since_at")?, policy))
}

fn put(conn: &Connection, name: &str, value: &str) -> Result<(), Error> {
    let sql = "INSERT INTO setting (name, value) VALUES (?1, ?2)
               ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    conn.prepare_cached(sql)?.execute([name, value])?;
    Ok(())
}

fn drop_value(conn: &Connection, name: &str) -> Result<(), Error> {
    conn.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name])?;
    Ok(())
}

/// Reads every value but the logo, which is large and asked for by itself.
fn rows(conn: &Connection) -> Result<HashMap<String, String>, Error> {
    let mut query = conn.prepare_cached("SELECT name, value FROM setting WHERE name <> 'logo'")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn from_rows(mut rows: HashMap<String, String>) -> Settings {
    let default = Settings::default();
    let mut take = |name: &str| rows.remove(name);
    Settings {
        name: take("name").and_then(Text::new),
        business: take("business").and_then(Text::new),
        postal: take("postal").and_then(Text::new),
        email: take("email").and_then(Text::new),
        phone: take("phone").and_then(Text::new),
        currency: take("currency").and_then(|it| currency(&it)).unwrap_or(default.currency),
        zone: take("zone").and_then(|it| it.parse().ok()).unwrap_or(default.zone),
        language: take("language").unwrap_or(default.language),
        target_rate_minor: take("target_rate_minor").and_then(|it| it.parse().ok()),
        monthly_costs_minor: take("monthly_costs_minor").and_then(|it| it.parse().ok()),
        reserve_minor: take("reserve_minor").and_then(|it| it.parse().ok()),
        country: take("country"),
        rates: take("rates").map(|it| it.lines().filter_map(rate).collect()).unwrap_or_default(),
        reminders: cascade(take("remind_at").as_deref(), take("reminders").as_deref()),
        keep_in_tray: take("keep_in_tray").is_some(),
    }
}

/// Reads the time of day, and one kind a line with its leads in minutes: `review 10080 0`.
fn cascade(at: Option<&str>, kinds: Option<&str>) -> Cascade {
    let mut cascade = Cascade::default();
    if let Some(at) = at.and_then(|it| it.parse().ok()) {
        cascade.at = at;
    }
    for line in kinds.unwrap_or_default().lines() {
        let mut words = line.split(' ');
        if let Some(kind) = words.next().and_then(DueKind::from_word) {
            cascade.set(kind, words.filter_map(|it| it.parse().ok()).map(Lead::of_minutes));
        }
    }
    cascade
}

/// Reads one line of the rates, such as `NOK 0.085`.
fn rate(line: &str) -> Option<(Currency, f64)> {
    let (code, worth) = line.split_once(' ')?;
    Some((currency(code)?, worth.parse().ok()?))
}

fn to_rows(it: &Settings) -> Vec<(&'static str, String)> {
    let rates: Vec<_> =
        it.rates.iter().map(|(currency, worth)| format!("{} {worth}", currency.code())).collect();
    let kinds: Vec<_> = it
        .reminders
        .changed()
        .map(|(kind, leads)| {
            let leads = leads.iter().map(|it| format!(" {}", it.minutes));
            format!("{}{}", kind.word(), leads.collect::<String>())
        })
        .collect();
    let at = it.reminders.at;
    let text = |it: &Option<Text>| it.as_ref().map(Text::to_string);
    [
        ("name", text(&it.name)),
        ("business", text(&it.business)),
        ("postal", text(&it.postal)),
        ("email", text(&it.email)),
        ("phone", text(&it.phone)),
        ("currency", Some(it.currency.code().to_owned())),
        ("zone", Some(it.zone.name().to_owned())),
        ("language", Some(it.language.clone())),
        ("target_rate_minor", it.target_rate_minor.map(|it| it.to_string())),
        ("monthly_costs_minor", it.monthly_costs_minor.map(|it| it.to_string())),
        ("reserve_minor", it.reserve_minor.map(|it| it.to_string())),
        ("country", it.country.clone()),
        ("rates", (!rates.is_empty()).then(|| rates.join("\n"))),
        ("remind_at", (at != Cascade::default().at).then(|| at.to_string())),
        ("reminders", (!kinds.is_empty()).then(|| kinds.join("\n"))),
        ("keep_in_tray", it.keep_in_tray.then(|| "yes".to_owned())),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.map(|value| (name, value)))
    .collect()
}
