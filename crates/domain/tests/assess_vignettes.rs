//! Vignettes: stories with the standing and the recommendation a fair adviser would reach.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

#[expect(dead_code, reason = "each test file uses its part of the world")]
mod assess_world;

use assess_world::{Story, today};
use domain::assess::assess;
use domain::assess::policy::Policy;
use domain::assess::verdict::{
    Assessment, GapKind, ProcessStep, Reading, Recommendation, Standing, StepState,
};
use domain::closed::ClosedSet as _;
use domain::complaint::ComplaintStage::{
    Confirmed, Fixed, FollowedUp, Heard, Offered, Reopened, Restated,
};
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::promise::Settlement;
use domain::recovery::RecoveryOutcome;

use Recommendation as R;
use Standing as S;

const PAID_IN_TIME: Option<i64> = Some(10);
const RATE: i64 = 6_600;

/// Assesses a story and holds it against the bands that can be defended.
#[track_caller]
fn check(
    name: &str,
    tell: impl Fn(&mut Story),
    standings: &[Standing],
    rungs: &[Recommendation],
) -> Assessment {
    let mut story = Story::new();
    tell(&mut story);
    let it = assess(&story.evidence, &Policy::default(), today());
    let strains: Vec<String> = it
        .dimensions
        .iter()
        .map(|side| match side.strain {
            Some(strain) => format!("{} {strain:.0}", side.dimension.word()),
            None => format!("{} -", side.dimension.word()),
        })
        .collect();
    let seen = format!(
        "{name}: {} at {:.1}, {}, fixability {:.2}, {}",
        it.standing.word(),
        it.score,
        it.recommendation.word(),
        it.fixability,
        strains.join(", "),
    );
    assert!(standings.contains(&it.standing), "{seen}; expected {standings:?}");
    assert!(rungs.contains(&it.recommendation), "{seen}; expected {rungs:?}");
    it
}

#[test]
fn a_good_client_stays_steady() {
    check(
        "steady",
        |it| {
            it.business(52, RATE, PAID_IN_TIME);
        },
        &[S::Steady],
        &[R::KeepGoing],
    );
}

#[test]
fn a_single_outburst_with_an_apology_is_no_pattern() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME)
            .abuse(10, Abuse::Shouting, Target::Us)
            .gesture(9, GestureKind::Apology);
    };
    check("outburst and apology", tell, &[S::Steady], &[R::KeepGoing]);
}

#[test]
fn a_boundary_told_and_crossed_four_times_is_strained_and_reminded() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME).told(120, 900);
        for days in [70, 50, 30, 8] {
            it.crossing(days, 900);
        }
    };
    check("four strikes", tell, &[S::Watch, S::Strained], &[R::RemindOfBoundary]);
}

#[test]
fn crossing_again_after_a_written_reminder_leads_to_the_exit() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME).told(200, 900);
        for days in [90, 70, 55] {
            it.crossing(days, 900);
        }
        it.told(50, 900);
        for days in [40, 25, 12, 3] {
            it.crossing(days, 900).contact_with(days, 30, -2, 30);
        }
    };
    let it = check("seven strikes", tell, &[S::Strained, S::OverTheLine], &[R::PlanExit]);
    assert_eq!(it.reading, Some(Reading::ProblemClient), "telling did not help");
}

#[test]
fn a_boundary_that_was_never_told_is_ours_to_name() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME);
        for days in [70, 50, 30, 8] {
            it.crossing(days, 900);
        }
    };
    let it = check("never told", tell, &[S::Steady], &[R::SetExpectations]);
    let gap = it.gaps.iter().find(|gap| gap.kind == GapKind::NotTold).unwrap();
    assert_eq!(gap.cites.len(), 4, "every crossing is listed");
    assert!(gap.boundary.is_some(), "with the boundary that could be told now");
}

#[test]
fn ten_mistakes_of_ours_never_raise_a_prompt() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME);
        for number in 0..10 {
            let what = What::Complaint { complaint: None };
            it.incident(number * 9 + 2, what, Severity::Serious, Cause::Ours);
        }
    };
    let it = check("own mistakes", tell, &[S::Steady], &[R::MakeItRight]);
    assert_eq!(it.reading, Some(Reading::Healthy), "nothing is held against them");
}

#[test]
fn hard_times_are_met_with_care() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME);
        for days in [20, 14, 5] {
            let what = What::Abuse { manner: Abuse::Shouting, toward: Target::Us };
            it.incident(days, what, Severity::Moderate, Cause::TheirCircumstances);
        }
        it.invoice(60, 100_000, None).contact(6, 40, -1);
    };
    let it = check("hard times", tell, &[S::Steady, S::Watch], &[R::KeepGoing, R::SetExpectations]);
    let step = it.fair_process.iter().find(|it| it.step == ProcessStep::HardTimesConsidered);
    assert_eq!(step.unwrap().state, StepState::Missing, "extra care is still to come");
}

#[test]
fn a_big_slow_payer_who_always_pays_is_kept() {
    let tell = |it: &mut Story| {
        it.business(52, RATE * 2, Some(45)).others(80, 480_000);
    };
    check("slow payer", tell, &[S::Steady, S::Watch], &[R::KeepGoing, R::SetExpectations]);
}

