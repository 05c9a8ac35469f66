//! Forms of notice, and the days they take. The dates are in the golden table.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod notice_support;

use domain::engagement::NoticeForm;
use domain::notice::{end_if_sent, forms};
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
