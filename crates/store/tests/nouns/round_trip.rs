//! Every noun is given back as it was put in, and as it was changed.

mod agreements;
mod contact;
mod money_and_letters;
mod people;

use domain::boundary::Boundary;
use domain::complaint::{Complaint, Importance};
use domain::engagement::{
    CountsFrom, EndOn, Engagement, Following, NoticeTerms, Period, Term, TermKind, Unit,
};
use domain::incident::{Cause, Severity};
use store::{Op, Store};

use crate::world::{self, day, id, money, text, write};

/// Clients 1 and 2, contacts 11 to 13, engagement 21, term 22, boundary 31, entry 41,
/// invoice 51, promise 61, complaint 71.
fn store() -> Store {
    let mut store = Store::in_memory();
    write(&mut store, Op::AddClient, |tx| {
        tx.add_client(&world::client(1))?;
        tx.add_client(&world::client(2))?;
        for number in 11..=13 {
            tx.add_contact(&world::contact(number, 1))?;
        }
        tx.add_engagement(&engagement(21))?;
        tx.add_term(&bare_term(22))?;
        tx.add_boundary(&bare_boundary(31))?;
        tx.add_entry(&world::entry(41, 1, 5))?;
        tx.add_invoice(&world::invoice(51, 1, money(100_00, "EUR")))?;
        tx.add_promise(&world::promise(61, 1, 30))?;
        tx.add_complaint(&bare_complaint(71))
    });
    store
}

fn engagement(number: u64) -> Engagement {
    Engagement {
        id: id(number),
        client: id(1),
        title: text("Website care"),
        starts_on: day(0),
        value: None,
        prices: vec![],
        country: None,
        review_days: 30,
        ends_on: None,
        notice_given_on: None,
        terms: vec![NoticeTerms {
            id: id(number + 500),
            effective_on: day(0),
            first_term: None,
            following: Following::OpenEnded,
            notice: Period { count: 4, unit: Unit::Week },
            end_on: EndOn::AnyDay,
            counts_from: CountsFrom::Receipt,
            forms: vec![],
            confirmed: vec![],
            note: None,
        }],
    }
}

fn bare_term(number: u64) -> Term {
    Term {
        id: id(number),
        engagement: id(21),
        kind: TermKind::Other,
        wording: text("Both sides are kind"),
        place: None,
        contract: None,
        page: None,
        number: None,
    }
}

fn bare_boundary(number: u64) -> Boundary {
    Boundary {
        id: id(number),
        client: None,
        rule: text("No calls after six"),
        instead: None,
        severity: Severity::Minor,
        term: None,
        since: day(0),
        until: None,
    }
}

fn bare_complaint(number: u64) -> Complaint {
    Complaint {
        id: id(number),
        client: id(1),
        entry: None,
        theme: text("colours"),
        summary: None,
        importance: Importance::Low,
        cause: Cause::Ours,
        promised: false,
        raised_on: day(3),
        steps: vec![],
    }
}

/// Adds the first value, changes it into the second and back again; reads it each time.
macro_rules! check {
    ($read:ident, $add:ident, $change:ident, $ops:expr, $first:expr, $second:expr) => {{
        let (mut store, first, second) = (store(), $first, $second);
        assert_ne!(first, second, "the two values differ, or nothing would be changed");
        let (add, change) = $ops;
        assert!(
            matches!(store.read().$read(first.id), Err(Error::NotFound(_))),
            "nothing is there yet"
        );
        assert!(
            matches!(
                store.transact(change, noon(300), |tx| tx.$change(&first)),
                Err(Error::NotFound(_))
            ),
            "what is not there cannot be changed"
        );
        write(&mut store, add, |tx| tx.$add(&first));
        assert_eq!(store.read().$read(first.id).unwrap(), first, "as it was added");
        for it in [&second, &first] {
            write(&mut store, change, |tx| tx.$change(it));
            assert_eq!(&store.read().$read(first.id).unwrap(), it, "as it was changed");
        }
    }};
}

use check;
