//! The sum: from what the signals weigh to strains, and from strains to the score.
//!
//! * In a dimension, relief is taken from what is adverse, up to a share. What is left, the net,
//!   becomes a strain from 0 to 100 on a curve that saturates, so that a tenth offence adds less
//!   than a first and nothing exceeds 100.
//! * The score is the quadratic mean of the strains by their weights, the root of the weighted mean
//!   of squares. A plain mean lets good pay rescue a client who demeans: with two sides at their
//!   limit and four at rest it stays far below the line. Squares give strong strain more than its
//!   share, and where all sides are equally strained the two means agree.
//! * It still adds up: a dimension's part is weight × strain² ÷ score, and these parts sum to the
//!   score. A finding's points are its dimension's part, divided in proportion to what it weighs.
//! * A dimension without data is left out and its weight is shared among the others. One that is
//!   known through adverse facts alone enters only where that raises the score: otherwise a first
//!   late invoice would lighten a heavy standing by adding a side that is hardly strained (rule 4).

use std::rc::Rc;

use super::evidence::Evidence;
use super::fade::Stamp;
use super::policy::Policy;
use super::practice::Months;
use super::signals::{
    Case, Raw, Weigh, abuse, amends, complaints, effective_rate, overdue, paid_late, promises,
    recoveries, recovery_time, squeaky_wheel, strikes, toll, unpaid_scope,
};
use super::verdict::{Dimension, Finding, Signal, Strain};
use crate::closed::ClosedSet as _;

/// How many dimensions there are.
pub(crate) const SIDES: usize = Dimension::ALL.len();

/// How a dimension turns what weighs into strain.
struct Scale {
    /// The net at which the strain is 63 of 100.
    full: f64,
    /// The most that relief may take away, as a share of what is adverse.
    relief: f64,
}

const fn scale(dimension: Dimension) -> Scale {
    match dimension {
        // Three bouts of shouting at once; two strikes against one boundary and a little more.
        // Amends and promises kept take away half at most: they answer, and do not undo.
        Dimension::Conduct | Dimension::Boundaries => Scale { full: 3.0, relief: 0.5 },
        // Two ordinary invoices, five weeks overdue. Paying the others takes away half at most.
        Dimension::Payment => Scale { full: 2.5, relief: 0.5 },
        // The return's signals speak in strain already.
        Dimension::Return => Scale { full: 1.0, relief: 0.0 },
        // Ten drained hours not yet recovered from: nearly an hour a week, always. Good hours may
        // make up for all of them.
        Dimension::Energy => Scale { full: 10.0, relief: 1.0 },
        // Two complaints taken back after a confirmed fix. Good endings may make up for all.
        Dimension::Satisfiability => Scale { full: 2.0, relief: 1.0 },
    }
}

fn weight(policy: &Policy, dimension: Dimension) -> f64 {
    match dimension {
        Dimension::Conduct => policy.conduct_weight,
        Dimension::Boundaries => policy.boundaries_weight,
        Dimension::Payment => policy.payment_weight,
        Dimension::Return => policy.return_weight,
        Dimension::Energy => policy.energy_weight,
        Dimension::Satisfiability => policy.satisfiability_weight,
    }
}

/// One row of the table: a signal and the dimension it feeds.
#[derive(Clone)]
struct Row<'a> {
    signal: Signal,
    dimension: Dimension,
    weigh: Rc<dyn Weigh + 'a>,
}

impl<'a> Row<'a> {
    fn new(signal: Signal, case: Case<'a>) -> Self {
        let weigh: Rc<dyn Weigh + 'a> = match signal {
            Signal::Abuse => Rc::new(abuse::prepare(case)),
            Signal::Amends => Rc::new(amends::prepare(case)),
            Signal::Strikes => Rc::new(strikes::prepare(case)),
            Signal::Promises => Rc::new(promises::prepare(case)),
            Signal::Overdue => Rc::new(overdue::prepare(case)),
            Signal::PaidLate => Rc::new(paid_late::prepare(case)),
            Signal::EffectiveRate => Rc::new(effective_rate::prepare(case)),
            Signal::SqueakyWheel => Rc::new(squeaky_wheel::prepare(case)),
            Signal::UnpaidScope => Rc::new(unpaid_scope::prepare(case)),
            Signal::Toll => Rc::new(toll::prepare(case)),
            Signal::RecoveryTime => Rc::new(recovery_time::prepare(case)),
            Signal::Complaints => Rc::new(complaints::prepare(case)),
            Signal::Recoveries => Rc::new(recoveries::prepare(case)),
        };
        Self { signal, dimension: signal.dimension(), weigh }
    }
}

/// All signals, ready to be asked about any day.
pub(crate) struct Table<'a> {
    policy: &'a Policy,
    rows: Vec<Row<'a>>,
}

/// The strains and the score of a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Tally {
    /// In the order of the dimensions; `None` without data.
    pub strains: [Option<f64>; SIDES],
    /// The share of each dimension, together 1; 0 where it is left out.
    pub shares: [f64; SIDES],
    pub score: f64,
    /// What each signal weighs against the relationship, in the order of the signals.
    pub adverse: [f64; Signal::ALL.len()],
}

#[derive(Debug, Clone, Copy, Default)]
struct Side {
    adverse: f64,
    relief: f64,
    covered: bool,
}

impl Side {
    fn net(self, dimension: Dimension) -> f64 {
        self.adverse - self.relief_used(dimension)
    }

    fn relief_used(self, dimension: Dimension) -> f64 {
        self.relief.min(scale(dimension).relief * self.adverse)
    }

