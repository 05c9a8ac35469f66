//! Clients, their people and their life, in a file.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::client::{Address, ClientKind, PartingReason, Stage};
use domain::id::Id;
use iso_currency::Currency;

use crate::attachment::{self, Attachment};
use crate::boundary::{self, Boundary, Telling};
use crate::check_in::{self, CheckIn};
use crate::complaint::{self, Complaint};
use crate::concession::{self, Concession};
use crate::engagement::{self, Engagement};
use crate::entry::{self, Entry};
use crate::expectation::{self, Expectation};
use crate::hard_time::{self, HardTime};
use crate::invoice::{self, Invoice, Payment};
use crate::leaf::{Amount, Language, Plain};
use crate::letter::{self, Letter};
use crate::obligation::{self, Obligation};
use crate::path::At;
use crate::playbook::{self, Run};
use crate::promise::{self, Promise};
use crate::prompt::{self, Prompt};
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::recovery::{self, Recovery};
use crate::reminder::{self, Reminder};
use crate::review::{self, Review};
use crate::word::Word;
use crate::work::{self, Cost, Work};
use crate::write::{amount, text};

record! {
    /// A company or a person who buys, with everything that belongs to them.
    Client as "client" {
        required {
            name: String,
        }
        optional {
            /// By default `company`.
            kind: Word<ClientKind>,
            /// The language to write to them in. By default that of the settings.
            language: Plain<Language>,
            /// How letters address them. By default `formal`.
            address_form: Word<Address>,
            /// The currency of every amount that names none. By default that of the settings.
            currency: Plain<Currency>,
            /// The zone of every time that names none. By default that of the settings.
            zone: Plain<Tz>,
            email: String,
            phone: String,
            /// The postal address, several lines.
            postal: String,
            /// What should be seen first whenever the client is opened.
            pinned: String,
            /// The hourly rate to compare with, where it differs from the general target.
            target_rate: Plain<Amount>,
        }
        lists {
            /// The people there.
            contacts: Contact,
            /// The stages of the relationship, each with its day.
            moves: Move,
            /// What of the first-contact checklist they were told.
            expectations: Expectation,
            /// The agreements with them.
            engagements: Engagement,
            /// Boundaries for them alone.
            boundaries: Boundary,
            /// Logged interactions.
            entries: Entry,
            /// That they were told a boundary.
            tellings: Telling,
            invoices: Invoice,
            /// Payments that belong to no invoice.
            payments: Payment,
            /// Time spent outside entries.
            work: Work,
            /// Money spent for them.
            costs: Cost,
            promises: Promise,
            complaints: Complaint,
            /// Goodwill given.
            concessions: Concession,
            /// Plans to make something right.
            recoveries: Recovery,
            letters: Letter,
            /// What we have to deliver, hand back or do for them.
            obligations: Obligation,
            /// Days on which they had it hard.
            hard_times: HardTime,
            /// Days on which to ask how it goes.
            check_ins: CheckIn,
            /// Prompts that were raised, and what was decided.
            prompts: Prompt,
            /// What was decided about renewals.
            reviews: Review,
            /// Playbooks that were followed with them.
            runs: Run,
            /// Reminders that were given, snoozed or finished.
            reminders: Reminder,
            /// Files kept with them.
            attachments: Attachment,
        }
    }
}

record! {
    /// A person at a client.
    Contact as "contact" {
        required {
            name: String,
        }
        optional {
            role: String,
            email: String,
            phone: String,
            /// Whether letters go to this person. By default only where it is the only one.
            primary: bool,
        }
    }
}

record! {
    /// A move of a client into a stage.
    Move as "move" {
        required {
            stage: Word<Stage>,
            on: Plain<NaiveDate>,
        }
        optional {
            /// For a parting: why.
            reason: Word<PartingReason>,
            comment: String,
        }
    }
}

