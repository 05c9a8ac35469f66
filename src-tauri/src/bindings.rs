//! The list of commands, and the TypeScript that is made from it.

use std::path::Path;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

use crate::commands::{
    boundary, client, complaint, contact, engagement, entry, history, incident, journal,
    ledger_import, letter, money, policy, promise, review, standing, today,
};

/// Returns every command the window may call.
pub fn commands<R: Runtime>() -> Builder<R> {
    Builder::<R>::new().commands(collect_commands![
        boundary::boundary_general,
        boundary::boundary_add,
        boundary::boundary_change,
        boundary::boundary_bin,
        boundary::boundary_tell,
        boundary::boundary_untell,
        client::client_list,
        client::client_page,
        client::client_add,
        client::client_change,
        client::client_move,
        client::client_bin,
        client::client_erase,
        complaint::complaint_add,
        complaint::complaint_change,
        complaint::complaint_step,
        complaint::complaint_bin,
        complaint::recovery_add,
        complaint::recovery_check,
        complaint::recovery_end,
        complaint::recovery_bin,
        contact::contact_add,
        contact::contact_change,
        contact::contact_bin,
        contact::expectation_tell,
        contact::expectation_bin,
        engagement::engagement_add,
        engagement::engagement_change,
        engagement::engagement_bin,
        engagement::engagement_end_if_sent,
        engagement::term_add,
        engagement::term_change,
        engagement::term_bin,
        entry::timeline_page,
        entry::entry_add,
        entry::entry_change,
        entry::entry_bin,
        entry::entry_versions,
        history::undo_last,
        history::redo_last,
        history::undo_one,
        history::operation_list,
        history::bin_list,
        history::bin_restore,
        history::bin_empty,
        history::attachment_add,
        history::attachment_save,
        history::attachment_bin,
        incident::incident_add,
        incident::incident_change,
        incident::incident_bin,
        incident::gesture_add,
        incident::gesture_bin,
        journal::journal_status,
        journal::journal_create,
        journal::journal_open,
        journal::journal_open_file,
        journal::journal_open_sample,
        journal::journal_close,
        journal::journal_version,
        journal::journal_import,
        journal::journal_export,
        journal::journal_back_up,
        ledger_import::csv_choose,
        ledger_import::csv_preview,
        ledger_import::csv_import,
        ledger_import::csv_put_away,
        letter::letter_draft,
        letter::letter_save,
        letter::letter_get,
        letter::letter_list,
        letter::letter_bin,
        letter::letter_text,
        letter::letter_save_as,
        letter::letter_mail,
        review::review_get,
        review::review_keep,
        review::review_bin,
        money::invoice_add,
        money::invoice_write_off,
        money::payment_add,
        money::work_add,
        money::cost_add,
        money::concession_add,
        money::money_bin,
        policy::policy_get,
        policy::policy_preview,
        policy::policy_change,
        policy::policy_reset,
        policy::portfolio_get,
        promise::promise_add,
        promise::promise_change,
        promise::promise_settle,
        promise::promise_bin,
        standing::standing_get,
        standing::prompt_answer,
        standing::prompt_list,
        today::today_get,
        today::search_find,
        today::settings_get,
        today::settings_change,
    ])
}

/// Writes the TypeScript by which the window calls them.
///
/// # Errors
///
/// Where a type has no counterpart in TypeScript, or the file cannot be written.
pub fn write_typescript(path: &Path) -> Result<(), specta_typescript::Error> {
    commands::<tauri::Wry>()
        .disable_serde_phases()
        .export(specta_typescript::Typescript::default(), path)
}
