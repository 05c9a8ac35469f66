//! What holds of every notice, whatever the terms.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use chrono::{Datelike as _, NaiveDate};
use domain::calendar::{add, end_of, is_working_day, roll_forward, shift, term_last};
use domain::closed::ClosedSet as _;
use domain::engagement::{
    CountsFrom, EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period, Unit,
};
use domain::notice::{
    ChosenEnd, Deadline, End, Holidays, StepKind, end_chosen, end_if_sent, forms, notice,
};
use notice_support::{agreement, day, open_terms, public_holidays};
use proptest::prelude::*;

const START: &str = "2020-01-01";

fn a_period(most: u32) -> impl Strategy<Value = Period> {
    (0..most, prop::sample::select(Unit::ALL)).prop_map(|(count, unit)| Period { count, unit })
}

fn terms() -> impl Strategy<Value = NoticeTerms> {
    let following = prop_oneof![
        Just(Following::Ends),
        Just(Following::OpenEnded),
        a_period(7).prop_map(Following::Renews),
    ];
    (
        prop::option::of(a_period(9)),
        following,
        a_period(8),
        prop::sample::select(EndOn::ALL),
        prop::sample::select(CountsFrom::ALL),
        0..6_u32,
    )
        .prop_map(|(first_term, following, notice, end_on, counts_from, days)| NoticeTerms {
            first_term,
            following,
            notice,
            end_on,
            counts_from,
            forms: vec![(NoticeForm::Email, 0), (NoticeForm::Post, days)],
            ..open_terms()
        })
}

fn holidays() -> impl Strategy<Value = Holidays> {
    let days = prop::collection::btree_set(-100..3_000_i64, 0..300);
    let made_up = days.prop_map(|it| it.into_iter().map(|n| shift(day(START), n)).collect());
    let known =
        prop::sample::select(vec!["EE", "DE-BY", "ES-CT", "KZ", "GB-SCT", "US-TX", "IT-MI"])
            .prop_map(|place| public_holidays(place).collect());
    prop_oneof![2 => made_up, 1 => known].prop_map(Holidays)
}

fn of(terms: Vec<NoticeTerms>) -> Engagement {
    let (engagement, _) = agreement(&format!("from {START}"));
    Engagement { terms, ..engagement }
}

/// An agreement with one set of terms, started on any day of a year.
fn settled_terms() -> impl Strategy<Value = Engagement> {
    (terms(), 0..366_i64).prop_map(|(terms, later)| {
        let engagement = of(vec![terms]);
        Engagement { starts_on: shift(day(START), later), ..engagement }
    })
}

/// An agreement that was amended up to three times; the forms stay the same.
fn amended() -> impl Strategy<Value = Engagement> {
    (settled_terms(), prop::collection::vec((terms(), -100..1_500_i64), 0..4)).prop_map(
        |(mut engagement, later)| {
            let forms = engagement.terms[0].forms.clone();
            engagement.terms.extend(later.into_iter().map(|(terms, days)| NoticeTerms {
                effective_on: shift(day(START), days),
                forms: forms.clone(),
                ..terms
            }));
            engagement
        },
    )
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (-60..2_500_i64).prop_map(|it| shift(day(START), it))
}

fn sent(engagement: &Engagement, on: NaiveDate, form: NoticeForm, free: &Holidays) -> Option<End> {
    end_if_sent(engagement, on, form, free)
}

