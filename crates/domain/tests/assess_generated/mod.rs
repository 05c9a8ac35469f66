//! Relationships in which anything may have happened, for the rules of the standing.

use std::sync::Arc;

use domain::assess::evidence::Evidence;
use domain::assess::policy::Policy;
use domain::assess::{Glance, glance};
use domain::closed::ClosedSet;
use domain::complaint::ComplaintStage;
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::promise::Settlement;
use domain::recovery::RecoveryOutcome;
use proptest::prelude::*;
use proptest::sample::select;

use crate::assess_world::{self, Story, practice, today};

/// One thing that happened, days before today; below zero it is still to come.
#[derive(Debug, Clone)]
pub enum Event {
    Contact { day: i64, minutes: u32, toll: i8, recovery: u32 },
    Abuse { day: i64, manner: Abuse, toward: Target, severity: Severity, cause: Cause },
    Crossing { day: i64, boundary: u128, severity: Severity, cause: Cause },
    Told { day: i64, boundary: u128 },
    Logged { day: i64, what: What, severity: Severity, cause: Cause },
    Gesture { day: i64, kind: GestureKind },
    Invoice { day: i64, amount: i64, paid_after: Option<i64> },
    Part { day: i64, amount: i64 },
    Work { day: i64, minutes: u32 },
    Cost { day: i64, amount: i64 },
    Concession { day: i64, amount: i64 },
    Promise { day: i64, due: i64, settled: Option<(Settlement, i64)> },
    Complaint { day: i64, cause: Cause, promised: bool, stages: Vec<(ComplaintStage, i64)> },
    Recovery { day: i64, ended: Option<(RecoveryOutcome, i64)> },
    HardTime { day: i64, days: Option<i64> },
}

pub fn one_of<T: ClosedSet>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

fn when() -> impl Strategy<Value = i64> {
    prop_oneof![5 => 0_i64..120, 3 => 0_i64..800, 1 => -60_i64..0]
}

/// Their conduct about half of the time.
fn cause() -> impl Strategy<Value = Cause> {
    prop_oneof![3 => Just(Cause::TheirConduct), 2 => one_of::<Cause>()]
}

fn manner() -> impl Strategy<Value = Abuse> {
    let safe = [Abuse::SharpWords, Abuse::Shouting, Abuse::Insults, Abuse::Dishonesty];
    prop_oneof![20 => select(safe.to_vec()), 1 => one_of::<Abuse>()]
}

pub fn event() -> impl Strategy<Value = Event> {
    let logged = prop_oneof![
        Just(What::LatePayment { invoice: None }),
        (0_u32..300).prop_map(|minutes| What::UnpaidScope { minutes: Some(minutes) }),
        Just(What::BrokenPromise { promise: None }),
        Just(What::Complaint { complaint: None }),
    ];
    let settled = proptest::option::of((one_of::<Settlement>(), 0_i64..60));
    let ended = proptest::option::of((one_of::<RecoveryOutcome>(), 1_i64..40));
    let stages = proptest::collection::vec((one_of::<ComplaintStage>(), 0_i64..30), 0..6);
    prop_oneof![
        6 => (when(), 0_u32..120, -2_i8..=2, prop_oneof![Just(0_u32), 0_u32..90])
            .prop_map(|(day, minutes, toll, recovery)| Event::Contact { day, minutes, toll, recovery }),
        3 => (when(), manner(), one_of(), one_of(), cause())
            .prop_map(|(day, manner, toward, severity, cause)| Event::Abuse { day, manner, toward, severity, cause }),
        3 => (when(), 900_000_u128..900_003, one_of(), cause())
            .prop_map(|(day, boundary, severity, cause)| Event::Crossing { day, boundary, severity, cause }),
        2 => (when(), 900_000_u128..900_003).prop_map(|(day, boundary)| Event::Told { day, boundary }),
        2 => (when(), logged, one_of(), cause())
            .prop_map(|(day, what, severity, cause)| Event::Logged { day, what, severity, cause }),
        1 => (when(), one_of()).prop_map(|(day, kind)| Event::Gesture { day, kind }),
        3 => (when(), 1_000_i64..300_000, proptest::option::of(0_i64..120))
            .prop_map(|(day, amount, paid_after)| Event::Invoice { day, amount, paid_after }),
        1 => (when(), -50_000_i64..100_000).prop_map(|(day, amount)| Event::Part { day, amount }),
        3 => (when(), 1_u32..480).prop_map(|(day, minutes)| Event::Work { day, minutes }),
        1 => (when(), 1_i64..20_000).prop_map(|(day, amount)| Event::Cost { day, amount }),
        1 => (when(), 1_i64..20_000).prop_map(|(day, amount)| Event::Concession { day, amount }),
        1 => (when(), 0_i64..30, settled).prop_map(|(day, due, settled)| Event::Promise { day, due, settled }),
        2 => (when(), one_of(), any::<bool>(), stages)
            .prop_map(|(day, cause, promised, stages)| Event::Complaint { day, cause, promised, stages }),
        1 => (when(), ended).prop_map(|(day, ended)| Event::Recovery { day, ended }),
        1 => (when(), proptest::option::of(0_i64..90))
            .prop_map(|(day, days)| Event::HardTime { day, days }),
    ]
}

