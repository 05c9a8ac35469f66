//! The log: operations and ids, never a client's words.

use tauri::Runtime;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

use places::Places;

/// The size at which the log starts anew, in bytes. The one before it is kept, so that both
/// together stay below 5 MB.
const LARGEST: u128 = 2_000_000;

/// Sets up the log, in a file of its own.
pub fn plugin<R: Runtime>(places: &Places) -> TauriPlugin<R> {
    let file = TargetKind::Folder { path: places.logs().to_owned(), file_name: None };
    Builder::new()
        .level(log::LevelFilter::Warn)
        .level_for("shell", log::LevelFilter::Info)
        .level_for("api", log::LevelFilter::Info)
        .level_for("store", log::LevelFilter::Info)
        .max_file_size(LARGEST)
        .rotation_strategy(RotationStrategy::KeepOne)
        .targets([Target::new(file), Target::new(TargetKind::Stderr)])
        .build()
}
