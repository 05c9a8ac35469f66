//! The list of clients, with what stands beside each.

use chrono::{DateTime, Utc};
use domain::client::{Client, Stage};
use domain::id::Id;
use domain::moment::Moment;
use uuid::Uuid;

use crate::op::Noun;
use crate::record::Record as _;
use crate::row::Cells as _;
use crate::{Error, Read};

/// A client as the list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientRow {
    pub client: Client,
    pub stage: Stage,
    /// The newest interaction of any kind; notes to self are none.
    pub last_contact_at: Option<Moment>,
    /// How many entries there are, notes included.
    pub entries: u32,
    /// How many promises of either side are not settled.
    pub open_promises: u32,
}

impl Read<'_> {
    /// Returns every client that is not in the bin, oldest first, with what the list shows.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn client_rows(&self) -> Result<Vec<ClientRow>, Error> {
        self.rows(None)
    }

    /// Returns what the list shows of one client.
    ///
    /// # Errors
    /// `NotFound` where there is no such client, or where it lies in the bin.
    pub fn client_row(&self, client: Id<Client>) -> Result<ClientRow, Error> {
        self.rows(Some(client.uuid()))?.pop().ok_or(Error::NotFound(Noun::Client))
    }

    fn rows(&self, of: Option<Uuid>) -> Result<Vec<ClientRow>, Error> {
        let entries = self.entries_of_each()?;
        let mut query = self.conn().prepare_cached(include_str!("client_rows.sql"))?;
        let rows = query.query_map([of], |row| {
            let stage: Option<Stage> = row.cell("stage")?;
            let at: Option<DateTime<Utc>> = row.cell("last_at")?;
            let client = Client::from_row(row)?;
            Ok(ClientRow {
                entries: entries.get(&client.id.uuid()).copied().unwrap_or(0),
                client,
                stage: stage.unwrap_or(Stage::Prospect),
                last_contact_at: match at {
                    None => None,
                    Some(at) => Some(Moment::new(at, row.cell("last_zone")?)),
                },
                open_promises: row.cell("open_promises")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
