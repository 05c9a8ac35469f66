//! What can go wrong with a journal, told apart where a person would act differently.

use std::io;

use rusqlite::ErrorCode;

use crate::op::Noun;

/// Why a journal was not opened. The file is left exactly as it was.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("there is no file at this path")]
    Missing,
    #[error("something is at this path already")]
    Exists,
    #[error("the file is not a journal")]
    NotAJournal,
    /// The file is a journal, or was one, and cannot be read: {0} says what was found.
    #[error("the journal is damaged: {found}")]
    Damaged { found: &'static str },
    #[error("the journal has format {found}, and this release knows formats up to {known}")]
    Newer { found: i64, known: i64 },
    /// The journal is encrypted, and no key was given.
    #[error("the journal is encrypted")]
    Locked,
    /// The key does not fit, or the journal is not encrypted at all.
    #[error("the key does not fit this journal")]
    WrongKey,
    #[error("the journal or its folder cannot be written to")]
    ReadOnly,
    /// Another program has kept the journal busy for five seconds.
    #[error("another program is using the journal")]
    InUse,
    #[error("the disk is full")]
    NoSpace,
    #[error("the file cannot be read or written: {}", .0.kind())]
    Io(#[source] io::Error),
    #[error("the database cannot open the file")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotAJournal,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { found: "a page cannot be read" },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DiskFull) => Self::NoSpace,
            _ => Self::Sqlite(error),
        }
    }
}

/// Why a read or a write failed. A write that failed changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such record, or it lies in the bin.
    #[error("there is no such {}", domain::closed::ClosedSet::word(*.0))]
    NotFound(Noun),
    /// It cannot be undone alone, because something later builds on it.
    #[error("something has changed since")]
    ChangedSince,
    /// The operation is kept for the record only: an import, an erasure, or one already undone.
    #[error("this operation cannot be undone")]
    NotUndoable,
    /// The record breaks a rule of the journal.
    #[error("not allowed: {what}")]
    Invalid { what: &'static str },
    #[error("the disk is full")]
    Full,
    #[error("the journal cannot be written to")]
    ReadOnly,
    /// Another program has kept the journal busy for five seconds.
    #[error("another program is using the journal")]
    Busy,
    /// The file holds what this release cannot read.
    #[error("the journal is damaged: {found}")]
    Damaged { found: &'static str },
    #[error("a file cannot be read or written: {}", .0.kind())]
    Io(#[source] io::Error),
    #[error("the database refused")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        let extended = error.sqlite_error().map(|it| it.extended_code);
        match extended {
            Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => {
                return Self::Invalid { what: "a record it refers to is missing" };
            }
            Some(ffi::SQLITE_CONSTRAINT_CHECK) => {
                return Self::Invalid { what: "a value is outside of what the journal accepts" };
            }
            Some(ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
                return Self::Invalid { what: "a record with this id is there already" };
            }
            _ => {}
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { found: "a page cannot be read" }
            }
            _ => Self::Sqlite(error),
        }
    }
}
