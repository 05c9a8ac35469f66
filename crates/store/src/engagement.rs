//! Engagements, each with its terms of notice and their amendments.

use domain::client::Client;
use domain::closed::ClosedSet;
use domain::engagement::{Engagement, Following, NoticeTerms, Period, Price};
use domain::id::Id;
use rusqlite::types::Type;
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Part, Record, Scope, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(Engagement, engagement, engagements);
writes!(Engagement, add_engagement, change_engagement);

impl Read<'_> {
    /// Returns the engagements of all clients, oldest first.
    ///
    /// One whose `ends_on` has passed is among them: only the caller knows what day it is.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn engagements_running(&self) -> Result<Vec<Engagement>, Error> {
        record::of_all(self.conn(), "TRUE", Engagement::ORDER, &[])
    }
}

impl Record for Engagement {
    const NOUN: Noun = Noun::Engagement;
    const TABLE: &'static str = "engagement";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "title",
        "starts_on",
        "value_minor",
        "value_currency",
        "value_per_count",
        "value_per_unit",
        "country",
        "review_days",
        "ends_on",
        "notice_given_on",
    ];
    const ORDER: &'static str = "starts_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let value = row.maybe_money("value_minor", "value_currency")?;
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            title: row.cell("title")?,
            starts_on: row.cell("starts_on")?,
            value: value.zip(period(row, "value_per_count", "value_per_unit")?),
            country: row.cell("country")?,
            review_days: row.cell("review_days")?,
            ends_on: row.cell("ends_on")?,
            notice_given_on: row.cell("notice_given_on")?,
            prices: Vec::new(),
            terms: Vec::new(),
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":title", &self.title)?;
        to.set(":starts_on", &self.starts_on)?;
        to.set_money(":value_minor", ":value_currency", self.value.map(|it| it.0))?;
        set_period(to, ":value_per_count", ":value_per_unit", self.value.map(|it| it.1))?;
        to.set(":country", &self.country)?;
        to.set(":review_days", &self.review_days)?;
        to.set(":ends_on", &self.ends_on)?;
        to.set(":notice_given_on", &self.notice_given_on)
    }

    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let mut terms = record::parts(conn, scope)?;
        let mut prices = record::parts(conn, scope)?;
        for it in records {
            it.prices = prices.remove(&it.id.uuid()).unwrap_or_default();
            it.terms = terms.remove(&it.id.uuid()).unwrap_or_default();
        }
        Ok(())
    }

    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::add_parts(conn, self.id.uuid(), &self.terms)?;
        record::add_parts(conn, self.id.uuid(), &self.prices)
    }

    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::change_parts(conn, self.id.uuid(), &self.terms)?;
        record::change_parts(conn, self.id.uuid(), &self.prices)
    }
}

impl Part for NoticeTerms {
    const TABLE: &'static str = "notice_terms";
    const WHOLE: &'static str = "engagement";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "effective_on",
        "first_term_count",
        "first_term_unit",
        "following",
        "renews_count",
        "renews_unit",
        "notice_count",
        "notice_unit",
        "end_on",
        "counts_from",
        "forms",
        "confirmed",
        "note",
    ];
    const HAS_POSITION: bool = false;
    const ORDER: &'static str = "effective_on, id";

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let following = match (
            row.cell::<String>("following")?.as_str(),
            period(row, "renews_count", "renews_unit")?,
        ) {
            ("renews", Some(period)) => Following::Renews(period),
            ("ends", _) => Following::Ends,
            _ => Following::OpenEnded,
        };
        let forms: Vec<(String, u32)> =
            serde_json::from_str(&row.cell::<String>("forms")?).map_err(|_| strange("forms"))?;
        let confirmed: Vec<String> = serde_json::from_str(&row.cell::<String>("confirmed")?)
            .map_err(|_| strange("confirmed"))?;
        Ok(Self {
            id: row.cell("id")?,
            effective_on: row.cell("effective_on")?,
            first_term: period(row, "first_term_count", "first_term_unit")?,
            following,
            notice: Period { count: row.cell("notice_count")?, unit: row.cell("notice_unit")? },
            end_on: row.cell("end_on")?,
            counts_from: row.cell("counts_from")?,
            forms: forms
                .into_iter()
                .map(|(form, days)| word("forms", &form).map(|form| (form, days)))
                .collect::<Result<_, _>>()?,
            confirmed: confirmed
                .iter()
                .map(|it| word("confirmed", it))
                .collect::<Result<_, _>>()?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let (following, renews) = match self.following {
            Following::Ends => ("ends", None),
            Following::Renews(period) => ("renews", Some(period)),
            Following::OpenEnded => ("open_ended", None),
        };
        let forms: Vec<_> = self.forms.iter().map(|(form, days)| (form.word(), days)).collect();
        let confirmed: Vec<_> = self.confirmed.iter().map(|it| it.word()).collect();
        to.set(":id", &self.id)?;
        to.set(":effective_on", &self.effective_on)?;
        set_period(to, ":first_term_count", ":first_term_unit", self.first_term)?;
        to.set(":following", &following.to_owned())?;
        set_period(to, ":renews_count", ":renews_unit", renews)?;
        set_period(to, ":notice_count", ":notice_unit", Some(self.notice))?;
        to.set(":end_on", &self.end_on)?;
        to.set(":counts_from", &self.counts_from)?;
        to.set(":forms", &serde_json::json!(forms).to_string())?;
        to.set(":confirmed", &serde_json::json!(confirmed).to_string())?;
        to.set(":note", &self.note)
    }
}

impl Part for Price {
    const TABLE: &'static str = "engagement_price";
    const WHOLE: &'static str = "engagement";
    const COLUMNS: &'static [&'static str] =
        &["id", "from_on", "amount_minor", "currency", "per_count", "per_unit"];
    const HAS_POSITION: bool = false;
    const ORDER: &'static str = "from_on, id";

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            from_on: row.cell("from_on")?,
            amount: row.money("amount_minor", "currency")?,
            per: Period { count: row.cell("per_count")?, unit: row.cell("per_unit")? },
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":from_on", &self.from_on)?;
        to.set_money(":amount_minor", ":currency", Some(self.amount))?;
        set_period(to, ":per_count", ":per_unit", Some(self.per))
    }
}

/// Reads a number and the unit beside it.
fn period(row: &Row<'_>, count: &str, unit: &str) -> rusqlite::Result<Option<Period>> {
    let pair = (row.cell::<Option<u32>>(count)?, row.cell(unit)?);
    Ok(match pair {
        (Some(count), Some(unit)) => Some(Period { count, unit }),
        _ => None,
    })
}

/// Sets a number and the unit beside it.
fn set_period(
    to: &mut Bind<'_, '_>,
    count: &str,
    unit: &str,
    it: Option<Period>,
) -> rusqlite::Result<()> {
    to.set(count, &it.map(|it| it.count))?;
    to.set(unit, &it.map(|it| it.unit))
}

/// Reads one word of a short list that is kept as JSON.
fn word<T: ClosedSet>(column: &str, word: &str) -> rusqlite::Result<T> {
    T::from_word(word).ok_or_else(|| strange(column))
}

fn strange(column: &str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), Type::Text)
}
