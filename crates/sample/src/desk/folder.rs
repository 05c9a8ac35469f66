//! A folder: everything about one client.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use domain::attachment::Attachment;
use domain::boundary::Boundary;
use domain::client::{
    Address, Client, ClientKind, Contact, Expectation, ExpectationItem, Move, PartingReason, Stage,
};
use domain::engagement::Engagement;
use domain::entry::{Account, Channel, Entry, EntryVersion};
use domain::id::Id;
use domain::incident::Severity;
use domain::moment::Moment;
use domain::money::currency;
use domain::text::Text;
use iso_currency::Currency;

use super::{Desk, at, text};
use crate::diary;

/// Where in the diary something happened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) entry: Id<Entry>,
    pub(super) at: Moment,
    pub(super) channel: Channel,
}

/// Everything about one client, in the making.
#[derive(Debug)]
pub(crate) struct Folder<'a> {
    pub(super) desk: &'a mut Desk,
    pub(super) client: Id<Client>,
    pub(super) currency: Currency,
    /// The agreement that holds, with its first day.
    pub(super) engagement: Option<(Id<Engagement>, NaiveDate)>,
    people: Vec<(String, Id<Contact>)>,
    marks: BTreeMap<String, Place>,
}

impl<'a> Folder<'a> {
    /// Opens a folder for a new client.
    #[expect(clippy::too_many_arguments, reason = "a client's cover sheet, written once each")]
    pub(crate) fn open(
        desk: &'a mut Desk,
        since: i64,
        name: &str,
        kind: ClientKind,
        language: &str,
        address_form: Address,
        money: &str,
        zone: Tz,
    ) -> Self {
        let day = desk.day(since);
        let client = desk.id_on(day);
        let currency = currency(money).expect("the sample names real currencies");
        desk.journal.clients.push(Client {
            id: client,
            name: text(name),
            kind,
            language: language.to_owned(),
            address_form,
            currency,
            zone,
            email: None,
            phone: None,
            postal: None,
            pinned: None,
            target_rate_minor: None,
        });
        Self {
            desk,
            client,
            currency,
            engagement: None,
            people: Vec::new(),
            marks: BTreeMap::new(),
        }
    }

    /// Fills in how to reach the client.
    pub(crate) fn reach(&mut self, email: &str, phone: &str, postal: &str) {
        if let Some(client) = self.desk.journal.clients.last_mut() {
            client.email = Text::new(email);
            client.phone = Text::new(phone);
            client.postal = Text::new(postal);
        }
    }

    /// Pins what should be seen first.
    pub(crate) fn pin(&mut self, words: &str) {
        if let Some(client) = self.desk.journal.clients.last_mut() {
            client.pinned = Text::new(words);
        }
    }

    /// Adds a person at the client; the first one is whom letters go to.
    pub(crate) fn contact(&mut self, name: &str, role: &str, email: &str, phone: &str) {
        let id = self.desk.ids.next(super::morning(self.desk.day(540)));
        let primary = self.people.is_empty();
        let first = name.split_whitespace().next().unwrap_or(name).to_owned();
        self.people.push((first, id));
        self.desk.journal.contacts.push(Contact {
            id,
            client: self.client,
            name: text(name),
            role: Text::new(role),
            email: Text::new(email),
            phone: Text::new(phone),
            primary,
        });
    }

    /// Moves the client into a stage.
    pub(crate) fn stage(&mut self, ago: i64, stage: Stage, comment: &str) {
        self.moved(ago, stage, None, comment);
    }

    /// Moves the client into a stage, with a reason from the catalogue.
    pub(crate) fn moved(
        &mut self,
        ago: i64,
        stage: Stage,
        reason: Option<PartingReason>,
        comment: &str,
    ) {
        let on = self.desk.day(ago);
        let id = self.desk.id_on(on);
        let comment = Text::new(comment);
        self.desk.journal.moves.push(Move { id, client: self.client, stage, on, reason, comment });
    }

    /// Writes a boundary down for this client alone.
    pub(crate) fn boundary(
        &mut self,
        ago: i64,
        rule: &str,
        instead: &str,
        severity: Severity,
    ) -> Id<Boundary> {
        let id = self.desk.boundary(ago, rule, instead, severity);
        if let Some(boundary) = self.desk.journal.boundaries.last_mut() {
            boundary.client = Some(self.client);
        }
        id
    }

