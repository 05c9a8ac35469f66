//! Agreements, their dates, and what reminds of them.

use chrono_tz::Tz;
use domain::agenda::{DueKey, DueKind, When};
use domain::assess::verdict::Standing;
use domain::engagement::{
    Convention, CountsFrom, EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period, Price,
    Term, TermKind, Unit,
};
use domain::holiday::{Holiday, HolidayChange};
use domain::moment::Moment;
use domain::promise::Promise;
use domain::reminder::{Lead, Reminder};
use domain::review::{RenewalChoice, Review, ReviewAnswer, ReviewFigures, ReviewQuestion};
use store::{Error, Noun, Op, SavedDate};

use crate::world::{day, id, moment, money, noon, some, text, write};

use super::{bare_term, check, engagement, store};

#[test]
fn engagements_with_amendments_and_terms() {
    let first = &engagement(901).terms[0];
    let full = Engagement {
        value: Some((money(1_200_00, "EUR"), Period { count: 1, unit: Unit::Month })),
        prices: vec![Price {
            id: id(991),
            from_on: day(100),
            amount: money(4_000_00, "NOK"),
            per: Period { count: 1, unit: Unit::Quarter },
        }],
        country: Some("DE-BY".to_owned()),
        review_days: 45,
        ends_on: Some(day(300)),
        notice_given_on: Some(day(200)),
        terms: vec![
            NoticeTerms {
                first_term: Some(Period { count: 1, unit: Unit::Year }),
                following: Following::Renews(Period { count: 6, unit: Unit::Month }),
                notice: Period { count: 3, unit: Unit::Month },
                end_on: EndOn::EndOfTerm,
                counts_from: CountsFrom::Sending,
                forms: vec![(NoticeForm::RegisteredPost, 5), (NoticeForm::Email, 0)],
                confirmed: vec![Convention::EndOn, Convention::Form],
                ..first.clone()
            },
            NoticeTerms {
                id: id(990),
                effective_on: day(100),
                following: Following::Ends,
                note: some("Amendment 1"),
                ..first.clone()
            },
        ],
        ..engagement(901)
    };
    let ops = (Op::AddEngagement, Op::ChangeEngagement);
    check!(engagement, add_engagement, change_engagement, ops, full, engagement(901));

    let full = Term {
        kind: TermKind::PaymentDays,
        wording: text("Fourteen days from the invoice"),
        place: some("section 4.2"),
        number: Some(14),
        ..bare_term(901)
    };
    check!(term, add_term, change_term, (Op::AddTerm, Op::ChangeTerm), full, bare_term(901));
}

#[test]
fn holidays() {
    let full = Holiday {
        id: id(901),
        country: "ES".to_owned(),
        region: Some("CT".to_owned()),
        on: day(9),
        yearly: true,
        change: HolidayChange::Added,
        name: some("Patron saint"),
        noted_on: day(3),
    };
    let bare = Holiday {
        region: None,
        yearly: false,
        change: HolidayChange::StruckOut,
        name: None,
        ..full.clone()
    };
    let ops = (Op::AddHoliday, Op::StrikeOutHoliday);
    check!(holiday, add_holiday, change_holiday, ops, full, bare);
}

#[test]
fn reviews_are_kept_as_they_were_decided_and_one_takes_the_place_of_another() {
    let full = Review {
        id: id(901),
        client: id(1),
        engagement: Some(id(21)),
        decided_at: moment(100),
        choice: RenewalChoice::Reprice,
        reason: text("Жақсы адамдар, бірақ сағаты көп"),
        answers: vec![
            (ReviewQuestion::ToldThenCrossed, ReviewAnswer::No),
            (ReviewQuestion::TakeOnAgain, ReviewAnswer::Unsure),
        ],
        deadline_on: Some(day(120)),
        term_ends_on: Some(day(200)),
        figures: ReviewFigures {
            standing: Standing::Watch,
            score: 33.333_333_333_333_336,
            minutes: 4_200,
            earned_minor: Some(310_050),
            target_minor: Some(5_500),
            currency: iso_currency::Currency::EUR,
        },
        replaces: None,
    };
    let again = Review {
        id: id(902),
        engagement: None,
        answers: vec![],
        deadline_on: None,
        term_ends_on: None,
        figures: ReviewFigures { earned_minor: None, target_minor: None, ..full.figures },
        replaces: Some(full.id),
        ..full.clone()
    };
    let mut store = store();
    for it in [&full, &again] {
        write(&mut store, Op::KeepReview, |tx| tx.add_review(it));
        assert_eq!(&store.read().review(it.id).unwrap(), it);
    }
    assert_eq!(store.read().reviews(id(1)).unwrap(), [full.clone(), again.clone()]);
    write(&mut store, Op::BinReview, |tx| tx.bin(Noun::Review, again.id.uuid()));
    assert_eq!(store.read().reviews(id(1)).unwrap(), std::slice::from_ref(&full));
    let lost = store.transact(Op::KeepReview, noon(300), |tx| {
        tx.add_review(&Review { id: id(903), replaces: Some(id(999)), ..full.clone() })
    });
    assert!(matches!(lost, Err(Error::Invalid { .. })), "what it replaces has to be there");
}

