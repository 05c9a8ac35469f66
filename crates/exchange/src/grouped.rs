//! A journal by clients, each list in the order in which it is written.
//!
//! The order depends on the records alone, so that the same journal always gives the same bytes.

use std::collections::HashMap;

use domain::attachment::{Attachment, AttachmentText};
use domain::boundary::{Boundary, Telling};
use domain::check_in::CheckIn;
use domain::client::{Client, Contact, Expectation, Move};
use domain::complaint::Complaint;
use domain::concession::Concession;
use domain::engagement::{Engagement, Term};
use domain::entry::{Entry, EntryVersion};
use domain::hard_time::HardTime;
use domain::id::Id;
use domain::incident::{Gesture, Incident};
use domain::invoice::{Cost, Invoice, Payment, Work};
use domain::journal::Journal;
use domain::letter::Letter;
use domain::obligation::Obligation;
use domain::playbook::{OwnPlaybook, Run};
use domain::promise::Promise;
use domain::prompt::Prompt;
use domain::recovery::Recovery;
use domain::reminder::Reminder;
use domain::review::Review;
use uuid::Uuid;

/// Everything that belongs to one client.
#[derive(Debug, Default)]
pub(crate) struct Part<'j> {
    pub(crate) contacts: Vec<&'j Contact>,
    pub(crate) moves: Vec<&'j Move>,
    pub(crate) expectations: Vec<&'j Expectation>,
    pub(crate) engagements: Vec<&'j Engagement>,
    pub(crate) boundaries: Vec<&'j Boundary>,
    pub(crate) entries: Vec<&'j Entry>,
    pub(crate) tellings: Vec<&'j Telling>,
    pub(crate) invoices: Vec<&'j Invoice>,
    /// Payments that belong to no invoice.
    pub(crate) payments: Vec<&'j Payment>,
    pub(crate) work: Vec<&'j Work>,
    pub(crate) costs: Vec<&'j Cost>,
    pub(crate) promises: Vec<&'j Promise>,
    pub(crate) complaints: Vec<&'j Complaint>,
    pub(crate) concessions: Vec<&'j Concession>,
    pub(crate) recoveries: Vec<&'j Recovery>,
    pub(crate) letters: Vec<&'j Letter>,
    pub(crate) obligations: Vec<&'j Obligation>,
    pub(crate) hard_times: Vec<&'j HardTime>,
    pub(crate) check_ins: Vec<&'j CheckIn>,
    pub(crate) prompts: Vec<&'j Prompt>,
    pub(crate) reviews: Vec<&'j Review>,
    pub(crate) runs: Vec<&'j Run>,
    /// Those whose record is in the journal too.
    pub(crate) reminders: Vec<&'j Reminder>,
    pub(crate) attachments: Vec<Kept<'j>>,
    clauses: HashMap<Id<Engagement>, Vec<&'j Term>>,
    incidents: HashMap<Id<Entry>, Vec<&'j Incident>>,
    gestures: HashMap<Id<Entry>, Vec<&'j Gesture>>,
    versions: HashMap<Id<Entry>, Vec<&'j EntryVersion>>,
    invoice_payments: HashMap<Id<Invoice>, Vec<&'j Payment>>,
}

/// An attachment with its bytes, and what taking its text out has given.
#[derive(Debug)]
pub(crate) struct Kept<'j> {
    pub(crate) file: &'j (Attachment, Vec<u8>),
    pub(crate) text: Option<&'j AttachmentText>,
}

/// Returns the list of an owner, or an empty one.
fn of<'l, K: Eq + std::hash::Hash, T>(map: &'l HashMap<K, Vec<&T>>, key: &K) -> &'l [&'l T] {
    map.get(key).map_or(&[], Vec::as_slice)
}

