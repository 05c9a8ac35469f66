//! Evidence: what is gathered, what is left out, and in which money.

use chrono::NaiveDate;
use domain::assess::evidence::PracticeMonth;
use domain::boundary::{Boundary, Telling};
use domain::client::Client;
use domain::entry::{Channel, Entry, Outcome};
use domain::incident::{Abuse, Gesture, GestureKind, Severity, Target, What};
use domain::invoice::{Cost, Work, WorkKind};
use domain::money::currency;
use domain::settings::Settings;
use store::{Noun, Op, Store, Tx};

use crate::world::{
    client, day, entry, id, incident, invoice, moment, money, noon, payment, promise, text, uuid,
    write,
};

fn settings() -> Settings {
    Settings {
        target_rate_minor: Some(50_00),
        rates: vec![(currency("NOK").unwrap(), 0.085), (currency("JPY").unwrap(), 0.006)],
        ..Settings::default()
    }
}

fn boundary() -> Boundary {
    Boundary {
        id: id(31),
        client: None,
        rule: text("No calls after six"),
        instead: None,
        severity: Severity::Minor,
        term: None,
        since: day(0),
        until: None,
    }
}

fn telling() -> Telling {
    Telling {
        id: id(32),
        boundary: id(31),
        client: id(1),
        at: moment(3),
        channel: Channel::Call,
        entry: None,
        wording: text("Not after six"),
    }
}