/// The first working day after a day.
fn next(after: NaiveDate, free: &Holidays) -> NaiveDate {
    roll_forward(shift(after, 1), free)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_deadline_is_the_last_day_that_works(
        engagement in amended(),
        today in a_day(),
        free in holidays(),
    ) {
        for it in notice(&engagement, today, &free).deadlines {
            prop_assert!(it.send_by >= today, "it can still be sent");
            prop_assert!(is_working_day(it.send_by, &free), "it falls on a working day");
            let then = sent(&engagement, it.send_by, it.form, &free).map(|end| end.ends_on);
            prop_assert_eq!(then, Some(it.ends_on), "sending on it gives its end");
            let late = sent(&engagement, next(it.send_by, &free), it.form, &free);
            prop_assert!(late.is_none_or(|end| end.ends_on > it.ends_on), "a day later is late");
        }
    }

    #[test]
    fn the_deadline_is_for_the_next_possible_end(
        engagement in settled_terms(),
        today in a_day(),
        free in holidays(),
    ) {
        let deadlines = notice(&engagement, today, &free).deadlines;
        for (form, _) in forms(&engagement.terms[0]) {
            let soonest = sent(&engagement, roll_forward(today, &free), form, &free);
            let named = deadlines.iter().find(|it| it.form == form);
            prop_assert_eq!(named.map(|it| it.ends_on), soonest.map(|it| it.ends_on));
        }
    }

    #[test]
    fn waiting_never_gives_an_earlier_end_under_the_same_terms(
        engagement in settled_terms(),
        on in a_day(),
        wait in 0..400_i64,
        free in holidays(),
    ) {
        let now = sent(&engagement, on, NoticeForm::Post, &free);
        let later = sent(&engagement, shift(on, wait), NoticeForm::Post, &free);
        if let Some(later) = later {
            prop_assert!(now.is_some_and(|it| it.ends_on <= later.ends_on));
        }
    }

    #[test]
    fn the_end_is_the_first_allowed_day_after_the_period(
        engagement in settled_terms(),
        on in a_day(),
        free in holidays(),
    ) {
        let terms = &engagement.terms[0];
        let Some(end) = sent(&engagement, on, NoticeForm::Post, &free) else { return Ok(()) };
        let event = if terms.counts_from == CountsFrom::Receipt { end.arrives_on } else { on };
        let earliest = add(event, terms.notice, &free);
        prop_assert!(end.ends_on >= earliest, "the period is never cut short");
        prop_assert!(end.ends_on >= engagement.starts_on, "it does not end before it begins");
        let allowed = ends_allowed(&engagement, end.ends_on, &free);
        prop_assert!(allowed(end.ends_on), "an end may fall on that day");
        let mut before = earliest.max(engagement.starts_on);
        while before < end.ends_on {
            prop_assert!(!allowed(before), "{} would do as well", before);
            before = shift(before, 1);
        }
    }

    #[test]
    fn a_chosen_end_is_never_earlier_than_the_notice_gives_and_is_a_day_an_end_may_fall_on(
        engagement in settled_terms(),
        on in a_day(),
        later in -40..800_i64,
        free in holidays(),
    ) {
        let form = NoticeForm::Post;
        let earliest = sent(&engagement, on, form, &free);
        let chosen = earliest.as_ref().map_or(on, |it| shift(it.ends_on, later));
        let found = end_chosen(&engagement, on, form, chosen, &free);
        let (Some(earliest), Some(found)) = (&earliest, &found) else {
            prop_assert!(earliest.is_none() && found.is_none(), "both know whether it can end");
            return Ok(());
        };
        let allowed = ends_allowed(&engagement, shift(chosen, 3_000), &free);
        let by_itself = notice(&engagement, on, &free).ends_by_itself_on;
        let possible = |it: NaiveDate| {
            it >= earliest.ends_on && by_itself.is_none_or(|end| it < end) && allowed(it)
        };
        match found.clone() {
            ChosenEnd::Possible(end) => {
                prop_assert!(possible(chosen), "{} is such a day", chosen);
                prop_assert_eq!(end.ends_on, chosen);
                prop_assert_eq!(end.arrives_on, earliest.arrives_on, "the notice is the same");
                let step = end.working.last().filter(|it| it.kind == StepKind::ChosenLater);
                let named = (chosen > earliest.ends_on).then_some(chosen);
                prop_assert_eq!(step.map(|it| it.day), named, "the working says so");
            }
            ChosenEnd::Impossible { before, after, ends_by_itself_on } => {
                prop_assert!(!possible(chosen), "{} would do", chosen);
                prop_assert!(before.is_none_or(|it| it < chosen && possible(it)));
                prop_assert!(after.is_none_or(|it| it > chosen && possible(it)));
                prop_assert!(before.is_some() || chosen < earliest.ends_on, "one is before it");
                prop_assert!(after.is_some() || ends_by_itself_on.as_ref() == by_itself.as_ref(), "or it says why");
                let mut between = before.map_or(earliest.ends_on, |it| shift(it, 1));
                while after.or(by_itself).is_some_and(|end| between < end) {
                    prop_assert!(!possible(between), "{} is nearer", between);
                    between = shift(between, 1);
                }
            }
        }
    }

    #[test]
    fn the_working_agrees_with_the_deadline(
        engagement in amended(),
        today in a_day(),
        free in holidays(),
    ) {
        for it in notice(&engagement, today, &free).deadlines {
            check_deadline(&it, &engagement, &free)?;
        }
    }

    #[test]
    fn the_working_agrees_with_the_end(
        engagement in amended(),
        on in a_day(),
        free in holidays(),
    ) {
        if let Some(end) = sent(&engagement, on, NoticeForm::Post, &free) {
            check_end(&end, &engagement, &free)?;
        }
    }

    #[test]
    fn where_it_ends_by_itself_no_deadline_is_later(
        engagement in settled_terms(),
        today in a_day(),
        free in holidays(),
    ) {
        let found = notice(&engagement, today, &free);
        if let Some(end) = found.ends_by_itself_on {
            prop_assert!(found.deadlines.iter().all(|it| it.ends_on < end));
            prop_assert!(today <= end || found.deadlines.is_empty(), "it has ended");
            prop_assert!(sent(&engagement, end, NoticeForm::Email, &free).is_none());
        }
        if let Some((first, last)) = found.term {
            prop_assert!(first <= today.max(engagement.starts_on) && today <= last);
        }
    }

    #[test]
    fn no_dates_are_too_far_away(
        mut engagement in amended(),
        count in prop::sample::select(vec![0, 1, 1_000_000, u32::MAX]),
        year in prop::sample::select(vec![-262_000, 1, 9_999, 262_000]),
        today in a_day(),
    ) {
        for terms in &mut engagement.terms {
            terms.notice.count = count;
            terms.forms.push((NoticeForm::Courier, count));
        }
        let free = Holidays::default();
        let far = today.with_year(year).unwrap_or(today);
        notice(&engagement, far, &free);
        engagement.starts_on = far;
        notice(&engagement, today, &free);
    }
}

