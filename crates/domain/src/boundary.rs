//! Boundaries: our written rules, and the dated fact that a client was told one.

use chrono::NaiveDate;

use crate::client::Client;
use crate::engagement::Term;
use crate::entry::{Channel, Entry};
use crate::incident::Severity;
use crate::{id::Id, moment::Moment, text::Text};

/// A written rule of ours, with what we offer instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    pub id: Id<Boundary>,
    /// The client it is for; `None` for every client.
    pub client: Option<Id<Client>>,
    /// The rule, such as "No delivery on Sundays".
    pub rule: Text,
    /// The alternative we offer, such as "Saturday before noon".
    pub instead: Option<Text>,
    /// How much a crossing weighs unless its incident says otherwise.
    pub severity: Severity,
    /// The contract term it rests on.
    pub term: Option<Id<Term>>,
    pub since: NaiveDate,
    /// The last day it holds.
    pub until: Option<NaiveDate>,
}

/// The dated, evidenced fact that a client was given a boundary ("told").
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    pub id: Id<Telling>,
    pub boundary: Id<Boundary>,
    pub client: Id<Client>,
    pub at: Moment,
    pub channel: Channel,
    /// The entry that shows it.
    pub entry: Option<Id<Entry>>,
    /// The rule as it was told, kept even when the boundary is reworded.
    pub wording: Text,
}
