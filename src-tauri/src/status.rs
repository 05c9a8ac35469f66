//! Whether a journal is open, and what is wrong where none could be opened.

use std::path::PathBuf;

use serde::Serialize;
use specta::Type;

/// Whether a journal is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum JournalState {
    /// None was made or chosen yet.
    None,
    Open,
    /// One is there and could not be opened.
    Failed,
}

/// The journal as the window's frame shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct JournalStatus {
    pub state: JournalState,
    pub path: Option<String>,
    /// Whether it is the sample.
    pub sample: bool,
    pub read_only: bool,
    pub failure: Option<api::Error>,
    pub app_version: String,
    /// The folder that the journal is usually kept in.
    pub data_folder: String,
}

impl JournalStatus {
    /// Returns the file that could not be opened, where one could not.
    pub fn failed(&self) -> Option<PathBuf> {
        let path = self.path.as_ref().map(PathBuf::from);
        path.filter(|_| self.state == JournalState::Failed)
    }
}
