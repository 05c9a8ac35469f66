//! Lists: of clients, of a client's timeline, of what is open anywhere.

use domain::client::{Move, Stage};
use domain::entry::{Channel, Entry};
use domain::promise::{Promise, Settlement};
use proptest::prelude::*;
use store::{Noun, Op, Store};

use crate::world::{client, contact, day, entry, id, moment, noon, promise, uuid, write};

fn step(number: u64, client: u64, stage: Stage, on: i64) -> Move {
    Move { id: id(number), client: id(client), stage, on: day(on), reason: None, comment: None }
}

#[test]
fn the_client_list_says_where_each_client_is() {
    let mut store = Store::in_memory();
    write(&mut store, Op::AddClient, |tx| {
        for number in 1..=4 {
            tx.add_client(&client(number))?;
        }
        tx.add_move(&step(101, 1, Stage::Active, 5))?;
        tx.add_move(&step(102, 1, Stage::InRecovery, 5))?;
        tx.add_move(&step(103, 1, Stage::Prospect, 1))?;
        tx.add_move(&step(104, 2, Stage::Parted, 9))?;
        tx.bin(Noun::Move, uuid(id::<Move>(104)))?;
        tx.add_entry(&entry(201, 1, 10))?;
        tx.add_entry(&Entry { channel: Channel::Note, ..entry(202, 1, 20) })?;
        tx.add_entry(&entry(203, 1, 30))?;
        tx.bin(Noun::Entry, uuid(id::<Entry>(203)))?;
        tx.add_entry(&entry(204, 3, 3))?;
        tx.add_promise(&promise(301, 1, 60))?;
        tx.add_promise(&promise(302, 1, 50))?;
        let kept = Some((Settlement::Kept, noon(2)));
        tx.add_promise(&Promise { settled: kept, ..promise(303, 1, 40) })?;
        tx.add_promise(&promise(304, 4, 1))?;
        tx.bin(Noun::Client, uuid(client(4).id))
    });
    let read = store.read();
    let rows = read.client_rows().unwrap();
    let short: Vec<_> = rows
        .iter()
        .map(|it| (it.stage, it.last_contact_at, it.entries, it.open_promises))
        .collect();
    assert_eq!(
        short,
        [
            (Stage::InRecovery, Some(moment(10)), 2, 2),
            (Stage::Prospect, None, 0, 0),
            (Stage::Prospect, Some(moment(3)), 1, 0),
        ],
        "notes are no contact, moves of one day go by id, and the bin does not count"
    );
    for row in &rows {
        assert_eq!(read.client(row.client.id).unwrap(), row.client);
        assert_eq!(read.stage(row.client.id).unwrap(), row.stage);
        assert_eq!(read.client_row(row.client.id).unwrap(), *row, "alone as among all");
    }
    assert_eq!(read.clients().unwrap().len(), 3);
    let due: Vec<_> =
        read.open_promises_due_before(noon(55)).unwrap().into_iter().map(|it| it.id).collect();
    assert_eq!(due, [id(302)], "settled ones and those of a client in the bin are left out");
    let recent: Vec<_> = read.recent_entries(2).unwrap().into_iter().map(|it| it.id).collect();
    assert_eq!(recent, [id(202), id(201)]);
}

#[test]
fn the_timeline_opens_at_an_entry() {
    let mut store = Store::in_memory();
    write(&mut store, Op::AddEntry, |tx| {
        tx.add_client(&client(1))?;
        tx.add_client(&client(2))?;
        tx.add_contact(&contact(11, 1))?;
        for number in 1..=5 {
            let on = i64::try_from(number).unwrap();
            tx.add_entry(&Entry { people: vec![id(11)], ..entry(100 + number, 1, on) })?;
        }
        tx.add_entry(&entry(110, 2, 3))
    });
    let read = store.read();
    let page = read.timeline_from(id(1), id(103), 2).unwrap();
    let ids: Vec<_> = page.iter().map(|it| it.1.id).collect();
    assert_eq!(ids, [id(103), id(102)]);
    assert!(page.iter().all(|it| it.1.people == [id(11)]), "with the people who took part");
    let next = read.timeline(id(1), Some(page[1].0), 9).unwrap();
    assert_eq!(next.len(), 1);
    assert!(read.timeline_from(id(1), id(110), 2).is_err(), "the entry is another client's");
}

#[test]
fn an_entry_that_is_moved_in_time_moves_on_the_timeline() {
    let mut store = Store::in_memory();
    write(&mut store, Op::AddEntry, |tx| {
        tx.add_client(&client(1))?;
        for number in 1..=3 {
            tx.add_entry(&entry(100 + number, 1, i64::try_from(number).unwrap()))?;
        }
        tx.change_entry(&Entry { at: moment(9), ..entry(101, 1, 1) }, id(900), noon(10))
    });
    let page = store.read().timeline(id(1), None, 9).unwrap();
    let ids: Vec<_> = page.iter().map(|it| it.1.id).collect();
    assert_eq!(ids, [id(101), id(103), id(102)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn paging_visits_every_entry_once_newest_first(
        days in prop::collection::vec(0_i64..12, 0..40),
        limit in 1_u32..7,
    ) {
        let mut store = Store::in_memory();
        write(&mut store, Op::AddEntry, |tx| {
            tx.add_client(&client(1))?;
            tx.add_client(&client(2))?;
            for (number, on) in (100..).zip(&days) {
                tx.add_entry(&entry(number, 1 + number % 2, *on))?;
            }
            Ok(())
        });
        for owner in 1..=2 {
            let mut seen = Vec::new();
            let mut before = None;
            loop {
                let page = store.read().timeline(id(owner), before, limit).unwrap();
                prop_assert!(page.len() <= limit as usize);
                let Some(last) = page.last() else { break };
                before = Some(last.0);
                seen.extend(page.into_iter().map(|it| (it.1.at.at, it.1.id)));
            }
            let mut expected: Vec<_> = (100..).zip(&days)
                .filter(|(number, _)| 1 + number % 2 == owner)
                .map(|(number, on)| (noon(*on), id(number)))
                .collect();
            // Of entries at one instant, the one that was written down last comes first.
            expected.sort_by(|a, b| b.cmp(a));
            prop_assert_eq!(seen, expected);
        }
    }
}