fn with(work: impl FnOnce(&Tx<'_>) -> Result<(), store::Error>) -> Store {
    let mut store = Store::in_memory();
    write(&mut store, Op::AddClient, |tx| {
        tx.change_settings(&settings())?;
        tx.add_client(&client(1))?;
        tx.add_client(&client(2))?;
        work(tx)
    });
    store
}

#[test]
fn an_entry_in_the_bin_is_as_if_it_had_never_been_logged() {
    let shouting = What::Abuse { manner: Abuse::Shouting, toward: Target::Us };
    let thanks = |number, entry| Gesture {
        id: id(number),
        entry: id(entry),
        kind: GestureKind::Thanks,
        note: None,
    };
    let mut store = with(|tx| {
        tx.add_entry(&entry(41, 1, 4))?;
        tx.add_entry(&entry(42, 1, 5))?;
        tx.add_incident(&incident(51, 41, shouting))?;
        tx.add_incident(&incident(52, 42, shouting))?;
        tx.add_gesture(&thanks(61, 41))?;
        tx.add_gesture(&thanks(62, 42))
    });
    let whole = store.read().evidence(id(1)).unwrap();
    assert_eq!((whole.contacts.len(), whole.incidents.len(), whole.gestures.len()), (2, 2, 2));
    assert_eq!(whole.incidents[0].at, noon(4), "an incident stands at the time of its entry");
    assert_eq!(whole.practice.months[0].minutes, 80, "30 of contact and 10 to recover, twice");

    write(&mut store, Op::BinEntry, |tx| tx.bin(Noun::Entry, uuid(id::<Entry>(42))));
    let less = store.read().evidence(id(1)).unwrap();
    assert_eq!((less.contacts.len(), less.incidents.len(), less.gestures.len()), (1, 1, 1));
    assert_eq!(less.practice.months[0].minutes, 40);
    assert_eq!(store.read().incidents(id(1)).unwrap().len(), 1);
    assert_eq!(store.read().gestures(id(1)).unwrap().len(), 1);

    write(&mut store, Op::Restore, |tx| tx.restore(Noun::Entry, uuid(id::<Entry>(42))));
    assert_eq!(store.read().evidence(id(1)).unwrap(), whole, "taken out of the bin, all is back");
}

#[test]
fn a_boundary_in_the_bin_takes_its_tellings_and_crossings_along() {
    let mut store = with(|tx| {
        tx.add_boundary(&boundary())?;
        tx.add_telling(&telling())?;
        tx.add_entry(&entry(41, 1, 4))?;
        tx.add_incident(&incident(51, 41, What::Crossing { boundary: id(31) }))
    });
    let evidence = store.read().evidence(id(1)).unwrap();
    assert_eq!((evidence.tellings.len(), evidence.incidents.len()), (1, 1));
    write(&mut store, Op::BinBoundary, |tx| tx.bin(Noun::Boundary, uuid(boundary().id)));
    let evidence = store.read().evidence(id(1)).unwrap();
    assert_eq!((evidence.tellings.len(), evidence.incidents.len()), (0, 0));
    assert!(store.read().incidents_of(id(41)).unwrap().is_empty());
}

#[test]
fn notes_are_no_contact_and_missed_calls_are_contact_without_minutes() {
    let store = with(|tx| {
        tx.add_entry(&Entry { channel: Channel::Note, ..entry(41, 1, 4) })?;
        let missed = Entry { outcome: Outcome::Missed, minutes: None, ..entry(42, 1, 5) };
        tx.add_entry(&missed)
    });
    let evidence = store.read().evidence(id(1)).unwrap();
    assert_eq!(evidence.contacts.len(), 1);
    assert_eq!(evidence.contacts[0].entry, id(42));
    assert_eq!(evidence.contacts[0].minutes, None);
}

#[track_caller]
fn check_money(minor: i64, code: &str, expected: i64, known: bool) {
    let store = with(|tx| {
        tx.add_invoice(&invoice(51, 1, money(minor, code)))?;
        tx.add_payment(&payment(52, 1, money(minor, code)))?;
        tx.add_cost(&Cost {
            id: id(53),
            client: id(1),
            on: day(4),
            amount: money(minor, code),
            note: None,
        })
    });
    let evidence = store.read().evidence(id(1)).unwrap();
    let name = format!("{minor} {code}");
    assert_eq!(evidence.invoices[0].amount_minor, expected, "{name}");
    assert_eq!(evidence.payments[0].amount_minor, expected, "{name}");
    assert_eq!(evidence.costs[0].amount_minor, expected, "{name}");
    assert_eq!(evidence.money_known, known, "{name}");
    let received: i64 = evidence.practice.months.iter().map(|it| it.received_minor).sum();
    assert_eq!(received, if known { expected } else { 0 }, "{name}: only known money adds up");
}

#[test]
fn money_is_turned_into_the_persons_own_where_a_rate_is_known() {
    check_money(12_34, "EUR", 12_34, true);
    check_money(1_000_00, "NOK", 85_00, true);
    check_money(-1_00, "NOK", -9, true);
    // Yen have no minor unit, cents have: 10,000 yen are 60 euros.
    check_money(10_000, "JPY", 60_00, true);
    check_money(12_34, "USD", 12_34, false);
}

#[track_caller]
fn check_target(own: Option<i64>, code: &str, expected: Option<f64>) {
    let mut store = with(|_| Ok(()));
    let it = Client { target_rate_minor: own, currency: currency(code).unwrap(), ..client(1) };
    write(&mut store, Op::ChangeClient, |tx| tx.change_client(&it));
    let found = store.read().evidence(id(1)).unwrap().target_rate_minor;
    assert_eq!(found, expected, "{own:?} {code}");
}

#[test]
fn a_clients_own_target_rate_goes_before_the_general_one() {
    check_target(None, "NOK", Some(50_00.0));
    check_target(Some(70_00), "EUR", Some(70_00.0));
    check_target(Some(1_000_00), "NOK", Some(85_00.0));
    check_target(Some(70_00), "USD", Some(50_00.0));
}

#[test]
fn the_practice_is_all_clients_by_the_month() {
    let mut store = with(|tx| {
        tx.add_entry(&entry(41, 1, 0))?;
        tx.add_entry(&Entry { toll: None, ..entry(42, 2, 1) })?;
        tx.add_entry(&Entry { toll: Some(2), minutes: Some(60), ..entry(43, 2, 31) })?;
        tx.add_entry(&Entry { channel: Channel::Note, ..entry(44, 1, 0) })?;
        tx.add_work(&Work {
            id: id(51),
            client: id(1),
            engagement: None,
            on: day(2),
            minutes: 100,
            kind: WorkKind::Production,
            note: None,
        })?;
        tx.add_payment(&payment(52, 2, money(1_000_00, "NOK")))
    });
    let month = |month, minutes, received_minor, toll_minutes, toll_sum| PracticeMonth {
        month: NaiveDate::from_ymd_opt(2026, month, 1).unwrap(),
        minutes,
        received_minor,
        toll_minutes,
        toll_sum,
    };
    let practice = store.read().practice().unwrap();
    assert_eq!(practice.months, [month(1, 180, 0, 30, -30), month(2, 70, 85_00, 60, 120)]);
    write(&mut store, Op::BinClient, |tx| tx.bin(Noun::Client, uuid(client(2).id)));
    let practice = store.read().practice().unwrap();
    assert_eq!(practice.months, [month(1, 140, 0, 30, -30)], "a client in the bin does not count");
    assert!(store.read().evidence(id(2)).is_err());
}

#[test]
fn gathered_at_once_or_one_by_one_evidence_is_the_same() {
    let mut store = Store::in_memory();
    write(&mut store, Op::Import, |tx| tx.add_journal(&sample::journal(day(300))));
    let first = store.read().entry(store.read().recent_entries(1).unwrap()[0].id).unwrap();
    write(&mut store, Op::BinEntry, |tx| {
        tx.bin(Noun::Entry, uuid(first.id))?;
        let last = tx.read().clients()?.pop().unwrap();
        tx.bin(Noun::Client, uuid(last.id))
    });
    let all = store.read().evidence_of_all().unwrap();
    assert_eq!(all.len(), store.read().clients().unwrap().len());
    for it in &all {
        assert_eq!(&store.read().evidence(it.client).unwrap(), it);
    }
    let filled = [
        all.iter().any(|it| !it.contacts.is_empty()),
        all.iter().any(|it| !it.incidents.is_empty()),
        all.iter().any(|it| !it.gestures.is_empty()),
        all.iter().any(|it| !it.tellings.is_empty()),
        all.iter().any(|it| !it.promises.is_empty()),
        all.iter().any(|it| it.complaints.iter().any(|it| !it.steps.is_empty())),
        all.iter().any(|it| !it.recoveries.is_empty()),
        all.iter().any(|it| !it.concessions.is_empty()),
        all.iter().any(|it| !it.invoices.is_empty()),
        all.iter().any(|it| !it.payments.is_empty()),
        all.iter().any(|it| !it.work.is_empty()),
        all.iter().any(|it| !it.costs.is_empty()),
        all.iter().any(|it| !it.expectations.is_empty()),
    ];
    assert_eq!(filled, [true; 13], "the sample has some of everything");
}

#[test]
fn a_promise_keeps_its_times_and_how_it_ended() {
    let store = with(|tx| tx.add_promise(&promise(61, 1, 30)));
    let evidence = store.read().evidence(id(1)).unwrap();
    assert_eq!(evidence.promises.len(), 1);
    assert_eq!((evidence.promises[0].made_at, evidence.promises[0].due_at), (noon(0), noon(30)));
    assert_eq!(evidence.promises[0].settled, None);
}

#[test]
fn what_is_remembered_follows_every_write() {
    let mut store = with(|tx| {
        tx.add_entry(&entry(41, 1, 0))?;
        tx.add_payment(&payment(52, 2, money(1_000_00, "NOK")))
    });
    let hours = Work {
        id: id(51),
        client: id(1),
        engagement: None,
        on: day(2),
        minutes: 100,
        kind: WorkKind::Production,
        note: None,
    };
    // Inside a write nothing is remembered, so there it is counted from the records.
    let check = |store: &mut Store, after: &str| {
        let remembered = store.read().practice().unwrap();
        let rows = store.read().client_rows().unwrap();
        let counted = store.transact(Op::AddEntry, noon(300), |tx| {
            Ok((tx.read().practice()?, tx.read().client_rows()?, tx.read().evidence_of_all()?))
        });
        let evidence = store.read().evidence_of_all().unwrap();
        assert_eq!((remembered.clone(), rows, evidence), counted.unwrap().value, "after {after}");
        assert_eq!(store.read().practice().unwrap(), remembered, "after {after}, again");
    };
    check(&mut store, "the first writes");
    write(&mut store, Op::AddWork, |tx| tx.add_work(&hours));
    check(&mut store, "hours were added");
    write(&mut store, Op::AddEntry, |tx| {
        tx.add_entry(&entry(42, 2, -3))?;
        tx.add_entry(&entry(43, 2, 4))?;
        tx.add_incident(&incident(53, 43, What::UnpaidScope { minutes: Some(5) }))?;
        tx.add_promise(&promise(61, 2, 30))
    });
    check(&mut store, "an entry with what it created");
    write(&mut store, Op::AddIncident, |tx| {
        tx.add_incident(&incident(54, 42, What::UnpaidScope { minutes: Some(5) }))
    });
    check(&mut store, "an incident in an entry that was there");
    write(&mut store, Op::AddBoundary, |tx| {
        tx.add_boundary(&boundary())?;
        tx.add_telling(&telling())
    });
    check(&mut store, "a boundary was told");
    write(&mut store, Op::BinBoundary, |tx| tx.bin(Noun::Boundary, uuid(boundary().id)));
    check(&mut store, "a boundary went into the bin");
    write(&mut store, Op::AddClient, |tx| tx.add_client(&client(3)));
    check(&mut store, "a client was added");
    write(&mut store, Op::ChangeWork, |tx| {
        tx.change_work(&Work { client: id(2), on: day(200), ..hours.clone() })
    });
    check(&mut store, "hours changed hands");
    let nokless = Settings { rates: vec![], ..settings() };
    write(&mut store, Op::ChangeSettings, |tx| tx.change_settings(&nokless));
    check(&mut store, "a rate was taken away");
    write(&mut store, Op::BinClient, |tx| tx.bin(Noun::Client, uuid(client(2).id)));
    check(&mut store, "a client went into the bin");
    let refused = store.transact(Op::AddWork, noon(300), |tx| {
        tx.add_work(&Work { id: id(59), ..hours.clone() })?;
        tx.add_work(&Work { id: id(59), ..hours.clone() })
    });
    assert!(refused.is_err());
    check(&mut store, "a write was refused");
    for _ in 0..11 {
        store.undo(noon(301)).unwrap();
        check(&mut store, "a write was undone");
    }
    write(&mut store, Op::Import, |tx| tx.add_journal(&sample::journal(day(300))));
    check(&mut store, "an import");
    let busiest = store.read().recent_entries(1).unwrap()[0].client;
    store.erase_client(busiest, noon(302)).unwrap();
    check(&mut store, "a client was erased");
    store.read().evidence_of_all().unwrap();
    check(&mut store, "all evidence was gathered");
}

#[test]
fn what_is_remembered_follows_what_another_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.journal");
    let mut ours = Store::create(&path, None).unwrap();
    write(&mut ours, Op::AddClient, |tx| tx.add_client(&client(1)));
    assert!(ours.read().practice().unwrap().months.is_empty());
    let mut theirs = Store::open(&path, None, noon(300)).unwrap();
    write(&mut theirs, Op::AddEntry, |tx| tx.add_entry(&entry(41, 1, 0)));
    assert_eq!(ours.read().practice().unwrap(), theirs.read().practice().unwrap());
    assert_eq!(ours.read().practice().unwrap().months.len(), 1);
}
