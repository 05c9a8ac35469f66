//! What the typesetter sees: one layout of ours, one paper as data, and fonts.

use std::collections::HashMap;
use std::path::PathBuf;

use documents::Paper;
use documents::paper::Head;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::fonts;

/// The layout. It reads the paper as data; nothing that people wrote is ever part of it.
const LAYOUT: &str = include_str!("layout.typ");

/// A paper and all that is needed to set it.
pub struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    files: HashMap<FileId, Bytes>,
}

impl Desk {
    /// Lays a paper out to be set.
    ///
    /// # Errors
    ///
    /// In words, where the paper cannot be written as data.
    pub fn new(paper: &Paper) -> Result<Self, String> {
        let data = serde_json::to_string(paper).map_err(|error| error.to_string())?;
        let fonts = fonts::that_show(&data);
        let main = file("/layout.typ")?;
        let mut files = HashMap::new();
        if let Head::Letter(frame) = &paper.head
            && let Some(logo) = &frame.logo
        {
            files.insert(file("/logo")?, Bytes::new(logo.bytes.clone()));
        }
        files.insert(file("/paper.json")?, Bytes::from_string(data));
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(main, LAYOUT.to_owned()),
            files,
        })
    }
}

fn file(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{error:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(unknown(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| unknown(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn unknown(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_with_slash()))
}