impl Event {
    pub fn happen(&self, story: &mut Story) {
        match self.clone() {
            Self::Contact { day, minutes, toll, recovery } => {
                story.contact_with(day, minutes, toll, recovery)
            }
            Self::Abuse { day, manner, toward, severity, cause } => {
                story.incident(day, What::Abuse { manner, toward }, severity, cause)
            }
            Self::Crossing { day, boundary, severity, cause } => {
                let boundary = assess_world::id(boundary);
                story.incident(day, What::Crossing { boundary }, severity, cause)
            }
            Self::Told { day, boundary } => story.told(day, boundary),
            Self::Logged { day, what, severity, cause } => {
                story.incident(day, what, severity, cause)
            }
            Self::Gesture { day, kind } => story.gesture(day, kind),
            Self::Invoice { day, amount, paid_after } => story.invoice(day, amount, paid_after),
            Self::Part { day, amount } => story.part(day, amount),
            Self::Work { day, minutes } => story.work(day, minutes),
            Self::Cost { day, amount } => story.cost(day, amount),
            Self::Concession { day, amount } => story.concession(day, amount),
            Self::Promise { day, due, settled } => {
                story.promise(day, day - due, settled.map(|(how, after)| (how, day - after)))
            }
            Self::Complaint { day, cause, promised, stages } => {
                let mut after = 0;
                let steps: Vec<_> = stages
                    .into_iter()
                    .map(|(stage, gap)| {
                        after += gap;
                        (stage, day - after)
                    })
                    .collect();
                story.complaint(day, cause, promised, &steps)
            }
            Self::Recovery { day, ended } => {
                story.recovery(day, ended.map(|(how, after)| (how, day - after)))
            }
            Self::HardTime { day, days } => story.hard_time(day, days),
        };
    }
}

/// A world: what happened with a client, and what others of the practice do.
#[derive(Clone)]
pub struct World {
    pub story: Story,
    others: Option<(u64, i64, i64)>,
}

/// The months of the practice follow from the rest; printing them would hide it.
impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut evidence = self.evidence().clone();
        Arc::make_mut(&mut evidence.practice).months.clear();
        write!(f, "{evidence:?}, others {:?}", self.others)
    }
}

/// A thousand cases for each rule; `PROPTEST_CASES` asks for another number.
pub fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|it| it.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(1024),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

impl World {
    /// Brings the practice up to date with the client's own records.
    fn settle(mut self) -> Self {
        if let Some((minutes, received, toll)) = self.others {
            let evidence = &mut self.story.evidence;
            Arc::make_mut(&mut evidence.practice).months =
                practice(evidence, minutes, received, 600, toll * 60);
        }
        self
    }

    pub fn with(&self, change: impl FnOnce(&mut Story)) -> Self {
        let mut other = self.clone();
        change(&mut other.story);
        other.settle()
    }

    pub fn evidence(&self) -> &Evidence {
        &self.story.evidence
    }