#[test]
fn a_silent_non_payer_is_strained() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, None).others(80, 480_000);
    };
    let it = check(
        "non-payer",
        tell,
        &[S::Strained, S::OverTheLine],
        &[R::RemindOfBoundary, R::PlanExit],
    );
    assert!(
        it.changes.iter().any(|change| change.kind.word() == "paid_up"),
        "paying up is what would change it: {:?}",
        it.changes
    );
}

#[test]
fn a_pleasant_client_at_a_third_of_the_rate_is_repriced() {
    let tell = |it: &mut Story| {
        it.business(52, RATE / 3, PAID_IN_TIME);
        for week in 1..52 {
            it.contact(week * 7 - 3, 10, 2).gesture(week * 7, GestureKind::Thanks);
        }
    };
    check("third of the rate", tell, &[S::Watch, S::Strained], &[R::Reprice]);
}

#[test]
fn a_threat_is_enough_at_once_and_even_when_evidence_is_thin() {
    let threat = |it: &mut Story| {
        it.abuse(1, Abuse::Threats, Target::Us);
    };
    let it = check("threat alone", threat, &[S::OverTheLine], &[R::ExitNow]);
    assert_eq!(it.unsafe_cites.len(), 1, "the record that did it is named");
    let tell = |it: &mut Story| {
        it.business(52, RATE * 2, PAID_IN_TIME).gesture(0, GestureKind::Apology);
        threat(it);
    };
    check("threat from a good client", tell, &[S::OverTheLine], &[R::ExitNow]);
}

#[test]
fn a_habitual_complainer_is_offered_a_plan_first() {
    let complain = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME);
        for number in 0..5 {
            let raised = 30 + number * 40;
            let steps = [
                (Heard, raised),
                (Restated, raised),
                (Confirmed, raised - 1),
                (Fixed, raised - 5),
                (FollowedUp, raised - 10),
                (Reopened, raised - 15),
                (Fixed, raised - 20),
            ];
            it.complaint(raised, Cause::TheirConduct, number % 2 == 0, &steps);
        }
    };
    check("complainer", complain, &[S::Watch], &[R::MakeItRight]);
    let tell = |it: &mut Story| {
        complain(it);
        it.recovery(70, Some((RecoveryOutcome::Failed, 40)));
        for days in [30, 20, 10] {
            it.contact_with(days, 60, -2, 60);
        }
    };
    check("after a failed plan", tell, &[S::Watch, S::Strained], &[R::MakeItRight, R::PlanExit]);
}

#[test]
fn a_complaint_that_ended_well_leaves_nothing_behind() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME);
        let steps = [(Heard, 60), (Confirmed, 58), (Offered, 57), (Fixed, 50), (FollowedUp, 40)];
        it.complaint(60, Cause::Ours, true, &steps)
            .recovery(58, Some((RecoveryOutcome::Worked, 28)));
    };
    let it = check("ended well", tell, &[S::Steady], &[R::KeepGoing]);
    assert!(it.fixability > 0.5, "efforts work here: {}", it.fixability);
}

#[test]
fn harm_to_our_people_weighs_whatever_the_money() {
    let tell = |it: &mut Story| {
        it.business(52, RATE * 3, PAID_IN_TIME).told(300, 900);
        for days in [60, 40, 20, 6] {
            it.abuse(days, Abuse::Insults, Target::OurPeople).contact_with(days, 30, -2, 60);
        }
    };
    let it = check("harm to staff", tell, &[S::Strained, S::OverTheLine], &[R::PlanExit]);
    assert_eq!(it.reading, Some(Reading::ProblemClient), "it repeats");
}

#[test]
fn a_client_who_demeans_crosses_limits_and_drains_is_over_the_line() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME).told(200, 900).told(50, 900);
        for days in [60, 40, 20, 5] {
            it.abuse(days, Abuse::Insults, Target::Us)
                .crossing(days, 900)
                .contact_with(days, 60, -2, 60);
        }
        it.promise(40, 30, Some((Settlement::Broken, 30)));
    };
    let it = check("all of it", tell, &[S::OverTheLine], &[R::PlanExit]);
    assert!(it.crossed_on.is_some(), "the crossing has a day");
}

#[test]
fn the_same_client_is_heard_first_while_a_concern_is_open() {
    let tell = |it: &mut Story| {
        it.business(52, RATE, PAID_IN_TIME).told(200, 900).told(50, 900);
        for days in [60, 40, 20, 5] {
            it.abuse(days, Abuse::Insults, Target::Us)
                .crossing(days, 900)
                .contact_with(days, 60, -2, 60);
        }
        it.complaint(30, Cause::Misunderstanding, true, &[(Heard, 30)]);
    };
    check("concern open", tell, &[S::OverTheLine], &[R::MakeItRight]);
}

#[test]
fn thin_evidence_says_so() {
    let tell = |it: &mut Story| {
        it.contact(10, 60, -2).abuse(5, Abuse::Insults, Target::Us);
    };
    let it = check("thin", tell, &[S::TooEarly], &[R::SetExpectations]);
    assert!(it.reading.is_none() && it.changes.is_empty(), "and nothing is read into it");
}

#[test]
fn a_first_unbilled_month_is_no_strain() {
    let tell = |it: &mut Story| {
        it.expectations(30);
        for days in 1..28 {
            it.work(days, 240);
        }
        it.contact(25, 30, 1).contact(12, 30, 0).contact(3, 30, 0).invoice(1, 600_000, None);
    };
    check("first month", tell, &[S::Steady], &[R::KeepGoing]);
}
