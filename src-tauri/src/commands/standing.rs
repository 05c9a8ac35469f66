//! The standing, and answering prompts.

use api::view::standing::StandingView;
use api::view::today::PromptView;
use api::{Error, Reply, prompt, standing};
use tauri::State;

use crate::desk::Desk;

/// Returns a client's standing with its reasons. See [`standing::standing`].
#[tauri::command(async)]
#[specta::specta]
pub fn standing_get(
    desk: State<'_, Desk>,
    request: standing::StandingRequest,
) -> Result<StandingView, Error> {
    desk.with(|session, context| standing::standing(session, context, &request))
}

/// Answers a prompt. See [`prompt::answer`].
#[tauri::command(async)]
#[specta::specta]
pub fn prompt_answer(
    desk: State<'_, Desk>,
    request: prompt::AnswerPrompt,
) -> Result<Reply<PromptView>, Error> {
    desk.write(|session, context| prompt::answer(session, context, &request))
}
