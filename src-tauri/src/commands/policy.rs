//! The policy, and the portfolio it is weighed against.

use api::view::policy::{PolicyPreviewView, PolicyView};
use api::view::portfolio::PortfolioView;
use api::{Error, Reply, policy, portfolio};
use tauri::State;

use crate::desk::Desk;

/// Returns the policy that is in force. See [`policy::get`].
#[tauri::command(async)]
#[specta::specta]
pub fn policy_get(desk: State<'_, Desk>) -> Result<PolicyView, Error> {
    desk.with(|session, _| policy::get(session))
}

/// Returns what a proposed policy would change. See [`policy::preview`].
#[tauri::command(async)]
#[specta::specta]
pub fn policy_preview(
    desk: State<'_, Desk>,
    request: policy::PolicyProposal,
) -> Result<PolicyPreviewView, Error> {
    desk.with(|session, context| policy::preview(session, context, &request))
}

/// Chooses a policy, from now on. See [`policy::change`].
#[tauri::command(async)]
#[specta::specta]
pub fn policy_change(
    desk: State<'_, Desk>,
    request: policy::PolicyProposal,
) -> Result<Reply<PolicyView>, Error> {
    desk.write(|session, context| policy::change(session, context, &request))
}

/// Goes back to the default policy. See [`policy::reset`].
#[tauri::command(async)]
#[specta::specta]
pub fn policy_reset(desk: State<'_, Desk>) -> Result<Reply<PolicyView>, Error> {
    desk.write(policy::reset)
}

/// Returns what each client takes and gives over a period. See [`portfolio::portfolio`].
#[tauri::command(async)]
#[specta::specta]
pub fn portfolio_get(
    desk: State<'_, Desk>,
    request: portfolio::PortfolioRequest,
) -> Result<PortfolioView, Error> {
    desk.with(|session, context| portfolio::portfolio(session, context, request))
}
