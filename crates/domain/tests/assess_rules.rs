//! The ten rules of the standing, each as a property over generated evidence.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[expect(dead_code, reason = "each test file uses its part of the world")]
mod assess_world;

mod assess_generated;

use std::collections::HashSet;
use std::sync::Arc;

use assess_generated::{World, adverse, config, event, favourable, one_of, world};
use assess_world::{Story, ago, day, today};
use chrono::{DateTime, Datelike as _, TimeDelta, Utc};
use domain::assess::evidence::Evidence;
use domain::assess::policy::Policy;
use domain::assess::verdict::{Cite, Dimension, GapKind, Signal, Standing};
use domain::assess::{assess, glance, history, ready};
use domain::closed::ClosedSet;
use domain::incident::{Abuse, Cause, Severity, Target, What};
use proptest::prelude::*;
use proptest::sample::select;

/// What was known at an instant: everything later is cut off.
fn until(evidence: &Evidence, at: DateTime<Utc>) -> Evidence {
    let mut it = evidence.clone();
    let on = at.date_naive();
    it.contacts.retain(|it| it.at <= at);
    it.incidents.retain(|it| it.at <= at);
    it.gestures.retain(|it| it.at <= at);
    it.tellings.retain(|it| it.at <= at);
    it.promises.retain(|it| it.made_at <= at);
    it.promises.iter_mut().for_each(|it| it.settled = it.settled.filter(|it| it.1 <= at));
    it.complaints.retain(|it| it.raised_on <= on);
    it.complaints.iter_mut().for_each(|it| it.steps.retain(|it| it.1 <= on));
    it.recoveries.retain(|it| it.starts_on <= on);
    it.recoveries.iter_mut().for_each(|it| it.ended = it.ended.filter(|it| it.1 <= on));
    it.hard_times.retain(|it| it.since_on <= on);
    it.hard_times.iter_mut().for_each(|it| it.until_on = it.until_on.filter(|it| *it <= on));
    it.concessions.retain(|it| it.on <= on);
    it.invoices.retain(|it| it.issued_on <= on);
    it.invoices
        .iter_mut()
        .for_each(|it| it.written_off_on = it.written_off_on.filter(|it| *it <= on));
    it.payments.retain(|it| it.received_on <= on);
    it.work.retain(|it| it.on <= on);
    it.costs.retain(|it| it.on <= on);
    it.expectations.retain(|it| it.1 <= at);
    Arc::make_mut(&mut it.practice).months.retain(|it| it.month <= on.with_day(1).unwrap());
    it
}