    /// Copies a diary into the journal.
    pub(crate) fn diary(&mut self, pages: &str) {
        let lines = diary::read(pages).expect("the sample's diaries can be read");
        for line in lines {
            let when = at(line.day(self.desk.today), line.time);
            let id = self.desk.ids.next(when.at);
            if let Some(mark) = line.mark {
                let place = Place { entry: id, at: when, channel: line.channel };
                self.marks.insert(mark, place);
            }
            let after = i64::from(line.minutes.unwrap_or(1)) + 4;
            let people = self.present(&line.people, line.channel);
            self.desk.journal.entries.push(Entry {
                id,
                client: self.client,
                engagement: self.under(when.day()),
                at: when,
                channel: line.channel,
                direction: line.direction,
                outcome: line.outcome,
                minutes: line.minutes,
                toll: line.toll,
                recovery_minutes: line.recovery,
                account: line.account,
                people,
                logged_at: when.at + TimeDelta::minutes(after),
            });
        }
    }

    /// Returns the agreement that held on a day.
    pub(super) fn under(&self, day: NaiveDate) -> Option<Id<Engagement>> {
        self.engagement.filter(|it| it.1 <= day).map(|it| it.0)
    }

    /// Returns who took part: those named, or else whom letters go to.
    fn present(&self, named: &[String], channel: Channel) -> Vec<Id<Contact>> {
        if named.is_empty() && channel.is_contact() {
            return self.people.first().map(|it| it.1).into_iter().collect();
        }
        let person = |first: &String| self.people.iter().find(|it| it.0 == *first);
        named.iter().map(|it| person(it).expect("the diary names people we know").1).collect()
    }

    /// Finds an entry by its mark.
    pub(super) fn place(&self, mark: &str) -> Place {
        *self.marks.get(mark).expect("the diary has the marks that other records name")
    }

    /// Returns how many days before the day of the sample the day so many days after an entry was.
    pub(crate) fn ago(&self, mark: &str, later: i64) -> i64 {
        (self.desk.today - self.place(mark).at.day()).num_days() - later
    }

    /// Notes that the client was told an item of the first-contact checklist.
    pub(crate) fn expect(&mut self, mark: &str, item: ExpectationItem, wording: &str) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        self.desk.journal.expectations.push(Expectation {
            id,
            client: self.client,
            item,
            told_at: place.at,
            entry: Some(place.entry),
            wording: Text::new(wording),
        });
    }

    /// Notes all five items as told in one entry.
    pub(crate) fn expectations(&mut self, mark: &str) {
        for (item, wording) in crate::clients::FIRST_CONTACT {
            self.expect(mark, item, wording);
        }
    }

    /// Keeps an earlier version of an entry, as it stood until some minutes after it was logged.
    pub(crate) fn earlier(&mut self, mark: &str, account: Account, minutes_until: i64) {
        let place = self.place(mark);
        let entry = self.desk.journal.entries.iter().find(|it| it.id == place.entry).cloned();
        if let Some(entry) = entry {
            let replaced_at = entry.logged_at + TimeDelta::minutes(minutes_until);
            let id = self.desk.ids.next(replaced_at);
            self.desk.journal.entry_versions.push(EntryVersion {
                id,
                entry: entry.id,
                replaced_at,
                account,
                at: entry.at,
                channel: entry.channel,
                minutes: entry.minutes,
                toll: None,
            });
        }
    }

    /// Keeps a file with an entry.
    pub(crate) fn attach(&mut self, mark: &str, name: &str, media: &str, bytes: &[u8]) {
        let place = self.place(mark);
        let id = self.desk.ids.next(place.at.at);
        let attachment = Attachment {
            id,
            client: self.client,
            entry: Some(place.entry),
            engagement: None,
            name: text(name),
            media: media.to_owned(),
            size: bytes.len() as u64,
            added_at: place.at.at,
        };
        self.desk.journal.attachments.push((attachment, bytes.to_vec()));
    }
}
