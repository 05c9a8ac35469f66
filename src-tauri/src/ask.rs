//! Asking the person for a file, by the system's own dialogs.

use std::fmt;
use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt as _;

/// A kind of file, with its endings.
#[derive(Debug, Clone, Copy)]
pub struct FileKind {
    pub name: &'static str,
    pub endings: &'static [&'static str],
}

/// A journal.
pub const JOURNAL: FileKind = FileKind { name: "Good Terms", endings: &["goodterms"] };
/// An interchange file.
pub const INTERCHANGE: FileKind = FileKind { name: "JSON", endings: &["json"] };
/// An export of another program.
pub const CSV: FileKind = FileKind { name: "CSV", endings: &["csv", "tsv", "txt"] };
/// A calendar for other programs.
pub const CALENDAR: FileKind = FileKind { name: "iCalendar", endings: &["ics"] };
/// Markdown.
pub const MARKDOWN: FileKind = FileKind { name: "Markdown", endings: &["md"] };
/// Plain text.
pub const TEXT: FileKind = FileKind { name: "Text", endings: &["txt"] };
/// A document to print or to send.
pub const PDF: FileKind = FileKind { name: "PDF", endings: &["pdf"] };
/// A document to go on writing.
pub const WORD: FileKind = FileKind { name: "Word", endings: &["docx"] };
/// A mail that is not sent yet.
pub const MAIL: FileKind = FileKind { name: "Mail", endings: &["eml"] };
/// A picture.
pub const IMAGE: FileKind =
    FileKind { name: "PNG, JPEG, SVG", endings: &["png", "jpg", "jpeg", "svg"] };
/// Anything at all.
pub const ANY: FileKind = FileKind { name: "*", endings: &["*"] };

/// Someone who can say which file is meant.
pub trait Ask: fmt::Debug + Send + Sync {
    /// Returns the file to open; `None` where the person thought better of it.
    fn open(&self, kind: FileKind) -> Option<PathBuf>;

    /// Returns where to save; `None` where the person thought better of it.
    fn save(&self, name: &str, kind: FileKind) -> Option<PathBuf>;
}

/// The person in front of the window.
pub struct Person<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> fmt::Debug for Person<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person")
    }
}

impl<R: Runtime> Ask for Person<R> {
    fn open(&self, kind: FileKind) -> Option<PathBuf> {
        let dialog = self.0.dialog().file().add_filter(kind.name, kind.endings);
        dialog.blocking_pick_file().and_then(|it| it.into_path().ok())
    }

    fn save(&self, name: &str, kind: FileKind) -> Option<PathBuf> {
        let dialog = self.0.dialog().file().set_file_name(name).add_filter(kind.name, kind.endings);
        dialog.blocking_save_file().and_then(|it| it.into_path().ok())
    }
}

/// A folder that answers in the person's place: files are saved into it under the name that is
/// offered, and the newest of the right kind is opened. For trying the app without dialogs.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

impl Ask for Folder {
    fn open(&self, kind: FileKind) -> Option<PathBuf> {
        let fits = |path: &PathBuf| {
            let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
            kind.endings.iter().any(|it| *it == "*" || *it == ending)
        };
        let mut files: Vec<PathBuf> = std::fs::read_dir(&self.0)
            .ok()?
            .filter_map(|it| it.ok().map(|it| it.path()))
            .filter(fits)
            .collect();
        files.sort();
        files.pop()
    }

    fn save(&self, name: &str, _: FileKind) -> Option<PathBuf> {
        Some(self.0.join(name))
    }
}
