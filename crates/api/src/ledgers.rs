//! The ledgers: complaints and promises over all clients, each as one list to work through.

mod goodwill;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use domain::client::Client;
use domain::complaint::sorter::Item;
use domain::complaint::{Complaint, ComplaintStage, complains_often};
use domain::id::Id;
use domain::promise::tally::PromiseTally;
use domain::promise::{Party, Promise};
use domain::text::Text;

use crate::call::{self, SortedComplaints};
use crate::context::Context;
use crate::error::Error;
use crate::review::tally;
use crate::session::Session;
use crate::view::care::FollowUpView;
use crate::view::ledgers::{ClientPromises, LedgerComplaint, LedgerPromise, PromiseLedger};
use crate::wire::Key;
use crate::{complaint, promise};

pub use goodwill::goodwill;

/// Returns the complaints of all clients: those that are open first, newest first, each with how to
/// go about it and what to say.
///
/// # Errors
///
/// Where the journal cannot be read.
pub fn complaints(session: &Session, context: &Context<'_>) -> Result<Vec<LedgerComplaint>, Error> {
    let names = session.read().client_names()?;
    let today = context.today();
    let me = session.read().settings()?.name.map(|it| it.to_string()).unwrap_or_default();
    let mut of_clients: BTreeMap<Id<Client>, Vec<Complaint>> = BTreeMap::new();
    for it in session.read().all_complaints()? {
        of_clients.entry(it.client).or_default().push(it);
    }
    let mut ledger = Vec::new();
    for (client, all) in of_clients {
        let often = complains_often(&all, today);
        let term = call::scope(session, client.into())?;
        let (settled, open): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|it| it.stage(today).is_settled());
        let together = sort(context, term.as_deref(), &open);
        let alone: Vec<_> = settled
            .iter()
            .map(|it| sort(context, term.as_deref(), std::slice::from_ref(it)))
            .collect();
        for (at, it) in open.iter().enumerate() {
            ledger.push(line(context, &names, it, &together, at));
        }
        for (it, sorted) in settled.iter().zip(&alone) {
            let mut line = line(context, &names, it, sorted, 0);
            if it.stage(today) == ComplaintStage::Fixed {
                line.follow_up = Some(follow_up(session, context, &me, it, often)?);
            }
            ledger.push(line);
        }
    }
    ledger.sort_by_key(|it| (it.settled, Reverse((it.complaint.raised_on, it.complaint.id.0))));
    Ok(ledger)
}

fn sort(context: &Context<'_>, term: Option<&str>, all: &[Complaint]) -> SortedComplaints {
    let item = |it: &Complaint| {
        let item = Item { importance: it.importance, cause: it.cause, promised: it.promised };
        (item, it.theme.to_string())
    };
    call::sorted(context, term, &all.iter().map(item).collect::<Vec<_>>())
}

fn line(
    context: &Context<'_>,
    names: &HashMap<Id<Client>, Text>,
    it: &Complaint,
    sorted: &SortedComplaints,
    at: usize,
) -> LedgerComplaint {
    let place = sorted.items.iter().find(|it| usize::try_from(it.index) == Ok(at));
    let settled = it.stage(context.today()).is_settled();
    LedgerComplaint {
        client: it.client.into(),
        client_name: names.get(&it.client).map(ToString::to_string).unwrap_or_default(),
        settled,
        handling: place.map(|it| it.handling),
        say: place.map(|it| it.say.clone()).unwrap_or_default(),
        mirror: sorted.mirror.clone().filter(|_| !settled),
        follow_up: None,
        complaint: complaint::view(it, context.today()),
    }
}

/// Drafts what to say, or to write, when asking whether a fix held.
fn follow_up(
    session: &Session,
    context: &Context<'_>,
    me: &str,
    it: &Complaint,
    often: bool,
) -> Result<FollowUpView, Error> {
    let contacts = session.read().contacts(it.client)?;
    let contact = contacts.iter().find(|it| it.primary).or_else(|| contacts.first());
    let contact = match contact {
        Some(it) => it.name.to_string(),
        None => session.read().client(it.client)?.name.to_string(),
    };
    let args = [
        ("theme", it.theme.as_str().into()),
        ("contact", contact.as_str().into()),
        ("me", me.into()),
    ];
    Ok(FollowUpView {
        often,
        say: context.words.say("complaint-follow-up", &args),
        note: context.words.say("complaint-note-by-hand", &args),
    })
}

/// Returns the promises of both sides over all clients: those that are open first, soonest due
/// first, then the others, the last settled first; and how each side kept them.
///
/// # Errors
///
/// Where the journal cannot be read.
pub fn promises(session: &Session, context: &Context<'_>) -> Result<PromiseLedger, Error> {
    let names = session.read().client_names()?;
    let now = context.now.at;
    let mut all = session.read().all_promises()?;
    all.sort_by_key(|it| {
        let settled = it.settled.map(|(_, at)| Reverse(at));
        (settled.is_some(), settled, it.due_at, it.id)
    });
    let mut sides = Sides::default();
    let mut of_clients: HashMap<Id<Client>, Sides> = HashMap::new();
    for it in &all {
        sides.count(it, now);
        of_clients.entry(it.client).or_default().count(it, now);
    }
    let name = |id: Id<Client>| names.get(&id).map(ToString::to_string).unwrap_or_default();
    let mut clients: Vec<_> = of_clients
        .into_iter()
        .map(|(client, sides)| ClientPromises {
            client: Key(client),
            client_name: name(client),
            ours: tally(&sides.ours),
            theirs: tally(&sides.theirs),
        })
        .collect();
    clients.sort_by(|a, b| a.client_name.cmp(&b.client_name).then(a.client.0.cmp(&b.client.0)));
    Ok(PromiseLedger {
        ours: tally(&sides.ours),
        theirs: tally(&sides.theirs),
        clients,
        promises: all
            .iter()
            .map(|it| LedgerPromise {
                promise: promise::view(it, now),
                client_name: name(it.client),
            })
            .collect(),
    })
}

/// How both sides kept their promises.
#[derive(Debug, Default)]
struct Sides {
    ours: PromiseTally,
    theirs: PromiseTally,
}

impl Sides {
    fn count(&mut self, it: &Promise, now: chrono::DateTime<chrono::Utc>) {
        let tally = match it.by {
            Party::Us => &mut self.ours,
            Party::Client => &mut self.theirs,
        };
        tally.count(it.state(now));
    }
}