    pub fn glance(&self) -> Glance {
        glance(self.evidence(), &Policy::default(), today())
    }
}

pub fn world() -> impl Strategy<Value = World> {
    let events = proptest::collection::vec(event(), 0..40);
    let others = proptest::option::of((0_u64..6_000, 0_i64..800_000, -15_i64..15));
    (events, others, any::<bool>()).prop_map(|(events, others, has_target)| {
        let mut story = Story::new();
        if !has_target {
            story.evidence.target_rate_minor = None;
        }
        story.contact(850, 30, 0);
        for event in events {
            event.happen(&mut story);
        }
        World { story, others }.settle()
    })
}

pub fn adverse() -> impl Strategy<Value = Event> {
    let conduct = Just(Cause::TheirConduct);
    prop_oneof![
        (0_i64..800, -2_i8..=-1, 1_u32..120, 0_u32..90).prop_map(
            |(day, toll, minutes, recovery)| Event::Contact { day, minutes, toll, recovery }
        ),
        (0_i64..800, manner(), one_of(), one_of(), conduct).prop_map(
            |(day, manner, toward, severity, cause)| Event::Abuse {
                day,
                manner,
                toward,
                severity,
                cause
            }
        ),
        (0_i64..800, 900_000_u128..900_003, one_of(), conduct).prop_map(
            |(day, boundary, severity, cause)| Event::Crossing { day, boundary, severity, cause }
        ),
        (0_i64..800, one_of(), conduct).prop_map(|(day, severity, cause)| Event::Logged {
            day,
            what: What::LatePayment { invoice: None },
            severity,
            cause
        }),
        (0_i64..800, one_of(), conduct).prop_map(|(day, severity, cause)| Event::Logged {
            day,
            what: What::UnpaidScope { minutes: Some(90) },
            severity,
            cause
        }),
        (0_i64..800, one_of(), conduct).prop_map(|(day, severity, cause)| Event::Logged {
            day,
            what: What::BrokenPromise { promise: None },
            severity,
            cause
        }),
        (0_i64..800, 1_000_i64..300_000).prop_map(|(day, amount)| Event::Invoice {
            day,
            amount,
            paid_after: None
        }),
        (0_i64..800, -50_000_i64..-1).prop_map(|(day, amount)| Event::Part { day, amount }),
        (0_i64..800, 1_u32..480).prop_map(|(day, minutes)| Event::Work { day, minutes }),
        (0_i64..800, 0_i64..30, 0_i64..20).prop_map(|(day, due, late)| Event::Promise {
            day,
            due,
            settled: Some((Settlement::Broken, due + late))
        }),
        (0_i64..800).prop_map(|day| Event::Complaint {
            day,
            cause: Cause::Misunderstanding,
            promised: false,
            stages: vec![(ComplaintStage::Heard, 0)]
        }),
        (60_i64..800).prop_map(|day| Event::Complaint {
            day,
            cause: Cause::Misunderstanding,
            promised: true,
            stages: vec![
                (ComplaintStage::Fixed, 5),
                (ComplaintStage::FollowedUp, 5),
                (ComplaintStage::Reopened, 20),
            ]
        }),
        (40_i64..800)
            .prop_map(|day| Event::Recovery { day, ended: Some((RecoveryOutcome::Failed, 30)) }),
    ]
}

pub fn favourable() -> impl Strategy<Value = Event> {
    prop_oneof![
        (0_i64..800, one_of()).prop_map(|(day, kind)| Event::Gesture { day, kind }),
        (30_i64..800, 1_i64..30).prop_map(|(day, due)| Event::Promise {
            day,
            due,
            settled: Some((Settlement::Kept, due))
        }),
        (40_i64..800)
            .prop_map(|day| Event::Recovery { day, ended: Some((RecoveryOutcome::Worked, 30)) }),
        (40_i64..800, one_of()).prop_map(|(day, cause)| Event::Complaint {
            day,
            cause,
            promised: cause != Cause::NotOursAtAll,
            stages: vec![
                (ComplaintStage::Heard, 0),
                (ComplaintStage::Fixed, 5),
                (ComplaintStage::FollowedUp, 5)
            ]
        }),
    ]
}
