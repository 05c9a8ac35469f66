//! The ledgers, as screens see them.

use domain::client::Client;
use domain::complaint::sorter::Handling;
use domain::entry::Entry;
use serde::Serialize;
use specta::Type;

use super::care::FollowUpView;
use super::ledger::{Amount, ComplaintView, ConcessionView, PromiseView};
use super::review::PromiseTallyView;
use crate::wire::{Key, Word};

/// A complaint with whose it is and how to go about it.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LedgerComplaint {
    pub complaint: ComplaintView,
    pub client: Key<Client>,
    pub client_name: String,
    /// Whether nothing more has to be done about it.
    pub settled: bool,
    pub handling: Option<Word<Handling>>,
    /// A line to say about it.
    pub say: String,
    /// Everything this client is unhappy about now, given back in one sentence; `null` for one that
    /// is settled, or where nothing concerns us.
    pub mirror: Option<String>,
    /// What to say when asking whether the fix held; `null` unless it is fixed.
    pub follow_up: Option<FollowUpView>,
}

/// The promises of both sides, and how they were kept.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PromiseLedger {
    pub promises: Vec<LedgerPromise>,
    pub ours: PromiseTallyView,
    pub theirs: PromiseTallyView,
    /// By name; only those between whom and us something was promised.
    pub clients: Vec<ClientPromises>,
}

/// A promise with its client's name.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LedgerPromise {
    pub promise: PromiseView,
    pub client_name: String,
}

/// How promises were kept between one client and us.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ClientPromises {
    pub client: Key<Client>,
    pub client_name: String,
    pub ours: PromiseTallyView,
    pub theirs: PromiseTallyView,
}

/// Goodwill over all clients, and what it cost.
#[derive(Debug, Clone, Serialize, Type)]
pub struct GoodwillLedger {
    /// Newest first.
    pub lines: Vec<LedgerGoodwill>,
    /// The one who was given most first.
    pub clients: Vec<ClientGoodwill>,
    /// In all.
    pub minutes: u32,
    /// Money and hours in all, hours at the target rate; `null` where a rate is missing.
    pub priced: Option<Amount>,
}

/// Goodwill, with whose it is and what it cost.
#[derive(Debug, Clone, Serialize, Type)]
pub struct LedgerGoodwill {
    pub concession: ConcessionView,
    pub client: Key<Client>,
    pub client_name: String,
    pub entry: Option<Key<Entry>>,
    /// Money and hours together, hours at the target rate; `null` where a rate is missing.
    pub priced: Option<Amount>,
}

/// What one client was given.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ClientGoodwill {
    pub client: Key<Client>,
    pub client_name: String,
    pub minutes: u32,
    pub priced: Option<Amount>,
}
