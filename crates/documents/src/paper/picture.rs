//! Pictures: a drawing, what it shows in words, and the same figures as a table.

use serde::{Deserialize, Serialize};

use super::Table;

/// A picture as wide as the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The drawing, as an SVG document with a `viewBox`. Text in it is set in the fonts of the
    /// paper; it may refer to nothing outside itself.
    pub svg: String,
    /// What it shows, for whoever does not see it. Never blank.
    pub alt: String,
    pub caption: Option<String>,
    /// The same figures as a table, which stands in the picture's place where only text is kept.
    pub twin: Option<Table>,
}
