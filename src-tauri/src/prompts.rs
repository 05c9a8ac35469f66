//! Prompts outside the window: a system notification with a name and nothing else, whose click
//! opens the client, and a quiet clock by which time alone can raise them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use api::context::Words;
use api::view::today::PromptView;
use chrono::{DateTime, TimeDelta, Utc};
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime};
use tauri_plugin_notification::NotificationExt as _;

use crate::clock;
use crate::desk::Desk;

/// Heard by the window: open this client.
const OPEN_CLIENT: &str = "open-client";

/// Heard by the window: something changed without it.
const JOURNAL_CHANGED: &str = "journal-changed";

/// How often the clock on the wall is looked at. It goes on while the machine sleeps, so that the
/// first look after waking sees how long that was.
const LOOK: Duration = Duration::from_secs(60);

/// How long after the last time prompts are raised again.
const AGAIN_MINUTES: i64 = 60;

/// Shows notifications, and remembers which client each is about.
#[derive(Debug, Clone, Default)]
pub struct Bell {
    about: Arc<Mutex<HashMap<i32, String>>>,
}

impl Bell {
    /// Opens the client of a notification that is clicked, where the desktop reports clicks.
    pub fn listen<R: Runtime>(&self, app: &AppHandle<R>) {
        let (about, window) = (Arc::clone(&self.about), app.clone());
        let heard = app.notification().on_action(move |action| {
            let Some(number) = action.notification().map(|it| it.id()) else { return };
            let about = about.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(client) = about.get(&number) {
                crate::show(&window);
                // A window that is being closed hears nothing, and needs not.
                let _ = window.emit(OPEN_CLIENT, client);
            }
        });
        if heard.is_err() {
            log::info!("clicks on notifications are not reported here");
        }
    }

    /// Shows a system notification for each prompt. It says whose page to open, and nothing of why.
    pub fn ring<R: Runtime>(&self, app: &AppHandle<R>, words: &Words, raised: &[PromptView]) {
        for prompt in raised {
            let client = [("client", prompt.client_name.clone().into())];
            let shown = app
                .notification()
                .builder()
                .id(self.number_of(&prompt.client.0.to_string()))
                .title(words.say("prompt-notification-title", &[]))
                .body(words.say("prompt-notification-body", &client))
                .show();
            if shown.is_err() {
                // Many desktops have none; the prompt waits on Today all the same.
                log::info!("no notification could be shown");
            }
        }
    }

    /// Returns the number by which a notification about this client is known.
    fn number_of(&self, client: &str) -> i32 {
        let mut about = self.about.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((number, _)) = about.iter().find(|(_, it)| *it == client) {
            return *number;
        }
        let number = i32::try_from(about.len()).unwrap_or(0) + 1;
        about.insert(number, client.to_owned());
        number
    }
}

/// Returns whether it is time to raise prompts again: an hour has gone by, or another day begun.
fn is_time(last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let gone = now - last;
    gone >= TimeDelta::minutes(AGAIN_MINUTES)
        || gone < TimeDelta::zero()
        || last.date_naive() != now.date_naive()
}

/// Raises the prompts that time makes due for as long as the program runs.
pub fn keep_time<R: Runtime>(app: AppHandle<R>) {
    std::thread::spawn(move || {
        let mut last = clock::now().at;
        loop {
            std::thread::sleep(LOOK);
            let now = clock::now().at;
            if !is_time(last, now) {
                continue;
            }
            last = now;
            match app.state::<Desk>().write(api::prompt::due) {
                Ok(reply) if reply.raised.is_empty() => {}
                Ok(reply) => {
                    let _ = app.emit(JOURNAL_CHANGED, &reply.change);
                }
                // None is open, or this one can only be read: the next look may find another.
                Err(error) => log::info!("prompts were not raised: {:?}", error.code),
            }
        }
    });
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

    #[test]
    fn a_client_keeps_its_number() {
        let bell = Bell::default();
        let first = bell.number_of("a");
        assert_ne!(first, bell.number_of("b"));
        assert_eq!(first, bell.number_of("a"));
    }
}
