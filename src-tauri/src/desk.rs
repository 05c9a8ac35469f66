//! The desk: the open journal, and everything a command needs beside it.

use std::fmt;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, JoinHandle};

use api::context::{Context, Words};
use api::view::today::{PromptView, TodayView};
use api::{Code, Error, Reply, Session};
use extract::Extractor;
use places::Places;
use press::Press;

use crate::ask::Ask;
use crate::clock;
use crate::status::{JournalState, JournalStatus};

/// What lies on the desk.
#[derive(Debug)]
enum Journal {
    None,
    /// One is being opened beside whatever else goes on; whoever needs it waits for it.
    Coming {
        path: PathBuf,
        opening: JoinHandle<Journal>,
    },
    Open(Box<Open>),
    Failed {
        path: PathBuf,
        error: Error,
    },
}

/// An open journal.
#[derive(Debug)]
struct Open {
    session: Session,
    path: PathBuf,
    read_only: bool,
    /// What today asks for, worked out before the window asks, until anything else may have been written.
    ahead: Option<TodayView>,
}

/// Called with the prompts that a write has raised.
type Notify = Box<dyn Fn(&[PromptView]) + Send + Sync>;

/// A file that the person chose, with its name, while it is looked at before it is imported.
///
/// It is kept here and not in the window, so that the window never names a file to be read.
#[derive(Clone)]
pub struct LaidOut {
    pub name: String,
    pub bytes: Arc<[u8]>,
}

impl fmt::Debug for LaidOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LaidOut").field("size", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// The open journal, its places, and whom to ask and to tell.
pub struct Desk {
    journal: Mutex<Journal>,
    laid_out: Mutex<Option<LaidOut>>,
    places: Places,
    words: Words,
    press: Press,
    ask: OnceLock<Box<dyn Ask>>,
    extractor: Extractor,
    notify: OnceLock<Notify>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").field("places", &self.places).finish_non_exhaustive()
    }
}

impl Desk {
    /// Makes an empty desk. `language` is the tag of the language to speak.
    pub fn new(places: Places, language: &str) -> Self {
        Self {
            journal: Mutex::new(Journal::None),
            laid_out: Mutex::new(None),
            places,
            words: Words::of(language),
            press: Press::beside_this_program(),
            ask: OnceLock::new(),
            extractor: Extractor::beside_this_program(),
            notify: OnceLock::new(),
        }
    }

    /// Says whom to ask for a file. The first answer holds.
    pub fn ask_through(&self, ask: impl Ask + 'static) {
        let _ = self.ask.set(Box::new(ask));
    }

    /// Says whom to tell of prompts. The first answer holds.
    pub fn tell_through(&self, notify: impl Fn(&[PromptView]) + Send + Sync + 'static) {
        let _ = self.notify.set(Box::new(notify));
    }

    /// Returns whom to ask for a file.
    pub fn ask(&self) -> Result<&dyn Ask, Error> {
        self.ask
            .get()
            .map(AsRef::as_ref)
            .ok_or_else(|| Error::new(Code::NotAllowed, self.words.say("error-no-dialogs", &[])))
    }

