//! Templates: letters of a kind in the person's own words, with places for what is recorded.

use chrono::{DateTime, Utc};

use crate::id::Id;
use crate::letter::LetterKind;
use crate::text::Text;

/// A letter of the person's own making.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    pub id: Id<Template>,
    pub kind: LetterKind,
    pub name: Text,
    /// The language it is written in, as a tag.
    pub language: String,
    /// Text with places such as `{{ end_date }}`.
    pub subject: Text,
    /// From the salutation to the signature, with places such as `{{ reasons }}`.
    pub body: Text,
    pub changed_at: DateTime<Utc>,
}