/// Says of each day up to a day whether the terms let an end fall on it.
fn ends_allowed<'a>(
    engagement: &'a Engagement,
    until: NaiveDate,
    free: &Holidays,
) -> impl Fn(NaiveDate) -> bool + use<'a> {
    let terms = &engagement.terms[0];
    let lasts = last_days(engagement, until, free);
    let renewing = matches!(terms.following, Following::Renews(it) if it.count > 0);
    let bound = match lasts.first() {
        Some(first)
            if terms.end_on != EndOn::EndOfTerm
                && terms.first_term.is_some_and(|it| it.count > 0)
                && terms.following != Following::Ends =>
        {
            *first
        }
        _ => engagement.starts_on,
    };
    move |it| {
        it >= bound
            && match terms.end_on {
                EndOn::EndOfTerm if renewing => lasts.contains(&it),
                EndOn::EndOfTerm => lasts.contains(&it) || lasts.iter().all(|last| *last < it),
                by_calendar => end_of(by_calendar, it) == it,
            }
    }
}

/// The last days of the terms up to a day, one after the other.
fn last_days(engagement: &Engagement, until: NaiveDate, free: &Holidays) -> Vec<NaiveDate> {
    let terms = &engagement.terms[0];
    let renewal = match terms.following {
        Following::Renews(length) if length.count > 0 => Some(length),
        _ => None,
    };
    let mut length = terms.first_term.filter(|it| it.count > 0).or(renewal);
    let mut first = engagement.starts_on;
    let mut lasts = Vec::new();
    while let Some(it) = length.filter(|_| first <= until) {
        let last = term_last(first, it, free);
        lasts.push(last);
        first = shift(last, 1);
        length = renewal;
    }
    lasts
}