    /// Lays out a file that the person chose, in the place of any other.
    pub fn lay_out(&self, path: &Path, bytes: Vec<u8>) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        *self.chosen() = Some(LaidOut { name, bytes: bytes.into() });
    }

    /// Returns the file that lies here.
    ///
    /// # Errors
    ///
    /// `NotAllowed` where none does.
    pub fn laid_out(&self) -> Result<LaidOut, Error> {
        let none = || Error::new(Code::NotAllowed, self.words.say("error-csv-none", &[]));
        self.chosen().clone().ok_or_else(none)
    }

    /// Puts the file that lies here away.
    pub fn put_away(&self) {
        *self.chosen() = None;
    }

    fn chosen(&self) -> MutexGuard<'_, Option<LaidOut>> {
        self.laid_out.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the usual places.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Returns the way to the typesetter.
    pub fn press(&self) -> &Press {
        &self.press
    }

    /// Returns the way to the program that reads PDFs.
    pub fn extractor(&self) -> &Extractor {
        &self.extractor
    }

    /// Returns the words of the person's language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    fn lock(&self) -> MutexGuard<'_, Journal> {
        // A panic in one command must not take the journal away from the others: every write is
        // one transaction, so what lies here is whole.
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(&*journal, Journal::Coming { .. })
            && let Journal::Coming { path, opening } = mem::replace(&mut *journal, Journal::None)
        {
            // A panic while it was opened is no reason to offer an empty journal in its place.
            let broken = |_| Error::new(Code::Internal, self.words.say("error-opening-broke", &[]));
            *journal = opening
                .join()
                .map_err(broken)
                .unwrap_or_else(|error| Journal::Failed { path, error });
        }
        journal
    }

    /// Does something with the open journal.
    ///
    /// # Errors
    ///
    /// `NoJournal` where none is open.
    pub fn with<T>(
        &self,
        work: impl FnOnce(&mut Session, &Context<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.at(|open, context| {
            // It may be written to.
            open.ahead = None;
            work(&mut open.session, context)
        })
    }

    /// Looks at the open journal without a way to write to it.
    ///
    /// # Errors
    ///
    /// `NoJournal` where none is open.
    pub fn look<T>(
        &self,
        work: impl FnOnce(&Session, &Context<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.at(|open, context| work(&open.session, context))
    }

    /// Returns what today asks for. See [`api::today::today`].
    ///
    /// # Errors
    ///
    /// `NoJournal` where none is open.
    pub fn today(&self) -> Result<TodayView, Error> {
        self.at(|open, context| {
            let ahead = open.ahead.take().filter(|it| it.today == context.today());
            ahead.map_or_else(|| api::today::today(&open.session, context), Ok)
        })
    }

    fn at<T>(
        &self,
        work: impl FnOnce(&mut Open, &Context<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let context = Context { now: clock::now(), ids: &clock::new_id, words: &self.words };
        match &mut *self.lock() {
            Journal::Open(open) => work(open, &context),
            Journal::None | Journal::Coming { .. } | Journal::Failed { .. } => {
                Err(Error::new(Code::NoJournal, self.words.say("error-no-journal", &[])))
            }
        }
    }

    /// Writes to the open journal, and tells of the prompts that were raised.
    ///
    /// # Errors
    ///
    /// `NoJournal` where none is open, and whatever the write refuses.
    pub fn write<T>(
        &self,
        work: impl FnOnce(&mut Session, &Context<'_>) -> Result<Reply<T>, Error>,
    ) -> Result<Reply<T>, Error> {
        let reply = self.with(work)?;
        if let (Some(notify), false) = (self.notify.get(), reply.raised.is_empty()) {
            notify(&reply.raised);
        }
        Ok(reply)
    }

    /// Opens the journal at a path in the place of the one that lies here. Where it cannot be
    /// opened, the status says why; the file is left as it was.
    pub fn open(&self, path: &Path) -> JournalStatus {
        self.put(path, |context| opened(path, context))
    }

    /// Opens the journal at a path while something else is done, as while the window is made.
    /// Whatever is asked of the desk meanwhile waits until it is there.
    pub fn open_beside(&self, path: PathBuf) {
        let (words, coming) = (self.words.clone(), path.clone());
        let opening = thread::spawn(move || {
            let context = Context { now: clock::now(), ids: &clock::new_id, words: &words };
            let mut journal = laid(&coming, opened(&coming, &context));
            if let Journal::Open(open) = &mut journal {
                // Where it cannot be worked out, the window is told when it asks.
                open.ahead = api::today::today(&open.session, &context).ok();
            }
            journal
        });
        *self.lock() = Journal::Coming { path, opening };
    }

    /// Makes a journal at a path and lays it here.
    pub fn create(
        &self,
        path: &Path,
        make: impl FnOnce(&Path, &Context<'_>) -> Result<Session, Error>,
    ) -> JournalStatus {
        self.put(path, |context| {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(|error| {
                    let args = [("reason", error.to_string().into())];
                    Error::new(Code::Internal, self.words.say("error-no-folder", &args))
                })?;
            }
            make(path, context).map(|session| (session, false))
        })
    }

    /// Opens the sample journal, made anew where there is none.
    pub fn open_sample(&self) -> JournalStatus {
        let path = self.places.sample();
        if path.exists() {
            self.open(&path)
        } else {
            self.create(&path, api::journal::create_sample)
        }
    }

    fn put(
        &self,
        path: &Path,
        get: impl FnOnce(&Context<'_>) -> Result<(Session, bool), Error>,
    ) -> JournalStatus {
        let context = Context { now: clock::now(), ids: &clock::new_id, words: &self.words };
        let mut journal = self.lock();
        // The one that lies here is closed first, so that a file is never open twice.
        *journal = Journal::None;
        *journal = laid(path, get(&context));
        drop(journal);
        self.status()
    }

    /// Closes the journal. From the sample, or from a file that could not be opened, it leads back
    /// to the person's own, where there is one.
    pub fn leave(&self) -> JournalStatus {
        let (own, left) = (self.places.journal(), self.status());
        let closed = self.close();
        let strayed = left.sample || left.failed().is_some_and(|it| it != own);
        if strayed && own.exists() { self.open(&own) } else { closed }
    }

    /// Closes the journal.
    pub fn close(&self) -> JournalStatus {
        *self.lock() = Journal::None;
        self.status()
    }

    /// Returns whether a journal is open, and what is wrong where none could be opened.
    pub fn status(&self) -> JournalStatus {
        let (state, path, read_only, failure) = match &*self.lock() {
            Journal::None | Journal::Coming { .. } => (JournalState::None, None, false, None),
            Journal::Open(open) => {
                (JournalState::Open, Some(open.path.clone()), open.read_only, None)
            }
            Journal::Failed { path, error } => {
                (JournalState::Failed, Some(path.clone()), false, Some(error.clone()))
            }
        };
        JournalStatus {
            state,
            sample: path.as_deref() == Some(&self.places.sample()),
            path: path.map(|it| it.display().to_string()),
            read_only,
            failure,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            data_folder: self.places.data().display().to_string(),
        }
    }
}

/// Opens the file at a path; one that cannot be written to is opened for reading.
fn opened(path: &Path, context: &Context<'_>) -> Result<(Session, bool), Error> {
    match api::journal::open(path, context) {
        Err(error) if error.code == Code::ReadOnly => {
            api::journal::open_read_only(path).map(|session| (session, true))
        }
        other => other.map(|session| (session, false)),
    }
}

/// What lies on the desk once a journal was opened, or could not be.
fn laid(path: &Path, opened: Result<(Session, bool), Error>) -> Journal {
    match opened {
        Ok((session, read_only)) => {
            log::info!("journal opened, read-only: {read_only}");
            Journal::Open(Box::new(Open { session, path: path.to_owned(), read_only, ahead: None }))
        }
        Err(error) => {
            log::warn!("journal not opened: {:?}", error.code);
            Journal::Failed { path: path.to_owned(), error }
        }
    }
}
