//! Telling of prompts outside the window: a system notification with a name and nothing else.

use api::context::Words;
use api::view::today::PromptView;
use tauri::{AppHandle, Runtime};
use tauri_plugin_notification::NotificationExt as _;

/// Shows a system notification for each prompt. It says whose page to open, and nothing of why.
pub fn notify<R: Runtime>(app: &AppHandle<R>, words: &Words, raised: &[PromptView]) {
    for prompt in raised {
        let client = [("client", prompt.client_name.clone().into())];
        let shown = app
            .notification()
            .builder()
            .title(words.say("prompt-notification-title", &[]))
            .body(words.say("prompt-notification-body", &client))
            .show();
        if shown.is_err() {
            // Many desktops have none; the prompt waits on Today all the same.
            log::info!("no notification could be shown");
        }
    }
}