impl Part<'_> {
    pub(crate) fn clauses(&self, engagement: Id<Engagement>) -> &[&Term] {
        of(&self.clauses, &engagement)
    }

    pub(crate) fn incidents(&self, entry: Id<Entry>) -> &[&Incident] {
        of(&self.incidents, &entry)
    }

    pub(crate) fn gestures(&self, entry: Id<Entry>) -> &[&Gesture] {
        of(&self.gestures, &entry)
    }

    pub(crate) fn versions(&self, entry: Id<Entry>) -> &[&EntryVersion] {
        of(&self.versions, &entry)
    }

    pub(crate) fn payments_of(&self, invoice: Id<Invoice>) -> &[&Payment] {
        of(&self.invoice_payments, &invoice)
    }
}

/// A journal by clients.
#[derive(Debug)]
pub(crate) struct Grouped<'j> {
    pub(crate) clients: Vec<(&'j Client, Part<'j>)>,
    /// Playbooks that the person wrote.
    pub(crate) playbooks: Vec<&'j OwnPlaybook>,
    /// Boundaries for every client.
    pub(crate) boundaries: Vec<&'j Boundary>,
    /// The client of every record that others refer to; `None` for a general one.
    pub(crate) owners: HashMap<Uuid, Option<Id<Client>>>,
}

/// Groups a journal.
///
/// Returns the noun of a record whose owner is not in the journal, where there is one: it could
/// not be written anywhere, and leaving it out would lose it.
pub(crate) fn group(journal: &Journal) -> Result<Grouped<'_>, &'static str> {
    let mut clients: Vec<_> = journal.clients.iter().map(|it| (it, Part::default())).collect();
    clients.sort_by_key(|(it, _)| it.id);
    let places: HashMap<_, _> =
        clients.iter().enumerate().map(|(index, (it, _))| (it.id, index)).collect();
    let mut playbooks: Vec<_> = journal.playbooks.iter().collect();
    playbooks.sort_by_key(|it| it.id);
    let mut grouped =
        Grouped { clients, playbooks, boundaries: Vec::new(), owners: HashMap::new() };

    macro_rules! deal {
        ($noun:literal, $list:ident by $($order:tt)+) => {{
            let mut all: Vec<_> = journal.$list.iter().collect();
            all.sort_by_key($($order)+);
            for it in all {
                let place = *places.get(&it.client).ok_or($noun)?;
                grouped.clients[place].1.$list.push(it);
            }
        }};
    }
    deal!("contact", contacts by |it| it.id);
    deal!("move", moves by |it| (it.on, it.id));
    deal!("expectation", expectations by |it| (it.told_at.at, it.id));
    deal!("engagement", engagements by |it| (it.starts_on, it.id));
    deal!("entry", entries by |it| (it.at.at, it.id));
    deal!("telling", tellings by |it| (it.at.at, it.id));
    deal!("invoice", invoices by |it| (it.issued_on, it.id));
    deal!("work", work by |it| (it.on, it.id));
    deal!("cost", costs by |it| (it.on, it.id));
    deal!("promise", promises by |it| (it.made_at.at, it.id));
    deal!("complaint", complaints by |it| (it.raised_on, it.id));
    deal!("concession", concessions by |it| (it.on, it.id));
    deal!("recovery", recoveries by |it| (it.starts_on, it.id));
    deal!("letter", letters by |it| (it.written_at, it.id));
    deal!("obligation", obligations by |it| (it.since_on, it.id));
    deal!("hard time", hard_times by |it| (it.since_on, it.id));
    deal!("check-in", check_ins by |it| (it.due_on, it.id));
    deal!("prompt", prompts by |it| (it.raised_at, it.id));
    deal!("review", reviews by |it| (it.decided_at.at, it.id));
    deal!("run", runs by |it| (it.started_at.at, it.id));
    deal!("reminder", reminders by |it| it.id);

    let texts: HashMap<_, _> =
        journal.attachment_texts.iter().map(|it| (it.attachment, it)).collect();
    let mut attachments: Vec<_> = journal.attachments.iter().collect();
    attachments.sort_by_key(|(it, _)| (it.added_at, it.id));
    for it in attachments {
        let place = *places.get(&it.0.client).ok_or("attachment")?;
        let text = texts.get(&it.0.id).copied();
        grouped.clients[place].1.attachments.push(Kept { file: it, text });
    }
    let mut boundaries: Vec<_> = journal.boundaries.iter().collect();
    boundaries.sort_by_key(|it| (it.since, it.id));
    for it in boundaries {
        match it.client {
            None => grouped.boundaries.push(it),
            Some(client) => {
                let place = *places.get(&client).ok_or("boundary")?;
                grouped.clients[place].1.boundaries.push(it);
            }
        }
    }
    nest(journal, &places, &mut grouped)?;
    grouped.owners = owners(journal);
    let owners = &grouped.owners;
    for (client, part) in &mut grouped.clients {
        part.reminders.retain(|it| owners.get(&it.of.record) == Some(&Some(client.id)));
    }
    Ok(grouped)
}

