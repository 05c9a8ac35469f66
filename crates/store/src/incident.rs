//! Incidents and gestures: what counts in an entry, against the client or for them.

use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::{Gesture, Incident, IncidentKind, What};
use rusqlite::{Connection, Row};

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _, In};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Incident, incident, incidents);
writes!(Incident, add_incident, change_incident);
reads!(Gesture, gesture, gestures);
writes!(Gesture, add_gesture, change_gesture);

impl Read<'_> {
    /// Returns the incidents of an entry, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn incidents_of(&self, entry: Id<Entry>) -> Result<Vec<Incident>, Error> {
        of_entry(self.conn(), entry)
    }

    /// Returns the gestures of an entry, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn gestures_of(&self, entry: Id<Entry>) -> Result<Vec<Gesture>, Error> {
        of_entry(self.conn(), entry)
    }
}

fn of_entry<R: Record>(conn: &Connection, entry: Id<Entry>) -> Result<Vec<R>, Error> {
    let select = record::select::<R>();
    let sql = format!("{select} WHERE entry = :entry AND {} ORDER BY id", R::LIVE);
    record::read(conn, &sql, &[(":entry", &In(&entry))])
}

/// Whose they are follows from their entry.
const CLIENT_OF_ENTRY: (&str, &str) = ("client", "(SELECT client FROM entry WHERE id = :entry)");

impl Record for Incident {
    const NOUN: Noun = Noun::Incident;
    const TABLE: &'static str = "incident";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "entry",
        "kind",
        "severity",
        "cause",
        "manner",
        "toward",
        "boundary",
        "invoice",
        "promise",
        "complaint",
        "minutes",
        "note",
    ];
    const DERIVED: &'static [(&'static str, &'static str)] = &[CLIENT_OF_ENTRY];
    const LIVE: &'static str = "binned_at IS NULL \
        AND entry NOT IN (SELECT id FROM entry AS whole WHERE whole.binned_at IS NOT NULL) \
        AND (boundary IS NULL OR boundary NOT IN \
          (SELECT id FROM boundary AS rule WHERE rule.binned_at IS NOT NULL))";
    const ORDER: &'static str = "sort_key";
    const FOUND_AS: Option<Kind> = Some(Kind::Incident);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let what = match row.cell("kind")? {
            IncidentKind::Abuse => {
                What::Abuse { manner: row.cell("manner")?, toward: row.cell("toward")? }
            }
            IncidentKind::Crossing => What::Crossing { boundary: row.cell("boundary")? },
            IncidentKind::LatePayment => What::LatePayment { invoice: row.cell("invoice")? },
            IncidentKind::UnpaidScope => What::UnpaidScope { minutes: row.cell("minutes")? },
            IncidentKind::BrokenPromise => What::BrokenPromise { promise: row.cell("promise")? },
            IncidentKind::Complaint => What::Complaint { complaint: row.cell("complaint")? },
        };
        Ok(Self {
            id: row.cell("id")?,
            entry: row.cell("entry")?,
            what,
            severity: row.cell("severity")?,
            cause: row.cell("cause")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        let (mut abuse, mut boundary, mut invoice) = (None, None, None);
        let (mut minutes, mut promise, mut complaint) = (None, None, None);
        match self.what {
            What::Abuse { manner, toward } => abuse = Some((manner, toward)),
            What::Crossing { boundary: it } => boundary = Some(it),
            What::LatePayment { invoice: it } => invoice = it,
            What::UnpaidScope { minutes: it } => minutes = it,
            What::BrokenPromise { promise: it } => promise = it,
            What::Complaint { complaint: it } => complaint = it,
        }
        to.set(":id", &self.id)?;
        to.set(":entry", &self.entry)?;
        to.set(":kind", &self.what.kind())?;
        to.set(":severity", &self.severity)?;
        to.set(":cause", &self.cause)?;
        to.set(":manner", &abuse.map(|it| it.0))?;
        to.set(":toward", &abuse.map(|it| it.1))?;
        to.set(":boundary", &boundary)?;
        to.set(":invoice", &invoice)?;
        to.set(":promise", &promise)?;
        to.set(":complaint", &complaint)?;
        to.set(":minutes", &minutes)?;
        to.set(":note", &self.note)
    }

    fn happened(&self, conn: &Connection) -> Result<i64, Error> {
        let at = "SELECT at FROM entry WHERE id = :id";
        let at = record::value(conn, at, &[(":id", &In(&self.entry))])?;
        at.ok_or(Error::NotFound(Noun::Entry))
    }
}

impl Record for Gesture {
    const NOUN: Noun = Noun::Gesture;
    const TABLE: &'static str = "gesture";
    const COLUMNS: &'static [&'static str] = &["id", "entry", "kind", "note"];
    const DERIVED: &'static [(&'static str, &'static str)] = &[CLIENT_OF_ENTRY];
    const LIVE: &'static str = "binned_at IS NULL AND entry NOT IN \
        (SELECT id FROM entry AS whole WHERE whole.binned_at IS NOT NULL)";
    const ORDER: &'static str = "(SELECT at FROM entry WHERE entry.id = gesture.entry), id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            entry: row.cell("entry")?,
            kind: row.cell("kind")?,
            note: row.cell("note")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":entry", &self.entry)?;
        to.set(":kind", &self.kind)?;
        to.set(":note", &self.note)
    }
}
