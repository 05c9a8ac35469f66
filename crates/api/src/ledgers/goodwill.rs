//! The ledger of goodwill: what was given to each client, and what it cost in money and hours.

use std::cmp::Reverse;
use std::collections::HashMap;

use domain::assess::evidence::{ConcessionFact, Evidence};
use domain::client::Client;
use domain::concession::Concession;
use domain::id::Id;
use domain::money::Money;

use crate::context::Context;
use crate::engagement::amount;
use crate::error::Error;
use crate::money::concession_view;
use crate::session::Session;
use crate::view::ledger::Amount;
use crate::view::ledgers::{ClientGoodwill, GoodwillLedger, LedgerGoodwill};
use crate::wire::Key;

/// What goodwill comes to, in minor units of the person's currency; `None` where a rate of exchange
/// or of an hour is missing.
#[derive(Debug, Clone, Copy)]
struct Sum {
    minutes: u32,
    minor: Option<i64>,
}

/// Prices one concession: the money, and the hours at the rate that an hour should bring.
fn price(evidence: &Evidence, it: &ConcessionFact) -> Option<i64> {
    let rate = evidence.target_rate_minor.filter(|it| *it > 0.0);
    let hours = match (it.minutes, rate) {
        (0, _) => Some(0.0),
        (minutes, rate) => rate.map(|rate| f64::from(minutes) / 60.0 * rate),
    };
    let known = it.amount_minor == 0 || evidence.money_known;
    hours.filter(|_| known).map(|hours| it.amount_minor + hours.round() as i64)
}

/// Returns all goodwill, newest first, priced, with what each client was given in all.
///
/// # Errors
///
/// Where the journal cannot be read.
pub fn goodwill(session: &Session, _: &Context<'_>) -> Result<GoodwillLedger, Error> {
    let read = session.read();
    let names = read.client_names()?;
    let currency = read.settings()?.currency;
    let own = |minor: i64| -> Amount { amount(Money::new(minor, currency)) };
    let mut prices: HashMap<Id<Concession>, Option<i64>> = HashMap::new();
    let mut sums: HashMap<Id<Client>, Sum> = HashMap::new();
    for evidence in read.evidence_of_all()? {
        for it in &evidence.concessions {
            let priced = price(&evidence, it);
            prices.insert(it.concession, priced);
            let sum = sums.entry(evidence.client).or_insert(Sum { minutes: 0, minor: Some(0) });
            sum.minutes = sum.minutes.saturating_add(it.minutes);
            sum.minor = sum.minor.zip(priced).map(|(sum, it)| sum.saturating_add(it));
        }
    }
    let name = |id: Id<Client>| names.get(&id).map(ToString::to_string).unwrap_or_default();
    let mut clients: Vec<ClientGoodwill> = sums
        .iter()
        .map(|(client, sum)| ClientGoodwill {
            client: Key(*client),
            client_name: name(*client),
            minutes: sum.minutes,
            priced: sum.minor.map(own),
        })
        .collect();
    let priced = |it: &ClientGoodwill| sums.get(&it.client.0).and_then(|it| it.minor);
    clients.sort_by_key(|it| (Reverse(priced(it)), it.client_name.clone()));
    let mut all = read.all_concessions()?;
    all.sort_by_key(|it| Reverse((it.on, it.id)));
    let known = sums.values().all(|it| it.minor.is_some());
    Ok(GoodwillLedger {
        minutes: sums.values().map(|it| it.minutes).sum(),
        priced: known.then(|| own(sums.values().filter_map(|it| it.minor).sum())),
        clients,
        lines: all
            .iter()
            .map(|it| LedgerGoodwill {
                concession: concession_view(it),
                client: it.client.into(),
                client_name: name(it.client),
                entry: it.entry.map(Key),
                priced: prices.get(&it.id).copied().flatten().map(own),
            })
            .collect(),
    })
}
