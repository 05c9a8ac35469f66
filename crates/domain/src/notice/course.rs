//! How terms follow each other, and the days on which an end may fall, while one set of terms
//! holds.

use chrono::NaiveDate;

use super::Holidays;
use crate::calendar;
use crate::engagement::{EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period};

/// A term with a first and a last day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub length: Period,
}

/// The stretch of an engagement that is judged by one set of terms.
#[derive(Debug)]
pub(super) struct Course<'a> {
    pub terms: &'a NoticeTerms,
    /// The first day on which a notice is judged by these terms.
    pub from: NaiveDate,
    /// The last such day.
    pub until: NaiveDate,
    /// No end falls before this day.
    begins: NaiveDate,
    /// The term from which the others are counted; `None` when open-ended from the start.
    opening: Option<Span>,
    /// The opening term is the first one, which a notice does not shorten.
    binds: bool,
    holidays: &'a Holidays,
}

/// An end that notice can give.
#[derive(Debug, Clone, Copy)]
pub(super) struct PossibleEnd {
    pub day: NaiveDate,
    /// It should be the last day of a term, and no term runs.
    pub without_term: bool,
    /// Neither a term nor the calendar holds it: a day's wait moves it by about a day.
    pub flows: bool,
}

/// Returns the courses of an engagement, one for each of its terms, oldest first.
pub(super) fn courses<'a>(engagement: &'a Engagement, holidays: &'a Holidays) -> Vec<Course<'a>> {
    let mut rows: Vec<&NoticeTerms> = engagement.terms.iter().collect();
    rows.sort_by_key(|it| it.effective_on);
    let mut courses: Vec<Course<'a>> = Vec::with_capacity(rows.len());
    for (index, terms) in rows.iter().copied().enumerate() {
        let next = rows.get(index + 1).map(|it| it.effective_on);
        let course = match courses.last_mut() {
            // The first terms hold from the beginning, whatever day they name.
            None => Course::fresh(terms, NaiveDate::MIN, engagement.starts_on, holidays),
            // Of several from one day, the last counts.
            Some(_) if next == Some(terms.effective_on) => continue,
            Some(earlier) => {
                earlier.until = calendar::shift(terms.effective_on, -1);
                if terms.effective_on <= engagement.starts_on {
                    Course::fresh(terms, terms.effective_on, engagement.starts_on, holidays)
                } else {
                    earlier.succeeded_by(terms)
                }
            }
        };
        courses.push(course);
    }
    courses
}

