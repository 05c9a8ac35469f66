//! Gaps: what was recorded and weighs nothing, and what is missing.
//!
//! Rule 2 and rule 3 live here and in the signals: what a signal leaves out for their sake is
//! listed here, so that nothing recorded is passed over in silence.

use std::collections::BTreeMap;

use super::evidence::{Evidence, IncidentFact};
use super::fade::Stamp;
use super::signals::strikes::was_told;
use super::spared;
use super::sum::Tally;
use super::verdict::{Cite, Dimension, Gap, GapKind};
use crate::boundary::Boundary;
use crate::closed::ClosedSet as _;
use crate::id::Id;
use crate::incident::{Cause, IncidentKind, What};

/// What gaps are gathered by, in the order in which they are listed.
type Key = (GapKind, Dimension, Option<Id<Boundary>>);

/// Returns the dimension an incident would have weighed in.
const fn dimension(kind: IncidentKind) -> Dimension {
    match kind {
        IncidentKind::Abuse => Dimension::Conduct,
        IncidentKind::Crossing | IncidentKind::BrokenPromise => Dimension::Boundaries,
        IncidentKind::LatePayment => Dimension::Payment,
        IncidentKind::UnpaidScope => Dimension::Return,
        IncidentKind::Complaint => Dimension::Satisfiability,
    }
}

/// Returns why an incident weighs nothing, or `None` where it weighs.
fn why_weightless(
    evidence: &Evidence,
    incident: &IncidentFact,
) -> Option<(GapKind, Option<Id<Boundary>>)> {
    let kind = match incident.cause {
        Cause::Ours => GapKind::OursToPutRight,
        Cause::Misunderstanding => GapKind::Misunderstood,
        Cause::TheirCircumstances => GapKind::HardTimes,
        Cause::NotOursAtAll => GapKind::NotOurs,
        Cause::TheirConduct => match incident.what {
            What::Crossing { boundary } if !was_told(evidence, boundary, incident.at) => {
                return Some((GapKind::NotTold, Some(boundary)));
            }
            _ => return None,
        },
    };
    Some((kind, None))
}

/// Returns all gaps: the incidents first, by kind, then the dimensions without data.
pub(crate) fn gaps(evidence: &Evidence, now: Stamp, tally: &Tally) -> Vec<Gap> {
    let mut grouped: BTreeMap<Key, Vec<Cite>> = BTreeMap::new();
    for incident in evidence.incidents.iter().filter(|it| it.at <= now.at) {
        if let Some((kind, boundary)) = why_weightless(evidence, incident) {
            let key = (kind, dimension(incident.what.kind()), boundary);
            grouped.entry(key).or_default().push(Cite::Incident(incident.incident));
        }
    }
    let mut gaps: Vec<Gap> = grouped
        .into_iter()
        .map(|((kind, dimension, boundary), mut cites)| {
            cites.sort_unstable();
            Gap { kind, dimension: Some(dimension), boundary, cites }
        })
        .collect();
    let spared: Vec<Cite> =
        spared::told(evidence, now).map(|it| Cite::HardTime(it.hard_time)).collect();
    if !spared.is_empty() {
        let (kind, dimension) = (GapKind::Spared, Some(Dimension::Payment));
        gaps.push(Gap { kind, dimension, boundary: None, cites: spared });
    }
    for (place, dimension) in Dimension::ALL.iter().enumerate() {
        let missing = tally.strains[place].is_none();
        let kind = match dimension {
            Dimension::Return if !evidence.money_known => GapKind::NoExchangeRate,
            Dimension::Return if evidence.target_rate_minor.is_none_or(|it| it <= 0.0) => {
                GapKind::NoTargetRate
            }
            _ if missing => GapKind::NoData,
            _ => continue,
        };
        gaps.push(Gap { kind, dimension: Some(*dimension), boundary: None, cites: Vec::new() });
    }
    gaps
}