fn records(evidence: &Evidence) -> HashSet<Cite> {
    let mut all: HashSet<Cite> = HashSet::new();
    all.extend(evidence.contacts.iter().map(|it| Cite::Entry(it.entry)));
    all.extend(evidence.incidents.iter().map(|it| Cite::Incident(it.incident)));
    all.extend(evidence.gestures.iter().map(|it| Cite::Gesture(it.gesture)));
    all.extend(evidence.promises.iter().map(|it| Cite::Promise(it.promise)));
    all.extend(evidence.complaints.iter().map(|it| Cite::Complaint(it.complaint)));
    all.extend(evidence.recoveries.iter().map(|it| Cite::Recovery(it.recovery)));
    all.extend(evidence.concessions.iter().map(|it| Cite::Concession(it.concession)));
    all.extend(evidence.hard_times.iter().map(|it| Cite::HardTime(it.hard_time)));
    all.extend(evidence.invoices.iter().map(|it| Cite::Invoice(it.invoice)));
    all.extend(evidence.payments.iter().map(|it| Cite::Payment(it.payment)));
    all.extend(evidence.work.iter().map(|it| Cite::Work(it.work)));
    all.extend(evidence.costs.iter().map(|it| Cite::Cost(it.cost)));
    all
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Whether two bands can be compared: *too early to say* is not better or worse than any other.
fn comparable(a: Standing, b: Standing) -> bool {
    a != Standing::TooEarly && b != Standing::TooEarly
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn rule_1_it_adds_up_and_no_record_counts_twice(world in world()) {
        let it = assess(world.evidence(), &Policy::default(), today());
        let sum: f64 = it.findings.iter().map(|it| it.points).sum();
        prop_assert!(close(sum, it.score), "{sum} is not {}", it.score);
        prop_assert!(close(world.glance().score, it.score), "a glance sees the same score");
        prop_assert!((-1e-9..=100.0 + 1e-9).contains(&it.score), "{}", it.score);
        let known = records(&until(world.evidence(), today()));
        let mut seen = HashSet::new();
        for finding in &it.findings {
            prop_assert!(!finding.cites.is_empty(), "{finding:?} rests on nothing");
            for cite in &finding.cites {
                prop_assert!(known.contains(cite), "{cite:?} is not a known record");
                prop_assert!(seen.insert((finding.dimension, *cite)), "{cite:?} counts twice");
            }
        }
        for side in &it.dimensions {
            let own = it.findings.iter().filter(|it| it.dimension == side.dimension);
            let part: f64 = own.map(|it| it.points).sum();
            prop_assert!(part >= -1e-9, "relief exceeds what is adverse in {:?}", side.dimension);
            prop_assert!(side.strain.is_none_or(|it| (0.0..=100.0).contains(&it)), "{side:?}");
        }
        let weights: f64 = it.dimensions.iter().map(|it| it.weight).sum();
        prop_assert!(close(weights, 1.0), "the weights are shared out: {weights}");
    }

    #[test]
    fn rule_2_only_their_conduct_counts_against_them(world in world()) {
        let without = world.with(|it| {
            it.evidence.incidents.retain(|it| it.cause == Cause::TheirConduct);
        });
        prop_assert!(close(world.glance().score, without.glance().score), "others weigh nothing");
        prop_assert_eq!(world.glance().standing, without.glance().standing);
        let it = assess(world.evidence(), &Policy::default(), today());
        let listed: HashSet<Cite> = it.gaps.iter().flat_map(|it| it.cites.clone()).collect();
        for incident in &world.evidence().incidents {
            if incident.at <= today() && incident.cause != Cause::TheirConduct {
                let cite = Cite::Incident(incident.incident);
                prop_assert!(listed.contains(&cite), "what weighs nothing is listed");
                let kind = match incident.cause {
                    Cause::Ours => GapKind::OursToPutRight,
                    Cause::Misunderstanding => GapKind::Misunderstood,
                    Cause::TheirCircumstances => GapKind::HardTimes,
                    _ => GapKind::NotOurs,
                };
                let named = it.gaps.iter().any(|gap| gap.kind == kind && gap.cites.contains(&cite));
                prop_assert!(named, "{:?} is not among {kind:?}", incident.cause);
            }
        }
    }

    #[test]
    fn rule_2_no_number_of_mistakes_of_ours_raises_a_prompt(
        world in world(),
        days in proptest::collection::vec(0_i64..800, 10),
        what in one_of::<Abuse>(),
        severity in one_of::<Severity>(),
    ) {
        // The same contacts, with and without what went wrong in them.
        let mut with = world.with(|it| {
            for day in &days {
                it.incident(*day, What::Abuse { manner: what, toward: Target::OurPeople }, severity, Cause::Ours);
                it.incident(*day, What::Crossing { boundary: assess_world::id(900_001) }, severity, Cause::Ours);
            }
        });
        let after = with.glance();
        with.story.evidence.incidents.retain(|it| it.cause != Cause::Ours);
        let before = with.glance();
        prop_assert!(close(before.score, after.score), "{} became {}", before.score, after.score);
        prop_assert_eq!(before.standing, after.standing);
        prop_assert_eq!(before.crossed_on, after.crossed_on, "and nothing is asked");
    }

    #[test]
    fn rule_3_a_crossing_counts_only_after_it_was_told(world in world(), days in 0_i64..800) {
        let untold = world.with(|it| it.evidence.tellings.clear());
        let it = assess(untold.evidence(), &Policy::default(), today());
        prop_assert!(it.findings.iter().all(|it| it.signal != Signal::Strikes), "nothing was told");
        let crossed = untold.evidence().incidents.iter().any(|it| {
            matches!(it.what, What::Crossing { .. }) && it.cause == Cause::TheirConduct && it.at <= today()
        });
        let gap = it.gaps.iter().find(|it| it.kind == GapKind::NotTold);
        prop_assert_eq!(gap.is_some(), crossed, "and every crossing is a gap");
        prop_assert!(gap.is_none_or(|it| it.boundary.is_some()), "that names the boundary");
        // Told a day after the crossing is too late for it.
        let contact = world.with(|it| { it.contact(days, 15, 0); });
        let late = contact.with(|it| {
            let contact = it.evidence.contacts.pop();
            it.crossing(days, 900_009).told(days - 1, 900_009);
            it.evidence.contacts.pop();
            it.evidence.contacts.extend(contact);
        });
        prop_assert!(close(contact.glance().score, late.glance().score), "a later telling does not reach back");
        // Told a day before it, it is a strike until it expires.
        let told = world.with(|it| { it.told(days + 1, 900_009).crossing(days, 900_009); });
        let crossed = Cite::Incident(told.evidence().incidents.last().unwrap().incident);
        let it = assess(told.evidence(), &Policy::default(), today());
        let strike = it.findings.iter().find(|it| it.signal == Signal::Strikes && it.cites.contains(&crossed));
        let counts = days < Policy::default().strike_expires as i64;
        prop_assert_eq!(strike.is_some_and(|it| it.points > 0.0), counts, "after {} days", days);
    }

    #[test]
    fn rule_4_more_adverse_evidence_never_improves_the_standing(world in world(), more in adverse()) {
        let (before, after) = (world.glance(), world.with(|it| more.happen(it)).glance());
        prop_assert!(after.score >= before.score - 1e-9, "{more:?}: {before:?} to {after:?}");
        if comparable(before.standing, after.standing) {
            prop_assert!(after.standing >= before.standing, "{more:?}: {before:?} to {after:?}");
        }
    }

    #[test]
    fn rule_4_what_speaks_for_the_client_never_worsens_it(world in world(), more in favourable()) {
        let (before, after) = (world.glance(), world.with(|it| more.happen(it)).glance());
        prop_assert!(after.score <= before.score + 1e-9, "{more:?}: {before:?} to {after:?}");
        if comparable(before.standing, after.standing) {
            prop_assert!(after.standing <= before.standing, "{more:?}: {before:?} to {after:?}");
        }
    }

    #[test]
    fn rule_5_nothing_jumps_without_an_event_and_all_fades(world in world(), ahead in 125_i64..3_000) {
        // Nothing is recorded later than 120 days from today.
        let policy = Policy::default();
        let strains = |days| {
            let at = today() + TimeDelta::days(days);
            assess(world.evidence(), &policy, at).dimensions.into_iter().map(|it| it.strain.unwrap_or(0.0))
        };
        for ((a, b), dimension) in strains(ahead).zip(strains(ahead + 1)).zip(Dimension::ALL) {
            // Money owed grows by the day, and many invoices may grow together.
            let most = if *dimension == Dimension::Payment { 6.0 } else { 2.5 };
            prop_assert!((a - b).abs() < most, "{dimension:?} went from {a} to {b} in a day");
        }
        let later = world.with(|it| it.evidence.invoices.clear());
        let at = today() + TimeDelta::days(20_000);
        let score = glance(later.evidence(), &policy, at).score;
        prop_assert!(score < 1e-6, "{score} is left after half a century");
    }

    #[test]
    fn rule_5_the_same_evidence_gives_the_same_standing_on_any_past_day(world in world(), days in 0_i64..850, hours in 0_i64..24) {
        let at = today() - TimeDelta::days(days) - TimeDelta::hours(hours);
        let policy = Policy::default();
        let (whole, cut) = (assess(world.evidence(), &policy, at), assess(&until(world.evidence(), at), &policy, at));
        prop_assert!(close(whole.score, cut.score), "{} is not {}", whole.score, cut.score);
        prop_assert_eq!(whole, cut, "what came later is not known");
    }

    #[test]
    fn what_is_known_of_an_earlier_day_spares_the_way_and_changes_nothing(world in world(), more in event(), days in 0_i64..400) {
        let policy = Policy::default();
        let mut known = None;
        ready(world.evidence(), &policy, |it| it.glance(today() - TimeDelta::days(days), &mut known));
        let mut added = Story::new();
        added.evidence = Evidence::none(added.evidence.client);
        more.happen(&mut added);
        let mut later = world.with(|it| more.happen(it));
        later.story.evidence.practice = Arc::clone(&world.evidence().practice);
        known = added.evidence.first_day().map_or(known, |day| known.and_then(|it| it.before(day)));
        let spared = ready(later.evidence(), &policy, |it| it.glance(today(), &mut known));
        prop_assert_eq!(spared, glance(later.evidence(), &policy, today()), "{:?}", more);
        // And once more with what was found out on that way.
        let again = ready(later.evidence(), &policy, |it| it.glance(today(), &mut known));
        prop_assert_eq!(again, spared);
    }

    #[test]
    fn rule_6_neither_order_nor_splitting_matters(world in world(), seed in any::<u64>(), part in 0_u32..=4) {
        let before = assess(world.evidence(), &Policy::default(), today());
        let mut mixed = world.clone();
        let turn = |length: usize| if length == 0 { 0 } else { usize::try_from(seed % length as u64).unwrap() };
        macro_rules! mix { ($($list:ident)*) => { $(
            let length = mixed.story.evidence.$list.len();
            mixed.story.evidence.$list.rotate_left(turn(length));
            if seed % 2 == 0 { mixed.story.evidence.$list.reverse(); }
        )* } }
        mix!(contacts incidents gestures tellings promises complaints recoveries concessions invoices payments work costs);
        let after = assess(mixed.evidence(), &Policy::default(), today());
        prop_assert!(close(before.score, after.score), "{} is not {}", before.score, after.score);
        prop_assert_eq!(before.standing, after.standing);
        prop_assert_eq!(before.crossed_on, after.crossed_on);
        prop_assert_eq!(before.recommendation, after.recommendation);
        prop_assert_eq!(before.findings.len(), after.findings.len());
        let split = world.with(|it| {
            let whole = it.evidence.contacts.clone();
            for (place, contact) in whole.into_iter().enumerate() {
                let entry = it.next();
                let mut other = contact;
                other.entry = entry;
                let (minutes, recovery) = (contact.minutes.unwrap(), contact.recovery_minutes);
                other.minutes = Some(minutes * part / 4);
                other.recovery_minutes = recovery.map(|it| it / 3);
                it.evidence.contacts[place].minutes = Some(minutes - minutes * part / 4);
                it.evidence.contacts[place].recovery_minutes = recovery.map(|it| it - it / 3);
                it.evidence.contacts.push(other);
            }
        });
        let after = split.glance();
        prop_assert!(close(before.score, after.score), "{} is not {}", before.score, after.score);
        prop_assert_eq!(before.standing, after.standing);
    }

    #[test]
    fn rule_7_the_worst_counts_beside_the_mean(world in world(), days in 0_i64..365, manner in select(vec![Abuse::Threats, Abuse::Harassment, Abuse::Violence])) {
        // Few worlds have a side at its limit by chance, so one is given a heap of old debts.
        // Whoever has it hard meanwhile is spared them.
        let owing = world.with(|it| {
            it.evidence.hard_times.clear();
            for turn in 1..=6 { it.invoice(300 + days, 200_000, None).contact(20 * turn, 30, 0); }
        });
        for it in [&world, &owing].map(|it| assess(it.evidence(), &Policy::default(), today())) {
            let worst = it.dimensions.iter().filter_map(|it| it.strain).fold(0.0, f64::max);
            if worst >= Policy::default().worst_dimension_from && it.standing != Standing::TooEarly {
                prop_assert!(it.standing >= Standing::Strained, "{worst} in one dimension");
            }
        }
        let it = assess(owing.evidence(), &Policy::default(), today());
        let owed = it.dimensions[Dimension::Payment as usize].strain.unwrap_or(0.0);
        prop_assert!(owed >= Policy::default().worst_dimension_from, "the debts weigh only {owed}");
        prop_assert!(it.standing >= Standing::Strained, "one side is enough: {:?}", it.standing);
        let harmed = world.with(|it| { it.abuse(days, manner, Target::Us); });
        prop_assert_eq!(harmed.glance().standing, Standing::OverTheLine, "whatever else is true");
        let mut alone = Story::new();
        alone.abuse(days, manner, Target::OurPeople);
        prop_assert_eq!(glance(&alone.evidence, &Policy::default(), today()).standing, Standing::OverTheLine);
    }

    #[test]
    fn hard_times_spare_what_is_late_and_never_hide_how_people_are_treated(world in world()) {
        let without = world.with(|it| it.evidence.hard_times.clear());
        let strains = [&world, &without].map(|world| {
            let it = assess(world.evidence(), &Policy::default(), today());
            it.dimensions.into_iter().map(|it| it.strain.unwrap_or(0.0)).collect::<Vec<_>>()
        });
        let of = |side: Dimension| (strains[0][side as usize], strains[1][side as usize]);
        let (conduct, payment) = (of(Dimension::Conduct), of(Dimension::Payment));
        prop_assert!(close(conduct.0, conduct.1), "conduct: {conduct:?}");
        prop_assert!(payment.0 <= payment.1 + 1e-9, "hard times made payment worse: {payment:?}");
    }

    #[test]
    fn rule_8_thin_evidence_says_so(world in world()) {
        let it = assess(world.evidence(), &Policy::default(), today());
        for side in &it.dimensions {
            if side.strain.is_none() {
                prop_assert!(side.weight == 0.0, "a missing side gives its weight away");
                prop_assert!(it.gaps.iter().any(|gap| gap.dimension == Some(side.dimension)
                    && matches!(gap.kind, GapKind::NoData | GapKind::NoTargetRate)), "and is shown as missing");
            }
        }
        let thin = world.with(|it| {
            it.evidence.contacts.truncate(2);
            it.evidence.incidents.retain(|it| !matches!(it.what, What::Abuse { manner, .. } if manner.is_unsafe()));
        });
        prop_assert_eq!(thin.glance().standing, Standing::TooEarly);
        prop_assert_eq!(thin.glance().crossed_on, None, "and there is no prompt");
    }

    #[test]
    fn rule_9_the_line_is_crossed_at_one_score_and_cleared_at_a_lower_one(world in world()) {
        let policy = Policy::default();
        let end = today().date_naive().and_hms_nano_opt(23, 59, 59, 999_999_999).unwrap().and_utc();
        let points = history(world.evidence(), &policy, end - TimeDelta::days(300), end, 1);
        prop_assert_eq!(points.len(), 301);
        for pair in points.windows(2) {
            let (before, now) = (pair[0], pair[1]);
            if !comparable(before.standing, now.standing) {
                continue;
            }
            let (was, is) = (before.standing == Standing::OverTheLine, now.standing == Standing::OverTheLine);
            if !was && is {
                let at = glance(world.evidence(), &policy, now.at);
                let harmed = !assess(world.evidence(), &policy, now.at).unsafe_cites.is_empty();
                prop_assert!(now.score >= policy.line_from || harmed, "{now:?} crossed below the line");
                prop_assert_eq!(at.crossed_on, Some(now.at.date_naive()), "on the day it was crossed");
            }
            if was && !is {
                prop_assert!(now.score < policy.line_clears_below || now.score < policy.line_from, "{now:?}");
                prop_assert!(now.score < policy.line_clears_below
                    || !assess(world.evidence(), &policy, before.at).unsafe_cites.is_empty(), "{now:?} cleared too early");
            }
            if was && is {
                let (a, b) = (glance(world.evidence(), &policy, before.at), glance(world.evidence(), &policy, now.at));
                prop_assert_eq!(a.crossed_on, b.crossed_on, "one crossing has one day");
            }
        }
    }

    #[test]
    fn rule_10_every_standing_but_steady_says_what_would_change_it(world in world()) {
        let policy = Policy::default();
        let it = assess(world.evidence(), &policy, today());
        let open = matches!(it.standing, Standing::Steady | Standing::TooEarly);
        prop_assert_eq!(it.changes.is_empty(), open, "{:?}", it.standing);
        let known = until(world.evidence(), today());
        for change in &it.changes {
            prop_assert!(change.to != it.standing, "{change:?} changes nothing");
            prop_assert!(change.on >= today().date_naive(), "{change:?} is in the past");
            if change.kind.word() == "quiet" && known.invoices.is_empty() && change.on > today().date_naive() {
                let end = |on: chrono::NaiveDate| on.and_hms_opt(23, 59, 59).unwrap().and_utc();
                let mut still = known.clone();
                Arc::make_mut(&mut still.practice).months.retain(|it| it.month < today().date_naive().with_day(1).unwrap());
                let then = glance(&still, &policy, end(change.on)).standing;
                prop_assert_eq!(then, change.to, "the day itself bears it out");
            }
        }
    }

    #[test]
    fn rule_10_one_more_of_the_same_does_what_was_said(world in world()) {
        let policy = Policy::default();
        let it = assess(world.evidence(), &policy, today());
        let (word, theirs) = ("another_outburst", Cause::TheirConduct);
        let last = world.evidence().incidents.iter()
            .filter(|it| matches!(it.what, What::Abuse { .. }) && it.cause == theirs && it.at <= today())
            .max_by_key(|it| (it.at, it.incident));
        let Some(last) = last.copied() else {
            prop_assert!(it.changes.iter().all(|it| it.kind.word() != word), "there was none to repeat");
            return Ok(());
        };
        // Nobody is contacted for it: the incident alone is what is asked about.
        let mut more = world.evidence().clone();
        let mut again = last;
        again.incident = assess_world::id(999_999);
        again.at = today();
        more.incidents.push(again);
        let then = glance(&more, &policy, today()).standing;
        let said = it.changes.iter().find(|it| it.kind.word() == word).map(|it| it.to);
        if !matches!(it.standing, Standing::Steady | Standing::TooEarly) {
            prop_assert_eq!(said, (then != it.standing).then_some(then));
        }
    }

    #[test]
    fn a_glance_and_the_history_say_what_the_assessment_says(world in world(), every in 1_u32..40) {
        let policy = Policy::default();
        let points = history(world.evidence(), &policy, ago(200), today(), every);
        prop_assert_eq!(points.last().map(|it| it.at), Some(today()), "the last point is the end");
        for point in points {
            let it = glance(world.evidence(), &policy, point.at);
            prop_assert_eq!(it.standing, point.standing, "on {}", point.at);
            prop_assert!(close(it.score, point.score), "on {}", point.at);
        }
        let (it, whole) = (world.glance(), assess(world.evidence(), &policy, today()));
        prop_assert_eq!((it.standing, it.crossed_on), (whole.standing, whole.crossed_on));
    }

    #[test]
    fn paying_never_strains_payment(world in world(), at in 0_i64..400) {
        let open = world.evidence().invoices.iter().find(|it| {
            let paid = world.evidence().payments.iter().filter(|p| p.invoice == Some(it.invoice));
            it.issued_on <= day(at) && paid.count() == 0
        });
        let Some(open) = open.copied() else { return Ok(()) };
        let strain = |world: &World| {
            let it = assess(world.evidence(), &Policy::default(), today());
            it.dimensions[Dimension::Payment as usize].strain.unwrap_or(0.0)
        };
        let paid = world.with(|it| { it.pay(open.invoice, at, open.amount_minor); });
        prop_assert!(strain(&paid) <= strain(&world) + 1e-9, "{} to {}", strain(&world), strain(&paid));
    }
}

/// The properties say little of bands that are never generated.
#[test]
fn the_generated_worlds_reach_every_band_and_the_room_between_the_lines() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let policy = Policy::default();
    let (mut bands, mut between) = (HashSet::new(), 0);
    for _ in 0..600 {
        let it = world().new_tree(&mut runner).unwrap().current().glance();
        bands.insert(it.standing);
        between += usize::from((policy.line_clears_below..policy.line_from).contains(&it.score));
    }
    let all: HashSet<Standing> = Standing::ALL.iter().copied().collect();
    assert_eq!(bands, all, "every band is among them");
    assert!(between > 20, "only {between} lie between the line and where it clears");
}
