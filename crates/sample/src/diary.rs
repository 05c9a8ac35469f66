//! The diary format: entries as short text, so that a storyline reads like a notebook.
//!
//! ```text
//! 512 10:20 call< 18 +1 @first w:Anneli r10
//! - what was said and done
//! " their own words
//! ~ how I read it
//! * what it did to me
//! ```
//!
//! The first number counts days before the day of the sample. Such a day rolls back to a working
//! day; `512sa`, `512su` and `512tu` roll back to a Saturday, Sunday or Tuesday instead. `<` came in and `>` went
//! out. A bare number is minutes, a signed one or a lone 0 the toll, `r` the minutes to recover, `@` a mark by
//! which other records refer to the entry, `w:` the people by their first names.

use chrono::{Datelike as _, NaiveDate, NaiveTime, TimeDelta, Weekday};
use domain::entry::{Account, Channel, Direction, Outcome};
use domain::text::Text;

/// One entry of a diary, before it has an id.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) ago: i64,
    pub(crate) weekday: Option<Weekday>,
    pub(crate) time: NaiveTime,
    pub(crate) channel: Channel,
    pub(crate) direction: Option<Direction>,
    pub(crate) outcome: Outcome,
    pub(crate) minutes: Option<u32>,
    pub(crate) toll: Option<i8>,
    pub(crate) recovery: Option<u32>,
    pub(crate) mark: Option<String>,
    pub(crate) people: Vec<String>,
    pub(crate) account: Account,
}

impl Line {
    /// Returns the day of this entry for a sample of the given day.
    pub(crate) fn day(&self, today: NaiveDate) -> NaiveDate {
        let day = today - TimeDelta::days(self.ago);
        match self.weekday {
            Some(weekday) => back_to(day, weekday),
            None => working_day(day),
        }
    }
}

/// Rolls back to a day of the week.
pub(crate) fn back_to(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    day - TimeDelta::days(i64::from(day.weekday().days_since(weekday)))
}

/// Rolls a Saturday or Sunday back to the Friday before.
pub(crate) fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat | Weekday::Sun => back_to(day, Weekday::Fri),
        _ => day,
    }
}

/// Reads `14:10`.
pub(crate) fn clock(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once(':')?;
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

/// Reads a diary, or returns the first line that cannot be read.
pub(crate) fn read(text: &str) -> Result<Vec<Line>, String> {
    let mut lines: Vec<Line> = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        if line.starts_with(|first: char| first.is_ascii_digit()) {
            lines.push(header(line).ok_or_else(|| line.to_owned())?);
            continue;
        }
        let account = lines.last_mut().map(|it| &mut it.account);
        let (Some(account), Some((kind, said))) = (account, line.split_once(' ')) else {
            return Err(line.to_owned());
        };
        let field = match kind {
            "-" => &mut account.facts,
            "\"" => &mut account.quotes,
            "~" => &mut account.reading,
            "*" => &mut account.feelings,
            _ => return Err(line.to_owned()),
        };
        // A second line of the same kind is a further point of the same account.
        let whole = field.as_ref().map_or_else(|| said.to_owned(), |it| format!("{it}\n{said}"));
        *field = Text::new(whole);
    }
    Ok(lines)
}

fn header(line: &str) -> Option<Line> {
    let mut parts = line.split_whitespace();
    let day = parts.next()?;
    let digits = day.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let weekday = match &day[digits.len()..] {
        "" => None,
        "sa" => Some(Weekday::Sat),
        "su" => Some(Weekday::Sun),
        "tu" => Some(Weekday::Tue),
        _ => return None,
    };
    let time = clock(parts.next()?)?;
    let how = parts.next()?;
    let (channel, usual) = channel(how.trim_end_matches(['<', '>']))?;
    let mut read = Line {
        ago: digits.parse().ok()?,
        weekday,
        time,
        channel,
        direction: match how.chars().next_back() {
            Some('<') => Some(Direction::Incoming),
            Some('>') => Some(Direction::Outgoing),
            _ => None,
        },
        outcome: Outcome::Held,
        minutes: usual,
        toll: None,
        recovery: None,
        mark: None,
        people: Vec::new(),
        account: Account::default(),
    };
    for part in parts {
        match part.as_bytes().first()? {
            b'@' => read.mark = Some(part[1..].to_owned()),
            b'r' => read.recovery = Some(part[1..].parse().ok()?),
            b'w' => read.people = part.strip_prefix("w:")?.split(',').map(str::to_owned).collect(),
            b'+' | b'-' => read.toll = Some(part.parse().ok()?),
            b'm' if part == "missed" => (read.outcome, read.minutes) = (Outcome::Missed, None),
            b'o' if part == "off" => (read.outcome, read.minutes) = (Outcome::CalledOff, None),
            b'0' => read.toll = Some(0),
            _ => read.minutes = Some(part.parse().ok()?),
        }
    }
    Some(read)
}

/// Returns a channel and the minutes it takes where the diary does not say.
fn channel(word: &str) -> Option<(Channel, Option<u32>)> {
    Some(match word {
        "call" => (Channel::Call, Some(10)),
        "video" => (Channel::VideoCall, Some(30)),
        "meet" => (Channel::Meeting, Some(60)),
        "mail" => (Channel::Email, Some(8)),
        "msg" => (Channel::Message, Some(3)),
        "letter" => (Channel::Letter, Some(20)),
        "memo" => (Channel::VoiceMemo, Some(4)),
        "note" => (Channel::Note, None),
        _ => return None,
    })
}
