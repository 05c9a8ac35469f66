//! Describing the records behind a finding, so that a person can follow each to its entry.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::assess::verdict::Cite;
use domain::client::Client;
use domain::entry::Entry;
use domain::id::Id;
use domain::incident::What;
use domain::letter::parting::Source;
use uuid::Uuid;

use crate::error::Error;
use crate::session::Session;
use crate::view::standing::CiteView;

/// What is known of a client's records by their id.
pub(crate) struct Labels {
    known: HashMap<Uuid, Label>,
}

#[derive(Default)]
struct Label {
    entry: Option<Id<Entry>>,
    on: Option<NaiveDate>,
    label: Option<String>,
}

impl Labels {
    /// Reads the labels of a client's records. Entries are not among them: there can be many, and
    /// they are looked up as they are needed.
    pub(crate) fn of(session: &Session, client: Id<Client>) -> Result<Self, Error> {
        let read = session.read();
        let mut known = HashMap::new();
        let mut put =
            |id: Uuid, entry: Option<Id<Entry>>, on: Option<NaiveDate>, label: Option<String>| {
                known.insert(id, Label { entry, on, label });
            };
        let boundaries: HashMap<_, _> =
            read.boundaries(client)?.into_iter().map(|it| (it.id, it.rule.to_string())).collect();
        for (incident, at) in read.incidents_with_moments(client)? {
            let label = match incident.what {
                What::Crossing { boundary } => boundaries.get(&boundary).cloned(),
                _ => incident.note.as_ref().map(ToString::to_string),
            };
            put(incident.id.uuid(), Some(incident.entry), Some(at.day()), label);
        }
        for it in read.gestures(client)? {
            put(it.id.uuid(), Some(it.entry), None, it.note.map(|note| note.to_string()));
        }
        for it in read.tellings(client)? {
            put(it.id.uuid(), it.entry, Some(it.at.day()), boundaries.get(&it.boundary).cloned());
        }
        for it in read.promises(client)? {
            put(it.id.uuid(), it.entry, Some(it.due_at.day()), Some(it.wording.to_string()));
        }
        for it in read.complaints(client)? {
            put(it.id.uuid(), it.entry, Some(it.raised_on), Some(it.theme.to_string()));
        }
        for it in read.recoveries(client)? {
            put(it.id.uuid(), None, Some(it.starts_on), Some(it.criteria.to_string()));
        }
        for it in read.concessions(client)? {
            put(it.id.uuid(), it.entry, Some(it.on), it.reason.map(|reason| reason.to_string()));
        }
        for it in read.invoices(client)? {
            put(it.id.uuid(), None, Some(it.due_on), it.number.map(|number| number.to_string()));
        }
        for it in read.payments(client)? {
            put(it.id.uuid(), None, Some(it.received_on), None);
        }
        for it in read.work(client)? {
            put(it.id.uuid(), None, Some(it.on), it.note.map(|note| note.to_string()));
        }
        for it in read.costs(client)? {
            put(it.id.uuid(), None, Some(it.on), it.note.map(|note| note.to_string()));
        }
        Ok(Self { known })
    }

    fn view(&self, noun: &str, id: Uuid) -> CiteView {
        let label = self.known.get(&id);
        CiteView {
            noun: noun.to_owned(),
            id: id.to_string(),
            entry: label.and_then(|it| it.entry).map(Into::into),
            on: label.and_then(|it| it.on),
            label: label.and_then(|it| it.label.clone()),
        }
    }

    /// Describes the records behind a finding; entries get their day from the journal.
    pub(crate) fn cites(&self, session: &Session, cites: &[Cite]) -> Result<Vec<CiteView>, Error> {
        let entries: Vec<Id<Entry>> = cites
            .iter()
            .filter_map(|it| if let Cite::Entry(id) = it { Some(*id) } else { None })
            .collect();
        let days = session.read().entry_days(&entries)?;
        Ok(cites
            .iter()
            .map(|cite| match *cite {
                Cite::Entry(id) => CiteView {
                    entry: Some(id.into()),
                    on: days.get(&id).copied(),
                    ..self.view("entry", id.uuid())
                },
                Cite::Incident(id) => self.view("incident", id.uuid()),
                Cite::Gesture(id) => self.view("gesture", id.uuid()),
                Cite::Telling(id) => self.view("telling", id.uuid()),
                Cite::Promise(id) => self.view("promise", id.uuid()),
                Cite::Complaint(id) => self.view("complaint", id.uuid()),
                Cite::Recovery(id) => self.view("recovery", id.uuid()),
                Cite::Concession(id) => self.view("concession", id.uuid()),
                Cite::Invoice(id) => self.view("invoice", id.uuid()),
                Cite::Payment(id) => self.view("payment", id.uuid()),
                Cite::Work(id) => self.view("work", id.uuid()),
                Cite::Cost(id) => self.view("cost", id.uuid()),
            })
            .collect())
    }

    /// Describes the records behind a letter's paragraph.
    pub(crate) fn sources(&self, sources: &[Source]) -> Vec<CiteView> {
        sources
            .iter()
            .map(|source| match *source {
                Source::Settings => self.view("settings", Uuid::nil()),
                Source::Client(id) => self.view("client", id.uuid()),
                Source::Contact(id) => self.view("contact", id.uuid()),
                Source::Engagement(id) => self.view("engagement", id.uuid()),
                Source::NoticeTerms(id) => self.view("notice_terms", id.uuid()),
                Source::Term(id) => self.view("term", id.uuid()),
                Source::Promise(id) => self.view("promise", id.uuid()),
                Source::Invoice(id) => self.view("invoice", id.uuid()),
                Source::Incident(id) => self.view("incident", id.uuid()),
                Source::Telling(id) => self.view("telling", id.uuid()),
                Source::Chosen => self.view("chosen", Uuid::nil()),
            })
            .collect()
    }
}
