//! When something is due, as people say it: "in an hour", "tomorrow 10", "by Friday".
//!
//! This knows what such words mean and how they go together, not the words themselves: those are a
//! [`Vocabulary`], one for each language.

use chrono::{
    Datelike as _, Days, Months, NaiveDate, NaiveTime, TimeDelta, Timelike as _, Weekday,
};

use crate::moment::Moment;

/// When a day is over where no time is said.
pub const END_OF_DAY: NaiveTime = match NaiveTime::from_hms_opt(17, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The longest time ahead that is taken, in days: ten years.
const FURTHEST_DAYS: u32 = 3_660;

/// What a word can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// "by", "at", "on", "the": adds nothing.
    Filler,
    /// "in": what follows is a length of time from now.
    In,
    /// "next": the one after this.
    Next,
    /// A number, such as "an" or "two".
    Number(u32),
    /// "half" an hour.
    Half,
    Minutes,
    Hours,
    Days,
    /// Monday to Friday only.
    WorkingDays,
    Weeks,
    Months,
    /// So many days from today: "today" is 0.
    Day(u32),
    On(Weekday),
    /// The month, from 1.
    Month(u32),
    /// A time of the day: "noon", "tonight", "end of day".
    At(NaiveTime),
    /// The last working day of this week.
    EndOfWeek,
    Am,
    Pm,
}

/// The words of a language, in lower case, each with what it means. Words of several parts are
/// written with single spaces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary(Vec<(String, Sense)>);

impl Vocabulary {
    /// Takes words with their meanings.
    pub fn new(words: impl IntoIterator<Item = (String, Sense)>) -> Self {
        let mut words: Vec<_> =
            words.into_iter().map(|(word, sense)| (word.to_lowercase(), sense)).collect();
        // The longest first, so that "end of day" is not taken for "end" and "day".
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
        Self(words)
    }

    /// Returns the meaning at the beginning of a text, and what is left.
    fn first<'t>(&self, text: &'t str) -> Option<(Sense, &'t str)> {
        self.0.iter().find_map(|(word, sense)| {
            let rest = text.strip_prefix(word.as_str())?;
            let ends = rest.chars().next().is_none_or(|it| !it.is_alphabetic());
            ends.then_some((*sense, rest))
        })
    }
}

/// A part of what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Word(Sense),
    Number(u32),
    /// `10:30`, or `10.30` beside nothing else that it could be.
    Clock(u32, u32),
    Date(NaiveDate),
}

/// Reads when something is due. The answer lies after `now`, in its zone, on a whole minute.
///
/// A day without a time means [`END_OF_DAY`]; a time that has passed today means tomorrow; a
/// weekday means the next one that is still to come. `None` where it cannot be told, is in the
/// past, or is further away than ten years.
pub fn due(text: &str, now: Moment, words: &Vocabulary) -> Option<Moment> {
    let tokens = tokens(&text.trim().to_lowercase(), words)?;
    let mut said = Said::default();
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        rest = said.take(rest)?;
    }
    said.resolve(now)
}

fn tokens(text: &str, words: &Vocabulary) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() || [',', '.', '!'].contains(&first) {
            rest = &rest[first.len_utf8()..];
        } else if first.is_ascii_digit() {
            let (token, after) = number(rest)?;
            tokens.push(token);
            rest = after;
        } else {
            let (sense, after) = words.first(rest)?;
            if sense != Sense::Filler {
                tokens.push(Token::Word(sense));
            }
            rest = after;
        }
    }
    (!tokens.is_empty() && tokens.len() <= 12).then_some(tokens)
}

/// Reads `2026-12-03`, `10:30`, `10.30` or a plain number.
fn number(text: &str) -> Option<(Token, &str)> {
    if let Some(date) = text.get(..10).and_then(|it| it.parse::<NaiveDate>().ok()) {
        return Some((Token::Date(date), &text[10..]));
    }
    let digits = |text: &str| text.find(|it: char| !it.is_ascii_digit()).unwrap_or(text.len());
    let end = digits(text);
    let whole: u32 = text[..end].parse().ok()?;
    let after = &text[end..];
    if let Some(rest) = after.strip_prefix([':', '.']) {
        let end = digits(rest);
        if end == 2 {
            return Some((Token::Clock(whole, rest[..end].parse().ok()?), &rest[end..]));
        }
    }
    Some((Token::Number(whole), after))
}

