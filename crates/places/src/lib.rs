//! Where things are kept on this machine, for the window and the terminal alike.
//!
//! May not know: what a journal is, or how a file is opened. It only names places, those of our other programs too.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The file name of the person's own journal.
const JOURNAL: &str = "journal.goodterms";

/// The file name of the sample journal, which is kept apart from the person's own.
const SAMPLE: &str = "sample.goodterms";

/// The places of one person on one machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    data: PathBuf,
    logs: PathBuf,
}

impl Places {
    /// Finds the usual places, or `None` where the machine has no home folder for the person.
    pub fn usual() -> Option<Self> {
        let found = ProjectDirs::from("org", "goodterms", "goodterms")?;
        let data = found.data_local_dir().to_owned();
        let logs = found.state_dir().unwrap_or(&data).join("logs");
        Some(Self { data, logs })
    }

    /// Keeps everything below one folder.
    pub fn below(folder: &Path) -> Self {
        Self { data: folder.to_owned(), logs: folder.join("logs") }
    }

    /// Returns the folder of the journals.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Returns the folder of the log.
    pub fn logs(&self) -> &Path {
        &self.logs
    }

    /// Returns the file of the person's own journal.
    pub fn journal(&self) -> PathBuf {
        self.data.join(JOURNAL)
    }

    /// Returns the file of the sample journal, in a folder of its own.
    pub fn sample(&self) -> PathBuf {
        self.data.join("sample").join(SAMPLE)
    }
}

/// Returns where another program of ours lies: beside the one that runs. `name` is without `.exe`.
pub fn program(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let beside = |folder: Option<&Path>| folder.map(|it| it.join(&name));
    let own = beside(here.parent()).unwrap_or_else(|| PathBuf::from(&name));
    // Cargo keeps tests and benchmarks one folder below the programs.
    let above = beside(here.parent().and_then(Path::parent)).filter(|it| it.is_file());
    if own.is_file() { own } else { above.unwrap_or(own) }
}
