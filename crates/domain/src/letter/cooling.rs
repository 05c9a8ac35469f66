//! Cooling off: nothing is released in the heat, and nothing written in it without being read again.

use chrono::{DateTime, TimeDelta, Utc};

use crate::entry::Entry;
use crate::id::Id;

/// How long after a heated incident no letter is released, in hours.
pub const HOURS: i64 = 24;

/// The toll from which a contact counts as heated, even where nobody marked abuse.
pub const HOT_TOLL: i8 = -2;

/// An entry in which it got hot: abuse was marked, or it left us drained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heat {
    pub entry: Id<Entry>,
    pub at: DateTime<Utc>,
}

/// What keeps a letter from being released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cooling {
    /// Nothing does.
    Cool,
    /// It is too early; the pause lasts until this instant.
    Pause { heat: Heat, until: DateTime<Utc> },
    /// The pause is over, but the letter was written in the heat and not read again since.
    ReadAgain { heat: Heat },
}

/// Returns whether a letter may be released at an instant.
///
/// Its words, last changed at `changed_at`, were written in the heat where that was within
/// [`HOURS`] after an entry in which it got hot.
pub fn cooling(
    heats: &[Heat],
    changed_at: DateTime<Utc>,
    read_again_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Cooling {
    let pause = TimeDelta::hours(HOURS);
    let latest = |at: DateTime<Utc>| {
        let hot = heats.iter().filter(|it| it.at <= at && at < it.at + pause);
        hot.max_by_key(|it| it.at).copied()
    };
    if let Some(heat) = latest(now) {
        return Cooling::Pause { heat, until: heat.at + pause };
    }
    match latest(changed_at) {
        Some(heat) if read_again_at.is_none_or(|at| at < heat.at + pause) => {
            Cooling::ReadAgain { heat }
        }
        _ => Cooling::Cool,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use uuid::Uuid;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}:00Z").parse().unwrap()
    }

    fn heat(text: &str) -> Heat {
        Heat { entry: Id::new(Uuid::from_u128(1)), at: at(text) }
    }

    #[track_caller]
    fn check(heats: &[&str], changed: &str, read: Option<&str>, now: &str, expected: &Cooling) {
        let heats: Vec<_> = heats.iter().map(|it| heat(it)).collect();
        assert_eq!(&cooling(&heats, at(changed), read.map(at), at(now)), expected);
    }

    #[test]
    fn a_letter_waits_for_a_day_after_the_heat() {
        let hot = heat("2026-11-20T10:00");
        let pause = Cooling::Pause { heat: hot, until: at("2026-11-21T10:00") };
        check(&["2026-11-20T10:00"], "2026-11-20T09:00", None, "2026-11-20T10:00", &pause);
        check(&["2026-11-20T10:00"], "2026-11-20T09:00", None, "2026-11-21T09:59", &pause);
        check(&["2026-11-20T10:00"], "2026-11-20T09:00", None, "2026-11-21T10:00", &Cooling::Cool);
        check(&[], "2026-11-20T09:00", None, "2026-11-20T10:00", &Cooling::Cool);
    }

    #[test]
    fn what_was_written_in_the_heat_is_read_again_after_it() {
        let again = Cooling::ReadAgain { heat: heat("2026-11-20T10:00") };
        let (hot, written) = (&["2026-11-20T10:00"], "2026-11-20T11:00");
        check(hot, written, None, "2026-11-21T12:00", &again);
        check(hot, written, Some("2026-11-20T23:00"), "2026-11-21T12:00", &again);
        check(hot, written, Some("2026-11-21T11:00"), "2026-11-21T12:00", &Cooling::Cool);
        check(hot, "2026-11-21T11:00", None, "2026-11-21T12:00", &Cooling::Cool);
    }

    #[test]
    fn heat_that_is_still_to_come_does_not_count_and_the_latest_does() {
        check(&["2026-11-22T10:00"], "2026-11-20T09:00", None, "2026-11-20T10:00", &Cooling::Cool);
        let later = heat("2026-11-20T20:00");
        let pause = Cooling::Pause { heat: later, until: at("2026-11-21T20:00") };
        let both = &["2026-11-20T10:00", "2026-11-20T20:00"];
        check(both, "2026-11-20T09:00", None, "2026-11-21T12:00", &pause);
    }
}