fn check_deadline(
    it: &Deadline,
    engagement: &Engagement,
    free: &Holidays,
) -> Result<(), TestCaseError> {
    let terms = engagement.terms_on(it.send_by).unwrap();
    let on = |kind| it.working.iter().find(|step| step.kind == kind).map(|step| step.day);
    let last = it.working.last().map(|step| (step.kind, step.day));
    prop_assert_eq!(last, Some((StepKind::Sent, it.send_by)), "it ends with the day to send");
    let end = on(StepKind::EndMayFall).or(on(StepKind::NoTermToEnd));
    prop_assert_eq!(end, Some(it.ends_on), "it names the end");
    prop_assert!(on(StepKind::TooLate).is_none_or(|day| day == it.ends_on));
    let term_is_missed =
        on(StepKind::TermEnds).is_some_and(|day| end_of(terms.end_on, day) < it.ends_on);
    prop_assert_eq!(on(StepKind::TooLate).is_some(), term_is_missed, "it says what was missed");
    prop_assert!(on(StepKind::TermEnds).is_none_or(|day| day <= it.ends_on));
    let counted = on(StepKind::PeriodCounted).unwrap();
    prop_assert!(add(counted, terms.notice, free) <= it.ends_on, "the period fits");
    prop_assert!(add(shift(counted, 1), terms.notice, free) > it.ends_on, "and only just");
    let mut latest = counted;
    if terms.counts_from == CountsFrom::Receipt {
        prop_assert_eq!(on(StepKind::ArrivesBy), Some(counted));
        let (_, days) = forms(terms).into_iter().find(|(form, _)| *form == it.form).unwrap();
        latest = shift(counted, -i64::from(days));
        prop_assert_eq!(on(StepKind::TakesToArrive), (days > 0).then_some(latest));
    }
    if let Some(change) = on(StepKind::TermsChange) {
        prop_assert!(change < latest && engagement.terms_on(shift(change, 1)).is_some());
        latest = change;
    }
    prop_assert_eq!(on(StepKind::RolledBack), (latest != it.send_by).then_some(it.send_by));
    prop_assert!(next(it.send_by, free) > latest, "no working day between is left out");
    Ok(())
}

fn check_end(it: &End, engagement: &Engagement, free: &Holidays) -> Result<(), TestCaseError> {
    let terms = engagement.terms_on(it.sent_on).unwrap();
    let on = |kind| it.working.iter().find(|step| step.kind == kind).map(|step| step.day);
    let first = it.working.first().map(|step| (step.kind, step.day));
    prop_assert_eq!(first, Some((StepKind::Sent, it.sent_on)), "it begins with the sending");
    prop_assert_eq!(it.working.last().map(|step| step.day), Some(it.ends_on), "it ends with it");
    let receipt = terms.counts_from == CountsFrom::Receipt;
    let event = if receipt { it.arrives_on } else { it.sent_on };
    prop_assert_eq!(on(StepKind::PeriodCounted), Some(event));
    prop_assert_eq!(on(StepKind::PeriodEnds), Some(add(event, terms.notice, free)));
    prop_assert!(on(StepKind::PeriodEnds).is_some_and(|day| day <= it.ends_on));
    prop_assert!(on(StepKind::TooLate).is_none_or(|day| day == it.ends_on));
    let term_is_missed =
        on(StepKind::TermEnds).is_some_and(|day| end_of(terms.end_on, day) < it.ends_on);
    prop_assert_eq!(on(StepKind::TooLate).is_some(), term_is_missed, "it says what was missed");
    prop_assert!(on(StepKind::TakesToArrive).is_none_or(|day| day == it.arrives_on));
    prop_assert!(on(StepKind::EndsByItself).is_none_or(|day| day > it.ends_on));
    Ok(())
}
