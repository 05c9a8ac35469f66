//! The journal as a whole: opening, making, importing, exporting, backing up.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use store::{Op, OpenError, Store};

use crate::context::Context;
use crate::error::{Code, Error};
use crate::reply::Reply;
use crate::session::Session;
use crate::{bin, prompt};

/// How many records an import brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportCounts {
    pub clients: u32,
    pub entries: u32,
    /// All records, clients and entries among them.
    pub records: u32,
}

/// Opens a journal, tidies its bin, and raises the prompts that time has made due.
///
/// # Errors
///
/// Says what is wrong with the file. It is left exactly as it was.
pub fn open(path: &Path, context: &Context<'_>) -> Result<Session, Error> {
    let mut session = Session::new(Store::open(path, None, context.now.at)?);
    bin::sweep(&mut session, context)?;
    prompt::raise_all(&mut session, context)?;
    Ok(session)
}

/// Opens a journal without any way to write to it.
pub fn open_read_only(path: &Path) -> Result<Session, Error> {
    Ok(Session::new(Store::open_read_only(path, None)?))
}

/// Makes a new, empty journal that is to be used in the person's zone.
///
/// # Errors
///
/// Refuses to overwrite anything.
pub fn create(path: &Path, context: &Context<'_>) -> Result<Session, Error> {
    let mut session = Session::new(Store::create(path, None)?);
    let settings = domain::settings::Settings {
        zone: context.now.zone,
        language: context.words.tag().to_owned(),
        ..Default::default()
    };
    session.store.transact(Op::BeginJournal, context.now.at, |tx| tx.change_settings(&settings))?;
    Ok(session)
}

/// Makes a journal with the sample in it, as of today.
pub fn create_sample(path: &Path, context: &Context<'_>) -> Result<Session, Error> {
    let mut session = Session::new(Store::create(path, None)?);
    let journal = sample::journal(context.today());
    session.store.transact(Op::Import, context.now.at, |tx| tx.add_journal(&journal))?;
    prompt::raise_all(&mut session, context)?;
    Ok(session)
}

/// Makes a journal with many made-up clients in it, to measure with.
pub fn create_large(
    path: &Path,
    context: &Context<'_>,
    clients: usize,
    entries: usize,
) -> Result<Session, Error> {
    let mut session = Session::new(Store::create(path, None)?);
    let journal = sample::large(clients, entries, context.today(), 1);
    session.store.transact(Op::Import, context.now.at, |tx| tx.add_journal(&journal))?;
    Ok(session)
}

/// Brings an interchange file into the journal: all of it, or nothing.
///
/// # Errors
///
/// `Invalid` with the line, the field and what is wrong there, one line each.
pub fn import(
    session: &mut Session,
    context: &Context<'_>,
    bytes: &[u8],
) -> Result<Reply<ImportCounts>, Error> {
    let journal = exchange::read(bytes, &mut || (context.ids)()).map_err(|error| Error {
        hint: Some(context.words.say("error-import-hint", &[])),
        ..Error::new(Code::Invalid, error.to_string())
    })?;
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let done = session.write(context, Op::Import, |tx| tx.add_journal(&journal))?;
    Ok(done.map(|it| ImportCounts {
        clients: count(it.clients),
        entries: count(it.entries),
        records: count(it.clients + it.entries + it.others),
    }))
}

/// Writes the whole journal as an interchange file.
pub fn export(session: &Session, out: &mut dyn Write) -> Result<(), Error> {
    let journal = session.read().journal()?;
    exchange::write(&journal, out).map_err(|error| {
        Error::new(Code::Internal, format!("The file could not be written: {error}."))
    })
}

/// Copies the journal into another file that is a journal of its own, checked after writing.
pub fn back_up(session: &Session, path: &Path) -> Result<(), Error> {
    Ok(session.store.backup_to(path)?)
}

/// How a journal is, as far as can be told from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Health {
    /// Whether every record can be read.
    pub records: bool,
    /// Whether the search index agrees with the records.
    pub search: bool,
}

/// Reads the whole journal through, and its search index against it. Takes seconds where the
/// journal is large.
pub fn check(session: &Session) -> Result<Health, Error> {
    let store::Health { records, search } = session.store.check()?;
    Ok(Health { records, search })
}

/// Returns the JSON Schema of the interchange format.
pub fn schema() -> String {
    exchange::schema()
}

/// Returns a number that changes when another program writes to the journal.
pub fn version(session: &Session) -> i64 {
    session.store.data_version()
}

/// Returns the file the journal is in.
pub fn path(session: &Session) -> Option<&Path> {
    session.store.path()
}

/// The name that a backup or an export gets on a day unless another is chosen.
pub fn file_name(today: NaiveDate, ending: &str) -> String {
    format!("good-terms-{today}.{ending}")
}

impl From<OpenError> for Error {
    fn from(error: OpenError) -> Self {
        let code = match &error {
            OpenError::Missing => Code::Missing,
            OpenError::Newer { .. } => Code::Newer,
            OpenError::WrongKey | OpenError::Locked => Code::WrongKey,
            OpenError::Exists => Code::NotAllowed,
            OpenError::InUse => Code::Busy,
            OpenError::ReadOnly => Code::ReadOnly,
            OpenError::NoSpace => Code::Full,
            OpenError::NotAJournal | OpenError::Damaged { .. } => Code::Damaged,
            _ => Code::Internal,
        };
        Self::new(code, sentence(&error))
    }
}

/// Writes what the store says of a failure as a sentence.
fn sentence(error: &dyn std::error::Error) -> String {
    let said = error.to_string();
    let mut letters = said.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", letters.as_str())
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        let code = match &error {
            store::Error::NotFound(_) => Code::NotFound,
            store::Error::ChangedSince => Code::Changed,
            store::Error::Full => Code::Full,
            store::Error::ReadOnly => Code::ReadOnly,
            store::Error::Busy => Code::Busy,
            store::Error::Invalid { .. } => Code::Invalid,
            store::Error::NotUndoable => Code::NotAllowed,
            store::Error::Damaged { .. } => Code::Damaged,
            _ => Code::Internal,
        };
        Self::new(code, sentence(&error))
    }
}
