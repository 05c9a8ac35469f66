//! Describing the records behind a finding, so that a person can follow each to its entry.

use std::collections::HashMap;

use domain::assess::verdict::Cite;
use domain::letter::facts::Source;
use store::Cited;
use uuid::Uuid;

use crate::error::Error;
use crate::session::Session;
use crate::view::standing::CiteView;

/// What some records are known by.
pub(crate) struct Labels {
    known: HashMap<Uuid, Cited>,
}

impl Labels {
    /// Looks up what these records are known by.
    pub(crate) fn of(
        session: &Session,
        cites: impl IntoIterator<Item = Cite>,
    ) -> Result<Self, Error> {
        Ok(Self { known: session.read().cited(cites)? })
    }

    /// Looks up what the sources of a letter are known by.
    pub(crate) fn of_sources<'a>(
        session: &Session,
        sources: impl IntoIterator<Item = &'a Source>,
    ) -> Result<Self, Error> {
        let read = session.read();
        let mut known = HashMap::new();
        let mut cites = Vec::new();
        let mut put = |id: Uuid, on, label: &domain::text::Text| {
            known.insert(id, Cited { entry: None, on, label: Some(label.to_string()) });
        };
        for source in sources {
            match *source {
                Source::Promise(id) => cites.push(Cite::Promise(id)),
                Source::Invoice(id) => cites.push(Cite::Invoice(id)),
                Source::Incident(id) => cites.push(Cite::Incident(id)),
                Source::Telling(id) => cites.push(Cite::Telling(id)),
                Source::Complaint(id) => cites.push(Cite::Complaint(id)),
                Source::Recovery(id) => cites.push(Cite::Recovery(id)),
                Source::Concession(id) => cites.push(Cite::Concession(id)),
                Source::Boundary(id) => put(id.uuid(), None, &read.boundary(id)?.rule),
                Source::Obligation(id) => {
                    let it = read.obligation(id)?;
                    put(id.uuid(), it.due_on, &it.wording);
                }
                Source::Colleague(id) => put(id.uuid(), None, &read.colleague(id)?.name),
                _ => {}
            }
        }
        known.extend(read.cited(cites)?);
        Ok(Self { known })
    }

    fn view(&self, noun: &str, id: Uuid) -> CiteView {
        let cited = self.known.get(&id);
        CiteView {
            noun: noun.to_owned(),
            id: id.to_string(),
            entry: cited.and_then(|it| it.entry).map(Into::into),
            on: cited.and_then(|it| it.on),
            label: cited.and_then(|it| it.label.clone()),
        }
    }

    /// Describes the records behind a finding.
    pub(crate) fn cites(&self, cites: &[Cite]) -> Vec<CiteView> {
        cites
            .iter()
            .map(|cite| match *cite {
                Cite::Entry(id) => {
                    CiteView { entry: Some(id.into()), ..self.view("entry", id.uuid()) }
                }
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
                Cite::HardTime(id) => self.view("hard_time", id.uuid()),
            })
            .collect()
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
                Source::Boundary(id) => self.view("boundary", id.uuid()),
                Source::Telling(id) => self.view("telling", id.uuid()),
                Source::Complaint(id) => self.view("complaint", id.uuid()),
                Source::Recovery(id) => self.view("recovery", id.uuid()),
                Source::Concession(id) => self.view("concession", id.uuid()),
                Source::Obligation(id) => self.view("obligation", id.uuid()),
                Source::Colleague(id) => self.view("colleague", id.uuid()),
                Source::Chosen => self.view("chosen", Uuid::nil()),
            })
            .collect()
    }
}
