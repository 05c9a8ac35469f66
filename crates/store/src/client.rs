//! Clients, the people there, the dated life of the relationship, and what a client was told at
//! first contact.

use domain::client::{Client, Contact, Expectation, Move, Stage};
use domain::id::Id;
use rusqlite::Row;

use crate::op::Noun;
use crate::record::{self, Record, reads, writes};
use crate::row::{Bind, Cells as _, In};
use crate::sort_key::Kind;
use crate::{Error, Read};

reads!(Client, client);
writes!(Client, add_client, change_client);
reads!(Contact, contact, contacts);
writes!(Contact, add_contact, change_contact);
reads!(Move, r#move, moves);
writes!(Move, add_move, change_move);
reads!(Expectation, expectation, expectations);
writes!(Expectation, add_expectation, change_expectation);

impl Read<'_> {
    /// Returns every client that is not in the bin, oldest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn clients(&self) -> Result<Vec<Client>, Error> {
        record::of_all(self.conn(), "TRUE", "id", &[])
    }

    /// Returns where a client is: the latest of its moves, or a prospect without any.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn stage(&self, client: Id<Client>) -> Result<Stage, Error> {
        let found = record::value(
            self.conn(),
            "SELECT stage FROM move WHERE client = :client AND binned_at IS NULL
             ORDER BY moved_on DESC, id DESC LIMIT 1",
            &[(":client", &In(&client))],
        )?;
        Ok(found.unwrap_or(Stage::Prospect))
    }
}

impl Record for Client {
    const NOUN: Noun = Noun::Client;
    const TABLE: &'static str = "client";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "kind",
        "language",
        "address_form",
        "currency",
        "zone",
        "email",
        "phone",
        "postal",
        "pinned",
        "target_rate_minor",
    ];
    const HAS_CLIENT: bool = false;
    const FOUND_AS: Option<Kind> = Some(Kind::Client);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            name: row.cell("name")?,
            kind: row.cell("kind")?,
            language: row.cell("language")?,
            address_form: row.cell("address_form")?,
            currency: row.cell("currency")?,
            zone: row.cell("zone")?,
            email: row.cell("email")?,
            phone: row.cell("phone")?,
            postal: row.cell("postal")?,
            pinned: row.cell("pinned")?,
            target_rate_minor: row.cell("target_rate_minor")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":name", &self.name)?;
        to.set(":kind", &self.kind)?;
        to.set(":language", &self.language)?;
        to.set(":address_form", &self.address_form)?;
        to.set(":currency", &self.currency)?;
        to.set(":zone", &self.zone)?;
        to.set(":email", &self.email)?;
        to.set(":phone", &self.phone)?;
        to.set(":postal", &self.postal)?;
        to.set(":pinned", &self.pinned)?;
        to.set(":target_rate_minor", &self.target_rate_minor)
    }
}

impl Record for Contact {
    const NOUN: Noun = Noun::Contact;
    const TABLE: &'static str = "contact";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "name", "role", "email", "phone", "is_primary"];
    const FOUND_AS: Option<Kind> = Some(Kind::Contact);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            name: row.cell("name")?,
            role: row.cell("role")?,
            email: row.cell("email")?,
            phone: row.cell("phone")?,
            primary: row.cell("is_primary")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":name", &self.name)?;
        to.set(":role", &self.role)?;
        to.set(":email", &self.email)?;
        to.set(":phone", &self.phone)?;
        to.set(":is_primary", &self.primary)
    }
}

impl Record for Move {
    const NOUN: Noun = Noun::Move;
    const TABLE: &'static str = "move";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "stage", "moved_on", "reason", "comment"];
    const ORDER: &'static str = "moved_on, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            stage: row.cell("stage")?,
            on: row.cell("moved_on")?,
            reason: row.cell("reason")?,
            comment: row.cell("comment")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":stage", &self.stage)?;
        to.set(":moved_on", &self.on)?;
        to.set(":reason", &self.reason)?;
        to.set(":comment", &self.comment)
    }
}

impl Record for Expectation {
    const NOUN: Noun = Noun::Expectation;
    const TABLE: &'static str = "expectation";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "item", "told_at", "zone", "entry", "wording"];
    const ORDER: &'static str = "told_at, id";

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            item: row.cell("item")?,
            told_at: row.moment("told_at", "zone")?,
            entry: row.cell("entry")?,
            wording: row.cell("wording")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":item", &self.item)?;
        to.set_moment(":told_at", ":zone", self.told_at)?;
        to.set(":entry", &self.entry)?;
        to.set(":wording", &self.wording)
    }
}