/// Returns the place of the course by which a notice sent on `day` is judged.
pub(super) fn place_on(courses: &[Course<'_>], day: NaiveDate) -> usize {
    courses.iter().rposition(|it| it.from <= day).unwrap_or(0)
}

/// Returns the day the engagement ends by itself, as agreed by all terms that connect to those
/// which hold on `day`.
pub(super) fn ends_by_itself(courses: &[Course<'_>], day: NaiveDate) -> Option<NaiveDate> {
    let mut end: Option<NaiveDate> = None;
    for course in courses.get(place_on(courses, day)..).unwrap_or_default() {
        if end.is_some_and(|it| course.from > calendar::shift(it, 1)) {
            break;
        }
        end = course.ends_by_itself();
    }
    end
}

impl<'a> Course<'a> {
    /// A course whose own first term starts on `begins`.
    fn fresh(
        terms: &'a NoticeTerms,
        from: NaiveDate,
        begins: NaiveDate,
        holidays: &'a Holidays,
    ) -> Self {
        let first = terms.first_term.filter(|it| it.count > 0);
        let opening = first.or(renewal(terms)).map(|it| span(begins, it, holidays));
        let binds = first.is_some();
        Self { terms, from, until: calendar::LAST, begins, opening, binds, holidays }
    }

    /// The course after an amendment.
    ///
    /// Another first term begins on the day of the amendment, as does everything where the
    /// engagement had ended by then. Otherwise the term that runs keeps its last day, and only
    /// what follows it is new.
    fn succeeded_by(&self, terms: &'a NoticeTerms) -> Self {
        let from = terms.effective_on;
        let ended = self.ends_by_itself().is_some_and(|it| it < from);
        if ended || !same_first_term(self.terms, terms) {
            return Self::fresh(terms, from, from, self.holidays);
        }
        let running = self.term_holding(from);
        let is_opening = running.is_some_and(|it| self.opening_last() == Some(it.last));
        let begins_now = running.is_some_and(|it| it.first == from) && !is_opening;
        let opening = match renewal(terms) {
            Some(length) if begins_now || running.is_none() => {
                Some(span(from, length, self.holidays))
            }
            None if begins_now && terms.following != Following::Ends => None,
            _ => running,
        };
        Self {
            terms,
            from,
            until: calendar::LAST,
            begins: self.begins,
            opening,
            binds: self.binds && is_opening,
            holidays: self.holidays,
        }
    }

    /// The days a form takes to arrive; `None` where it is not allowed.
    pub fn days_to_arrive(&self, form: NoticeForm) -> Option<u32> {
        let allowed = super::forms(self.terms);
        allowed.iter().filter(|(it, _)| *it == form).map(|(_, days)| *days).max()
    }

    /// The day on which it ends without notice.
    pub fn ends_by_itself(&self) -> Option<NaiveDate> {
        self.opening_last().filter(|_| self.terms.following == Following::Ends)
    }

    /// The term that runs on a day, or the first one before it has begun.
    pub fn term_holding(&self, day: NaiveDate) -> Option<Span> {
        let opening = self.opening?;
        if day <= opening.last {
            return Some(opening);
        }
        let length = renewal(self.terms)?;
        let next = calendar::shift(opening.last, 1);
        let (first, last) = calendar::term_holding(day, next, length, self.holidays);
        Some(Span { first, last, length })
    }

    /// The term whose last day decides about the end of a notice sent on a day.
    pub fn term_that_counts(&self, day: NaiveDate) -> Option<Span> {
        let term = self.term_holding(day)?;
        (self.terms.end_on == EndOn::EndOfTerm || self.bound_until() == Some(term.last))
            .then_some(term)
    }

    /// The first possible end on or after `earliest`; `None` where it ends by itself before, or
    /// on the same day.
    pub fn first_end(&self, earliest: NaiveDate) -> Option<PossibleEnd> {
        let floor = self.bound_until().unwrap_or(self.begins).max(self.begins);
        let day = earliest.max(floor);
        let end = match self.terms.end_on {
            EndOn::EndOfTerm => match self.term_holding(day) {
                Some(term) => PossibleEnd { day: term.last, without_term: false, flows: false },
                None => PossibleEnd { day, without_term: true, flows: day > floor },
            },
            by_calendar => PossibleEnd {
                day: calendar::end_of(by_calendar, day),
                without_term: false,
                flows: by_calendar == EndOn::AnyDay && day > floor,
            },
        };
        self.ends_by_itself().is_none_or(|it| end.day < it).then_some(end)
    }

    /// The last day of the first term, where no notice can end it earlier.
    ///
    /// A first term that ends by itself binds only where ends fall on the last day of a term:
    /// with any other day, notice is there to end it earlier.
    fn bound_until(&self) -> Option<NaiveDate> {
        self.opening_last().filter(|_| self.binds && self.terms.following != Following::Ends)
    }

    fn opening_last(&self) -> Option<NaiveDate> {
        self.opening.map(|it| it.last)
    }
}

fn span(first: NaiveDate, length: Period, holidays: &Holidays) -> Span {
    Span { first, last: calendar::term_last(first, length, holidays), length }
}

fn renewal(terms: &NoticeTerms) -> Option<Period> {
    match terms.following {
        Following::Renews(length) if length.count > 0 => Some(length),
        _ => None,
    }
}

fn same_first_term(a: &NoticeTerms, b: &NoticeTerms) -> bool {
    match (a.first_term, b.first_term) {
        (Some(a), Some(b)) => calendar::same_length(a, b),
        (a, b) => a == b,
    }
}
