//! Attachments, and their bytes apart.

use std::collections::HashMap;

use domain::attachment::{Attachment, AttachmentText, TextReading};
use domain::client::Client;
use domain::id::Id;
use rusqlite::{Connection, Row, ToSql};
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use crate::op::Noun;
use crate::record::{self, Record, reads};
use crate::row::{Bind, Cells as _, In};
use crate::sort_key::Kind;
use crate::{Error, Read, Tx};

reads!(Attachment, attachment, attachments);

impl Read<'_> {
    /// Returns the bytes of an attachment.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where it lies in the bin; `Damaged` where they are not
    /// the bytes that were put in.
    pub fn attachment_bytes(&self, id: Id<Attachment>) -> Result<Vec<u8>, Error> {
        record::one(self.conn(), id)?;
        bytes(self.conn(), id)
    }

    /// Returns how taking the text out of an attachment went, and the text, its pages divided by
    /// form feeds. `None` where that was not tried.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where it lies in the bin.
    pub fn attachment_text(
        &self,
        id: Id<Attachment>,
    ) -> Result<(Option<TextReading>, String), Error> {
        record::one(self.conn(), id)?;
        let sql = "SELECT reading, text FROM attachment WHERE id = :id";
        let found = self.conn().prepare_cached(sql)?.query_row(&[(":id", &In(&id))], |row| {
            Ok((row.cell("reading")?, row.cell::<Option<String>>("text")?))
        })?;
        Ok((found.0, found.1.unwrap_or_default()))
    }

    /// Returns how taking the text out of a client's attachments went, where it was tried.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn attachment_readings(
        &self,
        client: Id<Client>,
    ) -> Result<HashMap<Id<Attachment>, TextReading>, Error> {
        let sql = "SELECT id, reading FROM attachment
                   WHERE client = :client AND reading IS NOT NULL AND binned_at IS NULL";
        let mut query = self.conn().prepare_cached(sql)?;
        let rows = query.query_map(&[(":client", &In(&client))], |row| {
            Ok((row.cell("id")?, row.cell("reading")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Returns the text of every attachment that was read, or why there is none, ordered by id.
pub(crate) fn texts(conn: &Connection) -> Result<Vec<AttachmentText>, Error> {
    let sql = "SELECT id, reading, text FROM attachment
               WHERE reading IS NOT NULL AND binned_at IS NULL ORDER BY id";
    let mut query = conn.prepare_cached(sql)?;
    let rows = query.query_map([], |row| {
        Ok(AttachmentText {
            attachment: row.cell("id")?,
            reading: row.cell("reading")?,
            text: row.cell::<Option<String>>("text")?.unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Tx<'_> {
    /// Adds an attachment with its bytes.
    ///
    /// # Errors
    /// Where a record it names is not there, its id is taken, or its size is not that of the
    /// bytes.
    pub fn add_attachment(&self, it: &Attachment, bytes: &[u8]) -> Result<(), Error> {
        if u64::try_from(bytes.len()) != Ok(it.size) {
            return Err(Error::Invalid { what: "the size is not that of the bytes" });
        }
        record::add(self.conn(), it)?;
        let digest = Sha256::digest(bytes);
        let params: [(&str, &dyn ToSql); 3] =
            [(":id", &In(&it.id)), (":sha256", &digest.as_slice()), (":bytes", &bytes)];
        let sql = "INSERT INTO attachment_content (attachment, sha256, bytes)
                   VALUES (:id, :sha256, :bytes)";
        self.conn().prepare_cached(sql)?.execute(&params)?;
        Ok(())
    }

    /// Keeps the text that was taken out of an attachment.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where it lies in the bin.
    pub fn keep_attachment_text(
        &self,
        id: Id<Attachment>,
        reading: TextReading,
        text: &str,
    ) -> Result<(), Error> {
        record::one(self.conn(), id)?;
        let text = (reading == TextReading::Read).then(|| text.nfc().collect::<String>());
        let params: [(&str, &dyn ToSql); 3] =
            [(":id", &In(&id)), (":reading", &In(&reading)), (":text", &text)];
        let sql = "UPDATE attachment SET reading = :reading, text = :text WHERE id = :id";
        self.conn().prepare_cached(sql)?.execute(&params)?;
        Ok(())
    }

    /// Changes what is known of the attachment with the same id; its bytes stay as they are.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where a record it names is not there; `Invalid` where
    /// the size is another.
    pub fn change_attachment(&self, it: &Attachment) -> Result<(), Error> {
        if record::one(self.conn(), it.id)?.size != it.size {
            return Err(Error::Invalid { what: "the size is not that of the bytes" });
        }
        record::change(self.conn(), it)
    }
}

/// Reads the bytes of an attachment and holds them against their digest.
pub(crate) fn bytes(conn: &Connection, id: Id<Attachment>) -> Result<Vec<u8>, Error> {
    let sql = "SELECT sha256, bytes FROM attachment_content WHERE attachment = :id";
    let (digest, bytes): (Vec<u8>, Vec<u8>) = conn
        .prepare_cached(sql)?
        .query_row(&[(":id", &In(&id))], |row| Ok((row.cell("sha256")?, row.cell("bytes")?)))
        .map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => Error::NotFound(Noun::Attachment),
            other => other.into(),
        })?;
    if Sha256::digest(&bytes).as_slice() == digest {
        Ok(bytes)
    } else {
        Err(Error::Damaged { found: "an attachment is not what was put in" })
    }
}

impl Record for Attachment {
    const NOUN: Noun = Noun::Attachment;
    const TABLE: &'static str = "attachment";
    const COLUMNS: &'static [&'static str] =
        &["id", "client", "entry", "engagement", "name", "media", "size", "added_at"];
    const ORDER: &'static str = "added_at, id";
    const FOUND_AS: Option<Kind> = Some(Kind::Attachment);

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.cell("id")?,
            client: row.cell("client")?,
            entry: row.cell("entry")?,
            engagement: row.cell("engagement")?,
            name: row.cell("name")?,
            media: row.cell("media")?,
            size: row.cell("size")?,
            added_at: row.cell("added_at")?,
        })
    }

    fn bind(&self, to: &mut Bind<'_, '_>) -> rusqlite::Result<()> {
        to.set(":id", &self.id)?;
        to.set(":client", &self.client)?;
        to.set(":entry", &self.entry)?;
        to.set(":engagement", &self.engagement)?;
        to.set(":name", &self.name)?;
        to.set(":media", &self.media)?;
        to.set(":size", &self.size)?;
        to.set(":added_at", &self.added_at)
    }

    fn happened(&self, _: &Connection) -> Result<i64, Error> {
        Ok(self.added_at.timestamp_millis())
    }
}
