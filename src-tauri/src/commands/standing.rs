//! The standing, and answering prompts.

use api::noun::Client;
use api::view::standing::StandingView;
use api::view::today::PromptView;
use api::wire::Key;
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

/// Returns every prompt of a client with what was decided. See [`prompt::list`].
#[tauri::command(async)]
#[specta::specta]
pub fn prompt_list(desk: State<'_, Desk>, id: Key<Client>) -> Result<Vec<PromptView>, Error> {
    desk.with(|session, context| prompt::list(session, context, id))
}
