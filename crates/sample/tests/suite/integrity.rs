//! Every id is there once, and what is named by one exists.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::boundary::Boundary;
use domain::id::Id;
use domain::incident::What;
use domain::journal::Journal;
use uuid::Uuid;

/// Checks that ids are unique, look like UUIDv7, and that every id named exists.
pub fn check_whole(journal: &Journal) {
    let mut all = BTreeSet::new();
    let mut count = 0;
    macro_rules! made {
        ($($list:ident),+) => { $( for it in &journal.$list {
            count += 1;
            assert!(all.insert(it.id.uuid()), "{} has an id twice", stringify!($list));
        } )+ };
    }
    made!(clients, contacts, moves, expectations, engagements, terms, boundaries, entries);
    made!(entry_versions, tellings, invoices, payments, work, costs, promises, complaints);
    made!(incidents, gestures, concessions, recoveries, letters, prompts, reviews);
    made!(obligations, colleagues, templates, hard_times, check_ins);
    let parts = (journal.engagements.iter().flat_map(|it| &it.terms).map(|it| it.id.uuid()))
        .chain(journal.complaints.iter().flat_map(|it| &it.steps).map(|it| it.id.uuid()))
        .chain(journal.recoveries.iter().flat_map(|it| &it.checks).map(|it| it.id.uuid()))
        .chain(journal.attachments.iter().map(|it| it.0.id.uuid()));
    for id in parts {
        count += 1;
        assert!(all.insert(id), "a part has an id that is taken");
    }
    assert_eq!(all.len(), count, "as many ids as records");
    assert!(all.iter().all(|it| it.get_version_num() == 7), "ids are of version 7");

    let clients = ids(&journal.clients, |it| it.id.uuid());
    let entries = ids(&journal.entries, |it| it.id.uuid());
    let contacts = ids(&journal.contacts, |it| it.id.uuid());
    let engagements = ids(&journal.engagements, |it| it.id.uuid());
    let boundaries = ids(&journal.boundaries, |it| it.id.uuid());
    let complaints = ids(&journal.complaints, |it| it.id.uuid());
    let invoices = ids(&journal.invoices, |it| it.id.uuid());
    let promises = ids(&journal.promises, |it| it.id.uuid());
    let terms = ids(&journal.terms, |it| it.id.uuid());

    macro_rules! named {
        ($list:ident, $field:ident, $in:expr) => {
            for it in &journal.$list {
                for id in it.$field.iter() {
                    let what = concat!(stringify!($list), ".", stringify!($field));
                    assert!($in.contains(&id.uuid()), "{what} names what is not there");
                }
            }
        };
    }
    macro_rules! owned {
        ($($list:ident),+) => { $( for it in &journal.$list {
            assert!(clients.contains(&it.client.uuid()), "{} of nobody", stringify!($list));
        } )+ };
    }
    owned!(contacts, moves, expectations, engagements, entries, tellings, invoices, payments);
    owned!(work, costs, promises, complaints, concessions, recoveries, letters, reviews);
    owned!(obligations, hard_times, check_ins);
    named!(boundaries, client, clients);
    named!(boundaries, term, terms);
    named!(expectations, entry, entries);
    named!(tellings, entry, entries);
    named!(promises, entry, entries);
    named!(complaints, entry, entries);
    named!(concessions, entry, entries);
    named!(concessions, complaint, complaints);
    named!(recoveries, complaint, complaints);
    named!(payments, invoice, invoices);
    named!(entries, people, contacts);
    named!(entries, engagement, engagements);
    named!(invoices, engagement, engagements);
    named!(work, engagement, engagements);
    named!(letters, engagement, engagements);
    named!(reviews, engagement, engagements);
    let boundary = |it: Id<Boundary>| boundaries.contains(&it.uuid());
    for it in &journal.tellings {
        assert!(boundary(it.boundary), "a telling of no boundary");
    }
    for it in &journal.terms {
        assert!(engagements.contains(&it.engagement.uuid()), "a term of no engagement");
    }
    for it in &journal.entry_versions {
        assert!(entries.contains(&it.entry.uuid()), "a version of no entry");
    }
    for it in journal
        .gestures
        .iter()
        .map(|it| it.entry)
        .chain(journal.incidents.iter().map(|it| it.entry))
    {
        assert!(entries.contains(&it.uuid()), "an incident or gesture of no entry");
    }
    for it in &journal.incidents {
        let there = match it.what {
            What::Crossing { boundary: id } => boundary(id),
            What::LatePayment { invoice } => invoice.is_none_or(|it| invoices.contains(&it.uuid())),
            What::BrokenPromise { promise } => {
                promise.is_none_or(|it| promises.contains(&it.uuid()))
            }
            What::Complaint { complaint } => {
                complaint.is_none_or(|it| complaints.contains(&it.uuid()))
            }
            What::Abuse { .. } | What::UnpaidScope { .. } => true,
        };
        assert!(there, "an incident names what is not there");
    }
    for (it, bytes) in &journal.attachments {
        assert_eq!(it.size, bytes.len() as u64, "an attachment says its size");
        assert!(
            it.entry.is_none_or(|id| entries.contains(&id.uuid())),
            "an attachment of no entry"
        );
    }
    for it in &journal.engagements {
        assert!(!it.terms.is_empty(), "an engagement has terms");
    }
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> Uuid) -> BTreeSet<Uuid> {
    list.iter().map(id).collect()
}

/// Checks that nothing was logged on the day or later, and that one thing follows from another.
pub fn check_nothing_later(journal: &Journal, today: NaiveDate) {
    let morning: DateTime<Utc> = today.and_hms_opt(0, 0, 0).unwrap().and_utc();
    for it in &journal.entries {
        assert!(it.at.at < morning && it.logged_at < morning, "an entry of {}", it.at.at);
        assert!(it.at.at < it.logged_at, "logged before it was: {}", it.at.at);
    }
    for it in &journal.entry_versions {
        assert!(it.replaced_at < morning, "a version replaced at {}", it.replaced_at);
    }
    for it in &journal.promises {
        assert!(it.made_at.at < morning && it.made_at.at <= it.due_at.at, "due {}", it.due_at.at);
        if let Some((_, at)) = it.settled {
            assert!(it.made_at.at <= at && at < morning, "settled at {at}, made {}", it.made_at.at);
        }
    }
    for it in &journal.invoices {
        assert!(it.issued_on < today && it.issued_on <= it.due_on, "issued on {}", it.issued_on);
    }
    for it in &journal.payments {
        let bill = journal.invoices.iter().find(|bill| Some(bill.id) == it.invoice);
        assert!(it.received_on < today, "received on {}", it.received_on);
        assert!(bill.is_none_or(|bill| bill.issued_on <= it.received_on), "paid before the bill");
    }
    for it in journal.complaints.iter().flat_map(|it| it.steps.iter().map(move |step| (it, step))) {
        assert!(it.0.raised_on <= it.1.on && it.1.on < today, "a step on {}", it.1.on);
    }
    let days = (journal.work.iter().map(|it| it.on))
        .chain(journal.costs.iter().map(|it| it.on))
        .chain(journal.concessions.iter().map(|it| it.on))
        .chain(journal.moves.iter().map(|it| it.on))
        .chain(journal.boundaries.iter().map(|it| it.since))
        .chain(journal.recoveries.iter().flat_map(|it| it.checks.iter().map(|check| check.on)));
    for on in days {
        assert!(on < today, "something on {on}");
    }
}
