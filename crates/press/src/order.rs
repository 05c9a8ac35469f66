//! What is asked of the typesetter.

use std::borrow::Cow;

use documents::Paper;
use serde::{Deserialize, Serialize};

/// What to make of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Pdf,
    Docx,
    /// An SVG for each page, in a JSON array.
    Pages,
}

/// A paper to be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order<'a> {
    pub format: Format,
    pub paper: Cow<'a, Paper>,
}

impl<'a> Order<'a> {
    /// Asks for a paper in a format.
    pub fn new(format: Format, paper: &'a Paper) -> Self {
        Self { format, paper: Cow::Borrowed(paper) }
    }
}
