//! A folder with a journal, and the program run on it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_goodterms");

/// A folder of its own, with or without a journal in it.
pub struct Stage {
    folder: TempDir,
}

/// What a run of the program left.
#[derive(Debug)]
pub struct Done {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Stage {
    /// A folder without a journal.
    pub fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder with the sample journal. It is made once, then copied.
    pub fn sample() -> Self {
        static MADE: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = MADE.get_or_init(|| {
            let first = Self::bare();
            let done = first.run(&["sample"]);
            assert_eq!(done.code, 0, "{done:?}");
            fs::read(first.journal()).unwrap()
        });
        let stage = Self::bare();
        fs::write(stage.journal(), bytes).unwrap();
        stage
    }

    /// A folder with an empty journal.
    pub fn empty() -> Self {
        let stage = Self::bare();
        assert_eq!(stage.run(&["new"]).code, 0);
        stage
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn journal(&self) -> PathBuf {
        self.file("journal.goodterms")
    }

    /// Returns the path of a file in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// A command that sees nothing of this machine but the folder.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.path())
            .env("GOOD_TERMS_JOURNAL", self.journal())
            .env("HOME", self.path())
            .env("XDG_DATA_HOME", self.path().join("data"))
            .env("LC_ALL", "C");
        command
    }

    pub fn run(&self, args: &[&str]) -> Done {
        self.run_with(args, "")
    }

    /// Runs the program with this on its standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Done {
        finish(self.command(PROGRAM).args(args), input)
    }

    /// Runs the program with `--json` and reads its answer.
    #[track_caller]
    pub fn json(&self, args: &[&str]) -> Value {
        let done = self.run(&[args, &["--json"]].concat());
        assert_eq!(done.code, 0, "{args:?} should be answered: {}", done.err);
        serde_json::from_str(&done.out).unwrap()
    }

    /// Runs the program and expects that it is done.
    #[track_caller]
    pub fn done(&self, args: &[&str]) -> String {
        let done = self.run(args);
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{args:?} should be done");
        done.out
    }
}

/// Runs a command to its end with this on its standard input.
pub fn finish(command: &mut Command, input: &str) -> Done {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Done {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
