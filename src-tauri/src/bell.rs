//! The bell: system notifications with a client's name and nothing sensitive, whose click opens
//! the page they are about.

use std::sync::{Arc, Mutex, PoisonError};

use api::context::Words;
use api::noun::Client;
use api::reminder::ReminderView;
use api::view::today::PromptView;
use api::wire::Key;
use serde::Serialize;
use tauri::{AppHandle, Emitter as _, Runtime};
use tauri_plugin_notification::{ActiveNotification, NotificationExt as _};

/// Heard by the window: open what a notification was about.
const OPEN_PLACE: &str = "open-place";

/// More than this many reminders at once are said in one notification.
const APIECE: usize = 3;

/// What a notification is about: one client, or the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place {
    pub client: Option<Key<Client>>,
}

/// Something to be said.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    title: String,
    body: String,
    about: Place,
}

/// Shows notifications, and remembers what each is about.
#[derive(Debug, Clone, Default)]
pub struct Bell {
    /// The number of a notification is its place here, from 1.
    about: Arc<Mutex<Vec<Place>>>,
}

impl Bell {
    /// Opens what a notification that is clicked is about, where the desktop reports clicks.
    pub fn listen<R: Runtime>(&self, app: &AppHandle<R>) {
        let (bell, window) = (self.clone(), app.clone());
        let heard = app.notification().on_action(move |action| {
            let Some(number) = action.notification().map(ActiveNotification::id) else { return };
            if let Some(place) = bell.about(number) {
                crate::show(&window);
                // A window that is being closed hears nothing, and needs not.
                let _ = window.emit(OPEN_PLACE, place);
            }
        });
        if heard.is_err() {
            log::info!("clicks on notifications are not reported here");
        }
    }

    /// Says each prompt. It says whose page to open, and nothing of why.
    pub fn prompts<R: Runtime>(&self, app: &AppHandle<R>, words: &Words, raised: &[PromptView]) {
        for prompt in raised {
            let client = [("client", prompt.client_name.clone().into())];
            let title = words.say("prompt-notification-title", &[]);
            let body = words.say("prompt-notification-body", &client);
            let about = Place { client: Some(prompt.client) };
            self.say(app, &Said { title, body, about });
        }
    }

    /// Says each reminder, or how many there are where there are more than a few.
    pub fn reminders<R: Runtime>(&self, app: &AppHandle<R>, words: &Words, said: &[ReminderView]) {
        for it in gathered(words, said) {
            self.say(app, &it);
        }
    }

    fn say<R: Runtime>(&self, app: &AppHandle<R>, it: &Said) {
        let number = self.number_of(it.about);
        let shown = app.notification().builder().id(number).title(&it.title).body(&it.body).show();
        if shown.is_err() {
            // Many desktops have none; what is said waits in the window all the same.
            log::info!("no notification could be shown");
        }
    }

    fn about(&self, number: i32) -> Option<Place> {
        let about = self.about.lock().unwrap_or_else(PoisonError::into_inner);
        about.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
    }

    /// Returns the number by which a notification about this place is known.
    fn number_of(&self, place: Place) -> i32 {
        let mut about = self.about.lock().unwrap_or_else(PoisonError::into_inner);
        let index = about.iter().position(|it| *it == place).unwrap_or_else(|| {
            about.push(place);
            about.len() - 1
        });
        i32::try_from(index + 1).unwrap_or(i32::MAX)
    }
}

fn gathered(words: &Words, said: &[ReminderView]) -> Vec<Said> {
    if said.len() > APIECE {
        let count = i64::try_from(said.len()).unwrap_or(i64::MAX);
        return vec![Said {
            title: words.say("reminder-many-title", &[]),
            body: words.say("reminder-many-body", &[("count", count.into())]),
            about: Place { client: None },
        }];
    }
    let one = |it: &ReminderView| Said {
        title: it.headline.clone(),
        body: it.body.clone(),
        about: Place { client: Some(it.due.client) },
    };
    said.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_keeps_its_number_and_a_number_its_place() {
        let bell = Bell::default();
        let client = |text: &str| Place { client: domain_id(text) };
        let (one, two) = (client("01890000-0000-7000-8000-000000000001"), Place { client: None });
        let first = bell.number_of(one);
        assert_ne!(first, bell.number_of(two));
        assert_eq!(first, bell.number_of(one));
        assert_eq!(bell.about(first), Some(one));
        assert_eq!(bell.about(0), None);
        assert_eq!(bell.about(99), None);
    }

    fn domain_id(text: &str) -> Option<Key<Client>> {
        serde_json::from_value(text.into()).ok()
    }
}
