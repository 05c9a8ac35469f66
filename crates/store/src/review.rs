//! Reviews: what was decided about a renewal, and why.

use domain::client::Client;
use domain::closed::ClosedSet;
use domain::id::Id;
use domain::review::{Review, ReviewFigures};
use rusqlite::types::Type;
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Record, reads};
use crate::row::{Bind, Cells as _};
use crate::sort_key::Kind;
use crate::{Error, Read, Tx};

reads!(Review, review, reviews);

impl Read<'_> {
    /// Returns the reviews of all clients, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn reviews_of_all(&self) -> Result<Vec<Review>, Error> {
        record::of_all(self.conn(), "TRUE", Review::ORDER, &[])
    }
}

impl Tx<'_> {
    /// Adds a review. There is no changing one: another takes its place.
    ///
    /// # Errors
    /// Where a record it names is not there, or its id is taken.
    pub fn add_review(&self, it: &Review) -> Result<(), Error> {
        record::add(self.conn(), it)
    }
}

impl Record for Review {
    const NOUN: Noun = Noun::Review;
    const TABLE: &'static str = "review";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "engagement",
        "decided_at",
        "zone",
        "choice",
        "reason",
        "answers",
        "deadline_on",
        "term_ends_on",
        "standing",
        "score",
        "minutes",
        "earned_minor",
        "target_minor",
        "currency",
        "replaces",
    ];
    const ORDER: &'static str = "decided_at, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Review);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let answers: Vec<(String, String)> =
            serde_json::from_str(&row.cell::<String>("answers")?).map_err(|_| strange())?;
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            engagement: row.cell("engagement")?,
            decided_at: row.moment("decided_at", "zone")?,
            choice: row.cell("choice")?,
            reason: row.cell("reason")?,
            answers: answers
                .iter()
                .map(|(question, answer)| Ok((word(question)?, word(answer)?)))
                .collect::<rusqlite::Result<_>>()?,
            deadline_on: row.cell("deadline_on")?,
            term_ends_on: row.cell("term_ends_on")?,
            figures: ReviewFigures {
                standing: row.cell("standing")?,
                score: row.cell("score")?,
                minutes: row.cell("minutes")?,
                earned_minor: row.cell("earned_minor")?,
                target_minor: row.cell("target_minor")?,
                currency: row.cell("currency")?,
            },
            replaces: row.cell("replaces")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let answers: Vec<_> = self.answers.iter().map(|it| (it.0.word(), it.1.word())).collect();
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":engagement", &self.engagement)?;
        to.set_moment(":decided_at", ":zone", self.decided_at)?;
        to.set(":choice", &self.choice)?;
        to.set(":reason", &self.reason)?;
        to.set(":answers", &serde_json::json!(answers).to_string())?;
        to.set(":deadline_on", &self.deadline_on)?;
        to.set(":term_ends_on", &self.term_ends_on)?;
        to.set(":standing", &self.figures.standing)?;
        to.set(":score", &self.figures.score)?;
        to.set(":minutes", &self.figures.minutes)?;
        to.set(":earned_minor", &self.figures.earned_minor)?;
        to.set(":target_minor", &self.figures.target_minor)?;
        to.set(":currency", &self.figures.currency)?;
        to.set(":replaces", &self.replaces)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.decided_at.at.timestamp_millis())
    }
}

fn word<T: ClosedSet>(word: &str) -> rusqlite::Result<T> {
    T::from_word(word).ok_or_else(strange)
}

fn strange() -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, "answers".to_owned(), Type::Text)
}