#[test]
fn reminders() {
    let full = Reminder {
        id: id(901),
        client: id(1),
        of: DueKey {
            kind: DueKind::OurPromise,
            record: id::<Promise>(31).uuid(),
            when: When::At(Moment::new(noon(60), Tz::Asia__Almaty)),
        },
        said: Some(Lead::of_minutes(15)),
        said_at: Some(noon(59)),
        late: true,
        snoozed_until: Some(noon(61)),
        done_at: Some(noon(62)),
    };
    let bare = Reminder {
        of: DueKey { kind: DueKind::Review, when: When::On(day(70)), ..full.of },
        said: None,
        said_at: None,
        late: false,
        snoozed_until: None,
        done_at: None,
        ..full.clone()
    };
    let ops = (Op::Remind, Op::SnoozeReminder);
    check!(reminder, add_reminder, change_reminder, ops, full.clone(), bare);

    let mut store = store();
    write(&mut store, Op::Remind, |tx| tx.add_reminder(&full));
    let twice = Reminder { id: id(902), ..full.clone() };
    let refused = store.transact(Op::Remind, noon(300), |tx| tx.add_reminder(&twice));
    assert!(refused.is_err(), "what is due has one reminder");
    assert_eq!(store.read().all_reminders().unwrap(), [full]);
}

#[test]
fn a_look_at_the_clock_is_kept_and_is_nothing_that_could_be_undone() {
    let mut store = store();
    assert_eq!(store.read().last_look().unwrap(), None);
    let before = store.operations(None, 9).unwrap();
    for (days, zone) in [(3, Tz::Europe__Tallinn), (2, Tz::UTC)] {
        let now = Moment::new(noon(days), zone);
        store.note_look(now).unwrap();
        assert_eq!(store.read().last_look().unwrap(), Some(now));
    }
    assert_eq!(store.operations(None, 9).unwrap(), before);
    store.undo(noon(301)).unwrap();
    assert!(store.read().last_look().unwrap().is_some());
}

#[test]
fn dates_in_a_file_for_another_calendar_are_kept_until_they_pass_and_cannot_be_undone() {
    let mut store = store();
    let date =
        |uid: &str, client: u64, when| SavedDate { uid: uid.to_owned(), client: id(client), when };
    let first = [
        date("check-1@goodterms", 1, When::On(day(5))),
        date("promise-1@goodterms", 1, When::At(moment(8))),
        date("review-1@goodterms", 2, When::On(day(9))),
    ];
    let at = |days| Moment::new(noon(days), Tz::UTC);
    let before = store.operations(None, 9).unwrap();
    store.note_saved_dates(&first, at(5)).unwrap();
    assert_eq!(store.read().saved_dates().unwrap(), first, "a day is kept to its end");

    let moved = date("review-1@goodterms", 2, When::On(day(20)));
    store.note_saved_dates(std::slice::from_ref(&moved), at(9)).unwrap();
    assert_eq!(store.read().saved_dates().unwrap(), [moved], "what has passed is forgotten");
    assert_eq!(store.operations(None, 9).unwrap(), before, "nothing that could be undone");
    store.erase_client(id(2), noon(10)).unwrap();
    assert_eq!(store.read().saved_dates().unwrap(), [], "they go with their client");
}