/// Gives every record of a client its id, in the order of the file's description.
fn enrol(reader: &mut Reader<'_>, at: &At<'_>, it: &mut Client) {
    reader.keys.enter_client();
    reader.enrol_all(at, "contacts", &mut it.contacts);
    reader.enrol_all(at, "moves", &mut it.moves);
    reader.enrol_all(at, "expectations", &mut it.expectations);
    engagement::enrol(reader, at, &mut it.engagements);
    reader.enrol_all(at, "boundaries", &mut it.boundaries);
    entry::enrol(reader, at, &mut it.entries);
    reader.enrol_all(at, "tellings", &mut it.tellings);
    invoice::enrol(reader, at, &mut it.invoices);
    reader.enrol_all(at, "payments", &mut it.payments);
    reader.enrol_all(at, "work", &mut it.work);
    reader.enrol_all(at, "costs", &mut it.costs);
    reader.enrol_all(at, "promises", &mut it.promises);
    complaint::enrol(reader, at, &mut it.complaints);
    reader.enrol_all(at, "concessions", &mut it.concessions);
    recovery::enrol(reader, at, &mut it.recoveries);
    letter::enrol(reader, at, &mut it.letters);
    reader.enrol_all(at, "obligations", &mut it.obligations);
    reader.enrol_all(at, "hard_times", &mut it.hard_times);
    reader.enrol_all(at, "check_ins", &mut it.check_ins);
    reader.enrol_all(at, "prompts", &mut it.prompts);
    reader.enrol_all(at, "reviews", &mut it.reviews);
    reader.enrol_all(at, "runs", &mut it.runs);
    reader.enrol_all(at, "reminders", &mut it.reminders);
    reader.enrol_all(at, "attachments", &mut it.attachments);
}

/// Calls `read` for every record of a list, with its place.
pub(crate) fn each<T>(
    reader: &mut Reader<'_>,
    at: &At<'_>,
    field: &str,
    list: Vec<T>,
    mut read: impl FnMut(&mut Reader<'_>, &At<'_>, T),
) {
    for (index, it) in list.into_iter().enumerate() {
        read(reader, &at.item(field, index), it);
    }
}

/// Takes over a client and everything that belongs to it. Its id is known already.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, mut it: Client) {
    enrol(reader, at, &mut it);
    let settings = &reader.journal.settings;
    let mut home = Home {
        client: Id::new(it.id),
        zone: it.zone.map_or(settings.zone, |it| it.0),
        currency: it.currency.map_or(settings.currency, |it| it.0),
        language: it.language.map_or_else(|| settings.language.clone(), |it| it.0.0),
        entries: HashMap::with_capacity(it.entries.len()),
        payment_days: HashMap::new(),
    };
    let client = domain::client::Client {
        id: home.client,
        name: reader.text(&at.field("name"), it.name),
        kind: it.kind.map_or(ClientKind::Company, |it| it.0),
        language: home.language.clone(),
        address_form: it.address_form.map_or(Address::Formal, |it| it.0),
        currency: home.currency,
        zone: home.zone,
        email: optional(it.email),
        phone: optional(it.phone),
        postal: optional(it.postal),
        pinned: optional(it.pinned),
        target_rate_minor: it
            .target_rate
            .map(|rate| reader.rate(&at.field("target_rate"), &rate.0, home.currency)),
    };
    reader.journal.clients.push(client);

    let alone = it.contacts.len() == 1;
    let here = &mut home;
    each(reader, at, "contacts", it.contacts, |reader, at, it| {
        contact(reader, at, here, alone, it);
    });
    each(reader, at, "moves", it.moves, |reader, _, it| stage(reader, here, it));
    each(reader, at, "engagements", it.engagements, |reader, at, it| {
        engagement::read(reader, at, here, it);
    });
    each(reader, at, "boundaries", it.boundaries, |reader, at, it| {
        boundary::read(reader, at, Some(here), it);
    });
    // Entries come before everything that may take its time from one, crossings after boundaries.
    entry::read_all(reader, at, here, it.entries);

    let here = &home;
    each(reader, at, "expectations", it.expectations, |reader, at, it| {
        expectation::read(reader, at, here, it);
    });
    each(reader, at, "tellings", it.tellings, |reader, at, it| {
        boundary::read_telling(reader, at, here, it);
    });
    each(reader, at, "invoices", it.invoices, |reader, at, it| {
        invoice::read(reader, at, here, it);
    });
    each(reader, at, "payments", it.payments, |reader, at, it| {
        invoice::read_payment(reader, at, here, None, it);
    });
    each(reader, at, "work", it.work, |reader, at, it| work::read(reader, at, here, it));
    each(reader, at, "costs", it.costs, |reader, at, it| work::read_cost(reader, at, here, it));
    each(reader, at, "promises", it.promises, |reader, at, it| {
        promise::read(reader, at, here, it);
    });
    each(reader, at, "complaints", it.complaints, |reader, at, it| {
        complaint::read(reader, at, here, it);
    });
    each(reader, at, "concessions", it.concessions, |reader, at, it| {
        concession::read(reader, at, here, it);
    });
    each(reader, at, "recoveries", it.recoveries, |reader, at, it| {
        recovery::read(reader, at, here, it);
    });
    each(reader, at, "letters", it.letters, |reader, at, it| letter::read(reader, at, here, it));
    each(reader, at, "obligations", it.obligations, |reader, at, it| {
        obligation::read(reader, at, here, it);
    });
    each(reader, at, "hard_times", it.hard_times, |reader, at, it| {
        hard_time::read(reader, at, here, it);
    });
    each(reader, at, "check_ins", it.check_ins, |reader, at, it| {
        check_in::read(reader, at, here, it);
    });
    each(reader, at, "prompts", it.prompts, |reader, at, it| prompt::read(reader, at, here, it));
    each(reader, at, "reviews", it.reviews, |reader, at, it| review::read(reader, at, here, it));
    each(reader, at, "runs", it.runs, |reader, at, it| playbook::read_run(reader, at, here, it));
    each(reader, at, "reminders", it.reminders, |reader, at, it| {
        reminder::read(reader, at, here, it);
    });
    each(reader, at, "attachments", it.attachments, |reader, at, it| {
        attachment::read(reader, at, here, it);
    });
}

