//! Conduct and boundaries: what was told, what was crossed, and what of it counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::until::Until;
use crate::assess::evidence::Evidence;
use crate::assess::strikes;
use crate::boundary::Boundary;
use crate::closed::ClosedSet as _;
use crate::id::Id;
use crate::incident::{Abuse, Cause, GestureKind, IncidentKind, Target, What};
use crate::text::Text;

/// What happened around one boundary.
#[derive(Debug, Clone, PartialEq)]
pub struct BoundaryLine {
    pub boundary: Id<Boundary>,
    pub rule: Text,
    /// The first day they were told, and how often in all.
    pub told_on: Option<NaiveDate>,
    pub told: u32,
    pub crossed: u32,
    /// Crossings that count: down to their conduct, after they had been told.
    pub counted: u32,
    /// Crossings down to their conduct before they had been told. They weigh nothing.
    pub before_told: u32,
    pub last_crossed_on: Option<NaiveDate>,
}

/// Bad treatment of one kind, down to their conduct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbuseLine {
    pub manner: Abuse,
    pub toward: Target,
    pub count: u32,
    pub last_on: NaiveDate,
}

/// How both sides behaved, as far as it was marked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conduct {
    /// Boundaries that were told or crossed, the most crossed first.
    pub boundaries: Vec<BoundaryLine>,
    /// Worst first.
    pub abuse: Vec<AbuseLine>,
    /// Incidents by whom they are down to, with none left out.
    pub causes: Vec<(Cause, u32)>,
    /// Incidents down to their conduct, by kind.
    pub kinds: Vec<(IncidentKind, u32)>,
    /// What speaks for them.
    pub gestures: Vec<(GestureKind, u32)>,
    /// Minutes of work asked for that nobody would pay.
    pub unpaid_minutes: u32,
}

pub(super) fn conduct(evidence: &Evidence, boundaries: &[Boundary], until: Until) -> Conduct {
    let incidents = || evidence.incidents.iter().filter(move |it| until.holds(it.at));
    let theirs = || incidents().filter(|it| it.cause == Cause::TheirConduct);
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let mut abuse: BTreeMap<(Abuse, Target), AbuseLine> = BTreeMap::new();
    let mut unpaid_minutes = 0_u32;
    for it in theirs() {
        match it.what {
            What::Abuse { manner, toward } => {
                let last_on = it.at.date_naive();
                let line = AbuseLine { manner, toward, count: 0, last_on };
                let line = abuse.entry((manner, toward)).or_insert(line);
                line.count += 1;
                line.last_on = line.last_on.max(last_on);
            }
            What::UnpaidScope { minutes } => {
                unpaid_minutes = unpaid_minutes.saturating_add(minutes.unwrap_or(0));
            }
            _ => {}
        }
    }
    Conduct {
        boundaries: lines(evidence, boundaries, until),
        abuse: abuse.into_values().rev().collect(),
        causes: Cause::ALL
            .iter()
            .map(|cause| (*cause, count(incidents().filter(|it| it.cause == *cause).count())))
            .filter(|it| it.1 > 0)
            .collect(),
        kinds: IncidentKind::ALL
            .iter()
            .map(|kind| (*kind, count(theirs().filter(|it| it.what.kind() == *kind).count())))
            .filter(|it| it.1 > 0)
            .collect(),
        gestures: GestureKind::ALL
            .iter()
            .map(|kind| {
                let gestures = evidence.gestures.iter().filter(|it| until.holds(it.at));
                (*kind, count(gestures.filter(|it| it.kind == *kind).count()))
            })
            .filter(|it| it.1 > 0)
            .collect(),
        unpaid_minutes,
    }
}

fn lines(evidence: &Evidence, boundaries: &[Boundary], until: Until) -> Vec<BoundaryLine> {
    let mut found: BTreeMap<Id<Boundary>, BoundaryLine> = boundaries
        .iter()
        .map(|it| {
            let line = BoundaryLine {
                boundary: it.id,
                rule: it.rule.clone(),
                told_on: None,
                told: 0,
                crossed: 0,
                counted: 0,
                before_told: 0,
                last_crossed_on: None,
            };
            (it.id, line)
        })
        .collect();
    for it in evidence.tellings.iter().filter(|it| until.holds(it.at)) {
        let Some(line) = found.get_mut(&it.boundary) else { continue };
        let on = it.at.date_naive();
        line.told += 1;
        line.told_on = Some(line.told_on.map_or(on, |first| first.min(on)));
    }
    for it in evidence.incidents.iter().filter(|it| until.holds(it.at)) {
        let What::Crossing { boundary } = it.what else { continue };
        let Some(line) = found.get_mut(&boundary) else { continue };
        let on = it.at.date_naive();
        line.crossed += 1;
        line.last_crossed_on = Some(line.last_crossed_on.map_or(on, |last| last.max(on)));
        if it.cause == Cause::TheirConduct {
            line.before_told += 1;
        }
    }
    for strike in strikes(evidence).iter().filter(|it| until.holds(it.when.at)) {
        let Some(line) = found.get_mut(&strike.boundary) else { continue };
        line.counted += 1;
        line.before_told -= 1;
    }
    let mut lines: Vec<_> =
        found.into_values().filter(|it| it.told > 0 || it.crossed > 0).collect();
    lines.sort_by_key(|it| (std::cmp::Reverse((it.counted, it.crossed)), it.told_on, it.boundary));
    lines
}
