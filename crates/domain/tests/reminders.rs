//! Each reminder is given exactly once: over daylight saving, journeys, sleep and clocks put wrong.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::HashMap;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::agenda::{About, Due, DueKey, DueKind, When};
use domain::id::Id;
use domain::moment::Moment;
use domain::reminder::{Cascade, Lead, Reminder, Ring, ringing};
use proptest::prelude::*;
use uuid::Uuid;

const ZONES: [Tz; 6] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
    Tz::Asia__Kolkata,
    Tz::Pacific__Apia,
    Tz::UTC,
];

fn wall(text: &str, zone: Tz) -> Moment {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Moment::local(wall, zone)
}

fn due(kind: DueKind, when: When) -> Due {
    let id = Uuid::from_u128(1);
    Due {
        kind,
        client: Id::new(id),
        about: About::Engagement(Id::new(id)),
        when,
        forms: Vec::new(),
        ends_on: None,
    }
}

fn on(kind: DueKind, day: &str) -> Due {
    due(kind, When::On(day.parse().unwrap()))
}

/// A journal that keeps what was said, and the looks at the clock.
struct Desk {
    dues: Vec<Due>,
    cascade: Cascade,
    said: HashMap<DueKey, Reminder>,
    last: Moment,
    rings: Vec<(Ring, Moment)>,
}

impl Desk {
    fn open(dues: Vec<Due>, now: Moment) -> Self {
        Self { dues, cascade: Cascade::default(), said: HashMap::new(), last: now, rings: vec![] }
    }

    fn look(&mut self, now: Moment) {
        for ring in ringing(&self.dues, &self.cascade, &self.said, self.last, now) {
            let new = || Reminder::new(Id::new(Uuid::from_u128(2)), &ring.due);
            self.said.entry(ring.due.key()).or_insert_with(new).note(&ring, now.at);
            self.rings.push((ring, now));
        }
        self.last = now;
    }

    /// Looks every minute, in one zone.
    fn watch(&mut self, until: Moment) {
        let mut at = self.last.at;
        while at < until.at {
            at += TimeDelta::minutes(1);
            self.look(Moment::new(at, until.zone));
        }
    }

    /// Returns what was said, each as the wall clock showed it, late ones marked.
    fn heard(&self) -> Vec<String> {
        let said = self.rings.iter();
        said.map(|(ring, now)| {
            let late = if ring.late { " late" } else { "" };
            format!("{}{late}", now.wall().format("%Y-%m-%d %H:%M"))
        })
        .collect()
    }
}

#[test]
fn a_deadline_is_reminded_of_by_its_cascade_at_nine() {
    let zone = Tz::Europe__Berlin;
    let mut desk =
        Desk::open(vec![on(DueKind::NoticeDeadline, "2026-12-31")], wall("2026-09-01 08:00", zone));
    desk.watch(wall("2027-01-02 00:00", zone));
    assert_eq!(
        desk.heard(),
        [
            "2026-10-02 09:00",
            "2026-11-01 09:00",
            "2026-12-01 09:00",
            "2026-12-24 09:00",
            "2026-12-30 09:00"
        ]
    );
}

/// Looks every minute over two days around a change of the clock.
#[track_caller]
fn check_change(zone: Tz, day: &str, at: &str, expected: &str) {
    let mut desk = Desk::open(vec![on(DueKind::RecoveryCheck, day)], {
        let first = wall(&format!("{day} 00:00"), zone);
        Moment::new(first.at - TimeDelta::hours(20), zone)
    });
    desk.cascade.at = at.parse().unwrap();
    let end = Moment::new(desk.last.at + TimeDelta::hours(70), zone);
    desk.watch(end);
    assert_eq!(desk.heard(), [expected], "{at} on {day} in {zone}");
}

#[test]
fn on_the_days_on_which_the_clock_changes_each_is_given_once() {
    check_change(Tz::Europe__Berlin, "2026-03-29", "09:00:00", "2026-03-29 09:00");
    check_change(Tz::Europe__Berlin, "2026-10-25", "09:00:00", "2026-10-25 09:00");
    // 02:30 does not come in spring, and comes twice in autumn.
    check_change(Tz::Europe__Berlin, "2026-03-29", "02:30:00", "2026-03-29 03:30");
    check_change(Tz::Europe__Berlin, "2026-10-25", "02:30:00", "2026-10-25 02:30");
    check_change(Tz::America__New_York, "2026-03-08", "02:30:00", "2026-03-08 03:30");
    check_change(Tz::America__New_York, "2026-11-01", "01:30:00", "2026-11-01 01:30");
    check_change(Tz::America__New_York, "2026-11-01", "09:00:00", "2026-11-01 09:00");
    // Half an hour, on an island.
    check_change(Tz::Australia__Lord_Howe, "2026-10-04", "02:15:00", "2026-10-04 03:15");
    check_change(Tz::Australia__Lord_Howe, "2026-04-05", "01:45:00", "2026-04-05 01:45");
    check_change(Tz::Asia__Kolkata, "2026-03-29", "02:30:00", "2026-03-29 02:30");
    // 30 December 2011 never came to Samoa.
    check_change(Tz::Pacific__Apia, "2011-12-30", "09:00:00", "2011-12-31 09:00");
}

