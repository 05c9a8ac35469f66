//! Playbooks that a person wrote, and what became of following any.

use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::playbook::{BuiltIn, OwnPlaybook, Run, RunStep, Which};
use domain::text::Text;
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Part, Record, Scope, reads, writes};
use crate::row::{Bind, Cells as _};
use crate::{Error, Read};

reads!(OwnPlaybook, playbook);
writes!(OwnPlaybook, add_playbook, change_playbook);
reads!(Run, run, runs);
writes!(Run, add_run, change_run);

impl Read<'_> {
    /// Returns every playbook that a person wrote, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn playbooks(&self) -> Result<Vec<OwnPlaybook>, Error> {
        record::of_all(self.conn(), "TRUE", OwnPlaybook::ORDER, &[])
    }

    /// Returns every run of any playbook, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn all_runs(&self) -> Result<Vec<Run>, Error> {
        record::of_all(self.conn(), "TRUE", Run::ORDER, &[])
    }
}

impl Record for OwnPlaybook {
    const NOUN: Noun = Noun::Playbook;
    const TABLE: &'static str = "playbook";
    const COLUMNS: &'static [&'static str] = &["id", "title", "body", "copied_from"];
    const HAS_CLIENT: bool = false;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            title: row.cell("title")?,
            text: row.cell("body")?,
            from: built_in(row, "copied_from")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":title", &self.title)?;
        to.set(":body", &self.text)?;
        to.set(":copied_from", &self.from)
    }
}

/// Reads which of the product's playbooks it is; `None` for one that this release does not have.
fn built_in(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<BuiltIn>> {
    let word: Option<Text> = row.cell(column)?;
    Ok(word.and_then(|it| BuiltIn::from_word(it.as_str())))
}

impl Record for Run {
    const NOUN: Noun = Noun::PlaybookRun;
    const TABLE: &'static str = "playbook_run";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "built_in",
        "playbook",
        "title",
        "started_at",
        "zone",
        "ended_at",
        "entry",
        "complaint",
        "prompt",
        "result",
        "note",
    ];
    const ORDER: &'static str = "started_at, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let own: Option<Id<OwnPlaybook>> = row.cell("playbook")?;
        let of = built_in(row, "built_in")?.map(Which::BuiltIn).or(own.map(Which::Own));
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            of,
            title: row.cell("title")?,
            started_at: row.moment("started_at", "zone")?,
            ended_at: row.cell("ended_at")?,
            entry: row.cell("entry")?,
            complaint: row.cell("complaint")?,
            prompt: row.cell("prompt")?,
            steps: Vec::new(),
            result: row.cell("result")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let (built_in, own) = match self.of {
            Some(Which::BuiltIn(it)) => (Some(it), None),
            Some(Which::Own(it)) => (None, Some(it)),
            None => (None, None),
        };
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":built_in", &built_in)?;
        to.set(":playbook", &own)?;
        to.set(":title", &self.title)?;
        to.set_moment(":started_at", ":zone", self.started_at)?;
        to.set(":ended_at", &self.ended_at)?;
        to.set(":entry", &self.entry)?;
        to.set(":complaint", &self.complaint)?;
        to.set(":prompt", &self.prompt)?;
        to.set(":result", &self.result)?;
        to.set(":note", &self.note)
    }

    fn fill(conn: &Connection, records: &mut [Self], scope: Scope) -> Result<(), Error> {
        let mut steps = record::parts(conn, scope)?;
        for it in records {
            it.steps = steps.remove(&it.id.uuid()).unwrap_or_default();
        }
        Ok(())
    }

    fn add_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::add_parts(conn, self.id.uuid(), &self.steps)
    }

    fn change_parts(&self, conn: &Connection) -> Result<(), Error> {
        record::change_parts(conn, self.id.uuid(), &self.steps)
    }
}

impl Part for RunStep {
    const TABLE: &'static str = "playbook_run_step";
    const WHOLE: &'static str = "playbook_run";
    const COLUMNS: &'static [&'static str] = &["name", "done_at", "answer"];

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: row.cell("name")?,
            done_at: row.cell("done_at")?,
            answer: row.cell("answer")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":name", &self.name)?;
        to.set(":done_at", &self.done_at)?;
        to.set(":answer", &self.answer)
    }
}
