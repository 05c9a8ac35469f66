//! What the list shows of every client, kept while nothing touches it.
//!
//! What is due with a client changes only with the day and with what is written down about it, so
//! after a write only the clients that it touched are looked at again.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::agenda::About;
use domain::client::Client;
use domain::id::Id;
use store::ClientRow;

use crate::context::Context;
use crate::due::Agenda;
use crate::error::Error;
use crate::session::{MANY, Session};
use crate::view::client::NextDate;

/// What is known of every client, as of a day.
#[derive(Debug, Default)]
pub(crate) struct Overview {
    day: Option<NaiveDate>,
    known: HashMap<Id<Client>, Known>,
}

/// What the list shows of a client besides its standing.
#[derive(Debug)]
pub(crate) struct Known {
    /// The turn at which it was looked at.
    turn: u64,
    pub(crate) row: ClientRow,
    /// The next thing that has a date, promises that are late included.
    pub(crate) next: Option<NextDate>,
}

impl Overview {
    /// Looks again at whatever may have changed, and returns every client in no particular order.
    pub(crate) fn refresh(
        &mut self,
        session: &Session,
        context: &Context<'_>,
    ) -> Result<impl Iterator<Item = &Known>, Error> {
        let today = context.today();
        if self.day != Some(today) {
            self.known.clear();
            self.day = Some(today);
        }
        let turns = session.read().turns()?;
        self.known.retain(|client, _| turns.contains_key(client));
        let stale: Vec<Id<Client>> = turns
            .iter()
            .filter(|(client, turn)| self.known.get(client).is_none_or(|it| it.turn != **turn))
            .map(|(client, _)| *client)
            .collect();
        if stale.len() > MANY {
            let mut next = soonest(Agenda::of_all(session, today)?);
            for row in session.read().client_rows()? {
                let id = row.client.id;
                let turn = turns.get(&id).copied().unwrap_or_default();
                self.known.insert(id, Known { turn, row, next: next.remove(&id) });
            }
        } else {
            for id in stale {
                let row = session.read().client_row(id)?;
                let next = soonest(Agenda::of_client(session, id, today)?).remove(&id);
                self.known.insert(id, Known { turn: turns[&id], row, next });
            }
        }
        Ok(self.known.values())
    }
}

/// Returns the next date of every client that has one.
fn soonest(agenda: Agenda) -> HashMap<Id<Client>, NextDate> {
    let mut next: HashMap<Id<Client>, NextDate> = HashMap::new();
    for due in agenda.dues {
        // An invoice is listed with the money, and a prompt asks by itself.
        if matches!(due.about, About::Invoice(_) | About::Prompt(_)) {
            continue;
        }
        let date = NextDate { kind: due.kind.into(), on: due.when.day() };
        next.entry(due.client).or_insert(date);
    }
    next
}
