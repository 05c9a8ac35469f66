//! Forms of notice, and the days they take. The dates are in the golden table.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use domain::engagement::NoticeForm;
use domain::notice::{ChosenEnd, end_chosen, end_if_sent, forms};
use notice_support::{agreement, day};

const OPEN: &str = "from 2020-01-01; open";

#[test]
fn a_form_takes_the_days_the_terms_say_or_else_its_usual_ones() {
    let it = &format!("{OPEN}; notice 1 month; by post 3");
    let (engagement, holidays) = agreement(it);
    let end = end_if_sent(&engagement, day("2026-03-12"), NoticeForm::Post, &holidays).unwrap();
    assert_eq!(end.arrives_on, day("2026-03-15"), "three days later, on a Sunday");
    let end = end_if_sent(&engagement, day("2026-03-12"), NoticeForm::Courier, &holidays).unwrap();
    assert_eq!(end.ends_on, day("2026-04-13"), "a form not named takes its usual day");
}

#[test]
fn without_a_list_every_form_is_allowed() {
    let (mut engagement, _) = agreement(OPEN);
    let terms = engagement.terms.first_mut().unwrap();
    assert_eq!(forms(terms), [(NoticeForm::Email, 0)], "as the terms say");
    terms.forms.clear();
    let all = [
        (NoticeForm::Email, 0),
        (NoticeForm::Post, 3),
        (NoticeForm::RegisteredPost, 5),
        (NoticeForm::Courier, 1),
        (NoticeForm::InPerson, 0),
    ];
    assert_eq!(forms(terms), all, "with the usual days");
}

#[test]
fn a_later_end_can_be_chosen_where_an_end_may_fall() {
    let check = |line: &str, chosen: &str, expected: &str| {
        let (engagement, free) = agreement(line);
        let sent_on = day("2026-03-12");
        let found = end_chosen(&engagement, sent_on, NoticeForm::Email, day(chosen), &free);
        let said = match found {
            None => "nothing to end".to_owned(),
            Some(ChosenEnd::Possible(end)) => format!("ends {}", end.ends_on),
            Some(ChosenEnd::Impossible { before, after, ends_by_itself_on }) => {
                let named =
                    |it: Option<chrono::NaiveDate>| it.map_or("-".into(), |it| it.to_string());
                let days = [before, after, ends_by_itself_on].map(named);
                format!("not then: {}", days.join(" "))
            }
        };
        assert_eq!(said, expected, "{line}, to end on {chosen}");
    };
    let month = &format!("{OPEN}; notice 1 month");
    check(month, "2026-04-12", "ends 2026-04-12");
    check(month, "2026-05-20", "ends 2026-05-20");
    check(month, "2026-04-11", "not then: - 2026-04-12 -");

    let quarter = &format!("{month}; to quarter");
    check(quarter, "2026-06-30", "ends 2026-06-30");
    check(quarter, "2026-09-30", "ends 2026-09-30");
    check(quarter, "2026-08-15", "not then: 2026-06-30 2026-09-30 -");
    check(quarter, "2026-03-31", "not then: - 2026-06-30 -");

    let term = "from 2024-07-01; first 1 year; renews 1 year; notice 1 month; to term";
    check(term, "2027-06-30", "ends 2027-06-30");
    check(term, "2027-01-31", "not then: 2026-06-30 2027-06-30 -");

    let fixed = "from 2026-01-01; first 1 year; ends; notice 1 month; to day";
    check(fixed, "2026-12-30", "ends 2026-12-30");
    check(fixed, "2026-12-31", "not then: 2026-12-30 - 2026-12-31");
    check(fixed, "2027-03-01", "not then: 2026-12-30 - 2026-12-31");
    check(&format!("{month}; settled 2026-04-01"), "2026-05-20", "nothing to end");
}