    fn strain(self, dimension: Dimension) -> Option<f64> {
        let known = self.covered || self.adverse > 0.0 || self.relief > 0.0;
        let net = self.net(dimension).max(0.0);
        known.then(|| 100.0 * -(-net / scale(dimension).full).exp_m1())
    }
}

impl<'a> Table<'a> {
    /// Prepares every signal.
    pub fn new(evidence: &'a Evidence, policy: &'a Policy, months: &'a Months<'a>) -> Self {
        let case = Case { evidence, policy, months };
        Self { policy, rows: Signal::ALL.iter().map(|it| Row::new(*it, case)).collect() }
    }

    /// Prepares only some of the signals anew, from evidence that differs in what they read.
    pub fn with<'b>(&self, case: Case<'b>, changed: &[Signal]) -> Table<'b>
    where
        'a: 'b,
    {
        let rows = self.rows.iter().map(|row| match changed.contains(&row.signal) {
            true => Row::new(row.signal, case),
            false => row.clone(),
        });
        Table { policy: case.policy, rows: rows.collect() }
    }

    /// Returns the strains and the score of a day.
    pub fn tally(&self, now: Stamp) -> Tally {
        let mut sides = [Side::default(); SIDES];
        let mut adverse = [0.0; Signal::ALL.len()];
        for row in &self.rows {
            let load = row.weigh.load(now);
            adverse[row.signal as usize] += load.adverse;
            let side = &mut sides[row.dimension as usize];
            side.adverse += load.adverse;
            side.relief += load.relief;
            side.covered |= load.covered;
        }
        let mut strains = [None; SIDES];
        for (place, dimension) in Dimension::ALL.iter().enumerate() {
            strains[place] = sides[place].strain(*dimension);
        }
        let mut weights: [f64; SIDES] =
            std::array::from_fn(|place| weight(self.policy, Dimension::ALL[place]));
        let (mut sum, mut total) = (0.0, 0.0);
        let mut by_strain: [usize; SIDES] = std::array::from_fn(|place| place);
        by_strain.sort_by(|a, b| strains[*b].unwrap_or(0.0).total_cmp(&strains[*a].unwrap_or(0.0)));
        for place in 0..SIDES {
            match strains[place] {
                Some(strain) if sides[place].covered => {
                    sum += weights[place] * strain * strain;
                    total += weights[place];
                }
                Some(_) => {}
                None => weights[place] = 0.0,
            }
        }
        for place in by_strain.into_iter().filter(|it| !sides[*it].covered) {
            let Some(strain) = strains[place] else { continue };
            if total > 0.0 && strain * strain * total <= sum {
                weights[place] = 0.0;
            } else {
                sum += weights[place] * strain * strain;
                total += weights[place];
            }
        }
        let share = |weight: f64| if total > 0.0 { weight / total } else { 0.0 };
        let score = if total > 0.0 { (sum / total).sqrt() } else { 0.0 };
        Tally { strains, shares: weights.map(share), score, adverse }
    }

    /// Returns every contribution to a score, heaviest first.
    pub fn findings(&self, now: Stamp, tally: &Tally) -> Vec<Finding> {
        let raws: Vec<(&Row<'_>, Vec<Raw>)> = self
            .rows
            .iter()
            .map(|row| {
                let mut raws = row.weigh.raw(now);
                raws.retain(|it| it.amount != 0.0 && !it.cites.is_empty());
                (row, raws)
            })
            .collect();
        let mut sides = [Side::default(); SIDES];
        for (row, raw) in raws.iter().flat_map(|(row, raws)| raws.iter().map(move |it| (row, it))) {
            let side = &mut sides[row.dimension as usize];
            side.adverse += raw.amount.max(0.0);
            side.relief += (-raw.amount).max(0.0);
        }
        let mut findings = Vec::new();
        for (row, raws) in raws {
            let place = row.dimension as usize;
            let (side, strain) = (sides[place], tally.strains[place].unwrap_or(0.0));
            let net = side.net(row.dimension);
            let part = if tally.score > 0.0 {
                tally.shares[place] * strain * strain / tally.score
            } else {
                0.0
            };
            let unit = if net > 0.0 { part / net } else { 0.0 };
            let used =
                if side.relief > 0.0 { side.relief_used(row.dimension) / side.relief } else { 0.0 };
            findings.extend(raws.into_iter().map(|raw| Finding {
                signal: row.signal,
                dimension: row.dimension,
                points: raw.amount * unit * if raw.amount < 0.0 { used } else { 1.0 },
                args: raw.args,
                cites: raw.cites,
            }));
        }
        findings.sort_by(|a, b| {
            b.points
                .total_cmp(&a.points)
                .then_with(|| (a.signal, a.cites.first()).cmp(&(b.signal, b.cites.first())))
        });
        findings
    }
}

impl Tally {
    /// Returns the strains in the form of the verdict.
    pub fn dimensions(&self) -> Vec<Strain> {
        let one = |(place, dimension): (usize, &Dimension)| Strain {
            dimension: *dimension,
            strain: self.strains[place],
            weight: self.shares[place],
        };
        Dimension::ALL.iter().enumerate().map(one).collect()
    }

    /// Returns the strain of the most strained dimension.
    pub fn worst(&self) -> f64 {
        self.strains.iter().flatten().copied().fold(0.0, f64::max)
    }

    /// Returns what a signal weighs against the relationship.
    pub fn adverse(&self, signal: Signal) -> f64 {
        self.adverse[signal as usize]
    }

    /// Returns the strain of a dimension, 0 without data.
    pub fn strain(&self, dimension: Dimension) -> f64 {
        self.strains[dimension as usize].unwrap_or(0.0)
    }
}
