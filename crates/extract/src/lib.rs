//! Has the text of a PDF taken out, by a program of its own that lies beside this one.
//!
//! The program gets the bytes and nothing else: no surroundings, no files, no network of ours. It
//! is ended where it takes too long; whatever happens to it, here is an answer.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// The name of the program.
pub const PROGRAM: &str = "goodterms-pdf-text";

/// The largest file that is read: 50 MiB, the largest that a journal keeps.
pub const LARGEST: u64 = 50 * 1024 * 1024;

/// The most text that is taken: 4 MiB, some two thousand pages.
const MOST_TEXT: u64 = 4 * 1024 * 1024;

/// What stands between two pages.
pub const PAGE_BREAK: char = '\u{c}';

/// How long one file may take.
const LIMIT: Duration = Duration::from_secs(20);

/// How often it is looked at whether the program has ended.
const PULSE: Duration = Duration::from_millis(10);

/// How reading a file went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// There is text.
    Read,
    /// There is none: the pages are pictures, as a scan's are.
    NoText,
    /// It wants a password.
    Encrypted,
    /// It is no PDF, or a broken one.
    Broken,
    /// It took too long, or had too much text.
    TooMuch,
}

impl Reading {
    /// Every way in which it may go.
    pub const ALL: [Self; 5] =
        [Self::Read, Self::NoText, Self::Encrypted, Self::Broken, Self::TooMuch];

    /// Returns its word, by which the two programs understand each other.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::NoText => "no_text",
            Self::Encrypted => "encrypted",
            Self::Broken => "broken",
            Self::TooMuch => "too_much",
        }
    }
}

/// The way to the program.
#[derive(Debug)]
pub struct Extractor {
    program: PathBuf,
    limit: Duration,
    /// How many files are being read.
    at_work: AtomicUsize,
    /// How often everything that ran was stopped.
    stops: AtomicU64,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The program is not where it belongs.
    Missing(PathBuf),
    /// The person thought better of it.
    Stopped,
}

impl Extractor {
    /// Takes the program that lies beside the one which runs.
    pub fn beside_this_program() -> Self {
        Self::of(places::program(PROGRAM))
    }

    /// Takes the program at a path.
    pub const fn of(program: PathBuf) -> Self {
        let (at_work, stops) = (AtomicUsize::new(0), AtomicU64::new(0));
        Self { program, limit: LIMIT, at_work, stops }
    }

    /// Gives each file another time.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Returns whether a file is being read.
    pub fn is_at_work(&self) -> bool {
        self.at_work.load(Ordering::SeqCst) > 0
    }

    /// Stops every file that is being read; [`Self::text_of`] then fails.
    pub fn stop(&self) {
        self.stops.fetch_add(1, Ordering::SeqCst);
    }

    /// Takes the text out of a PDF. Takes a while: keep it off the window's thread. The text is
    /// empty unless it was [`Reading::Read`]; its pages are divided by [`PAGE_BREAK`].
    ///
    /// # Errors
    ///
    /// Where the program is missing, and where it was stopped. Everything that may be wrong with the
    /// file is an answer.
    pub fn text_of(&self, bytes: &[u8]) -> Result<(Reading, String), Failure> {
        self.at_work.fetch_add(1, Ordering::SeqCst);
        let read = self.read(bytes);
        self.at_work.fetch_sub(1, Ordering::SeqCst);
        read
    }

    fn read(&self, bytes: &[u8]) -> Result<(Reading, String), Failure> {
        let stops = self.stops.load(Ordering::SeqCst);
        let is_stopped = || self.stops.load(Ordering::SeqCst) != stops;
        let mut process = Command::new(&self.program)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| Failure::Missing(self.program.clone()))?;
        let (input, output) = (process.stdin.take(), process.stdout.take());
        let said = thread::scope(|scope| {
            scope.spawn(move || {
                // A program that ends early does not read it all.
                let _ = input.map(|mut it| it.write_all(bytes));
            });
            let said = scope.spawn(move || {
                let mut said = Vec::new();
                let read = output.map(|it| it.take(MOST_TEXT + 64).read_to_end(&mut said));
                read.is_some_and(|it| it.is_ok()).then_some(said)
            });
            let in_time = wait(&mut process, self.limit, || said.is_finished() || is_stopped());
            // It may have ended by itself; what matters is that it has ended now.
            let _ = process.kill();
            let _ = process.wait();
            said.join().ok().flatten().filter(|_| in_time)
        });
        if is_stopped() {
            return Err(Failure::Stopped);
        }
        Ok(said.map_or((Reading::TooMuch, String::new()), |it| understood(&it)))
    }
}

/// Waits until a process has ended, or there is no more to wait for; `false` where it took too long.
fn wait(process: &mut Child, limit: Duration, is_over: impl Fn() -> bool) -> bool {
    let clock = Instant::now();
    while clock.elapsed() < limit {
        if is_over() || !matches!(process.try_wait(), Ok(None)) {
            return true;
        }
        thread::sleep(PULSE);
    }
    false
}

/// Reads what the program said. One that broke without a word says that the file is broken.
fn understood(said: &[u8]) -> (Reading, String) {
    let said = String::from_utf8_lossy(said);
    let (word, text) = said.split_once('\n').unwrap_or((&said, ""));
    let reading = Reading::ALL.into_iter().find(|it| it.word() == word);
    match reading.unwrap_or(Reading::Broken) {
        Reading::Read if text.len() as u64 > MOST_TEXT => (Reading::TooMuch, String::new()),
        Reading::Read => (Reading::Read, text.to_owned()),
        other => (other, String::new()),
    }
}
