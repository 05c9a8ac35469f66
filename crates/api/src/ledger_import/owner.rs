//! Whose the rows of a file are.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::client::{Address, Client, ClientKind, Move, Stage};
use domain::id::Id;
use domain::money;
use domain::settings::Settings;
use domain::text::Text;
use exchange::csv::{Item, Record, Records};

use crate::client;
use crate::context::Context;
use crate::error::Error;
use crate::ledger_import::CsvChoice;
use crate::session::Session;
use crate::undo::ClientName;
use crate::view::ledger_import::CsvClientView;

/// How many clients with a name like it are offered.
const SUGGESTIONS: usize = 3;

/// Whose the rows are, by the name in the file, folded.
pub(super) struct Owners {
    by_name: HashMap<String, Owner>,
    /// Clients that are to be added.
    pub new: Vec<(Client, Move)>,
    pub names: Vec<CsvClientView>,
}

/// One name in the file.
struct Owner {
    client: Option<Client>,
    place: usize,
}

impl Owners {
    /// Finds out whose every row is: by what a person said, or else by the name.
    pub fn find(
        session: &Session,
        context: &Context<'_>,
        found: &Records,
        choice: &CsvChoice,
    ) -> Result<Self, Error> {
        let read = session.read();
        let settings = read.settings()?;
        let known: HashMap<String, Id<Client>> = read
            .client_names()?
            .iter()
            .map(|(id, name)| (store::fold(name.as_str()), *id))
            .collect();
        let mut owners = Self { by_name: HashMap::new(), new: Vec::new(), names: Vec::new() };
        for record in &found.records {
            let Some(name) = Text::new(&record.client) else { continue };
            let folded = store::fold(name.as_str());
            if let Some(owner) = owners.by_name.get(&folded) {
                owners.names[owner.place].rows += 1;
                continue;
            }
            let said = choice.clients.iter().find(|it| store::fold(it.name.trim()) == folded);
            let chosen = match said {
                Some(said) => said.client.map(|it| it.0),
                None => known.get(&folded).copied(),
            };
            let add = chosen.is_none() && said.is_some_and(|it| it.add);
            let owner = match chosen {
                Some(id) => Some(read.client(id)?),
                None if add => Some(owners.add(context, &settings, &name, record)),
                None => None,
            };
            let place = owners.names.len();
            owners.names.push(CsvClientView {
                name: name.to_string(),
                rows: 1,
                client: owner
                    .as_ref()
                    .filter(|_| !add)
                    .map(|it| ClientName { id: it.id.into(), name: it.name.to_string() }),
                add,
                leave_out: owner.is_none() && said.is_some(),
                suggestions: match &owner {
                    Some(_) => Vec::new(),
                    None => suggestions(session, name.as_str())?,
                },
            });
            owners.by_name.insert(folded, Owner { client: owner, place });
        }
        Ok(owners)
    }

    /// Returns whose a row is.
    pub fn of(&self, record: &Record) -> Option<&Client> {
        self.by_name.get(&store::fold(record.client.trim())).and_then(|it| it.client.as_ref())
    }

    /// Makes a client of a name that the journal does not have.
    fn add(
        &mut self,
        context: &Context<'_>,
        settings: &Settings,
        name: &Text,
        record: &Record,
    ) -> Client {
        let (since, currency) = began(record);
        let client = Client {
            id: context.id(),
            name: name.clone(),
            kind: ClientKind::Company,
            language: settings.language.clone(),
            address_form: Address::Formal,
            currency: currency.and_then(money::currency).unwrap_or(settings.currency),
            zone: settings.zone,
            email: None,
            phone: None,
            postal: None,
            pinned: None,
            target_rate_minor: None,
        };
        let began = Move {
            id: context.id(),
            client: client.id,
            stage: Stage::Active,
            on: since.min(context.today()),
            reason: None,
            comment: None,
        };
        self.new.push((client.clone(), began));
        client
    }
}

/// Returns the day of a row, and the currency that it states.
fn began(record: &Record) -> (NaiveDate, Option<&str>) {
    match &record.item {
        Item::Time { on, .. } => (*on, None),
        Item::Invoice(it) => (it.issued_on, it.currency.as_deref()),
        Item::Payment { on, currency, .. } | Item::Cost { on, currency, .. } => {
            (*on, currency.as_deref())
        }
    }
}

/// Returns clients whose name has the first word of a name in it, or is in the name.
fn suggestions(session: &Session, name: &str) -> Result<Vec<ClientName>, Error> {
    let mut found = client::named(session, name)?;
    if found.is_empty()
        && let Some(first) = name.split_whitespace().find(|it| it.chars().count() > 2)
    {
        found = client::named(session, first)?;
    }
    found.truncate(SUGGESTIONS);
    Ok(found)
}
