//! Entries that something hangs on, with what was said and done in them.

use std::collections::BTreeMap;

use super::Records;
use super::until::Until;
use crate::assess::evidence::Evidence;
use crate::entry::{Channel, Entry};
use crate::id::Id;
use crate::incident::{Abuse, Cause, GestureKind, IncidentKind, Severity, What};
use crate::moment::Moment;
use crate::text::Text;

/// What was marked in an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    Incident {
        kind: IncidentKind,
        manner: Option<Abuse>,
        severity: Severity,
        cause: Cause,
        /// The boundary that was crossed, in its own words.
        rule: Option<Text>,
    },
    Gesture(GestureKind),
}

/// One such entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion {
    pub entry: Id<Entry>,
    pub at: Moment,
    pub channel: Channel,
    pub facts: Option<Text>,
    /// Never empty.
    pub marks: Vec<Mark>,
}

pub(super) fn occasions(evidence: &Evidence, records: &Records, until: Until) -> Vec<Occasion> {
    let mut found: BTreeMap<Id<Entry>, Vec<Mark>> = BTreeMap::new();
    let rules: BTreeMap<_, _> = records.boundaries.iter().map(|it| (it.id, &it.rule)).collect();
    let mut incidents: Vec<_> = evidence.incidents.iter().filter(|it| until.holds(it.at)).collect();
    incidents.sort_by_key(|it| it.incident);
    for it in incidents {
        let manner = if let What::Abuse { manner, .. } = it.what { Some(manner) } else { None };
        let rule = match it.what {
            What::Crossing { boundary } => rules.get(&boundary).map(|it| (*it).clone()),
            _ => None,
        };
        found.entry(it.entry).or_default().push(Mark::Incident {
            kind: it.what.kind(),
            manner,
            severity: it.severity,
            cause: it.cause,
            rule,
        });
    }
    let mut gestures: Vec<_> = evidence.gestures.iter().filter(|it| until.holds(it.at)).collect();
    gestures.sort_by_key(|it| it.gesture);
    for it in gestures {
        let Some(entry) = records.gestures.get(&it.gesture) else { continue };
        found.entry(*entry).or_default().push(Mark::Gesture(it.kind));
    }
    let mut occasions: Vec<Occasion> = found
        .into_iter()
        .filter_map(|(entry, marks)| {
            let account = records.accounts.get(&entry)?;
            Some(Occasion {
                entry,
                at: account.at,
                channel: account.channel,
                facts: account.facts.clone(),
                marks,
            })
        })
        .collect();
    occasions.sort_by_key(|it| (std::cmp::Reverse(it.at), it.entry));
    occasions
}
