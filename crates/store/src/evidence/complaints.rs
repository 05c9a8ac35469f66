//! Evidence of complaints, of what was done about them, and of hard times.

use std::collections::HashMap;

use domain::assess::evidence::{ComplaintFact, HardTimeFact, RecoveryFact};
use domain::complaint::ComplaintStep;
use rusqlite::Connection;

use super::Gathering;
use crate::Error;
use crate::op::Noun;
use crate::record::{self, Scope};
use crate::row::Cells as _;
use crate::whose::Whose;

impl Gathering<'_> {
    pub(super) fn read_complaints(&mut self, conn: &Connection) -> Result<(), Error> {
        let mut steps = match self.whose {
            Whose::All => record::parts::<ComplaintStep>(conn, Scope::All)?,
            Whose::Client(client) => record::parts(conn, Scope::Client(client))?,
            // One with stages changes more than is added (see `done.sql`).
            Whose::Added { .. } => HashMap::new(),
        };
        let sql = "SELECT client, id, raised_on, importance, cause, promised FROM complaint
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Complaint, sql, "rowid", |it, row| {
            let steps = steps.remove(&row.cell(1)?).unwrap_or_default();
            it.evidence.complaints.push(ComplaintFact {
                complaint: row.cell(1)?,
                raised_on: row.cell(2)?,
                importance: row.cell(3)?,
                cause: row.cell(4)?,
                promised: row.cell(5)?,
                steps: steps.into_iter().map(|step| (step.stage, step.on)).collect(),
            });
            Ok(())
        })?;
        let sql = "SELECT client, id, starts_on, ends_on, outcome, ended_on FROM recovery
                   WHERE binned_at IS NULL";
        self.each(conn, Noun::Recovery, sql, "rowid", |it, row| {
            let outcome: Option<_> = row.cell(4)?;
            it.evidence.recoveries.push(RecoveryFact {
                recovery: row.cell(1)?,
                starts_on: row.cell(2)?,
                ends_on: row.cell(3)?,
                ended: outcome.zip(row.cell(5)?),
            });
            Ok(())
        })?;
        let sql = "SELECT client, id, since_on, until_on FROM hard_time WHERE binned_at IS NULL";
        self.each(conn, Noun::HardTime, sql, "rowid", |it, row| {
            it.evidence.hard_times.push(HardTimeFact {
                hard_time: row.cell(1)?,
                since_on: row.cell(2)?,
                until_on: row.cell(3)?,
            });
            Ok(())
        })
    }
}