#[test]
fn a_promise_is_reminded_of_a_quarter_of_an_hour_before_and_when_it_is_due() {
    let zone = Tz::Europe__Tallinn;
    let promise = due(DueKind::OurPromise, When::At(wall("2026-11-20 11:00", zone)));
    let mut desk = Desk::open(vec![promise], wall("2026-11-20 10:00", zone));
    desk.watch(wall("2026-11-20 12:00", zone));
    assert_eq!(desk.heard(), ["2026-11-20 10:45", "2026-11-20 11:00"]);
}

#[test]
fn a_promise_is_an_instant_wherever_the_person_has_gone() {
    let made = wall("2026-11-20 11:00", Tz::Europe__Berlin);
    let mut desk = Desk::open(
        vec![due(DueKind::OurPromise, When::At(made))],
        Moment::new(made.at - TimeDelta::hours(1), Tz::America__New_York),
    );
    desk.watch(Moment::new(made.at + TimeDelta::hours(1), Tz::America__New_York));
    assert_eq!(desk.heard(), ["2026-11-20 04:45", "2026-11-20 05:00"]);
}

#[test]
fn a_day_before_a_promise_is_the_same_time_a_day_earlier() {
    let zone = Tz::Europe__Berlin;
    let mut cascade = Cascade::default();
    cascade.set(DueKind::OurPromise, [Lead::of_days(1)]);
    let when = When::At(wall("2026-03-29 14:00", zone));
    let comes = cascade.comes_at(when, Lead::of_days(1), zone);
    assert_eq!(comes, wall("2026-03-28 14:00", zone).at, "though that day has 23 hours");
}

#[test]
fn after_a_sleep_one_reminder_stands_for_those_that_went_by_and_says_it_is_late() {
    let zone = Tz::Europe__Berlin;
    let mut desk =
        Desk::open(vec![on(DueKind::NoticeDeadline, "2026-12-31")], wall("2026-09-01 08:00", zone));
    desk.look(wall("2026-12-03 10:12", zone));
    assert_eq!(desk.heard(), ["2026-12-03 10:12 late"]);
    assert_eq!(desk.rings.first().unwrap().0.lead, Some(Lead::of_days(30)), "the closest");
    desk.watch(wall("2027-01-02 00:00", zone));
    assert_eq!(desk.heard()[1..], ["2026-12-24 09:00", "2026-12-30 09:00"]);
}

#[test]
fn ten_minutes_asleep_over_a_promise_give_one_late_reminder() {
    let zone = Tz::Europe__Tallinn;
    let promise = due(DueKind::OurPromise, When::At(wall("2026-11-20 11:00", zone)));
    let mut desk = Desk::open(vec![promise], wall("2026-11-20 10:40", zone));
    desk.look(wall("2026-11-20 11:10", zone));
    desk.watch(wall("2026-11-20 12:00", zone));
    assert_eq!(desk.heard(), ["2026-11-20 11:10 late"]);
}

#[test]
fn later_on_the_same_day_is_not_late_for_what_is_due_on_a_day() {
    let zone = Tz::Europe__Berlin;
    let mut desk =
        Desk::open(vec![on(DueKind::Review, "2026-11-20")], wall("2026-11-19 18:00", zone));
    desk.look(wall("2026-11-20 14:00", zone));
    assert_eq!(desk.heard(), ["2026-11-20 14:00"]);
}

#[test]
fn what_is_new_does_not_bring_up_the_leads_that_went_by_before_it() {
    let zone = Tz::Europe__Berlin;
    let mut desk = Desk::open(Vec::new(), wall("2026-12-10 12:00", zone));
    desk.dues.push(on(DueKind::NoticeDeadline, "2026-12-31"));
    desk.watch(wall("2026-12-25 00:00", zone));
    assert_eq!(desk.heard(), ["2026-12-24 09:00"]);
}

