//! The currencies that money is written down in, by client.

use domain::client::Client;
use domain::id::Id;
use iso_currency::Currency;
use uuid::Uuid;

use crate::row::Cells as _;
use crate::{Error, Read};

impl Read<'_> {
    /// Returns each currency in which a client has invoices, payments, costs or goodwill, in no
    /// particular order. What lies in the bin is left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn currencies(&self) -> Result<Vec<(Id<Client>, Currency)>, Error> {
        let mut query = self.conn().prepare_cached(
            "SELECT client, currency FROM (
               SELECT client, currency, binned_at FROM invoice UNION
               SELECT client, currency, binned_at FROM payment UNION
               SELECT client, currency, binned_at FROM cost UNION
               SELECT client, currency, binned_at FROM concession)
             WHERE binned_at IS NULL AND currency IS NOT NULL
               AND client IN (SELECT id FROM client WHERE binned_at IS NULL)
             GROUP BY client, currency",
        )?;
        let mut rows = query.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((Id::new(row.cell::<Uuid>(0)?), row.cell(1)?));
        }
        Ok(found)
    }
}
