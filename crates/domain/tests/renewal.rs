//! The renewal dossier: it adds up, it reproduces on any past day, and its price is the one that
//! reaches the target.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[expect(dead_code, reason = "each test file uses its part of the world")]
mod assess_world;

use std::collections::BTreeMap;

use assess_world::{Story, ago, id, today};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::assess::evidence::Evidence;
use domain::closed::ClosedSet as _;
use domain::entry::Channel;
use domain::hard_time::HardTime;
use domain::id::Id;
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::moment::Moment;
use domain::promise::{Party, Promise, Settlement};
use domain::renewal::{
    Disclosure, Dossier, FactAccount, PrivateAccount, Records, Sources, dossier,
};
use domain::review::{ReviewAnswer, ReviewQuestion};
use domain::text::Text;
use proptest::prelude::*;

/// One thing that happened, days before today.
#[derive(Debug, Clone)]
enum Event {
    Contact { day: i64, minutes: u32, toll: i8, recovery: u32 },
    Abuse { day: i64, ours: bool },
    Crossing { day: i64, boundary: u128, theirs: bool },
    Told { day: i64, boundary: u128 },
    Gesture { day: i64 },
    Work { day: i64, minutes: u32 },
    Invoice { day: i64, amount: i64, paid_after: Option<i64> },
    Cost { day: i64, amount: i64 },
    Promise { day: i64, due: i64, ours: bool, settled: Option<(bool, i64)> },
}

fn event() -> impl Strategy<Value = Event> {
    let when = || 0_i64..700;
    prop_oneof![
        4 => (when(), 0_u32..120, -2_i8..=2, 0_u32..60).prop_map(|(day, minutes, toll, recovery)| {
            Event::Contact { day, minutes, toll, recovery }
        }),
        1 => (when(), any::<bool>()).prop_map(|(day, ours)| Event::Abuse { day, ours }),
        2 => (when(), 900_u128..903, any::<bool>())
            .prop_map(|(day, boundary, theirs)| Event::Crossing { day, boundary, theirs }),
        1 => (when(), 900_u128..903).prop_map(|(day, boundary)| Event::Told { day, boundary }),
        1 => when().prop_map(|day| Event::Gesture { day }),
        3 => (when(), 0_u32..400).prop_map(|(day, minutes)| Event::Work { day, minutes }),
        2 => (when(), 1_i64..200_000, proptest::option::of(0_i64..80))
            .prop_map(|(day, amount, paid_after)| Event::Invoice { day, amount, paid_after }),
        1 => (when(), 0_i64..20_000).prop_map(|(day, amount)| Event::Cost { day, amount }),
        2 => (when(), 0_i64..40, any::<bool>(), proptest::option::of((any::<bool>(), 0_i64..60)))
            .prop_map(|(day, due, ours, settled)| Event::Promise { day, due, ours, settled }),
    ]
}

