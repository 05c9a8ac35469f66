//! The watch: a quiet clock by which time alone gives reminders and raises prompts.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime};

use crate::bell::Bell;
use crate::clock;
use crate::desk::Desk;

/// Heard by the window: something changed without it.
const JOURNAL_CHANGED: &str = "journal-changed";

/// Heard by the window: reminders were given.
const REMINDED: &str = "reminded";

/// How often the clock on the wall is looked at. It goes on while the machine sleeps, so that the
/// first look after waking sees how long that was.
const LOOK: Duration = Duration::from_secs(15);

/// How long after the last time prompts are raised again.
const AGAIN_MINUTES: i64 = 60;

/// Returns whether it is time to raise prompts again: an hour has gone by, or another day begun.
fn is_time(last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let gone = now - last;
    gone >= TimeDelta::minutes(AGAIN_MINUTES)
        || gone < TimeDelta::zero()
        || last.date_naive() != now.date_naive()
}

/// Gives reminders and raises prompts for as long as the program runs.
pub fn keep_time<R: Runtime>(app: AppHandle<R>, bell: Bell) {
    std::thread::spawn(move || {
        let mut last = clock::now().at;
        loop {
            std::thread::sleep(LOOK);
            remind(&app, &bell);
            let now = clock::now().at;
            if is_time(last, now) {
                last = now;
                raise(&app);
            }
        }
    });
}

fn remind<R: Runtime>(app: &AppHandle<R>, bell: &Bell) {
    let desk = app.state::<Desk>();
    match desk.write(api::reminder::look) {
        Ok(reply) if reply.value.is_empty() => {}
        Ok(reply) => {
            bell.reminders(app, desk.words(), &reply.value);
            let _ = app.emit(REMINDED, &reply.value);
            let _ = app.emit(JOURNAL_CHANGED, &reply.change);
        }
        // None is open, or this one can only be read: the next look may find another.
        Err(error) if error.code == api::Code::NoJournal => {}
        Err(error) => log::info!("reminders were not given: {:?}", error.code),
    }
}

fn raise<R: Runtime>(app: &AppHandle<R>) {
    match app.state::<Desk>().write(api::prompt::due) {
        Ok(reply) if reply.raised.is_empty() => {}
        Ok(reply) => {
            let _ = app.emit(JOURNAL_CHANGED, &reply.change);
        }
        Err(error) => log::info!("prompts were not raised: {:?}", error.code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_a_new_day_or_a_long_sleep_is_time_to_look() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap_or_default();
        let check = |last: &str, now: &str, expected: bool| {
            assert_eq!(is_time(at(last), at(now)), expected, "{last} to {now}");
        };
        check("2026-11-20T10:00:00Z", "2026-11-20T10:01:00Z", false);
        check("2026-11-20T10:00:00Z", "2026-11-20T10:59:59Z", false);
        check("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z", true);
        check("2026-11-20T23:59:30Z", "2026-11-21T00:00:30Z", true);
        check("2026-11-20T10:00:00Z", "2026-11-23T08:12:00Z", true);
        check("2026-11-20T10:00:00Z", "2026-11-20T09:00:00Z", true);
    }
}