#[test]
fn a_clock_put_back_repeats_nothing_and_one_put_forward_misses_nothing() {
    let zone = Tz::Europe__Berlin;
    let deadline = on(DueKind::NoticeDeadline, "2026-12-31");
    let promise = due(DueKind::OurPromise, When::At(wall("2026-12-01 09:30", zone)));
    let mut desk = Desk::open(vec![deadline.clone()], wall("2026-12-01 08:00", zone));
    desk.watch(wall("2026-12-01 09:05", zone));
    assert_eq!(desk.heard(), ["2026-12-01 09:00"]);
    // Back by a day: nine o'clock comes again.
    desk.look(wall("2026-11-30 09:05", zone));
    desk.watch(wall("2026-12-01 09:05", zone));
    assert_eq!(desk.heard().len(), 1, "it had been given");
    // Ten years forward, where neither is due any more, and back again over a promise.
    desk.dues.clear();
    desk.look(wall("2036-12-01 09:10", zone));
    desk.dues = vec![deadline, promise];
    desk.look(wall("2026-12-01 09:20", zone));
    assert_eq!(desk.heard().len(), 2, "the quarter of an hour before it came meanwhile");
    desk.watch(wall("2026-12-01 10:00", zone));
    assert_eq!(desk.heard()[1..], ["2026-12-01 09:20", "2026-12-01 09:30"]);
}

#[test]
fn a_clock_at_its_beginning_or_far_ahead_does_no_harm() {
    let zone = Tz::Europe__Berlin;
    let mut desk =
        Desk::open(vec![on(DueKind::NoticeDeadline, "2026-12-31")], wall("2026-12-01 08:00", zone));
    for odd in ["1970-01-01 00:00", "2038-01-19 03:15", "2028-02-29 12:00"] {
        desk.look(wall(odd, zone));
        desk.look(wall("2026-12-01 08:00", zone));
    }
    assert!(desk.rings.len() <= 2, "what seems to have gone by is said once: {:?}", desk.heard());
}

#[test]
fn flying_east_over_nine_o_clock_misses_nothing_and_flying_west_repeats_nothing() {
    let mut east = Desk::open(
        vec![on(DueKind::Review, "2026-11-20")],
        wall("2026-11-20 03:59", Tz::America__New_York),
    );
    east.look(Moment::new(east.last.at + TimeDelta::minutes(1), Tz::Europe__Berlin));
    assert_eq!(east.heard(), ["2026-11-20 10:00"]);

    let mut west = Desk::open(
        vec![on(DueKind::Review, "2026-11-20")],
        wall("2026-11-20 08:00", Tz::Europe__Berlin),
    );
    west.watch(wall("2026-11-20 10:00", Tz::Europe__Berlin));
    west.watch(wall("2026-11-21 00:00", Tz::America__New_York));
    assert_eq!(west.heard(), ["2026-11-20 09:00"]);
}

#[test]
fn what_is_snoozed_comes_when_it_was_asked_for_and_what_is_done_not_at_all() {
    let zone = Tz::Europe__Berlin;
    let deadline = on(DueKind::NoticeDeadline, "2026-12-31");
    let mut desk = Desk::open(vec![deadline.clone()], wall("2026-12-01 08:00", zone));
    desk.watch(wall("2026-12-01 10:00", zone));
    let reminder = desk.said.get_mut(&deadline.key()).unwrap();
    reminder.snoozed_until = Some(wall("2026-12-25 11:00", zone).at);
    desk.watch(wall("2026-12-26 00:00", zone));
    assert_eq!(
        desk.heard(),
        ["2026-12-01 09:00", "2026-12-25 11:00"],
        "seven days before, it was to be quiet"
    );
    desk.said.get_mut(&deadline.key()).unwrap().done_at = Some(desk.last.at);
    desk.watch(wall("2027-01-02 00:00", zone));
    assert_eq!(desk.heard().len(), 2, "what is done is not spoken of");
}

#[test]
fn what_was_put_off_before_anything_was_said_keeps_its_cascade() {
    let zone = Tz::Europe__Berlin;
    let deadline = on(DueKind::NoticeDeadline, "2026-12-31");
    let mut desk = Desk::open(vec![deadline.clone()], wall("2026-09-01 08:00", zone));
    let mut reminder = Reminder::new(Id::new(Uuid::from_u128(2)), &deadline);
    reminder.snoozed_until = Some(wall("2026-09-03 10:00", zone).at);
    desk.said.insert(deadline.key(), reminder);
    desk.watch(wall("2026-10-03 00:00", zone));
    assert_eq!(desk.heard(), ["2026-09-03 10:00", "2026-10-02 09:00"]);
}

