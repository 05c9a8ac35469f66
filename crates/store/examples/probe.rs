use std::time::Instant;
use chrono::{NaiveDate, NaiveTime};
use domain::journal::Journal;
use store::{Op, Store};
fn main() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let now = today.and_time(NaiveTime::MIN).and_utc();
    let j = sample::large(1000, 100_000, today, 1);
    println!("clients {} contacts {} moves {} exp {} eng {} terms {} bound {} entries {} versions {} tellings {} inv {} pay {} work {} costs {} prom {} compl {} inc {} gest {} conc {} recov {} letters {} prompts {} att {}", j.clients.len(), j.contacts.len(), j.moves.len(), j.expectations.len(), j.engagements.len(), j.terms.len(), j.boundaries.len(), j.entries.len(), j.entry_versions.len(), j.tellings.len(), j.invoices.len(), j.payments.len(), j.work.len(), j.costs.len(), j.promises.len(), j.complaints.len(), j.incidents.len(), j.gestures.len(), j.concessions.len(), j.recoveries.len(), j.letters.len(), j.prompts.len(), j.attachments.len());
    let text: usize = j.entries.iter().map(|e| [&e.account.facts,&e.account.quotes,&e.account.reading,&e.account.feelings].iter().filter_map(|t| t.as_ref()).map(|t| t.as_str().len()).sum::<usize>()).sum();
    println!("entry text {text}, with people {}", j.entries.iter().filter(|e| !e.people.is_empty()).count());
    let path = std::env::args().nth(1).unwrap();
    let mut store = Store::create(path.as_ref(), None).unwrap();
    macro_rules! step { ($($f:ident),+) => { $( {
        let part = Journal { $f: j.$f.clone(), ..Journal::default() };
        let t = Instant::now();
        store.transact(Op::Import, now, |tx| tx.add_journal(&part)).unwrap();
        println!("{:<16} {:>8.0} ms {:>8} MB", stringify!($f), t.elapsed().as_secs_f64()*1e3, std::fs::metadata(&path).unwrap().len() >> 20);
    } )+ } }
    step!(clients, contacts, moves, engagements, terms, boundaries, entries, tellings, invoices, payments, work, costs, promises, complaints, incidents, gestures);
}
