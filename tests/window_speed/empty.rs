//! An empty Tauri window, drawn in the same way as ours: the least that any app of this kind takes.

use std::process::ExitCode;

use tauri::test::{mock_context, noop_assets};
use tauri::{WebviewUrl, WebviewWindowBuilder, Wry};

/// Makes the benchmark be that window.
pub const ARGUMENT: &str = "--empty-window";

/// Opens it until it is closed.
pub fn run() -> ExitCode {
    shell::drawing::suit_this_machine();
    let blank = WebviewUrl::External("about:blank".parse().unwrap());
    let done = tauri::Builder::<Wry>::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", blank).inner_size(1280.0, 860.0).build()?;
            Ok(())
        })
        .run(mock_context(noop_assets()));
    if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
