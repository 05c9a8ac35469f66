//! What `assess` answers with: a standing, the findings it adds up from, and what is missing.
//!
//! There are no sentences here. A finding has the name of its signal and typed arguments; the
//! words are in the catalogue.

use chrono::{DateTime, NaiveDate, Utc};

use crate::boundary::{Boundary, Telling};
use crate::client::Client;
use crate::closed_set;
use crate::complaint::Complaint;
use crate::concession::Concession;
use crate::entry::Entry;
use crate::hard_time::HardTime;
use crate::id::Id;
use crate::incident::{Gesture, Incident};
use crate::invoice::{Cost, Invoice, Payment, Work};
use crate::promise::Promise;
use crate::recovery::Recovery;

closed_set! {
    /// The band a relationship stands in.
    pub enum Standing {
        TooEarly = "too_early",
        Steady = "steady",
        Watch = "watch",
        Strained = "strained",
        OverTheLine = "over_the_line",
    }
}

closed_set! {
    /// A side of a relationship that can be under strain.
    pub enum Dimension {
        Conduct = "conduct",
        Boundaries = "boundaries",
        Payment = "payment",
        Return = "return",
        Energy = "energy",
        Satisfiability = "satisfiability",
    }
}

closed_set! {
    /// One kind of finding. Each has a file of its own under `assess/signals`.
    pub enum Signal {
        /// Abuse, by manner and by whom it hit.
        Abuse = "abuse",
        /// Apologies, thanks and praise, which weigh against conduct.
        Amends = "amends",
        /// Crossings of boundaries that had been told.
        Strikes = "strikes",
        /// Invoices that are overdue now.
        Overdue = "overdue",
        /// Invoices that were paid late.
        PaidLate = "paid_late",
        /// Money against all hours, measured by the target rate.
        EffectiveRate = "effective_rate",
        /// A share of our time far above the share of our revenue.
        SqueakyWheel = "squeaky_wheel",
        /// Work asked for that nobody would pay.
        UnpaidScope = "unpaid_scope",
        /// How contact leaves us, against our own usual.
        Toll = "toll",
        /// Time needed to recover.
        RecoveryTime = "recovery_time",
        /// Complaints that came back after a fix, or were about what was never promised.
        Complaints = "complaints",
        /// How recovery plans ended.
        Recoveries = "recoveries",
        /// Promises they kept and broke.
        Promises = "promises",
    }
}

impl Signal {
    /// Returns the side of the relationship that it speaks of.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Abuse | Self::Amends => Dimension::Conduct,
            Self::Strikes | Self::Promises => Dimension::Boundaries,
            Self::Overdue | Self::PaidLate => Dimension::Payment,
            Self::EffectiveRate | Self::SqueakyWheel | Self::UnpaidScope => Dimension::Return,
            Self::Toll | Self::RecoveryTime => Dimension::Energy,
            Self::Complaints | Self::Recoveries => Dimension::Satisfiability,
        }
    }
}

/// A record that a finding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cite {
    Entry(Id<Entry>),
    Incident(Id<Incident>),
    Gesture(Id<Gesture>),
    Telling(Id<Telling>),
    Promise(Id<Promise>),
    Complaint(Id<Complaint>),
    Recovery(Id<Recovery>),
    Concession(Id<Concession>),
    Invoice(Id<Invoice>),
    Payment(Id<Payment>),
    Work(Id<Work>),
    Cost(Id<Cost>),
    HardTime(Id<HardTime>),
}

/// A typed argument of a finding's sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg {
    Count(u32),
    Days(i64),
    Minutes(i64),
    /// Minor units of the person's currency.
    Money(i64),
    /// Minor units of the person's currency for an hour.
    Rate(f64),
    /// Between 0 and 1.
    Share(f64),
    /// Between -2 and +2.
    Toll(f64),
    On(NaiveDate),
    Word(&'static str),
}

/// One contribution to the score, with the records it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub signal: Signal,
    pub dimension: Dimension,
    /// What it adds to the score; below zero where it speaks for the client.
    pub points: f64,
    /// Arguments of its sentence, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// Never empty, and no record is cited twice within a dimension.
    pub cites: Vec<Cite>,
}

/// The strain in one dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strain {
    pub dimension: Dimension,
    /// From 0 (no strain) to 100 (all that can be); `None` without data.
    pub strain: Option<f64>,
    /// Its share of the score, from 0 to 1, after missing dimensions gave theirs away.
    pub weight: f64,
}