/// Puts the records that stand in another record into the part of that record's client.
fn nest<'j>(
    journal: &'j Journal,
    places: &HashMap<Id<Client>, usize>,
    grouped: &mut Grouped<'j>,
) -> Result<(), &'static str> {
    let place = |client: &Id<Client>| places.get(client).copied();
    let engagements: HashMap<_, _> =
        journal.engagements.iter().map(|it| (it.id, place(&it.client))).collect();
    let entries: HashMap<_, _> =
        journal.entries.iter().map(|it| (it.id, place(&it.client))).collect();
    let invoices: HashMap<_, _> = journal.invoices.iter().map(|it| (it.id, it.client)).collect();

    macro_rules! deal {
        ($noun:literal, $list:ident in $owners:ident . $owner:ident as $part:ident by $($order:tt)+) => {{
            let mut all: Vec<_> = journal.$list.iter().collect();
            all.sort_by_key($($order)+);
            for it in all {
                let place = $owners.get(&it.$owner).copied().flatten().ok_or($noun)?;
                grouped.clients[place].1.$part.entry(it.$owner).or_default().push(it);
            }
        }};
    }
    deal!("clause", terms in engagements.engagement as clauses by |it| it.id);
    deal!("incident", incidents in entries.entry as incidents by |it| it.id);
    deal!("gesture", gestures in entries.entry as gestures by |it| it.id);
    deal!("version", entry_versions in entries.entry as versions by |it| (it.replaced_at, it.id));

    let mut payments: Vec<_> = journal.payments.iter().collect();
    payments.sort_by_key(|it| (it.received_on, it.id));
    for it in payments {
        let part = &mut grouped.clients[place(&it.client).ok_or("payment")?].1;
        match it.invoice.filter(|invoice| invoices.get(invoice) == Some(&it.client)) {
            Some(invoice) => part.invoice_payments.entry(invoice).or_default().push(it),
            None => part.payments.push(it),
        }
    }
    Ok(())
}

/// Returns the client of every record that others may refer to.
fn owners(journal: &Journal) -> HashMap<Uuid, Option<Id<Client>>> {
    let mut owners = HashMap::with_capacity(journal.entries.len() + journal.invoices.len());
    owners.extend(journal.contacts.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.entries.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.invoices.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.promises.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.complaints.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.reviews.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.prompts.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.playbooks.iter().map(|it| (it.id.uuid(), None)));
    owners.extend(journal.work.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.costs.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.concessions.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.recoveries.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.obligations.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.check_ins.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.letters.iter().map(|it| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.attachments.iter().map(|(it, _)| (it.id.uuid(), Some(it.client))));
    owners.extend(journal.boundaries.iter().map(|it| (it.id.uuid(), it.client)));
    owners.extend(journal.attachments.iter().map(|(it, _)| (it.id.uuid(), Some(it.client))));
    let engagements: HashMap<_, _> =
        journal.engagements.iter().map(|it| (it.id, it.client)).collect();
    let terms = journal.terms.iter();
    owners.extend(terms.map(|it| (it.id.uuid(), engagements.get(&it.engagement).copied())));
    owners.extend(engagements.iter().map(|(id, client)| (id.uuid(), Some(*client))));
    owners
}