fn contact(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, alone: bool, it: Contact) {
    let contact = domain::client::Contact {
        id: Id::new(it.id),
        client: home.client,
        name: reader.text(&at.field("name"), it.name),
        role: optional(it.role),
        email: optional(it.email),
        phone: optional(it.phone),
        primary: it.primary.unwrap_or(alone),
    };
    reader.journal.contacts.push(contact);
}

fn stage(reader: &mut Reader<'_>, home: &Home, it: Move) {
    reader.journal.moves.push(domain::client::Move {
        id: Id::new(it.id),
        client: home.client,
        stage: it.stage.0,
        on: it.on.0,
        reason: it.reason.map(|it| it.0),
        comment: optional(it.comment),
    });
}

/// Returns a client as a file says it, without what belongs to it.
pub(crate) fn write(it: &domain::client::Client) -> Client {
    Client {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        name: it.name.to_string(),
        kind: Some(Word(it.kind)),
        language: Some(Plain(Language(it.language.clone()))),
        address_form: Some(Word(it.address_form)),
        currency: Some(Plain(it.currency)),
        zone: Some(Plain(it.zone)),
        email: text(it.email.as_ref()),
        phone: text(it.phone.as_ref()),
        postal: text(it.postal.as_ref()),
        pinned: text(it.pinned.as_ref()),
        target_rate: it.target_rate_minor.map(|minor| amount(minor, it.currency)),
        contacts: Vec::new(),
        moves: Vec::new(),
        expectations: Vec::new(),
        engagements: Vec::new(),
        boundaries: Vec::new(),
        entries: Vec::new(),
        tellings: Vec::new(),
        invoices: Vec::new(),
        payments: Vec::new(),
        work: Vec::new(),
        costs: Vec::new(),
        promises: Vec::new(),
        complaints: Vec::new(),
        concessions: Vec::new(),
        recoveries: Vec::new(),
        letters: Vec::new(),
        obligations: Vec::new(),
        hard_times: Vec::new(),
        check_ins: Vec::new(),
        prompts: Vec::new(),
        reviews: Vec::new(),
        runs: Vec::new(),
        reminders: Vec::new(),
        attachments: Vec::new(),
    }
}

/// Returns a contact as a file says it.
pub(crate) fn write_contact(it: &domain::client::Contact) -> Contact {
    Contact {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        name: it.name.to_string(),
        role: text(it.role.as_ref()),
        email: text(it.email.as_ref()),
        phone: text(it.phone.as_ref()),
        primary: Some(it.primary),
    }
}

/// Returns a move as a file says it.
pub(crate) fn write_move(it: &domain::client::Move) -> Move {
    Move {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        stage: Word(it.stage),
        on: Plain(it.on),
        reason: it.reason.map(Word),
        comment: text(it.comment.as_ref()),
    }
}
