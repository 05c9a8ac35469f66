//! Has documents made: what is text at once, the rest by the typesetter, a program of its own.
//!
//! The typesetter is started when it is first needed, kept for a while, and ended where it takes
//! too long or the person thinks better of it. What this crate may not know: how a paper is set,
//! and where a document comes from or goes.

pub mod frame;
pub mod order;

mod make;
mod worker;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

pub use order::{Format, Order};
use worker::{Answer, Worker};

/// The name of the typesetter's program.
pub const PROGRAM: &str = "goodterms-typeset";

/// How long one paper may take.
const LIMIT: Duration = Duration::from_secs(30);

/// How often a running order is looked at, to see whether it was stopped.
const PULSE: Duration = Duration::from_millis(15);

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The typesetter's program is not where it belongs.
    #[error("the typesetter is missing: {}", .0.display())]
    Missing(PathBuf),
    /// It took longer than a paper may take, and was ended.
    #[error("the typesetter took too long")]
    TooLong,
    /// The person thought better of it.
    #[error("the typesetter was stopped")]
    Stopped,
    /// The typesetter broke.
    #[error("the typesetter broke")]
    Broke,
    /// The paper cannot be set; says why, in the typesetter's words.
    #[error("the paper cannot be set: {0}")]
    Refused(String),
}

impl Failure {
    /// Returns a word for it, which ends the ids of the sentences about it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::TooLong => "too-long",
            Self::Stopped => "stopped",
            Self::Broke => "broke",
            Self::Refused(_) => "refused",
        }
    }
}

/// The way to the typesetter. One paper is set at a time.
#[derive(Debug)]
pub struct Press {
    program: PathBuf,
    limit: Duration,
    worker: Mutex<Option<Worker>>,
    /// How often everything that ran was stopped.
    stops: AtomicU64,
}

impl Press {
    /// Takes the typesetter that lies beside the program which runs.
    pub fn beside_this_program() -> Self {
        Self::of(places::program(PROGRAM))
    }

    /// Takes the typesetter at a path.
    pub fn of(program: PathBuf) -> Self {
        Self { program, limit: LIMIT, worker: Mutex::new(None), stops: AtomicU64::new(0) }
    }

    /// Gives each paper another time.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }

    /// Returns whether a paper is being set.
    pub fn is_at_work(&self) -> bool {
        matches!(self.worker.try_lock(), Err(TryLockError::WouldBlock))
    }

    /// Stops every paper that is being set or waits for it; [`Self::set`] then fails.
    pub fn stop(&self) {
        self.stops.fetch_add(1, Ordering::SeqCst);
    }

    /// Has a paper set, and returns the document. Takes a while: keep it off the window's thread.
    ///
    /// # Errors
    ///
    /// See [`Failure`]. Whatever it was, the next paper finds a typesetter again.
    pub fn set(&self, order: &Order<'_>) -> Result<Vec<u8>, Failure> {
        let message = serde_json::to_vec(order).map_err(|it| Failure::Refused(it.to_string()))?;
        let clock = Instant::now();
        let stops = self.stops.load(Ordering::SeqCst);
        let mut place = self.turn(clock, stops)?;
        if let Some(worker) = place.take() {
            // The one that was kept may have ended meanwhile; a new one gets a chance.
            match self.ask(worker, &message, clock, stops, &mut place) {
                Err(Failure::Broke) => {}
                done => return done,
            }
        }
        let worker = Worker::start(&self.program).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Failure::Missing(self.program.clone()),
            _ => Failure::Broke,
        })?;
        self.ask(worker, &message, clock, stops, &mut place)
    }

    /// Waits until no other paper is being set.
    fn turn(&self, clock: Instant, stops: u64) -> Result<MutexGuard<'_, Option<Worker>>, Failure> {
        loop {
            match self.worker.try_lock() {
                Ok(place) => return Ok(place),
                Err(TryLockError::Poisoned(place)) => return Ok(PoisonError::into_inner(place)),
                Err(TryLockError::WouldBlock) => {
                    self.go_on(clock, stops)?;
                    std::thread::sleep(PULSE);
                }
            }
        }
    }

    fn go_on(&self, clock: Instant, stops: u64) -> Result<(), Failure> {
        if self.stops.load(Ordering::SeqCst) != stops {
            return Err(Failure::Stopped);
        }
        if clock.elapsed() > self.limit { Err(Failure::TooLong) } else { Ok(()) }
    }

    /// Puts one order to a worker, and the worker back to its place where it still serves. Where
    /// it does not, it is ended.
    fn ask(
        &self,
        mut worker: Worker,
        message: &[u8],
        clock: Instant,
        stops: u64,
        place: &mut Option<Worker>,
    ) -> Result<Vec<u8>, Failure> {
        worker.send(message).map_err(|_| Failure::Broke)?;
        loop {
            self.go_on(clock, stops)?;
            match worker.answer(PULSE) {
                Answer::NotYet => {}
                Answer::Gone => return Err(Failure::Broke),
                Answer::Done(document) => {
                    *place = Some(worker);
                    return Ok(document);
                }
                Answer::Refused(reason) => {
                    *place = Some(worker);
                    return Err(Failure::Refused(reason));
                }
            }
        }
    }
}