struct World {
    evidence: Evidence,
    records: Records,
    quotes: BTreeMap<Id<domain::entry::Entry>, Text>,
    private: BTreeMap<Id<domain::entry::Entry>, PrivateAccount>,
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// Builds a world, leaving out what is recorded after an instant.
fn world(events: &[Event], known_at: DateTime<Utc>) -> World {
    let mut story = Story::new();
    let mut records = Records::default();
    for number in 900..903 {
        records.boundaries.push(domain::boundary::Boundary {
            id: id(number),
            client: None,
            rule: text("A rule"),
            instead: None,
            severity: Severity::Moderate,
            term: None,
            since: ago(800).date_naive(),
            until: None,
        });
    }
    for it in events {
        match *it {
            Event::Contact { day, minutes, toll, recovery } => {
                story.contact_with(day, minutes, toll, recovery);
            }
            Event::Abuse { day, ours } => {
                let toward = if ours { Target::OurPeople } else { Target::Us };
                story.abuse(day, Abuse::Shouting, toward);
            }
            Event::Crossing { day, boundary, theirs } => {
                let cause = if theirs { Cause::TheirConduct } else { Cause::Ours };
                let what = What::Crossing { boundary: id(boundary) };
                story.incident(day, what, Severity::Moderate, cause);
            }
            Event::Told { day, boundary } => _ = story.told(day, boundary),
            Event::Gesture { day } => {
                story.contact(day, 5, 1);
                story.gesture(day, GestureKind::Thanks);
                let entry = story.evidence.contacts.last().unwrap().entry;
                let gesture = story.evidence.gestures.last().unwrap().gesture;
                records.gestures.insert(gesture, entry);
            }
            Event::Work { day, minutes } => _ = story.work(day, minutes),
            Event::Invoice { day, amount, paid_after } => {
                story.invoice(day, amount, paid_after);
            }
            Event::Cost { day, amount } => _ = story.cost(day, amount),
            Event::Promise { day, due, ours, settled } => {
                let moment = |at| Moment::new(at, Tz::Europe__Tallinn);
                let settled = settled.map(|(kept, after)| {
                    let how = if kept { Settlement::Kept } else { Settlement::Broken };
                    (how, ago(day - after))
                });
                let promise = story.next();
                records.promises.push(Promise {
                    id: promise,
                    client: id(0),
                    by: if ours { Party::Us } else { Party::Client },
                    wording: text("A draft"),
                    made_at: moment(ago(day)),
                    due_at: moment(ago(day - due)),
                    entry: None,
                    settled,
                });
            }
        }
    }
    let mut evidence = story.evidence;
    let known = |at: DateTime<Utc>| at <= known_at;
    let day = known_at.date_naive();
    evidence.contacts.retain(|it| known(it.at));
    evidence.incidents.retain(|it| known(it.at));
    evidence.gestures.retain(|it| known(it.at));
    evidence.tellings.retain(|it| known(it.at));
    evidence.work.retain(|it| it.on <= day);
    evidence.invoices.retain(|it| it.issued_on <= day);
    evidence.payments.retain(|it| it.received_on <= day);
    evidence.costs.retain(|it| it.on <= day);
    records.promises.retain(|it| known(it.made_at.at));
    for it in &mut records.promises {
        it.settled = it.settled.filter(|(_, at)| known(*at));
    }
    let mut quotes = BTreeMap::new();
    let mut private = BTreeMap::new();
    for it in &evidence.contacts {
        let account = FactAccount {
            at: Moment::new(it.at, Tz::Europe__Tallinn),
            channel: Channel::Call,
            facts: Some(text("FACT")),
        };
        records.accounts.insert(it.entry, account);
        quotes.insert(it.entry, text("QUOTE"));
        let account =
            PrivateAccount { reading: Some(text("READING")), feelings: Some(text("FEELING")) };
        private.insert(it.entry, account);
    }
    World { evidence, records, quotes, private }
}

/// Hard times that lasted from 300 to 100 days ago.
fn hard_time() -> HardTime {
    HardTime {
        id: id(950),
        client: id(0),
        since_on: ago(300).date_naive(),
        until_on: Some(ago(100).date_naive()),
        note: Some(text("HARDTIME")),
    }
}

impl World {
    fn dossier(&self, as_of: DateTime<Utc>) -> Dossier {
        let sources = Sources {
            evidence: &self.evidence,
            records: &self.records,
            quotes: &self.quotes,
            private: &self.private,
            agreed: &[],
            policies: &[],
            reviews: &[],
            hard_times: &[hard_time()],
            term_began_on: None,
        };
        dossier(sources, as_of)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_dossier_of_a_past_day_is_the_one_of_that_day(
        events in proptest::collection::vec(event(), 0..40),
        back in 0_i64..400,
    ) {
        let then = today() - TimeDelta::days(back);
        let seen_then = world(&events, then).dossier(then);
        let seen_now = world(&events, today()).dossier(then);
        prop_assert_eq!(seen_now, seen_then);
    }

    #[test]
    fn the_break_even_price_is_the_one_at_which_the_year_had_reached_the_target(
        events in proptest::collection::vec(event(), 1..40),
    ) {
        let found = world(&events, today()).dossier(today());
        if let Some(price) = found.private.break_even {
            let year = &found.facts.year;
            let paid = price.month_minor as f64 / (365.25 / 12.0) * price.days as f64;
            let earned = paid - (year.conceded_minor + year.spent_minor) as f64;
            let rate = earned * 60.0 / f64::from(price.minutes);
            // The price of a month is rounded to the cent, and a year has twelve of them.
            let slack = 12.0 * 60.0 / f64::from(price.minutes).max(1.0);
            prop_assert!((rate - price.target_minor).abs() <= slack, "{rate} for {price:?}");
        }
    }

    #[test]
    fn everything_is_counted_once(events in proptest::collection::vec(event(), 0..40)) {
        let world = world(&events, today());
        let found = world.dossier(today());
        let facts = &found.facts;
        let months: u32 = facts.months.iter().map(|it| it.minutes).sum();
        prop_assert_eq!(months, facts.whole.minutes.total());
        let received: i64 = facts.months.iter().map(|it| it.received_minor).sum();
        prop_assert_eq!(received, facts.whole.received_minor);
        for tally in [facts.promises.ours, facts.promises.theirs] {
            prop_assert_eq!(tally.due() + tally.open + tally.released, tally.made);
        }
        for it in &facts.conduct.boundaries {
            prop_assert!(it.counted + it.before_told <= it.crossed, "{:?}", it);
            prop_assert!(it.told > 0 || it.counted == 0, "nothing counts that was not told");
        }
        let causes: u32 = facts.conduct.causes.iter().map(|it| it.1).sum();
        prop_assert_eq!(causes as usize, world.evidence.incidents.len());
    }

    #[test]
    fn a_lower_level_holds_nothing_of_a_higher_one(
        events in proptest::collection::vec(event(), 0..40),
    ) {
        let found = world(&events, today()).dossier(today());
        let has_occasions = !found.facts.occasions.is_empty();
        let said = |level| format!("{:?}", found.clone().disclose(level));
        let (all, advice, facts) = (
            said(Disclosure::Everything),
            said(Disclosure::FactsAndQuotes),
            said(Disclosure::Facts),
        );
        for private in ["HARDTIME", "READING", "FEELING", "toll", "recovery", "standing"] {
            prop_assert!(!advice.contains(private) && !facts.contains(private), "{}", private);
        }
        prop_assert!(!facts.contains("QUOTE"));
        if has_occasions {
            prop_assert!(all.contains("FEELING") && advice.contains("QUOTE"));
            prop_assert!(facts.contains("FACT"));
        }
    }
}

#[test]
fn hard_times_are_told_as_they_were_known_on_the_day() {
    #[track_caller]
    fn check(day: i64, expected: Option<Option<i64>>) {
        let found = world(&[], today()).dossier(ago(day)).private.hard_times;
        let until: Vec<_> = found.iter().map(|it| it.until_on).collect();
        let expected = expected.map(|it| it.map(|day| ago(day).date_naive()));
        assert_eq!(until, Vec::from_iter(expected), "{day} days ago");
    }
    check(301, None);
    check(300, Some(None));
    check(101, Some(None));
    check(100, Some(Some(100)));
    check(0, Some(Some(100)));
}

#[track_caller]
fn check(events: &[Event], question: ReviewQuestion, expected: Option<ReviewAnswer>) {
    let found = world(events, today()).dossier(today());
    let hint = found.private.hints.iter().find(|it| it.question == question).unwrap();
    assert_eq!(hint.answer, expected, "{question:?} {events:?}: {:?}", hint.args);
}

#[test]
fn the_record_answers_the_questions_where_it_can() {
    use ReviewAnswer::{No, Yes};
    use ReviewQuestion as Q;
    let told = |day| Event::Told { day, boundary: 900 };
    let crossed = |day| Event::Crossing { day, boundary: 900, theirs: true };
    let ours = |day| Event::Crossing { day, boundary: 900, theirs: false };
    check(&[], Q::ToldThenCrossed, None);
    check(&[told(30)], Q::ToldThenCrossed, Some(No));
    check(&[told(30), crossed(20)], Q::ToldThenCrossed, Some(Yes));
    check(&[crossed(40), told(30)], Q::ToldThenCrossed, Some(No));
    check(&[], Q::Pattern, Some(No));
    check(&[crossed(20)], Q::Pattern, Some(No));
    check(&[crossed(90), crossed(50), crossed(5)], Q::Pattern, Some(Yes));
    check(&[crossed(3), crossed(2), crossed(1)], Q::Pattern, None);
    check(&[], Q::TheirsAndNamed, None);
    check(&[ours(20)], Q::TheirsAndNamed, Some(No));
    check(&[crossed(20)], Q::TheirsAndNamed, Some(No));
    check(&[told(30), crossed(20)], Q::TheirsAndNamed, Some(Yes));
    check(&[told(30), crossed(20), ours(10), ours(9)], Q::TheirsAndNamed, Some(No));
    check(&[], Q::Responded, None);
    check(&[crossed(40), told(30)], Q::Responded, Some(Yes));
    check(&[told(30), crossed(20)], Q::Responded, Some(No));
    let broken = Event::Promise { day: 30, due: 5, ours: false, settled: Some((false, 6)) };
    check(&[told(30), broken], Q::Responded, Some(No));
    let contact = Event::Contact { day: 5, minutes: 10, toll: 0, recovery: 0 };
    check(&[], Q::OthersHurt, None);
    check(&[contact], Q::OthersHurt, Some(No));
    check(&[Event::Abuse { day: 5, ours: true }], Q::OthersHurt, Some(Yes));
    let work = Event::Work { day: 40, minutes: 600 };
    let paid = |amount| Event::Invoice { day: 35, amount, paid_after: Some(5) };
    check(&[work.clone(), paid(70_000)], Q::TakeOnAgain, None);
    check(&[work.clone(), paid(30_000)], Q::TakeOnAgain, Some(No));
    assert_eq!(Disclosure::ALL.len(), 3);
}