closed_set! {
    /// Why something recorded weighs nothing, or why a dimension is left out.
    pub enum GapKind {
        /// A crossing of a boundary that had not been told before. It weighs nothing.
        NotTold = "not_told",
        /// An incident whose cause is ours. It belongs to the list for us to put right.
        OursToPutRight = "ours_to_put_right",
        /// An incident that is down to a misunderstanding.
        Misunderstood = "misunderstood",
        /// An incident that is down to their circumstances. It opens extra care.
        HardTimes = "hard_times",
        /// They have it hard, or had: what is late meanwhile weighs nothing.
        Spared = "spared",
        /// An incident about something we don't sell.
        NotOurs = "not_ours",
        /// A dimension without data.
        NoData = "no_data",
        /// No target rate is stated, so the return cannot be measured.
        NoTargetRate = "no_target_rate",
        /// Money in a currency without a rate.
        NoExchangeRate = "no_exchange_rate",
    }
}

/// Something that was recorded and weighs nothing, or is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    pub kind: GapKind,
    pub dimension: Option<Dimension>,
    /// For a crossing: the boundary that could be told now.
    pub boundary: Option<Id<Boundary>>,
    pub cites: Vec<Cite>,
}

closed_set! {
    /// A step of the fair process before parting.
    pub enum ProcessStep {
        ExpectationsSet = "expectations_set",
        BoundaryTold = "boundary_told",
        ConcernHeard = "concern_heard",
        OursPutRight = "ours_put_right",
        RecoveryOffered = "recovery_offered",
        HardTimesConsidered = "hard_times_considered",
    }
}

closed_set! {
    /// Whether a step of the fair process was taken.
    pub enum StepState {
        Done = "done",
        Missing = "missing",
        /// There was nothing for this step to do.
        NotNeeded = "not_needed",
    }
}

/// A step of the fair process, with what shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct FairStep {
    pub step: ProcessStep,
    pub state: StepState,
    pub cites: Vec<Cite>,
    /// The boundary to tell, where that is what is missing.
    pub boundary: Option<Id<Boundary>>,
}

closed_set! {
    /// Strain read together with whether efforts work.
    pub enum Reading {
        Healthy = "healthy",
        ClientWithAProblem = "client_with_a_problem",
        ProblemClient = "problem_client",
        Drifting = "drifting",
    }
}

closed_set! {
    /// A rung of the ladder of recommendations, gentlest first.
    pub enum Recommendation {
        KeepGoing = "keep_going",
        SetExpectations = "set_expectations",
        RemindOfBoundary = "remind_of_boundary",
        MakeItRight = "make_it_right",
        Reprice = "reprice",
        PlanExit = "plan_exit",
        ExitNow = "exit_now",
    }
}

closed_set! {
    /// Something that would change the band.
    pub enum ChangeKind {
        /// Nothing more happens until the day, and what is not yet due is paid as it falls due.
        Quiet = "quiet",
        /// All overdue invoices are paid now, and later ones as they fall due.
        PaidUp = "paid_up",
        /// One more crossing of a boundary that has been told.
        AnotherStrike = "another_strike",
        /// One more outburst like the last.
        AnotherOutburst = "another_outburst",
    }
}

/// What would change the band, found by asking the same function.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub kind: ChangeKind,
    pub to: Standing,
    /// The day by which it would show.
    pub on: NaiveDate,
}

/// The assessed state of a relationship on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub client: Id<Client>,
    pub as_of: DateTime<Utc>,
    pub standing: Standing,
    /// From 0 to 100; the sum of the points of all findings.
    pub score: f64,
    /// All six, in their order.
    pub dimensions: Vec<Strain>,
    /// Heaviest first.
    pub findings: Vec<Finding>,
    pub gaps: Vec<Gap>,
    /// Records of threats, harassment or violence that put the relationship over the line by
    /// themselves.
    pub unsafe_cites: Vec<Cite>,
    /// Whether our efforts work, from -1 to 1; 0 without evidence.
    pub fixability: f64,
    pub reading: Option<Reading>,
    pub fair_process: Vec<FairStep>,
    pub recommendation: Recommendation,
    /// What would change the band. Empty only for *steady* and *too early to say*.
    pub changes: Vec<Change>,
    /// The day on which the line was crossed, while the standing is over it.
    pub crossed_on: Option<NaiveDate>,
}

/// The standing at one instant of the past, for the picture of the history.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistoryPoint {
    pub at: DateTime<Utc>,
    pub standing: Standing,
    pub score: f64,
}
