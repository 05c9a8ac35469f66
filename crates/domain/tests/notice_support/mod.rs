//! Reads an agreement from one line, so that a table of cases can be read as sentences.
//!
//! Parts are divided by semicolons: `from DAY`, `signed DAY`, `first 1 year`, `renews 1 year` or `open` or
//! `ends`, `notice 3 months`, `to month` (or day, week, quarter, half-year, year, term),
//! `sending`, `by post 3`, `holidays DAY DAY`, `in DE-BY`, `settled DAY`, `given DAY`. `amended DAY` begins
//! later terms, which start as a copy of the earlier ones.

use chrono::NaiveDate;
use domain::engagement::{
    CountsFrom, EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period, Unit,
};
use domain::id::Id;
use domain::notice::Holidays;
use domain::text::Text;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a day"))
}

pub fn agreement(line: &str) -> (Engagement, Holidays) {
    let mut engagement = Engagement {
        id: Id::parse("01890000-0000-7000-8000-000000000001").unwrap(),
        client: Id::parse("01890000-0000-7000-8000-000000000002").unwrap(),
        title: Text::new("Bookkeeping").unwrap(),
        starts_on: NaiveDate::MIN,
        value: None,
        country: None,
        review_days: 30,
        ends_on: None,
        notice_given_on: None,
        prices: Vec::new(),
        terms: vec![open_terms()],
    };
    let mut holidays = Holidays::default();
    for part in line.split(';') {
        let words: Vec<&str> = part.split_whitespace().collect();
        let terms = engagement.terms.last_mut().unwrap();
        match words[..] {
            ["from", start] => {
                engagement.starts_on = day(start);
                terms.effective_on = day(start);
            }
            ["signed", on] => terms.effective_on = day(on),
            ["first", "none"] => terms.first_term = None,
            ["first", count, unit] => terms.first_term = Some(period(count, unit)),
            ["renews", count, unit] => terms.following = Following::Renews(period(count, unit)),
            ["open"] => terms.following = Following::OpenEnded,
            ["ends"] => terms.following = Following::Ends,
            ["notice", count, unit] => terms.notice = period(count, unit),
            ["to", end_on] => terms.end_on = end(end_on),
            ["sending"] => terms.counts_from = CountsFrom::Sending,
            ["by", form, days] => {
                terms.forms.retain(|(it, _)| *it != NoticeForm::Email);
                terms.forms.push((named(form), days.parse().unwrap()));
            }
            ["holidays", ref days @ ..] => holidays.0.extend(days.iter().map(|it| day(it))),
            ["in", place] => holidays.0.extend(public_holidays(place)),
            ["settled", on] => engagement.ends_on = Some(day(on)),
            ["given", on] => engagement.notice_given_on = Some(day(on)),
            ["amended", on] => {
                let later = NoticeTerms { effective_on: day(on), ..terms.clone() };
                engagement.terms.push(later);
            }
            _ => panic!("cannot read {part:?}"),
        }
    }
    (engagement, holidays)
}

/// The public holidays of a place, from the table that comes with the program.
pub fn public_holidays(place: &str) -> impl Iterator<Item = NaiveDate> {
    let (country, region) = holidays::parts(place);
    let country = holidays::table().country(country).expect("a country of the table");
    country.days(region).into_iter().map(|it| it.on)
}

/// Open-ended, a month's notice to any day, counted from receipt, by e-mail.
pub fn open_terms() -> NoticeTerms {
    NoticeTerms {
        id: Id::parse("01890000-0000-7000-8000-000000000003").unwrap(),
        effective_on: NaiveDate::MIN,
        first_term: None,
        following: Following::OpenEnded,
        notice: Period { count: 1, unit: Unit::Month },
        end_on: EndOn::AnyDay,
        counts_from: CountsFrom::Receipt,
        forms: vec![(NoticeForm::Email, 0)],
        confirmed: Vec::new(),
        note: None,
    }
}

fn period(count: &str, unit: &str) -> Period {
    let unit = match unit.trim_end_matches('s') {
        "day" => Unit::Day,
        "working-day" => Unit::WorkingDay,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        other => panic!("{other} is not a unit"),
    };
    Period { count: count.parse().unwrap(), unit }
}

fn end(word: &str) -> EndOn {
    match word {
        "day" => EndOn::AnyDay,
        "week" => EndOn::EndOfWeek,
        "month" => EndOn::EndOfMonth,
        "quarter" => EndOn::EndOfQuarter,
        "half-year" => EndOn::EndOfHalfYear,
        "year" => EndOn::EndOfYear,
        "term" => EndOn::EndOfTerm,
        other => panic!("{other} is not an end"),
    }
}

fn named(form: &str) -> NoticeForm {
    match form {
        "email" => NoticeForm::Email,
        "post" => NoticeForm::Post,
        "registered" => NoticeForm::RegisteredPost,
        "courier" => NoticeForm::Courier,
        "in-person" => NoticeForm::InPerson,
        other => panic!("{other} is not a form"),
    }
}
