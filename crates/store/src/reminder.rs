//! Reminders: what was said of what is due, and when the clock was last looked at for them.

use domain::agenda::{DueKey, When};
use domain::client::Client;
use domain::id::Id;
use domain::moment::Moment;
use domain::reminder::{Lead, Reminder};
use rusqlite::{OptionalExtension as _, Row};

use crate::op::Noun;
use crate::open::Store;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _, In};
use crate::{Error, Read};

reads!(Reminder, reminder, reminders);
writes!(Reminder, add_reminder, change_reminder);

impl Read<'_> {
    /// Returns every reminder of every client.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn all_reminders(&self) -> Result<Vec<Reminder>, Error> {
        record::of_all(self.conn(), "TRUE", Reminder::ORDER, &[])
    }

    /// Returns when the clock was last looked at for reminders, and where; `None` where it never
    /// was.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn last_look(&self) -> Result<Option<Moment>, Error> {
        let sql = "SELECT at, zone FROM last_look";
        let found = self.conn().prepare_cached(sql)?.query_row([], |row| row.moment("at", "zone"));
        Ok(found.optional()?)
    }
}

impl Store {
    /// Notes that the clock was looked at for reminders.
    ///
    /// This is the one write that is no operation: it is nobody's record, touches nothing that is
    /// shown, and must not be undone.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn note_look(&self, now: Moment) -> Result<(), Error> {
        let sql = "INSERT INTO last_look (id, at, zone) VALUES (1, :at, :zone)
            ON CONFLICT (id) DO UPDATE SET at = excluded.at, zone = excluded.zone";
        let params: [(&str, &dyn rusqlite::ToSql); 2] =
            [(":at", &In(&now.at)), (":zone", &In(&now.zone))];
        self.conn.prepare_cached(sql)?.execute(&params)?;
        Ok(())
    }
}

impl Record for Reminder {
    const NOUN: Noun = Noun::Reminder;
    const TABLE: &'static str = "reminder";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "client",
        "kind",
        "record",
        "due_on",
        "due_at",
        "due_zone",
        "said_lead",
        "said_at",
        "is_late",
        "snoozed_until",
        "done_at",
    ];
    /// A reminder lies in no bin: it goes with its client.
    const LIVE: &'static str = "TRUE";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let on: Option<_> = row.cell("due_on")?;
        let when = match on {
            Some(day) => When::On(day),
            None => When::At(row.moment("due_at", "due_zone")?),
        };
        let lead: Option<u32> = row.cell("said_lead")?;
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            of: DueKey { kind: row.cell("kind")?, record: row.cell("record")?, when },
            said: lead.map(Lead::of_minutes),
            said_at: row.cell("said_at")?,
            late: row.cell("is_late")?,
            snoozed_until: row.cell("snoozed_until")?,
            done_at: row.cell("done_at")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let (on, at) = match self.of.when {
            When::On(day) => (Some(day), None),
            When::At(moment) => (None, Some(moment)),
        };
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":kind", &self.of.kind)?;
        to.set(":record", &self.of.record)?;
        to.set(":due_on", &on)?;
        to.set(":due_at", &at.map(|it| it.at))?;
        to.set(":due_zone", &at.map(|it| it.zone))?;
        to.set(":said_lead", &self.said.map(|it| it.minutes))?;
        to.set(":said_at", &self.said_at)?;
        to.set(":is_late", &self.late)?;
        to.set(":snoozed_until", &self.snoozed_until)?;
        to.set(":done_at", &self.done_at)
    }
}