/// Something due within two months of the start, at any hour, of a kind with any leads.
fn a_due() -> impl Strategy<Value = (Due, Vec<u32>)> {
    let zone = prop::sample::select(&ZONES[..]);
    let leads = prop::collection::vec(
        prop_oneof![0..180_u32, (0..60_u32).prop_map(|days| days * 1440)],
        1..6,
    );
    (0..86_400_i64, any::<bool>(), zone, leads).prop_map(|(minutes, timed, zone, leads)| {
        let at = Moment::new(start() + TimeDelta::minutes(minutes), zone);
        let due = if timed {
            due(DueKind::OurPromise, When::At(at))
        } else {
            due(DueKind::NoticeDeadline, When::On(at.day()))
        };
        (due, leads)
    })
}

/// A week before the first change of the clock in 2026 in any of the zones.
fn start() -> DateTime<Utc> {
    "2026-03-01T00:00:00Z".parse().unwrap()
}

/// How long after the last look the next is, and where: mostly minutes, sometimes days of sleep.
fn looks() -> impl Strategy<Value = Vec<(i64, Tz)>> {
    let gap = prop_oneof![6 => 1..3_i64, 3 => 3..600_i64, 1 => 600..20_000_i64];
    prop::collection::vec((gap, prop::sample::select(&ZONES[..])), 1..80)
}

fn desk_of((due, leads): (Due, Vec<u32>), first: Moment) -> Desk {
    let mut desk = Desk::open(vec![due.clone()], first);
    desk.cascade.set(due.kind, leads.into_iter().map(Lead::of_minutes));
    desk
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// No lead is said twice, whatever the clock and the traveller do.
    #[test]
    fn nothing_is_repeated(due in a_due(), jumps in prop::collection::vec((-90_000..90_000_i64, prop::sample::select(&ZONES[..])), 1..60)) {
        let mut desk = desk_of(due, Moment::new(start(), Tz::UTC));
        let mut at = start();
        for (minutes, zone) in jumps {
            at += TimeDelta::minutes(minutes);
            desk.look(Moment::new(at, zone));
        }
        let leads: Vec<_> = desk.rings.iter().map(|(ring, _)| ring.lead).collect();
        prop_assert!(leads.is_sorted_by(|a, b| a > b), "each is closer than the one before: {leads:?}");
    }

    /// As long as the clock goes forward, no lead that came is left unsaid: it was said itself, or
    /// a closer one was.
    #[test]
    fn nothing_is_missed(due in a_due(), looks in looks()) {
        let mut desk = desk_of(due.clone(), Moment::new(start(), Tz::UTC));
        let mut at = start();
        for (minutes, zone) in looks {
            at += TimeDelta::minutes(minutes);
            let now = Moment::new(at, zone);
            desk.look(now);
            let came = |lead: &Lead| {
                let when = due.0.when;
                desk.cascade.comes_at(when, *lead, Tz::UTC) > start()
                    && desk.cascade.comes_at(when, *lead, zone) <= now.at
            };
            let closest = desk.cascade.leads(due.0.kind).find(came);
            let said = desk.rings.last().and_then(|(ring, _)| ring.lead);
            if let Some(closest) = closest {
                prop_assert!(said.is_some_and(|said| said <= closest), "{closest:?}, but said {said:?}");
            }
        }
    }

    /// Looked at every minute in one zone, each lead is said in its own minute.
    #[test]
    fn each_is_said_in_its_minute(
        minutes in 2_000..5_000_i64,
        timed in any::<bool>(),
        leads in prop::collection::btree_set(0..1_439_u32, 1..5),
        zone in prop::sample::select(&ZONES[..]),
        change in prop::sample::select(&["2026-03-06T00:00:00Z", "2026-03-27T00:00:00Z", "2026-04-03T00:00:00Z", "2026-10-02T00:00:00Z", "2026-10-23T00:00:00Z", "2026-10-30T00:00:00Z"][..]),
    ) {
        let first: DateTime<Utc> = change.parse().unwrap();
        let at = Moment::new(first + TimeDelta::minutes(minutes), zone);
        let (kind, when) = if timed { (DueKind::OurPromise, When::At(at)) } else { (DueKind::Review, When::On(at.day())) };
        let mut desk = desk_of((due(kind, when), leads.iter().copied().collect()), Moment::new(first, zone));
        let wanted: Vec<_> = desk
            .cascade
            .leads(kind)
            .rev()
            .map(|lead| desk.cascade.comes_at(when, lead, zone))
            .filter(|comes| *comes > first)
            .collect();
        desk.watch(Moment::new(first + TimeDelta::days(5), zone));
        let heard: Vec<_> = desk.rings.iter().map(|(ring, _)| ring.meant_for).collect();
        prop_assert_eq!(heard, wanted);
        prop_assert!(desk.rings.iter().all(|(ring, now)| now.at - ring.meant_for < TimeDelta::minutes(1) && !ring.late));
    }
}
