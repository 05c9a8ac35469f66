//! Prompts, and what was decided.

use domain::client::Client;
use domain::id::Id;
use domain::prompt::{Decision, Prompt};
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(Prompt, prompt, prompts);
writes!(Prompt, add_prompt, change_prompt);

impl Read<'_> {
    /// Returns the newest prompt of every client that has one, answered or not, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn newest_prompts(&self) -> Result<Vec<Prompt>, Error> {
        let newest = "NOT EXISTS (
            SELECT 1 FROM prompt AS newer WHERE newer.client = prompt.client
              AND (newer.raised_at, newer.id) > (prompt.raised_at, prompt.id))";
        record::of_all(self.conn(), newest, Prompt::ORDER, &[])
    }
}

impl Record for Prompt {
    const NOUN: Noun = Noun::Prompt;
    const TABLE: &'static str = "prompt";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "crossed_on",
        "raised_at",
        "score",
        "answer",
        "reason",
        "until_on",
        "answered_at",
        "in_heat",
    ];
    /// A prompt is not a person's to throw away.
    const LIVE: &'static str = "TRUE";
    const ORDER: &'static str = "raised_at, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let answered: Option<_> = row.cell("answer")?;
        let decision = match answered {
            None => None,
            Some(answer) => Some(Decision {
                answer,
                reason: row.cell("reason")?,
                until: row.cell("until_on")?,
                at: row.cell("answered_at")?,
                in_heat: row.cell("in_heat")?,
            }),
        };
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            crossed_on: row.cell("crossed_on")?,
            raised_at: row.cell("raised_at")?,
            score: row.cell("score")?,
            decision,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let decision = self.decision.as_ref();
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":crossed_on", &self.crossed_on)?;
        to.set(":raised_at", &self.raised_at)?;
        to.set(":score", &self.score)?;
        to.set(":answer", &decision.map(|it| it.answer))?;
        to.set(":reason", &decision.and_then(|it| it.reason.clone()))?;
        to.set(":until_on", &decision.and_then(|it| it.until))?;
        to.set(":answered_at", &decision.map(|it| it.at))?;
        to.set(":in_heat", &decision.is_some_and(|it| it.in_heat))
    }
}
