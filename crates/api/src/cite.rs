//! Describing the records behind a finding, so that a person can follow each to its entry.

use std::collections::HashMap;

use domain::assess::verdict::Cite;
use domain::letter::parting::Source;
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
        let cite = |source: &Source| match *source {
            Source::Promise(id) => Some(Cite::Promise(id)),
            Source::Invoice(id) => Some(Cite::Invoice(id)),
            Source::Incident(id) => Some(Cite::Incident(id)),
            Source::Telling(id) => Some(Cite::Telling(id)),
            _ => None,
        };
        Self::of(session, sources.into_iter().filter_map(cite))
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
                Source::Telling(id) => self.view("telling", id.uuid()),
                Source::Chosen => self.view("chosen", Uuid::nil()),
            })
            .collect()
    }
}