/// What has been said so far. Each thing can be said once.
#[derive(Debug, Default)]
struct Said {
    /// A length of time from now.
    ahead: Option<Ahead>,
    day: Option<Day>,
    time: Option<NaiveTime>,
}

#[derive(Debug, Clone, Copy)]
enum Ahead {
    Minutes(u32),
    Days(u32),
    WorkingDays(u32),
    Months(u32),
}

#[derive(Debug, Clone, Copy)]
enum Day {
    After(u32),
    On(Weekday, bool),
    Date(NaiveDate),
    /// A day of a month, in this year or the next.
    OfMonth(u32, u32),
    EndOfWeek,
}

/// Sets what was not said before.
fn once<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.is_none().then(|| *slot = Some(value))
}

impl Said {
    /// Takes the first thing that was said, and returns the rest.
    fn take<'t>(&mut self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        use Token::{Clock, Date, Number, Word};
        match tokens {
            [Word(Sense::In), rest @ ..] if !rest.is_empty() => self.take_length(rest),
            [Word(Sense::Next), Word(Sense::On(day)), rest @ ..] => {
                once(&mut self.day, Day::On(*day, true)).map(|()| rest)
            }
            [Word(Sense::Next), Word(Sense::Weeks), rest @ ..] => {
                once(&mut self.ahead, Ahead::Days(7)).map(|()| rest)
            }
            [Word(Sense::Day(days)), rest @ ..] => {
                once(&mut self.day, Day::After(*days)).map(|()| rest)
            }
            [Word(Sense::On(day)), rest @ ..] => {
                once(&mut self.day, Day::On(*day, false)).map(|()| rest)
            }
            [Word(Sense::EndOfWeek), rest @ ..] => {
                once(&mut self.day, Day::EndOfWeek).map(|()| rest)
            }
            [Word(Sense::At(time)), rest @ ..] => once(&mut self.time, *time).map(|()| rest),
            [Date(date), rest @ ..] => once(&mut self.day, Day::Date(*date)).map(|()| rest),
            [Number(day), Word(Sense::Month(month)), rest @ ..]
            | [Word(Sense::Month(month)), Number(day), rest @ ..] => {
                once(&mut self.day, Day::OfMonth(*day, *month)).map(|()| rest)
            }
            [Number(hour), Word(half @ (Sense::Am | Sense::Pm)), rest @ ..] => {
                self.take_clock(twelve(*hour, *half)?, 0, rest)
            }
            [Clock(hour, minute), Word(half @ (Sense::Am | Sense::Pm)), rest @ ..] => {
                self.take_clock(twelve(*hour, *half)?, *minute, rest)
            }
            [Clock(hour, minute), rest @ ..] => self.take_clock(*hour, *minute, rest),
            [Number(_) | Word(Sense::Number(_) | Sense::Half), Word(unit), ..]
                if is_unit(*unit) =>
            {
                self.take_length(tokens)
            }
            [Number(hour), rest @ ..] => self.take_clock(*hour, 0, rest),
            _ => None,
        }
    }

    fn take_clock<'t>(&mut self, hour: u32, minute: u32, rest: &'t [Token]) -> Option<&'t [Token]> {
        once(&mut self.time, NaiveTime::from_hms_opt(hour, minute, 0)?).map(|()| rest)
    }

    /// Takes a length of time: "two hours", "half an hour", "90 min", "an hour and a half" is not.
    fn take_length<'t>(&mut self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        use Token::{Number, Word};
        let (count, half, unit, rest) = match tokens {
            [Word(Sense::Half), Word(Sense::Number(1)), Word(unit), rest @ ..]
            | [Word(Sense::Number(1)), Word(Sense::Half), Word(unit), rest @ ..]
            | [Word(Sense::Half), Word(unit), rest @ ..] => (1, true, unit, rest),
            [Number(count) | Word(Sense::Number(count)), Word(unit), rest @ ..] => {
                (*count, false, unit, rest)
            }
            [Word(unit), rest @ ..] => (1, false, unit, rest),
            _ => return None,
        };
        let ahead = match (unit, half) {
            (Sense::Hours, true) => Ahead::Minutes(30),
            (_, true) => return None,
            (Sense::Minutes, _) => Ahead::Minutes(count),
            (Sense::Hours, _) => Ahead::Minutes(count.checked_mul(60)?),
            (Sense::Days, _) => Ahead::Days(count),
            (Sense::WorkingDays, _) => Ahead::WorkingDays(count),
            (Sense::Weeks, _) => Ahead::Days(count.checked_mul(7)?),
            (Sense::Months, _) => Ahead::Months(count),
            _ => return None,
        };
        once(&mut self.ahead, ahead).map(|()| rest)
    }

    fn resolve(&self, now: Moment) -> Option<Moment> {
        let wall = now.wall().with_second(0)?.with_nanosecond(0)?;
        let today = wall.date();
        let end =
            |day: NaiveDate| Moment::local(day.and_time(self.time.unwrap_or(END_OF_DAY)), now.zone);
        let found = match (self.ahead, self.day) {
            (Some(Ahead::Minutes(minutes)), None) if self.time.is_none() => {
                // From now on, not by the clock on the wall, so that an hour is an hour in March.
                let whole = now.at.with_second(0)?.with_nanosecond(0)?;
                let started = whole < now.at;
                let minutes = i64::from(minutes) + i64::from(started);
                Moment::new(whole + TimeDelta::try_minutes(minutes)?, now.zone)
            }
            (Some(Ahead::Days(days)), None) if self.time.is_none() && days < 7 => {
                Moment::local(wall.checked_add_days(Days::new(days.into()))?, now.zone)
            }
            (Some(Ahead::Days(days)), None) => end(today.checked_add_days(Days::new(days.into()))?),
            (Some(Ahead::WorkingDays(days)), None) => end(working_day(today, days)?),
            (Some(Ahead::Months(months)), None) => {
                end(today.checked_add_months(Months::new(months))?)
            }
            (None, Some(day)) => end(self.day(day, today, wall.time())?),
            (None, None) => {
                let at = Moment::local(today.and_time(self.time?), now.zone);
                if at.at > now.at { at } else { end(today.succ_opt()?) }
            }
            (Some(_), _) => return None,
        };
        let near = found.at - now.at <= TimeDelta::days(FURTHEST_DAYS.into());
        (found.at > now.at && near).then_some(found)
    }

    fn day(&self, day: Day, today: NaiveDate, now: NaiveTime) -> Option<NaiveDate> {
        let passed = self.time.unwrap_or(END_OF_DAY) <= now;
        let weekday = |wanted: Weekday, skip_today: bool| {
            let days =
                (wanted.num_days_from_monday() + 7 - today.weekday().num_days_from_monday()) % 7;
            let days = if days == 0 && skip_today { 7 } else { days };
            today.checked_add_days(Days::new(days.into()))
        };
        match day {
            Day::After(days) => today.checked_add_days(Days::new(days.into())),
            Day::Date(date) => Some(date),
            Day::On(wanted, false) => weekday(wanted, passed),
            // "Next Friday" is the Friday of next week, whatever day it is.
            Day::On(wanted, true) => {
                let monday = today - Days::new(today.weekday().num_days_from_monday().into());
                let ahead = 7 + u64::from(wanted.num_days_from_monday());
                monday.checked_add_days(Days::new(ahead))
            }
            Day::EndOfWeek => weekday(Weekday::Fri, passed),
            Day::OfMonth(day, month) => {
                let this = NaiveDate::from_ymd_opt(today.year(), month, day);
                let next = || NaiveDate::from_ymd_opt(today.year() + 1, month, day);
                this.filter(|it| *it > today || (*it == today && !passed)).or_else(next)
            }
        }
    }
}

const fn is_unit(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Minutes
            | Sense::Hours
            | Sense::Days
            | Sense::WorkingDays
            | Sense::Weeks
            | Sense::Months
            | Sense::Half
            | Sense::Number(1)
    )
}

/// Returns the hour of a twelve-hour clock.
const fn twelve(hour: u32, half: Sense) -> Option<u32> {
    match (hour, half) {
        (12, Sense::Am) => Some(0),
        (12, Sense::Pm) => Some(12),
        (1..=11, Sense::Pm) => Some(hour + 12),
        (1..=11, _) => Some(hour),
        _ => None,
    }
}

/// Returns the day so many working days, Monday to Friday, after a day.
fn working_day(from: NaiveDate, days: u32) -> Option<NaiveDate> {
    if days > FURTHEST_DAYS {
        return None;
    }
    let mut day = from;
    for _ in 0..days {
        day = day.succ_opt()?;
        while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            day = day.succ_opt()?;
        }
    }
    Some(day)
}
